<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;

/** The fields of a record as controls, made from its schema and the looks of schema/fields.json. */
class RecordFormFields {

	/** Lists of the framework that a control chooses from. */
	private const CHOICES = [
		'relations' => 'relations', 'goals' => 'goals', 'ourNeeds' => 'needs', 'ourOffers' => 'offers'
	];

	private readonly SchemaNode $schema;
	private readonly array $controls;
	private readonly FormWords $words;
	private readonly ConflictChoice $conflicts;
	private readonly RecordFormItems $items;

	public function __construct(
		private readonly PageContext $context,
		private readonly FormState $state
	) {
		$this->schema = $state->kind->schema();
		$this->controls = $state->kind->controls();
		$this->words = new FormWords( $context, $state->kind );
		$this->conflicts = new ConflictChoice( $context, $state );
		$this->items = new RecordFormItems(
			$context, $state, $this->words, $this->conflicts, $this->properties( ... )
		);
	}

	/** @return string HTML of one field of the record and of all below it */
	public function field( string $name ): string {
		return $this->node(
			$this->schema->child( $name ), $name, Pointer::of( $name ), $this->state->record[$name] ?? null
		);
	}

	/** @return string HTML of one new item of a list: what has been typed of it, or empty */
	public function newItem( string $path ): string {
		$typed = $this->state->added ?? [];
		$id = is_string( $typed['id'] ?? null ) ? $typed['id'] : 'new0';
		return $this->properties( $this->schema->child( $path )->each(), $path, Pointer::of( $path, $id ), $typed );
	}

	/** @return string Id of the element that an error at the pointer is about */
	public static function elementId( string $pointer ): string {
		return 'tp' . str_replace( '/', '-', $pointer );
	}

	private function node( SchemaNode $node, string $path, string $pointer, mixed $value ): string {
		return match ( true ) {
			$path === 'assessments' => $this->assessments( $node, is_array( $value ) ? $value : [] ),
			$node->type === 'object' => $this->properties( $node, $path, $pointer, is_array( $value ) ? $value : [] ) .
				$this->together( $pointer ),
			$node->isItemList() => $this->items->html(
				$node->each(), $path, $pointer, is_array( $value ) ? $value : []
			),
			$node->type === 'array' => $this->set( $path, $pointer, is_array( $value ) ? $value : [] ),
			// The form cannot show a value of another type, and keeps it.
			is_array( $value ) => '',
			$node->type === 'boolean' => $this->yes( $path, $pointer, (bool)$value ),
			default => $this->single( $node, $path, $pointer, $value === null ? '' : (string)$value )
		};
	}

	private function properties( SchemaNode $node, string $path, string $pointer, array $value ): string {
		$html = '';
		foreach ( $node->properties() as $name => $child ) {
			if ( $name !== 'id' || isset( $this->controls["$path.id"] ) ) {
				$html .= $this->node( $child, "$path.$name", $pointer . Pointer::of( $name ), $value[$name] ?? null );
			}
		}
		return $html;
	}

	private function single( SchemaNode $node, string $path, string $pointer, string $value ): string {
		$control = $this->control( $path );
		$attributes = $this->attributes( $path, $pointer );
		if ( $control === 'score' ) {
			return $this->group(
				$path,
				$pointer,
				FormInput::choices(
					'radio', $this->words->scores( Pointer::parts( $pointer )[1] ), [ $value ], $attributes
				)
			);
		}
		$html = match ( true ) {
			$node->choices !== null => FormInput::select(
				$value, $this->words->options( $node->choices, $path ), $attributes
			),
			$control === 'textarea' => FormInput::area( $value, $attributes ),
			default => FormInput::text( $control, $value, $attributes )
		};
		return $this->labelled( $path, $pointer, false, $html );
	}

	private function yes( string $path, string $pointer, bool $value ): string {
		$attributes = $this->attributes( $path, $pointer );
		return Html::hidden( $attributes['name'], '' ) . FormInput::choice( 'checkbox', $this->words->label( $path ),
			[ 'value' => '1', 'checked' => $value ] + $attributes ) . $this->conflicts->html( $pointer );
	}

	/** Fields that are changed together have one choice. */
	private function together( string $pointer ): string {
		$choice = $this->conflicts->html( $pointer );
		return $choice === '' ? '' : Html::rawElement( 'div', [ 'id' => self::elementId( $pointer ) ], $choice );
	}

	private function set( string $path, string $pointer, array $values ): string {
		$values = array_map( 'strval', array_filter( $values, 'is_scalar' ) );
		$attributes = $this->attributes( $path, $pointer );
		$list = self::CHOICES[$this->control( $path )] ?? null;
		if ( $list === null ) {
			return $this->labelled(
				$path, $pointer, false, FormInput::area( implode( "\n", $values ), $attributes, 2 )
			);
		}
		$options = array_map( static fn ( array $entry ) => (string)$entry['title'],
			array_column( $this->context->framework->$list(), null, 'id' ) );
		foreach ( $values as $id ) {
			$options[$id] ??= $this->words->retired( $list, $id );
		}
		if ( !$options ) {
			return '';
		}
		$attributes['name'] .= '[]';
		return $this->group(
			$path,
			$pointer,
			Html::hidden( $attributes['name'], '' ) . FormInput::choices( 'checkbox', $options, $values, $attributes )
		);
	}

	private function assessments( SchemaNode $node, array $assessments ): string {
		$principles = array_column( $this->context->framework->principles(), null, 'id' );
		$html = '';
		foreach ( array_keys( $principles + array_slice( $assessments, 0, $node->most(), true ) ) as $id ) {
			$title = $principles[$id]['title'] ?? $this->words->retired( 'principles', (string)$id );
			$pointer = Pointer::of( 'assessments', $id );
			$at = self::elementId( $pointer );
			$html .= Html::rawElement( 'fieldset', [ 'class' => 'tp-form__group', 'id' => $at ],
				Html::element( 'legend', [], $title ) .
					FormInput::errors( $at, $this->state->errors[$pointer] ?? [] ) .
					$this->conflicts->html( $pointer ) .
				$this->properties(
					$node->each(),
					'assessments',
					$pointer,
					is_array( $assessments[$id] ?? null ) ? $assessments[$id] : []
				) );
		}
		return $html;
	}

	/** Evidence looks the same wherever it stands. */
	private function control( string $path ): string {
		return $this->controls[$path] ?? $this->controls[preg_replace( '/^assessments\./', '', $path )];
	}

	/** @return string Name of the input, nested as the record is */
	public static function name( string $pointer ): string {
		return 'r[' . implode( '][', Pointer::parts( $pointer ) ) . ']';
	}

	private function attributes( string $path, string $pointer ): array {
		$id = self::elementId( $pointer );
		$hasError = isset( $this->state->errors[$pointer] );
		$described = array_filter(
			[ $this->words->help( $path ) === '' ? null : "$id-help", $hasError ? "$id-error" : null ]
		);
		return [
			'id' => $id, 'name' => self::name( $pointer ),
			'aria-describedby' => $described ? implode( ' ', $described ) : null,
			'aria-invalid' => $hasError ? 'true' : null
		];
	}

	private function labelled( string $path, string $pointer, bool $isGroup, string $html ): string {
		return FormInput::field( self::elementId( $pointer ), $isGroup, $this->words->label( $path ),
			$this->words->help( $path ),
			$html . $this->conflicts->html( $pointer ), $this->state->errors[$pointer] ?? [] );
	}

	private function group( string $path, string $pointer, string $html ): string {
		return $this->labelled( $path, $pointer, true, $html );
	}
}
