<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Form\FormState;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormFields;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormReader;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;
use MediaWiki\Title\Title;

/** @coversNothing */
class RecordFormTest extends IntegrationTestCase {

	private function form( FormState $state ): SentForm {
		$context = new PageContext( Title::makeTitle( NS_PARTNER, 'Maps' ), Title::newFromText( 'Project:Framework' ),
			new Framework( Examples::framework() ),
			$this->services()->getLanguageFactory()->getLanguage( 'en' ), '2026-11-23',
			$this->services()->getLinkRenderer(),
			$this->services()->getLinkBatchFactory(), 'https://tasks.example.org/$1' );
		$fields = new RecordFormFields( $context, $state );
		$html = '';
		foreach ( Schema::looks()['sections'] as $section ) {
			$html .= implode( '', array_map( $fields->field( ... ), $section['fields'] ) );
		}
		return new SentForm( "<form>$html</form>" );
	}

	private function read( array $posted, array $base ): array {
		return ( new RecordFormReader( SchemaNode::root( 'partner' ), static fn () => 'made' ) )->read(
			$posted['r'], $base
		);
	}

	public function testAFullRecordComesBackUnchanged(): void {
		$record = Record::normalise( Examples::partner(), 'partner' );
		$posted = $this->form( new FormState( $record, 1 ) )->fields();
		$this->assertSame( $record, Record::normalise( $this->read( $posted, $record ), 'partner' ) );
		$this->assertEquals(
			$record, Record::normalise( $this->read( $posted, [] ), 'partner' ), 'The form itself holds every field'
		);
	}

	public function testAnEmptyRecordComesBackEmpty(): void {
		$this->assertSame( [], $this->read( $this->form( new FormState( [], 0 ) )->fields(), [] ) );
	}

	public function testALongListShowsItsEndAndKeepsTheRest(): void {
		$all = array_map(
			static fn ( int $i ) => [ 'id' => "c$i", 'on' => '2020', 'about' => "Talk $i" ], range( 1, 50 )
		);
		$form = $this->form( new FormState( [ 'conversations' => $all ], 1 ) );
		$this->assertNull( $form->element( 'tp-conversations-c40-about' ) );
		$this->assertNotNull( $form->element( 'tp-conversations-c41-about' ) );
		$this->assertEquals( $all, $this->read( $form->fields(), [ 'conversations' => $all ] )['conversations'] );
	}

	public function testErrorsStandAtTheirFieldWithWhatWasTyped(): void {
		$state = new FormState(
			[ 'website' => 'ftp://<b>', 'decisions' => [ [ 'id' => 'd1', 'on' => 'tomorrow', 'state' => 'open' ] ] ], 1
		);
		$state->addError( '/website', 'Not an address' );
		$state->addError( '/decisions/d1/on', 'Not a date' );
		$form = $this->form( $state );
		foreach ( [ 'tp-website' => 'ftp://<b>', 'tp-decisions-d1-on' => 'tomorrow' ] as $id => $typed ) {
			$input = $form->element( $id );
			$this->assertSame( $typed, $input->getAttribute( 'value' ) );
			$this->assertSame( 'true', $input->getAttribute( 'aria-invalid' ) );
			$described = explode( ' ', $input->getAttribute( 'aria-describedby' ) );
			$this->assertContains( "$id-error", $described );
			foreach ( $described as $other ) {
				$this->assertNotNull( $form->element( $other ), $other );
			}
		}
		$this->assertTrue( $form->element( 'tp-decisions-d1' )->hasAttribute( 'open' ) );
	}

	public function testIdsAreUniqueAndLabelsLeadSomewhere(): void {
		$form = $this->form( new FormState( Examples::partner(), 1 ) );
		$ids = array_map(
			static fn ( $node ) => $node->getAttribute( 'id' ), iterator_to_array( $form->path->query( '//*[@id]' ) )
		);
		$this->assertSame( $ids, array_unique( $ids ) );
		foreach ( $form->path->query( '//label' ) as $label ) {
			$this->assertContains( $label->getAttribute( 'for' ), $ids );
		}
		foreach ( $form->path->query( '//input[not(@type="hidden")] | //textarea | //select' ) as $control ) {
			$this->assertSame(
				1,
				$form->path->query( "//label[@for='{$control->getAttribute( 'id' )}']" )->length,
				$control->getAttribute( 'id' )
			);
		}
	}

	public function testHostileRecordsAreEscapedAndBreakNothing(): void {
		$evil = '"><script>alert(1)</script>';
		$garbage = [
			'summary' => $evil, 'kind' => $evil, 'website' => [ 'x' ], 'goals' => [ $evil, [ 'y' ] ],
			'steward' => $evil, 'languages' => 'en',
			'assessments' => [
				'real-role' => $evil,
				'odd' => [ 'score' => $evil, 'evidence' => [ $evil, [ 'id' => $evil, 'url' => $evil ] ] ]
			],
			'conversations' => [ [ 'about' => $evil, 'on' => $evil ], 7, [ 'id' => 'c1', 'who' => [ $evil ] ] ],
			'tasks' => [ [ 'id' => $evil ] ]
		];
		$this->assertSame( 0, $this->form( new FormState( $garbage, 1 ) )->path->query( '//script' )->length );
	}
}
