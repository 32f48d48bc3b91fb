<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Html;

use MediaWiki\Cache\LinkBatchFactory;
use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Language\Language;
use MediaWiki\Linker\LinkRendererFactory;
use MediaWiki\Page\PageReference;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Makes the context in which a page is rendered. */
class PageContextFactory {

	public const CONSTRUCTOR_OPTIONS = [ 'TechnicalPartnersTaskUrl' ];

	public function __construct(
		private readonly ServiceOptions $options,
		private readonly FrameworkStore $frameworks,
		private readonly LinkRendererFactory $linkRendererFactory,
		private readonly LinkBatchFactory $batches
	) {
		$options->assertRequiredOptions( self::CONSTRUCTOR_OPTIONS );
	}

	/**
	 * @param PageReference $page
	 * @param Language $language
	 * @param Framework|null $framework The wiki's own where not given
	 */
	public function create( PageReference $page, Language $language, ?Framework $framework = null ): PageContext {
		return new PageContext(
			$page,
			$this->frameworks->title(),
			$framework ?? new Framework( Schema::read( 'framework' )->fit( $this->frameworks->current()->toArray() ) ),
			$language,
			substr( ConvertibleTimestamp::now( TS_ISO_8601 ), 0, 10 ),
			$this->linkRendererFactory->create(),
			$this->batches,
			$this->options->get( 'TechnicalPartnersTaskUrl' )
		);
	}
}
