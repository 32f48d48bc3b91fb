<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Extension\TechnicalPartners\Domain\Fold;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Marks;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use MediaWiki\Extension\TechnicalPartners\Domain\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Shape;

/**
 * Computes the rows of a partner's items. What an item is found by stands in tpi_keys: "goal <id>", "who <folded name>",
 * "unanswered", the name of a mark, "part <folded name>".
 */
final class ItemRows {

	/** One a partner, with what Progress needs of it. */
	public const IDENTIFIED = 'identified';
	public const CONVERSATION = 'conversation';
	public const COLLABORATION = 'collaboration';
	public const OFFER = 'offer';
	public const NEED = 'need';
	public const STACK = 'stack';
	public const EVIDENCE = 'evidence';
	/** One a partner: how it answers, as Responsiveness::ofNumbers() takes it. None where nobody approached it. */
	public const RESPONSIVENESS = 'responsiveness';
	/** One a partner: how many things of it serve each goal, see ItemReader::service(). */
	public const SERVICE = 'service';
	/** tpi_item of the kinds that have one row a partner. */
	private const ALL = 'all';

	/** Begin of a key that names a goal; goals are the first keys of an item. */
	public const GOAL = 'goal ';

	/** Where a next step has no day, in tpi_next: after all that have one. */
	public const SOME_DAY = '9999-12-31';

	private const ID_LENGTH = 40;
	private const BLOB_LENGTH = 65530;
	private const JSON = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

	/** @var array<string,array<string,int|string>> */
	private array $rows = [];

	private function __construct( private readonly int $page, private readonly array $record ) {
	}

	/**
	 * @param int $page Page id
	 * @param array $record
	 * @param Framework $framework
	 * @param string $today YYYY-MM-DD
	 * @param string $created The day that the page was made
	 * @return array<string,array<string,int|string>> All columns, by key()
	 */
	public static function of( int $page, array $record, Framework $framework, string $today, string $created ): array {
		$items = new self( $page, $record );
		$history = Progress::partner( $record, $created );
		$items->add( self::IDENTIFIED, '', array_diff_key( $history, [ 'identified' => true ] ), $history['identified'] );
		$items->conversations();
		$items->responsiveness( $today );
		$items->service();
		foreach ( Shape::items( $record['collaborations'] ?? null ) as $one ) {
			$items->add( self::COLLABORATION, $one['id'] ?? null, $one, PartialDate::lastDay( $one['since'] ?? null ),
				PartialDate::lastDay( $one['until'] ?? null ), self::goals( $one ) );
		}
		foreach ( [ 'offers' => self::OFFER, 'needs' => self::NEED ] as $list => $kind ) {
			foreach ( Shape::items( $record[$list] ?? null ) as $one ) {
				$items->add( $kind, $one['id'] ?? null, $one );
			}
		}
		$items->stack();
		$items->evidence( $framework, $today );
		return $items->rows;
	}

	/** @return string The day that a record says it was first named; '' where it says none */
	public static function identified( array $record ): string {
		return PartialDate::lastDay( $record['identifiedOn']['on'] ?? null );
	}

	public static function key( array $row ): string {
		return "{$row['tpi_page']}|{$row['tpi_kind']}|{$row['tpi_item']}";
	}

	private function conversations(): void {
		$latest = Row::latestConversation( $this->record, self::SOME_DAY );
		foreach ( Shape::items( $this->record['conversations'] ?? null ) as $one ) {
			$isOpen = $one === $latest && ( isset( $one['next'] ) || isset( $one['nextOn'] ) );
			$isUnanswered = ( $one['direction'] ?? null ) === 'outgoing' && PartialDate::lastDay( $one['repliedOn'] ?? null ) === '';
			$this->add( self::CONVERSATION, $one['id'] ?? null, $one, PartialDate::lastDay( $one['on'] ?? null ),
				$isOpen ? PartialDate::lastDay( $one['nextOn'] ?? null ) ?: self::SOME_DAY : '', [
					...self::goals( $one ),
					...array_map( static fn ( string $name ) => 'who ' . Fold::of( $name ), Shape::strings( $one['who'] ?? null ) ),
					...( $isUnanswered ? [ 'unanswered' ] : [] )
				] );
		}
	}

