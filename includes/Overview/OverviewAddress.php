<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Html\Html;
use MediaWiki\Title\Title;

/** The address of a view: what it asks for, and addresses that ask for something else. */
final class OverviewAddress {

	private const LENGTH = 255;

	/**
	 * @param Title $page
	 * @param array<string,mixed> $parameters As WebRequest::getQueryValues() has them
	 */
	public function __construct( private readonly Title $page, private readonly array $parameters ) {
	}

	/** @return string What a parameter says; '' where it says nothing that can be read */
	public function get( string $name ): string {
		$value = $this->parameters[$name] ?? '';
		return is_string( $value ) && mb_check_encoding( $value, 'UTF-8' )
			? mb_strcut( trim( $value ), 0, self::LENGTH, 'UTF-8' )
			: '';
	}

	/** @return int How many entries are skipped */
	public function offset(): int {
		return preg_match( '/^\d{1,7}$/D', $this->get( 'offset' ) ) ? (int)$this->get( 'offset' ) : 0;
	}

	/**
	 * @param array<string,string> $parameters All that it is to ask for; '' is left out
	 * @return string URL, not escaped
	 */
	public function of( array $parameters ): string {
		return $this->page->getLocalURL( array_filter( $parameters, static fn ( string $value ) => $value !== '' ) );
	}

	/** @return string HTML: a link to the same view */
	public function link( array $parameters, string $text, array $attributes = [] ): string {
		return Html::element( 'a', [ 'href' => $this->of( $parameters ) ] + $attributes, $text );
	}

	/**
	 * A form whose fields become the address.
	 *
	 * @param string $html
	 * @param array<string,string> $hidden What else it says
	 * @return string HTML
	 */
	public function form( string $html, array $hidden = [] ): string {
		$fields = Html::hidden( 'title', $this->page->getPrefixedDBkey() );
		foreach ( array_filter( $hidden, static fn ( string $value ) => $value !== '' ) as $name => $value ) {
			$fields .= Html::hidden( $name, $value );
		}
		return Html::rawElement( 'form', [ 'action' => wfScript(), 'class' => 'tp-view-form' ], $fields . $html );
	}
}
