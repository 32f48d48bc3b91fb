<?php

declare( strict_types=1 );

use MediaWiki\MediaWikiServices;

/** @phpcs-require-sorted-array */
return [
];
