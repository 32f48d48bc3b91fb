<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Bench;

/** Records for measuring: every field used, the same for the same number, saying nothing about anybody. */
final class RecordGenerator {

	private const WORDS = [ 'archive', 'bridge', 'catalogue', 'data', 'editor', 'format', 'gadget', 'harvest', 'index',
		'journal',
		'kernel', 'library', 'map', 'network', 'ontology', 'parser', 'query', 'render', 'search', 'template', 'upload',
		'vector',
		'workflow', 'extension', 'yield', 'zone' ];
	private const PRINCIPLES = [ 'aligned-goals', 'mutual-benefit', 'shared-initiatives', 'real-role', 'lightweight' ];
	private const URL = 'https://partner.example/';

	public static function framework(): array {
		return [
			'principles' => array_map( static fn ( string $id ) => [
				'id' => $id, 'title' => ucfirst( strtr( $id, '-', ' ' ) ), 'weight' => 1 + strlen( $id ) % 4,
				'level0' => 'None', 'level1' => 'Some', 'level2' => 'Much', 'level3' => 'All'
			], self::PRINCIPLES ),
			'goals' => array_map(
				static fn ( int $n ) => [ 'id' => "goal-$n", 'title' => "Generated goal $n" ], range( 1, 12 )
			),
			'relations' => [
				[ 'id' => 'synergy', 'title' => 'Synergy', 'rankedBy' => 'alignment' ],
				[ 'id' => 'talent-pool', 'title' => 'Talent pool', 'rankedBy' => 'responsiveness' ],
			],
			'offers' => [ [ 'id' => 'our-offer', 'title' => 'Generated offer of ours' ] ],
			'needs' => [ [ 'id' => 'our-need', 'title' => 'Generated need of ours' ] ],
		];
	}

	public static function name( int $number ): string {
		mt_srand( $number );
		return ucfirst( self::words( 2 ) ) . " $number";
	}

	public static function record( int $number ): array {
		mt_srand( $number + 1000000 );
		return [
			'summary' => self::sentence( 12 ),
			'kind' => self::one( [ 'foundation', 'company', 'open-source-project', 'community', 'other' ] ),
			'website' => self::URL . $number, 'repository' => self::URL . "$number/code",
			'bugTracker' => self::URL . "$number/bugs", 'contactUrl' => self::URL . "$number/contact",
			'languages' => self::some( [ 'de', 'en', 'fr', 'he', 'ja' ] ), 'wikidata' => 'Q' . ( 900000000 + $number ),
			'identifiedOn' => [ 'on' => self::day(), 'source' => self::URL . 'source' ],
			'stack' => self::some( self::WORDS ), 'relations' => self::some( [ 'synergy', 'talent-pool' ] ),
			'goals' => self::some( array_map( static fn ( int $n ) => "goal-$n", range( 1, 12 ) ) ),
			'priority' => self::one( [ 'untriaged', 'low', 'medium', 'high' ] ),
			'steward' => [ 'user' => 'Steward ' . mt_rand( 1, 40 ), 'since' => self::day() ],
			'assessments' => self::assessments(),
			'evidence' => [ [ 'id' => 'e1', 'about' => 'summary' ] + self::evidence() ],
			'offers' => [
				[ 'id' => 'o1', 'title' => self::sentence( 4 ), 'answers' => [ 'our-need' ], 'url' => self::URL ]
			],
			'needs' => [ [ 'id' => 'n1', 'title' => self::sentence( 4 ), 'answers' => [ 'our-offer' ] ] ],
			'collaborations' => mt_rand( 0, 2 ) ? [] : [ [ 'id' => 'k1', 'title' => self::sentence( 4 ),
				'since' => self::day(),
				'task' => 'T' . mt_rand( 1, 400000 ), 'url' => self::URL, 'goals' => [ 'goal-1' ],
				'outcome' => self::sentence( 9 ) ] ],
			'tasks' => [
				[
					'id' => 'T' . mt_rand( 1, 400000 ),
					'title' => self::sentence( 5 ),
					'status' => 'Open',
					'assignee' => 'Nobody'
				]
			],
			'conversations' => self::conversations(),
			'decisions' => [ [ 'id' => 'd1', 'on' => self::day(),
				'state' => mt_rand( 0, 9 ) ? 'open' : self::one( [ 'paused', 'declined' ] ),
				'reason' => self::sentence( 6 ) ] ],
		];
	}

	private static function assessments(): array {
		$assessments = [];
		foreach ( self::some( self::PRINCIPLES ) as $id ) {
			$assessments[$id] = [
				'score' => self::one( [ 0, 1, 2, 3, 'notApplicable' ] ), 'rationale' => self::sentence( 8 ),
				'evidence' => mt_rand( 0, 3 ) ? [ [ 'id' => 'e1' ] + self::evidence() ] : []
			];
		}
		return $assessments;
	}

	private static function evidence(): array {
		return [ 'url' => self::URL . self::words( 1 ), 'note' => self::sentence( 6 ),
			'stance' => mt_rand( 0, 6 ) ? 'supports' : 'disputes', 'checked' => self::day() ];
	}

	private static function conversations(): array {
		$conversations = [];
		for ( $i = mt_rand( 0, 4 ); $i > 0; $i-- ) {
			$conversations[] = [ 'id' => "c$i", 'on' => self::day(), 'who' => [ 'Steward ' . mt_rand( 1, 40 ) ],
				'with' => 'Maintainers',
				'direction' => self::one( [ 'outgoing', 'incoming' ] ), 'about' => self::sentence( 7 ),
				'goals' => [ 'goal-2' ],
				'outcome' => self::sentence( 7 ), 'next' => self::sentence( 4 ),
				'nextOn' => '2027-' . sprintf( '%02d', mt_rand( 1, 12 ) ),
				'url' => self::URL ];
		}
		return $conversations;
	}

	private static function day(): string {
		return sprintf( '%d-%02d-%02d', mt_rand( 2015, 2025 ), mt_rand( 1, 12 ), mt_rand( 1, 28 ) );
	}

	private static function one( array $values ): string|int {
		return $values[ mt_rand( 0, count( $values ) - 1 ) ];
	}

	private static function some( array $values ): array {
		return array_values(
			array_filter( $values, static fn () => mt_rand( 0, count( $values ) ) > count( $values ) / 2 )
		);
	}

	private static function words( int $count ): string {
		return implode( ' ', array_map( static fn () => self::one( self::WORDS ), range( 1, $count ) ) );
	}

	private static function sentence( int $count ): string {
		return ucfirst( self::words( $count ) ) . '.';
	}
}
