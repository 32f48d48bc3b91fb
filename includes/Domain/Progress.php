<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/**
 * What objectives count, as spans of days: from these the counts of any day follow, how they grew, and who is behind them.
 * Objectives::counts says the same of one day.
 */
final class Progress {

	public const COUNTS = [ 'identified', 'contacted', 'collaborating', 'principles' ];

	private const LAST = '9999-12-31';

	/** Collaborations counted of one partner: no honest record has more, and an imported one must not take all room. */
	private const MOST = 1000;

	/** @var array<string,array<int|string,array{string,string}[]>> Spans by count, by page or id of a principle: first and last day, '' without bound */
	private array $spans = [ 'identified' => [], 'contacted' => [], 'collaborating' => [], 'principles' => [] ];

	/**
	 * @param iterable<int,array{identified:string,contacted:string,collaborations:array{string,string}[]}> $partners By page, see partner()
	 * @param Framework $framework
	 */
	public function __construct( iterable $partners, Framework $framework ) {
		foreach ( $partners as $page => [ 'identified' => $identified, 'contacted' => $contacted, 'collaborations' => $collaborations ] ) {
			$this->spans['identified'][$page] = [ [ $identified, '' ] ];
			$this->spans['collaborating'][$page] = self::union( $collaborations );
			$this->spans['contacted'][$page] = $contacted === '' ? $this->spans['collaborating'][$page]
				: self::union( [ ...$collaborations, [ $contacted, '' ] ] );
		}
		foreach ( $framework->principles( true ) as $principle ) {
			$retired = PartialDate::lastDay( $principle['retired'] ?? null );
			$this->spans['principles'][$principle['id']] = self::union( [ [
				PartialDate::lastDay( $principle['since'] ?? null ), $retired === '' ? '' : PartialDate::addDays( $retired, -1 )
			] ] );
		}
	}

	/**
	 * @param array $record
	 * @param string $created The day that its page was made
	 * @return array{identified:string,contacted:string,collaborations:array{string,string}[]} What the constructor needs of a record; spans that do not meet
	 */
	public static function partner( array $record, string $created ): array {
		$days = array_filter( array_map( static fn ( array $one ) => PartialDate::lastDay( $one['on'] ?? null ),
			Shape::items( $record['conversations'] ?? null ) ) );
		return [
			'identified' => PartialDate::lastDay( $record['identifiedOn']['on'] ?? null ) ?: $created,
			'contacted' => $days ? min( $days ) : '',
			'collaborations' => array_slice( self::union( array_map( static fn ( array $one ) => [
				PartialDate::lastDay( $one['since'] ?? null ), PartialDate::lastDay( $one['until'] ?? null )
			], Shape::items( $record['collaborations'] ?? null ) ) ), 0, self::MOST )
		];
	}

	/**
	 * @param string $asOf YYYY-MM-DD
	 * @return array<string,int>
	 */
	public function counts( string $asOf ): array {
		return array_map( fn ( string $count ) => count( $this->behind( $count, $asOf ) ), array_combine( self::COUNTS, self::COUNTS ) );
	}

	/** @return array<int|string> Pages that a count counts as of a day; of principles, their ids */
	public function behind( string $count, string $asOf ): array {
		$counts = static fn ( array $span ): bool => $span[0] <= $asOf && ( $span[1] === '' || $span[1] >= $asOf );
		return array_keys( array_filter( $this->spans[$count], static fn ( array $spans ) => array_filter( $spans, $counts ) !== [] ) );
	}

	/**
	 * @param string $until YYYY-MM-DD
	 * @return array<string,array<string,int>> Counts from each day on which any of them changed, one day a month at most
	 */
	public function steps( string $until ): array {
		$changes = [];
		foreach ( $this->spans as $count => $each ) {
			foreach ( array_merge( ...array_values( $each ) ) as [ $from, $to ] ) {
				$changes[$from][$count] = ( $changes[$from][$count] ?? 0 ) + 1;
				$after = $to === '' || $to >= self::LAST ? self::LAST : PartialDate::addDays( $to, 1 );
				$changes[$after][$count] = ( $changes[$after][$count] ?? 0 ) - 1;
			}
		}
		ksort( $changes, SORT_STRING );
		$now = array_fill_keys( self::COUNTS, 0 );
		$months = [];
		foreach ( $changes as $day => $change ) {
			foreach ( $change as $count => $difference ) {
				$now[$count] += $difference;
			}
			if ( $day !== '' && $day <= $until && $day < self::LAST && array_filter( $change ) ) {
				$months[substr( $day, 0, strlen( 'YYYY-MM' ) )] = [ $day, $now ];
			}
		}
		return array_column( $months, 1, 0 );
	}

	/**
	 * @param array{string,string}[] $spans
	 * @return array{string,string}[] The same days, in spans that do not meet
	 */
	private static function union( array $spans ): array {
		$spans = array_filter( $spans, static fn ( array $span ) => $span[1] === '' || $span[0] <= $span[1] );
		sort( $spans );
		$union = [];
		foreach ( $spans as [ $from, $to ] ) {
			$last = array_key_last( $union );
			$before = $last === null ? null : $union[$last][1];
			if ( $last === null || ( $before !== '' && $from > PartialDate::addDays( $before, 1 ) ) ) {
				$union[] = [ $from, $to ];
			} elseif ( $before !== '' && ( $to === '' || $to > $before ) ) {
				$union[$last][1] = $to;
			}
		}
		return $union;
	}
}
