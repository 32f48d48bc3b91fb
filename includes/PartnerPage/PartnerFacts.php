<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Html\Disputes;
use MediaWiki\Extension\TechnicalPartners\Html\FormLinks;
use MediaWiki\Extension\TechnicalPartners\Html\Glyphs;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
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
		$flag = fn ( string $field ): string => Disputes::flag( $this->context, $record, $field );
		$label = fn ( string $field ): string => $this->context->text( "technicalpartners-field-$field" );
		// The separator between words is HTML already.
		$list = fn ( string $field ): string => $this->context->language->commaList(
			array_map( 'htmlspecialchars', $record[$field] ?? [] )
		);
		$facts = HtmlParts::facts( [
			$this->context->text( 'technicalpartners-column-decision' ) => $this->decision( $record ) . ' ' .
				$this->change( 'decisions', 'decision' ),
			$label( 'priority' ) => $this->priority( $record ) . ' ' . $this->change( 'work', 'priority' ),
			$label( 'steward' ) => $this->steward( $record['steward'] ?? null ),
			$this->context->text(
				'technicalpartners-column-relations'
			) => $this->relations( $record['relations'] ?? [] ) .
				$flag( 'relations' ) .
				$this->change( 'work', 'relations' ),
			$this->context->text( 'technicalpartners-column-alignment' ) => $this->alignment( $record ),
			$this->context->text( 'technicalpartners-page-responsiveness' ) => $this->responsiveness( $record ),
			$this->context->text( 'technicalpartners-page-kind' ) => $this->kind( $record['kind'] ?? null ) .
				$flag( 'kind' ),
			$this->context->text( 'technicalpartners-page-stack' ) => $list( 'stack' ) . $flag( 'stack' ),
			$label( 'languages' ) => $list( 'languages' ) . $flag( 'languages' ),
			$this->context->text( 'technicalpartners-page-links' ) => Html::rawElement( 'div',
				[ 'class' => 'tp-actions' ], $this->links( $record ) .
				$this->context->forms->edit(
					'about', $this->context->text( 'technicalpartners-page-edit-facts' ), 'tp-action tp-small'
				) )
		] );
		return Html::rawElement(
			'aside',
			[ 'class' => 'tp-panel', 'aria-label' => $this->context->text( 'technicalpartners-page-facts' ) ],
			$facts
		);
	}

	private function change( string $section, string $column ): string {
		return $this->context->forms->edit(
			$section, $this->context->text( 'technicalpartners-page-edit' ), 'tp-action tp-small', $column
		);
	}

	private function kind( ?string $kind ): string {
		return $kind === null ? '' : $this->context->html( "technicalpartners-value-kind-$kind" );
	}

	private function decision( array $record ): string {
		$decision = Decision::of( $record, $this->context->today );
		$state = $this->context->html( "technicalpartners-value-state-$decision->state" );
		if ( $decision->due ) {
			return $state .
				HtmlParts::small(
					$this->context->html(
						'technicalpartners-page-due', $this->context->dates->html( $decision->reopenOn )
					)
				);
		}
		return $decision->reason === '' ? $state : $state . ' ' .
			Html::element(
				'a',
				[ 'href' => '#decisions', 'class' => 'tp-small' ],
				$this->context->text( 'technicalpartners-page-why' )
			);
	}

	private function priority( array $record ): string {
		return $this->context->msg(
			'technicalpartners-value-priority-' . ( $record['priority'] ?? 'untriaged' )
		)->escaped();
	}

	private function steward( ?array $steward ): string {
		if ( $steward === null ) {
			return $this->context->html( 'technicalpartners-page-nobody' ) . ' ' .
				$this->context->forms->change(
					$this->context->name(),
					0,
					'work',
					'steward',
					FormLinks::CLAIM,
					$this->context->text( 'technicalpartners-page-claim' )
				);
		}
		$since = isset( $steward['since'] )
			? $this->context->html( 'technicalpartners-page-since', $this->context->dates->html( $steward['since'] ) )
			: '';
		return $this->context->user( $steward['user'] ) . ' ' .
			$this->context->forms->edit(
				'work', $this->context->text( 'technicalpartners-page-hand-over' ), 'tp-action tp-small', 'steward'
			) .
				' ' .
			$this->context->forms->change( $this->context->name(), 0, 'work', 'steward', [ '/steward' => null ],
				$this->context->text( 'technicalpartners-page-release' ) ) . HtmlParts::small( $since );
	}

	private function relations( array $ids ): string {
		$html = '';
		foreach ( $ids as $id ) {
			$ranked = $this->context->framework->find( 'relations', $id )['rankedBy'] ?? null;
			$html .= Html::rawElement( 'div', [], $this->context->entry( 'relations', $id ) );
			$html .= $ranked === null
				? ''
				: HtmlParts::small( $this->context->html( "technicalpartners-page-ranked-by-$ranked" ) );
		}
		return $html;
	}

	private function alignment( array $record ): string {
		$alignment = Alignment::of( $record, $this->context->framework );
		if ( $this->context->framework->principles() === [] ) {
			return '';
		}
		$excluded = $alignment->excluded
			? HtmlParts::small( $this->context->html( 'technicalpartners-page-excluded' ) )
			: '';
		return Glyphs::alignment( $alignment, $this->context->language->formatNum( ... ),
			fn ( ...$message ) => $this->context->msg( ...$message )->escaped() ) . $excluded;
	}

	private function responsiveness( array $record ): string {
		$responsiveness = Responsiveness::of( $record, $this->context->today );
		if ( $responsiveness->approaches === 0 ) {
			return '';
		}
		$answered = $this->context->msg( 'technicalpartners-page-answered' )
			->numParams( $responsiveness->answered, $responsiveness->approaches )->escaped();
		$days = $this->context->msg( 'technicalpartners-page-median-days' )->numParams(
			$responsiveness->medianDays ?? 0
		);
		return $answered . ( $responsiveness->medianDays === null ? '' : HtmlParts::small( $days->escaped() ) );
	}

	private function links( array $record ): string {
		$links = [];
		foreach ( self::LINKS as $field ) {
			if ( isset( $record[$field] ) ) {
				$links[] = $this->context->external(
					$record[$field], $this->context->text( "technicalpartners-field-$field" )
				) .
					Disputes::flag( $this->context, $record, $field );
			}
		}
		if ( isset( $record['wikidata'] ) ) {
			$links[] = $this->context->external(
				'https://www.wikidata.org/wiki/' . $record['wikidata'], $record['wikidata']
			) .
				Disputes::flag( $this->context, $record, 'wikidata' );
		}
		return $links
			? HtmlParts::list( 'ul', 'tp-plain', $links )
			: $this->context->forms->edit( 'about', $this->context->text( 'technicalpartners-page-add-website' ) );
	}
}
