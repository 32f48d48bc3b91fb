<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

/** The page of the framework. */
class FrameworkContent extends RecordContent {

	/** @param string $text JSON */
	public function __construct( $text ) {
		parent::__construct( $text, FrameworkContentHandler::MODEL );
	}
}
