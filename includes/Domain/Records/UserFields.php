<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** The user names in a record: every text whose node of the schema refers to "user". */
final class UserFields {

	/**
	 * @param array $record Of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @param callable(string):string $change New name by old name
	 * @return array The record with changed names; everything else is kept
	 */
	public static function map( array $record, string $kind, callable $change ): array {
		return self::walk( $record, SchemaNode::root( $kind ), $change );
	}

	private static function walk( array $value, SchemaNode $node, callable $change ): array {
		foreach ( $value as $key => $part ) {
			$child = $node->child( $key );
			if ( is_string( $part ) && $child?->definition === 'user' ) {
				$value[$key] = $change( $part );
			} elseif ( is_array( $part ) && $child !== null ) {
				$value[$key] = self::walk( $part, $child, $change );
			}
		}
		return $value;
	}
}
