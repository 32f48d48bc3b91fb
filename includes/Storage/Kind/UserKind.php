<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;

/** User name. */
final class UserKind extends Kind {

	public function condition( MatrixSql $sql, array $values ): string {
		return $this->equals( $sql, self::withoutNone( $values ) );
	}
}
