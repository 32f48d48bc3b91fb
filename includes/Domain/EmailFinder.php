<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Finds e-mail addresses of persons, in plain sight and in disguise. Every pattern takes linear time. */
final class EmailFinder {

	private const LOCAL = '[\p{L}\p{M}\p{N}_.+%\'-]';
	private const HOST = '[\p{L}\p{M}\p{N}_-]++(?:\.[\p{L}\p{M}\p{N}_-]++)*+';
	private const OPEN = '[\[({<]';
	private const CLOSE = '[\])}>]';
	private const AT = '(?:at|ät|ad|a|et|@|chez|arroba|arobase|chiocciola|kukac|małpa|malpa|apestaartje|' .
		'apenstaartje|zavináč|alpha|собака|собачка|ат)';
	private const DOT = '(?:dot|punkt|point|punto|ponto|kropka|tečka|точка|d0t|\.)';

	private function __construct( private readonly string $text ) {
	}

	/**
	 * @param string $text See PlainText
	 * @return iterable<Contact>
	 */
	public static function find( string $text ): iterable {
		$finder = new self( $text );
		yield from $finder->direct( $text, true );
		yield from $finder->literal();
		yield from $finder->disguised();
		yield from $finder->accounts();
	}

	/** @return iterable<Contact> Every local@host of a text */
	private function direct( string $text, bool $isPlain ): iterable {
		if ( !str_contains( $text, '@' ) ) {
			return;
		}
		$pattern = '/(?<!' . self::LOCAL . ')(?:"[^"@]{1,64}+"|(' . self::LOCAL . '++))@(' . self::HOST . '(?:,(?:org|com|net|edu|de|fr)\b)?)/iu';
		preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( $matches as [ [ $all, $at ], [ $local ], [ $host ] ] ) {
			$address = new EmailAddress( $local, strtr( $host, ',', '.' ), substr( $text, max( 0, $at - 20 ), min( $at, 20 ) ),
				substr( $text, $at + strlen( $all ), 2 ) );
			if ( $address->isPrivate() ) {
				yield new Contact( Contact::EMAIL, $all, $isPlain && !$address->isDoubtful() );
			}
		}
	}

	/** @return iterable<Contact> An address at a number, jane@[192.0.2.1], and one read backwards */
	private function literal(): iterable {
		if ( preg_match( '/(?<!' . self::LOCAL . ')' . self::LOCAL . '++@\[(?:IPv6:)?[0-9a-f:.]{7,45}\]/iu', $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], true );
		}
		if ( preg_match( '/(?<![\w.])(?:gro|moc|ten|ed|rf|ude)\.[\w.-]++@[\w.-]++/u', $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}

	/** @return iterable<Contact> Addresses with words for signs, or with spaces in them */
	private function disguised(): iterable {
		[ $open, $close, $at, $dot ] = [ self::OPEN, self::CLOSE, self::AT, self::DOT ];
		$shown = preg_replace( "/ ?$open ?$dot ?$close ?/iu", '.', $this->text, -1, $dots );
		$shown = preg_replace( "/ ?$open ?$at ?$close ?/iu", '@', $shown, -1, $ats );
		$isCertain = $dots > 0 && $ats > 0;
		if ( $dots + $ats ) {
			yield from $this->unlessWords( $shown, '@', $isCertain );
		}
		// j a n e @ e x a m p l e . o r g
		if ( preg_match( '/(?<!\S)(?<!(?<!\S)[^\s@] )(?:[^\s@] ){1,64}+@(?: [^\s@]){3,64}+(?!\S)/u', $shown, $match ) ) {
			yield from $this->direct( str_replace( ' ', '', $match[0] ), true );
		}
		$words = "/(?<=[\\p{L}\\p{N}])(?: ?\\. ?|[ _-]{$dot}[ _-])(?=(?:" . Hosts::ENDS . ')\b)/iu';
		$spaced = preg_replace( $words, '.', $shown );
		yield from $spaced === $shown ? [] : $this->direct( $spaced, false );
		$at = '(?: @ ?|@ |[ _-](?:at|ät|arroba|arobase|chez|chiocciola|kukac|małpa|snabel-a|собака|ат)[ _-])';
		yield from $this->unlessWords( $spaced, $at, false );
		if ( preg_match( '/(?<!' . self::LOCAL . ')(' . self::LOCAL . '++) ?(?:@| at |' .
			'\(|\(at\)) ?(?:g(?:oogle)?mail|hotmail|protonmail|gmx|icloud)\b/iu', $shown, $match ) &&
			!Hosts::isWord( $match[1] )
		) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}

	/** @return iterable<Contact> Of words around a sign, those that are no sentence such as "look at example.org" */
	private function unlessWords( string $text, string $sign, bool $isCertain ): iterable {
		$pattern = '/(?<![\p{L}\p{M}\p{N}_.+%\'@#!-])((?:(?!_at_|-at-)' . self::LOCAL . ')++)' . $sign . '(' . self::HOST . ')/iu';
		preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER );
		foreach ( $matches as [ $all, $local, $host ] ) {
			if ( !Hosts::isWord( $local ) && Hosts::isCommon( $host ) && ( new EmailAddress( $local, $host, '', '' ) )->isPrivate() ) {
				yield new Contact( Contact::EMAIL, $all, $isCertain );
			}
		}
	}

	/** @return iterable<Contact> Accounts of people where one writes to them, as Matrix has them */
	private function accounts(): iterable {
		if ( preg_match( '~(?<![\w@/])@[\w.=+-]++:(?:[\w-]++\.)++\p{L}{2,}~u', $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}
}
