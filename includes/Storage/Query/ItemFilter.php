<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\LikeValue;

/**
 * Which items of a kind are meant. The first key names the list that is read; other conditions are looked at row by
 * row.
 */
final class ItemFilter {

	/** Follows the character between a day and a name in tpi_sort. */
	private const AFTER_DAY = '!';

	/**
	 * @param string[] $keys All of which an item has, see ItemRows
	 * @param int[]|null $pages Partners that are meant; null for all
	 * @param string $until Last day that it may be of, and it has a day; '' for any
	 * @param string $prefix Begin of tpi_sort
	 */
	public function __construct(
		private readonly array $keys = [],
		private readonly ?array $pages = null,
		private readonly string $until = '',
		private readonly string $prefix = ''
	) {
	}

	/** The same, of one more list: that of a key. */
	public function with( string $key, string $until = '' ): self {
		return new self( [ $key, ...$this->keys ], $this->pages, $until, $this->prefix );
	}

	/** Name of the list that is read. */
	public function list( string $kind ): string {
		return $this->keys ? ItemTable::listOf( $kind, $this->keys[0] ) : $kind;
	}

	/** @return array<IExpression|string> All of which a row of the list meets */
	public function conditions( IReadableDatabase $db, string $kind ): array {
		$conditions = [ $db->expr( 'tpi_kind', '=', $this->list( $kind ) ) ];
		if ( $this->pages !== null ) {
			$conditions[] = $this->pages ? $db->expr( 'tpi_page', '=', $this->pages ) : '1=0';
		}
		[ $sort ] = PartnerIndex::order( $db, [ 'tpi_sort' ] );
		if ( $this->until !== '' ) {
			array_push( $conditions, "$sort >= '0'", "$sort < " . $db->addQuotes( $this->until . self::AFTER_DAY ) );
		}
		if ( $this->prefix !== '' ) {
			$conditions[] = $db->expr(
				'tpi_sort', IExpression::LIKE, new LikeValue( $this->prefix, $db->anyString() )
			);
		}
		return $conditions;
	}

	/** @return IExpression[] Of the items that the list points to: other keys */
	public function others( IReadableDatabase $db ): array {
		return array_map( static fn ( string $key ) => $db->expr( 'tpi_keys', IExpression::LIKE,
			new LikeValue( $db->anyString(), "\n$key\n", $db->anyString() ) ), array_slice( $this->keys, 1 ) );
	}
}
