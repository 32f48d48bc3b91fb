<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Api;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Rest\Response;
use MediaWiki\Rest\SimpleHandler;
use Wikimedia\ParamValidator\ParamValidator;

/** GET /technical-partners/v1/duplicates: partners that may be the same as one about to be made. */
class DuplicatesHandler extends SimpleHandler {

	public function __construct( private readonly PartnerReader $reader ) {
	}

	/** @inheritDoc */
	public function getParamSettings(): array {
		return array_fill_keys( [ 'name', 'website', 'wikidata' ], [
			self::PARAM_SOURCE => 'query',
			ParamValidator::PARAM_TYPE => 'string',
			ParamValidator::PARAM_DEFAULT => ''
		] );
	}

	public function run(): Response {
		$duplicates = IndexReadGuard::attempt(
			$this->getAuthority(), fn () => $this->reader->duplicates( ...$this->getValidatedParams() )
		);
		$response = $this->getResponseFactory()->createJson( [ 'duplicates' => $duplicates ] );
		$response->setHeader( 'Cache-Control', 'private,max-age=0,must-revalidate' );
		return $response;
	}
}
