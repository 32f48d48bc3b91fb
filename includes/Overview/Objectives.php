<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\FrameworkEntries;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Partner;
use MediaWiki\Html\Html;

/**
 * The table of the founding discussion: Objective, Impact on goal, Dependency, ETA, Status. The status is counted from
 * the dates in the records, as of any day; nobody types it.
 */
class Objectives implements Overview {

	private const MATRIX = [
		'identified' => [],
		'contacted' => [ 'stage' => 'contacted|collaborating' ],
		'collaborating' => [ 'stage' => 'collaborating' ]
	];

	public function __construct( private readonly ItemReader $items, private readonly IndexCache $cache ) {
	}

	public function html( ViewRequest $asked ): string {
		$asOf = $this->asOf( $asked );
		$all = $asked->context->framework->objectives( true );
		$retired = array_filter(
			$all, static fn ( array $one ) => PartialDate::hasCome( $one['retired'] ?? null, $asOf )
		);
		$current = array_diff_key( $all, $retired );
		$progress = new Progress(
			$this->cache->get( 'progress', fn () => Progress::changes( $this->items->spans() ) ),
			$asked->context->framework
		);
		$table = fn ( array $objectives ): string => $this->table( $asked, $progress, $objectives, $asOf );
		$chart = new ObjectiveChart( $asked, $progress, $asOf );
		$charts = static fn ( array $objectives ): string =>
			implode( '', array_map( $chart->html( ... ), $objectives ) );
		return ( $all ? $this->form( $asked, $asOf ) : '' ) .
			( $current ? $table( $current ) : $this->none( $asked ) ) .
			$this->behind( $asked, $progress, $asOf ) . $charts( $current ) .
			(
				$retired
					? ( new FrameworkEntries( $asked->context ) )->retired(
						count( $retired ), $table( $retired ) . $charts( $retired )
					)
					: ''
			);
	}

	private function none( ViewRequest $asked ): string {
		return HtmlParts::invitation( $asked->context->text( 'technicalpartners-framework-no-objectives' ),
			$asked->context->text( 'technicalpartners-framework-no-objectives-text' ),
			$asked->context->forms->editFramework(
				$asked->context->text( 'technicalpartners-framework-add-objectives' ), PageContext::BUTTON, 'objectives'
			) );
	}

	/**
	 * @param ViewRequest $asked
	 * @param Progress $progress
	 * @param array[] $objectives
	 * @param string $asOf
	 */
	private function table( ViewRequest $asked, Progress $progress, array $objectives, string $asOf ): string {
		return ( new FrameworkEntries( $asked->context ) )->objectives( array_values( $objectives ),
			fn ( array $one ) => $this->status( $asked, $progress, $one, $asOf ) );
	}

	/** @return string The day that is asked for, today at the latest */
	private function asOf( ViewRequest $asked ): string {
		$day = PartialDate::lastDay( $asked->address->get( 'asof' ) );
		return $day === '' ? $asked->context->today : min( $day, $asked->context->today );
	}

	private function form( ViewRequest $asked, string $asOf ): string {
		$isToday = $asOf === $asked->context->today;
		$day = FormInput::text(
			'day', $asOf, [ 'id' => 'tp-asof', 'name' => 'asof', 'max' => $asked->context->today ]
		);
		$given = $asked->address->get( 'asof' );
		$said = match ( true ) {
			!$isToday => $asked->context->msg( 'technicalpartners-objectives-asof-notice' )->rawParams(
				$asked->context->dates->html( $asOf ),
				$asked->address->link( [], $asked->context->text( 'technicalpartners-objectives-today' ) ) )->escaped(),
			$given !== '' &&
				PartialDate::lastDay( $given ) !== $asOf => $asked->context->msg( 'technicalpartners-matrix-ignored' )
					->plaintextParams( "asof=$given" )->escaped(),
			default => ''
		};
		return $asked->address->form(
			$asked->field( 'asof', 'technicalpartners-objectives-asof', $day ) . $asked->show()
		) .
			( $said === '' ? '' : FormInput::message( 'notice', $said ) );
	}

	private function status( ViewRequest $asked, Progress $progress, array $objective, string $asOf ): string {
		$targets = $objective['targets'] ?? [];
		if ( !$targets ) {
			return '';
		}
		$counts = $progress->counts( $asOf );
		$lines = array_map( fn ( array $target ) => self::bar( $counts[$target['count']], $target['number'] ) .
			$this->number( $asked, $objective, $target, $counts, $asOf ), $targets );
		return HtmlParts::list( 'ul', 'tp-status', $lines ) . $this->atEta( $asked, $progress, $objective, $asOf );
	}

