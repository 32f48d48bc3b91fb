<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Page\PageReference;

/** Which content model lives where, and nowhere else. */
class ContentModelPolicy {

	public function __construct( private readonly FrameworkStore $framework ) {
	}

	/** @return string|null The one model that a page may have; null where it may have any but ours */
	public function modelFor( PageReference $page ): ?string {
		return match ( true ) {
			$page->getNamespace() === NS_PARTNER => PartnerContentHandler::MODEL,
			$page->isSamePageAs( $this->framework->title() ) => FrameworkContentHandler::MODEL,
			default => null
		};
	}

	public function isAllowed( string $model, PageReference $page ): bool {
		$wanted = $this->modelFor( $page );
		return $wanted === null
			? !in_array( $model, [ PartnerContentHandler::MODEL, FrameworkContentHandler::MODEL ], true )
			: $model === $wanted;
	}
}
