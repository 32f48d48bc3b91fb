<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Html\Disputes;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Html\Html;

/** The conversations with a partner, newest first. */
class ConversationsSection {

	/** Newest conversations on the page; the view across all partners has the others. */
	private const NEWEST = 50;

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function html( array $record ): string {
		// Of the same day, the later in the list is the newer.
		$conversations = array_reverse( $record['conversations'] ?? [] );
		usort(
			$conversations,
			static fn ( array $a, array $b ) => PartialDate::lastDay( $b['on'] ) <=> PartialDate::lastDay( $a['on'] )
		);
		$body = $conversations
			? HtmlParts::timeline( array_map( fn ( array $one ) =>
				[ $this->context->dates->html( $one['on'] ), $this->conversation( $one ) ],
				array_slice( $conversations, 0, self::NEWEST ) ) ) . $this->older(
					count( $conversations ) - self::NEWEST
				)
			: HtmlParts::invitation(
				$this->context->text( 'technicalpartners-page-no-conversations' ),
				$this->context->text( 'technicalpartners-page-no-conversations-text' ),
				$this->context->forms->log(
					$this->context->text( 'technicalpartners-page-log-first' ), PageContext::BUTTON
				)
			);
		return HtmlParts::section( 'conversations', $this->context->text( 'technicalpartners-section-conversations' ),
			$body,
			Disputes::flag( $this->context, $record, 'conversations' ) . ( $conversations ? Html::rawElement( 'span',
				[ 'class' => 'tp-actions' ],
				$this->context->forms->log( $this->context->text( 'technicalpartners-page-log' ) ) .
				$this->context->forms->edit(
					'conversations', $this->context->text( 'technicalpartners-page-edit' )
				) ) : '' ) );
	}

	private function older( int $number ): string {
		return $number <= 0 ? '' : Html::rawElement( 'p', [], $this->context->conversations(
			$this->context->msg( 'technicalpartners-page-older-conversations' )->numParams( $number )->text() ) );
	}

	/** @return string HTML: what it was about, who took part, what came of it, and the next step */
	public function conversation( array $one ): string {
		$isLinked = self::namesGoals( $this->goals( $one ), $one ) && !isset( $one['url'] );
		$about = $isLinked
			? $this->context->entries( 'goals', $one['goals'] )
			: $this->context->maybeExternal( $one['about'], $one['url'] ?? null );
		return Html::rawElement( 'div', [], $about ) .
			HtmlParts::small(
				implode( $this->context->html( 'technicalpartners-page-separator' ), $this->details( $one ) )
			) .
			( isset( $one['outcome'] ) ? Html::element( 'p', [ 'dir' => 'auto' ], $one['outcome'] ) : '' ) .
			$this->next( $one );
	}

	/** @return string[] Titles of the goals that it concerned */
	private function goals( array $one ): array {
		return array_map(
			fn ( string $id ) => (string)( $this->context->framework->find( 'goals', $id )['title'] ?? $id ),
			$one['goals'] ?? []
		);
	}

	/**
	 * Whether what it was about says no more than which goals it concerned: see conversationOf() in
	 * resources/src/domain/conversation.ts.
	 */
	private static function namesGoals( array $titles, array $one ): bool {
		return $titles !== [] && $one['about'] === implode( ', ', $titles );
	}

	/** @return string[] HTML */
	private function details( array $one ): array {
		$details = [];
		if ( isset( $one['with'] ) ) {
			$details[] = $this->context->msg( 'technicalpartners-page-with' )->plaintextParams( $one['with'] )
				->escaped();
		}
		if ( isset( $one['who'] ) ) {
			$details[] = $this->context->html( 'technicalpartners-page-by', $this->context->users( $one['who'] ) );
		}
		if ( isset( $one['direction'] ) ) {
			$details[] = $this->context->html( 'technicalpartners-value-direction-' . $one['direction'] );
		}
		if ( isset( $one['repliedOn'] ) ) {
			$days = PartialDate::daysBetween(
				PartialDate::lastDay( $one['on'] ), PartialDate::lastDay( $one['repliedOn'] )
			);
			$details[] = $this->context->msg( 'technicalpartners-page-replied' )->rawParams(
				$this->context->dates->html( $one['repliedOn'] )
			)
				->numParams( max( 0, $days ) )->escaped();
		}
		if ( isset( $one['goals'] ) && !self::namesGoals( $this->goals( $one ), $one ) ) {
			$details[] = $this->context->entries( 'goals', $one['goals'] );
		}
		return $details;
	}

	private function next( array $one ): string {
		$next = $one['next'] ?? null;
		$on = $one['nextOn'] ?? null;
		if ( $next === null && $on === null ) {
			return '';
		}
		$text = match ( true ) {
			$on === null => $this->context->msg( 'technicalpartners-page-next' )->plaintextParams( $next ),
			$next === null => $this->context->msg( 'technicalpartners-page-next-on' )->rawParams(
				$this->context->dates->html( $on )
			),
			default => $this->context->msg( 'technicalpartners-page-next-by' )->plaintextParams( $next )
				->rawParams( $this->context->dates->html( $on ) )
		};
		return Html::rawElement( 'div', [ 'class' => 'tp-small tp-next' ], $text->escaped() );
	}
}
