<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Extension\TechnicalPartners\Domain\FlipPoint;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Ranked;
use MediaWiki\Extension\TechnicalPartners\Domain\Ranking;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** The order that the weights give, how sure it is, and what would change it. */
class RankingResult {

	/** So many partners are listed at most; all are ranked. */
	public const LISTED = 1000;
	/** So many pairs of neighbours are looked at for what would swap them. */
	private const PAIRS = 50;

	/**
	 * @param MatrixContext $context
	 * @param Framework $tried With the weights that are tried
	 * @param Ranking $ranking
	 * @param array<int,int> $places By page, with the weights as saved; none for a partner that they leave unscored
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly Framework $tried,
		private readonly Ranking $ranking,
		private readonly array $places
	) {
	}

	/**
	 * @param Title $page Of the ranking
	 * @param string $relation Id of the kind of relation that is ranked; '' for all
	 */
	public function html( Title $page, string $relation ): string {
		return $this->order() . $this->next( $relation ) . $this->unscored() . $this->flipPoints( $page, $relation );
	}

	/** @return string HTML: the order alone */
	public function order(): string {
		return $this->heading() . self::cut( $this->context, count( $this->ranking->ranked ) ) . $this->table();
	}

	/** Whom to contact next: in the same order, those with whom nobody has spoken. */
	private function next( string $relation ): string {
		$address = SpecialPage::getTitleFor( 'TechnicalPartners' )->getLocalURL( [ 'stage' => 'identified' ] + ( $relation === '' ? [] : [ 'relation' => $relation ] ) );
		return Html::rawElement( 'p', [ 'class' => 'tp-ranking__next' ], $this->context->msg( 'technicalpartners-ranking-next' )->escaped() . ' ' .
			Html::element( 'a', [ 'href' => $address ], $this->context->text( 'technicalpartners-ranking-next-link' ) ) );
	}

	private function heading(): string {
		$moved = count( array_filter( $this->ranking->places(), fn ( int $place, int $id ) => $place !== ( $this->places[$id] ?? 0 ), ARRAY_FILTER_USE_BOTH ) );
		return Html::rawElement( 'h2', [], $this->context->msg( 'technicalpartners-ranking-by-alignment' )->escaped() . ' ' .
			Html::element( 'span', [ 'class' => 'tp-subtle', 'role' => 'status' ], $this->ranking->ranked === [] ? '' :
				$this->context->msg( 'technicalpartners-ranking-moved' )->numParams( $moved, count( $this->ranking->ranked ) )->text() ) );
	}

	/** @return string HTML: says where not all of those that have a place are listed */
	public static function cut( MatrixContext $context, int $ranked ): string {
		return $ranked <= self::LISTED ? ''
			: FormInput::message( 'notice', $context->msg( 'technicalpartners-ranking-cut' )->numParams( self::LISTED, $ranked )->escaped() );
	}

	private function table(): string {
		$unclear = $this->ranking->unclear();
		$rows = '';
		foreach ( array_slice( $this->ranking->ranked, 0, self::LISTED ) as $number => $one ) {
			$isInGroup = $unclear[$number] || ( $unclear[$number - 1] ?? false );
			$rows .= $this->row( $one, $number + 1, $isInGroup, $unclear[$number] );
		}
		$heads = [ 'technicalpartners-ranking-place', 'technicalpartners-ranking-change', 'technicalpartners-column-partner', 'technicalpartners-column-alignment' ];
		$head = implode( '', array_map( fn ( string $key ) => Html::element( 'th', [ 'scope' => 'col' ], $this->context->text( $key ) ), $heads ) );
		return $rows === '' ? '' : "<table class=\"tp-ranking__table\"><thead><tr>$head</tr></thead><tbody>$rows</tbody></table>";
	}

