<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Domain\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Language\Language;
use MediaWiki\Message\Message;
use MediaWiki\Title\TitleFormatter;
use MediaWiki\Title\TitleValue;

/** What the parts of the matrix need to speak to its reader. */
class MatrixContext {

	private readonly Dates $dates;
	private readonly string $articlePath;

	/** @param string $today YYYY-MM-DD, UTC */
	public function __construct(
		public readonly IContextSource $source,
		public readonly Framework $framework,
		public readonly string $today,
		private readonly TitleFormatter $titles
	) {
		$this->dates = new Dates( $source->getLanguage() );
		$this->articlePath = $source->getConfig()->get( 'ArticlePath' );
	}

	/** @param mixed ...$params */
	public function msg( string $key, ...$params ): Message {
		return $this->source->msg( $key, ...$params );
	}

	public function language(): Language {
		return $this->source->getLanguage();
	}

	/** The address of a page, cheaper than through a Title. */
	public function url( int $namespace, string $name ): string {
		return str_replace( '$1', wfUrlencode( $this->titles->getPrefixedDBkey( new TitleValue( $namespace, strtr( $name, ' ', '_' ) ) ) ), $this->articlePath );
	}

	/** @return string HTML */
	public function user( string $name ): string {
		return '<a class="tp-user" href="' . htmlspecialchars( $this->url( NS_USER, $name ) ) . '"><bdi>' . htmlspecialchars( $name ) . '</bdi></a>';
	}

	/** @return string HTML */
	public function date( string $date ): string {
		return $this->dates->html( $date );
	}

	public function dateText( string $date ): string {
		return $this->dates->text( $date );
	}

	public function principleTitle( string $id ): string {
		$principle = $this->framework->find( 'principles', $id );
		return (string)( $principle['shortTitle'] ?? $principle['title'] ?? $id );
	}

	/** @return string Text of a column's head */
	public function columnTitle( string $column ): string {
		$principle = MatrixColumns::principle( $column );
		return $principle === null ? $this->msg( "technicalpartners-column-$column" )->text() : $this->principleTitle( $principle );
	}

	public function alignment( Row $row ): Alignment {
		return Alignment::ofScores( array_map( static fn ( array $cell ) => $cell[0], $row->scores ), $this->framework );
	}
}
