<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Html\Html;

/** How the counts of an objective grew: steps, and the same numbers as a table. */
class ObjectiveChart {

	private const WIDTH = 1000;
	private const HEIGHT = 100;
	/** So much is left free above and behind what is drawn: a line at the edge would not be told from it. */
	private const ROOM = 1.05;
	/** Height of a number of the scale, as a share of the plot's. */
	private const NUMBER = 0.09;

	/** @var array<string,array<string,int>> Counts by day */
	private readonly array $steps;

	public function __construct(
		private readonly ViewRequest $asked,
		Progress $progress,
		private readonly string $asOf
	) {
		$this->steps = $progress->steps( $asOf );
	}

	/** @return string HTML; '' where nothing is counted, or nothing has happened */
	public function html( array $objective ): string {
		$targets = array_column( $objective['targets'] ?? [], 'number', 'count' );
		$steps = $this->changes( $targets );
		if ( !$steps ) {
			return '';
		}
		$title = $this->asked->context->msg( 'technicalpartners-objectives-grew' )
			->plaintextParams( $objective['title'] )->text();
		return $this->asked->section( "grew-{$objective['id']}", $title, Html::rawElement( 'div',
			[ 'class' => 'tp-growth', 'role' => 'figure', 'aria-labelledby' => "grew-{$objective['id']}" ],
			$this->plot( $steps, $targets, PartialDate::lastDay( $objective['eta'] ?? null ) ) .
				$this->legend( $this->steps[array_key_last( $steps )], $targets ) ) .
			$this->table( $steps, array_keys( $targets ) ) );
	}

	/** @return array<string,array<string,int>> Steps on which one of these counts changed */
	private function changes( array $targets ): array {
		$changes = [];
		$before = null;
		foreach ( $this->steps as $day => $counts ) {
			$now = array_intersect_key( $counts, $targets );
			if ( $now !== $before ) {
				$changes[$day] = $now;
			}
			$before = $now;
		}
		return $targets ? $changes : [];
	}

	/**
	 * @param array<string,array<string,int>> $steps
	 * @param array<string,int> $targets
	 * @param string $eta
	 */
	private function plot( array $steps, array $targets, string $eta ): string {
		$first = array_key_first( $steps );
		$days = self::ROOM * max( 1, PartialDate::daysBetween( $first, max( $this->asOf, $eta ) ) );
		$highest = self::ROOM * max(
			1, ...array_values( $targets ), ...array_map( max( ... ), array_values( $steps ) )
		);
		$x = static fn ( string $day ): string =>
			(string)round( self::WIDTH * PartialDate::daysBetween( $first, $day ) / $days, 1 );
		$y = static fn ( int $count ): string => (string)round( self::HEIGHT * ( 1 - $count / $highest ), 1 );
		$shapes = '';
		foreach ( array_unique( $targets ) as $number ) {
			$shapes .= "<path class=\"tp-growth__target\" d=\"M0 {$y( $number )}H" . self::WIDTH . '"/>';
		}
		$shapes .= $eta === '' || $eta < $first
			? ''
			: "<path class=\"tp-growth__eta\" d=\"M{$x( $eta )} 0V" . self::HEIGHT . '"/>';
		foreach ( array_keys( $targets ) as $count ) {
			$path = '';
			foreach ( $steps as $day => $counts ) {
				$path .= ( $path === '' ? "M{$x( $day )} " : "H{$x( $day )}V" ) . $y( $counts[$count] );
			}
			$shapes .= "<path class=\"tp-growth__line tp-growth__line--$count\" d=\"{$path}H{$x( $this->asOf )}\"/>";
		}
		$svg = '<svg viewBox="0 0 ' . self::WIDTH . ' ' . self::HEIGHT .
			'" preserveAspectRatio="none" role="img" aria-label="' .
			$this->asked->context->html( 'technicalpartners-objectives-chart' ) . "\">$shapes</svg>";
		return Html::rawElement( 'div', [ 'class' => 'tp-growth__plot' ], $this->scale( $targets, $highest ) . $svg ) .
			$this->dates( $first, max( $this->asOf, $eta ) ) .
				( $eta === '' || $eta < $first ? '' : $this->eta( $eta, 100 * (float)$x( $eta ) / self::WIDTH ) );
	}

	/**
	 * @param array<string,int> $targets
	 * @param float $highest
	 */
	private function scale( array $targets, float $highest ): string {
		$numbers = '';
		$shown = [];
		foreach ( [ 0, (int)( $highest / self::ROOM ), ...array_values( $targets ) ] as $number ) {
			// A number that would touch another is left out: the legend has it, too.
			if (
				array_filter( $shown, static fn ( int $other ) => abs( $number - $other ) < $highest * self::NUMBER )
			) {
				continue;
			}
			$shown[] = $number;
			$top = round( 100 * ( 1 - $number / $highest ), 1 );
			$numbers .= Html::element(
				'span', [ 'style' => "top:$top%" ], $this->asked->context->language->formatNum( $number )
			);
		}
		return Html::rawElement( 'div', [ 'class' => 'tp-growth__scale', 'aria-hidden' => 'true' ], $numbers );
	}

	private function dates( string $first, string $last ): string {
		return Html::rawElement( 'div', [ 'class' => 'tp-growth__dates' ],
			$this->asked->context->dates->html( $first ) .
				( $first === $last ? '' : $this->asked->context->dates->html( $last ) ) );
	}

	/** Below its line, on the side where there is room. */
	private function eta( string $eta, float $place ): string {
		$style = $place < 50 ? "inset-inline-start:$place%" : 'inset-inline-end:' . ( 100 - $place ) . '%';
		$text = $this->asked->context->msg( 'technicalpartners-objectives-eta' )
			->params( $this->asked->context->dates->text( $eta ) )->text();
		return Html::rawElement(
			'div',
			[ 'class' => 'tp-growth__dates tp-growth__dates--eta' ],
			Html::element( 'span', [ 'style' => $style ], $text )
		);
	}

	/**
	 * @param array<string,int> $now
	 * @param array<string,int> $targets
	 */
	private function legend( array $now, array $targets ): string {
		$lines = [];
		foreach ( $targets as $count => $number ) {
			$lines[] =
				"<svg class=\"tp-growth__key\" viewBox=\"0 0 32 4\" aria-hidden=\"true\">" .
				"<path class=\"tp-growth__line tp-growth__line--$count\" d=\"M0 2H32\"/></svg>" .
				Html::element(
					'bdi', [], Objectives::words( $this->asked, [ 'count' => $count, 'number' => $number ], $now )
				);
		}
		return HtmlParts::list( 'ul', 'tp-growth__legend', $lines );
	}

	/**
	 * @param array<string,array<string,int>> $steps
	 * @param string[] $counts
	 */
	private function table( array $steps, array $counts ): string {
		$columns = [ $this->asked->context->text( 'technicalpartners-objectives-from' ),
			...array_map(
				fn ( string $count ) => $this->asked->context->text( "technicalpartners-objectives-column-$count" ),
				$counts
			) ];
		$rows = [];
		foreach ( $steps as $day => $numbers ) {
			$rows[] = [ $this->asked->context->dates->html( $day ),
				...array_map(
					fn ( string $count ) => $this->asked->context->language->formatNum( $numbers[$count] ), $counts
				) ];
		}
		return Html::rawElement( 'details', [],
			Html::element( 'summary', [], $this->asked->context->text( 'technicalpartners-objectives-table' ) ) .
			HtmlParts::table( $columns, $rows ) );
	}
}
