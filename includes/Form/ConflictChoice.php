<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;

/** Choice between two values of a field that two people changed. */
class ConflictChoice {

	/** Name of the choices, by pointer of the field. */
	public const NAME = 'choice';

	public function __construct(
		private readonly PageContext $context,
		private readonly FormState $state
	) {
	}

	/** @return string HTML that stands beside the field; '' where nobody else changed it */
	public function html( string $pointer ): string {
		if ( !isset( $this->state->theirs[$pointer] ) ) {
			return '';
		}
		$takesTheirs = $this->state->takesTheirs( $pointer );
		[ 'mine' => $mine, 'theirs' => $theirs ] = $this->state->theirs[$pointer];
		return FormInput::message( 'warning', Html::rawElement( 'fieldset', [ 'class' => 'tp-form__conflict' ],
			Html::element( 'legend', [], $this->context->text( 'technicalpartners-form-choice' ) ) .
			$this->choice( $pointer, 'mine', $mine, !$takesTheirs ) .
				$this->choice( $pointer, 'theirs', $theirs, $takesTheirs ) ) );
	}

	private function choice( string $pointer, string $side, string $text, bool $isChosen ): string {
		return FormInput::choice( 'radio', $text, [
			'id' => RecordFormFields::elementId( $pointer ) . "-$side", 'name' => self::NAME . "[$pointer]",
			'value' => $side, 'checked' => $isChosen
		] );
	}
}
