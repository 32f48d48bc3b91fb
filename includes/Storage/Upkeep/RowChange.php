<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Page\PageIdentity;

/** What became of a row that was written or removed. */
final class RowChange {

	/**
	 * @param PageIdentity|null $page Null where the page is gone
	 * @param bool $hasOtherFlags Whether the row was there and stays, with other flags
	 */
	public function __construct( public readonly ?PageIdentity $page, public readonly bool $hasOtherFlags ) {
	}
}
