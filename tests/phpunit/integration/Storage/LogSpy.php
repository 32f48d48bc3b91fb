<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Logger\Spi;
use Psr\Log\AbstractLogger;
use Psr\Log\LoggerInterface;

/** Keeps what is logged, of all channels. */
class LogSpy extends AbstractLogger implements Spi {

	/** @var array[] */
	public array $contexts = [];

	/** @var string[] Those of level error */
	public array $errors = [];

	/** @inheritDoc */
	public function getLogger( $channel ): LoggerInterface {
		return $this;
	}

	/** @inheritDoc */
	public function log( $level, $message, array $context = [] ): void {
		$this->contexts[] = $context;
		if ( $level === 'error' ) {
			$this->errors[] = (string)$message;
		}
	}
}
