/**
 * Every view and path that readers have, by name. A partner and a word are those of the wiki that is read.
 */
const SPECIAL = '/wiki/Special:TechnicalPartners';
const REST = '/rest.php/technical-partners/v1';

/**
 * @param {{partner: string, word: string}} wiki Title of a partner's page, with underscores, and a word of its texts
 * @return {Object<string, string>} Paths by name
 */
export function views( { partner, word } ) {
	const name = partner.replace( /^Partner:/, '' );
	return {
		matrix: SPECIAL,
		'matrix, third page': `${ SPECIAL }?offset=50`,
		'matrix, sorted': `${ SPECIAL }?sort=priority`,
		'matrix, filtered': `${ SPECIAL }?stage=contacted&decision=open&goal=goal-1`,
		'matrix, words': `${ SPECIAL }?q=${ word }`,
		'matrix, flags': `${ SPECIAL }?flags=contested`,
		'matrix, nothing found': `${ SPECIAL }?q=zzzz&stage=contacted`,
		'matrix of a past day': `${ SPECIAL }?asof=2026-11-30`,
		ranking: `${ SPECIAL }/ranking`,
		conversations: `${ SPECIAL }/conversations`,
		evidence: `${ SPECIAL }/evidence`,
		exchange: `${ SPECIAL }/exchange`,
		goals: `${ SPECIAL }/goals`,
		objectives: `${ SPECIAL }/objectives`,
		stack: `${ SPECIAL }/stack`,
		stewards: `${ SPECIAL }/stewards`,
		changes: `${ SPECIAL }/changes`,
		feed: `${ SPECIAL }/feed`,
		'form of a new partner': `${ SPECIAL }/new`,
		'form of a partner': `${ SPECIAL }/edit/${ name }`,
		'form of the framework': `${ SPECIAL }/framework`,
		'form of a conversation': `${ SPECIAL }/log`,
		'page of a partner': `/wiki/${ partner }`,
		'page of the framework': '/wiki/Partners:Technical_partners/Framework',
		'REST, cells': `${ REST }/matrix?part=cells`,
		'REST, texts': `${ REST }/matrix?part=texts`,
		'REST, duplicates': `${ REST }/duplicates?name=${ encodeURIComponent( name.replaceAll( '_', ' ' ) ) }` +
			'&website=partner.example'
	};
}

/** Views that hold all rows, or read all of them to find words. */
export const WHOLE = [ 'REST, cells', 'REST, texts', 'matrix, words' ];

/** Views of core that are measured beside: what every page of a wiki costs. */
export const CORE = { 'Special:BlankPage': '/wiki/Special:BlankPage' };
