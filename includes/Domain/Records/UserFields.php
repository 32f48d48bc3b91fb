<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;

/** The user names in a record: every text whose node of the schema refers to "user". */
final class UserFields {

	/**
	 * @param array $record Of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @param callable(string):string $change New name by old name
	 * @return array The record with changed names; everything else is kept
	 */
	public static function map( array $record, string $kind, callable $change ): array {
		$schema = Record::schema( $kind );
		return self::walk( $record, $schema, $schema, $change );
	}

	private static function walk( array $value, array $node, array $schema, callable $change ): array {
		foreach ( $value as $key => $part ) {
			$child = Record::property( $node, (string)$key ) ?? $node['items'] ?? null;
			if ( $child === null ) {
				continue;
			}
			if ( is_string( $part ) && basename( $child['$ref'] ?? '' ) === 'user' ) {
				$value[$key] = $change( $part );
			} elseif ( is_array( $part ) ) {
				$value[$key] = self::walk( $part, Record::resolve( $child, $schema ), $schema, $change );
			}
		}
		return $value;
	}
}
