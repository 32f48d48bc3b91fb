<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/** Words around digits that tell a telephone number from an identifier and from a quantity. */
final class PhoneWords {

	private const DEVICES =
		't[eéè]l|(?:t[eéè]l[eéè])?(?:f|ph)[oóôõ]n\w{0,7}|t[eéè]lef[oóôõ]n\w{0,7}|tlf|tfn|tlm|telp|' .
		'\w{0,4}m[oóô]b(?:[iíî]le?\w{0,7})?|m[oó]vil\w{0,3}|tel[eé]m[oó]vel|cell?(?:phone|ular\w{0,2})?|natel|gsm|' .
		'puh\w{0,6}|kom(?=\.)|kom[oó]rk\w|handy\w{0,6}|rufnummer|fax\w{0,6}|hotline|landline|' .
		'durchwahl|portable|cep tel\w{0,5}|' .
		'тел\w{0,7}|моб\w{0,8}|сот\w{0,6}|τηλ\w{0,7}|κιν(?:ητ\w{0,2})?|sđt|điện thoại';
	private const MESSENGERS = 'whats ?app|signal|telegram|viber|sms|wechat|imessage|threema|' .
		'в[ао][тц]?с?ап+\w?|вайбер\w?|телеграм\w?';
	private const VERBS = 'call|ring|dial|reach (?:me|us|him|her|them)|anrufen|rufe?|appel\w{1,4}|joindre|' .
		'll[áa]m\w{1,6}|lig(?:ue|ar)|' .
		'chiama\w{0,3}|bel|bellen|d?z?adzwoń\w{0,3}|dzwoń\w{0,3}|vol(?:ejte|at)|zavol\w{1,5}|hívj\w{1,4}|soita\w{0,3}|' .
		'aray[ıi]n\w{0,3}|hubungi|gọi|\w{0,3}звон\w{1,5}|дзвон\w{1,5}|набер\w{1,5}';
	/** Devices in scripts that put no space between words. */
	private const UNSPACED = '[☎✆📞📱📲]|电话|電話|手机|手機|携帯|連絡先|微信|致电|联系|هاتف|الهاتف|تلفن|تلفون|جوال|موبا[يی]ل|اتصل|' .
		'تماس|واتس ?ا?[بپ]|' .
		'फ़ोन|फोन|फ़ोन|मोबाइल|कॉल|전화|휴대폰|연락처|핸드폰|טלפון|נייד|פלאפון|וואטסאפ|ווטסאפ|טל|โทร|มือถือ';
	/** Letters on a business card, and somebody's own number. */
	private const SHORT = '(?-i:[TMPF](?=:)|[Pp]h)|' .
		'(?:my|our|his|her|their|private|contact|meine|mon|mi) (?:\w{1,12} )?(?:number|digits|no|line|nummer|num[ée]ro)';
	/** Small words between one of these and the number: "call me at my office". */
	private const BETWEEN = 'me|us|him|her|them|mich|moi|at|on|al|au|aux|an|unter|under|is|no|nr|number|nummer|' .
		'direct|office|work|home|m';

	private const DOCUMENTS = 'isbn(?:-1[03])?|e?issn|ismn|orcid|gnd|viaf|isni|doi|oclc|lccn|pmid|pmcid|arxiv|' .
		'bibcode|nct|zbl|jfm|jstor|s2cid|hal|catalogue|patent|pages?|pp|lines?';
	private const ISSUES = 'bugs?|tasks?|tickets?|issues?|case|az|dossier|docket|file|otrs|vrt|cve|rfc|pep|phid';
	private const SOFTWARE = 'revisions?|rev|r|oldid|diffs?|version|v|ver|build|release|commit|changeset|id|ids|' .
		'pageid|node|way|relation|key|hash|quota|timestamp|epoch|unix|mac|ip|ports?|checksum|crc|uid|gid|pid|' .
		'event|job|run|pipeline|batch|asn|as|seed|offset';
	private const REGISTERS = 'regist\w{0,6}|licen[cs]e\w{0,2}|certificate|grant|room|' .
		'zip|postal code|postcode|plz|cp|iban|bic|swift|routing|vat|ust-id|iva|' .
		'reg|company|charity|invoice|order|account|ein|siren|siret|nip|krs|hrb|abn|acn|eid|duns|ean|' .
		'article|art|upc|gtin|sku|serial|barcode|lot|model|part|grid|ror|reference|ref|property|nr|no|num|n';
	private const MEASURES = 'rows?|sprint|item|record|entry|entries|bytes|size|scores?|coordinates|lat|lon|lng|' .
		'latitude|longitude|range|values?|sequence|seq|counts?|total|votes?|counter|edit|change|duration|' .
		'budget|price|costs?|eur|usd|gbp|chf|jpy|inr|sek';
	private const ESTIMATES = 'about|over|nearly|almost|roughly|approx|circa|ca|than|only|some|up to';

