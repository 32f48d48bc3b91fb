<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Access\EditRights;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Title\Title;
use MediaWiki\User\UserIdentity;
use MediaWiki\Watchlist\WatchedItemStoreInterface;

/** Finds what a reader may do with the rows of a page, with one query each, however many there are. */
class MatrixRightsLookup {

	public function __construct(
		private readonly EditRights $rights,
		private readonly WatchedItemStoreInterface $watched
	) {
	}

	/**
	 * @param MatrixContext $context
	 * @param Row[] $rows
	 */
	public function of( MatrixContext $context, array $rows ): MatrixRights {
		$reader = $context->source->getAuthority();
		return new MatrixRights(
			$context,
			$this->rights->refusal( $reader ),
			$this->rights->locked( $reader, array_column( $rows, 'page' ) ),
			$reader->isNamed() ? $this->watched( $context->source->getUser(), $rows ) : null
		);
	}

	/**
	 * @param UserIdentity $user
	 * @param Row[] $rows
	 * @return array<string,true>
	 */
	private function watched( UserIdentity $user, array $rows ): array {
		$targets = array_map(
			static fn ( Row $row ) => Title::makeTitle( NS_PARTNER, strtr( $row->name, ' ', '_' ) ), $rows
		);
		$watched = [];
		foreach (
			$targets
				? $this->watched->getNotificationTimestampsBatch( $user, $targets )[NS_PARTNER] ?? []
				: [] as $name => $timestamp
		) {
			if ( $timestamp !== false ) {
				$watched[strtr( (string)$name, '_', ' ' )] = true;
			}
		}
		return $watched;
	}
}
