<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\Marks;
use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOutput;
use MediaWiki\Category\TrackingCategories;

/** Puts pages into the tracking categories of their marks. */
class TrackingCategoryMarker {

	public function __construct( private readonly TrackingCategories $categories ) {
	}

	public function add( int $marks, ParserOutput $output, PageReference $page ): void {
		foreach ( Marks::NAMES as $mark => $name ) {
			if ( $marks & $mark ) {
				$this->categories->addTrackingCategory( $output, "technicalpartners-category-$name", $page );
			}
		}
	}
}
