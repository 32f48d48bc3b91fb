<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

use MediaWiki\Message\Message;
use MediaWiki\SpecialPage\SpecialPage;

/** A day has come that a steward waits for. Nobody caused it: $1 is the day, $2 is empty. */
class DuePresentationModel extends PartnerPresentationModel {

	/** @inheritDoc */
	protected function section(): string {
		return $this->isDecision() ? 'decisions' : 'conversations';
	}

	private function isDecision(): bool {
		return $this->event->getExtraParam( 'pointers' ) === [ '/decisions' ];
	}

	/** @inheritDoc */
	protected function getHeaderMessageKey() {
		return $this->isBundled()
			? parent::getHeaderMessageKey()
			: self::MESSAGE . ( $this->isDecision() ? 'header-due-decision' : 'header-due-next' );
	}

	/** @inheritDoc */
	public function getCompactHeaderMessageKey() {
		return self::MESSAGE . ( $this->isDecision() ? 'compact-due-decision' : 'compact-due-next' );
	}

	/** @inheritDoc */
	public function getHeaderMessage() {
		return $this->withDay( $this->getHeaderMessageKey() );
	}

	/** @inheritDoc */
	public function getCompactHeaderMessage() {
		return $this->withDay( $this->getCompactHeaderMessageKey() );
	}

	/** @inheritDoc */
	public function getSubjectMessage() {
		return $this->withDay( $this->getSubjectMessageKey() );
	}

	private function withDay( string $key ): Message {
		$day = strtr( $this->event->getExtraParam( 'day' ), [ '-' => '' ] ) . '000000';
		return $this->complete(
			$this->msg( $key )->params(
				$this->language->userDate( $day, $this->getUser(), [ 'timecorrection' => false ] ), ''
			)
		);
	}

	/** @inheritDoc */
	public function getBodyMessage() {
		$text = $this->event->getExtraParam( 'text', '' );
		return $text === '' ? false : $this->msg( self::MESSAGE . 'body-due' )->plaintextParams( $text );
	}

	/** @inheritDoc */
	public function getSecondaryLinks() {
		return [ [
			'url' => SpecialPage::getTitleFor( 'TechnicalPartners' )->getFullURL( [ 'flags' => 'mine' ] ),
			'label' => $this->msg( self::MESSAGE . 'mine' )->params( $this->getViewingUserForGender() )->text(),
			'description' => '',
			'icon' => 'article',
			'prioritized' => true
		] ];
	}
}
