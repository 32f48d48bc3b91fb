<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

/** The page of the framework. */
class FrameworkContentHandler extends RecordContentHandler {

	public const MODEL = 'technical-partners-framework';

	/** @inheritDoc */
	public function kind(): string {
		return 'framework';
	}

	/** @inheritDoc */
	protected function getContentClass() {
		return FrameworkContent::class;
	}
}
