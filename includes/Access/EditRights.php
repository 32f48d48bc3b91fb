<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Access;

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
			$reader->getBlock()?->isSitewide() ?? false => 'technicalpartners-matrix-blocked',
			$this->editor( $reader )->isAllowed( 'edit' ) => null,
			$reader->isNamed() => 'technicalpartners-matrix-forbidden',
			default => 'technicalpartners-matrix-log-in'
		};
	}

	/**
	 * @param Authority $reader
	 * @param int[] $pages Page ids
	 * @return array<int,true> Those whose protection the reader cannot pass, found by one query
	 */
	public function protected( Authority $reader, array $pages ): array {
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
				$protected[(int)$level->pr_page] = true;
			}
		}
		return $protected;
	}

	private function editor( Authority $reader ): Authority {
		return $this->needsTemporaryAccount( $reader ) ? $this->users->newTempPlaceholder() : $reader;
	}
}
