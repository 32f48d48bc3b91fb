<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\Database;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Rdbms\IReadableDatabase;

/**
 * Version of the index's rows: the second of the last write, kept as a check key in the cache that all servers share. A
 * cache that has lost the key counts as just written.
 */
class IndexVersion {

	public const KEY = 'technical-partners-index';

	/**
	 * Seconds after a write in which its version stands for nothing: check keys know whole seconds, so another write
	 * may share the first; servers' clocks differ, commits take their time, and replicas know their lag to a second.
	 */
	public const HOLD_OFF = 3;

	/** Seconds for which one process does not ask the cache again: longer than nearly all requests. */
	private const KNOWN = 5;

	private ?float $touched = null;

	private float $asked = 0;

	/** How often this process has dropped what it remembers: check keys know whole seconds */
	private int $forgotten = 0;

	/**
	 * @param WANObjectCache $cache
	 * @param EdgeCache $edge
	 * @param bool $isShared Whether all processes have the same cache. With APCu, scripts and web servers do not
	 */
	public function __construct(
		private readonly WANObjectCache $cache,
		private readonly EdgeCache $edge,
		private readonly bool $isShared
	) {
	}

	/**
	 * Notes that rows change in the current transaction; to be called for each write. Before the commit, so that a
	 * process that ends right after it has told others; and after it, so that they read on soon.
	 */
	public function touch( IDatabase $db ): void {
		$touch = function (): void {
			$this->cache->touchCheckKey( $this->key() );
			$this->forget();
		};
		$db->onTransactionPreCommitOrIdle( $touch, __METHOD__ );
		$db->onTransactionCommitOrIdle( function () use ( $touch ): void {
			$touch();
			$this->edge->purge();
		}, __METHOD__ );
	}

	/** Drops what this process remembers of the cache. */
	public function forget(): void {
		$this->touched = null;
		$this->forgotten++;
	}

	/**
	 * @param IReadableDatabase $db Connection that the rows are read with
	 * @return string|null Null where what is read may lack the last write: it must not be kept, nor sent with a version
	 */
	public function of( IReadableDatabase $db ): ?string {
		[ 'since' => $since, 'lag' => $lag, 'pending' => $isWriting ] = Database::getCacheSetOptions( $db );
		if ( !$this->isShared || $isWriting || $lag === false ) {
			return null;
		}
		$touched = $this->touched();
		return $since - $lag >= $touched + self::HOLD_OFF ? (string)(int)$touched : null;
	}

	/** @return string Last write that this process knows of; another text after each write of its own */
	public function lastWrite(): string {
		return "{$this->touched()} $this->forgotten";
	}

	private function touched(): float {
		$now = hrtime( true ) / 1e9;
		if ( $this->touched === null || $now > $this->asked + self::KNOWN ) {
			$this->touched = $this->cache->getCheckKeyTime( $this->key() );
			$this->asked = $now;
		}
		return $this->touched;
	}

	private function key(): string {
		return $this->cache->makeKey( self::KEY );
	}
}
