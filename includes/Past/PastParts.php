<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Past;

use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Html\Html;
use MediaWiki\Title\Title;

/**
 * More than is read at once, in parts that follow each other: by links, and where there is script by themselves, with
 * progress. See resources/src/pages/remainingParts.ts.
 */
class PastParts {

	private const ID = 'tp-parts';

	/** Parameter of the address that says where a part begins. */
	public const FROM = 'from-page';

	/**
	 * @param MatrixContext $context
	 * @param Title $page
	 * @param array<string,string> $parameters What the addresses of the parts have in common
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly Title $page,
		private readonly array $parameters
	) {
	}

	/** @return int Page id that the part which is asked for begins with */
	public function from(): int {
		return max( 0, $this->context->source->getRequest()->getInt( self::FROM ) );
	}

	/**
	 * @param string $html What this part has
	 * @param int $pages Of how many pages
	 * @param int|null $next Where the next part begins; null for the last one
	 * @param int $total How many pages all parts have
	 */
	public function html( string $html, int $pages, ?int $next, int $total ): string {
		$isWhole = $this->from() === 0 && $next === null;
		$all = $this->context->language()->formatNum( $total );
		// Parts but the first are fetched by it, or read by whoever has no script.
		$first = $this->from() > 0 ? [] : [
			'data-total' => $total,
			'data-says' => $this->context->msg( 'technicalpartners-past-fetching' )->params( '$1', $all )->text(),
			'data-failed' => $this->context->msg( 'technicalpartners-past-not-fetched' )->params( '$1', $all )->text()
		];
		return $isWhole ? $html : $this->links( $next, $total ) . Html::rawElement( 'div', [
			'id' => self::ID, 'data-pages' => $pages, 'data-next' => $next === null ? false : $this->address( $next ),
			...$first
		], $html );
	}

	private function links( ?int $next, int $total ): string {
		$links = [ ...( $this->from() > 0 ? [ 'first' => 0 ] : [] ), ...( $next === null ? [] : [ 'next' => $next ] ) ];
		$html = $this->context->msg( 'technicalpartners-past-parts' )->numParams( $total )->escaped();
		foreach ( $links as $name => $from ) {
			$html .= ' ' .
				Html::element(
					'a',
					[ 'href' => $this->address( $from ), 'rel' => 'nofollow' ],
					$this->context->text( "technicalpartners-past-$name" )
				);
		}
		return Html::rawElement( 'p', [ 'id' => self::ID . '-links', 'class' => 'tp-parts' ], $html );
	}

	private function address( int $from ): string {
		return $this->page->getLocalURL( $this->parameters + ( $from === 0 ? [] : [ self::FROM => $from ] ) );
	}
}
