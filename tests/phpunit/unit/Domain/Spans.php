<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;

/** Progress as the index makes it, of records. */
final class Spans {

	/**
	 * @param array{record:array,created:string}[] $partners
	 * @param Framework $framework
	 */
	public static function progress( array $partners, Framework $framework ): Progress {
		$all = [];
		foreach ( $partners as $partner ) {
			foreach ( Progress::spans( $partner['record'], $partner['created'] ) as $count => $spans ) {
				array_push( $all, ...array_map( static fn ( array $span ) => [ $count, ...$span ], $spans ) );
			}
		}
		return new Progress( Progress::changes( $all ), $framework );
	}
}
