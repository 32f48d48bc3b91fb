<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Summaries;

use MediaWiki\Extension\TechnicalPartners\Content\Dates;
use MediaWiki\Extension\TechnicalPartners\Content\Labels;
use MediaWiki\Extension\TechnicalPartners\Content\TextList;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Domain\Contacts\ContactDetector;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Change;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\ShownAddress;
use MediaWiki\Language\Language;
use MediaWiki\Parser\Sanitizer;

/**
 * Edit summaries that each reader sees in their own language. What is stored names fields and values as the record
 * does: a comment tp:/priority|low|medium.
 */
class EditSummary {

	public const PREFIX = [ 'partner' => 'tp:', 'framework' => 'tpf:' ];
	/** Between parts; within one, what is empty leaves two bars side by side. */
	public const SEPARATOR = '|;|';
	private const SHOWN = 3;
	/** Begin of a part that says why an edit replaces a name. */
	public const RENAMED = 'renamed';
	private const REORDERED = 'order';
	/** Items that tell more than a title: what they say, and then why. */
	private const TOLD = [
		'decisions' => [ 'state', 'reason', 'reopenOn' ], 'evidence' => [ 'stance', 'url', 'about' ]
	];
	private const KNOWN_BY = [ 'decisions' => [ 'state' ], 'evidence' => [ 'url' ] ];
	private const VALUE_LENGTH = 60;
	private const POINTER_LENGTH = 150;
	/** A summary may have 500 characters; cut off, it would be no comment any more. */
	private const LENGTH = 450;
	/** Stands for a value that is not told. */
	private const SOMETHING = '…';
	/** Fields of several parts of which nothing told is free text. */
	private const WHOLE = '{^/(?:steward|identifiedOn)$}D';
	private const CLAIM = '{^tpf?:(?:/\w|new\||more\||renamed\|)}';

	public function __construct(
		private readonly Labels $labels,
		private readonly UserNames $names,
		private readonly WrittenClaims $written
	) {
	}

	/**
	 * @param array|null $old Null for a new page
	 * @param array $new
	 * @param string $kind 'partner' or 'framework'
	 * @param bool $isOpen Whether everybody may read the page: summaries of any other page name fields, not values
	 * @return string '' where nothing changed
	 */
	public function write( ?array $old, array $new, string $kind, bool $isOpen = true ): string {
		$all = array_map( self::escape( ... ), $this->parts( $old, $new, $kind, $isOpen ) );
		$parts = array_slice( $all, 0, $old === null ? self::SHOWN + 1 : self::SHOWN );
		while ( mb_strlen( implode( self::SEPARATOR, $parts ) ) > self::LENGTH ) {
			array_pop( $parts );
		}
		$more = count( $all ) - count( $parts );
		$summary = $all ? $this->wrap( $kind, $more > 0 ? [ ...$parts, "more|$more" ] : $parts ) : '';
		$this->written->remember( $summary );
		return $summary;
	}

	/** @return string[] All that there is to tell */
	private function parts( ?array $old, array $new, string $kind, bool $isOpen ): array {
		// Another spelling of a name is no change: pages store the canonical one.
		[ $old, $new ] = [
			$old === null ? null : $this->names->inRecord( $old, $kind ), $this->names->inRecord( $new, $kind )
		];
		$summary = self::cut( UntypedJson::text( $new['summary'] ?? null ) );
		$changes = $old === null && $summary !== '' ? [] : self::worthTelling( Changes::between( $old ?? [], $new ) );
		if ( !$isOpen ) {
			$fields = array_map(
				static fn ( Change $change ) => self::withoutIds( $change->pointer, $kind ), $changes
			);
			return [ ...( $old === null ? [ 'new|' ] : [] ), ...array_values( array_unique( $fields ) ) ];
		}
		return [
			...( $old === null ? [ "new|$summary" ] : [] ),
			...array_map( static fn ( Change $change ) => self::encode( $change, $kind ), $changes )
		];
	}

	/** @param string $section Text between the marks of a section in a comment */
	public static function isClaim( string $section ): bool {
		return (bool)preg_match( self::CLAIM, $section );
	}

	/**
	 * @param string $auto Stored between the marks, as HTML
	 * @param Language $language The reader's
	 * @return string|null HTML; null where it is no summary of ours
	 */
	public function format( string $auto, Language $language ): ?string {
		$text = Sanitizer::decodeCharReferences( $auto );
		foreach ( self::isClaim( $text ) ? self::PREFIX : [] as $kind => $prefix ) {
			if ( str_starts_with( $text, $prefix ) ) {
				$parts = explode( self::SEPARATOR, substr( $text, strlen( $prefix ) ) );
				$words = TextList::semicolons(
					array_map( fn ( string $part ) => $this->decode( $part, $kind, $language ), $parts ), $language
				);
				// Core makes links of brackets afterwards; in a value they are but text.
				return strtr( htmlspecialchars( $words ), [ '[' => '&#91;' ] );
			}
		}
		return null;
	}

