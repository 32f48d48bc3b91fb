<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Special\RecordAccess;
use MediaWiki\Extension\TechnicalPartners\View\FormInput;
use MediaWiki\Output\Hook\BeforePageDisplayHook;

/** Who may not edit a page is told so, and offered no way to: the page itself is the same for all. */
class PageHooks implements BeforePageDisplayHook {

	private const MODELS = [ PartnerContentHandler::MODEL, FrameworkContentHandler::MODEL ];

	public function __construct( private readonly RecordAccess $access ) {
	}

	/** @inheritDoc */
	public function onBeforePageDisplay( $out, $skin ): void {
		$title = $out->getTitle();
		if ( !$out->isArticle() || !$title?->exists() || !in_array( $title->getContentModel(), self::MODELS, true ) ) {
			return;
		}
		$refusal = $this->access->refusal( $out, $title );
		if ( $refusal !== '' ) {
			$out->addBodyClasses( 'tp-locked' );
			$out->prependHTML( FormInput::message( 'notice', '<span class="tp-icon tp-icon--lock" aria-hidden="true"></span> ' . $refusal ) );
		}
	}
}
