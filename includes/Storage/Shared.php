<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Closure;
use Wikimedia\ObjectCache\BagOStuff;
use Wikimedia\ObjectCache\WANObjectCache;

/** Keeps what is computed of the whole index until anything in it changes. One request computes, others wait for it. */
class Shared {

	/** Seconds that others wait at most, before they compute themselves. */
	private const WAIT = 10;

	public function __construct(
		private readonly PartnerReader $partners,
		private readonly WANObjectCache $cache,
		private readonly BagOStuff $locks
	) {
	}

	/**
	 * @template T
	 * @param string $what Name of what is kept: the same whatever an address asks for
	 * @param Closure():T $compute
	 * @return T
	 * @throws IndexUnavailable
	 */
	public function get( string $what, Closure $compute ): mixed {
		$key = $this->cache->makeKey( "technicalpartners-$what", $this->partners->version() );
		$known = $this->cache->get( $key );
		if ( $known === false ) {
			$lock = $this->locks->getScopedLock( $key, self::WAIT, self::WAIT );
			$known = $this->cache->get( $key );
			if ( $known === false ) {
				$known = $compute();
				$this->cache->set( $key, $known, WANObjectCache::TTL_HOUR, [ 'segmentable' => true ] );
			}
			unset( $lock );
		}
		return $known;
	}
}
