<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Content\Content;
use MediaWiki\Context\IContextSource;
use MediaWiki\EditPage\SpamChecker;
use MediaWiki\Extension\TechnicalPartners\Content\FilterText;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContent;
use MediaWiki\Extension\TechnicalPartners\Content\RecordContentHandler;
use MediaWiki\Hook\EditFilterMergedContentHook;
use MediaWiki\Status\Status;
use MediaWiki\User\User;

/** Gives filters the record that is about to be stored, not the JSON that was typed: its escapes would hide words. */
class FilterHooks implements EditFilterMergedContentHook {

	public function __construct( private readonly SpamChecker $spam ) {
	}

	/** @return string|null Null for other pages, and for JSON that will be refused */
	private static function text( Content $content ): ?string {
		$record = $content instanceof RecordContent ? $content->getRecord() : null;
		$handler = $content->getContentHandler();
		return $record !== null && $handler instanceof RecordContentHandler
			? FilterText::of( $handler->normalise( $record ) )
			: null;
	}

	/**
	 * AbuseFilter-contentToString: both the stored and the new text come through here.
	 *
	 * @param Content $content
	 * @param string|null &$text
	 * @return bool False where $text is set
	 */
	// phpcs:ignore PSR1.Methods.CamelCapsMethodName.NotCamelCaps -- HookContainer makes this name of the hook's
	public function onAbuseFilter_contentToString( Content $content, ?string &$text ): bool {
		$text = self::text( $content ) ?? $text;
		return $text === null;
	}

	/**
	 * Core compares $wgSpamRegex with the typed JSON alone.
	 *
	 * @param IContextSource $context
	 * @param Content $content
	 * @param Status $status
	 * @param string $summary
	 * @param User $user
	 * @param bool $minoredit
	 */
	public function onEditFilterMergedContent(
		IContextSource $context,
		Content $content,
		Status $status,
		$summary,
		User $user,
		$minoredit
	): bool {
		$text = self::text( $content );
		$match = $text === null ? false : $this->spam->checkContent( $text );
		if ( $match !== false ) {
			$status->fatal( wfMessage( 'spamprotectionmatch', wfEscapeWikiText( $match ) ) );
		}
		return $status->isOK();
	}
}
