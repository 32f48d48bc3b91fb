<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Context\RequestContext;
use MediaWiki\Exception\ErrorPageError;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;

/**
 * Forms and addresses that no browser sends: whatever their parameters hold, the wiki answers with words.
 *
 * @coversNothing
 */
class RandomFormsTest extends RecordFormTestCase {

	private const FORMS = 500;
	private const ADDRESSES = 300;
	private const SEED = 14;
	private const VIEWS = [
		'', 'conversations', 'evidence', 'exchange', 'goals', 'objectives', 'stack', 'stewards', 'changes', 'ranking',
		'new', 'log',
		'framework', 'edit/Maps', 'help', 'duplicates', 'edit/', "edit/\u{202E}x", '~'
	];
	/** Parameters that the form itself does not have, or has in some of its states only. */
	private const PARAMETERS = [ 'choice', 'r', 'base', 'name', 'section', 'all', 'complete', 'createanyway',
		'editsummary', 'watch', 'move',
		'preview', 'proposed', 'goal', 'summary', 'captchaid', 'captchaword', 'wpEditToken', 'save', 'title' ];
	private const QUERY = [
		'q', 'sort', 'dir', 'group', 'columns', 'limit', 'offset', 'stage', 'decision', 'priority', 'flags',
		'alignment', 'relation', 'goal',
		'steward', 'next', 'lastConversation', 'score-real-role', 'score-', 'asof', 'from', 'to', 'from-page',
		'weights', 'w-real-role',
		'partner', 'who', 'need', 'offer', 'section', 'all', 'name', 'summary', 'proposed', 'by', 'kind', 'state',
		'about', 'page', 'view',
		'until', 'since', '0' ];

	private const VALUES = [ '', '0', '1', 'x', '-1', '99999999999999999999', '1e999', '0x1A', 'NaN', 'null', 'theirs',
		'mine', 'true', 'any',
		'none', "\xFF\xFE", "\xC3\x28", "a\0b", "\u{202E}x", "\r\n", '2026-13-45', '2026', '9999-12-31', '0000-00-00',
		'[[:#|<', '../..',
		'/', '//', '/assessments', '/summary', 'up/principles/real', 'down/principles//', 'maps', 'a|b|c', '|', 'desc',
		'p-real', 'javascript:x',
		'"><b>' ];
	private const KEYS = [ 0, 7, '', 'x', '/summary', '/goals', 'summary', 'assessments', 'conversations', 'new0', 'id',
		'_remove', "\u{FFFD}",
		'-1' ];

	protected function setUp(): void {
		parent::setUp();
		mt_srand( self::SEED );
		$this->editPage( 'Partner:Maps', [ 'goals' => [ 'maps' ] ] + Examples::partner() );
	}

	public function testNoFormBreaksTheWiki(): void {
		$answers = 0;
		foreach ( range( 1, self::FORMS ) as $number ) {
			$name = [ null, 'Maps', self::LOG, self::FRAMEWORK ][$number % 4];
			$fields = $this->spoiled( $this->open( $name )->fields() );
			$answers += $this->isAnswered( fn () => $this->send( $name, $fields )->getHTML(), "form $number", $fields );
		}
		$this->assertSame( self::FORMS, $answers );
	}

	public function testNoAddressBreaksTheWiki(): void {
		$answers = 0;
		foreach ( range( 1, self::ADDRESSES ) as $number ) {
			$view = self::VIEWS[$number % count( self::VIEWS )];
			$query = [];
			for ( $count = mt_rand( 1, 5 ); $count > 0; $count-- ) {
				$query[ $this->one( self::QUERY ) ] = $this->value( 2 );
			}
			$open = fn () => $this->openSpecialPage( 'TechnicalPartners', $view, $query )->getHTML();
			$answers += $this->isAnswered( $open, "address $number, $view", $query );
		}
		$this->assertSame( self::ADDRESSES, $answers );
	}

	/** @return int 1 where the request was answered; a refusal in core's words is an answer too */
	private function isAnswered( callable $request, string $what, array $sent ): int {
		try {
			$request();
		} catch ( ErrorPageError ) {
			return 1;
		} catch ( \Throwable $error ) {
			$this->fail( "$what: " . json_encode( $sent, JSON_PARTIAL_OUTPUT_ON_ERROR ) . "\n$error" );
		} finally {
			RequestContext::resetMain();
		}
		return 1;
	}

	/** One to six things of a form changed. */
	private function spoiled( array $fields ): array {
		for ( $count = mt_rand( 1, 6 ); $count > 0; $count-- ) {
			if ( mt_rand( 0, 1 ) ) {
				$fields[ $this->one( self::PARAMETERS ) ] = $this->value( 3 );
			} else {
				$fields = $this->spoiledInside( $fields );
			}
		}
		return $fields;
	}

	private function spoiledInside( array $fields ): array {
		$key = $fields ? $this->one( array_keys( $fields ) ) : 'r';
		$fields[$key] = is_array( $fields[$key] ?? null ) && mt_rand( 0, 4 )
			? $this->spoiledInside( $fields[$key] )
			: $this->value( 3 );
		return $fields;
	}

	private function value( int $depth ): mixed {
		if ( $depth === 0 || mt_rand( 0, 2 ) ) {
			return $this->one( self::VALUES );
		}
		$list = [];
		for ( $count = mt_rand( 0, 3 ); $count > 0; $count-- ) {
			$list[ $this->one( self::KEYS ) ] = $this->value( $depth - 1 );
		}
		return $list;
	}

	private function one( array $values ): mixed {
		return $values[ mt_rand( 0, count( $values ) - 1 ) ];
	}
}
