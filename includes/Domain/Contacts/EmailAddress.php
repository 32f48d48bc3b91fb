<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Roles;

/** Something of the form local@host, and whether it is the address of a person. */
final class EmailAddress {

	private readonly string $host;

	/**
	 * @param string $local
	 * @param string $host
	 * @param string $before What precedes it, at most 40 bytes
	 * @param string $after What follows, at most 20 bytes
	 */
	public function __construct(
		private readonly string $local,
		string $host,
		private readonly string $before,
		private readonly string $after
	) {
		$host = rtrim( mb_strtolower( $host, 'UTF-8' ), '.-_' );
		// jane@example.org.remove-this
		$this->host = preg_replace( '/(?<=\.com|\.org|\.net)\..*(?:invalid|remove|spam).*$/', '', $host );
	}

	public function isPrivate(): bool {
		$isPrivateHost = Hosts::isName( $this->host ) && !Hosts::isPublic( $this->host );
		return $isPrivateHost && !$this->isRole() && !$this->isHandle();
	}

	/**
	 * An account on a server, as scp names it: jane@example.org:folder; a role at a provider of mail; what may be a
	 * role.
	 */
	public function isDoubtful(): bool {
		return preg_match( '~^:[\w/.\~]~', $this->after ) || $this->namesRole() ||
			( !Hosts::isProvider( $this->host ) && $this->mayBeRole() );
	}

	/**
	 * Whether one long word, or letters without a vowel, may be a role in some language: no name beside them is like
	 * it.
	 */
	private function mayBeRole(): bool {
		if ( !preg_match( '/^(?:\p{L}{7,}|[bcdfghjklmnpqrstvwxz]{3,})$/Diu', $this->local ) ) {
			return false;
		}
		preg_match_all( '/\p{Lu}\p{L}{3,}/u', mb_scrub( $this->before, 'UTF-8' ), $names );
		foreach ( $names[0] as $name ) {
			if ( mb_stripos( $this->local, $name ) !== false ) {
				return false;
			}
		}
		return true;
	}

	/** Accounts on servers in a command, handles of the Fediverse, rooms of a chat, and ids of messages are public. */
	private function isHandle(): bool {
		return preg_match( '/\b(?:ssh|scp|sftp|rsync|mosh) (?:-\S+ |\S+ )?$/D', $this->before ) ||
			( preg_match( '/(?:[@#!]|acct:)$/iD', $this->before ) && !Hosts::isProvider( $this->host ) ) ||
			preg_match( '/^,? (?:on|in|at|auf|sur|en) (?:the )?(?:mastodon|fediverse)\b/i', $this->after ) ||
			preg_match(
				'/message-id: ?<?$|\b(?:mastodon|fediverse|pixelfed|peertube)(?: \w+)?:? $/iD', $this->before
			) ||
			preg_match( '/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/iD', $this->local );
	}

	/** A list such as wikitech-l@, or a role that has a host of its own. */
	private function isRole(): bool {
		$isList = (bool)preg_match( '/-l$/iD', $this->local );
		return !Hosts::isProvider( $this->host ) && ( $isList || $this->namesRole() );
	}

	/** Whether a part of the name is a role or a team, as in info@ and press-office@. */
	private function namesRole(): bool {
		$name = mb_strtolower( (string)strtok( $this->local, '+%' ), 'UTF-8' );
		$parts = preg_split( '/[^\p{L}\p{M}]+/u', $name, -1, PREG_SPLIT_NO_EMPTY );
		return array_filter( $parts, Roles::isRole( ... ) ) !== [];
	}
}
