<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Content\JsonContent;

/** A page that holds a record as JSON. */
abstract class RecordContent extends JsonContent {

	/** @return array|null The decoded record; null where the text is no JSON object */
	public function getRecord(): ?array {
		$record = json_decode( $this->getText(), true );
		$isObject = is_array( $record ) && ( $record !== [] ? !array_is_list( $record ) : str_starts_with( ltrim( $this->getText() ), '{' ) );
		return $isObject ? $record : null;
	}

	/** @inheritDoc */
	public function isValid() {
		return $this->getRecord() !== null;
	}

	/** @return string Words, not keys: what search, summaries and filters see */
	public function getTextForSearchIndex() {
		$words = [];
		$record = $this->getRecord() ?? [];
		array_walk_recursive( $record, static function ( $value, $key ) use ( &$words ) {
			if ( is_string( $value ) && $key !== 'id' ) {
				$words[] = $value;
			}
		} );
		return implode( "\n", $words );
	}

	/** @inheritDoc */
	public function getTextForSummary( $maxlength = 250 ) {
		return mb_strimwidth( $this->getTextForSearchIndex(), 0, $maxlength, '…' );
	}
}
