<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Html;

use Article;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Title\Title;

/**
 * Pages with links that edit at once cannot be framed by another site.
 *
 * @coversNothing
 */
class FramingTest extends IntegrationTestCase {

	private function frameOptions( string $page ): string|false {
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest( new FauxRequest() );
		$context->setTitle( Title::newFromText( $page ) );
		$context->setUser( $this->makeUser( 'Newcomer' ) );
		$context->setOutput( new OutputPage( $context ) );
		Article::newFromTitle( $context->getTitle(), $context )->view();
		return $context->getOutput()->getFrameOptions();
	}

	public function testPartnersAndFramework(): void {
		$this->editPage( 'Project:Technical partners/Framework', Examples::framework(), $this->admin() );
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$this->editPage( 'Sandbox', 'Text' );
		foreach ( [ 'Partner:Maps', 'Project:Technical partners/Framework' ] as $page ) {
			$this->assertSame( 'DENY', $this->frameOptions( $page ), $page );
			$this->assertSame( 'DENY', $this->frameOptions( $page ), "$page, from the parser cache" );
		}
		$this->assertFalse( $this->frameOptions( 'Sandbox' ), 'as core has it elsewhere' );
	}
}
