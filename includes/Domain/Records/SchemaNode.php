<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

use InvalidArgumentException;

/**
 * One node of schema/partner.json or schema/framework.json, with its reference resolved: what one value of a record may
 * be. The only class that knows how a schema is written.
 */
final class SchemaNode {

	private const KINDS = [ 'partner', 'framework' ];

	/** @var array<string,self> Nodes of whole records by kind */
	private static array $roots = [];

	/** Type of the value: string, integer, boolean, array or object; '' for a choice of values of several types */
	public readonly string $type;

	/** Definition that the node refers to, such as "user", "url", "date", "day" or "itemId"; '' for none */
	public readonly string $definition;

	/** @var array|null Values to choose from; null where the node lists none */
	public readonly ?array $choices;

	/** @var array<string,mixed> What the schema says of the value */
	private readonly array $keywords;

	/** Node of each item of a list, or of each value of a map; null for other nodes */
	private readonly ?self $each;

	/** @var array<string,self>|null By name, in the order of the schema; null until somebody asks */
	private ?array $properties = null;

	/**
	 * @param array $node
	 * @param array<string,array> $definitions
	 */
	private function __construct( array $node, private readonly array $definitions ) {
		$this->definition = basename( $node['$ref'] ?? '' );
		$this->keywords = $this->definition === '' ? $node : $definitions[$this->definition];
		$this->type = $this->keywords['type'] ?? '';
		$this->choices = $this->keywords['enum'] ?? null;
		$each = $this->keywords['items'] ?? current( $this->keywords['patternProperties'] ?? [] ) ?: null;
		$this->each = $each === null ? null : new self( $each, $definitions );
	}

	/**
	 * @param string $kind 'partner' or 'framework'
	 * @return self Node of a whole record
	 */
	public static function root( string $kind ): self {
		if ( !isset( self::$roots[$kind] ) ) {
			$schema = self::read( $kind );
			self::$roots[$kind] = new self( $schema, $schema['definitions'] );
		}
		return self::$roots[$kind];
	}

	/**
	 * @param string $kind 'partner' or 'framework'
	 * @return array The decoded schema
	 */
	public static function read( string $kind ): array {
		if ( !in_array( $kind, self::KINDS, true ) ) {
			throw new InvalidArgumentException( "No schema for $kind" );
		}
		return json_decode(
			file_get_contents( dirname( __DIR__, 3 ) . "/schema/$kind.json" ), true, 512, JSON_THROW_ON_ERROR
		);
	}

	/**
	 * @param string $pointer
	 * @param string $kind 'partner' or 'framework'
	 * @return self|null Null if the schema knows no such place
	 */
	public static function at( string $pointer, string $kind ): ?self {
		$node = self::root( $kind );
		foreach ( Pointer::parts( $pointer ) as $part ) {
			$node = $node?->child( $part );
		}
		return $node;
	}

	/** @return array<string,self> Properties of an object by name, in the order of the schema */
	public function properties(): array {
		$this->properties ??= array_map(
			fn ( array $node ) => new self( $node, $this->definitions ), $this->keywords['properties'] ?? []
		);
		return $this->properties;
	}

	/** @return self|null Node of each item of a list, or of each value of a map; null for other nodes */
	public function each(): ?self {
		return $this->each;
	}

	/**
	 * @param string|int $key Of any spelling: keys of a map are not checked
	 * @return self|null Node of a property, an item or a value of a map; null if the schema knows none
	 */
	public function child( string|int $key ): ?self {
		return $this->properties()[$key] ?? $this->each;
	}

	/** @return self|null The same, or null if the key of a map is none that the schema allows */
	public function allowedChild( string|int $key ): ?self {
		$patterns = array_keys( $this->keywords['patternProperties'] ?? [] );
		$isAllowed = $patterns === [] || preg_match( '{' . $patterns[0] . '}uD', (string)$key );
		return $this->properties()[$key] ?? ( $isAllowed ? $this->each : null );
	}

	public function isMap(): bool {
		return isset( $this->keywords['patternProperties'] );
	}

	/** @return bool Whether the node is a list of objects with ids */
	public function isItemList(): bool {
		return $this->type === 'array' && $this->each->type === 'object';
	}

	/** @return string Regular expression that a text must match, without delimiters; '' for none */
	public function pattern(): string {
		return $this->keywords['pattern'] ?? '';
	}

	/** @return string What the value is, in English; '' if the schema does not say */
	public function description(): string {
		return $this->keywords['description'] ?? '';
	}

	/** @return string[] Properties that an object must have */
	public function required(): array {
		return $this->keywords['required'] ?? [];
	}

	/** @return int|null Most items of a list, or values of a map; null for no limit */
	public function most(): ?int {
		return $this->keywords['maxItems'] ?? $this->keywords['maxProperties'] ?? null;
	}

	/**
	 * @param string $limit minimum, maximum, minLength or maxLength
	 * @return int|null Null for no limit
	 */
	public function limit( string $limit ): ?int {
		return $this->keywords[$limit] ?? null;
	}

	/** @return bool Whether no two items of a list may be alike */
	public function isUnique(): bool {
		return $this->keywords['uniqueItems'] ?? false;
	}
}
