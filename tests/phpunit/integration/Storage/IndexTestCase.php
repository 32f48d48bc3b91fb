<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Tests of the index on a wiki with a framework of three principles. */
abstract class IndexTestCase extends IntegrationTestCase {

	protected const FRAMEWORK_PAGE = 'Project:Technical partners/Framework';
	protected const LEVELS = [ 'level0' => 'None', 'level1' => 'Some', 'level2' => 'Much', 'level3' => 'All' ];

	protected function setUp(): void {
		parent::setUp();
		$this->saveFramework();
	}

	protected function tearDown(): void {
		ConvertibleTimestamp::setFakeTime( false );
		parent::tearDown();
	}

	/** @param array<string,array> $principles What differs, by principle id */
	protected function saveFramework( array $principles = [] ): void {
		$principle = static fn ( string $id ) =>
			array_replace( [ 'id' => $id, 'title' => ucfirst( $id ), 'weight' => 1 ], $principles[$id] ?? [] ) +
				self::LEVELS;
		$this->editPage( self::FRAMEWORK_PAGE, [
			'principles' => array_map( $principle, [ 'mutual', 'real', 'light' ] ),
			'goals' => [ [ 'id' => 'maps', 'title' => 'Maps' ], [ 'id' => 'offline', 'title' => 'Offline' ] ],
			'relations' => [
				[ 'id' => 'synergy', 'title' => 'Synergy', 'rankedBy' => 'alignment' ],
				[ 'id' => 'pool', 'title' => 'Pool', 'rankedBy' => 'responsiveness' ]
			]
		], $this->admin() );
	}

	/**
	 * @param string $name
	 * @param array $record
	 * @param array<string,int|string> $scores By principle id
	 */
	protected function savePartner( string $name, array $record = [], array $scores = [] ): int {
		foreach ( $scores as $principle => $score ) {
			$record['assessments'][$principle]['score'] = $score;
		}
		$this->editPage( "Partner:$name", $record + [ 'summary' => "About $name" ] );
		return Title::makeTitle( NS_PARTNER, $name )->getArticleID();
	}

	protected function reader(): PartnerReader {
		return $this->services()->get( 'TechnicalPartners.PartnerReader' );
	}

	protected function find( array $parameters = [], ?User $user = null ): MatrixResult {
		$framework = $this->services()->get( 'TechnicalPartners.FrameworkStore' )->current();
		return $this->reader()->find(
			MatrixQuery::fromParameters( $parameters, $framework ), $user ?? $this->anonymous()
		);
	}

	/** @return string[] In order */
	protected function names( array $parameters = [], ?User $user = null ): array {
		return array_map(
			static fn ( string $cells ) => json_decode( $cells )[2], $this->find( $parameters, $user )->cells
		);
	}

	protected function cells( string $name ): ?array {
		foreach ( $this->find( [ 'decision' => 'any' ] )->cells as $json ) {
			$cells = json_decode( $json, true );
			if ( $cells[2] === $name ) {
				return $cells;
			}
		}
		return null;
	}

	/** Database of the index; it need not be the wiki's own. */
	protected function db(): IDatabase {
		return $this->services()->getConnectionProvider()->getPrimaryDatabase( PartnerIndex::DOMAIN );
	}

	protected function wikiDb(): IDatabase {
		return $this->services()->getConnectionProvider()->getPrimaryDatabase();
	}

	/** The index equals the pages, in every column. */
	protected function assertIndexRight(): void {
		$revisions = $this->services()->get( 'TechnicalPartners.PartnerPages' )->batch( 0, 1000 );
		$this->assertSame(
			[], $this->services()->get( 'TechnicalPartners.IndexChecker' )->differences( $revisions, 0, null )
		);
	}
}