	/** @return string One change in words, as text */
	public function words( Change $change, string $kind, Language $language ): string {
		return $this->decode( self::encode( self::worthTelling( [ $change ] )[0], null ), $kind, $language );
	}

	/** @return string A pointer with '-' in place of the ids of items, which may be words that somebody typed */
	private static function withoutIds( string $pointer, string $kind ): string {
		$node = SchemaNode::root( $kind );
		$parts = [];
		foreach ( Pointer::parts( $pointer ) as $part ) {
			$parts[] = $node?->type === 'array' ? '-' : $part;
			$node = $node?->child( $part );
		}
		return self::cut( Pointer::of( ...$parts ), self::POINTER_LENGTH );
	}

	/**
	 * @param array<string,string> $pairs New names of accounts by old name
	 * @param string $kind
	 * @param bool $isOpen As in write()
	 * @return string Says why an edit replaces names
	 */
	public function renamed( array $pairs, string $kind, bool $isOpen ): string {
		if ( !$isOpen ) {
			return $this->wrap( $kind, [ self::RENAMED . '|' ] );
		}
		$parts = array_map( static fn ( string|int $old, string $new ) =>
			implode( '|', [ self::RENAMED, self::cut( (string)$old ), self::cut( $new ) ] ),
			array_keys( $pairs ), $pairs );
		return $this->wrap( $kind, array_slice( $parts, 0, self::SHOWN ) );
	}

	private function wrap( string $kind, array $parts ): string {
		return '/* ' . self::PREFIX[$kind] . implode( self::SEPARATOR, $parts ) . ' */';
	}

	/**
	 * A new assessment tells its score rather than that it is there.
	 *
	 * @param Change[] $changes
	 * @return Change[]
	 */
	private static function worthTelling( array $changes ): array {
		return array_map( static fn ( Change $change ) =>
			preg_match( '{^/assessments/[^/]+$}D', $change->pointer ) &&
				( isset( $change->old['score'] ) || isset( $change->new['score'] ) )
				? new Change( "$change->pointer/score", $change->old['score'] ?? null, $change->new['score'] ?? null )
				: $change, $changes );
	}

	/**
	 * Whether a value is text that a person wrote. Its removal must not repeat it in the summary; choices, ids and days
	 * may stand there.
	 */
	private static function isFreeText( string $pointer, string $kind ): bool {
		$node = SchemaNode::at( $pointer, $kind );
		$node = $node?->each() ?? $node;
		$isChoice = $node?->choices !== null || in_array( $node?->type, [ 'integer', 'boolean' ], true );
		$isCode = $node?->pattern() && $node->definition !== 'url';
		return !$isChoice && !$isCode && !preg_match( self::WHOLE, $pointer );
	}

	/**
	 * @param Change $change
	 * @param string|null $kind Where old words are left out; null tells them
	 */
	private static function encode( Change $change, ?string $kind ): string {
		[ $pointer, $old, $new, $more ] = [ $change->pointer, $change->old, $change->new, [] ];
		if ( self::isReordered( $old, $new ) ) {
			return self::cut( $pointer, self::POINTER_LENGTH ) . '|||' . self::REORDERED;
		}
		if ( preg_match( '{/(decisions|evidence)/[^/]+$}D', $pointer, $list ) ) {
			$keys = $new === null ? self::KNOWN_BY[$list[1]] : self::TOLD[$list[1]];
			$more = array_map(
				static fn ( string $key ) => self::shorten( $new[$key] ?? null ), array_slice( $keys, 1 )
			);
			[ $pointer, $old, $new ] = [ $pointer . Pointer::of( $keys[0] ), $old[$keys[0]] ?? null, $new[$keys[0]] ?? null ];
		}
		if ( $kind !== null && $old !== null && self::isFreeText( $pointer, $kind ) ) {
			$old = self::SOMETHING;
		}
		[ $before, $after ] = [ self::shorten( $old ), self::shorten( $new ) ];
		if ( $after === '' && $new !== null ) {
			// A new value that must not be told. With the old one alone, the summary would say that the value is gone.
			$before = '';
		}
		return rtrim( implode( '|', [ self::cut( $pointer, self::POINTER_LENGTH ), $before, $after, ...$more ] ), '|' );
	}

	private static function isReordered( mixed $old, mixed $new ): bool {
		$ids = [ UntypedJson::strings( $old ), UntypedJson::strings( $new ) ];
		array_walk( $ids, static fn ( array &$list ) => sort( $list ) );
		return $ids[0] !== [] && $ids[0] === $ids[1];
	}

