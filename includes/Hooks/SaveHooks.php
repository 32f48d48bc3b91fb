<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContentHandler;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Storage\Hook\MultiContentSaveHook;

/** Tells the content handler which page it is saving. */
class SaveHooks implements MultiContentSaveHook {

	/** @inheritDoc */
	public function onMultiContentSave( $renderedRevision, $user, $summary, $flags, $status ): void {
		$revision = $renderedRevision->getRevision();
		$content = $revision->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		$handler = $content?->getContentHandler();
		if ( $content instanceof RecordContent && $handler instanceof RecordContentHandler ) {
			$handler->beforeSaving( $content, $revision->getPage() );
		}
	}
}
