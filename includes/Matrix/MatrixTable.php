<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Html\Html;

/** The matrix as a table: a row a partner. */
class MatrixTable {

	private readonly MatrixCells $cells;
	private readonly ColumnLabels $labels;

	/** @var array<string,Column> By id */
	private readonly array $all;

	/**
	 * @param MatrixContext $context
	 * @param MatrixQuery $query
	 * @param MatrixAddress|null $address Null where it cannot be sorted
	 * @param MatrixRights|null $rights
	 * @param string[] $columns
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly MatrixQuery $query,
		private readonly ?MatrixAddress $address,
		private readonly ?MatrixRights $rights,
		private readonly array $columns
	) {
		$this->labels = new ColumnLabels( $context );
		$this->cells = new MatrixCells( $context, $this->labels );
		$this->all = ColumnSchema::get()->shown( $context->framework );
	}

	/**
	 * @param Row[] $rows
	 * @param int $matching How many rows there are with those of other pages
	 * @return string HTML
	 */
	public function html( array $rows, int $matching ): string {
		return '<div class="tp-matrix__scroll"><table class="tp-grid">' . $this->caption() . $this->head() .
			$this->body( $rows, count( $rows ) === $matching ) . '</table></div>';
	}

	private function caption(): string {
		return Html::element(
			'caption', [ 'class' => 'tp-hidden' ], $this->context->msg( 'technicalpartners' )->text()
		);
	}

	private function head(): string {
		$cells = implode( '', array_map( $this->headCell( ... ), $this->columns ) );
		return "<thead><tr>$cells</tr></thead>";
	}

	private function headCell( string $column ): string {
		$isSorted = $this->query->sort === $column;
		$direction = $this->query->descending ? 'descending' : 'ascending';
		$kind = $this->all[$column]->className();
		$title = $this->labels->title( $this->all[$column] );
		$link = $this->address ? Html::element(
			'a',
			[ 'href' => $this->address->sortedBy( $column ), 'rel' => 'nofollow', 'class' => 'tp-grid__sort' ],
			$title
		)
			: Html::element( 'span', [ 'class' => 'tp-grid__sort' ], $title );
		return Html::rawElement( 'th', [
			'scope' => 'col', 'class' => "tp-grid__head tp-grid__head--$kind", 'data-column' => $column,
			'aria-sort' => $isSorted ? $direction : false
		], $link );
	}

	/**
	 * @param Row[] $rows
	 * @param bool $isWhole Whether these are all rows, so that those of a group can be counted
	 */
	private function body( array $rows, bool $isWhole ): string {
		$html = '';
		$groups = $this->query->group === null ? [] : array_map( $this->group( ... ), $rows );
		$counts = $isWhole ? array_count_values( $groups ) : [];
		foreach ( $rows as $number => $row ) {
			$group = $groups[$number] ?? null;
			if ( $group !== null && $group !== ( $groups[$number - 1] ?? null ) ) {
				$html .= $this->groupHead( $group, $counts[$group] ?? null );
			}
			$html .= $this->row( $row, $this->isUnclear( $row, $rows[$number + 1] ?? null ) );
		}
		return "<tbody>$html</tbody>";
	}

	private function groupHead( string $title, ?int $count ): string {
		$html = htmlspecialchars( $title );
		if ( $count !== null ) {
			$html .= ' ' .
				Html::element( 'span', [ 'class' => 'tp-subtle' ], $this->context->language()->formatNum( $count ) );
		}
		return Html::rawElement( 'tr', [ 'class' => 'tp-grid__group' ],
			Html::rawElement( 'th', [ 'colspan' => count( $this->columns ), 'scope' => 'rowgroup' ], $html ) );
	}

	/** Neighbours whose intervals do not tell which is ahead; only where the order is that of alignment. */
	private function isUnclear( Row $row, ?Row $next ): bool {
		return $next !== null && $this->query->sort === 'alignment' && $this->query->group === null &&
			!Alignment::isClearOrder( $this->context->alignment( $row ), $this->context->alignment( $next ) );
	}

	private function group( Row $row ): string {
		/** @var Column $column The query was read with the same columns */
		$column = ColumnSchema::get()->byGroup( (string)$this->query->group );
		return $this->labels->value( $column, Kind::of( $column )->group( $row ) );
	}

	private function row( Row $row, bool $isUnclear ): string {
		$html = '';
		foreach ( $this->columns as $column ) {
			$html .= $column === 'partner' ? $this->partner( $row )
				: $this->cells->cell( $row, $this->all[$column], $isUnclear );
		}
		return "<tr class=\"tp-grid__row\" data-page=\"$row->page\">$html</tr>";
	}

	private function partner( Row $row ): string {
		$name = htmlspecialchars( $row->name );
		$url = htmlspecialchars( $this->context->url( NS_PARTNER, $row->name ) );
		$edit = $this->rights?->action( $row );
		$star = $this->rights?->star( $row );
		$summary = htmlspecialchars( $row->summary );
		return "<th scope=\"row\" class=\"tp-cell tp-cell--partner\" data-column=\"partner\"><span class=\"tp-partner\">" .
			"<a class=\"tp-line tp-partner__name\" dir=\"auto\" href=\"$url\"><bdi>$name</bdi></a>" .
			"<span class=\"tp-line tp-line--second\" dir=\"auto\" title=\"$summary\">$summary</span></span>" .
			"<span class=\"tp-partner__tools\">$edit$star</span></th>";
	}
}