	/** Enough of a value to know it by; nothing of one that should not be there, for a summary outlives it. */
	private static function shorten( mixed $value ): string {
		if ( is_array( $value ) ) {
			$value = array_is_list( $value )
				? implode( ',', array_filter( $value, 'is_scalar' ) )
				: $value['user']
					?? $value['title']
					?? $value['about']
					?? $value['reason']
					?? $value['on']
					?? $value['url']
					?? $value['id']
					?? '…';
		}
		$text = is_bool( $value )
			? ( $value ? 'true' : 'false' )
			: ( is_scalar( $value ) ? (string)$value : ( $value === null ? '' : '…' ) );
		$shown = ShownAddress::of( $text );
		return ContactDetector::find( $shown ) ? '' : self::cut( $shown );
	}

	/** The marks that separate parts, and those that begin or end the comment, cannot be part of a value. */
	private static function cut( string $text, int $length = self::VALUE_LENGTH ): string {
		$plain = trim( preg_replace( [ '{\*(?=/)|(?<=/)\*}', '/\s+/u', '/\|/' ], [ '∗', ' ', '¦' ], $text ) );
		return mb_strimwidth( $plain === ';' ? '；' : $plain, 0, $length, '…', 'UTF-8' );
	}

	/** Core decodes entities of a comment: those of a value stay as the record has them. */
	private static function escape( string $part ): string {
		return preg_replace( '/&(?=#?[A-Za-z0-9\x80-\xff]+;)/', '&amp;', $part );
	}

	private function decode( string $part, string $kind, Language $language ): string {
		[ $pointer, $old, $new, $more, $evenMore ] = explode( '|', $part ) + [ '', '', '', '', '' ];
		$say = static fn ( string $key, string ...$params ) =>
			wfMessage( "technicalpartners-summary-$key" )->inLanguage( $language )->plaintextParams( ...$params )
				->text();
		if ( $pointer === 'new' ) {
			return $old === '' ? $say( 'new-plain' ) : $say( 'new', $old );
		}
		if ( $pointer === 'more' ) {
			return wfMessage( 'technicalpartners-summary-more' )->inLanguage( $language )->numParams( (int)$old )
				->text();
		}
		if ( $pointer === self::RENAMED ) {
			return $new === '' ? $say( 'renamed-plain' ) : $say( 'renamed', $old, $new );
		}
		$label = $this->labels->field( $pointer, $kind, $language );
		[ $before, $after ] = [
			$this->word( $pointer, $old, $kind, $language ), $this->word( $pointer, $new, $kind, $language )
		];
		return match ( true ) {
			$more === self::REORDERED && $new === '' => $say( 'order', $label ),
			$more !== '' => $this->item( $pointer, $new, $more, $evenMore, $language ),
			$old === '' && $new === '' => $say( 'changed', $label ),
			$old === '' => $say( self::isItem( $pointer ) ? 'added' : 'set', $label, $after ),
			$new === '' => $say( 'removed', $label, $before ),
			default => $say( 'from-to', $label, $before, $after )
		};
	}

	/**
	 * Whether a pointer is that of an item of a list: ids stand at its even places. Assessments have ids of principles.
	 */
	private static function isItem( string $pointer ): bool {
		return substr_count( $pointer, '/' ) % 2 === 0 && !str_starts_with( $pointer, '/assessments/' );
	}

	/** A decision with its reason and the day to look again, or evidence with its source and what it is about. */
	private function item( string $pointer, string $said, string $why, string $more, Language $language ): string {
		if ( str_ends_with( $pointer, '/stance' ) ) {
			$key = $said === 'disputes' ? 'disputed' : 'supported';
			$claim = $more === '' ? preg_replace( '{/evidence/.*}', '/score', $pointer ) : '/evidence/-/about';
			$params = [
				$more === ''
					? $this->labels->field( $claim, 'partner', $language )
					: $this->labels->value( $claim, $more, 'partner', $language ),
				$why
			];
		} else {
			$key = $more === '' ? 'decision' : 'decision-until';
			$params = [
				$this->labels->value( $pointer, $said, 'partner', $language ),
				$why,
				( new Dates( $language ) )->text( $more )
			];
		}
		return wfMessage( "technicalpartners-summary-$key" )->inLanguage( $language )->plaintextParams( ...$params )
			->text();
	}

	private function word( string $pointer, string $value, string $kind, Language $language ): string {
		$words = array_map( fn ( string $one ) => $this->labels->value( $pointer, $one, $kind, $language ),
			preg_match( '{/(goals|relations)$}D', $pointer ) ? explode( ',', $value ) : [ $value ] );
		return TextList::commas( $words, $language );
	}
}
