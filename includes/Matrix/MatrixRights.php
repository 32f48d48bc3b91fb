<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\SpecialPage\SpecialPage;

/** Actions of the reader on each row: edit it, and watch it. */
class MatrixRights {

	/** Title of the form's page, without its namespace */
	private ?string $form = null;

	/**
	 * @param MatrixContext $context
	 * @param string|null $refusal Message that says why the reader can edit nothing; $1 is the partner
	 * @param array<int,string> $locked Message that says why the reader cannot edit a row, by page id
	 * @param array<string,true>|null $watched Names of partners; null where the reader cannot watch
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly ?string $refusal,
		private readonly array $locked,
		private readonly ?array $watched
	) {
	}

	/**
	 * @return string|null Message that says why the reader cannot edit a partner; null where nothing is known to be in
	 *   the way
	 */
	private function refusal( Row $row ): ?string {
		return $this->locked[$row->page] ?? $this->refusal;
	}

	/**
	 * @param Row[] $rows
	 * @return array<int,string> That the reader cannot edit some of them, as HTML by page id
	 */
	public function locked( array $rows ): array {
		$locked = array_filter( $rows, fn ( Row $row ) => $this->refusal( $row ) !== null );
		return array_map(
			fn ( Row $row ) => $this->context->phrase( 'technicalpartners-locked', htmlspecialchars( $row->name ) ),
			array_column( $locked, null, 'page' )
		);
	}

	/** @return string HTML: a link to the form, which says more where the icon is a lock */
	public function action( Row $row ): string {
		$refusal = $this->refusal( $row );
		$label = $this->context->phrase( $refusal ?? 'technicalpartners-matrix-edit', htmlspecialchars( $row->name ) );
		$icon = $refusal === null ? 'edit' : 'lock';
		$this->form ??= SpecialPage::getTitleValueFor( 'TechnicalPartners', 'edit' )->getDBkey();
		return $this->icon( "tp-icon--$icon", $this->context->url( NS_SPECIAL, "$this->form/$row->name" ), $label );
	}

	/** @return string HTML: a link that watches, or ends watching; '' where the reader cannot */
	public function star( Row $row ): string {
		if ( $this->watched === null ) {
			return '';
		}
		$isWatched = isset( $this->watched[$row->name] );
		$name = htmlspecialchars( $row->name );
		$label = $isWatched
			? $this->context->phrase( 'technicalpartners-matrix-unwatch', $name )
			: $this->context->phrase( 'technicalpartners-matrix-watch', $name );
		$url = wfAppendQuery(
			$this->context->url( NS_PARTNER, $row->name ), [ 'action' => $isWatched ? 'unwatch' : 'watch' ]
		);
		return $this->icon( 'tp-icon--star' . ( $isWatched ? ' tp-icon--starred' : '' ), $url, $label );
	}

	/**
	 * @param string $class
	 * @param string $url
	 * @param string $label HTML
	 */
	private function icon( string $class, string $url, string $label ): string {
		$url = htmlspecialchars( $url );
		return "<a class=\"tp-icon $class\" href=\"$url\" title=\"$label\" aria-label=\"$label\"></a>";
	}
}
