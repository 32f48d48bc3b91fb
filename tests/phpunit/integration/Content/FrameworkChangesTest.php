<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Page\PageStore;
use MediaWiki\Title\Title;
use MWTimestamp;
use Wikimedia\Rdbms\IDBAccessObject;

/**
 * Effects of an edit of the framework on the partners' pages.
 *
 * @coversNothing
 */
class FrameworkChangesTest extends IndexTestCase {

	/** @return string|null What would be shown without rendering the page anew */
	private function kept( string $title ): ?string {
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( $title ) );
		$output = $this->services()->getParserCache()->get( $page, $page->makeParserOptions( 'canonical' ) );
		return $output ? $output->getContentHolderText() : null;
	}

	/** @return string[] Pages whose links are to be refreshed */
	private function refreshed(): array {
		$pages = [];
		foreach ( $this->services()->getJobQueueGroup()->get( 'refreshLinks' )->getAllQueuedJobs() as $job ) {
			$pages[] = $job->getTitle()->getText();
		}
		sort( $pages );
		return $pages;
	}

	private function categories( string $title ): array {
		$pages = $this->api( [ 'action' => 'query', 'prop' => 'categories', 'titles' => $title ] )['query']['pages'];
		return array_column( reset( $pages )['categories'] ?? [], 'title' );
	}

	public function testPagesAreNotStale(): void {
		$this->runJobs();
		MWTimestamp::setFakeTime( time() - 60 );
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps' ] ], [ 'real' => 2 ] );
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( 'Partner:Alpha' ) );
		// As it is kept: what an earlier test made the reader's language does not matter.
		$page->getParserOutput( $page->makeParserOptions( 'canonical' ) );
		MWTimestamp::setFakeTime( false );
		$this->saveFramework( [ 'real' => [ 'title' => 'Really there' ] ] );
		$this->assertStringNotContainsString( 'Really there', (string)$this->kept( 'Partner:Alpha' ) );
		$this->assertNotNull( $this->kept( 'Partner:Alpha' ), 'until the job has run' );
		$this->runJobs();
		$this->assertNull( $this->kept( 'Partner:Alpha' ) );
		$this->restart();
		$rendered = $this->api( [ 'action' => 'parse', 'page' => 'Partner:Alpha' ] )['parse']['text']['*'];
		$this->assertStringContainsString( 'Really there', $rendered );
	}

	public function testOnlyPagesWhoseCategoriesChangeAreParsed(): void {
		$this->savePartner( 'Alpha', [], [ 'real' => 2 ] );
		$this->savePartner( 'Beta', [], [ 'mutual' => 2 ] );
		$this->runJobs();
		$this->saveFramework( [ 'real' => [ 'weight' => 5 ] ] );
		$this->assertSame( [], $this->refreshed(), 'weights are no category' );
		$this->assertNotSame( [], $this->categories( 'Partner:Alpha' ), 'unsupported' );
		$this->saveFramework( [ 'real' => [ 'retired' => '2020-01-01' ] ] );
		$this->assertSame( [ 'Alpha' ], $this->refreshed() );
		$this->runJobs();
		$this->assertSame( [], $this->categories( 'Partner:Alpha' ) );
		$this->assertNotSame( [], $this->categories( 'Partner:Beta' ) );
		$this->assertIndexRight();
	}

	public function testAPartnerIsNotSaidToTranscludeTheFramework(): void {
		$this->savePartner( 'Alpha' );
		$of = fn ( string $list ) => count( $this->api( [ 'action' => 'query', 'list' => $list,
			'titles' => self::FRAMEWORK_PAGE,
			$list === 'backlinks' ? 'bltitle' : 'eititle' => self::FRAMEWORK_PAGE ] )['query'][$list] );
		$this->assertSame( [ 1, 0 ], [ $of( 'backlinks' ), $of( 'embeddedin' ) ] );
	}

	/** By another request, while this one remembers what it read. */
	public function testWhatOthersSaveMeanwhileIsTheLatest(): void {
		$this->saveFramework( [ 'real' => [ 'weight' => 7 ] ] );
		$store = $this->services()->get( 'TechnicalPartners.FrameworkStore' );
		$weight = static fn () => Framework::weight( $store->latest()->principles()[1] );
		$this->assertSame( 7, $weight() );
		$before = $this->services()->getRevisionLookup()->getFirstRevision( $store->title() );
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'page' )->set( [ 'page_latest' => $before->getId() ] )
			->where( [ 'page_id' => $before->getPageId() ] )->caller( __METHOD__ )->execute();
		$this->assertSame( 1, $weight() );
	}

	/** A replica that has not heard of the framework yet. */
	public function testWhatIsWrittenFollowsThePrimaryDatabase(): void {
		$page = $this->savePartner( 'Alpha', [], [ 'real' => 3 ] );
		$services = $this->services();
		$late = $this->createStub( PageStore::class );
		$late->method( 'getPageByReference' )->willReturn( null );
		$late->method( 'newSelectQueryBuilder' )->willReturnCallback( static fn ( int $flags ) =>
			$services->getPageStore()->newSelectQueryBuilder( $flags & IDBAccessObject::READ_LATEST ) );
		$store = new FrameworkStore( new ServiceOptions(
			FrameworkStore::CONSTRUCTOR_OPTIONS, $services->getMainConfig()
		),
			$services->getTitleFactory(), $late, $services->getRevisionLookup(),
			$services->get( 'TechnicalPartners.Cache' ),
			$services->get( 'TechnicalPartners.Visibility' ) );
		$pages = $services->get( 'TechnicalPartners.PartnerPages' );
		$this->assertTrue( $store->current()->isEmpty() );
		$version = $pages->state( [], $store->title() )->framework;
		$rows = ( new IndexRows( $pages ) )->ofAll( $pages->batch( 0, 10 ), $store->latestAt( $version ), $version );
		$this->assertSame( Flags::UNSUPPORTED, $rows[$page]->columns['tp_flags'] );
	}
}
