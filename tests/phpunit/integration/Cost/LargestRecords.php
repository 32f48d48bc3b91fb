<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;

/** Valid records of the largest size, each large in another way. The same number gives the same record. */
final class LargestRecords {

	public const SHAPES = [ 'texts', 'evidence', 'sets', 'items', 'goals' ];

	/** Four bytes in UTF-8: the longest text in bytes. */
	private const LETTER = "\u{1F5FA}";
	private const LONGEST_ID = 40;
	private const DAY = '2020-02-03';

	/** A framework at the limits of its schema that matter for partners. */
	public static function framework(): array {
		$list = static fn ( string $name, int $count, array $more ): array => array_map( static fn ( int $number ) =>
			[ 'id' => self::id( $name, $number ), 'title' => "Generated $name of number $number" ] + $more,
			range( 1, $count ) );
		$levels = array_fill_keys( [ 'level0', 'level1', 'level2', 'level3' ], str_repeat( 'level ', 30 ) . '.' );
		return [
			'principles' => $list(
				'principle', 50, [ 'weight' => 3, 'statement' => str_repeat( 'word ', 100 ) . '.' ] + $levels
			),
			'goals' => $list( 'goal', 200, [ 'description' => str_repeat( 'map ', 50 ) . '.' ] ),
			'relations' => $list( 'relation', 20, [ 'rankedBy' => 'alignment' ] ),
			'offers' => $list( 'offer', 200, [ 'description' => self::words( 30 ) ] ),
			'needs' => $list( 'need', 200, [ 'description' => self::words( 30 ) ] )
		];
	}

	/** A record of almost the largest size that is accepted. */
	public static function record( int $number ): array {
		$shape = self::SHAPES[$number % count( self::SHAPES )];
		$record = self::widest( $number );
		foreach ( self::items( $shape ) as [ $list, $item ] ) {
			$record[$list][] = $item;
			$item['id'] = ( $list === 'tasks' ? 'T' : 'i' ) . count( $record[$list] );
			$record[$list][ count( $record[$list] ) - 1 ] = $item;
		}
		if ( $shape === 'evidence' ) {
			foreach ( array_keys( $record['assessments'] ) as $id ) {
				$record['assessments'][$id]['evidence'] = array_map( static fn ( int $n ) =>
					[ 'id' => "e$n", 'url' => 'https://a.example', 'stance' => $n % 2 ? 'supports' : 'disputes' ],
					range( 1, 88 ) );
			}
		}
		return self::filled( $record );
	}

	/** The same record after an edit of almost all its parts. */
	public static function changed( array $record, string $word = 'Another' ): array {
		foreach ( $record as $list => $items ) {
			if ( is_array( $items ) && isset( $items[0]['id'] ) ) {
				$text = [ 'conversations' => 'about', 'decisions' => 'reason', 'evidence' => 'url' ][$list] ?? 'title';
				$record[$list] = array_map( static fn ( array $item ) =>
					[ $text => $text === 'url' ? "https://$word.example" : $word ] + $item, $items );
			}
		}
		foreach ( $record['assessments'] as $id => $assessment ) {
			$record['assessments'][$id]['score'] = 3 - $assessment['score'];
		}
		return [ 'goals' => array_slice( $record['goals'], 25 ), 'summary' => $word ] + $record;
	}

	/** Everything that a row of the index holds, at its longest. */
	private static function widest( int $number ): array {
		return [
			'summary' => str_repeat( self::LETTER, 500 ),
			'kind' => 'foundation', 'website' => "https://partner.example/$number", 'wikidata' => "Q$number",
			'languages' => array_map(
				static fn ( int $n ) => 'aa-' . str_pad( (string)$n, 8, '0', STR_PAD_LEFT ), range( 1, 50 )
			),
			'stack' => array_map( static fn ( int $n ) => str_pad( "Part $n ", 100, 'x' ), range( 1, 50 ) ),
			'identifiedOn' => [ 'on' => self::DAY ], 'priority' => 'high',
			'steward' => [ 'user' => 'Steward ' . $number % 40, 'since' => self::DAY ],
			'relations' => self::ids( 'relation', 20 ), 'goals' => self::ids( 'goal', 50 ),
			'assessments' => array_map(
				static fn ( int $n ) => [ 'score' => ( $n + $number ) % 4 ], array_flip( self::ids( 'principle', 50 ) )
			),
			'conversations' => [ [ 'id' => 'i1', 'on' => self::DAY, 'about' => 'First', 'direction' => 'outgoing',
				'repliedOn' => '2020-03',
				'next' => str_repeat( self::LETTER, 500 ), 'nextOn' => '2030' ] ]
		];
	}

