<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Content\TextList;
use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Html\Html;

/** The panel of filters, groups and columns: one form of the address. */
class MatrixFilters {

	/** Kinds of columns in the order in which their filters stand in the panel; the last three are typed. */
	private const ORDER = [ 'flags', 'enumeration', 'ids', 'alignment', 'score', 'user', 'date', 'text' ];

	private readonly ColumnLabels $labels;

	public function __construct(
		private readonly MatrixContext $context,
		private readonly MatrixQuery $query,
		private readonly MatrixAddress $address
	) {
		$this->labels = new ColumnLabels( $context );
	}

	/** @return string HTML */
	public function html(): string {
		$html = '';
		$columns = ColumnSchema::get()->filtersOf( $this->context->framework );
		$order = array_flip( self::ORDER );
		uasort( $columns, static fn ( Column $a, Column $b ) => $order[$a->kind] <=> $order[$b->kind] );
		foreach ( $columns as $filter => $column ) {
			$html .= $this->filter( $filter, $column );
		}
		$button = Html::element( 'button',
			[ 'class' => 'cdx-button cdx-button--action-progressive cdx-button--weight-primary' ],
			$this->context->text( 'technicalpartners-filter-apply' ) );
		return Html::rawElement( 'details', [ 'class' => 'tp-filters' ],
			Html::element( 'summary', [ 'class' => 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled' ],
				$this->context->text( 'technicalpartners-filter' ) ) .
			$this->address->form( [ 'class' => 'tp-filters__form' ],
				( $this->query->q === '' ? '' : Html::hidden( 'q', $this->query->q ) ) .
				"<div class=\"tp-filters__sets\">$html" . $this->sorting() . $this->columns() . '</div>' .
				"<div class=\"tp-filters__foot\">$button</div>" ) );
	}

	/** @return string HTML; '' where there is nothing to choose */
	private function filter( string $filter, Column $column ): string {
		$values = Kind::of( $column )->options( $this->context->framework );
		if ( $values === null ) {
			return $this->typed( $filter, $column );
		}
		$isNamed = $this->context->source->getAuthority()->isNamed();
		$options = '';
		foreach ( $isNamed ? $values : array_diff( $values, $column->own ) as $value ) {
			$isOn = in_array( $value, $this->query->filters[$filter] ?? [], true );
			$options .= $this->checkbox( $filter, $value, $isOn, $this->labels->value( $column, $value ) );
		}
		// A set without a checked box posts nothing, which would mean the usual values. The hidden field posts "any";
		// a checked box overrides it.
		$any = $column->usual ? Html::hidden( $filter, Kind::ANY ) : '';
		return $options === '' ? '' : self::fieldset( $this->labels->filterTitle( $column ), $any . $options );
	}

	private static function fieldset( string $title, string $html ): string {
		return Html::rawElement( 'fieldset', [], Html::element( 'legend', [], $title ) . $html );
	}

	private function checkbox( string $name, string $value, bool $isOn, string $label ): string {
		// By hand, as there are dozens.
		$name = htmlspecialchars( $name );
		$value = htmlspecialchars( $value );
		$checked = $isOn ? ' checked=""' : '';
		return "<label class=\"tp-option\"><input type=\"checkbox\" name=\"{$name}[]\" value=\"$value\"$checked>" .
			htmlspecialchars( $label ) . '</label>';
	}

	/** Values that are typed, as there is no end of them. */
	private function typed( string $filter, Column $column ): string {
		$title = $this->labels->filterTitle( $column );
		return self::fieldset( $title, Html::element( 'input', [
			'name' => $filter, 'class' => 'cdx-text-input__input', 'aria-label' => $title,
			'placeholder' => $column->kind === 'date' ? $this->context->text( 'technicalpartners-filter-when' ) : null,
			'value' => implode( '|', $this->query->filters[$filter] ?? [] )
		] ) );
	}

	private function sorting(): string {
		$groups = [ '' => $this->context->text( 'technicalpartners-group-by-none' ) ];
		foreach ( ColumnSchema::get()->filters() as $filter => $column ) {
			if ( $column->group ) {
				$groups[$filter] = $this->labels->filterTitle( $column );
			}
		}
		$sorts = array_map( $this->labels->title( ... ), ColumnSchema::get()->shown( $this->context->framework ) );
		return self::fieldset( $this->context->text( 'technicalpartners-group-by' ),
			$this->select( 'group', $groups, (string)$this->query->group ) ) .
			self::fieldset( $this->context->text( 'technicalpartners-sort-by' ),
				$this->select( 'sort', $sorts, $this->query->sort ) );
	}

	/**
	 * @param string $name
	 * @param array<string,string> $options
	 * @param string $chosen
	 */
	private function select( string $name, array $options, string $chosen ): string {
		$html = '';
		foreach ( $options as $value => $label ) {
			$html .= Html::element( 'option', [ 'value' => $value, 'selected' => $value === $chosen ], $label );
		}
		return Html::rawElement( 'select',
			[ 'name' => $name, 'class' => 'cdx-select', 'aria-label' => $options[$chosen] ?? $name ], $html );
	}

	private function columns(): string {
		$all = ColumnSchema::get()->shown( $this->context->framework );
		$chosen = MatrixColumns::of( $this->context->framework, $this->query->columns );
		$rest = array_diff( array_keys( $all ), $chosen );
		$html = '';
		foreach ( array_diff( [ ...$chosen, ...$rest ], [ 'partner' ] ) as $column ) {
			$isOn = in_array( $column, $chosen, true );
			$html .= $this->checkbox( 'columns', $column, $isOn, $this->labels->title( $all[$column] ) );
		}
		return self::fieldset( $this->context->text( 'technicalpartners-columns' ), $html );
	}

	/**
	 * @param MatrixContext $context
	 * @param string $filter 'q' for the words searched for, 'group' for what rows are grouped by
	 * @param string[] $values
	 * @return string What a filter asks for, such as "Priority: High, Medium"
	 */
	public static function words( MatrixContext $context, string $filter, array $values ): string {
		if ( $filter === 'q' ) {
			return $context->msg( 'technicalpartners-matrix-words' )->plaintextParams( ...$values )->text();
		}
		$labels = new ColumnLabels( $context );
		$column = ColumnSchema::get()->byFilter( $filter === 'group' ? $values[0] : $filter );
		$words = $filter === 'group' ? [ $labels->filterTitle( $column ) ]
			: array_map( static fn ( string $value ) => $labels->value( $column, $value ), $values );
		$title = $filter === 'group' ? $context->text( 'technicalpartners-group-by' ) : $labels->filterTitle( $column );
		return $context->msg( 'technicalpartners-label-of' )
			->plaintextParams( $title, TextList::commas( $words, $context->language() ) )->text();
	}
}
