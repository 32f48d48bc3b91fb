<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;

/** The map from our software to partners: which part, which upstream, who. */
class Stack implements Overview {

	private const LINKS = [ 'website', 'repository', 'bugTracker' ];

	public function __construct( private readonly ItemReader $items ) {
	}

	public function html( ViewRequest $asked ): string {
		$part = $asked->address->get( 'part' );
		$filter = new ItemFilter( prefix: $part === '' ? '' : ItemTable::partPrefix( SearchNormalizer::of( $part ) ) );
		$total = $this->items->count( ItemRows::STACK, $filter );
		if ( $total === 0 && $part === '' ) {
			return HtmlParts::invitation( $asked->context->text( 'technicalpartners-stack-none' ),
				$asked->context->text( 'technicalpartners-stack-none-text' ),
				$asked->matrix(
					[], $asked->context->text( 'technicalpartners-stack-none-action' ), PageContext::BUTTON
				) );
		}
		$items = $this->items->find( ItemRows::STACK, $filter, ViewRequest::LIMIT, $asked->address->offset() );
		$asked->context->preloadUsers( array_map( static fn ( Item $item ) => $item->partner->steward, $items ) );
		$rows = array_filter( array_map( fn ( Item $item ) => $this->row( $asked, $item ), $items ) );
		return $this->form( $asked, $part ) . ( $rows
			? HtmlParts::table( $asked->texts( 'technicalpartners-stack-part', 'technicalpartners-stack-upstream',
				'technicalpartners-page-links',
				'technicalpartners-column-steward' ), $rows )
			: HtmlParts::invitation(
				$asked->context->text( 'technicalpartners-stack-no-match' ),
				$asked->context->text( 'technicalpartners-stack-none-text' ),
				''
			) ) .
			$asked->pager( $total, [ 'part' => $part ] );
	}

	private function form( ViewRequest $asked, string $part ): string {
		return $asked->address->form( $asked->input( 'part', 'technicalpartners-stack-part' ) . $asked->show() .
			(
				$part === ''
					? ''
					: $asked->address->link( [], $asked->context->text( 'technicalpartners-filter-clear' ) )
			) );
	}

	/** @return string[]|null Cells */
	private function row( ViewRequest $asked, Item $item ): ?array {
		$record = Schema::read( 'partner' )->fit( [ 'stack' => [ $item->data['part'] ?? null ] ] + $item->data );
		if ( !isset( $record['stack'] ) ) {
			return null;
		}
		$links = array_map( static fn ( string $field ) =>
			$asked->context->external( $record[$field], $asked->context->text( "technicalpartners-field-$field" ) ),
			array_intersect( self::LINKS, array_keys( $record ) ) );
		$steward = $item->partner->steward;
		return [
			$asked->address->link( [ 'part' => $record['stack'][0] ], $record['stack'][0] ),
			HtmlParts::partner( $item->partner->name ),
			implode( $asked->context->html( 'technicalpartners-page-separator' ), $links ),
			$steward === '' ? $asked->claim( $item->partner ) : $asked->context->user( $steward )
		];
	}
}
