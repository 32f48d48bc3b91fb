<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Partner;
use MediaWiki\Html\Html;

/** One side of the exchange as a table: ours, theirs and why, and what to do. */
class ExchangeTable {

	/** Matches of one need or offer of ours that are shown before the reader asks for all. */
	private const FIRST = 3;

	/**
	 * @param ViewRequest $asked
	 * @param string $ours needs or offers
	 * @param string $theirs offers or needs
	 * @param ExchangeSide $side
	 */
	public function __construct(
		private readonly ViewRequest $asked,
		private readonly string $ours,
		private readonly string $theirs,
		private readonly ExchangeSide $side
	) {
	}

	/**
	 * @param array<string,array> $entries Some of ours
	 * @return string HTML: what people matched with each, or the best suggestions; '' where there are no entries
	 */
	public function best( array $entries ): string {
		$rows = [];
		foreach ( $entries as $id => $entry ) {
			$best = $this->side->best( $id, self::FIRST );
			$ours = $this->ours( $entry );
			if ( !$best ) {
				$rows[] = isset( $entry['retired'] ) ? [ $ours, '', '' ] : $this->nobody( $ours );
				continue;
			}
			$pairs = $this->pairs( $id, $best, [ $ours ] );
			$pairs[ count( $pairs ) - 1 ][0] .= $this->moreLink( $id, $this->side->count( $id ) - count( $best ) );
			array_push( $rows, ...$pairs );
		}
		return $this->html( $rows );
	}

	/** @return string HTML: all there is for each of ours; '' where there is nothing */
	public function all(): string {
		$rows = [];
		foreach ( $this->side->ours as $id => $entry ) {
			array_push( $rows, ...$this->pairs( $id, $this->side->all( $id ), [ $this->ours( $entry ) ] ) );
		}
		return $this->html( $rows );
	}

	/** @return string HTML: what there is for one of ours on the page that is asked for; '' where there is nothing */
	public function one( string $id ): string {
		$rows = $this->pairs( $id, $this->asked->page( $this->side->all( $id ) ) );
		return $rows
			? HtmlParts::table(
				$this->asked->texts(
					"technicalpartners-exchange-their-$this->theirs", 'technicalpartners-overview-do'
				),
				$rows
			)
			: '';
	}

	/** @return string HTML: theirs that belong to nothing of ours */
	public function rest(): string {
		$lines = [];
		foreach (
			ViewRequest::fit( array_slice( $this->side->rest, 0, ViewRequest::LIMIT ), $this->theirs ) as $i => $one
		) {
			$lines[] = $this->asked->context->maybeExternal( $one['title'], $one['url'] ?? null ) .
				HtmlParts::small( HtmlParts::partner( $this->side->rest[$i]->partner->name ) );
		}
		$count = $this->side->restCount;
		return $lines ? Html::rawElement( 'details', [ 'class' => 'tp-rest' ],
			Html::element(
				'summary', [], $this->asked->text( "technicalpartners-exchange-rest-$this->theirs", $count )
			) .
			HtmlParts::list( 'ul', 'tp-columns', $lines ) . $this->more( $count - ViewRequest::LIMIT ) ) : '';
	}

	/** @param string[][] $rows */
	private function html( array $rows ): string {
		return $rows ? HtmlParts::table( $this->asked->texts( "technicalpartners-exchange-our-$this->ours",
			"technicalpartners-exchange-their-$this->theirs",
			'technicalpartners-overview-do' ), $rows ) : '';
	}

	/** @return string HTML: one of ours, which leads to all there is for it */
	private function ours( array $entry ): string {
		return $this->asked->address->link( [ substr( $this->ours, 0, -1 ) => $entry['id'] ], $entry['title'] ) .
			( isset( $entry['retired'] ) ? ' ' . $this->asked->context->retired() : '' );
	}

	/** @return string HTML: link to everything there is for one of ours; '' where all is shown */
	private function moreLink( string $id, int $number ): string {
		return $number > 0
			? HtmlParts::small(
				$this->asked->address->link( [ substr( $this->ours, 0, -1 ) => $id ], $this->moreText( $number ) )
			)
			: '';
	}

	/** @return string HTML: count of entries beyond those listed; '' where all are listed */
	private function more( int $number ): string {
		return $number > 0 ? HtmlParts::small( htmlspecialchars( $this->moreText( $number ) ) ) : '';
	}

	private function moreText( int $number ): string {
		return $this->asked->text( "technicalpartners-exchange-more-$this->theirs", $number );
	}

	/** @return string[] Cells */
	private function nobody( string $ours ): array {
		return [ $ours,
			Html::element(
				'span', [ 'class' => 'tp-subtle' ], $this->asked->context->text( 'technicalpartners-exchange-nobody' )
			),
			$this->asked->context->forms->log(
				$this->asked->context->text( 'technicalpartners-exchange-asked' ), 'tp-action', ''
			) ];
	}

	/**
	 * @param string $id Of the one of ours
	 * @param array{Item,string[]|null}[] $pairs
	 * @param string[] $before Cells
	 * @return string[][] Rows: theirs and why, and what to do
	 */
	private function pairs( string $id, array $pairs, array $before = [] ): array {
		$rows = [];
		foreach ( ViewRequest::fit( array_column( $pairs, 0 ), $this->theirs ) as $i => $one ) {
			$rows[] = [ ...$before, $this->theirs( $pairs[$i][0]->partner, $one, $pairs[$i][1] ),
				Html::rawElement( 'span', [ 'class' => 'tp-actions' ], $this->links( $id, $pairs[$i] ) ) ];
		}
		return $rows;
	}

	/**
	 * @param Partner $partner
	 * @param array $one
	 * @param string[]|null $words That it is suggested for; null where people matched it
	 * @return string HTML
	 */
	private function theirs( Partner $partner, array $one, ?array $words ): string {
		$context = $this->asked->context;
		$why = $words === null ? $context->html( 'technicalpartners-exchange-matched' )
			: $context->html( 'technicalpartners-exchange-suggested', $context->language->listToText(
				array_map( static fn ( string $word ) => Html::element( 'b', [], $word ), $words ) ) );
		return $context->maybeExternal( $one['title'], $one['url'] ?? null ) .
			Html::rawElement( 'div', [], HtmlParts::partner( $partner->name ) ) . HtmlParts::small( $why );
	}

	/**
	 * A suggestion is accepted or dismissed with one click; what people matched is edited.
	 *
	 * @param string $id Of the one of ours
	 * @param array{Item,string[]|null} $pair
	 * @return string HTML
	 */
	private function links( string $id, array $pair ): string {
		[ $item, $words ] = $pair;
		$context = $this->asked->context;
		$name = $item->partner->name;
		if ( $words === null ) {
			return $context->forms->edit(
				'exchange', $context->text( 'technicalpartners-page-edit' ), 'tp-action', '', $name
			);
		}
		$add = fn ( string $field ): array => [
			"/$this->theirs/{$item->data['id']}/$field" => [
				...UntypedJson::strings( $item->data[$field] ?? null ), $id
			]
		];
		return $context->forms->change(
			$name,
			$item->partner->revision,
			'exchange',
			'exchange',
			$add( 'answers' ),
			$context->text( 'technicalpartners-exchange-match' )
		) .
			$context->forms->change(
				$name,
				$item->partner->revision,
				'exchange',
				'exchange',
				$add( 'dismissed' ),
				$context->text( 'technicalpartners-exchange-dismiss' )
			);
	}
}
