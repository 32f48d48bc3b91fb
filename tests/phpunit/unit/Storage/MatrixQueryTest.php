<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Storage;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use PHPUnit\Framework\TestCase;

/** @coversNothing */
class MatrixQueryTest extends TestCase {

	public function testWithoutParameters(): void {
		$this->assertEquals(
			new MatrixQuery(),
			MatrixQuery::fromParameters(
				[ 'title' => 'Special:TechnicalPartners', 'uselang' => 'de' ], new Framework( [] )
			)
		);
	}

	public function testEverythingUnderstood(): void {
		$this->assertEquals(
			new MatrixQuery( 'maps', [
				'stage' => [ 'contacted', 'identified' ], 'priority' => [ 'high' ], 'flags' => [ 'mine' ],
				'relation' => [ 'synergy' ],
				'goal' => [ 'maps' ], 'steward' => [ 'Jane Doe', 'none' ], 'score-real-role' => [ '0', 'na' ],
				'decision' => [ 'declined' ]
			], 'p-real-role', false, 'steward', [ 'partner', 'p-real-role' ], 20, 40 ),
			MatrixQuery::fromParameters( [
				'q' => ' maps ', 'stage' => 'contacted|identified', 'priority' => [ 'high' ], 'flags' => 'mine',
				'relation' => 'synergy',
				'goal' => 'maps', 'steward' => 'Jane Doe|none', 'score-real-role' => '0|na', 'decision' => 'declined',
				'sort' => 'p-real-role',
				'dir' => 'asc', 'group' => 'steward', 'columns' => 'partner|p-real-role', 'limit' => '20',
				'offset' => '40'
			], new Framework( [] ) )
		);
	}

	public function testRestIsIgnoredAndSaid(): void {
		$query = MatrixQuery::fromParameters( [
			'stage' => 'contacted|married', 'sort' => 'beauty', 'dir' => 'up', 'group' => 'colour',
			'columns' => 'partner|"><b>',
			'limit' => '-1', 'offset' => 'x', 'score-real' => '7', 'q' => [ 'a' ], 'flags' => [ [ 'nested' ] ],
			'relation' => 'Not An Id'
		], new Framework( [] ) );
		$this->assertEquals( new MatrixQuery(
			'', [ 'stage' => [ 'contacted' ], 'decision' => [ 'open', 'paused' ] ], 'alignment', true, null,
			[ 'partner' ], 25, 0, $query->ignored
		), $query );
		foreach ( [ 'stage=married', 'sort=beauty', 'dir=up', 'group=colour', 'columns="><b>', 'limit=-1', 'offset=x',
			'score-real=7',
			'relation=Not An Id' ] as $ignored ) {
			$this->assertContains( $ignored, $query->ignored );
		}
	}

	public function testEverybody(): void {
		$this->assertSame( [], MatrixQuery::fromParameters( [ 'decision' => 'any' ], new Framework( [] ) )->filters );
		$this->assertSame(
			ColumnSchema::get()->limit( 'mostRows' ),
			MatrixQuery::fromParameters( [ 'limit' => '999999' ], new Framework( [] ) )->limit
		);
	}
}
