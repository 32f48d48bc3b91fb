<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Parser\Sanitizer;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Rdbms\IDBAccessObject;

/** Compares what a summary says, in the form that readers see as the wiki's own words, with what the edit changes. */
class SummaryClaims {

	private const CLAIM = '{/\*\s*(tpf?:)((?:/\w|new\||more\|).*?)\s*\*/}s';

	public function __construct(
		private readonly EditSummary $summaries,
		private readonly RevisionLookup $revisions,
		private readonly Readership $readership
	) {
	}

	/** Whether an edit that has not been saved yet does everything that its summary says so. */
	public function areTrue( string $summary, RevisionRecord $revision ): bool {
		preg_match_all( self::CLAIM, Sanitizer::decodeCharReferences( $summary ), $claims, PREG_SET_ORDER );
		$new = $revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		if ( !$claims || !$new instanceof RecordContent ) {
			return !$claims;
		}
		$kind = $new instanceof PartnerContent ? 'partner' : 'framework';
		$latest = $this->revisions->getRevisionByTitle( $revision->getPage(), 0, IDBAccessObject::READ_LATEST );
		$old = $latest?->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		$before = $old instanceof RecordContent ? Record::normalise( $old->getRecord() ?? [], $kind ) : null;
		$after = Record::normalise( $new->getRecord() ?? [], $kind );
		$isOpen = $this->readership->isOpenToAll( $revision->getPage() );
		$true = array_map( Sanitizer::decodeCharReferences( ... ), $this->summaries->parts( $before, $after, $kind, $isOpen ) );
		[ [ , $prefix, $claimed ] ] = $claims;
		$parts = explode( EditSummary::SEPARATOR, $claimed );
		return count( $claims ) === 1 && $prefix === EditSummary::PREFIX[$kind] &&
			array_filter( $parts, fn ( string $part, int $number ) => !$this->isTrue( $part, $number, $true, $kind ), ARRAY_FILTER_USE_BOTH ) === [];
	}

	/** @param string[] $true */
	private function isTrue( string $part, int $number, array $true, string $kind ): bool {
		// How many more is no matter.
		if ( in_array( $part, $true, true ) || ( $number > 0 && str_starts_with( $part, 'more|' ) ) ) {
			return true;
		}
		// A set may have been merged with what somebody else put into it.
		$field = static fn ( string $one ): string => strstr( "$one|", '|', true );
		$node = Record::node( $field( $part ), $kind );
		$isSet = ( $node['type'] ?? '' ) === 'array' && ( Record::resolve( $node['items'], Record::schema( $kind ) )['type'] ?? '' ) === 'string';
		return $isSet && in_array( $field( $part ), array_map( $field, $true ), true );
	}
}
