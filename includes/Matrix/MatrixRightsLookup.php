<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Permissions\Authority;
use MediaWiki\Title\Title;
use MediaWiki\User\TempUser\TempUserCreator;
use MediaWiki\User\UserFactory;
use MediaWiki\User\UserIdentity;
use MediaWiki\Watchlist\WatchedItemStoreInterface;
use Wikimedia\Rdbms\IConnectionProvider;

/** Finds what a reader may do with the rows of a page, with one query each, however many there are. */
class MatrixRightsLookup {

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly WatchedItemStoreInterface $watched,
		private readonly TempUserCreator $temporary,
		private readonly UserFactory $users
	) {
	}

	/**
	 * @param MatrixContext $context
	 * @param Row[] $rows
	 */
	public function of( MatrixContext $context, array $rows ): MatrixRights {
		return new MatrixRights( $context, $this->refusal( $context->source->getAuthority() ), $this->protected( $context, $rows ),
			$context->source->getAuthority()->isNamed() ? $this->watched( $context->source->getUser(), $rows ) : null );
	}

	/** @return string|null Message that says why the reader can edit no partner at all */
	private function refusal( Authority $reader ): ?string {
		$editor = $this->temporary->shouldAutoCreate( $reader, 'edit' ) ? $this->users->newTempPlaceholder() : $reader;
		return match ( true ) {
			$reader->getBlock()?->isSitewide() ?? false => 'technicalpartners-matrix-blocked',
			$editor->isAllowed( 'edit' ) => null,
			$reader->isNamed() => 'technicalpartners-matrix-forbidden',
			default => 'technicalpartners-matrix-log-in'
		};
	}

	/**
	 * @param MatrixContext $context
	 * @param Row[] $rows
	 * @return array<int,true>
	 */
	private function protected( MatrixContext $context, array $rows ): array {
		if ( !$rows ) {
			return [];
		}
		$db = $this->connections->getReplicaDatabase();
		$levels = $db->newSelectQueryBuilder()->select( [ 'pr_page', 'pr_level', 'pr_expiry' ] )->from( 'page_restrictions' )
			->where( [ 'pr_type' => 'edit', 'pr_page' => array_column( $rows, 'page' ) ] )->caller( __METHOD__ )->fetchResultSet();
		$rights = [ 'sysop' => 'editprotected', 'autoconfirmed' => 'editsemiprotected' ];
		$protected = [];
		foreach ( $levels as $level ) {
			$expiry = $db->decodeExpiry( $level->pr_expiry );
			$isOver = $expiry !== 'infinity' && $expiry < wfTimestampNow();
			if ( !$isOver && !$context->source->getAuthority()->isAllowed( $rights[$level->pr_level] ?? $level->pr_level ) ) {
				$protected[(int)$level->pr_page] = true;
			}
		}
		return $protected;
	}

	/**
	 * @param UserIdentity $user
	 * @param Row[] $rows
	 * @return array<string,true>
	 */
	private function watched( UserIdentity $user, array $rows ): array {
		$targets = array_map( static fn ( Row $row ) => Title::makeTitle( NS_PARTNER, strtr( $row->name, ' ', '_' ) ), $rows );
		$watched = [];
		foreach ( $targets ? $this->watched->getNotificationTimestampsBatch( $user, $targets )[NS_PARTNER] ?? [] : [] as $name => $timestamp ) {
			if ( $timestamp !== false ) {
				$watched[strtr( (string)$name, '_', ' ' )] = true;
			}
		}
		return $watched;
	}
}
