<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use MediaWiki\Extension\TechnicalPartners\Content\Labels;

/** The one gate: says what an edit broke. */
class RecordValidator {

	/** More than this nobody reads at once. */
	private const MOST = 50;
	/** Bytes of JSON: as much as a thousand conversations of a few lines have. */
	public const LARGEST = 300000;

	public function __construct(
		private readonly SchemaValidator $schema,
		private readonly RecordRules $rules,
		private readonly Labels $labels
	) {
	}

	/**
	 * @param array $record To be saved
	 * @param callable():?array $saved Gives the record as it stands, whose faults stop nobody; called only where it
	 *   matters
	 * @param string $kind 'partner' or 'framework'
	 * @return Violation[]
	 */
	public function broken( array $record, callable $saved, string $kind ): array {
		$size = self::size( $record );
		// The other faults of a record that is too large are looked for once it is smaller, because that takes long.
		if ( $size > self::LARGEST && $size > self::size( $saved() ?? [] ) ) {
			return [ new Violation( '', 'size', [ intdiv( self::LARGEST, 1000 ), (int)ceil( $size / 1000 ) ] ) ];
		}
		return $this->added(
			$record, $saved, $kind, static fn ( Violation $violation ) => $violation->code !== Violation::DOUBTFUL
		);
	}

	/**
	 * @param array $record A partner to be saved
	 * @param callable():?array $saved As in broken()
	 * @return Violation[] What may be private contact data, as far as the edit adds it
	 */
	public function doubtful( array $record, callable $saved ): array {
		$isTooLarge = self::size( $record ) > self::LARGEST;
		return $isTooLarge
			? []
			: $this->added(
				$record,
				$saved,
				'partner',
				static fn ( Violation $violation ) => $violation->code === Violation::DOUBTFUL
			);
	}

	/**
	 * @param array $record
	 * @param callable():?array $saved
	 * @param string $kind
	 * @param callable(Violation):bool $isMeant
	 * @return Violation[] Those of a record that it does not have as it stands
	 */
	private function added( array $record, callable $saved, string $kind, callable $isMeant ): array {
		$violations = array_filter( self::byKey( $this->all( $record, $kind ) ), $isMeant );
		$before = $violations ? $saved() : null;
		$old = $before === null ? [] : self::byKey( $this->all( $before, $kind ) );
		return array_slice( array_values( array_diff_key( $violations, $old ) ), 0, self::MOST );
	}

	/** @return int Bytes of a record as JSON without spaces */
	public static function size( array $record ): int {
		return strlen( json_encode( $record, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ) );
	}

	/**
	 * @param Violation[] $violations
	 * @return array<string,Violation>
	 */
	private static function byKey( array $violations ): array {
		$byKey = [];
		foreach ( $violations as $violation ) {
			$byKey[ $violation->key() ] = $violation;
		}
		return $byKey;
	}

	/** @return Violation[] Rules read those fields only whose shape is right */
	private function all( array $record, string $kind ): array {
		$violations = $this->schema->validate( $record, $kind );
		$garbled = array_map(
			static fn ( Violation $violation ) => SchemaValidator::field( $violation->pointer ), $violations
		);
		return [
			...$violations, ...$this->rules->validate( array_diff_key( $record, array_flip( $garbled ) ), $kind )
		];
	}

	/** @return array Message key and parameters: pointer, label of the field, then what the code needs */
	public function message( Violation $violation, string $kind ): array {
		return [ "technicalpartners-error-$violation->code", wfEscapeWikiText( $violation->pointer ),
			wfEscapeWikiText( $this->labels->field( $violation->pointer, $kind ) ),
			...array_map(
				static fn ( $arg ) => is_string( $arg ) ? wfEscapeWikiText( $arg ) : $arg, $violation->args
			) ];
	}
}
