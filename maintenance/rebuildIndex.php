<?php

declare( strict_types=1 );

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
		$index = $services->get( 'TechnicalPartners.PartnerIndex' );
		$pages = $services->get( 'TechnicalPartners.PartnerPages' );
		$writer = $services->get( 'TechnicalPartners.IndexWriter' );
		$from = (int)$this->getOption( 'from', 0 );
		$done = 0;
		do {
			$revisions = $pages->batch( $from, $this->getBatchSize() );
			$last = array_key_last( $revisions );
			$next = count( $revisions ) < $this->getBatchSize() ? null : $last + 1;
			$gone = array_fill_keys( $index->pageIds( $from, $next ), null );
			$writer->updateAll( array_replace( $gone, $revisions ), false );
			$services->getDBLoadBalancerFactory()->commitPrimaryChanges( __METHOD__ );
			$this->waitForReplication();
			$done += count( $revisions );
			if ( $next !== null ) {
				$this->output( "$done partners; to continue from here: --from $next\n" );
			}
			$from = $next;
		} while ( $from !== null );
		$this->output( "Done: $done partners.\n" );
	}
}

// @codeCoverageIgnoreStart
$maintClass = RebuildIndex::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
