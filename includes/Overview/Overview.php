<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;

/** A view across all partners. */
interface Overview {

	/**
	 * @return string HTML
	 * @throws IndexUnavailable
	 */
	public function html( ViewRequest $asked ): string;
}
