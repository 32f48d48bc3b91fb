<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\Matches;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\WordIndex;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\FrameworkEntries;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Html\Html;

/**
 * Our needs and offers against theirs, both ways: what people matched, and what is suggested for the words it shares.
 */
class Exchange implements Overview {

	/** Our list by side, the partners' list that answers it, and that list's kind in the index. */
	private const SIDES = [ 'needs' => [ 'offers', ItemRows::OFFER ], 'offers' => [ 'needs', ItemRows::NEED ] ];

	/** Offers or needs of partners that are read at once. */
	private const BATCH = 1000;
	/** Bytes of text whose words are counted: how common a word is shows in a part of very many. */
	private const COUNTED_BYTES = 1000000;
	/** Entries of partners kept where one of ours is asked for. */
	private const OF_ONE = 1000;
	/** Entries of one partner kept for each of ours. */
	private const OF_PARTNER = 5;

	public function __construct( private readonly ItemReader $items, private readonly IndexCache $cache ) {
	}

	public function html( ViewRequest $asked ): string {
		$asks = $asked->address->get( 'partner' );
		$named = $asks === '' ? [] : array_slice( $this->items->named( $asks ), 0, 1, true );
		if ( $asks !== '' && !$named ) {
			return $this->form( $asked ) . $this->unknown( $asked, $asks );
		}
		foreach ( self::SIDES as $ours => [ $theirs ] ) {
			$id = $asked->address->get( substr( $ours, 0, -1 ) );
			$entry = $id === '' ? null : $asked->context->framework->find( $ours, $id );
			if ( $entry !== null ) {
				$side = $this->cache->get( "exchange-$ours-" . sha1( $id ),
					fn () => $this->readSide( $asked, $ours, null, [ $id => $entry ], self::OF_ONE ) );
				return $this->back( $asked ) . $this->one( $asked, $ours, $entry, $side );
			}
		}
		$sides = array_map(
			fn ( string $ours ) => $this->side( $asked, $ours, array_key_first( $named ) ),
			array_combine( array_keys( self::SIDES ), array_keys( self::SIDES ) )
		);
		return $this->form( $asked ) .
			( $named ? $this->partner( $asked, reset( $named ), $sides ) : $this->everybody( $asked, $sides ) );
	}

	private function unknown( ViewRequest $asked, string $typed ): string {
		$links = array_map(
			static fn ( string $name ) => $asked->address->link( [ 'partner' => $name ], $name ),
			$this->items->namesWith( $typed, ViewRequest::LIMIT )
		);
		return Html::element(
			'p',
			[ 'class' => 'tp-empty-state' ],
			$asked->context->msg( 'technicalpartners-exchange-unknown' )->plaintextParams( $typed )->text()
		) .
			HtmlParts::list( 'ul', 'tp-columns', $links );
	}

	/**
	 * One side with a partner, or with all of them if $page is null. The latter is slow and the same for all readers.
	 */
	private function side( ViewRequest $asked, string $ours, ?int $page ): ExchangeSide {
		$all = array_column( $asked->context->framework->entries( $ours, true ), null, 'id' );
		return $page === null
			? $this->cache->get(
				"exchange-$ours", fn () => $this->readSide( $asked, $ours, null, $all, ViewRequest::LIMIT )
			)
			: $this->readSide( $asked, $ours, $page, $all, self::OF_PARTNER );
	}

	/**
	 * @param ViewRequest $asked
	 * @param string $ours
	 * @param int|null $page Null for all partners that have not been declined
	 * @param array<string,array> $entries Those of ours that theirs are compared with
	 * @param int $most
	 */
	private function readSide( ViewRequest $asked, string $ours, ?int $page, array $entries, int $most ): ExchangeSide {
		[ , $kind ] = self::SIDES[$ours];
		$side = new ExchangeSide( $entries, $most );
		$matches = new Matches(
			$side->suggestible(), $this->cache->get( 'exchange-words', fn () => $this->countWords( $asked ) )
		);
		$filter = new ItemFilter( pages: $page === null ? null : [ $page ] );
		foreach ( $page === null ? [ $kind ] : [ $kind, ItemRows::DECLINED . $kind ] as $list ) {
			$offset = 0;
			do {
				$items = $this->items->find( $list, $filter, self::BATCH, $offset );
				$offset += self::BATCH;
			} while ( $side->add( $items, $matches ) && count( $items ) === self::BATCH );
		}
		return $side;
	}

	/** Says where there are too many of theirs to compare them all. */
	private function cut( ViewRequest $asked, string $ours, ExchangeSide $side ): string {
		[ , $kind ] = self::SIDES[$ours];
		$total = $side->isCut ? $this->items->count( $kind, new ItemFilter() ) : 0;
		return $total > $side->compared
			? FormInput::message(
				'notice', htmlspecialchars( $asked->text( 'technicalpartners-exchange-cut', $side->compared, $total ) )
			)
			: '';
	}

