<?php
/**
 * Names of the namespaces, by language of the wiki. The English names of extension.json work on every wiki.
 */

$namespaceNames = [];

/** English */
$namespaceNames['en'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Partner_talk'
];

/** Danish */
$namespaceNames['da'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Partnerdiskussion'
];

/** German */
$namespaceNames['de'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Partner_Diskussion'
];

/** Hungarian */
$namespaceNames['hu'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Partnervita'
];

/** Norwegian Bokmål */
$namespaceNames['nb'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Partnerdiskusjon'
];

/** Dutch */
$namespaceNames['nl'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Overleg_partner'
];

/** Polish */
$namespaceNames['pl'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Dyskusja_partnera'
];

/** Swedish */
$namespaceNames['sv'] = [
	NS_PARTNER => 'Partner',
	NS_PARTNER_TALK => 'Partnerdiskussion'
];
