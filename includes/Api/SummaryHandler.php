<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Api;

use MediaWiki\Extension\TechnicalPartners\Content\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Storage\Visibility;
use MediaWiki\Rest\Response;
use MediaWiki\Rest\SimpleHandler;
use MediaWiki\Title\Title;
use Wikimedia\ParamValidator\ParamValidator;

/**
 * POST /technical-partners/v1/summary: what an edit changes, in the form in which it stands before a reason in the edit
 * summary. `title` names the page that will be edited: where not everybody may read it, the summary names fields, not
 * values. Without it the answer is for a partner that everybody may read who may read partners. Nothing is read or written.
 */
class SummaryHandler extends SimpleHandler {

	public function __construct( private readonly EditSummary $summary, private readonly Visibility $visibility ) {
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
		] ) + [ 'title' => [
			self::PARAM_SOURCE => 'body',
			ParamValidator::PARAM_TYPE => 'string',
			ParamValidator::PARAM_DEFAULT => ''
		] ];
	}

	public function run(): Response {
		[ 'before' => $before, 'after' => $after, 'title' => $name ] = $this->getValidatedBody();
		$page = Title::newFromText( $name );
		$isOpen = $page ? $this->visibility->isOpenToAll( $page ) : $this->visibility->isPublic();
		$summary = $this->summary->write( Record::normalise( $before, 'partner' ), Record::normalise( $after, 'partner' ), 'partner', $isOpen );
		return $this->getResponseFactory()->createJson( [ 'summary' => $summary ] );
	}
}
