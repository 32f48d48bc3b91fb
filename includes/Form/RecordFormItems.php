<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use Closure;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\FormLinks;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Html\Pager;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** A list of items in the form: each folded under its first words, and an empty one at the end. */
class RecordFormItems {

	/** A longer list of a partner shows its newest items; links lead to the others, so many at a time. */
	private const SHOWN = 10;
	/**
	 * Other items of a list that are shown because something is wrong with them. A form that was sent here has fewer.
	 */
	private const MOST_OTHERS = 20;

	/**
	 * @param PageContext $context
	 * @param FormState $state
	 * @param FormWords $words
	 * @param ConflictChoice $conflicts
	 * @param Closure(SchemaNode,string,string,array):string $properties HTML of the fields of an item: its schema, path,
	 *   pointer and value
	 */
	public function __construct(
		private readonly PageContext $context,
		private readonly FormState $state,
		private readonly FormWords $words,
		private readonly ConflictChoice $conflicts,
		private readonly Closure $properties
	) {
	}

	/**
	 * @param SchemaNode $item
	 * @param string $path Of the list
	 * @param string $pointer Of the list
	 * @param array $items
	 * @return string HTML
	 */
	public function html( SchemaNode $item, string $path, string $pointer, array $items ): string {
		$items = array_values( $items );
		$isWhole = $this->state->kind === FormKind::Framework;
		// The order of the framework is the order shown.
		$isOrdered = $this->state->kind === FormKind::Framework && count( $items ) > 1;
		$from = $isWhole ? 0 : $this->from( $pointer, count( $items ) );
		$html = '';
		foreach ( $isWhole ? $items : $this->shown( $pointer, $items, $from ) as $i => $one ) {
			$at = $pointer . Pointer::of( self::key( $one, $i ) );
			if ( is_array( $one ) ) {
				$entry = $this->item( $item, $path, $at, $one );
				$html .= $isOrdered ? $this->movable( $entry, $at, $one, $i > 0, $i < count( $items ) - 1 ) : $entry;
			}
		}
		$html .= $this->removed( $pointer ) . ( $isWhole ? '' : $this->others( $pointer, $from, count( $items ) ) );
		$id = RecordFormFields::elementId( $pointer );
		$isProposed = $this->state->add === $pointer;
		return Html::rawElement( 'fieldset', [ 'class' => 'tp-form__list', 'id' => $id ],
			Html::element( 'legend', [], $this->words->label( $path ) ) .
				FormInput::errors( $id, $this->state->errors[$pointer] ?? [] ) .
			$this->conflicts->html( $pointer ) . ( $isOrdered ? $this->movedTo() : '' ) . $html .
			Html::rawElement( 'details', [ 'class' => 'tp-form__item', 'id' => FormLinks::newItemId( $pointer ),
				'open' => $isProposed || $this->isAskedFor( $path, $items ) ],
				Html::element( 'summary', [], $this->words->add( $path ) ) .
				( $this->properties )(
					$item, $path, $pointer . Pointer::of( 'new' . count( $items ) ), $isProposed ? $this->state->proposed : []
				) ) );
	}

	/** @return int Place of the first of the items that are shown */
	private function from( string $pointer, int $count ): int {
		$newest = max( 0, $count - self::SHOWN );
		return $this->state->list === $pointer ? min( $this->state->from, $newest ) : $newest;
	}

	/** @return array<int,mixed> Items by place: those from a place on, and others that something is wrong with */
	private function shown( string $pointer, array $items, int $from ): array {
		$shown = array_slice( $items, $from, self::SHOWN, true );
		$others = array_filter( array_diff_key( $items, $shown ),
			fn ( mixed $one, int $i ) => $this->state->needsAttention( $pointer . Pointer::of( self::key( $one, $i ) ) ),
			ARRAY_FILTER_USE_BOTH );
		$all = $shown + array_slice( $others, 0, self::MOST_OTHERS, true );
		ksort( $all );
		return $all;
	}

	/** @return string HTML: says that there are other entries, and leads to them; '' where there are none */
	private function others( string $pointer, int $from, int $count ): string {
		if ( $count <= self::SHOWN ) {
			return '';
		}
		$form = SpecialPage::getTitleFor( 'TechnicalPartners', 'edit/' . $this->context->name() );
		$address = fn ( int $first ): string => $form->getLocalURL( array_filter(
			[ 'section' => $this->state->section ]
		) +
			[ 'list' => $pointer, 'from' => $first ] ) . '#' . RecordFormFields::elementId( $pointer );
		return Html::element(
			'p',
			[ 'class' => 'tp-subtle' ],
			$this->context->msg( 'technicalpartners-form-more' )->numParams( $count - self::SHOWN )->text()
		) .
			( new Pager( $this->context->msg( ... ), $address ) )->html( $from, self::SHOWN, $count );
	}

