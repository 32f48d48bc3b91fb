<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Job;

/**
 * Recomputes rows: those of the pages that `pages` lists, or one batch of all rows, which queues the next. `from` is the
 * lowest page id of the batch.
 */
class ReindexJob extends Job {

	public function __construct( array $params, private readonly Reindexer $reindexer, private readonly IndexWriter $writer ) {
		parent::__construct( Reindexer::JOB, $params );
		$this->removeDuplicates = true;
	}

	public function run(): bool {
		if ( isset( $this->params['pages'] ) ) {
			$this->writer->refresh( $this->params['pages'] );
		} else {
			$this->reindexer->continueFrom( $this->reindexer->batch( $this->params['from'] ) );
		}
		return true;
	}
}
