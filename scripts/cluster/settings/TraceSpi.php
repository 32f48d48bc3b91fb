<?php

use MediaWiki\Logger\Spi;
use Psr\Log\AbstractLogger;
use Psr\Log\LoggerInterface;

/**
 * Writes problems to errors.jsonl, one a line, and everything that a traced request does to trace/ID.jsonl: each query
 * with its server, its milliseconds and the method that asked.
 */
class TraceSpi implements Spi {

	/** Channels whose warnings are problems of the wiki, not of a reader's request. */
	private const WATCHED = [ 'DBConnection', 'DBPerformance', 'DBQuery', 'DBReplication', 'DeferredUpdates',
		'JobQueue',
		'TechnicalPartners', 'error', 'exception', 'fatal', 'memcached', 'rdbms', 'runJobs', 'session' ];
	private const PROBLEMS = [ 'warning', 'error', 'critical', 'alert', 'emergency' ];

	/**
	 * @param string $folder
	 * @param string $trace Id of a traced request; empty for none
	 */
	public function __construct( private readonly string $folder, private readonly string $trace ) {
	}

	/**
	 * @param string $channel
	 */
	public function getLogger( $channel ): LoggerInterface {
		return new class( fn ( ...$entry ) => $this->write( $channel, ...$entry ) ) extends AbstractLogger {

			public function __construct( private readonly Closure $write ) {
			}

			/** @inheritDoc */
			public function log( $level, $message, array $context = [] ): void {
				( $this->write )( (string)$level, (string)$message, $context );
			}
		};
	}

	private function write( string $channel, string $level, string $message, array $context ): void {
		$isProblem = in_array( $level, self::PROBLEMS, true ) && in_array( $channel, self::WATCHED, true );
		if ( !$isProblem && $this->trace === '' ) {
			return;
		}
		$line = json_encode( array_filter(
			$this->entry( $channel, $level, $message, $context ), static fn ( $value ) => $value !== null
		),
			JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "\n";
		if ( $isProblem ) {
			file_put_contents( "{$this->folder}/errors.jsonl", $line, FILE_APPEND );
		}
		if ( $this->trace !== '' ) {
			file_put_contents( "{$this->folder}/trace/{$this->trace}.jsonl", $line, FILE_APPEND );
		}
	}

	private function entry( string $channel, string $level, string $message, array $context ): array {
		$words = [];
		foreach ( array_filter( $context, 'is_scalar' ) as $key => $value ) {
			$words["{{$key}}"] = (string)$value;
		}
		$error = $context['exception'] ?? null;
		return [
			'time' => round( microtime( true ), 4 ), 'wiki' => $GLOBALS['wgDBname'] ?? null, 'channel' => $channel,
			'level' => $level,
			'message' => mb_substr( strtr( $message, $words ), 0, 3000 ),
			'request' => ( $_SERVER['REQUEST_METHOD'] ?? 'CLI' ) . ' ' .
				( $_SERVER['REQUEST_URI'] ?? implode( ' ', $_SERVER['argv'] ?? [] ) ),
			'error' => $error instanceof Throwable
				? get_class( $error ) . ': ' .
					mb_substr( "{$error->getMessage()}\n{$error->getTraceAsString()}", 0, 3000 )
				: null,
			'method' => $context['method'] ?? null, 'server' => $context['db_server'] ?? null,
			'ms' => $context['runtime_ms'] ?? null,
			'sql' => isset( $context['sql'] ) ? mb_substr( $context['sql'], 0, 100000 ) : null
		];
	}
}
