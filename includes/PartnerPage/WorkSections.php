<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Html\Disputes;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;

/** Common work with a partner: goals, collaborations and tasks. */
class WorkSections {

	public function __construct(
		private readonly PageContext $context
	) {
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function goals( array $record ): string {
		$rows = [];
		foreach ( $record['goals'] ?? [] as $id ) {
			$serves = static fn ( array $item ): bool => in_array( $id, $item['goals'] ?? [], true );
			$served = [];
			foreach ( [ 'collaborations', 'conversations' ] as $list ) {
				$count = count( array_filter( $record[$list] ?? [], $serves ) );
				if ( $count ) {
					$served[] = $this->context->msg( "technicalpartners-page-served-by-$list" )->numParams( $count )
						->escaped();
				}
			}
			$rows[] = [ $this->context->entry( 'goals', $id ),
				$this->context->language->commaList( $served )
					?: $this->context->html( 'technicalpartners-page-named-only' ) ];
		}
		$body = $rows
			? HtmlParts::table( $this->texts( 'technicalpartners-page-goal', 'technicalpartners-page-served' ), $rows )
			: $this->invitation( 'goals', 'work' );
		return HtmlParts::section( 'goals', $this->context->text( 'technicalpartners-field-goals' ), $body,
			Disputes::flag( $this->context, $record, 'goals' ) . ( $rows ? $this->add( 'goals', 'work' ) : '' ) );
	}

	/**
	 * @param array $record
	 * @return string HTML
	 */
	public function collaborations( array $record ): string {
		$rows = array_map( $this->collaboration( ... ), $record['collaborations'] ?? [] );
		$body = $rows
			? HtmlParts::filledTable( $this->texts(
				'technicalpartners-field-collaborations-title', 'technicalpartners-page-from',
				'technicalpartners-field-goals',
				'technicalpartners-field-collaborations-task', 'technicalpartners-field-collaborations-outcome'
			), $rows )
			: $this->invitation( 'collaborations', 'collaborations' );
		return HtmlParts::section( 'collaborations', $this->context->text( 'technicalpartners-section-collaborations' ),
			$body . $this->tasks( $record['tasks'] ?? [] ),
			Disputes::flag( $this->context, $record, 'collaborations', 'tasks' ) .
				( $rows ? $this->add( 'collaborations', 'collaborations' ) : '' ) );
	}

	private function collaboration( array $one ): array {
		return [
			$this->context->maybeExternal( $one['title'], $one['url'] ?? null ),
			$this->period( $one['since'] ?? null, $one['until'] ?? null ),
			$this->context->entries( 'goals', $one['goals'] ?? [] ),
			isset( $one['task'] ) ? $this->context->task( $one['task'] ) : '',
			isset( $one['outcome'] ) ? htmlspecialchars( $one['outcome'] ) : ''
		];
	}

	private function period( ?string $since, ?string $until ): string {
		$dates = $this->context->dates;
		return match ( true ) {
			$since !== null &&
				$until !== null => $this->context->html(
					'technicalpartners-page-from-until', $dates->html( $since ), $dates->html( $until )
				),
			$since !== null => $this->context->html( 'technicalpartners-page-going-on-since', $dates->html( $since ) ),
			$until !== null => $this->context->html( 'technicalpartners-page-until', $dates->html( $until ) ),
			default => $this->context->html( 'technicalpartners-page-going-on' )
		};
	}

	private function tasks( array $tasks ): string {
		$rows = array_map( fn ( array $task ): array => [
			$this->context->task( $task['id'] ),
			htmlspecialchars( $task['title'] ?? '' ),
			htmlspecialchars( $task['status'] ?? '' ),
			htmlspecialchars( $task['assignee'] ?? '' )
		], $tasks );
		return $rows ? HtmlParts::filledTable( $this->texts(
			'technicalpartners-page-related-task', 'technicalpartners-field-tasks-title',
			'technicalpartners-field-tasks-status', 'technicalpartners-field-tasks-assignee'
		), $rows ) : '';
	}

	private function add( string $what, string $section, string $class = 'tp-action' ): string {
		return $this->context->forms->edit(
			$section,
			$this->context->text( "technicalpartners-page-add-$what" ),
			$class,
			$what === 'goals' ? 'goals' : ''
		);
	}

	private function invitation( string $what, string $section ): string {
		return HtmlParts::invitation( $this->context->text( "technicalpartners-page-no-$what" ),
			$this->context->text( "technicalpartners-page-no-$what-text" ),
			$this->add( $what, $section, PageContext::BUTTON ) );
	}

	/** @return string[] */
	private function texts( string ...$keys ): array {
		return array_map( $this->context->text( ... ), $keys );
	}
}
