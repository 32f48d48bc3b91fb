<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

/** A record as a flat list of the smallest things it says, written without the code that is tested. */
final class Atoms {

	private const WHOLE = '~^/(steward|identifiedOn)$|^(/assessments/[^/]+)?/(evidence|conversations)/[^/]+/settled$~';

	/** @return array<string,mixed> By place: a value, or true for that an item, or a member of a set, is there */
	public static function of( array $record ): array {
		return self::below( '', $record );
	}

	private static function below( string $place, mixed $value ): array {
		if ( !is_array( $value ) || preg_match( self::WHOLE, $place ) ) {
			return [ $place => $value ];
		}
		$atoms = $place === '' || $place === '/assessments' || array_is_list( $value ) ? [] : [ $place => true ];
		foreach ( $value as $key => $part ) {
			$isMember = array_is_list( $value ) && !is_array( $part );
			$atoms += $isMember
				? [ "$place/{{$part}}" => true ]
				: self::below( $place . '/' . ( is_array( $part ) ? $part['id'] ?? $key : $key ), $part );
		}
		return $atoms;
	}

	/** @return array<string,mixed> What both sides together say: of each atom the side that changed it */
	public static function merge( array $base, array $latest, array $yours ): array {
		$merged = [];
		foreach ( array_keys( $latest + $yours ) as $place ) {
			$value = ( $latest[$place] ?? null ) === ( $base[$place] ?? null )
				? $yours[$place] ?? null
				: $latest[$place] ?? null;
			if ( $value !== null ) {
				$merged[$place] = $value;
			}
		}
		return $merged;
	}
}
