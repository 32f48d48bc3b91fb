<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Content\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Content\Placement;
use MediaWiki\Hook\FormatAutocommentsHook;
use MediaWiki\Title\Title;

/** Shows edit summaries in the reader's language. */
class SummaryHooks implements FormatAutocommentsHook {

	public function __construct( private readonly EditSummary $summaries, private readonly Placement $placement ) {
	}

	/**
	 * @param string|null &$comment
	 * @param bool $pre
	 * @param string $auto
	 * @param bool $post
	 * @param Title|null $title
	 * @param bool $local
	 * @param string|null $wikiId
	 */
	public function onFormatAutocomments( &$comment, $pre, $auto, $post, $title, $local, $wikiId ) {
		// On any other page it is the name of a section.
		if ( !$title || $this->placement->modelFor( $title ) !== null ) {
			$language = RequestContext::getMain()->getLanguage();
			$words = $this->summaries->format( $auto, $language );
			// What somebody says of it stands behind.
			$separator = $post ? wfMessage( 'technicalpartners-summary-separator' )->inLanguage( $language )->escaped() : '';
			$comment = $words === null ? $comment : $words . $separator;
		}
	}
}
