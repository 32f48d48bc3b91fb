<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContentHandler;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Storage\Hook\MultiContentSaveHook;
use MediaWiki\Storage\Hook\PageSaveCompleteHook;

/** Tells the content handler which page it is saving, and counts what was saved. */
class SaveHooks implements MultiContentSaveHook, PageSaveCompleteHook {

	public function __construct( private readonly Metrics $metrics ) {
	}

	/** @inheritDoc */
	public function onMultiContentSave( $renderedRevision, $user, $summary, $flags, $status ): void {
		$revision = $renderedRevision->getRevision();
		$content = $revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		$handler = $content?->getContentHandler();
		if ( $content instanceof RecordContent && $handler instanceof RecordContentHandler ) {
			$handler->beforeSaving( $content, $revision->getPage() );
		}
	}

	/** @inheritDoc */
	public function onPageSaveComplete( $wikiPage, $user, $summary, $flags, $revisionRecord, $editResult ): void {
		$handler = $wikiPage->getContentHandler();
		if ( $handler instanceof RecordContentHandler && !$editResult->isNullEdit() ) {
			$this->metrics->saved( $handler->kind(), $editResult->isNew() );
		}
	}
}