	private function row( Ranked $one, int $place, bool $isInGroup, bool $isUnclear ): string {
		$before = $this->places[$one->row->page] ?? null;
		$by = (int)$before - $place;
		$change = match ( true ) {
			$one->alignment->excluded => '',
			$before === null => $this->context->msg( 'technicalpartners-ranking-new' )->escaped(),
			$by > 0 => $this->context->msg( 'technicalpartners-ranking-up' )->numParams( $by )->escaped(),
			$by < 0 => $this->context->msg( 'technicalpartners-ranking-down' )->numParams( -$by )->escaped(),
			default => Html::rawElement( 'span', [ 'class' => 'tp-subtle' ], $this->context->phrase( 'technicalpartners-ranking-stays' ) )
		};
		$unclear = $isUnclear ? Html::element( 'span', [ 'class' => 'tp-ranking__unclear' ], $this->context->text( 'technicalpartners-ranking-unclear' ) ) : '';
		return Html::rawElement( 'tr', [ 'class' => $isInGroup ? 'tp-ranking__group' : '' ],
			Html::element( 'td', [], $one->alignment->excluded ? '–' : $this->context->language()->formatNum( $place ) ) . Html::rawElement( 'td', [], $change ) .
			Html::rawElement( 'th', [ 'scope' => 'row' ], $this->link( $one->row ) . $unclear ) .
			Html::rawElement( 'td', [], Glyphs::alignment( $one->alignment, $this->context->number( ... ), $this->context->phrase( ... ) ) ) );
	}

	private function link( Row $row ): string {
		return Html::rawElement( 'a', [ 'href' => $this->context->url( NS_PARTNER, $row->name ) ], Html::element( 'bdi', [], $row->name ) );
	}

	private function unscored(): string {
		$links = implode( $this->context->msg( 'comma-separator' )->escaped(), array_map( $this->link( ... ), array_slice( $this->ranking->unscored, 0, self::LISTED ) ) );
		return $links === '' ? '' : Html::rawElement( 'div', [ 'class' => 'tp-invite' ], Html::rawElement( 'div', [ 'class' => 'tp-invite__text' ],
			Html::element( 'strong', [], $this->context->msg( 'technicalpartners-ranking-unscored' )->numParams( count( $this->ranking->unscored ) )->text() ) .
			Html::element( 'div', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-ranking-unscored-text' ) ) .
			Html::rawElement( 'div', [], $links ) ) );
	}

	private function flipPoints( Title $page, string $relation ): string {
		// No weight brings back who is excluded: they stand behind all others.
		$pairs = array_slice( array_filter( $this->ranking->ranked, static fn ( Ranked $one ) => !$one->alignment->excluded ), 0, self::PAIRS );
		$rows = [];
		foreach ( array_slice( $pairs, 1 ) as $number => $behind ) {
			$ahead = $pairs[$number];
			$point = FlipPoint::between( Ranking::scores( $ahead->row ), Ranking::scores( $behind->row ), $this->tried );
			$rows[] = [ $this->context->msg( 'technicalpartners-ranking-pair' )->rawParams( $this->link( $ahead->row ), $this->link( $behind->row ) )->escaped(),
				...$this->point( $point, $page, $relation ) ];
		}
		return $rows ? Html::element( 'h2', [], $this->context->text( 'technicalpartners-ranking-flip' ) ) .
			Html::element( 'p', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-ranking-flip-text' ) ) .
			Part::table( array_map( $this->context->text( ... ), [
				'technicalpartners-ranking-flip-pair', 'technicalpartners-ranking-flip-weight', 'technicalpartners-ranking-flip-went', 'technicalpartners-ranking-flip-try'
			] ), $rows ) : '';
	}

	/** @return string[] HTML of three cells */
	private function point( ?FlipPoint $point, Title $page, string $relation ): array {
		if ( $point === null ) {
			return [ Html::element( 'span', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-ranking-flip-none' ) ), '', '' ];
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
			Html::element( 'a', [ 'href' => $page->getLocalURL( $weights + ( $relation === '' ? [] : [ 'relation' => $relation ] ) ), 'rel' => 'nofollow',
				'class' => 'tp-action' ],
				$this->context->text( 'technicalpartners-ranking-flip-try' ) )
		];
	}
}
