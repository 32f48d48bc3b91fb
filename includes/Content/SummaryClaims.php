<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Rdbms\IDBAccessObject;

/** Writes the part of a summary that readers see as the wiki's own words anew, from the edit itself. */
class SummaryClaims {

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
	 * @return string The same with what the edit really changes before the reason; as it is where it claims nothing, or
	 *  where nothing changes
	 */
	public function corrected( string $summary, RevisionRecord $revision ): string {
		$new = $revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		if ( !WrittenClaims::in( $summary ) || !$new instanceof RecordContent ) {
			return $summary;
		}
		if ( str_starts_with( strtr( $summary, [ 'tpf:' => 'tp:' ] ), self::RENAMED ) && $this->written->isWritten( $summary ) ) {
			return $summary;
		}
		$kind = $new instanceof PartnerContent ? 'partner' : 'framework';
		$latest = $this->revisions->getRevisionByTitle( $revision->getPage(), 0, IDBAccessObject::READ_LATEST );
		$isOpen = $this->readership->isOpenToAll( $revision->getPage() );
		$true = $this->summaries->write( self::record( $latest ), self::record( $revision ) ?? [], $kind, $isOpen );
		return $true === '' ? $summary : trim( $true . ' ' . WrittenClaims::without( $summary ) );
	}

	private static function record( ?RevisionRecord $revision ): ?array {
		$content = $revision?->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		$handler = $content?->getContentHandler();
		return $content instanceof RecordContent && $handler instanceof RecordContentHandler
			? $handler->normalise( $content->getRecord() ?? [] ) : null;
	}
}
