<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Permissions\Authority;
use MediaWiki\User\UserFactory;

/**
 * Bounds how often somebody may ask for what is computed anew for each request: core's limiter, with a limit of our
 * own.
 */
class ComputeLimit {

	/** Name in $wgRateLimits. */
	public const ACTION = 'technicalpartners-compute';

	public function __construct( private readonly UserFactory $users ) {
	}

	/** Counts a request. @return bool Whether it was one too many, and is to be refused with 429 */
	public function isExceeded( Authority $reader ): bool {
		return $this->users->newFromAuthority( $reader )->pingLimiter( self::ACTION );
	}
}