	/** The words of ours, counted in all offers and needs, ours and theirs. */
	private function countWords( ViewRequest $asked ): WordIndex {
		$ours = array_map( Matches::text( ... ), array_merge( ...array_map(
			static fn ( string $list ): array => $asked->context->framework->entries( $list, true ),
			array_keys( self::SIDES ) ) ) );
		$words = new WordIndex( $ours );
		foreach ( $ours as $text ) {
			$words->count( $text );
		}
		$bytes = 0;
		foreach ( $this->items->each( [ ItemRows::OFFER, ItemRows::NEED ] ) as $item ) {
			$text = Matches::text( $item );
			$bytes += strlen( $text );
			if ( $bytes > self::COUNTED_BYTES ) {
				break;
			}
			$words->count( $text );
		}
		return $words;
	}

	private function form( ViewRequest $asked ): string {
		return $asked->address->form( $asked->input( 'partner', 'technicalpartners-exchange-ask' ) . $asked->show() .
			(
				$asked->address->get( 'partner' ) === ''
					? ''
					: $asked->address->link( [], $asked->context->text( 'technicalpartners-exchange-all' ) )
			) );
	}

	private function back( ViewRequest $asked ): string {
		return Html::rawElement(
			'p', [], $asked->address->link( [], $asked->context->text( 'technicalpartners-exchange-all' ) )
		);
	}

	private function table( ViewRequest $asked, string $ours, ExchangeSide $side ): ExchangeTable {
		return new ExchangeTable( $asked, $ours, self::SIDES[$ours][0], $side );
	}

	/**
	 * @param ViewRequest $asked
	 * @param array<string,ExchangeSide> $sides
	 */
	private function everybody( ViewRequest $asked, array $sides ): string {
		$text = static fn ( string $what ): string => $asked->context->text( "technicalpartners-framework-$what" );
		$html = '';
		foreach ( $sides as $ours => $side ) {
			$table = $this->table( $asked, $ours, $side );
			$retired = array_filter( $side->ours, static fn ( array $entry ) => isset( $entry['retired'] ) );
			$best = $table->best( array_diff_key( $side->ours, $retired ) );
			$add = $asked->context->forms->editFramework(
				$text( "add-$ours" ), $best === '' ? PageContext::BUTTON : 'tp-action', $ours
			);
			$html .= $asked->section( $ours, $text( "field-$ours" ),
				$this->cut( $asked, $ours, $side ) .
					(
						$best === ''
							? HtmlParts::invitation( $text( "no-$ours" ), $text( "no-$ours-text" ), $add )
							: $best
					) .
					$table->rest() .
				(
					$retired
						? ( new FrameworkEntries( $asked->context ) )->retired(
							count( $retired ), $table->best( $retired )
						)
						: ''
				),
				null, $best === '' ? '' : $add );
		}
		return $html . $this->silent( $asked );
	}

	/** "Who could help with Y", and who could use it. */
	private function one( ViewRequest $asked, string $ours, array $entry, ExchangeSide $side ): string {
		$id = (string)$entry['id'];
		$count = $side->count( $id );
		$table = $this->table( $asked, $ours, $side )->one( $id ) ?:
			HtmlParts::invitation( $asked->context->text( 'technicalpartners-exchange-nobody' ),
				$asked->context->text( 'technicalpartners-exchange-nobody-text' ),
				$asked->context->forms->log(
					$asked->context->text( 'technicalpartners-page-log' ), PageContext::BUTTON, ''
				) );
		return $asked->section( 'one',
			$asked->context->msg( "technicalpartners-exchange-who-$ours" )->plaintextParams( $entry['title'] )->text(),
			( isset( $entry['description'] ) ? Html::element( 'p', [ 'dir' => 'auto' ], $entry['description'] ) : '' ) .
			$this->cut( $asked, $ours, $side ) . $table .
				$asked->pager( count( $side->all( $id ) ), [ substr( $ours, 0, -1 ) => $id ] ),
			$count );
	}

	/**
	 * "What could we ask of X", and what could X use of ours.
	 *
	 * @param ViewRequest $asked
	 * @param string $name
	 * @param array<string,ExchangeSide> $sides
	 * @return string HTML
	 */
	private function partner( ViewRequest $asked, string $name, array $sides ): string {
		$html = '';
		foreach ( $sides as $ours => $side ) {
			$table = $this->table( $asked, $ours, $side );
			[ $theirs ] = self::SIDES[$ours];
			$text = static fn ( string $what ): string => $asked->context->text( "technicalpartners-page-$what" );
			$found = $table->all() . $table->rest();
			$html .= $asked->section( $ours,
				$asked->context->msg( "technicalpartners-exchange-partner-$ours" )->plaintextParams( $name )->text(),
				$found !== '' ? $found : HtmlParts::invitation( $text( "no-$theirs" ), $text( "no-$theirs-text" ),
				$asked->context->forms->edit( 'exchange', $text( "add-$theirs" ), PageContext::BUTTON, '', $name ) ) );
		}
		return $html;
	}

	/** Those of whom nobody knows what they offer or need. */
	private function silent( ViewRequest $asked ): string {
		$silent = $this->items->count( ItemRows::WITHOUT_EXCHANGE, new ItemFilter() );
		return $silent ? Html::rawElement( 'div', [ 'class' => 'tp-section' ], HtmlParts::invitation( $asked->text(
			'technicalpartners-exchange-silent', $silent
		),
			$asked->context->text( 'technicalpartners-exchange-silent-text' ),
			$asked->context->forms->log(
				$asked->context->text( 'technicalpartners-page-log' ), PageContext::BUTTON, ''
			) ) ) : '';
	}
}
