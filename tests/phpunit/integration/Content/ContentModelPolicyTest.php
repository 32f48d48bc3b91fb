<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Title\Title;

/**
 * Each content model lives in its place and nowhere else, whichever way somebody tries.
 *
 * @coversNothing
 */
class ContentModelPolicyTest extends IntegrationTestCase {
	use ImportsPages;

	private const PARTNER = 'technical-partner';
	private const FRAMEWORK = 'technical-partners-framework';
	private const FRAMEWORK_PAGE = 'Project:Technical partners/Framework';
	private const MODEL_REFUSALS = [
		'apierror-changecontentmodel-cannotbeused', 'apierror-changecontentmodel-cannot-convert'
	];
	private const RECORD = '{"summary":"Maps"}';

	private function refusal( array $parameters ): string {
		try {
			$this->api( $parameters, $this->admin() );
		} catch ( ApiUsageException $refused ) {
			$messages = $refused->getStatusValue()->getMessages();
			$this->assertTrue( wfMessage( $messages[0] )->exists() );
			return $messages[0]->getKey();
		}
		return '';
	}

	public static function provideEdits(): array {
		return [
			'partner elsewhere' => [ 'Maps', self::PARTNER, self::RECORD ],
			'framework elsewhere' => [ 'Project:Maps', self::FRAMEWORK, '{}' ],
			'wikitext as partner' => [ 'Partner:Maps', 'wikitext', 'Hello' ],
			'script as partner' => [ 'Partner:Maps', 'javascript', 'alert(1)' ],
			'plain JSON as partner' => [ 'Partner:Maps', 'json', '{}' ],
			'framework as partner' => [ 'Partner:Maps', self::FRAMEWORK, '{}' ],
			'partner as framework' => [ self::FRAMEWORK_PAGE, self::PARTNER, self::RECORD ],
			'wikitext as framework' => [ self::FRAMEWORK_PAGE, 'wikitext', 'Hello' ],
			'partner as talk' => [ 'Partner talk:Maps', self::PARTNER, self::RECORD ],
			'partner as template' => [ 'Template:Maps', self::PARTNER, self::RECORD ]
		];
	}

	/** @dataProvider provideEdits */
	public function testEdit( string $title, string $model, string $text ): void {
		$this->assertSame( 'content-not-allowed-here',
			$this->refusal( [ 'action' => 'edit', 'title' => $title, 'text' => $text, 'contentmodel' => $model ] ) );
		$this->assertNull( $this->getPage( $title ) );
	}

	/** @dataProvider provideEdits */
	public function testImport( string $title, string $model, string $text ): void {
		$this->assertSame( [ 'import-error-bad-location' ], $this->import( $title, $text, $model ) );
		$this->assertNull( $this->getPage( $title ) );
	}

	public function testDefaults(): void {
		foreach (
			[
				'Partner:New' => self::PARTNER,
				self::FRAMEWORK_PAGE => self::FRAMEWORK,
				'Partner talk:New' => 'wikitext',
				'New' => 'wikitext'
			] as $title => $model
		) {
			$this->assertSame( $model, Title::newFromText( $title )->getContentModel(), $title );
		}
	}

	public static function provideMoves(): array {
		return [
			'partner away' => [ 'Partner:Maps', self::RECORD, 'Maps' ],
			'wikitext in' => [ 'Maps', 'Hello', 'Partner:Maps' ],
			'framework away' => [ self::FRAMEWORK_PAGE, '{}', 'Project:Old framework' ],
			'framework to a partner' => [ self::FRAMEWORK_PAGE, '{}', 'Partner:Framework' ],
			'partner to the framework' => [ 'Partner:Maps', self::RECORD, self::FRAMEWORK_PAGE ]
		];
	}

	/** @dataProvider provideMoves */
	public function testMove( string $from, string $text, string $to ): void {
		$this->editPage( $from, $text, $this->admin() );
		$this->assertSame(
			'content-not-allowed-here',
			$this->refusal( [ 'action' => 'move', 'from' => $from, 'to' => $to, 'noredirect' => '1' ] )
		);
		$this->assertNotNull( $this->getPage( $from ) );
		$this->assertNull( $this->getPage( $to ) );
	}

	public function testAPartnerIsRenamed(): void {
		$this->editPage( 'Partner:Maps', self::RECORD );
		$this->api( [ 'action' => 'move', 'from' => 'Partner:Maps', 'to' => 'Partner:All maps' ], $this->admin() );
		$this->assertSame( [ 'summary' => 'Maps' ], $this->getRecord( 'Partner:All maps' ) );
		$this->assertNull( $this->getPage( 'Partner:Maps' ), 'a record cannot be a redirect' );
	}

	public static function provideModelChanges(): array {
		return [
			[ 'Partner:Maps', self::RECORD, 'wikitext' ], [ 'Partner:Maps', self::RECORD, 'json' ],
			[ 'Partner:Maps', self::RECORD, self::FRAMEWORK ],
			[ 'Project:Data', '{"summary":"x"}', self::PARTNER ], [ self::FRAMEWORK_PAGE, '{}', 'json' ]
		];
	}

	/** @dataProvider provideModelChanges */
	public function testChangeOfModel( string $title, string $text, string $model ): void {
		$this->editPage( $title, $text, $this->admin() );
		$before = Title::newFromText( $title )->getContentModel();
		$this->assertContains(
			$this->refusal( [ 'action' => 'changecontentmodel', 'title' => $title, 'model' => $model ] ),
			self::MODEL_REFUSALS
		);
		$this->restart();
		$this->assertSame( $before, Title::newFromText( $title )->getContentModel() );
	}

	public function testUndeletionRestoresARecord(): void {
		$this->editPage( 'Partner:Maps', self::RECORD );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Maps' ], $this->admin() );
		$this->api( [ 'action' => 'undelete', 'title' => 'Partner:Maps' ], $this->admin() );
		$this->assertSame( [ 'summary' => 'Maps' ], $this->getRecord( 'Partner:Maps' ) );
		$this->assertSame( self::PARTNER, Title::newFromText( 'Partner:Maps' )->getContentModel() );
	}
}
