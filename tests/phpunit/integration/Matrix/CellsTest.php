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
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain\Vectors;

/**
 * The server's table draws each cell as schema/vectors/cells.json says, and as cells.test.ts asks of the grid.
 *
 * @coversNothing
 */
class CellsTest extends IntegrationTestCase {

	/** Attributes that a grid adds for the keyboard and screen readers. */
	private const GRID_ATTRIBUTES = [ 'role', 'tabindex', 'aria-colindex', 'aria-readonly', 'aria-selected' ];

	protected function setUp(): void {
		parent::setUp();
		$this->configure( [ 'ArticlePath' => '/wiki/$1' ] );
	}

	public static function provideRows(): array {
		return array_map( static fn ( string $name ) => [ $name ], array_keys( Vectors::of( 'cells' ) ) );
	}

	/** @dataProvider provideRows */
	public function testDrawsEachCell( string $name ): void {
		$case = Vectors::of( 'cells' )[$name];
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
		$this->assertEquals( $case['cells'], $this->cells( $table->html( $rows, count( $rows ) ) ) );
	}

	/** @return array<string,string> HTML of the first row's cells, normalised, by column */
	private function cells( string $html ): array {
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
			$isOfGrid = in_array( $node->nodeName, [ 'td', 'th' ], true ) &&
				in_array( $attribute->name, self::GRID_ATTRIBUTES, true );
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
