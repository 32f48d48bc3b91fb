<?php

declare( strict_types=1 );

use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Revision\RevisionRecord;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Computes every row of the index again from the pages, and removes the rows of pages that are gone. */
class RebuildIndex extends Maintenance {

	/** Page id that the next batch begins with; null at the end. */
	private ?int $next = null;

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Compute the index of partners again from their pages.' );
		$this->addOption( 'from', 'Page id to begin with: continues a run that was stopped', false, true );
		$this->setBatchSize( 200 );
		$this->requireExtension( 'TechnicalPartners' );
	}

	public function execute(): void {
		$services = $this->getServiceContainer();
		$writer = $services->get( 'TechnicalPartners.IndexWriter' );
		$metrics = $services->get( 'TechnicalPartners.Metrics' );
		$connections = $services->getConnectionProvider();
		$from = (int)$this->getOption( 'from', 0 );
		$done = 0;
		do {
			$ticket = $connections->getEmptyTransactionTicket( __METHOD__ );
			$revisions = array_filter( $writer->updateAll( fn () => $this->find( $from ), false ) );
			$next = $this->next;
			$connections->commitAndWaitForReplication( __METHOD__, $ticket );
			$metrics->rebuilt( Metrics::BY_SCRIPT, count( $revisions ) );
			$done += count( $revisions );
			if ( $next !== null ) {
				$this->output( "$done partners; to continue from here: --from $next\n" );
			}
			$from = $next;
		} while ( $from !== null );
		$this->output( "Done: $done partners.\n" );
	}

	/** @return array<int,?RevisionRecord> Latest revisions by page id; null where there is a row, but no page */
	private function find( int $from ): array {
		$services = $this->getServiceContainer();
		$revisions = $services->get( 'TechnicalPartners.PartnerPages' )->batch( $from, $this->getBatchSize() );
		$this->next = $services->get( 'TechnicalPartners.PartnerPages' )->after( $revisions );
		$stored = $services->get( 'TechnicalPartners.PartnerIndex' )->pageIds( $from, $this->next );
		return array_replace( array_fill_keys( $stored, null ), $revisions );
	}
}

// @codeCoverageIgnoreStart
$maintClass = RebuildIndex::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
