/* Written by npm run types from schema/; not to be edited here. */
export const MAX_ADDRESS = 2000;
export const MAX_NEXT = 500;
export const MAX_REASON = 1000;
export const MAX_SUMMARY = 500;
export const MAX_WIKIDATA = 13;
