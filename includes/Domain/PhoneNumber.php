<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** A run of digits, and how likely it is the number of a telephone: by its groups, and by the words around it. */
final class PhoneNumber {

	public const NONE = 0;
	public const UNSURE = 1;
	public const CERTAIN = 2;

	/** A subscriber's number with its area has no fewer digits, and by E.164 no more than 15. */
	public const FEWEST = 7;
	public const MOST = 15;

	/** Digits by their words, in the languages in which they are most often spelled out. */
	public const WORDS = [
		'zero' => '0', 'oh' => '0', 'null' => '0', 'cero' => '0', 'zéro' => '0', 'one' => '1', 'eins' => '1',
		'un' => '1', 'uno' => '1', 'two' => '2', 'zwei' => '2', 'zwo' => '2', 'deux' => '2', 'dos' => '2',
		'three' => '3', 'drei' => '3', 'trois' => '3', 'tres' => '3', 'four' => '4', 'vier' => '4', 'quatre' => '4',
		'cuatro' => '4', 'five' => '5', 'fünf' => '5', 'cinq' => '5', 'cinco' => '5', 'six' => '6', 'sechs' => '6',
		'seis' => '6', 'seven' => '7', 'sieben' => '7', 'sept' => '7', 'siete' => '7', 'eight' => '8',
		'acht' => '8', 'huit' => '8', 'ocho' => '8', 'nine' => '9', 'neun' => '9', 'neuf' => '9', 'nueve' => '9'
	];

	private const CALLING = '/(?:[☎📞📱]|\b(?:tel|telefon|telefono|teléfono|telefone|téléphone|telephone|phone|fon|' .
		'call|ring|dial|mobile|mobil|móvil|cell|cellphone|' .
		'fax|whatsapp|signal|telegram|viber|sms|wechat|handy|hotline|landline|durchwahl|anrufen|appeler|llamar|тел|' .
		'телефон|моб|звоните)\b|电话|電話|手机|手機|携帯|' .
		'連絡先|هاتف|تلفن|फ़ोन|फोन|전화|טלפון)(?:[\s.:,(\/-]|\b(?:me|us|him|her|them|at|on|no|nr|number|is|under|direct|' .
		'office|work|home|m|nummer)\b){0,6}$/iu';
	private const NAMED = '/(?:(?:\b(?:isbn(?:-1[03])?|e?issn|ismn|orcid|gnd|viaf|isni|doi|oclc|lccn|pmid|pmcid|' .
		'arxiv|bibcode|bug|bugs|task|tasks|ticket|tickets|issue|' .
		'issues|case|grant|room|zip|postal code|postcode|plz|cp|iban|bic|vat|ust-id|otrs|vrt|cve|rfc|pep|revision|' .
		'revisions|rev|r|oldid|diff|diffs|version|v|ver|build|' .
		'release|commit|changeset|id|ids|pageid|nr|no|n|num|reg|charity|invoice|order|account|ein|siren|siret|nip|' .
		'krs|hrb|abn|acn|eid|duns|ean|upc|gtin|sku|serial|pid|' .
		'port|ports|node|way|relation|pages?|pp|lines?|rows?|sprint|patent|iva|model|part|item|record|entry|' .
		'entries|key|hash|quota|timestamp|epoch|unix|bytes|size|' .
		'scores?|coordinates|lat|lon|lng|latitude|longitude|mac|ip|range|values?|sequence|seq|counts?|total|' .
		'votes?|counter|offset|seed|checksum|crc|uid|gid|' .
		'registration|company|reference|ref|catalogue|barcode|property|edit|change|event|job|run|pipeline|lot|' .
		'batch|phid|nct|swift|routing|asn|as|grid|ror|duration|' .
		'budget|price|cost|costs|eur|usd|gbp|chf|jpy|inr|sek|about|over|nearly|almost|roughly|approx|circa|ca|than|' .
		'only|some|up to)|[№#$€£¥=])' .
		'(?:[ .:#=№-]{0,3}(?:number|numbers|no|nr|id|code|is|was|of|at)\b)?[\s.:#=№(-]{0,4})$/iu';
	private const COUNTED = '/^ ?(?:\)?\.(?:jpe?g|png|svg|pdf|txt|zip)\b|%|‰|€|\$|£|¥|°|(?:million|thousand|' .
		'edits?|editors|users?|people|members|pages?|articles|items?|files|images|views?|visits|visitors|' .
		'downloads?|requests?|queries|hits|rows|records|lines|bytes|[kmgt]i?b|words|tokens|objects|nodes|ways|' .
		'tiles|contributors|contributions|commits|stars|' .
		'installs?|installations|sites|wikis|devices|euros?|dollars|pounds|usd|eur|gbp|chf|km|metres|meters|ms|' .
		'seconds|hours|days|years|copies|books|entries|translations|' .
		'characters|revisions|changes|tests|issues|bugs|a (?:day|week|month|year)|per)\b)/iu';
	/** Words after a number that is somebody's; any other small word names what is counted. */
	private const TALKING = '/^ (?:is|bitte|ist|oder|und|ou|et|y|o|e|or|and|for|ext|please|after|before|if|works|' .
		'from|on|to|at|in|between|durchwahl|until)\b/iu';

