<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Wikimedia\Rdbms\DBUnexpectedError;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Rdbms\IMaintainableDatabase;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\ScopedCallback;

/** Where the index is: its tables and connections. They may live in another database than the pages. */
class PartnerIndex {

	public const DOMAIN = 'virtual-technicalpartners';
	public const TABLE = 'technical_partners';
	public const VALUES = 'technical_partners_value';
	public const ITEMS = 'technical_partners_items';
	public const TABLES = [ self::TABLE, self::VALUES, self::ITEMS ];

	public const LOCK = 'technical-partners';
	/** Seconds to wait for others who write. */
	public const PATIENCE = 10;

	private const WORDS = '/^(?:tp_sort|tp_relation|tp_goal|tp_steward|tpi_item|tpi_sort)\b/';

	private bool $isComplete = false;

	private bool $isFilled = false;

	public function __construct( private readonly IConnectionProvider $connections, private readonly PartnerPages $pages ) {
	}

	/**
	 * Looks for the tables first: where one is missing, a query would fail, and with it the request's transaction. An index
	 * that has lost its rows must not be taken for a wiki without partners.
	 *
	 * @throws IndexUnavailable
	 */
	public function forReading(): IReadableDatabase {
		/** @var IMaintainableDatabase $db As every connection is */
		$db = $this->connections->getReplicaDatabase( self::DOMAIN );
		foreach ( $this->isComplete ? [] : self::TABLES as $table ) {
			if ( !$db->tableExists( $table, __METHOD__ ) ) {
				throw new IndexUnavailable( "Table $table is missing: run maintenance/update.php, then rebuildIndex.php" );
			}
		}
		$this->isComplete = true;
		$this->isFilled = $this->isFilled || self::hasRows( $db, self::TABLE );
		if ( !$this->isFilled && $this->pages->areExpected() ) {
			throw new IndexUnavailable( 'It is empty although there are partner pages: run maintenance/rebuildIndex.php' );
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

	/**
	 * Until this is let go and committed, nobody else has it; and what is read from then on has been committed before.
	 * Without it, who began to read first could write last.
	 *
	 * @throws IndexUnavailable Where others have it for long, or this request has something else to commit first
	 */
	public function lock( int $patience ): ScopedCallback {
		$db = $this->connections->getPrimaryDatabase();
		try {
			$lock = $db->getScopedLockAndFlush( self::LOCK . ':' . $db->getDomainID(), __METHOD__, $patience );
		} catch ( DBUnexpectedError $error ) {
			throw new IndexUnavailable( $error->getMessage(), 0, $error );
		}
		return $lock ?? throw new IndexUnavailable( "Others have been writing it for $patience seconds" );
	}

	/**
	 * @param int[] $pages Page ids
	 * @return array<int,int> Marks as stored, by page id
	 */
	public function marks( array $pages ): array {
		$marks = [];
		$rows = $pages ? $this->forWriting()->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_marks' ] )->from( self::TABLE )
			->where( [ 'tp_page' => $pages ] )->caller( __METHOD__ )->fetchResultSet() : [];
		foreach ( $rows as $row ) {
			$marks[(int)$row->tp_page] = (int)$row->tp_marks;
		}
		return $marks;
	}

	/** @return int[] Page ids that have rows, from one to before another (null: no bound) */
	public function pageIds( int $from, ?int $before ): array {
		$ids = [];
		foreach ( [ self::TABLE => 'tp_page', self::VALUES => 'tpv_page', self::ITEMS => 'tpi_page' ] as $table => $column ) {
			$db = $this->forWriting();
			$query = $db->newSelectQueryBuilder()->select( $column )->distinct()->from( $table )
				->where( $db->buildComparison( '>=', [ $column => $from ] ) )->caller( __METHOD__ );
			if ( $before !== null ) {
				$query->andWhere( $db->buildComparison( '<', [ $column => $before ] ) );
			}
			$ids = array_merge( $ids, $query->fetchFieldValues() );
		}
		return array_map( 'intval', array_unique( $ids ) );
	}
}
