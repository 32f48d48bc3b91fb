<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/** A run of digits, and how likely it is the number of a telephone: by its groups, and by the words around it. */
final class PhoneNumber {

	public const NONE = 0;
	public const UNSURE = 1;
	public const CERTAIN = 2;

	/** A subscriber's number with its area has no fewer digits, and by E.164 no more than 15. */
	public const FEWEST = 7;
	public const MOST = 15;

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
		private readonly string $run,
		private readonly bool $hasPlus,
		private readonly string $before,
		private readonly string $after,
		private readonly bool $isAll
	) {
		preg_match_all( '/\d+/', $run, $groups );
		$this->groups = $groups[0];
		$this->digits = implode( '', $this->groups );
		$between = preg_split( '/\d+/', $run );
		$signs = array_map( static fn ( string $sign ) => trim( $sign )[0] ?? ' ', array_slice( $between, 1, -1 ) );
		$this->signs = implode( '', $signs );
	}

	/** @return int NONE, UNSURE or CERTAIN */
	public function likelihood(): int {
		$length = strlen( $this->digits );
		$isVaried = count( array_unique( str_split( $this->digits ) ) ) > 2;
		if ( $length < self::FEWEST - 1 || $length > self::MOST || !$isVaried ) {
			return self::NONE;
		}
		$isCounted = PhoneWords::countsBefore( $this->after );
		if ( !$this->hasPlus && !$isCounted && PhoneWords::callsFor( $this->before ) ) {
			// Mobile 23456789 may be a count.
			$isPlain = $length < self::FEWEST + 2 && count( $this->groups ) === 1 && $this->digits[0] !== '0';
			return $length < self::FEWEST || $isPlain ? self::UNSURE : self::CERTAIN;
		}
		if ( !$isCounted && $length > self::FEWEST && PhoneWords::callsPerson( $this->before ) ) {
			return self::UNSURE;
		}
		if ( $isCounted || $length <= self::FEWEST || $this->isSeries() || $this->isQuantity() ) {
			return self::NONE;
		}
		if ( $this->hasPlus ) {
			return $this->digits[0] === '0' ? self::NONE : $this->international();
		}
		if ( PhoneWords::namesIdentifier( $this->before ) ) {
			return self::NONE;
		}
		// SUDOC 026927608
		$isInRegister = PhoneWords::namesRegister( $this->before ) && trim( $this->signs ) === '';
		$found = $isInRegister ? self::NONE : $this->national();
		return $found === self::NONE && PhoneWords::callsBack( $this->after ) ? self::UNSURE : $found;
	}

	/** Figures one after the other, such as scores: 0 1 2 3, 10-20-30; or years. */
	private function isSeries(): bool {
		$lengths = array_map( 'strlen', $this->groups );
		$numbers = array_map( 'intval', $this->groups );
		$sorted = $numbers;
		sort( $sorted );
		$isRising = !$this->hasPlus && count( $numbers ) > 3 && $sorted === $numbers && max( $lengths ) < 4 &&
			( !preg_match( '/^0[1-9](?:.\d\d){4}$/D', $this->run ) || $numbers[4] - $numbers[0] === 4 );
		$isSmall = max( $lengths ) === 1 && max( $numbers ) <= 5;
		$years = preg_grep( '/^(?:19|20)\d\d$/D', $this->groups );
		$isYears = count( $years ) > 1 && count( $years ) >= count( $numbers ) - 1;
		$isCounting = str_contains( '0123456789', $this->digits ) &&
			in_array( count( $numbers ), [ 1, strlen( $this->digits ) ], true );
		return $isRising || $isSmall || $isYears || $isCounting;
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
		$isCounted = $isGrouped && PhoneWords::namesUnit( $this->after );
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
		// 0-3-0-1-2-3-4-5-6-7
		$isSpelled = $length >= 10 && count( $this->groups ) === $length;
		if ( $isSpelled && !str_contains( $this->signs, ',' ) ) {
			return self::UNSURE;
		}
		$isPhoneLike = !strpbrk( $this->signs, ',:;|\'' ) && $length >= 9 && preg_match( '/^00?[1-9]/', $digits );
		if ( $isPhoneLike && ( strlen( $this->groups[0] ) > 1 || !str_contains( $this->signs, '.' ) ) ) {
			return self::UNSURE;
		}
		$isWhole = $this->isAll && $length >= 8 && $length <= 11 && !strpbrk( $this->signs, '.,:\'' );
		$isWhole = $isWhole &&
			preg_match( '/^1?[2-9]\d{9}$|^8[3-9]\d{9}$|^[1-9]\d9\d{8}$|^[^-]+-[^-]*$|^[\d ]+ \d+$/D', $run );
		return $isWhole && !preg_match( '/^\d{4}-\d{4}$|[ -]\d$/D', $run )
			? self::UNSURE : self::NONE;
	}

	/**
	 * Forms of numbers without a plus in many countries, each with its likelihood. Groups of digits in some documents
	 * have the same form: these are UNSURE.
	 */
	private const FORMS = [
		// 0000-0002-1825-0097
		'/^\d{4}-\d{4}-\d{4}-/' => self::NONE,
		// (030) 1234567, 8 (912) 345-67-89, (555) 123-4567
		'/^(?:[178][ -]?)?\((?!(?:19|20)\d\d\))0?\d{2,4}\)(?:[ .-]?\d{2,4}){2,3}$/D' => self::CERTAIN,
		// (0)30 1234567, 0(30)1234567
		'/^(?:\(0\) ?[1-9]\d{1,3}|0 ?\([1-9]\d{1,3}\)) ?[\d -]{5,}$/D' => self::CERTAIN,
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
		'/^(?:1[ .-])?[2-9]\d\d( ?[.-] ?| )\d{3}\1\d{4}$/D' => self::UNSURE,
		// 98765 43210, 138 0013 8000, 13800138000, 11 91234-5678, 9 1234 5678, 612 34 56 78
		'/^[6-9]\d{4} \d{5}$/D' => self::UNSURE,
		'/^1[3-9]\d([ -]?)\d{4}\1\d{4}$/D' => self::UNSURE,
		'/^[1-9]\d? 9?\d{4}[ -]\d{4}$/D' => self::UNSURE,
		// 22 555 01 23, 49 30 12345678
		'/^(?:[1-9]\d \d{3}|[1-9]\d\d \d{2,3})(?: \d\d){2}$/D' => self::UNSURE,
		'/^[2-9]\d \d{2,4} \d{6,8}$/D' => self::UNSURE,
		'/^8[ -]\d{3}[ -]\d{3}[ -]\d\d[ -]\d\d$/D' => self::UNSURE,
		'{^3[2-9]\d/\d{6,7}$}D' => self::UNSURE
	];
}
