<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Cache\LinkBatchFactory;
use MediaWiki\Extension\TechnicalPartners\Content\Dates;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\ShownAddress;
use MediaWiki\Html\Html;
use MediaWiki\Language\Language;
use MediaWiki\Linker\LinkRenderer;
use MediaWiki\Message\Message;
use MediaWiki\Page\PageReference;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** Context of a page's sections: language, day, framework, and ways to link. */
class PageContext {

	/** Classes of a link that looks like a button. */
	public const BUTTON = 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled';
	public const PRIMARY_BUTTON = self::BUTTON . ' cdx-button--action-progressive cdx-button--weight-primary';

	public readonly Dates $dates;
	public readonly FormLinks $forms;

	/**
	 * @param PageReference $page
	 * @param Title $frameworkTitle
	 * @param Framework $framework
	 * @param Language $language
	 * @param string $today 'YYYY-MM-DD', UTC
	 * @param LinkRenderer $linkRenderer
	 * @param LinkBatchFactory $batches
	 * @param string $taskUrl
	 */
	public function __construct(
		public readonly PageReference $page,
		public readonly Title $frameworkTitle,
		public readonly Framework $framework,
		public readonly Language $language,
		public readonly string $today,
		private readonly LinkRenderer $linkRenderer,
		private readonly LinkBatchFactory $batches,
		private readonly string $taskUrl
	) {
		$this->dates = new Dates( $language );
		$this->forms = new FormLinks( $linkRenderer, $this->name() );
	}

	/**
	 * @param string $key
	 * @param mixed ...$params
	 */
	public function msg( string $key, ...$params ): Message {
		return wfMessage( $key, ...$params )->inLanguage( $this->language )->page( $this->page );
	}

	/** @return string The message as text, without parameters */
	public function text( string $key ): string {
		return $this->msg( $key )->text();
	}

	/** @return string The message as HTML; its parameters are HTML already */
	public function html( string $key, string ...$html ): string {
		return $this->msg( $key )->rawParams( ...$html )->escaped();
	}

	/** @return string A name for GENDER in a message; '' for what cannot be one, and might be wikitext instead */
	public function gendered( string $name ): string {
		return Title::makeTitleSafe( NS_USER, $name ) ? $name : '';
	}

	/**
	 * Looks up at once which users have pages: user() would ask for each.
	 *
	 * @param string[] $names
	 */
	public function preloadUsers( array $names ): void {
		$titles = array_filter(
			array_map( static fn ( string $name ) => Title::makeTitleSafe( NS_USER, $name ), array_unique( $names ) )
		);
		if ( $titles ) {
			$this->batches->newLinkBatch( $titles )->setCaller( __METHOD__ )->execute();
		}
	}

	/** @return string HTML */
	public function user( string $name ): string {
		$title = Title::makeTitleSafe( NS_USER, $name );
		return $title
			? $this->linkRenderer->makeLink( $title, $name, [ 'class' => 'tp-user' ] )
			: Html::element( 'span', [ 'class' => 'tp-user' ], $name );
	}

	/**
	 * @param string[] $names
	 * @return string HTML
	 */
	public function users( array $names ): string {
		return $this->language->listToText( array_map( $this->user( ... ), $names ) );
	}

	/** @return string HTML */
	public function task( string $id ): string {
		return Html::rawElement( 'span', [ 'class' => 'tp-whole' ],
			$this->external( str_replace( '$1', rawurlencode( $id ), $this->taskUrl ), $id ) );
	}

	/**
	 * @param string $url
	 * @param string $text What the link says; host and path of the address where not given
	 * @return string HTML
	 */
	public function external( string $url, string $text = '' ): string {
		$text = $text !== '' ? $text : $this->shortAddress( $url );
		return Address::stored( $url ) !== null
			? $this->linkRenderer->makeExternalLink( $url, $text, $this->frameworkTitle )
			: htmlspecialchars( $text );
	}

	/** @return string HTML: $text, linked if there is an address */
	public function maybeExternal( string $text, ?string $url ): string {
		return $url === null ? htmlspecialchars( $text ) : $this->external( $url, $text );
	}

