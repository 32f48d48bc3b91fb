<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\LastEdits;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Partner;
use MediaWiki\Html\Html;

/** Partners that nobody looks after: without steward, or with one who has not edited anything for a year. */
class Stewards implements Overview {

	/** Stewards, and partners of each, that are shown before the reader asks for all. */
	private const FIRST = 10;

	public function __construct(
		private readonly ItemReader $items,
		private readonly IndexCache $cache,
		private readonly LastEdits $edits
	) {
	}

	public function html( ViewRequest $asked ): string {
		$isAway = $asked->address->get( 'all' ) === 'away';
		$isFirst = $asked->address->offset() === 0;
		$away = $isAway || $isFirst ? $this->away( $asked, $isAway ) : '';
		$without = $isAway ? '' : $this->without( $asked );
		if ( $away === '' && $without !== '' && $isFirst && $this->items->counts( ItemRows::STEWARD ) ) {
			// Explains why a steward may not be listed.
			$away = Html::element( 'p', [], $asked->context->text( 'technicalpartners-stewards-active' ) );
		}
		return match ( true ) {
			$away . $without !== '' => $away . $without,
			$this->items->partners( ItemRows::IDENTIFIED, 1 ) === [] => $asked->withoutPartners(),
			default => Html::element( 'p', [], $asked->context->text( 'technicalpartners-stewards-fine' ) )
		};
	}

	private function away( ViewRequest $asked, bool $showsAll ): string {
		$partners = $this->items->counts( ItemRows::STEWARD );
		// Kept for an hour at most: so long is somebody who has come back still said to be away.
		$last = $this->cache->get(
			'stewards', fn () => $this->edits->of( array_map( 'strval', array_keys( $partners ) ) )
		);
		$isAway = static fn ( string $name ): bool =>
			!isset( $last[$name] ) || PartialDate::addYear( $last[$name] ) < $asked->context->today;
		$away = array_values( array_filter( array_map( 'strval', array_keys( $partners ) ), $isAway ) );
		usort( $away, static fn ( string $a, string $b ) => [ $last[$a] ?? '', $a ] <=> [ $last[$b] ?? '', $b ] );
		$shown = $showsAll ? $asked->page( $away ) : array_slice( $away, 0, self::FIRST );
		$asked->context->preloadUsers( $shown );
		$rows = array_map( fn ( string $name ): array => [
			$asked->context->user( $name ),
			isset( $last[$name] ) ? $asked->context->dates->html( $last[$name] )
				: Html::element(
					'span', [ 'class' => 'tp-subtle' ], $asked->context->text( 'technicalpartners-stewards-never' )
				),
			$this->theirs( $asked, $name, $partners[$name] )
		], $shown );
		$more = match ( true ) {
			$showsAll => $asked->pager( count( $away ), [ 'all' => 'away' ] ),
			count( $away ) > self::FIRST => $asked->address->link(
				[ 'all' => 'away' ], $asked->text( 'technicalpartners-overview-all', count( $away ) )
			),
			default => ''
		};
		return $rows ? $asked->section( 'away', $asked->context->text(
			'technicalpartners-stewards-away'
		), HtmlParts::table( $asked->texts(
			'technicalpartners-column-steward', 'technicalpartners-stewards-last',
			'technicalpartners-stewards-partners' ), $rows ) . $more, count( $away ) ) : '';
	}

	/** The first of a steward's partners, and a link to all. */
	private function theirs( ViewRequest $asked, string $steward, int $count ): string {
		$lines = array_map( static fn (
			Partner $partner
		) => HtmlParts::partner( $partner->name ) . ' ' . $asked->context->forms->edit( 'work',
			$asked->context->text( 'technicalpartners-page-hand-over' ), 'tp-action tp-small', 'steward',
			$partner->name ),
			$this->items->partners( ItemTable::listOf( ItemRows::STEWARD, $steward ), self::FIRST ) );
		return HtmlParts::list( 'ul', 'tp-columns', $lines ) . ( $count > self::FIRST
				? $asked->matrix( [ 'steward' => $steward ], $asked->text( 'technicalpartners-overview-all', $count ) )
				: '' );
	}

	/** Partners without steward, the most important first. */
	private function without( ViewRequest $asked ): string {
		$count = $this->items->count( ItemRows::WITHOUT_STEWARD, new ItemFilter() );
		$rows = array_map( static fn ( Partner $partner ) => [ HtmlParts::partner( $partner->name ),
			$asked->context->html( 'technicalpartners-value-priority-' . Row::PRIORITIES[$partner->priority] ),
			$asked->claim( $partner ) ],
			$this->items->partners( ItemRows::WITHOUT_STEWARD, ViewRequest::LIMIT, $asked->address->offset() ) );
		return $rows ? $asked->section( 'without', $asked->context->text(
			'technicalpartners-stewards-without'
		), HtmlParts::table( $asked->texts(
			'technicalpartners-column-partner', 'technicalpartners-column-priority',
			'technicalpartners-overview-do' ), $rows ) .
			$asked->pager( $count, [] ), $count ) : '';
	}
}
