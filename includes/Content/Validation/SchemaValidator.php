<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use JsonSchema\Constraints\Factory;
use JsonSchema\Validator;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;

/** Types, ranges, lengths and names of fields, as the schema has them. */
class SchemaValidator {

	/** Codes by the names that the library has for what a schema demands. */
	private const CODES = [
		'additionalProp' => 'unknown', 'additionalProperties' => 'unknown', 'required' => 'required', 'type' => 'type',
		'enum' => 'enum',
		'pattern' => 'format', 'format' => 'format', 'minLength' => 'short', 'maxLength' => 'long', 'minimum' => 'low',
		'maximum' => 'high',
		'maxItems' => 'many', 'maxProperties' => 'many', 'uniqueItems' => 'twice'
	];

	/** Nothing but a list has more parts than this. */
	private const MOST_FIELDS = 50;

	/** Keeps the schemas that were read. */
	private ?Factory $factory = null;

	/** @return Violation[] One a field */
	public function validate( array $record, string $kind ): array {
		return FastSchemaCheck::of( $record, $kind ) ? [] : $this->explain( $record, $kind );
	}

	/** @return Violation[] What the library finds, however long it takes */
	public function explain( array $record, string $kind ): array {
		$root = SchemaNode::root( $kind );
		$violations = [];
		foreach ( $this->oversized( $record, $root ) as $violation ) {
			$violations[$violation->pointer] = $violation;
			unset( $record[ self::field( $violation->pointer ) ] );
		}
		$validator = new Validator( $this->factory ??= new Factory() );
		$data = json_decode(
			json_encode( self::withMaps( $record, $root ), JSON_THROW_ON_ERROR ), false, 512, JSON_THROW_ON_ERROR
		);
		$validator->validate( $data, (object)[ '$ref' => 'file://' . dirname( __DIR__, 3 ) . "/schema/$kind.json" ] );
		foreach ( $validator->getErrors() as $error ) {
			$violation = $this->violation( $error, $record, $kind );
			$violations[$violation->pointer] ??= $violation;
		}
		return array_values( $violations );
	}

	/** PHP takes a map whose only key is "0" for a list. */
	private static function withMaps( array $record, SchemaNode $root ): object {
		$isMap = static fn ( string $field ) => $root->child( $field )?->isMap() && is_array( $record[$field] );
		foreach ( array_filter( array_map( 'strval', array_keys( $record ) ), $isMap ) as $field ) {
			$record[$field] = (object)$record[$field];
		}
		return (object)$record;
	}

	/** @return string The field of the record that a pointer leads into */
	public static function field( string $pointer ): string {
		return Pointer::parts( $pointer )[0] ?? '';
	}

	/**
	 * Reports oversized lists and unknown fields before the library runs, which would take minutes on them.
	 *
	 * @return Violation[] Below different fields of the record, except for unknown ones
	 */
	private function oversized( array $record, SchemaNode $root ): array {
		$known = $root->properties();
		$names = implode( ', ', array_keys( $known ) );
		$violations = array_map( static fn ( $key ) =>
			new Violation( Pointer::of( $key ), 'unknown', [ $names ] ),
			array_keys( array_diff_key( $record, $known ) ) );
		foreach ( array_intersect_key( $record, $known ) as $key => $value ) {
			$violations[] = $this->oversizedPart( Pointer::of( $key ), $value, $known[$key] );
		}
		return array_filter( $violations );
	}

	private function oversizedPart( string $pointer, mixed $value, SchemaNode $node ): ?Violation {
		if ( !is_array( $value ) ) {
			return null;
		}
		$most = $node->most() ?? self::MOST_FIELDS;
		if ( count( $value ) > $most ) {
			return new Violation( $pointer, 'many', [ $most ] );
		}
		foreach ( $value as $key => $part ) {
			$child = $node->child( $key );
			$name = is_array( $part ) && is_int( $key ) && is_string( $part['id'] ?? null )
				? $part['id']
				: (string)$key;
			$found = $child === null
				? null
				: $this->oversizedPart( $pointer . Pointer::of( $name ), $part, $child );
			if ( $found ) {
				return $found;
			}
		}
		return null;
	}

	private function violation( array $error, array $record, string $kind ): Violation {
		// Version 5 of the library gives the name of what was not met, version 6 the name with its parameters.
		$name = is_array( $error['constraint'] ) ? $error['constraint']['name'] : $error['constraint'];
		$code = self::CODES[$name] ?? 'type';
		$pointer = self::named( $error['pointer'], $record );
		if ( $code === 'unknown' && preg_match( '/The property (.+) is not defined/', $error['message'], $match ) ) {
			$pointer .= Pointer::of( $match[1] );
		}
		$node = self::node( $pointer, $kind );
		return new Violation( $pointer, $code, match ( $code ) {
			'enum' => [ implode( ', ', $node->choices ?? [] ) ],
			'format' => [ $node?->description() ?: $node?->pattern() ?? '' ],
			'long' => [ $node?->limit( 'maxLength' ) ?? 0 ],
			'low', 'high' => [ $node?->limit( 'minimum' ) ?? 0, $node?->limit( 'maximum' ) ?? 0 ],
			'many' => [ $node?->most() ?? 0 ],
			'type' => [ $node->type ?? '' ],
			'unknown' => [
				implode( ', ', array_keys( self::node( Pointer::parent( $pointer ), $kind )?->properties() ?? [] ) )
			],
			default => []
		} );
	}

	/** The library counts items; everybody else names them by id. */
	private static function named( string $pointer, array $record ): string {
		$named = '';
		$value = $record;
		foreach ( Pointer::parts( $pointer ) as $part ) {
			$key = str_replace( '%25', '%', $part );
			$value = is_array( $value ) ? $value[$key] ?? null : null;
			$id = is_array( $value ) && ctype_digit( $key ) ? $value['id'] ?? null : null;
			$named .= Pointer::of( is_string( $id ) ? $id : $key );
		}
		return $named;
	}

	private static function node( string $pointer, string $kind ): ?SchemaNode {
		return SchemaNode::at( rtrim( $pointer, '/.' ), $kind );
	}
}
