<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View\Overview;

use MediaWiki\Extension\TechnicalPartners\Storage\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Partner;
use MediaWiki\Extension\TechnicalPartners\View\FrameworkEntries;
use MediaWiki\Extension\TechnicalPartners\View\PageContext;
use MediaWiki\Extension\TechnicalPartners\View\Part;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Goals and partners: who serves which goal and by what, goals nobody serves, and partners that serve none. */
class Goals implements Overview {

	/** So many partners of a goal are shown before they are asked for. */
	private const FIRST = 8;

	public function __construct( private readonly ItemReader $items ) {
	}

	public function html( Asked $asked ): string {
		$goals = array_column( $asked->context->framework->goals(), null, 'id' );
		$partners = $this->items->partners();
		$one = $asked->address->get( 'goal' );
		$isOne = $asked->context->framework->find( 'goals', $one ) !== null;
		$all = $this->items->service( $isOne ? $one : '' );
		if ( $isOne ) {
			return $this->partnersOf( $asked, $one, array_intersect_key( $partners, $all[$one] ?? [] ), $all[$one] ?? [] );
		}
		return ( $goals ? $this->each( $asked, $goals, $partners, $all ) : Part::invitation( $asked->context->text( 'technicalpartners-framework-no-goals' ),
			$asked->context->text( 'technicalpartners-framework-no-goals-text' ), $this->add( $asked, PageContext::BUTTON ) ) ) . $this->retired( $asked, $partners, $all );
	}

	/**
	 * @param Asked $asked
	 * @param array<string,array> $goals
	 * @param array<int,Partner> $partners
	 * @param array<string,array<int,array<string,int>>> $all
	 */
	private function each( Asked $asked, array $goals, array $partners, array $all ): string {
		$service = array_intersect_key( $all, $goals );
		// Who has been declined is said to serve a goal, but a goal needs somebody else.
		$open = array_filter( $partners, static fn ( Partner $partner ) => !$partner->isDeclined );
		$served = array_intersect_key( $goals, array_filter( $service, static fn ( array $by ) => array_intersect_key( $by, $open ) !== [] ) );
		return $this->unserved( $asked, array_diff_key( $goals, $served ), $service ) . $this->served( $asked, $served, $partners, $service ) .
			$this->serveNone( $asked, array_diff_key( $open, ...array_values( $service ) ) );
	}

	/**
	 * @param Asked $asked
	 * @param array<int,Partner> $partners
	 * @param array<string,array<int,array<string,int>>> $service
	 */
	private function retired( Asked $asked, array $partners, array $service ): string {
		$retired = array_filter( $asked->context->framework->goals( true ), static fn ( array $goal ) => isset( $goal['retired'] ) );
		$rows = array_map( fn ( array $goal ) => $this->row( $asked, $goal['id'], $partners, $service ), $retired );
		return $rows ? ( new FrameworkEntries( $asked->context ) )->retired( count( $rows ),
			Part::table( $asked->texts( 'technicalpartners-page-goal', 'technicalpartners-page-served' ), $rows ) ) : '';
	}

	private function add( Asked $asked, string $class = 'tp-action' ): string {
		return $asked->context->forms->editFramework( $asked->context->text( 'technicalpartners-framework-add-goals' ), $class, 'goals' );
	}

	/**
	 * @param Asked $asked
	 * @param array[] $goals
	 * @param array<string,array<int,array<string,int>>> $service
	 * @return string HTML
	 */
	private function unserved( Asked $asked, array $goals, array $service ): string {
		$declined = static fn ( string $goal ): string => isset( $service[$goal] ) ? Part::small( $asked->address->link( [ 'goal' => $goal ],
			$asked->text( 'technicalpartners-goals-declined', count( $service[$goal] ) ) ) ) : '';
		$rows = array_map( static fn ( array $goal ) => [ $asked->context->entry( 'goals', $goal['id'] ) . $declined( $goal['id'] ), htmlspecialchars( $goal['description'] ?? '' ),
			Html::rawElement( 'span', [ 'class' => 'tp-actions' ],
				$asked->context->forms->log( $asked->context->text( 'technicalpartners-page-log' ), 'tp-action', '', $goal['id'] ) .
				Html::element( 'a', [ 'href' => SpecialPage::getTitleFor( 'TechnicalPartners', 'new' )->getLocalURL( [ 'goal' => $goal['id'] ] ), 'class' => 'tp-action' ],
					$asked->context->text( 'technicalpartners-matrix-add' ) ) ) ], array_values( $goals ) );
		return $rows ? $asked->section( 'unserved', $asked->context->text( 'technicalpartners-goals-unserved' ), Part::table(
			$asked->texts( 'technicalpartners-page-goal', 'technicalpartners-goals-description', 'technicalpartners-overview-do' ), $rows ), count( $rows ) ) : '';
	}

