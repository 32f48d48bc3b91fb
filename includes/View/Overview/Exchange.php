<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Shape;
use MediaWiki\Extension\TechnicalPartners\Storage\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Partner;
use MediaWiki\Extension\TechnicalPartners\View\PageContext;
use MediaWiki\Extension\TechnicalPartners\View\Part;
use MediaWiki\Html\Html;

/** Our needs and offers against theirs, both ways: what people matched, and what is suggested for the words it shares. */
class Exchange implements Overview {

	/** What is ours on a side, what is theirs, and how the index calls that. */
	private const SIDES = [ 'needs' => [ 'offers', ItemRows::OFFER ], 'offers' => [ 'needs', ItemRows::NEED ] ];
	/** So many of theirs are shown for one of ours before they are asked for. */
	private const FIRST = 3;

	public function __construct( private readonly ItemReader $items ) {
	}

	public function html( Asked $asked ): string {
		$name = $asked->address->get( 'partner' );
		foreach ( self::SIDES as $ours => [ $theirs ] ) {
			$id = $asked->address->get( substr( $ours, 0, -1 ) );
			if ( $id !== '' && $asked->context->framework->find( $ours, $id ) ) {
				return $this->back( $asked ) . $this->one( $asked, $ours, $id, $this->side( $asked, $ours, '' ) );
			}
		}
		$sides = array_map( fn ( string $ours ) => $this->side( $asked, $ours, $name ), array_combine( array_keys( self::SIDES ), array_keys( self::SIDES ) ) );
		return $this->form( $asked ) . ( $name === '' ? $this->everybody( $asked, $sides ) : $this->partner( $asked, $name, $sides ) );
	}

	private function side( Asked $asked, string $ours, string $name ): ExchangeSide {
		[ , $kind ] = self::SIDES[$ours];
		return new ExchangeSide( array_column( $asked->context->framework->entries( $ours ), null, 'id' ),
			$this->items->find( $kind, new ItemFilter( [], $name, withDeclined: $name !== '' ), ItemReader::BY_NAME ) );
	}

	private function form( Asked $asked ): string {
		return $asked->address->form( $asked->input( 'partner', 'technicalpartners-exchange-ask' ) . $asked->show() .
			( $asked->address->get( 'partner' ) === '' ? '' : $asked->address->link( [], $asked->context->text( 'technicalpartners-exchange-all' ) ) ) );
	}

	private function back( Asked $asked ): string {
		return Html::rawElement( 'p', [], $asked->address->link( [], $asked->context->text( 'technicalpartners-exchange-all' ) ) );
	}

	/** @param array<string,ExchangeSide> $sides */
	private function everybody( Asked $asked, array $sides ): string {
		$html = '';
		foreach ( $sides as $ours => $side ) {
			$rows = [];
			foreach ( $side->ours as $id => $entry ) {
				$best = $side->best( $id, self::FIRST );
				$more = count( $side->all( $id ) ) - count( $best );
				$links = $this->ours( $asked, $ours, $entry, $more );
				array_push( $rows, ...$this->pairs( $asked, $ours, $id, $best, [ $links ] ) );
				if ( !$best ) {
					$rows[] = $this->nobody( $asked, $links );
				}
			}
			$text = static fn ( string $what ): string => $asked->context->text( "technicalpartners-framework-$what" );
			$add = $asked->context->editFramework( $text( "add-$ours" ), $rows ? 'tp-action' : PageContext::BUTTON, $ours );
			$table = $rows ? $this->table( $asked, $ours, $rows ) : Part::invitation( $text( "no-$ours" ), $text( "no-$ours-text" ), $add );
			$html .= $asked->section( $ours, $text( "field-$ours" ), $table . $this->rest( $asked, $ours, $side->rest ), null, $rows ? $add : '' );
		}
		return $html . $this->silent( $asked );
	}

	/** @return string HTML: one of ours, and who else there is for it */
	private function ours( Asked $asked, string $ours, array $entry, int $more ): string {
		$address = [ substr( $ours, 0, -1 ) => $entry['id'] ];
		return $asked->address->link( $address, $entry['title'] ) . $this->more( $asked, $more );
	}

