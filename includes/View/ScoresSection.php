<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Extension\TechnicalPartners\Domain\Marks;
use MediaWiki\Html\Html;

/** What a partner scores on each principle, and why. */
class ScoresSection {

	private readonly EvidenceList $evidence;

	public function __construct(
		private readonly PageContext $context
	) {
		$this->evidence = new EvidenceList( $context );
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function html( array $record ): string {
		$assessments = $record['assessments'] ?? [];
		$principles = array_column( $this->context->framework->principles(), null, 'id' );
		$retired = array_diff_key( $assessments, $principles );
		$body = $this->claims( $principles, $assessments );
		if ( $retired ) {
			$body .= Html::element( 'h3', [], $this->context->msg( 'technicalpartners-page-retired-principles' )->text() );
			$body .= $this->claims( array_map( static fn () => null, $retired ), $assessments );
		}
		if ( $body === '' ) {
			$body = Part::invitation(
				$this->context->msg( 'technicalpartners-page-no-principles' )->text(),
				$this->context->msg( 'technicalpartners-page-no-principles-text' )->text(),
				$this->context->editFramework( $this->context->msg( 'technicalpartners-page-edit-framework' )->text(), PageContext::BUTTON )
			);
		}
		return Part::section( 'scores', $this->context->msg( 'technicalpartners-section-assessments' )->text(), $body,
			$principles ? $this->context->edit( 'assessments', $this->context->msg( 'technicalpartners-page-score' )->text() ) : '' );
	}

	/** @param array<string,array|null> $principles By id; null for one that is retired */
	private function claims( array $principles, array $assessments ): string {
		$claims = [];
		foreach ( $principles as $id => $principle ) {
			$claims[] = $this->claim( (string)$id, $principle, $assessments[$id] ?? [] );
		}
		return $claims ? Part::list( 'ul', 'tp-claims', $claims ) : '';
	}

	private function claim( string $id, ?array $principle, array $assessment ): string {
		$weight = $principle === null ? '' : $this->context->msg( 'technicalpartners-page-weight' )->numParams( $principle['weight'] ?? 0 )->escaped();
		$redLine = ( $principle['redLine'] ?? false ) ? $this->context->msg( 'technicalpartners-page-red-line' )->escaped() : '';
		return Html::rawElement( 'div', [ 'class' => 'tp-claims__principle' ],
				Html::rawElement( 'h3', [], $this->context->entry( 'principles', $id ) ) . Part::small( $weight ) . Part::small( $redLine ) ) .
			Html::rawElement( 'div', [ 'class' => 'tp-claims__score' ], $this->score( $id, $assessment ) .
				( isset( $assessment['rationale'] ) ? Html::element( 'p', [ 'dir' => 'auto' ], $assessment['rationale'] ) : '' ) .
				$this->evidence->html( $assessment['evidence'] ?? [] ) );
	}

	private function score( string $id, array $assessment ): string {
		$score = $assessment['score'] ?? null;
		$marks = Marks::ofAssessment( $assessment, $this->context->today );
		$level = match ( $score ) {
			null => $this->context->msg( 'technicalpartners-page-not-scored' )->text(),
			'notApplicable' => $this->context->msg( 'technicalpartners-value-score-notApplicable' )->text(),
			default => (string)( $this->context->framework->find( 'principles', $id )["level$score"] ?? '' )
		};
		return Html::rawElement( 'div', [ 'class' => 'tp-claims__line' ],
			Glyphs::score( $score, $marks, $this->context->msg( ... ) ) .
			Html::element( 'span', [ 'class' => $score === null ? 'tp-subtle' : '' ], $level ) );
	}
}
