<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\LastEdits;
use MediaWiki\Extension\TechnicalPartners\Storage\Partner;
use MediaWiki\Extension\TechnicalPartners\View\Part;
use MediaWiki\Html\Html;

/** Partners that nobody looks after: without steward, or with one who has not edited anything for a year. */
class Stewards implements Overview {

	/** So many stewards, and partners of each, are shown before they are asked for. */
	private const FIRST = 10;

	public function __construct( private readonly ItemReader $items, private readonly LastEdits $edits ) {
	}

	public function html( Asked $asked ): string {
		$partners = array_filter( $this->items->partners(), static fn ( Partner $partner ) => !$partner->isDeclined );
		$without = array_filter( $partners, static fn ( Partner $partner ) => $partner->steward === '' );
		$isAway = $asked->address->get( 'all' ) === 'away';
		$html = ( $isAway || $asked->address->offset() === 0 ? $this->away( $asked, array_diff_key( $partners, $without ), $isAway ) : '' ) .
			( $isAway ? '' : $this->without( $asked, $without ) );
		return $html !== '' ? $html : Html::element( 'p', [], $asked->context->text( 'technicalpartners-stewards-fine' ) );
	}

	/**
	 * @param Asked $asked
	 * @param array<int,Partner> $partners
	 * @param bool $showsAll
	 */
	private function away( Asked $asked, array $partners, bool $showsAll ): string {
		$by = [];
		foreach ( $partners as $partner ) {
			$by[$partner->steward][] = $partner;
		}
		$names = array_map( 'strval', array_keys( $by ) );
		$last = $this->edits->of( $names );
		$isAway = static fn ( string $name ): bool => !isset( $last[$name] ) || PartialDate::addYear( $last[$name] ) < $asked->context->today;
		$away = array_values( array_filter( $names, $isAway ) );
		usort( $away, static fn ( string $a, string $b ) => [ $last[$a] ?? '', $a ] <=> [ $last[$b] ?? '', $b ] );
		$rows = array_map( fn ( string $name ): array => [
			$asked->context->user( $name ),
			isset( $last[$name] ) ? $asked->context->dates->html( $last[$name] )
				: Html::element( 'span', [ 'class' => 'tp-subtle' ], $asked->context->text( 'technicalpartners-stewards-never' ) ),
			$this->theirs( $asked, $name, $by[$name] )
		], $showsAll ? $asked->page( $away ) : array_slice( $away, 0, self::FIRST ) );
		$more = match ( true ) {
			$showsAll => $asked->pager( count( $away ), [ 'all' => 'away' ] ),
			count( $away ) > self::FIRST => $asked->address->link( [ 'all' => 'away' ], $asked->text( 'technicalpartners-overview-all', count( $away ) ) ),
			default => ''
		};
		return $rows ? $asked->section( 'away', $asked->context->text( 'technicalpartners-stewards-away' ), Part::table( $asked->texts(
			'technicalpartners-column-steward', 'technicalpartners-stewards-last', 'technicalpartners-stewards-partners' ), $rows ) . $more, count( $away ) ) : '';
	}

	/**
	 * @param Asked $asked
	 * @param string $steward
	 * @param Partner[] $partners
	 */
	private function theirs( Asked $asked, string $steward, array $partners ): string {
		$lines = array_map( static fn ( Partner $partner ) => Part::partner( $partner->name ) . ' ' . $asked->context->forms->edit( 'work',
			$asked->context->text( 'technicalpartners-page-hand-over' ), 'tp-action tp-small', 'steward', $partner->name ), array_slice( $partners, 0, self::FIRST ) );
		return Part::list( 'ul', 'tp-columns', $lines ) . ( count( $partners ) > self::FIRST
			? $asked->matrix( [ 'steward' => $steward ], $asked->text( 'technicalpartners-overview-all', count( $partners ) ) ) : '' );
	}

	/**
	 * @param Asked $asked
	 * @param array<int,Partner> $partners
	 */
	private function without( Asked $asked, array $partners ): string {
		// Most important first; partners are in the order of their names already.
		usort( $partners, static fn ( Partner $a, Partner $b ) => $b->priority <=> $a->priority );
		$rows = array_map( static fn ( Partner $partner ) => [ Part::partner( $partner->name ),
			$asked->context->html( 'technicalpartners-value-priority-' . Row::PRIORITIES[$partner->priority] ), $asked->claim( $partner ) ], $asked->page( $partners ) );
		return $rows ? $asked->section( 'without', $asked->context->text( 'technicalpartners-stewards-without' ), Part::table( $asked->texts(
			'technicalpartners-column-partner', 'technicalpartners-column-priority', 'technicalpartners-overview-do' ), $rows ) .
			$asked->pager( count( $partners ), [] ), count( $partners ) ) : '';
	}
}
