<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ComputeLimit;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api\RestTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Title\Title;

/**
 * Requests that are too large or too frequent are refused with an explanation.
 *
 * @coversNothing
 */
class RefusedCostTest extends RestTestCase {
	use ImportsPages;

	public function testWhoAsksTooOftenIsToldSo(): void {
		$this->configure( [ 'RateLimits' => [ ComputeLimit::ACTION => [ 'ip' => [ 2, 60 ] ] ] ] );
		for ( $request = 0; $request < 2; $request++ ) {
			$html = $this->openSpecialPage( 'TechnicalPartners', 'ranking' )->getHTML();
			$this->assertStringNotContainsString( 'limited from performing this action', $html );
		}
		foreach ( [ [ 'changes', [] ], [ 'ranking', [] ], [ '', [ 'asof' => '2020-01-01' ] ] ] as [ $view, $query ] ) {
			$html = $this->openSpecialPage( 'TechnicalPartners', $view, $query )->getHTML();
			$this->assertStringContainsString( 'limited from performing this action', $html );
		}
		$this->assertStringContainsString(
			'tp-matrix', $this->openSpecialPage( 'TechnicalPartners' )->getHTML(), 'what is not computed anew'
		);
	}

	public function testThereIsALimitByDefault(): void {
		$manifest = json_decode( file_get_contents( dirname( __DIR__, 4 ) . '/extension.json' ), true );
		$this->assertSame( [ 'ip', 'newbie', 'user' ], array_keys( $manifest['RateLimits'][ComputeLimit::ACTION] ) );
	}

	/** A page that came by import, of a size: its JSON is valid, the record is not. */
	private function importOfSize( int $bytes ): void {
		$this->import( 'Partner:Large', [ 'summary' => str_repeat( 'x', $bytes ) ] );
	}

	public function testTheFormOfAPageThatIsTooLargeLeadsToItsSource(): void {
		$this->importOfSize( RecordValidator::LARGEST );
		$output = $this->openSpecialPage( 'TechnicalPartners', 'edit/Large', [], $this->admin() );
		$this->assertStringContainsString(
			'takes 301 kilobytes, more than the form can show: up to 300', $output->getHTML()
		);
		$this->assertStringContainsString( 'action=edit', $output->getHTML() );
		$this->assertLessThan( 10000, strlen( $output->getHTML() ) );
	}

	public function testATextThatIsTooLargeIsNotDecoded(): void {
		try {
			$this->editPage( 'Partner:Large', '{"summary":"' . str_repeat( 'x', RecordContent::LARGEST ) . '"}' );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$this->assertStringContainsString( 'takes 801 kilobytes; up to 300 are accepted', $refused->getMessage() );
		}
	}

	public function testASetThatIsTooLongIsToldInPart(): void {
		$this->editPage( 'Partner:Alpha', [ 'summary' => 'x', 'stack' => [ 'a' ] ] );
		$this->import( 'Partner:Alpha', [ 'summary' => 'x', 'stack' => range( 1, 60000 ) ] );
		$latest = Title::newFromText( 'Partner:Alpha' )->getLatestRevID();
		$html = $this->api( [ 'action' => 'compare', 'fromrev' => $latest - 1, 'torev' => $latest ] )['compare']['*'];
		$this->assertStringContainsString( '99, 100, and 59,900 more', strip_tags( $html ) );
		$this->assertStringContainsString( '>a<', $html );
	}

	public function testOlderEntriesOfAListAreReachedByLinks(): void {
		$this->editPage( 'Partner:Alpha', [ 'conversations' => array_map( static fn ( int $n ) =>
			[ 'id' => "c$n", 'on' => '2020', 'about' => "About $n." ], range( 1, 35 ) ) ] );
		$at = [];
		for ( $query = []; $query !== null && count( $at ) < 100; ) {
			$html = $this->openSpecialPage( 'TechnicalPartners', 'edit/Alpha', $query, $this->admin() )->getHTML();
			preg_match_all( '/About (\d+)\.<\/textarea>/', $html, $found );
			array_push( $at, ...$found[1] );
			preg_match( '/list=%2Fconversations&amp;from=(\d+)[^>]*>Previous/', $html, $link );
			$query = $link ? [ 'list' => '/conversations', 'from' => $link[1] ] : null;
		}
		$this->assertSame( range( 1, 35 ), array_values( array_unique( array_map( 'intval', self::sorted( $at ) ) ) ) );
	}

	private static function sorted( array $values ): array {
		sort( $values, SORT_NUMERIC );
		return $values;
	}
}
