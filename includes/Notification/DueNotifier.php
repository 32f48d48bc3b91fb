<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Event;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Events;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\RevisionSizes;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexJobs;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Reindexer;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Sweep;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use Wikimedia\Rdbms\IConnectionProvider;

/**
 * Does what a new day brings: recomputes rows, has all of them compared with their pages, has their pages rendered
 * anew, and notifies stewards, of each day once.
 */
class DueNotifier {

	/** Days that came longer ago are not told: a wiki that begins with old records must not flood its stewards. */
	private const DAYS = 30;

	public function __construct(
		private readonly Notifier $notifier,
		private readonly Reindexer $reindexer,
		private readonly IndexJobs $jobs,
		private readonly DueReminderStore $due,
		private readonly PartnerPages $pages,
		private readonly IConnectionProvider $connections,
		private readonly int $batchSize = 200
	) {
	}

	/**
	 * @param string $today YYYY-MM-DD
	 * @return int How many notifications were sent
	 */
	public function run( string $today ): int {
		do {
			$ticket = $this->connections->getEmptyTransactionTicket( __METHOD__ );
			$isMore = $this->reindexer->due( $today );
			$this->connections->commitAndWaitForReplication( __METHOD__, $ticket );
		} while ( $isMore );
		$this->jobs->sweep( new Sweep() );
		if ( !$this->notifier->isAvailable() ) {
			return 0;
		}
		$earliest = PartialDate::addDays( $today, -self::DAYS );
		$this->due->forgetBefore( $earliest );
		$sent = 0;
		$last = 0;
		do {
			$ticket = $this->connections->getEmptyTransactionTicket( __METHOD__ );
			$pages = $this->due->batch( $today, $last, $this->batchSize );
			foreach ( RevisionSizes::batches( $this->pages->sizes( $pages ) ) as $some ) {
				foreach ( $this->pages->revisions( array_keys( $some ) ) as $revision ) {
					$sent += $this->tell( $revision, $today, $earliest );
				}
			}
			$last = (int)end( $pages );
			$this->connections->commitAndWaitForReplication( __METHOD__, $ticket );
		} while ( count( $pages ) === $this->batchSize );
		return $sent;
	}

	private function tell( RevisionRecord $revision, string $today, string $earliest ): int {
		$title = Title::newFromPageIdentity( $revision->getPage() );
		$recent = array_filter(
			Events::due( $this->pages->record( $revision ) ?? [], $today ),
			static fn ( Event $event ) => $event->day >= $earliest
		);
		$sent = 0;
		foreach ( $recent as $event ) {
			$receiver = $this->notifier->receiver( $event, $title );
			if (
				$receiver && $this->due->claim( $revision->getPageId(), substr( $event->pointers[0], 1 ), $event->day )
			) {
				$this->notifier->send( $event, $receiver, $title, $revision->getId() );
				$sent++;
			}
		}
		return $sent;
	}
}
