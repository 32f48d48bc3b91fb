<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Html\Glyphs;

/** The cells of a row. What is the same in many rows is made once. */
class MatrixCells {

	/** Stands for the partner's name, which alone differs in cells that say the same. */
	private const NAME = "\0";

	/** @var array<string,string> HTML of what recurs */
	private array $known = [];

	/** @var array<string,string[]> HTML of a score's cell around the partner's name */
	private array $scores = [];

	public function __construct(
		private readonly MatrixContext $context,
		private readonly ColumnLabels $labels
	) {
	}

	/**
	 * @param Row $row
	 * @param Column $column Not the partner's
	 * @param bool $isUnclear Whether it is not clear that this row is ahead of the next
	 * @return string HTML of a td
	 */
	public function cell( Row $row, Column $column, bool $isUnclear = false ): string {
		$html = match ( $column->kind ) {
			'score' => null,
			'enumeration' => $this->enumeration( $row, $column ),
			'ids' => $this->entries( $column, $row->value( $column ) ),
			'alignment' => $this->alignment( $row, $isUnclear ),
			'user' => $row->value( $column ) === '' ? '' : $this->context->user( $row->value( $column ) ),
			'date' => $column->text === null ? $this->date( $row->value( $column ) )
				: $this->line( $row->{$column->text} ) . $this->dueOn( $row->value( $column ) ),
			default => $this->line( $row->value( $column ) )
		};
		if ( $html === null ) {
			return $this->score( $row, (string)$column->principle );
		}
		$this->known[$column->id] ??= "<td class=\"tp-cell tp-cell--$column->id\" data-column=\"$column->id\" data-label=\"" .
			htmlspecialchars( $this->labels->title( $column ) ) . '">';
		return $this->known[$column->id] . "$html</td>";
	}

	private function once( string $key, callable $make ): string {
		$this->known[$key] ??= $make();
		return $this->known[$key];
	}

	/** A stage has a drawing below; what came back by itself says so. */
	private function enumeration( Row $row, Column $column ): string {
		$value = $row->value( $column );
		if ( $value === '' ) {
			return '';
		}
		$html = $this->once( "$column->id $value", fn () => $column->id === 'stage'
			? Glyphs::stage( $value, $this->context->msg( ... ) )
			: '<span class="tp-line' . ( $value === $column->default ? ' tp-subtle' : '' ) . '">' .
			htmlspecialchars( $this->labels->value( $column, $value ) ) . '</span>' );
		if ( $column->reopened !== null && $row->{$column->reopened} ) {
			$due = $this->context->phrase( 'technicalpartners-matrix-due' );
			$html .= "<span class=\"tp-line tp-line--second tp-error-text\">$due</span>";
		}
		return $html;
	}

	private function line( string $text ): string {
		$text = htmlspecialchars( $text );
		return $text === '' ? '' : "<span class=\"tp-line\" dir=\"auto\" title=\"$text\">$text</span>";
	}

	private function score( Row $row, string $id ): string {
		[ $score, $flags ] = $row->scores[$id] ?? [ null, 0 ];
		$parts = $this->scores["$id $score $flags"] ??= explode( self::NAME, $this->scoreCell( $id, $score, $flags ) );
		return implode( htmlspecialchars( $row->name ), $parts );
	}

	/** @return string HTML with NAME in place of the partner's */
	private function scoreCell( string $id, int|string|null $score, int $flags ): string {
		$label = htmlspecialchars( $this->context->principleTitle( $id ) );
		$name = htmlspecialchars( $id );
		$principle = $this->context->framework->find( 'principles', $id );
		$level = is_int( $score ) ? htmlspecialchars( (string)( $principle["level$score"] ?? '' ) ) : '';
		$title = $level === '' ? '' : " title=\"$level\"";
		$words = $this->once( "words $score $flags", fn () => $this->scoreInWords( $score, $flags ) );
		return "<td class=\"tp-cell tp-cell--score\" data-column=\"p-$name\" data-label=\"$label\"$title>" .
			Glyphs::score( $score, $flags, $this->context->msg( ... ), "$label, " . self::NAME . ": $words" ) . '</td>';
	}

	private function scoreInWords( int|string|null $score, int $flags ): string {
		$words = [ match ( $score ) {
			null => $this->context->msg( 'technicalpartners-matrix-not-scored' )->escaped(),
			'notApplicable' => $this->context->msg( 'technicalpartners-value-score-notApplicable' )->escaped(),
			default => $this->context->phrase( 'technicalpartners-matrix-of',
				$this->context->number( (string)$score ), $this->context->number( (string)Alignment::HIGHEST ) )
		} ];
		foreach ( Flags::NAMES as $flag => $name ) {
			if ( $flags & $flag ) {
				$words[] = $this->context->phrase( "technicalpartners-flag-$name" );
			}
		}
		return implode( ', ', $words );
	}

	private function alignment( Row $row, bool $isUnclear ): string {
		$alignment = $this->context->alignment( $row );
		$unclear = $isUnclear ? $this->once( 'unclear', function () {
			$text = $this->context->msg( 'technicalpartners-matrix-unclear' )->escaped();
			return "<span class=\"tp-unclear\" role=\"img\" title=\"$text\" aria-label=\"$text\"></span>";
		} ) : '';
		return Glyphs::alignment( $alignment, $this->context->number( ... ), $this->context->phrase( ... ) ) . $unclear;
	}

	/**
	 * @param Column $column
	 * @param string[] $ids
	 */
	private function entries( Column $column, array $ids ): string {
		$names = array_map( fn ( string $id ) => $this->once( "$column->list $id",
			fn () => htmlspecialchars( $this->labels->entry( $column, $id ) ) ), $ids );
		$first = $names[0] ?? '';
		$more = count( $names ) - 1;
		$class = $more > 0 ? 'tp-line' : 'tp-clamp';
		$rest = $more > 0 ? '<span class="tp-line tp-line--second"><bdi>' .
			$this->context->phrase( 'technicalpartners-matrix-more', $this->context->number( (string)$more ) ) .
			'</bdi></span>' : '';
		$title = implode( ', ', $names );
		return $names === [] ? '' : "<span class=\"$class\" dir=\"auto\" title=\"$title\">$first</span>$rest";
	}

	private function date( string $date ): string {
		return $date === '' ? '' : $this->once( "date $date", fn () => $this->context->date( $date ) );
	}

	private function dueOn( string $date ): string {
		if ( $date === '' ) {
			return '';
		}
		$isLate = PartialDate::lastDay( $date ) < $this->context->today;
		$text = $isLate ? $this->context->phrase( 'technicalpartners-matrix-late', $this->date( $date ) )
			: $this->date( $date );
		return '<span class="tp-line tp-line--second' . ( $isLate ? ' tp-error-text' : '' ) . "\">$text</span>";
	}
}
