<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

/** A challenge of what somebody is steward of, or the answer to one's own. */
class DisputePresentationModel extends PartnerPresentationModel {

	/** @inheritDoc */
	protected function section(): string {
		[ $first ] = $this->event->getExtraParam( 'pointers', [] ) + [ '' ];
		return str_starts_with( $first, '/assessments/' ) ? 'scores' : 'evidence';
	}
}
