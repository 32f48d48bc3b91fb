<?php

declare( strict_types=1 );

use MediaWiki\Maintenance\Maintenance;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Says where the index of partners differs from the pages. Changes nothing; exit code 1 where it differs. */
class CheckIndex extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Compare the index of partners with their pages.' );
		$this->setBatchSize( 200 );
		$this->requireExtension( 'TechnicalPartners' );
	}

	public function execute(): bool {
		$services = $this->getServiceContainer();
		$pages = $services->get( 'TechnicalPartners.PartnerPages' );
		$checker = $services->get( 'TechnicalPartners.IndexChecker' );
		$checked = 0;
		$found = 0;
		$from = 0;
		do {
			$revisions = $pages->batch( $from, $this->getBatchSize() );
			$next = $revisions ? $pages->after( array_key_last( $revisions ) ) : null;
			foreach ( $checker->differences( $revisions, $from, $next ) as $difference ) {
				$found++;
				$this->output( "{$difference['partner']}: {$difference['column']} is {$difference['stored']}, " .
					"should be {$difference['expected']}\n" );
			}
			$checked += count( $revisions );
			$from = $next;
		} while ( $from !== null );
		$this->output( "$checked partners checked, $found differences.\n" );
		return $found === 0;
	}
}

// @codeCoverageIgnoreStart
$maintClass = CheckIndex::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
