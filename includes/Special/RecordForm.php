<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\View\FormState;
use MediaWiki\Extension\TechnicalPartners\View\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\View\RecordForm as Form;
use MediaWiki\Extension\TechnicalPartners\View\RecordFormReader;
use MediaWiki\Extension\TechnicalPartners\View\Schema;
use MediaWiki\Html\Html;
use MediaWiki\Session\CsrfTokenSet;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** The plain form, at Special:TechnicalPartners/new, …/edit/<Name> and …/log. */
class RecordForm {

	public function __construct(
		private readonly PageContextFactory $contexts,
		private readonly RecordRevisions $revisions,
		private readonly RecordSave $save,
		private readonly RecordRefusal $refusal,
		private readonly RecordAccess $access
	) {
	}

	/**
	 * Shows the form, or saves what was posted and leads to the page.
	 *
	 * @param IContextSource $source
	 * @param string|null $name Name of the partner; null for a new one
	 */
	public function run( IContextSource $source, ?string $name ): void {
		$title = $name === null ? null : Title::makeTitleSafe( NS_PARTNER, $name );
		if ( $name !== null && ( !$title || !$title->exists() ) ) {
			$this->missing( $source, $name );
			return;
		}
		$base = $source->getRequest()->wasPosted() ? $source->getRequest()->getInt( 'base' ) : 0;
		$state = $title ? $this->existing( $source, $title, $base ) : $this->fresh( $source );
		if ( $state !== null ) {
			$state->section = Schema::section( $source->getRequest()->getRawVal( 'section' ) );
		}
		$this->handle( $source, $title, $state );
	}

	/** One conversation, with a partner that has a page or gets one. */
	public function log( IContextSource $source ): void {
		$name = trim( $source->getRequest()->getText( 'name' ) );
		$title = $name === '' ? null : Title::makeTitleSafe( NS_PARTNER, $name );
		$title = $title?->exists() ? $title : null;
		// What is added meets no other edit: it is written upon the latest revision.
		$state = $title ? $this->existing( $source, $title, 0 ) : $this->fresh( $source );
		if ( $state !== null ) {
			$user = $source->getUser();
			$state->isLog = true;
			$state->name = $name;
			$state->added = [ 'on' => gmdate( 'Y-m-d', ConvertibleTimestamp::time() ) ] + ( $user->isNamed() ? [ 'who' => [ $user->getName() ] ] : [] );
		}
		$this->handle( $source, $title, $state );
	}

	private function handle( IContextSource $source, ?Title $title, ?FormState $state ): void {
		if ( $state === null ) {
			$source->getOutput()->addHTML( Html::errorBox( $source->msg( 'technicalpartners-form-hidden' )->parse() ) );
			return;
		}
		$state->isReadOnly = !$this->access->explain( $source, $title );
		if ( $source->getRequest()->wasPosted() && !$state->isReadOnly ) {
			$this->read( $source, $state );
			if ( $this->submit( $source, $title, $state ) ) {
				return;
			}
		}
		$this->show( $source, $title, $state );
	}

	private function missing( IContextSource $source, string $name ): void {
		$new = SpecialPage::getTitleFor( 'TechnicalPartners', 'new' )->getFullText();
		$source->getOutput()->setStatusCode( 404 );
		$source->getOutput()->addHTML( Html::errorBox(
			$source->msg( 'technicalpartners-form-missing' )->plaintextParams( $name )->params( $new )->parse() ) );
	}

	private function existing( IContextSource $source, Title $title, int $base ): ?FormState {
		$revision = $this->revisions->find( $title, $base, $source->getAuthority() );
		if ( $revision === null ) {
			return null;
		}
		$state = new FormState( $this->revisions->record( $revision, $source->getAuthority() ), $revision->getId() );
		$state->showsAll = $source->getRequest()->getBool( 'all' );
		$state->watch = $this->access->watches( $source, $title );
		return $state;
	}

	private function fresh( IContextSource $source ): FormState {
		$summary = $source->getRequest()->getText( 'summary' );
		$state = new FormState( $summary === '' ? [] : [ 'summary' => $summary ], 0 );
		$state->name = $source->getRequest()->getText( 'name' );
		$state->watch = $this->access->watches( $source, null );
		return $state;
	}

