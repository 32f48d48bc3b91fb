<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use JsonException;
use MediaWiki\Content\TextContent;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Permissions\Authority;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;

/** Finds the records that the plain form begins from. */
class RecordRevisions {

	public function __construct(
		private readonly RevisionLookup $lookup,
		private readonly PartnerReader $reader
	) {
	}

	/**
	 * @param Title $title
	 * @param int $id 0 for the latest revision
	 * @param Authority $reader
	 * @return RevisionRecord|null Null where there is none of that page that $reader may see
	 */
	public function find( Title $title, int $id, Authority $reader ): ?RevisionRecord {
		$revision = $id ? $this->lookup->getRevisionById( $id ) : $this->lookup->getRevisionByTitle( $title );
		$isOfPage = $revision && $revision->getPageId() === $title->getArticleID() &&
			$reader->definitelyCan( 'read', $title );
		return $isOfPage && $revision->getContent( SlotRecord::MAIN, RevisionRecord::FOR_THIS_USER, $reader )
			? $revision
			: null;
	}

	/** @return array Empty where the page holds something else than a record */
	public function record( RevisionRecord $revision, Authority $reader ): array {
		$content = $revision->getContent( SlotRecord::MAIN, RevisionRecord::FOR_THIS_USER, $reader );
		try {
			$record = $content instanceof TextContent
				? json_decode( $content->getText(), true, 512, JSON_THROW_ON_ERROR )
				: [];
		} catch ( JsonException ) {
			return [];
		}
		return is_array( $record ) ? $record : [];
	}

	/**
	 * Partners that may be the same as a new one.
	 *
	 * @return array[]|null See PartnerReader::duplicates; null where the index cannot tell
	 */
	public function duplicates( Title $title, array $record ): ?array {
		$text = static fn ( string $field ): string => is_string( $record[$field] ?? null ) ? $record[$field] : '';
		try {
			return $this->reader->duplicates( $title->getText(), $text( 'website' ), $text( 'wikidata' ) );
		} catch ( IndexUnavailable ) {
			return null;
		}
	}
}
