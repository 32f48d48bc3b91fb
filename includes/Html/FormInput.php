<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Html\Html;

/** The controls of the plain form, in the markup that Codex styles without script. Values are text. */
class FormInput {

	/**
	 * Input types that differ from plain text; dates may be a month or a year, so only days have the browser's picker.
	 */
	private const TYPES = [ 'url' => 'url', 'day' => 'date', 'number' => 'number' ];

	private const READABLE = [ 'day' => '/^\d{4}-\d{2}-\d{2}$/D', 'number' => '/^-?\d+$/D' ];

	/**
	 * @param string $control
	 * @param string $value
	 * @param array $attributes name, id, aria-describedby, maxlength…
	 */
	public static function text( string $control, string $value, array $attributes ): string {
		// The browser's own control would drop what it cannot read.
		$pattern = self::READABLE[$control] ?? null;
		$isOdd = $pattern !== null && $value !== '' && !preg_match( $pattern, $value );
		return Html::rawElement( 'div', [ 'class' => 'cdx-text-input' ], Html::element( 'input', [
			'class' => 'cdx-text-input__input',
			'type' => $isOdd ? 'text' : self::TYPES[$control] ?? 'text',
			'value' => $value,
			'dir' => in_array( $control, [ 'url', 'date', 'task' ], true ) ? 'ltr' : 'auto',
			'autocomplete' => 'off'
		] + $attributes ) );
	}

	public static function area( string $value, array $attributes, int $rows = 3 ): string {
		return Html::rawElement( 'div', [ 'class' => 'cdx-text-area' ], Html::element( 'textarea', [
			'class' => 'cdx-text-area__textarea', 'rows' => $rows, 'dir' => 'auto'
		] + $attributes, "\n" . $value ) );
	}

	/**
	 * @param string $value
	 * @param array<string,string> $options Text by value; a value that is none of them is offered as it is
	 * @param array $attributes
	 */
	public static function select( string $value, array $options, array $attributes ): string {
		$html = '';
		if ( !isset( $options[$value] ) ) {
			$options = [ $value => $value ] + $options;
		}
		foreach ( $options as $option => $text ) {
			$html .= Html::element( 'option', [ 'value' => $option, 'selected' => (string)$option === $value ], $text );
		}
		return Html::rawElement( 'select', [ 'class' => 'cdx-select' ] + $attributes, $html );
	}

	/**
	 * @param string $type 'checkbox' or 'radio'
	 * @param array<int|string,string> $options Text by value
	 * @param string[] $chosen
	 * @param array $attributes name, id and so on; the id goes to the first
	 */
	public static function choices( string $type, array $options, array $chosen, array $attributes ): string {
		$html = '';
		$id = $attributes['id'];
		$i = 0;
		$isChosen = array_fill_keys( $chosen, true );
		foreach ( $options as $value => $text ) {
			$own = $i++ === 0 ? $id : "$id-$value";
			$html .= self::choice( $type, $text, [
				'value' => $value, 'checked' => isset( $isChosen[$value] ), 'id' => $own
			] + $attributes );
		}
		return $html;
	}

	/** One checkbox or radio button with its label. */
	public static function choice( string $type, string $text, array $attributes ): string {
		$label = Html::rawElement( 'label', [ 'class' => 'cdx-label__label', 'for' => $attributes['id'] ],
			Html::element( 'span', [ 'class' => 'cdx-label__label__text' ], $text ) );
		return Html::rawElement( 'div', [ 'class' => "cdx-$type" ], Html::rawElement( 'div',
			[ 'class' => "cdx-{$type}__wrapper" ],
			Html::element( 'input', [ 'type' => $type, 'class' => "cdx-{$type}__input" ] + $attributes ) .
			Html::element( 'span', [ 'class' => "cdx-{$type}__icon" ] ) .
			Html::rawElement( 'div', [ 'class' => "cdx-{$type}__label cdx-label" ], $label ) ) );
	}

	/**
	 * A control with its label, help and errors.
	 *
	 * @param string $id Of the control
	 * @param bool $isGroup A group of controls has a legend
	 * @param string $label Text
	 * @param string $help Text
	 * @param string $html The control
	 * @param string[] $errors HTML each
	 */
	public static function field(
		string $id,
		bool $isGroup,
		string $label,
		string $help,
		string $html,
		array $errors = []
	): string {
		$text = Html::element( 'span', [ 'class' => 'cdx-label__label__text' ], $label );
		$description = $help === ''
			? ''
			: Html::element( 'span', [ 'class' => 'cdx-label__description', 'id' => "$id-help" ], $help );
		$head = $isGroup
			? Html::rawElement(
				'legend',
				[ 'class' => 'cdx-label' ],
				Html::rawElement( 'span', [ 'class' => 'cdx-label__label' ], $text ) . $description
			)
			: Html::rawElement( 'div', [ 'class' => 'cdx-label' ],
				Html::rawElement( 'label', [ 'class' => 'cdx-label__label', 'for' => $id ], $text ) . $description );
		return Html::rawElement( $isGroup ? 'fieldset' : 'div', [ 'class' => 'cdx-field' ],
			$head . Html::rawElement( 'div', [ 'class' => 'cdx-field__control' ], $html ) .
				self::errors( $id, $errors ) );
	}

	/**
	 * @param string $id
	 * @param string[] $errors HTML each
	 */
	public static function errors( string $id, array $errors ): string {
		return $errors ? Html::rawElement( 'div', [ 'class' => 'cdx-field__validation-message', 'id' => "$id-error" ],
			self::message( 'error', implode( '<br>', $errors ), 'cdx-message--inline' ) ) : '';
	}

	/**
	 * @param string $type 'error', 'warning', 'notice' or 'success'
	 * @param string $html
	 * @param string $class
	 */
	public static function message( string $type, string $html, string $class = 'cdx-message--block' ): string {
		return Html::rawElement( 'div',
			[ 'class' => "cdx-message $class cdx-message--$type", 'role' => $type === 'error' ? 'alert' : null ],
			Html::element( 'span', [ 'class' => 'cdx-message__icon' ] ) .
				Html::rawElement( 'div', [ 'class' => 'cdx-message__content' ], $html ) );
	}

	/**
	 * @param string $text
	 * @param array $attributes
	 * @param string $action 'progressive' or 'default'
	 */
	public static function button( string $text, array $attributes, string $action = 'progressive' ): string {
		$weight = $action === 'progressive' ? 'primary' : 'normal';
		$classes = "cdx-button cdx-button--action-$action cdx-button--weight-$weight";
		return Html::element( 'button', [ 'type' => 'submit', 'class' => $classes ] + $attributes, $text );
	}
}
