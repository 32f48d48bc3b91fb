<?php

declare( strict_types=1 );

use MediaWiki\Extension\AbuseFilter\AbuseFilterServices;
use MediaWiki\Extension\AbuseFilter\Filter\MutableFilter;
use MediaWiki\Maintenance\Maintenance;

require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';

/** Adds an AbuseFilter that warns or disallows. */
class AddFilter extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Add an AbuseFilter for a test.' );
		$this->addOption( 'name', 'What it is called', true, true );
		$this->addOption( 'rules', 'When it matches', true, true );
		$this->addOption( 'action', 'warn or disallow', true, true );
	}

	public function execute(): void {
		$action = $this->getOption( 'action' );
		$filter = MutableFilter::newDefault();
		$original = clone $filter;
		$filter->setName( $this->getOption( 'name' ) );
		$filter->setGroup( 'default' );
		$filter->setRules( $this->getOption( 'rules' ) );
		$filter->setActions( [ $action => [ $action === 'warn' ? 'abusefilter-warning' : 'abusefilter-disallowed' ] ] );
		$admin = $this->getServiceContainer()->getUserFactory()->newFromName( 'Admin' );
		$status = AbuseFilterServices::getFilterStore()->saveFilter( $admin, null, $filter, $original );
		if ( !$status->isGood() ) {
			$this->fatalError( $status );
		}
	}
}

$maintClass = AddFilter::class;
require_once RUN_MAINTENANCE_IF_MAIN;
