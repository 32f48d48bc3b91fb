<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Feed\AtomFeed;
use MediaWiki\Feed\FeedItem;
use MediaWiki\Language\Language;

/** Core's Atom feed as a text: who asked for it sends the headers. */
class ChangesAtom extends AtomFeed {

	private ?Language $language = null;

	/**
	 * @param FeedItem[] $items
	 * @param Language $language That they are in
	 * @return string
	 */
	public function toXml( array $items, Language $language ): string {
		$this->language = $language;
		ob_start();
		$this->outHeader();
		array_map( $this->outItem( ... ), $items );
		$this->outFooter();
		return (string)ob_get_clean();
	}

	/** @inheritDoc */
	public function getLanguage() {
		return $this->language?->getHtmlCode() ?? parent::getLanguage();
	}

	/** @inheritDoc */
	public function httpHeaders(): void {
	}

	/**
	 * What calls the method above since MediaWiki 1.46.
	 *
	 * @param \MediaWiki\Output\OutputPage $output
	 */
	public function sendHttpHeaders( $output ): void {
	}
}
