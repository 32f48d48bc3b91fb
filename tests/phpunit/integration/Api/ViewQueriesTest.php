<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\DueRows;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\LogSpy;
use MediaWiki\Logger\LoggerFactory;
use Wikimedia\Rdbms\IDatabase;

/**
 * Views look people, pages and rows up together: with more partners and people they ask no more statements.
 *
 * @coversNothing
 */
class ViewQueriesTest extends RestTestCase {

	private const VIEWS = [ '', 'ranking', 'goals', 'exchange', 'conversations', 'evidence', 'objectives', 'stack',
		'stewards', 'changes', 'new', 'log', 'framework' ];
	/** Statements that are one for each entry of a page, by view: the first partners of each steward, by the index. */
	private const FOR_EACH = [ 'stewards' => ItemReader::class . '::partners' ];
	private const FEW = 3;
	private const MANY = 12;

	private function savePartners( int $from, int $to ): void {
		for ( $number = $from; $number <= $to; $number++ ) {
			$person = "Person $number";
			$this->makeUser( $person );
			$conversation = [ 'id' => 'c', 'on' => '2026-01-02', 'about' => 'Maps', 'direction' => 'outgoing',
				'who' => [ $person, "Friend $number" ], 'nextOn' => '2026-01-09' ];
			$dispute = [ 'id' => 'd', 'url' => "https://example.org/$number", 'stance' => 'disputes', 'by' => $person ];
			$this->savePartner( "Partner $number", [
				'goals' => [ 'maps' ], 'relations' => [ 'synergy' ], 'stack' => [ "Part $number" ],
				'steward' => [ 'user' => $person, 'since' => '2026-01-01' ], 'conversations' => [ $conversation ],
				'offers' => [ [ 'id' => 'o', 'title' => "Tiles $number" ] ],
				'assessments' => [ 'real' => [ 'score' => 2, 'evidence' => [ $dispute ] ] ]
			] );
		}
		$this->runJobs();
		$this->settle();
	}

	/** @return array<string,int> How often each method asks a statement */
	private function statements( callable $read ): array {
		$spy = new LogSpy();
		$before = LoggerFactory::getProvider();
		LoggerFactory::registerProvider( $spy );
		$this->restart();
		$this->settle();
		$this->wikiDb()->setFlag( IDatabase::DBO_DEBUG );
		$spy->contexts = [];
		$read();
		LoggerFactory::registerProvider( $before );
		$asked = array_filter( $spy->contexts, static fn ( array $context ) =>
			preg_match( '/^\W*SELECT/', $context['sql'] ?? '' ) &&
				!str_contains( $context['method'], 'SqlBagOStuff' ) );
		return array_count_values( array_column( $asked, 'method' ) );
	}

	/** @return array<string,array<string,int>> By view */
	private function counts(): array {
		$counts = [];
		foreach ( self::VIEWS as $view ) {
			$counts[$view] = $this->statements( fn () => $this->openSpecialPage( 'TechnicalPartners', $view ) );
		}
		foreach ( [ 'cells', 'texts' ] as $part ) {
			$counts["/matrix $part"] = $this->statements( fn () => $this->get( '/matrix', [ 'part' => $part ] ) );
		}
		return $counts;
	}

	public function testMorePartnersTakeNoMoreStatements(): void {
		$this->savePartners( 1, self::FEW );
		$few = $this->counts();
		$this->savePartners( self::FEW + 1, self::MANY );
		$more = [];
		foreach ( $this->counts() as $view => $methods ) {
			$this->assertNotSame( [], $methods, "$view was listened to" );
			foreach ( $methods as $method => $count ) {
				$isForEach = $method === ( self::FOR_EACH[$view] ?? null );
				if ( !$isForEach && $count > ( $few[$view][$method] ?? 1 ) ) {
					$more[] = "$view: $method asks $count statements instead of " . ( $few[$view][$method] ?? 0 );
				}
			}
		}
		$this->assertSame( [], $more );
		foreach ( $few as $view => $methods ) {
			$this->assertLessThanOrEqual(
				2, $methods[DueRows::class . '::on'] ?? 0, "$view looks for rows of today once"
			);
		}
	}
}
