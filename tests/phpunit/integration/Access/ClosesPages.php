<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Access;

use MediaWiki\Title\Title;
use MediaWiki\User\User;

/** Restricts reading by the hook that extensions such as Lockdown restrict it with. */
trait ClosesPages {

	/** Only administrators may read what $isClosed says. */
	private function close( callable $isClosed ): void {
		$hook = fn ( Title $title, User $user, string $action, mixed &$result ) => $this->decide(
			$action === 'read' && $isClosed( $title ) &&
				!$this->services()->getPermissionManager()->userHasRight( $user, 'delete' ),
			$result );
		$this->services()->getHookContainer()->register( 'getUserPermissionsErrors', $hook );
	}

	private function decide( bool $isRefused, mixed &$result ): bool {
		$result = $isRefused ? [ 'badaccess-group0' ] : $result;
		return !$isRefused;
	}
}
