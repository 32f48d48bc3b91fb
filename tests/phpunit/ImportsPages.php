<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests;

use ImportStringSource;
use MediaWiki\Deferred\DeferredUpdates;

/** Import brings in pages of any shape: core does not validate what it imports. */
trait ImportsPages {

	/** @return string[] What the importer complains of: message keys */
	protected function import( string $title, array|string $content, string $model = 'technical-partner' ): array {
		$text = htmlspecialchars( is_array( $content ) ? json_encode( $content, JSON_THROW_ON_ERROR ) : $content );
		$format = $model === 'wikitext' ? 'text/x-wiki' : 'application/json';
		$name = htmlspecialchars( $title );
		$xml = '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">' .
			"<page><title>$name</title><ns>0</ns><id>1</id><revision><id>1</id><timestamp>2035-01-01T00:00:00Z</timestamp>" .
			"<contributor><username>Elsewhere</username><id>1</id></contributor><model>$model</model><format>$format</format>" .
			"<text xml:space=\"preserve\">$text</text></revision></page></mediawiki>";
		$complaints = [];
		$importer = $this->services()->getWikiImporterFactory()->getWikiImporter( new ImportStringSource( $xml ), $this->admin() );
		$importer->setNoticeCallback( static function ( string $key ) use ( &$complaints ) {
			$complaints[] = $key;
		} );
		$importer->doImport();
		DeferredUpdates::doUpdates();
		return $complaints;
	}
}
