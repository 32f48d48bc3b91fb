<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Html\Disputes;
use MediaWiki\Extension\TechnicalPartners\Html\EvidenceList;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;

/** The shorter sections of a partner's page: offers and needs, decisions, and evidence of statements. */
class PartnerSections {

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function exchange( array $record ): string {
		return Html::rawElement( 'div', [ 'class' => 'tp-pair' ],
			$this->side( 'offers', 'needs', $record ) . $this->side( 'needs', 'offers', $record ) );
	}

	/**
	 * @param string $theirs 'offers' or 'needs': what is listed; $ours: the list of the framework that it answers
	 * @param string $ours
	 * @param array $record
	 */
	private function side( string $theirs, string $ours, array $record ): string {
		$lines = array_map( fn ( array $item ): string =>
			$this->context->maybeExternal(
				$item['title'], $item['url'] ?? null
			) . ( isset( $item['answers'] ) ? HtmlParts::small(
				$this->context->html(
					"technicalpartners-page-$theirs-answers", $this->context->entries( $ours, $item['answers'] )
				) ) : '' ), $record[$theirs] ?? [] );
		$add = fn ( string $class ): string => $this->context->forms->edit(
			'exchange', $this->context->text( "technicalpartners-page-add-$theirs" ), $class
		);
		$body = $lines
			? HtmlParts::list( 'ul', 'tp-plain', $lines )
			: HtmlParts::invitation( $this->context->text( "technicalpartners-page-no-$theirs" ),
				$this->context->text( "technicalpartners-page-no-$theirs-text" ),
				$add( PageContext::BUTTON ) );
		return HtmlParts::section( $theirs, $this->context->text( "technicalpartners-page-they-$theirs" ), $body,
			Disputes::flag( $this->context, $record, $theirs ) . ( $lines ? $add( 'tp-action' ) : '' ) );
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function decisions( array $record ): string {
		$decisions = array_reverse( $record['decisions'] ?? [] );
		usort(
			$decisions,
			static fn ( array $a, array $b ) => PartialDate::lastDay( $b['on'] ) <=> PartialDate::lastDay( $a['on'] )
		);
		$body = $decisions
			? HtmlParts::timeline(
				array_map(
					fn ( array $one ) => [ $this->context->dates->html( $one['on'] ), $this->decision( $one ) ],
					$decisions
				)
			)
			: Html::element(
				'p', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-page-no-decisions' )
			);
		return HtmlParts::section( 'decisions', $this->context->text( 'technicalpartners-section-decisions' ), $body,
			Disputes::flag( $this->context, $record, 'decisions' ) .
			$this->context->forms->edit(
				'decisions', $this->context->text( 'technicalpartners-page-decide' ), 'tp-action', 'decision'
			) );
	}

	private function decision( array $one ): string {
		$details = [];
		if ( isset( $one['by'] ) ) {
			$details[] = $this->context->msg( 'technicalpartners-page-decided-by' )
				->params( $this->context->gendered( $one['by'] ) )->rawParams( $this->context->user( $one['by'] ) )
					->escaped();
		}
		if ( isset( $one['reopenOn'] ) ) {
			$details[] = $this->context->html(
				'technicalpartners-page-reopen', $this->context->dates->html( $one['reopenOn'] )
			);
		}
		return Html::element( 'strong', [], $this->context->text( 'technicalpartners-value-state-' . $one['state'] ) ) .
			Html::element( 'p', [ 'dir' => 'auto' ], $one['reason'] ) .
			HtmlParts::small( implode( $this->context->html( 'technicalpartners-page-separator' ), $details ) );
	}

	/**
	 * @param array $record
	 * @return string HTML: evidence of what is said outside the scores
	 */
	public function evidence( array $record ): string {
		$list = new EvidenceList( $this->context );
		$topics = [];
		foreach ( $record['evidence'] ?? [] as $item ) {
			$topics[$item['about']][] = $item;
		}
		$body = '';
		foreach ( $topics as $about => $items ) {
			$edit = $this->context->forms->edit(
				'evidence',
				$this->context->text( 'technicalpartners-page-edit' ),
				'tp-action tp-small',
				"evidence-$about"
			);
			$body .= Html::rawElement(
				'h3',
				[ 'id' => "evidence-$about" ],
				$this->context->html( "technicalpartners-value-about-$about" ) . ' ' . $edit
			) .
				$list->html(
					$items,
					'evidence',
					"evidence-$about",
					$this->context->text( "technicalpartners-value-about-$about" )
				);
		}
		return HtmlParts::section( 'evidence', $this->context->text( 'technicalpartners-section-evidence' ),
			$body ?: Html::element(
				'p', [ 'class' => 'tp-subtle' ], $this->context->text( 'technicalpartners-page-no-evidence' )
			),
			$this->context->forms->edit(
				'evidence', $this->context->text( 'technicalpartners-page-add-evidence' ), 'tp-action', 'evidence'
			) );
	}
}
