<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration;

use Wikimedia\EventRelayer\EventRelayer;

/** Relayer of $wgEventRelayerConfig that remembers which addresses front caches are to purge. */
class PurgeSpy extends EventRelayer {

	/** @var string[] */
	public static array $urls = [];

	/** @inheritDoc */
	protected function doNotify( $channel, array $events ) {
		self::$urls = [ ...self::$urls, ...array_column( $events, 'url' ) ];
		return true;
	}
}
