<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Feed;

use MediaWiki\CommentFormatter\CommentFormatter;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixAddress;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerChange;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerChanges;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Feed\FeedItem;
use MediaWiki\Feed\FeedUtils;
use MediaWiki\Html\Html;
use MediaWiki\MainConfigNames;
use MediaWiki\Parser\Sanitizer;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;

/** The newest changes of the partners that an address of the matrix asks for, as an Atom feed. */
class FeedController {

	private const LIMIT = 50;

	public function __construct(
		private readonly PartnerReader $reader,
		private readonly PartnerChanges $changes,
		private readonly CommentFormatter $comments,
		private readonly Visibility $visibility
	) {
	}

	/** @throws IndexUnavailable */
	public function show( IContextSource $source ): void {
		$output = $source->getOutput();
		$page = SpecialPage::getTitleFor( 'TechnicalPartners' );
		if ( ( $source->getRequest()->getRawVal( 'feed' ) ?? MatrixAddress::FEED ) !== MatrixAddress::FEED ) {
			$output->addWikiMsg( 'feed-invalid' );
		} elseif ( FeedUtils::checkFeedOutput( MatrixAddress::FEED, $output ) ) {
			$query = MatrixQuery::fromParameters( $source->getRequest()->getQueryValues(), new Framework( [] ) );
			if ( $query->ownFlags() ) {
				$this->showOwn( $source, $page, $query );
				return;
			}
			$changes = $this->changes->newest(
				fn ( array $pages ) => $this->reader->names( $query, $source->getUser(), $pages ), self::LIMIT );
			$output->disable();
			$this->send( $source, $changes, new MatrixAddress( $page, $query ) );
		}
	}

	/** A feed reader has no account: it is led to an address with the name, or told what to use instead. */
	private function showOwn( IContextSource $source, Title $page, MatrixQuery $query ): void {
		$output = $source->getOutput();
		$named = ( new MatrixAddress( $page, $query ) )->feed(
			$source->getUser()->isRegistered() ? $source->getUser()->getName() : null
		);
		if ( $named !== null ) {
			$output->redirect( $named );
			return;
		}
		$output->setStatusCode( 403 );
		$output->disableClientCache();
		$output->addHTML( Html::errorBox( $source->msg( 'technicalpartners-feed-own' )->parse() ) );
	}

	/**
	 * @param IContextSource $source
	 * @param PartnerChange[] $changes
	 * @param MatrixAddress $address
	 */
	private function send( IContextSource $source, array $changes, MatrixAddress $address ): void {
		$items = array_map( fn ( PartnerChange $change ) => $this->item( $change, $source ), $changes );
		$url = $address->with( [] );
		$feed = new ChangesAtom(
			$source->msg( 'technicalpartners-feed-title' )
				->params( $source->getConfig()->get( MainConfigNames::Sitename ) )->text(),
			$source->msg( 'technicalpartners-feed-description' )->text(), $url
		);
		// The time of the whole is now; of two with the same entries, either will do.
		$tag = 'W/"' .
			sha1(
				serialize( [ $url, $source->getLanguage()->getCode(), array_map( get_object_vars( ... ), $changes ) ] )
			) .
			'"';
		$isKept = str_contains( (string)$source->getRequest()->getHeader( 'If-None-Match' ), $tag );
		$this->sendHeaders( $source, $tag, $changes ? $changes[0]->timestamp : null );
		if ( $isKept ) {
			$source->getRequest()->response()->statusHeader( 304 );
		} else {
			print $feed->toXml( $items, $source->getOutput() );
		}
	}

	private function sendHeaders( IContextSource $source, string $tag, ?string $latest ): void {
		$response = $source->getRequest()->response();
		$response->header( 'Content-Type: application/atom+xml; charset=UTF-8' );
		$response->header( "ETag: $tag" );
		if ( $latest !== null ) {
			$response->header( 'Last-Modified: ' . wfTimestamp( TS_RFC2822, $latest ) );
		}
		// As long as core's own feeds, and not into the next day; what depends on the reader is the reader's.
		$seconds = min( $source->getConfig()->get( MainConfigNames::FeedCacheTimeout ), IndexRows::secondsLeft() );
		$isPublic = !$source->getUser()->isRegistered() && $this->visibility->isPublic();
		$response->header(
			'Cache-Control: ' .
				( $isPublic ? "public, s-maxage=$seconds, max-age=$seconds" : 'private, must-revalidate, max-age=0' )
		);
		$response->header( 'Vary: Cookie' );
	}

	private function item( PartnerChange $change, IContextSource $source ): FeedItem {
		$title = Title::makeTitle( NS_PARTNER, $change->name );
		$difference = $title->getFullURL( [ 'diff' => $change->revision, 'oldid' => $change->previous ?: 'prev' ] );
		$summary = match ( $change->comment ) {
			null => $source->msg( 'rev-deleted-comment' )->text(),
			'' => $source->msg( 'changeslist-nocomment' )->text(),
			default => Sanitizer::stripAllTags( $this->comments->format( $change->comment, $title ) )
		};
		$item = new FeedItem(
			self::xmlText( $change->name ), htmlspecialchars( self::xmlText( $summary ) ),
			$change->isHidden ? $title->getFullURL() : $difference,
			$change->timestamp, self::xmlText( $change->user ?? $source->msg( 'rev-deleted-user' )->text() )
		);
		// That stays when the page is moved.
		$item->setUniqueId( SpecialPage::getTitleFor( 'Diff', (string)$change->revision )->getCanonicalURL() );
		return $item;
	}

	/** Without what core lets pass although XML cannot have it. */
	private static function xmlText( string $text ): string {
		return preg_replace( '/[\x{FFFE}\x{FFFF}]/u', '', mb_scrub( $text, 'UTF-8' ) );
	}
}
