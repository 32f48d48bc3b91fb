<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

/** Cases of schema/vectors/, which PHP and TypeScript share. */
final class Vectors {

	/** @return array<string,array> Cases by their names */
	public static function of( string $name ): array {
		$cases = json_decode(
			file_get_contents( dirname( __DIR__, 4 ) . "/schema/vectors/$name.json" ), true, 512, JSON_THROW_ON_ERROR
		);
		return array_column( $cases, null, 'name' );
	}
}
