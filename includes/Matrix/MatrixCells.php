<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Marks;
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
		private readonly Framework $framework
	) {
	}

	/**
	 * @param Row $row
	 * @param string $column Not the partner's
	 * @param bool $isUnclear Whether it is not clear that this row is ahead of the next
	 * @return string HTML of a td
	 */
	public function cell( Row $row, string $column, bool $isUnclear = false ): string {
		$principle = MatrixColumns::principle( $column );
		if ( $principle !== null ) {
			return $this->score( $row, $principle );
		}
		$html = match ( $column ) {
			'stage' => $this->once(
				"stage $row->stage", fn () => Glyphs::stage( $row->stage, $this->context->msg( ... ) )
			),
			'decision' => $this->decision( $row ),
			'priority' => $this->value( 'priority', $row->priority, 'untriaged' ),
			'relations' => $this->entries( 'relations', $row->relations ),
			'alignment' => $this->alignment( $row, $isUnclear ),
			'goals' => $this->entries( 'goals', $row->goals ),
			'steward' => $row->steward === '' ? '' : $this->context->user( $row->steward ),
			'lastConversation' => $this->date( $row->lastConversation ),
			default => $this->next( $row )
		};
		$this->known[$column] ??= "<td class=\"tp-cell tp-cell--$column\" data-column=\"$column\" data-label=\"" .
			$this->context->phrase( "technicalpartners-column-$column" ) . '">';
		return $this->known[$column] . "$html</td>";
	}

	private function once( string $key, callable $make ): string {
		$this->known[$key] ??= $make();
		return $this->known[$key];
	}

	private function value( string $property, string $value, string $quiet ): string {
		return $this->once( "$property $value",
			fn () => '<span class="tp-line' . ( $value === $quiet ? ' tp-subtle' : '' ) . '">' .
			$this->context->msg( "technicalpartners-value-$property-$value" )->escaped() . '</span>' );
	}

	private function decision( Row $row ): string {
		return $this->value( 'state', $row->decision, 'open' ) . ( $row->due
				? '<span class="tp-line tp-line--second tp-late">' .
					$this->context->phrase( 'technicalpartners-matrix-due' ) . '</span>'
				: '' );
	}

	private function score( Row $row, string $id ): string {
		[ $score, $marks ] = $row->scores[$id] ?? [ null, 0 ];
		$parts = $this->scores["$id $score $marks"] ??= explode( self::NAME, $this->scoreCell( $id, $score, $marks ) );
		return implode( htmlspecialchars( $row->name ), $parts );
	}

	/** @return string HTML with NAME in place of the partner's */
	private function scoreCell( string $id, int|string|null $score, int $marks ): string {
		$label = htmlspecialchars( $this->context->principleTitle( $id ) );
		$name = htmlspecialchars( $id );
		$level = is_int( $score )
			? htmlspecialchars( (string)( $this->framework->find( 'principles', $id )["level$score"] ?? '' ) )
			: '';
		$title = $level === '' ? '' : " title=\"$level\"";
		$words = $this->once( "words $score $marks", fn () => $this->scoreInWords( $score, $marks ) );
		return "<td class=\"tp-cell tp-cell--score\" data-column=\"p-$name\" data-label=\"$label\"$title>" .
			Glyphs::score( $score, $marks, $this->context->msg( ... ), "$label, " . self::NAME . ": $words" ) . '</td>';
	}

	private function scoreInWords( int|string|null $score, int $marks ): string {
		$words = [ match ( $score ) {
			null => $this->context->msg( 'technicalpartners-matrix-not-scored' )->escaped(),
			'notApplicable' => $this->context->msg( 'technicalpartners-value-score-notApplicable' )->escaped(),
			default => $this->context->phrase(
				'technicalpartners-matrix-of',
				$this->context->number( (string)$score ),
				$this->context->number( (string)Alignment::HIGHEST )
			)
		} ];
		foreach ( Marks::NAMES as $mark => $name ) {
			if ( $marks & $mark ) {
				$words[] = $this->context->phrase( "technicalpartners-mark-$name" );
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
	 * @param string $list
	 * @param string[] $ids
	 */
	private function entries( string $list, array $ids ): string {
		$names = array_map( fn ( string $id ) => $this->once( "$list $id", fn () => htmlspecialchars(
			(string)( $this->framework->find( $list, $id )['title'] ?? $id ) ) ), $ids );
		$first = $names[0] ?? '';
		$more = count( $names ) - 1;
		$class = $more > 0 ? 'tp-line' : 'tp-clamp';
		$rest = $more > 0 ? '<span class="tp-line tp-line--second"><bdi>' .
			$this->context->phrase( 'technicalpartners-matrix-more', $this->context->number( (string)$more ) ) .
				'</bdi></span>' : '';
		return $names === []
			? ''
			: "<span class=\"$class\" dir=\"auto\" title=\"" . implode( ', ', $names ) . "\">$first</span>$rest";
	}

	private function date( string $date ): string {
		return $date === '' ? '' : $this->once( "date $date", fn () => $this->context->date( $date ) );
	}

	private function next( Row $row ): string {
		$step = htmlspecialchars( $row->next );
		return ( $step === '' ? '' : "<span class=\"tp-line\" dir=\"auto\" title=\"$step\">$step</span>" ) .
			$this->nextOn( $row->nextOn );
	}

	private function nextOn( string $date ): string {
		if ( $date === '' ) {
			return '';
		}
		$isLate = PartialDate::lastDay( $date ) < $this->context->today;
		$text = $isLate
			? $this->context->phrase( 'technicalpartners-matrix-late', $this->date( $date ) )
			: $this->date( $date );
		return '<span class="tp-line tp-line--second' . ( $isLate ? ' tp-late' : '' ) . "\">$text</span>";
	}
}
