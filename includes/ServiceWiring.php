<?php

declare( strict_types=1 );

use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Access\EditRights;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\ContentModelPolicy;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Labels;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Content\PageLinks;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\WrittenClaims;
use MediaWiki\Extension\TechnicalPartners\Content\TrackingCategoryMarker;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordRules;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RenamedUsers;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\SchemaValidator;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Feed\FeedController;
use MediaWiki\Extension\TechnicalPartners\Form\FormAccess;
use MediaWiki\Extension\TechnicalPartners\Form\FrameworkFormController;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormController;
use MediaWiki\Extension\TechnicalPartners\Form\RecordRefusal;
use MediaWiki\Extension\TechnicalPartners\Form\RecordRevisions;
use MediaWiki\Extension\TechnicalPartners\Form\RecordSave;
use MediaWiki\Extension\TechnicalPartners\Form\RecordSubmission;
use MediaWiki\Extension\TechnicalPartners\Html\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\Html\ViewBar;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixController;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixRightsLookup;
use MediaWiki\Extension\TechnicalPartners\Notification\DueNotifier;
use MediaWiki\Extension\TechnicalPartners\Notification\DueReminderStore;
use MediaWiki\Extension\TechnicalPartners\Notification\Notifier;
use MediaWiki\Extension\TechnicalPartners\Overview\OverviewController;
use MediaWiki\Extension\TechnicalPartners\PartnerPage\FrameworkPage;
use MediaWiki\Extension\TechnicalPartners\PartnerPage\PartnerPage;
use MediaWiki\Extension\TechnicalPartners\Past\ChangesController;
use MediaWiki\Extension\TechnicalPartners\Past\PastController;
use MediaWiki\Extension\TechnicalPartners\Ranking\RankingController;
use MediaWiki\Extension\TechnicalPartners\Special\StewardAddress;
use MediaWiki\Extension\TechnicalPartners\Special\ViewTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\EdgeCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexState;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexTables;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexVersion;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\LastEdits;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerChanges;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PastRecords;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ComputeLimit;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\RankingReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Renaming\RenameLog;
use MediaWiki\Extension\TechnicalPartners\Storage\Renaming\UserRenamer;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\DueRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexChecker;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexJobs;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexWriter;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Reindexer;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\MainConfigNames;
use MediaWiki\MediaWikiServices;
use MediaWiki\Registration\ExtensionRegistry;
use Psr\Log\LoggerInterface;
use Wikimedia\ObjectCache\APCUBagOStuff;
use Wikimedia\ObjectCache\WANObjectCache;

