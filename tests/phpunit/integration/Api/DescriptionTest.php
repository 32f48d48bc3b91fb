<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;

use Article;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Access\ClosesPages;
use MediaWiki\Output\OutputPage;
use MediaWiki\Page\PageIdentityValue;
use MediaWiki\Title\Title;

/**
 * Descriptions of a partner in other tools: page previews, other sites, search suggestions.
 *
 * @coversNothing
 */
class DescriptionTest extends RestTestCase {

	use ClosesPages;

	private const SUMMARY = 'Maps & <more>. They make tiles. And fonts.';

	private function extracts( array $parameters, string $titles = 'Partner:Maps' ): array {
		return $this->api( $parameters + [ 'action' => 'query', 'prop' => 'extracts', 'titles' => $titles ] );
	}

	private function extract( array $parameters, string $title = 'Partner:Maps' ): ?string {
		$pages = $this->extracts( $parameters, $title )['query']['pages'];
		return current( $pages )['extract']['*'] ?? null;
	}

	public function testPagePreviewsShowTheSummary(): void {
		$this->savePartner( 'Maps', [ 'summary' => self::SUMMARY ] );
		// As Extension:Popups asks.
		$preview = [ 'exintro' => '1', 'explaintext' => '1', 'exchars' => '525', 'exsectionformat' => 'plain' ];
		$this->assertSame( self::SUMMARY, $this->extract( $preview ) );
		$this->assertSame( '<p>' . htmlspecialchars( self::SUMMARY ) . '</p>', $this->extract( [] ) );
		$this->assertSame( 'Maps &...', $this->extract( [ 'exchars' => '6', 'explaintext' => '1' ] ) );
		$this->assertSame(
			'Maps & <more>. They make tiles.', $this->extract( [ 'exsentences' => '2', 'explaintext' => '1' ] )
		);
	}

	public function testOtherPagesKeepTheirExtracts(): void {
		$this->savePartner( 'Maps', [ 'summary' => self::SUMMARY ] );
		$this->editPage( 'Sandbox', 'Plain text' );
		$this->editPage( 'User:Newcomer/x.json', '{}' );
		$this->savePartner( 'Empty', [ 'summary' => '', 'priority' => 'low' ] );
		$result = $this->extracts(
			[ 'explaintext' => '1', 'exintro' => '1' ], 'Partner:Maps|Sandbox|User:Newcomer/x.json|Partner:Empty'
		);
		$extracts = array_map(
			static fn ( array $page ) => $page['extract']['*'], array_column( $result['query']['pages'], null, 'title' )
		);
		ksort( $extracts );
		$this->assertSame(
			[
				'Partner:Empty' => '',
				'Partner:Maps' => self::SUMMARY,
				'Sandbox' => 'Plain text',
				'User:Newcomer/x.json' => ''
			],
			$extracts
		);
		$warnings = json_encode( $result['warnings'] );
		$this->assertStringContainsString( 'json', $warnings );
		$this->assertStringNotContainsString( 'technical-partner', $warnings );
	}

	public function testThereIsNoWarningOfAnEmptyExtract(): void {
		$this->savePartner( 'Maps', [ 'summary' => self::SUMMARY ] );
		foreach ( [ 'bc', 'plaintext' ] as $format ) {
			$result = $this->extracts( [ 'explaintext' => '1', 'errorformat' => $format ] );
			$this->assertSame( [], array_filter( $result['warnings'] ?? [] ), $format );
		}
	}

	public function testOtherWarningsStayAList(): void {
		$this->savePartner( 'Maps', [ 'summary' => self::SUMMARY ] );
		$this->editPage( 'User:Newcomer/x.json', '{}' );
		$result = $this->extracts(
			[ 'explaintext' => '1', 'exintro' => '1', 'errorformat' => 'plaintext' ],
			'Partner:Maps|User:Newcomer/x.json'
		);
		$this->assertSame( [ 0 ], array_keys( $result['warnings'] ) );
		$this->assertStringContainsString( 'json', json_encode( $result['warnings'] ) );
	}

	public function testAClosedPageHasNoExtract(): void {
		$this->close( static fn ( Title $title ) => $title->getText() === 'Maps' );
		$this->editPage( 'Partner:Maps', [ 'summary' => self::SUMMARY ], $this->admin() );
		$this->assertNull( $this->extract( [ 'explaintext' => '1' ] ) ?: null );
	}

	public function testAWikiClosedAsAWholeHasExtractsForItsReaders(): void {
		$this->configure(
			[
				'GroupPermissions' => array_replace_recursive(
					$GLOBALS['wgGroupPermissions'], [ '*' => [ 'read' => false ] ]
				)
			]
		);
		$this->editPage( 'Partner:Maps', [ 'summary' => self::SUMMARY ], $this->admin() );
		$this->assertSame( self::SUMMARY, $this->extract( [ 'explaintext' => '1' ] ) );
	}

	private function metaTags( string $page ): array {
		$title = Title::newFromText( $page );
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setTitle( $title );
		$context->setOutput( new OutputPage( $context ) );
		Article::newFromTitle( $title, $context )->view();
		return array_column( $context->getOutput()->getMetaTags(), 1, 0 );
	}

	public function testOtherSitesShowTheSummary(): void {
		$this->savePartner( 'Maps', [ 'summary' => self::SUMMARY ] );
		$this->savePartner( 'Long', [ 'summary' => str_repeat( 'long ', 90 ) ] );
		$tags = $this->metaTags( 'Partner:Maps' );
		$this->assertSame( [ self::SUMMARY, self::SUMMARY ], [ $tags['description'], $tags['og:description'] ] );
		$this->assertSame( 300, mb_strlen( $this->metaTags( 'Partner:Long' )['description'] ) );
		$this->assertArrayNotHasKey( 'description', $this->metaTags( self::FRAMEWORK_PAGE ) );
	}

	public function testSearchSuggestionsShowTheSummary(): void {
		$this->savePartner( 'Maps', [ 'summary' => self::SUMMARY ] );
		$this->close( static fn ( Title $title ) => $title->getText() === 'Closed' );
		$this->editPage( 'Partner:Closed', [ 'summary' => self::SUMMARY ], $this->admin() );
		$pages = [];
		foreach ( [ 'Maps', 'Closed' ] as $name ) {
			$id = Title::makeTitle( NS_PARTNER, $name )->getArticleID();
			$pages[$id] = PageIdentityValue::localIdentity( $id, NS_PARTNER, $name );
		}
		$descriptions = array_fill_keys( array_keys( $pages ), null );
		$this->services()->getHookContainer()->run( 'SearchResultProvideDescription', [ $pages, &$descriptions ] );
		$this->assertSame( [ self::SUMMARY, null ], array_values( $descriptions ) );
	}

	public function testEditorsTakeRecordsForJson(): void {
		foreach ( [ 'CodeEditorGetPageLanguage', 'CodeMirrorGetMode' ] as $hook ) {
			foreach (
				[ 'Partner:New' => 'json', self::FRAMEWORK_PAGE => 'json', 'Sandbox' => null ] as $page => $expected
			) {
				$title = Title::newFromText( $page );
				$mode = null;
				$this->services()->getHookContainer()
					->run( $hook, [ $title, &$mode, $title->getContentModel(), CONTENT_FORMAT_JSON ] );
				$this->assertSame( $expected, $mode, "$hook $page" );
			}
		}
	}
}
