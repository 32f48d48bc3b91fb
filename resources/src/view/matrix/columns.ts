/** Columns whose cells follow from what happened: they have nothing to edit. */
const COMPUTED = [ 'stage', 'alignment', 'lastConversation' ];

export function isComputed( column: string ): boolean {
	return COMPUTED.includes( column );
}
