<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use Wikimedia\ObjectCache\BagOStuff;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Accounts that were renamed or merged, while pages still have their old names. Empty on most days. */
class RenamedUsers {

	public function __construct( private readonly BagOStuff $stash ) {
	}

	/** @return array{0:string,1:string,2:string}[] Old name, new name and moment (TS_MW), oldest first */
	public function pending(): array {
		return $this->stash->get( $this->key() ) ?: [];
	}

	public function add( string $old, string $new ): void {
		$entry = [ $old, $new, ConvertibleTimestamp::now( TS_MW ) ];
		$this->stash->merge( $this->key(), static fn ( $bag, $key, $all ) => [ ...( $all ?: [] ), $entry ] );
	}

	/** Forgets a rename that no page needs any more. */
	public function forget( string $old, string $new ): void {
		$this->stash->merge( $this->key(), static fn ( $bag, $key, $all ) => array_values( array_filter( $all ?: [],
			static fn ( array $entry ) => [ $entry[0], $entry[1] ] !== [ $old, $new ] ) ) );
	}

	private function key(): string {
		return $this->stash->makeKey( 'technicalpartners-renamed' );
	}
}
