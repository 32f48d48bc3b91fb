<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use JobSpecification;
use MediaWiki\Deferred\EnqueueableDataUpdate;
use MediaWiki\Deferred\MergeableUpdate;
use MediaWiki\WikiMap\WikiMap;
use Wikimedia\Rdbms\DBError;

/** Deferred update that makes the rows of pages follow whatever has become of these pages. Core retries it as a job. */
class IndexUpdate implements MergeableUpdate, EnqueueableDataUpdate {

	/**
	 * @param IndexWriter $writer
	 * @param int[] $pages Page ids
	 */
	public function __construct( private readonly IndexWriter $writer, private array $pages ) {
	}

	/** @inheritDoc */
	public function merge( MergeableUpdate $update ): void {
		// Core merges updates of one class only.
		assert( $update instanceof self );
		$this->pages = array_unique( [ ...$this->pages, ...$update->pages ] );
	}

	/** @throws DBError|IndexUnavailable */
	public function doUpdate(): void {
		$this->writer->refresh( $this->pages );
	}

	/** @inheritDoc */
	public function getAsJobSpecification(): array {
		return [
			'domain' => WikiMap::getCurrentWikiDbDomain()->getId(),
			'job' => new JobSpecification( Reindexer::JOB, [ 'pages' => $this->pages ], [ 'removeDuplicates' => true ] )
		];
	}
}