	/** Takes over what was typed. */
	private function read( IContextSource $source, FormState $state ): void {
		$request = $source->getRequest();
		$reader = new RecordFormReader( Schema::read( 'partner' ), static fn (): string => 'i' . bin2hex( random_bytes( 5 ) ) );
		$before = count( $state->record['conversations'] ?? [] );
		$state->record = $reader->read( $request->getArray( 'r' ) ?? [], $state->record );
		if ( $state->isLog ) {
			$state->added = array_slice( $state->record['conversations'] ?? [], $before )[0] ?? $state->added;
		}
		$state->summary = $request->getText( 'editsummary' );
		$state->watch = $state->watch === null ? null : $request->getBool( 'watch' );
	}

	/** @return bool Whether the person was led elsewhere, for it is done */
	private function submit( IContextSource $source, ?Title $title, FormState $state ): bool {
		$request = $source->getRequest();
		if ( !$request->getBool( Form::COMPLETE ) ) {
			$state->addError( '', $source->msg( 'technicalpartners-form-cut-off' )->parse() );
		} elseif ( !( new CsrfTokenSet( $request ) )->matchTokenField() ) {
			$state->addError( '', $source->msg( 'technicalpartners-form-session' )->parse() );
		}
		$target = $title ?? $this->target( $source, $state );
		if ( $state->errors || $state->duplicates ) {
			return false;
		}
		try {
			$record = Record::normalise( $state->record, 'partner' );
			$result = $this->save->save( $source, $target, $record, $state->baseRevision, $this->parameters( $source, $state ) );
		} catch ( ApiUsageException $refused ) {
			$this->refusal->explain( $refused, $source, $target, $state );
			return false;
		}
		if ( $result['result'] !== 'Success' ) {
			$this->refusal->challenge( $result, $source, $state );
			return false;
		}
		$source->getOutput()->redirect( $result['tempusercreatedredirect'] ?? $target->getFullURL() );
		return true;
	}

	/** The page of a new partner; what stands against it is added to the errors. */
	private function target( IContextSource $source, FormState $state ): ?Title {
		$title = Title::makeTitleSafe( NS_PARTNER, $state->name );
		if ( !$title ) {
			$key = trim( $state->name ) === '' ? 'technicalpartners-form-no-name' : 'technicalpartners-form-bad-name';
			$state->addError( '/name', $source->msg( $key )->plaintextParams( $state->name )->parse() );
		} elseif ( $title->exists() ) {
			$edit = SpecialPage::getTitleFor( 'TechnicalPartners', 'edit/' . $title->getText() )->getFullText();
			$state->addError( '/name', $source->msg( 'technicalpartners-form-exists', $title->getFullText(), $edit )->parse() );
		} elseif ( !$source->getRequest()->getBool( 'createanyway' ) ) {
			$state->duplicates = $this->revisions->duplicates( $title, $state->record );
		}
		return $title;
	}

	private function parameters( IContextSource $source, FormState $state ): array {
		$request = $source->getRequest();
		return array_filter( [
			'summary' => $state->summary,
			'watchlist' => match ( $state->watch ) { null => 'nochange', true => 'watch', false => 'unwatch' },
			'captchaid' => $request->getText( 'captchaid' ),
			'captchaword' => $request->getText( 'captchaword' )
		], static fn ( string $value ) => $value !== '' );
	}

	private function show( IContextSource $source, ?Title $title, FormState $state ): void {
		$output = $source->getOutput();
		$output->setPageTitleMsg( match ( true ) {
			$state->isLog => $source->msg( 'technicalpartners-page-log' ),
			$title !== null => $source->msg( 'technicalpartners-form-title' )->plaintextParams( $title->getText() ),
			default => $source->msg( 'technicalpartners-form-title-new' )
		} );
		$output->addModuleStyles( [ 'ext.technicalPartners.styles', 'ext.technicalPartners.form.styles' ] );
		$page = $title ?? SpecialPage::getTitleFor( 'TechnicalPartners', 'new' );
		$context = $this->contexts->create( $page, $source->getLanguage() );
		$address = $state->isLog ? SpecialPage::getTitleFor( 'TechnicalPartners', 'log' )->getLocalURL() : Form::address( $title );
		$output->addHTML( ( new Form( $source, $context, $state ) )->html( $title, $address ) );
	}
}
