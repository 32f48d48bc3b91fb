<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Renaming;

use Job;

/** Gives pages the new name of an account. Parameters: old and new, names of accounts. */
class RenameJob extends Job {

	public function __construct( array $params, private readonly UserRenamer $renamer ) {
		parent::__construct( UserRenamer::JOB, $params );
		// Commits after each page.
		$this->executionFlags = self::JOB_NO_EXPLICIT_TRX_ROUND;
	}

	public function run(): bool {
		return $this->renamer->finish( $this->params['old'], $this->params['new'] );
	}
}
