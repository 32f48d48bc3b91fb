<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

use MediaWiki\Extension\Notifications\Formatters\EchoEventPresentationModel;
use MediaWiki\Extension\TechnicalPartners\Content\TextList;
use MediaWiki\MediaWikiServices;
use MediaWiki\Message\Message;
use MediaWiki\Revision\RevisionRecord;

/**
 * How a notification about a partner reads. Echo makes these itself, without services. Parameters of headers: $1 and $2
 * who caused it, as shown and for GENDER; $3 the partner; $4 the reader, for GENDER; $5 of how many things it tells.
 */
abstract class PartnerPresentationModel extends EchoEventPresentationModel {

	protected const MESSAGE = 'technicalpartners-notification-';

	/** @return string Of the page's section that it is about; '' for the page */
	abstract protected function section(): string;

	/** @inheritDoc */
	public function canRender() {
		$title = $this->event->getTitle();
		return $title && $this->getUser()->definitelyCan( 'read', $title ) &&
			$this->userCan( RevisionRecord::DELETED_TEXT );
	}

	/** @inheritDoc */
	public function getIconType() {
		return $this->type;
	}

	/** @inheritDoc */
	protected function getHeaderMessageKey() {
		return $this->key( $this->isBundled() ? 'bundle' : 'header' );
	}

	/** @inheritDoc */
	public function getCompactHeaderMessageKey() {
		return $this->key( 'compact' );
	}

	/** @inheritDoc */
	protected function getSubjectMessageKey() {
		return $this->key( 'subject' );
	}

	/** @return string Of a message of this kind of notification, such as technicalpartners-notification-header-due */
	private function key( string $part ): string {
		return self::MESSAGE . "$part-" . substr( $this->type, strlen( Notifier::PREFIX ) );
	}

	/** @inheritDoc */
	public function getHeaderMessage() {
		return $this->complete( $this->getMessageWithAgent( $this->getHeaderMessageKey() ) );
	}

	/** @inheritDoc */
	public function getCompactHeaderMessage() {
		return $this->complete( $this->getMessageWithAgent( $this->getCompactHeaderMessageKey() ) );
	}

	/** @inheritDoc */
	public function getSubjectMessage() {
		return $this->complete( $this->getMessageWithAgent( $this->getSubjectMessageKey() ) );
	}

	/** Adds $3 to $5, behind who caused it. */
	protected function complete( Message $message ): Message {
		$count = $this->isBundled()
			? $this->getNotificationCountForOutput()
			: count( $this->event->getExtraParam( 'pointers', [] ) );
		return $message->plaintextParams( $this->getTruncatedTitleText( $this->event->getTitle() ) )
			->params( $this->getViewingUserForGender() )->numParams( $count );
	}

	/** @inheritDoc */
	public function getBodyMessage() {
		$labels = MediaWikiServices::getInstance()->get( 'TechnicalPartners.Labels' );
		$about = array_map(
			fn ( string $pointer ) => $labels->field( $pointer, 'partner', $this->language ),
			$this->event->getExtraParam( 'pointers', [] )
		);
		$text = $this->event->getExtraParam( 'text', '' );
		return $about ? $this->msg( self::MESSAGE . ( $text === '' ? 'body' : 'body-text' ) )
			->plaintextParams( TextList::commas( $about, $this->language ), $text ) : false;
	}

	/** @inheritDoc */
	public function getPrimaryLink() {
		return [
			'url' => $this->event->getTitle()->createFragmentTarget( $this->section() )->getFullURL(),
			'label' => $this->msg( self::MESSAGE . 'view' )->params( $this->getViewingUserForGender() )->text()
		];
	}

	/** @inheritDoc */
	public function getSecondaryLinks() {
		return [ $this->getAgentLink(), [
			'url' => $this->event->getTitle()->getFullURL(
				[ 'oldid' => 'prev', 'diff' => $this->event->getExtraParam( 'revid' ) ]
			),
			'label' => $this->msg( self::MESSAGE . 'changes' )->params( $this->getViewingUserForGender() )->text(),
			'description' => '',
			'icon' => 'changes',
			'prioritized' => true
		] ];
	}
}
