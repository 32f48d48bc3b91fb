<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Overview;

use DOMDocument;
use DOMXPath;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Views across all partners as a reader without JavaScript sees them, on 1 June 2026. */
abstract class OverviewTestCase extends IndexTestCase {

	protected const HOSTILE = '"><script>alert( 1 )</script>\'&amp;[[x]]';

	protected function setUp(): void {
		parent::setUp();
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
	}

	protected function open( string $view, array $query = [] ): DOMXPath {
		$output = $this->openSpecialPage( 'TechnicalPartners', $view, $query );
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $output->getHTML(), LIBXML_NOERROR );
		$page = new DOMXPath( $document );
		$this->assertSame( 0, $page->query( '//script | //*[@onload]' )->length, 'texts are texts' );
		$this->assertSame(
			[ $this->texts( $page, '//nav/a[@aria-current = "page"]' )[0] ],
			$this->texts( $page, '//nav/a[@aria-current]' ),
			'the view is marked'
		);
		foreach ( $page->query( '//a[starts-with( @href, "javascript:" )]' ) as $link ) {
			$this->fail( $link->getAttribute( 'href' ) );
		}
		foreach ( $page->query( '//form//input[not( @type = "hidden" )] | //form//select' ) as $control ) {
			$this->assertSame(
				1,
				$page->query( "//label[@for = '{$control->getAttribute( 'id' )}']" )->length,
				'every control has a label'
			);
		}
		return $page;
	}

	/** @return string[] Texts of what is found, spaces made one */
	protected function texts( DOMXPath $page, string $path ): array {
		return array_map(
			static fn ( $node ) => trim( preg_replace( '/\s+/u', ' ', $node->textContent ) ),
			iterator_to_array( $page->query( $path ), false )
		);
	}

	/** @return string[][] Texts of the rows of a section's tables */
	protected function rows( DOMXPath $page, string $section ): array {
		$rows = [];
		foreach ( $page->query( "//section[@aria-labelledby = '$section']//tbody/tr" ) as $row ) {
			$rows[] = array_map(
				static fn ( $cell ) => trim( $cell->textContent ),
				iterator_to_array( $page->query( 'th | td', $row ), false )
			);
		}
		return $rows;
	}

	/** @return string[] Texts of a section's list */
	protected function lines( DOMXPath $page, string $section ): array {
		return $this->texts( $page, "//section[@aria-labelledby = '$section']//li" );
	}

	/** @return array<string,string> What the address of a link asks for */
	protected function address( DOMXPath $page, string $path ): array {
		$link = $page->query( $path )->item( 0 );
		$this->assertNotNull( $link, $path );
		parse_str( (string)parse_url( $link->getAttribute( 'href' ), PHP_URL_QUERY ), $query );
		return array_diff_key( $query, [ 'title' => true ] );
	}
}
