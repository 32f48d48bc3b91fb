<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use MessageLocalizer;

/** The views, each an address, and what everybody may do from all of them. */
class ViewBar {

	/** @var array<string,string> Views of Special:TechnicalPartners, and their subpages */
	public const VIEWS = [ 'matrix' => '', 'ranking' => 'ranking', 'goals' => 'goals', 'exchange' => 'exchange', 'conversations' => 'conversations', 'objectives' => 'objectives',
		'stack' => 'stack', 'evidence' => 'evidence', 'stewards' => 'stewards' ];

	public function __construct(
		private readonly MessageLocalizer $messages,
		private readonly Title $framework
	) {
	}

	/** @param string $current Key of VIEWS */
	public function html( string $current ): string {
		$links = '';
		foreach ( self::VIEWS as $view => $subpage ) {
			$links .= $this->link( $view, SpecialPage::getTitleFor( 'TechnicalPartners', $subpage ), $view === $current );
		}
		$links .= $this->link( 'framework', $this->framework, false );
		return Html::rawElement( 'div', [ 'class' => 'tp-views' ],
			Html::rawElement( 'nav', [ 'aria-label' => $this->text( 'technicalpartners-views' ) ], $links ) .
			Html::rawElement( 'div', [ 'class' => 'tp-views__actions' ],
				$this->button( 'new', 'technicalpartners-matrix-add', PageContext::BUTTON, [ 'id' => 'tp-add-partner', 'data-tp-add' => '' ] ) .
				$this->button( 'log', 'technicalpartners-page-log', PageContext::PRIMARY_BUTTON, [ 'data-tp-log' => '' ] ) ) );
	}

	private function link( string $view, Title $title, bool $isCurrent ): string {
		return Html::element( 'a', [ 'href' => $title->getLocalURL(), 'aria-current' => $isCurrent ? 'page' : null ], $this->text( "technicalpartners-view-$view" ) );
	}

	private function button( string $subpage, string $message, string $class, array $attributes ): string {
		$address = SpecialPage::getTitleFor( 'TechnicalPartners', $subpage )->getLocalURL();
		return Html::element( 'a', [ 'href' => $address, 'class' => $class ] + $attributes, $this->text( $message ) );
	}

	private function text( string $key ): string {
		return $this->messages->msg( $key )->text();
	}
}
