<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use LocalisationCache;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PageLinks;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Form\FormAccess;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Language\Language;
use MediaWiki\Output\Hook\BeforePageDisplayHook;
use MediaWiki\Output\Hook\OutputPageParserOutputHook;

/** Tells readers who may not edit a page so, and other sites what a partner is: the page itself is the same for all. */
class PageHooks implements BeforePageDisplayHook, OutputPageParserOutputHook {

	private const STYLES = 'ext.technicalPartners.styles';
	private const MODELS = [ PartnerContentHandler::MODEL, FrameworkContentHandler::MODEL ];
	/** Characters of a description; other sites show no more. */
	private const DESCRIPTION_LENGTH = 300;

	/** Message that stands for all: translators do a whole extension. */
	private const MESSAGE = 'technicalpartners-views';

	public function __construct(
		private readonly FormAccess $access,
		private readonly LocalisationCache $localisation
	) {
	}

	/** @inheritDoc */
	public function onBeforePageDisplay( $out, $skin ): void {
		if ( in_array( self::STYLES, $out->getModuleStyles(), true ) && $this->isUntranslated( $out->getLanguage() ) ) {
			$out->addBodyClasses( 'tp-untranslated' );
		}
		$title = $out->getTitle();
		if ( !$out->isArticle() || !$title?->exists() || !in_array( $title->getContentModel(), self::MODELS, true ) ) {
			return;
		}
		$refusal = $this->access->refusal( $out, $title );
		if ( $refusal !== '' ) {
			$out->addBodyClasses( 'tp-locked' );
			$out->prependHTML(
				FormInput::message(
					'notice', '<span class="tp-icon tp-icon--lock" aria-hidden="true"></span> ' . $refusal
				)
			);
		}
	}

	/** Whether messages fall back to a language that is written in the other direction. */
	private function isUntranslated( Language $language ): bool {
		$source = $this->localisation->getSubitemWithSource( $language->getCode(), 'messages', self::MESSAGE )[1]
			?? $language->getCode();
		return $source !== $language->getCode() &&
			(bool)$this->localisation->getItem( $source, 'rtl' ) !== $language->isRTL();
	}

	/**
	 * Core makes the other OpenGraph tags. A description that another extension has set stays.
	 *
	 * @inheritDoc
	 */
	public function onOutputPageParserOutput( $outputPage, $parserOutput ): void {
		$summary = $parserOutput->getExtensionData( PageLinks::SUMMARY ) ?? '';
		$isDescribed = in_array( 'description', array_column( $outputPage->getMetaTags(), 0 ), true );
		if ( $summary !== '' && !$isDescribed && $outputPage->getTitle()?->getNamespace() === NS_PARTNER ) {
			$description = mb_strimwidth( $summary, 0, self::DESCRIPTION_LENGTH, '…' );
			$outputPage->addMeta( 'description', $description );
			$outputPage->addMeta( 'og:description', $description );
		}
	}
}
