<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerLists;

/**
 * Computes the rows of a partner's items. Keys of items, each with a list of its own, are "goal <id>", "who <folded
 * name>", "open", "unanswered" and the names of flags. Lists of evidence, of the software, of responsiveness and of
 * what is lacking leave out partners that have been declined.
 */
final class ItemRows {

	/**
	 * Days that each partner counts as identified, contacted, having answered, or collaborating: from tpi_on to
	 * tpi_next, '' without end.
	 */
	public const IDENTIFIED = 'identified';
	public const CONTACTED = 'contacted';
	public const ANSWERED = 'answered';
	public const COLLABORATING = 'collaborating';
	public const SPANS = [ self::IDENTIFIED, self::CONTACTED, self::ANSWERED, self::COLLABORATING ];
	public const CONVERSATION = 'conversation';
	/** Keys of conversations: an outgoing one without a reply, and the one whose next step is open. */
	public const UNANSWERED = 'unanswered';
	public const OPEN = 'open';
	public const OFFER = 'offer';
	public const NEED = 'need';
	/** Before the kind, where the partner has been declined. */
	public const DECLINED = 'declined ';
	public const STACK = 'stack';
	public const EVIDENCE = 'evidence';
	/** How a partner answers, as Responsiveness::ofNumbers() takes it. None where nobody approached it. */
	public const RESPONSIVENESS = 'responsiveness';
	/** Begin of the list of partners that serve a goal, with how much does. */
	public const SERVICE = 'service';
	/** Begin of the list of partners that a steward looks after. */
	public const STEWARD = 'steward';
	/** Lists of partners that lack something. */
	public const WITHOUT_GOAL = 'without goal';
	public const WITHOUT_STEWARD = 'without steward';
	public const WITHOUT_EXCHANGE = 'without exchange';

	/** Key of an item that names a goal. */
	public const GOAL = 'goal ';
	public const WHO = 'who ';

	/** Value of tpi_next for a next step without a day: it sorts after all days. */
	public const SOME_DAY = '9999-12-31';

	/** tpi_item of the kinds that have one row a partner. */
	private const ALL = 'all';

	private readonly ItemTable $table;

	private function __construct( Row $row, private readonly array $record ) {
		$this->table = new ItemTable( $row->page, $row->name );
	}

	/**
	 * @param Row $row
	 * @param array $record
	 * @param Framework $framework
	 * @param string $today YYYY-MM-DD
	 * @param string $created The day that the page was made
	 * @return array<string,array<string,int|string>> All columns, by ItemTable::key()
	 */
	public static function of( Row $row, array $record, Framework $framework, string $today, string $created ): array {
		$items = new self( $row, $record );
		$isDeclined = $row->isDeclined();
		( new PartnerLists( $items->table, $row, $record ) )->add( $framework, $created, $isDeclined );
		$items->conversations();
		$items->exchange( $isDeclined ? self::DECLINED : '' );
		if ( !$isDeclined ) {
			$items->responsiveness( $today );
			$items->stack();
			$items->evidence( $framework, $today );
		}
		return $items->table->rows;
	}

	/** Whether the days of SPANS depend on when the page was made. */
	public static function needsCreation( array $record ): bool {
		$undated = static fn ( array $one ): bool => PartialDate::lastDay( $one['since'] ?? null ) === '';
		return PartialDate::lastDay( $record['identifiedOn']['on'] ?? null ) === '' ||
			array_filter( UntypedJson::items( $record['collaborations'] ?? null ), $undated ) !== [];
	}

	private function conversations(): void {
		$latest = Row::latestConversation( $this->record, self::SOME_DAY );
		foreach ( UntypedJson::items( $this->record['conversations'] ?? null ) as $one ) {
			$isOpen = $one === $latest && ( isset( $one['next'] ) || isset( $one['nextOn'] ) );
			$isUnanswered = ( $one['direction'] ?? null ) === 'outgoing' &&
				PartialDate::lastDay( $one['repliedOn'] ?? null ) === '';
			$next = $isOpen ? PartialDate::lastDay( $one['nextOn'] ?? null ) ?: self::SOME_DAY : '';
			$keys = [
				...array_map(
					static fn ( string $goal ) => self::GOAL . $goal, UntypedJson::strings( $one['goals'] ?? null )
				),
				...array_map(
					static fn ( string $name ) => self::WHO . SearchNormalizer::of( $name ),
					UntypedJson::strings( $one['who'] ?? null )
				),
				...( $isUnanswered ? [ self::UNANSWERED ] : [] )
			];
			$this->table->add( self::CONVERSATION, UntypedJson::text( $one['id'] ?? null ), $one,
				PartialDate::lastDay( $one['on'] ?? null ), $next, null,
				array_fill_keys( $keys, null ) + ( $isOpen ? [ self::OPEN => $this->table->by( $next ) ] : [] ) );
		}
	}

	private function exchange( string $declined ): void {
		foreach ( [ 'offers' => self::OFFER, 'needs' => self::NEED ] as $list => $kind ) {
			foreach ( UntypedJson::items( $this->record[$list] ?? null ) as $one ) {
				$this->table->add( $declined . $kind, UntypedJson::text( $one['id'] ?? null ), $one );
			}
		}
	}

	private function responsiveness( string $today ): void {
		$known = Responsiveness::of( $this->record, $today );
		if ( $known->approaches ) {
			$this->table->add( self::RESPONSIVENESS, self::ALL, $known->numbers() );
		}
	}

	/** Adds the parts of the software that the partner works on, with the addresses of that work. */
	private function stack(): void {
		foreach ( UntypedJson::strings( $this->record['stack'] ?? null ) as $part ) {
			$links = array_intersect_key(
				$this->record, [ 'website' => true, 'repository' => true, 'bugTracker' => true ]
			);
			$this->table->add(
				self::STACK,
				sha1( $part ),
				[ 'part' => $part ] + $links,
				'',
				'',
				ItemTable::partPrefix( SearchNormalizer::of( $part ) ) . $this->table->name
			);
		}
	}

	/** Scores and statements that somebody should look at. */
	private function evidence( Framework $framework, string $today ): void {
		$assessments = UntypedJson::items( $this->record['assessments'] ?? null );
		foreach ( $framework->principles() as [ 'id' => $id ] ) {
			$this->doubtful( $id, $assessments[$id] ?? [], $today );
		}
		$statements = [];
		foreach ( UntypedJson::items( $this->record['evidence'] ?? null ) as $one ) {
			$statements[UntypedJson::text( $one['about'] ?? null )][] = $one;
		}
		foreach ( $statements as $about => $evidence ) {
			$this->doubtful( "/$about", [ 'evidence' => $evidence ], $today );
		}
	}

	private function doubtful( string $item, array $assessment, string $today ): void {
		$flags = Flags::ofAssessment( $assessment, $today );
		if ( $flags ) {
			$checked = Flags::checked( $assessment );
			$names = array_filter(
				Flags::NAMES, static fn ( int $flag ) => (bool)( $flags & $flag ), ARRAY_FILTER_USE_KEY
			);
			$this->table->add(
				self::EVIDENCE,
				$item,
				[ 'flags' => $flags, 'checked' => $checked ],
				$checked,
				'',
				null,
				array_fill_keys( $names, null )
			);
		}
	}
}
