<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use Job;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use Wikimedia\Rdbms\DBError;

/**
 * Makes rows equal to their pages: those of `pages`, or a step of all, see Sweep. With `revision` or `deleted` the job
 * was queued in a transaction that made this revision or deleted the page, and waits until it is committed. A job that
 * fails queues itself again, so that no chain of jobs ends by a fault that passes.
 */
class ReindexJob extends Job {

	public function __construct(
		array $params,
		private readonly Reindexer $reindexer,
		private readonly IndexWriter $writer,
		private readonly PartnerPages $pages,
		private readonly IndexJobs $jobs,
		private readonly Metrics $metrics
	) {
		parent::__construct( IndexJobs::REINDEX, $params );
		$this->removeDuplicates = true;
		// Rows are written in transactions of their own.
		$this->executionFlags = self::JOB_NO_EXPLICIT_TRX_ROUND;
	}

	public function run(): bool {
		if ( $this->isEarly() ) {
			// If the transaction is rolled back, the next try finds nothing to do.
			$this->jobs->again( $this->params );
			return true;
		}
		try {
			$this->work();
		} catch ( DBError $error ) {
			if ( !$this->jobs->again( $this->params ) ) {
				throw $error;
			}
		}
		return true;
	}

	private function isEarly(): bool {
		return ( isset( $this->params['revision'] ) && !$this->pages->hasRevision( $this->params['revision'] ) ) ||
			(
				isset( $this->params['deleted'] ) &&
					$this->pages->sizes( $this->params['pages'] ) !== array_fill_keys( $this->params['pages'], 0 )
			);
	}

	private function work(): void {
		if ( isset( $this->params['pages'] ) ) {
			$trust = match ( true ) {
				isset( $this->params['forced'] ) => Trust::Nothing,
				isset( $this->params['revision'] ) => Trust::Versions,
				default => Trust::Checksums
			};
			$changes = $this->writer->converge( $this->params['pages'], $trust );
			$this->metrics->rebuilt( Metrics::BY_JOB, count( $changes ) );
		} else {
			$this->reindexer->batch( Sweep::fromParameters( $this->params ) );
		}
	}
}
