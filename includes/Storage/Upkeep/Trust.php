<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

/** How far a writer relies on what a stored row says of itself. */
enum Trust {

	/** Rows whose revision and framework are the latest stay as they are, and are not computed. */
	case Versions;
	/** Rows are computed; those with the right checksum stay as they are. */
	case Checksums;
	/** Rows are computed and written, with the rows of the other tables. */
	case Nothing;
}