	/** @param string[][] $rows */
	private function table( Asked $asked, string $ours, array $rows ): string {
		[ $theirs ] = self::SIDES[$ours];
		return Part::table( $asked->texts( "technicalpartners-exchange-our-$ours", "technicalpartners-exchange-their-$theirs", 'technicalpartners-overview-do' ), $rows );
	}

	/**
	 * @param Asked $asked
	 * @param string $ours
	 * @param string $id Of the one of ours
	 * @param array{Item,string[]|null}[] $pairs
	 * @param string[] $before Cells
	 * @return string[][] Rows: theirs and why, and what to do
	 */
	private function pairs( Asked $asked, string $ours, string $id, array $pairs, array $before = [] ): array {
		[ $theirs ] = self::SIDES[$ours];
		$rows = [];
		foreach ( Asked::fit( array_column( $pairs, 0 ), $theirs ) as $i => $one ) {
			$rows[] = [ ...$before, ...$this->pair( $asked, $pairs[$i][0]->partner, $one, $pairs[$i][1], $this->links( $asked, $theirs, $id, $pairs[$i] ) ) ];
		}
		return $rows;
	}

	/**
	 * @param Asked $asked
	 * @param Partner $partner
	 * @param array $one
	 * @param string[]|null $words
	 * @param string $links HTML of what to do
	 * @return string[] Cells
	 */
	private function pair( Asked $asked, Partner $partner, array $one, ?array $words, string $links ): array {
		$why = $words === null ? $asked->context->html( 'technicalpartners-exchange-matched' )
			: $asked->context->html( 'technicalpartners-exchange-suggested', $asked->context->language->listToText(
				array_map( static fn ( string $word ) => Html::element( 'b', [], $word ), $words ) ) );
		return [
			$asked->context->maybeExternal( $one['title'], $one['url'] ?? null ) .
				Html::rawElement( 'div', [], Part::partner( $partner->name ) ) . Part::small( $why ),
			Html::rawElement( 'span', [ 'class' => 'tp-actions' ], $links )
		];
	}

	/**
	 * A suggestion is accepted or dismissed with one click; what people matched is edited.
	 *
	 * @param Asked $asked
	 * @param string $theirs
	 * @param string $id Of the one of ours
	 * @param array{Item,string[]|null} $pair
	 * @return string HTML
	 */
	private function links( Asked $asked, string $theirs, string $id, array $pair ): string {
		[ $item, $words ] = $pair;
		$name = $item->partner->name;
		if ( $words === null ) {
			return $asked->context->edit( 'exchange', $asked->context->text( 'technicalpartners-page-edit' ), 'tp-action', '', $name );
		}
		$add = static fn ( string $field ): array => [ "/$theirs/{$item->data['id']}/$field" => [ ...Shape::strings( $item->data[$field] ?? null ), $id ] ];
		return $asked->context->change( $name, 'exchange', 'exchange', $add( 'answers' ), $asked->context->text( 'technicalpartners-exchange-match' ) ) .
			$asked->context->change( $name, 'exchange', 'exchange', $add( 'dismissed' ), $asked->context->text( 'technicalpartners-exchange-dismiss' ) );
	}

	/** @return string[] Cells */
	private function nobody( Asked $asked, string $links ): array {
		return [ $links, Html::element( 'span', [ 'class' => 'tp-subtle' ], $asked->context->text( 'technicalpartners-exchange-nobody' ) ),
			$asked->context->log( $asked->context->text( 'technicalpartners-exchange-asked' ), 'tp-action', '' ) ];
	}

