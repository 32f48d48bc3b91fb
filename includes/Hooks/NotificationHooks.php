<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Event;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Events;
use MediaWiki\Extension\TechnicalPartners\Notification\Notifier;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Storage\EditResult;
use MediaWiki\Storage\Hook\PageSaveCompleteHook;
use MediaWiki\Title\Title;
use MediaWiki\User\UserFactory;
use MediaWiki\User\UserIdentity;
use Wikimedia\Rdbms\IDBAccessObject;
use WikiPage;

/** Tells people what an edit means for them. */
class NotificationHooks implements PageSaveCompleteHook {

	public function __construct(
		private readonly Notifier $notifier,
		private readonly RevisionLookup $revisions,
		private readonly UserFactory $users,
		private readonly PartnerPages $pages,
		private readonly UserNames $names
	) {
	}

	/**
	 * @param WikiPage $wikiPage
	 * @param UserIdentity $user
	 * @param string $summary
	 * @param int $flags
	 * @param RevisionRecord $revisionRecord
	 * @param EditResult $editResult
	 */
	public function onPageSaveComplete( $wikiPage, $user, $summary, $flags, $revisionRecord, $editResult ): void {
		$title = $wikiPage->getTitle();
		// An undo or a rollback restores what has been told before; Echo itself tells whose edit it was.
		$isUndone = in_array(
			$editResult->getRevertMethod(), [ EditResult::REVERT_UNDO, EditResult::REVERT_ROLLBACK ], true
		);
		if (
			$title->getNamespace() !== NS_PARTNER || !$this->notifier->isAvailable() ||
			$editResult->isNullEdit() || $isUndone || $this->isScript( $user, $flags )
		) {
			return;
		}
		DeferredUpdates::addCallableUpdate(
			fn () => $this->tell( $title, $revisionRecord, $user, $editResult->isRevert() )
		);
	}

	/**
	 * Whether an edit is a script's: by a system user, or left out of recent changes. Such edits load or move many
	 * pages at once, and notify no one.
	 */
	private function isScript( UserIdentity $user, int $flags ): bool {
		return ( $flags & EDIT_SUPPRESS_RC ) || $this->users->newFromUserIdentity( $user )->isSystemUser();
	}

	private function tell( Title $title, RevisionRecord $revision, UserIdentity $agent, bool $isRestored ): void {
		$new = $this->record( $revision );
		$parent = $revision->getParentId()
			? $this->revisions->getRevisionById( $revision->getParentId(), IDBAccessObject::READ_LATEST )
			: null;
		$old = $parent ? $this->record( $parent ) : null;
		if ( $new === null || ( $revision->getParentId() && $old === null ) ) {
			return;
		}
		foreach ( Events::between( $old, $new ) as $event ) {
			// Disputes that come back with an older state of the page were notified before. The steward may be new.
			$isKnown = $isRestored && $event->kind !== Event::STEWARD_ASSIGNED;
			$receiver = $isKnown ? null : $this->notifier->receiver( $event, $title, $agent );
			if ( $receiver && $this->isMeant( $event, $receiver, $revision ) ) {
				$this->notifier->send( $event, $receiver, $title, $revision->getId(), $agent );
			}
		}
	}

	/** A dispute may name anybody: only who took part in the page has disputed something. */
	private function isMeant( Event $event, UserIdentity $receiver, RevisionRecord $revision ): bool {
		return $event->kind !== Event::DISPUTE_SETTLED || $this->pages->isAuthor( $revision->getPageId(), $receiver );
	}

	private function record( RevisionRecord $revision ): ?array {
		$content = $revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		$record = $content instanceof PartnerContent ? $content->getRecord() : null;
		return $record === null ? null : $this->names->inRecord( $record, 'partner', $revision->getTimestamp() );
	}
}
