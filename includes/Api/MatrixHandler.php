<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Api;

use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\EdgeCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use MediaWiki\Rest\Response;
use MediaWiki\Rest\SimpleHandler;
use MediaWiki\Rest\StringStream;
use Wikimedia\ParamValidator\ParamValidator;

/**
 * GET /technical-partners/v1/matrix: all partners, by column, see PartnerReader::all. `part=cells` is what the matrix
 * needs at once, `part=texts` the long texts. Whoever may not read the wiki is refused by core, whoever may not read
 * partners by IndexReadGuard.
 */
class MatrixHandler extends SimpleHandler {

	private ?string $version = null;

	public function __construct(
		private readonly PartnerReader $reader,
		private readonly FrameworkStore $framework,
		private readonly Visibility $visibility,
		private readonly EdgeCache $edge,
		private readonly IndexHealth $health
	) {
	}

	/** @inheritDoc */
	public function getParamSettings(): array {
		return [
			'part' => [
				self::PARAM_SOURCE => 'query',
				ParamValidator::PARAM_TYPE => [ PartnerReader::CELLS, PartnerReader::TEXTS ],
				ParamValidator::PARAM_DEFAULT => PartnerReader::CELLS
			]
		];
	}

	public function run(): Response {
		$part = $this->getValidatedParams()['part'];
		$columns = $this->orUnavailable( fn () => $this->reader->all( $part ) );
		$head = json_encode( [
			'version' => $this->version(),
			'today' => IndexRows::today(),
			...( $this->health->isIncomplete() ? [ 'incomplete' => true ] : [] ),
			...(
				$part === PartnerReader::CELLS ? [ 'framework' => (object)$this->framework->current()->toArray() ] : []
			)
		], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
		$response = $this->getResponseFactory()->create();
		$response->setHeader( 'Content-Type', 'application/json' );
		$response->setHeader( 'Cache-Control', $this->cacheControl() );
		$response->addHeader( 'Vary', 'Cookie' );
		$response->setBody( new StringStream( substr( $head, 0, -1 ) . ',"columns":' . $columns . '}' ) );
		return $response;
	}

	private function cacheControl(): string {
		$isOwn = $this->getRequest()->getHeaderLine( 'Cookie' ) !== '' || $this->getSession()->isPersistent();
		$shared = $isOwn ? 0 : $this->edge->maxAge( $this->getAuthority(), fn () => $this->version() ?: null );
		return ( $this->visibility->isPublic() ? 'public,' : 'private,' ) . ( $shared ? "s-maxage=$shared," : '' ) .
			'max-age=0,must-revalidate';
	}

	/** @inheritDoc */
	protected function getETag(): ?string {
		return $this->version() === '' ? null : "W/\"{$this->version()}-{$this->getValidatedParams()['part']}\"";
	}

	/** @return string '' where these rows have none, see PartnerReader::version() */
	private function version(): string {
		$this->version ??= $this->orUnavailable( fn () => $this->reader->version() ) ?? '';
		return $this->version;
	}

	private function orUnavailable( callable $read ): mixed {
		return IndexReadGuard::attempt( $this->getAuthority(), $read );
	}
}