	/** @param Item[] $rest */
	private function rest( Asked $asked, string $ours, array $rest ): string {
		[ $theirs ] = self::SIDES[$ours];
		$lines = [];
		foreach ( Asked::fit( array_slice( $rest, 0, Asked::LIMIT ), $theirs ) as $i => $one ) {
			$lines[] = $asked->context->maybeExternal( $one['title'], $one['url'] ?? null ) . Part::small( Part::partner( $rest[$i]->partner->name ) );
		}
		return $lines ? Html::rawElement( 'details', [ 'class' => 'tp-rest' ],
			Html::element( 'summary', [], $asked->text( "technicalpartners-exchange-rest-$theirs", count( $rest ) ) ) .
			Part::list( 'ul', 'tp-columns', $lines ) . $this->more( $asked, count( $rest ) - Asked::LIMIT ) ) : '';
	}

	private function more( Asked $asked, int $number ): string {
		return $number > 0 ? Part::small( htmlspecialchars( $asked->text( 'technicalpartners-exchange-more', $number ) ) ) : '';
	}

	/** "Who could help with Y", and who could use it. */
	private function one( Asked $asked, string $ours, string $id, ExchangeSide $side ): string {
		$entry = $asked->context->framework->find( $ours, $id );
		$all = $side->all( $id );
		$rows = $this->pairs( $asked, $ours, $id, $asked->page( $all ) );
		[ $theirs ] = self::SIDES[$ours];
		$table = $rows ? Part::table( $asked->texts( "technicalpartners-exchange-their-$theirs", 'technicalpartners-overview-do' ), $rows )
			: Part::invitation( $asked->context->text( 'technicalpartners-exchange-nobody' ), $asked->context->text( 'technicalpartners-exchange-nobody-text' ),
				$asked->context->log( $asked->context->text( 'technicalpartners-page-log' ), PageContext::BUTTON, '' ) );
		return $asked->section( 'one', $asked->context->msg( "technicalpartners-exchange-who-$ours" )->plaintextParams( $entry['title'] )->text(),
			( isset( $entry['description'] ) ? Html::element( 'p', [ 'dir' => 'auto' ], $entry['description'] ) : '' ) . $table .
			$asked->pager( count( $all ), [ substr( $ours, 0, -1 ) => $id ] ), count( $all ) );
	}

	/**
	 * "What could we ask of X", and what could X use of ours.
	 *
	 * @param Asked $asked
	 * @param string $name
	 * @param array<string,ExchangeSide> $sides
	 * @return string HTML
	 */
	private function partner( Asked $asked, string $name, array $sides ): string {
		$html = '';
		foreach ( $sides as $ours => $side ) {
			$rows = [];
			foreach ( $side->ours as $id => $entry ) {
				$links = $this->ours( $asked, $ours, $entry, 0 );
				array_push( $rows, ...$this->pairs( $asked, $ours, $id, $side->all( $id ), [ $links ] ) );
			}
			[ $theirs ] = self::SIDES[$ours];
			$nothing = Part::invitation( $asked->context->text( "technicalpartners-page-no-$theirs" ), $asked->context->text( "technicalpartners-page-no-$theirs-text" ),
				$asked->context->edit( 'exchange', $asked->context->text( "technicalpartners-page-add-$theirs" ), PageContext::BUTTON, '', $name ) );
			$html .= $asked->section( $ours, $asked->context->msg( "technicalpartners-exchange-partner-$ours" )->plaintextParams( $name )->text(),
				( $rows ? $this->table( $asked, $ours, $rows ) : ( $side->rest ? '' : $nothing ) ) . $this->rest( $asked, $ours, $side->rest ) );
		}
		return $html;
	}

	/** Those of whom nobody knows what they offer or need. */
	private function silent( Asked $asked ): string {
		$known = array_flip( $this->items->pages( [ ItemRows::OFFER, ItemRows::NEED ] ) );
		$silent = array_filter( array_diff_key( $this->items->partners(), $known ), static fn ( Partner $partner ) => !$partner->isDeclined );
		return $silent ? Html::rawElement( 'div', [ 'class' => 'tp-section' ], Part::invitation( $asked->text( 'technicalpartners-exchange-silent', count( $silent ) ),
			$asked->context->text( 'technicalpartners-exchange-silent-text' ),
			$asked->context->log( $asked->context->text( 'technicalpartners-page-log' ), PageContext::BUTTON, '' ) ) ) : '';
	}
}
