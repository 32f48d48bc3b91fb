<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Access\EditRights;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use MediaWiki\User\Options\UserOptionsLookup;
use MediaWiki\Watchlist\WatchlistManager;

/** Explains above the plain form why a person may not edit, or under which name the edit will appear. */
class FormAccess {

	public function __construct(
		private readonly EditRights $rights,
		private readonly UserOptionsLookup $options,
		private readonly WatchlistManager $watchlist
	) {
	}

	/**
	 * Says above the form why it cannot be used, or under which name the edit will stand.
	 *
	 * @param IContextSource $source
	 * @param Title|null $title Null for a new partner
	 * @return bool Whether the person may edit
	 */
	public function explain( IContextSource $source, ?Title $title ): bool {
		$refusal = $this->refusal( $source, $title );
		if ( $refusal === '' ) {
			$this->explainName( $source );
			return true;
		}
		$source->getOutput()->addHTML( Html::errorBox( $refusal ) );
		return false;
	}

	/** @return string HTML: why a page cannot be edited, and what can be done instead; '' where it can */
	public function refusal( IContextSource $source, ?Title $title ): string {
		$status = $this->rights->of( $source->getAuthority(), $title ?? Title::makeTitle( NS_PARTNER, 'New' ) );
		if ( $status->isGood() ) {
			return '';
		}
		$reasons = array_map( static fn ( $message ) => $source->msg( $message )->parse(), $status->getMessages() );
		return Html::element(
			'strong',
			[],
			$source->msg( $title ? 'technicalpartners-form-refused' : 'technicalpartners-form-refused-new' )->text()
		) .
			'<ul><li>' . implode( '</li><li>', $reasons ) . '</li></ul>' . $this->wayIn( $source, $title );
	}

	/** People without an account are told under which name their edit will stand. */
	private function explainName( IContextSource $source ): void {
		if ( $source->getUser()->isRegistered() ) {
			return;
		}
		$logIn = $this->address( $source, 'Userlogin' );
		// That an address becomes public is said in core's words.
		$source->getOutput()->addHTML( $this->rights->needsTemporaryAccount( $source->getAuthority() )
			? FormInput::message( 'warning', $source->msg( 'technicalpartners-account-none' )->escaped() . ' ' .
				Html::element( 'a', [ 'href' => $logIn ], $source->msg( 'technicalpartners-form-log-in' )->text() ) )
			: Html::warningBox(
				$source->msg( 'anoneditwarning', $logIn, $this->address( $source, 'CreateAccount' ) )->parse()
			) );
	}

	private function wayIn( IContextSource $source, ?Title $title ): string {
		$links = [];
		if ( !$source->getUser()->isNamed() ) {
			$links[] = Html::element(
				'a',
				[ 'href' => $this->address( $source, 'Userlogin' ) ],
				$source->msg( 'technicalpartners-form-log-in' )->text()
			);
		}
		if ( $title ) {
			$links[] = Html::element(
				'a',
				[ 'href' => $title->getLocalURL( 'action=edit' ) ],
				$source->msg( 'technicalpartners-form-source' )->text()
			);
			$talk = $title->getTalkPageIfDefined();
			$links[] = $talk ? Html::element( 'a', [ 'href' => $talk->getLocalURL( 'action=edit&section=new' ) ],
				$source->msg( 'technicalpartners-form-ask' )->text() ) : '';
		}
		return $source->getLanguage()->pipeList( array_filter( $links ) );
	}

	private function address( IContextSource $source, string $page ): string {
		return SpecialPage::getTitleFor( $page )->getFullURL(
			[ 'returnto' => $source->getTitle()->getPrefixedDBkey() ]
		);
	}

	/** @return bool|null Whether the box to watch begins ticked; null for who has no watchlist */
	public function watches( IContextSource $source, ?Title $title ): ?bool {
		$user = $source->getUser();
		if ( !$user->isNamed() || !$source->getAuthority()->isAllowed( 'editmywatchlist' ) ) {
			return null;
		}
		return $this->options->getBoolOption( $user, $title ? 'watchdefault' : 'watchcreations' ) ||
			( $title && $this->watchlist->isWatched( $source->getAuthority(), $title ) );
	}
}
