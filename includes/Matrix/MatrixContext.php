<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\Dates;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Language\Language;
use MediaWiki\Message\Message;
use MediaWiki\Title\TitleFormatter;
use MediaWiki\Title\TitleValue;

/** Context of the matrix's parts: reader, framework, day, messages and numbers. */
class MatrixContext {

	private readonly Dates $dates;
	private readonly string $articlePath;

	/** @var array<string,string> HTML by message key */
	private array $phrases = [];

	/** @var array<string,string> By message key */
	private array $texts = [];

	/** @var array<int,string> Begin of the addresses of a namespace */
	private array $addresses = [];

	/** @var array<string,string> As the reader writes them */
	private array $numbers = [];

	private ?string $decimalPoint = null;

	/** @var array<int,Alignment> By page */
	private array $alignments = [];

	/**
	 * @param IContextSource $source
	 * @param Framework $framework
	 * @param string $today YYYY-MM-DD, UTC
	 * @param TitleFormatter $titles
	 */
	public function __construct(
		public readonly IContextSource $source,
		public readonly Framework $framework,
		public readonly string $today,
		private readonly TitleFormatter $titles
	) {
		$this->dates = new Dates( $source->getLanguage() );
		$this->articlePath = $source->getConfig()->get( 'ArticlePath' );
	}

	/**
	 * @param string $key
	 * @param mixed ...$params
	 */
	public function msg( string $key, ...$params ): Message {
		return $this->source->msg( $key, ...$params );
	}

	/** A message without parameters that is said more than once: read once. */
	public function text( string $key ): string {
		$this->texts[$key] ??= $this->msg( $key )->text();
		return $this->texts[$key];
	}

	/**
	 * A message that many rows say: read once, and without PLURAL or GENDER of its parameters.
	 *
	 * @param string $key
	 * @param string ...$params HTML, two at most
	 * @return string HTML
	 */
	public function phrase( string $key, string ...$params ): string {
		$places = [ "\u{E001}", "\u{E002}" ];
		$this->phrases[$key] ??= $this->msg( $key )->plaintextParams( ...$places )->escaped();
		return $params === []
			? $this->phrases[$key]
			: strtr( $this->phrases[$key], array_combine( array_slice( $places, 0, count( $params ) ), $params ) );
	}

	public function language(): Language {
		return $this->source->getLanguage();
	}

	public function number( string $number ): string {
		$this->numbers[$number] ??= match ( true ) {
			ctype_digit( $number ) && strlen( $number ) < 4 => $this->language()->formatNumNoSeparators( $number ),
			(bool)preg_match( '/^\d\.\d$/D', $number ) => $this->number( $number[0] ) . $this->decimalPoint() .
				$this->number( $number[2] ),
			default => $this->language()->formatNum( $number )
		};
		return $this->numbers[$number];
	}

	/** Decimal separator of the language, cached because the language finds it slowly. */
	private function decimalPoint(): string {
		$length = strlen( $this->number( '0' ) );
		$this->decimalPoint ??= substr( $this->language()->formatNum( '0.5' ), $length, -$length );
		return $this->decimalPoint;
	}

	/** The address of a page, cheaper than through a Title. */
	public function url( int $namespace, string $name ): string {
		$this->addresses[$namespace] ??= wfUrlencode(
			rtrim( $this->titles->getPrefixedDBkey( new TitleValue( $namespace, '.' ) ), '.' )
		);
		return str_replace(
			'$1', $this->addresses[$namespace] . wfUrlencode( strtr( $name, ' ', '_' ) ), $this->articlePath
		);
	}

	/** @return string HTML */
	public function user( string $name ): string {
		return '<a class="tp-user" href="' . htmlspecialchars( $this->url( NS_USER, $name ) ) . '"><bdi>' .
			htmlspecialchars( $name ) . '</bdi></a>';
	}

	/** @return string HTML */
	public function date( string $date ): string {
		return $this->dates->html( $date );
	}

	public function principleTitle( string $id ): string {
		$principle = $this->framework->find( 'principles', $id );
		return (string)( $principle['shortTitle'] ?? $principle['title'] ?? $id );
	}

	public function alignment( Row $row ): Alignment {
		$this->alignments[$row->page] ??= Alignment::ofScores(
			array_map( static fn ( array $cell ) => $cell[0], $row->scores ), $this->framework
		);
		return $this->alignments[$row->page];
	}
}
