<?php
/**
 * The measure of reading: the same rows from the same database, echoed as JSON, and nothing else.
 */
$database = new PDO( 'sqlite:' . getenv( 'TP_DATABASE' ) );
header( 'Content-Type: application/json' );
echo json_encode(
	$database->query( 'SELECT tp_cells FROM technical_partners ORDER BY tp_page' )->fetchAll( PDO::FETCH_COLUMN )
);
