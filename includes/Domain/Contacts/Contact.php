<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/** Address or number of a person, as found in a text. */
final class Contact {

	public const EMAIL = 'email';
	public const PHONE = 'phone';

	/**
	 * @param string $kind EMAIL or PHONE
	 * @param string $text The characters of the address or number, as PlainText writes them
	 * @param bool $isCertain False if the text may also be public: the edit is warned of, not refused
	 */
	public function __construct(
		public readonly string $kind,
		public readonly string $text,
		public readonly bool $isCertain
	) {
	}
}
