<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;

/** Alignment, stored as Alignment::key() has it. */
final class AlignmentKind extends Kind {

	/** The last part of the key is the score: below this, and the other where there is none. */
	private const SCORE_PART = 10000000;
	private const NO_SCORE = 4000000;
	/** Two and more, one and more, less than one, none: how far each is below the highest score, in millionths */
	private const RANGES = [
		'2' => [ 0, 1000000 ], '1' => [ 1000001, 2000000 ], '0' => [ 2000001, 3000000 ],
		self::NONE => [ self::NO_SCORE, self::NO_SCORE ]
	];

	public function accepts( string $value ): bool {
		return isset( self::RANGES[$value] );
	}

	public function options( Framework $framework ): array {
		return $framework->principles() ? array_map( 'strval', array_keys( self::RANGES ) ) : [];
	}

	public function condition( MatrixSql $sql, array $values ): string {
		$between = fn ( string $value ) => $this->score() . ' BETWEEN ' . implode( ' AND ', self::RANGES[$value] );
		return $sql->any( array_map( $between, $values ) );
	}

	/** Best first is what the key is made for; worst first, what has no score goes last. */
	public function order( IReadableDatabase $db, bool $descending ): array {
		$key = (string)$this->column->index;
		return $descending ? [ [ $key, 'ASC' ] ]
			: [ [ "CASE WHEN {$this->score()} = " . self::NO_SCORE . ' THEN 1 ELSE 0 END', 'ASC' ], [ $key, 'DESC' ] ];
	}

	private function score(): string {
		return "{$this->column->index} % " . self::SCORE_PART;
	}
}
