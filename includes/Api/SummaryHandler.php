<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Api;

use MediaWiki\Extension\TechnicalPartners\Content\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Storage\ComputeLimit;
use MediaWiki\Extension\TechnicalPartners\Storage\Visibility;
use MediaWiki\Rest\LocalizedHttpException;
use MediaWiki\Rest\RequestInterface;
use MediaWiki\Rest\Response;
use MediaWiki\Rest\SimpleHandler;
use MediaWiki\Title\Title;
use Wikimedia\Message\MessageValue;
use Wikimedia\ParamValidator\ParamValidator;

/**
 * POST /technical-partners/v1/summary: what an edit changes, in the form in which it stands before a reason in the edit
 * summary. `title` names the page that will be edited: where not everybody may read it, the summary names fields, not
 * values. Without it the answer is for a partner that everybody may read who may read partners. Nothing is read or written.
 */
class SummaryHandler extends SimpleHandler {

	/** Bytes of the body: two records of the largest size, with room for JSON's escapes. */
	public const LARGEST = 2000000;
	/** Bytes read at once. */
	private const CHUNK = 100000;

	public function __construct(
		private readonly EditSummary $summary,
		private readonly Visibility $visibility,
		private readonly ComputeLimit $limit
	) {
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

	/** Refuses what is too large before it is decoded. */
	public function parseBodyData( RequestInterface $request ): ?array {
		// A length that is announced need not be true, and a body that comes in chunks announces none.
		$announced = (int)$request->getHeaderLine( 'Content-Length' );
		$body = $request->getBody();
		$read = 0;
		while ( max( $announced, $read ) <= self::LARGEST && !$body->eof() ) {
			$read += strlen( $body->read( self::CHUNK ) );
		}
		$size = max( $announced, $read );
		if ( $size > self::LARGEST ) {
			throw new LocalizedHttpException( ( new MessageValue( 'technicalpartners-error-body' ) )
				->numParams( intdiv( self::LARGEST, 1000 ), (int)ceil( $size / 1000 ) ), 413 );
		}
		return parent::parseBodyData( $request );
	}

	public function run(): Response {
		if ( $this->limit->isExceeded( $this->getAuthority() ) ) {
			throw new LocalizedHttpException( new MessageValue( 'actionthrottledtext' ), 429 );
		}
		[ 'before' => $before, 'after' => $after, 'title' => $name ] = $this->getValidatedBody();
		$page = Title::newFromText( $name );
		$isOpen = $page ? $this->visibility->isOpenToAll( $page ) : $this->visibility->isPublic();
		$summary = $this->summary->write( Record::normalise( $before, 'partner' ), Record::normalise( $after, 'partner' ), 'partner', $isOpen );
		return $this->getResponseFactory()->createJson( [ 'summary' => $summary ] );
	}
}
