<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Plans;

use MediaWiki\Extension\TechnicalPartners\Tests\Bench\RecordGenerator;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api\RestTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\FilledIndex;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\LogSpy;
use MediaWiki\Logger\LoggerFactory;
use stdClass;
use Wikimedia\Rdbms\IDatabase;

/**
 * How MariaDB plans the statements that views and REST paths ask of a large index: by an index, and without sorting
 * more than a page. The wiki of this test is on MariaDB: see scripts/test/plans.mjs.
 *
 * @coversNothing
 */
class StatementPlansTest extends RestTestCase {

	private const PARTNERS = 2000;
	/** Rows that may be read by no index, or be sorted, in one statement: a page, and those of one partner. */
	private const FEW = 200;
	/** Statements that may read more rows, with the reason. */
	private const ALLOWED = [
		'/COUNT\(\*\)/' => 'counts are kept until anything changes',
		'/LIMIT 9223372036854775807|SELECT  tp_page,tp_cells,tp_texts /' =>
			'orders of all rows are kept until anything changes',
		'/LIMIT (?:\d+,)?[12]000\b/' => 'what the exchange compares is kept until anything changes',
		'/SELECT  1 .* LIMIT 1\s*$/s' => 'ends at the first row',
		'/tpv_field/' => 'a filter by a goal, relation or score sorts the ids of the rows that match',
		'/PartnerReader::all/' => 'sends all rows',
		'/tp_search LIKE|tp_sort LIKE/' => 'searches by words'
	];
	private const OBJECTIVE = [
		'id' => 'o1',
		'title' => 'Ten',
		'eta' => '2026',
		'targets' => [ [ 'id' => 't1', 'count' => 'contacted', 'number' => 10 ] ]
	];

	protected function setUp(): void {
		parent::setUp();
		$this->assertSame( 'mysql', $this->db()->getType(), 'The wiki of this test is on MariaDB' );
		$this->editPage(
			self::FRAMEWORK_PAGE, RecordGenerator::framework() + [ 'objectives' => [ self::OBJECTIVE ] ], $this->admin()
		);
		FilledIndex::fill( $this->services(), 1, self::PARTNERS );
		$this->db()->query(
			'ANALYZE TABLE technical_partners, technical_partners_items, technical_partners_value', __METHOD__
		);
	}

	/** @return array<string,array<string,string>[]> Parameters by view: what each is asked */
	private function addresses(): array {
		$name = RecordGenerator::name( 7 );
		return [
			'' => [ [], [ 'offset' => '100' ], [ 'stage' => 'contacted' ], [ 'decision' => 'any', 'goal' => 'goal-3' ],
				[ 'steward' => 'Steward 4' ], [ 'steward' => 'none' ],
				[ 'flags' => 'contested' ], [ 'score-real-role' => '3' ], [ 'q' => 'kernel' ],
				[ 'q' => 'zzz', 'stage' => 'contacted' ] ],
			'ranking' => [
				[],
				[ 'offset' => '50' ],
				[ 'w-real-role' => '7' ],
				[ 'relation' => 'synergy' ],
				[ 'relation' => 'talent-pool' ]
			],
			'conversations' => [ [], [ 'offset' => '200' ], [ 'goal' => 'goal-2' ], [ 'who' => 'Steward 3' ],
				[ 'goal' => 'goal-2', 'who' => 'Steward 3' ],
				[ 'partner' => $name ], [ 'all' => 'steps' ], [ 'all' => 'unanswered', 'offset' => '50' ] ],
			'evidence' => [ [], [ 'offset' => '500' ], [ 'flag' => 'stale' ] ],
			'exchange' => [ [], [ 'partner' => $name ], [ 'partner' => 'kernel' ], [ 'need' => 'our-need' ] ],
			'goals' => [ [], [ 'offset' => '50' ], [ 'goal' => 'goal-3', 'offset' => '100' ] ],
			'objectives' => [ [], [ 'asof' => '2022-01-01' ], [ 'objective' => 'o1', 'target' => 't1' ] ],
			'stack' => [ [], [ 'offset' => '1000' ], [ 'part' => 'kernel' ] ],
			'stewards' => [ [], [ 'all' => 'away' ], [ 'offset' => '50' ] ],
			'changes' => [ [] ], 'framework' => [ [] ], 'new' => [ [] ], 'log' => [ [] ], "edit/$name" => [ [] ]
		];
	}

	public function testNoStatementScansOrSortsMoreThanAPage(): void {
		$spy = new LogSpy();
		$before = LoggerFactory::getProvider();
		LoggerFactory::registerProvider( $spy );
		$faults = $seen = [];
		foreach ( $this->addresses() as $view => $queries ) {
			foreach ( $queries as $query ) {
				$this->listen( $spy );
				$this->openSpecialPage( 'TechnicalPartners', $view, $query );
				$seen += $this->statements( $spy, "$view " . http_build_query( $query ) );
			}
		}
		$alike = [ 'name' => 'Kernel map', 'website' => 'https://partner.example/7', 'wikidata' => 'Q900000007' ];
		foreach ( [ '/matrix' => [ 'part' => 'cells' ], '/duplicates' => $alike ] as $path => $query ) {
			$this->listen( $spy );
			$this->get( $path, $query );
			$seen += $this->statements( $spy, $path );
		}
		LoggerFactory::registerProvider( $before );
		foreach ( $seen as $sql => $where ) {
			foreach ( $this->explain( $sql ) as $fault ) {
				$faults[] = "$where: $fault\n  $sql";
			}
		}
		$this->assertGreaterThan( 40, count( $seen ), 'statements were seen' );
		$this->assertSame( [], $faults );
	}

	/** Begins anew, as another request would, and keeps what it asks. */
	private function listen( LogSpy $spy ): void {
		$this->restart();
		$this->db()->setFlag( IDatabase::DBO_DEBUG );
		$spy->contexts = [];
	}

	/** @return array<string,string> Where they were asked, by statement */
	private function statements( LogSpy $spy, string $where ): array {
		$statements = [];
		foreach ( $spy->contexts as $context ) {
			$sql = $context['sql'] ?? '';
			if (
				preg_match( '/^\(?SELECT.*technical_partners/s', $sql ) &&
					!$this->isAllowed( "{$context['method']} $sql" )
			) {
				$statements[$sql] = trim( "$where in {$context['method']}" );
			}
		}
		return $statements;
	}

	private function isAllowed( string $statement ): bool {
		return array_filter(
			array_keys( self::ALLOWED ), static fn ( string $pattern ) => preg_match( $pattern, $statement )
		) !== [];
	}

	/** @return string[] What is wrong with the plan of a statement */
	private function explain( string $sql ): array {
		$plan = iterator_to_array( $this->db()->query( "EXPLAIN $sql", __METHOD__ ), false );
		// Of a page within a statement, MariaDB estimates the rows before it, too.
		$page = preg_match( '/LIMIT (?:\d+,)?(\d+)\s*\) `page`/', $sql, $limit ) ? (int)$limit[1] : PHP_INT_MAX;
		$rows = static fn ( stdClass $row ): int =>
			str_starts_with( $row->table, '<derived' ) ? min( $page, (int)$row->rows ) : (int)$row->rows;
		$bad = array_filter( $plan, static fn ( stdClass $row ) => $rows( $row ) > self::FEW &&
			(
				in_array( $row->type, [ 'ALL', 'index' ], true ) ||
					preg_match( '/filesort|temporary/', (string)$row->Extra )
			) );
		return array_map(
			static fn ( stdClass $row ) => "$row->table $row->type by $row->key, $row->rows rows, $row->Extra",
			array_values( $bad )
		);
	}
}