	private function responsiveness( string $today ): void {
		$known = Responsiveness::of( $this->record, $today );
		if ( $known->approaches ) {
			$this->add( self::RESPONSIVENESS, self::ALL, $known->numbers() );
		}
	}

	/** Counts once a save what the overview of goals would have to count of all conversations of all partners. */
	private function service(): void {
		$service = [];
		$lists = [
			[ [ 'goals' => $this->record['goals'] ?? null ] ],
			Shape::items( $this->record['collaborations'] ?? null ),
			Shape::items( $this->record['conversations'] ?? null )
		];
		foreach ( $lists as $place => $items ) {
			foreach ( $items as $item ) {
				foreach ( array_unique( Shape::strings( $item['goals'] ?? null ) ) as $goal ) {
					$service[$goal] ??= [ 0, 0, 0 ];
					$service[$goal][$place]++;
				}
			}
		}
		if ( $service ) {
			$this->add( self::SERVICE, self::ALL, $service, '', '', self::goals( [ 'goals' => array_map( 'strval', array_keys( $service ) ) ] ) );
		}
	}

	/** What leads from a part of the software to the partner's own work on it. */
	private function stack(): void {
		foreach ( Shape::strings( $this->record['stack'] ?? null ) as $part ) {
			$links = array_intersect_key( $this->record, [ 'website' => true, 'repository' => true, 'bugTracker' => true ] );
			$this->add( self::STACK, sha1( $part ), [ 'part' => $part ] + $links, '', '', [ 'part ' . Fold::of( $part ) ] );
		}
	}

	/** Scores and statements that somebody should look at. */
	private function evidence( Framework $framework, string $today ): void {
		$assessments = Shape::items( $this->record['assessments'] ?? null );
		foreach ( $framework->principles() as [ 'id' => $id ] ) {
			$this->doubtful( $id, $assessments[$id] ?? [], $today );
		}
		$statements = [];
		foreach ( Shape::items( $this->record['evidence'] ?? null ) as $one ) {
			$statements[Shape::text( $one['about'] ?? null )][] = $one;
		}
		foreach ( $statements as $about => $evidence ) {
			$this->doubtful( "/$about", [ 'evidence' => $evidence ], $today );
		}
	}

	private function doubtful( string $item, array $assessment, string $today ): void {
		$marks = Marks::ofAssessment( $assessment, $today );
		if ( $marks ) {
			$checked = Marks::checked( $assessment );
			$this->add( self::EVIDENCE, $item, [ 'marks' => $marks, 'checked' => $checked ], $checked, '',
				array_values( array_filter( Marks::NAMES, static fn ( int $mark ) => (bool)( $marks & $mark ), ARRAY_FILTER_USE_KEY ) ) );
		}
	}

	/** @return string[] */
	private static function goals( array $item ): array {
		return array_map( static fn ( string $goal ) => self::GOAL . $goal, Shape::strings( $item['goals'] ?? null ) );
	}

	/**
	 * @param string $kind
	 * @param mixed $id
	 * @param array $item
	 * @param string $on
	 * @param string $next
	 * @param string[] $keys
	 */
	private function add( string $kind, mixed $id, array $item, string $on = '', string $next = '', array $keys = [] ): void {
		$row = [
			'tpi_page' => $this->page, 'tpi_kind' => $kind, 'tpi_item' => Shape::text( $id ), 'tpi_on' => $on, 'tpi_next' => $next,
			'tpi_keys' => $keys ? "\n" . implode( "\n", $keys ) . "\n" : '', 'tpi_json' => json_encode( (object)$item, self::JSON, Item::DEPTH )
		];
		$isNamed = $row['tpi_item'] !== '' || $kind === self::IDENTIFIED;
		// Nothing valid is longer or deeper; it came by import, and must not keep others from being written or read.
		$fits = $row['tpi_json'] !== false && strlen( $row['tpi_item'] ) <= self::ID_LENGTH && max( strlen( $row['tpi_keys'] ), strlen( $row['tpi_json'] ) ) <= self::BLOB_LENGTH;
		if ( $isNamed && $fits ) {
			$this->rows += [ self::key( $row ) => $row ];
		}
	}
}
