<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Session\CsrfTokenSet;
use MediaWiki\Session\Session;
use MediaWiki\Session\SessionManager;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/** Opens the plain form as a browser does, and sends it. */
abstract class RecordFormTestCase extends IntegrationTestCase {

	protected const FORGED = 'forged';
	protected const LOG = '<log>';
	protected const FRAMEWORK = '<framework>';

	/** Session of all requests; null gives each its own. */
	protected ?Session $session = null;

	protected function setUp(): void {
		parent::setUp();
		$this->editPage( 'Project:Technical partners/Framework', Examples::framework(), $this->admin() );
	}

	/**
	 * @param string|null $name Name of a partner; null for a new one, LOG for a conversation with the partner that the
	 *   data name, FRAMEWORK
	 * @param array $data
	 * @param User $user
	 * @param bool $posted
	 */
	protected function request( ?string $name, array $data, User $user, bool $posted ): OutputPage {
		$session = $this->session ?? SessionManager::singleton()->getEmptySession();
		$session->setUser( $user );
		$title = Title::newFromText( 'Special:TechnicalPartners/' . match ( $name ) {
			null => 'new',
			self::LOG => 'log',
			self::FRAMEWORK => 'framework',
			default => "edit/$name"
		} );
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest( new FauxRequest( $data, $posted, $session ) );
		$context->setUser( $user );
		$context->setTitle( $title );
		$context->setLanguage( 'en' );
		$context->setOutput( new OutputPage( $context ) );
		if ( isset( $data['wpEditToken'] ) && $data['wpEditToken'] !== self::FORGED ) {
			// Each request has a session of its own here.
			$context->getRequest()->setVal(
				'wpEditToken', ( new CsrfTokenSet( $context->getRequest() ) )->getToken()->toString()
			);
		}
		$form = $this->services()->get( 'TechnicalPartners.RecordFormController' );
		match ( $name ) {
			self::LOG => $form->log( $context ),
			self::FRAMEWORK => $form->framework( $context ),
			default => $form->run( $context, $name )
		};
		DeferredUpdates::doUpdates();
		return $context->getOutput();
	}

	protected function open( ?string $name, array $query = [], ?User $user = null ): SentForm {
		return new SentForm(
			$this->request( $name, $query, $user ?? $this->makeUser( 'Newcomer' ), false )->getHTML()
		);
	}

	protected function send( ?string $name, array $fields, ?User $user = null ): OutputPage {
		return $this->request( $name, $fields, $user ?? $this->makeUser( 'Newcomer' ), true );
	}

	protected function texts( SentForm $form, string $class ): string {
		return implode( ' ', array_map( static fn ( $node ) => $node->textContent,
			iterator_to_array( $form->path->query( "//*[contains(concat(' ',@class,' '),' $class ')]" ) ) ) );
	}
}
