<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use Closure;
use MediaWiki\Html\Html;

/** Links to the entries before and after. */
class Pager {

	/**
	 * @param Closure $msg Takes a message key and parameters
	 * @param Closure(int):string $address URL of the page that begins after so many
	 */
	public function __construct( private readonly Closure $msg, private readonly Closure $address ) {
	}

	/** @return string HTML; '' where everything is shown */
	public function html( int $offset, int $limit, int $total ): string {
		if ( $offset === 0 && $total <= $limit ) {
			return '';
		}
		$last = min( $offset + $limit, $total );
		$range = ( $this->msg )( 'technicalpartners-pager-range' )->numParams(
			min( $offset + 1, $last ), $last, $total
		)->escaped();
		return Html::rawElement( 'nav',
			[ 'class' => 'tp-pager', 'aria-label' => ( $this->msg )( 'technicalpartners-pager' )->text() ],
			$this->link( 'technicalpartners-pager-previous', $offset > 0 ? max( 0, $offset - $limit ) : null ) .
				"<span>$range</span>" .
			$this->link( 'technicalpartners-pager-next', $last < $total ? $offset + $limit : null ) );
	}

	private function link( string $message, ?int $offset ): string {
		$text = ( $this->msg )( $message )->text();
		return $offset === null
			? Html::element( 'span', [ 'class' => 'tp-subtle' ], $text )
			: Html::element( 'a', [ 'href' => ( $this->address )( $offset ), 'rel' => 'nofollow' ], $text );
	}
}
