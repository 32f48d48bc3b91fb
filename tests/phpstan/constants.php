<?php
/** Constants that extension.json defines. */

const NS_PARTNER = 1560;
const NS_PARTNER_TALK = 1561;
