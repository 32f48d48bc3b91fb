<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Deferred\DeferrableUpdate;
use MediaWiki\Deferred\TransactionRoundAwareUpdate;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use Wikimedia\Rdbms\DBError;

/** Deferred update after the framework changed: the first rows follow at once, the others by jobs. */
class SweepUpdate implements DeferrableUpdate, TransactionRoundAwareUpdate {

	public function __construct( private readonly Reindexer $reindexer ) {
	}

	/** @throws DBError */
	public function doUpdate(): void {
		$this->reindexer->batch( new Sweep( reason: Metrics::BY_FRAMEWORK ) );
	}

	/** @inheritDoc */
	public function getTransactionRoundRequirement(): int {
		return self::TRX_ROUND_ABSENT;
	}
}
