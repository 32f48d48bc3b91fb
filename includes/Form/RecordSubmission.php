<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\ItemId;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormHtml as Form;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Html\Html;
use MediaWiki\Session\CsrfTokenSet;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** Takes over a posted form, and saves it. */
class RecordSubmission {

	public function __construct(
		private readonly RecordRevisions $revisions,
		private readonly RecordSave $save,
		private readonly RecordRefusal $refusal,
		private readonly UserNames $names,
		private readonly RecordValidator $validator
	) {
	}

	/** Takes over what was typed. */
	public function read( IContextSource $source, FormState $state ): void {
		$request = $source->getRequest();
		$newId = static fn ( array $item, array $taken ): string =>
			$state->kind === FormKind::Framework && is_string( $item['title'] ?? null )
			? ItemId::ofTitle( $item['title'], $taken ) : ItemId::random();
		$reader = new RecordFormReader( $state->kind->schema(), $newId );
		// Imported records may have any shape.
		$conversations = static fn (): array =>
			is_array( $state->record['conversations'] ?? null ) ? $state->record['conversations'] : [];
		$before = count( $conversations() );
		$posted = $request->getArray( 'r' ) ?? [];
		foreach ( RecordFormReader::removed( $posted ) as $pointer ) {
			$state->removed[$pointer] = Pointer::get( $state->record, $pointer );
		}
		$state->removed = array_filter( $state->removed, 'is_array' );
		$state->choices = array_filter(
			$request->getArray( ConflictChoice::NAME ) ?? [],
			static fn ( mixed $side, int|string $pointer ) =>
				is_string( $side ) && str_starts_with( (string)$pointer, '/' ),
			ARRAY_FILTER_USE_BOTH
		);
		$old = $state->record;
		$state->record = $reader->read( $posted, $old );
		if ( $state->kind === FormKind::Framework ) {
			$state->record = FrameworkFormController::dated( $state->record, $old, IndexRows::today() );
		}
		if ( $state->isLog ) {
			$state->added = array_slice( $conversations(), $before )[0] ?? $state->added;
		}
		$state->summary = $request->getText( 'editsummary' );
		$state->watch = $state->watch === null ? null : $request->getBool( 'watch' );
	}

	/** @return bool Whether the person was led elsewhere, for it is done */
	public function submit( IContextSource $source, ?Title $title, FormState $state ): bool {
		$isDone = $this->attempt( $source, $title, $state );
		if ( !$isDone && $title ) {
			$this->refusal->remind( $source, $title, $state );
		}
		return $isDone;
	}

