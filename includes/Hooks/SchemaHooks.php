<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Storage\DuePartners;
use MediaWiki\Extension\TechnicalPartners\Storage\PartnerIndex;
use MediaWiki\Installer\Hook\LoadExtensionSchemaUpdatesHook;

/** Makes the tables. Apart from the other hooks: update.php has no services to inject. */
class SchemaHooks implements LoadExtensionSchemaUpdatesHook {

	/** Columns that the first tables did not have. */
	private const ADDED = [ 'tp_responsiveness' ];

	/** @inheritDoc */
	public function onLoadExtensionSchemaUpdates( $updater ): void {
		$folder = dirname( __DIR__, 2 ) . "/sql/{$updater->getDB()->getType()}";
		foreach ( [ ...PartnerIndex::TABLES, DuePartners::TABLE ] as $table ) {
			$updater->addExtensionUpdateOnVirtualDomain( [ PartnerIndex::DOMAIN, 'addTable', $table, "$folder/$table.sql", true ] );
		}
		foreach ( self::ADDED as $field ) {
			$patch = "$folder/patch-" . PartnerIndex::TABLE . "-$field.sql";
			$updater->addExtensionUpdateOnVirtualDomain( [ PartnerIndex::DOMAIN, 'addField', PartnerIndex::TABLE, $field, $patch, true ] );
		}
	}
}
