<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Html\Glyphs;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Html\Html;

/**
 * Scores to look at: without evidence, with evidence unchecked for a year, or disputed. Oldest first.
 */
class Evidence implements Overview {

	public function __construct( private readonly ItemReader $items ) {
	}

	public function html( ViewRequest $asked ): string {
		$all = new ItemFilter();
		$lists = $this->items->counts( ItemRows::EVIDENCE );
		$counts = array_map(
			static fn ( string $flag ) => $lists[$flag] ?? 0, array_combine( Flags::NAMES, Flags::NAMES )
		);
		if ( !array_filter( $counts ) ) {
			return $this->items->partners( ItemRows::IDENTIFIED, 1 ) === [] ? $asked->withoutPartners()
				: Html::element( 'p', [], $asked->context->text( 'technicalpartners-evidence-none' ) );
		}
		$flag = in_array( $asked->address->get( 'flag' ), Flags::NAMES, true ) ? $asked->address->get( 'flag' ) : '';
		$filter = $flag === '' ? $all : $all->with( $flag );
		$items = $this->items->find( ItemRows::EVIDENCE, $filter, ViewRequest::LIMIT, $asked->address->offset() );
		$rows = $this->items->rows( array_map( static fn ( Item $item ) => $item->partner->page, $items ) );
		$lines = array_map(
			fn ( Item $item ) => $this->line( $asked, $item, $rows[$item->partner->page] ?? null ), $items
		);
		return $this->flags(
			$asked, $counts, $flag
		) . HtmlParts::table( $asked->texts( 'technicalpartners-column-partner',
			'technicalpartners-evidence-what',
			'technicalpartners-evidence-why', 'technicalpartners-evidence-checked',
			'technicalpartners-overview-do' ), $lines ) .
			$asked->pager( $this->items->count( ItemRows::EVIDENCE, $filter ), [ 'flag' => $flag ] );
	}

	/**
	 * @param ViewRequest $asked
	 * @param array<string,int> $counts
	 * @param string $current
	 */
	private function flags( ViewRequest $asked, array $counts, string $current ): string {
		$html = '';
		foreach ( $counts as $flag => $count ) {
			$text = $asked->context->msg( 'technicalpartners-overview-counted' )
				->plaintextParams( $asked->context->text( "technicalpartners-filter-$flag" ) )->numParams( $count )
					->text();
			$html .= Html::rawElement( 'a', [ 'href' => $asked->address->of(
				[ 'flag' => $flag === $current ? '' : $flag ]
			),
				'class' => 'tp-toggle' . ( $flag === $current ? ' tp-toggle--on' : '' ),
				'aria-current' => $flag === $current ? 'true' : null ],
				Html::element( 'span', [ 'class' => "tp-flag tp-flag--$flag", 'aria-hidden' => 'true' ] ) .
					htmlspecialchars( $text ) );
		}
		return Html::rawElement(
			'div',
			[
				'class' => 'tp-toggles',
				'role' => 'group',
				'aria-label' => $asked->context->text( 'technicalpartners-filter-flags' )
			],
			$html
		);
	}

	/** @return string[] Cells */
	private function line( ViewRequest $asked, Item $item, ?Row $row ): array {
		$flags = is_int( $item->data['flags'] ?? null ) ? $item->data['flags'] : 0;
		$isStatement = str_starts_with( $item->id, '/' );
		$names = array_values(
			array_filter( Flags::NAMES, static fn ( int $flag ) => (bool)( $flags & $flag ), ARRAY_FILTER_USE_KEY )
		);
		$why = array_map(
			static fn ( string $name ) => $asked->context->html( "technicalpartners-flag-$name" ), $names
		);
		return [
			HtmlParts::partner( $item->partner->name ),
			$isStatement ? $this->statement( $asked, substr( $item->id, 1 ) )
				: Html::rawElement( 'span', [ 'class' => 'tp-assessments__line' ],
					$asked->context->entry( 'principles', $item->id ) .
					Glyphs::score( $row?->scores[$item->id][0] ?? null, $flags, $asked->context->msg( ... ) ) ),
			$asked->context->language->commaList( $why ),
			$item->on === '' ? Html::element(
				'span', [ 'class' => 'tp-subtle' ], $asked->context->text( 'technicalpartners-evidence-never' )
			)
				: $asked->context->dates->html( $item->on ),
			Html::rawElement( 'span', [ 'class' => 'tp-actions' ], $this->mend( $asked, $item, $names[0] ?? 'stale' ) .
				(
					!$isStatement && in_array( Flags::NAMES[Flags::STALE], $names, true )
						? $this->checked( $asked, $item )
						: ''
				) )
		];
	}

	/** A link to the form of the score or the statement, at the field that a flag is about. */
	private function mend( ViewRequest $asked, Item $item, string $flag ): string {
		$isStatement = str_starts_with( $item->id, '/' );
		$field = $isStatement ? 'evidence-' . substr( $item->id, 1 ) : "p-$item->id";
		return $asked->context->forms->edit( $isStatement ? 'evidence' : 'assessments',
			$asked->context->text( "technicalpartners-evidence-$flag" ),
			'tp-action', $field, $item->partner->name );
	}

	/** All evidence of a score has been checked again: one click. */
	private function checked( ViewRequest $asked, Item $item ): string {
		return $asked->context->forms->change( $item->partner->name, $item->partner->revision, 'assessments',
			"p-$item->id",
			[ "/assessments/$item->id/evidence/*/checked" => '~today' ],
			$asked->context->text( 'technicalpartners-evidence-again' ) );
	}

	private function statement( ViewRequest $asked, string $about ): string {
		$message = $asked->context->msg( "technicalpartners-value-about-$about" );
		return htmlspecialchars( $message->exists() ? $message->text() : $about );
	}
}
