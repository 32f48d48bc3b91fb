<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Special;

use DOMDocument;
use DOMXPath;
use MediaWiki\Extension\TechnicalPartners\Html\ViewBar;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Output\OutputPage;

/**
 * Every view of Special:TechnicalPartners stands in the same shell.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Special\SpecialTechnicalPartners
 * @covers \MediaWiki\Extension\TechnicalPartners\Special\View
 * @covers \MediaWiki\Extension\TechnicalPartners\Special\ViewTable
 */
class ViewTableTest extends IndexTestCase {

	/** @return iterable<string,array{string,array<string,string>,string}> Subpage, query, current entry of the row */
	public static function provideViews(): iterable {
		foreach ( ViewBar::VIEWS as $view => $subpage ) {
			yield $view => [ $subpage, [], "technicalpartners-view-$view" ];
		}
		yield 'past day' => [ '', [ 'asof' => '2020-01-01' ], 'technicalpartners-view-matrix' ];
		yield 'changes' => [ 'changes', [], '' ];
	}

	/** @return iterable<string,array{string,string}> Subpage, current entry of the row */
	public static function provideQuietPages(): iterable {
		yield 'form of a new partner' => [ 'new', '' ];
		yield 'form of a partner' => [ 'edit/Maps', '' ];
		yield 'form of a partner that has no page' => [ 'edit/No such', '' ];
		yield 'form of a conversation' => [ 'log', '' ];
		yield 'form of the framework' => [ 'framework', 'technicalpartners-view-framework' ];
		yield 'help' => [ 'help', '' ];
		yield 'unknown view' => [ 'no-such-view', '' ];
		yield 'form without a name' => [ 'edit', '' ];
	}

	/** @dataProvider provideViews */
	public function testViewStandsBelowTheRowOfViews( string $subpage, array $query, string $current ): void {
		$this->savePartner( 'Maps' );
		$output = $this->openSpecialPage( 'TechnicalPartners', $subpage, $query );
		$this->assertRow( $output, $current, 1 );
		$this->assertContains( 'ext.technicalPartners.pages', $output->getModules() );
		$this->assertSame(
			$subpage !== '' || $query !== [],
			in_array( 'ext.technicalPartners.views.styles', $output->getModuleStyles(), true )
		);
	}

	/** @dataProvider provideQuietPages */
	public function testOtherPagesHaveTheRowWithoutButtons( string $subpage, string $current ): void {
		$this->savePartner( 'Maps' );
		$this->assertRow( $this->openSpecialPage( 'TechnicalPartners', $subpage ), $current, 0 );
	}

	public function testIndexThatCannotBeReadIsReportedBelowTheRowOfViews(): void {
		$this->savePartner( 'Maps' );
		$this->db()->dropTable( 'technical_partners', __METHOD__ );
		$this->db()->dropTable( 'technical_partners_items', __METHOD__ );
		$this->restart();
		foreach ( self::provideViews() as [ $subpage, $query, $current ] ) {
			// These two read pages, not the index.
			if ( $query !== [] || $subpage === 'changes' ) {
				continue;
			}
			$output = $this->openSpecialPage( 'TechnicalPartners', $subpage );
			$this->assertStringContainsString( 'cannot be read just now', $output->getHTML(), $subpage );
			$this->assertRow( $output, $current, 1 );
		}
	}

	public function testUnknownViewsHaveNoController(): void {
		$table = $this->services()->get( 'TechnicalPartners.ViewTable' );
		$request = $this->openSpecialPage( 'TechnicalPartners' )->getRequest();
		$this->assertNull( $table->find( 'no-such-view', $request ) );
		$this->assertNull( $table->find( 'edit/', $request ) );
	}

	/**
	 * @param OutputPage $output
	 * @param string $current Key of the message that names the current entry; '' for none
	 * @param int $buttons How many rows of buttons there are: 0 or 1
	 */
	private function assertRow( OutputPage $output, string $current, int $buttons ): void {
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $output->getHTML(), LIBXML_NOERROR );
		$page = new DOMXPath( $document );
		$found = $page->query( '//div[contains( @class, "tp-views" )]//a[@aria-current]' );
		$this->assertSame( 1.0, $page->evaluate( 'count( //div[contains( @class, "tp-views" )]/nav )' ) );
		$this->assertSame(
			$current === '' ? '' : wfMessage( $current )->inLanguage( 'en' )->text(), $found->item( 0 )?->textContent ?? ''
		);
		$this->assertSame( (float)$buttons, $page->evaluate( 'count( //div[@class = "tp-views__actions"] )' ) );
		$this->assertContains( 'ext.technicalPartners.styles', $output->getModuleStyles() );
	}
}
