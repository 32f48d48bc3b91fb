<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Extension\TechnicalPartners\Storage\MatrixPage;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** What stands where there is nothing to show, and what to do about it. */
class MatrixEmpty {

	public function __construct( private readonly MatrixContext $context, private readonly MatrixAddress $address ) {
	}

	/** @return string HTML; '' where there are principles */
	public function framework( Title $page ): string {
		return $this->context->framework->principles() ? '' : Part::invitation(
			$this->context->msg( 'technicalpartners-empty-framework' )->text(), $this->context->msg( 'technicalpartners-empty-framework-text' )->text(),
			$this->button( $page->getLocalURL( [ 'action' => 'edit' ] ), 'technicalpartners-empty-framework-action' ) );
	}

	/** @return string HTML; '' where there are rows */
	public function rows( MatrixPage $page ): string {
		if ( $page->matching > 0 ) {
			return '';
		}
		if ( $page->total > 0 ) {
			$clear = array_fill_keys( array_keys( $this->address->parameters() ), null );
			return Part::invitation( $this->context->msg( 'technicalpartners-empty-match' )->text(),
				$this->context->msg( 'technicalpartners-empty-match-text' )->numParams( $page->total )->text(),
				$this->button( $this->address->with( [ ...$clear, 'decision' => 'any' ] ), 'technicalpartners-empty-match-action' ) );
		}
		return Part::invitation( $this->context->msg( 'technicalpartners-empty-partners' )->text(), $this->context->msg( 'technicalpartners-empty-partners-text' )->text(),
			$this->button( SpecialPage::getTitleFor( 'TechnicalPartners', 'new' )->getLocalURL(), 'technicalpartners-matrix-add' ) );
	}

	private function button( string $url, string $message ): string {
		return Html::element( 'a', [ 'href' => $url, 'class' => 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled' ], $this->context->msg( $message )->text() );
	}
}
