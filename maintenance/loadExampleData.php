<?php

declare( strict_types=1 );

use MediaWiki\Content\ContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Special\FrameworkForm;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Makes the pages of maintenance/example that do not exist yet; what exists stays as people left it. */
class LoadExampleData extends Maintenance {

	/** When the proposed principles were written down. */
	private const WRITTEN = '2026-11-23';

	public function __construct() {
		parent::__construct();
		$this->addDescription( 'Load the example data: what the founding discussion, T96013, says.' );
		$this->requireExtension( 'TechnicalPartners' );
	}

	public function execute(): void {
		$frameworkPage = $this->getServiceContainer()->getMainConfig()->get( 'TechnicalPartnersFrameworkPage' );
		$pages = [ [ Title::newFromText( $frameworkPage ), FrameworkContentHandler::MODEL, FrameworkForm::proposed( self::WRITTEN ) + $this->read( 'framework.json' ) ] ];
		foreach ( $this->read( 'partners.json' ) as $name => $record ) {
			$pages[] = [ Title::makeTitle( NS_PARTNER, $name ), PartnerContentHandler::MODEL, $record ];
		}
		foreach ( $pages as [ $title, $model, $record ] ) {
			$this->create( $title, $model, $record );
		}
	}

	private function read( string $file ): array {
		return json_decode( file_get_contents( __DIR__ . "/example/$file" ), true, 512, JSON_THROW_ON_ERROR );
	}

	private function create( Title $title, string $model, array $record ): void {
		if ( $title->exists() ) {
			$this->output( "{$title->getPrefixedText()}: exists, left as it is\n" );
			return;
		}
		$content = ContentHandler::makeContent( json_encode( $record, JSON_THROW_ON_ERROR ), $title, $model );
		$status = $this->getServiceContainer()->getWikiPageFactory()->newFromTitle( $title )->doUserEditContent(
			$content,
			User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] ),
			'Example data, from T96013',
			EDIT_NEW
		);
		if ( !$status->isOK() ) {
			$this->fatalError( $status );
		}
		$this->output( "{$title->getPrefixedText()}: made\n" );
	}
}

// @codeCoverageIgnoreStart
$maintClass = LoadExampleData::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
