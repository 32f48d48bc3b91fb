<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use Closure;
use MediaWiki\Context\IContextSource;

/** One view of Special:TechnicalPartners: its controller, and the shell that the special page puts around it. */
class View {

	/**
	 * @param Closure(IContextSource):void $show Adds the view to the page; may throw IndexUnavailable
	 * @param string|null $row Entry of ViewBar that is current: '' for none, null for a view without the row
	 * @param string $heading Key of the message that heads the page; '' if the controller sets it, or it has none
	 * @param string[] $styles Modules beside the styles that all views have
	 * @param bool $isQuiet Whether it is no view of all partners: the row has no buttons, and front caches keep nothing
	 * @param bool $isComputed Whether it is computed anew for each request, so that each counts against a limit
	 */
	public function __construct(
		public readonly Closure $show,
		public readonly ?string $row = '',
		public readonly string $heading = '',
		public readonly array $styles = [],
		public readonly bool $isQuiet = false,
		public readonly bool $isComputed = false
	) {
	}
}
