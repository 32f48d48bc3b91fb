<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Page\PageReference;

/** Tells whether words of a page may stand where everybody reads them: in summaries, page properties, link tables. */
interface Readership {

	/** Whether everybody may read a page. */
	public function isOpenToAll( PageReference $page ): bool;
}
