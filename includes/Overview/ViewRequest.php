<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\FormLinks;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Html\Pager;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Partner;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Request of a view across all partners, with its context. */
final class ViewRequest {

	/** Entries of a page. */
	public const LIMIT = 50;

	public function __construct( public readonly PageContext $context, public readonly OverviewAddress $address ) {
	}

	/** @return string Text of a message with numbers */
	public function text( string $key, int ...$numbers ): string {
		return $this->context->msg( $key )->numParams( ...$numbers )->text();
	}

	/** @return string[] */
	public function texts( string ...$keys ): array {
		return array_map( $this->context->text( ... ), $keys );
	}

	/**
	 * The data of items that fits the schema: what came by import has not been validated.
	 *
	 * @param Item[] $items
	 * @param string $list Field of a partner
	 * @return array[] With the keys of $items; of those that do not fit there is none
	 */
	public static function fit( array $items, string $list ): array {
		$schema = Schema::read( 'partner' );
		$node = SchemaNode::at( "/$list/-", 'partner' );
		return array_filter( array_map( static fn ( Item $item ) => $schema->fit( $item->data, $node ), $items ) );
	}

	/** @return array The entries of a list that are on the page that is asked for */
	public function page( array $all ): array {
		return array_slice( array_values( $all ), $this->address->offset(), self::LIMIT );
	}

	/** @return string HTML: links to the entries before and after */
	public function pager( int $total, array $parameters ): string {
		$link = fn ( int $offset ): string =>
			$this->address->of( [ 'offset' => $offset === 0 ? '' : (string)$offset ] + $parameters );
		return ( new Pager( $this->context->msg( ... ), $link ) )->html(
			$this->address->offset(), self::LIMIT, $total
		);
	}

	/** @return string HTML: a label and a control */
	public function field( string $name, string $label, string $control ): string {
		return FormInput::field( "tp-$name", false, $this->context->text( $label ), '', $control );
	}

	/** @return string HTML */
	public function input( string $name, string $label, array $attributes = [] ): string {
		return $this->field( $name, $label, FormInput::text( 'text', $this->address->get( $name ),
			[ 'id' => "tp-$name", 'name' => $name, 'maxlength' => 255 ] + $attributes ) );
	}

	/** @return string HTML: the button of a form that asks */
	public function show(): string {
		return FormInput::button( $this->context->text( 'technicalpartners-overview-show' ), [], 'default' );
	}

	/** @return string HTML: a link to the matrix, filtered */
	public function matrix( array $parameters, string $text, string $class = '' ): string {
		$url = SpecialPage::getTitleFor( 'TechnicalPartners' )->getLocalURL( $parameters );
		return Html::element( 'a', [ 'href' => $url, 'class' => $class === '' ? null : $class ], $text );
	}

	/** @return string HTML: the way to the first partner, where a sentence about all partners would be true of none */
	public function withoutPartners(): string {
		return HtmlParts::invitation( $this->context->text( 'technicalpartners-empty-partners' ),
			$this->context->text( 'technicalpartners-empty-partners-text' ), Html::element( 'a', [
				'href' => SpecialPage::getTitleFor( 'TechnicalPartners', 'new' )->getLocalURL(),
				'class' => PageContext::BUTTON, 'data-tp-add' => ''
			], $this->context->text( 'technicalpartners-matrix-add' ) ) );
	}

	/** @return string HTML: a link to become the steward of a partner */
	public function claim( Partner $partner ): string {
		return $this->context->forms->change(
			$partner->name,
			$partner->revision,
			'work',
			'steward',
			FormLinks::CLAIM,
			$this->context->text( 'technicalpartners-page-claim' )
		);
	}

	/** @return string HTML: the heading's line and what is below it; how many there are, where given */
	public function section(
		string $id,
		string $heading,
		string $html,
		?int $count = null,
		string $action = ''
	): string {
		$counted = fn (): string => $this->context->msg( 'technicalpartners-overview-counted' )
			->plaintextParams( $heading )->numParams( $count )->text();
		return HtmlParts::section( $id, $count === null ? $heading : $counted(), $html, $action );
	}
}
