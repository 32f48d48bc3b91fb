<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Content\PageRenderer;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Html\FrameworkEntries;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Html\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Html\ViewBar;
use MediaWiki\Html\Html;
use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOptions;
use MediaWiki\Parser\ParserOutput;

/** The framework page, as people read it. What has been retired is folded away. */
class FrameworkPage implements PageRenderer {

	public function __construct(
		private readonly PageContextFactory $contexts
	) {
	}

	/** @inheritDoc */
	public function render( array $record, PageReference $page, ParserOutput $output, ParserOptions $options ): void {
		$record = Schema::read( 'framework' )->fit( $record );
		$context = $this->contexts->create( $page, $options->getUserLangObj(), new Framework( $record ) );
		$entries = new FrameworkEntries( $context );
		$output->addModuleStyles( [ 'ext.technicalPartners.styles' ] );
		$output->addModules( [ 'ext.technicalPartners.pages' ] );
		$views = new ViewBar( $context->msg( ... ), $context->frameworkTitle );
		$output->setContentHolderText( $views->links( 'framework' ) . Html::rawElement( 'div',
			HtmlParts::page( $context->language ),
			$this->section(
				'principles',
				$record,
				$context,
				fn ( array $items ) => HtmlParts::entries( 'principles', $items, $entries->principle( ... ) )
			) .
			$this->section(
				'goals',
				$record,
				$context,
				fn ( array $items ) => HtmlParts::entries( 'goals', $items, $entries->described( ... ) )
			) .
			$this->section(
				'relations',
				$record,
				$context,
				fn ( array $items ) => HtmlParts::entries( 'relations', $items, $entries->relation( ... ) )
			) .
			$this->section( 'objectives', $record, $context, $entries->objectives( ... ) ) .
			Html::rawElement( 'div', [ 'class' => 'tp-pair' ],
				$this->section(
					'offers',
					$record,
					$context,
					fn ( array $items ) => HtmlParts::entries( 'offers', $items, $entries->described( ... ) )
				) .
				$this->section(
					'needs',
					$record,
					$context,
					fn ( array $items ) => HtmlParts::entries( 'needs', $items, $entries->described( ... ) )
				) )
		) );
	}

	/**
	 * @param string $list
	 * @param array $record
	 * @param PageContext $context
	 * @param callable(array[]):string $show
	 */
	private function section( string $list, array $record, PageContext $context, callable $show ): string {
		$items = $record[$list] ?? [];
		$retired = array_filter( $items, static fn ( array $item ) => isset( $item['retired'] ) );
		$current = array_udiff( $items, $retired, static fn ( array $a, array $b ) => $a['id'] <=> $b['id'] );
		$link = static fn ( string $to, string $class ): string =>
			$context->forms->editFramework( $context->text( "technicalpartners-framework-$to-$list" ), $class, $list );
		$body = $current ? $show( $current ) : HtmlParts::invitation(
			$context->text( "technicalpartners-framework-no-$list" ),
			$context->text( "technicalpartners-framework-no-$list-text" ),
			(
				$list === 'principles'
					? $context->forms->beginFramework( $context->text( 'technicalpartners-framework-begin' ) )
					: ''
			) .
				$link( 'add', PageContext::BUTTON ) );
		if ( $retired ) {
			$body .= ( new FrameworkEntries( $context ) )->retired( count( $retired ), $show( $retired ) );
		}
		return HtmlParts::section(
			$list,
			$context->text( "technicalpartners-framework-field-$list" ),
			$body,
			$items ? $link( 'edit', 'tp-action' ) : ''
		);
	}
}
