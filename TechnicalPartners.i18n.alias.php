<?php
/**
 * Names of the special page, by language.
 */

$specialPageAliases = [];

/** English */
$specialPageAliases['en'] = [
	'TechnicalPartners' => [ 'TechnicalPartners', 'Technical_partners' ],
];

/** German */
$specialPageAliases['de'] = [
	'TechnicalPartners' => [ 'Technische_Partner' ],
];
