/**
 * Components that only editing needs, loaded as a second script. The matrix is read, sorted and filtered without them.
 */
export { default as CellEditor } from './editor/CellEditor.vue';
export { default as PasteDialog } from './editor/PasteDialog.vue';
export { default as LogDialog } from './log/LogDialog.vue';
export { default as AddPartner } from './matrix/AddPartner.vue';
export { default as BatchBar } from './matrix/BatchBar.vue';
export { default as BatchReport } from './matrix/BatchReport.vue';
export { default as SavedNotice } from './matrix/SavedNotice.vue';
export { default as PageApp } from './page/PageApp.vue';
export { sessionOf } from './useSession';
