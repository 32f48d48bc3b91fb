<?php

declare( strict_types=1 );

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Maintenance\Maintenance;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Does what a new day brings: to be run once a day. */
class NotifyDue extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription(
			'Recompute and purge what changes with the day; notify stewards whose day has come, where there is Echo.'
		);
		$this->requireExtension( 'TechnicalPartners' );
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
