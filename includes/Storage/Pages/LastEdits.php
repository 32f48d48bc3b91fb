<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

use MediaWiki\Revision\RevisionRecord;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** When people last edited this wiki. */
class LastEdits {

	private const BATCH = 200;

	public function __construct( private readonly IConnectionProvider $connections ) {
	}

	/**
	 * @param string[] $names User names
	 * @return array<string,string> Days by name, UTC; edits that are hidden, or whose author is, do not count
	 */
	public function of( array $names ): array {
		$days = [];
		foreach ( array_chunk( $names, self::BATCH ) as $some ) {
			$days += $this->batch( $some );
		}
		return $days;
	}

	/** One look into an index for each name: however much somebody has edited, it costs the same. */
	private function batch( array $names ): array {
		$db = $this->connections->getReplicaDatabase();
		$last = $db->newSelectQueryBuilder()->select( 'rev_timestamp' )->from( 'revision' )
			->where( [ 'rev_actor = actor_id', $db->bitAnd( 'rev_deleted', RevisionRecord::DELETED_USER ) => 0 ] )
			->orderBy( 'rev_timestamp', 'DESC' )->limit( 1 )->caller( __METHOD__ )->getSQL();
		$rows = $db->newSelectQueryBuilder()->select( [ 'actor_name', 'last_edit' => "($last)" ] )->from( 'actor' )
			->where( [ 'actor_name' => $names ] )->caller( __METHOD__ )->fetchResultSet();
		$days = [];
		foreach ( $rows as $row ) {
			if ( $row->last_edit !== null ) {
				$days[$row->actor_name] = substr(
					ConvertibleTimestamp::convert( TS_ISO_8601, $row->last_edit ), 0, strlen( 'YYYY-MM-DD' )
				);
			}
		}
		return $days;
	}
}
