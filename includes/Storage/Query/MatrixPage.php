<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\RowsOfToday;
use stdClass;
use Wikimedia\Rdbms\IReadableDatabase;

/** The rows of one page of the matrix, in its order. */
final class MatrixPage {

	public function __construct( private readonly IReadableDatabase $db, private readonly RowsOfToday $today ) {
	}

	/**
	 * Sorts ids alone, which the index of the usual order holds, and looks their rows up afterwards.
	 *
	 * @param MatrixQuery $query
	 * @param array $conditions
	 * @return stdClass[] With tp_page, tp_cells and tp_texts
	 */
	public function rows( MatrixQuery $query, array $conditions ): array {
		$order = new MatrixOrder( $this->db, $query );
		$queries = $this->today->matching( $conditions, PartnerReader::class . '::select' );
		if ( !$this->today->computed() ) {
			$order->apply( $queries[0] );
			if ( $query->limit === MatrixQuery::ALL ) {
				return iterator_to_array(
					$queries[0]->fields( [ 'tp_page', 'tp_cells', 'tp_texts' ] )->offset( $query->offset )
						->fetchResultSet(),
					false
				);
			}
			$pages = array_map(
				'intval',
				$queries[0]->field( 'tp_page' )->limit( $query->limit )->offset( $query->offset )->fetchFieldValues()
			);
		} else {
			foreach ( $queries as $one ) {
				$order->join( $one );
			}
			$pages = $this->today->ids( $queries, 'tp_page', $order->expressions(), $query->limit, $query->offset );
		}
		$stored = array_diff( $pages, array_keys( $this->today->computed() ) );
		$found = array_map( static fn ( IndexRow $row ) => (object)$row->columns, array_filter( $this->today->computed() ) );
		$select = $this->db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_cells', 'tp_texts' ] )
			->from( PartnerIndex::TABLE )->where( [ 'tp_page' => $stored ] )->caller( __METHOD__ );
		foreach ( $stored ? $select->fetchResultSet() : [] as $row ) {
			$found[(int)$row->tp_page] = $row;
		}
		return array_values(
			array_intersect_key( array_replace( array_flip( $pages ), $found ), array_flip( $pages ), $found )
		);
	}
}
