<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Summaries;

use MediaWiki\Extension\TechnicalPartners\Access\Readership;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContentHandler;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Rdbms\IDBAccessObject;

/**
 * Writes the part of a summary that readers see as the wiki's own words from the edit itself, whatever a summary
 * claims.
 */
class EditSummaryVerifier {

	/** Begin of a summary that asks the wiki to tell the edit's changes before the reason that follows. */
	public const MARKER = '/* tp:changes */';

	/** Begins the claim of a job that writes an account's new name: why it does so, the difference does not show. */
	private const RENAMED = '/* tp:renamed|';

	public function __construct(
		private readonly EditSummary $summaries,
		private readonly RevisionLookup $revisions,
		private readonly Readership $readership,
		private readonly WrittenClaims $written
	) {
	}

	/**
	 * @param string $summary As it came: from a person, from the interface or from EditSummary
	 * @param RevisionRecord $revision Not saved yet
	 * @return string The changes of the edit before the reason; the unchanged summary if it has no marker and claims
	 *   nothing, or if the page holds no record
	 */
	public function corrected( string $summary, RevisionRecord $revision ): string {
		if ( !$revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW ) instanceof RecordContent ) {
			return $summary;
		}
		if ( str_starts_with( $summary, self::MARKER ) ) {
			// Filters have seen the reason as it is: it is neither decoded nor cut, and a claim in it becomes plain text.
			$reason = $this->written->guard( trim( substr( $summary, strlen( self::MARKER ) ) ) );
			return trim( $this->changes( $revision ) . ' ' . $reason );
		}
		if ( !WrittenClaims::in( $summary ) ) {
			return $summary;
		}
		if (
			str_starts_with( strtr( $summary, [ 'tpf:' => 'tp:' ] ), self::RENAMED ) &&
				$this->written->isWritten( $summary )
		) {
			return $summary;
		}
		$changes = $this->changes( $revision );
		return $changes === '' ? $summary : trim( $changes . ' ' . WrittenClaims::without( $summary ) );
	}

	/** @return string Difference to the latest revision, as a claim; '' where nothing changes */
	private function changes( RevisionRecord $revision ): string {
		$kind = $revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW ) instanceof PartnerContent
			? 'partner'
			: 'framework';
		$latest = $this->revisions->getRevisionByTitle( $revision->getPage(), 0, IDBAccessObject::READ_LATEST );
		$isOpen = $this->readership->isOpenToAll( $revision->getPage() );
		return $this->summaries->write( self::record( $latest ), self::record( $revision ) ?? [], $kind, $isOpen );
	}

	private static function record( ?RevisionRecord $revision ): ?array {
		$content = $revision?->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		$handler = $content?->getContentHandler();
		return $content instanceof RecordContent && $handler instanceof RecordContentHandler
			? $handler->normalise( $content->getRecord() ?? [] ) : null;
	}
}
