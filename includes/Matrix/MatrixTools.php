<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Content\TextList;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/**
 * Tools above the table: search, flags, filters, and the number shown. Everything is a link or a form of the address.
 */
class MatrixTools {

	public function __construct(
		private readonly MatrixContext $context,
		private readonly MatrixQuery $query,
		private readonly MatrixAddress $address
	) {
	}

	/** @return string HTML */
	public function html( MatrixResult $page ): string {
		$filters = new MatrixFilters( $this->context, $this->query, $this->address );
		return '<div class="tp-matrix__tools">' . $this->search() . $filters->html() . $this->flags( $page ) .
			'</div>' .
			$this->shown( $page ) . $this->ignored();
	}

	private function search(): string {
		$label = $this->context->msg( 'technicalpartners-matrix-search' )->text();
		return $this->address->form( [ 'class' => 'tp-search', 'role' => 'search' ],
			$this->hidden( [ 'q' ] ) .
			Html::element( 'input', [ 'type' => 'search', 'name' => 'q', 'value' => $this->query->q,
				'class' => 'cdx-text-input__input',
				'placeholder' => $label, 'aria-label' => $label ] ) .
			Html::element(
				'button',
				[ 'class' => 'cdx-button' ],
				$this->context->msg( 'technicalpartners-matrix-search-button' )->text()
			) );
	}

	/** Hidden fields that keep the rest of the address when a form is sent. */
	private function hidden( array $without ): string {
		$html = '';
		foreach (
			array_diff_key( $this->address->parameters(), array_flip( [ ...$without, 'offset' ] ) ) as $name => $value
		) {
			$html .= $value === null ? '' : Html::hidden( $name, $value );
		}
		return $html;
	}

	/**
	 * The flags are their own legend. The reader's own are always there: nothing moves when the first row is claimed or
	 * watched.
	 */
	private function flags( MatrixResult $page ): string {
		$html = '';
		$always = $this->context->source->getAuthority()->isNamed() ? ColumnSchema::get()->byFilter( 'flags' )->own : [];
		foreach ( $page->flags as $name => [ 'matching' => $count ] ) {
			$isOn = in_array( $name, $this->query->filters['flags'] ?? [], true );
			if ( $count > 0 || $isOn || in_array( $name, $always, true ) ) {
				$html .= Html::rawElement( 'a', [
					'href' => $this->address->toggled( 'flags', $name ), 'rel' => 'nofollow', 'data-flag' => $name,
					'class' => 'tp-toggle' . ( $isOn ? ' tp-toggle--on' : '' ), 'aria-current' => $isOn ? 'true' : false
				], "<span class=\"tp-flag tp-flag--$name\" aria-hidden=\"true\"></span>" .
					$this->context->msg( "technicalpartners-filter-$name" )->escaped() .
					' <span class="tp-subtle">' . htmlspecialchars( $this->context->language()->formatNum( $count ) ) .
						'</span>' );
			}
		}
		return $html === '' ? '' : Html::rawElement( 'div', [
			'class' => 'tp-toggles', 'role' => 'group',
			'aria-label' => $this->context->msg( 'technicalpartners-filter-flags' )->text() ], $html );
	}

	private function shown( MatrixResult $page ): string {
		$count = $this->context->msg( 'technicalpartners-matrix-count' )->numParams( $page->matching, $page->total )
			->text();
		return Html::rawElement(
			'div',
			[ 'class' => 'tp-matrix__shown' ],
			Html::element( 'strong', [], $count ) . $this->chips() . $this->order()
		);
	}

	/** The order that no column shows, and where its numbers are. */
	private function order(): string {
		$relations = $this->query->filters['relation'] ?? [];
		$ranking = SpecialPage::getTitleFor( 'TechnicalPartners', 'ranking' )->getLocalURL(
			count( $relations ) === 1 ? [ 'relation' => $relations[0] ] : []
		);
		return $this->query->sort !== MatrixQuery::BY_RESPONSIVENESS ? '' : Html::rawElement( 'span',
			[ 'class' => 'tp-subtle' ],
			$this->context->phrase( 'technicalpartners-matrix-by-responsiveness' ) . ' ' .
			Html::element(
				'a', [ 'href' => $ranking ], $this->context->text( 'technicalpartners-matrix-to-ranking' )
			) );
	}

	private function chips(): string {
		$html = '';
		$usual = ColumnSchema::get()->usualFilters();
		foreach ( $this->query->filters as $filter => $values ) {
			$html .= $this->chip(
				MatrixFilters::words( $this->context, $filter, $values ),
				[ $filter => isset( $usual[$filter] ) ? Kind::ANY : null ]
			);
		}
		if ( $this->query->q !== '' ) {
			$html .= $this->chip( MatrixFilters::words( $this->context, 'q', [ $this->query->q ] ), [ 'q' => null ] );
		}
		if ( $this->query->group !== null ) {
			$html .= $this->chip(
				MatrixFilters::words( $this->context, 'group', [ $this->query->group ] ), [ 'group' => null ]
			);
		}
		$isFiltered = $this->query->q !== '' || $this->query->filters !== $usual;
		$clear = array_fill_keys( [ 'q', ...array_keys( $this->query->filters + $usual ) ], null );
		return $html . ( $isFiltered ? Html::element( 'a',
			[ 'href' => $this->address->with( $clear ), 'rel' => 'nofollow' ],
			$this->context->msg( 'technicalpartners-filter-clear' )->text() ) : '' );
	}

	private function chip( string $text, array $without ): string {
		return Html::rawElement( 'span', [ 'class' => 'tp-chip' ], Html::element( 'span', [], $text ) .
			Html::element( 'a', [ 'href' => $this->address->with( $without ), 'rel' => 'nofollow',
				'class' => 'tp-chip__remove',
				'aria-label' => $this->context->msg( 'technicalpartners-filter-remove' )->plaintextParams( $text )
					->text() ], '×' ) );
	}

	private function ignored(): string {
		return $this->query->ignored === [] ? '' : Html::noticeBox(
			$this->context->msg( 'technicalpartners-matrix-ignored' )
				->plaintextParams( TextList::commas( $this->query->ignored, $this->context->language() ) )->escaped(),
			'' );
	}
}