	/**
	 * @param Asked $asked
	 * @param array[] $goals
	 * @param array<int,Partner> $partners
	 * @param array<string,array<int,array<string,int>>> $service
	 * @return string HTML
	 */
	private function served( Asked $asked, array $goals, array $partners, array $service ): string {
		$rows = array_map( fn ( string|int $id ) => $this->row( $asked, (string)$id, $partners, $service ), array_keys( $goals ) );
		return $rows ? $asked->section( 'served', $asked->context->text( 'technicalpartners-goals-served' ),
			Part::table( $asked->texts( 'technicalpartners-page-goal', 'technicalpartners-page-served' ), $rows ), count( $rows ), $this->add( $asked ) ) : '';
	}

	/** @return string[] Cells: a goal, and the partners that serve it */
	private function row( Asked $asked, string $id, array $partners, array $service ): array {
		$serving = array_intersect_key( $partners, $service[$id] ?? [] );
		$lines = array_map( fn ( Partner $partner ) => $this->partner( $asked, $partner ) .
			Part::small( $this->how( $asked, $service[$id][$partner->page] ) ), array_slice( $serving, 0, self::FIRST ) );
		$more = count( $serving ) > self::FIRST
			? $asked->address->link( [ 'goal' => $id ], $asked->text( 'technicalpartners-overview-all', count( $serving ) ) ) : '';
		return [ $asked->context->entry( 'goals', $id ) . Part::small( htmlspecialchars( $asked->text( 'technicalpartners-goals-partners', count( $serving ) ) ) ),
			Part::list( 'ul', 'tp-columns', $lines ) . $more ];
	}

	/**
	 * @param Asked $asked
	 * @param string $goal
	 * @param array<int,Partner> $partners
	 * @param array<int,array<string,int>> $service
	 * @return string HTML
	 */
	private function partnersOf( Asked $asked, string $goal, array $partners, array $service ): string {
		$rows = array_map( fn ( Partner $partner ) => [ $this->partner( $asked, $partner ), $this->how( $asked, $service[$partner->page] ), $this->mend( $asked, $partner ) ],
			$asked->page( $partners ) );
		$table = $rows ? Part::table( $asked->texts( 'technicalpartners-column-partner', 'technicalpartners-page-served', 'technicalpartners-overview-do' ), $rows )
			: Html::element( 'p', [], $asked->context->text( 'technicalpartners-goals-nobody' ) );
		return Html::rawElement( 'p', [], $asked->address->link( [], $asked->context->text( 'technicalpartners-goals-all' ) ) ) .
			$asked->section( 'goal', (string)$asked->context->framework->find( 'goals', $goal )['title'],
				$table . $asked->pager( count( $partners ), [ 'goal' => $goal ] ), count( $partners ) );
	}

	/**
	 * @param Asked $asked
	 * @param array<int,Partner> $partners
	 */
	private function serveNone( Asked $asked, array $partners ): string {
		$lines = array_map( fn ( Partner $partner ) => Part::partner( $partner->name ) . ' ' . $this->mend( $asked, $partner ), $asked->page( $partners ) );
		return $lines ? $asked->section( 'none', $asked->context->text( 'technicalpartners-goals-none' ),
			Part::list( 'ul', 'tp-columns', $lines ) . $asked->pager( count( $partners ), [] ), count( $partners ) ) : '';
	}

	private function partner( Asked $asked, Partner $partner ): string {
		return Part::partner( $partner->name ) . ( $partner->isDeclined
			? ' ' . Html::element( 'span', [ 'class' => 'tp-tag' ], $asked->context->text( 'technicalpartners-value-state-declined' ) ) : '' );
	}

	private function mend( Asked $asked, Partner $partner ): string {
		return $asked->context->forms->edit( 'work', $asked->context->text( 'technicalpartners-page-add-goals' ), 'tp-action tp-small', 'goals', $partner->name );
	}

	/**
	 * @param Asked $asked
	 * @param array<string,int> $service
	 */
	private function how( Asked $asked, array $service ): string {
		$words = $service['goals'] ? [ $asked->context->html( 'technicalpartners-goals-named' ) ] : [];
		foreach ( [ 'collaborations', 'conversations' ] as $what ) {
			if ( $service[$what] ) {
				$words[] = htmlspecialchars( $asked->text( "technicalpartners-page-served-by-$what", $service[$what] ) );
			}
		}
		return implode( $asked->context->html( 'technicalpartners-page-separator' ), $words );
	}
}
