<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Html\EvidenceList;
use MediaWiki\Extension\TechnicalPartners\Html\Glyphs;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;

/** Scores of a partner on each principle, with their reasons. */
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
		$body = $this->list( $principles, $assessments );
		if ( $retired ) {
			$body .= Html::element( 'h3', [], $this->context->text( 'technicalpartners-page-retired-principles' ) );
			$body .= $this->list( array_map( static fn () => null, $retired ), $assessments );
		}
		if ( $body === '' ) {
			$body = HtmlParts::invitation(
				$this->context->text( 'technicalpartners-page-no-principles' ),
				$this->context->text( 'technicalpartners-page-no-principles-text' ),
				$this->context->forms->editFramework(
					$this->context->text( 'technicalpartners-page-edit-framework' ), PageContext::BUTTON
				)
			);
		}
		return HtmlParts::section( 'scores', $this->context->text( 'technicalpartners-section-assessments' ), $body,
			$principles
				? $this->context->forms->edit( 'assessments', $this->context->text( 'technicalpartners-page-score' ) )
				: '' );
	}

	/**
	 * @param array<string,array|null> $principles By id; null for one that is retired
	 * @param array $assessments
	 */
	private function list( array $principles, array $assessments ): string {
		$items = [];
		foreach ( $principles as $id => $principle ) {
			$items[] = $this->assessment( (string)$id, $principle, $assessments[$id] ?? [] );
		}
		return $items ? HtmlParts::list( 'ul', 'tp-assessments', $items ) : '';
	}

	private function assessment( string $id, ?array $principle, array $assessment ): string {
		$weight = $principle === null
			? ''
			: $this->context->msg( 'technicalpartners-page-weight' )->numParams( $principle['weight'] ?? 0 )->escaped();
		$redLine = ( $principle['redLine'] ?? false ) ? $this->context->html( 'technicalpartners-page-red-line' ) : '';
		return Html::rawElement( 'div', [ 'class' => 'tp-assessments__principle' ],
				Html::rawElement( 'h3', [], $this->context->entry( 'principles', $id ) ) . HtmlParts::small( $weight ) .
					HtmlParts::small( $redLine ) ) .
			Html::rawElement( 'div', [ 'class' => 'tp-assessments__score' ], $this->score( $id, $assessment ) .
				(
					isset( $assessment['rationale'] )
						? Html::element( 'p', [ 'dir' => 'auto' ], $assessment['rationale'] )
						: ''
				) .
				$this->evidence->html( $assessment['evidence'] ?? [], 'assessments', "p-$id", $this->title( $id ) ) );
	}

	private function score( string $id, array $assessment ): string {
		$score = $assessment['score'] ?? null;
		$flags = Flags::ofAssessment( $assessment, $this->context->today );
		$level = match ( $score ) {
			null => $this->context->text( 'technicalpartners-page-not-scored' ),
			'notApplicable' => $this->context->text( 'technicalpartners-value-score-notApplicable' ),
			default => (string)( $this->context->framework->find( 'principles', $id )["level$score"] ?? '' )
		};
		return Html::rawElement( 'div', [ 'class' => 'tp-assessments__line' ],
			Glyphs::score( $score, $flags, $this->context->msg( ... ) ) .
			Html::element( 'span', [ 'class' => $score === null ? 'tp-subtle' : '' ], $level ) . ' ' .
			$this->context->forms->edit( 'assessments',
				$this->context->text(
					$score === null ? 'technicalpartners-page-score-one' : 'technicalpartners-page-edit'
				),
				'tp-action tp-small', "p-$id" ) . ' ' . ( $score === null ? ''
				: $this->context->forms->way(
					'dispute', 'assessments', "p-$id", $this->context->text( 'technicalpartners-page-dispute' )
				) ) );
	}

	private function title( string $id ): string {
		return (string)( $this->context->framework->find( 'principles', $id )['title'] ?? $id );
	}
}
