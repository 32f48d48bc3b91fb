<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;

/** A partner that has a place in the ranking. */
final class Ranked {

	public function __construct( public readonly Row $row, public readonly Alignment $alignment ) {
	}
}
