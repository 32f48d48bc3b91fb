<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

/** Fault in one field. */
final class Violation {

	/** Code of what may be private contact data: a warning, which does not stop who saves again. */
	public const DOUBTFUL = 'doubtful';

	/**
	 * @param string $pointer JSON pointer; an item of a list is named by its id
	 * @param string $code The message technicalpartners-error-<code> explains it
	 * @param array<string|int> $args What the message needs
	 */
	public function __construct(
		public readonly string $pointer,
		public readonly string $code,
		public readonly array $args = []
	) {
	}

	/** Two violations with one key are the same fault, in whatever revision. */
	public function key(): string {
		return implode( '|', [ $this->pointer, $this->code, $this->args[0] ?? '' ] );
	}
}
