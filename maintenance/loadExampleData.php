<?php

declare( strict_types=1 );

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Form\FrameworkFormController;
use MediaWiki\Maintenance\Maintenance;
use MediaWiki\Parser\Sanitizer;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Status\Status;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use Wikimedia\Message\MessageSpecifier;

// @codeCoverageIgnoreStart
$IP = getenv( 'MW_INSTALL_PATH' ) ?: dirname( __DIR__, 3 );
require_once "$IP/maintenance/Maintenance.php";
// @codeCoverageIgnoreEnd

/** Creates the pages of an example set that do not exist yet. Existing pages stay as people left them. */
class LoadExampleData extends Maintenance {

	private const DEFAULT_SET = 'since-2015';

	/** Day on which the proposed principles were written down. A set without principles gets these. */
	private const WRITTEN = '2026-11-23';

	/** @var array<string,int> Number of pages by result */
	private array $counts = [ 'created' => 0, 'existing' => 0, 'refused' => 0 ];

	private string $summary = '';

	public function __construct() {
		parent::__construct();
		$this->addDescription(
			'Create a page of each entry of an example set. Pages that exist already are left as they are.'
		);
		$this->addOption( 'set',
			'Set to load: since-2015 (the default), founding, or the path of a folder that holds partners.json ' .
			'(an object of records by name) and framework.json (a record)', false, true );
		$this->requireExtension( 'TechnicalPartners' );
	}

	/** @return bool Whether no page was refused */
	public function execute(): bool {
		$folder = $this->folder( $this->getOption( 'set', self::DEFAULT_SET ) );
		$partners = $this->read( "$folder/partners.json" );
		$framework = $this->read( "$folder/framework.json" ) + FrameworkFormController::proposed( self::WRITTEN );
		$this->summary = 'Example data, set ' . basename( $folder );
		$page = $this->getServiceContainer()->getMainConfig()->get( 'TechnicalPartnersFrameworkPage' );
		$this->create( $page, Title::newFromText( $page ), FrameworkContentHandler::MODEL, $framework );
		// Each partner refers to entries of the framework.
		if ( $this->counts['refused'] ) {
			$this->fatalError( 'Nothing else was created, because partners refer to the framework.' );
		}
		foreach ( $partners as $name => $record ) {
			$this->create(
				(string)$name, Title::makeTitleSafe( NS_PARTNER, (string)$name ), PartnerContentHandler::MODEL, $record
			);
		}
		$this->report( $folder );
		return !$this->counts['refused'];
	}

	/** @return string Absolute path of a set's folder */
	private function folder( string $set ): string {
		$sets = array_map( 'basename', glob( __DIR__ . '/example/*', GLOB_ONLYDIR ) );
		$folder = realpath( in_array( $set, $sets, true ) ? __DIR__ . "/example/$set" : $set );
		if ( $folder === false || !is_dir( $folder ) ) {
			$this->fatalError( "There is no set and no folder \"$set\". Sets: " . implode( ', ', $sets ) . '.' );
		}
		return $folder;
	}

	/** @return array<string,mixed> The object that a file holds */
	private function read( string $file ): array {
		if ( !is_file( $file ) || !is_readable( $file ) ) {
			$this->fatalError( "$file is missing or cannot be read. A set holds partners.json and framework.json." );
		}
		$data = json_decode( file_get_contents( $file ), true );
		if ( json_last_error() !== JSON_ERROR_NONE ) {
			$this->fatalError( "$file is not JSON: " . json_last_error_msg() . '.' );
		}
		if ( !is_array( $data ) || ( $data && array_is_list( $data ) ) ) {
			$this->fatalError( "$file must hold a JSON object." );
		}
		return $data;
	}

	/**
	 * @param string $name As the set has it
	 * @param Title|null $title Null where no page can have the name
	 * @param string $model
	 * @param mixed $record
	 */
	private function create( string $name, ?Title $title, string $model, mixed $record ): void {
		if ( !$title ) {
			$this->refuse( $name, [ 'No page can have this name.' ] );
		} elseif ( $title->exists() ) {
			$this->count( 'existing', "$name: exists, left as it is" );
		} elseif ( !is_array( $record ) || ( $record && array_is_list( $record ) ) ) {
			$this->refuse( $name, [ 'A record must be a JSON object.' ] );
		} else {
			$status = $this->save( $title, $model, $record );
			if ( $status->isOK() ) {
				$this->count( 'created', "$name: created" );
			} else {
				$this->refuse( $name, array_map( self::text( ... ), $status->getMessages( 'error' ) ) );
			}
		}
	}

	private function save( Title $title, string $model, array $record ): Status {
		$user = User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] );
		$updater = $this->getServiceContainer()->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $user );
		$updater->setContent(
			SlotRecord::MAIN,
			ContentHandler::makeContent( json_encode( (object)$record, JSON_THROW_ON_ERROR ), $title, $model )
		);
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( $this->summary ), EDIT_NEW );
		return $updater->getStatus();
	}

	/** The text of an error, with the pointer to its field, which the wiki's pages hide. */
	private static function text( MessageSpecifier $error ): string {
		return Sanitizer::stripAllTags( wfMessage( $error )->inLanguage( 'en' )->useDatabase( false )->text() );
	}

	/**
	 * @param string $name
	 * @param string[] $reasons
	 */
	private function refuse( string $name, array $reasons ): void {
		$this->count( 'refused', "$name: refused\n  " . implode( "\n  ", $reasons ) );
	}

	private function count( string $result, string $line ): void {
		$this->counts[$result]++;
		$this->output( "$line\n" );
	}

	private function report( string $folder ): void {
		[ 'created' => $created, 'existing' => $existing, 'refused' => $refused ] = $this->counts;
		$this->output( basename( $folder ) . ": $created created, $existing left as they were, $refused refused.\n" );
		if ( $existing && $refused ) {
			$this->output(
				"Partners may refer to entries that the framework of this wiki does not have. A new wiki takes the whole set.\n"
			);
		}
	}
}

// @codeCoverageIgnoreStart
$maintClass = LoadExampleData::class;
require_once RUN_MAINTENANCE_IF_MAIN;
// @codeCoverageIgnoreEnd
