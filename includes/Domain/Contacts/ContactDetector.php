<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\PlainText;

/**
 * Finds private contact data in typed text: e-mail addresses and telephone numbers of persons. Addresses of roles and
 * lists, identifiers, versions, dates and quantities are public. schema/vectors/contacts.json pins the rates.
 */
final class ContactDetector {

	/** An address in a link. The name in ssh://jane@host is an account there, as is one with a password. */
	private const ADDRESS = '~(?:(?<!ssh:|git:|svn:|sync:|ftp:)//|[?&=]|:(?!//))' .
		'[\w.+-]{2,64}(?:@|%40)(?:[\w-]+\.)+\p{L}{2}|matrix\.to/#/@~u';

	/** @return Contact|null The first certain find, else the first doubtful one; null where there is none */
	public static function find( string $text ): ?Contact {
		// Neither an address nor a number has fewer signs than these.
		if ( strlen( $text ) < 6 ) {
			return null;
		}
		$plain = PlainText::of( $text );
		[ $rest, $doubts ] = self::withoutLinks( $plain );
		$rest = str_ireplace( [ '%40', '%2e', '%20' ], [ '@', '.', ' ' ], $rest );
		foreach ( [ ...EmailFinder::find( $rest ), ...PhoneFinder::find( $rest ) ] as $contact ) {
			if ( $contact->isCertain ) {
				return $contact;
			}
			$doubts[] = $contact;
		}
		return $doubts[0] ?? null;
	}

	/**
	 * Takes links out of a text: addresses of pages are public, and those of archives hold the address of a list.
	 *
	 * @return array{string,Contact[]} The rest, and what links hold that may be private
	 */
	private static function withoutLinks( string $text ): array {
		$doubts = [];
		$rest = preg_replace_callback( '~(?<![\w+.@-])[\w+.@-]++(?:://|(?<=\.[a-z]{2}|\.[a-z]{3}|' .
			'\.[a-z]{4})/(?!/))[^\s<>"]++~iu',
			static function ( array $link ) use ( &$doubts ): string {
				// A scheme-less one such as jane@example.org/x is no link.
				if ( !str_contains( $link[0], '://' ) && str_contains( strstr( $link[0], '/', true ), '@' ) ) {
					return $link[0];
				}
				$address = preg_replace( '~(?<=://)[\w.+-]++:[^/@\s]*+@~', '', rawurldecode( $link[0] ) );
				if ( preg_match( self::ADDRESS, $address ) ) {
					$doubts[] = new Contact( Contact::EMAIL, $link[0], false );
				} elseif ( preg_match( '~\b(?:wa\.me|whatsapp(?:\.com)?|signal\.me|t\.me|viber|(?:callto|sms|' .
					'tel):)\D{0,20}\+?\d{8}~i', rawurldecode( $link[0] ) ) ) {
					$doubts[] = new Contact( Contact::PHONE, $link[0], false );
				}
				return ' ';
			}, $text ) ?? $text;
		return [ $rest, $doubts ];
	}
}
