<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;

/** Finds what somebody should hear of: in an edit, or in a day that has come. Who made the edit is not known here. */
final class Events {

	/** Most people that one edit can settle disputes of; an edit that settles more notifies no one. */
	private const MOST_SETTLED = 20;

	/**
	 * @param array|null $old Null for a new page
	 * @param array $new
	 * @return Event[]
	 */
	public static function between( ?array $old, array $new ): array {
		$steward = self::steward( $new );
		// A new steward sees the disputes with the partner, so one edit notifies once.
		$first = match ( true ) {
			$steward === '' => [],
			$steward === self::steward( $old ?? [] ) => self::begun( $old ?? [], $new, $steward ),
			default => [ new Event( Event::STEWARD_ASSIGNED, $steward ) ]
		};
		return [ ...$first, ...self::settled( $old ?? [], $new ) ];
	}

	/**
	 * @param array $record
	 * @param string $today YYYY-MM-DD
	 * @return Event[] One for each day that has come and is still waited for
	 */
	public static function due( array $record, string $today ): array {
		$steward = self::steward( $record );
		$decision = Decision::of( $record, $today );
		$events = [];
		if ( $decision->due ) {
			$events[] = new Event(
				Event::DUE, $steward, [ '/decisions' ], $decision->reason, PartialDate::lastDay( $decision->reopenOn )
			);
		}
		$conversation = Row::latestConversation( $record, '9999-12-31' );
		$next = PartialDate::lastDay( $conversation['nextOn'] ?? null );
		if ( $next !== '' && $next < $today && $decision->state !== 'declined' ) {
			$events[] = new Event(
				Event::DUE, $steward, [ '/conversations' ], UntypedJson::text( $conversation['next'] ?? null ), $next
			);
		}
		return $steward === '' ? [] : $events;
	}

	/**
	 * @param array $record
	 * @param string $today YYYY-MM-DD
	 * @return string|null The first day after $today on which a next step is overdue
	 */
	public static function overdueFrom( array $record, string $today ): ?string {
		$next = PartialDate::lastDay( Row::latestConversation( $record, '9999-12-31' )['nextOn'] ?? null );
		return $next !== '' && $next >= $today && self::steward( $record ) !== ''
			? PartialDate::addDays( $next, 1 )
			: null;
	}

	private static function steward( array $record ): string {
		return is_array( $record['steward'] ?? null ) ? UntypedJson::text( $record['steward']['user'] ?? null ) : '';
	}

	/** @return Event[] */
	private static function begun( array $old, array $new, string $steward ): array {
		$disputes = array_filter( array_diff_key( self::standing( $new ), self::standing( $old ) ),
			static fn ( array $dispute ) => UntypedJson::text( $dispute['item']['by'] ?? null ) !== $steward );
		return $disputes ? [ self::event( Event::DISPUTED, $steward, $disputes, 'note' ) ] : [];
	}

	/** @return Event[] */
	private static function settled( array $old, array $new ): array {
		$after = self::disputes( $new );
		$answers = [];
		foreach ( self::standing( $old ) as $key => $dispute ) {
			// The old record names the author of the dispute, so that settling it cannot name another account.
			$by = UntypedJson::text( $dispute['item']['by'] ?? null );
			if ( $by !== '' && isset( $after[$key]['item']['settled'] ) ) {
				$settled = $after[$key]['item']['settled'];
				$answers[$by][] = [ 'pointer' => $dispute['pointer'], 'item' => is_array( $settled ) ? $settled : [] ];
			}
		}
		if ( count( $answers ) > self::MOST_SETTLED ) {
			return [];
		}
		return array_map(
			static fn ( string|int $by ) => self::event( Event::DISPUTE_SETTLED, (string)$by, $answers[$by], 'reason' ),
			array_keys( $answers )
		);
	}

	/**
	 * @param string $kind
	 * @param string $user
	 * @param array[] $disputes
	 * @param string $text
	 */
	private static function event( string $kind, string $user, array $disputes, string $text ): Event {
		$pointers = array_values( array_unique( array_column( $disputes, 'pointer' ) ) );
		return new Event( $kind, $user, $pointers, UntypedJson::text( reset( $disputes )['item'][$text] ?? null ) );
	}

	/** @return array<string,array{pointer:string,item:array}> The disputes that nobody has settled */
	private static function standing( array $record ): array {
		return array_filter(
			self::disputes( $record ), static fn ( array $dispute ) => !isset( $dispute['item']['settled'] )
		);
	}

	/** @return array<string,array{pointer:string,item:array}> By list and id */
	private static function disputes( array $record ): array {
		$lists = [ '/evidence' => $record['evidence'] ?? null ];
		foreach ( UntypedJson::items( $record['assessments'] ?? null ) as $principle => $assessment ) {
			$lists[Pointer::of( 'assessments', $principle )] = $assessment['evidence'] ?? null;
		}
		$disputes = [];
		foreach ( $lists as $list => $items ) {
			foreach ( UntypedJson::items( $items ) as $item ) {
				$id = UntypedJson::text( $item['id'] ?? null );
				if ( $id !== '' && ( $item['stance'] ?? null ) === 'disputes' ) {
					$pointer = $list === '/evidence'
						? Pointer::of( UntypedJson::text( $item['about'] ?? null ) )
						: $list;
					$disputes["$list/$id"] = [ 'pointer' => $pointer, 'item' => $item ];
				}
			}
		}
		return $disputes;
	}
}
