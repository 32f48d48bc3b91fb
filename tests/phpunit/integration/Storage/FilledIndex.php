<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Content\ContentHandler;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Tests\Bench\RecordGenerator;
use MediaWiki\MediaWikiServices;
use MediaWiki\Page\PageIdentity;
use MediaWiki\Page\PageIdentityValue;
use MediaWiki\Revision\MutableRevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\User\UserIdentityValue;

/**
 * Rows of generated partners put straight into the tables, without pages: for plans and costs of statements that read.
 */
final class FilledIndex {

	private const BATCH = 100;

	public static function fill( MediaWikiServices $services, int $from, int $to ): void {
		$db = $services->getConnectionProvider()->getPrimaryDatabase( PartnerIndex::DOMAIN );
		$rows = $services->get( 'TechnicalPartners.IndexRows' );
		$frameworks = $services->get( 'TechnicalPartners.FrameworkStore' );
		$version = $frameworks->revisionId();
		foreach ( array_chunk( range( $from, $to ), self::BATCH ) as $numbers ) {
			$made = array_filter( $rows->ofAll( array_combine( $numbers, array_map( self::revision( ... ), $numbers ) ),
				$frameworks->latestAt( $version ), $version ) );
			$parts = [
				PartnerIndex::TABLE => array_column( $made, 'columns' ),
				PartnerIndex::VALUES => array_merge( ...array_map( 'array_values', array_column( $made, 'values' ) ) ),
				PartnerIndex::ITEMS => array_merge( ...array_map( 'array_values', array_column( $made, 'items' ) ) )
			];
			foreach ( $parts as $table => $some ) {
				$db->newInsertQueryBuilder()->insertInto( $table )->rows( $some )->caller( __METHOD__ )->execute();
			}
		}
	}

	private static function revision( int $number ): MutableRevisionRecord {
		$page = new PageIdentityValue(
			$number, NS_PARTNER, strtr( RecordGenerator::name( $number ), ' ', '_' ), PageIdentity::LOCAL
		);
		$revision = new MutableRevisionRecord( $page );
		$json = json_encode( RecordGenerator::record( $number ), JSON_THROW_ON_ERROR );
		$revision->setContent( SlotRecord::MAIN, ContentHandler::makeContent( $json, null, 'technical-partner' ) );
		$revision->setId( $number );
		$revision->setPageId( $number );
		$revision->setTimestamp( '20260101000000' );
		$revision->setUser( UserIdentityValue::newAnonymous( '127.0.0.1' ) );
		return $revision;
	}
}
