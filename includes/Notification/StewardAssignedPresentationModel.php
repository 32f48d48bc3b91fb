<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

/** A partner was handed to somebody. */
class HandedPresentationModel extends PartnerPresentationModel {

	/** @inheritDoc */
	protected function section(): string {
		return '';
	}
}
