<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\Notifications\Model\Event;
use MediaWiki\Extension\TechnicalPartners\Notification\Notifier;
use MediaWiki\Registration\ExtensionRegistry;

/** Handlers of Echo's hooks. Echo may not be installed, so its interfaces are not named here. */
class EchoHooks {

	/**
	 * Echo of MediaWiki 1.43 does not read the types that a manifest declares; a later one has them already.
	 *
	 * @param array &$notifications
	 * @param array &$categories
	 * @param array &$icons
	 */
	public function onBeforeCreateEchoEvent( array &$notifications, array &$categories, array &$icons ): void {
		$registry = ExtensionRegistry::getInstance();
		$notifications += $registry->getAttribute( 'EchoNotifications' );
		$categories += $registry->getAttribute( 'EchoNotificationCategories' );
		$icons += $registry->getAttribute( 'EchoNotificationIcons' );
	}

	/** Notifications of one kind about one partner are one. */
	public function onEchoGetBundleRules( Event $event, string &$bundleKey ): void {
		if ( str_starts_with( $event->getType(), Notifier::PREFIX ) ) {
			$bundleKey = $event->getType() . '-' . $event->getTitle()?->getArticleID();
		}
	}
}
