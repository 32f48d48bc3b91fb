<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use MediaWiki\Extension\TechnicalPartners\Content\RecordMemo;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UserFields;
use MediaWiki\User\UserIdentityLookup;
use MediaWiki\User\UserNameUtils;
use UtfNormal\Validator;

/** Names of accounts as core writes them: "user:john_doe" is "John doe". */
class UserNames {

	/** Characters that nobody sees and that change how a name is shown or compared. */
	private const INVISIBLE = '/[\x{AD}\x{61C}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{206F}\x{FEFF}]/u';

	/**
	 * @var array<string,string|false> Canonical names by what was typed; false where no account can have such a name
	 */
	private array $known = [];

	/** @var array<string,RecordMemo> Records with canonical names, by kind */
	private array $records = [];

	public function __construct( private readonly UserNameUtils $names, private readonly UserIdentityLookup $accounts,
		private readonly RenamedUsers $renamed ) {
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

	/** Whether accounts have been renamed whose new names are not in all records yet. */
	public function areRenamed(): bool {
		return $this->renamed->pending() !== [];
	}

	/**
	 * @param array $record Of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @param string|null $since Moment of the revision that names them (TS_MW): accounts renamed since have their new
	 *   names. Null applies no renames
	 * @return array The record with canonical names; what no account can be called stays as typed
	 */
	public function inRecord( array $record, string $kind, ?string $since = null ): array {
		$renamed = $since === null ? [] : $this->renamed->pending();
		if ( $renamed ) {
			return UserFields::map(
				$record,
				$kind,
				fn ( string $name ) => $this->current( $this->canonical( $name ) ?? $name, $renamed, $since )
			);
		}
		$this->records[$kind] ??= new RecordMemo();
		return $this->records[$kind]->get( $record, fn ( array $record ) =>
			UserFields::map( $record, $kind, fn ( string $name ) => $this->canonical( $name ) ?? $name ) );
	}

	/**
	 * @param array $record Of any shape
	 * @param string $kind
	 * @param string $since As in inRecord()
	 * @return array<string,string> New names of accounts in the record by old name
	 */
	public function renames( array $record, string $kind, string $since ): array {
		$pending = $this->renamed->pending();
		$pairs = [];
		UserFields::map( $record, $kind, function ( string $typed ) use ( $pending, $since, &$pairs ): string {
			$name = $this->canonical( $typed ) ?? $typed;
			$pairs[$name] = $this->current( $name, $pending, $since );
			return $typed;
		} );
		return array_filter(
			$pairs, static fn ( string $new, string|int $old ) => $new !== (string)$old, ARRAY_FILTER_USE_BOTH
		);
	}

	/**
	 * A name may be taken again by somebody else: only what was written before means the account that had it then.
	 *
	 * @param string $name
	 * @param array $renamed As RenamedUsers::pending() has it
	 * @param string|null $since
	 */
	private function current( string $name, array $renamed, ?string $since ): string {
		foreach ( $renamed as [ $old, $new, $on ] ) {
			if ( $name === $old && ( $on >= $since || !$this->isRegistered( $old ) ) ) {
				$name = $new;
			}
		}
		return $name;
	}

	private function find( string $typed ): string|false {
		$name = $this->names->getCanonical( $typed );
		$visible = preg_replace( self::INVISIBLE, '', $typed );
		// Core lets some invisible characters into names: an account that has them keeps them.
		return $visible === $typed || ( $name !== false && $this->isRegistered( $name ) )
			? $name
			: $this->names->getCanonical( $visible );
	}

	private function isRegistered( string $name ): bool {
		return (bool)$this->accounts->getUserIdentityByName( $name )?->isRegistered();
	}
}
