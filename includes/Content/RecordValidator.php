<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

/** The one gate: says what an edit broke. */
class RecordValidator {

	public function __construct(
		private readonly SchemaValidator $schema,
		private readonly RecordRules $rules,
		private readonly Labels $labels
	) {
	}

	/**
	 * @param array $record To be saved
	 * @param array|null $saved As it stands; its faults stop nobody
	 * @param string $kind 'partner' or 'framework'
	 * @return Violation[]
	 */
	public function broken( array $record, ?array $saved, string $kind ): array {
		$violations = $this->all( $record, $kind );
		if ( !$violations || $saved === null ) {
			return $violations;
		}
		$old = array_map( static fn ( Violation $violation ) => $violation->key(), $this->all( $saved, $kind ) );
		return array_values( array_filter( $violations, static fn ( Violation $violation ) => !in_array( $violation->key(), $old, true ) ) );
	}

	/** @return Violation[] Rules read on only where the shape is right */
	private function all( array $record, string $kind ): array {
		$violations = $this->schema->validate( $record, $kind );
		return $violations ?: $this->rules->validate( $record, $kind );
	}

	/** @return array Message key and parameters: pointer, label of the field, then what the code needs */
	public function message( Violation $violation, string $kind ): array {
		return [ "technicalpartners-error-$violation->code", wfEscapeWikiText( $violation->pointer ),
			wfEscapeWikiText( $this->labels->field( $violation->pointer, $kind ) ),
			...array_map( static fn ( $arg ) => is_string( $arg ) ? wfEscapeWikiText( $arg ) : $arg, $violation->args ) ];
	}
}
