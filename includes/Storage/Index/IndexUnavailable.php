<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use RuntimeException;

/**
 * The index cannot be read, or holds nothing although partner pages exist. To be shown, never to be taken for "no
 * partners".
 */
class IndexUnavailable extends RuntimeException {

	/** Code where it holds nothing. */
	public const IS_EMPTY = 1;
}
