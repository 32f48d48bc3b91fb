<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Context\IContextSource;
use MediaWiki\EditPage\EditPage;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;
use MediaWiki\Session\CsrfTokenSet;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** The plain form of a whole record, for browsers without script. */
class RecordFormHtml {

	/** Stands last in the form: where it is missing, the server has cut off what was posted. */
	public const COMPLETE = 'complete';
	/** Asks for the posted record, unsaved. */
	public const READ = 'read';

	public function __construct(
		private readonly IContextSource $source,
		private readonly PageContext $context,
		private readonly FormState $state
	) {
	}

	/**
	 * @param Title|null $title The page; null for a new partner
	 * @param string $action Address to post to
	 * @return string HTML
	 */
	public function html( ?Title $title, string $action ): string {
		$fields = new RecordFormFields( $this->context, $this->state );
		$body = match ( true ) {
			$this->state->isLog => $this->name( 'technicalpartners-log-name', 'technicalpartners-log-name-help' ) .
				$fields->newItem( 'conversations' ),
			$title !== null => ( $this->state->section === null ? $this->contents() : '' ) .
				$this->sections( $fields, [] ),
			default => $this->name( 'technicalpartners-form-name', 'technicalpartners-form-name-help' ) .
				$this->shortly( $fields )
		};
		if ( $this->state->isReadOnly ) {
			return Html::rawElement(
				'div', [ 'class' => 'tp-form' ], Html::rawElement( 'fieldset', [ 'disabled' => true ], $body )
			);
		}
		return $this->problems() . $this->state->answer . Html::rawElement( 'form',
			[ 'class' => 'tp-form', 'method' => 'post', 'action' => $action ],
			$body . $this->saving( $title ) . Html::hidden( self::COMPLETE, '1' ) );
	}

	private function name( string $label, string $help ): string {
		$errors = $this->state->errors['/name'] ?? [];
		$id = RecordFormFields::elementId( '/name' );
		return FormInput::field( $id, false, $this->text( $label ), $this->text( $help ),
			FormInput::text( 'text', $this->state->name, [
				'id' => $id, 'name' => 'name', 'maxlength' => 255, 'required' => true,
				'aria-describedby' => $errors ? "$id-help $id-error" : "$id-help"
			] ), $errors );
	}

	/** A new partner needs a name and a sentence; the rest is folded away. */
	private function shortly( RecordFormFields $fields ): string {
		$needsAttention = array_diff( array_keys( $this->state->errors ), [ '', '/name', '/summary' ] ) !== [];
		return $fields->field( 'summary' ) . Html::rawElement( 'details',
			[ 'class' => 'tp-form__item', 'open' => $needsAttention ],
			Html::element( 'summary', [], $this->text( 'technicalpartners-form-rest' ) ) .
			$this->sections( $fields, [ 'summary' ] ) );
	}

	/**
	 * @param RecordFormFields $fields
	 * @param string[] $without Fields that stand elsewhere
	 */
	private function sections( RecordFormFields $fields, array $without ): string {
		$html = '';
		foreach ( $this->state->kind->sections() as $id => $names ) {
			$html .= ( $this->state->section ?? $id ) !== $id ? '' : Html::rawElement( 'section',
				[ 'class' => 'tp-section', 'aria-labelledby' => $id ],
				Html::element( 'h2', [ 'id' => $id ], $this->text( $this->state->kind->message( 'section', $id ) ) ) .
				implode( '', array_map( $fields->field( ... ), array_diff( $names, $without ) ) ) );
		}
		return $html;
	}

	private function contents(): string {
		$links = array_map( fn ( string $id ) =>
			Html::element( 'a', [ 'href' => "#$id" ], $this->text( $this->state->kind->message( 'section', $id ) ) ),
			array_keys( $this->state->kind->sections() ) );
		return Html::rawElement( 'nav',
			[ 'class' => 'tp-form__contents', 'aria-label' => $this->text( 'technicalpartners-form-contents' ) ],
			HtmlParts::list( 'ul', 'tp-inline', $links ) );
	}

	/** All that is wrong, each with a link to its field. */
	private function problems(): string {
		$lines = [];
		foreach ( $this->state->errors as $pointer => $errors ) {
			foreach ( $errors as $html ) {
				$lines[] = $pointer === ''
					? $html
					: $html . ' ' . $this->jump( (string)$pointer, 'technicalpartners-form-go-to-field' );
			}
		}
		foreach ( array_keys( $this->state->theirs ) as $pointer ) {
			$lines[] = $this->jump( (string)$pointer, 'technicalpartners-form-go-to-conflict' );
		}
		$head = Html::element( 'strong', [], $this->text( 'technicalpartners-form-not-saved' ) );
		return $lines
			? FormInput::message( 'error', $head . HtmlParts::list( 'ul', 'tp-form__problems', $lines ) )
			: '';
	}

	private function jump( string $pointer, string $key ): string {
		return Html::element( 'a', [ 'href' => '#' . RecordFormFields::elementId( $pointer ) ], $this->text( $key ) );
	}

