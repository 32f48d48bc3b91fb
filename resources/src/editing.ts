// Modules of the first script are not bundled into this one again.
import './main';

export * from './view/editingBundle';
