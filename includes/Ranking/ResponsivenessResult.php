<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Ranking;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Ranked;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\RankingOrder;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Html\Html;

/** The order by responsiveness, and the chart that sets it against alignment. */
class ResponsivenessResult {

	/** Of the chart, in its own units. */
	private const SIZE = 300;
	private const MARGIN = 10;

	/**
	 * @param MatrixContext $context
	 * @param RankingOrder $order
	 * @param array<int,Responsiveness> $known By page, of those that are shown
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly RankingOrder $order,
		private readonly array $known
	) {
	}

	/**
	 * @param Row[] $rows Of the page that is shown
	 * @param int $offset How many are ranked before them
	 * @param Row[] $unknown The first of those without a place
	 */
	public function table( array $rows, int $offset, array $unknown ): string {
		$rows = array_values( array_filter( $rows, fn ( Row $row ) => isset( $this->known[$row->page] ) ) );
		$lines = array_map( fn ( Row $row, int $number ) => [
			$this->link( $row ) . ' ' . Html::element( 'span', [ 'class' => 'tp-subtle' ],
				$this->context->msg( 'technicalpartners-ranking-nth' )->numParams( $offset + $number + 1 )->text() ),
			$this->answered( $this->known[$row->page] ), $this->days( $this->known[$row->page] )
		], $rows, array_keys( $rows ) );
		$heads = array_map(
			$this->context->text( ... ),
			[
				'technicalpartners-column-partner',
				'technicalpartners-page-responsiveness',
				'technicalpartners-ranking-days'
			]
		);
		return Html::element( 'h2', [], $this->context->text( 'technicalpartners-ranking-by-responsiveness' ) ) .
			( $lines ? HtmlParts::table( $heads, $lines ) : '' ) . $this->unknown( $unknown );
	}

	/** @param Row[] $rows */
	private function unknown( array $rows ): string {
		$count = count( $this->order->unranked );
		return $count === 0 ? '' : Html::rawElement( 'div', [ 'class' => 'tp-empty-state' ], Html::rawElement( 'div',
			[ 'class' => 'tp-empty-state__text' ],
			Html::element(
				'strong',
				[],
				$this->context->msg( 'technicalpartners-ranking-unapproached' )->numParams( $count )->text()
			) .
			Html::rawElement(
				'div',
				[],
				implode( $this->context->msg( 'comma-separator' )->escaped(), array_map( $this->link( ... ), $rows ) )
			) ) );
	}

	private function answered( Responsiveness $one ): string {
		return $this->context->msg( 'technicalpartners-page-answered' )->numParams( $one->answered, $one->approaches )
			->escaped();
	}

	private function days( Responsiveness $one ): string {
		return $one->medianDays === null ? '' : htmlspecialchars( $this->context->number( (string)$one->medianDays ) );
	}

	private function link( Row $row ): string {
		return Html::rawElement(
			'a', [ 'href' => $this->context->url( NS_PARTNER, $row->name ) ], Html::element( 'bdi', [], $row->name )
		);
	}

	/**
	 * Alignment against responsiveness, of those that have both; the same numbers as a table.
	 *
	 * @param Ranked[] $ranked Those that are shown
	 */
	public function chart( array $ranked ): string {
		$shares = $this->known;
		$both = array_filter( $ranked, static fn ( Ranked $one ) => isset( $shares[$one->row->page] ) );
		if ( !$both ) {
			return '';
		}
		$points = implode(
			'', array_map( fn ( Ranked $one ) => $this->point( $one, $shares[$one->row->page] ), $both )
		);
		$rows = array_map( fn ( Ranked $one ) => [
			$this->link( $one->row ), $this->score( $one ), $this->answered( $shares[$one->row->page] )
		], $both );
		$heads = [
			'technicalpartners-column-partner',
			'technicalpartners-column-alignment',
			'technicalpartners-page-responsiveness'
		];
		return Html::element( 'h2', [], $this->context->text( 'technicalpartners-ranking-chart' ) ) .
			Html::rawElement( 'figure', [ 'class' => 'tp-chart' ], $this->drawing( $points ) .
				Html::element(
					'figcaption',
					[ 'class' => 'tp-subtle' ],
					$this->context->text( 'technicalpartners-ranking-chart-axes' )
				) ) .
			HtmlParts::table( array_map( $this->context->text( ... ), $heads ), $rows );
	}

	private function drawing( string $points ): string {
		$end = self::SIZE + self::MARGIN;
		$begin = self::MARGIN;
		$size = self::SIZE + 2 * self::MARGIN;
		$label = htmlspecialchars( $this->context->text( 'technicalpartners-ranking-chart-axes' ) );
		return "<svg viewBox=\"0 0 $size $size\" role=\"img\" aria-label=\"$label\">" .
			"<path class=\"tp-chart__axes\" d=\"M$begin {$begin}V{$end}H$end\"/>$points</svg>";
	}

	private function point( Ranked $one, Responsiveness $known ): string {
		$x = round( self::MARGIN + self::SIZE * $known->share, 1 );
		$y = round( self::MARGIN + self::SIZE * ( 1 - $one->alignment->score / Alignment::HIGHEST ), 1 );
		$title = htmlspecialchars( $one->row->name . ': ' ) . $this->score( $one ) . ', ' . $this->answered( $known );
		$url = htmlspecialchars( $this->context->url( NS_PARTNER, $one->row->name ) );
		return "<a href=\"$url\"><circle class=\"tp-chart__point\" cx=\"$x\" cy=\"$y\" r=\"5\">" .
			"<title>$title</title></circle></a>";
	}

	private function score( Ranked $one ): string {
		return htmlspecialchars( $this->context->number( number_format( $one->alignment->score, 1, '.', '' ) ) );
	}
}
