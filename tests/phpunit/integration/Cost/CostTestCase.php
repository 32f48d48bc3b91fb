<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use Closure;
use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api\RestTestCase;
use MediaWiki\Request\FauxRequest;
use MediaWiki\User\User;

/**
 * Measures what requests cost beyond a blank page, on a wiki with few partners of the largest size, or with as many as
 * TP_COST_PARTNERS says. A thousand, with a table in the file that TP_COST_TABLE names:
 * `TP_COST_PARTNERS=1000 TP_COST_TABLE=/tmp/cost.txt npm test -- php LargestCost`.
 */
abstract class CostTestCase extends RestTestCase {

	private const FEW = 40;

	/** Seconds of the processor. */
	private const SECONDS = 2.0;
	protected const MEGABYTES = 100.0;
	/** With few partners: what grows with their number must show. */
	protected const MEGABYTES_OF_FEW = 25.0;
	/** With few partners, where one record is shown, compared or saved, or the best of all are kept. */
	protected const MEGABYTES_OF_ONE = 60.0;
	/** A form of which every item conflicts has most. */
	private const BYTES_SENT = 16000000;

	/** @var string[] Requests that cost more than they may */
	private array $tooDear = [];

	/** @var array{seconds:float,megabytes:float,bytes:int} What a blank page costs */
	private array $floor;

	protected static function partners(): int {
		return (int)( getenv( 'TP_COST_PARTNERS' ) ?: self::FEW );
	}

	protected function setUp(): void {
		parent::setUp();
		$this->configure( [ 'MainCacheType' => CACHE_NONE, 'ParserCacheType' => CACHE_NONE ] );
		ini_set( 'memory_limit', '3G' );
	}

	/** Makes the partners, with their index. */
	protected function fill( int $count ): void {
		$this->editPage( self::FRAMEWORK_PAGE, LargestRecords::framework(), $this->admin() );
		( new LargestWiki( $this->services(), $this->admin() ) )->fill( $count );
		$this->restart();
	}

	/** Asks once, unless TP_COST_ONLY is a pattern that the request's name does not match. */
	protected function measure( string $name, Closure $request, float $mostOfFew = self::MEGABYTES_OF_FEW ): void {
		$only = getenv( 'TP_COST_ONLY' );
		if ( $only && !preg_match( "{{$only}}", $name ) ) {
			return;
		}
		$this->floor ??= $this->floor();
		$this->restart();
		$cost = Meter::measure( $request );
		$seconds = max( 0, $cost['seconds'] - $this->floor['seconds'] );
		$megabytes = max( 0, $cost['megabytes'] - $this->floor['megabytes'] );
		$line = sprintf( "%-60s %6.2f s %6.1f MB %8.0f KB", $name, $seconds, $megabytes, $cost['bytes'] / 1000 );
		if ( getenv( 'TP_COST_TABLE' ) ) {
			file_put_contents( getenv( 'TP_COST_TABLE' ), "$line\n", FILE_APPEND );
		}
		$most = static::partners() > self::FEW ? self::MEGABYTES : $mostOfFew;
		if ( $seconds > self::SECONDS || $megabytes > $most || $cost['bytes'] > self::BYTES_SENT ) {
			$this->tooDear[] = $line;
		}
	}

	private function floor(): array {
		$blank = fn () => strlen( $this->openSpecialPage( 'Blankpage' )->getHTML() );
		$blank();
		$this->restart();
		return Meter::measure( $blank );
	}

	protected function assertCheap(): void {
		$this->assertSame( [], $this->tooDear );
	}

	/** @return Closure():int Opens a view; returns how many bytes it sends */
	protected function view( string $subPage, array $query = [], ?User $user = null, bool $posted = false ): Closure {
		return function () use ( $subPage, $query, $user, $posted ): int {
			// The feed asks this one for its own address.
			$GLOBALS['wgRequest'] = new FauxRequest();
			$GLOBALS['wgRequest']->setRequestURL( '/w?feed=atom' );
			ob_start();
			try {
				$output = $this->openSpecialPage( 'TechnicalPartners', $subPage, $query, $user, $posted );
			} finally {
				$printed = ob_get_clean();
			}
			return strlen( $printed ) + strlen( $output->getHTML() ) +
				strlen( (string)json_encode( $output->getJsConfigVars() ) );
		};
	}

	/** @return Closure():int */
	protected function rest( string $path, array $query = [] ): Closure {
		return fn (): int => strlen( (string)$this->get( $path, $query )->getBody() );
	}

	/** @return Closure():int Asks the action API; a refusal is an answer too */
	protected function action( array $parameters ): Closure {
		return function () use ( $parameters ): int {
			try {
				return strlen( (string)json_encode( $this->api( $parameters ) ) );
			} catch ( ApiUsageException $refused ) {
				return strlen( $refused->getMessage() );
			}
		};
	}
}
