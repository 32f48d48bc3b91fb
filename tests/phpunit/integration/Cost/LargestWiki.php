<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\MediaWikiServices;
use MediaWiki\Revision\MutableRevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/** Fills a wiki with the largest partners, each edited once. Saving them as edits would take a second each. */
final class LargestWiki {

	/** Days of the two revisions, UTC. */
	public const FIRST = '2024-05-01';
	public const SECOND = '2024-06-01';

	private const BATCH = 20;
	/** Recent changes of each revision: so many that the feed must choose. */
	private const CHANGES = 10;

	public function __construct( private readonly MediaWikiServices $services, private readonly User $user ) {
	}

	public static function name( int $number ): string {
		return "Largest $number";
	}

	/** Makes partners of numbers 0 to $count - 1, with the index. */
	public function fill( int $count ): void {
		foreach ( array_chunk( range( 0, $count - 1 ), self::BATCH ) as $numbers ) {
			$ticket = $this->services->getConnectionProvider()->getEmptyTransactionTicket( __METHOD__ );
			array_map( $this->make( ... ), $numbers );
			$this->services->getConnectionProvider()->commitAndWaitForReplication( __METHOD__, $ticket );
		}
		$this->index();
		$this->noteChanges();
	}

	/** Lists the revisions in recent changes. */
	private function noteChanges(): void {
		$database = $this->services->getConnectionProvider()->getPrimaryDatabase();
		$values = [
			'rc_timestamp' => 'rev_timestamp', 'rc_actor' => 'rev_actor', 'rc_comment_id' => 'rev_comment_id',
			'rc_namespace' => 'page_namespace', 'rc_title' => 'page_title', 'rc_cur_id' => 'page_id',
			'rc_this_oldid' => 'rev_id',
			'rc_last_oldid' => 'rev_parent_id', 'rc_source' => $database->addQuotes( 'mw.edit' ), 'rc_bot' => '0'
		];
		for ( $i = 0; $i < self::CHANGES; $i++ ) {
			$database->insertSelect(
				'recentchanges', [ 'revision', 'page' ], $values, [ 'page_id = rev_page' ], __METHOD__
			);
		}
	}

	private function index(): void {
		$pages = $this->services->get( 'TechnicalPartners.PartnerPages' );
		for ( $from = 0; $from !== null; ) {
			$batch = array_keys( $pages->range( $from, self::BATCH ) );
			$this->services->get( 'TechnicalPartners.IndexWriter' )->converge( $batch );
			$from = $pages->after( end( $batch ) );
		}
	}

	private function make( int $number ): void {
		$record = LargestRecords::record( $number );
		$title = Title::makeTitle( NS_PARTNER, self::name( $number ) );
		$page = $this->services->getWikiPageFactory()->newFromTitle( $title );
		$database = $this->services->getConnectionProvider()->getPrimaryDatabase();
		$page->insertOn( $database );
		$parent = 0;
		foreach ( [ self::FIRST => LargestRecords::changed( $record ), self::SECOND => $record ] as $day => $content ) {
			$revision = new MutableRevisionRecord( $title );
			$revision->setContent( SlotRecord::MAIN, ContentHandler::makeContent(
				json_encode( $content, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ), $title,
				PartnerContentHandler::MODEL ) );
			$revision->setPageId( $page->getId() )->setParentId( $parent )->setUser( $this->user )
				->setComment( CommentStoreComment::newUnsavedComment( 'Generated' ) )->setTimestamp(
					strtr( $day, [ '-' => '' ] ) . '120000'
				);
			$stored = $this->services->getRevisionStore()->insertRevisionOn( $revision, $database );
			$parent = $stored->getId();
		}
		$page->updateRevisionOn( $database, $stored, 0 );
	}
}
