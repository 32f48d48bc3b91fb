/** The founding task, with the keyboard alone. */
import { founding } from './support/founding.mjs';
import { keyboard } from './support/inputModes.mjs';

await founding( import.meta.url, keyboard );
