<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Access;

use MediaWiki\Page\PageReference;

/** Tells whether what a page says may stand where others read it: in summaries, page properties, link tables. */
interface Readership {

	/** Whether everybody may read a page. */
	public function isOpenToAll( PageReference $page ): bool;

	/**
	 * Whether everybody who may read the wiki may read a page. On a wiki that is closed as a whole, core shows its
	 * tables to nobody else.
	 */
	public function isOpenToWiki( PageReference $page ): bool;
}
