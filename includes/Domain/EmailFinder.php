<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Finds e-mail addresses of persons, in plain sight and in disguise. Every pattern takes linear time. */
final class EmailFinder {

	private const LOCAL = '[\p{L}\p{M}\p{N}_.+%\'-]';
	private const HOST = '[\p{L}\p{M}\p{N}_-]++(?:\.[\p{L}\p{M}\p{N}_-]++)*+';
	/** Signs on both sides of a word that stands for another sign: [at], *at*, "dot". */
	private const OPEN = '[\p{Ps}\p{Pi}<|*~=\/"\']{1,2}';
	private const CLOSE = '[\p{Pe}\p{Pf}>|*~=\/"\']{1,2}';
	/** Names of the sign @ in many languages. */
	private const AT = '(?:at[ -]?sign|[aа][tт]|ät|aet|arroba|arr?obase|chez|bei|chiocciola|kukac|ma[łl]pa|' .
		'apen?staartje|' .
		'zavin[áa][čc]|snabel[ -]?a|miukumauku|klammeraffe|' .
		'kr[øo]llalfa|strudel|papaki|παπάκι|afna|majmun|собак[аи]|собачка|эт|' .
		'アット(?:マーク)?|골뱅이|앳|艾特)';
	/** Between brackets only: shorter names, which are words or letters elsewhere. */
	private const ENCLOSED_AT = '(?:a|ad|et|@|alpha|' . self::AT . ')';
	private const DOT = '(?:d[o0]t|punkt(?:um)?|point|punto?|' .
		'ponto|kropka|te[čc]ka|точка|piste|pont|prik|nokta|τελεία|ドット|点|점|\.)';

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
		$host = self::HOST . '(?:[,;](?:' . Hosts::ENDS . ')\b)?';
		$pattern = '/(?<!' . self::LOCAL . ')(?:"[^"]{1,64}+"|(' . self::LOCAL . "++))@{1,2}($host)/iu";
		preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( $matches as [ [ $all, $at ], [ $local ], [ $host ] ] ) {
			$before = substr( $text, max( 0, $at - 20 ), min( $at, 20 ) );
			$after = substr( $text, $at + strlen( $all ), 2 );
			$address = new EmailAddress( $local, strtr( $host, ',;', '..' ), $before, $after );
			if ( $address->isPrivate() ) {
				yield new Contact( Contact::EMAIL, $all, $isPlain && !$address->isDoubtful() );
			}
		}
	}

	/** @return iterable<Contact> Addresses at an IP address, jane@[192.0.2.1], and addresses written backwards */
	private function literal(): iterable {
		$host = '(?:(\[)(?:IPv6:)?[0-9a-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}(?![\w.]))';
		if ( preg_match( '/(?<!' . self::LOCAL . ')' . self::LOCAL . "++@$host/iu", $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], isset( $match[1] ) );
		}
		$reversed = '(?:' . strrev( Hosts::LATIN_ENDS ) . ')\.[\w.-]++@[\w-]++(?:\.[\w-]++)?+';
		if ( preg_match( "/(?<![\\w.])$reversed(?![\\w.])/u", $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}

	/** @return iterable<Contact> Addresses with words for signs, or with spaces in them */
	private function disguised(): iterable {
		[ $open, $close, $at, $dot ] = [ self::OPEN, self::CLOSE, self::ENCLOSED_AT, self::DOT ];
		$shown = preg_replace( "/ ?$open ?$dot ?$close ?/iu", '.', $this->text, -1, $dots );
		$shown = preg_replace( "/ ?$open ?$at ?$close ?/iu", '@', $shown, -1, $ats );
		$isCertain = $dots > 0 && $ats > 0;
		if ( $dots + $ats ) {
			yield from $this->unlessWords( $shown, '@', $isCertain );
		}
		// j a n e @ e x a m p l e . o r g
		$single = '(?:[^\s@] ){1,64}+@(?: [^\s@]){3,64}+';
		if ( preg_match( "/(?<!\\S)(?<!(?<!\\S)[^\\s@] )$single(?!\\S)/u", $shown, $match ) ) {
			yield from $this->direct( str_replace( ' ', '', $match[0] ), true );
		}
		$words = "/(?<=[\\p{L}\\p{N}])(?: ?\\. ?|[ _-]{1,2}{$dot}[ _-]{1,2})(?=(?:" . Hosts::ENDS . ')\b)/iu';
		$spaced = preg_replace( $words, '.', $shown );
		yield from $spaced === $shown ? [] : $this->direct( $spaced, false );
		$at = '(?: @ ?|@ |[ _-]{1,2}' . self::AT . '[ _-]{1,2}|\.at\.)';
		yield from $this->unlessWords( $spaced, $at, false );
		if ( preg_match( '/(?<!' . self::LOCAL . ')(' . self::LOCAL . '++) ?(?:@| at |\(|\(at\)) ?' .
			'(?:g(?:oogle)?mail|hotmail|protonmail|gmx|icloud)\b/iu', $shown, $match ) &&
			!Hosts::isWord( $match[1] )
		) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}

	/** @return iterable<Contact> Of words around a sign, those that are no sentence such as "look at example.org" */
	private function unlessWords( string $text, string $sign, bool $isCertain ): iterable {
		$start = '(?<![\p{L}\p{M}\p{N}_.+%\'@#!-])';
		$pattern = "/$start((?:(?![_.-]at[_.-])" . self::LOCAL . ")++)$sign(" . self::HOST . ')/iu';
		preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER );
		foreach ( $matches as [ $all, $local, $host ] ) {
			$address = new EmailAddress( $local, $host, '', '' );
			if ( !Hosts::isWord( $local ) && Hosts::isCommon( $host ) && $address->isPrivate() ) {
				yield new Contact( Contact::EMAIL, $all, $isCertain );
			}
		}
	}

	/** @return iterable<Contact> Accounts of people where one writes to them, as Matrix and messengers have them */
	private function accounts(): iterable {
		$messenger = '(?:skype|telegram|threema|discord|wechat|icq|viber|snapchat|xmpp|jabber)';
		$handle = '(?!v?\d+\.)(?:live:)?[\w.-]{0,40}[\p{L}\d][\d_#.](?=\w)[\w.-]{1,40}';
		$patterns = [
			'~(?<![\w@/])@[\w.=+-]++:(?:[\w-]++\.)++\p{L}{2,}~u',
			'~\bsignal ?:? ?@?[\p{L}_]\w{2,31}\.\d{2,9}(?![\w.])~iu',
			// Telegram @jane, Skype: live:jane.1, Discord jane#1234
			"/\\b$messenger(?: (?:id|name|me|user|handle))?(?: ?: ?| )(?:@[\\w.]{3,}|$handle)/iu"
		];
		foreach ( $patterns as $pattern ) {
			if ( preg_match( $pattern, $this->text, $match ) ) {
				yield new Contact( Contact::EMAIL, $match[0], false );
			}
		}
	}
}
