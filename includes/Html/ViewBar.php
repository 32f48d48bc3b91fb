<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use Closure;
use MediaWiki\Html\Html;
use MediaWiki\Message\Message;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** The views, each an address, and what everybody may do from all of them. */
class ViewBar {

	/** @var array<string,string> Views of Special:TechnicalPartners, and their subpages */
	public const VIEWS = [ 'matrix' => '', 'ranking' => 'ranking', 'goals' => 'goals', 'exchange' => 'exchange',
		'conversations' => 'conversations', 'objectives' => 'objectives',
		'stack' => 'stack', 'evidence' => 'evidence', 'stewards' => 'stewards' ];

	/**
	 * @param Closure(string):Message $msg
	 * @param Title $framework
	 */
	public function __construct(
		private readonly Closure $msg,
		private readonly Title $framework
	) {
	}

	/** @param string $current Key of VIEWS, 'framework', or '' for none */
	public function html( string $current ): string {
		return Html::rawElement( 'div', [ 'class' => 'tp-views' ], $this->nav( $current ) .
			Html::rawElement( 'div', [ 'class' => 'tp-views__actions' ],
				$this->button(
					'new',
					'technicalpartners-matrix-add',
					PageContext::BUTTON,
					[ 'id' => 'tp-add-partner', 'data-tp-add' => '' ]
				) .
				$this->button(
					'log', 'technicalpartners-page-log', PageContext::PRIMARY_BUTTON, [ 'data-tp-log' => '' ]
				) ) );
	}

	/** The way to the views from pages that are none of them. Searches shall not find its words there. */
	public function links( string $current ): string {
		return Html::rawElement(
			'div', [ 'class' => 'tp-views tp-views--quiet navigation-not-searchable' ], $this->nav( $current )
		);
	}

	private function nav( string $current ): string {
		$links = '';
		foreach ( self::VIEWS as $view => $subpage ) {
			$links .= $this->link(
				$view, SpecialPage::getTitleFor( 'TechnicalPartners', $subpage ), $view === $current
			);
		}
		$links .= $this->link( 'framework', $this->framework, $current === 'framework' );
		return Html::rawElement( 'nav', [ 'aria-label' => $this->text( 'technicalpartners-views' ) ], $links );
	}

	private function link( string $view, Title $title, bool $isCurrent ): string {
		return Html::element(
			'a',
			[ 'href' => $title->getLocalURL(), 'aria-current' => $isCurrent ? 'page' : null ],
			$this->text( "technicalpartners-view-$view" )
		);
	}

	private function button( string $subpage, string $message, string $class, array $attributes ): string {
		$address = SpecialPage::getTitleFor( 'TechnicalPartners', $subpage )->getLocalURL();
		return Html::element( 'a', [ 'href' => $address, 'class' => $class ] + $attributes, $this->text( $message ) );
	}

	private function text( string $key ): string {
		return ( $this->msg )( $key )->text();
	}
}
