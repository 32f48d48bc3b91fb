/** The founding task, on a phone. */
import { founding } from './support/founding.mjs';
import { touch } from './support/inputModes.mjs';

await founding( import.meta.url, touch );
