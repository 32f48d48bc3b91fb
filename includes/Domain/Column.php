<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/** One column of the matrix, or something else that rows are sorted or filtered by; column.ts has the same. */
final class Column {

	public readonly string $id;
	/** Key of Storage\Kind\Kind::CLASSES */
	public readonly string $kind;
	/** Property of a Row */
	public readonly string $value;
	/** Property of a Row: text that belongs to the value */
	public readonly ?string $text;
	/** Pointer to the value in a record; null for what is computed */
	public readonly ?string $field;
	/** Whether the field is copied into rows as it is; the index has it in the table of values */
	public readonly bool $copied;
	/** Column of the index */
	public readonly ?string $index;
	/** 'asc' or 'desc'; null where rows are not sorted by it */
	public readonly ?string $direction;
	/** Parameter of the address that filters by the column */
	public readonly ?string $filter;
	/** Whether the filter has a title of its own */
	public readonly bool $filterTitle;
	/** Whether rows can be grouped by the column; the address then names its filter */
	public readonly bool $group;
	/** @var string[] Values in their order */
	public readonly array $values;
	/** Value of an enumeration that stands where a record has none; '' for none */
	public readonly string $default;
	/** @var string[] Values that the filter has where the address says nothing */
	public readonly array $usual;
	/** @var string[] Values that only a reader with an account can have */
	public readonly array $own;
	/** Property of a Row: whether the first value has come back by itself. The index then has the number of values */
	public readonly ?string $reopened;
	/** Part of the messages' keys that label the values */
	public readonly string $labels;
	/** List of the framework that the ids are of */
	public readonly ?string $list;
	/** List of the framework: the column stands for one of each of its entries, whose id takes the place of the star */
	public readonly ?string $each;
	/** Principle of a score; null for other columns */
	public readonly ?string $principle;
	/** Whether it sorts or filters, and is not shown */
	public readonly bool $hidden;

	/** @param array $column Of schema/columns.json */
	public function __construct( private readonly array $column ) {
		$this->id = $column['id'];
		$this->kind = $column['kind'];
		$this->value = $column['value'] ?? $this->id;
		$this->text = $column['text'] ?? null;
		$this->field = $column['field'] ?? null;
		$this->copied = $column['copied'] ?? false;
		$this->index = $column['index'] ?? null;
		$this->direction = $column['direction'] ?? null;
		$this->filter = $column['filter'] ?? null;
		$this->filterTitle = $column['filterTitle'] ?? false;
		$this->group = $column['group'] ?? false;
		$this->values = $column['values'] ?? [];
		$this->default = $column['default'] ?? '';
		$this->usual = $column['usual'] ?? [];
		$this->own = $column['own'] ?? [];
		$this->reopened = $column['reopened'] ?? null;
		$this->labels = $column['labels'] ?? $this->id;
		$this->list = $column['list'] ?? null;
		$this->each = $column['each'] ?? null;
		$this->principle = $column['principle'] ?? null;
		$this->hidden = $column['hidden'] ?? false;
	}

	/** The column of one principle, of the one that stands for all. */
	public function ofPrinciple( string $principle ): self {
		$named = static fn ( string $pattern ) => str_replace( '*', $principle, $pattern );
		$own = [ 'id' => $named( $this->id ), 'filter' => $named( (string)$this->filter ), 'principle' => $principle ];
		return new self( $own + $this->column );
	}

	/** Name of a column in CSS classes: its id, or 'score' for all principles. */
	public function className(): string {
		return $this->principle === null ? $this->id : 'score';
	}

	/** @return string|string[] Value of a record in a column that copies a field; '' or no ids where it has none */
	public function copyOf( array $record ): string|array {
		$value = Pointer::get( $record, (string)$this->field );
		return match ( $this->kind ) {
			'ids' => UntypedJson::strings( $value ),
			'user' => is_array( $value ) ? UntypedJson::text( $value['user'] ?? null ) : '',
			'enumeration' => in_array( $value, $this->values, true ) ? $value : $this->default,
			default => UntypedJson::text( $value )
		};
	}
}
