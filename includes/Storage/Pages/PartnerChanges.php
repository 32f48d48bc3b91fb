<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

use MediaWiki\CommentStore\CommentStore;
use MediaWiki\Revision\RevisionRecord;
use stdClass;
use Wikimedia\Rdbms\IConnectionProvider;

/** Recent changes of partners. What is hidden from anybody is hidden here from everybody: feeds are kept by others. */
class PartnerChanges {

	/** Sources, and what MediaWiki before 1.44 has an index of instead. */
	private const SOURCES = [ 'mw.edit' => 0, 'mw.new' => 1 ];
	/**
	 * Changes of each source looked at in one round, and rounds: of partners that hardly change, older ones are not
	 * looked for.
	 */
	private const BATCH = 500;
	private const ROUNDS = 10;

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly CommentStore $comments
	) {
	}

	/**
	 * @param callable(int[]):array<int,string> $match Names of those of some pages that are meant, by page id
	 * @param int $limit How many at most
	 * @return PartnerChange[] Newest first; none by bots, as core's own feed has it
	 */
	public function newest( callable $match, int $limit ): array {
		$ids = $names = [];
		$before = null;
		for ( $round = 0; $round < self::ROUNDS && count( $ids ) < $limit; $round++ ) {
			$changes = $this->before( $before );
			$names += $match( array_values( array_unique( array_column( $changes, 'rc_cur_id' ) ) ) );
			$ids += array_column(
				array_filter( $changes, static fn ( stdClass $row ) => isset( $names[(int)$row->rc_cur_id] ) ),
				'rc_id',
				'rc_id'
			);
			$before = end( $changes );
			if ( count( $changes ) < self::BATCH ) {
				break;
			}
		}
		return $ids ? $this->read( array_slice( $ids, 0, $limit ), $names ) : [];
	}

	/**
	 * @return stdClass[] Newest first: as many changes of partners as one round looks at, older than another; null for
	 *   any
	 */
	private function before( ?stdClass $newer ): array {
		$db = $this->connections->getReplicaDatabase();
		$found = [];
		// One query for each source: together they would have to be sorted.
		foreach ( self::SOURCES as $source => $isNew ) {
			$query = $db->newSelectQueryBuilder()->select( [ 'rc_id', 'rc_cur_id', 'rc_timestamp' ] )
				->from( 'recentchanges' )
				->where( [ 'rc_namespace' => NS_PARTNER, 'rc_source' => $source, 'rc_bot' => 0 ] )
				->andWhere( version_compare( MW_VERSION, '1.44', '<' ) ? [ 'rc_new' => $isNew ] : [] )
				->orderBy( [ 'rc_timestamp DESC', 'rc_id DESC' ] )->limit( self::BATCH )->caller( __METHOD__ );
			if ( $newer ) {
				$query->andWhere(
					$db->buildComparison(
						'<', [ 'rc_timestamp' => $newer->rc_timestamp, 'rc_id' => (int)$newer->rc_id ]
					)
				);
			}
			array_push( $found, ...iterator_to_array( $query->fetchResultSet(), false ) );
		}
		usort(
			$found,
			static fn ( stdClass $a, stdClass $b ) =>
				[ $b->rc_timestamp, (int)$b->rc_id ] <=> [ $a->rc_timestamp, (int)$a->rc_id ]
		);
		return array_slice( $found, 0, self::BATCH );
	}

	/**
	 * @param int[] $ids Of changes
	 * @param array<int,string> $names By page id
	 * @return PartnerChange[]
	 */
	private function read( array $ids, array $names ): array {
		$comment = $this->comments->getJoin( 'rc_comment' );
		$rows = $this->connections->getReplicaDatabase()->newSelectQueryBuilder()
			->select( [ 'rc_cur_id', 'rc_this_oldid', 'rc_last_oldid', 'rc_timestamp', 'rc_deleted', 'actor_name' ] )
			->from( 'recentchanges' )->join( 'actor', null, 'actor_id = rc_actor' )
			->tables( $comment['tables'] )->fields( $comment['fields'] )->joinConds( $comment['joins'] )
			->where( [ 'rc_id' => array_map( 'intval', array_values( $ids ) ) ] )
				->orderBy( [ 'rc_timestamp DESC', 'rc_id DESC' ] )->caller( __METHOD__ )->fetchResultSet();
		return array_map(
			fn ( stdClass $row ) => $this->change( $row, $names[(int)$row->rc_cur_id] ),
			iterator_to_array( $rows, false )
		);
	}

	private function change( stdClass $row, string $name ): PartnerChange {
		$isHidden = static fn ( int $what ) => (bool)( (int)$row->rc_deleted & $what );
		return new PartnerChange(
			$name, (int)$row->rc_this_oldid, (int)$row->rc_last_oldid, wfTimestamp( TS_MW, $row->rc_timestamp ),
			$isHidden( RevisionRecord::DELETED_USER ) ? null : $row->actor_name,
			$isHidden( RevisionRecord::DELETED_COMMENT )
				? null
				: $this->comments->getComment( 'rc_comment', $row )->text,
			$isHidden( RevisionRecord::DELETED_TEXT )
		);
	}
}
