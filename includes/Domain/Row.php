<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;

/** Row of the matrix for one partner. rowOf() in row.ts computes the same. */
final class Row {

	public const PRIORITIES = [ 'untriaged', 'low', 'medium', 'high' ];

	/** How a decision that is due stands on the wire: behind the states. */
	private const DUE = 3;
	private const NOT_APPLICABLE = 4;
	/** Also stands where a principle has neither a score nor flags. */
	public const NO_SCORE = 5;

	/** Which of the cells are the scores, and which ones are the same in many rows. */
	public const SCORES = 7;
	public const RECURRING = [ 6, 8, 9, 10, 11, self::COPIED ];
	/** Which of the cells has the copied fields, where there are any. */
	public const COPIED = 14;

	/**
	 * @param int $page Page id
	 * @param int $rev Revision id
	 * @param string $name
	 * @param string $stage One of Stage::ALL
	 * @param string $decision One of Decision::STATES
	 * @param bool $due Whether the day to look again has come
	 * @param string $priority One of PRIORITIES
	 * @param string[] $relations Ids
	 * @param array<string,array{0:int|string|null,1:int}> $scores By principle: score or null, and flags
	 * @param string[] $goals Ids
	 * @param string $steward User name, '' for nobody
	 * @param string $lastConversation Date as written, '' for none
	 * @param string $nextOn Date as written, '' for none
	 * @param int $flags See Flags
	 * @param int $responsiveness See Responsiveness::key
	 * @param string $summary
	 * @param string $next
	 * @param array<string,string|string[]> $copied Fields as the record has them, by id of their columns
	 */
	private function __construct(
		public readonly int $page,
		public readonly int $rev,
		public readonly string $name,
		public readonly string $stage,
		public readonly string $decision,
		public readonly bool $due,
		public readonly string $priority,
		public readonly array $relations,
		public readonly array $scores,
		public readonly array $goals,
		public readonly string $steward,
		public readonly string $lastConversation,
		public readonly string $nextOn,
		public readonly int $flags,
		public readonly int $responsiveness,
		public readonly string $summary,
		public readonly string $next,
		private readonly array $copied = []
	) {
	}

	/** @return string|string[] Value in a column, whose kind says which; '' or no ids for none */
	public function value( Column $column ): string|array {
		return $column->copied ? $this->copied[$column->id] : $this->{$column->value};
	}

	/**
	 * @param int $page
	 * @param int $rev
	 * @param string $name
	 * @param array $record
	 * @param Framework $framework
	 * @param string $today YYYY-MM-DD
	 */
	public static function of(
		int $page,
		int $rev,
		string $name,
		array $record,
		Framework $framework,
		string $today
	): self {
		$decision = Decision::of( $record, $today );
		$past = self::latestConversation( $record, $today );
		$latest = self::latestConversation( $record, '9999-12-31' );
		$priority = $record['priority'] ?? null;
		return new self(
			$page, $rev, $name, Stage::of( $record, $today ), $decision->state, $decision->due,
			in_array( $priority, self::PRIORITIES, true ) ? $priority : 'untriaged',
			UntypedJson::strings( $record['relations'] ?? null ), self::scoresOf( $record, $today ),
			UntypedJson::strings( $record['goals'] ?? null ),
			is_array( $record['steward'] ?? null ) ? UntypedJson::text( $record['steward']['user'] ?? null ) : '',
			UntypedJson::text( $past['on'] ?? null ), UntypedJson::text( $latest['nextOn'] ?? null ),
			Flags::ofRecord( $record, $framework, $today ), Responsiveness::of( $record, $today )->key(),
			UntypedJson::text( $record['summary'] ?? null ), UntypedJson::text( $latest['next'] ?? null ),
			self::copies( $record )
		);
	}

	/** @return array<string,string|string[]> */
	private static function copies( array $record ): array {
		$copies = [];
		foreach ( ColumnSchema::get()->copied() as $column ) {
			$copies[$column->id] = $column->copyOf( $record );
		}
		return $copies;
	}

	/** The next step is that of the latest conversation: a new one takes its place. Empty where there is none. */
	public static function latestConversation( array $record, string $today ): array {
		$latest = [];
		foreach ( UntypedJson::items( $record['conversations'] ?? null ) as $conversation ) {
			$on = $conversation['on'] ?? null;
			if (
				PartialDate::hasCome( $on, $today ) &&
					PartialDate::lastDay( $on ) >= PartialDate::lastDay( $latest['on'] ?? null )
			) {
				$latest = $conversation;
			}
		}
		return $latest;
	}

