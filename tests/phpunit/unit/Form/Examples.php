<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form;

/** Records with something in every field. */
class Examples {

	public static function framework(): array {
		$ours = static fn ( string $id ) =>
			[ 'id' => $id, 'title' => "Our $id", 'description' => "About $id", 'url' => "https://example.org/$id" ];
		return [
			'principles' => [
				[
					'id' => 'real-role', 'title' => 'Real role', 'shortTitle' => 'Role',
					'statement' => 'Takes part in it.', 'weight' => 3,
					'level0' => 'No part', 'level1' => 'Speaks', 'level2' => 'Builds', 'level3' => 'Leads',
					'redLine' => true,
					'since' => '2015', 'source' => 'https://example.org/principle'
				],
				[ 'id' => 'light', 'title' => 'Light to work with', 'weight' => 1 ],
				[ 'id' => 'old', 'title' => 'Old principle', 'weight' => 2, 'retired' => '2020-01-01' ]
			],
			'goals' => [
				[
					'id' => 'maps',
					'title' => 'Better maps',
					'description' => 'Everywhere',
					'url' => 'https://example.org/maps'
				],
				[ 'id' => 'gone', 'title' => 'Goal of the past', 'retired' => '2021-02-03' ]
			],
			'relations' => [
				[ 'id' => 'synergy', 'title' => 'Synergy', 'description' => 'Together', 'rankedBy' => 'alignment' ]
			],
			'objectives' => [ [
				'id' => 'top', 'title' => 'Name the top', 'impact' => 'Much impact', 'dependency' => 'Nobody else',
				'eta' => '2015-06', 'task' => 'T96013',
				'source' => 'https://example.org/objective',
				'targets' => [ [ 'id' => 't', 'count' => 'identified', 'number' => 10 ] ]
			] ],
			'offers' => [ $ours( 'offer' ) ],
			'needs' => [ $ours( 'need' ) ]
		];
	}

	public static function partner(): array {
		$evidence = [
			[
				'id' => 'e1',
				'url' => 'https://example.org/for',
				'note' => 'Says yes',
				'stance' => 'supports',
				'checked' => '2026-01-02',
				'by' => 'Alma'
			],
			[
				'id' => 'e2',
				'url' => 'https://example.org/against',
				'note' => 'Says no',
				'stance' => 'disputes',
				'discussion' => 'Is it so'
			],
			[
				'id' => 'e3', 'url' => 'https://example.org/ended', 'note' => 'Said no', 'stance' => 'disputes',
				'settled' => [ 'on' => '2025-05-12', 'by' => 'Bruno', 'reason' => 'Talked it over' ]
			]
		];
		return [
			'summary' => 'Makes maps & more', 'kind' => 'foundation', 'website' => 'https://example.org/site',
			'repository' => 'https://example.org/git',
			'bugTracker' => 'https://example.org/bugs', 'contactUrl' => 'https://example.org/contact',
			'languages' => [ 'en', 'pt-br' ], 'wikidata' => 'Q125',
			'identifiedOn' => [ 'on' => '2015-04', 'source' => 'https://example.org/named' ],
			'stack' => [ 'Kartographer', 'Maps service' ],
			'relations' => [ 'synergy' ], 'goals' => [ 'gone', 'left', 'maps' ], 'priority' => 'high',
			'steward' => [ 'user' => 'Clara', 'since' => '2024-03-04' ],
			'selfNominated' => true,
			'assessments' => [
				'real-role' => [ 'score' => 0, 'rationale' => 'Because of this', 'evidence' => $evidence ],
				'light' => [ 'score' => 'notApplicable' ],
				'old' => [ 'score' => 3, 'rationale' => 'In the past' ]
			],
			'evidence' => [
				[
					'id' => 's1',
					'about' => 'summary',
					'url' => 'https://example.org/statement',
					'note' => 'A statement',
					'stance' => 'supports'
				]
			],
			'offers' => [
				[ 'id' => 'o1', 'title' => 'Tiles', 'answers' => [ 'need' ], 'url' => 'https://example.org/tiles' ]
			],
			'needs' => [
				[ 'id' => 'n1', 'title' => 'Translators', 'answers' => [ 'offer' ], 'dismissed' => [ 'offer' ] ]
			],
			'collaborations' => [ [
				'id' => 'k1', 'title' => 'Map day', 'since' => '2016', 'until' => '2017-02', 'task' => 'T926',
				'url' => 'https://example.org/mapday',
				'goals' => [ 'maps' ], 'outcome' => 'Many maps'
			] ],
			'tasks' => [ [ 'id' => 'T100', 'title' => 'Some task', 'status' => 'Stalled', 'assignee' => 'Dora' ] ],
			'conversations' => [
				[
					'id' => 'c1', 'on' => '2016-01-05', 'who' => [ 'Clara', 'Emil' ], 'with' => 'their board',
					'direction' => 'outgoing', 'about' => 'Offline maps',
					'goals' => [ 'maps' ], 'outcome' => 'Will think', 'repliedOn' => '2016-01-09',
					'next' => 'Meet again', 'nextOn' => '2016-02',
					'url' => 'https://example.org/talk'
				],
				[ 'id' => 'c2', 'on' => '2017', 'about' => 'Second talk' ]
			],
			'decisions' => [
				[
					'id' => 'd1',
					'on' => '2018-01-01',
					'state' => 'paused',
					'reason' => 'No time',
					'by' => 'Frida',
					'reopenOn' => '2030'
				]
			]
		];
	}
}