	/** @var string[] Its groups of digits */
	private readonly array $groups;
	private readonly string $digits;
	/** One letter a sign between groups: the first that is no space; a space where there is no other. */
	private readonly string $signs;

	/**
	 * @param string $run Begins and ends with a digit, but for a bracket
	 * @param bool $hasPlus
	 * @param string $before What precedes it
	 * @param string $after What follows
	 * @param bool $isAll Whether the text has nothing else
	 */
	public function __construct(
		private readonly string $run, private readonly bool $hasPlus, private readonly string $before, private readonly string $after, private readonly bool $isAll
	) {
		preg_match_all( '/\d+/', $run, $groups );
		$this->groups = $groups[0];
		$this->digits = implode( '', $this->groups );
		$between = preg_split( '/\d+/', $run );
		$this->signs = implode( '', array_map( static fn ( string $sign ) => trim( $sign )[0] ?? ' ', array_slice( $between, 1, -1 ) ) );
	}

	/** @return int NONE, UNSURE or CERTAIN */
	public function likelihood(): int {
		$length = strlen( $this->digits );
		if ( $length < self::FEWEST - 1 || $length > self::MOST || count( array_unique( str_split( $this->digits ) ) ) < 3 ) {
			return self::NONE;
		}
		$isCounted = (bool)preg_match( self::COUNTED, $this->after );
		if ( !$this->hasPlus && !$isCounted && preg_match( self::CALLING, $this->before ) ) {
			return $length < self::FEWEST ? self::UNSURE : self::CERTAIN;
		}
		if ( $isCounted || $length <= self::FEWEST || $this->isSeries() || $this->isQuantity() ) {
			return self::NONE;
		}
		if ( $this->hasPlus ) {
			return $this->digits[0] === '0' ? self::NONE : $this->international();
		}
		if ( preg_match( self::NAMED, $this->before ) ) {
			return self::NONE;
		}
		return $this->national();
	}

	/** Figures one after the other, such as scores: 0 1 2 3, 10-20-30; or years. */
	private function isSeries(): bool {
		$lengths = array_map( 'strlen', $this->groups );
		$numbers = array_map( 'intval', $this->groups );
		$sorted = $numbers;
		sort( $sorted );
		$isRising = count( $numbers ) > 3 && $sorted === $numbers && max( $lengths ) < 4 &&
			( !preg_match( '/^0[1-9](?:.\d\d){4}$/D', $this->run ) || $numbers[4] - $numbers[0] === 4 );
		$isSmall = max( $lengths ) === 1 && max( $numbers ) <= 5;
		$years = array_filter( $this->groups, static fn ( string $group ) => preg_match( '/^(?:19|' .
			'20)\d\d$/D', $group ) );
		return $isRising || $isSmall || ( count( $years ) > 1 && count( $years ) >= count( $numbers ) - 1 ) || str_contains( '0123456789', $this->digits );
	}

