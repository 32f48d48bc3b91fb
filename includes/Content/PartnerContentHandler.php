<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

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

	/** @inheritDoc */
	public function generateHTMLOnEdit(): bool {
		// Most edits are of a cell of the matrix: the page is rendered when somebody reads it.
		return false;
	}
}
