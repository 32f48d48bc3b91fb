<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Context\IContextSource;
use MediaWiki\Html\Html;
use MediaWiki\Permissions\PermissionStatus;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use MediaWiki\User\Options\UserOptionsLookup;
use MediaWiki\User\TempUser\TempUserCreator;
use MediaWiki\User\UserFactory;
use MediaWiki\Watchlist\WatchlistManager;

/** Who may use the plain form, and what is said to those who may not. */
class RecordAccess {

	public function __construct(
		private readonly TempUserCreator $tempUserCreator,
		private readonly UserFactory $userFactory,
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
		$status = PermissionStatus::newEmpty();
		$page = $title ?? Title::makeTitle( NS_PARTNER, 'New' );
		$user = $this->tempUserCreator->shouldAutoCreate( $source->getAuthority(), 'edit' )
			? $this->userFactory->newTempPlaceholder()
			: $source->getAuthority();
		if ( $user->definitelyCan( 'edit', $page, $status ) ) {
			$this->explainName( $source );
			return true;
		}
		$reasons = array_map( static fn ( $message ) => $source->msg( $message )->parse(), $status->getMessages() );
		$source->getOutput()->addHTML( Html::errorBox(
			Html::element( 'strong', [], $source->msg( 'technicalpartners-form-refused' )->text() ) .
			'<ul><li>' . implode( '</li><li>', $reasons ) . '</li></ul>' . $this->wayIn( $source, $title ) ) );
		return false;
	}

	/** People without an account are told what their edit will show, in core's words. */
	private function explainName( IContextSource $source ): void {
		if ( $source->getUser()->isRegistered() ) {
			return;
		}
		$isTemporary = $this->tempUserCreator->shouldAutoCreate( $source->getAuthority(), 'edit' );
		$source->getOutput()->addHTML( Html::warningBox( $source->msg(
			$isTemporary ? 'autocreate-edit-warning' : 'anoneditwarning',
			$this->address( $source, 'Userlogin' ), $this->address( $source, 'CreateAccount' ) )->parse() ) );
	}

	private function wayIn( IContextSource $source, ?Title $title ): string {
		$links = [];
		if ( !$source->getUser()->isNamed() ) {
			$links[] = Html::element( 'a', [ 'href' => $this->address( $source, 'Userlogin' ) ], $source->msg( 'technicalpartners-form-log-in' )->text() );
		}
		if ( $title ) {
			$links[] = Html::element( 'a', [ 'href' => $title->getLocalURL( 'action=edit' ) ], $source->msg( 'technicalpartners-form-source' )->text() );
			$talk = $title->getTalkPageIfDefined();
			$links[] = $talk ? Html::element( 'a', [ 'href' => $talk->getLocalURL( 'action=edit&section=new' ) ],
				$source->msg( 'technicalpartners-form-ask' )->text() ) : '';
		}
		return $source->getLanguage()->pipeList( array_filter( $links ) );
	}

	private function address( IContextSource $source, string $page ): string {
		return SpecialPage::getTitleFor( $page )->getFullURL( [ 'returnto' => $source->getTitle()->getPrefixedDBkey() ] );
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
