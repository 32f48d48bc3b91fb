<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\ShownAddress;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;

/** Labels of a form's fields and choices. Everything is text. */
class FormWords {

	/** Choices that always have one. */
	private const REQUIRED = [ 'stance', 'state', 'rankedBy', 'count' ];

	public function __construct( private readonly PageContext $context, private readonly FormKind $kind ) {
	}

	public function label( string $path ): string {
		return $this->context->text( $this->kind->message( 'field', $path ) );
	}

	public function help( string $path ): string {
		$help = $this->context->msg( $this->kind->message( 'help', $path ) );
		return $help->exists() ? $help->text() : '';
	}

	public function add( string $path ): string {
		return $this->context->text(
			$this->kind->message( 'form-add', preg_replace( '/^assessments\./', '', $path ) )
		);
	}

	/** @return array<string,string> Text by value */
	public function options( array $enum, string $path ): array {
		$property = preg_replace( '/^.*\./', '', $path );
		$options = in_array( $property, self::REQUIRED, true )
			? []
			: [ '' => $this->context->text( 'technicalpartners-form-nothing' ) ];
		foreach ( $enum as $value ) {
			$options[$value] = $this->context->text( "technicalpartners-value-$property-$value" );
		}
		return $options;
	}

	/** @return array<int|string,string> What each score of a principle means */
	public function scores( string $principle ): array {
		$levels = $this->context->framework->find( 'principles', $principle ) ?? [];
		$options = [ '' => $this->context->text( 'technicalpartners-page-not-scored' ) ];
		foreach ( [ 0, 1, 2, 3 ] as $score ) {
			$level = $levels["level$score"] ?? '';
			$options[$score] = $level === '' ? $this->context->language->formatNum( $score )
				: $this->context->msg( 'technicalpartners-form-level' )->numParams( $score )->plaintextParams( $level )
					->text();
		}
		return $options + [ 'notApplicable' => $this->context->text( 'technicalpartners-value-score-notApplicable' ) ];
	}

	public function retired( string $list, string $id ): string {
		$title = $this->context->framework->find( $list, $id )['title'] ?? $id;
		return $this->context->msg( 'technicalpartners-form-retired' )->plaintextParams( $title )->text();
	}

	/** The id of a task says something; the others are made up. */
	private function unnamed( array $one ): string {
		return is_string( $one['id'] ?? null ) && preg_match( '/^T\d/', $one['id'] )
			? $one['id']
			: $this->context->text( 'technicalpartners-form-untitled' );
	}

	/** @return string What an item of a list is known by, while it is folded */
	public function item( array $one ): string {
		$words = $one['title']
			?? $one['about']
			?? $one['note']
			?? $one['reason']
			?? $one['url']
			?? $this->unnamed( $one );
		$words = $words === ( $one['about'] ?? null ) && isset( $one['stance'] )
			? ( $one['note'] ?? $one['url'] ?? '' )
			: $words;
		$words = isset( $one['count'] )
			? $this->context->text( "technicalpartners-value-count-{$one['count']}" ) . ' ' . ( $one['number'] ?? '' )
			: $words;
		return trim(
			( is_string( $one['on'] ?? null ) ? $this->context->dates->text( $one['on'] ) . ' ' : '' ) .
				( is_string( $words ) ? ShownAddress::of( $words ) : '' )
		);
	}
}
