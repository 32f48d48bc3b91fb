<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Stage;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;

/** The three stages of a partner, with when each was reached. */
class StageTrack {

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function html( array $record ): string {
		$reached = array_search( Stage::of( $record, $this->context->today ), Stage::ALL, true );
		$steps = '';
		foreach ( Stage::ALL as $i => $stage ) {
			$steps .= Html::rawElement( 'li', [
				'class' => [
					'tp-stage-track__step',
					'tp-stage-track__step--done' => $i <= $reached,
					'tp-stage-track__step--through' => $i < $reached
				],
				'aria-current' => $i === $reached ? 'step' : null
			],
			Html::element(
				'span', [ 'class' => 'tp-stage-track__name' ], $this->context->text( "technicalpartners-value-stage-$stage" )
			) .
				HtmlParts::small( $this->$stage( $record ) ) );
		}
		return Html::rawElement(
			'ol',
			[ 'class' => 'tp-stage-track', 'aria-label' => $this->context->text( 'technicalpartners-column-stage' ) ],
			$steps
		);
	}

	private function identified( array $record ): string {
		$identified = $record['identifiedOn'] ?? null;
		if ( $identified === null ) {
			return $this->context->html( 'technicalpartners-page-identified-here' );
		}
		$date = $this->context->dates->html( $identified['on'] );
		return isset( $identified['source'] )
			? $this->context->html(
				'technicalpartners-page-identified-source', $date, $this->context->external( $identified['source'] )
			)
			: $date;
	}

	private function contacted( array $record ): string {
		if ( Stage::of( $record, $this->context->today ) === 'identified' ) {
			return $this->context->msg( 'technicalpartners-page-not-contacted' )->rawParams(
				$this->context->forms->log( $this->context->text( 'technicalpartners-page-log-one' ) ) )->escaped();
		}
		// A collaboration is a contact, also where no conversation was logged.
		$first = $this->earliest( [
			...( $record['conversations'] ?? [] ),
			...array_map( static fn ( array $one ) => [ 'on' => $one['since'] ?? null ], $record['collaborations'] ?? [] )
		], 'on' );
		return $first === null ? '' : $this->context->dates->html( $first['on'] );
	}

	private function collaborating( array $record ): string {
		$collaborations = $record['collaborations'] ?? [];
		$running = array_filter(
			$collaborations, fn ( array $one ) => Stage::isRunning( $one, $this->context->today )
		);
		if ( !$running ) {
			return $this->context->html(
				$collaborations ? 'technicalpartners-page-none-running' : 'technicalpartners-page-not-collaborating'
			);
		}
		$first = $this->earliest( $running, 'since' );
		return $first === null
			? ''
			: $this->context->html( 'technicalpartners-page-since', $this->context->dates->html( $first['since'] ) );
	}

	/** @return array|null The item whose date is the earliest of those that are not in the future */
	private function earliest( array $items, string $field ): ?array {
		$past = array_filter(
			$items, fn ( array $item ) => PartialDate::hasCome( $item[$field] ?? null, $this->context->today )
		);
		usort(
			$past,
			static fn ( array $a, array $b ) =>
				PartialDate::lastDay( $a[$field] ) <=> PartialDate::lastDay( $b[$field] )
		);
		return $past[0] ?? null;
	}
}
