<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Html\Html;

/** Evidence: a line each, and where somebody disputes, both sides next to each other. */
class EvidenceList {

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/**
	 * @param array[] $items
	 * @param string $section Of the form, in which they are changed
	 * @param string $column Whose editor changes them
	 * @param string $title Of what they are about
	 * @return string HTML
	 */
	public function html( array $items, string $section, string $column, string $title ): string {
		$supporting = array_filter( $items, static fn ( array $item ) => $item['stance'] === 'supports' );
		$disputing = array_filter( $items, static fn ( array $item ) => $item['stance'] === 'disputes' );
		$open = array_filter( $disputing, static fn ( array $item ) => !isset( $item['settled'] ) );
		$settled = array_filter( $disputing, static fn ( array $item ) => isset( $item['settled'] ) );
		$html = $open
			? $this->contested( $supporting, $open, $this->ways( $open, $section, $column, $title ) )
			: $this->supported( $supporting );
		return $html . implode( '', array_map( $this->settled( ... ), $settled ) );
	}

	private function supported( array $items ): string {
		return $items ? HtmlParts::list( 'ul', 'tp-evidence', array_map( fn ( array $item ) => $this->item(
			$this->context->html( 'technicalpartners-page-supported-by', $this->source( $item ) ),
			$item ), $items ) ) : '';
	}

	/** Actions on a dispute. */
	private function ways( array $open, string $section, string $column, string $title ): string {
		$way = fn ( string $way, string $message ): string =>
			$this->context->forms->way( $way, $section, $column, $this->context->text( $message ) );
		$isDiscussed = array_filter( array_column( $open, 'discussion' ) ) !== [];
		return Html::rawElement( 'div', [ 'class' => 'tp-actions tp-dispute__ways' ],
			$way( 'settle', 'technicalpartners-page-settle' ) . $way( 'support', 'technicalpartners-page-add-source' ) .
			( $isDiscussed ? '' : $this->context->discuss( $title ) ) );
	}

	/**
	 * @param array $supporting
	 * @param array $disputing
	 * @param string $ways HTML
	 */
	private function contested( array $supporting, array $disputing, string $ways ): string {
		$side = fn ( string $stance, array $items ): string => Html::rawElement( 'div', [],
			Html::element( 'h4', [], $this->context->text( "technicalpartners-value-stance-$stance" ) ) . ( $items
				? HtmlParts::list(
					'ul',
					'tp-evidence',
					array_map( fn ( array $item ) => $this->item( $this->source( $item ), $item ), $items )
				)
				: HtmlParts::small( $this->context->html( 'technicalpartners-page-no-source' ) ) ) );
		return Html::rawElement( 'div', [ 'class' => 'tp-dispute' ],
			Html::element(
				'strong', [ 'class' => 'tp-dispute__head' ], $this->context->text( 'technicalpartners-page-contested' )
			) .
			Html::rawElement(
				'div',
				[ 'class' => 'tp-dispute__sides' ],
				$side( 'supports', $supporting ) . $side( 'disputes', $disputing )
			) .
				$ways );
	}

	private function settled( array $item ): string {
		$settled = $item['settled'];
		$date = $this->context->dates->html( $settled['on'] );
		$head = isset( $settled['by'] )
			? $this->context->msg( 'technicalpartners-page-settled-by' )
				->params( $this->context->gendered( $settled['by'] ) )->rawParams(
					$date, $this->context->user( $settled['by'] )
				)
			: $this->context->msg( 'technicalpartners-page-settled' )->rawParams( $date );
		return Html::rawElement( 'div', [ 'class' => 'tp-dispute tp-dispute--settled' ],
			Html::rawElement( 'strong', [ 'class' => 'tp-dispute__head' ], $head->escaped() ) .
			Html::element( 'p', [ 'dir' => 'auto' ], $settled['reason'] ) .
			$this->item(
				$this->context->html( 'technicalpartners-page-disputed-with', $this->source( $item ) ), $item
			) );
	}

	private function source( array $item ): string {
		return $this->context->external( $item['url'] );
	}

	/**
	 * @param string $source HTML
	 * @param array $item
	 */
	private function item( string $source, array $item ): string {
		$details = [];
		if ( isset( $item['by'] ) ) {
			$details[] = $this->context->msg( 'technicalpartners-page-added-by' )
				->params( $this->context->gendered( $item['by'] ) )->rawParams( $this->context->user( $item['by'] ) )
					->escaped();
		}
		if ( isset( $item['checked'] ) ) {
			$details[] = $this->context->html(
				'technicalpartners-page-checked', $this->context->dates->html( $item['checked'] )
			);
		}
		if ( $item['stance'] === 'disputes' ) {
			$details[] = $this->context->discussion( $item['discussion'] ?? null );
		}
		return Html::rawElement( 'div', [ 'class' => 'tp-evidence__source' ], $source ) .
			(
				isset( $item['note'] )
					? Html::element( 'div', [ 'class' => 'tp-small', 'dir' => 'auto' ], $item['note'] )
					: ''
			) .
			HtmlParts::small(
				implode( $this->context->html( 'technicalpartners-page-separator' ), array_filter( $details ) )
			);
	}
}
