<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use Closure;

/** Measures the time and the memory of a request. */
final class Meter {

	/** Processor seconds that the yardstick takes on the bench machine while nothing else runs. */
	private const YARDSTICK = 0.045;

	/** @return float Processor seconds of this process so far: waiting for a turn adds nothing to them */
	private static function processorSeconds(): float {
		$usage = getrusage();
		return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] +
			( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e6;
	}

	/**
	 * Processor seconds of some work, as the bench machine would take them. A busy machine shares its processor's cache
	 * and clock, so that the same work takes up to twice its processor seconds: they are divided by how much slower a
	 * fixed work, the yardstick, was just before and after.
	 *
	 * @param Closure():mixed $work
	 * @return float
	 */
	public static function seconds( Closure $work ): float {
		$before = self::yardstick();
		$seconds = self::processorSecondsOf( $work );
		$slowness = ( $before + self::yardstick() ) / 2 / self::YARDSTICK;
		return $seconds / max( 1, $slowness );
	}

	/** @return float Processor seconds of reading, changing and searching half a megabyte of JSON */
	private static function yardstick(): float {
		$item = static fn ( int $i ) =>
			[ 'id' => "i$i", 'text' => str_repeat( "word $i ", 60 ), 'list' => range( $i, $i + 40 ) ];
		$record = array_map( $item, range( 1, 400 ) );
		return self::processorSecondsOf( static function () use ( $record ): void {
			for ( $round = 0; $round < 6; $round++ ) {
				$copy = json_decode( json_encode( $record ), true );
				array_walk_recursive( $copy, static function ( &$leaf ): void {
					$leaf = strtr( (string)$leaf, 'word', 'drow' );
				} );
				preg_match_all( '/\w+/u', implode( ' ', array_column( $copy, 'text' ) ), $words );
				array_count_values( $words[0] );
			}
		} );
	}

	private static function processorSecondsOf( Closure $work ): float {
		$start = self::processorSeconds();
		$work();
		return self::processorSeconds() - $start;
	}

	/**
	 * @param Closure():int $request Returns the bytes that it answers with
	 * @return array{seconds:float,megabytes:float,bytes:int} Seconds as seconds() has them. Memory beyond what was used
	 *   before. PHP 8.1 knows only the highest peak of all requests so far: what stays below that peak counts as
	 *   nothing there
	 */
	public static function measure( Closure $request ): array {
		$bytes = $grown = 0;
		$seconds = self::seconds( static function () use ( $request, &$bytes, &$grown ): void {
			gc_collect_cycles();
			if ( function_exists( 'memory_reset_peak_usage' ) ) {
				memory_reset_peak_usage();
			}
			$before = memory_get_usage();
			$peak = memory_get_peak_usage();
			$bytes = $request();
			$grown = memory_get_peak_usage() > $peak ? memory_get_peak_usage() - $before : 0;
		} );
		return [ 'seconds' => $seconds, 'megabytes' => $grown / 1e6, 'bytes' => $bytes ];
	}
}
