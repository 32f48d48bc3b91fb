<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Content\Content;
use MediaWiki\Content\TextContent;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Change;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Html\Html;
use MediaWiki\Language\Language;
use MediaWiki\Output\OutputPage;
use MediaWiki\Title\Title;
use SlotDiffRenderer;
use TextSlotDiffRenderer;

/** A difference by field, in words. */
class RecordDiff extends SlotDiffRenderer {

	/** More changes than this are compared as text, all at once. */
	private const MOST = 500;
	/** Bytes of text, indented. */
	private const LARGEST = 700000;

	public function __construct(
		private readonly Labels $labels,
		private readonly string $kind,
		private readonly Language $language,
		private readonly TextSlotDiffRenderer $text
	) {
	}

	/** @inheritDoc */
	public function getDiff( ?Content $oldContent = null, ?Content $newContent = null ) {
		$this->normalizeContents( $oldContent, $newContent, RecordContent::class );
		$isLarge = self::isLarge( $oldContent ) || self::isLarge( $newContent );
		$old = !$isLarge && $oldContent instanceof RecordContent ? $oldContent->getRecord() : null;
		$new = !$isLarge && $newContent instanceof RecordContent ? $newContent->getRecord() : null;
		// A text that is no record, or is larger than any valid record, is compared as text: nothing is hidden.
		$changes = $old === null || $new === null ? null : Changes::between( $old, $new );
		return $changes === null || count( $changes ) > self::MOST
			? $this->text->getDiff( $oldContent, $newContent )
			: implode( '', array_map( $this->rows( ... ), $changes ) );
	}

	private static function isLarge( ?Content $content ): bool {
		return $content instanceof TextContent && strlen( $content->getText() ) > self::LARGEST;
	}

	private function rows( Change $change ): string {
		$label = $this->labels->field( $change->pointer, $this->kind, $this->language );
		$heading = Html::rawElement(
			'tr', [], Html::element( 'td', [ 'class' => 'diff-lineno', 'colspan' => 4 ], $label )
		);
		$old = $this->words( $change->pointer, self::differing( $change->old, $change->new ) );
		$new = $this->words( $change->pointer, self::differing( $change->new, $change->old ) );
		if ( $old === $new && is_string( $change->old ) && is_string( $change->new ) ) {
			// Two addresses that read alike.
			[ $old, $new ] = [ $change->old, $change->new ];
		}
		$difference = $this->text->getTextDiff( $old, $new );
		// The differ begins each block with line numbers, which mean nothing here.
		return $heading . preg_replace( '{<tr>\s*<td[^>]*class="diff-lineno"[^>]*>.*?</tr>}s', '', $difference );
	}

	/**
	 * A value; of a set so large that only some of it is told, what the other side has not, or what is in another place
	 * there.
	 */
	private static function differing( mixed $value, mixed $other ): mixed {
		if ( !UntypedJson::isSet( $value ) || count( $value ) <= Labels::MOST || !UntypedJson::isSet( $other ) ) {
			return $value;
		}
		return array_values( array_diff( $value, $other ) ) ?: array_values( array_diff_assoc( $value, $other ) );
	}

	/** A value with one line for each of its parts. */
	private function words( string $pointer, mixed $value ): string {
		if ( !is_array( $value ) || array_is_list( $value ) ) {
			return $this->labels->value( $pointer, $value, $this->kind, $this->language );
		}
		$lines = [];
		foreach ( array_slice( $value, 0, Labels::MOST, true ) as $key => $part ) {
			if ( $key !== 'id' ) {
				$lines[] = wfMessage( 'technicalpartners-label-of' )->inLanguage( $this->language )->plaintextParams(
					$this->labels->field( $pointer . Pointer::of( $key ), $this->kind, $this->language ),
					$this->labels->value( $pointer . Pointer::of( $key ), $part, $this->kind, $this->language ) )->text();
			}
		}
		if ( count( $value ) > Labels::MOST ) {
			$lines[] = wfMessage( 'technicalpartners-label-more' )->inLanguage( $this->language )
				->numParams( count( $value ) - Labels::MOST )->text();
		}
		return implode( "\n", $lines );
	}

	/** @inheritDoc */
	public function localizeDiff( string $diff, array $options = [] ) {
		return $this->text->localizeDiff( $diff, $options );
	}

	/** @inheritDoc */
	public function getTablePrefix( IContextSource $context, Title $newTitle ): array {
		return [];
	}

	/** @inheritDoc */
	public function addModules( OutputPage $output ): void {
		$this->text->addModules( $output );
	}

	/** @inheritDoc */
	public function getExtraCacheKeys() {
		return [ ...$this->text->getExtraCacheKeys(), 'technicalpartners', $this->language->getCode() ];
	}
}
