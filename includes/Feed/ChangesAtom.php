<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Feed;

use MediaWiki\Feed\AtomFeed;
use MediaWiki\Feed\FeedItem;
use MediaWiki\Language\Language;
use MediaWiki\Output\OutputPage;

/** Core's Atom feed as a text: who asked for it sends the headers. */
class ChangesAtom extends AtomFeed {

	private ?Language $language = null;

	/**
	 * @param FeedItem[] $items In the language of the output
	 * @param OutputPage $output
	 * @return string
	 */
	public function toXml( array $items, OutputPage $output ): string {
		$this->language = $output->getLanguage();
		ob_start();
		$this->print( 'Header', $output );
		foreach ( $items as $item ) {
			$this->print( 'Item', $item, $output );
		}
		$this->print( 'Footer', $output );
		return (string)ob_get_clean();
	}

	/**
	 * By core's methods, which have other names since MediaWiki 1.46; those before ask the global output themselves.
	 */
	private function print( string $part, FeedItem|OutputPage ...$arguments ): void {
		$method = ( method_exists( AtomFeed::class, 'outputHeader' ) ? 'output' : 'out' ) . $part;
		$this->$method( ...$arguments );
	}

	/** @inheritDoc */
	public function getLanguage() {
		return $this->language?->getHtmlCode() ?? parent::getLanguage();
	}

	/** @inheritDoc */
	public function httpHeaders(): void {
	}

	/**
	 * MediaWiki 1.46 renamed httpHeaders() to sendHttpHeaders().
	 *
	 * @param OutputPage $output
	 */
	public function sendHttpHeaders( $output ): void {
	}
}