	private static function bar( int $count, int $number ): string {
		$share = min( 100, (int)round( 100 * $count / $number ) );
		return Html::rawElement(
			'span',
			[ 'class' => 'tp-progress', 'aria-hidden' => 'true' ],
			Html::element( 'span', [ 'style' => "width:$share%" ] )
		);
	}

	/** A number is a link to what it counts. */
	private function number(
		ViewRequest $asked,
		array $objective,
		array $target,
		array $counts,
		string $asOf
	): string {
		$address = [
			'objective' => $objective['id'],
			'target' => $target['id'],
			'asof' => $asOf === $asked->context->today ? '' : $asOf
		];
		return Html::element(
			'a', [ 'href' => $asked->address->of( $address ) . '#behind' ], self::words( $asked, $target, $counts )
		);
	}

	/**
	 * @param ViewRequest $asked
	 * @param array $target What is counted, and the number to reach
	 * @param array<string,int> $counts
	 * @return string How far a target has come
	 */
	public static function words( ViewRequest $asked, array $target, array $counts ): string {
		[ 'count' => $count, 'number' => $number ] = $target;
		// "14 of 10" would read like a mistake.
		return $asked->text(
			$counts[$count] > $number
				? "technicalpartners-objectives-beyond-$count"
				: "technicalpartners-objectives-$count",
			$counts[$count],
			$number,
			// Told apart by the messages about those contacted.
			$counts['answered']
		);
	}

	private function atEta( ViewRequest $asked, Progress $progress, array $objective, string $asOf ): string {
		$eta = PartialDate::lastDay( $objective['eta'] ?? null );
		if ( $eta === '' || $eta === $asOf ) {
			return '';
		}
		if ( $eta > $asked->context->today ) {
			return HtmlParts::small( $asked->context->html( 'technicalpartners-objectives-eta-to-come' ) );
		}
		$counts = $progress->counts( $eta );
		$numbers = array_map(
			fn ( array $target ) => $this->number( $asked, $objective, $target, $counts, $eta ), $objective['targets']
		);
		return HtmlParts::small( $asked->context->html( 'technicalpartners-objectives-at-eta',
			implode( $asked->context->html( 'technicalpartners-page-separator' ), $numbers ),
			$asked->address->link( [ 'asof' => $eta ], $asked->context->dates->text( $eta ) ) ) );
	}

	/** The partners, or principles, behind a number. */
	private function behind( ViewRequest $asked, Progress $progress, string $asOf ): string {
		$objective = $asked->context->framework->find( 'objectives', $asked->address->get( 'objective' ) );
		$target = array_column( $objective['targets'] ?? [], null, 'id' )[$asked->address->get( 'target' )] ?? null;
		if ( $objective === null || $target === null ) {
			return '';
		}
		$counts = $progress->counts( $asOf );
		$count = $counts[$target['count']];
		$lines = $target['count'] === 'principles'
			? array_map(
				static fn ( string $id ) => $asked->context->entry( 'principles', $id ), $progress->principles( $asOf )
			)
			: array_map( static fn ( Partner $partner ) => HtmlParts::partner( $partner->name ),
				$this->items->partners( $target['count'], ViewRequest::LIMIT, $asked->address->offset(), $asOf ) );
		$short = $target['number'] - $count;
		$address = [
			'objective' => $objective['id'],
			'target' => $target['id'],
			'asof' => $asOf === $asked->context->today ? '' : $asOf
		];
		return $asked->section( 'behind',
			$asked->context->msg( 'technicalpartners-objectives-behind' )
				->plaintextParams( self::words( $asked, $target, $counts ) )->text(),
			( $lines ? HtmlParts::list( 'ul', 'tp-columns', $lines ) : '' ) .
			Html::element( 'p', [ 'class' => 'tp-subtle' ],
				$short > 0 ? $asked->text( 'technicalpartners-objectives-short', $short )
				: $asked->context->text( 'technicalpartners-objectives-reached' ) ) .
			(
				$target['count'] === 'principles'
					? ''
					: $asked->pager( $count, $address ) . $this->inMatrix( $asked, $target['count'], $asOf )
			) );
	}

	private function inMatrix( ViewRequest $asked, string $count, string $asOf ): string {
		return $asOf === $asked->context->today
				? $asked->matrix(
					[ 'decision' => 'any' ] + self::MATRIX[$count],
					$asked->context->text( 'technicalpartners-overview-matrix' )
				)
				: '';
	}
}
