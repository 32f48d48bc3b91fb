<?php

declare( strict_types=1 );

use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Special\RecordAccess;
use MediaWiki\Extension\TechnicalPartners\Special\RecordForm;
use MediaWiki\Extension\TechnicalPartners\Special\RecordRefusal;
use MediaWiki\Extension\TechnicalPartners\Special\RecordRevisions;
use MediaWiki\Extension\TechnicalPartners\Special\RecordSave;
use MediaWiki\Extension\TechnicalPartners\View\FrameworkPage;
use MediaWiki\Extension\TechnicalPartners\View\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\View\PartnerPage;
use MediaWiki\MediaWikiServices;

/** @phpcs-require-sorted-array */
return [
	'TechnicalPartners.FrameworkPage' => static fn ( MediaWikiServices $services ): FrameworkPage =>
		new FrameworkPage( $services->get( 'TechnicalPartners.PageContextFactory' ) ),
	'TechnicalPartners.PageContextFactory' => static fn ( MediaWikiServices $services ): PageContextFactory =>
		new PageContextFactory(
			new ServiceOptions( PageContextFactory::CONSTRUCTOR_OPTIONS, $services->getMainConfig() ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->getLinkRendererFactory()
		),
	'TechnicalPartners.PartnerPage' => static fn ( MediaWikiServices $services ): PartnerPage =>
		new PartnerPage( $services->get( 'TechnicalPartners.PageContextFactory' ) ),
	'TechnicalPartners.RecordForm' => static function ( MediaWikiServices $services ): RecordForm {
		$revisions = new RecordRevisions( $services->getRevisionLookup(), $services->get( 'TechnicalPartners.PartnerReader' ) );
		return new RecordForm(
			$services->get( 'TechnicalPartners.PageContextFactory' ),
			$revisions,
			new RecordSave(),
			new RecordRefusal( $revisions ),
			new RecordAccess( $services->getTempUserCreator(), $services->getUserFactory(), $services->getUserOptionsLookup(), $services->getWatchlistManager() )
		);
	},
];
