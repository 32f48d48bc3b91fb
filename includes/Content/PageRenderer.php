<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOptions;
use MediaWiki\Parser\ParserOutput;

/** Draws a record as the page that people read. */
interface PageRenderer {

	/**
	 * @param array $record Of any shape: pages render before they are validated
	 * @param PageReference $page
	 * @param ParserOutput $output Receives the HTML
	 * @param ParserOptions $options
	 */
	public function render( array $record, PageReference $page, ParserOutput $output, ParserOptions $options ): void;
}
