<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

/**
 * An address of the web as browsers read it: WHATWG URL, http and https only, no credentials.
 *
 * Stored is what was typed where that is plain ASCII already; anything else as browsers write it, percent-encoded and
 * with a host in Punycode, because core's links and spam lists compare that form. The same rule as address.ts, by
 * schema/vectors/addresses.json.
 */
final class Address {

	/** Matches addresses that need no encoding: a plain host, and the characters that RFC 3986 allows behind it. */
	private const PLAIN =
		'~^https?://[a-z0-9._-]*[a-z_-][a-z0-9_-]*(?::\d{1,4})?' .
		'(?:[/?#](?:[a-z0-9._\~!$&\'()*+,;=:@/?#-]|%[0-9a-f]{2})*)?$~iD';
	/**
	 * Bytes of the longest address in letters of any script. To convert a host takes time that grows with its square.
	 */
	private const LONGEST = 8000;
	private const PORTS = [ 'http' => 80, 'https' => 443 ];

	/** @return string|null What is stored; null where it is no address */
	public static function stored( string $typed ): ?string {
		$text = trim( $typed, "\x00..\x20" );
		$href = self::href( $text );
		return $href !== null && preg_match( self::PLAIN, $text ) && substr_count( $text, '#' ) < 2 ? $text : $href;
	}

	/** @return string|null As a browser writes it */
	private static function href( string $text ): ?string {
		$text = str_replace( [ "\t", "\n", "\r" ], '', $text );
		if (
			!mb_check_encoding( $text, 'UTF-8' ) ||
				!preg_match( '~^(https?):[/\\\\]*+([^/\\\\?#]*+)([^?#]*+)(\?[^#]*+)?(#.*)?$~isD', $text, $parts )
		) {
			return null;
		}
		$scheme = strtolower( $parts[1] );
		preg_match( '/^(.*?)(?::(\d*))?$/sD', $parts[2], $authority );
		$host = self::host( $authority[1] );
		$port = (int)( $authority[2] ?? 0 );
		if ( $host === null || $port > 65535 ) {
			return null;
		}
		$isUsual = ( $authority[2] ?? '' ) === '' || $port === self::PORTS[$scheme];
		return "$scheme://$host" . ( $isUsual ? '' : ":$port" ) . self::path( $parts[3] ) .
			self::encode( $parts[4] ?? '', '"#<>\'' ) . self::encode( $parts[5] ?? '', '"<>`' );
	}

	private static function host( string $text ): ?string {
		if ( preg_match( '/^\[([0-9a-f:.]+)\]$/iD', $text, $match ) ) {
			$packed = filter_var( $match[1], FILTER_VALIDATE_IP, FILTER_FLAG_IPV6 ) === false
				? false
				: inet_pton( $match[1] );
			return $packed === false ? null : '[' . inet_ntop( $packed ) . ']';
		}
		$host = rawurldecode( $text );
		if ( strlen( $host ) > self::LONGEST || !mb_check_encoding( $host, 'UTF-8' ) ) {
			return null;
		}
		if ( preg_match( '/[^\x00-\x7F]|xn--/i', $host ) ) {
			// Browsers do not ask how long a host is, nor where its hyphens are.
			$harmless = IDNA_ERROR_EMPTY_LABEL | IDNA_ERROR_LABEL_TOO_LONG | IDNA_ERROR_DOMAIN_NAME_TOO_LONG |
				IDNA_ERROR_LEADING_HYPHEN | IDNA_ERROR_TRAILING_HYPHEN | IDNA_ERROR_HYPHEN_3_4;
			idn_to_ascii(
				$host,
				IDNA_NONTRANSITIONAL_TO_ASCII | IDNA_CHECK_BIDI | IDNA_CHECK_CONTEXTJ,
				INTL_IDNA_VARIANT_UTS46,
				$info
			);
			$host = isset( $info['result'] ) && !( $info['errors'] & ~$harmless ) ? $info['result'] : '';
		}
		$host = strtolower( $host );
		if ( $host === '' || preg_match( '~[\x00-\x20"#/:<>?@[\\\\\]^`{|}%\x7F]~', $host ) ) {
			return null;
		}
		return preg_match( '/(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/D', $host ) ? self::ipv4( rtrim( $host, '.' ) ) : $host;
	}

	/** An address of a machine in numbers: other ways to write it, such as 0x7f.1, are refused. */
	private static function ipv4( string $host ): ?string {
		return filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 ) === false ? null : $host;
	}

	private static function path( string $path ): string {
		$segments = array_slice( explode( '/', strtr( $path, '\\', '/' ) ), 1 );
		$kept = [];
		foreach ( $segments as $number => $segment ) {
			$dots = str_ireplace( '%2e', '.', $segment );
			$isLast = $number === count( $segments ) - 1;
			if ( $dots === '..' ) {
				array_pop( $kept );
			}
			if ( $dots !== '.' && $dots !== '..' ) {
				$kept[] = $segment;
			} elseif ( $isLast ) {
				$kept[] = '';
			}
		}
		return '/' . self::encode( implode( '/', $kept ), '"<>`{}^' );
	}

	private static function encode( string $text, string $signs ): string {
		return preg_replace_callback( '/[\x00-\x20\x7F-\xFF' . preg_quote( $signs, '/' ) . ']/',
			static fn ( array $byte ) => sprintf( '%%%02X', ord( $byte[0] ) ), $text );
	}
}
