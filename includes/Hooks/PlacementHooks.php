<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Content\Hook\ContentModelCanBeUsedOnHook;
use MediaWiki\Extension\TechnicalPartners\Content\ContentModelPolicy;
use MediaWiki\Revision\Hook\ContentHandlerDefaultModelForHook;
use MediaWiki\Title\Title;

/**
 * Keeps our content models where they belong, and others away from there: on saving, moving, importing, changing the
 * model.
 */
class PlacementHooks implements ContentModelCanBeUsedOnHook, ContentHandlerDefaultModelForHook {

	public function __construct( private readonly ContentModelPolicy $placement ) {
	}

	/**
	 * @param string $contentModel
	 * @param Title $title
	 * @param bool &$ok
	 */
	public function onContentModelCanBeUsedOn( $contentModel, $title, &$ok ) {
		$ok = $ok && $this->placement->isAllowed( $contentModel, $title );
	}

	/**
	 * @param Title $title
	 * @param string &$model
	 */
	public function onContentHandlerDefaultModelFor( $title, &$model ) {
		$model = $this->placement->modelFor( $title ) ?? $model;
	}
}
