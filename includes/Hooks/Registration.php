<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

/** Registration that extension.json cannot express. */
final class Registration {

	/** Partners are found from the search box without choosing a namespace. */
	public static function onRegistration(): void {
		global $wgNamespacesToBeSearchedDefault;
		$wgNamespacesToBeSearchedDefault += [ NS_PARTNER => true ];
	}
}
