<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Notification;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\User\User;

/** Tests of what people are told, read as Echo's own interface reads it. */
abstract class NotificationTestCase extends IndexTestCase {

	protected const DISPUTE = [
		'id' => 'e1', 'url' => 'https://partner.example/', 'stance' => 'disputes', 'note' => 'No role in it'
	];

	protected function steward(): User {
		return $this->makeUser( 'Steward' );
	}

	/** A record with a steward. */
	protected static function stewarded( array $more = [], string $steward = 'Steward' ): array {
		return [ 'summary' => 'A partner', 'steward' => [ 'user' => $steward ] ] + $more;
	}

	protected static function disputed( array $dispute = [], array $more = [] ): array {
		return self::stewarded(
			[ 'assessments' => [ 'real' => [ 'score' => 2, 'evidence' => [ $dispute + self::DISPUTE ] ] ] ] + $more
		);
	}

	/** @return array[] What somebody is told about partners, newest first: type, and the model of its presentation */
	protected function told( User $user ): array {
		$list = $this->api( [
			'action' => 'query', 'meta' => 'notifications', 'notprop' => 'list', 'notformat' => 'model',
			'notlimit' => '50', 'notbundle' => '1'
		], $user )['query']['notifications']['list'];
		return array_values(
			array_filter( $list, static fn ( array $one ) => str_starts_with( $one['type'], 'technicalpartners-' ) )
		);
	}

	/** @return string[] */
	protected function headers( User $user ): array {
		return array_map( static fn ( array $one ) => self::plain( $one['*']['header'] ), $this->told( $user ) );
	}

	/** The text of HTML, without the marks around names that may be of the other direction. */
	protected static function plain( string $html ): string {
		return preg_replace(
			'/[\x{202A}-\x{202E}\x{2066}-\x{2069}]/u',
			'',
			html_entity_decode( strip_tags( $html ), ENT_QUOTES | ENT_HTML5 )
		);
	}
}
