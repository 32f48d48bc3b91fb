<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexParts;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Revision\RevisionRecord;
use Wikimedia\Rdbms\IDatabase;

/** Compares what is stored with what would be written. */
class IndexChecker {

	/** Stands for what is not there, as stored or as expected. */
	public const NOTHING = '(nothing)';

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerPages $pages,
		private readonly FrameworkStore $framework,
		private readonly IndexRows $rows
	) {
	}

	/**
	 * @param array<int,RevisionRecord> $revisions Latest revisions by page id, a complete run from $from
	 * @param int $from Lowest page id
	 * @param int|null $before Page id after the highest; null for no bound
	 * @return array[] Differences: partner (title), column, stored, expected
	 */
	public function differences( array $revisions, int $from, ?int $before ): array {
		$db = $this->index->forWriting();
		$stored = $this->storedRows( $db, $from, $before );
		$version = $this->pages->state( [], $this->framework->title() )->framework;
		$expected = array_filter( $this->rows->ofAll( $revisions, $this->framework->latestAt( $version ), $version ) );
		$differences = [];
		foreach ( $stored + $expected as $page => $either ) {
			$title = isset( $expected[$page] )
				? $expected[$page]->columns['tp_title']
				: $stored[$page]['tp_title'] ?? "page $page";
			$is = $stored[$page] ?? [];
			$should = isset( $expected[$page] ) ? $this->flat( $expected[$page] ) : [];
			foreach ( $is + $should as $column => $unused ) {
				if ( ( $is[$column] ?? null ) !== ( $should[$column] ?? null ) ) {
					$differences[] = [ 'partner' => $title, 'column' => $column,
						'stored' => $is[$column] ?? self::NOTHING, 'expected' => $should[$column] ?? self::NOTHING ];
				}
			}
		}
		return $differences;
	}

	/** @return array<string,string> */
	private function flat( IndexRow $row ): array {
		$flat = array_map( static fn ( $value ) => $value === null ? null : (string)$value, $row->columns );
		return $flat + $this->flatParts( $row->values, $row->items );
	}

	/**
	 * @param array[] $values
	 * @param array[] $items
	 * @return array<string,string>
	 */
	private function flatParts( array $values, array $items ): array {
		$flat = [];
		foreach ( $values as $value ) {
			$flat["{$value['tpv_field']} {$value['tpv_value']}"] = 'yes';
		}
		foreach ( $items as $item ) {
			$flat[trim( "{$item['tpi_kind']} {$item['tpi_item']}" )] = implode(
				' ', [ $item['tpi_on'], $item['tpi_next'], json_encode( $item['tpi_keys'] ), $item['tpi_json'] ]
			);
		}
		return $flat;
	}

	/** @return array<int,array<string,?string>> */
	private function storedRows( IDatabase $db, int $from, ?int $before ): array {
		$rows = [];
		$range = static fn ( string $column ) => PartnerIndex::between( $db, $column, $from, $before );
		$result = $db->newSelectQueryBuilder()->select( '*' )->from( PartnerIndex::TABLE )->where( $range( 'tp_page' ) )
			->caller( __METHOD__ )->fetchResultSet();
		foreach ( $result as $row ) {
			$rows[(int)$row->tp_page] = array_map(
				static fn ( $value ) => $value === null ? null : (string)$value, (array)$row
			);
		}
		foreach ( IndexParts::all() as $property => $part ) {
			foreach ( $part->stored( $db, $range( $part->page ) ) as $row ) {
				$page = (int)$row[$part->page];
				$rows[$page] = ( $rows[$page] ?? [] ) +
					$this->flatParts( ...[ 'values' => [], 'items' => [], $property => [ $row ] ] );
			}
		}
		return $rows;
	}
}
