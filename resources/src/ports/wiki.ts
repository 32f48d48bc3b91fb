/** Services of the wiki that the app needs, apart from partners. */
export interface Wiki {
	/** User name; null without an account. */
	user: string | null;
	/** Whether they have a name of their own: not a temporary account. */
	isNamed: boolean;
	/** Whether the wiki has them watch what they edit, or make. */
	watches: { edited: boolean; made: boolean };
	/** A message as text. */
	msg: ( key: string, ...parameters: ( string | number )[] ) => string;
	/** A number in the reader's language, with so many digits behind the point. */
	number: ( value: number, digits?: number ) => string;
	/** A date of a record (a day, a month or a year), or a moment (as 2026-11-23T12:00:00Z), in the reader's language. */
	date: ( date: string ) => string;
	/** The person's own day by their clock, YYYY-MM-DD. The server accepts a day that has begun anywhere on earth. */
	today: () => string;
	/** Address of a page. */
	url: ( title: string, query?: Record<string, string> ) => string;
	/** Leads to a page. */
	go: ( title: string ) => void;
	/** The revision of the page that is shown; 0 where it is none of a page's. */
	revision: number;
	/**
	 * HTML of another address of the wiki, posted to with a form's data where given, the address where that led, and
	 * its revision.
	 */
	fetch: ( url: string, data?: FormData ) => Promise<{ html: Document; url: string; revision: number }>;
	/** Loads a module that is not on the page, such as styles. */
	load: ( module: string ) => Promise<void>;
	/** Waits until the browser has nothing more urgent to do. */
	idle: () => Promise<void>;
	/** Shows for a while what went wrong, where it has no place of its own. */
	warn: ( text: string ) => void;
	/** Lets screen readers say something; what went wrong interrupts. */
	announce: ( text: string, isUrgent?: boolean ) => void;
}
