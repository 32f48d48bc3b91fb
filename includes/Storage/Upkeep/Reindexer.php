<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexState;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use Wikimedia\Rdbms\DBError;

/**
 * Finds rows that are not as their pages are, and has them written: by what changed beside their page, by the day, by a
 * fault.
 */
class Reindexer {

	/** Rows computed by one job, or by the request that edits the framework. */
	public const BATCH = 200;
	/** Pages compared with their rows by one job. */
	public const RANGE = 2000;

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerPages $pages,
		private readonly FrameworkStore $framework,
		private readonly IndexWriter $writer,
		private readonly IndexJobs $jobs,
		private readonly IndexState $state,
		private readonly Metrics $metrics,
		private readonly int $batchSize = self::BATCH,
		private readonly int $range = self::RANGE
	) {
	}

	/**
	 * Compares the rows of a range of pages with these pages, and writes the first that differ. A job does the rest: it
	 * is queued first, so that a process that ends here leaves no more than its own rows undone. A second pass finds
	 * these.
	 *
	 * @param Sweep $sweep
	 * @return int Rows that were written
	 * @throws DBError
	 */
	public function batch( Sweep $sweep ): int {
		$latest = $this->pages->range( $sweep->from, $sweep->isForced ? $this->batchSize : $this->range );
		$end = $latest ? $this->pages->after( (int)array_key_last( $latest ) ) : null;
		$pages = $this->inRange( $sweep->from, $end, $latest );
		$stored = $this->index->versionsBetween( $sweep->from, $end );
		$outdated = $sweep->isForced ? [] : $this->outdated( $pages, $stored, $latest );
		$broken = $sweep->isForced
			? $pages
			: array_values( array_diff( $this->broken( array_intersect_key( $latest, $stored ) ), $outdated ) );
		$different = [ ...$outdated, ...$broken ];
		sort( $different );
		$next = $different[$this->batchSize] ?? $end;
		$following = $sweep->after( $next, (bool)$different );
		$this->jobs->sweep( $following );
		if ( $next !== null && count( array_diff_key( $latest, $stored ) ) > $this->batchSize ) {
			$this->state->progress( $next );
		}
		$isNow = static fn ( int $page ) => $next === null || $page < $next;
		$written = $this->converge( array_filter( $outdated, $isNow ), $sweep->reason, Trust::Versions ) +
			$this->converge( array_filter( $broken, $isNow ), $sweep->reason, Trust::Nothing );
		if ( !$following ) {
			$this->state->end();
		}
		return $written;
	}

	/** @return int[] Those of the pages whose rows are not of their latest revision, or not of the framework's */
	private function outdated( array $pages, array $stored, array $latest ): array {
		$framework = $this->pages->state( [], $this->framework->title() )->framework;
		return array_values( array_filter( $pages, static fn ( int $page ) =>
			!isset( $stored[$page], $latest[$page] ) || !$stored[$page]->isOf( $latest[$page], $framework ) ) );
	}

	/** @return int[] Those of the pages that lack rows in the other tables, which every partner has */
	private function broken( array $latest ): array {
		$pages = array_keys( $latest );
		return array_values(
			array_diff(
				$pages, array_intersect( $this->index->withItems( $pages ), $this->index->withValues( $pages ) )
			)
		);
	}

	/** @return int[] Pages of a range that exist or have rows, ascending */
	private function inRange( int $from, ?int $before, array $latest ): array {
		$pages = array_unique( [ ...array_keys( $latest ), ...$this->index->pageIds( $from, $before ) ] );
		sort( $pages );
		return $pages;
	}

	/**
	 * Refreshes a batch of rows whose day has come.
	 *
	 * @param string $today YYYY-MM-DD
	 * @return bool Whether there may be more
	 * @throws DBError
	 */
	public function due( string $today ): bool {
		$db = $this->index->forWriting();
		$due = array_map( 'intval', $db->newSelectQueryBuilder()->select( 'tp_page' )->from( PartnerIndex::TABLE )
			->where( $db->buildComparison( '<=', [ 'tp_due' => $today ] ) )->limit( $this->batchSize )
				->caller( __METHOD__ )->fetchFieldValues() );
		return $this->converge( $due, Metrics::BY_DAY, Trust::Checksums ) > 0 && count( $due ) === $this->batchSize;
	}

	/**
	 * Pages say what the framework says, and what is so today: they are rendered anew.
	 *
	 * @param int[] $pages
	 * @param string $reason
	 * @param Trust $trust
	 * @return int Rows that were written
	 * @throws DBError
	 */
	private function converge( array $pages, string $reason, Trust $trust ): int {
		$changes = $pages ? $this->writer->converge( $pages, $trust ) : [];
		foreach ( $changes as $change ) {
			if ( $change->hasOtherFlags ) {
				$this->jobs->refreshLinks( $change->page );
			}
		}
		$this->jobs->outdate( array_filter( array_map( static fn ( RowChange $change ) => $change->page, $changes ) ) );
		$this->metrics->rebuilt( $reason, count( $changes ) );
		return count( $changes );
	}
}
