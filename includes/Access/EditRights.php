<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Access;

use MediaWiki\Block\AbstractBlock;
use MediaWiki\Block\Block;
use MediaWiki\Page\PageIdentity;
use MediaWiki\Permissions\Authority;
use MediaWiki\Permissions\PermissionStatus;
use MediaWiki\User\TempUser\TempUserCreator;
use MediaWiki\User\UserFactory;
use Wikimedia\Rdbms\IConnectionProvider;

/** Rights to edit. Readers without an account have the rights of the temporary account that their edit would create. */
class EditRights {

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly TempUserCreator $temporary,
		private readonly UserFactory $users
	) {
	}

	/** Whether an edit of the reader would create a temporary account. */
	public function needsTemporaryAccount( Authority $reader ): bool {
		return $this->temporary->shouldAutoCreate( $reader, 'edit' );
	}

	/** @return PermissionStatus Why the reader may not edit a page; good if the reader may */
	public function of( Authority $reader, PageIdentity $page ): PermissionStatus {
		$status = PermissionStatus::newEmpty();
		$this->editor( $reader )->definitelyCan( 'edit', $page, $status );
		return $status;
	}

	/** @return string|null Key of the message that says why the reader can edit no partner at all; $1 is the partner */
	public function refusal( Authority $reader ): ?string {
		return match ( true ) {
			self::isBlockedFromAll( $reader->getBlock() ) => 'technicalpartners-matrix-blocked',
			$this->editor( $reader )->isAllowed( 'edit' ) => null,
			$reader->isNamed() => 'technicalpartners-matrix-forbidden',
			default => 'technicalpartners-matrix-log-in'
		};
	}

	private static function isBlockedFromAll( ?Block $block ): bool {
		return $block instanceof AbstractBlock && $block->appliesToNamespace( NS_PARTNER );
	}

	/**
	 * @param Authority $reader
	 * @param int[] $pages Page ids
	 * @return array<int,string> Key of the message that says why the reader cannot edit a page, where it is protected or
	 *   a block names it; found by one query
	 */
	public function locked( Authority $reader, array $pages ): array {
		$block = $reader->getBlock();
		$blocked = array_filter(
			$pages, static fn ( int $page ) => $block instanceof AbstractBlock && $block->appliesToPage( $page ) );
		return $this->protected( $reader, $pages ) + array_fill_keys( $blocked, 'technicalpartners-matrix-blocked' );
	}

	/**
	 * @param Authority $reader
	 * @param int[] $pages Page ids
	 * @return array<int,string>
	 */
	private function protected( Authority $reader, array $pages ): array {
		if ( !$pages ) {
			return [];
		}
		$db = $this->connections->getReplicaDatabase();
		$levels = $db->newSelectQueryBuilder()->select( [ 'pr_page', 'pr_level', 'pr_expiry' ] )
			->from( 'page_restrictions' )
			->where( [ 'pr_type' => 'edit', 'pr_page' => $pages ] )->caller( __METHOD__ )->fetchResultSet();
		$rights = [ 'sysop' => 'editprotected', 'autoconfirmed' => 'editsemiprotected' ];
		$protected = [];
		foreach ( $levels as $level ) {
			$expiry = $db->decodeExpiry( $level->pr_expiry );
			$isOver = $expiry !== 'infinity' && $expiry < wfTimestampNow();
			if ( !$isOver && !$reader->isAllowed( $rights[$level->pr_level] ?? $level->pr_level ) ) {
				$protected[(int)$level->pr_page] = 'technicalpartners-matrix-protected';
			}
		}
		return $protected;
	}

	private function editor( Authority $reader ): Authority {
		return $this->needsTemporaryAccount( $reader ) ? $this->users->newTempPlaceholder() : $reader;
	}
}
