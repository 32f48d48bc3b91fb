<?php

declare( strict_types=1 );

use MediaWiki\Maintenance\Maintenance;

require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';

/** Makes the accounts Editor1, Editor2, …: one process for all of them. */
class MakeEditors extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Make accounts for measuring.' );
		$this->addOption( 'count', 'How many', true, true );
		$this->addOption( 'password', 'The password of all', true, true );
	}

	public function execute(): void {
		$users = $this->getServiceContainer()->getUserFactory();
		$password = $this->getOption( 'password' );
		for ( $number = 1; $number <= $this->getOption( 'count' ); $number++ ) {
			$user = $users->newFromName( "Editor$number" );
			if ( $user->isRegistered() ) {
				continue;
			}
			$user->addToDatabase();
			$status = $user->changeAuthenticationData(
				[ 'username' => $user->getName(), 'password' => $password, 'retype' => $password ]
			);
			if ( !$status->isGood() ) {
				$this->fatalError( $status );
			}
		}
	}
}

$maintClass = MakeEditors::class;
require_once RUN_MAINTENANCE_IF_MAIN;
