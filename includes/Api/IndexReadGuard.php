<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Api;

use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Permissions\Authority;
use MediaWiki\Rest\LocalizedHttpException;
use Wikimedia\Message\MessageValue;

/** Checks of every REST path before it reads the index, and the answers if it cannot be read. */
final class IndexReadGuard {

	/**
	 * @param Authority $reader
	 * @param callable $read
	 * @return mixed What $read returns
	 * @throws LocalizedHttpException 403 where the reader may not read partners, 503 where the index cannot be read
	 */
	public static function attempt( Authority $reader, callable $read ): mixed {
		if ( !Visibility::ofReader( $reader )->isGood() ) {
			throw new LocalizedHttpException( new MessageValue( 'badaccess-group0' ), 403 );
		}
		try {
			return $read();
		} catch ( IndexUnavailable ) {
			throw new LocalizedHttpException( new MessageValue( 'technicalpartners-index-unavailable-rest' ), 503 );
		}
	}
}
