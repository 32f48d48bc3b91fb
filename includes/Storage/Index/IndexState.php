<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Stored facts about the index as a whole: whether rows are missing while it is filled, and when all rows were last
 * compared with their pages. Without facts it is whole.
 */
class IndexState {

	public const TABLE = 'technical_partners_state';
	/** Fact that rows are missing; with the time, and the page id that filling has come to. */
	private const FILLING = 'filling';
	/** Fact that all rows were compared with their pages; with the time. */
	private const COMPARED = 'compared';
	/** Seconds without progress after which filling counts as ended by a fault. */
	private const STALLED = 300;
	/** Seconds after which all rows are compared again. */
	private const DAY = 86400;

	public function __construct( private readonly PartnerIndex $index ) {
	}

	/** Notes that rows may be missing until end() is called. */
	public function progress( int $page ): void {
		$this->write( self::FILLING, [ 'page' => $page, 'time' => ConvertibleTimestamp::time() ] );
	}

	/** Notes that all rows have been compared with their pages: the index is whole. */
	public function end(): void {
		$db = $this->index->forWriting();
		$db->newDeleteQueryBuilder()->deleteFrom( self::TABLE )->where( [ 'tps_name' => self::FILLING ] )
			->caller( __METHOD__ )->execute();
		$this->write( self::COMPARED, [ 'time' => ConvertibleTimestamp::time() ] );
	}

	/** @return array<string,array<string,int>> Facts by name */
	public function facts( IReadableDatabase $db ): array {
		$rows = $db->newSelectQueryBuilder()->select( [ 'tps_name', 'tps_value' ] )->from( self::TABLE )
			->caller( __METHOD__ )->fetchResultSet();
		$facts = [];
		foreach ( $rows as $row ) {
			$facts[$row->tps_name] = json_decode( $row->tps_value, true ) ?: [];
		}
		return $facts;
	}

	/** Whether rows may be missing. */
	public static function isFilling( array $facts ): bool {
		return isset( $facts[self::FILLING] );
	}

	/** Whether somebody should compare all rows with their pages now. */
	public static function isDue( array $facts ): bool {
		$now = ConvertibleTimestamp::time();
		return isset( $facts[self::FILLING] ) ? ( $facts[self::FILLING]['time'] ?? 0 ) < $now - self::STALLED
			: ( $facts[self::COMPARED]['time'] ?? 0 ) < $now - self::DAY;
	}

	private function write( string $name, array $value ): void {
		$db = $this->index->forWriting();
		$row = [ 'tps_name' => $name, 'tps_value' => json_encode( $value, JSON_THROW_ON_ERROR ) ];
		$db->newReplaceQueryBuilder()->replaceInto( self::TABLE )->uniqueIndexFields( [ 'tps_name' ] )->row( $row )
			->caller( __METHOD__ )->execute();
	}
}
