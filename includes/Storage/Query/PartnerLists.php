<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemTable;

/** Puts a partner as such into the lists that views across all partners read: see ItemRows. */
final class PartnerLists {

	/** Numbers of a partner's service to a goal: whether it is named, and how much of each list names it. */
	private const SERVICE = [ 'goals', 'collaborations', 'conversations' ];
	private const ALL = 'all';

	public function __construct(
		private readonly ItemTable $table,
		private readonly Row $row,
		private readonly array $record
	) {
	}

	/**
	 * @param Framework $framework
	 * @param string $created The day that the page was made
	 * @param bool $isDeclined
	 */
	public function add( Framework $framework, string $created, bool $isDeclined ): void {
		foreach ( Progress::spans( $this->record, $created ) as $count => $spans ) {
			foreach ( $spans as $number => [ $from, $to ] ) {
				$this->table->point( $count, $number ? (string)$number : '', $from, $to );
			}
		}
		$service = $this->service();
		foreach ( $service as $goal => $numbers ) {
			$this->table->add( ItemTable::listOf( ItemRows::SERVICE, (string)$goal ), self::ALL, $numbers );
			if ( $isDeclined ) {
				$this->table->point( ItemTable::listOf( ItemRows::DECLINED . ItemRows::SERVICE, (string)$goal ) );
			}
		}
		if ( $isDeclined ) {
			return;
		}
		if ( !array_intersect_key( $service, array_column( $framework->goals(), null, 'id' ) ) ) {
			$this->table->point( ItemRows::WITHOUT_GOAL );
		}
		if (
			!UntypedJson::items( $this->record['offers'] ?? null ) &&
				!UntypedJson::items( $this->record['needs'] ?? null )
		) {
			$this->table->point( ItemRows::WITHOUT_EXCHANGE );
		}
		$this->steward();
	}

	/** Partners without steward by priority, the highest first. */
	private function steward(): void {
		if ( $this->row->steward !== '' ) {
			$this->table->point( ItemTable::listOf( ItemRows::STEWARD, $this->row->steward ) );
			return;
		}
		$rank = count( Row::PRIORITIES ) - array_search( $this->row->priority, Row::PRIORITIES, true );
		$this->table->point( ItemRows::WITHOUT_STEWARD, sort: "$rank {$this->table->name}" );
	}

	/** @return array<string,array<string,int>> Numbers of SERVICE, by goal */
	private function service(): array {
		$service = [];
		$lists = [
			'goals' => [ [ 'goals' => $this->record['goals'] ?? null ] ],
			'collaborations' => UntypedJson::items( $this->record['collaborations'] ?? null ),
			'conversations' => UntypedJson::items( $this->record['conversations'] ?? null )
		];
		foreach ( $lists as $list => $items ) {
			foreach ( $items as $item ) {
				foreach ( array_unique( UntypedJson::strings( $item['goals'] ?? null ) ) as $goal ) {
					$service[$goal] ??= array_fill_keys( self::SERVICE, 0 );
					$service[$goal][$list]++;
				}
			}
		}
		return $service;
	}
}
