<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\CommentStore\CommentStore;
use MediaWiki\Revision\RevisionRecord;
use stdClass;
use Wikimedia\Rdbms\IConnectionProvider;

/** Recent changes of partners. What is hidden from anybody is hidden here from everybody: feeds are kept by others. */
class PartnerChanges {

	private const SOURCES = [ 'mw.edit', 'mw.new' ];

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly CommentStore $comments
	) {
	}

	/**
	 * @param array<int,string> $names Of the partners that are meant, by page id
	 * @param int $limit How many at most
	 * @return PartnerChange[] Newest first; none by bots, as core's own feed has it
	 */
	public function newest( array $names, int $limit ): array {
		if ( !$names ) {
			return [];
		}
		$comment = $this->comments->getJoin( 'rc_comment' );
		$rows = $this->connections->getReplicaDatabase()->newSelectQueryBuilder()
			->select( [ 'rc_cur_id', 'rc_this_oldid', 'rc_last_oldid', 'rc_timestamp', 'rc_deleted', 'actor_name' ] )
			->from( 'recentchanges' )->join( 'actor', null, 'actor_id = rc_actor' )
			->tables( $comment['tables'] )->fields( $comment['fields'] )->joinConds( $comment['joins'] )
			->where( [ 'rc_namespace' => NS_PARTNER, 'rc_source' => self::SOURCES, 'rc_bot' => 0, 'rc_cur_id' => array_keys( $names ) ] )
			->orderBy( [ 'rc_timestamp DESC', 'rc_id DESC' ] )->limit( $limit )->caller( __METHOD__ )->fetchResultSet();
		return array_map( fn ( stdClass $row ) => $this->change( $row, $names[(int)$row->rc_cur_id] ), iterator_to_array( $rows, false ) );
	}

	private function change( stdClass $row, string $name ): PartnerChange {
		$isHidden = static fn ( int $what ) => (bool)( (int)$row->rc_deleted & $what );
		return new PartnerChange(
			$name, (int)$row->rc_this_oldid, (int)$row->rc_last_oldid, wfTimestamp( TS_MW, $row->rc_timestamp ),
			$isHidden( RevisionRecord::DELETED_USER ) ? null : $row->actor_name,
			$isHidden( RevisionRecord::DELETED_COMMENT ) ? null : $this->comments->getComment( 'rc_comment', $row )->text,
			$isHidden( RevisionRecord::DELETED_TEXT )
		);
	}
}
