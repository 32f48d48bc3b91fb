<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration;

use MediaWiki\Request\FauxRequest;
use MediaWiki\ResourceLoader\Context;
use MediaWiki\ResourceLoader\DerivativeContext;
use MediaWiki\ResourceLoader\Module;

/**
 * Modules, as ResourceLoader sends them, fit bundlesize.config.json.
 *
 * @coversNothing
 */
class BundleSizeTest extends IntegrationTestCase {

	public function testEachModuleFitsItsBudget(): void {
		$root = dirname( __DIR__, 3 );
		$budget = array_column(
			json_decode( file_get_contents( "$root/bundlesize.config.json" ), true ), 'maxSize', 'resourceModule'
		);
		$modules = array_keys( json_decode( file_get_contents( "$root/extension.json" ), true )['ResourceModules'] );
		$this->assertEqualsCanonicalizing( $modules, array_keys( $budget ) );
		foreach ( $budget as $name => $most ) {
			$this->assertLessThanOrEqual( (float)$most * 1024, $this->bytes( $name ), $name );
		}
	}

	/** @return int Bytes, gzipped */
	private function bytes( string $name ): int {
		$loader = $this->services()->getResourceLoader();
		$module = $loader->getModule( $name );
		$request = new FauxRequest( [ 'lang' => 'en', 'modules' => $name, 'skin' => 'vector-2022' ] );
		$context = new DerivativeContext( new Context( $loader, $request ) );
		$context->setOnly( $module->getType() === Module::LOAD_STYLES ? Module::TYPE_STYLES : Module::TYPE_COMBINED );
		return strlen( gzencode( $loader->makeModuleResponse( $context, [ $name => $module ] ), 9 ) );
	}
}
