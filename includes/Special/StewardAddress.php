<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Storage\Renaming\RenameLog;

/** Addresses that name a steward by another spelling (User:ann), or by a name that the account had before. */
class StewardAddress {

	private const PARAMETER = 'steward';
	/** Value of the parameter that stands for nobody. */
	private const NONE = 'none';
	/** Names that are looked at; the parser of the address leaves out what is beyond. */
	private const MOST = 100;

	public function __construct( private readonly UserNames $names, private readonly RenameLog $renames ) {
	}

	/**
	 * @param array $query As WebRequest::getQueryValues() has it
	 * @return array|null The same with the names that records have; null where it has them already
	 */
	public function canonical( array $query ): ?array {
		$given = $query[self::PARAMETER] ?? [];
		$typed = array_filter( is_array( $given ) ? $given : explode( '|', (string)$given ), 'is_string' );
		if ( count( $typed ) > self::MOST ) {
			return null;
		}
		$names = array_map( $this->name( ... ), array_map( 'trim', $typed ) );
		$query[self::PARAMETER] = is_array( $given ) ? $names : implode( '|', $names );
		return $query[self::PARAMETER] === $given || !$names ? null : $query;
	}

	private function name( string $typed ): string {
		$name = $typed === self::NONE || !mb_check_encoding( $typed, 'UTF-8' )
			? null
			: $this->names->canonical( $typed );
		if ( $name === null || $this->names->hasAccount( $name ) ) {
			return $name ?? $typed;
		}
		$new = $this->renames->follow( $name );
		// Only a name with an account ends the search, so that following its address again changes nothing.
		return $this->names->hasAccount( $new ) ? $new : $name;
	}
}
