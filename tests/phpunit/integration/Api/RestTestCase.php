<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;

use GuzzleHttp\Psr7\Uri;
use MediaWiki\Config\ServiceOptions;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Rest\CorsUtils;
use MediaWiki\Rest\EntryPoint;
use MediaWiki\Rest\RequestData;
use MediaWiki\Rest\ResponseFactory;
use MediaWiki\Rest\ResponseInterface;
use MediaWiki\Session\SessionManager;
use MediaWiki\User\User;

/** Asks REST paths through core's own router. */
abstract class RestTestCase extends IndexTestCase {

	/**
	 * @param string $path Below /technical-partners/v1
	 * @param array<string,string> $query
	 * @param array<string,string> $headers
	 * @param User|null $user
	 */
	protected function get(
		string $path,
		array $query = [],
		array $headers = [],
		?User $user = null
	): ResponseInterface {
		return $this->request( $path, [ 'queryParams' => $query, 'headers' => $headers ], $query, $user );
	}

	private function request( string $path, array $request, array $query, ?User $user ): ResponseInterface {
		$user ??= $this->anonymous();
		$session = SessionManager::singleton()->getEmptySession();
		$session->setUser( $user );
		$context = RequestContext::getMain();
		$context->setRequest( new FauxRequest( $query, false, $session ) );
		$context->setUser( $user );
		$services = $this->services();
		$request = new RequestData(
			$request +
				[ 'uri' => new Uri( $services->getMainConfig()->get( 'RestPath' ) . "/technical-partners/v1$path" ) ]
		);
		$responses = new ResponseFactory( [ $services->getMessageFormatterFactory()->getTextFormatter( 'en' ) ] );
		$cors = new CorsUtils(
			new ServiceOptions( CorsUtils::CONSTRUCTOR_OPTIONS, $services->getMainConfig() ), $responses, $user
		);
		$router = EntryPoint::createRouter( $services, $context, $request, $responses, $cors );
		return $router->execute( $request );
	}

	protected function json( ResponseInterface $response ): array {
		$this->assertSame( 'application/json', explode( ';', $response->getHeaderLine( 'Content-Type' ) )[0] );
		return json_decode( (string)$response->getBody(), true, 512, JSON_THROW_ON_ERROR );
	}
}
