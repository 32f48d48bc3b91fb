<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Html\Html;

/** The entries of the framework's lists. */
class FrameworkEntries {

	private const LEVELS = [ 0, 1, 2, 3 ];

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/** @return string HTML */
	public function principle( array $principle ): string {
		$levels = '';
		foreach ( self::LEVELS as $level ) {
			$levels .= Html::rawElement( 'dt', [], Glyphs::score( $level, 0, $this->context->msg( ... ) ) ) .
				Html::element( 'dd', [], $principle["level$level"] ?? '' );
		}
		$notes = [
			$this->context->msg( 'technicalpartners-page-weight' )->numParams( $principle['weight'] )->escaped()
		];
		if ( $principle['redLine'] ?? false ) {
			$notes[] = $this->context->html( 'technicalpartners-page-red-line' );
		}
		if ( isset( $principle['since'] ) ) {
			$notes[] = $this->context->html(
				'technicalpartners-page-since', $this->context->dates->html( $principle['since'] )
			);
		}
		if ( isset( $principle['source'] ) ) {
			$notes[] = $this->context->external( $principle['source'] );
		}
		return Html::element( 'h3', [], $principle['title'] ) . $this->notes( $principle, $notes ) .
			Html::rawElement( 'div', [ 'class' => 'tp-principle' ],
				Html::element( 'p', [ 'dir' => 'auto' ], $principle['statement'] ?? '' ) .
					Html::rawElement( 'dl', [ 'class' => 'tp-levels' ], $levels ) );
	}

	/** @return string HTML: a goal, an offer or a need */
	public function described( array $entry ): string {
		return Html::rawElement( 'h3', [], $this->context->maybeExternal( $entry['title'], $entry['url'] ?? null ) ) .
			$this->notes( $entry, [] ) . $this->description( $entry );
	}

	/** @return string HTML */
	public function relation( array $relation ): string {
		$ranked = $this->context->html( "technicalpartners-page-ranked-by-{$relation['rankedBy']}" );
		return Html::element( 'h3', [], $relation['title'] ) . $this->notes( $relation, [ $ranked ] ) .
			$this->description( $relation );
	}

	/**
	 * The table of the founding discussion: Objective, Impact on goal, Dependency, ETA, and what is to be reached.
	 *
	 * @param array[] $objectives
	 * @param callable(array):string|null $status HTML of an objective's status, in place of what is to be reached
	 * @return string HTML
	 */
	public function objectives( array $objectives, ?callable $status = null ): string {
		$fields = [ 'title', 'impact', 'dependency', 'eta', $status ? 'status' : 'targets' ];
		$columns = array_map(
			fn ( string $field ) => $this->context->text( "technicalpartners-framework-field-objectives-$field" ),
			$fields
		);
		return HtmlParts::table(
			$columns,
			array_map(
				fn ( array $one ) => [ ...$this->objective( $one ), ( $status ?? $this->targets( ... ) )( $one ) ],
				$objectives
			)
		);
	}

	/**
	 * Retired entries, kept and folded away.
	 *
	 * @param int $count How many entries
	 * @param string $html
	 * @return string HTML
	 */
	public function retired( int $count, string $html ): string {
		return Html::rawElement( 'details', [ 'class' => 'tp-retired' ],
			Html::element(
				'summary', [], $this->context->msg( 'technicalpartners-framework-retired' )->numParams( $count )->text()
			) .
				$html );
	}

	private function targets( array $one ): string {
		$targets = array_map( fn ( array $target ): string =>
			$this->context->msg( 'technicalpartners-framework-target-' . $target['count'] )
			->numParams( $target['number'] )->escaped(), $one['targets'] ?? [] );
		return $targets ? HtmlParts::list( 'ul', 'tp-plain', $targets ) : '';
	}

	/** @return string[] */
	private function objective( array $one ): array {
		$notes = isset( $one['task'] ) ? [ $this->context->task( $one['task'] ) ] : [];
		if ( isset( $one['source'] ) ) {
			$notes[] = $this->context->external(
				$one['source'], $this->context->text( 'technicalpartners-framework-field-objectives-source' )
			);
		}
		return [
			Html::element( 'span', [ 'id' => 'objectives-' . $one['id'] ], $one['title'] ) .
				$this->notes( $one, $notes ),
			htmlspecialchars( $one['impact'] ?? '' ),
			htmlspecialchars( $one['dependency'] ?? '' ),
			isset( $one['eta'] ) ? $this->context->dates->html( $one['eta'] ) : ''
		];
	}

	private function description( array $entry ): string {
		return isset( $entry['description'] ) ? Html::element( 'p', [ 'dir' => 'auto' ], $entry['description'] ) : '';
	}

	/**
	 * @param array $entry
	 * @param string[] $notes HTML
	 */
	private function notes( array $entry, array $notes ): string {
		if ( isset( $entry['retired'] ) ) {
			$notes[] = $this->context->html(
				'technicalpartners-framework-retired-on', $this->context->dates->html( $entry['retired'] )
			);
		}
		return HtmlParts::small( implode( $this->context->html( 'technicalpartners-page-separator' ), $notes ) );
	}
}
