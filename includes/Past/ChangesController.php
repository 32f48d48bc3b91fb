<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Past;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PastRecords;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\TitleFormatter;

/** Changes in this wiki between two days, in words: Special:TechnicalPartners/changes?from=…&to=…. */
class ChangesController {

	private const MONTH = 30;

	public function __construct(
		private readonly PastRecords $records,
		private readonly FrameworkStore $frameworks,
		private readonly EditSummary $words,
		private readonly TitleFormatter $titles,
		private readonly int $most = PastController::MOST
	) {
	}

	public function show( IContextSource $source ): void {
		$request = $source->getRequest();
		$to = PastForm::day( $request->getRawVal( 'to' ) ) ?? IndexRows::today();
		$from = PastForm::day( $request->getRawVal( 'from' ) )
			?? gmdate( 'Y-m-d', strtotime( "$to UTC" ) - self::MONTH * 86400 );
		[ $from, $to ] = [ min( $from, $to ), max( $from, $to ) ];
		$context = new MatrixContext( $source, new Framework( [] ), IndexRows::today(), $this->titles );
		$list = new ChangesList( $context, $this->words );
		$parts = new PastParts(
			$context, SpecialPage::getTitleFor( 'TechnicalPartners', 'changes' ), [ 'from' => $from, 'to' => $to ]
		);
		$part = $this->records->changes( $from, $to, $parts->from(), $this->most );
		$framework = $parts->from() > 0 ? '' : $list->framework(
			Changes::between(
				$this->records->framework( $from )->toArray(), $this->records->framework( $to )->toArray()
			),
			$this->frameworks->title() );
		$partners = $list->partners( $part->entries );
		$source->getOutput()->addHTML( $list->form( $from, $to ) . $framework .
			(
				$framework . $partners === '' && $part->total === $part->pages
					? $list->nothing()
					: $parts->html( $partners, $part->pages, $part->next, $part->total )
			) );
	}
}
