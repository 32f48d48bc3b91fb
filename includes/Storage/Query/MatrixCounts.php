<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\RowsOfToday;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** How many rows the matrix has, and how many match a query: of all, and by flag. */
final class MatrixCounts {

	public function __construct(
		private readonly RowsOfToday $today,
		private readonly MatrixSql $sql,
		private readonly WANObjectCache $cache
	) {
	}

	/**
	 * @param array $conditions
	 * @param string|null $version Version of the index, until whose end counts are cached; null caches nothing
	 * @return array{total:int,matching:int,flags:array<string,array{total:int,matching:int}>}
	 */
	public function of( array $conditions, ?string $version ): array {
		[ $all, $matching ] = $this->sums( $conditions, $version );
		$flags = [];
		foreach ( ColumnSchema::get()->byFilter( 'flags' )->values as $flag ) {
			$flags[$flag] = [ 'total' => $all["n_$flag"], 'matching' => $matching["n_$flag"] ];
		}
		return [ 'total' => $all['n_rows'], 'matching' => $matching['n_rows'], 'flags' => $flags ];
	}

	/** @return array<string,int>[] Of all rows, and of those that match */
	private function sums( array $conditions, ?string $version ): array {
		$queries = [ $this->queries( [] ), $this->queries( $conditions ) ];
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
	private function queries( array $conditions ): array {
		$queries = $this->today->matching( $conditions, PartnerReader::class . '::select' );
		foreach ( $queries as $query ) {
			$query->field( 'COUNT(*)', 'n_rows' );
			foreach ( ColumnSchema::get()->byFilter( 'flags' )->values as $flag ) {
				$query->field( "COALESCE(SUM(CASE WHEN {$this->sql->flag( $flag )} THEN 1 ELSE 0 END),0)", "n_$flag" );
			}
		}
		return $queries;
	}
}