	private function saving( ?Title $title ): string {
		$attributes = [ 'id' => 'tp-edit-summary', 'name' => 'editsummary', 'maxlength' => 500 ];
		return Html::rawElement( 'section', [ 'class' => 'tp-form__saving' ],
			FormInput::field( 'tp-edit-summary', false, $this->text( 'technicalpartners-form-edit-summary' ),
				$this->text( 'technicalpartners-form-edit-summary-help' ),
				FormInput::text( 'text', $this->state->summary, $attributes ) ) .
			$this->watch() . $this->captcha() . $this->duplicates() .
			Html::rawElement( 'div', [ 'class' => 'tp-small tp-form__terms' ],
				EditPage::getCopyrightWarning( $title ?? $this->context->page, 'parse', $this->source ) ) .
			Html::rawElement( 'div', [ 'class' => 'tp-form__buttons' ],
				FormInput::button( $this->text( $this->saveLabel( $title ) ), [ 'name' => 'save', 'value' => '1' ] ) .
				$this->preview() .
				(
					$title === null
						? ''
						: Html::element(
							'a', [ 'href' => $title->getLocalURL() ], $this->text( 'technicalpartners-form-cancel' )
						)
				) ) .
			Html::hidden( 'base', (string)$this->state->baseRevision ) .
			(
				$this->state->list === ''
					? ''
					: Html::hidden( 'list', $this->state->list ) . Html::hidden( 'from', (string)$this->state->from )
			) .
			( $this->state->section === null ? '' : Html::hidden( 'section', $this->state->section ) ) .
			Html::hidden(
				'wpEditToken', ( new CsrfTokenSet( $this->source->getRequest() ) )->getToken()->toString()
			) );
	}

	/** Weights can be tried before they are saved. */
	private function preview(): string {
		return $this->state->kind === FormKind::Framework &&
			in_array( $this->state->section, [ null, 'principles' ], true )
				? FormInput::button(
					$this->text( 'technicalpartners-form-preview' ),
					[ 'name' => 'preview', 'value' => '1', 'formnovalidate' => true ],
					'default'
				) .
					' '
				: '';
	}

	private function saveLabel( ?Title $title ): string {
		return match ( true ) {
			$this->state->isLog => 'technicalpartners-log-save',
			$title !== null => 'technicalpartners-form-save',
			default => 'technicalpartners-form-create'
		};
	}

	private function watch(): string {
		$label = $this->state->kind === FormKind::Framework ? 'watchthis' : 'technicalpartners-form-watch';
		return $this->state->watch === null ? '' : Html::hidden( 'watch', '0' ) . FormInput::choice( 'checkbox',
			$this->text( $label ),
			[ 'id' => 'tp-watch', 'name' => 'watch', 'value' => '1', 'checked' => $this->state->watch ] );
	}

	private function captcha(): string {
		$captcha = $this->state->captcha;
		if ( $captcha === null ) {
			return '';
		}
		$question = isset( $captcha['url'] )
			? Html::element(
				'img', [ 'src' => $captcha['url'], 'alt' => $this->text( 'technicalpartners-form-captcha-image' ) ]
			)
			// The wiki's own configuration, which may hold markup; only its words are shown.
			: Html::element(
				'p', [ 'class' => 'tp-form__question' ], strip_tags( (string)( $captcha['question'] ?? '' ) )
			);
		return FormInput::message( 'warning',
			Html::element( 'strong', [], $this->text( 'technicalpartners-form-captcha' ) ) . $question .
			FormInput::field( 'tp-captcha', false, $this->text( 'technicalpartners-form-captcha-answer' ), '',
				FormInput::text( 'text', '', [ 'id' => 'tp-captcha', 'name' => 'captchaword' ] ) ) .
			Html::hidden( 'captchaid', (string)( $captcha['id'] ?? '' ) ) );
	}

	private function duplicates(): string {
		$anyway = FormInput::button(
			$this->text( 'technicalpartners-form-create-anyway' ),
			[ 'name' => 'createanyway', 'value' => '1' ],
			'default'
		);
		if ( $this->state->isUnchecked ) {
			return FormInput::message( 'warning',
				Html::element( 'p', [], $this->text( 'technicalpartners-duplicates-unknown' ) ) . $anyway );
		}
		if ( !$this->state->duplicates ) {
			return '';
		}
		$links = array_map( static function ( array $one ): string {
			$title = Title::newFromID( $one['page'] );
			return Html::element( 'a', [ 'href' => $title ? $title->getLocalURL() : '#' ], $one['name'] );
		}, $this->state->duplicates );
		return FormInput::message( 'warning',
			Html::element( 'strong', [], $this->text( 'technicalpartners-form-duplicates' ) ) .
			HtmlParts::list( 'ul', 'tp-plain', $links ) . $anyway );
	}

	private function text( string $key ): string {
		return $this->context->text( $key );
	}

	/** @return string Address of the form of a page, or of a new partner */
	public static function address( ?Title $title ): string {
		return SpecialPage::getTitleFor(
			'TechnicalPartners', $title ? 'edit/' . $title->getText() : 'new'
		)->getLocalURL();
	}
}
