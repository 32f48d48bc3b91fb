<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Html\Pager;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;

/** Links to the rows before and after. */
class MatrixPager {

	public function __construct(
		private readonly MatrixContext $context,
		private readonly MatrixQuery $query,
		private readonly MatrixAddress $address
	) {
	}

	/** @return string HTML; '' where everything is shown */
	public function html( MatrixResult $page ): string {
		$address = fn ( int $offset ): string =>
			$this->address->with( [ 'offset' => $offset === 0 ? null : (string)$offset ] );
		return ( new Pager( $this->context->msg( ... ), $address ) )->html(
			$this->query->offset, $this->query->limit, $page->matching
		);
	}
}
