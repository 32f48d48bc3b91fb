<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use Closure;

/** Measures the time and the memory of a request. */
final class Meter {

	/** Seconds of the processor: on a busy machine a request takes longer, but no more of these. */
	private static function processorSeconds(): float {
		$usage = getrusage();
		return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e6;
	}

	/**
	 * @param Closure():int $request Returns the bytes that it answers with
	 * @return array{seconds:float,megabytes:float,bytes:int} Memory beyond what was used before. PHP 8.1 knows only the highest peak
	 *   of all requests so far: what stays below that peak counts as nothing there
	 */
	public static function measure( Closure $request ): array {
		gc_collect_cycles();
		if ( function_exists( 'memory_reset_peak_usage' ) ) {
			memory_reset_peak_usage();
		}
		$before = memory_get_usage();
		$peak = memory_get_peak_usage();
		$start = self::processorSeconds();
		$bytes = $request();
		$seconds = self::processorSeconds() - $start;
		$grown = memory_get_peak_usage() > $peak ? memory_get_peak_usage() - $before : 0;
		return [ 'seconds' => $seconds, 'megabytes' => $grown / 1e6, 'bytes' => $bytes ];
	}
}
