<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;

/** State of the plain form: the values typed so far, and their errors. */
class FormState {

	/** @var array<string,string[]> HTML by pointer; '' for what concerns no field */
	public array $errors = [];
	/**
	 * @var array<string,array{mine:string,theirs:string}> Texts by pointer, where somebody else wrote something else
	 *   meanwhile
	 */
	public array $theirs = [];
	/** @var array<string,string> By pointer: whose value was chosen, 'mine' or 'theirs' */
	public array $choices = [];
	/** Bytes of a page that is too large to be decoded; 0 for any other. */
	public int $bytes = 0;
	/** The name of a partner that is to be made. */
	public string $name = '';
	public string $summary = '';
	public ?bool $watch = null;
	/** @var array|null What core's API says of a captcha: id, question, url… */
	public ?array $captcha = null;
	/** @var array[]|null Partners that may be the same: each page id, name and reason */
	public ?array $duplicates = null;
	/** Whether duplicates were looked for where the index cannot tell. */
	public bool $isUnchecked = false;
	/** Pointer of the list whose entries are shown from $from on; of other lists the newest entries are shown. */
	public string $list = '';
	public int $from = 0;
	/** Pointer of the list whose new item is open, as the address says; '' for none. */
	public string $add = '';
	/** @var array<string,string> Fields of that new item */
	public array $proposed = [];
	/** @var string|null The one section that is shown; null for the whole form */
	public ?string $section = null;
	/** Whether the form is for one new conversation, with a partner that is named in it. */
	public bool $isLog = false;
	public bool $isReadOnly = false;
	/** @var array|null The item that the form adds, as typed */
	public ?array $added = null;
	/** @var array<string,array> Items as they were, by pointer, that are to be removed */
	public array $removed = [];
	/** Pointer of the item that was moved last, and 'up' or 'down'. */
	public string $moved = '';
	public string $way = '';
	/** HTML that answers a question of the form, such as what a change would do. */
	public string $answer = '';

	/**
	 * @param array $record As typed
	 * @param int $baseRevision The revision that it was typed over; 0 for a new page
	 * @param FormKind $kind
	 */
	public function __construct(
		public array $record,
		public int $baseRevision,
		public readonly FormKind $kind = FormKind::Partner
	) {
	}

	/**
	 * @param string $pointer
	 * @param string $html What is wrong
	 */
	public function addError( string $pointer, string $html ): void {
		$this->errors[$pointer][] = $html;
	}

	public function takesTheirs( string $pointer ): bool {
		return ( $this->choices[$pointer] ?? '' ) === 'theirs';
	}

	/** Does anything at or below the pointer need attention? */
	public function needsAttention( string $pointer ): bool {
		foreach (
			[ ...array_keys( $this->errors + $this->theirs + $this->removed ), Pointer::parent( $this->moved ) ] as $at
		) {
			if ( $at === $pointer || str_starts_with( (string)$at, "$pointer/" ) ) {
				return true;
			}
		}
		return false;
	}
}
