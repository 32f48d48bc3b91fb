/**
 * Ledger of the wiki's promises: each saved value and each deletion, to be compared with the pages at the end.
 */

/** Value at a path of a record, such as 'principles.0.title'. */
const valueAt = ( record, path ) => path.split( '.' ).reduce( ( value, key ) => value?.[ key ], record );

export class Ledger {
	#values = new Map();
	#items = [];
	#gone = new Set();
	/** Words of revisions that were hidden. */
	hiddenWords = [];
	/** Edits whose answer never came: they may be there or not. */
	#unsure = new Set();

	/** A saved value; of two at one place the later revision counts. */
	saved( title, path, value, revision ) {
		const key = `${ title }|${ path }`;
		if ( revision >= ( this.#values.get( key )?.revision ?? 0 ) ) {
			this.#values.set( key, { title, path, value, revision } );
		}
		this.#gone.delete( title );
	}

	/** An item added to a list of a page, found again by its id. */
	added( title, list, id ) {
		this.#items.push( { title, list, id } );
	}

	/** An edit without an answer. */
	unanswered( title, path, value ) {
		this.#unsure.add( `${ title }|${ path }|${ value }` );
	}

	/** A page that was deleted, or moved away. */
	gone( title ) {
		this.#gone.add( title );
		this.forget( title );
	}

	/** A page of which nobody knows whether it is there, because an answer never came. */
	forget( title ) {
		for ( const [ key, entry ] of this.#values ) {
			if ( entry.title === title ) {
				this.#values.delete( key );
			}
		}
	}

	/** Number of promises. */
	get size() {
		return this.#values.size + this.#items.length + this.#gone.size;
	}

	/** Titles of pages that are gone. */
	get goneTitles() {
		return [ ...this.#gone ];
	}

	/**
	 * @param {function(string): Promise<{record: Object}|null>} look Reads a page
	 * @return {Promise<string[]>} Broken promises
	 */
	async broken( look ) {
		const pages = new Map();
		const page = async ( title ) => {
			if ( !pages.has( title ) ) {
				pages.set( title, await look( title ) );
			}
			return pages.get( title );
		};
		const broken = [];
		for ( const { title, path, value } of this.#values.values() ) {
			const found = valueAt( ( await page( title ) )?.record, path );
			if ( found !== value && !this.#unsure.has( `${ title }|${ path }|${ found }` ) ) {
				broken.push( `${ title }: ${ path } is “${ found }”, not “${ value }”` );
			}
		}
		for ( const { title, list, id } of this.#items ) {
			if ( !( await page( title ) )?.record[ list ]?.some( ( item ) => item.id === id ) ) {
				broken.push( `${ title }: ${ list } lacks ${ id }` );
			}
		}
		for ( const title of this.#gone ) {
			if ( await page( title ) ) {
				broken.push( `${ title } is still there` );
			}
		}
		return broken;
	}
}
