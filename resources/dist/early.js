(() => {
	// Built from resources/src by npm run build; not to be edited here.
	// resources/src/pages/early.ts
	var _queue$RLQ;
	/**
	* Script that the head of the matrix's page loads by its address, so that it runs before the body is drawn and before
	* ResourceLoader: see includes/Matrix/MatrixController.php.
	*/
	/** Milliseconds to wait for the loader of scripts. */
	var PATIENCE = 300;
	/** Pixels: a row is never less high, and what stands above the first one not less either. */
	var ROW = 48;
	var ABOVE = 240;
	/**
	* All rows are read while scripts are on their way: see rows() in gateway.ts. But not before the loader of
	* scripts is there, which would have to share the line with them. What dates are written with takes long the first
	* time.
	*/
	function readAhead() {
		const data = mw.config.get("wgTechnicalPartners");
		data.reading = fetch(data.rows, { cache: "no-cache" }).then((response) => response.ok ? response.json() : null).catch(() => null);
		try {
			new Intl.DateTimeFormat(document.documentElement.lang, { month: "long" }).format();
		} catch (_unused) {}
	}
	var style = document.createElement("style");
	/** The loader of scripts would wait for the layout of rows that nobody sees yet: they come once it is there. */
	function drawWhatIsInSight() {
		style.textContent = `.tp-grid__row:nth-child( n + ${Math.ceil((innerHeight - ABOVE) / ROW) + 1} ) { display: none; }`;
		document.head.appendChild(style);
	}
	function drawRest() {
		style.remove();
	}
	drawWhatIsInSight();
	setTimeout(drawRest, PATIENCE);
	window.addEventListener("beforeprint", drawRest);
	/** Queue whose functions ResourceLoader runs as soon as it has started. */
	var queue = window;
	queue.RLQ = (_queue$RLQ = queue.RLQ) !== null && _queue$RLQ !== void 0 ? _queue$RLQ : [];
	queue.RLQ.push(readAhead);
	queue.RLQ.push(drawRest);
})();
