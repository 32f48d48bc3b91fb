<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;

/** The small drawings: a score, the bar of alignment, the dots of a stage. Each says in words what it shows. */
class Glyphs {

	/**
	 * @param int|string|null $score 0 to 3, 'notApplicable', or null for none
	 * @param int $flags See Flags
	 * @param callable $msg Takes a message key and parameters
	 * @param string $label HTML that says in words what the drawing shows, flags included; '' where the page says it
	 *   beside
	 * @return string HTML
	 */
	public static function score( int|string|null $score, int $flags, callable $msg, string $label = '' ): string {
		$shape = match ( $score ) {
			null => 'none',
			'notApplicable' => 'na',
			default => (string)$score
		};
		$text = match ( $score ) {
			null => '',
			'notApplicable' => $msg( 'technicalpartners-matrix-na' )->escaped(),
			default => $msg( 'rawmessage' )->numParams( $score )->escaped()
		};
		$role = $label === '' ? '' : " role=\"img\" aria-label=\"$label\"";
		return "<span class=\"tp-score tp-score--$shape\"$role>$text" . self::flags( $flags, $msg, $label === '' ) .
			'</span>';
	}

	/**
	 * @param int $flags See Flags
	 * @param callable $msg Takes a message key
	 * @param bool $speaks Whether nothing around them says them in words
	 * @return string HTML
	 */
	public static function flags( int $flags, callable $msg, bool $speaks = true ): string {
		$html = '';
		foreach ( Flags::NAMES as $flag => $name ) {
			if ( $flags & $flag ) {
				$label = $msg( "technicalpartners-flag-$name" )->escaped();
				$role = $speaks ? " role=\"img\" aria-label=\"$label\"" : '';
				$html .= "<span class=\"tp-flag tp-flag--$name\"$role title=\"$label\"></span>";
			}
		}
		return $html;
	}

	/**
	 * @param Alignment $alignment
	 * @param callable $number Writes a number as the reader does
	 * @param callable $say Takes a message key and parameters, and gives HTML
	 * @return string HTML: number, coverage or that it is excluded, and the bar that shows both
	 */
	public static function alignment( Alignment $alignment, callable $number, callable $say ): string {
		$percent = static fn ( float $value ) => round( 100 * $value / Alignment::HIGHEST, 1 ) . '%';
		$value = $alignment->score === null
			? $say( 'technicalpartners-matrix-not-scored' )
			: $number( number_format( $alignment->score, 1, '.', '' ) );
		$coverage = match ( true ) {
			$alignment->excluded => $say( 'technicalpartners-matrix-excluded' ),
			$alignment->score === null => '',
			default => $say( 'percent', $number( (string)round( 100 * $alignment->coverage ) ) )
		};
		$late = $alignment->excluded ? ' tp-error-text' : '';
		$style = '--tp-low:' . $percent( $alignment->low ) . ';--tp-high:' . $percent( $alignment->high ) .
			( $alignment->score === null ? '' : ';--tp-score:' . $percent( $alignment->score ) );
		$label = $alignment->score === null || $alignment->coverage === 1.0 ? '' : $say( 'technicalpartners-matrix-interval',
			$number( number_format( $alignment->low, 1, '.', '' ) ),
			$number( number_format( $alignment->high, 1, '.', '' ) ) );
		return '<span class="tp-alignment' . ( $alignment->score === null ? ' tp-alignment--none' : '' ) .
			"\" title=\"$label\">" .
			"<span class=\"tp-alignment__value\">$value</span><span class=\"tp-alignment__coverage$late\">$coverage</span>" .
			'<span class="tp-alignment__bar"' . ( $label === '' ? '' : " role=\"img\" aria-label=\"$label\"" ) .
				" style=\"$style\"></span></span>";
	}

	/** @return string HTML */
	public static function stage( string $stage, callable $msg ): string {
		return '<span class="tp-line">' . $msg( "technicalpartners-value-stage-$stage" )->escaped() .
			"</span><span class=\"tp-stage tp-stage--$stage\" aria-hidden=\"true\"></span>";
	}
}
