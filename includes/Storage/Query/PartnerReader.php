<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
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
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Reads the index. Every method throws IndexUnavailable where it cannot be read, or is empty without reason. */
class PartnerReader {

	public const CELLS = 'cells';
	public const TEXTS = 'texts';

	/** Another one whenever rows are sent in another form: see ColumnarEncoder. Browsers keep what they were sent. */
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
			$found = $this->readable( ( new MatrixPage( $db, $rows ) )->rows( $query, $conditions ) );
			$counts = ( new MatrixCounts( $rows, $sql, $this->cache ) )->of( $conditions, $version );
			if (
				$counts['matching'] === 0 && $counts['total'] > 0 && $query->readsValues() &&
					!PartnerIndex::hasRows( $db, PartnerIndex::VALUES )
			) {
				$this->health->lacks( PartnerIndex::VALUES );
			}
			return new MatrixResult(
				self::asArrays( $found, 'tp_cells' ), self::asArrays( $found, 'tp_texts' ),
				$counts['total'], $counts['matching'], $counts['flags']
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
			$sql = new MatrixSql( $db, $user->isRegistered() ? $user->getName() : null, $this->watchedTitles( $user ) );
			$conditions = [ ...$sql->conditions( $query ), $pages ? $db->expr( 'tp_page', '=', $pages ) : '1=0' ];
			$names = [];
			foreach ( $this->rowsOfToday( $db )->matching( $conditions, self::class . '::select' ) as $rows ) {
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
	 * @return string JSON, see ColumnarEncoder
	 */
	public function all( string $part ): string {
		$isTexts = $part === self::TEXTS;
		$column = $isTexts ? 'tp_texts' : 'tp_cells';
		return ColumnarEncoder::encode( $this->attempt( fn ( IReadableDatabase $db ) =>
			( new AllRows( $db, $this->health, $this->cache ) )->column( $column, $this->rowsOfToday( $db )->computed() )
		), $isTexts );
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
		$parts = [
			self::FORMAT, ColumnSchema::get()->rowForm(), $version, $framework, count( $rows->computed() ), self::hour()
		];
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
