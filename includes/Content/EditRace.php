<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Api\ApiMessage;
use MediaWiki\Api\IApiMessage;
use StatusValue;

/**
 * Two edits of one page that are saved at one instant. Core merges an edit with what was saved before it began; where
 * another edit is saved meanwhile, core refuses this one, although the same edit merges when it is sent again. Core
 * tells both in the words of an edit conflict: the data of the message say which it is.
 */
final class EditRace {

	/** Maximum number of attempts after the first. */
	public const AGAIN = 3;

	private const MESSAGE = 'edit-conflict';
	private const DATA = [ 'retry' => true ];

	/** Marks the refusal of an edit that merges when it is sent again. */
	public static function mark( StatusValue $status ): void {
		$status->replaceMessage( self::MESSAGE, ApiMessage::create( self::MESSAGE, 'editconflict', self::DATA ) );
	}

	public static function isMarked( StatusValue $status ): bool {
		foreach ( $status->getMessages() as $message ) {
			if (
				$message instanceof IApiMessage &&
					array_intersect_key( $message->getApiData(), self::DATA ) === self::DATA
			) {
				return true;
			}
		}
		return false;
	}
}
