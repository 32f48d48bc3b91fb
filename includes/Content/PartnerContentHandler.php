<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Revision\SlotRecord;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Pages of partners. */
class PartnerContentHandler extends RecordContentHandler {

	public const MODEL = 'technical-partner';

	/** @inheritDoc */
	public function kind(): string {
		return 'partner';
	}

	/** @inheritDoc */
	protected function getContentClass() {
		return PartnerContent::class;
	}

	/**
	 * Parameters have no types: the namespace of core's search engine differs between versions.
	 *
	 * @inheritDoc
	 */
	public function getFieldsForSearchIndex( $engine ) {
		$fields = parent::getFieldsForSearchIndex( $engine );
		foreach ( SearchFields::types() as $name => $type ) {
			$fields[$name] = $engine->makeSearchFieldMapping( $name, $type );
		}
		return $fields;
	}

	/** @inheritDoc */
	public function getDataForSearchIndex( $page, $output, $engine, $revision = null ) {
		$fields = parent::getDataForSearchIndex( $page, $output, $engine, $revision );
		$content = ( $revision ?? $page->getRevisionRecord() )?->getContent( SlotRecord::MAIN );
		$record = $content instanceof PartnerContent ? $content->getRecord() : null;
		return $fields +
			( $record === null ? [] : SearchFields::of( $record, gmdate( 'Y-m-d', ConvertibleTimestamp::time() ) ) );
	}

	/** @inheritDoc */
	public function generateHTMLOnEdit(): bool {
		// Most edits are of a cell of the matrix: the page is rendered when somebody reads it.
		return false;
	}
}
