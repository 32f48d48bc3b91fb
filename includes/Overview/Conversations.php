<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\PartnerPage\ConversationsSection;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Html\Html;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Conversations with all partners: what is to be done next, who has not answered, and what was said, newest first. */
class Conversations implements Overview {

	private const FILTERS = [ 'goal', 'who', 'partner' ];
	/** Next steps and approaches that are shown before the reader asks for all. */
	private const FIRST = 10;

	public function __construct( private readonly ItemReader $items ) {
	}

	public function html( ViewRequest $asked ): string {
		$filter = $this->filter( $asked );
		$total = $this->items->count( ItemRows::CONVERSATION, $filter );
		if ( $total === 0 ) {
			return ( $this->asks( $asked ) === [] ? '' : $this->form( $asked ) ) . $this->nothing( $asked );
		}
		return $this->form( $asked ) . match ( true ) {
			$asked->address->get( 'all' ) === 'steps' => $this->steps( $asked, $filter ),
			$asked->address->get( 'all' ) === 'unanswered' => $this->unanswered( $asked, $filter ),
			$asked->address->offset() > 0 => $this->all( $asked, $filter, $total ),
			default => $this->steps( $asked, $filter ) . $this->unanswered( $asked, $filter ) .
				$this->all( $asked, $filter, $total )
		};
	}

	/** @return array<string,string> What the address filters by */
	private function asks( ViewRequest $asked ): array {
		$values = array_map( $asked->address->get( ... ), array_combine( self::FILTERS, self::FILTERS ) );
		return array_filter( $values, static fn ( string $value ) => $value !== '' );
	}

	private function filter( ViewRequest $asked ): ItemFilter {
		$asks = $this->asks( $asked );
		$keys = [
			...( isset( $asks['goal'] ) ? [ ItemRows::GOAL . $asks['goal'] ] : [] ),
			...( isset( $asks['who'] ) ? [ ItemRows::WHO . SearchNormalizer::of( $asks['who'] ) ] : [] )
		];
		return new ItemFilter(
			$keys, isset( $asks['partner'] ) ? array_keys( $this->items->named( $asks['partner'] ) ) : null
		);
	}

	private function form( ViewRequest $asked ): string {
		$goals = array_column( $asked->context->framework->goals(), 'title', 'id' );
		$goal = FormInput::select( $asked->address->get( 'goal' ),
			[ '' => $asked->context->text( 'technicalpartners-conversations-any-goal' ) ] + $goals,
			[ 'id' => 'tp-goal', 'name' => 'goal' ] );
		$clear = $asked->address->link( [], $asked->context->text( 'technicalpartners-filter-clear' ) );
		return $asked->address->form( $asked->field( 'goal', 'technicalpartners-page-goal', $goal ) .
			$asked->input( 'who', 'technicalpartners-conversations-who' ) .
				$asked->input( 'partner', 'technicalpartners-column-partner' ) .
			$asked->show() . ( $this->asks( $asked ) === [] ? '' : $clear ) );
	}

	private function nothing( ViewRequest $asked ): string {
		$log = $asked->context->forms->log(
			$asked->context->text( 'technicalpartners-page-log' ),
			PageContext::BUTTON,
			$asked->address->get( 'partner' )
		);
		$which = $this->asks( $asked ) === [] ? 'none' : 'no-match';
		return HtmlParts::invitation( $asked->context->text( "technicalpartners-conversations-$which" ),
			$asked->context->text( "technicalpartners-conversations-$which-text" ), $log );
	}

	private function steps( ViewRequest $asked, ItemFilter $filter ): string {
		$filter = $filter->with( ItemRows::OPEN );
		$row = fn ( Item $item, array $one ): array => [
			HtmlParts::partner( $item->partner->name ), htmlspecialchars( $one['next'] ?? '' ),
			$this->due( $asked, $item, $one ),
			$asked->context->users( $one['who'] ?? [] ),
			Html::rawElement( 'span', [ 'class' => 'tp-actions' ],
				$asked->context->forms->log(
					$asked->context->text( 'technicalpartners-log-save' ), 'tp-action', $item->partner->name
				) .
				$asked->context->forms->edit(
					'conversations',
					$asked->context->text( 'technicalpartners-page-edit' ),
					'tp-action',
					'next',
					$item->partner->name
				) )
		];
		return $this->table( $asked, 'steps', $filter, $row, [ 'technicalpartners-column-partner',
			'technicalpartners-column-next',
			'technicalpartners-conversations-by', 'technicalpartners-conversations-who',
			'technicalpartners-overview-do' ] );
	}

