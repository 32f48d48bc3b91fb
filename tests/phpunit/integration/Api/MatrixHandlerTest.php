<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;

use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;

/** @coversNothing */
class MatrixHandlerTest extends RestTestCase {

	public function testCellsAndTexts(): void {
		$page = $this->savePartner(
			'Alpha', [ 'summary' => 'Draws "maps" & more', 'priority' => 'high' ], [ 'real' => 2 ]
		);
		$this->savePartner( 'Beta' );
		$cells = $this->json( $this->get( '/matrix' ) );
		$columns = $cells['columns'];
		$this->assertCount( 14, $columns );
		$this->assertSame( [ $page, 1 ], $columns[0], 'page ids, each as the difference to the one before' );
		$this->assertSame(
			[ [ 'Alpha', 'Beta' ], [ 3, 0 ], [ 'values' => [ 'real' => [ 2 + 8 * 2, 5 ] ], 'at' => [ 0, 1 ] ] ],
			[ $columns[2], $columns[5], $columns[7] ]
		);
		$this->assertSame( [ 'mutual', 'real', 'light' ], array_column( $cells['framework']['principles'], 'id' ) );
		$this->assertSame( gmdate( 'Y-m-d' ), $cells['today'] );
		$texts = $this->json( $this->get( '/matrix', [ 'part' => 'texts' ] ) );
		$this->assertSame(
			[ $columns[0], $columns[1], [ 'Draws "maps" & more', 'About Beta' ], [ '', '' ] ], $texts['columns']
		);
		$this->assertSame( $cells['version'], $texts['version'] );
	}

	public function testNobodyYet(): void {
		$this->assertSame( [], $this->json( $this->get( '/matrix' ) )['columns'] );
	}

	public function testUnchangedIsNotSentAgain(): void {
		$this->savePartner( 'Alpha' );
		$this->assertFalse( $this->get( '/matrix' )->hasHeader( 'ETag' ), 'right after an edit' );
		$this->settle();
		$etag = $this->get( '/matrix' )->getHeaderLine( 'ETag' );
		$again = $this->get( '/matrix', [], [ 'If-None-Match' => $etag ] );
		$this->assertSame( 304, $again->getStatusCode() );
		$this->assertSame( '', (string)$again->getBody() );
		$this->assertSame(
			200,
			$this->get( '/matrix', [ 'part' => 'texts' ], [ 'If-None-Match' => $etag ] )->getStatusCode(),
			'another part'
		);
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ] );
		$this->assertSame(
			200, $this->get( '/matrix', [], [ 'If-None-Match' => $etag ] )->getStatusCode(), 'after an edit'
		);
		$this->settle();
		$this->assertSame(
			200, $this->get( '/matrix', [], [ 'If-None-Match' => $etag ] )->getStatusCode(), 'long after an edit'
		);
		$etag = $this->get( '/matrix' )->getHeaderLine( 'ETag' );
		$this->saveFramework( [ 'real' => [ 'statement' => 'Reworded' ] ] );
		$this->settle();
		$this->assertSame(
			200,
			$this->get( '/matrix', [], [ 'If-None-Match' => $etag ] )->getStatusCode(),
			'after the framework changed'
		);
	}

	public function testCaching(): void {
		$this->assertStringStartsWith( 'public,', $this->get( '/matrix' )->getHeaderLine( 'Cache-Control' ) );
	}

	public function testPrivateWiki(): void {
		$this->savePartner( 'Alpha' );
		$closed = [ '*' => [ 'read' => false ], 'user' => [ 'read' => true ] ];
		$this->configure(
			[ 'GroupPermissions' => array_replace_recursive( $GLOBALS['wgGroupPermissions'], $closed ) ]
		);
		$refused = $this->get( '/matrix' );
		$this->assertSame( 403, $refused->getStatusCode() );
		$this->assertStringNotContainsString( 'Alpha', (string)$refused->getBody() );
		$this->assertSame( 403, $this->get( '/duplicates', [ 'name' => 'Alpha' ] )->getStatusCode() );
		$allowed = $this->get( '/matrix', [], [], $this->makeUser( 'Newcomer' ) );
		$this->assertSame( 200, $allowed->getStatusCode() );
		$this->assertStringStartsWith( 'private,', $allowed->getHeaderLine( 'Cache-Control' ) );
	}

	public function testDuplicates(): void {
		$page = $this->savePartner( 'Open Maps' );
		$this->assertSame( [ [ 'page' => $page, 'name' => 'Open Maps', 'by' => [ 'name' ] ] ],
			$this->json( $this->get( '/duplicates', [ 'name' => 'open  maps' ] ) )['duplicates'] );
	}

	public function testAnEmptiedIndexHasNoDuplicatesNorNone(): void {
		$this->savePartner( 'Alpha' );
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners' )->where( '1=1' )->caller( __METHOD__ )
			->execute();
		foreach ( [ '/matrix' => [], '/duplicates' => [ 'name' => 'Alpha' ] ] as $path => $query ) {
			$this->assertSame( 503, $this->get( $path, $query )->getStatusCode(), $path );
		}
	}

	public function testAHiddenFrameworkIsNotKeptByBrowsers(): void {
		$this->settle();
		$etag = $this->get( '/matrix' )->getHeaderLine( 'ETag' );
		$title = Title::newFromText( self::FRAMEWORK_PAGE );
		// As a script does: by hand, the latest revision cannot be hidden.
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_TEXT ] )
			->where( [ 'rev_id' => $title->getLatestRevID() ] )->caller( __METHOD__ )->execute();
		$this->services()->getHookContainer()
			->run( 'ArticleRevisionVisibilitySet', [ $title, [ $title->getLatestRevID() ], [] ] );
		DeferredUpdates::doUpdates();
		$this->settle();
		$this->assertSame( 200, $this->get( '/matrix', [], [ 'If-None-Match' => $etag ] )->getStatusCode() );
	}

	public function testBrokenIndexIsSaid(): void {
		$this->savePartner( 'Alpha' );
		$this->db()->dropTable( 'technical_partners', __METHOD__ );
		foreach ( [ '/matrix' => [], '/duplicates' => [ 'name' => 'Alpha' ] ] as $path => $query ) {
			$response = $this->get( $path, $query );
			$this->assertSame( 503, $response->getStatusCode() );
			$error = $this->json( $response );
			$this->assertSame( 'technicalpartners-index-unavailable-rest', $error['errorKey'] );
			$this->assertStringNotContainsString( '[[', $error['messageTranslations']['en'] );
		}
	}
}
