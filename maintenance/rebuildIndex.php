<?php

declare( strict_types=1 );

use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Trust;
use MediaWiki\Maintenance\Maintenance;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Computes every row of the index again from the pages, and removes the rows of pages that are gone. */
class RebuildIndex extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Compute the index of partners again from their pages.' );
		$this->addOption( 'from', 'Page id to begin with: continues a run that was stopped', false, true );
		$this->setBatchSize( 200 );
		$this->requireExtension( 'TechnicalPartners' );
	}

	public function execute(): void {
		$services = $this->getServiceContainer();
		$pages = $services->get( 'TechnicalPartners.PartnerPages' );
		$index = $services->get( 'TechnicalPartners.PartnerIndex' );
		$writer = $services->get( 'TechnicalPartners.IndexWriter' );
		$metrics = $services->get( 'TechnicalPartners.Metrics' );
		$state = $services->get( 'TechnicalPartners.IndexState' );
		$from = (int)$this->getOption( 'from', 0 );
		$isFilling = $index->count() < $pages->count();
		$done = 0;
		do {
			if ( $isFilling ) {
				$state->progress( $from );
			}
			$batch = array_keys( $pages->range( $from, $this->getBatchSize() ) );
			$next = $batch ? $pages->after( end( $batch ) ) : null;
			$writer->converge( array_unique( [ ...$batch, ...$index->pageIds( $from, $next ) ] ), Trust::Nothing );
			$this->waitForReplication();
			$metrics->rebuilt( Metrics::BY_SCRIPT, count( $batch ) );
			$done += count( $batch );
			if ( $next !== null ) {
				$this->output( "$done partners; to continue from here: --from $next\n" );
			}
			$from = $next;
		} while ( $from !== null );
		$state->end();
		$this->output( "Done: $done partners.\n" );
	}
}

// @codeCoverageIgnoreStart
$maintClass = RebuildIndex::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
