/** Improvements of plain pages, which work without script too: each is a file, and looks for its elements itself. */
import './openInPlace';
import './feedLink';
import './liveForm';
import './remainingParts';
import './viewRow';
