<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Html\Html;

/** Marks what somebody disputes of what a partner's page says outside the scores. */
class Disputes {

	/**
	 * @param PageContext $context
	 * @param array $record
	 * @param string ...$about What evidence may be about, such as 'website'
	 * @return string HTML: leads to the dispute; '' where nobody disputes it
	 */
	public static function flag( PageContext $context, array $record, string ...$about ): string {
		$disputed = array_values( array_intersect( $about, Flags::disputedStatements( $record ) ) );
		return $disputed === [] ? '' : ' ' . Html::rawElement( 'a',
			[ 'href' => "#evidence-$disputed[0]", 'class' => 'tp-small' ],
			Glyphs::flags( Flags::CONTESTED, $context->msg( ... ), false ) . ' ' .
				$context->html( 'technicalpartners-flag-contested' ) );
	}
}
