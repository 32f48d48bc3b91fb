<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\NameSimilarity;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use stdClass;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\LikeValue;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Finds partners that may be the same organisation as one about to be made. */
class Duplicates {

	private const LIMIT = 10;
	/** Most partners that are compared because they share words or begin alike. */
	private const CANDIDATES = 200;
	/** Letters in which a name with a typo is taken to be right. */
	private const BEGIN = 3;
	private const COLUMNS = [ 'name' => 'tp_sort', 'website' => 'tp_host', 'wikidata' => 'tp_wikidata' ];

	public function __construct( private readonly IReadableDatabase $db ) {
	}

	/** @return array[] See PartnerReader::duplicates() */
	public function of( string $name, string $website, string $wikidata ): array {
		$wanted = array_filter( [
			'name' => IndexRows::sortKey( $name ), 'website' => IndexRows::host( $website ), 'wikidata' => $wikidata
		], static fn ( string $value ) => $value !== '' );
		$same = $wanted ? $this->same( $wanted ) : [];
		$alike = isset( $wanted['name'] ) ? $this->alike( $wanted['name'] ) : [];
		return array_slice( array_values( $same + $alike ), 0, self::LIMIT );
	}

	/**
	 * @param array<string,string> $wanted
	 * @return array<int,array>
	 */
	private function same( array $wanted ): array {
		$either = array_map(
			fn ( string $by ) => $this->db->expr( self::COLUMNS[$by], '=', $wanted[$by] ), array_keys( $wanted )
		);
		$rows = $this->select()->where( $this->db->orExpr( $either ) )
			->orderBy( PartnerIndex::order( $this->db, [ 'tp_sort', 'tp_page' ] ) )->limit( self::LIMIT )
				->fetchResultSet();
		$found = [];
		foreach ( $rows as $row ) {
			$found += self::found( $row, array_values( array_filter( array_keys( $wanted ),
				static fn ( string $by ) => $row->{self::COLUMNS[$by]} === $wanted[$by] ) ) );
		}
		return $found;
	}

	/** @return array<int,array> */
	private function alike( string $name ): array {
		$begin = mb_substr( $name, 0, self::BEGIN );
		$conditions = [
			$this->db->expr( 'tp_sort', IExpression::LIKE, new LikeValue( $begin, $this->db->anyString() ) )
		];
		$sharing = $this->sharingWords( $name );
		if ( $sharing ) {
			$conditions[] = $this->db->expr( 'tp_page', '=', $sharing );
		}
		$found = [];
		foreach ( $conditions as $condition ) {
			foreach ( $this->select()->where( $condition )->limit( self::CANDIDATES )->fetchResultSet() as $row ) {
				$found += NameSimilarity::isAlike( $name, $row->tp_sort ) ? self::found( $row, [] ) : [];
			}
		}
		return $found;
	}

	/** @return int[] Those that share most come first */
	private function sharingWords( string $name ): array {
		$words = IndexRows::words( $name );
		return !$words ? [] : array_map( 'intval',
			$this->db->newSelectQueryBuilder()->select( 'tpv_page' )->from( PartnerIndex::VALUES )
			->where( [ 'tpv_field' => IndexRows::WORD, 'tpv_value' => $words ] )->groupBy( 'tpv_page' )
				->orderBy( 'COUNT(*) DESC, tpv_page' )
			->limit( self::CANDIDATES )->caller( __METHOD__ )->fetchFieldValues() );
	}

	private function select(): SelectQueryBuilder {
		return $this->db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_title', ...array_values( self::COLUMNS ) ] )
			->from( PartnerIndex::TABLE )->caller( __METHOD__ );
	}

	/**
	 * @param stdClass $row
	 * @param string[] $by
	 * @return array<int,array>
	 */
	private static function found( stdClass $row, array $by ): array {
		return [
			(int)$row->tp_page => [
				'page' => (int)$row->tp_page, 'name' => strtr( $row->tp_title, '_', ' ' ), 'by' => $by
			]
		];
	}
}
