<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use JobSpecification;
use MediaWiki\Deferred\EnqueueableDataUpdate;
use MediaWiki\Deferred\MergeableUpdate;
use MediaWiki\Deferred\TransactionRoundAwareUpdate;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\WikiMap\WikiMap;
use Wikimedia\Rdbms\DBError;

/** Deferred update that makes the rows of pages follow whatever has become of these pages. Core retries it as a job. */
class IndexUpdate implements MergeableUpdate, EnqueueableDataUpdate, TransactionRoundAwareUpdate {

	/**
	 * @param IndexWriter $writer
	 * @param int[] $pages Page ids
	 * @param array<int,RevisionRecord> $known Revisions that are likely to be the latest, by page id
	 */
	public function __construct(
		private readonly IndexWriter $writer,
		private array $pages,
		private array $known = []
	) {
	}

	/** @inheritDoc */
	public function merge( MergeableUpdate $update ): void {
		// Core merges updates of one class only.
		assert( $update instanceof self );
		$this->pages = array_unique( [ ...$this->pages, ...$update->pages ] );
		$this->known = $update->known + $this->known;
	}

	/** @throws DBError */
	public function doUpdate(): void {
		$this->writer->converge( $this->pages, Trust::Checksums, $this->known );
	}

	/** @inheritDoc */
	public function getTransactionRoundRequirement(): int {
		return self::TRX_ROUND_ABSENT;
	}

	/** @inheritDoc */
	public function getAsJobSpecification(): array {
		return [
			'domain' => WikiMap::getCurrentWikiDbDomain()->getId(),
			'job' => new JobSpecification(
				IndexJobs::REINDEX, [ 'pages' => $this->pages ], [ 'removeDuplicates' => true ]
			)
		];
	}
}
