<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Past;

use DOMDocument;
use DOMXPath;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Extension\TechnicalPartners\Past\ChangesController;
use MediaWiki\Extension\TechnicalPartners\Past\PastController;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Views of a past day, and of the changes since.
 *
 * @coversNothing
 */
class PastTest extends IntegrationTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->on(
			'2020-01-01',
			'Project:Technical partners/Framework',
			[ 'principles' => [ [ 'id' => 'role', 'title' => 'Old role', 'weight' => 1 ] ] ]
		);
		$this->on( '2020-01-02', 'Partner:Maps', [ 'summary' => 'Older words', 'priority' => 'low' ] );
		$this->on( '2020-03-01', 'Partner:Maps', [ 'summary' => 'Newer words', 'priority' => 'high' ] );
		$this->on( '2020-03-02', 'Partner:Words', [ 'summary' => 'Came later' ] );
		$this->on(
			'2020-03-03',
			'Project:Technical partners/Framework',
			[ 'principles' => [ [ 'id' => 'role', 'title' => 'New role', 'weight' => 2 ] ] ]
		);
		ConvertibleTimestamp::setFakeTime( '2020-06-01T12:00:00Z' );
	}

	protected function tearDown(): void {
		ConvertibleTimestamp::setFakeTime( false );
		parent::tearDown();
	}

	private function on( string $day, string $title, array $record ): void {
		ConvertibleTimestamp::setFakeTime( "{$day}T12:00:00Z" );
		$this->editPage( $title, $record, $this->admin() );
	}

	private function html( string $subpage, array $query ): string {
		return $this->openSpecialPage( 'TechnicalPartners', $subpage, $query )->getHTML();
	}

	public function testTheMatrixOfAPastDay(): void {
		$html = $this->html( '', [ 'asof' => '2020-02-01' ] );
		foreach ( [ 'Older words', 'Low', 'Old role', '1 partner' ] as $words ) {
			$this->assertStringContainsString( $words, $html );
		}
		foreach ( [ 'Newer words', 'Words', 'New role', 'tp-icon--edit' ] as $words ) {
			$this->assertStringNotContainsString( $words, strstr( $html, 'tp-grid' ) );
		}
	}

	public function testADayEndsWithItsLastEdit(): void {
		$this->assertStringContainsString( 'Newer words', $this->html( '', [ 'asof' => '2020-03-01' ] ) );
		$this->assertStringContainsString( 'Older words', $this->html( '', [ 'asof' => '2020-02-29' ] ) );
	}

	public function testADayBeforeThereWasAnyPageSaysSinceWhenTheWikiKnows(): void {
		$html = strip_tags( $this->html( '', [ 'asof' => '2019-12-31' ] ) );
		$this->assertStringContainsString( '0 partners', $html );
		$this->assertStringContainsString( 'This wiki has known partners since 2 January 2020.', $html );
		$this->assertStringNotContainsString(
			'has known partners since', $this->html( '', [ 'asof' => '2020-02-01' ] )
		);
	}

	public function testWhatIsNoDayOrHasNotComeShowsToday(): void {
		foreach ( [ '2020-02-30', '2020', '2020-07-01', '<script>' ] as $day ) {
			$html = $this->html( '', [ 'asof' => $day ] );
			$this->assertStringContainsString( 'Newer words', $html );
			$this->assertStringNotContainsString( '<script>', $html );
		}
	}

	public function testWhatHasBeenHiddenIsNotShown(): void {
		$old = $this->services()->getRevisionLookup()->getFirstRevision( Title::newFromText( 'Partner:Maps' ) );
		$this->services()->getConnectionProvider()->getPrimaryDatabase()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_TEXT ] )->where( [ 'rev_id' => $old->getId() ] )
				->caller( __METHOD__ )->execute();
		$this->assertStringNotContainsString( 'Older words', $this->html( '', [ 'asof' => '2020-02-01' ] ) );
		$changes = $this->html( 'changes', [ 'from' => '2020-02-01' ] );
		$this->assertStringNotContainsString( 'Older', $changes );
		$this->assertStringContainsString( 'What it said before is hidden', $changes, 'it is no new page' );
	}

	private function part( PastController|ChangesController $view, array $query ): DOMXPath {
		$context = $this->services()->getSpecialPageFactory()->getPage( 'TechnicalPartners' )->getContext();
		$context = new DerivativeContext( $context );
		$context->setRequest( new FauxRequest( $query ) );
		$context->setTitle( Title::newFromText( 'Special:TechnicalPartners' ) );
		$context->setOutput( new OutputPage( $context ) );
		$view instanceof PastController ? $view->show( $context, $query['asof'] ) : $view->show( $context );
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="UTF-8">' . $context->getOutput()->getHTML(), LIBXML_NOERROR );
		return new DOMXPath( $document );
	}

	/** @return array<string,string> Parameters of the address of the next part */
	private function next( DOMXPath $part ): array {
		parse_str(
			(string)parse_url( $part->evaluate( 'string( //*[@id = "tp-parts"]/@data-next )' ), PHP_URL_QUERY ), $query
		);
		return $query;
	}

	public function testMorePagesThanAreReadAtOnceFollowInParts(): void {
		$this->on( '2020-03-04', 'Partner:Tiles', [ 'summary' => 'Third' ] );
		$records = $this->services()->get( 'TechnicalPartners.PastRecords' );
		$view = new PastController( $records, $this->services()->getTitleFormatter(), 2 );
		$first = $this->part( $view, [ 'asof' => '2020-05-01' ] );
		$this->assertSame( 2.0, $first->evaluate( 'count( //tr[@data-page] )' ) );
		$this->assertStringContainsString( '3 partners', $first->evaluate( 'string( //strong )' ) );
		$this->assertSame( [ 'Maps', 'Words' ], $this->names( $first ) );
		$this->assertSame( '3', $first->evaluate( 'string( //*[@id = "tp-parts"]/@data-total )' ) );
		$last = $this->part( $view, $this->next( $first ) );
		$this->assertSame( [ 'Tiles' ], $this->names( $last ) );
		$this->assertSame( [], $this->next( $last ) );
		$this->assertSame( 'The first part', $last->evaluate( 'string( //*[@id = "tp-parts-links"]/a )' ) );
	}

	/** @return string[] What the grid is given of a part */
	private function names( DOMXPath $part ): array {
		$names = array_map(
			static fn ( array $row ) => $row[0][2],
			json_decode( $part->evaluate( 'string( //*[@id = "tp-parts"]/script )' ), true )
		);
		sort( $names );
		return $names;
	}

	public function testAHiddenPageHasNoPlaceInAPartNorInTheCount(): void {
		$this->on( '2020-03-04', 'Partner:Tiles', [ 'summary' => 'Third' ] );
		$this->services()->getConnectionProvider()->getPrimaryDatabase()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_TEXT ] )->where(
				[ 'rev_page' => Title::newFromText( 'Partner:Maps' )->getArticleID() ]
			)
			->caller( __METHOD__ )->execute();
		$records = $this->services()->get( 'TechnicalPartners.PastRecords' );
		$part = $records->at( '2020-05-01', 0, 1 );
		$this->assertSame( 'Words', $part->entries->current()->name );
		$this->assertSame( 2, $part->total );
		$this->assertSame( 'Tiles', $records->at( '2020-05-01', $part->next, 1 )->entries->current()->name );
	}

	public function testChangesFollowInParts(): void {
		$services = $this->services();
		$view = new ChangesController( $services->get( 'TechnicalPartners.PastRecords' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.EditSummary' ), $services->getTitleFormatter(), 1 );
		$headings = static fn ( DOMXPath $part ) => array_map(
			static fn ( $link ) => $link->textContent, iterator_to_array( $part->query( '//h2/a[bdi]' ), false )
		);
		$first = $this->part( $view, [ 'from' => '2020-02-01', 'to' => '2020-06-01' ] );
		$this->assertSame( [ 'Partners:Technical partners/Framework', 'Maps' ], $headings( $first ) );
		$last = $this->part( $view, $this->next( $first ) );
		$this->assertSame( [ 'Words' ], $headings( $last ) );
		$this->assertSame( [], $this->next( $last ) );
	}

	public function testWithoutScriptAPastDayIsShownWhole(): void {
		$this->assertStringNotContainsString( 'shown whole', $this->html( '', [ 'asof' => '2020-05-01' ] ) );
		$html = $this->html( '', [ 'asof' => '2020-05-01', 'priority' => 'low' ] );
		$this->assertMatchesRegularExpression( '{<noscript>.*shown whole.*</noscript>}', $html );
		$this->assertStringContainsString( 'Newer words', $html );
		$this->assertStringNotContainsString(
			';sort=', strstr( $this->html( '', [ 'asof' => '2020-05-01' ] ), 'tp-grid' ), 'as links would lead to today'
		);
	}

	public function testChangesInWords(): void {
		$html = html_entity_decode(
			strip_tags( $this->html( 'changes', [ 'from' => '2020-02-01', 'to' => '2020-06-01' ] ) )
		);
		$html .= html_entity_decode(
			strip_tags( $this->html( 'changes', [ 'from' => '2019-12-31', 'to' => '2020-01-01' ] ) )
		);
		foreach (
			[
				'Priority: Low → High', 'The page was made.', 'Old role → New role', 'Principles: Old role added'
			] as $words
		) {
			$this->assertStringContainsString( $words, $html );
		}
		$this->assertStringContainsString(
			'Nothing changed', $this->html( 'changes', [ 'from' => '2020-04-01', 'to' => '2020-05-01' ] )
		);
	}
}
