<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Past;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** Says which day is shown, lets one choose another, and leads back. */
class PastForm {

	public function __construct( private readonly MatrixContext $context, private readonly Title $page ) {
	}

	/**
	 * @param string $day YYYY-MM-DD
	 * @param int $count How many partners there were
	 * @param string $since First day of which the wiki's histories tell (YYYY-MM-DD); '' where there are none
	 */
	public function html( string $day, int $count, string $since ): string {
		$said = $this->context->msg( 'technicalpartners-past-said' )->rawParams( $this->context->date( $day ) )
			->numParams( $count )->escaped();
		$back = Html::element(
			'a', [ 'href' => $this->page->getLocalURL() ], $this->context->text( 'technicalpartners-past-today' )
		);
		$changes = Html::element( 'a',
			[ 'href' => SpecialPage::getTitleFor( 'TechnicalPartners', 'changes' )->getLocalURL( [ 'from' => $day ] ) ],
			$this->context->text( 'technicalpartners-past-changes' ) );
		$axis = $this->context->msg( 'technicalpartners-past-axis' )->escaped();
		if ( $since > $day ) {
			$begins = $this->context->msg( 'technicalpartners-past-since' )->rawParams( $this->context->date( $since ) )
				->escaped();
			$axis = "$begins $axis";
		}
		$html = Html::rawElement( 'p', [], "<strong>$said</strong> $axis" ) . $this->form( $day ) . "$back · $changes";
		return FormInput::message( 'notice', $html, 'cdx-message--block tp-past-notice' );
	}

	private function form( string $day ): string {
		return Html::rawElement( 'form', [ 'method' => 'get', 'action' => wfScript(), 'class' => 'tp-past' ],
			Html::hidden( 'title', $this->page->getPrefixedDBkey() ) .
			FormInput::field( 'tp-asof', false, $this->context->text( 'technicalpartners-past-day' ), '',
				FormInput::text( 'day', $day, [ 'id' => 'tp-asof', 'name' => 'asof', 'max' => IndexRows::today() ] ) ) .
			FormInput::button( $this->context->text( 'technicalpartners-past-show' ), [], 'default' ) );
	}

	/** @return string|null The day that an address names; null where it is none, or has not come */
	public static function day( ?string $text ): ?string {
		return $text !== null && preg_match( '/^\d{4}-\d{2}-\d{2}$/D', $text ) &&
			PartialDate::hasCome( $text, IndexRows::today() )
			? $text
			: null;
	}
}
