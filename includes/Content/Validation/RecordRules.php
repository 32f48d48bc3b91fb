<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Contacts\Contact;
use MediaWiki\Extension\TechnicalPartners\Domain\Contacts\ContactDetector;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;
use MediaWiki\Utils\MWTimestamp;

/** Rules beyond the schema, for a record that fits the schema already. */
class RecordRules {

	/** Fields that name entries of the framework, with the list of it. A * is any item. */
	private const REFERENCES = [
		'/goals' => 'goals', '/relations' => 'relations', '/conversations/*/goals' => 'goals',
		'/collaborations/*/goals' => 'goals',
		'/offers/*/answers' => 'needs', '/offers/*/dismissed' => 'needs', '/needs/*/answers' => 'offers',
		'/needs/*/dismissed' => 'offers'
	];

	/** Pairs of dates of an item: the second must not be before the first. */
	private const ORDER = [
		[ 'collaborations', 'since', 'until' ],
		[ 'conversations', 'on', 'repliedOn' ],
		[ 'decisions', 'on', 'reopenOn' ]
	];

	/** Dates of past events, which cannot lie in the future. */
	private const PAST = [ [ 'conversations', 'on' ], [ 'conversations', 'repliedOn' ], [ 'decisions', 'on' ] ];

	/** Texts whose contacts are remembered, as a filter and the gate both ask. */
	private const REMEMBERED = 500;

	/** @var array<string,Contact|null> By text */
	private array $contacts = [];

	public function __construct( private readonly FrameworkStore $framework, private readonly UserNames $names ) {
	}

	/** @return Contact|null What a text seems to hold of private contact data */
	private function contact( string $text ): ?Contact {
		if ( count( $this->contacts ) > self::REMEMBERED ) {
			$this->contacts = [];
		}
		if ( !array_key_exists( $text, $this->contacts ) ) {
			$this->contacts[$text] = ContactDetector::find( $text );
		}
		return $this->contacts[$text];
	}

	/** @return Violation[] Those with the code DOUBTFUL are no fault */
	public function validate( array $record, string $kind ): array {
		$violations = iterator_to_array( $this->walk( '', $record, SchemaNode::root( $kind ), $kind ), false );
		return $kind === 'partner' ? [ ...$violations, ...$this->partner( $record ) ] : $violations;
	}

	/** Each value by itself, and ids that are unique in their list. */
	private function walk( string $pointer, mixed $value, ?SchemaNode $node, string $kind ): iterable {
		if ( !is_array( $value ) ) {
			yield from $this->value( $pointer, $value, $node, $kind );
			return;
		}
		$ids = array_filter( array_column( $value, 'id' ), 'is_string' );
		foreach ( array_unique( array_diff_assoc( $ids, array_unique( $ids ) ) ) as $id ) {
			yield new Violation( $pointer, 'id-twice', [ $id ] );
		}
		foreach ( $value as $key => $part ) {
			$name = is_array( $part ) && is_int( $key ) ? $part['id'] ?? $key : $key;
			// The place of a text in a list says nothing: lists of texts are sets.
			$isOfSet = is_int( $key ) && !is_array( $part );
			yield from $this->walk(
				$isOfSet ? $pointer : $pointer . Pointer::of( $name ),
				$part,
				$node?->child( $key ),
				$kind
			);
		}
	}

	/** Real dates, names that somebody can have, and nothing private in what people say of partners. */
	private function value( string $pointer, mixed $value, ?SchemaNode $node, string $kind ): iterable {
		$type = $node?->definition;
		if ( in_array( $type, [ 'date', 'day' ], true ) && PartialDate::lastDay( $value ) === '' ) {
			yield new Violation( $pointer, 'date', [ $value ] );
		}
		if ( $type === 'url' && Address::stored( $value ) === null ) {
			yield new Violation( $pointer, 'format', [ $node->description() ] );
		}
		if ( $type === 'user' && $this->names->canonical( $value ) === null ) {
			yield new Violation( $pointer, 'user', [ $value ] );
		}
		// Addresses of pages are public; those of archives hold the address of a list.
		$isText = is_string( $value ) && $node?->choices === null && !$node?->pattern();
		$contact = $isText && $kind === 'partner' ? $this->contact( $value ) : null;
		if ( $contact ) {
			yield new Violation(
				$pointer, $contact->isCertain ? $contact->kind : Violation::DOUBTFUL, [ $contact->text ]
			);
		}
	}

	/** @return Violation[] */
	private function partner( array $record ): array {
		// A replica may not have heard yet of an entry that was added just now.
		$unknown = [ ...$this->references( $record, $this->framework->current() ) ];
		return [
			...( $unknown ? $this->references( $record, $this->framework->latest() ) : [] ), ...$this->dates( $record )
		];
	}

	private function references( array $record, Framework $framework ): iterable {
		$known = static fn ( string $list ) => array_column( $framework->entries( $list, true ), 'id' );
		$told = fn ( string $list ) => $this->framework->isShown() ? implode( ', ', $known( $list ) ) : '';
		foreach (
			array_diff(
				array_map( 'strval', array_keys( $record['assessments'] ?? [] ) ), $known( 'principles' )
			) as $id
		) {
			yield new Violation( "/assessments/$id", 'unknown-id', [ $id, $told( 'principles' ) ] );
		}
		foreach ( self::REFERENCES as $pattern => $list ) {
			foreach ( self::at( $record, $pattern ) as $pointer => $ids ) {
				foreach ( array_diff( $ids, $known( $list ) ) as $id ) {
					yield new Violation( $pointer, 'unknown-id', [ $id, $told( $list ) ] );
				}
			}
		}
	}

	private function dates( array $record ): iterable {
		// Somewhere on earth it may be tomorrow already.
		$latest = gmdate( 'Y-m-d', (int)MWTimestamp::now( TS_UNIX ) + 14 * 3600 );
		foreach ( self::PAST as [ $list, $field ] ) {
			foreach ( self::at( $record, "/$list/*/$field" ) as $pointer => $date ) {
				// A month or a year that has begun is not in the future.
				if ( $date > substr( $latest, 0, strlen( $date ) ) ) {
					yield new Violation( $pointer, 'future', [ $date ] );
				}
			}
		}
		foreach ( self::ORDER as [ $list, $first, $then ] ) {
			foreach ( $record[$list] ?? [] as $item ) {
				if ( isset(
					$item[$first], $item[$then]
				) && PartialDate::lastDay( $item[$then] ) < PartialDate::lastDay( $item[$first] ) &&
					!str_starts_with( $item[$first], $item[$then] ) && !str_starts_with( $item[$then], $item[$first] )
				) {
					yield new Violation( "/$list/{$item['id']}/$then", 'before', [ $item[$then], $item[$first] ] );
				}
			}
		}
	}

	/** @return array<string,mixed> Values by their pointers */
	private static function at( array $record, string $pattern ): array {
		[ $name, , $field ] = Pointer::parts( $pattern ) + [ '', '', null ];
		$list = $record[$name] ?? [];
		if ( $field === null ) {
			return $list ? [ $pattern => $list ] : [];
		}
		$found = [];
		foreach ( $list as $item ) {
			if ( isset( $item[$field] ) ) {
				$found[Pointer::of( $name, $item['id'], $field )] = $item[$field];
			}
		}
		return $found;
	}
}
