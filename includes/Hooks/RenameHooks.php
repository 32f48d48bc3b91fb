<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Extension\TechnicalPartners\Storage\Renaming\UserRenamer;
use MediaWiki\RenameUser\Hook\RenameUserCompleteHook;
use MediaWiki\User\User;

/** Follows accounts that get another name. Global renames of CentralAuth end in core's hook on each wiki. */
class RenameHooks implements RenameUserCompleteHook {

	public function __construct( private readonly UserRenamer $renamer ) {
	}

	/** @inheritDoc */
	public function onRenameUserComplete( int $uid, string $old, string $new ): void {
		$this->renamer->begin( $old, $new );
	}

	/**
	 * Hook of Extension:UserMerge. An account that is merged into nobody keeps its name in records.
	 *
	 * @param User &$oldUser
	 * @param User &$newUser
	 */
	public function onMergeAccountFromTo( User &$oldUser, User &$newUser ): void {
		if ( $newUser->isRegistered() ) {
			$this->renamer->begin( $oldUser->getName(), $newUser->getName() );
		}
	}
}
