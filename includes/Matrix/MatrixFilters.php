<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Stage;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;
use MediaWiki\Html\Html;

/** The panel of filters, groups and columns: one form of the address. */
class MatrixFilters {

	private const SCORES = [ '3', '2', '1', '0', 'na', 'none' ];
	private const GROUPS = [ 'stage', 'priority', 'relation', 'steward' ];

	public function __construct(
		private readonly MatrixContext $context,
		private readonly MatrixQuery $query,
		private readonly MatrixAddress $address
	) {
	}

	/** @return string HTML */
	public function html(): string {
		$framework = $this->context->framework;
		$sets = [
			'marks' => $this->context->source->getAuthority()->isNamed()
				? MatrixResult::MARKS
				: array_diff( MatrixResult::MARKS, MatrixResult::OWN_MARKS ),
			'stage' => Stage::ALL, 'decision' => Decision::STATES, 'priority' => Row::PRIORITIES,
			'relation' => array_column( $framework->relations(), 'id' ),
			'goal' => array_column( $framework->goals(), 'id' ),
			'alignment' => $framework->principles() ? MatrixQuery::ALIGNMENTS : []
		];
		foreach ( $framework->principles() as [ 'id' => $id ] ) {
			$sets["score-$id"] = self::SCORES;
		}
		$html = '';
		foreach ( array_filter( $sets ) as $filter => $values ) {
			$html .= $this->set( $filter, $values );
		}
		$when = $this->context->text( 'technicalpartners-filter-when' );
		$button = Html::element( 'button',
			[ 'class' => 'cdx-button cdx-button--action-progressive cdx-button--weight-primary' ],
			$this->context->text( 'technicalpartners-filter-apply' ) );
		return Html::rawElement( 'details', [ 'class' => 'tp-filters' ],
			Html::element( 'summary',
				[ 'class' => 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled' ],
				$this->context->text( 'technicalpartners-filter' ) ) .
			$this->address->form( [ 'class' => 'tp-filters__form' ],
				( $this->query->q === '' ? '' : Html::hidden( 'q', $this->query->q ) ) .
					"<div class=\"tp-filters__sets\">$html" .
				$this->typed( 'steward' ) .
					implode(
						'', array_map( fn ( string $filter ) => $this->typed( $filter, $when ), MatrixQuery::DATES )
					) .
				$this->sorting() . $this->columns() . "</div><div class=\"tp-filters__foot\">$button</div>" ) );
	}

	/**
	 * @param string $filter
	 * @param string[] $values
	 */
	private function set( string $filter, array $values ): string {
		$title = self::title( $this->context, $filter );
		$options = implode( '', array_map( fn ( string $value ) => $this->checkbox( $filter, $value,
			in_array( $value, $this->query->filters[$filter] ?? [], true ),
			self::word( $this->context, $filter, $value ) ), $values ) );
		// Without it, no state at all would be the usual ones. One that is chosen takes its place.
		return self::fieldset( $title, ( $filter === 'decision' ? Html::hidden( 'decision', 'any' ) : '' ) . $options );
	}

	private static function fieldset( string $title, string $html ): string {
		return Html::rawElement( 'fieldset', [], Html::element( 'legend', [], $title ) . $html );
	}

	private function checkbox( string $name, string $value, bool $isOn, string $label ): string {
		// By hand, as there are dozens.
		$name = htmlspecialchars( $name );
		$value = htmlspecialchars( $value );
		return "<label class=\"tp-option\"><input type=\"checkbox\" name=\"{$name}[]\" value=\"$value\"" .
			( $isOn ? ' checked=""' : '' ) . '>' .
			htmlspecialchars( $label ) . '</label>';
	}

	/** Values that are typed, as there is no end of them. */
	private function typed( string $filter, ?string $placeholder = null ): string {
		$title = self::title( $this->context, $filter );
		return self::fieldset( $title, Html::element( 'input', [ 'name' => $filter, 'class' => 'cdx-text-input__input',
			'aria-label' => $title,
			'placeholder' => $placeholder, 'value' => implode( '|', $this->query->filters[$filter] ?? [] ) ] ) );
	}

	private function sorting(): string {
		$groups = [ '' => $this->context->text( 'technicalpartners-group-by-none' ) ];
		foreach ( self::GROUPS as $group ) {
			$groups[$group] = $this->context->text( "technicalpartners-filter-$group" );
		}
		$sorts = [];
		foreach ( MatrixColumns::of( $this->context->framework ) as $column ) {
			$sorts[$column] = $this->context->columnTitle( $column );
		}
		return self::fieldset(
			$this->context->text( 'technicalpartners-group-by' ),
			$this->select( 'group', $groups, (string)$this->query->group )
		) .
			self::fieldset(
				$this->context->text( 'technicalpartners-sort-by' ), $this->select( 'sort', $sorts, $this->query->sort )
			);
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
		return Html::rawElement(
			'select', [ 'name' => $name, 'class' => 'cdx-select', 'aria-label' => $options[$chosen] ?? $name ], $html
		);
	}

	private function columns(): string {
		$chosen = MatrixColumns::of( $this->context->framework, $this->query->columns );
		$rest = array_diff( MatrixColumns::of( $this->context->framework ), $chosen );
		$html = '';
		foreach ( array_diff( [ ...$chosen, ...$rest ], [ 'partner' ] ) as $column ) {
			$html .= $this->checkbox(
				'columns', $column, in_array( $column, $chosen, true ), $this->context->columnTitle( $column )
			);
		}
		return self::fieldset( $this->context->text( 'technicalpartners-columns' ), $html );
	}

	private static function title( MatrixContext $context, string $filter ): string {
		return str_starts_with( $filter, 'score-' )
			? $context->principleTitle( substr( $filter, 6 ) )
			: $context->text( $filter === 'group' ? 'technicalpartners-group-by' : "technicalpartners-filter-$filter" );
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
		$words = array_map( static fn ( string $value ) => self::word( $context, $filter, $value ), $values );
		return $context->msg( 'technicalpartners-label-of' )
			->plaintextParams( self::title( $context, $filter ), $context->language()->commaList( $words ) )->text();
	}

	/** @return string What a value of a filter is called */
	private static function word( MatrixContext $context, string $filter, string $value ): string {
		return match ( true ) {
			$filter === 'marks', $filter === 'group' => $context->text( "technicalpartners-filter-$value" ),
			$filter === 'decision' => $context->text( "technicalpartners-value-state-$value" ),
			$filter === 'stage', $filter === 'priority' => $context->text( "technicalpartners-value-$filter-$value" ),
			$filter === 'relation',
			$filter === 'goal' => (string)( $context->framework->find( "{$filter}s", $value )['title'] ?? $value ),
			$filter === 'steward', in_array( $filter, MatrixQuery::DATES, true ) =>
				$value === 'none' ? $context->text( 'technicalpartners-group-none' ) : $value,
			$filter === 'alignment' &&
				$value !== 'none' => $context->text( "technicalpartners-filter-alignment-$value" ),
			$value === 'na' => $context->text( 'technicalpartners-value-score-notApplicable' ),
			$value === 'none' => $context->text( 'technicalpartners-matrix-not-scored' ),
			default => $context->number( $value )
		};
	}
}
