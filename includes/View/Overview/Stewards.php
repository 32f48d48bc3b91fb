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

	public function __construct( private readonly ItemReader $items, private readonly LastEdits $edits ) {
	}

	public function html( Asked $asked ): string {
		$partners = array_filter( $this->items->partners(), static fn ( Partner $partner ) => !$partner->isDeclined );
		$without = array_filter( $partners, static fn ( Partner $partner ) => $partner->steward === '' );
		$html = ( $asked->address->offset() > 0 ? '' : $this->away( $asked, array_diff_key( $partners, $without ) ) ) . $this->without( $asked, $without );
		return $html !== '' ? $html : Html::element( 'p', [], $asked->context->text( 'technicalpartners-stewards-fine' ) );
	}

	/** @param array<int,Partner> $partners */
	private function away( Asked $asked, array $partners ): string {
		$by = [];
		foreach ( $partners as $partner ) {
			$by[$partner->steward][] = $partner;
		}
		$names = array_map( 'strval', array_keys( $by ) );
		$last = $this->edits->of( $names );
		$isAway = static fn ( string $name ): bool => !isset( $last[$name] ) || PartialDate::addYear( $last[$name] ) < $asked->context->today;
		$away = array_values( array_filter( $names, $isAway ) );
		usort( $away, static fn ( string $a, string $b ) => [ $last[$a] ?? '', $a ] <=> [ $last[$b] ?? '', $b ] );
		$rows = array_map( fn ( string $name ) => [
			$asked->context->user( $name ),
			isset( $last[$name] ) ? $asked->context->dates->html( $last[$name] )
				: Html::element( 'span', [ 'class' => 'tp-subtle' ], $asked->context->text( 'technicalpartners-stewards-never' ) ),
			Part::list( 'ul', 'tp-columns', array_map( fn ( Partner $partner ) => Part::partner( $partner->name ) . ' ' . $asked->context->edit( 'work',
				$asked->context->text( 'technicalpartners-page-hand-over' ), 'tp-action tp-small', 'steward', $partner->name ), array_slice( $by[$name], 0, Asked::LIMIT ) ) )
		], $away );
		return $rows ? $asked->section( 'away', $asked->context->text( 'technicalpartners-stewards-away' ), Part::table( $asked->texts(
			'technicalpartners-column-steward', 'technicalpartners-stewards-last', 'technicalpartners-stewards-partners' ), $rows ), count( $rows ) ) : '';
	}

	/** @param array<int,Partner> $partners */
	private function without( Asked $asked, array $partners ): string {
		// Most important first; partners are in the order of their names already.
		usort( $partners, static fn ( Partner $a, Partner $b ) => $b->priority <=> $a->priority );
		$rows = array_map( static fn ( Partner $partner ) => [ Part::partner( $partner->name ),
			$asked->context->html( 'technicalpartners-value-priority-' . Row::PRIORITIES[$partner->priority] ), $asked->claim( $partner->name ) ], $asked->page( $partners ) );
		return $rows ? $asked->section( 'without', $asked->context->text( 'technicalpartners-stewards-without' ), Part::table( $asked->texts(
			'technicalpartners-column-partner', 'technicalpartners-column-priority', 'technicalpartners-overview-do' ), $rows ) .
			$asked->pager( count( $partners ), [] ), count( $partners ) ) : '';
	}
}