	/** 1,234,567.89 and 0.25, and after a plus whatever is round or followed by what it counts. */
	private function isQuantity(): bool {
		$hasPlus = $this->hasPlus;
		$isGrouped = preg_match( '/^\d{1,3}(?:([ ,.\'’])\d{3}(?:\1\d{3})*)(?:[.,]\d{1,2})?$/uD', $this->run, $match );
		$isDecimal = preg_match( '/^\d{1,7}[.,]\d{' . ( $hasPlus ? '1,7' : '1,15' ) . '}$/D', $this->run );
		if ( $isDecimal || ( $isGrouped && ( !$hasPlus || in_array( $match[1], [ ',', '\'', '’' ], true ) ) ) ) {
			// 0171 123 456 has an area of four digits, 030 123 456 begins with nothing that is counted.
			return !preg_match( '/^0\d\d/', $this->run ) || strlen( $this->digits ) < 9;
		}
		$isRound = ( $isGrouped || count( $this->groups ) === 1 ) && str_ends_with( $this->digits, '000' );
		$isCounted = $isGrouped && preg_match( '/^ \p{Ll}/u', $this->after ) && !preg_match( self::TALKING, $this->after );
		return $hasPlus && ( $isRound || $isCounted );
	}

	private function international(): int {
		$isGrouped = preg_match( '/^\d{1,3}(?: \d{3})+$/D', $this->run );
		return $isGrouped || str_contains( $this->signs, ',' ) ? self::UNSURE : self::CERTAIN;
	}

	private function national(): int {
		[ $run, $digits ] = [ $this->run, $this->digits ];
		foreach ( self::FORMS as $form => $found ) {
			if ( preg_match( $form, $run ) ) {
				return $found;
			}
		}
		$length = strlen( $digits );
		$isPhoneLike = !strpbrk( $this->signs, ',:\'' ) && preg_match( '/^0[1-9]|' .
			'^00[1-9]/', $digits ) && $length >= 9 && $length <= 14;
		if ( $isPhoneLike && ( strlen( $this->groups[0] ) > 1 || $this->signs === str_repeat( ' ', count( $this->groups ) - 1 ) ) ) {
			return self::UNSURE;
		}
		$isWhole = $this->isAll && $length >= 8 && $length <= 11 && !strpbrk( $this->signs, '.,:\'' );
		return $isWhole && preg_match( '/^[2-9]\d{9}$|^[^-]+-[^-]*$|' .
			'^[\d ]+ \d+$/D', $run ) && !preg_match( '/^\d{4}-\d{4}$|[ -]\d$/D', $run )
			? self::UNSURE : self::NONE;
	}

	/** What numbers without a plus look like in many countries. Groups of some documents look the same: those are doubtful. */
	private const FORMS = [
		// 0000-0002-1825-0097
		'/^\d{4}-\d{4}-\d{4}-/' => self::NONE,
		// (030) 1234567, 8 (912) 345-67-89, (555) 123-4567
		'/^(?:[178][ -]?)?\((?!(?:19|20)\d\d\))0?\d{2,4}\)[ -]?\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?$/D' => self::CERTAIN,
		// 01711234567: mobile telephones
		'/^0(?:1[5-7]\d{8,9}|7\d{9}|[67]\d{8}|[789]0\d{8}|4\d{8})$/D' => self::CERTAIN,
		// 0049 30 1234567
		'/^00[1-9]\d{0,2}[ -]\d{1,4}[ -]\d{3,}/' => self::CERTAIN,
		// 030 / 1234567, 0171-1234567, 07700 900123, 090-1234-5678
		'{^0[1-9]\d{1,3}(?: ?[/-] ?| )\d{3,4}(?:[ -]?\d{3,5})$}D' => self::CERTAIN,
		'/^0[1-9]\d{1,3}[ -]\d{2,4}[ -]\d{2,4}[ -]\d{2,4}$/D' => self::CERTAIN,
		// 06 12 34 56 78
		'/^0[1-9](?:([ .-])\d\d)(?:\1\d\d){3}$/D' => self::CERTAIN,
		// 1-555-123-4567
		'/^(?:1[ .-])?[2-9]\d\d([ .-])\d{3}\1\d{4}$/D' => self::UNSURE,
		// 98765 43210, 138 0013 8000, 13800138000, 11 91234-5678, 9 1234 5678, 612 34 56 78
		'/^[6-9]\d{4} \d{5}$/D' => self::UNSURE,
		'/^1[3-9]\d([ -]?)\d{4}\1\d{4}$/D' => self::UNSURE,
		'/^[1-9]\d? 9?\d{4}[ -]\d{4}$/D' => self::UNSURE,
		'/^[67]\d\d \d\d \d\d \d\d$/D' => self::UNSURE,
		'/^8[ -]\d{3}[ -]\d{3}[ -]\d\d[ -]\d\d$/D' => self::UNSURE
	];
}
