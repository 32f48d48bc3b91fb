<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/** Finds e-mail addresses of persons, in plain sight and in disguise. Every pattern takes linear time. */
final class EmailFinder {

	private const LOCAL = '[\p{L}\p{M}\p{N}_.+%\'-]';
	private const HOST = '[\p{L}\p{M}\p{N}_-]++(?:\.{1,2}[\p{L}\p{M}\p{N}_-]++)*+';
	/** Signs on both sides of a word that stands for another sign: [at], *at*, "dot". */
	private const OPEN = '(?:[\p{Ps}\p{Pi}<>|*~=\/"\'#^+]{1,2}|\.{2,3})';
	private const CLOSE = '(?:[\p{Pe}\p{Pf}<>|*~=\/"\'#^+]{1,2}|\.{2,3})';
	/** Names of the sign @ in many languages. */
	private const AT = '(?:(?:commercial )?at(?:[ -]?sign)?|[aа][tт]|ätt?|aet|arro[vb]a|arr?oba[sz]e?|' .
		'chez|bei|chiocciola|kukac|ma[łl]pa|' .
		'ape?n?staart(?:je)?|' .
		'zavin[áa][čc]|snabel[ -]?a|miukumauku|klammeraffe|' .
		'kr[øou]ll?alfa|alfakr[øo]ll|strudel|papaki|παπάκι|afna|majmun|собак[аи]|собачка|эт|' .
		'равлик|кльомба|мајмун|маймунка|strudl|שטרודל|כרוכית|אט|آت|أت|ات|एट|' .
		'a còng|a móc|แอ[ทต]|アット ?(?:マーク)?|골뱅이|앳|艾特|小老鼠|圈 ?a)';
	/** Between brackets only: shorter names, which are words or letters elsewhere. */
	private const ENCLOSED_AT = '(?:aa?|à|ä|ad|et|@|alpha|' . self::AT . ')';
	private const DOT = '(?:d[o0]t|punkt(?:um)?|point|punto?|' .
		'ponto|kropka|te[čc]ka|bodka|точка|крапка|тачка|piste|pont|prik|nokta|τελεία|ドット|点|點|점|' .
		'נקודה|نقطة|نقطه|دات|डॉट|chấm|titik|จุด|full ?stop|\.)';

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
		$pattern = '/(?<!' . self::LOCAL . ')(?:"[^"]{1,64}+"|(' . self::LOCAL . "++))@{1,2}\\.?+($host)/iu";
		preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( $matches as [ [ $all, $at ], [ $local ], [ $host ] ] ) {
			$before = substr( $text, max( 0, $at - 40 ), min( $at, 40 ) );
			$after = substr( $text, $at + strlen( $all ), 20 );
			$address = new EmailAddress( $local, strtr( $host, ',;', '..' ), $before, $after );
			if ( $address->isPrivate() ) {
				yield new Contact( Contact::EMAIL, $all, $isPlain && !$address->isDoubtful() );
			}
		}
	}

	/** @return iterable<Contact> Addresses at an IP address, jane@[192.0.2.1], and addresses written backwards */
	private function literal(): iterable {
		$host = '(?:(\[)(?:IPv6:)?[0-9a-f:.]{2,45}\]|(?!127\.|10\.|192\.168\.)\d{1,3}(?:\.\d{1,3}){3}(?![\w.:]))';
		if ( preg_match( '/(?<!' . self::LOCAL . '|ssh |scp )' . self::LOCAL . "++@$host/iu", $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], isset( $match[1] ) );
		}
		$reversed = '(?:' . strrev( Hosts::LATIN_ENDS ) . ')\.[\w.-]++@[\w-]++(?:\.[\w-]++)?+';
		if ( preg_match( "/(?<![\\w.])$reversed(?![\\w.])/u", $this->text, $match ) ) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}

	/** @return iterable<Contact> Addresses with words for signs, or with spaces in them */
	private function disguised(): iterable {
		// jane@(remove)example.org
		$pads = [ '/\p{Ps}(?:remove|no-?spam|delete|quit|entfern)[^\p{Pe}]{0,20}\p{Pe}/iu', '/ {2,}/' ];
		$text = preg_replace( $pads, [ '', ' ' ], $this->text );
		[ $open, $close, $at, $dot ] = [ self::OPEN, self::CLOSE, self::ENCLOSED_AT, self::DOT ];
		$shown = preg_replace( "/ ?-?$open ?$dot ?$close-? ?/iu", '.', $text, -1, $dots );
		$shown = preg_replace( "/ ?-?$open ?$at ?$close-? ?/iu", '@', $shown, -1, $ats );
		$isCertain = $dots > 0 && $ats > 0;
		if ( $dots + $ats ) {
			yield from $this->unlessWords( $shown, '@', $isCertain );
		}
		yield from $this->byPlaces( $shown, $ats > 0 );
		// j a n e @ e x a m p l e . o r g
		$single = '(?:[^\s@] ){1,64}+@(?: [^\s@]){3,64}+';
		if ( preg_match( "/(?<!\\S)(?<!(?<!\\S)[^\\s@] )$single(?!\\S)/u", $shown, $match ) ) {
			yield from $this->direct( str_replace( ' ', '', $match[0] ), true );
		}
		$spelled = "(?: ?\\. ?|[ _-]{1,2}{$dot}[ _-]{1,2}|(?: ?[,;] ?|_)(?=(?:com|org|net)\\b))";
		$words = "/(?<=[\\p{L}\\p{N}])$spelled(?=(?:" . Hosts::ENDS . ')\b)/iu';
		$spaced = preg_replace( $words, '.', $shown );
		yield from $spaced === $shown ? [] : $this->direct( $spaced, false );
		yield from $text === $this->text ? [] : $this->direct( $text, false );
		$at = '(?: @ ?|@ |[ _-]{1,3}' . self::AT . '[ :_-]{1,3}|\.at\.)';
		yield from $this->unlessWords( $spaced, $at, false );
		if ( preg_match( '/(?<!' . self::LOCAL . ')(' . self::LOCAL . '++) ?(?:@| (?:at|on|bei|auf|chez|su) |\(|\(at\)) ?' .
			'(?:g ?(?:oogle)?mail|hotmail|protonmail|gmx|icloud|' .
			'(?<=@|\)|\) )(?:outlook|yahoo|aol|yandex|proton))\b/iu', $shown, $match ) &&
			!Hosts::isWord( $match[1] )
		) {
			yield new Contact( Contact::EMAIL, $match[0], false );
		}
	}

	/**
	 * Addresses whose signs are known by their places alone, whatever words stand for them.
	 *
	 * @param string $shown Text with signs in place of words in brackets
	 * @param bool $hasAt Whether a word in brackets was taken for @
	 * @return iterable<Contact>
	 */
	private function byPlaces( string $shown, bool $hasAt ): iterable {
		[ $local, $dot, $ends ] = [ '(?<!' . self::LOCAL . ')(' . self::LOCAL . '++)', self::DOT, Hosts::CLEAR_ENDS ];
		$enclosed = ' ?[\p{Ps}<] ?\p{L}[\p{L}\p{M} -]{0,15}[\p{Pe}>] ?';
		$host = '(?:[\p{L}\p{N}_-]++\.)+(?:' . Hosts::ENDS . ')(?![\w-]|\.\w)';
		// Places without a space, or with a second one, hold no sentence: see the last parameter of isWord().
		$close = [
			// jane(at)example
			"$local\\p{Ps}" . self::AT . '\p{Pe}(?=\w{3})[\w-]++' => $this->text,
			// janeATexample.org
			"(?-i:(?<![\\w.@-])([a-z\\d._+-]+)AT[a-z\\d-]+(?:\\.|DOT)(?:$ends)\\b)" => $this->text,
			// jane [שטרודל] example [נקודה] org
			"$local$enclosed\\w++{$enclosed}(?:" . Hosts::ENDS . ')\b' => $this->text
		];
		if ( preg_match( '/(?<![^\s\p{L}"\'(])@(?![a-z\d.])/iu', $shown ) ) {
			// jane#example.org (# is @)
			$close["{$local}[^\\s\\p{L}\\p{N}.,:;\\/@()-]$host"] = $shown;
		}
		$open = [
			// jane.doe et example.fr: a name in two parts that is no host
			'(?=\p{L}++\.\p{L}{2,}+ )(?![\w.]+\.(?:' . Hosts::ENDS . "|js|php|json|css|txt|xml|vue|html) )" .
				"$local(?: (?:et|an?|à|e[mn]|na|su|hos|ved|la|[uw]|op|bij|da) | ?\\p{Ps}\\p{L}{1,12}\\p{Pe} ?)$host" =>
					$this->text,
			// jane @example com
			"$local ?@ ?[\\w-]++ (?:com|org|net)\\b" => $this->text,
			// jane et example nokta com
			"$local(?: [\\p{L}\\p{M}]{1,12} |$enclosed)[\\w-]++ (?!\\.)$dot (?:$ends)\\b" => $shown,
			// jane (小老鼠) example.tw
			"$local(?! ?.?\\p{Latin})$enclosed$host" => $shown
		];
		if ( $hasAt ) {
			// jane@example نقطة com
			$open["$local@[\\w-]++[ _-]{1,2}(?:\\p{L}{2,8}[ _-]{1,2})?(?:$ends)\\b"] = $shown;
		}
		foreach ( $close + $open as $pattern => $text ) {
			preg_match_all( "/$pattern/iu", $text, $matches, PREG_SET_ORDER );
			foreach ( $matches as [ $all, $local ] ) {
				if ( !Hosts::isWord( $local, isset( $open[$pattern] ) ) ) {
					yield new Contact( Contact::EMAIL, $all, false );
				}
			}
		}
	}

	/** @return iterable<Contact> Of words around a sign, those that are no sentence such as "look at example.org" */
	private function unlessWords( string $text, string $sign, bool $isCertain ): iterable {
		$start = '(?<![\p{L}\p{M}\p{N}_.+%\'@#!-])';
		$pattern = "/$start((?:(?![_.-]at[_.-])" . self::LOCAL . ")++)$sign(" . self::HOST . ')/iu';
		preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER );
		foreach ( $matches as [ $all, $local, $host ] ) {
			// Zulip at chat.example.org
			$isSentence = $sign !== '@' && preg_match( '/^\p{Lu}\p{L}+$/Du', $local ) && Hosts::isService( $host );
			$address = new EmailAddress( $local, $host, '', '' );
			if (
				!$isSentence && !Hosts::isWord( $local, !$isCertain ) && Hosts::isCommon( $host ) &&
					$address->isPrivate()
			) {
				yield new Contact( Contact::EMAIL, $all, $isCertain );
			}
		}
	}

	/** @return iterable<Contact> Accounts of people where one writes to them, as Matrix and messengers have them */
	private function accounts(): iterable {
		$messenger = '(?:skype|telegram|line(?= id)|threema|discord|wechat|icq|viber|snapchat|xmpp|jabber|' .
			'g(?:oogle)?mail|hotmail|icloud)';
		$handle = '(?!v?\d+\.)(?:live:)?[\w.-]{0,40}[\p{L}\d][\d_#.](?=\w)[\w.-]{1,40}';
		$patterns = [
			'~\be-?mail ?[|=] ?[\w.+-]++ ?\| ?(?:[\w-]++\.)++\p{L}{2,}~iu',
			'~\bmatrix:u/[^\s:]++:(?:[\w-]++\.)++\p{L}{2,}~u',
			'~(?<![\w@/])@[\w.=+-]++:(?:[\w-]++\.)++\p{L}{2,}~u',
			'~\bsignal ?:? ?@?[\p{L}_]\w{2,31}\.\d{2,9}(?![\w.])~iu',
			// Telegram @jane, Skype: live:jane.1, Discord jane#1234
			"/\\b$messenger(?: (?:id|name|me|user|handle|add?ress\w?|account))?(?: ?: ?| )(?:@[\\w.]{3,}|$handle)/iu"
		];
		foreach ( $patterns as $pattern ) {
			if ( preg_match( $pattern, $this->text, $match ) ) {
				yield new Contact( Contact::EMAIL, $match[0], false );
			}
		}
	}
}
