// Built from resources/src by npm run build; not to be edited here.
// resources/src/mediawiki/reorder.ts
/**
* Entries of a form's list are dragged by their handles: the order in which they stand is the order that is posted. The
* buttons beside them do the same for the keyboard, for touch, and without script.
*/
var ENTRY = ".tp-form__movable";
var dragged = null;
/** What stood behind it before. */
var behind = null;
function entriesOf(list) {
	return Array.from(list.children).filter((child) => child.matches(ENTRY));
}
/** The entry of the dragged one's list that an element belongs to; there are lists within entries. */
function entryOf(element) {
	const entry = element.closest(ENTRY);
	return !entry || entry.parentElement === dragged.parentElement ? entry : entryOf(entry.parentElement);
}
/** The first cannot rise and the last cannot sink. */
function settle(list) {
	const entries = entriesOf(list);
	entries.forEach((entry, number) => {
		const [up, down] = Array.from(entry.querySelectorAll(":scope > .tp-form__moves > button"));
		up.disabled = number === 0;
		down.disabled = number === entries.length - 1;
	});
}
function announce(entry) {
	const list = entry.parentElement;
	const said = list.querySelector(":scope > [data-tp-moved]");
	const entries = entriesOf(list);
	const parameters = [
		entry.querySelector("summary bdi").textContent,
		entries.indexOf(entry) + 1,
		entries.length
	];
	said.textContent = said.dataset.tpMoved.replace(/\$([123])/g, (_, number) => String(parameters[number - 1]));
}
document.addEventListener("dragstart", (event) => {
	const handle = event.target instanceof Element && event.target.closest(".tp-form__handle");
	if (handle) {
		dragged = handle.closest(ENTRY);
		behind = dragged.nextElementSibling;
		event.dataTransfer.effectAllowed = "move";
		event.dataTransfer.setDragImage(dragged, 0, 0);
	}
});
document.addEventListener("dragover", (event) => {
	const over = dragged && entryOf(event.target);
	if (dragged && over) {
		event.preventDefault();
		const { top, height } = over.getBoundingClientRect();
		const isBefore = event.clientY < top + height / 2;
		if (over !== dragged && (isBefore ? over.previousElementSibling : over.nextElementSibling) !== dragged) over[isBefore ? "before" : "after"](dragged);
	}
});
document.addEventListener("drop", (event) => {
	if (dragged) event.preventDefault();
});
/** Dropped nowhere, or given up with Esc, it goes back to where it was. */
document.addEventListener("dragend", (event) => {
	if (dragged) {
		const list = dragged.parentElement;
		if (event.dataTransfer.dropEffect === "none") list.insertBefore(dragged, behind);
		else if (dragged.nextElementSibling !== behind) announce(dragged);
		settle(list);
		dragged = null;
	}
});
// resources/src/mediawiki/links.ts
/**
* Links that lead to a form, and open in place where there is script: [data-tp-log] a new conversation, [data-tp-section]
* a part of a partner's record, [data-tp-add] a new partner. The app comes when the first of them is used.
*/
var LINKS = "a[data-tp-log], a[data-tp-section], a[data-tp-add]";
document.addEventListener("click", (event) => {
	const link = event.target.closest(LINKS);
	if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		mw.loader.using("ext.technicalPartners").then((require$1) => require$1("ext.technicalPartners").open(link));
	}
});
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
/** Asks for the parts of a page that it did not bring with it, one after the other, and says how far it is: see PastParts.php. */
function whole(parts) {
	const links = document.getElementById("tp-parts-links");
	const bar = Object.assign(document.createElement("progress"), { max: Number(parts.dataset.total) });
	const said = document.createElement("span");
	const byHand = Array.from(links.querySelectorAll("a"));
	let pages = 0;
	const say = (text) => {
		said.textContent = text.replace("$1", pages.toLocaleString(document.documentElement.lang));
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
	/** What is there stays, and the links to the parts are back. */
	function fail() {
		bar.remove();
		say(parts.dataset.failed);
		links.append(" ", ...byHand);
	}
	function take({ dataset, children }) {
		pages += Number(dataset.pages);
		bar.value = pages;
		say(parts.dataset.says);
		if (children !== parts.children) parts.append(...Array.from(children));
		if (dataset.next) fetch(dataset.next).then((reply) => reply.text()).then((text) => take(new DOMParser().parseFromString(text, "text/html").getElementById(parts.id))).catch(fail);
		else {
			links.remove();
			draw();
		}
	}
	links.textContent = "";
	const label = document.createElement("label");
	label.append(bar, " ", said);
	links.append(label);
	take(parts);
}
/** Where views stand in one line that is wider than the screen, the one that is shown is in sight. */
function bringIntoSight(view) {
	const line = view.parentElement;
	const centre = (element) => element.getBoundingClientRect().left + element.offsetWidth / 2;
	line.scrollLeft += centre(view) - centre(line);
}
Array.from(document.querySelectorAll(".tp-views a[aria-current]")).forEach(bringIntoSight);
Array.from(document.querySelectorAll("#tp-parts[data-total]")).forEach(whole);
