<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Summaries;

use MediaWiki\CommentStore\CommentStore;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Language\Language;
use Wikimedia\Rdbms\IDatabase;

/**
 * Core's store of comments, where nobody speaks as the wiki: reasons of moves, deletions, protections, blocks and log
 * entries, and comments that come by import all pass here. See
 * docs/adr/0011-comments-are-guarded-where-they-are-stored.md.
 */
class GuardedCommentStore extends CommentStore {

	public function __construct( Language $language, private readonly WrittenClaims $claims ) {
		parent::__construct( $language );
	}

	/** @inheritDoc */
	public function createComment( IDatabase $dbw, $comment, ?array $data = null ) {
		$comment = CommentStoreComment::newUnsavedComment( $comment, $data );
		// A comment with an id is stored already, as that of a deleted revision.
		if ( !$comment->id ) {
			$comment->text = $this->claims->guard( $comment->text );
		}
		return parent::createComment( $dbw, $comment, $data );
	}
}
