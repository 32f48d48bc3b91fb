<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Ranking;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\FlipPoint;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Ranked;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Ranking;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\RankingOrder;
use MediaWiki\Extension\TechnicalPartners\Html\Glyphs;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** The order that the weights give, how sure it is, and what would change it. */
class RankingResult {

	/** Partners on a page of the ranking. */
	public const PAGE = 50;

	private readonly Ranking $ranking;

	/**
	 * @param MatrixContext $context
	 * @param Framework $tried With the weights that are tried
	 * @param RankingOrder $order
	 * @param RankingOrder $saved The order with the weights as saved
	 * @param Row[] $rows Of the page that is shown, with the neighbours before and after: see window()
	 * @param int $offset How many are ranked before that page
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly Framework $tried,
		private readonly RankingOrder $order,
		private readonly RankingOrder $saved,
		array $rows,
		private readonly int $offset
	) {
		$this->ranking = Ranking::of( $rows, $tried );
	}

	/**
	 * @param int[] $ranked Page ids
	 * @param int $offset
	 * @return int[] Those of the page that begins there, with one before and one after
	 */
	public static function window( array $ranked, int $offset ): array {
		$before = min( 1, $offset );
		return array_slice( $ranked, $offset - $before, $before + self::PAGE + 1 );
	}

	/** @return Ranked[] On the page that is shown, by the place before theirs, from 0 */
	public function shown(): array {
		$shown = array_slice( $this->ranking->ranked, min( 1, $this->offset ), self::PAGE );
		return $shown ? array_combine( range( $this->offset, $this->offset + count( $shown ) - 1 ), $shown ) : [];
	}

	/**
	 * @param Title $page Of the ranking
	 * @param string $relation Id of the kind of relation that is ranked; '' for all
	 * @param Row[] $unscored The first of those without a place
	 * @param string $pager HTML: links to the other pages
	 */
	public function html( Title $page, string $relation, array $unscored, string $pager ): string {
		return $this->order() . $pager . $this->next( $relation ) . $this->unscored( $unscored ) .
			$this->flipPoints( $page, $relation );
	}

	/** @return string HTML: the order alone */
	public function order(): string {
		return $this->heading() . $this->table();
	}

	/** Partners to contact next: those without a conversation, in the same order. */
	private function next( string $relation ): string {
		$address = SpecialPage::getTitleFor( 'TechnicalPartners' )->getLocalURL(
			[ 'stage' => 'identified' ] + ( $relation === '' ? [] : [ 'relation' => $relation ] )
		);
		return Html::rawElement( 'p', [ 'class' => 'tp-ranking__next' ],
			$this->context->msg( 'technicalpartners-ranking-next' )->escaped() . ' ' .
			Html::element(
				'a', [ 'href' => $address ], $this->context->text( 'technicalpartners-ranking-next-link' )
			) );
	}

	private function heading(): string {
		return Html::rawElement( 'h2', [],
			$this->context->msg( 'technicalpartners-ranking-by-alignment' )->escaped() . ' ' .
			Html::element( 'span', [ 'class' => 'tp-subtle', 'role' => 'status' ], $this->order->ranked === [] ? '' :
				$this->context->msg( 'technicalpartners-ranking-moved' )
					->numParams( $this->order->moved( $this->saved ), count( $this->order->ranked ) )->text() ) );
	}

	private function table(): string {
		$unclear = $this->ranking->unclear();
		$places = array_flip( $this->saved->ranked );
		$rows = '';
		foreach ( $this->shown() as $place => $one ) {
			$number = $place - $this->offset + min( 1, $this->offset );
			$isInGroup = $unclear[$number] || ( $unclear[$number - 1] ?? false );
			$rows .= $this->row( $one, $place, $places[$one->row->page] ?? null, $isInGroup, $unclear[$number] );
		}
		$heads = [
			'technicalpartners-ranking-place',
			'technicalpartners-ranking-change',
			'technicalpartners-column-partner',
			'technicalpartners-column-alignment'
		];
		$head = implode(
			'',
			array_map(
				fn ( string $key ) => Html::element( 'th', [ 'scope' => 'col' ], $this->context->text( $key ) ), $heads
			)
		);
		return $rows === ''
			? ''
			: "<table class=\"tp-ranking__table\"><thead><tr>$head</tr></thead><tbody>$rows</tbody></table>";
	}

