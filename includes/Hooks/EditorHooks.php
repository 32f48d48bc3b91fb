<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Title\Title;

/**
 * Tells editors with syntax highlighting that records are JSON. The editors may not be installed: their interfaces are
 * not named here.
 */
class EditorHooks {

	private const MODELS = [ PartnerContentHandler::MODEL, FrameworkContentHandler::MODEL ];

	/**
	 * @param Title $title
	 * @param string|null &$language
	 * @param string|null $model
	 */
	public function onCodeEditorGetPageLanguage( Title $title, ?string &$language, ?string $model ): void {
		$this->setMode( $language, $model ?? $title->getContentModel() );
	}

	/**
	 * @param Title $title
	 * @param string|null &$mode
	 * @param string|null $model
	 */
	public function onCodeMirrorGetMode( Title $title, ?string &$mode, ?string $model ): void {
		$this->setMode( $mode, $model ?? $title->getContentModel() );
	}

	private function setMode( ?string &$mode, string $model ): void {
		if ( in_array( $model, self::MODELS, true ) ) {
			$mode = 'json';
		}
	}
}
