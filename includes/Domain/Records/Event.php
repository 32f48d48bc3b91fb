<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** Something about a partner that one person should hear of. */
final class Event {

	/** A partner with a steward has been disputed. */
	public const DISPUTED = 'disputed';
	/** An account has become the steward. */
	public const STEWARD_ASSIGNED = 'steward-assigned';
	/** A day has come that the steward waits for. */
	public const DUE = 'due';
	/** A dispute has been settled; its author is notified. */
	public const DISPUTE_SETTLED = 'dispute-settled';

	/**
	 * @param string $kind One of the constants above
	 * @param string $user Name of who should hear of it
	 * @param string[] $pointers What it is about: /assessments/<principle>, or a field such as /website, /decisions
	 * @param string $text What was said there, of the first of them; '' where nothing was
	 * @param string $day The day that has come, YYYY-MM-DD; '' but for DUE
	 */
	public function __construct(
		public readonly string $kind,
		public readonly string $user,
		public readonly array $pointers = [],
		public readonly string $text = '',
		public readonly string $day = ''
	) {
	}
}
