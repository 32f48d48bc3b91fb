<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\User\UserIdentity;
use MediaWiki\Watchlist\WatchedItem;
use MediaWiki\Watchlist\WatchedItemQueryService;
use Psr\Log\LoggerInterface;
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

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly Reindexer $reindexer,
		private readonly FrameworkStore $framework,
		private readonly IndexVersion $version,
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
	public function find( MatrixQuery $query, UserIdentity $user ): MatrixPage {
		return $this->attempt( function ( IReadableDatabase $db ) use ( $query, $user ) {
			$version = $this->version();
			$watched = $this->watchedTitles( $user );
			$sql = new MatrixSql( $db, $user->isRegistered() ? $user->getName() : null, $watched );
			$conditions = $sql->conditions( $query );
			$rows = $this->select( $db, $conditions )->fields( [ 'tp_cells', 'tp_texts' ] );
			( new MatrixOrder( $db, $query ) )->apply( $rows );
			$found = iterator_to_array( $rows->limit( $query->limit )->offset( $query->offset )->fetchResultSet() );
			[ $all, $matching ] = $this->counts( $db, $sql, $conditions, $version );
			return new MatrixPage(
				self::asArrays( $found, 'tp_cells' ), self::asArrays( $found, 'tp_texts' ), $all['n_rows'], $matching['n_rows'],
				$this->marks( $all, $matching )
			);
		} );
	}

	/**
	 * @param MatrixQuery $query
	 * @param UserIdentity $user Whose "mine" and "watched" are meant
	 * @param int[] $pages
	 * @return array<int,string> Names of those of these pages that match, by page id
	 */
	public function names( MatrixQuery $query, UserIdentity $user, array $pages ): array {
		return $this->attempt( function ( IReadableDatabase $db ) use ( $query, $user, $pages ) {
			$this->version();
			$sql = new MatrixSql( $db, $user->isRegistered() ? $user->getName() : null, $this->watchedTitles( $user ) );
			$names = [];
			$conditions = [ ...$sql->conditions( $query ), $pages ? $db->expr( 'tp_page', '=', $pages ) : '1=0' ];
			foreach ( $this->select( $db, $conditions )->fields( [ 'tp_page', 'tp_title' ] )->fetchResultSet() as $row ) {
				$names[(int)$row->tp_page] = strtr( $row->tp_title, '_', ' ' );
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
		return Columns::encode( $this->attempt( static fn ( IReadableDatabase $db ) => $db->newSelectQueryBuilder()
			->select( $isTexts ? 'tp_texts' : 'tp_cells' )->from( PartnerIndex::TABLE )->orderBy( 'tp_page' )
			->caller( self::class . '::all' )->fetchFieldValues() ), $isTexts );
	}

	/**
	 * Changes with every write of rows, the framework and the day. What is due today is refreshed before.
	 *
	 * @return string|null Null where what is read may lack the last write: it must not be kept, nor sent with a version
	 */
	public function version(): ?string {
		return $this->attempt( function ( IReadableDatabase $db ) {
			$this->reindexer->beforeReading( IndexRows::today() );
			$rows = $this->version->of( $db );
			// A framework that is hidden, or that readers may not see, has nothing to tell.
			$framework = $this->framework->current()->toArray() ? $this->framework->revisionId() : 0;
			return $rows === null ? null : substr( sha1( implode( '|', [ self::FORMAT, $rows, $framework, self::hour() ] ) ), 0, 16 );
		} );
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
	 * @return array[] page, name, by: which of name, website, wikidata are the same; none of them where the name is alike
	 */
	public function duplicates( string $name, string $website = '', string $wikidata = '' ): array {
		return $this->attempt( static fn ( IReadableDatabase $db ) => ( new Duplicates( $db ) )->of( $name, $website, $wikidata ) );
	}

	/** @return string[] JSON arrays */
	public static function asArrays( array $rows, string $column ): array {
		return array_map( static fn ( string $lines ) => '[' . strtr( $lines, "\n", ',' ) . ']', array_column( $rows, $column ) );
	}

	private function select( IReadableDatabase $db, array $conditions ): SelectQueryBuilder {
		return $db->newSelectQueryBuilder()->from( PartnerIndex::TABLE )->where( $conditions )->caller( __METHOD__ );
	}

	/** @return array<string,int>[] How many rows, and how many by mark: of all, and of those that match; remembered until anything changes */
	private function counts( IReadableDatabase $db, MatrixSql $sql, array $conditions, ?string $version ): array {
		$queries = [ $this->countQuery( $db, $sql, [] ), $this->countQuery( $db, $sql, $conditions ) ];
		$count = static fn () => array_map( static fn ( SelectQueryBuilder $query ) => array_map( 'intval', (array)$query->fetchRow() ), $queries );
		return $version === null ? $count() : $this->cache->getWithSetCallback(
			$this->cache->makeKey( 'technicalpartners-counts', $version, sha1( $queries[0]->getSQL() . $queries[1]->getSQL() ) ),
			// Addresses are many, and few are asked for twice.
			5 * WANObjectCache::TTL_MINUTE,
			$count
		);
	}

	private function countQuery( IReadableDatabase $db, MatrixSql $sql, array $conditions ): SelectQueryBuilder {
		$query = $this->select( $db, $conditions )->field( 'COUNT(*)', 'n_rows' );
		foreach ( MatrixPage::MARKS as $mark ) {
			$query->field( "COALESCE(SUM(CASE WHEN {$sql->mark( $mark )} THEN 1 ELSE 0 END),0)", "n_$mark" );
		}
		return $query;
	}

	/** @return array<string,array{total:int,matching:int}> */
	private function marks( array $all, array $matching ): array {
		$marks = [];
		foreach ( MatrixPage::MARKS as $mark ) {
			$marks[$mark] = [ 'total' => $all["n_$mark"], 'matching' => $matching["n_$mark"] ];
		}
		return $marks;
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
			return $read( $this->index->forReading() );
		} catch ( DBError $error ) {
			throw $this->unavailable( new IndexUnavailable( $error->getMessage(), 0, $error ) );
		} catch ( IndexUnavailable $error ) {
			throw $this->unavailable( $error );
		}
	}

	private function unavailable( IndexUnavailable $error ): IndexUnavailable {
		$this->metrics->indexUnreadable();
		$this->logger->error( 'The index of partners cannot be read: {error}', [ 'error' => $error->getMessage(), 'exception' => $error ] );
		return $error;
	}
}
