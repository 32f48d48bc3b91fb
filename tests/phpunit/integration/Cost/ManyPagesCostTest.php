<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Access\ClosesPages;
use MediaWiki\Title\Title;

/**
 * Ten thousand pages cost little where the pages themselves are looked at, not the index.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Pages\PastRecords
 */
class ManyPagesCostTest extends CostTestCase {
	use ClosesPages;

	private const PAGES = 10000;
	private const DAY = '2024-05-15';

	/** Adds pages that share the text of one. */
	private function addPages( string $like ): void {
		$page = Title::makeTitle( NS_PARTNER, $like )->getArticleID();
		$db = $this->wikiDb();
		[ $revision, $slot ] = [
			(array)$db->newSelectQueryBuilder()->select( '*' )->from( 'revision' )->where( [ 'rev_page' => $page ] )
				->caller( __METHOD__ )->fetchRow(),
			(array)$db->newSelectQueryBuilder()->select( 'slots.*' )->from( 'slots' )
				->join( 'revision', null, 'rev_id = slot_revision_id' )->where( [ 'rev_page' => $page ] )
				->caller( __METHOD__ )->fetchRow()
		];
		$row = (array)$db->newSelectQueryBuilder()->select( '*' )->from( 'page' )->where( [ 'page_id' => $page ] )
			->caller( __METHOD__ )->fetchRow();
		foreach ( array_chunk( range( 1, self::PAGES ), 500 ) as $numbers ) {
			$ids = array_map( static fn ( int $number ) => 100000 + $number, $numbers );
			$each = static fn ( array $same, array $keys ) => array_map( static fn ( int $id ) =>
				array_fill_keys( $keys, $id ) + $same, $ids );
			$pages = array_map( static fn ( array $one ) => [ 'page_title' => "Many_{$one['page_id']}" ] + $one,
				$each( $row, [ 'page_id', 'page_latest' ] ) );
			$old = [
				'rev_timestamp' => $db->timestamp( strtr( self::DAY, [ '-' => '' ] ) . '000000' ), 'rev_parent_id' => 0
			];
			foreach ( [
				'page' => $pages, 'revision' => $each( $old + $revision, [ 'rev_id', 'rev_page' ] ),
				'slots' => $each( $slot, [ 'slot_revision_id', 'slot_origin' ] )
			] as $table => $rows ) {
				$db->newInsertQueryBuilder()->insertInto( $table )->rows( $rows )->caller( __METHOD__ )->execute();
			}
		}
	}

	public function testAnEmptyIndexIsToldFromAWikiWithoutPartners(): void {
		$this->savePartner( 'Alpha' );
		$this->addPages( 'Alpha' );
		foreach ( PartnerIndex::TABLES as $table ) {
			$this->db()->newDeleteQueryBuilder()->deleteFrom( $table )->where( '1=1' )->caller( __METHOD__ )->execute();
		}
		$this->measure( 'empty index', $this->view( '' ) );
		// Pages that no reader sees: all are looked at.
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )->set( [ 'rev_deleted' => 1 ] )->where( '1=1' )
			->caller( __METHOD__ )->execute();
		$this->measure( 'empty index, all hidden', $this->view( '' ) );
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )->set( [ 'rev_deleted' => 0 ] )->where( '1=1' )
			->caller( __METHOD__ )->execute();
		$this->measure( 'empty index, all closed', function (): int {
			$this->close( static fn ( Title $title ) => preg_match( '/^(?:Alpha|Many)/', $title->getText() ) );
			return $this->view( '' )();
		} );
		$this->assertCheap();
	}

	public function testAPastDayAndItsChangesAreReadInParts(): void {
		$this->savePartner( 'Alpha' );
		$this->addPages( 'Alpha' );
		$this->measure( 'past day', $this->view( '', [ 'asof' => self::DAY ] ) );
		$this->measure(
			'last part of a past day', $this->view( '', [ 'asof' => self::DAY, 'from-page' => '109500' ] )
		);
		$this->measure( 'changes', $this->view( 'changes', [ 'from' => '2024-05-01', 'to' => self::DAY ] ) );
		$this->assertCheap();
	}
}
