<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Extension\TechnicalPartners\Storage\MatrixPage;
use MediaWiki\Extension\TechnicalPartners\Storage\MatrixQuery;
use MediaWiki\Html\Html;

/** Links to the rows before and after. */
class MatrixPager {

	public function __construct(
		private readonly MatrixContext $context,
		private readonly MatrixQuery $query,
		private readonly MatrixAddress $address
	) {
	}

	/** @return string HTML; '' where everything is shown */
	public function html( MatrixPage $page ): string {
		[ 'offset' => $offset, 'limit' => $limit ] = (array)$this->query;
		if ( $offset === 0 && $page->matching <= $limit ) {
			return '';
		}
		$last = min( $offset + $limit, $page->matching );
		$range = $this->context->msg( 'technicalpartners-pager-range' )->numParams( min( $offset + 1, $last ), $last, $page->matching )->escaped();
		return Html::rawElement( 'nav', [ 'class' => 'tp-pager', 'aria-label' => $this->context->msg( 'technicalpartners-pager' )->text() ],
			$this->link( 'technicalpartners-pager-previous', $offset > 0 ? max( 0, $offset - $limit ) : null ) . "<span>$range</span>" .
			$this->link( 'technicalpartners-pager-next', $last < $page->matching ? $offset + $limit : null ) );
	}

	private function link( string $message, ?int $offset ): string {
		$text = $this->context->msg( $message )->text();
		return $offset === null
			? Html::element( 'span', [ 'class' => 'tp-subtle' ], $text )
			: Html::element( 'a', [ 'href' => $this->address->with( [ 'offset' => $offset === 0 ? null : (string)$offset ] ), 'rel' => 'nofollow' ], $text );
	}
}
