<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** What the reader may do with each row: edit it, and watch it. */
class MatrixRights {

	/**
	 * @param MatrixContext $context
	 * @param array<int,true> $protected Page ids whose protection the reader cannot pass
	 * @param array<string,true> $watched Names of partners; null where the reader cannot watch
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly array $protected,
		private readonly ?array $watched
	) {
	}

	/** @return string HTML: a link to the form, or a lock */
	public function action( Row $row ): string {
		$isProtected = isset( $this->protected[$row->page] );
		$label = $this->context->msg( $isProtected ? 'technicalpartners-matrix-protected' : 'technicalpartners-matrix-edit' )
			->plaintextParams( $row->name )->text();
		return Html::rawElement( 'a', [
			'class' => $isProtected ? 'tp-icon tp-icon--lock' : 'tp-icon tp-icon--edit', 'title' => $label,
			'href' => $this->context->url( NS_SPECIAL, SpecialPage::getTitleValueFor( 'TechnicalPartners', "edit/$row->name" )->getDBkey() )
		], Html::element( 'span', [ 'class' => 'tp-hidden' ], $label ) );
	}

	/** @return string HTML: a link that watches, or ends watching; '' where the reader cannot */
	public function star( Row $row ): string {
		if ( $this->watched === null ) {
			return '';
		}
		$isWatched = isset( $this->watched[$row->name] );
		$label = $this->context->msg( $isWatched ? 'technicalpartners-matrix-unwatch' : 'technicalpartners-matrix-watch' )->plaintextParams( $row->name )->text();
		return Html::rawElement( 'a', [
			'class' => 'tp-icon tp-icon--star' . ( $isWatched ? ' tp-icon--starred' : '' ), 'title' => $label,
			'href' => wfAppendQuery( $this->context->url( NS_PARTNER, $row->name ), [ 'action' => $isWatched ? 'unwatch' : 'watch' ] )
		], Html::element( 'span', [ 'class' => 'tp-hidden' ], $label ) );
	}
}
