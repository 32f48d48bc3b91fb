<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\UserFields;
use MediaWiki\User\UserIdentityLookup;
use MediaWiki\User\UserNameUtils;
use UtfNormal\Validator;

/** Names of accounts as core writes them: "user:john_doe" is "John doe". */
class UserNames {

	/** Characters that nobody sees and that change how a name is shown or compared. */
	private const INVISIBLE = '/[\x{AD}\x{61C}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{206F}\x{FEFF}]/u';

	/** @var array<string,string|false> Canonical names by what was typed; false where no account can have such a name */
	private array $known = [];

	public function __construct( private readonly UserNameUtils $names, private readonly UserIdentityLookup $accounts ) {
	}

	/** @return string|null The name as its account has it; null where no account can have such a name */
	public function canonical( string $typed ): ?string {
		$this->known[$typed] ??= $this->find( trim( Validator::cleanUp( $typed ) ) );
		return $this->known[$typed] ?: null;
	}

	/** Whether somebody has an account of this name. */
	public function hasAccount( string $typed ): bool {
		$name = $this->canonical( $typed );
		return $name !== null && $this->isRegistered( $name );
	}

	/**
	 * @param array $record Of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @return array The record with canonical names; what no account can be called stays as typed
	 */
	public function inRecord( array $record, string $kind ): array {
		return UserFields::map( $record, $kind, fn ( string $name ) => $this->canonical( $name ) ?? $name );
	}

	private function find( string $typed ): string|false {
		$name = $this->names->getCanonical( $typed );
		$visible = preg_replace( self::INVISIBLE, '', $typed );
		// Core lets some invisible characters into names: an account that has them keeps them.
		return $visible === $typed || ( $name !== false && $this->isRegistered( $name ) ) ? $name : $this->names->getCanonical( $visible );
	}

	private function isRegistered( string $name ): bool {
		return (bool)$this->accounts->getUserIdentityByName( $name )?->isRegistered();
	}
}
