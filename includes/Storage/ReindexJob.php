<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Job;

/** One batch of what Reindexer does, which queues the next. Parameter: from, the lowest page id. */
class ReindexJob extends Job {

	public function __construct( array $params, private readonly Reindexer $reindexer ) {
		parent::__construct( Reindexer::JOB, $params );
		$this->removeDuplicates = true;
	}

	public function run(): bool {
		$this->reindexer->continueFrom( $this->reindexer->batch( $this->params['from'] ) );
		return true;
	}
}
