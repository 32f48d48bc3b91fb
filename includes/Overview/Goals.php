<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Html\FrameworkEntries;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Partner;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Goals and partners: who serves which goal and by what, goals nobody serves, and partners that serve none. */
class Goals implements Overview {

	/** Partners of a goal that are shown before the reader asks for all. */
	private const FIRST = 8;

	public function __construct( private readonly ItemReader $items, private readonly IndexCache $cache ) {
	}

	public function html( ViewRequest $asked ): string {
		$goals = array_column( $asked->context->framework->goals(), null, 'id' );
		$one = $asked->address->get( 'goal' );
		$goal = $asked->context->framework->find( 'goals', $one );
		if ( $goal !== null ) {
			return $this->partnersOf( $asked, $goal );
		}
		return ( $goals ? $this->each( $asked, $goals ) : HtmlParts::invitation( $asked->context->text(
			'technicalpartners-framework-no-goals'
		),
			$asked->context->text( 'technicalpartners-framework-no-goals-text' ),
			$this->add( $asked, PageContext::BUTTON ) ) ) . $this->retired( $asked );
	}

	/**
	 * @param ViewRequest $asked
	 * @param array<string,array> $goals
	 */
	private function each( ViewRequest $asked, array $goals ): string {
		$serving = $this->items->counts( ItemRows::SERVICE );
		// A declined partner may still name a goal, but the goal needs another partner.
		$declined = $this->items->counts( ItemRows::DECLINED . ItemRows::SERVICE );
		$served = array_filter(
			$goals, static fn ( array $goal ) => ( $serving[$goal['id']] ?? 0 ) > ( $declined[$goal['id']] ?? 0 )
		);
		return $this->unserved( $asked, array_diff_key( $goals, $served ), $serving ) .
			$this->served( $asked, $served, $serving ) . $this->serveNone( $asked );
	}

	private function retired( ViewRequest $asked ): string {
		$retired = array_filter(
			$asked->context->framework->goals( true ), static fn ( array $goal ) => isset( $goal['retired'] )
		);
		$serving = $retired ? $this->items->counts( ItemRows::SERVICE ) : [];
		$rows = array_map( fn ( array $goal ) => $this->row( $asked, $goal['id'], $serving ), $retired );
		return $rows ? ( new FrameworkEntries( $asked->context ) )->retired( count( $rows ),
			HtmlParts::table(
				$asked->texts( 'technicalpartners-page-goal', 'technicalpartners-page-served' ), $rows
			) ) : '';
	}

	private function add( ViewRequest $asked, string $class = 'tp-action' ): string {
		return $asked->context->forms->editFramework(
			$asked->context->text( 'technicalpartners-framework-add-goals' ), $class, 'goals'
		);
	}

	/**
	 * @param ViewRequest $asked
	 * @param array[] $goals
	 * @param array<string,int> $serving Partners of each goal, all of whom have been declined
	 * @return string HTML
	 */
	private function unserved( ViewRequest $asked, array $goals, array $serving ): string {
		$declined = static fn ( string $goal ): string => isset(
			$serving[$goal]
		) ? HtmlParts::small( $asked->address->link( [ 'goal' => $goal ],
			$asked->text( 'technicalpartners-goals-declined', $serving[$goal] ) ) ) : '';
		$rows = array_map( static fn ( array $goal ) => [ $asked->context->entry( 'goals', $goal['id'] ) .
			$declined( $goal['id'] ),
			htmlspecialchars( $goal['description'] ?? '' ),
			Html::rawElement( 'span', [ 'class' => 'tp-actions' ],
				$asked->context->forms->log(
					$asked->context->text( 'technicalpartners-page-log' ), 'tp-action', '', $goal['id']
				) .
				Html::element( 'a',
					[
						'href' => SpecialPage::getTitleFor( 'TechnicalPartners', 'new' )->getLocalURL(
							[ 'goal' => $goal['id'] ]
						),
						'class' => 'tp-action'
					],
					$asked->context->text( 'technicalpartners-matrix-add' ) ) ) ], array_values( $goals ) );
		return $rows ? $asked->section( 'unserved', $asked->context->text(
			'technicalpartners-goals-unserved'
		), HtmlParts::table(
			$asked->texts(
				'technicalpartners-page-goal', 'technicalpartners-goals-description', 'technicalpartners-overview-do'
			),
			$rows ), count( $rows ) ) : '';
	}

