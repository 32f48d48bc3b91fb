<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Cache\LinkBatchFactory;
use MediaWiki\Extension\TechnicalPartners\Access\Readership;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOutput;
use MediaWiki\Title\Title;
use MediaWiki\Utils\MWTimestamp;

/** Registers what a record links to, so that backlinks, link search and the spam blacklist know of it. */
class PageLinks {

	/** Extension data of a ParserOutput: a partner's summary, '' where it has none. Never stored in a table. */
	public const SUMMARY = 'technicalpartners-summary';
	/** Characters of a short description, as the wiki's other tools expect it. */
	private const DESCRIPTION_LENGTH = 200;

	public function __construct(
		private readonly FrameworkStore $framework,
		private readonly TrackingCategoryMarker $tracking,
		private readonly LinkBatchFactory $batches,
		private readonly Readership $readership
	) {
	}

	/**
	 * @param array $record Of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @param PageReference $page
	 * @param ParserOutput $output
	 * @param bool $isShown Whether somebody will see which of the links are red
	 */
	public function register(
		array $record,
		string $kind,
		PageReference $page,
		ParserOutput $output,
		bool $isShown
	): void {
		$isOpen = $this->readership->isOpenToWiki( $page );
		if ( $kind === 'partner' ) {
			$this->describe( $record, $page, $output, $isOpen );
		}
		if ( !$isOpen ) {
			// Core shows link tables and categories to all readers of the wiki, whoever may read the page.
			return;
		}
		$users = [];
		$this->walk( $record, SchemaNode::root( $kind ), $output, $users );
		$this->linkUsers(
			array_filter(
				array_map(
					static fn ( string|int $name ) => Title::makeTitleSafe( NS_USER, (string)$name ),
					array_keys( $users )
				)
			),
			$output,
			$isShown
		);
		if ( $kind === 'partner' ) {
			$flags = Flags::ofRecord(
				$record, $this->framework->current(), gmdate( 'Y-m-d', (int)MWTimestamp::now( TS_UNIX ) )
			);
			$this->tracking->add( $flags, $output, $page );
		}
	}

	/**
	 * @param array $record
	 * @param PageReference $page
	 * @param ParserOutput $output
	 * @param bool $isOpen Whether all readers of the wiki may read the page
	 */
	private function describe( array $record, PageReference $page, ParserOutput $output, bool $isOpen ): void {
		$talk = Title::newFromPageReference( $page )->getTalkPageIfDefined();
		array_walk_recursive( $record, static function ( mixed $value, string|int $key ) use (
			$talk, $output, $isOpen
		): void {
			// The page shows whether there is a talk page, and is written anew once there is.
			if ( $isOpen && $key === 'discussion' && $talk ) {
				$output->addLink( $talk );
			}
		} );
		// Ids name entries of the framework's page. The page is a link, no template: see docs/adr/0006.
		$output->addLink( $this->framework->title() );
		if ( !$isOpen && $talk ) {
			$output->addLink( $talk );
		}
		$summary = UntypedJson::text( $record['summary'] ?? null );
		$output->setExtensionData( self::SUMMARY, $summary );
		if ( $summary !== '' && $this->readership->isOpenToAll( $page ) ) {
			$output->setPageProperty( 'shortdesc', mb_strimwidth( $summary, 0, self::DESCRIPTION_LENGTH, '…' ) );
		}
		// In the Partner namespace the name alone is the heading. Deprecated in 1.47 for setDisplayTitleParts(), which
		// 1.43 to 1.46 lack. Stays until 1.47 is released, with the successor's parameters.
		$output->setTitleText( htmlspecialchars( Title::newFromPageReference( $page )->getText() ) );
	}

	/**
	 * Looks all of them up at once: what a page links to, and whether that is red, are otherwise a query each.
	 *
	 * @param Title[] $users
	 * @param ParserOutput $output
	 * @param bool $isShown
	 */
	private function linkUsers( array $users, ParserOutput $output, bool $isShown ): void {
		$ids = $isShown ? $this->batches->newLinkBatch( $users )->execute() : [];
		foreach ( $users as $user ) {
			$output->addLink( $user, $ids[$user->getPrefixedDBkey()] ?? 0 );
		}
	}

	/**
	 * @param mixed $value
	 * @param SchemaNode $node
	 * @param ParserOutput $output
	 * @param array<string|int,true> &$users By name: who is linked to
	 */
	private function walk( mixed $value, SchemaNode $node, ParserOutput $output, array &$users ): void {
		if ( is_string( $value ) ) {
			if ( $node->definition === 'user' ) {
				$users[$value] = true;
			} elseif ( $node->definition === 'url' && preg_match( '{^https?://}i', $value ) ) {
				$output->addExternalLink( $value );
			}
			return;
		}
		// An imported record may have more parts than are valid, and each link takes a row.
		$parts = is_array( $value ) ? array_slice( $value, 0, $node->most(), true ) : [];
		foreach ( $parts as $key => $part ) {
			$child = $node->child( $key );
			if ( $child !== null ) {
				$this->walk( $part, $child, $output, $users );
			}
		}
	}
}