	/** @return array{string,array}[] Items to add, with the list of each; ids come later */
	private static function items( string $shape ): array {
		$say = static fn ( string $list, array $item, int $count ): array => array_fill( 0, $count, [ $list, $item ] );
		return match ( $shape ) {
			'texts' => $say( 'conversations', [ 'on' => self::DAY, 'about' => str_repeat( 'word ', 80 ) . '.',
				'direction' => 'outgoing',
				'who' => [ 'Some One', 'Another' ] ], 499 ),
			'evidence' => $say(
				'evidence', [ 'about' => 'summary', 'url' => 'https://a.example', 'stance' => 'disputes' ], 200
			),
			'sets' => [
				...$say( 'offers', [ 'title' => self::words( 30 ), 'answers' => self::ids( 'need', 40 ) ], 60 ),
				...$say( 'needs', [ 'title' => self::words( 30 ), 'answers' => self::ids( 'offer', 40 ) ], 60 )
			],
			'goals' => [
				...$say(
					'conversations',
					[
						'on' => self::DAY, 'about' => 'x', 'direction' => 'outgoing', 'goals' => self::ids( 'goal', 10 )
					],
					499
				),
				...array_map( static fn ( int $n ) => [
					'collaborations', [ 'title' => 'x', 'since' => self::day( 2 * $n ), 'until' => self::day( 2 * $n ) ]
				],
					range( 1, 200 ) )
			],
			'items' => [
				...$say(
					'conversations',
					[ 'on' => self::DAY, 'about' => 'x', 'direction' => 'outgoing', 'who' => [ 'A', 'B', 'C', 'D' ] ],
					499
				),
				...$say( 'tasks', [ 'title' => self::words( 5 ), 'status' => 'Open', 'assignee' => 'Some One' ], 500 ),
				...$say(
					'collaborations',
					[
						'title' => self::words( 5 ),
						'since' => '2019',
						'until' => '2021',
						'goals' => self::ids( 'goal', 3 )
					],
					200
				),
				...$say( 'decisions', [ 'on' => self::DAY, 'state' => 'open', 'reason' => 'Because.' ], 200 ),
				...$say( 'evidence', [ 'about' => 'kind', 'url' => 'https://a.example', 'stance' => 'supports' ], 200 ),
				...$say( 'offers', [ 'title' => self::words( 10 ) ], 100 )
			]
		};
	}

	/** Fills up the outcomes of conversations until the record is as large as is accepted. */
	private static function filled( array $record ): array {
		$left = RecordValidator::LARGEST - 2000 - strlen(
			json_encode( $record, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE )
		);
		foreach ( $record['assessments'] as $id => $assessment ) {
			$more = min( 2000, $left );
			if ( $more > 20 ) {
				$record['assessments'][$id]['rationale'] = str_repeat( 'word ', intdiv( $more, 5 ) - 1 ) . '.';
				$left -= $more + 16;
			}
		}
		foreach ( $record['conversations'] as $number => $conversation ) {
			$more = min( 2000, $left );
			if ( $more > 20 ) {
				$record['conversations'][$number]['outcome'] = str_repeat( 'word ', intdiv( $more, 5 ) - 1 ) . '.';
				$left -= $more + 13;
			}
		}
		return $record;
	}

	/** @return string[] */
	private static function ids( string $name, int $count ): array {
		return array_map( static fn ( int $number ) => self::id( $name, $number ), range( 1, $count ) );
	}

	private static function id( string $name, int $number ): string {
		return str_pad( sprintf( '%s-%03d-', $name, $number ), self::LONGEST_ID, 'x' );
	}

	private static function day( int $number ): string {
		return gmdate( 'Y-m-d', 1400000000 + 86400 * $number );
	}

	private static function words( int $count ): string {
		return implode( ' ', array_map( static fn ( int $n ) => "word$n", range( 1, $count ) ) );
	}
}
