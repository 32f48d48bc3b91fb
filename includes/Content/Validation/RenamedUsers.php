<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use Wikimedia\ObjectCache\BagOStuff;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Accounts that were renamed or merged, while pages still have their old names. Empty on most days. */
class RenamedUsers {

	/** Seconds for which one process does not ask the stash again: an edit asks some four times. */
	private const KNOWN = 5;

	/** @var array{0:string,1:string,2:string}[]|null */
	private ?array $pending = null;

	private float $asked = 0;

	public function __construct( private readonly BagOStuff $stash ) {
	}

	/** @return array{0:string,1:string,2:string}[] Old name, new name and moment (TS_MW), oldest first */
	public function pending(): array {
		$now = hrtime( true ) / 1e9;
		if ( $this->pending === null || $now > $this->asked + self::KNOWN ) {
			$this->pending = $this->stash->get( $this->key() ) ?: [];
			$this->asked = $now;
		}
		return $this->pending;
	}

	public function add( string $old, string $new ): void {
		$entry = [ $old, $new, ConvertibleTimestamp::now( TS_MW ) ];
		$this->stash->merge( $this->key(), static fn ( $bag, $key, $all ) => [ ...( $all ?: [] ), $entry ] );
		$this->pending = null;
	}

	/** Forgets a rename that no page needs any more. */
	public function forget( string $old, string $new ): void {
		$this->stash->merge( $this->key(), static fn ( $bag, $key, $all ) => array_values( array_filter( $all ?: [],
			static fn ( array $entry ) => [ $entry[0], $entry[1] ] !== [ $old, $new ] ) ) );
		$this->pending = null;
	}

	private function key(): string {
		return $this->stash->makeKey( 'technicalpartners-renamed' );
	}
}
