<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Matrix;

use DOMDocument;
use DOMElement;
use DOMNode;
use DOMText;
use DOMXPath;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixColumns;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;

/** Cells of the server's table as the vectors have them. */
trait DrawsCells {

	/**
	 * @param array $case A record with its title, today and framework, and that of the row behind it
	 * @return array<string,string> HTML of its cells, normalised, by column
	 */
	private function drawn( array $case ): array {
		$this->configure( [ 'ArticlePath' => '/wiki/$1' ] );
		[ 'today' => $today, 'title' => $title, 'record' => $record ] = $case;
		$framework = new Framework( $case['framework'] );
		$source = new DerivativeContext( RequestContext::getMain() );
		$source->setLanguage( 'en' );
		$context = new MatrixContext( $source, $framework, $today, $this->services()->getTitleFormatter() );
		$rows = [ Row::of( 1, 1, $title, $record, $framework, $today ) ];
		if ( isset( $case['next'] ) ) {
			$rows[] = Row::of( 2, 1, $title, $case['next'], $framework, $today );
		}
		$table = new MatrixTable( $context, new MatrixQuery(), null, null, MatrixColumns::of( $framework ) );
		return $this->cellsOf( $table->html( $rows, count( $rows ) ) );
	}

	/** @return array<string,string> HTML of the first row's cells, normalised, by column */
	private function cellsOf( string $html ): array {
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $html, LIBXML_NOERROR );
		$cells = [];
		foreach ( ( new DOMXPath( $document ) )->query( '//tbody/tr[1]/*' ) as $cell ) {
			$cells[$cell->getAttribute( 'data-column' )] = $this->normal( $cell );
		}
		return $cells;
	}

	/** HTML with attributes in the order of their names, without a partner's tools: see normalHtml.ts */
	private function normal( DOMNode $node ): string {
		if ( !$node instanceof DOMElement ) {
			return $node instanceof DOMText ? htmlspecialchars( $node->data, ENT_NOQUOTES ) : '';
		}
		if ( $node->getAttribute( 'class' ) === 'tp-partner__tools' ) {
			return '';
		}
		$attributes = [];
		foreach ( $node->attributes as $attribute ) {
			// A grid adds them for the keyboard and screen readers.
			$isOfGrid = in_array( $node->nodeName, [ 'td', 'th' ], true ) &&
				in_array(
					$attribute->name, [ 'role', 'tabindex', 'aria-colindex', 'aria-readonly', 'aria-selected' ], true
				);
			if ( trim( $attribute->value ) !== '' && !$isOfGrid ) {
				$attributes[$attribute->name] = " $attribute->name=\"" .
					htmlspecialchars( trim( $attribute->value ), ENT_COMPAT ) . '"';
			}
		}
		ksort( $attributes );
		$inner = implode( '', array_map( $this->normal( ... ), iterator_to_array( $node->childNodes, false ) ) );
		return "<$node->nodeName" . implode( '', $attributes ) . ">$inner</$node->nodeName>";
	}
}