	private static function key( mixed $one, int $number ): string {
		$id = is_array( $one ) ? $one['id'] ?? null : null;
		return is_string( $id ) && preg_match( '/^[\w-]+$/D', $id ) ? $id : "new$number";
	}

	/** Whether the form is for a section alone that begins with this list, or the framework has nothing in it yet. */
	private function isAskedFor( string $path, array $items ): bool {
		$isFirst = ( $this->state->kind->sections()[$this->state->section ?? ''][0] ?? null ) === $path;
		return $isFirst || ( $this->state->kind === FormKind::Framework && !$items && !str_contains( $path, '.' ) );
	}

	private function item( SchemaNode $item, string $path, string $pointer, array $one ): string {
		$id = RecordFormFields::elementId( $pointer );
		return Html::rawElement( 'details',
			[ 'class' => 'tp-form__item', 'id' => $id, 'open' => $this->state->needsAttention( $pointer ) ],
			Html::rawElement( 'summary', [], Html::element( 'bdi', [], $this->words->item( $one ) ) .
				( is_int( $one['weight'] ?? null ) ? ' ' . $this->weight( $one['weight'] ) : '' ) .
					( isset( $one['retired'] ) ? ' ' . $this->context->retired() : '' ) ) .
			FormInput::errors( $id, $this->state->errors[$pointer] ?? [] ) . $this->conflicts->html( $pointer ) .
			( $this->properties )( $item, $path, $pointer, $one ) .
				$this->removal( $pointer, $this->context->text( 'technicalpartners-form-remove' ), false ) );
	}

	private function weight( int $weight ): string {
		return Html::element(
			'span',
			[ 'class' => 'tp-small tp-subtle' ],
			$this->context->msg( 'technicalpartners-page-weight' )->numParams( $weight )->text()
		);
	}

	private function removal( string $pointer, string $label, bool $isChosen ): string {
		return FormInput::choice( 'checkbox', $label, [
			'id' => RecordFormFields::elementId( $pointer ) . '-remove',
			'name' => RecordFormFields::name( $pointer ) . '[' . RecordFormReader::REMOVE . ']',
			'value' => '1', 'checked' => $isChosen
		] );
	}

	/** Items to be removed with the next save, each with a way to keep it. */
	private function removed( string $pointer ): string {
		$html = '';
		foreach ( $this->state->removed as $at => $one ) {
			if ( Pointer::parent( $at ) === $pointer ) {
				$label = $this->context->msg( 'technicalpartners-form-removed' )
					->plaintextParams( $this->words->item( $one ) )->text();
				$html .= Html::rawElement( 'div',
					[ 'class' => 'tp-form__removed', 'id' => RecordFormFields::elementId( $at ) ],
					$this->conflicts->html( $at ) . $this->removal( $at, $label, true ) );
			}
		}
		return $html;
	}

	/** Live region that announces the new place of a dragged item. */
	private function movedTo(): string {
		return Html::element(
			'p',
			[
				'role' => 'status',
				'class' => 'tp-small',
				'data-tp-moved' => $this->context->msg( 'technicalpartners-form-moved-to' )->plain()
			]
		);
	}

	/**
	 * An entry with buttons that move it, and a handle to drag it by, without saving: see
	 * resources/src/pages/reorder.ts.
	 */
	private function movable( string $entry, string $pointer, array $one, bool $canRise, bool $canSink ): string {
		$way = match ( true ) {
			$this->state->moved !== $pointer => '',
			!$canRise => 'down',
			!$canSink => 'up',
			default => $this->state->way
		};
		$button = fn ( string $to, string $arrow, bool $can ): string => Html::element( 'button', [
			'type' => 'submit', 'class' => 'cdx-button cdx-button--weight-quiet cdx-button--icon-only',
			'name' => 'move', 'value' => "$to$pointer", 'formnovalidate' => true,
			'aria-label' => $this->context->msg( "technicalpartners-form-move-$to" )
				->plaintextParams( $this->words->item( $one ) )->text(),
			'autofocus' => $way === $to, 'disabled' => !$can
		], $arrow );
		$handle = Html::element( 'span', [ 'class' => 'tp-form__handle', 'draggable' => 'true', 'aria-hidden' => 'true',
			'title' => $this->context->text( 'technicalpartners-form-drag' ) ], '⠿' );
		return Html::rawElement( 'div', [ 'class' => 'tp-form__movable' ], $handle . $entry . Html::rawElement( 'div',
			[ 'class' => 'tp-form__moves' ],
			$button( 'up', '↑', $canRise ) . $button( 'down', '↓', $canSink ) ) );
	}
}
