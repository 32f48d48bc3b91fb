<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;

/** A schema as pages use it: the part of a record that can be shown, and how its fields look. */
class Schema {

	private function __construct( private readonly SchemaNode $root ) {
	}

	/** @param string $name 'partner' or 'framework' */
	public static function read( string $name ): self {
		return new self( SchemaNode::root( $name ) );
	}

	/** @return array Decoded schema/fields.json: columns, sections, controls */
	public static function looks(): array {
		return json_decode(
			file_get_contents( dirname( __DIR__, 2 ) . '/schema/fields.json' ), true, 512, JSON_THROW_ON_ERROR
		);
	}

	/**
	 * The part of a value that has the shape of the schema: what is of another type is left out, and so are addresses
	 * that are not http(s). Pages render before anything is validated, so what they show goes through here.
	 *
	 * @param mixed $value
	 * @param SchemaNode|null $node The whole record where not given
	 * @return mixed null where nothing fits
	 */
	public function fit( mixed $value, ?SchemaNode $node = null ): mixed {
		$node ??= $this->root;
		if ( $node->choices !== null ) {
			return in_array( $value, $node->choices, true ) ? $value : null;
		}
		return match ( $node->type ) {
			'object' => $this->fitObject( is_array( $value ) ? $value : [], $node ),
			'array' => is_array( $value )
				? $this->fitList( array_slice( $value, 0, $node->most() ), $node->each() )
				: [],
			'integer' => is_int( $value ) ? $value : null,
			'boolean' => is_bool( $value ) ? $value : null,
			default => $this->fitText( $value, $node->pattern() )
		};
	}

	private function fitText( mixed $value, string $pattern ): ?string {
		$isText = is_string( $value ) && $value !== '' && mb_check_encoding( $value, 'UTF-8' );
		$isGarbled = $pattern !== '' && !preg_match( '{' . $pattern . '}uD', $isText ? $value : '' );
		return $isText && !$isGarbled ? $value : null;
	}

	private function fitObject( array $value, SchemaNode $node ): ?array {
		$fitting = [];
		foreach ( array_slice( $value, 0, $node->most(), true ) as $key => $part ) {
			$child = $node->allowedChild( $key );
			$fit = $child === null ? null : $this->fit( $part, $child );
			if ( $fit !== null && $fit !== [] ) {
				$fitting[$key] = $fit;
			}
		}
		$missing = array_diff( $node->required(), array_keys( $fitting ) );
		return $missing ? null : $fitting;
	}

	private function fitList( array $value, SchemaNode $item ): array {
		$fitting = array_map( fn ( $part ) => $this->fit( $part, $item ), $value );
		return array_values( array_filter( $fitting, static fn ( $part ) => $part !== null ) );
	}
}
