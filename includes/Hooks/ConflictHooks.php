<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\EditPage\EditPage;
use MediaWiki\Extension\TechnicalPartners\Content\ContentModelPolicy;
use MediaWiki\Extension\TechnicalPartners\Content\EditRace;
use MediaWiki\Status\Status;

/** Tells clients which refused edits they may send again. */
class ConflictHooks {

	public function __construct( private readonly ContentModelPolicy $placement ) {
	}

	/**
	 * EditPage::attemptSave:after. Of a conflict that merging could not solve the status has no message yet; this
	 * message comes from the database, which compared the latest revision with the one that was merged.
	 *
	 * @param EditPage $editPage
	 * @param Status $status
	 * @param array|false $resultDetails
	 */
	// phpcs:ignore PSR1.Methods.CamelCapsMethodName.NotCamelCaps -- HookContainer makes this name of the hook's
	public function onEditPage__attemptSave_after( EditPage $editPage, Status $status, $resultDetails ): void {
		if ( $this->placement->modelFor( $editPage->getTitle() ) !== null ) {
			EditRace::mark( $status );
		}
	}
}
