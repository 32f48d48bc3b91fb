<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Access;

use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Past\ChangesController;
use MediaWiki\Extension\TechnicalPartners\Past\PastController;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Title\Title;

/**
 * Views of a wiki where single partners are closed to readers: neither their words nor their number is told.
 *
 * @coversNothing
 */
class ClosedPagesTest extends IndexTestCase {

	use ClosesPages;

	private const VIEWS = [
		'', 'goals', 'exchange', 'conversations', 'objectives', 'stack', 'evidence', 'stewards', 'ranking', 'changes'
	];

	/** @param string ...$names Partners that administrators alone may read */
	private function saveClosed( string ...$names ): void {
		$this->close(
			static fn ( Title $title ) =>
				$title->inNamespace( NS_PARTNER ) && in_array( $title->getText(), $names, true )
		);
		foreach ( $names as $name ) {
			$this->editPage( "Partner:$name", [ 'summary' => 'Closed words' ], $this->admin() );
		}
	}

	private function show( PastController|ChangesController $view, array $query ): string {
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest( new FauxRequest( $query ) );
		$context->setTitle( Title::newFromText( 'Special:TechnicalPartners' ) );
		$context->setUser( $this->anonymous() );
		$context->setLanguage( 'en' );
		$context->setOutput( new OutputPage( $context ) );
		$view instanceof PastController ? $view->show( $context, gmdate( 'Y-m-d' ) ) : $view->show( $context );
		return $context->getOutput()->getHTML();
	}

	/**
	 * @return iterable<string,array{int}> How many pages a part has: so that all fit into one, and so that they do not
	 */
	public static function provideLimits(): iterable {
		yield 'one part' => [ 1000 ];
		yield 'parts of two' => [ 2 ];
		yield 'parts of one' => [ 1 ];
	}

	/**
	 * @dataProvider provideLimits
	 * @param int $limit
	 */
	public function testCountsLeaveOutClosedPages( int $limit ): void {
		$this->saveClosed( 'First', 'Second', 'Last' );
		$this->savePartner( 'Maps' );
		$this->savePartner( 'Tiles' );
		$services = $this->services();
		$records = $services->get( 'TechnicalPartners.PastRecords' );
		$frameworks = $services->get( 'TechnicalPartners.FrameworkStore' );
		$past = $this->show( new PastController( $records, $services->getTitleFormatter(), $limit ), [] );
		$changes = $this->show(
			new ChangesController(
				$records,
				$frameworks,
				$services->get( 'TechnicalPartners.EditSummary' ),
				$services->getTitleFormatter(),
				$limit
			),
			[] );
		$this->assertStringContainsString( '2 partners', $past );
		foreach ( [ $past, $changes ] as $html ) {
			$this->assertStringContainsString( 'Maps', $html );
			$this->assertDoesNotMatchRegularExpression(
				'/First<|Second<|Last<|Closed words|\b[345] partners|data-total="[345]"/', $html
			);
			$this->assertSame(
				$limit < 2, str_contains( $html, 'data-next' ), 'Nothing but closed pages would follow.'
			);
		}
		$this->assertSame(
			[ 2, 2 ],
			[
				$records->at( gmdate( 'Y-m-d' ), 0, $limit )->total,
				$records->changes( '2000-01-01', gmdate( 'Y-m-d' ), 0, $limit )->total
			]
		);
	}

	public function testViewsAreEmptyWhereEveryPartnerIsClosed(): void {
		$this->saveClosed( 'First', 'Second' );
		foreach ( self::VIEWS as $view ) {
			$output = $this->openSpecialPage( 'TechnicalPartners', $view );
			$this->assertStringNotContainsString( 'cannot be read', $output->getHTML(), $view );
			$this->assertStringNotContainsString( 'Closed words', $output->getHTML(), $view );
		}
		$this->assertSame( [], $this->names( [ 'decision' => 'any' ] ) );
		$this->assertIndexRight();
	}

	public function testAnEmptiedIndexIsReportedAlthoughSomePartnersAreClosed(): void {
		$this->saveClosed( 'First', 'Second' );
		$this->savePartner( 'Maps' );
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners' )->where( '1=1' )->caller( __METHOD__ )
			->execute();
		$this->assertStringContainsString( 'cannot be read', $this->openSpecialPage( 'TechnicalPartners' )->getHTML() );
	}
}
