<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use Article;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Output\Hook\OutputPageCheckLastModifiedHook;
use MediaWiki\Output\Hook\OutputPageParserOutputHook;
use MediaWiki\Output\OutputPage;
use MediaWiki\Parser\ParserOutput;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Lets front caches and browsers keep a partner's page until the day on which it changes by itself. PartnerPage sets
 * that expiry for the parser cache; core hands it on to nobody.
 */
class CacheHooks implements OutputPageParserOutputHook, OutputPageCheckLastModifiedHook {

	/**
	 * @param OutputPage $outputPage
	 * @param ParserOutput $parserOutput
	 */
	public function onOutputPageParserOutput( $outputPage, $parserOutput ): void {
		if ( self::isPartner( $outputPage ) && $parserOutput->hasReducedExpiry() ) {
			$rendered = (int)ConvertibleTimestamp::convert( TS_UNIX, $parserOutput->getCacheTime() );
			$outputPage->lowerCdnMaxage(
				max( 0, $rendered + $parserOutput->getCacheExpiry() - ConvertibleTimestamp::time() )
			);
		}
	}

	/**
	 * A copy of yesterday may say what is no longer so: it is sent again once a day. Whether it has expired is not
	 * known here, where a copy is confirmed before the page is looked at; so the confirmation holds for today.
	 *
	 * @param string[] &$modifiedTimes Timestamps, of which the latest counts
	 * @param OutputPage $out
	 */
	public function onOutputPageCheckLastModified( &$modifiedTimes, $out ): void {
		if ( !self::isPartner( $out ) ) {
			return;
		}
		$modifiedTimes['partner-day'] = strtr( IndexRows::today(), [ '-' => '' ] ) . '000000';
		if ( $out->getRequest()->getHeader( 'If-Modified-Since' ) !== false ) {
			$out->lowerCdnMaxage( IndexRows::secondsLeft() );
		}
	}

	/**
	 * Files of $wgUseFileCache have no expiry.
	 *
	 * @param Article $article
	 */
	public function onIsFileCacheable( $article ): bool {
		return !$article->getTitle()->inNamespace( NS_PARTNER );
	}

	private static function isPartner( OutputPage $output ): bool {
		return $output->getTitle()?->inNamespace( NS_PARTNER ) ?? false;
	}
}
