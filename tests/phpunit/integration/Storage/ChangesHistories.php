<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use ImportTextFiles;
use Maintenance;
use MediaWiki\Api\ApiUsageException;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Title\Title;

/** Ways in which MediaWiki changes the history of Partner:Alpha: PageHistoryTest says what each leaves behind. */
trait ChangesHistories {

	use ImportsPages;

	/** A framework by which Alpha's one score counts for more */
	private static array $heavy = [
		'principles' => [ [ 'id' => 'real', 'title' => 'Real', 'weight' => 9 ] + self::LEVELS ]
	];

	private string $page = 'Partner:Alpha';

	private function edit(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ] );
	}

	private function creation(): void {
		$this->savePartner( 'Gamma' );
	}

	private function nullEdit(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'medium' ] );
	}

	private function undo(): void {
		$latest = Title::newFromText( $this->page )->getLatestRevID();
		$this->api( [ 'action' => 'edit', 'title' => $this->page, 'undo' => $latest ] );
	}

	private function rollback(): void {
		$this->editPage( $this->page, [ 'summary' => 'Vandalised' ], $this->makeUser( 'Vandal' ) );
		$rollback = $this->services()->getRollbackPageFactory()
			->newRollbackPage( Title::newFromText( $this->page ), $this->admin(), $this->makeUser( 'Vandal' ) );
		$this->assertTrue( $rollback->rollback()->isOK() );
		DeferredUpdates::doUpdates();
	}

	private function purge(): void {
		$this->api( [ 'action' => 'purge', 'titles' => $this->page, 'forcelinkupdate' => 1 ], $this->admin() );
	}

	private function protection(): void {
		$this->api( [ 'action' => 'protect', 'title' => $this->page, 'protections' => 'edit=sysop' ], $this->admin() );
	}

	private function importNew(): void {
		$this->importHistory(
			'Partner:Gamma',
			[ '2019-05-01T00:00:00Z' => [ 'priority' => 'low' ], '2019-06-01T00:00:00Z' => [ 'priority' => 'high' ] ]
		);
	}

	private function importNewer(): void {
		$this->importHistory( $this->page, [ '2020-01-20T00:00:00Z' => [ 'priority' => 'high' ] ] );
	}

	private function importOlder(): void {
		$this->importHistory(
			$this->page,
			[ '2018-01-01T00:00:00Z' => [ 'priority' => 'high' ], '2018-02-01T00:00:00Z' => [ 'priority' => 'low' ] ]
		);
	}

	private function importAround(): void {
		$this->importHistory(
			$this->page,
			[ '2018-01-01T00:00:00Z' => [ 'priority' => 'low' ], '2020-01-20T00:00:00Z' => [ 'priority' => 'high' ] ]
		);
	}

	private function importAgain(): void {
		$this->importOlder();
		$this->importOlder();
	}

	private function importReported(): void {
		$this->importHistory( $this->page, [ '2018-01-01T00:00:00Z' => [ 'priority' => 'high' ] ], isReported: true );
	}

	private function importTextFile(): void {
		$folder = sys_get_temp_dir() . '/technical-partners-' . bin2hex( random_bytes( 4 ) );
		mkdir( $folder );
		file_put_contents( "$folder/Alpha", json_encode( [ 'priority' => 'high' ], JSON_THROW_ON_ERROR ) );
		try {
			$this->script(
				'importTextFiles',
				ImportTextFiles::class,
				[ 'overwrite' => 1, 'prefix' => 'Partner:' ],
				[ "$folder/Alpha" ]
			);
		} finally {
			unlink( "$folder/Alpha" );
			rmdir( $folder );
		}
	}

	private function deletion(): void {
		$this->api( [ 'action' => 'delete', 'title' => $this->page ], $this->admin() );
	}

	private function suppression(): void {
		$suppressor = $this->makeUser( 'Suppressor', 'sysop', 'suppress' );
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( $this->page ) );
		$delete = $this->services()->getDeletePageFactory()->newDeletePage( $page, $suppressor )->setSuppress( true );
		$this->assertTrue( $delete->deleteIfAllowed( 'Private' )->isOK() );
		DeferredUpdates::doUpdates();
	}

	private function creationOverDeleted(): void {
		$this->deletion();
		$this->savePartner( 'Alpha' );
	}

	/** @param string $day Day of the only revision to restore; '' for all */
	private function restore( string $day = '' ): void {
		$this->api(
			[ 'action' => 'undelete', 'title' => $this->page ] +
				( $day === '' ? [] : [ 'timestamps' => "{$day}T12:00:00Z" ] ),
			$this->admin()
		);
	}

	private function undeletion(): void {
		$this->deletion();
		$this->restore();
	}

	private function undeletionOfOlder(): void {
		$this->deletion();
		$this->restore( '2020-01-03' );
	}

	private function undeletionOfNewer(): void {
		$this->deletion();
		$this->restore( '2020-01-05' );
	}

	private function undeletionBelow(): void {
		$this->creationOverDeleted();
		$this->restore( '2020-01-03' );
	}

	private function undeletionAbove(): void {
		$this->deletion();
		$this->importHistory( $this->page, [ '2019-01-01T00:00:00Z' => [ 'priority' => 'high' ] ] );
		$this->restore();
	}

	/**
	 * @param string $name
	 * @param array<string,int> $more Parameters of action=move
	 * @param ?string $from
	 */
	private function moveTo( string $name, array $more = [ 'noredirect' => 1 ], ?string $from = null ): void {
		$this->api( [ 'action' => 'move', 'from' => $from ?? $this->page, 'to' => $name ] + $more, $this->admin() );
	}

	private function move(): void {
		$this->moveTo( 'Partner:Omega' );
	}

	private function moveWithRedirect(): void {
		$this->moveTo( 'Partner:Omega', [] );
	}

	private function moveOver(): void {
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Beta' ], $this->admin() );
		$this->moveTo( 'Partner:Beta' );
	}

	private function moveBack(): void {
		$this->moveWithRedirect();
		$this->moveTo( $this->page, [], 'Partner:Omega' );
	}

	/** A partner is a partner in its namespace alone, see ContentModelPolicy. */
	private function moveOut(): void {
		$this->assertRefused( fn () => $this->moveTo( 'Alpha' ) );
	}

	private function moveIn(): void {
		$this->editPage( 'Gamma', 'Wikitext' );
		$this->assertRefused( fn () => $this->moveTo( 'Partner:Gamma', [], 'Gamma' ) );
	}

	private function anotherModel(): void {
		$this->assertRefused(
			fn () => $this->api(
				[ 'action' => 'changecontentmodel', 'title' => $this->page, 'model' => 'json' ], $this->admin()
			)
		);
	}

	private function assertRefused( callable $act ): void {
		try {
			$act();
			$this->fail( 'It is not refused.' );
		} catch ( ApiUsageException ) {
			DeferredUpdates::doUpdates();
		}
	}

	/**
	 * @param string $from
	 * @param string $to
	 * @param array<string,string> $more Parameters of action=mergehistory
	 */
	private function mergeHistory( string $from, string $to, array $more = [] ): void {
		$this->api( [ 'action' => 'mergehistory', 'from' => $from, 'to' => $to ] + $more, $this->admin() );
	}

	private function mergeWhole(): void {
		$this->mergeHistory( $this->page, 'Partner:Beta' );
	}

	private function mergePart(): void {
		$this->mergeHistory( $this->page, 'Partner:Beta', [ 'timestamp' => '2020-01-03T12:00:00Z' ] );
	}

	private function mergeBack(): void {
		$this->mergePart();
		$this->mergeHistory( 'Partner:Beta', $this->page, [ 'timestamp' => '2020-01-03T12:00:00Z' ] );
	}

	private function hideOlder(): void {
		$first = $this->services()->getRevisionLookup()->getFirstRevision( Title::newFromText( $this->page ) )->getId();
		$this->api( [
			'action' => 'revisiondelete',
			'type' => 'revision',
			'ids' => $first,
			'target' => $this->page,
			'hide' => 'content|comment|user'
		],
			$this->makeUser( 'Suppressor', 'sysop', 'suppress' ) );
	}

	private function hideAuthor(): void {
		$this->api( [ 'action' => 'block', 'user' => 'Newcomer', 'hidename' => 1, 'reblock' => 1, 'expiry' => 'never' ],
			$this->makeUser( 'Suppressor', 'sysop', 'suppress' ) );
	}

	private function importNewerFramework(): void {
		$this->importHistory(
			self::FRAMEWORK_PAGE, [ '2035-01-01T00:00:00Z' => self::$heavy ], 'technical-partners-framework'
		);
	}

	private function importOlderFramework(): void {
		$this->importHistory(
			self::FRAMEWORK_PAGE, [ '2018-01-01T00:00:00Z' => self::$heavy ], 'technical-partners-framework'
		);
	}

	private function deletionOfFramework(): void {
		$this->api( [ 'action' => 'delete', 'title' => self::FRAMEWORK_PAGE ], $this->admin() );
	}

	private function undeletionOfOlderFramework(): void {
		$this->importOlderFramework();
		$this->deletionOfFramework();
		$this->api(
			[ 'action' => 'undelete', 'title' => self::FRAMEWORK_PAGE, 'timestamps' => '2018-01-01T00:00:00Z' ],
			$this->admin()
		);
	}

	/**
	 * @param string $file
	 * @param class-string<Maintenance> $class
	 * @param array<string,mixed> $options
	 * @param string[] $arguments
	 */
	private function script( string $file, string $class, array $options, array $arguments = [] ): void {
		require_once $GLOBALS['IP'] . "/maintenance/$file.php";
		$script = new $class();
		$script->loadParamsAndArgs( $file, $options, $arguments );
		ob_start();
		try {
			$script->execute();
		} finally {
			ob_end_clean();
		}
		DeferredUpdates::doUpdates();
	}
}