	/** Label of an address without a title: the id of a task, or host and path. */
	private function shortAddress( string $url ): string {
		$task = '{^' . str_replace( '\$1', '(T[1-9]\d*)', preg_quote( $this->taskUrl ) ) . '$}D';
		if ( preg_match( $task, $url, $match ) ) {
			return $match[1] ?? $url;
		}
		$parts = parse_url( ShownAddress::of( $url ) );
		$short = ( $parts['host'] ?? '' ) . rtrim( $parts['path'] ?? '', '/' );
		return $short === '' ? $url : mb_strimwidth( preg_replace( '/^www\./', '', $short ), 0, 60, '…' );
	}

	/**
	 * A link to an entry of the framework; an entry that has left it is named by its id and said to be retired.
	 *
	 * @param string $list 'principles', 'goals', 'relations', 'offers' or 'needs'
	 * @param string $id
	 * @return string HTML
	 */
	public function entry( string $list, string $id ): string {
		$entry = $this->framework->find( $list, $id );
		$link = $entry
			? $this->linkRenderer->makeKnownLink(
				$this->frameworkTitle->createFragmentTarget( "$list-$id" ), (string)( $entry['title'] ?? $id )
			)
			: Html::element( 'span', [], $id );
		$isRetired = !$entry || isset( $entry['retired'] );
		return $link . ( $isRetired ? ' ' . $this->retired() : '' );
	}

	/**
	 * @param string $list
	 * @param string[] $ids
	 * @return string HTML
	 */
	public function entries( string $list, array $ids ): string {
		return $this->language->commaList( array_map( fn ( string $id ) => $this->entry( $list, $id ), $ids ) );
	}

	/** @return string HTML: the word that marks what has left the framework */
	public function retired(): string {
		return Html::element( 'span', [ 'class' => 'tp-tag' ], $this->text( 'technicalpartners-page-retired' ) );
	}

	/**
	 * @param string $about What is disputed
	 * @return string HTML: a link to a new section of the talk page; '' where there is none
	 */
	public function discuss( string $about ): string {
		$talk = Title::newFromPageReference( $this->page )->getTalkPageIfDefined();
		$section = $this->msg( 'technicalpartners-editor-discussion' )->plaintextParams( $about )->text();
		return $talk ? $this->linkRenderer->makeKnownLink( $talk, $this->text( 'technicalpartners-editor-discuss' ),
			[ 'class' => 'tp-action tp-small' ],
			[ 'action' => 'edit', 'section' => 'new', 'preloadtitle' => mb_substr( $section, 0, 200 ) ] ) : '';
	}

	/** @return string HTML: a link to all conversations with the partner */
	public function conversations( string $text ): string {
		return $this->linkRenderer->makeKnownLink( SpecialPage::getTitleValueFor(
			'TechnicalPartners', 'conversations'
		),
			$text,
			[ 'class' => 'tp-action' ], [ 'partner' => $this->name() ] );
	}

	/**
	 * @param string|null $section Title of a section of the talk page
	 * @return string HTML: a link to where a dispute is discussed, or to beginning it while there is no talk page; ''
	 *   where nobody meant to
	 */
	public function discussion( ?string $section ): string {
		$talk = Title::newFromPageReference( $this->page )->getTalkPageIfDefined();
		if ( !$talk || $section === null ) {
			return '';
		}
		$text = $this->msg( 'technicalpartners-page-discussion' )->plaintextParams( $section )->text();
		return $talk->exists()
			? $this->linkRenderer->makeKnownLink( $talk->createFragmentTarget( $section ), $text )
			: $this->linkRenderer->makeKnownLink(
				$talk,
				$text,
				[ 'class' => 'new' ],
				[ 'action' => 'edit', 'section' => 'new', 'preloadtitle' => $section ]
			);
	}

	/** @return string Name of the partner whose page it is */
	public function name(): string {
		return Title::newFromPageReference( $this->page )->getText();
	}
}
