<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;

/** One of schema/*.json, with references resolved as they are met. */
class Schema {

	private function __construct(
		private readonly array $schema
	) {
	}

	/** @param string $name 'partner' or 'framework' */
	public static function read( string $name ): self {
		return new self( Record::schema( $name ) );
	}

	/** @return array Decoded schema/fields.json: columns, sections, controls */
	public static function looks(): array {
		return json_decode(
			file_get_contents( dirname( __DIR__, 2 ) . '/schema/fields.json' ), true, 512, JSON_THROW_ON_ERROR
		);
	}

	/** @return array The schema of the whole record */
	public function root(): array {
		return $this->schema;
	}

	/** @return array $node, or the definition that it refers to */
	public function resolve( array $node ): array {
		return Record::resolve( $node, $this->schema );
	}

	/**
	 * The part of a value that has the shape of the schema: what is of another type is left out, and so are addresses
	 * that are not http(s). Pages render before anything is validated, so what they show goes through here.
	 *
	 * @param mixed $value
	 * @param array|null $node The whole record where not given
	 * @return mixed null where nothing fits
	 */
	public function fit( mixed $value, ?array $node = null ): mixed {
		$node = $this->resolve( $node ?? $this->schema );
		if ( isset( $node['enum'] ) ) {
			return in_array( $value, $node['enum'], true ) ? $value : null;
		}
		return match ( $node['type'] ) {
			'object' => $this->fitObject( is_array( $value ) ? $value : [], $node ),
			'array' => is_array( $value )
				? $this->fitList( array_slice( $value, 0, $node['maxItems'] ?? null ), $node['items'] )
				: [],
			'integer' => is_int( $value ) ? $value : null,
			'boolean' => is_bool( $value ) ? $value : null,
			default => $this->fitText( $value, $node )
		};
	}

	private function fitText( mixed $value, array $node ): ?string {
		$isText = is_string( $value ) && $value !== '' && mb_check_encoding( $value, 'UTF-8' );
		$isGarbled = isset( $node['pattern'] ) &&
			!preg_match( '{' . $node['pattern'] . '}uD', $isText ? $value : '' );
		return $isText && !$isGarbled ? $value : null;
	}

	private function fitObject( array $value, array $node ): ?array {
		$fitting = [];
		foreach ( array_slice( $value, 0, $node['maxProperties'] ?? null, true ) as $key => $part ) {
			$child = Record::property( $node, (string)$key );
			$fit = $child === null ? null : $this->fit( $part, $child );
			if ( $fit !== null && $fit !== [] ) {
				$fitting[$key] = $fit;
			}
		}
		$missing = array_diff( $node['required'] ?? [], array_keys( $fitting ) );
		return $missing ? null : $fitting;
	}

	private function fitList( array $value, array $item ): array {
		$fitting = array_map( fn ( $part ) => $this->fit( $part, $item ), $value );
		return array_values( array_filter( $fitting, static fn ( $part ) => $part !== null ) );
	}
}