/** @phpcs-require-sorted-array */
return [
	// Core's: its name lost "Main" in MediaWiki 1.47.
	'TechnicalPartners.Cache' => static fn ( MediaWikiServices $services ): WANObjectCache =>
		$services->get( $services->has( 'WANObjectCache' ) ? 'WANObjectCache' : 'MainWANObjectCache' ),
	'TechnicalPartners.ChangesController' => static fn ( MediaWikiServices $services ): ChangesController =>
		new ChangesController(
			$services->get( 'TechnicalPartners.PastRecords' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.EditSummary' ),
			$services->getTitleFormatter()
		),
	'TechnicalPartners.ComputeLimit' => static fn ( MediaWikiServices $services ): ComputeLimit =>
		new ComputeLimit( $services->getUserFactory() ),
	'TechnicalPartners.ContentModelPolicy' => static fn ( MediaWikiServices $services ): ContentModelPolicy =>
		new ContentModelPolicy( $services->get( 'TechnicalPartners.FrameworkStore' ) ),
	'TechnicalPartners.DueNotifier' => static fn ( MediaWikiServices $services ): DueNotifier =>
		new DueNotifier(
			$services->get( 'TechnicalPartners.Notifier' ),
			$services->get( 'TechnicalPartners.Reindexer' ),
			$services->get( 'TechnicalPartners.IndexJobs' ),
			new DueReminderStore( $services->get( 'TechnicalPartners.PartnerIndex' ) ),
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->getConnectionProvider()
		),
	'TechnicalPartners.DueRows' => static fn ( MediaWikiServices $services ): DueRows =>
		new DueRows(
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.IndexRows' ),
			$services->get( 'TechnicalPartners.IndexJobs' ),
			$services->get( 'TechnicalPartners.Cache' )
		),
	'TechnicalPartners.EdgeCache' => static fn ( MediaWikiServices $services ): EdgeCache =>
		new EdgeCache(
			new ServiceOptions( EdgeCache::CONSTRUCTOR_OPTIONS, $services->getMainConfig() ),
			$services->get( 'TechnicalPartners.Visibility' ),
			$services->getHtmlCacheUpdater(),
			$services->getUrlUtils(),
			[ ...array_values( ViewBar::VIEWS ), 'changes', 'feed' ]
		),
	'TechnicalPartners.EditRights' => static fn ( MediaWikiServices $services ): EditRights =>
		new EditRights(
			$services->getConnectionProvider(), $services->getTempUserCreator(), $services->getUserFactory()
		),
	'TechnicalPartners.EditSummary' => static fn ( MediaWikiServices $services ): EditSummary =>
		new EditSummary( $services->get( 'TechnicalPartners.Labels' ), $services->get( 'TechnicalPartners.UserNames' ),
			$services->get( 'TechnicalPartners.WrittenClaims' ) ),
	'TechnicalPartners.EditSummaryVerifier' => static fn ( MediaWikiServices $services ): EditSummaryVerifier =>
		new EditSummaryVerifier( $services->get( 'TechnicalPartners.EditSummary' ), $services->getRevisionLookup(),
			$services->get( 'TechnicalPartners.Visibility' ), $services->get( 'TechnicalPartners.WrittenClaims' ) ),
	'TechnicalPartners.FeedController' => static fn ( MediaWikiServices $services ): FeedController =>
		new FeedController(
			$services->get( 'TechnicalPartners.PartnerReader' ),
			new PartnerChanges( $services->getConnectionProvider(), $services->getCommentStore() ),
			$services->getCommentFormatter(),
			$services->get( 'TechnicalPartners.Visibility' )
		),
	'TechnicalPartners.FormAccess' => static fn ( MediaWikiServices $services ): FormAccess =>
		new FormAccess(
			$services->get( 'TechnicalPartners.EditRights' ),
			$services->getUserOptionsLookup(),
			$services->getWatchlistManager()
		),
	'TechnicalPartners.FrameworkPage' => static fn ( MediaWikiServices $services ): FrameworkPage =>
		new FrameworkPage( $services->get( 'TechnicalPartners.PageContextFactory' ) ),
	'TechnicalPartners.FrameworkStore' => static function ( MediaWikiServices $services ): FrameworkStore {
		return new FrameworkStore(
			new ServiceOptions( FrameworkStore::CONSTRUCTOR_OPTIONS, $services->getMainConfig() ),
			$services->getTitleFactory(),
			$services->getPageStore(),
			$services->getRevisionLookup(),
			$services->get( 'TechnicalPartners.Cache' ),
			$services->get( 'TechnicalPartners.Visibility' )
		);
	},
	'TechnicalPartners.IndexCache' => static fn ( MediaWikiServices $services ): IndexCache =>
		new IndexCache(
			$services->get( 'TechnicalPartners.PartnerReader' ), $services->get( 'TechnicalPartners.Cache' )
		),
	'TechnicalPartners.IndexChecker' => static function ( MediaWikiServices $services ): IndexChecker {
		return new IndexChecker( $services->get( 'TechnicalPartners.PartnerIndex' ),
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ), $services->get( 'TechnicalPartners.IndexRows' ) );
	},
	'TechnicalPartners.IndexHealth' => static fn ( MediaWikiServices $services ): IndexHealth =>
		new IndexHealth(
			$services->get( 'TechnicalPartners.IndexState' ),
			$services->get( 'TechnicalPartners.IndexJobs' ),
			$services->get( 'TechnicalPartners.Cache' ),
			$services->get( 'TechnicalPartners.Metrics' ),
			$services->get( 'TechnicalPartners.Logger' )
		),
	'TechnicalPartners.IndexJobs' => static fn ( MediaWikiServices $services ): IndexJobs =>
		new IndexJobs( $services->getJobQueueGroup() ),
	'TechnicalPartners.IndexRows' => static function ( MediaWikiServices $services ): IndexRows {
		return new IndexRows( $services->get( 'TechnicalPartners.PartnerPages' ) );
	},
	'TechnicalPartners.IndexState' => static fn ( MediaWikiServices $services ): IndexState =>
		new IndexState( $services->get( 'TechnicalPartners.PartnerIndex' ) ),
	'TechnicalPartners.IndexVersion' => static function ( MediaWikiServices $services ): IndexVersion {
		$kept = $services->getObjectCacheFactory()->getInstance(
			$services->getMainConfig()->get( MainConfigNames::MainCacheType )
		);
		return new IndexVersion(
			$services->get( 'TechnicalPartners.Cache' ),
			$services->get( 'TechnicalPartners.EdgeCache' ),
			!$kept instanceof APCUBagOStuff
		);
	},
	'TechnicalPartners.IndexWriter' => static function ( MediaWikiServices $services ): IndexWriter {
		return new IndexWriter(
			$services->get( 'TechnicalPartners.PartnerIndex' ),
			new IndexTables( $services->get( 'TechnicalPartners.IndexVersion' ) ),
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.IndexRows' ),
			$services->get( 'TechnicalPartners.IndexJobs' ),
			$services->getDBLoadBalancerFactory(),
			$services->get( 'TechnicalPartners.Metrics' ),
			$services->get( 'TechnicalPartners.Logger' )
		);
	},
	'TechnicalPartners.ItemReader' => static fn ( MediaWikiServices $services ): ItemReader =>
		new ItemReader( $services->get( 'TechnicalPartners.PartnerIndex' ),
			$services->get( 'TechnicalPartners.PartnerReader' ),
			$services->get( 'TechnicalPartners.IndexHealth' ), $services->get( 'TechnicalPartners.Cache' ) ),
	'TechnicalPartners.Labels' => static fn ( MediaWikiServices $services ): Labels =>
		new Labels( $services->get( 'TechnicalPartners.FrameworkStore' ) ),
	'TechnicalPartners.Logger' => static fn (): LoggerInterface => LoggerFactory::getInstance( 'TechnicalPartners' ),
	'TechnicalPartners.MatrixController' => static fn ( MediaWikiServices $services ): MatrixController =>
		new MatrixController(
			$services->get( 'TechnicalPartners.PartnerReader' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			new MatrixRightsLookup(
				$services->get( 'TechnicalPartners.EditRights' ), $services->getWatchedItemStore()
			),
			$services->getTitleFormatter()
		),
	'TechnicalPartners.Metrics' => static fn ( MediaWikiServices $services ): Metrics =>
		new Metrics( $services->getStatsFactory() ),
	'TechnicalPartners.Notifier' => static fn ( MediaWikiServices $services ): Notifier =>
		new Notifier( $services->getUserFactory(), $services->getUserNameUtils(), $services->getPermissionManager(),
			ExtensionRegistry::getInstance()->isLoaded( 'Echo' ) ),
	'TechnicalPartners.OverviewController' => static fn ( MediaWikiServices $services ): OverviewController =>
		new OverviewController(
			$services->get( 'TechnicalPartners.PageContextFactory' ),
			$services->get( 'TechnicalPartners.ItemReader' ),
			new LastEdits( $services->getConnectionProvider() ),
			$services->get( 'TechnicalPartners.IndexCache' )
		),
	'TechnicalPartners.PageContextFactory' => static fn ( MediaWikiServices $services ): PageContextFactory =>
		new PageContextFactory(
			new ServiceOptions( PageContextFactory::CONSTRUCTOR_OPTIONS, $services->getMainConfig() ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->getLinkRendererFactory(),
			$services->getLinkBatchFactory()
		),
	'TechnicalPartners.PageLinks' => static fn ( MediaWikiServices $services ): PageLinks =>
		new PageLinks( $services->get( 'TechnicalPartners.FrameworkStore' ),
			new TrackingCategoryMarker( $services->getTrackingCategories() ),
			$services->getLinkBatchFactory(), $services->get( 'TechnicalPartners.Visibility' ) ),
	'TechnicalPartners.PartnerIndex' => static function ( MediaWikiServices $services ): PartnerIndex {
		return new PartnerIndex( $services->getConnectionProvider(), $services->get( 'TechnicalPartners.PartnerPages' ),
			$services->getObjectCacheFactory()->getLocalServerInstance() );
	},
	'TechnicalPartners.PartnerPage' => static fn ( MediaWikiServices $services ): PartnerPage =>
		new PartnerPage( $services->get( 'TechnicalPartners.PageContextFactory' ) ),
	'TechnicalPartners.PartnerPages' => static function ( MediaWikiServices $services ): PartnerPages {
		return new PartnerPages(
			$services->getConnectionProvider(), $services->getRevisionStore(),
			$services->get( 'TechnicalPartners.Visibility' ),
			$services->get( 'TechnicalPartners.UserNames' )
		);
	},
	'TechnicalPartners.PartnerReader' => static function ( MediaWikiServices $services ): PartnerReader {
		return new PartnerReader(
			$services->get( 'TechnicalPartners.PartnerIndex' ),
			$services->get( 'TechnicalPartners.DueRows' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.IndexVersion' ),
			$services->get( 'TechnicalPartners.IndexHealth' ),
			$services->getWatchedItemQueryService(),
			$services->get( 'TechnicalPartners.Cache' ),
			$services->get( 'TechnicalPartners.Metrics' ),
			$services->get( 'TechnicalPartners.Logger' )
		);
	},
	'TechnicalPartners.PastController' => static fn ( MediaWikiServices $services ): PastController =>
		new PastController(
			$services->get( 'TechnicalPartners.PastRecords' ),
			$services->getTitleFormatter()
		),
	'TechnicalPartners.PastRecords' => static fn ( MediaWikiServices $services ): PastRecords =>
		new PastRecords(
			$services->getConnectionProvider(),
			$services->getRevisionStore(),
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.Visibility' ),
			$services->get( 'TechnicalPartners.FrameworkStore' )
		),
	'TechnicalPartners.RankingController' => static fn ( MediaWikiServices $services ): RankingController =>
		new RankingController(
			$services->get( 'TechnicalPartners.RankingReader' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->getTitleFormatter()
		),
	'TechnicalPartners.RankingReader' => static fn ( MediaWikiServices $services ): RankingReader =>
		new RankingReader( $services->get( 'TechnicalPartners.PartnerReader' ),
			$services->get( 'TechnicalPartners.ItemReader' ),
			$services->get( 'TechnicalPartners.IndexCache' ) ),
	'TechnicalPartners.RecordFormController' => static function ( MediaWikiServices $services ): RecordFormController {
		$revisions = new RecordRevisions(
			$services->getRevisionLookup(), $services->get( 'TechnicalPartners.PartnerReader' )
		);
		return new RecordFormController(
			$services->get( 'TechnicalPartners.PageContextFactory' ),
			$revisions,
			new RecordSubmission(
				$revisions, new RecordSave( $services->getDBLoadBalancerFactory() ),
				new RecordRefusal( $revisions, $services->get( 'TechnicalPartners.Labels' ) ),
				$services->get( 'TechnicalPartners.UserNames' ),
				$services->get( 'TechnicalPartners.RecordValidator' )
			),
			new FrameworkFormController(
				$services->get( 'TechnicalPartners.RankingReader' ),
				$services->get( 'TechnicalPartners.FrameworkStore' ),
				$services->get( 'TechnicalPartners.RecordValidator' ), $services->getTitleFormatter(),
				$services->get( 'TechnicalPartners.ComputeLimit' )
			),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.FormAccess' )
		);
	},
	'TechnicalPartners.RecordValidator' => static fn ( MediaWikiServices $services ): RecordValidator =>
		new RecordValidator(
			new SchemaValidator(),
			new RecordRules(
				$services->get( 'TechnicalPartners.FrameworkStore' ), $services->get( 'TechnicalPartners.UserNames' )
			),
			$services->get( 'TechnicalPartners.Labels' )
		),
	'TechnicalPartners.Reindexer' => static function ( MediaWikiServices $services ): Reindexer {
		return new Reindexer(
			$services->get( 'TechnicalPartners.PartnerIndex' ),
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.IndexWriter' ),
			$services->get( 'TechnicalPartners.IndexJobs' ),
			$services->get( 'TechnicalPartners.IndexState' ),
			$services->get( 'TechnicalPartners.Metrics' )
		);
	},
	'TechnicalPartners.RenamedUsers' => static fn ( MediaWikiServices $services ): RenamedUsers =>
		new RenamedUsers( $services->getMainObjectStash() ),
	'TechnicalPartners.StewardAddress' => static fn ( MediaWikiServices $services ): StewardAddress =>
		new StewardAddress(
			$services->get( 'TechnicalPartners.UserNames' ), new RenameLog( $services->getConnectionProvider() )
		),
	'TechnicalPartners.UserNames' => static fn ( MediaWikiServices $services ): UserNames =>
		new UserNames( $services->getUserNameUtils(), $services->getUserIdentityLookup(),
			$services->get( 'TechnicalPartners.RenamedUsers' ) ),
	'TechnicalPartners.UserRenamer' => static fn ( MediaWikiServices $services ): UserRenamer =>
		new UserRenamer(
			$services->get( 'TechnicalPartners.RenamedUsers' ),
			$services->get( 'TechnicalPartners.UserNames' ),
			$services->get( 'TechnicalPartners.EditSummary' ),
			$services->get( 'TechnicalPartners.Visibility' ),
			$services->get( 'TechnicalPartners.WrittenClaims' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.IndexWriter' ),
			$services->getBacklinkCacheFactory(),
			$services->getWikiPageFactory(),
			$services->getContentHandlerFactory(),
			$services->getConnectionProvider(),
			$services->getJobQueueGroup(),
			$services->get( 'TechnicalPartners.Logger' )
		),
	'TechnicalPartners.ViewTable' => static fn ( MediaWikiServices $services ): ViewTable =>
		new ViewTable(
			$services->get( 'TechnicalPartners.MatrixController' ),
			$services->get( 'TechnicalPartners.RecordFormController' ),
			$services->get( 'TechnicalPartners.OverviewController' ),
			$services->get( 'TechnicalPartners.RankingController' ),
			$services->get( 'TechnicalPartners.PastController' ),
			$services->get( 'TechnicalPartners.ChangesController' ),
			$services->get( 'TechnicalPartners.FeedController' )
		),
	'TechnicalPartners.Visibility' => static fn ( MediaWikiServices $services ): Visibility =>
		new Visibility( $services->getPermissionManager(), $services->getUserFactory() ),
	'TechnicalPartners.WrittenClaims' => static fn (): WrittenClaims => new WrittenClaims()
];
