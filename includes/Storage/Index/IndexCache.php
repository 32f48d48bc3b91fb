<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use Closure;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\PoolCounter\PoolCounterWorkViaCallback;
use Wikimedia\ObjectCache\WANObjectCache;

/**
 * Keeps what is computed of the whole index until anything in it changes. Where the wiki has a pool counter, few
 * requests compute and the others wait for them.
 */
class IndexCache {

	/** Key of $wgPoolCounterConf. */
	public const POOL = 'TechnicalPartners';

	public function __construct( private readonly PartnerReader $partners, private readonly WANObjectCache $cache ) {
	}

	/**
	 * @template T
	 * @param string $what Name of what is kept: the same whatever an address asks for
	 * @param Closure():T $compute
	 * @return T
	 * @throws IndexUnavailable
	 */
	public function get( string $what, Closure $compute ): mixed {
		$version = $this->partners->version();
		$key = $this->cache->makeKey( "technicalpartners-$what", $version ?? '' );
		// In arrays: values may be false, which means that there is none.
		$known = $version === null ? false : $this->cache->get( $key );
		if ( $known === false ) {
			// An answer from before the last change is never a fallback: something may have been hidden since.
			$known = ( new PoolCounterWorkViaCallback( self::POOL, $key, [
				'doWork' => fn (): array => $this->store( [ $compute() ], $version === null ? null : $key ),
				...( $version === null ? [] : [ 'doCachedWork' => fn (): array|false => $this->cache->get( $key ) ] ),
				'error' => static fn () => throw new IndexUnavailable( "Too many requests wait for: $what" )
			] ) )->execute();
		}
		return $known[0];
	}

	private function store( array $value, ?string $key ): array {
		if ( $key !== null ) {
			$this->cache->set( $key, $value, WANObjectCache::TTL_HOUR, [ 'segmentable' => true ] );
		}
		return $value;
	}
}
