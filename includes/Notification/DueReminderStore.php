<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use Wikimedia\Rdbms\IDatabase;

/** Which partners wait for a steward today, and of which days stewards have been told. */
class DueReminderStore {

	/** No part of the index: a rebuild leaves it alone. */
	public const TABLE = 'technical_partners_notified';

	private const DECISION_DUE = 3;

	public function __construct( private readonly PartnerIndex $index ) {
	}

	/**
	 * @param string $today YYYY-MM-DD
	 * @param int $after Page id
	 * @param int $limit How many at most
	 * @return int[] Page ids of those that have a steward, ascending
	 */
	public function batch( string $today, int $after, int $limit ): array {
		$db = $this->index->forReading();
		$isOverdue = $db->makeList(
			[ $db->expr( 'tp_next', '!=', '' ), $db->buildComparison( '<', [ 'tp_next' => $today ] ) ],
			IDatabase::LIST_AND
		);
		return array_map( 'intval', $db->newSelectQueryBuilder()->select( 'tp_page' )->from( PartnerIndex::TABLE )
			->where( [
				$db->buildComparison( '>', [ 'tp_page' => $after ] ), $db->expr( 'tp_steward', '!=', '' ),
				$db->makeList( [ 'tp_decision' => self::DECISION_DUE, $isOverdue ], IDatabase::LIST_OR )
			] )
			->orderBy( 'tp_page' )->limit( $limit )->caller( __METHOD__ )->fetchFieldValues() );
	}

	/**
	 * @param int $page Page id
	 * @param string $about Field that the day stands in
	 * @param string $day YYYY-MM-DD
	 * @return bool Whether it falls to the caller to tell: of those who ask at once, one does
	 */
	public function claim( int $page, string $about, string $day ): bool {
		$db = $this->database();
		$db->newInsertQueryBuilder()->insertInto( self::TABLE )->ignore()
			->row( [ 'tpn_page' => $page, 'tpn_about' => $about, 'tpn_day' => $day ] )->caller( __METHOD__ )->execute();
		return $db->affectedRows() > 0;
	}

	/** Forgets days before another, which nobody is told of any more. */
	public function forgetBefore( string $day ): void {
		$db = $this->database();
		$db->newDeleteQueryBuilder()->deleteFrom( self::TABLE )
			->where( $db->buildComparison( '<', [ 'tpn_day' => $day ] ) )->caller( __METHOD__ )->execute();
	}

	private function database(): IDatabase {
		return $this->index->forWriting();
	}
}