	private function attempt( IContextSource $source, ?Title $title, FormState $state ): bool {
		$request = $source->getRequest();
		if ( !$request->getBool( Form::COMPLETE ) ) {
			$state->addError( '', $source->msg( 'technicalpartners-form-cut-off' )->parse() );
		} elseif ( !( new CsrfTokenSet( $request ) )->matchTokenField() ) {
			$state->addError( '', $source->msg( 'technicalpartners-form-session' )->parse() );
		}
		$this->askForSteward( $source, $state, $title );
		$target = $title ?? $this->target( $source, $state );
		if ( $state->errors || $state->duplicates || $state->isUnchecked ) {
			return false;
		}
		if ( $request->getBool( Form::READ ) && $state->kind === FormKind::Partner ) {
			$this->findFaults( $source, $target, $state );
			$state->answer = $state->errors ? '' : self::asRead( $state );
			return false;
		}
		try {
			$record = Record::normalise( $this->chosen( $source, $target, $state ), $state->kind->value );
			$result = $this->save->save( $source, $target, $record, $state->kind, $state->baseRevision,
				[ 'summary' => self::summary( $state->summary ) ] + $this->parameters( $source, $state ) );
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

	/** Marks the fields that a save would be refused for: the script that saves has no form of its own to mark. */
	private function findFaults( IContextSource $source, Title $target, FormState $state ): void {
		$latest = $this->revisions->find( $target, 0, $source->getAuthority() );
		$faults = $this->validator->broken(
			Record::normalise( $state->record, $state->kind->value ),
			fn (): ?array => $latest ? $this->revisions->record( $latest, $source->getAuthority() ) : null,
			$state->kind->value
		);
		foreach ( $faults as $fault ) {
			$message = $source->msg( ...$this->validator->message( $fault, $state->kind->value ) );
			$state->addError( $fault->pointer, $message->parse() );
		}
	}

	/** @return string HTML: the record that was posted, for a script that saves it as it saves all edits */
	private static function asRead( FormState $state ): string {
		$record = Record::normalise( $state->record, $state->kind->value );
		return Html::element( 'div', [
			'id' => 'tp-form-record', 'hidden' => true, 'data-base' => (string)$state->baseRevision,
			'data-reason' => trim( $state->summary ),
			'data-watch' => $state->watch === null ? '' : (string)(int)$state->watch,
			'data-record' => json_encode(
				(object)$record, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR )
		] );
	}

	/** A partner is handed to somebody who is there; one who has gone since may stay. */
	private function askForSteward( IContextSource $source, FormState $state, ?Title $title ): void {
		$user = UntypedJson::text( $state->record['steward']['user'] ?? null );
		$base = $title && $state->baseRevision
			? $this->revisions->find( $title, $state->baseRevision, $source->getAuthority() )
			: null;
		$before = $base ? $this->revisions->record( $base, $source->getAuthority() ) : [];
		if ( $user !== '' && $user !== ( $before['steward']['user'] ?? null ) && !$this->names->hasAccount( $user ) ) {
			$state->addError(
				'/steward/user',
				$source->msg( 'technicalpartners-steward-unknown' )->plaintextParams( $user )->escaped()
			);
		}
	}

	/** Typed record, with the other person's value where it was chosen. The form keeps showing the typed values. */
	private function chosen( IContextSource $source, Title $target, FormState $state ): array {
		$base = $state->choices
			? $this->revisions->find( $target, $state->baseRevision, $source->getAuthority() )
			: null;
		$theirs = $base ? $this->revisions->record( $base, $source->getAuthority() ) : [];
		$taken = $base ? array_filter( array_keys( $state->choices ), $state->takesTheirs( ... ) ) : [];
		return array_reduce(
			$taken,
			static fn ( array $record, string $pointer ) => Pointer::take( $record, $theirs, $pointer ),
			$state->record
		);
	}

	/** The page of a new partner; what stands against it is added to the errors. */
	private function target( IContextSource $source, FormState $state ): ?Title {
		$title = Title::makeTitleSafe( NS_PARTNER, $state->name );
		if ( !$title ) {
			$key = trim( $state->name ) === '' ? 'technicalpartners-form-no-name' : 'technicalpartners-form-bad-name';
			$state->addError( '/name', $source->msg( $key )->plaintextParams( $state->name )->parse() );
		} elseif ( $title->exists() ) {
			$edit = SpecialPage::getTitleFor( 'TechnicalPartners', 'edit/' . $title->getText() )->getFullText();
			$state->addError(
				'/name', $source->msg( 'technicalpartners-form-exists', $title->getFullText(), $edit )->parse()
			);
		} elseif ( !$source->getRequest()->getBool( 'createanyway' ) ) {
			$state->duplicates = $this->revisions->duplicates( $title, $state->record );
			$state->isUnchecked = $state->duplicates === null;
		}
		return $title;
	}

	/** @return string '' without a reason: core then has the record's handler write the summary */
	private static function summary( string $reason ): string {
		return trim( $reason ) === '' ? '' : EditSummaryVerifier::MARKER . ' ' . trim( $reason );
	}

	private function parameters( IContextSource $source, FormState $state ): array {
		$request = $source->getRequest();
		return array_filter( [
			'watchlist' => match ( $state->watch ) { null => 'nochange', true => 'watch', false => 'unwatch' }
		] + self::captcha( $request->getPostValues() ), static fn ( string $value ) => $value !== '' );
	}

	/** @return array<string,string> Answers to a captcha: each kind has names of its own, such as h-captcha-response */
	private static function captcha( array $posted ): array {
		return array_filter( $posted, static fn ( mixed $value, string|int $name ) => is_string( $value ) &&
			preg_match( '/captcha|turnstile/i', (string)$name ), ARRAY_FILTER_USE_BOTH );
	}
}
