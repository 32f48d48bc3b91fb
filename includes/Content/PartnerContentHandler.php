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
}
