<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Domain\Merge;
use MediaWiki\Extension\TechnicalPartners\Domain\Shape;
use MediaWiki\Extension\TechnicalPartners\View\FormKind;
use MediaWiki\Extension\TechnicalPartners\View\FormState;
use MediaWiki\Title\Title;
use Wikimedia\Message\MessageSpecifier;
use Wikimedia\Message\ScalarParam;

/** Tells the form why a save was refused: at the field where that is known, with both values where two people met. */
class RecordRefusal {

	private const ERROR = 'technicalpartners-error-';

	public function __construct(
		private readonly RecordRevisions $revisions
	) {
	}

	/** Adds to the state what core said. */
	public function explain( ApiUsageException $refused, IContextSource $source, Title $title, FormState $state ): void {
		$status = $refused->getStatusValue();
		$isMade = $state->kind === FormKind::Framework && ( $status->hasMessage( 'apierror-articleexists' ) || $status->hasMessage( 'edit-already-exists' ) );
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
		$state->addError( '', $source->msg( $state->captcha ? 'technicalpartners-form-captcha-first' : 'technicalpartners-form-unknown' )->parse() );
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
			$value = RecordPointer::get( $theirs, $pointer );
			$state->theirs[$pointer] = $source->msg( 'technicalpartners-form-theirs' )
				->params( $latest->getUser()?->getName() ?? '' )
				->dateTimeParams( $latest->getTimestamp() )->plaintextParams( $this->words( $source, $value ) )->escaped();
			$agreed = RecordPointer::set( $agreed, $pointer, self::without( RecordPointer::get( $agreed, $pointer ), RecordPointer::get( $base, $pointer ) ) );
		}
		$state->record = Merge::threeWay( $base, $agreed, $state->record )->merged ?? $state->record;
		$state->baseRevision = $latest->getId();
		$state->addError( '', $source->msg( 'technicalpartners-form-conflict' )->params( $latest->getUser()?->getName() ?? '' )->parse() );
	}

	/** A value without what they changed in it: of a list that both put in another order, that is the order alone. */
	private static function without( mixed $theirs, mixed $base ): mixed {
		if ( !Shape::isItemList( $theirs ) || !Shape::isItemList( $base ) ) {
			return $base;
		}
		$places = array_flip( array_column( $base, 'id' ) );
		usort( $theirs, static fn ( array $a, array $b ) => ( $places[$a['id']] ?? PHP_INT_MAX ) <=> ( $places[$b['id']] ?? PHP_INT_MAX ) );
		return $theirs;
	}

	private function words( IContextSource $source, mixed $value ): string {
		if ( $value === null ) {
			return $source->msg( 'technicalpartners-form-nothing' )->text();
		}
		if ( !is_array( $value ) ) {
			return (string)$value;
		}
		if ( $value && Shape::isItemList( $value ) ) {
			$value = array_map( static fn ( array $item ) => $item['title'] ?? $item, $value );
		}
		return $source->getLanguage()->commaList( array_map( fn ( mixed $part ) => $this->words( $source, $part ), $value ) );
	}
}
