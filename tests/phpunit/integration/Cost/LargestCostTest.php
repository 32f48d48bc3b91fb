<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use Closure;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Sweep;
use MediaWiki\Title\Title;

/**
 * Every view, form, path, difference and job keeps within its limits where all partners are as large as they may be.
 *
 * @coversNothing
 */
class LargestCostTest extends CostTestCase {

	/** Random addresses that are asked for; TP_COST_REQUESTS and TP_COST_SEED choose more, and others. */
	private const REQUESTS = 30;
	private const SEED = 14;

	private const VIEWS = [ '', 'ranking', 'goals', 'exchange', 'conversations', 'evidence', 'objectives', 'stack',
		'stewards', 'feed', 'changes',
		'framework', 'new', 'log', 'help' ];

	/** One test, for making the partners takes longer than asking for them. */
	public function testWhateverIsAskedForCostsLittle(): void {
		$this->fill( self::partners() );
		$this->measureViews();
		foreach ( array_keys( LargestRecords::SHAPES ) as $number ) {
			$this->measurePartner( $number );
		}
		$older = [ 'list' => '/conversations', 'from' => '20' ];
		$this->measure(
			'older entries in the form', $this->view( 'edit/' . LargestWiki::name( 1 ), $older, $this->admin() )
		);
		$sets = LargestWiki::name( array_search( 'sets', LargestRecords::SHAPES, true ) );
		$this->measure( 'exchange of a partner', $this->view( 'exchange', [ 'partner' => $sets ] ) );
		$this->measureConflicts();
		$this->measureRandomAddresses();
		$this->measureFramework();
		$this->measureJobs();
		$this->assertCheap();
	}

	private function measureViews(): void {
		foreach ( self::VIEWS as $view ) {
			$this->measure( "view $view", $this->view( $view ), self::most( $view ) );
		}
		foreach ( [
			'limit=500', 'limit=500&group=steward', 'asof=2024-05-15', 'asof=2024-12-01', 'sort=responsiveness',
			'feed=atom'
		] as $query ) {
			parse_str( $query, $parameters );
			$this->measure( "view ?$query", $this->view( '', $parameters ) );
		}
		$year = [ 'from' => '2024-05-10', 'to' => '2024-12-31' ];
		$this->measure( 'view changes of a year', $this->view( 'changes', $year ) );
		$this->measure( 'all cells', $this->rest( '/matrix' ) );
		$this->measure( 'all texts', $this->rest( '/matrix', [ 'part' => 'texts' ] ) );
		$alike = [ 'name' => 'Largest Partner', 'website' => 'https://partner.example/', 'wikidata' => 'Q1' ];
		$this->measure( 'duplicates', $this->rest( '/duplicates', $alike ) );
	}

	private static function most( string $view ): float {
		return preg_match( '{^(?:edit/|exchange)}', $view ) ? self::MEGABYTES_OF_ONE : self::MEGABYTES_OF_FEW;
	}

	private function measurePartner( int $number ): void {
		$shape = LargestRecords::SHAPES[$number];
		$name = LargestWiki::name( $number );
		$record = LargestRecords::record( $number );
		$latest = Title::makeTitle( NS_PARTNER, $name )->getLatestRevID();
		foreach ( [
			'form' => $this->view( "edit/$name", [ 'all' => '1' ], $this->admin() ),
			'refused form' => $this->view( "edit/$name", [ 'complete' => '1', 'base' => (string)$latest,
				'r' => [ 'conversations' =>
				array_fill_keys(
					array_column( $record['conversations'], 'id' ), [ 'on' => 'never' ]
				) ] ], $this->admin(), true ),
			'page' => $this->action( [ 'action' => 'parse', 'page' => "Partner:$name" ] ),
			'difference' => $this->action( [ 'action' => 'compare', 'fromrev' => $latest - 1, 'torev' => $latest ] ),
			'merge' => $this->action( [ 'action' => 'edit', 'title' => "Partner:$name", 'baserevid' => $latest - 1,
				'text' => json_encode( [ 'priority' => 'low' ] + LargestRecords::changed( $record ) ) ] ),
			'save' => $this->action(
				[
					'action' => 'edit',
					'title' => "Partner:$name",
					'text' => json_encode( [ 'priority' => 'low' ] + $record )
				]
			),
			'save with a reason' => $this->action( [ 'action' => 'edit', 'title' => "Partner:$name",
				'text' => json_encode( $record ),
				'summary' => EditSummaryVerifier::MARKER . ' They asked' ] ),
			'text for filters' => $this->filterText( $record ),
			'difference to another partner' => $this->action( [ 'action' => 'compare', 'fromtitle' => "Partner:$name",
				'totitle' => 'Partner:' . LargestWiki::name( $number + 1 ) ] )
		] as $what => $request ) {
			$this->measure( "$what, $shape", $request, self::MEGABYTES_OF_ONE );
		}
	}

	/** @return Closure():int Asks for what AbuseFilter compares */
	private function filterText( array $record ): Closure {
		return function () use ( $record ): int {
			$content = new PartnerContent( json_encode( $record ) );
			$text = null;
			$this->services()->getHookContainer()->run( 'AbuseFilter-contentToString', [ $content, &$text ] );
			return strlen( $text );
		};
	}

