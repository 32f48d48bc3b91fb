<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use ManualLogEntry;
use MediaWiki\Deferred\DeferrableUpdate;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexJobs;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexUpdate;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexWriter;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Reindexer;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Sweep;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\SweepUpdate;
use MediaWiki\Page\Hook\PageDeleteCompleteHook;
use MediaWiki\Page\Hook\PageUndeleteCompleteHook;
use MediaWiki\Page\Hook\RevisionFromEditCompleteHook;
use MediaWiki\Page\ProperPageIdentity;
use MediaWiki\Permissions\Authority;
use MediaWiki\Revision\RenderedRevision;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Storage\Hook\RevisionDataUpdatesHook;
use MediaWiki\Title\Title;
use MediaWiki\User\UserIdentity;
use Wikimedia\Rdbms\IDBAccessObject;
use WikiPage;

/**
 * Keeps the index equal to the pages and their histories: a partner counts as identified from its page's first revision
 * where its record does not say. A job is queued in the transaction that changes a page; rows are written after its
 * commit and before the answer, so that the next request shows what a person has saved. A broken index never stops what
 * people do to pages. (Interfaces of hooks whose namespace changed after MediaWiki 1.43 are not named here.)
 */
class IndexHooks implements
	RevisionDataUpdatesHook,
	RevisionFromEditCompleteHook,
	PageDeleteCompleteHook,
	PageUndeleteCompleteHook
{

	/** @var array<int,int> Revisions by page id for which an update is deferred: their secondary data need no other */
	private array $followed = [];

	public function __construct(
		private readonly IndexWriter $writer,
		private readonly Reindexer $reindexer,
		private readonly IndexJobs $jobs,
		private readonly FrameworkStore $framework
	) {
	}

	/**
	 * Runs in the transaction of an edit, a move or a protection.
	 *
	 * @param WikiPage $wikiPage
	 * @param RevisionRecord $rev
	 * @param int|false $originalRevId
	 * @param UserIdentity $user
	 * @param string[] &$tags
	 */
	public function onRevisionFromEditComplete( $wikiPage, $rev, $originalRevId, $user, &$tags ): void {
		$page = $wikiPage->getId();
		if ( $wikiPage->getNamespace() === NS_PARTNER ) {
			$this->jobs->follow( $page, $rev->getId() );
			$this->followed[$page] = $rev->getId();
			DeferredUpdates::addUpdate(
				new IndexUpdate( $this->writer, [ $page ], [ $page => $rev ] ), DeferredUpdates::PRESEND
			);
		} elseif ( $wikiPage->getTitle()->isSamePageAs( $this->framework->title() ) ) {
			$this->jobs->sweep( new Sweep( reason: Metrics::BY_FRAMEWORK ) );
		}
	}

	/**
	 * A page got another latest revision, or its secondary data is refreshed (null edit, purge with links,
	 * refreshLinks).
	 *
	 * @param Title $title
	 * @param RenderedRevision $renderedRevision
	 * @param DeferrableUpdate[] &$updates
	 */
	public function onRevisionDataUpdates( $title, $renderedRevision, &$updates ): void {
		$revision = $renderedRevision->getRevision();
		$page = $revision->getPageId();
		if ( $title->getNamespace() === NS_PARTNER ) {
			if ( ( $this->followed[$page] ?? 0 ) !== $revision->getId() ) {
				$updates[] = new IndexUpdate( $this->writer, [ $page ], [ $page => $revision ] );
			}
			unset( $this->followed[$page] );
		} elseif ( $title->isSamePageAs( $this->framework->title() ) ) {
			$updates[] = new SweepUpdate( $this->reindexer );
		}
	}

	/** @inheritDoc */
	public function onPageDeleteComplete( ProperPageIdentity $page, Authority $deleter, string $reason, int $pageID,
		RevisionRecord $deletedRev, ManualLogEntry $logEntry, int $archivedRevisionCount
	): void {
		if ( $page->getNamespace() === NS_PARTNER ) {
			$this->writer->removeWithPage( $pageID );
			$this->jobs->confirmDeletion( $pageID );
		}
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
	 * The latest revision cannot be hidden by hand, but by a script; and a row may be of an older one for a moment.
	 *
	 * @param Title $title
	 * @param int[] $ids
	 * @param array $visibilityChangeMap
	 */
	public function onArticleRevisionVisibilitySet( $title, $ids, $visibilityChangeMap ): void {
		if ( $title->isSamePageAs( $this->framework->title() ) ) {
			$this->framework->forget( $ids );
		} elseif ( $title->getNamespace() === NS_PARTNER ) {
			$this->writer->removeHidden( $title->getArticleID( IDBAccessObject::READ_LATEST ), $ids );
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
			$this->jobs->later( [ $page ] );
			DeferredUpdates::addUpdate( new IndexUpdate( $this->writer, [ $page ] ), DeferredUpdates::PRESEND );
		} elseif ( $title->isSamePageAs( $this->framework->title() ) ) {
			$this->jobs->sweep( new Sweep( reason: Metrics::BY_FRAMEWORK ) );
			DeferredUpdates::addUpdate( new SweepUpdate( $this->reindexer ) );
		}
	}
}
