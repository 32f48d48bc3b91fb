<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Html\Html;
use MediaWiki\Language\Language;
use MediaWiki\Title\Title;

/** The pieces that pages are put together from. Texts are escaped here; parameters called $html are HTML already. */
class HtmlParts {

	/** @return array Attributes of a page: its words are in the reader's language, whatever the wiki's is */
	public static function page( Language $language ): array {
		return [ 'class' => 'tp-page', 'lang' => $language->getHtmlCode(), 'dir' => $language->getDir() ];
	}

	/**
	 * @param string $id
	 * @param string $heading
	 * @param string $html
	 * @param string $action HTML that stands at the end of the heading's line
	 */
	public static function section( string $id, string $heading, string $html, string $action = '' ): string {
		$head = Html::rawElement( 'div', [ 'class' => 'tp-section__head' ],
			Html::element( 'h2', [ 'id' => $id ], $heading ) . $action );
		return Html::rawElement( 'section', [ 'class' => 'tp-section', 'aria-labelledby' => $id ], $head . $html );
	}

	/** An empty part that invites to fill it. */
	public static function invitation( string $title, string $text, string $action ): string {
		return Html::rawElement( 'div', [ 'class' => 'tp-empty-state' ],
			Html::rawElement( 'div', [ 'class' => 'tp-empty-state__text' ],
				Html::element( 'strong', [], $title ) . Html::element( 'div', [ 'class' => 'tp-subtle' ], $text )
			) . $action );
	}

	/**
	 * @param string $tag
	 * @param string $class
	 * @param string[] $items HTML each
	 */
	public static function list( string $tag, string $class, array $items ): string {
		$lines = array_map( static fn ( string $item ) => Html::rawElement( 'li', [], $item ), $items );
		return Html::rawElement( $tag, [ 'class' => $class ], implode( '', $lines ) );
	}

	/**
	 * A table whose cells carry their column's name, so that phones can show each row as a card.
	 *
	 * @param string[] $columns Text each
	 * @param string[][] $rows HTML each; the first cell names its row
	 */
	public static function table( array $columns, array $rows ): string {
		$head = implode(
			'', array_map( static fn ( string $name ) => Html::element( 'th', [ 'scope' => 'col' ], $name ), $columns )
		);
		$body = '';
		foreach ( $rows as $row ) {
			$cells = '';
			foreach ( array_values( $row ) as $i => $html ) {
				$cells .= $i === 0
					? Html::rawElement( 'th', [ 'scope' => 'row' ], $html )
					: Html::rawElement( 'td', [ 'data-label' => $columns[$i] ], $html );
			}
			$body .= Html::rawElement( 'tr', [], $cells );
		}
		return Html::rawElement( 'table', [ 'class' => 'tp-table' ],
			Html::rawElement( 'thead', [], Html::rawElement( 'tr', [], $head ) ) .
				Html::rawElement( 'tbody', [], $body ) );
	}

	/**
	 * The same without the columns that no row fills. The first one stays, for it names the rows.
	 *
	 * @param string[] $columns Text each
	 * @param string[][] $rows HTML each
	 */
	public static function filledTable( array $columns, array $rows ): string {
		$filled = array_filter(
			$columns,
			static fn ( int $i ) => $i === 0 || array_diff( array_column( $rows, $i ), [ '' ] ),
			ARRAY_FILTER_USE_KEY
		);
		return self::table(
			array_values( $filled ),
			array_map( static fn ( array $row ) => array_values( array_intersect_key( $row, $filled ) ), $rows )
		);
	}

	/** @param array<string,string> $facts HTML by name; empty ones are left out */
	public static function facts( array $facts ): string {
		$pairs = '';
		foreach ( $facts as $name => $html ) {
			if ( $html !== '' ) {
				$pairs .= Html::element( 'dt', [], (string)$name ) . Html::rawElement( 'dd', [], $html );
			}
		}
		return Html::rawElement( 'dl', [ 'class' => 'tp-facts' ], $pairs );
	}

	/** A link to the page of a partner. */
	public static function partner( string $name ): string {
		return Html::rawElement(
			'a', [ 'href' => Title::makeTitle( NS_PARTNER, $name )->getLocalURL() ], Html::element( 'bdi', [], $name )
		);
	}

	/** A second, quieter line. */
	public static function small( string $html ): string {
		return $html === '' ? '' : Html::rawElement( 'div', [ 'class' => 'tp-small tp-subtle' ], $html );
	}

	/** @param array[] $moments Each [ date as HTML, what happened as HTML ] */
	public static function timeline( array $moments ): string {
		$items = array_map( static fn ( array $moment ) =>
			Html::rawElement( 'div', [ 'class' => 'tp-timeline__date' ], $moment[0] ) .
			Html::rawElement( 'div', [ 'class' => 'tp-timeline__text' ], $moment[1] ), $moments );
		return self::list( 'ol', 'tp-timeline', $items );
	}

	/**
	 * Entries of the framework, each to be linked to by list and id.
	 *
	 * @param string $list
	 * @param array[] $entries
	 * @param callable(array):string $show HTML of one
	 */
	public static function entries( string $list, array $entries, callable $show ): string {
		$items = array_map( static fn ( array $entry ) =>
			Html::rawElement( 'li', [ 'id' => "$list-{$entry['id']}" ], $show( $entry ) ), $entries );
		return Html::rawElement( 'ul', [ 'class' => 'tp-entries' ], implode( '', $items ) );
	}
}
