<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Content\ContentModelPolicy;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Hook\FormatAutocommentsHook;
use MediaWiki\Revision\RenderedRevision;
use MediaWiki\Status\Status;
use MediaWiki\Storage\Hook\MultiContentSaveHook;
use MediaWiki\Title\Title;
use MediaWiki\User\UserIdentity;

/** Shows edit summaries in the reader's language, and keeps them true. */
class SummaryHooks implements FormatAutocommentsHook, MultiContentSaveHook {

	public function __construct(
		private readonly EditSummary $summaries,
		private readonly ContentModelPolicy $placement,
		private readonly EditSummaryVerifier $claims
	) {
	}

	/**
	 * Readers trust what a summary of ours says of an edit: the wiki writes it, whatever came.
	 *
	 * @param RenderedRevision $renderedRevision
	 * @param UserIdentity $user
	 * @param CommentStoreComment $summary
	 * @param int $flags
	 * @param Status $status
	 */
	public function onMultiContentSave( $renderedRevision, $user, $summary, $flags, $status ): void {
		$revision = $renderedRevision->getRevision();
		if ( $this->placement->modelFor( $revision->getPage() ) !== null ) {
			$summary->text = $this->claims->corrected( $summary->text, $revision );
		}
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
			// The person's reason follows.
			$separator = $post
				? wfMessage( 'technicalpartners-summary-separator' )->inLanguage( $language )->escaped()
				: '';
			$comment = $words === null ? $comment : $words . $separator;
		}
	}
}
