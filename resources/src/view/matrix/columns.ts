/** Columns whose cells follow from what happened: they have nothing to edit. */
const COMPUTED = [ 'stage', 'alignment', 'lastConversation' ];

/** Columns that belong to one partner: they cannot be set for several at once. */
const OWN = [ 'partner', 'next' ];

export function isForMany( column: string ): boolean {
	return !OWN.includes( column );
}

export function isComputed( column: string ): boolean {
	return COMPUTED.includes( column );
}