	private static function scoresOf( array $record, string $today ): array {
		$scores = [];
		foreach ( UntypedJson::items( $record['assessments'] ?? null ) as $id => $assessment ) {
			$score = $assessment['score'] ?? null;
			$isGiven = $score === 'notApplicable' || Alignment::isScore( $score );
			$cell = [ $isGiven ? $score : null, Flags::ofAssessment( $assessment, $today ) ];
			if ( $cell !== [ null, 0 ] ) {
				$scores[$id] = $cell;
			}
		}
		return $scores;
	}

	/** @return array The row on the wire, see schema/matrix.json */
	public function cells(): array {
		$codes = array_map( static fn ( array $cell ) => 8 * $cell[1] + match ( $cell[0] ) {
			null => self::NO_SCORE,
			'notApplicable' => self::NOT_APPLICABLE,
			default => $cell[0]
		}, $this->scores );
		return [
			$this->page, $this->rev, $this->name,
			array_search( $this->stage, Stage::ALL, true ),
			$this->due ? self::DUE : array_search( $this->decision, Decision::STATES, true ),
			array_search( $this->priority, self::PRIORITIES, true ),
			$this->relations, (object)$codes, $this->goals, $this->steward, $this->lastConversation, $this->nextOn,
			$this->flags,
			$this->responsiveness,
			...( $this->copied ? [ array_values( $this->copied ) ] : [] )
		];
	}

	public function isDeclined(): bool {
		return $this->decision === 'declined' && !$this->due;
	}

	/** @return array The long texts on the wire */
	public function texts(): array {
		return [ $this->page, $this->rev, $this->summary, $this->next ];
	}

	/**
	 * @param array $cells Decoded as arrays
	 * @param array $texts
	 * @return self
	 */
	public static function fromWire( array $cells, array $texts ): self {
		[
			$page,
			$rev,
			$name,
			$stage,
			$decision,
			$priority,
			$relations,
			$codes,
			$goals,
			$steward,
			$lastConversation,
			$nextOn,
			$flags,
			$responsiveness
		] = $cells;
		$copied = array_column( ColumnSchema::get()->copied(), 'id' );
		$scores = array_map( static fn ( int $code ) => [
			match ( $code % 8 ) {
				self::NO_SCORE => null,
				self::NOT_APPLICABLE => 'notApplicable',
				default => $code % 8
			},
			$code >> 3
		], $codes );
		return new self(
			$page, $rev, $name, Stage::ALL[$stage], Decision::STATES[$decision % self::DUE], $decision === self::DUE,
			self::PRIORITIES[$priority],
			$relations, $scores, $goals, $steward, $lastConversation, $nextOn, $flags, $responsiveness,
			$texts[2], $texts[3], $copied ? array_combine( $copied, $cells[self::COPIED] ) : []
		);
	}

	/**
	 * @param array $record
	 * @param string $today YYYY-MM-DD
	 * @return string|null The first day after $today on which the row may change by itself
	 */
	public static function due( array $record, string $today ): ?string {
		$days = [];
		foreach ( UntypedJson::items( $record['collaborations'] ?? null ) as $one ) {
			$days[] = PartialDate::lastDay( $one['since'] ?? null );
			$until = PartialDate::lastDay( $one['until'] ?? null );
			$days[] = $until === '' ? '' : PartialDate::addDays( $until, 1 );
		}
		foreach ( UntypedJson::items( $record['conversations'] ?? null ) as $one ) {
			array_push(
				$days, PartialDate::lastDay( $one['on'] ?? null ), PartialDate::lastDay( $one['repliedOn'] ?? null )
			);
		}
		foreach ( UntypedJson::items( $record['decisions'] ?? null ) as $one ) {
			array_push(
				$days, PartialDate::lastDay( $one['on'] ?? null ), PartialDate::lastDay( $one['reopenOn'] ?? null )
			);
		}
		array_push(
			$days,
			...array_values(
				array_map( Flags::staleFrom( ... ), UntypedJson::items( $record['assessments'] ?? null ) )
			)
		);
		$coming = array_filter( $days, static fn ( string $day ) => $day > $today );
		return $coming ? min( $coming ) : null;
	}
}
