<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/**
 * Counts of objectives by the days on which they change. The counts of any day, and their growth, follow from these
 * days. Objectives::counts says the same of one day.
 */
final class Progress {

	public const COUNTS = [ 'identified', 'contacted', 'answered', 'collaborating', 'principles' ];

	private const LAST = '9999-12-31';

	/** Collaborations counted of one partner: no honest record has more, and an imported one must not take all room. */
	private const MOST = 1000;

	/** @var array<string,array{string,string}[]> Spans of principles by id: first and last day, '' without bound */
	private array $principles = [];

	/** @var array<string,array<string,int>> Differences by day and count, in the order of days */
	private array $changes;

	/**
	 * @param array<string,array<string,int>> $changes Of partners, see changes()
	 * @param Framework $framework
	 */
	public function __construct( array $changes, Framework $framework ) {
		$spans = [];
		foreach ( $framework->principles( true ) as $principle ) {
			$retired = PartialDate::lastDay( $principle['retired'] ?? null );
			$this->principles[$principle['id']] = self::union( [ [
				PartialDate::lastDay( $principle['since'] ?? null ),
				$retired === '' ? '' : PartialDate::addDays( $retired, -1 )
			] ] );
			foreach ( $this->principles[$principle['id']] as [ $from, $to ] ) {
				$spans[] = [ 'principles', $from, $to ];
			}
		}
		$this->changes = self::changes( $spans, $changes );
	}

	/**
	 * @param array $record
	 * @param string $created The day that its page was made
	 * @return array<string,array{string,string}[]> Spans of days that a partner counts, by count; they do not meet
	 */
	public static function spans( array $record, string $created ): array {
		$collaborations = UntypedJson::items( $record['collaborations'] ?? null );
		$conversations = UntypedJson::items( $record['conversations'] ?? null );
		$begins = array_map( static fn ( array $one ) => Stage::begin( $one, $created ), $collaborations );
		$talks = array_map( static fn ( array $one ) => PartialDate::lastDay( $one['on'] ?? null ), $conversations );
		$contacts = [ ...$begins, ...array_filter( $talks ) ];
		$answers = [ ...$begins, ...array_filter( array_map( Stage::answered( ... ), $conversations ) ) ];
		$named = PartialDate::lastDay( $record['identifiedOn']['on'] ?? null ) ?: $created;
		$from = static fn ( array $days ): array => $days ? [ [ min( $days ), '' ] ] : [];
		return [
			'identified' => $from( [ $named, ...$contacts ] ),
			'contacted' => $from( $contacts ),
			'answered' => $from( $answers ),
			'collaborating' => array_slice( self::union( array_map( static fn ( array $one, string $begin ) => [
				$begin, PartialDate::lastDay( $one['until'] ?? null )
			], $collaborations, $begins ) ), 0, self::MOST )
		];
	}

	/**
	 * @param iterable<array{string,string,string}> $spans Of all partners: count, first and last day
	 * @param array<string,array<string,int>> $changes To which they are added
	 * @return array<string,array<string,int>> What the constructor needs: differences by day and count
	 */
	public static function changes( iterable $spans, array $changes = [] ): array {
		foreach ( $spans as [ $count, $from, $to ] ) {
			$changes[$from][$count] = ( $changes[$from][$count] ?? 0 ) + 1;
			$after = $to === '' || $to >= self::LAST ? self::LAST : PartialDate::addDays( $to, 1 );
			$changes[$after][$count] = ( $changes[$after][$count] ?? 0 ) - 1;
		}
		ksort( $changes, SORT_STRING );
		return $changes;
	}

	/**
	 * @param string $asOf YYYY-MM-DD
	 * @return array<string,int>
	 */
	public function counts( string $asOf ): array {
		$counts = array_fill_keys( self::COUNTS, 0 );
		foreach ( $this->changes as $day => $change ) {
			foreach ( (string)$day <= $asOf ? $change : [] as $count => $difference ) {
				$counts[$count] += $difference;
			}
		}
		return $counts;
	}

	/** @return string[] Ids of the principles that count as of a day */
	public function principles( string $asOf ): array {
		$counts = static fn ( array $span ): bool => $span[0] <= $asOf && ( $span[1] === '' || $span[1] >= $asOf );
		return array_map(
			'strval',
			array_keys(
				array_filter( $this->principles, static fn ( array $spans ) => array_filter( $spans, $counts ) !== [] )
			)
		);
	}

	/**
	 * @param string $until YYYY-MM-DD
	 * @return array<string,array<string,int>> Counts from each day on which any of them changed, one day a month at
	 *   most
	 */
	public function steps( string $until ): array {
		$now = array_fill_keys( self::COUNTS, 0 );
		$months = [];
		foreach ( $this->changes as $day => $change ) {
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
