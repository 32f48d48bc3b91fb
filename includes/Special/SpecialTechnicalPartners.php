<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Special:TechnicalPartners. */
class SpecialTechnicalPartners extends SpecialPage {

	public function __construct() {
		parent::__construct( 'TechnicalPartners' );
	}

	/** @inheritDoc */
	public function execute( $subPage ): void {
		$this->setHeaders();
		$this->getOutput()->addModuleStyles( 'ext.technicalPartners.styles' );
		$this->getOutput()->addModules( 'ext.technicalPartners' );
		$this->getOutput()->addHTML( Html::element( 'div', [ 'id' => 'technicalpartners-matrix' ] ) );
	}
}
