<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use stdClass;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\IReadableDatabase;

/**
 * Rows whose day has come, as they are today: computed in memory for requests that read, which neither write nor ask
 * the primary database. A job stores them. A row is computed from the revisions that the stored one was computed from,
 * so that it differs from it by the day alone, however old a replica is.
 */
class DueRows {

	/**
	 * Rows that are computed, and held, in place of stored ones; others that are due stay as they were until a job has
	 * run.
	 */
	public const MOST = 200;
	/** Rows computed by one request: some 30 ms. */
	public const AT_ONCE = 50;

	public function __construct(
		private readonly PartnerPages $pages,
		private readonly FrameworkStore $framework,
		private readonly IndexRows $rows,
		private readonly IndexJobs $jobs,
		private readonly WANObjectCache $cache,
		private readonly int $most = self::MOST,
		private readonly int $atOnce = self::AT_ONCE
	) {
	}

	/** @return array<int,?IndexRow> By page id; null where readers must not see the page */
	public function on( string $today, IReadableDatabase $db ): array {
		$due = iterator_to_array( $db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_rev', 'tp_framework' ] )
			->from( PartnerIndex::TABLE )
			->where( $db->expr( 'tp_due', '<=', $today ) )->orderBy( [ 'tp_due', 'tp_page' ] )->limit( $this->most )
			->caller( __METHOD__ )->fetchResultSet(), false );
		if ( !$due ) {
			return [];
		}
		$this->cache->getWithSetCallback( $this->cache->makeKey(
			'technicalpartners-due-queued', $today
		), WANObjectCache::TTL_MINUTE, function () {
			$this->jobs->dueLazily();
			return true;
		} );
		$due = array_combine(
			array_map( static fn ( stdClass $row ) => "$row->tp_page|$row->tp_rev|$row->tp_framework", $due ), $due
		);
		$key = $this->cache->makeKey( 'technicalpartners-due', $today );
		$known = array_intersect_key( $this->cache->get( $key ) ?: [], $due );
		$missing = array_slice( array_diff_key( $due, $known ), 0, $this->atOnce );
		$computed = $this->compute( $missing );
		if ( $computed ) {
			$known += $computed;
			$this->cache->set( $key, $known, WANObjectCache::TTL_HOUR, [ 'segmentable' => true ] );
		}
		$rows = [];
		foreach ( $known as $version => $row ) {
			$rows[(int)$due[$version]->tp_page] = $row;
		}
		return $rows;
	}

	/**
	 * @param array<string,stdClass> $due
	 * @return array<string,?IndexRow> Null where readers must not see the page; without those whose revision is not
	 *   there (yet)
	 */
	private function compute( array $due ): array {
		$revisions = $this->pages->replicated(
			array_map( static fn ( stdClass $row ) => (int)$row->tp_rev, array_values( $due ) )
		);
		$rows = [];
		foreach ( $due as $version => $row ) {
			$revision = $revisions[(int)$row->tp_rev] ?? null;
			if ( $revision ) {
				$framework = (int)$row->tp_framework;
				$rows[$version] = $this->rows->ofToday(
					$revision, $this->framework->replicatedAt( $framework ), $framework
				);
			}
		}
		return $rows;
	}
}
