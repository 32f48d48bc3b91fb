<?php

declare( strict_types=1 );

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost\LargestRecords;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost\LargestWiki;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';
require_once dirname( __DIR__ ) . '/phpunit/integration/Cost/LargestRecords.php';
require_once dirname( __DIR__ ) . '/phpunit/integration/Cost/LargestWiki.php';

/** Makes partners of the largest size on an empty wiki, for measuring. */
class MakeLargestPartners extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Make partners of the largest size for measuring.' );
		$this->addOption( 'count', 'How many', true, true );
	}

	public function execute(): void {
		$services = $this->getServiceContainer();
		$user = User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] );
		$title = Title::newFromText( $services->getMainConfig()->get( 'TechnicalPartnersFrameworkPage' ) );
		$json = json_encode( LargestRecords::framework(), JSON_THROW_ON_ERROR );
		$updater = $services->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $user );
		$updater->setContent(
			SlotRecord::MAIN, ContentHandler::makeContent( $json, $title, 'technical-partners-framework' )
		);
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( 'Generated' ), EDIT_SUPPRESS_RC );
		if ( !$updater->wasSuccessful() ) {
			$this->fatalError( $updater->getStatus() );
		}
		( new LargestWiki( $services, $user ) )->fill( (int)$this->getOption( 'count' ) );
	}
}

$maintClass = MakeLargestPartners::class;
require_once RUN_MAINTENANCE_IF_MAIN;
