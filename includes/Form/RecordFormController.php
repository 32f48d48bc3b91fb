<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormHtml as Form;
use MediaWiki\Extension\TechnicalPartners\Html\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** The plain form, at Special:TechnicalPartners/new, …/edit/<Name>, …/log and …/framework. */
class RecordFormController {

	public function __construct(
		private readonly PageContextFactory $contexts,
		private readonly RecordRevisions $revisions,
		private readonly RecordSubmission $submission,
		private readonly FrameworkFormController $framework,
		private readonly FrameworkStore $frameworks,
		private readonly FormAccess $access
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
			$state->section = $state->kind->section( $source->getRequest()->getRawVal( 'section' ) );
		}
		$this->handle( $source, $title, $state );
	}

	/** One conversation, with a partner that has a page or gets one. */
	public function log( IContextSource $source ): void {
		$name = trim( $source->getRequest()->getText( 'name' ) );
		$title = $name === '' ? null : Title::makeTitleSafe( NS_PARTNER, $name );
		$title = $title?->exists() ? $title : null;
		// An added item conflicts with no other edit, so it is written upon the latest revision.
		$state = $title ? $this->existing( $source, $title, 0 ) : $this->fresh( $source );
		if ( $state !== null ) {
			$user = $source->getUser();
			$state->isLog = true;
			$state->name = $name;
			$state->added = [ 'on' => gmdate( 'Y-m-d', ConvertibleTimestamp::time() ) ] +
				( $user->isNamed() ? [ 'who' => [ $user->getName() ] ] : [] ) + $this->goals( $source );
		}
		$this->handle( $source, $title, $state );
	}

	/** The framework: its page is made where there is none. */
	public function framework( IContextSource $source ): void {
		$title = $this->frameworks->title();
		$request = $source->getRequest();
		$base = $request->wasPosted() ? $request->getInt( 'base' ) : 0;
		// A form that started from an empty framework merges with what others have saved since.
		$isFresh = !$title->exists() || ( $request->wasPosted() && !$base );
		$state = $isFresh
			? new FormState( [], 0, FormKind::Framework )
			: $this->existing( $source, $title, $base, FormKind::Framework );
		if ( $isFresh ) {
			$state->watch = $this->access->watches( $source, null );
		}
		if ( $isFresh && $base ) {
			$state->addError( '', $source->msg( 'technicalpartners-form-deleted' )->parse() );
		}
		if ( $state !== null ) {
			$state->section = $state->kind->section( $request->getRawVal( 'section' ) );
			if ( $request->getBool( 'proposed' ) && !$request->wasPosted() ) {
				FrameworkFormController::prefill( $state, IndexRows::today() );
			}
		}
		$this->handle( $source, $title, $state );
	}

	private function handle( IContextSource $source, ?Title $title, ?FormState $state ): void {
		if ( $state === null ) {
			$source->getOutput()->addHTML( Html::errorBox( $source->msg( 'technicalpartners-form-hidden' )->parse() ) );
			return;
		}
		$size = max( $state->bytes, RecordValidator::size( $state->record ) );
		if ( $size > RecordValidator::LARGEST ) {
			$this->tooLarge( $source, $title, $size );
			return;
		}
		$state->isReadOnly = !$this->access->explain( $source, $title );
		if ( $source->getRequest()->wasPosted() && !$state->isReadOnly ) {
			$this->submission->read( $source, $state );
			$isAsked = $state->kind === FormKind::Framework && $source->getRequest()->getBool( Form::COMPLETE ) &&
				$this->framework->answer( $source, $state );
			if ( !$isAsked && $this->submission->submit( $source, $title, $state ) ) {
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

	/** An imported record may be larger than a record may be: its text can be edited. */
	private function tooLarge( IContextSource $source, Title $title, int $size ): void {
		$source->getOutput()->setStatusCode( 413 );
		$source->getOutput()->addHTML( Html::errorBox( $source->msg( 'technicalpartners-form-large' )
			->numParams( (int)ceil( $size / 1000 ), intdiv( RecordValidator::LARGEST, 1000 ) )->escaped() . ' ' .
			Html::element(
				'a',
				[ 'href' => $title->getLocalURL( 'action=edit' ) ],
				$source->msg( 'technicalpartners-form-source' )->text()
			) ) );
	}

	private function existing(
		IContextSource $source,
		Title $title,
		int $base,
		FormKind $kind = FormKind::Partner
	): ?FormState {
		$revision = $this->revisions->find( $title, $base, $source->getAuthority() );
		if ( $revision === null ) {
			return null;
		}
		$bytes = (int)$revision->getSize();
		$isTooLarge = $bytes > RecordContent::LARGEST;
		$state = new FormState(
			$isTooLarge ? [] : $this->revisions->record( $revision, $source->getAuthority() ), $revision->getId(), $kind
		);
		$state->bytes = $isTooLarge ? $bytes : 0;
		$state->list = $source->getRequest()->getRawVal( 'list' ) ?? '';
		$state->from = max( 0, $source->getRequest()->getInt( 'from' ) );
		$this->propose( $source, $state );
		$state->watch = $this->access->watches( $source, $title );
		return $state;
	}

	/** Opens the new item that the address asks for. What was typed of it comes back with a form that was sent. */
	private function propose( IContextSource $source, FormState $state ): void {
		$request = $source->getRequest();
		if ( !$request->wasPosted() ) {
			$state->add = $request->getRawVal( 'add' ) ?? '';
			foreach ( [ 'stance', 'about' ] as $field ) {
				$state->proposed[$field] = $request->getRawVal( $field ) ?? '';
			}
		}
	}

	private function fresh( IContextSource $source ): FormState {
		$summary = $source->getRequest()->getText( 'summary' );
		$state = new FormState( ( $summary === '' ? [] : [ 'summary' => $summary ] ) + $this->goals( $source ), 0 );
		$state->name = $source->getRequest()->getText( 'name' );
		$state->watch = $this->access->watches( $source, null );
		return $state;
	}

	/** @return array{goals?:string[]} The goal that the address names */
	private function goals( IContextSource $source ): array {
		$goal = $source->getRequest()->getRawVal( 'goal' ) ?? '';
		$isThere = in_array( $goal, array_column( $this->frameworks->current()->goals(), 'id' ), true );
		return $isThere ? [ 'goals' => [ $goal ] ] : [];
	}

	private function show( IContextSource $source, ?Title $title, FormState $state ): void {
		$output = $source->getOutput();
		$output->setPageTitleMsg( match ( true ) {
			$state->isLog => $source->msg( 'technicalpartners-page-log' ),
			$state->kind === FormKind::Framework => $source->msg( 'technicalpartners-framework-form-title' ),
			$title !== null => $source->msg( 'technicalpartners-form-title' )->plaintextParams( $title->getText() ),
			default => $source->msg( 'technicalpartners-form-title-new' )
		} );
		$output->addModules( 'ext.technicalPartners.reorder' );
		$output->addModuleStyles( [ 'ext.technicalPartners.form.styles', 'ext.technicalPartners.views.styles' ] );
		$page = $title ?? SpecialPage::getTitleFor( 'TechnicalPartners', 'new' );
		$context = $this->contexts->create( $page, $source->getLanguage() );
		$address = match ( true ) {
			$state->isLog => SpecialPage::getTitleFor( 'TechnicalPartners', 'log' )->getLocalURL(),
			$state->kind === FormKind::Framework => SpecialPage::getTitleFor(
				'TechnicalPartners', 'framework'
			)->getLocalURL(),
			default => Form::address( $title )
		};
		$output->addHTML( ( new Form( $source, $context, $state ) )->html( $title, $address ) );
	}
}
