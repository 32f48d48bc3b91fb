import { isObject } from './untypedJson';
import type { Partner } from './types.generated';

/**
 * A record as a page has it. Whatever is there is kept, valid or not: what this code does not understand must survive
 * being edited. What is no object at all is an empty record.
 */
export function readRecord( json: string ): Partner {
	let data: unknown;
	try {
		data = JSON.parse( json );
	} catch {
		return {};
	}
	return isObject( data ) && !Array.isArray( data ) ? data : {};
}