	/** Forms whose every item somebody else has changed as well. */
	private function measureConflicts(): void {
		foreach ( LargestRecords::SHAPES as $number => $shape ) {
			$name = LargestWiki::name( $number );
			$mine = LargestRecords::changed( LargestRecords::record( $number ), 'Mine' );
			$lists = array_filter(
				$mine, static fn ( mixed $value ) => is_array( $value ) && isset( $value[0]['id'] )
			);
			$sent = [
				'complete' => '1', 'base' => (string)$this->first( $name ), 'r' => [ 'summary' => 'Mine' ] +
					array_map( static fn ( array $list ) => array_column( $list, null, 'id' ), $lists )
			];
			$this->measure(
				"conflict, $shape", $this->view( "edit/$name", $sent, $this->admin(), true ), self::MEGABYTES_OF_ONE
			);
		}
	}

	private function first( string $name ): int {
		$title = Title::makeTitle( NS_PARTNER, $name );
		return $this->services()->getRevisionLookup()->getFirstRevision( $title )->getId();
	}

	private function measureFramework(): void {
		$weights = array_fill_keys(
			array_column( LargestRecords::framework()['principles'], 'id' ), [ 'weight' => '1' ]
		);
		$sent = [ 'complete' => '1', 'preview' => '1', 'r' => [ 'principles' => $weights ],
			'base' => (string)Title::newFromText( self::FRAMEWORK_PAGE )->getLatestRevID() ];
		$this->measure(
			'preview of weights', $this->view( 'framework', $sent, $this->admin(), true ), self::MEGABYTES_OF_ONE
		);
		$shorter = [ 'objectives' => [] ] + array_slice( LargestRecords::framework(), 0, 3 );
		$this->measure( 'new framework', function () use ( $shorter ): int {
			$this->editPage( self::FRAMEWORK_PAGE, $shorter, $this->admin() );
			return 0;
		} );
	}

	private function measureJobs(): void {
		$this->measure( 'job: a batch of the index', function (): int {
			$this->services()->get( 'TechnicalPartners.Reindexer' )->batch( new Sweep( isForced: true ) );
			return 0;
		} );
		$this->measure( 'job: rows that are due', function (): int {
			$this->db()->newUpdateQueryBuilder()->update( 'technical_partners' )->set( [ 'tp_due' => '2000-01-01' ] )
				->where( '1=1' )->caller( __METHOD__ )->execute();
			$this->services()->get( 'TechnicalPartners.Reindexer' )->due( '2026-01-01' );
			return 0;
		} );
	}

	/** A property of the whole: whatever is asked, in whatever combination. */
	private function measureRandomAddresses(): void {
		mt_srand( (int)( getenv( 'TP_COST_SEED' ) ?: self::SEED ) );
		for ( $i = (int)( getenv( 'TP_COST_REQUESTS' ) ?: self::REQUESTS ); $i > 0; $i-- ) {
			$view = self::one( [ ...self::VIEWS, '', '', 'edit/' . LargestWiki::name( mt_rand( 0, 9 ) ), 'changes' ] );
			$query = self::query();
			$request = $this->view( $view, $query, self::one( [ null, $this->admin() ] ) );
			$this->measure(
				"view $view?" . substr( http_build_query( $query ), 0, 100 ), $request, self::most( $view )
			);
		}
	}

	/**
	 * @return array<string,string|string[]> Parameters that some view knows, with values that mean something, or
	 *   nothing
	 */
	private static function query(): array {
		$names = [ 'q', 'sort', 'dir', 'group', 'limit', 'offset', 'stage', 'decision', 'priority', 'relation', 'goal',
			'steward', 'alignment', 'columns',
			'asof', 'from', 'to', 'from-page', 'need', 'offer', 'partner', 'who', 'flag', 'part', 'all', 'section',
			'list', 'name', 'summary', 'feed' ];
		$framework = LargestRecords::framework();
		$values = [
			'', '1', '0', '-1', '500', '99999999999', 'any', 'none', '2024-05-15', '2024-12-01', 'word', 'steps',
			'unanswered', 'desc', 'partner',
			LargestWiki::name( 2 ), 'Steward 3', $framework['goals'][0]['id'], $framework['needs'][3]['id'],
			$framework['offers'][3]['id'],
			$framework['relations'][0]['id'], 'p-' . $framework['principles'][0]['id'], '/conversations',
			'conversations', 'contested',
			str_repeat( 'long ', 20000 ), str_repeat( "\u{1F5FA}", 20000 ), implode( '|', range( 1, 20000 ) ), '%_\\',
			"a\0b"
		];
		$query = [];
		for ( $i = mt_rand( 0, 6 ); $i > 0; $i-- ) {
			$query[ self::one( $names ) ] = mt_rand( 0, 9 )
				? self::one( $values )
				: array_fill( 0, 500, self::one( $values ) );
		}
		return $query;
	}

	private static function one( array $values ): mixed {
		return $values[ mt_rand( 0, count( $values ) - 1 ) ];
	}
}