	private function due( ViewRequest $asked, Item $item, array $one ): string {
		if ( !isset( $one['nextOn'] ) ) {
			return Html::element(
				'span', [ 'class' => 'tp-subtle' ], $asked->context->text( 'technicalpartners-conversations-some-day' )
			);
		}
		$date = $asked->context->dates->html( $one['nextOn'] );
		$late = PartialDate::daysBetween( $item->next, $asked->context->today );
		return $late <= 0
			? $date
			: $date .
				Html::element(
					'div', [ 'class' => 'tp-error-text' ], $asked->text( 'technicalpartners-conversations-late', $late )
				);
	}

	private function unanswered( ViewRequest $asked, ItemFilter $filter ): string {
		$row = static fn ( Item $item, array $one ): array => [
			HtmlParts::partner( $item->partner->name ),
			$asked->context->maybeExternal( $one['about'], $one['url'] ?? null ),
			$asked->context->dates->html( $one['on'] ) . Html::element( 'div', [ 'class' => 'tp-subtle' ],
				$asked->text(
					'technicalpartners-conversations-waiting',
					PartialDate::daysBetween( $item->on, $asked->context->today )
				) ),
			$asked->context->users( $one['who'] ?? [] ),
			$asked->context->forms->edit(
				'conversations',
				$asked->context->text( 'technicalpartners-conversations-answered' ),
				'tp-action',
				'',
				$item->partner->name
			)
		];
		return $this->table( $asked, 'unanswered', $filter->with( ItemRows::UNANSWERED, $asked->context->today ), $row,
			[ 'technicalpartners-column-partner', 'technicalpartners-field-conversations-about',
				'technicalpartners-conversations-asked',
				'technicalpartners-conversations-who', 'technicalpartners-overview-do' ] );
	}

	/**
	 * @param ViewRequest $asked
	 * @param string $which 'steps' or 'unanswered'
	 * @param ItemFilter $filter
	 * @param callable(Item,array):array $row HTML of its cells
	 * @param string[] $columns Message keys
	 * @return string HTML; '' where there are none
	 */
	private function table(
		ViewRequest $asked,
		string $which,
		ItemFilter $filter,
		callable $row,
		array $columns
	): string {
		$count = $this->items->count( ItemRows::CONVERSATION, $filter );
		if ( $count === 0 ) {
			return '';
		}
		$showsAll = $asked->address->get( 'all' ) === $which;
		$items = $showsAll
			? $this->items->find( ItemRows::CONVERSATION, $filter, ViewRequest::LIMIT, $asked->address->offset() )
			: $this->items->find( ItemRows::CONVERSATION, $filter, self::FIRST );
		$rows = [];
		foreach ( self::fitting( $asked, $items ) as $i => $one ) {
			$rows[] = $row( $items[$i], $one );
		}
		$ask = [ 'all' => $which ] + $this->asks( $asked );
		$more = match ( true ) {
			$showsAll => $asked->pager( $count, $ask ),
			$count > self::FIRST => $asked->address->link(
				$ask, $asked->text( 'technicalpartners-overview-all', $count )
			),
			default => ''
		};
		return $asked->section( $which, $asked->context->text( "technicalpartners-conversations-$which" ),
			HtmlParts::table( $asked->texts( ...$columns ), $rows ) . $more, $count );
	}

	/**
	 * @param ViewRequest $asked
	 * @param Item[] $items
	 * @return array[] As ViewRequest::fit(); whoever took part is looked up
	 */
	private static function fitting( ViewRequest $asked, array $items ): array {
		$fitting = ViewRequest::fit( $items, 'conversations' );
		$asked->context->preloadUsers( array_merge( ...array_column( $fitting, 'who' ) ) );
		return $fitting;
	}

	private function all( ViewRequest $asked, ItemFilter $filter, int $total ): string {
		$items = $this->items->find(
			ItemRows::CONVERSATION,
			$filter,
			ViewRequest::LIMIT,
			$asked->address->offset(),
			SelectQueryBuilder::SORT_DESC
		);
		$section = new ConversationsSection( $asked->context );
		$moments = [];
		foreach ( self::fitting( $asked, $items ) as $i => $one ) {
			$moments[] = [ $asked->context->dates->html( $one['on'] ),
				Html::rawElement( 'strong', [], HtmlParts::partner( $items[$i]->partner->name ) ) .
					$section->conversation( $one ) ];
		}
		return $asked->section( 'all', $asked->context->text( 'technicalpartners-conversations-newest' ),
			HtmlParts::timeline( $moments ) . $asked->pager( $total, $this->asks( $asked ) ), $total );
	}
}
