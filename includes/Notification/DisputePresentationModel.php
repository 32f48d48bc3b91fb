<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Notification;

/** Notification of a dispute about a steward's partner, or of the end of one's own dispute. */
class DisputePresentationModel extends PartnerPresentationModel {

	/** @inheritDoc */
	protected function section(): string {
		[ $first ] = $this->event->getExtraParam( 'pointers', [] ) + [ '' ];
		return str_starts_with( $first, '/assessments/' ) ? 'scores' : 'evidence';
	}
}
