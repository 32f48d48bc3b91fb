<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** Finds where a text stops being JSON, which PHP's parser does not tell. */
final class JsonFault {

	private const SPACE = '/\G[ \t\r\n]*+/';
	private const OTHER_SCALAR = '/\G(?:-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?|true|false|null)(?![\w.])/';
	private const STRING = '/\G"(?:[^"\\\\\x00-\x1f]|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+"/';

	/** Expectations: what may follow. */
	private const VALUE = 'value', KEY = 'key', COLON = 'colon', AFTER = 'after';

	/**
	 * @param string $text
	 * @return int|null Bytes before the first character that cannot stand where it stands; the length where the text
	 *   ends too early; null where nothing is wrong with its syntax
	 */
	public static function offset( string $text ): ?int {
		// Opened brackets, innermost last.
		$open = [];
		$expected = self::VALUE;
		$isFirst = false;
		for ( $at = 0; ; ) {
			$at += self::length( self::SPACE, $text, $at );
			$sign = $text[$at] ?? '';
			$isInObject = end( $open ) === '{';
			if (
				( $sign === '}' && $isInObject || $sign === ']' && end( $open ) === '[' ) &&
					( $expected === self::AFTER || $isFirst )
			) {
				array_pop( $open );
				[ $expected, $isFirst, $length ] = [ self::AFTER, false, 1 ];
			} elseif ( $expected === self::VALUE && ( $sign === '{' || $sign === '[' ) ) {
				$open[] = $sign;
				[ $expected, $isFirst, $length ] = [ $sign === '{' ? self::KEY : self::VALUE, true, 1 ];
			} else {
				[ $length, $next ] = match ( $expected ) {
					self::VALUE => [
						self::length( $sign === '"' ? self::STRING : self::OTHER_SCALAR, $text, $at ), self::AFTER
					],
					self::KEY => [ self::length( self::STRING, $text, $at ), self::COLON ],
					self::COLON => [ $sign === ':' ? 1 : 0, self::VALUE ],
					default => [ $sign === ',' && $open ? 1 : 0, $isInObject ? self::KEY : self::VALUE ]
				};
				[ $expected, $isFirst ] = $length === 0 ? [ $expected, false ] : [ $next, false ];
			}
			if ( $length === 0 ) {
				return $sign === '' && !$open && $expected === self::AFTER ? null : $at;
			}
			$at += $length;
		}
	}

	/** @return int Number of the line at an offset, from 1 */
	public static function line( string $text, int $offset ): int {
		return substr_count( substr( $text, 0, $offset ), "\n" ) + 1;
	}

	private static function length( string $pattern, string $text, int $at ): int {
		return preg_match( $pattern, $text, $found, 0, $at ) === 1 ? strlen( $found[0] ) : 0;
	}
}
