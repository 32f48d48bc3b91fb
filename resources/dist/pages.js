// Built from resources/src by npm run build; not to be edited here.
// resources/src/pages/openInPlace.ts
/**
* Links that lead to a form, and open in place where there is script: [data-tp-log] a new conversation,
* [data-tp-section] a part of a partner's record, [data-tp-add] a new partner. The app comes when the first of them is
* used; where it cannot come, they lead where they lead without it.
*/
var LINKS = "a[data-tp-log], a[data-tp-section], a[data-tp-add]";
document.addEventListener("click", (event) => {
	const link = event.target.closest(LINKS);
	if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		mw.loader.using("ext.technicalPartners").then((require$1) => require$1("ext.technicalPartners").open(link)).catch((error) => {
			mw.log.error(error);
			location.assign(link.href);
		});
	}
});
// resources/src/pages/feedLink.ts
/** The feed is of what the matrix shows now, which script may have filtered since the page came. */
document.addEventListener("click", ({ target }) => {
	const feed = target.closest("a[href*=\"feed=atom\"]");
	if (feed && document.getElementById("technicalpartners-matrix")) {
		const title = new URL(feed.href).searchParams.get("title");
		const query = new URLSearchParams(location.search);
		query.set("title", title);
		query.set("feed", "atom");
		feed.search = query.toString();
	}
});
// resources/src/pages/liveForm.ts
/** So long after the last change the page is asked for. */
var PAUSE = 120;
/** A form whose result follows at once where there is script: data-tp-live is the id of the result. */
function follow(form) {
	let pause;
	let latest = 0;
	const result = () => document.getElementById(form.dataset.tpLive);
	function show(url, text) {
		const found = new DOMParser().parseFromString(text, "text/html").getElementById(form.dataset.tpLive);
		if (found) {
			result().replaceWith(document.importNode(found, true));
			history.replaceState(null, "", url);
		}
	}
	function update() {
		const number = ++latest;
		const url = `${form.action}?${new URLSearchParams(new FormData(form)).toString()}`;
		result().setAttribute("aria-busy", "true");
		fetch(url).then((reply) => reply.text()).then((text) => {
			if (number === latest) show(url, text);
		}, () => result().removeAttribute("aria-busy"));
	}
	form.addEventListener("input", ({ target }) => {
		const output = target.parentElement.querySelector("output");
		if (output) output.value = target.value;
		clearTimeout(pause);
		pause = setTimeout(update, PAUSE);
	});
}
Array.from(document.querySelectorAll("form[data-tp-live]")).forEach(follow);
// resources/src/pages/remainingParts.ts
/**
* Asks for the parts of a page that it did not bring with it, one after the other, and says how far it is: see
* PastParts.php.
*/
function loadRemainingParts(parts) {
	const links = document.getElementById("tp-parts-links");
	const bar = Object.assign(document.createElement("progress"), { max: Number(parts.dataset.total) });
	const said = document.createElement("span");
	const byHand = Array.from(links.querySelectorAll("a"));
	let pages = 0;
	const say = (text) => {
		said.textContent = text.replace("$1", () => pages.toLocaleString(document.documentElement.lang));
	};
	/** The rows of a matrix come as JSON: it is drawn when all are there. */
	function draw() {
		const rows = Array.from(parts.querySelectorAll("script")).reduce((all, { text }) => all.concat(JSON.parse(text)), []);
		const begin = mw.config.get("wgTechnicalPartnersPart");
		if (begin) {
			const json = (which) => JSON.stringify(rows.map((row) => row[which]));
			mw.config.set("wgTechnicalPartners", Object.assign(begin, {
				cells: json(0),
				texts: json(1),
				total: rows.length
			}));
			mw.loader.load("ext.technicalPartners");
		}
	}
	/** Keeps the parts shown so far, and brings back the links to the other parts. */
	function fail() {
		bar.remove();
		say(parts.dataset.failed);
		links.append(" ", ...byHand);
	}
	function showPart({ dataset, children }) {
		pages += Number(dataset.pages);
		bar.value = pages;
		say(parts.dataset.says);
		if (children !== parts.children) parts.append(...Array.from(children));
		if (dataset.next) fetch(dataset.next).then((reply) => reply.text()).then((text) => showPart(new DOMParser().parseFromString(text, "text/html").getElementById(parts.id))).catch(fail);
		else {
			links.remove();
			draw();
		}
	}
	links.textContent = "";
	const label = document.createElement("label");
	label.append(bar, " ", said);
	links.append(label);
	showPart(parts);
}
Array.from(document.querySelectorAll("#tp-parts[data-total]")).forEach(loadRemainingParts);
// resources/src/pages/viewRow.ts
/** Scrolls the row of views until the current view is in sight, on screens narrower than the row. */
function bringIntoSight(view) {
	const line = view.parentElement;
	const centre = (element) => element.getBoundingClientRect().left + element.offsetWidth / 2;
	line.scrollLeft += centre(view) - centre(line);
}
Array.from(document.querySelectorAll(".tp-views a[aria-current]")).forEach(bringIntoSight);
