<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\RecordValidator;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Ranking\RankingResult;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ComputeLimit;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\RankingReader;
use MediaWiki\Html\Html;
use MediaWiki\Title\TitleFormatter;

/**
 * Actions of the framework's form besides saving: it moves entries, previews weights, and starts with proposed
 * principles.
 */
class FrameworkFormController {

	private const PROPOSED = __DIR__ . '/../../schema/proposed.json';

	public function __construct(
		private readonly RankingReader $rankings,
		private readonly FrameworkStore $frameworks,
		private readonly RecordValidator $validator,
		private readonly TitleFormatter $titles,
		private readonly ComputeLimit $limit
	) {
	}

	/**
	 * @param string $since 'YYYY-MM-DD', from when on they count as defined
	 * @return array A framework with the principles that the founding discussion leads to, which nobody has agreed upon
	 *   yet
	 */
	public static function proposed( string $since ): array {
		$proposed = json_decode( file_get_contents( self::PROPOSED ), true, 512, JSON_THROW_ON_ERROR );
		return [
			'principles' => array_map(
				static fn ( array $principle ) => $principle + [ 'since' => $since ], $proposed['principles']
			)
		];
	}

	/** Fills the form with what is proposed, where there is no principle that counts; what is retired stays. */
	public static function prefill( FormState $state, string $since ): void {
		$framework = new Framework( $state->record );
		if ( !$framework->principles() ) {
			$proposed = array_filter(
				self::proposed( $since )['principles'],
				static fn ( array $one ) => !$framework->find( 'principles', $one['id'] )
			);
			$state->record['principles'] = [ ...$framework->principles( true ), ...$proposed ];
		}
	}

	/**
	 * @param array $record As typed
	 * @param array $before
	 * @param string $since 'YYYY-MM-DD'
	 * @return array The same, in which principles that are new count as defined from a day on
	 */
	public static function dated( array $record, array $before, string $since ): array {
		$known = new Framework( $before );
		$principles = ( new Framework( $record ) )->principles( true );
		foreach ( $principles as $principle ) {
			if ( !isset( $principle['since'] ) && !$known->find( 'principles', $principle['id'] ) ) {
				$record = Pointer::set( $record, "/principles/{$principle['id']}/since", $since );
			}
		}
		return $record;
	}

	/**
	 * Does what a button other than "save" asks for.
	 *
	 * @return bool Whether there was such a button: then nothing is saved
	 */
	public function answer( IContextSource $source, FormState $state ): bool {
		$move = $source->getRequest()->getRawVal( 'move' );
		if ( $move !== null ) {
			if (
				preg_match( '{^(up|down)((?:/[\w-]+)+)/([\w-]+)$}D', $move, $parts ) &&
					self::move( $state, $parts[2], $parts[3], $parts[1] === 'up' ? -1 : 1 )
			) {
				[ $state->moved, $state->way ] = [ "$parts[2]/$parts[3]", $parts[1] ];
				$state->answer = FormInput::message(
					'notice', $source->msg( 'technicalpartners-form-moved' )->escaped()
				);
			}
			return true;
		}
		if ( $source->getRequest()->getBool( 'preview' ) ) {
			$state->answer = $this->preview( $source, $state );
			return true;
		}
		return false;
	}

	/** @return bool Whether it could be moved */
	private static function move( FormState $state, string $list, string $id, int $by ): bool {
		$items = Pointer::get( $state->record, $list );
		if ( !UntypedJson::isItemList( $items ) ) {
			return false;
		}
		$at = array_search( $id, array_column( $items, 'id' ), true );
		$to = $at === false ? -1 : $at + $by;
		if ( !isset( $items[$to] ) ) {
			return false;
		}
		[ $items[$at], $items[$to] ] = [ $items[$to], $items[$at] ];
		$state->record = Pointer::set( $state->record, $list, $items );
		return true;
	}

	/** The ranking before and after, as the weights in the form would make it. */
	private function preview( IContextSource $source, FormState $state ): string {
		// Refused beside the form, not instead of it: what was typed stays.
		if ( $this->limit->isExceeded( $source->getAuthority() ) ) {
			$source->getOutput()->setStatusCode( 429 );
			return Html::errorBox( $source->msg( 'actionthrottledtext' )->parse() );
		}
		foreach (
			$this->validator->broken(
				array_intersect_key( $state->record, [ 'principles' => 0 ] ), static fn () => null, $state->kind->value
			) as $violation
		) {
			$state->addError(
				$violation->pointer,
				$source->msg( ...$this->validator->message( $violation, $state->kind->value ) )->parse()
			);
		}
		if ( $state->errors ) {
			return '';
		}
		$typed = new Framework( $state->record );
		$context = new MatrixContext( $source, $typed, IndexRows::today(), $this->titles );
		try {
			$order = $this->rankings->tried( '', $typed );
			$saved = $this->rankings->order( '', $this->frameworks->current() );
			$rows = $this->rankings->rows( RankingResult::window( $order->ranked, 0 ) );
		} catch ( IndexUnavailable ) {
			return Html::errorBox( $source->msg( 'technicalpartners-index-unavailable' )->parse() );
		}
		$result = new RankingResult( $context, $typed, $order, $saved, $rows, 0 );
		return FormInput::message( 'notice', $source->msg( 'technicalpartners-form-preview-said' )->escaped() ) .
			Html::rawElement( 'div', [ 'class' => 'tp-ranking__result' ], $result->order() );
	}
}
