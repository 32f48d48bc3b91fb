<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Extension\TechnicalPartners\Domain\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\Responsiveness;
use MediaWiki\Html\Html;

/** The panel of a partner's facts. */
class PartnerFacts {

	private const LINKS = [ 'website', 'repository', 'bugTracker', 'contactUrl' ];

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function html( array $record ): string {
		$label = fn ( string $field ): string => $this->context->msg( "technicalpartners-field-$field" )->text();
		$facts = Part::facts( [
			$this->context->msg( 'technicalpartners-column-decision' )->text() => $this->decision( $record ),
			$label( 'priority' ) => $this->priority( $record ),
			$label( 'steward' ) => $this->steward( $record['steward'] ?? null ),
			$this->context->msg( 'technicalpartners-column-relations' )->text() => $this->relations( $record['relations'] ?? [] ),
			$this->context->msg( 'technicalpartners-column-alignment' )->text() => $this->alignment( $record ),
			$this->context->msg( 'technicalpartners-page-responsiveness' )->text() => $this->responsiveness( $record ),
			$this->context->msg( 'technicalpartners-page-kind' )->text() => isset( $record['kind'] ) ? $this->context->msg( 'technicalpartners-value-kind-' . $record['kind'] )->escaped() : '',
			$this->context->msg( 'technicalpartners-page-stack' )->text() => htmlspecialchars( $this->context->language->commaList( $record['stack'] ?? [] ) ),
			$label( 'languages' ) => htmlspecialchars( $this->context->language->commaList( $record['languages'] ?? [] ) ),
			$this->context->msg( 'technicalpartners-page-links' )->text() => $this->links( $record )
		] );
		return Html::rawElement( 'aside', [ 'class' => 'tp-panel', 'aria-label' => $this->context->msg( 'technicalpartners-page-facts' )->text() ], $facts );
	}

	private function decision( array $record ): string {
		$decision = Decision::of( $record, $this->context->today );
		$state = $this->context->msg( "technicalpartners-value-state-$decision->state" )->escaped();
		if ( $decision->due ) {
			return $state . Part::small( $this->context->msg( 'technicalpartners-page-due' )->rawParams( $this->context->dates->html( $decision->reopenOn ) )->escaped() );
		}
		return $decision->reason === '' ? $state : $state . ' ' .
			Html::element( 'a', [ 'href' => '#decisions', 'class' => 'tp-small' ], $this->context->msg( 'technicalpartners-page-why' )->text() );
	}

	private function priority( array $record ): string {
		return $this->context->msg( 'technicalpartners-value-priority-' . ( $record['priority'] ?? 'untriaged' ) )->escaped();
	}

	private function steward( ?array $steward ): string {
		if ( $steward === null ) {
			return $this->context->msg( 'technicalpartners-page-nobody' )->escaped() . ' ' .
				$this->context->edit( 'work', $this->context->msg( 'technicalpartners-page-claim' )->text(), 'tp-action tp-small' );
		}
		$since = isset( $steward['since'] )
			? $this->context->msg( 'technicalpartners-page-since' )->rawParams( $this->context->dates->html( $steward['since'] ) )->escaped()
			: '';
		return $this->context->user( $steward['user'] ) . Part::small( $since );
	}

	private function relations( array $ids ): string {
		$html = '';
		foreach ( $ids as $id ) {
			$ranked = $this->context->framework->find( 'relations', $id )['rankedBy'] ?? null;
			$html .= Html::rawElement( 'div', [], $this->context->entry( 'relations', $id ) );
			$html .= $ranked === null ? '' : Part::small( $this->context->msg( "technicalpartners-page-ranked-by-$ranked" )->escaped() );
		}
		return $html;
	}

	private function alignment( array $record ): string {
		$alignment = Alignment::of( $record, $this->context->framework );
		if ( $this->context->framework->principles() === [] ) {
			return '';
		}
		$excluded = $alignment->excluded ? Part::small( $this->context->msg( 'technicalpartners-page-excluded' )->escaped() ) : '';
		return Glyphs::alignment( $alignment, $this->context->language, $this->context->msg( ... ) ) . $excluded;
	}

	private function responsiveness( array $record ): string {
		$responsiveness = Responsiveness::of( $record, $this->context->today );
		if ( $responsiveness->approaches === 0 ) {
			return '';
		}
		$answered = $this->context->msg( 'technicalpartners-page-answered' )->numParams( $responsiveness->answered, $responsiveness->approaches )->escaped();
		$median = $responsiveness->medianDays;
		return $answered . ( $median === null ? '' : Part::small( $this->context->msg( 'technicalpartners-page-median-days' )->numParams( $median )->escaped() ) );
	}

	private function links( array $record ): string {
		$links = [];
		foreach ( self::LINKS as $field ) {
			if ( isset( $record[$field] ) ) {
				$links[] = $this->context->external( $record[$field], $this->context->msg( "technicalpartners-field-$field" )->text() );
			}
		}
		if ( isset( $record['wikidata'] ) ) {
			$links[] = $this->context->external( 'https://www.wikidata.org/wiki/' . $record['wikidata'], $record['wikidata'] );
		}
		return $links
			? Part::list( 'ul', 'tp-plain', $links )
			: $this->context->edit( 'about', $this->context->msg( 'technicalpartners-page-add-website' )->text() );
	}
}
