/* Written by npm run types from schema/; not to be edited here. */
/**
 * An http or https address without a password, such as https://example.org/page.
 */
export type Url = string;
/**
 * A day, a month or a year: 2015-04-29, 2015-04 or 2015. Counts from its last day.
 */
export type Date = string;
/**
 * Stable id of a list item, unique within its list: a letter, then letters, digits and hyphens.
 */
export type ItemId = string;
/**
 * A user name, without namespace.
 */
export type User = string;
/**
 * A day: 2015-04-29.
 */
export type Day = string;
/**
 * Task id such as T926.
 */
export type TaskId = string;

/**
 * One organisation or project, candidate or partner alike: the page Partner:<Name>. Empty values are left out.
 */
export interface Partner {
	/**
	 * What it is, in a sentence or two.
	 */
	summary?: string;
	kind?: 'foundation' | 'company' | 'open-source-project' | 'public-institution' | 'community' | 'other';
	website?: Url;
	repository?: Url;
	bugTracker?: Url;
	contactUrl?: Url;
	/**
	 * Language codes.
	 *
	 * @maxItems 50
	 */
	languages?: string[];
	/**
	 * Wikidata item id.
	 */
	wikidata?: string;
	/**
	 * When it was first named, with its source; the page's creation where not given.
	 */
	identifiedOn?: {
		on: Date;
		source?: Url;
	};
	/**
	 * Which parts of Wikimedia's software it concerns.
	 *
	 * @maxItems 50
	 */
	stack?: string[];
	/**
	 * Ids of kinds of relation in the framework.
	 *
	 * @maxItems 20
	 */
	relations?: ItemId[];
	/**
	 * Ids of goals in the framework.
	 *
	 * @maxItems 50
	 */
	goals?: ItemId[];
	priority?: 'untriaged' | 'low' | 'medium' | 'high';
	steward?: {
		user: User;
		since?: Day;
	};
	/**
	 * Proposed by somebody of the organisation itself.
	 */
	selfNominated?: boolean;
	/**
	 * By principle id.
	 */
	assessments?: {
		[k: string]: Assessment;
	};
	/**
	 * Evidence for what is said outside the assessments.
	 *
	 * @maxItems 200
	 */
	evidence?: StatementEvidence[];
	/**
	 * What they offer; each may name needs of ours that it answers.
	 *
	 * @maxItems 100
	 */
	offers?: Offer[];
	/**
	 * What they need; each may name offers of ours that answer it.
	 *
	 * @maxItems 100
	 */
	needs?: Offer[];
	/**
	 * @maxItems 200
	 */
	collaborations?: Collaboration[];
	/**
	 * @maxItems 500
	 */
	tasks?: Task[];
	/**
	 * @maxItems 500
	 */
	conversations?: Conversation[];
	/**
	 * @maxItems 200
	 */
	decisions?: Decision[];
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z][a-z0-9-]{0,39}$".
 */
export interface Assessment {
	score?: 0 | 1 | 2 | 3 | 'notApplicable';
	rationale?: string;
	/**
	 * @maxItems 100
	 */
	evidence?: Evidence[];
}
export interface Evidence {
	id: ItemId;
	url: Url;
	note?: string;
	stance: 'supports' | 'disputes';
	checked?: Day;
	by?: User;
	/**
	 * Title of the section of the talk page where a dispute is discussed.
	 */
	discussion?: string;
	settled?: Settled;
}
/**
 * How and when a dispute ended.
 */
