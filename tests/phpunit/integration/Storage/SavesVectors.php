<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** A wiki of the vectors, saved, and its answers to queries. */
trait SavesVectors {

	private function assertAnswers( array $world ): void {
		ConvertibleTimestamp::setFakeTime( $world['today'] . 'T12:00:00Z' );
		$reader = $this->save( $world );
		$queries = array_column( $world['queries'], null, 'name' );
		$answers = array_map( fn ( array $query ) => $this->answer( $query, $reader ) + $query, $queries );
		$this->assertEquals( $queries, $answers );
	}

	/** @return array Names in their order, their groups, and how many carry each flag, as far as the query has them */
	private function answer( array $query, User $reader ): array {
		$parameters = $this->services()->get( 'TechnicalPartners.StewardAddress' )->canonical( $query['parameters'] )
			?? $query['parameters'];
		$page = $this->find( $parameters, array_key_exists( 'reader', $query ) ? null : $reader );
		return array_intersect_key( [
			'out' => array_column( $page->rows(), 'name' ),
			'groups' => isset( $parameters['group'] ) ? $this->grouped( $page, $parameters['group'] ) : [],
			'flags' => array_map( static fn ( array $count ) => $count['matching'], $page->flags )
		], $query );
	}

	/** @return User Reader of the world's queries */
	private function save( array $world ): User {
		foreach (
			array_filter( array_column( array_column( $world['partners'], 'record' ), 'steward' ) ) as [
				'user' => $name
			]
		) {
			$this->makeUser( $name );
		}
		$this->editPage( self::FRAMEWORK_PAGE, $world['framework'], $this->admin() );
		foreach ( $world['partners'] as [ 'name' => $name, 'record' => $record ] ) {
			$this->editPage( "Partner:$name", $record );
		}
		$reader = $this->makeUser( $world['reader'] );
		foreach ( $world['watched'] as $name ) {
			$this->services()->getWatchedItemStore()->addWatch( $reader, Title::makeTitle( NS_PARTNER, $name ) );
		}
		return $reader;
	}

	/** @return array<array{string,string[]}> Names by what the rows have in common */
	private function grouped( MatrixResult $page, string $group ): array {
		$kind = Kind::of( ColumnSchema::get()->byGroup( $group ) );
		$groups = [];
		foreach ( $page->rows() as $row ) {
			$key = $kind->group( $row );
			if ( $groups === [] || end( $groups )[0] !== $key ) {
				$groups[] = [ $key, [] ];
			}
			$groups[array_key_last( $groups )][1][] = $row->name;
		}
		return $groups;
	}
}
