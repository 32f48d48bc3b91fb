<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;

/** Titles of columns and words for their values, in the reader's language: kindLabels.ts has the same. */
class ColumnLabels {

	public function __construct( private readonly MatrixContext $context ) {
	}

	/** @return string Text of a column's head */
	public function title( Column $column ): string {
		return $column->principle === null ? $this->context->text( "technicalpartners-column-$column->id" )
			: $this->context->principleTitle( $column->principle );
	}

	/** @return string Title of a column's filter, or of its groups */
	public function filterTitle( Column $column ): string {
		return $column->filterTitle ? $this->context->text( "technicalpartners-filter-$column->filter" )
			: $this->title( $column );
	}

	/**
	 * @param Column $column
	 * @param string $value Of the column's filter, or in common to a group; '' and Kind::NONE for those without
	 */
	public function value( Column $column, string $value ): string {
		return match ( $column->kind ) {
			'enumeration' => $value === '' ? $this->none()
				: $this->context->text( "technicalpartners-value-$column->labels-$value" ),
			'ids' => $value === '' ? $this->none() : $this->entry( $column, $value ),
			'score' => match ( $value ) {
				'na' => $this->context->text( 'technicalpartners-value-score-notApplicable' ),
				Kind::NONE => $this->context->text( 'technicalpartners-matrix-not-scored' ),
				default => $this->context->number( $value )
			},
			'alignment' => $value === Kind::NONE ? $this->context->text( 'technicalpartners-matrix-not-scored' )
				: $this->context->text( "technicalpartners-filter-alignment-$value" ),
			'flags' => $this->context->text( "technicalpartners-filter-$value" ),
			default => $value === '' || $value === Kind::NONE ? $this->none() : $value
		};
	}

	/** @return string Title of an entry of the framework */
	public function entry( Column $column, string $id ): string {
		return (string)( $this->context->framework->find( (string)$column->list, $id )['title'] ?? $id );
	}

	private function none(): string {
		return $this->context->text( 'technicalpartners-group-none' );
	}
}