export interface Settled {
	on: Day;
	by?: User;
	reason: string;
}
export interface StatementEvidence {
	id: ItemId;
	about:
		| 'summary'
		| 'kind'
		| 'website'
		| 'repository'
		| 'bugTracker'
		| 'contactUrl'
		| 'languages'
		| 'wikidata'
		| 'identifiedOn'
		| 'stack'
		| 'relations'
		| 'goals'
		| 'offers'
		| 'needs'
		| 'collaborations'
		| 'tasks'
		| 'conversations'
		| 'decisions';
	url: Url;
	note?: string;
	stance: 'supports' | 'disputes';
	checked?: Day;
	by?: User;
	/**
	 * Title of the section of the talk page where a dispute is discussed.
	 */
	discussion?: string;
	settled?: Settled;
}
export interface Offer {
	id: ItemId;
	title: string;
	/**
	 * Ids of our needs (for an offer) or our offers (for a need).
	 *
	 * @maxItems 50
	 */
	answers?: ItemId[];
	/**
	 * Suggested matches that people turned down.
	 *
	 * @maxItems 50
	 */
	dismissed?: ItemId[];
	url?: Url;
}
export interface Collaboration {
	id: ItemId;
	title: string;
	since?: Date;
	until?: Date;
	task?: TaskId;
	url?: Url;
	/**
	 * @maxItems 50
	 */
	goals?: ItemId[];
	outcome?: string;
}
export interface Task {
	id: TaskId;
	title?: string;
	status?: string;
	assignee?: User;
}
export interface Conversation {
	id: ItemId;
	on: Date;
	/**
	 * Who took part on our side.
	 *
	 * @maxItems 20
	 */
	who?: User[];
	/**
	 * A role or team, never private contact data.
	 */
	with?: string;
	direction?: 'outgoing' | 'incoming';
	/**
	 * The problem or goal it was about.
	 */
	about: string;
	/**
	 * @maxItems 50
	 */
	goals?: ItemId[];
	outcome?: string;
	repliedOn?: Date;
	next?: string;
	nextOn?: Date;
	url?: Url;
}
export interface Decision {
	id: ItemId;
	on: Date;
	state: 'open' | 'paused' | 'declined';
	reason: string;
	by?: User;
	reopenOn?: Date;
}

/**
 * Principles, goals, kinds of relation, objectives, and our offers and needs. Order is the order shown. A retired entry keeps what was said under it.
 */
export interface Framework {
	/**
	 * @maxItems 50
	 */
	principles?: Principle[];
	/**
	 * @maxItems 200
	 */
	goals?: Goal[];
	/**
	 * @maxItems 20
	 */
	relations?: Relation[];
	/**
	 * @maxItems 50
	 */
	objectives?: Objective[];
	/**
	 * @maxItems 200
	 */
	offers?: Ours[];
	/**
	 * @maxItems 200
	 */
	needs?: Ours[];
}
export interface Principle {
	id: ItemId;
	title: string;
	/**
	 * For the head of a column.
	 */
	shortTitle?: string;
	statement?: string;
	weight: number;
	/**
	 * What a score of 0 means.
	 */
	level0?: string;
	/**
	 * What a score of 1 means.
	 */
	level1?: string;
	/**
	 * What a score of 2 means.
	 */
	level2?: string;
	/**
	 * What a score of 3 means.
	 */
	level3?: string;
	/**
	 * A score of 0 excludes.
	 */
	redLine?: boolean;
	since?: Date;
	retired?: Day;
	source?: Url;
}
export interface Goal {
	id: ItemId;
	title: string;
	description?: string;
	url?: Url;
	retired?: Day;
}
export interface Relation {
	id: ItemId;
	title: string;
	description?: string;
	rankedBy: 'alignment' | 'responsiveness';
	retired?: Day;
}
export interface Objective {
	id: ItemId;
	title: string;
	impact?: string;
	dependency?: string;
	eta?: Date;
	task?: TaskId;
	source?: Url;
	/**
	 * @maxItems 10
	 */
	targets?: Target[];
	retired?: Day;
}
export interface Target {
	id: ItemId;
	count: 'identified' | 'contacted' | 'collaborating' | 'principles';
	number: number;
}
export interface Ours {
	id: ItemId;
	title: string;
	description?: string;
	url?: Url;
	retired?: Day;
}
