/** The founding task, with a mouse. */
import { founding } from './support/founding.mjs';
import { mouse } from './support/hands.mjs';

await founding( import.meta.url, mouse );
