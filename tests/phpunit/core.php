<?php
/**
 * Bootstrap of MediaWiki's own runner, for MediaWikis without Composer's packages for development: the one class of
 * them that the bootstrap itself asks for has a stand-in here.
 */

spl_autoload_register( static function ( string $class ): void {
	if ( $class !== 'Wikimedia\TestingAccessWrapper' ) {
		return;
	}
	$standIn = new class( null ) {
		public function __construct( private readonly ?object $object ) {
		}

		public static function newFromObject( object $object ): self {
			return new self( $object );
		}

		public function __get( string $name ): mixed {
			return $this->property( $name )->getValue( $this->object );
		}

		public function __set( string $name, mixed $value ): void {
			$this->property( $name )->setValue( $this->object, $value );
		}

		public function __call( string $name, array $parameters ): mixed {
			return ( new ReflectionMethod( $this->object, $name ) )->invokeArgs( $this->object, $parameters );
		}

		private function property( string $name ): ReflectionProperty {
			for (
				$class = new ReflectionClass(
					$this->object
				); !$class->hasProperty( $name ); $class = $class->getParentClass()
			);
			return $class->getProperty( $name );
		}
	};
	class_alias( $standIn::class, $class );
} );

require getenv( 'MW_INSTALL_PATH' ) . '/tests/phpunit/bootstrap.php';
