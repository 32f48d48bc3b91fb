<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use Closure;
use MediaWiki\PoolCounter\PoolCounter;
use MediaWiki\Status\Status;

/** Pool counter that answers what its settings say. */
class PoolStub extends PoolCounter {

	/** Work of other requests before the pool answers. */
	public static ?Closure $others = null;

	public static int $released = 0;

	private readonly int $state;

	/** @inheritDoc */
	public function __construct( array $conf, string $type, string $key ) {
		$this->state = $conf['state'];
		parent::__construct( $conf + [ 'workers' => 1, 'maxqueue' => 1, 'timeout' => 1 ], $type, $key );
	}

	/** @inheritDoc */
	public function acquireForMe( $timeout = null ) {
		if ( self::$others ) {
			( self::$others )();
		}
		return Status::newGood( $this->state );
	}

	/** @inheritDoc */
	public function acquireForAnyone( $timeout = null ) {
		return $this->acquireForMe( $timeout );
	}

	/** @inheritDoc */
	public function release() {
		self::$released++;
		return Status::newGood( PoolCounter::RELEASED );
	}
}
