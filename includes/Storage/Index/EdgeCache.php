<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Cache\HTMLCacheUpdater;
use MediaWiki\Config\ServiceOptions;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\MainConfigNames;
use MediaWiki\Permissions\Authority;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Utils\UrlUtils;

/**
 * Life of answers in front caches for readers without an account, see $wgTechnicalPartnersSharedMaxAge, and the purge
 * of addresses when rows change. Addresses with other parameters cannot be listed: they end by themselves.
 */
class EdgeCache {

	public const CONSTRUCTOR_OPTIONS = [ 'TechnicalPartnersSharedMaxAge', MainConfigNames::UseCdn ];
	/** Seconds: so long may an address that cannot be purged show what has been hidden. */
	private const LONGEST = 60;
	private const REST = [
		'/technical-partners/v1/matrix',
		'/technical-partners/v1/matrix?part=cells',
		'/technical-partners/v1/matrix?part=texts'
	];

	/**
	 * @param ServiceOptions $options
	 * @param Visibility $visibility
	 * @param HTMLCacheUpdater $updater
	 * @param UrlUtils $urls
	 * @param string[] $views Subpages of the special page; '' is the page itself
	 */
	public function __construct(
		private readonly ServiceOptions $options,
		private readonly Visibility $visibility,
		private readonly HTMLCacheUpdater $updater,
		private readonly UrlUtils $urls,
		private readonly array $views
	) {
		$options->assertRequiredOptions( self::CONSTRUCTOR_OPTIONS );
	}

	/** Whether front caches keep anything. */
	private function isOn(): bool {
		return $this->options->get( 'TechnicalPartnersSharedMaxAge' ) > 0 &&
			$this->options->get( MainConfigNames::UseCdn );
	}

	/**
	 * @param Authority $reader
	 * @param callable():?string $version See PartnerReader::version(); asked only where it matters
	 * @return int Seconds, 0 for not at all: readers with an account, or who are blocked, see pages of their own, and
	 *   what may lack the last change must not be kept
	 */
	public function maxAge( Authority $reader, callable $version ): int {
		$isForAll = $this->isOn() && !$reader->isRegistered() && $this->visibility->isPublic() && !$reader->getBlock();
		return $isForAll && $version() !== null
				? (int)min(
					$this->options->get( 'TechnicalPartnersSharedMaxAge' ), self::LONGEST, IndexRows::secondsLeft()
				)
				: 0;
	}

	/** Has front caches drop what can be listed. */
	public function purge(): void {
		if ( $this->isOn() ) {
			$views = array_map(
				static fn ( string $view ) =>
					SpecialPage::getTitleFor( 'TechnicalPartners', $view === '' ? false : $view )->getInternalURL(),
				$this->views
			);
			$rest = array_map(
				fn ( string $path ) => (string)$this->urls->expand( wfScript( 'rest' ) . $path, PROTO_INTERNAL ),
				self::REST
			);
			$this->updater->purgeUrls(
				[ ...$views, ...$rest ], HTMLCacheUpdater::PURGE_PRESEND | HTMLCacheUpdater::PURGE_REBOUND
			);
		}
	}
}
