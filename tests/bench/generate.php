<?php

declare( strict_types=1 );

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Extension\TechnicalPartners\Tests\Bench\RecordGenerator;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';
require_once __DIR__ . '/RecordGenerator.php';

/**
 * Makes generated partners: on a wiki without this extension the same records as plain JSON pages. Prints the
 * milliseconds that the saves took, without the start of PHP.
 */
class GeneratePartners extends Maintenance {

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Make generated partners for measuring.' );
		$this->addOption( 'from', 'Number of the first', false, true );
		$this->addOption( 'to', 'Number of the last', true, true );
	}

	public function execute(): void {
		$plain = !defined( 'NS_PARTNER' );
		if ( !$plain && $this->getOption( 'from', 1 ) == 1 ) {
			$framework = $this->getServiceContainer()->getMainConfig()->get( 'TechnicalPartnersFrameworkPage' );
			$this->save(
				Title::newFromText( $framework ), RecordGenerator::framework(), 'technical-partners-framework'
			);
		}
		$start = hrtime( true );
		for ( $number = (int)$this->getOption( 'from', 1 ); $number <= $this->getOption( 'to' ); $number++ ) {
			$name = RecordGenerator::name( $number );
			$title = $plain ? Title::makeTitle( NS_MAIN, $name ) : Title::makeTitle( NS_PARTNER, $name );
			$this->save(
				$title, RecordGenerator::record( $number ), $plain ? CONTENT_MODEL_JSON : 'technical-partner'
			);
			if ( $number % 100 === 0 ) {
				$this->error( "$number partners" );
			}
		}
		$this->output( round( ( hrtime( true ) - $start ) / 1e6 ) . "\n" );
	}

	private function save( Title $title, array $record, string $model ): void {
		$content = ContentHandler::makeContent( json_encode( $record, JSON_THROW_ON_ERROR ), $title, $model );
		$user = User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] );
		$updater = $this->getServiceContainer()->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $user );
		$updater->setContent( SlotRecord::MAIN, $content );
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( 'Generated' ), EDIT_NEW | EDIT_SUPPRESS_RC );
		if ( !$updater->wasSuccessful() ) {
			$this->fatalError( $updater->getStatus() );
		}
	}
}

$maintClass = GeneratePartners::class;
require_once RUN_MAINTENANCE_IF_MAIN;
