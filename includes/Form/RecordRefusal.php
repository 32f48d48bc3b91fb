<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\Labels;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Merge;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use Wikimedia\Message\MessageSpecifier;
use Wikimedia\Message\ScalarParam;

/** Tells the form why a save was refused: at the field where that is known, with both values where two people met. */
class RecordRefusal {

	private const ERROR = 'technicalpartners-error-';

	public function __construct(
		private readonly RecordRevisions $revisions,
		private readonly Labels $labels
	) {
	}

	/** Adds to the state what core said. */
	public function explain(
		ApiUsageException $refused,
		IContextSource $source,
		Title $title,
		FormState $state
	): void {
		$status = $refused->getStatusValue();
		$isMade = $state->kind === FormKind::Framework &&
			( $status->hasMessage( 'apierror-articleexists' ) || $status->hasMessage( 'edit-already-exists' ) );
		if ( $isMade || $status->hasMessage( 'edit-conflict' ) || $status->hasMessage( 'editconflict' ) ) {
			$this->conflict( $source, $title, $state );
			return;
		}
		foreach ( $status->getMessages() as $message ) {
			$state->addError( $this->pointer( $message ), $source->msg( $message )->parse() );
		}
	}

	/** @return string The field that a refusal is about; '' where it is about none */
	private function pointer( MessageSpecifier $message ): string {
		$first = $message->getParams()[0] ?? '';
		$value = $first instanceof ScalarParam ? $first->getValue() : $first;
		return str_starts_with( $message->getKey(), self::ERROR ) && is_string( $value ) ? $value : '';
	}

	/** Adds to the state what a save asks for before it goes on, such as a captcha. */
	public function challenge( array $result, IContextSource $source, FormState $state ): void {
		$state->captcha = $result['captcha'] ?? null;
		$state->addError(
			'',
			$source->msg(
				$state->captcha ? 'technicalpartners-form-captcha-first' : 'technicalpartners-form-unknown'
			)->parse()
		);
	}

	/**
	 * Both sides' changes come together in the form; where both changed the same, the form keeps what was typed and
	 * shows what the other wrote.
	 */
	private function conflict( IContextSource $source, Title $title, FormState $state ): void {
		$authority = $source->getAuthority();
		$latest = $this->revisions->find( $title, 0, $authority );
		$old = $state->baseRevision ? $this->revisions->find( $title, $state->baseRevision, $authority ) : null;
		if ( !$latest || ( $state->baseRevision && !$old ) ) {
			$state->addError( '', $source->msg( 'technicalpartners-form-deleted' )->parse() );
			return;
		}
		$base = $old ? $this->revisions->record( $old, $authority ) : [];
		$theirs = $this->revisions->record( $latest, $authority );
		$conflicts = Merge::threeWay( $base, $theirs, $state->record )->conflicts;
		$agreed = $theirs;
		foreach ( $conflicts as $pointer ) {
			$this->oppose( $source, $state, $latest, $theirs, $pointer );
			$agreed = Pointer::set(
				$agreed,
				$pointer,
				self::without( Pointer::get( $agreed, $pointer ), Pointer::get( $base, $pointer ) )
			);
		}
		$state->record = Merge::threeWay( $base, $agreed, $state->record )->merged ?? $state->record;
		$state->baseRevision = $latest->getId();
		$state->addError(
			'',
			$source->msg( 'technicalpartners-form-conflict' )->params( $latest->getUser()?->getName() ?? '' )->parse()
		);
	}

	/** Keeps a conflict's choice open until the record is saved. */
	public function remind( IContextSource $source, Title $title, FormState $state ): void {
		$base = $this->revisions->find( $title, $state->baseRevision, $source->getAuthority() );
		$record = $base ? $this->revisions->record( $base, $source->getAuthority() ) : [];
		foreach ( $base ? array_keys( array_diff_key( $state->choices, $state->theirs ) ) : [] as $pointer ) {
			$this->oppose( $source, $state, $base, $record, $pointer );
		}
	}

	/**
	 * Puts what was typed at a pointer and what somebody saved there side by side.
	 *
	 * @param IContextSource $source
	 * @param FormState $state
	 * @param RevisionRecord $theirs
	 * @param array $record Of that revision: decoded once, for there may be many pointers
	 * @param string $pointer
	 */
	private function oppose(
		IContextSource $source, FormState $state, RevisionRecord $theirs, array $record, string $pointer
	): void {
		$state->theirs[$pointer] = [
			'mine' => $source->msg( 'technicalpartners-form-mine' )
				->plaintextParams( $this->words( $source, $state, $pointer, $state->record ) )->text(),
			'theirs' => $source->msg( 'technicalpartners-form-theirs' )->params( $theirs->getUser()?->getName() ?? '' )
				->dateTimeParams( $theirs->getTimestamp() )
					->plaintextParams( $this->words( $source, $state, $pointer, $record ) )->text()
		];
	}

	/** A value without what they changed in it: of a list that both put in another order, that is the order alone. */
	private static function without( mixed $theirs, mixed $base ): mixed {
		if ( !UntypedJson::isItemList( $theirs ) || !UntypedJson::isItemList( $base ) ) {
			return $base;
		}
		return Pointer::inOrderOf( $theirs, $base );
	}

	/** A value in words; of a list of items, what they are called. */
	private function words( IContextSource $source, FormState $state, string $pointer, array $record ): string {
		$value = Pointer::get( $record, $pointer );
		if ( $value && UntypedJson::isItemList( $value ) ) {
			$value = array_map( static fn ( array $item ) => $item['title'] ?? $item['id'], $value );
		}
		$words = $this->labels->value( $pointer, $value, $state->kind->value, $source->getLanguage() );
		return $words === '' ? $source->msg( 'technicalpartners-form-nothing' )->text() : $words;
	}
}
