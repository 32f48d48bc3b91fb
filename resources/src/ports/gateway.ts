import type { Row } from '../domain/row';
import type { Framework, Partner } from '../domain/types.generated';

/** A record as a revision has it. */
export interface LoadedRecord {
	page: number;
	rev: number;
	name: string;
	record: Partner;
}

/** Fault in one field. */
export interface Violation {
	/** Names the field, see domain/pointer.ts; '' for the whole record. */
	pointer: string;
	html: string;
}

/** Outcome of saving. An expected failure is a value, never an exception. */
export type SaveOutcome =
	{ kind: 'saved'; saved: LoadedRecord; isMerged: boolean } |
	/** `isRace`: the other edit was saved at the same instant, so that the same request may be sent again. */
	{ kind: 'conflict'; latest: LoadedRecord; user: string; timestamp: string; isRace?: boolean } |
	{ kind: 'invalid'; violations: Violation[] } |
	{ kind: 'denied'; code: string; html: string; isWarning: boolean } |
	/** A captcha; `image` is the address of a picture, where it is one. */
	{ kind: 'challenged'; id: string; question: string; isHtml: boolean; image?: string } |
	{ kind: 'unreachable' };

export interface SaveRequest {
	/** Page id, by which a moved page is found; left out for a new page. */
	page?: number;
	name: string;
	/** The revision that the person saw; 0 makes a new page. */
	rev: number;
	record: Partner;
	/** Reason for the page's history; the wiki tells the changes before it. */
	reason?: string;
	/** Whether the reader watches the page from now on; left out for what they prefer. */
	isWatched?: boolean;
	captcha?: { id: string; answer: string };
}

export interface Duplicate {
	page: number;
	name: string;
}

/** Everything that the app reads and writes of partners. Reading fails by rejecting, saving by its outcome. */
export interface PartnerGateway {
	/** The record of a revision; of the latest where none is given. */
	load: ( name: string, rev?: number ) => Promise<LoadedRecord>;
	/** The latest record of a page; null where there is no such page. */
	find: ( name: string ) => Promise<LoadedRecord | null>;
	save: ( request: SaveRequest ) => Promise<SaveOutcome>;
	/** All partners, without their long texts, and the framework. */
	rows: () => Promise<{ rows: Row[]; framework: Framework; today: string }>;
	/** The same rows with their long texts. */
	withTexts: ( rows: readonly Row[] ) => Promise<readonly Row[]>;
	/** Names of partners that begin so. */
	names: ( prefix: string ) => Promise<string[]>;
	framework: () => Promise<Framework>;
	/** Partners with the same name, host or Wikidata item. */
	duplicates: ( name: string, website?: string, wikidata?: string ) => Promise<Duplicate[]>;
	/** Why partners may not be edited by the reader, as HTML by page id; who may be edited is left out. */
	refusals: ( pages: number[] ) => Promise<Map<number, string>>;
	/** Ids of the partners' pages that the reader watches. */
	watched: () => Promise<Set<number>>;
	/** Rejects if the wiki refuses, with its reason as the error's message; '' if it gave none. */
	watch: ( page: number, isWatched: boolean ) => Promise<void>;
	/** User names that begin so. */
	users: ( prefix: string ) => Promise<string[]>;
	/** Name of an account as the wiki writes it; null where there is no such account. */
	account: ( name: string ) => Promise<string | null>;
}
