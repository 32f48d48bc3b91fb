<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContentHandler;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;

/** Which kind of record a form is for: what it may hold, how it looks, and what its fields are called. */
enum FormKind: string {

	case Partner = 'partner';
	case Framework = 'framework';

	public function schema(): SchemaNode {
		return SchemaNode::root( $this->value );
	}

	public function model(): string {
		return $this === self::Partner ? PartnerContentHandler::MODEL : FrameworkContentHandler::MODEL;
	}

	/** @return array<string,string[]> Fields by section */
	public function sections(): array {
		return array_column( $this->looks()['sections'], 'fields', 'id' );
	}

	/** @return array<string,string> Controls by path of the field */
	public function controls(): array {
		return $this->looks()['controls'];
	}

	/** @return string|null The section that is meant, if there is such a one */
	public function section( ?string $id ): ?string {
		return isset( $this->sections()[(string)$id] ) ? $id : null;
	}

	/** @return string Key of a message: label of a field, or heading of a section */
	public function message( string $what, string $path ): string {
		$key = strtr( $path, '.', '-' );
		return match ( [ $this, $what ] ) {
			[ self::Framework, 'field' ], [ self::Framework, 'section' ] => "technicalpartners-framework-field-$key",
			[ self::Framework, 'help' ] => "technicalpartners-framework-help-$key",
			[ self::Framework, 'form-add' ] => "technicalpartners-framework-form-add-$key",
			[ self::Partner, 'section' ] => "technicalpartners-section-$key",
			[ self::Partner, 'help' ] => "technicalpartners-help-$key",
			[ self::Partner, 'form-add' ] => "technicalpartners-form-add-$key",
			default => "technicalpartners-field-$key"
		};
	}

	private function looks(): array {
		return $this === self::Partner ? Schema::looks() : Schema::looks()['framework'];
	}
}
