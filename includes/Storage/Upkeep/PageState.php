<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

/** State that rows depend on, as the primary database had it at one moment. */
final class PageState {

	/**
	 * @param array<int,int> $latest Latest revisions by page id; pages that exist
	 * @param array<int,int> $sizes Bytes of these revisions by page id
	 * @param int $framework Latest revision of the framework's page, 0 where there is none
	 */
	public function __construct(
		public readonly array $latest,
		public readonly array $sizes,
		public readonly int $framework
	) {
	}

	/**
	 * @param int[] $pages
	 * @param self $later
	 * @return int[] Those of the pages for which another revision, of the page or of the framework, is the latest now
	 */
	public function changed( array $pages, self $later ): array {
		return array_values( array_filter( $pages, fn ( int $page ) => $later->framework !== $this->framework ||
			( $later->latest[$page] ?? 0 ) !== ( $this->latest[$page] ?? 0 ) ) );
	}
}
