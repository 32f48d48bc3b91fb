<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\LastEdits;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** The views across all partners that are read: Special:TechnicalPartners/conversations and so on. */
class OverviewController {

	public function __construct(
		private readonly PageContextFactory $contexts,
		private readonly ItemReader $items,
		private readonly LastEdits $edits,
		private readonly IndexCache $cache
	) {
	}

	/** @return Overview|null Null where there is no such view */
	public function find( string $view ): ?Overview {
		return match ( $view ) {
			'conversations' => new Conversations( $this->items ),
			'evidence' => new Evidence( $this->items ),
			'exchange' => new Exchange( $this->items, $this->cache ),
			'goals' => new Goals( $this->items, $this->cache ),
			'objectives' => new Objectives( $this->items, $this->cache ),
			'stack' => new Stack( $this->items ),
			'stewards' => new Stewards( $this->items, $this->cache, $this->edits ),
			default => null
		};
	}

	/** @throws IndexUnavailable */
	public function show( IContextSource $source, string $view, Overview $overview ): void {
		$page = SpecialPage::getTitleFor( 'TechnicalPartners', $view );
		$context = $this->contexts->create( $page, $source->getLanguage() );
		$html = $overview->html(
			new ViewRequest( $context, new OverviewAddress( $page, $source->getRequest()->getQueryValues() ) )
		);
		$attributes = HtmlParts::page( $source->getLanguage() );
		$attributes['class'] .= ' tp-overview';
		$source->getOutput()->addHTML( Html::rawElement( 'div', $attributes, $html ) );
	}
}
