<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Linker\LinkRenderer;
use MediaWiki\SpecialPage\SpecialPage;

/**
 * Links that lead to forms, and do or open the same in place where there is script: see
 * resources/src/pages/openInPlace.ts.
 */
class FormLinks {

	/** Makes whoever follows the link the steward, see change(). */
	public const CLAIM = [ '/steward' => [ 'user' => '~me', 'since' => '~today' ] ];

	/** Stance of the source that a way adds. */
	private const STANCES = [ 'dispute' => 'disputes', 'support' => 'supports' ];

	/**
	 * @param LinkRenderer $linkRenderer
	 * @param string $name Of the partner whose page it is
	 */
	public function __construct(
		private readonly LinkRenderer $linkRenderer,
		private readonly string $name
	) {
	}

	/**
	 * A link to the form, which script opens in place.
	 *
	 * @param string $section A section of the form, such as 'conversations'
	 * @param string $text
	 * @param string $class
	 * @param string $column The column of the matrix whose editor opens instead, such as 'steward'
	 * @param string|null $name Of the partner; that of the page where not given
	 * @return string HTML
	 */
	public function edit(
		string $section,
		string $text,
		string $class = 'tp-action',
		string $column = '',
		?string $name = null
	): string {
		$name ??= $this->name;
		$form = SpecialPage::getTitleValueFor( 'TechnicalPartners', "edit/$name", $section );
		return $this->linkRenderer->makeKnownLink( $form, $text, [
			'class' => $class, 'data-tp-partner' => $name, 'data-tp-section' => $section,
			'data-tp-column' => $column === '' ? false : $column
		] );
	}

	/**
	 * A link to the form, which script opens in place where it is about evidence. Without script, a link that adds a
	 * source leads to the fields of a new one, with its stance chosen.
	 *
	 * @param string $way 'dispute', 'support' or 'settle'
	 * @param string $section Of the form
	 * @param string $column The column of the matrix whose editor opens instead
	 * @param string $text
	 * @return string HTML
	 */
	public function way( string $way, string $section, string $column, string $text ): string {
		$isOfScore = str_starts_with( $column, 'p-' );
		$list = $isOfScore ? '/assessments/' . substr( $column, 2 ) . '/evidence' : '/evidence';
		$stance = self::STANCES[$way] ?? null;
		$fragment = $stance === null ? $section : self::newItemId( $list );
		$form = SpecialPage::getTitleValueFor( 'TechnicalPartners', 'edit/' . $this->name, $fragment );
		$query = $stance === null ? [] : array_filter( [
			'add' => $list, 'stance' => $stance, 'about' => $isOfScore ? '' : substr( $column, strlen( 'evidence-' ) )
		] );
		return $this->linkRenderer->makeKnownLink( $form, $text, [
			'class' => 'tp-action tp-small', 'data-tp-partner' => $this->name, 'data-tp-section' => $section,
			'data-tp-column' => $column, 'data-tp-way' => $way
		], $query );
	}

	/** @return string Id of the form's element with the fields of a new item of a list. Ids of items have no dot */
	public static function newItemId( string $pointer ): string {
		return 'tp' . strtr( $pointer, '/', '-' ) . '.new';
	}

	/**
	 * A link that makes a change with one click where there is script, and leads to the form where there is none.
	 *
	 * @param string $name Of the partner
	 * @param int $revision That the reader sees; 0 for that of the page
	 * @param string $section Of the form
	 * @param string $column Of the matrix, that names the change in the notice
	 * @param array<string,mixed> $changes Values by pointer; null takes away
	 * @param string $text
	 * @return string HTML
	 */
	public function change(
		string $name,
		int $revision,
		string $section,
		string $column,
		array $changes,
		string $text
	): string {
		$form = SpecialPage::getTitleValueFor( 'TechnicalPartners', "edit/$name", $section );
		return $this->linkRenderer->makeKnownLink( $form, $text, [
			'class' => 'tp-action tp-small', 'data-tp-partner' => $name, 'data-tp-section' => $section,
			'data-tp-column' => $column,
			'data-tp-rev' => $revision ?: false, 'data-tp-changes' => json_encode( $changes, JSON_THROW_ON_ERROR )
		] );
	}

	/**
	 * A link to the form of a new conversation, which script opens in place.
	 *
	 * @param string $text
	 * @param string $class
	 * @param string|null $name Of the partner, '' for any; that of the page where not given
	 * @param string $goal Id of a goal that it is about, '' for any
	 * @return string HTML
	 */
	public function log( string $text, string $class = 'tp-action', ?string $name = null, string $goal = '' ): string {
		$name ??= $this->name;
		$form = SpecialPage::getTitleValueFor( 'TechnicalPartners', 'log' );
		return $this->linkRenderer->makeKnownLink( $form, $text,
			[ 'class' => $class, 'data-tp-log' => $name, 'data-tp-goal' => $goal === '' ? null : $goal ],
			array_filter( [ 'name' => $name, 'goal' => $goal ], static fn ( string $value ) => $value !== '' ) );
	}

	/** @return string HTML: a link to the form of the framework, filled with proposed principles */
	public function beginFramework( string $text ): string {
		return $this->linkRenderer->makeKnownLink( SpecialPage::getTitleValueFor( 'TechnicalPartners', 'framework' ),
			$text, [ 'class' => PageContext::PRIMARY_BUTTON ], [ 'proposed' => 1, 'section' => 'principles' ] );
	}

	/**
	 * @param string $text
	 * @param string $class
	 * @param string $section A list of the framework
	 * @return string HTML: a link to the form of the framework, which script opens in place
	 */
	public function editFramework( string $text, string $class = 'tp-action', string $section = 'principles' ): string {
		$form = SpecialPage::getTitleValueFor( 'TechnicalPartners', 'framework', $section );
		return $this->linkRenderer->makeKnownLink( $form, $text, [ 'class' => $class, 'data-tp-section' => $section ] );
	}
}
