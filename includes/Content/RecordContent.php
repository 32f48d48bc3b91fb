<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Content\JsonContent;

/** A page that holds a record as JSON. */
abstract class RecordContent extends JsonContent {

	/** A NUL as JSON writes it: not every database keeps it, and no PHP object has a property that begins with one. */
	private const NUL = '/(?<!\\\\)(?:\\\\\\\\)*+\\\\u0000/';

	/** Bytes of text that are decoded. Indented, a valid record takes fewer. */
	public const LARGEST = 800000;
	/** Lists and maps; brackets in texts count as well. */
	private const MOST_PARTS = 50000;

	/** Whether the text is too large to be decoded. */
	public function isTooLarge(): bool {
		return strlen( $this->getText() ) > self::LARGEST;
	}

	/** Whether the text has more lists and maps than any record: decoded, each takes hundreds of bytes. */
	public function hasTooManyParts(): bool {
		return substr_count( $this->getText(), '[' ) + substr_count( $this->getText(), '{' ) > self::MOST_PARTS;
	}

	/**
	 * @return array|null The decoded record; null where the text is no JSON object, or not what can be stored and read
	 *   again
	 */
	public function getRecord(): ?array {
		$isDecoded = !$this->isTooLarge() && !$this->hasTooManyParts() && $this->isStorable();
		$record = $isDecoded ? json_decode( $this->getText(), true ) : null;
		$isObject = is_array( $record ) &&
			( $record !== [] ? !array_is_list( $record ) : str_starts_with( ltrim( $this->getText() ), '{' ) );
		return $isObject ? $record : null;
	}

	/**
	 * Whether every character and number of the text can be stored: not NUL, and no number that is infinite, such as
	 * 1e999.
	 */
	public function isStorable(): bool {
		return !preg_match( self::NUL, $this->getText() ) &&
			!(
				preg_match( '/\d(?:[eE]|\d{300})/', $this->getText() ) &&
					json_encode( json_decode( $this->getText() ) ) === false
			);
	}

	/** @inheritDoc */
	public function isValid() {
		return $this->getRecord() !== null;
	}

	/** @return string Words that people typed: what search and summaries see. Filters see FilterText */
	public function getTextForSearchIndex() {
		/** @var RecordContentHandler $handler */
		$handler = $this->getContentHandler();
		return implode( "\n", SearchFields::words( $this->getRecord() ?? [], $handler->kind() ) );
	}

	/** @inheritDoc */
	public function getTextForSummary( $maxlength = 250 ) {
		return mb_strimwidth( $this->getTextForSearchIndex(), 0, $maxlength, '…' );
	}
}
