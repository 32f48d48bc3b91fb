<?php

declare( strict_types=1 );

use MediaWiki\Extension\TechnicalPartners\Storage\IndexRows;
use MediaWiki\Maintenance\Maintenance;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Tells stewards of the days that have come: to be run once a day. */
class NotifyDue extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Tell stewards whose day to look again has come, or whose next step is overdue.' );
		$this->requireExtension( 'TechnicalPartners' );
		$this->requireExtension( 'Echo' );
	}

	public function execute(): void {
		$sent = $this->getServiceContainer()->get( 'TechnicalPartners.DueNotifier' )->run( IndexRows::today() );
		$this->output( "$sent notifications sent.\n" );
	}
}

// @codeCoverageIgnoreStart
$maintClass = NotifyDue::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
