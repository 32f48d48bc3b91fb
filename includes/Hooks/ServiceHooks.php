<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\CommentStore\CommentStore;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\GuardedCommentStore;
use MediaWiki\Hook\MediaWikiServicesHook;
use MediaWiki\MediaWikiServices;

/** Replaces services of core. It is called before there are services, so it has none. */
class ServiceHooks implements MediaWikiServicesHook {

	/** @param MediaWikiServices $services */
	public function onMediaWikiServices( $services ): void {
		$services->addServiceManipulator( 'CommentStore',
			static fn ( CommentStore $store, MediaWikiServices $services ): CommentStore => new GuardedCommentStore(
				$services->getContentLanguage(), $services->getService( 'TechnicalPartners.WrittenClaims' ) ) );
	}
}
