<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use DOMDocument;
use DOMElement;
use DOMNode;
use DOMXPath;

/** Reads the form of a page as a browser sends it. */
class SentForm {

	public readonly DOMXPath $path;

	public function __construct( string $html ) {
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="utf-8"?><body>' . $html . '</body>', LIBXML_NOERROR );
		$this->path = new DOMXPath( $document );
	}

	/** @return array Fields by name, nested as PHP reads them */
	public function fields(): array {
		$pairs = [];
		foreach ( $this->path->query( '//input | //textarea | //select' ) as $control ) {
			$value = $this->value( $control );
			if ( $value !== null && $control->getAttribute( 'name' ) !== '' ) {
				$pairs[] = rawurlencode( $control->getAttribute( 'name' ) ) . '=' . rawurlencode( $value );
			}
		}
		parse_str( implode( '&', $pairs ), $fields );
		return $fields;
	}

	private function value( DOMElement $control ): ?string {
		if ( $control->nodeName === 'textarea' ) {
			// A browser drops the first line break, and sends others as two characters.
			return str_replace( "\n", "\r\n", preg_replace( '/^\n/', '', $control->textContent ) );
		}
		if ( $control->nodeName === 'select' ) {
			$chosen = $this->path->query( './/option[@selected]', $control )->item( 0 )
				?? $this->path->query( './/option', $control )->item( 0 );
			return $chosen?->getAttribute( 'value' );
		}
		$isTick = in_array( $control->getAttribute( 'type' ), [ 'checkbox', 'radio' ], true );
		return $isTick && !$control->hasAttribute( 'checked' ) ? null : $control->getAttribute( 'value' );
	}

	public function element( string $id ): ?DOMNode {
		return $this->path->query( "//*[@id='$id']" )->item( 0 );
	}
}
