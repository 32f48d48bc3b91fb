<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Past;

use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Change;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PastChange;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** Changes between two days, by page. */
class ChangesList {

	/** Changes of one page that are listed; its history has them all. */
	private const SHOWN = 20;

	public function __construct( private readonly MatrixContext $context, private readonly EditSummary $words ) {
	}

	public function form( string $from, string $to ): string {
		$page = SpecialPage::getTitleFor( 'TechnicalPartners', 'changes' );
		return Html::rawElement( 'form', [ 'method' => 'get', 'action' => wfScript(), 'class' => 'tp-past' ],
			Html::hidden( 'title', $page->getPrefixedDBkey() ) . $this->day( 'from', $from ) . $this->day( 'to', $to ) .
			FormInput::button( $this->context->text( 'technicalpartners-past-show' ), [], 'default' ) ) .
			Html::element( 'p', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-changes-axis' ) );
	}

	private function day( string $name, string $day ): string {
		return FormInput::field( "tp-$name", false, $this->context->text( "technicalpartners-changes-$name" ), '',
			FormInput::text( 'day', $day, [ 'id' => "tp-$name", 'name' => $name ] ) );
	}

	/**
	 * @param Change[] $changes Of the framework
	 * @param Title $title
	 */
	public function framework( array $changes, Title $title ): string {
		return $changes
			? $this->section(
				$title->getLocalURL(), $title->getPrefixedText(), $title, $this->lines( $changes, 'framework' )
			)
			: '';
	}

	/** @param iterable<PastChange> $partners */
	public function partners( iterable $partners ): string {
		$html = '';
		foreach ( $partners as $partner ) {
			$html .= $this->partner( $partner );
		}
		return $html;
	}

	private function partner( PastChange $partner ): string {
		$lines = match ( true ) {
			$partner->isNew => [ $this->context->msg( 'technicalpartners-changes-new' )->escaped() ],
			$partner->before === null => [ $this->context->msg( 'technicalpartners-changes-hidden' )->escaped() ],
			default => $this->lines( Changes::between( $partner->before, $partner->after->record ), 'partner' )
		};
		$name = $partner->after->name;
		return $lines
			? $this->section(
				$this->context->url( NS_PARTNER, $name ), $name, Title::makeTitle( NS_PARTNER, $name ), $lines
			)
			: '';
	}

	public function nothing(): string {
		return Html::element(
			'p', [ 'class' => 'tp-empty-state' ], $this->context->text( 'technicalpartners-changes-none' )
		);
	}

	/**
	 * @param string $url
	 * @param string $name
	 * @param Title $title
	 * @param string[] $lines HTML each
	 */
	private function section( string $url, string $name, Title $title, array $lines ): string {
		$link = Html::rawElement( 'a', [ 'href' => $url ], Html::element( 'bdi', [], $name ) );
		$history = Html::element( 'a', [ 'href' => $title->getLocalURL( 'action=history' ), 'class' => 'tp-small' ],
			$this->context->text( 'technicalpartners-changes-history' ) );
		return Html::rawElement(
			'section',
			[ 'class' => 'tp-changes' ],
			Html::rawElement( 'h2', [], "$link $history" ) . HtmlParts::list( 'ul', '', $lines )
		);
	}

	/**
	 * @param Change[] $changes
	 * @param string $kind
	 * @return string[] HTML each
	 */
	private function lines( array $changes, string $kind ): array {
		$lines = array_map( fn ( Change $change ) =>
			htmlspecialchars( $this->words->words( $change, $kind, $this->context->language() ) ),
			array_slice( $changes, 0, self::SHOWN ) );
		$more = count( $changes ) - count( $lines );
		return $more > 0
			? [ ...$lines, $this->context->msg( 'technicalpartners-summary-more' )->numParams( $more )->escaped() ]
			: $lines;
	}
}
