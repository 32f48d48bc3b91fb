<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Access;

use MediaWiki\Page\PageReference;
use MediaWiki\Permissions\Authority;
use MediaWiki\Permissions\PermissionManager;
use MediaWiki\Permissions\PermissionStatus;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use MediaWiki\User\UserFactory;
use Wikimedia\ScopedCallback;

/**
 * Rights to read partners. On a wiki where everybody may read them, the index has those pages that everybody may read;
 * on any other it has all, for those who may read partners as such.
 */
class Visibility implements Readership {

	/** Bytes that no title can have. */
	private const TOO_LONG = 256;

	private ?bool $isPublic = null;

	public function __construct(
		private readonly PermissionManager $permissions,
		private readonly UserFactory $users
	) {
	}

	/** @return PermissionStatus Why somebody may not read partners; good where they may */
	public static function ofReader( Authority $reader ): PermissionStatus {
		$status = PermissionStatus::newEmpty();
		$reader->definitelyCan( 'read', self::anyPartner(), $status );
		return $status;
	}

	/** Whether everybody may read partners as such. */
	public function isPublic(): bool {
		$this->isPublic ??= $this->isOpenToAll( self::anyPartner() );
		return $this->isPublic;
	}

	/** Whether the index may have a page. */
	public function isShown( PageReference $page ): bool {
		return !$this->isPublic() || $this->isOpenToAll( $page );
	}

	/** @inheritDoc */
	public function isOpenToAll( PageReference $page ): bool {
		return $this->isReadBy( $this->users->newAnonymous(), $page );
	}

	/** @inheritDoc */
	public function isOpenToWiki( PageReference $page ): bool {
		$reader = $this->users->newAnonymous();
		$scope = $this->permissions->addTemporaryUserRights( $reader, 'read' );
		$isOpen = $this->isReadBy( $reader, $page );
		ScopedCallback::consume( $scope );
		return $isOpen;
	}

	private function isReadBy( User $reader, PageReference $page ): bool {
		return $this->permissions->userCan(
			'read', $reader, Title::newFromPageReference( $page ), PermissionManager::RIGOR_QUICK
		);
	}

	/**
	 * A page of the namespace without anything of its own: its name is too long for anybody to make it, or to restrict
	 * it alone.
	 */
	private static function anyPartner(): Title {
		return Title::makeTitle( NS_PARTNER, str_repeat( 'X', self::TOO_LONG ) );
	}
}
