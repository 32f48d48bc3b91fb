<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use ManualLogEntry;
use MediaWiki\Deferred\DeferrableUpdate;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Deferred\MWCallableUpdate;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexUpdate;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexWriter;
use MediaWiki\Extension\TechnicalPartners\Storage\Reindexer;
use MediaWiki\Page\Hook\PageDeleteCompleteHook;
use MediaWiki\Page\Hook\PageUndeleteCompleteHook;
use MediaWiki\Page\ProperPageIdentity;
use MediaWiki\Permissions\Authority;
use MediaWiki\Revision\RenderedRevision;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Storage\Hook\RevisionDataUpdatesHook;
use MediaWiki\Title\Title;
use Wikimedia\Rdbms\IDBAccessObject;
use WikiPage;

/**
 * Keeps the index equal to the pages and their histories: a partner counts as identified from its page's first revision
 * where its record does not say. Everything is deferred: a broken index never stops what people do to pages. (Interfaces
 * of hooks whose namespace changed after MediaWiki 1.43 are not named here.)
 */
class IndexHooks implements RevisionDataUpdatesHook, PageDeleteCompleteHook, PageUndeleteCompleteHook {

	public function __construct(
		private readonly IndexWriter $writer,
		private readonly Reindexer $reindexer,
		private readonly FrameworkStore $framework
	) {
	}

	/**
	 * A page got another latest revision, or its secondary data is refreshed (null edit, purge with links, refreshLinks).
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
		$this->changed( Title::newFromPageIdentity( $page ), $pageID );
	}

	/** @inheritDoc */
	public function onPageUndeleteComplete( ProperPageIdentity $page, Authority $restorer, string $reason,
		RevisionRecord $restoredRev, ManualLogEntry $logEntry, int $restoredRevisionCount, bool $created,
		array $restoredPageIds
	): void {
		$this->changed( Title::newFromPageIdentity( $page ) );
	}

	/**
	 * Imported revisions may be older than those that were there.
	 *
	 * @param Title $title
	 */
	public function onAfterImportPage( $title ): void {
		$this->changed( $title );
	}

	/**
	 * Revisions went from one page to another, and with the last of them the page itself.
	 *
	 * @param Title $source
	 * @param Title $destination
	 */
	public function onArticleMergeComplete( $source, $destination ): void {
		$this->changed( $source );
		$this->changed( $destination );
	}

	/**
	 * Protection adds a revision that says so, and nothing else of core's tells of it. Its id is the base of edits.
	 *
	 * @param WikiPage $page
	 */
	public function onArticleProtectComplete( $page ): void {
		$this->changed( $page->getTitle() );
	}

	/**
	 * The latest revision cannot be hidden by hand, but by a script.
	 *
	 * @param Title $title
	 * @param int[] $ids
	 * @param array $visibilityChangeMap
	 */
	public function onArticleRevisionVisibilitySet( $title, $ids, $visibilityChangeMap ): void {
		if ( $title->isSamePageAs( $this->framework->title() ) ) {
			$this->framework->forget( $ids );
		}
		$this->changed( $title );
	}

	/**
	 * @param Title $title What the page is or was called
	 * @param int|null $page Page id; null: the id that the title has now
	 */
	private function changed( Title $title, ?int $page = null ): void {
		if ( $title->getNamespace() === NS_PARTNER ) {
			$page ??= $title->getArticleID( IDBAccessObject::READ_LATEST );
			DeferredUpdates::addUpdate( new IndexUpdate( $this->writer, [ $page ] ), DeferredUpdates::PRESEND );
		} elseif ( $title->isSamePageAs( $this->framework->title() ) ) {
			DeferredUpdates::addCallableUpdate( fn () => $this->reindexer->all() );
		}
	}
}
