<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Renaming;

use DatabaseLogEntry;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Renames of accounts, by core's public log. */
class RenameLog {

	private const TYPE = 'renameuser';
	/** Renames of one account that are followed. */
	private const MOST = 5;

	public function __construct( private readonly IConnectionProvider $connections ) {
	}

	/** @return string The name that an account has now which once had this one; the same name where none had */
	public function follow( string $name ): string {
		for ( $step = 0; $step < self::MOST; $step++ ) {
			$new = $this->next( $name );
			if ( $new === null ) {
				break;
			}
			$name = $new;
		}
		return $name;
	}

	/** @return string|null Null where the account was not renamed, or the entry is hidden */
	private function next( string $name ): ?string {
		$db = $this->connections->getReplicaDatabase();
		$row = DatabaseLogEntry::newSelectQueryBuilder( $db )
			->where(
				[
					'log_type' => self::TYPE,
					'log_namespace' => NS_USER,
					'log_title' => strtr( $name, ' ', '_' ),
					'log_deleted' => 0
				]
			)
			->orderBy( [ 'log_timestamp', 'log_id' ], SelectQueryBuilder::SORT_DESC )->caller( __METHOD__ )->fetchRow();
		$new = $row ? DatabaseLogEntry::newFromRow( $row )->getParameters()['5::newuser'] ?? null : null;
		return is_string( $new ) ? $new : null;
	}
}
