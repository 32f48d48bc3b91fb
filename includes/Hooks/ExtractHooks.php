<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Api\ApiBase;
use MediaWiki\Api\ApiQueryBase;
use MediaWiki\Api\ApiResult;
use MediaWiki\Api\Hook\APIQueryAfterExecuteHook;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TextExtracts\TextTruncator;
use MediaWiki\Page\PageIdentity;
use MediaWiki\Permissions\PermissionManager;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\SlotRecord;

/** Gives the summaries of partners to TextExtracts, from which page previews have their text. */
class ExtractHooks implements APIQueryAfterExecuteHook {

	/** Empty extract as XML has it. */
	private const EMPTY_ELEMENT = [ '*' => '' ];

	public function __construct(
		private readonly RevisionLookup $revisions,
		private readonly PermissionManager $permissions,
		private readonly Visibility $visibility
	) {
	}

	/**
	 * @param ApiBase $module
	 */
	public function onAPIQueryAfterExecute( $module ): void {
		if ( $module instanceof ApiQueryBase && $module->getModuleName() === 'extracts' ) {
			$this->addExtracts( $module );
		}
	}

	/**
	 * TextExtracts extracts wikitext only: a page of any other model that the reader may read gets '' and a warning.
	 * Shared caches may keep answers, except of a wiki that is closed as a whole: elsewhere, a page that not everybody
	 * may read keeps ''.
	 */
	private function addExtracts( ApiQueryBase $module ): void {
		$result = $module->getResult();
		$isClosedWiki = !$this->permissions->isEveryoneAllowed( 'read' );
		foreach ( $module->getQuery()->getPageSet()->getGoodPages() as $id => $page ) {
			$path = [ 'query', 'pages', $id ];
			$old = $result->getResultData( [ ...$path, 'extract' ] );
			if (
				in_array( $old, [ '', self::EMPTY_ELEMENT ], true ) && $page->getNamespace() === NS_PARTNER &&
					( $isClosedWiki || $this->visibility->isOpenToAll( $page ) )
			) {
				$extract = $this->extract( $this->summary( $page ), $module->extractRequestParams() );
				$value = $old === '' ? $extract : [ '*' => $extract ];
				$result->addValue( $path, 'extract', $value, ApiResult::OVERRIDE | ApiResult::NO_SIZE_CHECK );
			}
		}
		$this->removeWarnings( $result );
	}

	private function summary( PageIdentity $page ): string {
		$content = $this->revisions->getRevisionByTitle( $page )?->getContent( SlotRecord::MAIN );
		return $content instanceof PartnerContent ? UntypedJson::text( $content->getRecord()['summary'] ?? null ) : '';
	}

	/**
	 * @param string $summary
	 * @param array $parameters chars, sentences and plaintext as prop=extracts has them
	 */
	private function extract( string $summary, array $parameters ): string {
		$truncator = new TextTruncator( false );
		$text = $summary;
		if ( $parameters['chars'] ) {
			$text = $truncator->getFirstChars( $summary, $parameters['chars'] );
			$text .= $text === $summary ? '' : wfMessage( 'ellipsis' )->text();
		} elseif ( $parameters['sentences'] ) {
			$text = $truncator->getFirstSentences( $summary, $parameters['sentences'] );
		}
		return $parameters['plaintext'] || $text === '' ? $text : '<p>' . htmlspecialchars( $text ) . '</p>';
	}

	/**
	 * Removes "returning an empty extract", which is not so any more. Where the warnings are follows from errorformat.
	 */
	private function removeWarnings( ApiResult $result ): void {
		$names = '{' . preg_quote( PartnerContentHandler::MODEL ) . '(?![\w-])}';
		$old = $result->getResultData( [ 'warnings', 'extracts', 'warnings' ] );
		if ( is_string( $old ) ) {
			$kept = preg_grep( $names, explode( "\n", $old ), PREG_GREP_INVERT );
			$result->removeValue( [ 'warnings' ], 'extracts' );
			if ( $kept ) {
				$value = [];
				ApiResult::setContentValue( $value, 'warnings', implode( "\n", $kept ) );
				$result->addValue( 'warnings', 'extracts', $value, ApiResult::NO_SIZE_CHECK );
			}
		}
		foreach ( $result->getResultData( [ 'warnings' ] ) ?? [] as $key => $warning ) {
			$isOfExtracts = is_array( $warning ) && ( $warning['code'] ?? '' ) === 'textextracts-unsupportedmodel';
			if ( $isOfExtracts && preg_match( $names, json_encode( $warning, JSON_THROW_ON_ERROR ) ) ) {
				$result->removeValue( [ 'warnings' ], $key );
				$result->addArrayType( [ 'warnings' ], 'array' );
			}
		}
	}
}
