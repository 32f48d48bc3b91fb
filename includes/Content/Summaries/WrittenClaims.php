<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Summaries;

use MediaWiki\Parser\Sanitizer;

/**
 * Claims are the parts of comments that readers see as the wiki's own words, such as tp:/priority|low|high between the
 * marks of a section. Remembers those that this request wrote about an edit; every other comment is stored without.
 */
class WrittenClaims {

	/**
	 * Matches the sections that CommentParser of core finds, without its backtracking; the text between is untrimmed.
	 */
	private const SECTION = '{/\*((?:[^*]++|\*(?!/))*+)\*/}';

	/** Bytes of a comment that are looked at. Core stores 500 characters of it. */
	private const STORED = 4000;

	/** @var array<string,true> */
	private array $written = [];

	/** @return string[] */
	public static function in( string $comment ): array {
		preg_match_all( self::SECTION, self::seen( $comment ), $sections );
		return array_values( array_filter( array_map( trim( ... ), $sections[1] ), EditSummary::isClaim( ... ) ) );
	}

	/** @return string The rest of a comment that has claims */
	public static function without( string $comment ): string {
		$rest = preg_replace_callback(
			self::SECTION,
			static fn ( array $section ) => EditSummary::isClaim( trim( $section[1] ) ) ? '' : $section[0],
			self::seen( $comment )
		);
		return trim( preg_replace( '/ +/', ' ', $rest ) );
	}

	/**
	 * @return string What core looks for sections in: its CommentParser makes one line first, and then decodes entities
	 */
	private static function seen( string $comment ): string {
		return Sanitizer::decodeCharReferences(
			strtr( mb_strcut( $comment, 0, self::STORED, 'UTF-8' ), "\n\x1b", '  ' )
		);
	}

	/** Lets a summary that EditSummary wrote be stored. It is one claim; values that ended it would make several. */
	public function remember( string $summary ): void {
		$claims = self::in( $summary );
		if ( count( $claims ) === 1 ) {
			$this->written[ $claims[0] ] = true;
		}
	}

	/** Whether every claim of a comment that has some was written here. */
	public function isWritten( string $comment ): bool {
		$claims = self::in( $comment );
		return $claims && array_diff_key( array_flip( $claims ), $this->written ) === [];
	}

	/**
	 * @return string The comment as it may be stored: without the marks that make a claim of it, unless it was written
	 *   here
	 */
	public function guard( string $comment ): string {
		// Each round decodes entities once, and what is left may be entities again.
		while ( array_diff_key( array_flip( self::in( $comment ) ), $this->written ) ) {
			$comment = str_replace( '/*', '/ *', self::seen( $comment ) );
		}
		return $comment;
	}
}
