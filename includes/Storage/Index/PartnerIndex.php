<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\StoredVersion;
use Wikimedia\ObjectCache\BagOStuff;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IMaintainableDatabase;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\IResultWrapper;

/** Tables and connections of the index. They may live in another database than the pages. */
class PartnerIndex {

	public const DOMAIN = 'virtual-technicalpartners';
	public const TABLE = 'technical_partners';
	public const VALUES = 'technical_partners_value';
	public const ITEMS = 'technical_partners_items';
	public const TABLES = [ self::TABLE, self::VALUES, self::ITEMS ];

	private const WORDS = '/^(?:tp_sort|tp_relation|tp_goal|tp_steward|tpi_item|tpi_sort)\b/';

	private bool $isComplete = false;

	private bool $isFilled = false;

	/**
	 * @param IConnectionProvider $connections
	 * @param PartnerPages $pages
	 * @param BagOStuff $local Cache of this server, which remembers for an hour that the tables are there
	 */
	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly PartnerPages $pages,
		private readonly BagOStuff $local
	) {
	}

	/**
	 * Looks for the tables first: where one is missing, a query would fail, and with it the request's transaction. An
	 * index that has lost its rows must not be taken for a wiki without partners.
	 *
	 * @throws IndexUnavailable
	 */
	public function forReading(): IReadableDatabase {
		/** @var IMaintainableDatabase $db As every connection is */
		$db = $this->connections->getReplicaDatabase( self::DOMAIN );
		$known = $this->local->makeGlobalKey( 'technicalpartners-tables', $db->getDomainID(), IndexState::TABLE );
		$this->isComplete = $this->isComplete || $this->local->get( $known );
		foreach ( $this->isComplete ? [] : [ ...self::TABLES, IndexState::TABLE ] as $table ) {
			if ( !$db->tableExists( $table, __METHOD__ ) ) {
				throw new IndexUnavailable(
					"Table $table is missing: run maintenance/update.php, then rebuildIndex.php"
				);
			}
		}
		if ( !$this->isComplete ) {
			$this->local->set( $known, true, BagOStuff::TTL_HOUR );
			$this->isComplete = true;
		}
		$this->isFilled = $this->isFilled || self::hasRows( $db, self::TABLE );
		if ( !$this->isFilled && $this->pages->areExpected() ) {
			throw new IndexUnavailable(
				'It is empty although there are partner pages: jobs, or maintenance/rebuildIndex.php, fill it',
				IndexUnavailable::IS_EMPTY
			);
		}
		return $db;
	}

	public static function hasRows( IReadableDatabase $db, string $table ): bool {
		return (bool)$db->newSelectQueryBuilder()->select( '1' )->from( $table )->caller( __METHOD__ )->fetchField();
	}

	/**
	 * PostgreSQL may sort words as dictionaries do; here they are in the order of their bytes, as everywhere else.
	 *
	 * @param IReadableDatabase $db
	 * @param string[] $order Columns or expressions, with ASC or DESC
	 * @return string[] What to order by
	 */
	public static function order( IReadableDatabase $db, array $order ): array {
		return $db->getType() === 'postgres' ? preg_replace( self::WORDS, '$0 COLLATE "C"', $order ) : $order;
	}

	public function forWriting(): IDatabase {
		return $this->connections->getPrimaryDatabase( self::DOMAIN );
	}

	/** @return int How many rows the main table has */
	public function count(): int {
		return (int)$this->forWriting()->newSelectQueryBuilder()->select( 'COUNT(*)' )->from( self::TABLE )
			->caller( __METHOD__ )->fetchField();
	}

	/**
	 * @param int[] $pages Page ids
	 * @return array<int,StoredVersion> By page id, by the primary database
	 */
	public function storedVersions( array $pages ): array {
		return $pages ? self::versions( $this->forWriting()->newSelectQueryBuilder()->select( StoredVersion::FIELDS )
			->from( self::TABLE )
			->where( [ 'tp_page' => $pages ] )->caller( __METHOD__ )->fetchResultSet() ) : [];
	}

	/** @return array<int,StoredVersion> By page id, from one to before another (null: no bound) */
	public function versionsBetween( int $from, ?int $before ): array {
		$db = $this->forWriting();
		return self::versions( $db->newSelectQueryBuilder()->select( StoredVersion::FIELDS )->from( self::TABLE )
			->where( self::between( $db, 'tp_page', $from, $before ) )->caller( __METHOD__ )->fetchResultSet() );
	}

	/**
	 * @param int[] $pages Page ids
	 * @return int[] Those that have rows in the table of items. Every partner has one at least: the day it was first
	 *   named
	 */
	public function withItems( array $pages ): array {
		return $pages ? array_map( 'intval',
			$this->forWriting()->newSelectQueryBuilder()->select( 'tpi_page' )->from( self::ITEMS )
			->where( [ 'tpi_page' => $pages, 'tpi_kind' => ItemRows::IDENTIFIED ] )->caller( __METHOD__ )
				->fetchFieldValues() ) : [];
	}

	/**
	 * @param int[] $pages Page ids
	 * @return int[] Those that have rows in the table of values, or need none. Every name has a word, unless it is all
	 *   signs
	 */
	public function withValues( array $pages ): array {
		$db = $this->forWriting();
		$with = $pages ? array_map( 'intval',
			$db->newSelectQueryBuilder()->select( 'tpv_page' )->distinct()->from( self::VALUES )
			->where( [ 'tpv_page' => $pages ] )->caller( __METHOD__ )->fetchFieldValues() ) : [];
		$others = array_values( array_diff( $pages, $with ) );
		foreach ( $others ? $db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_sort' ] )->from( self::TABLE )
			->where( [ 'tp_page' => $others ] )->caller( __METHOD__ )->fetchResultSet() : [] as $row ) {
			if ( IndexRows::words( $row->tp_sort ) === [] ) {
				$with[] = (int)$row->tp_page;
			}
		}
		return $with;
	}

	/** @return IExpression[] Conditions that a page id lies from one to before another (null: no bound) */
	public static function between( IReadableDatabase $db, string $column, int $from, ?int $before ): array {
		return [
			$db->expr( $column, '>=', $from ), ...( $before === null ? [] : [ $db->expr( $column, '<', $before ) ] )
		];
	}

	/** @return array<int,StoredVersion> By page id */
	public static function versions( IResultWrapper $rows ): array {
		$versions = [];
		foreach ( $rows as $row ) {
			$versions[(int)$row->tp_page] = StoredVersion::fromRow( $row );
		}
		return $versions;
	}

	/** @return int[] Page ids that have rows, from one to before another (null: no bound) */
	public function pageIds( int $from, ?int $before ): array {
		$ids = [];
		foreach (
			[ self::TABLE => 'tp_page', self::VALUES => 'tpv_page', self::ITEMS => 'tpi_page' ] as $table => $column
		) {
			$db = $this->forWriting();
			$query = $db->newSelectQueryBuilder()->select( $column )->distinct()->from( $table )
				->where( self::between( $db, $column, $from, $before ) )->caller( __METHOD__ );
			$ids = array_merge( $ids, $query->fetchFieldValues() );
		}
		return array_map( 'intval', array_unique( $ids ) );
	}
}
