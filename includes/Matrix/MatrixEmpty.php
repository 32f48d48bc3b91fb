<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Empty states of the matrix, each with the next step. */
class MatrixEmpty {

	public function __construct( private readonly MatrixContext $context, private readonly MatrixAddress $address ) {
	}

	/** @return string HTML; '' where there are principles */
	public function framework(): string {
		return $this->context->framework->principles() ? '' : HtmlParts::invitation(
			$this->context->msg( 'technicalpartners-empty-framework' )->text(),
			$this->context->msg( 'technicalpartners-empty-framework-text' )->text(),
			$this->button( SpecialPage::getTitleFor( 'TechnicalPartners', 'framework' )->getLocalURL(
				[ 'proposed' => 1, 'section' => 'principles' ]
			),
				'technicalpartners-framework-begin' ) );
	}

	/**
	 * @param MatrixResult $page
	 * @param MatrixQuery[] $alone Each filter without the others
	 * @param int[] $matching How many partners match each
	 * @return string HTML; '' where there are rows
	 */
	public function rows( MatrixResult $page, array $alone = [], array $matching = [] ): string {
		if ( $page->matching > 0 ) {
			return '';
		}
		if ( $page->total > 0 ) {
			return HtmlParts::invitation( $this->context->msg( 'technicalpartners-empty-match' )->text(),
				$this->context->msg( 'technicalpartners-empty-match-text' )->numParams( $page->total )->text(),
				$this->button( $this->onlyWith( [ 'decision' => 'any' ] ), 'technicalpartners-empty-match-action' ) ) .
				implode( '', array_map( $this->alone( ... ), $alone, $matching ) );
		}
		return $this->partners();
	}

	/** @return string HTML: the way to the first partner */
	public function partners(): string {
		return HtmlParts::invitation( $this->context->msg( 'technicalpartners-empty-partners' )->text(),
			$this->context->msg( 'technicalpartners-empty-partners-text' )->text(),
			$this->button(
				SpecialPage::getTitleFor( 'TechnicalPartners', 'new' )->getLocalURL(), 'technicalpartners-matrix-add'
			) );
	}

	/** @param array<string,string> $parameters */
	private function onlyWith( array $parameters ): string {
		return $this->address->with(
			$parameters + array_fill_keys( array_keys( $this->address->parameters() ), null )
		);
	}

	private function alone( MatrixQuery $query, int $matching ): string {
		$filter = $query->q === '' ? $query->filters : [ 'q' => [ $query->q ] ];
		$name = array_key_first( $filter );
		$url = $this->onlyWith( [ $name => implode( '|', $filter[$name] ) ] + [ 'decision' => 'any' ] );
		$text = $this->context->msg( 'technicalpartners-empty-match-alone' )
			->plaintextParams( MatrixFilters::words( $this->context, $name, $filter[$name] ) )->numParams( $matching )
				->text();
		return Html::rawElement(
			'p', [ 'class' => 'tp-matrix__alone' ], Html::element( 'a', [ 'href' => $url, 'rel' => 'nofollow' ], $text )
		);
	}

	private function button( string $url, string $message ): string {
		return Html::element(
			'a',
			[ 'href' => $url, 'class' => 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled' ],
			$this->context->msg( $message )->text()
		);
	}
}
