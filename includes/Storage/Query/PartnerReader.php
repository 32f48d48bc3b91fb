<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ColumnarEncoder;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexVersion;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\RowFormat;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\DueRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\RowsOfToday;
use MediaWiki\User\UserIdentity;
use MediaWiki\Watchlist\WatchedItem;
use MediaWiki\Watchlist\WatchedItemQueryService;
use Psr\Log\LoggerInterface;
use stdClass;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Reads the index. Every method throws IndexUnavailable where it cannot be read, or is empty without reason. */
class PartnerReader {

	public const CELLS = 'cells';
	public const TEXTS = 'texts';

	/** Another one whenever rows are sent in another form: see Columns. Browsers keep what they were sent. */
	private const FORMAT = 2;

	/** @var array<int,?IndexRow> Rows of today by page id, as of $moment */
	private array $today = [];

	/** Day and last write that $today belongs to */
	private string $moment = '';

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly DueRows $due,
		private readonly FrameworkStore $framework,
		private readonly IndexVersion $version,
		private readonly IndexHealth $health,
		private readonly WatchedItemQueryService $watchedItems,
		private readonly WANObjectCache $cache,
		private readonly Metrics $metrics,
		private readonly LoggerInterface $logger
	) {
	}

	/**
	 * @param MatrixQuery $query
	 * @param UserIdentity $user Whose "mine" and "watched" are meant
	 */
	public function find( MatrixQuery $query, UserIdentity $user ): MatrixResult {
		return $this->attempt( function ( IReadableDatabase $db ) use ( $query, $user ) {
			$rows = $this->rowsOfToday( $db );
			$version = $this->versionOf( $db, $rows );
			$sql = new MatrixSql( $db, $user->isRegistered() ? $user->getName() : null, $this->watchedTitles( $user ) );
			$conditions = $sql->conditions( $query );
			$found = $this->readable( $this->page( $db, $rows, $query, $conditions ) );
			[ $all, $matching ] = $this->counts( $rows, $sql, $conditions, $version );
			if (
				$matching['n_rows'] === 0 && $all['n_rows'] > 0 && $query->readsValues() &&
					!PartnerIndex::hasRows( $db, PartnerIndex::VALUES )
			) {
				$this->health->lacks( PartnerIndex::VALUES );
			}
			return new MatrixResult(
				self::asArrays( $found, 'tp_cells' ), self::asArrays( $found, 'tp_texts' ), $all['n_rows'],
				$matching['n_rows'],
				$this->flags( $all, $matching )
			);
		} );
	}

	/**
	 * The rows of a page. What is sorted is ids alone, which the index of the usual order has: rows are looked up after
	 * it.
	 *
	 * @param IReadableDatabase $db
	 * @param RowsOfToday $rows
	 * @param MatrixQuery $query
	 * @param array $conditions
	 * @return stdClass[] With tp_page, tp_cells and tp_texts
	 */
	private function page( IReadableDatabase $db, RowsOfToday $rows, MatrixQuery $query, array $conditions ): array {
		$order = new MatrixOrder( $db, $query );
		$queries = $this->queries( $rows, $conditions );
		if ( !$rows->computed() ) {
			$order->apply( $queries[0] );
			if ( $query->limit === MatrixQuery::ALL ) {
				return iterator_to_array(
					$queries[0]->fields( [ 'tp_page', 'tp_cells', 'tp_texts' ] )->offset( $query->offset )
						->fetchResultSet(),
					false
				);
			}
			$pages = array_map(
				'intval',
				$queries[0]->field( 'tp_page' )->limit( $query->limit )->offset( $query->offset )->fetchFieldValues()
			);
		} else {
			foreach ( $queries as $one ) {
				$order->join( $one );
			}
			$pages = $rows->ids( $queries, 'tp_page', $order->expressions(), $query->limit, $query->offset );
		}
		$stored = array_diff( $pages, array_keys( $rows->computed() ) );
		$found = array_map( static fn ( IndexRow $row ) => (object)$row->columns, array_filter( $rows->computed() ) );
		$select = $db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_cells', 'tp_texts' ] )
			->from( PartnerIndex::TABLE )->where( [ 'tp_page' => $stored ] )->caller( __METHOD__ );
		foreach ( $stored ? $select->fetchResultSet() : [] as $row ) {
			$found[(int)$row->tp_page] = $row;
		}
		return array_values(
			array_intersect_key( array_replace( array_flip( $pages ), $found ), array_flip( $pages ), $found )
		);
	}

	/**
	 * @param MatrixQuery $query
	 * @param UserIdentity $user Whose "mine" and "watched" are meant
	 * @param int[] $pages
	 * @return array<int,string> Names of those of these pages that match, by page id
	 */
	public function names( MatrixQuery $query, UserIdentity $user, array $pages ): array {
		return $this->attempt( function ( IReadableDatabase $db ) use ( $query, $user, $pages ) {
			$sql = new MatrixSql( $db, $user->isRegistered() ? $user->getName() : null, $this->watchedTitles( $user ) );
			$conditions = [ ...$sql->conditions( $query ), $pages ? $db->expr( 'tp_page', '=', $pages ) : '1=0' ];
			$names = [];
			foreach ( $this->queries( $this->rowsOfToday( $db ), $conditions ) as $rows ) {
				foreach ( $rows->fields( [ 'tp_page', 'tp_title' ] )->fetchResultSet() as $row ) {
					$names[(int)$row->tp_page] = strtr( $row->tp_title, '_', ' ' );
				}
			}
			return $names;
		} );
	}

	/**
	 * All partners, in the order of their page ids.
	 *
	 * @param string $part CELLS or TEXTS
	 * @return string JSON, see Columns
	 */
	public function all( string $part ): string {
		$isTexts = $part === self::TEXTS;
		$column = $isTexts ? 'tp_texts' : 'tp_cells';
		return ColumnarEncoder::encode( $this->attempt( function ( IReadableDatabase $db ) use ( $column ) {
			$rows = $this->column( $db, $column );
			$computed = $this->rowsOfToday( $db )->computed();
			if ( !$computed ) {
				return $rows;
			}
			// A row begins with its page's id.
			$rows = array_combine( array_map( 'intval', $rows ), $rows );
			foreach ( array_intersect_key( $computed, $rows ) as $page => $row ) {
				$rows[$page] = $row?->columns[$column];
			}
			return array_values( array_filter( $rows, 'is_string' ) );
		} ), $isTexts );
	}

	/** @return string[] A column of all rows that can be read, in the order of page ids */
	private function column( IReadableDatabase $db, string $column ): array {
		$query = $db->newSelectQueryBuilder()->from( PartnerIndex::TABLE )->orderBy( 'tp_page' )
			->caller( self::class . '::all' );
		$rows = ( clone $query )->select( $column )->fetchFieldValues();
		if ( $this->areWhole( $rows, $column ) ) {
			return $rows;
		}
		$whole = [];
		$garbled = [];
		foreach ( $query->select( [ 'tp_page', $column ] )->fetchResultSet() as $row ) {
			if ( RowFormat::isColumnWhole( $row->$column, $column, (int)$row->tp_page ) ) {
				$whole[] = $row->$column;
			} else {
				$garbled[] = (int)$row->tp_page;
			}
		}
		$this->health->isGarbled( $garbled );
		return $whole;
	}

	/**
	 * @param string[] $rows
	 * @param string $column
	 * @return bool Whether all can be read. What has been found whole is not decoded again until anything changes
	 */
	private function areWhole( array $rows, string $column ): bool {
		foreach ( $rows as $row ) {
			if ( !RowFormat::hasLines( $row, $column ) ) {
				return false;
			}
		}
		$key = $this->cache->makeKey( 'technicalpartners-whole', $column, hash( 'xxh128', implode( "\n", $rows ) ) );
		$isWhole = static function ( mixed $old, ?int &$ttl ) use ( $rows, $column ): int {
			foreach ( $rows as $row ) {
				if ( !RowFormat::isColumnWhole( $row, $column, (int)$row ) ) {
					$ttl = WANObjectCache::TTL_UNCACHEABLE;
					return 0;
				}
			}
			return 1;
		};
		return (bool)$this->cache->getWithSetCallback( $key, WANObjectCache::TTL_DAY, $isWhole );
	}

	/**
	 * @param stdClass[] $rows With tp_page, tp_cells and tp_texts
	 * @return stdClass[] Those that can be read; others are mended by a job
	 */
	public function readable( array $rows ): array {
		$whole = array_filter( $rows, RowFormat::isWhole( ... ) );
		if ( count( $whole ) < count( $rows ) ) {
			$this->health->isGarbled(
				array_map(
					static fn ( stdClass $row ) => (int)$row->tp_page, array_values( array_diff_key( $rows, $whole ) )
				)
			);
		}
		return array_values( $whole );
	}

	/**
	 * Changes with every write of rows, the framework, the day, and the rows that are due on it.
	 *
	 * @return string|null Null where what is read may lack the last write: it must not be kept, nor sent with a version
	 */
	public function version(): ?string {
		return $this->attempt( fn ( IReadableDatabase $db ) => $this->versionOf( $db, $this->rowsOfToday( $db ) ) );
	}

	private function versionOf( IReadableDatabase $db, RowsOfToday $rows ): ?string {
		$version = $this->version->of( $db );
		// A framework that is hidden, or that readers may not see, has nothing to tell.
		$framework = $this->framework->current()->toArray() ? $this->framework->revisionId() : 0;
		$parts = [ self::FORMAT, $version, $framework, count( $rows->computed() ), self::hour() ];
		return $version === null ? null : substr( sha1( implode( '|', $parts ) ), 0, 16 );
	}

	/**
	 * Rows of today, looked for once a request: each count and list of a view asks for the version, which depends on
	 * them.
	 */
	private function rowsOfToday( IReadableDatabase $db ): RowsOfToday {
		$moment = IndexRows::today() . ' ' . $this->version->lastWrite();
		if ( $this->moment !== $moment ) {
			$this->today = $this->due->on( IndexRows::today(), $db );
			$this->moment = $moment;
		}
		return new RowsOfToday( $db, $this->today );
	}

	/** @return SelectQueryBuilder[] */
	private function queries( RowsOfToday $rows, array $conditions ): array {
		return array_map(
			static fn ( SelectQueryBuilder $query ) => $query->where( $conditions ),
			$rows->queries( self::class . '::select' )
		);
	}

	/** @return string The day, and the hour: so long would a version last that a broken cache has missed the end of */
	private static function hour(): string {
		return gmdate( 'Y-m-d H', ConvertibleTimestamp::time() );
	}

	/**
	 * Partners that may be the same organisation.
	 *
	 * @param string $name Compared folded, and word by word
	 * @param string $website Compared by host
	 * @param string $wikidata Item id
	 * @return array[] page, name, by: which of name, website, wikidata are the same; none of them where the name is
	 *   alike
	 */
	public function duplicates( string $name, string $website = '', string $wikidata = '' ): array {
		return $this->attempt(
			static fn ( IReadableDatabase $db ) => ( new Duplicates( $db ) )->of( $name, $website, $wikidata )
		);
	}

	/** @return string[] JSON arrays */
	public static function asArrays( array $rows, string $column ): array {
		return array_map(
			static fn ( string $lines ) => '[' . strtr( $lines, "\n", ',' ) . ']', array_column( $rows, $column )
		);
	}

	/**
	 * @return array<string,int>[] How many rows, and how many by flag: of all, and of those that match; remembered
	 *   until anything changes
	 */
	private function counts( RowsOfToday $rows, MatrixSql $sql, array $conditions, ?string $version ): array {
		$queries = [ $this->countQueries( $rows, $sql, [] ), $this->countQueries( $rows, $sql, $conditions ) ];
		$count = static fn () => array_map( RowsOfToday::sums( ... ), $queries );
		if ( $version === null ) {
			return $count();
		}
		$sql = implode(
			"\n", array_map( static fn ( SelectQueryBuilder $query ) => $query->getSQL(), array_merge( ...$queries ) )
		);
		return $this->cache->getWithSetCallback(
			$this->cache->makeKey( 'technicalpartners-counts', $version, sha1( $sql ) ),
			// Addresses are many, and few are asked for twice.
			5 * WANObjectCache::TTL_MINUTE,
			$count
		);
	}

	/** @return SelectQueryBuilder[] */
	private function countQueries( RowsOfToday $rows, MatrixSql $sql, array $conditions ): array {
		$queries = $this->queries( $rows, $conditions );
		foreach ( $queries as $query ) {
			$query->field( 'COUNT(*)', 'n_rows' );
			foreach ( ColumnSchema::get()->byFilter( 'flags' )->values as $flag ) {
				$query->field( "COALESCE(SUM(CASE WHEN {$sql->flag( $flag )} THEN 1 ELSE 0 END),0)", "n_$flag" );
			}
		}
		return $queries;
	}

	/** @return array<string,array{total:int,matching:int}> */
	private function flags( array $all, array $matching ): array {
		$flags = [];
		foreach ( ColumnSchema::get()->byFilter( 'flags' )->values as $flag ) {
			$flags[$flag] = [ 'total' => $all["n_$flag"], 'matching' => $matching["n_$flag"] ];
		}
		return $flags;
	}

	/** @return string[] */
	private function watchedTitles( UserIdentity $user ): array {
		return array_map(
			static fn ( WatchedItem $item ) => $item->getTarget()->getDBkey(),
			$this->watchedItems->getWatchedItemsForUser( $user, [ 'namespaceIds' => [ NS_PARTNER ] ] )
		);
	}

	private function attempt( callable $read ): mixed {
		try {
			$db = $this->index->forReading();
			$this->health->look( $db );
			return $read( $db );
		} catch ( DBError $error ) {
			throw $this->unavailable( new IndexUnavailable( $error->getMessage(), 0, $error ) );
		} catch ( IndexUnavailable $error ) {
			$this->health->isUnavailable( $error );
			throw $this->unavailable( $error );
		}
	}

	private function unavailable( IndexUnavailable $error ): IndexUnavailable {
		$this->metrics->indexUnreadable();
		$this->logger->error(
			'The index of partners cannot be read: {error}', [ 'error' => $error->getMessage(), 'exception' => $error ]
		);
		return $error;
	}
}
