<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Api\ApiMain;
use MediaWiki\Api\ApiUsageException;
use MediaWiki\Api\IApiMessage;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\EditRace;
use MediaWiki\Request\DerivativeRequest;
use MediaWiki\Session\CsrfTokenSet;
use MediaWiki\Title\Title;
use Wikimedia\Rdbms\LBFactory;

/**
 * Saves a record as any program would: through core's action=edit, so that rights, blocks, protection, filters,
 * captchas, limits and temporary accounts are core's.
 */
class RecordSave {

	/** Microseconds at most before another attempt, so that edits that met once do not meet again. */
	private const PAUSE = 100000;
	/** Begin of the keys under which AbuseFilter keeps the warnings of a session. */
	private const WARNED = 'abusefilter-warned-';

	public function __construct( private readonly LBFactory $databases ) {
	}

	/**
	 * Saves, and sends again by itself what met another edit at one instant.
	 *
	 * @param IContextSource $source Of the person who saves
	 * @param Title $title
	 * @param array $record
	 * @param FormKind $kind
	 * @param int $baseRevision The revision that the person saw; 0 to create the page
	 * @param array $parameters More parameters of action=edit: summary, watchlist, and what answers a captcha
	 * @return array Result of action=edit
	 * @throws ApiUsageException where core refuses
	 */
	public function save(
		IContextSource $source,
		Title $title,
		array $record,
		FormKind $kind,
		int $baseRevision,
		array $parameters
	): array {
		$confirmed = self::warnings( $source );
		for ( $again = 0; ; $again++ ) {
			try {
				return $this->attempt( $source, $title, $record, $kind, $baseRevision, $parameters );
			} catch ( ApiUsageException $refused ) {
				// An answer to a warning counts for one attempt. A person who confirmed the warning before is not
				// asked again after a race.
				$isConfirmed = $again > 0 && self::isWarning( $refused ) &&
					!array_diff( self::warnings( $source ), $confirmed );
				// The first attempt may have made a temporary account, which this context does not know.
				$mayAgain = $again < EditRace::AGAIN && $source->getUser()->isRegistered();
				if ( !$mayAgain || !( $isConfirmed || EditRace::isMarked( $refused->getStatusValue() ) ) ) {
					throw $refused;
				}
			}
			// A new transaction sees what the other edit has saved.
			$this->databases->commitPrimaryChanges( __METHOD__ );
			usleep( random_int( 0, self::PAUSE ) );
		}
	}

	/** @return string[] Warnings of AbuseFilter that the next attempt passes, by their keys in the session */
	private static function warnings( IContextSource $source ): array {
		$keys = [];
		foreach ( $source->getRequest()->getSession() as $key => $isNext ) {
			if ( $isNext === true && str_starts_with( (string)$key, self::WARNED ) ) {
				$keys[] = $key;
			}
		}
		return $keys;
	}

	private static function isWarning( ApiUsageException $refused ): bool {
		foreach ( $refused->getStatusValue()->getMessages() as $message ) {
			if ( $message instanceof IApiMessage && $message->getApiCode() === 'abusefilter-warning' ) {
				return true;
			}
		}
		return false;
	}

	/** @return array Result of action=edit */
	private function attempt(
		IContextSource $source, Title $title, array $record, FormKind $kind, int $baseRevision, array $parameters
	): array {
		$context = new DerivativeContext( $source );
		$context->setRequest( new DerivativeRequest( $source->getRequest(), $parameters + [
			'action' => 'edit',
			'title' => $title->getPrefixedText(),
			'text' => json_encode(
				(object)$record, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR
			),
			'contentmodel' => $kind->model(),
			'contentformat' => CONTENT_FORMAT_JSON,
			'token' => ( new CsrfTokenSet( $source->getRequest() ) )->getToken()->toString(),
			'returnto' => $title->getPrefixedText()
		] + ( $baseRevision ? [ 'baserevid' => (string)$baseRevision, 'nocreate' => '1' ] : [ 'createonly' => '1' ] ),
		true ) );
		$api = new ApiMain( $context, true );
		$api->execute();
		return $api->getResult()->getResultData( [ 'edit' ], [ 'Strip' => 'all' ] );
	}
}
