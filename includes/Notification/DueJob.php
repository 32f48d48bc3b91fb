<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

use Job;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexJobs;

/** Does what a new day brings, where no script does so every day. */
class DueJob extends Job {

	public function __construct( array $params, private readonly DueNotifier $notifier ) {
		parent::__construct( IndexJobs::DUE, $params );
		$this->removeDuplicates = true;
		// Commits in between, so that a wiki with many stewards holds no long transaction.
		$this->executionFlags = self::JOB_NO_EXPLICIT_TRX_ROUND;
	}

	public function run(): bool {
		$this->notifier->run( IndexRows::today() );
		return true;
	}
}