	/**
	 * @param ViewRequest $asked
	 * @param array[] $goals
	 * @param array<string,int> $serving
	 * @return string HTML
	 */
	private function served( ViewRequest $asked, array $goals, array $serving ): string {
		$rows = array_map( fn ( string|int $id ) => $this->row( $asked, (string)$id, $serving ), array_keys( $goals ) );
		return $rows ? $asked->section( 'served', $asked->context->text( 'technicalpartners-goals-served' ),
			HtmlParts::table( $asked->texts( 'technicalpartners-page-goal', 'technicalpartners-page-served' ), $rows ),
			count( $rows ), $this->add( $asked ) ) : '';
	}

	/** @return string[] Cells: a goal, and the first of the partners that serve it */
	private function row( ViewRequest $asked, string $id, array $serving ): array {
		$count = $serving[$id] ?? 0;
		$first = $count ? $this->cache->get( 'goal-' . sha1( $id ), fn () => $this->serving( $id, self::FIRST ) ) : [];
		$lines = array_map(
			fn ( Item $item ) =>
				$this->partner( $asked, $item->partner ) . HtmlParts::small( $this->how( $asked, $item->data ) ),
			$first
		);
		$more = $count > self::FIRST
			? $asked->address->link( [ 'goal' => $id ], $asked->text( 'technicalpartners-overview-all', $count ) )
			: '';
		return [ $asked->context->entry( 'goals', $id ) .
			HtmlParts::small( htmlspecialchars( $asked->text( 'technicalpartners-goals-partners', $count ) ) ),
			HtmlParts::list( 'ul', 'tp-columns', $lines ) . $more ];
	}

	/** @return Item[] Partners that serve a goal, with how much of them does */
	private function serving( string $goal, int $limit, int $offset = 0 ): array {
		return $this->items->find( ItemTable::listOf( ItemRows::SERVICE, $goal ), new ItemFilter(), $limit, $offset );
	}

	private function partnersOf( ViewRequest $asked, array $goal ): string {
		$id = (string)$goal['id'];
		$count = $this->items->counts( ItemRows::SERVICE )[$id] ?? 0;
		$rows = array_map( fn ( Item $item ) => [
			$this->partner( $asked, $item->partner ),
			$this->how( $asked, $item->data ),
			$this->mend( $asked, $item->partner )
		],
			$this->serving( $id, ViewRequest::LIMIT, $asked->address->offset() ) );
		$table = $rows ? HtmlParts::table(
			$asked->texts(
				'technicalpartners-column-partner', 'technicalpartners-page-served', 'technicalpartners-overview-do'
			),
			$rows
		)
			: Html::element( 'p', [], $asked->context->text( 'technicalpartners-goals-nobody' ) );
		return Html::rawElement(
			'p', [], $asked->address->link( [], $asked->context->text( 'technicalpartners-goals-all' ) )
		) .
			$asked->section( 'goal', (string)$goal['title'],
				$table . $asked->pager( $count, [ 'goal' => $id ] ), $count );
	}

	private function serveNone( ViewRequest $asked ): string {
		$count = $this->items->count( ItemRows::WITHOUT_GOAL, new ItemFilter() );
		$lines = array_map( fn ( Partner $partner ) =>
			HtmlParts::partner( $partner->name ) . ' ' . $this->mend( $asked, $partner ),
			$count
				? $this->items->partners( ItemRows::WITHOUT_GOAL, ViewRequest::LIMIT, $asked->address->offset() )
				: [] );
		return $lines ? $asked->section( 'none', $asked->context->text( 'technicalpartners-goals-none' ),
			HtmlParts::list( 'ul', 'tp-columns', $lines ) . $asked->pager( $count, [] ), $count ) : '';
	}

	private function partner( ViewRequest $asked, Partner $partner ): string {
		return HtmlParts::partner( $partner->name ) . ( $partner->isDeclined
				? ' ' .
					Html::element(
						'span',
						[ 'class' => 'tp-tag' ],
						$asked->context->text( 'technicalpartners-value-state-declined' )
					)
				: '' );
	}

	private function mend( ViewRequest $asked, Partner $partner ): string {
		return $asked->context->forms->edit(
			'work',
			$asked->context->text( 'technicalpartners-page-add-goals' ),
			'tp-action tp-small',
			'goals',
			$partner->name
		);
	}

	/**
	 * @param ViewRequest $asked
	 * @param array<string,int> $service
	 */
	private function how( ViewRequest $asked, array $service ): string {
		$words = $service['goals'] ? [ $asked->context->html( 'technicalpartners-goals-named' ) ] : [];
		foreach ( [ 'collaborations', 'conversations' ] as $what ) {
			if ( $service[$what] ) {
				$words[] = htmlspecialchars(
					$asked->text( "technicalpartners-page-served-by-$what", $service[$what] )
				);
			}
		}
		return implode( $asked->context->html( 'technicalpartners-page-separator' ), $words );
	}
}
