<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Stage;
use PHPUnit\Framework\TestCase;

/**
 * Values that the code lists are those of the schemas, in their order. tests/vitest/domain/enumerations.test.ts says
 * the same of the script.
 *
 * @coversNothing
 */
class EnumerationsTest extends TestCase {

	/** @return iterable<string,array{string[],string[]}> Values of the code, and of a schema */
	public static function provideEnumerations(): iterable {
		$columns = ColumnSchema::get();
		yield 'stages' => [ Stage::ALL, $columns->byId( 'stage' )->values ];
		yield 'decisions of the matrix' => [ Decision::STATES, $columns->byId( 'decision' )->values ];
		yield 'decisions' => [ Decision::STATES, SchemaNode::at( '/decisions/-/state', 'partner' )->choices ];
		yield 'priorities of the matrix' => [ Row::PRIORITIES, $columns->byId( 'priority' )->values ];
		yield 'priorities' => [ Row::PRIORITIES, SchemaNode::at( '/priority', 'partner' )->choices ];
		yield 'flags' => [
			array_values( Flags::NAMES ), array_slice( $columns->byId( 'flags' )->values, 0, count( Flags::NAMES ) )
		];
		$targets = SchemaNode::at( '/objectives/-/targets/-/count', 'framework' )->choices;
		yield 'counts that targets name' => [ array_values( array_intersect( Progress::COUNTS, $targets ) ), $targets ];
		yield 'lists of the framework' => [
			Framework::LISTS, array_keys( SchemaNode::root( 'framework' )->properties() )
		];
	}

	/**
	 * @dataProvider provideEnumerations
	 * @param string[] $code
	 * @param string[] $schema
	 */
	public function testCodeListsTheValuesOfTheSchema( array $code, array $schema ): void {
		$this->assertSame( $schema, $code );
	}
}
