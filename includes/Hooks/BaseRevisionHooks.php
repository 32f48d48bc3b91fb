<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Content\Content;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Hook\EditFilterMergedContentHook;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Status\Status;
use MediaWiki\User\User;

/**
 * Refuses an edit whose base revision is of another page. Core takes any revision as a base: after a partner has moved
 * and another one has got its old title, a cell edited before would land in the record of the other one.
 */
class BaseRevisionHooks implements EditFilterMergedContentHook {

	public function __construct( private readonly RevisionLookup $revisions ) {
	}

	/**
	 * Runs for edits through the action API and through core's form alike; both name the base as editRevId.
	 *
	 * @param IContextSource $context
	 * @param Content $content
	 * @param Status $status
	 * @param string $summary
	 * @param User $user
	 * @param bool $minoredit
	 * @return bool
	 */
	public function onEditFilterMergedContent( IContextSource $context, Content $content, Status $status, $summary,
		User $user, $minoredit
	) {
		$id = $content instanceof RecordContent ? $context->getRequest()->getInt( 'editRevId' ) : 0;
		$isOther = $id > 0 && $id !== $context->getWikiPage()->getLatest();
		$base = $isOther ? $this->revisions->getRevisionById( $id ) : null;
		if ( $base && $base->getPageId() !== $context->getTitle()->getArticleID() ) {
			$status->fatal( 'technicalpartners-error-base', (string)$id );
		}
		return $status->isOK();
	}
}
