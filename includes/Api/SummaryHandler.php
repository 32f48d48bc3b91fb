<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Api;

use MediaWiki\Extension\TechnicalPartners\Content\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Rest\Response;
use MediaWiki\Rest\SimpleHandler;
use Wikimedia\ParamValidator\ParamValidator;

/**
 * POST /technical-partners/v1/summary: what an edit changes, in the form in which it stands before a reason in the edit
 * summary. Nothing is read or written.
 */
class SummaryHandler extends SimpleHandler {

	public function __construct( private readonly EditSummary $summary ) {
	}

	/** @inheritDoc */
	public function needsWriteAccess(): bool {
		return false;
	}

	/** @inheritDoc */
	public function getBodyParamSettings(): array {
		return array_fill_keys( [ 'before', 'after' ], [
			self::PARAM_SOURCE => 'body',
			ParamValidator::PARAM_TYPE => 'array',
			ParamValidator::PARAM_REQUIRED => true
		] );
	}

	public function run(): Response {
		[ 'before' => $before, 'after' => $after ] = array_map(
			static fn ( array $record ) => Record::normalise( $record, 'partner' ), $this->getValidatedBody() );
		return $this->getResponseFactory()->createJson( [ 'summary' => $this->summary->write( $before, $after, 'partner' ) ] );
	}
}
