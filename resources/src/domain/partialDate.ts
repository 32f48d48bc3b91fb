/** Dates of records: a day, a month or a year, each counting from its last day. The same rules as PartialDate.php. */

const DATE = /^\d\d\d\d(-\d\d){0,2}$/;
const DAY = 86400000;

function pad( number: number, length: number ): string {
	return `000${ number }`.slice( -length );
}

function daysIn( year: number, month: number ): number {
	const isLeap = ( year % 4 === 0 && year % 100 !== 0 ) || year % 400 === 0;
	return month === 2 ? ( isLeap ? 29 : 28 ) : [ 4, 6, 9, 11 ].includes( month ) ? 30 : 31;
}

/**
 * @param date '2015-04-29', '2015-04' or '2015'
 * @return The day it counts from, as YYYY-MM-DD; '' where it is no real date
 */
export function lastDay( date: unknown ): string {
	if ( typeof date !== 'string' || !DATE.test( date ) ) {
		return '';
	}
	const [ year, month = 12, day ] = date.split( '-' ).map( Number );
	if ( year === 0 || month < 1 || month > 12 || day < 1 || day > daysIn( year, month ) ) {
		return '';
	}
	return `${ date.slice( 0, 4 ) }-${ pad( month, 2 ) }-${ pad( day ?? daysIn( year, month ), 2 ) }`;
}

/** Whether a date is real and not after `today`. */
export function hasCome( date: unknown, today: string ): boolean {
	const day = lastDay( date );
	return day !== '' && day <= today;
}

/** The day so many days after `day`, both YYYY-MM-DD; the last day there is where it would be later. */
export function addDays( day: string, days: number ): string {
	const later = new Date( Date.parse( day ) + days * DAY ).toISOString();
	return later[ 0 ] === '+' ? '9999-12-31' : later.slice( 0, 10 );
}

/** The day a year later; 28 February where that year has no 29th. */
export function addYear( day: string ): string {
	const year = Math.min( Number( day.slice( 0, 4 ) ) + 1, 9999 );
	const isLost = day.slice( 5 ) === '02-29' && daysIn( year, 2 ) === 28;
	return `${ pad( year, 4 ) }-${ isLost ? '02-28' : day.slice( 5 ) }`;
}

/** Days from one day to the other, both YYYY-MM-DD. */
export function daysBetween( from: string, to: string ): number {
	return Math.round( ( Date.parse( to ) - Date.parse( from ) ) / DAY );
}
