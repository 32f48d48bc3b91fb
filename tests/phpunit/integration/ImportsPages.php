<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration;

use ImportReporter;
use ImportStringSource;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Deferred\DeferredUpdates;

/** Import brings in pages of any shape: core does not validate what it imports. */
trait ImportsPages {

	/** @return string[] What the importer complains of: message keys */
	protected function import( string $title, array|string $content, string $model = 'technical-partner' ): array {
		return $this->importHistory( $title, [ '2035-01-01T00:00:00Z' => $content ], $model );
	}

	/**
	 * @param string $title
	 * @param array<string,array|string> $revisions Contents by timestamp, in the order of the file
	 * @param string $model
	 * @param bool $isReported As Special:Import does: a revision is added that tells of the import
	 * @return string[] What the importer complains of: message keys
	 */
	protected function importHistory(
		string $title, array $revisions, string $model = 'technical-partner', bool $isReported = false
	): array {
		$complaints = [];
		$source = new ImportStringSource( self::export( $title, $revisions, $model ) );
		$importer = $this->services()->getWikiImporterFactory()->getWikiImporter( $source, $this->admin() );
		if ( $isReported ) {
			$context = new DerivativeContext( RequestContext::getMain() );
			$context->setUser( $this->admin() );
			new ImportReporter( $importer, true, '', '', $context );
		}
		$importer->setNoticeCallback( static function ( string $key ) use ( &$complaints ) {
			$complaints[] = $key;
		} );
		// As in a web request, updates wait until the whole import has been done.
		$wait = DeferredUpdates::preventOpportunisticUpdates();
		$importer->doImport();
		unset( $wait );
		DeferredUpdates::doUpdates();
		return $complaints;
	}

	/** @return string XML as Special:Export writes it */
	private static function export( string $title, array $revisions, string $model ): string {
		$format = $model === 'wikitext' ? 'text/x-wiki' : 'application/json';
		$name = htmlspecialchars( $title );
		$xml = '';
		foreach ( $revisions as $timestamp => $content ) {
			$text = htmlspecialchars( is_array( $content ) ? json_encode( $content, JSON_THROW_ON_ERROR ) : $content );
			$xml .= "<revision><id>1</id><timestamp>$timestamp</timestamp>" .
				"<contributor><username>Elsewhere</username><id>1</id></contributor><model>$model</model><format>$format</format>" .
				"<text xml:space=\"preserve\">$text</text></revision>";
		}
		return '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">' .
			"<page><title>$name</title><ns>0</ns><id>1</id>$xml</page></mediawiki>";
	}
}
