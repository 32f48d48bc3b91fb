<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Hooks;

use MediaWiki\Api\ApiMessage;
use MediaWiki\ChangeTags\Hook\ChangeTagsListActiveHook;
use MediaWiki\ChangeTags\Hook\ListDefinedTagsHook;
use MediaWiki\Content\Content;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\Violation;
use MediaWiki\Hook\EditFilterMergedContentHook;
use MediaWiki\Hook\RecentChange_saveHook;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Status\Status;
use MediaWiki\User\User;
use Wikimedia\ObjectCache\BagOStuff;

/**
 * Warns of words that may be private contact data: the first attempt is refused, the second with the same words is
 * saved and tagged. Edits by maintenance scripts and imports do not pass here.
 */
class ContactHooks implements
	EditFilterMergedContentHook,
	RecentChange_saveHook,
	ListDefinedTagsHook,
	ChangeTagsListActiveHook
{

	public const TAG = 'technicalpartners-contact';
	/** Seconds for which a warning holds. */
	private const HOLDS = 3600;

	/** @var array<string,true> Pages, by prefixed title, that are about to be saved in spite of a warning */
	private array $warned = [];

	public function __construct( private readonly RecordValidator $validator, private readonly BagOStuff $stash ) {
	}

	/**
	 * @param IContextSource $context
	 * @param Content $content As it would be saved, after a merge
	 * @param Status $status
	 * @param string $summary
	 * @param User $user
	 * @param bool $minoredit
	 * @return bool
	 */
	public function onEditFilterMergedContent(
		IContextSource $context,
		Content $content,
		Status $status,
		$summary,
		User $user,
		$minoredit
	) {
		$title = $context->getTitle()->getPrefixedText();
		unset( $this->warned[$title] );
		$record = $content instanceof PartnerContent ? $content->getRecord() : null;
		if ( $record === null || !$status->isOK() ) {
			return true;
		}
		$before = static function () use ( $context ): ?array {
			$saved = $context->getWikiPage()->getContent( RevisionRecord::RAW );
			return $saved instanceof PartnerContent ? $saved->getRecord() : null;
		};
		$doubts = $this->validator->doubtful( $record, $before );
		// An edit that will be refused anyway is not warned of: one thing after the other.
		if ( !$doubts || $this->validator->broken( $record, $before, 'partner' ) ) {
			return true;
		}
		$who = self::person( $context, $user );
		// The words alone: a form gives a new item another id, and so another pointer, each time.
		$words = array_map( static fn ( Violation $doubt ) => $doubt->args[0], $doubts );
		sort( $words );
		$key = $this->stash->makeKey( self::TAG, sha1( implode( "\n", [ $who, $title, ...$words ] ) ) );
		// A stash that keeps nothing would warn for ever.
		if ( $this->stash->get( $key ) || !$this->stash->set( $key, 1, self::HOLDS ) ) {
			$this->warned[$title] = true;
			return true;
		}
		foreach ( $doubts as $doubt ) {
			$status->fatal( ApiMessage::create( wfMessage( ...$this->validator->message( $doubt, 'partner' ) ),
				'technicalpartners-error-doubtful',
				[ 'pointer' => $doubt->pointer, 'code' => $doubt->code, 'args' => $doubt->args ] ) );
		}
		return false;
	}

	/**
	 * Identity that a warning belongs to: an account's name, temporary ones too, whether or not its programs send
	 * cookies; otherwise the session, since many people share an address. Core makes a temporary account before this
	 * hook runs.
	 */
	private static function person( IContextSource $context, User $user ): string {
		if ( $user->isRegistered() ) {
			return $user->getName();
		}
		$session = $context->getRequest()->getSession();
		// Sends the cookie by which the second attempt is known.
		$session->persist();
		return 'session ' . $session->getId();
	}

	/**
	 * Tags an edit that was saved in spite of a warning.
	 *
	 * @param \RecentChange $recentChange
	 */
	// phpcs:ignore PSR1.Methods.CamelCapsMethodName.NotCamelCaps
	public function onRecentChange_save( $recentChange ): void {
		$title = $recentChange->getTitle()?->getPrefixedText() ?? '';
		if ( isset( $this->warned[$title] ) && $recentChange->getAttribute( 'rc_this_oldid' ) ) {
			unset( $this->warned[$title] );
			$recentChange->addTags( [ self::TAG ] );
		}
	}

	/** @param string[] &$tags */
	public function onListDefinedTags( &$tags ) {
		$tags[] = self::TAG;
	}

	/** @param string[] &$tags */
	public function onChangeTagsListActive( &$tags ) {
		$tags[] = self::TAG;
	}
}