	private const UNITS = 'million|thousand|edits?|editors|users?|people|members|pages?|articles|items?|files|images|' .
		'views?|visits|visitors|downloads?|requests?|queries|hits|rows|records|lines|bytes|[kmgt]i?b|words|tokens|' .
		'objects|nodes|ways|tiles|contributors|contributions|commits|stars|installs?|installations|sites|wikis|' .
		'devices|euros?|dollars|pounds|usd|eur|gbp|chf|km|metres|meters|ms|seconds|hours|days|years|copies|books|' .
		'entries|translations|characters|revisions|changes|tests|issues|bugs|a (?:day|week|month|year)|per';
	/** Words after a number that is somebody's; any other small word names what is counted. */
	private const TALKING = 'is|bitte|ist|oder|und|ou|et|y|o|e|or|and|for|ext|please|after|before|if|works|from|on|' .
		'to|at|in|between|durchwahl|until';

	private function __construct() {
	}

	/** Whether a text ends with a call for a number: "call me on". */
	public static function callsFor( string $before ): bool {
		$words = self::DEVICES . '|' . self::MESSENGERS . '|' . self::VERBS;
		$pattern = "/(?:\\b(?:(?:$words)\\b|" . self::SHORT . ')|(?:' . self::UNSPACED . ')' .
			'(?: ?(?!\p{Latin})[\p{L}\p{M}]{1,6}){0,2})(?:[\s.:,(#\/-]|\b(?:' . self::BETWEEN . ')\b){0,6}$/iu';
		return (bool)preg_match( $pattern, $before );
	}

	/** Whether a text ends with a call for the number of somebody with a name: "WhatsApp de Carmen:". */
	public static function callsPerson( string $before ): bool {
		$words = self::DEVICES . '|' . self::MESSENGERS . '|' . self::VERBS;
		return (bool)preg_match( "/\\b(?:$words|text)(?: \\p{L}{1,4})? " .
			"(?-i:\\p{Lu}\\p{Ll}{1,12})(?: \\p{L}{1,5})?[ :,(]{1,3}$/iu",
			$before );
	}

	/** Whether a text begins by saying how somebody is reached with the number before it: "is my mobile". */
	public static function callsBack( string $after ): bool {
		$between = '(?:(?:is|on|via|by|my|our|his|her|your|the|work|home|also|private) ){0,4}';
		$words = self::DEVICES . '|' . self::MESSENGERS;
		return (bool)preg_match( "/^[ (,-]{1,3}$between(?:$words)\\b/iu", $after );
	}

	/** Whether a text ends with the name of an identifier, a register or a measure: "Bug", "VAT DE", "about". */
	public static function namesIdentifier( string $before ): bool {
		$names = implode( '|', [ self::DOCUMENTS, self::ISSUES, self::SOFTWARE, self::REGISTERS, self::MEASURES,
			self::ESTIMATES ] );
		$number = '(?:[ .:#=№-]{0,3}(?:numbers?|no|nr|id|code|is|was|of|at)\b)?';
		$pattern = "/(?:\\b(?:$names)|[№#\$€£¥=]|(?<!電話|电话)(?:番号|編號|代码))$number" .
			'[\s.:#=№(-]{0,4}(?:(?-i:[A-Z]{2}) )?$/iu';
		return (bool)preg_match( $pattern, $before );
	}

	/** Whether a text ends with an abbreviated name in capitals, such as SUDOC. */
	public static function namesRegister( string $before ): bool {
		return (bool)preg_match( '/(?<![\p{L}\p{N}])\p{Lu}(?=\p{L}{2})\p{L}{0,8}\p{Lu}[ :]{1,2}$/u', $before );
	}

	/** Whether a text begins with a unit, or what is counted. */
	public static function countsBefore( string $after ): bool {
		$pattern = '/^ ?(?:\)?\.(?:jpe?g|png|svg|pdf|txt|zip)\b|%|‰|€|\$|£|¥|°|(?:' . self::UNITS . ')\b)/iu';
		return (bool)preg_match( $pattern, $after );
	}

	/** Whether a text begins with a word that may be a unit: any word in small letters that no talk goes on with. */
	public static function namesUnit( string $after ): bool {
		return preg_match( '/^ \p{Ll}/u', $after ) && !preg_match( '/^ (?:' . self::TALKING . ')\b/iu', $after );
	}
}
