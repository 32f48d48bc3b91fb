<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use ManualLogEntry;
use MediaWiki\Deferred\DeferrableUpdate;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Deferred\MWCallableUpdate;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexWriter;
use MediaWiki\Extension\TechnicalPartners\Storage\Reindexer;
use MediaWiki\Page\Hook\PageDeleteCompleteHook;
use MediaWiki\Page\ProperPageIdentity;
use MediaWiki\Permissions\Authority;
use MediaWiki\Revision\RenderedRevision;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Storage\Hook\RevisionDataUpdatesHook;
use MediaWiki\Title\Title;

/** Keeps the index equal to the pages. Everything is deferred: a broken index never stops what people do to pages. */
class IndexHooks implements RevisionDataUpdatesHook, PageDeleteCompleteHook {

	public function __construct(
		private readonly IndexWriter $writer,
		private readonly Reindexer $reindexer,
		private readonly FrameworkStore $framework
	) {
	}

	/**
	 * Edit, creation, import, undeletion, move, rollback, null edit, purge with links.
	 *
	 * @param Title $title
	 * @param RenderedRevision $renderedRevision
	 * @param DeferrableUpdate[] &$updates
	 */
	public function onRevisionDataUpdates( $title, $renderedRevision, &$updates ): void {
		if ( $title->getNamespace() === NS_PARTNER ) {
			$updates[] = new MWCallableUpdate(
				fn () => $this->writer->update( $renderedRevision->getRevision() ), __METHOD__
			);
		} elseif ( $title->isSamePageAs( $this->framework->title() ) ) {
			$updates[] = new MWCallableUpdate( fn () => $this->reindexer->all(), __METHOD__ );
		}
	}

	/** @inheritDoc */
	public function onPageDeleteComplete( ProperPageIdentity $page, Authority $deleter, string $reason, int $pageID,
		RevisionRecord $deletedRev, ManualLogEntry $logEntry, int $archivedRevisionCount
	): void {
		if ( $page->getNamespace() === NS_PARTNER ) {
			DeferredUpdates::addCallableUpdate( fn () => $this->writer->refresh( $pageID ), DeferredUpdates::PRESEND );
		} elseif ( $page->isSamePageAs( $this->framework->title() ) ) {
			DeferredUpdates::addCallableUpdate( fn () => $this->reindexer->all() );
		}
	}

	/**
	 * The latest revision cannot be hidden by hand, but by a script. (The hook's interface changed its namespace after
	 * MediaWiki 1.43: it is not named here.)
	 *
	 * @param Title $title
	 * @param int[] $ids
	 * @param array $visibilityChangeMap
	 */
	public function onArticleRevisionVisibilitySet( $title, $ids, $visibilityChangeMap ): void {
		if ( $title->getNamespace() === NS_PARTNER ) {
			$page = $title->getArticleID();
			DeferredUpdates::addCallableUpdate( fn () => $this->writer->refresh( $page ), DeferredUpdates::PRESEND );
		} elseif ( $title->isSamePageAs( $this->framework->title() ) ) {
			$this->framework->forget( $ids );
			DeferredUpdates::addCallableUpdate( fn () => $this->reindexer->all() );
		}
	}
}
