<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Page\PageStore;
use MediaWiki\Page\PageStoreRecord;
use MediaWiki\Revision\RevisionLookup;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\Title\TitleFactory;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\IDBAccessObject;

/** The framework as it stands. */
class FrameworkStore {

	public const CONSTRUCTOR_OPTIONS = [ 'TechnicalPartnersFrameworkPage' ];

	private ?Title $title = null;

	/** @var array<int,Framework> By revision */
	private array $read = [];

	public function __construct(
		private readonly ServiceOptions $options,
		private readonly TitleFactory $titles,
		private readonly PageStore $pages,
		private readonly RevisionLookup $revisions,
		private readonly WANObjectCache $cache
	) {
		$options->assertRequiredOptions( self::CONSTRUCTOR_OPTIONS );
	}

	/** The framework's page, whether it exists or not. */
	public function title(): Title {
		return $this->title ??= $this->titles->newFromTextThrow( $this->options->get( 'TechnicalPartnersFrameworkPage' ) );
	}

	/** @return int Latest revision of the framework's page; 0 where there is none */
	public function revisionId( int $flags = IDBAccessObject::READ_NORMAL ): int {
		$page = $this->pages->getPageByReference( $this->title(), $flags );
		return $page instanceof PageStoreRecord ? $page->getLatest() : 0;
	}

	/** @return Framework Empty where there is no page */
	public function current(): Framework {
		$revision = $this->revisionId();
		return $this->read[$revision] ??= new Framework( $revision ? $this->cached( $revision ) : [] );
	}

	private function cached( int $revision ): array {
		return $this->cache->getWithSetCallback(
			$this->cache->makeKey( 'technicalpartners-framework', $revision ),
			WANObjectCache::TTL_DAY,
			fn () => $this->load( $revision ),
			[ 'pcTTL' => WANObjectCache::TTL_PROC_LONG ]
		);
	}

	private function load( int $revision ): array {
		$content = $this->revisions->getRevisionById( $revision )?->getContent( SlotRecord::MAIN, RevisionRecord::FOR_PUBLIC );
		return ( $content instanceof FrameworkContent ? $content->getRecord() : null ) ?? [];
	}
}
