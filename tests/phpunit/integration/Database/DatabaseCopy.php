<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Database;

/** A database for one test: a copy of the one that the wiki's settings name. */
interface DatabaseCopy {

	/** @return array<string,mixed> Settings by name without "wg" that make the wiki use the copy */
	public function settings(): array;

	/** Throws the copy away. */
	public function drop(): void;
}
