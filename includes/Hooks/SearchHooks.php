<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Api\ApiBase;
use MediaWiki\Api\Hook\APIQueryAfterExecuteHook;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\ContentModelPolicy;
use MediaWiki\Page\PageProps;
use MediaWiki\Rest\Hook\SearchResultProvideDescriptionHook;
use MediaWiki\Search\Hook\SearchableNamespacesHook;
use MediaWiki\Title\Title;

/** Shows partners in the wiki's search with their summary, and only to those who may read them. */
class SearchHooks implements APIQueryAfterExecuteHook, SearchableNamespacesHook, SearchResultProvideDescriptionHook {

	public function __construct(
		private readonly PageProps $properties,
		private readonly ContentModelPolicy $placement
	) {
	}

	/** @inheritDoc */
	public function onSearchableNamespaces( &$arr ): void {
		$user = RequestContext::getMain()->getUser();
		if ( $user->isSafeToLoad() && !Visibility::ofReader( $user )->isGood() ) {
			unset( $arr[NS_PARTNER] );
		}
	}

	/**
	 * Answers may be kept by shared caches: only pages that everybody may read have the property.
	 *
	 * @inheritDoc
	 */
	public function onSearchResultProvideDescription( array $pageIdentities, &$descriptions ): void {
		$partners = array_filter( $pageIdentities, static fn ( $page ) => $page->getNamespace() === NS_PARTNER );
		foreach ( $partners ? $this->properties->getProperties( $partners, 'shortdesc' ) : [] as $page => $summary ) {
			$descriptions[$page] ??= $summary;
		}
	}

	/**
	 * Core's list=search quotes pages that the reader may not read; Special:Search does not. Neither a gap in the list
	 * nor the number of all hits tells of them.
	 *
	 * @param ApiBase $module
	 */
	public function onAPIQueryAfterExecute( $module ): void {
		if ( $module->getModuleName() !== 'search' ) {
			return;
		}
		$result = $module->getResult();
		$isHidden = false;
		foreach ( $result->getResultData( [ 'query', 'search' ] ) ?? [] as $key => $hit ) {
			$title = is_array( $hit ) && isset( $hit['ns'], $hit['title'] )
				? Title::newFromText( $hit['title'] )
				: null;
			if (
				$title && $this->placement->modelFor( $title ) !== null &&
					!$module->getAuthority()->definitelyCan( 'read', $title )
			) {
				$result->removeValue( [ 'query', 'search' ], $key );
				$isHidden = true;
			}
		}
		if ( $isHidden ) {
			$result->addArrayType( [ 'query', 'search' ], 'array' );
			$result->removeValue( [ 'query', 'searchinfo' ], 'totalhits' );
		}
	}
}
