<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;

/**
 * Differences, as action=compare gives them.
 *
 * @coversNothing
 */
class RecordDiffTest extends IndexTestCase {

	private const TALK = [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles' ];

	private function compare(
		array|string $old,
		array|string $new,
		string $page = 'Partner:Maps',
		string $model = 'technical-partner'
	): string {
		$text = static fn ( array|string $content ) =>
			is_array( $content ) ? json_encode( (object)$content ) : $content;
		return $this->api( [ 'action' => 'compare', 'fromtitle' => $page, 'totitle' => $page, 'fromslots' => 'main',
			'toslots' => 'main',
			'fromtext-main' => $text( $old ), 'totext-main' => $text( $new ), 'fromcontentmodel-main' => $model,
			'tocontentmodel-main' => $model ]
		)['compare']['*'];
	}

	/** @return string[] Headings of fields */
	private function headings( string $diff ): array {
		preg_match_all( '{<td class="diff-lineno" colspan="4">(.*?)</td>}', $diff, $found );
		return $found[1];
	}

	private function text( string $diff ): string {
		return preg_replace( '/\s+/', ' ', html_entity_decode( strip_tags( str_replace( '</td>', ' ', $diff ) ) ) );
	}

	public static function provideChanges(): array {
		return [
			'a value' => [ [ 'priority' => 'low' ], [ 'priority' => 'high' ], [ 'Priority' ], [ 'Low', 'High' ] ],
			'a score' => [
				[], [ 'assessments' => [ 'real' => [ 'score' => 2, 'rationale' => 'Seen' ] ] ], [ 'Real' ], [ 'Seen' ]
			],
			'entries' => [
				[ 'goals' => [ 'maps' ] ], [ 'goals' => [ 'maps', 'offline' ] ], [ 'Goals' ], [ 'Maps', 'Offline' ]
			],
			'an item' => [ [], [ 'conversations' => [ self::TALK ] ], [ 'Conversations' ], [ 'Tiles', '2020' ] ],
			'a part of an item' => [ [ 'conversations' => [ self::TALK ] ],
				[ 'conversations' => [ [ 'about' => 'Fonts' ] + self::TALK ] ], [ 'About' ],
				[ 'Tiles', 'Fonts' ] ],
			'two fields' => [
				[ 'summary' => 'a', 'kind' => 'other' ],
				[ 'summary' => 'b', 'kind' => 'company' ],
				[ 'Summary', 'Kind of organisation' ],
				[ 'Company' ]
			],
			'nothing' => [ [ 'summary' => 'a', 'kind' => 'other' ], [ 'kind' => 'other', 'summary' => 'a' ], [], [] ]
		];
	}

	/** @dataProvider provideChanges */
	public function testPartner( array $old, array $new, array $headings, array $words ): void {
		$diff = $this->compare( $old, $new );
		$this->assertSame( $headings, $this->headings( $diff ) );
		foreach ( $words as $word ) {
			$this->assertStringContainsString( $word, $this->text( $diff ) );
		}
		$this->assertStringNotContainsString( 'Line 1', $diff );
	}

	public function testFramework(): void {
		$framework = static fn ( array $more ) =>
			[ 'principles' => [ $more + [ 'id' => 'real', 'title' => 'Real', 'weight' => 1 ] + self::LEVELS ] ];
		$diff = $this->compare(
			$framework( [] ), $framework( [ 'weight' => 3 ] ), self::FRAMEWORK_PAGE, 'technical-partners-framework'
		);
		$this->assertSame( [ 'Weight' ], $this->headings( $diff ) );
		$this->assertStringContainsString( '3', $this->text( $diff ) );
	}

	public function testValuesAreText(): void {
		$markup = '<script>alert(1)</script>{{SITENAME}} <tr><td class="diff-lineno">x</td></tr>';
		$diff = $this->compare(
			[ 'summary' => 'a', $markup => 1 ], [ 'summary' => $markup, 'stack' => [ $markup ], 'kind' => $markup ]
		);
		$this->assertStringNotContainsString( '<script', $diff );
		$this->assertStringContainsString( '{{SITENAME}}', $diff );
		$this->assertSame(
			4,
			substr_count( $this->text( $diff ), '<tr><td class="diff-lineno">x</td></tr>' ),
			'three values and the name of a field: nothing is taken for a line number'
		);
	}

	public function testWhatIsNoRecordIsComparedAsText(): void {
		$diff = $this->text( $this->compare( '{"summary":', [ 'summary' => 'Mended' ] ) );
		$this->assertStringContainsString( '{"summary":', $diff );
		$this->assertStringContainsString( 'Mended', $diff );
	}

	/** Before, a megabyte took minutes. */
	public function testThousandsOfChangesAreComparedAsText(): void {
		$old = array_fill_keys( array_map( static fn ( int $i ) => "k$i", range( 1, 2000 ) ), 'a' );
		$diff = $this->compare( $old, [ 'k1' => 'b' ] + $old );
		$this->assertSame( [ 'k1' ], $this->headings( $diff ) );
		$this->assertSame( [], $this->headings( $this->compare( $old, array_fill_keys( array_keys( $old ), 'b' ) ) ) );
	}

	public function testReadersLanguage(): void {
		$request = [ 'action' => 'compare', 'fromtitle' => 'Partner:Maps', 'fromslots' => 'main',
			'fromtext-main' => '{"priority":"low"}',
			'toslots' => 'main', 'totext-main' => '{"priority":"high"}', 'fromcontentmodel-main' => 'technical-partner',
			'tocontentmodel-main' => 'technical-partner' ];
		$diff = $this->api( $request + [ 'uselang' => 'qqx' ] )['compare']['*'];
		$this->assertStringContainsString( '(technicalpartners-field-priority)', $diff );
	}
}
