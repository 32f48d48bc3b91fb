<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOutput;
use MediaWiki\Category\TrackingCategories;

/** Puts pages into the tracking categories of their flags. */
class TrackingCategoryMarker {

	public function __construct( private readonly TrackingCategories $categories ) {
	}

	public function add( int $flags, ParserOutput $output, PageReference $page ): void {
		foreach ( Flags::NAMES as $flag => $name ) {
			if ( $flags & $flag ) {
				$this->categories->addTrackingCategory( $output, "technicalpartners-category-$name", $page );
			}
		}
	}
}
