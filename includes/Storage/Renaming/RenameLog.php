<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Renaming;

use DatabaseLogEntry;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Accounts that were renamed or merged, by the public logs of core and of Extension:UserMerge. */
class RenameLog {

	/** Renames and merges of one account that are followed. */
	private const MOST = 5;

	public function __construct( private readonly IConnectionProvider $connections ) {
	}

	/** @return string The name that an account has now which once had this one; the same name where none had */
	public function follow( string $name ): string {
		for ( $step = 0; $step < self::MOST; $step++ ) {
			$new = $this->renamed( $name ) ?? $this->merged( $name );
			if ( $new === null ) {
				break;
			}
			$name = $new;
		}
		return $name;
	}

	private function renamed( string $name ): ?string {
		$query = $this->query( 'renameuser' )
			->andWhere( [ 'log_namespace' => NS_USER, 'log_title' => strtr( $name, ' ', '_' ) ] );
		return $this->newName( $query, '5::newuser' );
	}

	/** An entry of UserMerge is titled by the new account, and found by the old one. */
	private function merged( string $name ): ?string {
		$query = $this->query( 'usermerge' )->join( 'log_search', null, 'ls_log_id=log_id' )
			->andWhere( [ 'log_action' => 'mergeuser', 'ls_field' => 'oldname', 'ls_value' => $name ] );
		return $this->newName( $query, 'newName' );
	}

	private function query( string $type ): SelectQueryBuilder {
		return DatabaseLogEntry::newSelectQueryBuilder( $this->connections->getReplicaDatabase() )
			->where( [ 'log_type' => $type, 'log_deleted' => 0 ] )
			->orderBy( [ 'log_timestamp', 'log_id' ], SelectQueryBuilder::SORT_DESC );
	}

	/** @return string|null Null where no entry is found, or the latest one lacks the parameter */
	private function newName( SelectQueryBuilder $query, string $parameter ): ?string {
		$row = $query->caller( __METHOD__ )->fetchRow();
		$new = $row ? DatabaseLogEntry::newFromRow( $row )->getParameters()[$parameter] ?? null : null;
		return is_string( $new ) ? $new : null;
	}
}
