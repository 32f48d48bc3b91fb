<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\ShownAddress;
use MediaWiki\Language\Language;
use MediaWiki\Message\Message;

/** Names of the fields and values of a record in a language. Everything is text, not HTML. */
class Labels {

	/** Lists of the framework that an id in a field of that name belongs to. */
	private const ENTRIES = [ 'goals' => 'goals', 'relations' => 'relations' ];
	/** Parts of a value that are told; nothing valid has more. */
	public const MOST = 100;
	private const PREFIX = [
		'partner' => 'technicalpartners-field-', 'framework' => 'technicalpartners-framework-field-'
	];

	public function __construct( private readonly FrameworkStore $framework ) {
	}

	/**
	 * @param string $pointer
	 * @param string $kind 'partner' or 'framework'
	 * @param Language|null $language The content language of the context where not given
	 * @return string Such as "Real role: Score" or "Priority"
	 */
	public function field( string $pointer, string $kind, ?Language $language = null ): string {
		$path = self::path( $pointer, $kind );
		$parts = Pointer::parts( $pointer );
		$label = $this->text( self::PREFIX[$kind] . implode( '-', $path ), (string)end( $parts ), $language );
		if ( ( $parts[0] ?? '' ) !== 'assessments' || !isset( $parts[1] ) ) {
			return $label;
		}
		$principle = $this->entry( 'principles', $parts[1] );
		return in_array( end( $path ), [ 'assessments', 'score' ], true )
			? $principle
			: $this->message( 'technicalpartners-label-of', $language )->plaintextParams( $principle, $label )->text();
	}

	/**
	 * @param string $pointer Of the field that holds the value
	 * @param mixed $value
	 * @param string $kind
	 * @param Language|null $language
	 * @return string In words; '' for null
	 */
	public function value( string $pointer, mixed $value, string $kind, ?Language $language = null ): string {
		$path = self::path( $pointer, $kind );
		$property = (string)end( $path );
		return match ( true ) {
			$value === null => '',
			is_bool( $value ) => $this->message(
				$value ? 'technicalpartners-value-yes' : 'technicalpartners-value-no', $language
			)->text(),
			is_array( $value ) => $this->join( $pointer, $value, $kind, $language ),
			isset( self::ENTRIES[$property] ) => $this->entry( self::ENTRIES[$property], (string)$value ),
			SchemaNode::at( $pointer, $kind )?->choices !== null => $this->text(
				"technicalpartners-value-$property-$value", (string)$value, $language
			),
			default => ShownAddress::of( (string)$value )
		};
	}

	/** @return string Title of an entry of the framework; its id where it has left it */
	public function entry( string $list, string $id ): string {
		return UntypedJson::text( $this->framework->current()->find( $list, $id )['title'] ?? null ) ?: $id;
	}

	/** @return string[] The properties that a pointer passes, without ids */
	public static function path( string $pointer, string $kind ): array {
		$node = SchemaNode::root( $kind );
		$path = [];
		foreach ( Pointer::parts( $pointer ) as $part ) {
			if ( $node?->each() === null ) {
				$path[] = $part;
			}
			$node = $node?->child( $part );
		}
		return $path;
	}

	private function join( string $pointer, array $value, string $kind, ?Language $language ): string {
		$isList = array_is_list( $value );
		$parts = [];
		foreach ( array_slice( $value, 0, self::MOST, true ) as $key => $part ) {
			$text = $this->value( $isList ? $pointer : $pointer . Pointer::of( $key ), $part, $kind, $language );
			if ( $text !== '' && $key !== 'id' ) {
				$parts[] = $text;
			}
		}
		if ( count( $value ) > self::MOST ) {
			$parts[] = $this->message( 'technicalpartners-label-more', $language )
				->numParams( count( $value ) - self::MOST )->text();
		}
		return implode(
			$this->message( $isList ? 'comma-separator' : 'semicolon-separator', $language )->text(), $parts
		);
	}

	private function text( string $key, string $otherwise, ?Language $language ): string {
		// A value that somebody typed is part of the key: it may be anything.
		if ( !preg_match( '/^[\w-]+$/D', $key ) ) {
			return $otherwise;
		}
		$message = $this->message( $key, $language );
		return $message->exists() ? $message->text() : $otherwise;
	}

	private function message( string $key, ?Language $language ): Message {
		$message = wfMessage( $key );
		return $language ? $message->inLanguage( $language ) : $message;
	}
}
