<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Page\PageIdentity;

/** Result of writing or removing a row. */
final class RowChange {

	/**
	 * @param PageIdentity|null $page Null where the page is gone
	 * @param bool $hasOtherFlags Whether the row was there and stays, with other flags
	 */
	public function __construct( public readonly ?PageIdentity $page, public readonly bool $hasOtherFlags ) {
	}
}
