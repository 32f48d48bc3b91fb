<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Events;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\NameSimilarity;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Revision\RevisionRecord;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Computes rows of the index. */
class IndexRows {

	/** Field under which the words of names are found: see Duplicates. */
	public const WORD = 'word';
	private const LENGTH = 255;
	private const ID_LENGTH = 40;
	private const FIELD_LENGTH = 42;
	private const ITEM_LENGTH = 16;
	private const BLOB_LENGTH = 65530;

	public function __construct( private readonly PartnerPages $pages ) {
	}

	/** Today, UTC, as YYYY-MM-DD: the day that everything computed is as of. */
	public static function today(): string {
		return gmdate( 'Y-m-d', ConvertibleTimestamp::time() );
	}

	/** @return int Seconds until the next day: so long is what depends on the day right */
	public static function secondsLeft(): int {
		return 86400 - ConvertibleTimestamp::time() % 86400;
	}

	/**
	 * @param array<int,?RevisionRecord> $revisions
	 * @param Framework $framework
	 * @param int $version Revision of the framework, 0 for none
	 * @return array<int,?IndexRow> Null where there is no revision, or no record that everybody may read
	 */
	public function ofAll( array $revisions, Framework $framework, int $version ): array {
		$known = array_filter( $revisions );
		$records = array_filter(
			array_map( $this->pages->record( ... ), $known ), static fn ( ?array $record ) => $record !== null
		);
		$created = $this->pages->created(
			array_keys( array_filter( $records, ItemRows::needsCreation( ... ) ) )
		);
		$rows = array_fill_keys( array_keys( $revisions ), null );
		foreach ( $records as $page => $record ) {
			$rows[$page] = $this->of( $known[$page], $record, $framework, $version, $created[$page] ?? '' );
		}
		return $rows;
	}

	/**
	 * The row of a revision, without what depends on when the page was made, which does not change with the day.
	 *
	 * @param RevisionRecord $revision
	 * @param Framework $framework
	 * @param int $version
	 * @return IndexRow|null As ofAll() has it
	 */
	public function ofToday( RevisionRecord $revision, Framework $framework, int $version ): ?IndexRow {
		$record = $this->pages->record( $revision );
		return $record === null ? null : $this->of( $revision, $record, $framework, $version, '' );
	}

	private function of(
		RevisionRecord $revision,
		array $record,
		Framework $framework,
		int $version,
		string $created
	): ?IndexRow {
		$title = $revision->getPage()->getDBkey();
		$row = Row::of(
			$revision->getPageId(), $revision->getId(), strtr( $title, '_', ' ' ), $record, $framework, self::today()
		);
		[
			$page, $rev, $name, $stage, $decision, $priority, $relations, , $goals,
			$steward, $lastConversation, $nextOn, $flags, $responsiveness
		] = $row->cells();
		$columns = [
			'tp_page' => $page,
			'tp_rev' => $rev,
			'tp_title' => $title,
			'tp_sort' => self::sortKey( $name ),
			'tp_due' => min(
				array_filter( [ Row::due( $record, self::today() ), Events::overdueFrom( $record, self::today() ) ] ) ?:
					[ null ]
			),
			'tp_stage' => $stage,
			'tp_decision' => $decision,
			'tp_priority' => $priority,
			'tp_alignment' => Alignment::of( $record, $framework )->key(),
			'tp_responsiveness' => $responsiveness,
			'tp_flags' => $flags,
			'tp_relation' => self::cut( $relations[0] ?? '', self::ID_LENGTH ),
			'tp_goal' => self::cut( $goals[0] ?? '', self::ID_LENGTH ),
			'tp_steward' => self::cut( $steward ),
			'tp_contacted' => PartialDate::lastDay( $lastConversation ),
			'tp_next' => PartialDate::lastDay( $nextOn ),
			'tp_wikidata' => self::cut( UntypedJson::text( $record['wikidata'] ?? null ), self::ITEM_LENGTH ),
			'tp_host' => self::host( UntypedJson::text( $record['website'] ?? null ) ),
			'tp_search' => self::cut( SearchNormalizer::of( "$name $row->summary $steward" ), self::BLOB_LENGTH ),
			'tp_cells' => self::lines( $row->cells() ),
			'tp_texts' => self::lines( $row->texts() )
		];
		if ( max( strlen( $columns['tp_cells'] ), strlen( $columns['tp_texts'] ) ) > self::BLOB_LENGTH ) {
			// Nothing valid is nearly as long; it came by import, and must not keep others from being written.
			return null;
		}
		$values = self::values( $page, $row );
		$items = ItemRows::of( $row, $record, $framework, self::today(), $created );
		$hash = crc32( serialize( [ $columns, array_keys( $values ), $items ] ) ) & 0x7FFFFFFF;
		return new IndexRow( $columns + [ 'tp_hash' => $hash, 'tp_framework' => $version ], $values, $items );
	}

	/** Name as it is sorted by, and as duplicates are found by. */
	public static function sortKey( string $name ): string {
		return self::cut( SearchNormalizer::of( $name ) );
	}

	/** @return string[] Words of a name by which it is found */
	public static function words( string $name ): array {
		return array_map(
			static fn ( string $word ) => self::cut( $word, self::ID_LENGTH ),
			NameSimilarity::words( SearchNormalizer::of( $name ) )
		);
	}

	/** Host of an address, without "www."; '' where there is none. */
	public static function host( string $website ): string {
		$host = strtolower( (string)parse_url( Address::stored( $website ) ?? $website, PHP_URL_HOST ) );
		return self::cut( preg_replace( '/^www\./', '', $host ) );
	}

	private static function cut( string $text, int $length = self::LENGTH ): string {
		return mb_strcut( $text, 0, $length, 'UTF-8' );
	}

	/** @return array<string,array<string,int|string>> As IndexRow::$values */
	private static function values( int $page, Row $row ): array {
		$fields = [ 'relation' => $row->relations, 'goal' => $row->goals, self::WORD => self::words( $row->name ) ];
		foreach ( $row->scores as $principle => [ $score ] ) {
			$fields["p-$principle"] = $score === null ? [] : [ $score === 'notApplicable' ? 'na' : (string)$score ];
		}
		foreach ( ColumnSchema::get()->copied() as $column ) {
			$cut = static fn ( string $value ) => self::cut( $value, self::ID_LENGTH );
			$fields[$column->id] = array_map( $cut, Kind::of( $column )->stored( $row ) );
		}
		$values = [];
		foreach ( $fields as $field => $each ) {
			foreach ( $each as $value ) {
				if ( strlen( $field ) <= self::FIELD_LENGTH && strlen( $value ) <= self::ID_LENGTH ) {
					$values[IndexRow::valueKey( $page, $field, $value )] = [
						'tpv_page' => $page, 'tpv_field' => $field, 'tpv_value' => $value
					];
				}
			}
		}
		return $values;
	}

	/**
	 * The cells of a row as JSON, one a line: JSON has no line breaks of its own, so rows and columns are put together
	 * without decoding.
	 */
	private static function lines( array $cells ): string {
		return implode( "\n", array_map( static fn ( $cell ) =>
			json_encode( $cell, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ), $cells ) );
	}
}
