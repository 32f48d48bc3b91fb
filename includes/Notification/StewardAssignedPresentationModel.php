<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

/** Notification of a new steward. */
class StewardAssignedPresentationModel extends PartnerPresentationModel {

	/** @inheritDoc */
	protected function section(): string {
		return '';
	}
}
