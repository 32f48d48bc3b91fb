<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Address or number of a person, as found in a text. */
final class Contact {

	public const EMAIL = 'email';
	public const PHONE = 'phone';

	/**
	 * @param string $kind EMAIL or PHONE
	 * @param string $text The characters that look like one, in plain form
	 * @param bool $isCertain False where it may as well be something public
	 */
	public function __construct(
		public readonly string $kind,
		public readonly string $text,
		public readonly bool $isCertain
	) {
	}
}
