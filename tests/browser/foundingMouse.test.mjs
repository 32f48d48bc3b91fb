/** The founding task, with a mouse. */
import { founding } from './support/founding.mjs';
import { mouse } from './support/inputModes.mjs';

await founding( import.meta.url, mouse );
