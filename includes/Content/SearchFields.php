<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Stage;

/** Fields of a partner for search engines with fields of their own, such as CirrusSearch. */
final class SearchFields {

	/** Values of core's SearchIndexField, whose namespace differs between versions. */
	public const KEYWORD = 'keyword';
	public const TEXT = 'text';

	private const PREFIX = 'technicalpartners_';
	/** Fields of a record that are ids or names as they are; a schema need not have all of them. */
	private const FIELDS = [ 'relations', 'goals', 'country', 'tags' ];

	/** @return array<string,string> Types by name */
	public static function types(): array {
		$own = [ 'stage', 'priority', 'steward', ...self::known() ];
		return array_fill_keys(
			array_map( static fn ( string $field ) => self::PREFIX . $field, $own ), self::KEYWORD
		) +
			[ 'opening_text' => self::TEXT ];
	}

	/**
	 * @param array $record Of any shape
	 * @param string $today YYYY-MM-DD: a stage that follows from a day to come is found after the next edit
	 * @return array<string,string|string[]> Values by name
	 */
	public static function of( array $record, string $today ): array {
		$steward = is_array( $record['steward'] ?? null )
			? UntypedJson::text( $record['steward']['user'] ?? null )
			: '';
		$fields = [
			'stage' => [ Stage::of( $record, $today ) ],
			'priority' => [ UntypedJson::text( $record['priority'] ?? null ) ?: 'untriaged' ],
			'steward' => $steward === '' ? [] : [ $steward ]
		];
		foreach ( self::known() as $field ) {
			$value = $record[$field] ?? null;
			$fields[$field] = is_string( $value ) ? [ $value ] : UntypedJson::strings( $value );
		}
		$named = array_combine(
			array_map( static fn ( string $field ) => self::PREFIX . $field, array_keys( $fields ) ), $fields
		);
		return $named + [ 'opening_text' => UntypedJson::text( $record['summary'] ?? null ) ];
	}

	/** @return string[] */
	private static function known(): array {
		return array_values( array_intersect( self::FIELDS, array_keys( SchemaNode::root( 'partner' )->properties() ) ) );
	}

	/**
	 * @param array $record Of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @return string[] Words that people typed: no ids, no names of fields or choices, no bare dates
	 */
	public static function words( array $record, string $kind ): array {
		$words = [];
		self::collect( $record, SchemaNode::root( $kind ), $words );
		return $words;
	}

	private static function collect( array $value, ?SchemaNode $node, array &$words ): void {
		foreach ( $value as $key => $part ) {
			$child = $node?->child( $key );
			if ( is_array( $part ) ) {
				self::collect( $part, $child, $words );
			} elseif (
				is_string( $part ) && $child?->choices === null && $child?->definition !== 'itemId' &&
					PartialDate::lastDay( $part ) === ''
			) {
				$words[] = $part;
			}
		}
	}
}
