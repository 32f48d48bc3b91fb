<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Page\PageRecord;
use MediaWiki\Page\PageStore;
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

	private ?bool $isShown = null;

	/** @var array<int,Framework> By revision */
	private array $read = [];

	public function __construct(
		private readonly ServiceOptions $options,
		private readonly TitleFactory $titles,
		private readonly PageStore $pages,
		private readonly RevisionLookup $revisions,
		private readonly WANObjectCache $cache,
		private readonly Visibility $visibility
	) {
		$options->assertRequiredOptions( self::CONSTRUCTOR_OPTIONS );
	}

	/** The framework's page, whether it exists or not. */
	public function title(): Title {
		$this->title ??= $this->titles->newFromTextThrow( $this->options->get( 'TechnicalPartnersFrameworkPage' ) );
		return $this->title;
	}

	/** @return int Latest revision of the framework's page; 0 where there is none */
	public function revisionId(): int {
		return self::latestOf( $this->pages->getPageByReference( $this->title() ) );
	}

	/** Whether those who read partners may see it. */
	public function isShown(): bool {
		$this->isShown ??= $this->visibility->isShown( $this->title() );
		return $this->isShown;
	}

	/** @return Framework For whoever reads partners. Empty where there is no page, or not all of them may read it */
	public function current(): Framework {
		return $this->isShown() ? $this->at( $this->revisionId(), IDBAccessObject::READ_NORMAL ) : new Framework( [] );
	}

	/**
	 * @return Framework As the primary database has it: for what is decided or written now. Empty where there is no
	 *   page
	 */
	public function latest(): Framework {
		// Not by getPageByReference(), which remembers what was the latest when somebody asked first.
		$page = $this->pages->newSelectQueryBuilder( IDBAccessObject::READ_LATEST )
			->whereTitles( $this->title()->getNamespace(), $this->title()->getDBkey() )->caller( __METHOD__ )
				->fetchPageRecord();
		return $this->at( self::latestOf( $page ), IDBAccessObject::READ_LATEST );
	}

	/**
	 * @return Framework As a revision has it that the primary database knows. Empty where the revision is 0, or hidden
	 */
	public function latestAt( int $revision ): Framework {
		return $this->at( $revision, IDBAccessObject::READ_LATEST );
	}

	/**
	 * @return Framework As a revision has it that a replica knows. Empty where the revision is 0, hidden, or not there
	 *   yet
	 */
	public function replicatedAt( int $revision ): Framework {
		return $this->at( $revision, IDBAccessObject::READ_NORMAL );
	}

	private static function latestOf( ?PageRecord $page ): int {
		return $page?->getLatest() ?: 0;
	}

	/**
	 * Drops cached frameworks of hidden or deleted revisions.
	 *
	 * @param int[] $revisions
	 */
	public function forget( array $revisions ): void {
		foreach ( $revisions as $revision ) {
			$this->cache->delete( $this->key( $revision ) );
		}
		$this->read = [];
		$this->cache->clearProcessCache();
	}

	private function key( int $revision ): string {
		return $this->cache->makeKey( 'technicalpartners-framework', $revision );
	}

	private function at( int $revision, int $flags ): Framework {
		$this->read[$revision] ??= new Framework( $revision ? $this->cached( $revision, $flags ) : [] );
		return $this->read[$revision];
	}

	private function cached( int $revision, int $flags ): array {
		return $this->cache->getWithSetCallback(
			$this->key( $revision ),
			WANObjectCache::TTL_DAY,
			fn () => $this->load( $revision, $flags ) ?? false,
			[ 'pcTTL' => WANObjectCache::TTL_PROC_LONG ]
		) ?: [];
	}

	/** @return array|null Null where the revision has not arrived yet, or is hidden: nothing to remember */
	private function load( int $id, int $flags ): ?array {
		$revision = $this->revisions->getRevisionById( $id, $flags );
		// Core lets everybody read whatever is the latest revision, hidden or not; this does not.
		if ( !$revision || ( $revision->getVisibility() & RevisionRecord::DELETED_TEXT ) ) {
			return null;
		}
		$content = $revision->getContent( SlotRecord::MAIN );
		return ( $content instanceof FrameworkContent ? $content->getRecord() : null ) ?? [];
	}
}
