<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Notification\DueReminderStore;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexState;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Installer\DatabaseUpdater;
use MediaWiki\Installer\Hook\LoadExtensionSchemaUpdatesHook;
use Wikimedia\Rdbms\IDatabase;

/** Makes the tables. Apart from the other hooks: update.php has no services to inject. */
class SchemaHooks implements LoadExtensionSchemaUpdatesHook {

	/** Columns that the first tables did not have: see sql/abstractSchemaChanges. */
	private const ADDED = [ self::RESPONSIVENESS, 'tp_framework' ];
	private const RESPONSIVENESS = 'tp_responsiveness';
	private const SORT = 'tpi_sort';
	/** Index that the first tables had. */
	private const HASH = 'tp_hash';
	/** A day in the past: a row that is due is computed when it is next read. */
	private const DUE = '2000-01-01';

	/** @inheritDoc */
	public function onLoadExtensionSchemaUpdates( $updater ): void {
		$folder = dirname( __DIR__, 2 ) . "/sql/{$updater->getDB()->getType()}";
		foreach ( [ ...PartnerIndex::TABLES, IndexState::TABLE, DueReminderStore::TABLE ] as $table ) {
			$updater->addExtensionUpdateOnVirtualDomain(
				[ PartnerIndex::DOMAIN, 'addTable', $table, "$folder/$table.sql", true ]
			);
		}
		$table = PartnerIndex::TABLE;
		$updater->addExtensionUpdateOnVirtualDomain( [ PartnerIndex::DOMAIN, [ self::class, 'outdateRows' ] ] );
		foreach ( self::ADDED as $column ) {
			$updater->addExtensionUpdateOnVirtualDomain(
				[ PartnerIndex::DOMAIN, 'addField', $table, $column, "$folder/patch-$table-$column.sql", true ]
			);
		}
		$updater->addExtensionUpdateOnVirtualDomain(
			[
				PartnerIndex::DOMAIN,
				'dropIndex',
				$table,
				self::HASH,
				"$folder/patch-$table-drop-" . self::HASH . '.sql',
				true
			] );
		$table = PartnerIndex::ITEMS;
		$updater->addExtensionUpdateOnVirtualDomain( [ PartnerIndex::DOMAIN, [ self::class, 'outdateItems' ] ] );
		$updater->addExtensionUpdateOnVirtualDomain(
			[
				PartnerIndex::DOMAIN,
				'addField',
				$table,
				self::SORT,
				"$folder/patch-$table-" . self::SORT . '.sql',
				true
			] );
	}

	/** Makes partners due whose items stand in no list yet, before the column that sorts lists is added. */
	public static function outdateItems( DatabaseUpdater $updater ): void {
		$db = $updater->getDB();
		if ( !$db->fieldExists( PartnerIndex::ITEMS, self::SORT, __METHOD__ ) ) {
			$db->newUpdateQueryBuilder()->update( PartnerIndex::TABLE )
				->set( [ 'tp_due' => self::DUE, 'tp_hash' => 0 ] )
				->where( IDatabase::ALL_ROWS )->caller( __METHOD__ )->execute();
		}
	}

	/**
	 * Makes the rows of a table without the column due, before it is added. Rows have one cell a line, and the column's
	 * is their last.
	 */
	public static function outdateRows( DatabaseUpdater $updater ): void {
		$db = $updater->getDB();
		if ( !$db->fieldExists( PartnerIndex::TABLE, self::RESPONSIVENESS, __METHOD__ ) ) {
			$db->newUpdateQueryBuilder()->update( PartnerIndex::TABLE )
				->set( [ 'tp_due' => self::DUE, 'tp_hash' => 0 ] )
				->set( [ 'tp_cells=' . $db->buildConcat( [ 'tp_cells', $db->addQuotes( "\n0" ) ] ) ] )
				->where( IDatabase::ALL_ROWS )->caller( __METHOD__ )->execute();
		}
	}
}
