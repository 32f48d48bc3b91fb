<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Ranking;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\FlipPoint;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Html\Html;
use MediaWiki\Title\Title;

/** The weights to try, and whom to rank by them. With script the result follows at once; without, on a press. */
class RankingForm {

	/** Name of the button that leads to proposal(). */
	public const PROPOSE = 'propose';

	/**
	 * @param MatrixContext $context With the framework as it is
	 * @param Framework $tried
	 * @param Title $page Of the ranking
	 * @param Title $frameworkPage
	 */
	public function __construct(
		private readonly MatrixContext $context,
		private readonly Framework $tried,
		private readonly Title $page,
		private readonly Title $frameworkPage
	) {
	}

	public function html( string $relation ): string {
		$head = Html::rawElement( 'div', [ 'class' => 'tp-ranking__head' ],
			Html::element( 'h2', [], $this->text( 'technicalpartners-ranking-what-if' ) ) .
			Html::element( 'p', [ 'class' => 'tp-subtle' ], $this->text( 'technicalpartners-ranking-not-saved' ) ) );
		return Html::rawElement( 'form',
			[
				'class' => 'tp-ranking__form',
				'method' => 'get',
				'action' => wfScript(),
				'data-tp-live' => 'tp-ranking-result'
			],
			Html::hidden( 'title', $this->page->getPrefixedDBkey() ) . $head . $this->relations( $relation ) .
			Html::rawElement( 'fieldset', [ 'class' => 'tp-ranking__weights' ],
				Html::element( 'legend', [], $this->text( 'technicalpartners-ranking-weights' ) ) .
				implode( '', array_map( $this->weight( ... ), $this->tried->principles() ) ) ) .
			Html::rawElement( 'div', [ 'class' => 'tp-ranking__actions' ],
				FormInput::button( $this->text( 'technicalpartners-ranking-show' ), [], 'default' ) .
				Html::element(
					'a', [ 'href' => $this->page->getLocalURL() ], $this->text( 'technicalpartners-ranking-reset' )
				) .
				// A button, as the weights may have been moved since the page came.
				FormInput::button(
					$this->text( 'technicalpartners-ranking-propose' ),
					[ 'name' => self::PROPOSE, 'value' => '1' ],
					'default'
				) ) );
	}

	private function weight( array $principle ): string {
		$id = 'tp-weight-' . $principle['id'];
		$weight = (string)Framework::weight( $principle );
		$saved = (string)Framework::weight( $this->context->framework->find( 'principles', $principle['id'] ) ?? [] );
		$was = $saved === $weight
			? ''
			: $this->context->msg( 'technicalpartners-ranking-was', $this->context->number( $saved ) )->escaped();
		return Html::rawElement( 'div', [ 'class' => 'tp-ranking__weight' ],
			Html::element( 'label', [ 'for' => $id ], (string)$principle['title'] ) .
			Html::rawElement( 'span', [ 'class' => 'tp-subtle' ], $was ) .
			Html::element( 'output', [ 'for' => $id ], $weight ) .
			Html::element( 'input', [
				'type' => 'range', 'id' => $id, 'name' => 'w-' . $principle['id'], 'value' => $weight, 'min' => 0,
				'max' => FlipPoint::HEAVIEST, 'step' => 0.5
			] ) );
	}

	private function relations( string $chosen ): string {
		$options = [ '' => $this->text( 'technicalpartners-ranking-all' ) ];
		foreach ( $this->context->framework->relations() as $relation ) {
			$options[$relation['id']] = (string)$relation['title'];
		}
		return count( $options ) === 1 ? '' : FormInput::field( 'tp-ranking-relation', false,
			$this->text( 'technicalpartners-field-relations' ), '',
			FormInput::select( $chosen, $options, [ 'id' => 'tp-ranking-relation', 'name' => 'relation' ] ) );
	}

	/**
	 * @return string URL of a new section of the framework's talk page, where weights are agreed upon; it begins with
	 *   these
	 */
	public function proposal( string $relation ): string {
		$lines = [];
		$address = $relation === '' ? [] : [ 'relation' => $relation ];
		foreach ( $this->tried->principles() as $principle ) {
			$weight = (string)Framework::weight( $principle );
			$saved = (string)Framework::weight(
				$this->context->framework->find( 'principles', $principle['id'] ) ?? []
			);
			$address['w-' . $principle['id']] = $weight;
			$lines[] = '* ' . $this->context->msg( $weight === $saved
				? 'technicalpartners-ranking-proposal-same'
				: 'technicalpartners-ranking-proposal-other',
				wfEscapeWikiText( (string)$principle['title'] ), $weight, $saved )->inContentLanguage()->plain();
		}
		return ( $this->frameworkPage->getTalkPageIfDefined() ?? $this->frameworkPage )->getFullURL( [
			'action' => 'edit', 'section' => 'new',
			'preloadtitle' => $this->context->msg( 'technicalpartners-ranking-proposal' )->inContentLanguage()->text(),
			'preload' => 'MediaWiki:' . 'technicalpartners-ranking-proposal-text',
			'preloadparams' => [ implode( "\n", $lines ), $this->page->getCanonicalURL( $address ) ]
		] );
	}

	private function text( string $key ): string {
		return $this->context->text( $key );
	}
}