	/**
	 * @param Ranked $one
	 * @param int $place From 0
	 * @param int|null $before Place with the weights as saved; null for none
	 * @param bool $isInGroup
	 * @param bool $isUnclear
	 */
	private function row( Ranked $one, int $place, ?int $before, bool $isInGroup, bool $isUnclear ): string {
		$by = (int)$before - $place;
		$change = match ( true ) {
			$one->alignment->excluded => '',
			$before === null => $this->context->msg( 'technicalpartners-ranking-new' )->escaped(),
			$by > 0 => $this->context->msg( 'technicalpartners-ranking-up' )->numParams( $by )->escaped(),
			$by < 0 => $this->context->msg( 'technicalpartners-ranking-down' )->numParams( -$by )->escaped(),
			default => Html::rawElement(
				'span', [ 'class' => 'tp-subtle' ], $this->context->phrase( 'technicalpartners-ranking-stays' )
			)
		};
		$unclear = $isUnclear
			? Html::element(
				'span',
				[ 'class' => 'tp-ranking__unclear' ],
				$this->context->text( 'technicalpartners-ranking-unclear' )
			)
			: '';
		return Html::rawElement( 'tr', [ 'class' => $isInGroup ? 'tp-ranking__group' : '' ],
			Html::element(
				'td', [], $one->alignment->excluded ? '–' : $this->context->language()->formatNum( $place + 1 )
			) .
				Html::rawElement( 'td', [], $change ) .
			Html::rawElement( 'th', [ 'scope' => 'row' ], $this->link( $one->row ) . $unclear ) .
			Html::rawElement(
				'td',
				[],
				Glyphs::alignment( $one->alignment, $this->context->number( ... ), $this->context->phrase( ... ) )
			) );
	}

	private function link( Row $row ): string {
		return Html::rawElement(
			'a', [ 'href' => $this->context->url( NS_PARTNER, $row->name ) ], Html::element( 'bdi', [], $row->name )
		);
	}

	/** @param Row[] $rows */
	private function unscored( array $rows ): string {
		$links = implode( $this->context->msg( 'comma-separator' )->escaped(), array_map( $this->link( ... ), $rows ) );
		return $links === '' ? '' : Html::rawElement( 'div', [ 'class' => 'tp-empty-state' ], Html::rawElement( 'div',
			[ 'class' => 'tp-empty-state__text' ],
			Html::element(
				'strong',
				[],
				$this->context->msg( 'technicalpartners-ranking-unscored' )
					->numParams( count( $this->order->unranked ) )->text()
			) .
			Html::element(
				'div', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-ranking-unscored-text' )
			) .
			Html::rawElement( 'div', [], $links . $this->more() ) ) );
	}

	/** A link to those without a score beyond the first. */
	private function more(): string {
		$count = count( $this->order->unranked );
		$address = SpecialPage::getTitleFor( 'TechnicalPartners' )->getLocalURL(
			[ 'alignment' => 'none', 'sort' => 'partner' ]
		);
		return $count <= self::PAGE ? '' : ' ' . Html::element( 'a', [ 'href' => $address ],
			$this->context->msg( 'technicalpartners-overview-all' )->numParams( $count )->text() );
	}

	private function flipPoints( Title $page, string $relation ): string {
		// No weight brings back who is excluded: they stand behind all others.
		$pairs = array_values(
			array_filter( $this->shown(), static fn ( Ranked $one ) => !$one->alignment->excluded )
		);
		$rows = [];
		foreach ( array_slice( $pairs, 1 ) as $number => $behind ) {
			$ahead = $pairs[$number];
			$point = FlipPoint::between(
				Ranking::scores( $ahead->row ), Ranking::scores( $behind->row ), $this->tried
			);
			$rows[] = [ $this->context->msg( 'technicalpartners-ranking-pair' )
				->rawParams( $this->link( $ahead->row ), $this->link( $behind->row ) )->escaped(),
				...$this->point( $point, $page, $relation ) ];
		}
		return $rows ? Html::element( 'h2', [], $this->context->text( 'technicalpartners-ranking-flip' ) ) .
			Html::element(
				'p', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-ranking-flip-text' )
			) .
			HtmlParts::table( array_map( $this->context->text( ... ), [
				'technicalpartners-ranking-flip-pair', 'technicalpartners-ranking-flip-weight',
				'technicalpartners-ranking-flip-went', 'technicalpartners-ranking-flip-try'
			] ), $rows ) : '';
	}

	/** @return string[] HTML of three cells */
	private function point( ?FlipPoint $point, Title $page, string $relation ): array {
		if ( $point === null ) {
			return [
				Html::element(
					'span', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-ranking-flip-none' )
				),
				'',
				''
			];
		}
		$number = fn ( float $weight ): string => $this->context->number( (string)round( $weight, 1 ) );
		// In halves, and beyond the point at which both are equal.
		$tried = $point->to >= $point->from ? floor( 2 * $point->to + 1 ) / 2 : ceil( 2 * $point->to - 1 ) / 2;
		$weights = [ "w-$point->principle" => (string)min( FlipPoint::HEAVIEST, max( 0, $tried ) ) ];
		foreach ( $this->tried->principles() as $principle ) {
			$weights += [ 'w-' . $principle['id'] => (string)Framework::weight( $principle ) ];
		}
		return [
			htmlspecialchars( $this->context->principleTitle( $point->principle ) ),
			$this->context->msg( match ( true ) {
				$number( $point->from ) !== $number( $point->to ) => 'technicalpartners-ranking-from-to',
				$point->to >= $point->from => 'technicalpartners-ranking-above',
				default => 'technicalpartners-ranking-below'
			}, $number( $point->from ), $number( $point->to ) )->escaped(),
			Html::element( 'a', [ 'href' => $page->getLocalURL(
				$weights + ( $relation === '' ? [] : [ 'relation' => $relation ] )
			),
				'rel' => 'nofollow',
				'class' => 'tp-action' ],
				$this->context->text( 'technicalpartners-ranking-flip-try' ) )
		];
	}
}
