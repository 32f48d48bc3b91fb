<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use Article;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Hooks\PageHooks;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/**
 * A reader without the right to edit a partner's page sees a notice above it.
 *
 * @coversNothing
 */
class LockedPageTest extends IntegrationTestCase {

	private function view( User $user ): string {
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest( new FauxRequest() );
		$context->setTitle( Title::newFromText( 'Partner:Maps' ) );
		$context->setUser( $user );
		$context->setLanguage( 'en' );
		$context->setOutput( new OutputPage( $context ) );
		Article::newFromTitle( $context->getTitle(), $context )->view();
		$hooks = new PageHooks(
			$this->services()->get( 'TechnicalPartners.FormAccess' ), $this->services()->getLocalisationCache()
		);
		$hooks->onBeforePageDisplay( $context->getOutput(), $context->getSkin() );
		return $context->getOutput()->getHTML();
	}

	public function testOnlyWhoMayNotEditIsTold(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$this->assertStringNotContainsString( 'but not edit it', $this->view( $this->makeUser( 'Newcomer' ) ) );
		$this->api(
			[ 'action' => 'protect', 'title' => 'Partner:Maps', 'protections' => 'edit=sysop' ], $this->admin()
		);
		$this->assertStringContainsString( 'but not edit it', $this->view( $this->makeUser( 'Newcomer' ) ) );
		$this->assertStringContainsString( 'Ask for this edit', $this->view( $this->makeUser( 'Newcomer' ) ) );
		$this->assertStringNotContainsString( 'but not edit it', $this->view( $this->admin() ) );
	}

	public function testSaysWhatCannotBeDone(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$this->configure(
			[
				'GroupPermissions' => array_replace_recursive(
					$GLOBALS['wgGroupPermissions'], [ '*' => [ 'edit' => false ], 'user' => [ 'edit' => false ] ]
				)
			]
		);
		foreach ( [
			'new' => 'You can read what is here, but not add to it.',
			'log' => 'You can read what is here, but not add to it.',
			'edit/Maps' => 'You can read this page, but not edit it.',
			'framework' => 'You can read this page, but not edit it.'
		] as $form => $words ) {
			$html = $this->openSpecialPage( 'TechnicalPartners', $form, [], $this->makeUser( 'Newcomer' ) )->getHTML();
			$this->assertStringContainsString( $words, $html, $form );
		}
	}
}
