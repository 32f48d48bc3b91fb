<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Renaming;

use JobQueueGroup;
use JobSpecification;
use MediaWiki\Cache\BacklinkCacheFactory;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\IContentHandlerFactory;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Access\Readership;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\WrittenClaims;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RenamedUsers;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexUpdate;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexWriter;
use MediaWiki\Page\PageIdentity;
use MediaWiki\Page\WikiPageFactory;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use Psr\Log\LoggerInterface;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\IDBAccessObject;

/** Gives pages the new name of an account that was renamed or merged: the index at once, the pages by a job. */
class UserRenamer {

	public const JOB = 'technicalPartnersRename';
	/** Rows written in the request that renames; the job's edits write the rest. */
	private const AT_ONCE = 200;
	private const ATTEMPTS = 3;
	/**
	 * The rename itself is in core's log. Recent changes leave its edits out, so that nobody gets watchlist mail or a
	 * notification for each page that names the account.
	 */
	private const FLAGS = EDIT_UPDATE | EDIT_MINOR | EDIT_FORCE_BOT | EDIT_SUPPRESS_RC;

	public function __construct(
		private readonly RenamedUsers $renamed,
		private readonly UserNames $names,
		private readonly EditSummary $summaries,
		private readonly Readership $readership,
		private readonly WrittenClaims $written,
		private readonly FrameworkStore $framework,
		private readonly IndexWriter $writer,
		private readonly BacklinkCacheFactory $backlinks,
		private readonly WikiPageFactory $wikiPages,
		private readonly IContentHandlerFactory $handlers,
		private readonly IConnectionProvider $connections,
		private readonly JobQueueGroup $jobs,
		private readonly LoggerInterface $logger
	) {
	}

	/** After an account was renamed or merged. */
	public function begin( string $old, string $new ): void {
		$concerned = $this->concerned( $old );
		if ( !$concerned || $old === $new ) {
			return;
		}
		$this->renamed->add( $old, $new );
		// Not lazily: the request may end before what is deferred in the transaction of the rename.
		$this->jobs->push( new JobSpecification( self::JOB, [ 'old' => $old, 'new' => $new ] ) );
		$ids = array_map(
			static fn ( PageIdentity $page ) => $page->getId(), array_slice( $concerned, 0, self::AT_ONCE )
		);
		DeferredUpdates::addUpdate( new IndexUpdate( $this->writer, $ids ) );
	}

	/** @return bool Whether no page has the old name any more */
	public function finish( string $old, string $new ): bool {
		$isDone = true;
		foreach ( $this->concerned( $old ) as $page ) {
			$ticket = $this->connections->getEmptyTransactionTicket( __METHOD__ );
			$isDone = $this->edit( $page ) && $isDone;
			$this->connections->commitAndWaitForReplication( __METHOD__, $ticket );
		}
		if ( $isDone ) {
			$this->renamed->forget( $old, $new );
		}
		return $isDone;
	}

	/** @return PageIdentity[] Pages of ours that link to the account's user page: each name in a record is a link */
	private function concerned( string $name ): array {
		$title = Title::makeTitle( NS_USER, $name );
		$found = [];
		foreach ( $this->backlinks->getBacklinkCache( $title )->getLinkPages( 'pagelinks', false, false ) as $page ) {
			if ( $page->getNamespace() === NS_PARTNER || $page->isSamePageAs( $this->framework->title() ) ) {
				$found[] = $page;
			}
		}
		return $found;
	}

	private function edit( PageIdentity $page ): bool {
		$attempt = 0;
		do {
			$wikiPage = $this->wikiPages->newFromTitle( $page );
			$wikiPage->loadPageData( IDBAccessObject::READ_LATEST );
			$updater = $wikiPage->newPageUpdater(
				User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] )
			);
			$latest = $updater->grabParentRevision();
			$content = $latest?->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
			$record = $content instanceof RecordContent ? $content->getRecord() : null;
			if ( $latest === null || $content === null || $record === null ) {
				return true;
			}
			$handler = $this->handlers->getContentHandler( $content->getModel() );
			assert( $handler instanceof RecordContentHandler );
			$pairs = $this->names->renames( $record, $handler->kind(), $latest->getTimestamp() );
			if ( !$pairs ) {
				return true;
			}
			// The pre-save transform writes the new names. A second transform could take a name that somebody else
			// uses by now for the old account.
			$updater->setContent( SlotRecord::MAIN, $content );
			$summary = $this->summaries->renamed( $pairs, $handler->kind(), $this->readership->isOpenToAll( $page ) );
			$this->written->remember( $summary );
			$updater->saveRevision( CommentStoreComment::newUnsavedComment( $summary ), self::FLAGS );
			if ( $updater->getStatus()->isOK() ) {
				return true;
			}
			$attempt++;
		} while ( $attempt < self::ATTEMPTS && $updater->getStatus()->hasMessage( 'edit-conflict' ) );
		$this->logger->error( 'A renamed account keeps its old name in {page}: {status}',
			[ 'page' => $page->getDBkey(), 'status' => (string)$updater->getStatus() ] );
		return false;
	}
}
