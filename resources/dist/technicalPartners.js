// Built from resources/src by npm run build; not to be edited here.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
let vue = require("vue");
let _tp_config = require("../../config.json");
_tp_config = __toESM(_tp_config, 1);
var columns_default = {
	columns: [
		{
			"id": "partner",
			"kind": "text",
			"value": "name",
			"direction": "asc",
			"editor": "summary"
		},
		{
			"id": "stage",
			"kind": "enumeration",
			"values": [
				"identified",
				"contacted",
				"collaborating"
			],
			"direction": "desc",
			"filter": "stage",
			"group": true
		},
		{
			"id": "decision",
			"kind": "enumeration",
			"values": [
				"open",
				"paused",
				"declined"
			],
			"default": "open",
			"reopened": "due",
			"labels": "state",
			"direction": "desc",
			"filter": "decision",
			"usual": ["open", "paused"],
			"editor": "decision",
			"many": true
		},
		{
			"id": "priority",
			"kind": "enumeration",
			"field": "/priority",
			"values": [
				"untriaged",
				"low",
				"medium",
				"high"
			],
			"default": "untriaged",
			"direction": "desc",
			"filter": "priority",
			"group": true,
			"editor": "enumeration",
			"many": true
		},
		{
			"id": "relations",
			"kind": "ids",
			"field": "/relations",
			"list": "relations",
			"direction": "asc",
			"filter": "relation",
			"filterTitle": true,
			"group": true,
			"editor": "entries",
			"many": true
		},
		{
			"id": "alignment",
			"kind": "alignment",
			"direction": "desc",
			"filter": "alignment"
		},
		{
			"id": "p-*",
			"kind": "score",
			"each": "principles",
			"direction": "desc",
			"filter": "score-*",
			"editor": "score",
			"many": true
		},
		{
			"id": "goals",
			"kind": "ids",
			"field": "/goals",
			"list": "goals",
			"direction": "asc",
			"filter": "goal",
			"filterTitle": true,
			"editor": "entries",
			"many": true
		},
		{
			"id": "steward",
			"kind": "user",
			"field": "/steward",
			"direction": "asc",
			"filter": "steward",
			"group": true,
			"editor": "steward",
			"many": true
		},
		{
			"id": "lastConversation",
			"kind": "date",
			"direction": "desc",
			"filter": "lastConversation",
			"filterTitle": true
		},
		{
			"id": "next",
			"kind": "date",
			"value": "nextOn",
			"text": "next",
			"direction": "asc",
			"filter": "next",
			"filterTitle": true,
			"editor": "next"
		},
		{
			"id": "responsiveness",
			"kind": "responsiveness",
			"direction": "desc",
			"hidden": true
		},
		{
			"id": "flags",
			"kind": "flags",
			"values": [
				"contested",
				"unsupported",
				"stale",
				"nosteward",
				"mine",
				"watched"
			],
			"own": ["mine", "watched"],
			"filter": "flags",
			"filterTitle": true,
			"hidden": true
		}
	],
	limits: {
		"rows": 25,
		"mostRows": 500,
		"values": 100,
		"scores": 20,
		"words": 20
	}
};
// resources/src/domain/untypedJson.ts
/**
* Reads of records that may have any shape: what people wrote is drawn before, or without, being valid. The types say
* what a valid record has; these functions hold for every other one.
*/
/** Whether a value is an object or an array. */
function isObject(value) {
	return typeof value === "object" && value !== null;
}
/** The members of a list, or of a map, that are objects themselves. */
function items(list) {
	return isObject(list) ? Object.keys(list).map((key) => list[key]).filter(isObject) : [];
}
/** The strings of a list. */
function strings(list) {
	return Array.isArray(list) ? list.filter((value) => typeof value === "string") : [];
}
/** A text, '' where there is none. */
function text$2(value) {
	return typeof value === "string" ? value : "";
}
/** Whether there is a value at all. */
function isGiven(value) {
	return value !== void 0 && value !== null;
}
/** Value under an own key of a map; undefined if there is none. */
function ownProperty(map, key) {
	return isObject(map) && Object.prototype.hasOwnProperty.call(map, key) ? map[key] : void 0;
}
// resources/src/domain/framework.ts
/** Entries of a list in the order of the page; each has an id. */
function entries(framework, list, withRetired = false) {
	return items(framework[list]).filter((entry) => typeof entry.id === "string" && (withRetired || !isGiven(entry.retired)));
}
/** The entry of a list, retired or not. */
function findEntry(framework, list, id) {
	return entries(framework, list, true).find((entry) => entry.id === id);
}
/** Weight of a principle, 0 to 10. */
function weightOf(principle) {
	const { weight } = principle;
	return typeof weight === "number" ? Math.min(Math.max(weight, 0), 10) : 0;
}
const _objectSpread2 = Object.assign;
// resources/src/domain/pointer.ts
/**
* Pointers name a place in a record: JSON pointers in which an item of a list goes by its id, by its index only where
* it has none.
*/
/** Lists of items with an id, wherever in a record they stand. */
var LISTS = [
	"evidence",
	"offers",
	"needs",
	"collaborations",
	"tasks",
	"conversations",
	"decisions"
];
/** The parts of a pointer. */
function pointerParts(pointer) {
	return pointer.split("/").slice(1).map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
}
/** A pointer of parts. */
function pointerTo(...parts) {
	return parts.map((part) => `/${part.replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}
function hasId(item, id) {
	return isObject(item) && item.id === id;
}
/** Key of a pointer's part in a container; -1 for an item that a list does not have. */
function keyIn(container, part) {
	var _container$Number;
	if (!Array.isArray(container)) return part;
	const index = container.findIndex((item) => hasId(item, part));
	const isBare = /^\d+$/.test(part) && Number(part) < container.length && !isGiven((_container$Number = container[Number(part)]) === null || _container$Number === void 0 ? void 0 : _container$Number.id);
	return index >= 0 || !isBare ? index : Number(part);
}
function child(container, part) {
	if (!isObject(container)) return;
	const key = keyIn(container, part);
	return Object.prototype.hasOwnProperty.call(container, key) ? container[key] : void 0;
}
/** Value of a record at a pointer; undefined if there is none. */
function getAt(record, pointer) {
	return pointerParts(pointer).reduce(child, record);
}
function isEmpty(value) {
	return !isGiven(value) || value === "" || isObject(value) && Object.keys(value).length === 0;
}
/** A copy of a list in which one item is another, new, or gone. */
function withItem(list, part, value) {
	const key = keyIn(list, part);
	if (key < 0) return isEmpty(value) ? list : [...list, isObject(value) ? _objectSpread2({ id: part }, value) : value];
	return [
		...list.slice(0, key),
		...isEmpty(value) ? [] : [value],
		...list.slice(key + 1)
	];
}
function withField(object, part, value) {
	const copy = _objectSpread2({}, object);
	if (isEmpty(value)) delete copy[part];
	else copy[part] = value;
	return copy;
}
function setParts(container, name, [part, ...rest], value) {
	const target = isObject(container) ? container : LISTS.includes(name) ? [] : {};
	const next = rest.length ? setParts(child(target, part), part, rest, value) : value;
	return Array.isArray(target) ? withItem(target, part, next) : withField(target, part, next);
}
/**
* A copy of a record with a value at a pointer. What is on the way is made where it is missing, a list's item at the
* list's end; an empty value removes the place, and what thereby is empty.
*/
function setAt(record, pointer, value) {
	const parts = pointerParts(pointer);
	return parts.length ? setParts(record, "", parts, value) : value;
}
// resources/src/domain/column.ts
/** Columns of the matrix, as schema/columns.json has them. PHP reads the same file, see Column.php. */
function isFound(column) {
	return column !== void 0;
}
var LIMITS = columns_default.limits;
var ALL = columns_default.columns;
/** Columns that one table can have, in their usual order; one stands for all principles. */
var COLUMNS = ALL.filter(({ hidden }) => !hidden);
var FILTERS = ALL.filter(({ filter }) => filter);
/** Columns whose fields are copied into rows as they are. */
var COPIED = ALL.filter(({ copied }) => copied);
var ID = /^[a-z][a-z0-9-]{0,39}$/;
function isId(value) {
	return ID.test(value);
}
/**
* Finds columns by name; those of principles are made as they are asked for, whether there is such a principle or not.
*/
function byName$1(nameOf) {
	const known = /* @__PURE__ */ new Map();
	ALL.forEach((column) => {
		const name = nameOf(column);
		if (name !== void 0 && !column.each) known.set(name, column);
	});
	const each = ALL.filter((column) => column.each && nameOf(column));
	return (name) => {
		let found = known.get(name);
		const kind = found ? void 0 : each.find((column) => name.startsWith(nameOf(column).slice(0, -1)));
		const principle = kind ? name.slice(nameOf(kind).length - 1) : "";
		if (kind) {
			found = _objectSpread2(_objectSpread2({}, kind), {}, {
				id: kind.id.replace("*", principle),
				filter: kind.filter.replace("*", principle),
				principle
			});
			known.set(name, found);
		}
		return found;
	};
}
/** The column with an id, shown or not; undefined where there is none. */
var columnById = byName$1(({ id }) => id);
/** The column that a parameter of the address filters by; undefined where there is none. */
var columnByFilter = byName$1(({ filter }) => filter);
/** Columns, with one for each principle in place of the one that stands for all. */
function eachOf(columns, framework) {
	return [].concat(...columns.map((column) => !column.each ? [column] : entries(framework, column.each).map(({ id }) => columnById(column.id.replace("*", id))).filter(isFound)));
}
/** Whether an address may name a column: its principle has an id as principles have. */
function isNameable(column) {
	return column !== void 0 && (column.principle === void 0 || isId(column.principle));
}
/** The principle of a column of scores; '' for other columns. */
function principleOf(column) {
	var _columnById$principle, _columnById;
	return (_columnById$principle = (_columnById = columnById(column)) === null || _columnById === void 0 ? void 0 : _columnById.principle) !== null && _columnById$principle !== void 0 ? _columnById$principle : "";
}
/** Value of a row in a column; its type follows from the kind. */
function valueOf(row, { id, value = id }) {
	return row[value];
}
/** Value of a record in a column that copies a field: '' or no ids where the field has none of the kind. */
function copyOf(record, { field = "", kind, values, default: usual = "" }) {
	const value = getAt(record, field);
	switch (kind) {
		case "ids": return strings(value);
		case "user": return isObject(value) ? text$2(value.user) : "";
		case "enumeration": return values.includes(value) ? value : usual;
		default: return text$2(value);
	}
}
/** The score that a value is; null where it is none. */
function scoreOf(value) {
	return value === 0 || value === 1 || value === 2 || value === 3 || value === "notApplicable" ? value : null;
}
/**
* The principles that are not retired.
*
* @param tried By principle id: weights that a reader tries out, instead of the framework's
*/
function weightsOf(framework, tried = {}) {
	return entries(framework, "principles").map((principle) => {
		var _ownProperty;
		return {
			id: principle.id,
			weight: (_ownProperty = ownProperty(tried, principle.id)) !== null && _ownProperty !== void 0 ? _ownProperty : weightOf(principle),
			redLine: principle.redLine === true
		};
	});
}
/**
* @param scores By principle: its score, as a Row has it
* @param weights See weightsOf
*/
function alignmentOf(scores, weights) {
	let applicable = 0;
	let scored = 0;
	let sum = 0;
	let excluded = false;
	for (const { id, weight, redLine } of weights) {
		var _scores$id;
		const score = (_scores$id = scores[id]) === null || _scores$id === void 0 ? void 0 : _scores$id.score;
		if (score === "notApplicable") continue;
		applicable += weight;
		if (typeof score === "number") {
			scored += weight;
			sum += weight * score;
			excluded = excluded || score === 0 && redLine;
		}
	}
	return {
		score: scored ? sum / scored : null,
		coverage: applicable ? scored / applicable : 0,
		low: applicable ? sum / applicable : 0,
		high: applicable ? (sum + 3 * (applicable - scored)) / applicable : 3,
		excluded
	};
}
/**
* One number to order by, least first: excluded last, then the interval's low end, then the score, each from high to
* low. Compared to a millionth, so that rounding in sums decides nothing. The same as Alignment::key in PHP.
*/
function alignmentKey({ score, low, excluded }) {
	const below = (value) => Math.floor((3 - value) * 1e6 + .5);
	return (below(low) + (excluded ? 4e6 : 0)) * 1e7 + below(score !== null && score !== void 0 ? score : -1);
}
/**
* Whether it is clear which of two neighbours is ahead: one is excluded, or their intervals overlap by less than half
* of the narrower.
*/
function isClearOrder(a, b) {
	const overlap = Math.min(a.high, b.high) - Math.max(a.low, b.low);
	return a.excluded !== b.excluded || overlap < Math.min(a.high - a.low, b.high - b.low) / 2;
}
// resources/src/domain/partialDate.ts
/** Dates of records: a day, a month or a year, each counting from its last day. The same rules as PartialDate.php. */
var DATE$1 = /^\d\d\d\d(-\d\d){0,2}$/;
var DAY = 864e5;
function pad(number, length) {
	return `000${number}`.slice(-length);
}
function daysIn(year, month) {
	const isLeap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
	return month === 2 ? isLeap ? 29 : 28 : [
		4,
		6,
		9,
		11
	].includes(month) ? 30 : 31;
}
/**
* @param date '2015-04-29', '2015-04' or '2015'
* @return The day it counts from, as YYYY-MM-DD; '' where it is no real date
*/
function lastDay(date) {
	if (typeof date !== "string" || !DATE$1.test(date)) return "";
	const [year, month = 12, day] = date.split("-").map(Number);
	if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return "";
	return `${date.slice(0, 4)}-${pad(month, 2)}-${pad(day !== null && day !== void 0 ? day : daysIn(year, month), 2)}`;
}
/** Whether a date is real and not after `today`. */
function hasCome(date, today) {
	const day = lastDay(date);
	return day !== "" && day <= today;
}
/** The day so many days after `day`, both YYYY-MM-DD; the last day there is where it would be later. */
function addDays(day, days) {
	const later = new Date(Date.parse(day) + days * DAY).toISOString();
	return later[0] === "+" ? "9999-12-31" : later.slice(0, 10);
}
/** The day a year later; 28 February where that year has no 29th. */
function addYear(day) {
	const year = Math.min(Number(day.slice(0, 4)) + 1, 9999);
	const isLost = day.slice(5) === "02-29" && daysIn(year, 2) === 28;
	return `${pad(year, 4)}-${isLost ? "02-28" : day.slice(5)}`;
}
/** Days from one day to the other, both YYYY-MM-DD. */
function daysBetween(from, to) {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
function isContested(evidence) {
	return evidence.some(({ stance, settled }) => stance === "disputes" && !isGiven(settled));
}
/** Whether a source was checked within a year. Reasons stand in includes/Domain/Flags.php. */
function isFresh({ checked }, today) {
	const day = lastDay(checked);
	return day !== "" && addYear(day) >= today;
}
/** @param today YYYY-MM-DD, UTC */
function flagsOfAssessment(assessment, today) {
	const evidence = items(assessment.evidence);
	const supporting = evidence.filter(({ stance }) => stance === "supports");
	return (isContested(evidence) ? 1 : 0) | (typeof scoreOf(assessment.score) === "number" && !supporting.length ? 2 : 0) | (supporting.length && !supporting.some((item) => isFresh(item, today)) ? 4 : 0);
}
/** Of a whole record: of its assessments under principles that are not retired, and of what else it says. */
function flagsOfRecord(record, framework, today) {
	return entries(framework, "principles").reduce((flags, { id }) => {
		const assessment = ownProperty(record.assessments, id);
		return isObject(assessment) ? flags | flagsOfAssessment(assessment, today) : flags;
	}, isContested(items(record.evidence)) ? 1 : 0);
}
// resources/src/domain/searchNormalizer.ts
/**
* Accents and vowel signs, tatweel, and what nobody sees: joiners, soft hyphens, marks of direction, variation
* selectors.
*/
var MARKS = /* @__PURE__ */ new RegExp("[\\u0300-\\u036F\\u00AD\\u061C\\u0640\\u064B-\\u065F\\u0670\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]", "g");
/** Final sigma; yeh, kaf and heh as Persian and Urdu write them; Arabic and Persian digits. */
var LETTERS = /[ςىیکہە٠-٩۰-۹]/g;
var LETTER = {
	ς: "σ",
	ى: "ي",
	ی: "ي",
	ک: "ك",
	ہ: "ه",
	ە: "ه"
};
/** Most texts are these characters alone, of which only the case is folded. */
var PLAIN = /^[\x00-\x7F]*$/;
var SPACES = /[\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** Looking first costs a tenth of replacing each space by itself. */
var NEEDLESS = /^ | $| {2}|[\t-\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
/** Ranges to which Unicode still adds letters. Servers and browsers know different ones, so they stay unchanged. */
var NEW = /[\u1C89-\u1C8F\uA7CB-\uA7FF\uD800-\uDFFF]/;
var OTHERS = /[^\u1C89-\u1C8F\uA7CB-\uA7FF\uD800-\uDFFF]+/g;
function normalizePart(text) {
	return PLAIN.test(text) ? text.toLowerCase() : text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(LETTERS, (letter) => {
		var _LETTER$letter;
		return (_LETTER$letter = LETTER[letter]) !== null && _LETTER$letter !== void 0 ? _LETTER$letter : String(letter.charCodeAt(0) & 15);
	});
}
/**
* Text made comparable: what is typed alike is one, whatever the keyboard. The same rule as SearchNormalizer.php, which
* names the rules.
*/
function normalizeForSearch(text) {
	const folded = NEW.test(text) ? text.replace(OTHERS, normalizePart) : normalizePart(text);
	return NEEDLESS.test(folded) ? folded.replace(SPACES, " ").replace(/^ | $/g, "") : folded;
}
// resources/src/domain/kinds.ts
/** Kinds of columns: filter values, predicates, sort keys and groups. Kind.php and its classes say the same in SQL. */
/** Value of filters that stands for rows without one. */
var NONE = "none";
/** Values of the filter by a score, best first. */
var SCORES = [
	"3",
	"2",
	"1",
	"0",
	"na",
	NONE
];
/** Values of the filter by alignment: two and more, one and more, less than one, none. */
var ALIGNMENTS = [
	"2",
	"1",
	"0",
	NONE
];
var WHEN = /^(?:none|\d{4}(?:-\d\d)?)$/;
var BITS = {
	contested: 1,
	unsupported: 2,
	stale: 4
};
/** Text that compares as its UTF-8 bytes do, which is the server's order: in UTF-16, surrogates stand before U+E000. */
function inByteOrder(given) {
	return !/[\uD800-\uFFFF]/.test(given) ? given : given.replace(/[\uD800-\uFFFF]/g, (unit) => {
		const code = unit.charCodeAt(0);
		return String.fromCharCode(code < 57344 ? code + 8192 : code - 2048);
	});
}
/** A typed name as accounts have it, without what only the wiki knows: its names that were changed. */
function userName(typed) {
	const name = typed.replace(/^[^:]*:/, "").replace(/[_ ]+/g, " ").trim();
	return typed === "none" ? NONE : name.charAt(0).toUpperCase() + name.slice(1);
}
function scoreName(row, principle) {
	var _row$scores$principle, _row$scores$principle2;
	const given = (_row$scores$principle = (_row$scores$principle2 = row.scores[principle]) === null || _row$scores$principle2 === void 0 ? void 0 : _row$scores$principle2.score) !== null && _row$scores$principle !== void 0 ? _row$scores$principle : null;
	return given === null ? NONE : given === "notApplicable" ? "na" : String(given);
}
/** The same limits as AlignmentKind.php, to a millionth. */
function alignmentName(row, weights) {
	const mean = alignmentOf(row.scores, weights).score;
	return mean === null ? NONE : String(Math.min(2, Math.floor(mean + 5e-7)));
}
/** Test whether a row carries a flag. */
function hasFlag(flag, reader) {
	switch (flag) {
		case "nosteward": return ({ steward }) => steward === "";
		case "mine": return ({ steward }) => steward !== "" && steward === reader.user;
		case "watched": return ({ page }) => reader.watched.has(page);
		default: return (row) => (row.flags & BITS[flag]) !== 0;
	}
}
/** Reads the values of rows in a column: its property is looked up once. */
function valueReader({ id, value = id }) {
	return (row) => row[value];
}
var valuesOf = ({ values = [] }) => values;
var isOfValues = (value, { values = [] }) => values.includes(value);
var KINDS = {
	text: {
		test: (column, values) => {
			const wanted = values.map((value) => value === "none" ? "" : normalizeForSearch(value));
			return (row) => wanted.includes(normalizeForSearch(valueOf(row, column)));
		},
		key: (column) => (row) => inByteOrder(normalizeForSearch(valueOf(row, column))) || null
	},
	enumeration: {
		accepts: (value, column) => isOfValues(value, column) || value === "any" && column.usual !== void 0,
		options: valuesOf,
		test(column, values) {
			const value = valueReader(column);
			return (row) => values.includes(value(row));
		},
		key(column) {
			const value = valueReader(column);
			return (row) => {
				const number = column.values.indexOf(value(row));
				return number < 0 ? null : number;
			};
		},
		group: valueReader
	},
	ids: {
		accepts: isId,
		options: ({ list }, framework) => entries(framework, list).map(({ id }) => id),
		test(column, values) {
			const value = valueReader(column);
			return (row) => value(row).some((id) => values.includes(id));
		},
		key(column) {
			const value = valueReader(column);
			return (row) => value(row)[0] || null;
		},
		group(column) {
			const value = valueReader(column);
			return (row) => {
				var _value$;
				return (_value$ = value(row)[0]) !== null && _value$ !== void 0 ? _value$ : "";
			};
		}
	},
	user: {
		test: (column, values) => {
			const names = values.map(userName);
			const value = valueReader(column);
			return (row) => names.includes(value(row) || "none");
		},
		key(column) {
			const value = valueReader(column);
			return (row) => inByteOrder(value(row)) || null;
		},
		group: valueReader
	},
	date: {
		accepts: (value) => WHEN.test(value),
		test: (column, values) => (row) => {
			const day = lastDay(valueOf(row, column));
			return values.some((value) => value === "none" ? day === "" : day.startsWith(value));
		},
		key: (column) => (row) => lastDay(valueOf(row, column)) || null,
		group: (column) => (row) => lastDay(valueOf(row, column)).slice(0, 4)
	},
	score: {
		accepts: (value) => SCORES.includes(value),
		options: () => SCORES,
		test: ({ principle = "" }, values) => (row) => values.includes(scoreName(row, principle)),
		key: ({ principle = "" }) => (row) => {
			var _row$scores$principle3;
			const given = (_row$scores$principle3 = row.scores[principle]) === null || _row$scores$principle3 === void 0 ? void 0 : _row$scores$principle3.score;
			return typeof given === "number" ? given : null;
		}
	},
	alignment: {
		accepts: (value) => ALIGNMENTS.includes(value),
		options: (_column, framework) => entries(framework, "principles").length ? ALIGNMENTS : [],
		test: (_column, values, weights) => (row) => values.includes(alignmentName(row, weights)),
		key: (_column, weights, isDescending) => ({ scores }) => {
			const found = alignmentOf(scores, weights);
			return found.score === null && !isDescending ? null : -alignmentKey(found);
		}
	},
	responsiveness: { key: () => (row) => -row.responsiveness || null },
	flags: {
		accepts: isOfValues,
		options: valuesOf,
		test: (_column, values, _weights, reader) => {
			const tests = values.map((flag) => hasFlag(flag, reader));
			return (row) => tests.some((test) => test(row));
		}
	}
};
// resources/src/domain/query.ts
/** The state of the matrix in its address. MatrixQuery.php reads the same; schema/vectors/query.json pins both. */
/** Values of filters that an address leaves out. */
var USUAL_FILTERS = FILTERS.reduce((usual, column) => column.usual ? _objectSpread2(_objectSpread2({}, usual), {}, { [column.filter]: column.usual }) : usual, {});
var BY_RESPONSIVENESS = "responsiveness";
var DEFAULT_SORT = "alignment";
var isIn = (values) => (value) => values.includes(value);
var isOrder = (id) => {
	const column = columnById(id);
	return isNameable(column) && column.direction !== void 0;
};
var isColumn = (id) => isOrder(id) && !columnById(id).hidden;
/** Best, most and latest first; words from a to z. */
function isDescendingByDefault(sort) {
	var _columnById;
	return ((_columnById = columnById(sort)) === null || _columnById === void 0 ? void 0 : _columnById.direction) === "desc";
}
function read(search) {
	const parameters = /* @__PURE__ */ new Map();
	new URLSearchParams(search).forEach((value, key) => {
		const name = key.replace(/\[.*$/, "");
		const before = parameters.get(name);
		parameters.set(name, name === key ? value : [...Array.isArray(before) ? before : [], value]);
	});
	return parameters;
}
var Parser = class {
	constructor(parameters) {
		this.parameters = parameters;
		this.ignored = [];
	}
	many(name, isValid = () => true) {
		var _this$parameters$get;
		const given = (_this$parameters$get = this.parameters.get(name)) !== null && _this$parameters$get !== void 0 ? _this$parameters$get : [];
		const values = (Array.isArray(given) ? given : given.split("|")).map((value) => value.trim()).filter(Boolean);
		const understood = this.understood(name, Array.from(new Set(values)), isValid);
		this.ignored.push(...understood.slice(LIMITS.values).map((value) => `${name}=${value}`));
		return understood.slice(0, LIMITS.values);
	}
	words() {
		var _this$one;
		const q = ((_this$one = this.one("q")) !== null && _this$one !== void 0 ? _this$one : "").trim();
		const words = q.split(/\s+/);
		if (words.length <= LIMITS.words) return q;
		this.ignored.push(`q=${words.slice(LIMITS.words).join(" ")}`);
		return words.slice(0, LIMITS.words).join(" ");
	}
	one(name, isValid = () => true) {
		const given = this.parameters.get(name);
		return this.understood(name, typeof given === "string" && given !== "" ? [given] : [], isValid)[0];
	}
	number(name, least) {
		const value = this.one(name, (digits) => /^\d{1,9}$/.test(digits) && Number(digits) >= least);
		return value === void 0 ? void 0 : Number(value);
	}
	filters() {
		const filters = {};
		const add = (column, isValid = (value) => {
			var _KINDS$column$kind$ac, _KINDS$column$kind$ac2, _KINDS$column$kind;
			return (_KINDS$column$kind$ac = (_KINDS$column$kind$ac2 = (_KINDS$column$kind = KINDS[column.kind]).accepts) === null || _KINDS$column$kind$ac2 === void 0 ? void 0 : _KINDS$column$kind$ac2.call(_KINDS$column$kind, value, column)) !== null && _KINDS$column$kind$ac !== void 0 ? _KINDS$column$kind$ac : true;
		}) => {
			var _column$usual;
			const values = this.many(column.filter, isValid);
			const wanted = values.length ? values : (_column$usual = column.usual) !== null && _column$usual !== void 0 ? _column$usual : [];
			if (wanted.length && !wanted.includes("any")) filters[column.filter] = wanted;
		};
		const single = FILTERS.filter(({ each }) => !each);
		single.filter(({ usual }) => !usual).forEach((column) => add(column));
		let count = 0;
		this.parameters.forEach((_, name) => {
			const column = columnByFilter(name);
			if (column === null || column === void 0 ? void 0 : column.each) add(column, isNameable(column) && ++count <= LIMITS.scores ? void 0 : () => false);
		});
		single.filter(({ usual }) => usual).forEach((column) => add(column));
		return filters;
	}
	understood(name, values, isValid) {
		this.ignored.push(...values.filter((value) => !isValid(value)).map((value) => `${name}=${value}`));
		return values.filter(isValid);
	}
};
/** Column to sort by if the address names none: a single kind of relation is ranked as it says itself. */
function naturalSort({ relation = [] }, framework) {
	var _findEntry;
	const [id] = relation;
	return relation.length === 1 && ((_findEntry = findEntry(framework, "relations", id)) === null || _findEntry === void 0 ? void 0 : _findEntry.rankedBy) === BY_RESPONSIVENESS ? BY_RESPONSIVENESS : DEFAULT_SORT;
}
/**
* Parses the query of an address. Unrelated parameters are ignored.
*
* @param search Query part of an address, with or without "?"
*/
function parseQuery(search, framework = {}) {
	var _parser$one, _parser$one2, _parser$number, _parser$number2;
	const parser = new Parser(read(search));
	const filters = parser.filters();
	const sort = (_parser$one = parser.one("sort", isOrder)) !== null && _parser$one !== void 0 ? _parser$one : naturalSort(filters, framework);
	const dir = parser.one("dir", isIn(["asc", "desc"]));
	const columns = () => {
		const chosen = parser.many("columns", isColumn);
		return chosen.length ? chosen : null;
	};
	return {
		q: parser.words(),
		filters,
		sort,
		descending: dir ? dir === "desc" : isDescendingByDefault(sort),
		group: (_parser$one2 = parser.one("group", (name) => {
			var _columnByFilter;
			return ((_columnByFilter = columnByFilter(name)) === null || _columnByFilter === void 0 ? void 0 : _columnByFilter.group) === true;
		})) !== null && _parser$one2 !== void 0 ? _parser$one2 : null,
		columns: columns(),
		limit: Math.min((_parser$number = parser.number("limit", 1)) !== null && _parser$number !== void 0 ? _parser$number : LIMITS.rows, LIMITS.mostRows),
		offset: (_parser$number2 = parser.number("offset", 0)) !== null && _parser$number2 !== void 0 ? _parser$number2 : 0,
		ignored: parser.ignored
	};
}
/** The parameters of an address that asks for this, without what goes without saying, whatever the framework is. */
function queryParameters(query) {
	var _query$filters$relati, _query$group, _query$columns$join, _query$columns;
	const parameters = {};
	const add = (name, value, usual = "") => {
		if (value !== usual) parameters[name] = value;
	};
	add("q", query.q);
	Object.keys(query.filters).filter((name) => !(name in USUAL_FILTERS)).forEach((name) => add(name, query.filters[name].join("|")));
	Object.keys(USUAL_FILTERS).forEach((name) => {
		var _query$filters$name$s, _query$filters$name;
		return add(name, (_query$filters$name$s = (_query$filters$name = query.filters[name]) === null || _query$filters$name === void 0 ? void 0 : _query$filters$name.slice().sort().join("|")) !== null && _query$filters$name$s !== void 0 ? _query$filters$name$s : "any", USUAL_FILTERS[name].join("|"));
	});
	add("sort", query.sort, ((_query$filters$relati = query.filters.relation) === null || _query$filters$relati === void 0 ? void 0 : _query$filters$relati.length) === 1 ? "" : DEFAULT_SORT);
	add("dir", query.descending ? "desc" : "asc", isDescendingByDefault(query.sort) ? "desc" : "asc");
	add("group", (_query$group = query.group) !== null && _query$group !== void 0 ? _query$group : "");
	add("columns", (_query$columns$join = (_query$columns = query.columns) === null || _query$columns === void 0 ? void 0 : _query$columns.join("|")) !== null && _query$columns$join !== void 0 ? _query$columns$join : "");
	add("limit", String(query.limit), String(LIMITS.rows));
	add("offset", String(query.offset), "0");
	return parameters;
}
// resources/src/domain/decision.ts
var DECISION_STATES = [
	"open",
	"paused",
	"declined"
];
/** @param today YYYY-MM-DD, UTC */
function decisionOf(record, today) {
	const latest = items(record.decisions).filter(({ on }) => hasCome(on, today)).reduce((before, decision) => before && lastDay(decision.on) < lastDay(before.on) ? before : decision, null);
	if (!latest) return {
		state: "open",
		reason: "",
		on: "",
		reopenOn: "",
		due: false
	};
	const state = DECISION_STATES.includes(latest.state) ? latest.state : "open";
	const due = state !== "open" && hasCome(latest.reopenOn, today);
	return {
		state: due ? "open" : state,
		reason: text$2(latest.reason),
		on: latest.on,
		reopenOn: text$2(latest.reopenOn),
		due
	};
}
// resources/src/domain/responsiveness.ts
function median(values) {
	const sorted = values.slice().sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	if (!sorted.length) return null;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
/**
* One number to order by, least first: share answered, then days to an answer, then how often that was tried; 0 where
* nobody has. The same as Responsiveness::key in PHP.
*/
function responsivenessKey({ approaches, share, medianDays }) {
	if (share === null) return 0;
	const halfDays = medianDays === null ? 9999 : Math.min(2 * medianDays, 9999);
	return (Math.floor(1e3 * (1 - share) + .5) * 1e4 + halfDays) * 100 + 100 - Math.min(approaches, 99);
}
/** @param today YYYY-MM-DD, UTC */
function responsivenessOf(record, today) {
	const approaches = items(record.conversations).filter(({ direction, on }) => direction === "outgoing" && hasCome(on, today));
	const days = approaches.filter(({ repliedOn }) => hasCome(repliedOn, today)).map(({ on, repliedOn }) => Math.max(0, daysBetween(lastDay(on), lastDay(repliedOn))));
	return {
		approaches: approaches.length,
		answered: days.length,
		share: approaches.length ? days.length / approaches.length : null,
		medianDays: median(days)
	};
}
// resources/src/domain/stage.ts
/** How far a partnership has come, in order. Nobody types it: it follows from what happened. */
var STAGES = [
	"identified",
	"contacted",
	"collaborating"
];
/** Whether a collaboration has begun: one without a beginning has. */
function hasBegun({ since }, today) {
	return lastDay(since) <= today;
}
/** Whether a collaboration has begun and is not over; its last day still counts. */
function isRunning(collaboration, today) {
	const until = lastDay(collaboration.until);
	return hasBegun(collaboration, today) && (until === "" || until >= today);
}
/**
* Present stage. Stages of past days depend on when the page was made: only the server computes them.
*
* @param today YYYY-MM-DD, UTC
*/
function stageOf(record, today) {
	const collaborations = items(record.collaborations);
	if (collaborations.some((collaboration) => isRunning(collaboration, today))) return "collaborating";
	return collaborations.some((collaboration) => hasBegun(collaboration, today)) || items(record.conversations).some((conversation) => hasCome(conversation.on, today)) ? "contacted" : "identified";
}
// resources/src/domain/row.ts
var PRIORITIES = [
	"untriaged",
	"low",
	"medium",
	"high"
];
/** How a decision that is due stands on the wire: behind the states. */
var DUE = 3;
/** Scores by the code that stands for them on the wire, without flags. */
var CODES = [
	0,
	1,
	2,
	3,
	"notApplicable",
	null
];
/** Neither a score nor flags. */
var NOTHING$1 = CODES.indexOf(null);
/** Each code's cell exists once: ten thousand rows share them. */
var CELLS$1 = [];
for (let code = 0; code < 64; code++) {
	var _CODES;
	CELLS$1[code] = Object.freeze({
		score: (_CODES = CODES[code % 8]) !== null && _CODES !== void 0 ? _CODES : null,
		flags: Math.floor(code / 8)
	});
}
/**
* Without what every object has: a principle may be called "constructor". Objects without a prototype would do, but
* browsers keep those as hash tables, at three times the memory.
*/
var Scores = class {};
Object.setPrototypeOf(Scores.prototype, null);
delete Scores.prototype.constructor;
/** A row with the fields that columns copy, in the order of these columns. */
function withCopies(row, copies = []) {
	COPIED.forEach(({ id }, number) => {
		row[id] = copies[number];
	});
	return row;
}
/** The latest conversation up to a day; of two on one day the later in the list. */
function latestConversation(record, day) {
	return items(record.conversations).filter(({ on }) => hasCome(on, day)).reduce((before, one) => before && lastDay(one.on) < lastDay(before.on) ? before : one, void 0);
}
/** The conversation that the next step belongs to: the latest, planned ones included. A new one takes its place. */
function conversationWithNext(record) {
	return latestConversation(record, "9999-12-31");
}
function scoresOf$1(record, today) {
	const scores = new Scores();
	const assessments = isObject(record.assessments) ? record.assessments : {};
	for (const id of Object.keys(assessments).filter((key) => isObject(assessments[key]))) {
		const code = CODES.indexOf(scoreOf(assessments[id].score)) + 8 * flagsOfAssessment(assessments[id], today);
		if (code !== NOTHING$1) scores[id] = CELLS$1[code];
	}
	return scores;
}
/**
* The row of a record.
*
* @param today YYYY-MM-DD, UTC
*/
function rowOf(page, rev, name, record, framework, today) {
	var _PRIORITIES$find, _latestConversation;
	const { state, due } = decisionOf(record, today);
	const latest = conversationWithNext(record);
	return withCopies({
		page,
		rev,
		name,
		stage: stageOf(record, today),
		decision: state,
		due,
		priority: (_PRIORITIES$find = PRIORITIES.find((priority) => priority === record.priority)) !== null && _PRIORITIES$find !== void 0 ? _PRIORITIES$find : "untriaged",
		relations: strings(record.relations),
		scores: scoresOf$1(record, today),
		goals: strings(record.goals),
		steward: isObject(record.steward) ? text$2(record.steward.user) : "",
		lastConversation: text$2((_latestConversation = latestConversation(record, today)) === null || _latestConversation === void 0 ? void 0 : _latestConversation.on),
		nextOn: text$2(latest === null || latest === void 0 ? void 0 : latest.nextOn),
		flags: flagsOfRecord(record, framework, today),
		responsiveness: responsivenessKey(responsivenessOf(record, today)),
		summary: text$2(record.summary),
		next: text$2(latest === null || latest === void 0 ? void 0 : latest.next)
	}, COPIED.map((column) => copyOf(record, column)));
}
/** Scores from what stands for them on the wire. */
function decodeScores(ids, codeOf) {
	const scores = new Scores();
	for (const id of ids) {
		const code = codeOf(id);
		if (code !== NOTHING$1) scores[id] = CELLS$1[code];
	}
	return scores;
}
/** A row from the wire, its scores decoded; its texts come with withTexts. */
function decodeCells(...cells) {
	const [page, rev, name, stage, decision, priority, relations, scores, goals, steward, lastConversation, nextOn, flags, responsiveness, copies] = cells;
	return withCopies({
		page,
		rev,
		name,
		stage: STAGES[stage],
		decision: DECISION_STATES[decision % DUE],
		due: decision === DUE,
		priority: PRIORITIES[priority],
		relations,
		scores,
		goals,
		steward,
		lastConversation,
		nextOn,
		flags,
		responsiveness,
		summary: void 0,
		next: void 0
	}, copies);
}
/** A row from the wire; its texts come with withTexts. */
function decodeRow([page, rev, name, stage, decision, priority, relations, codes, ...rest]) {
	return decodeCells(page, rev, name, stage, decision, priority, relations, decodeScores(Object.keys(codes), (id) => codes[id]), ...rest);
}
/** The row with its long texts, if they are of the same revision. */
function withTexts(row, [page, rev, summary, next]) {
	if (page !== row.page || rev !== row.rev) return row;
	const { name, stage, decision, due, priority, relations, scores, goals, steward, lastConversation, nextOn, flags, responsiveness } = row;
	return withCopies({
		page,
		rev,
		name,
		stage,
		decision,
		due,
		priority,
		relations,
		scores,
		goals,
		steward,
		lastConversation,
		nextOn,
		flags,
		responsiveness,
		summary,
		next
	}, COPIED.map((column) => valueOf(row, column)));
}
// resources/src/domain/record.ts
/**
* A record as a page has it. Whatever is there is kept, valid or not: what this code does not understand must survive
* being edited. What is no object at all is an empty record.
*/
function readRecord(json) {
	let data;
	try {
		data = JSON.parse(json);
	} catch (_unused) {
		return {};
	}
	return isObject(data) && !Array.isArray(data) ? data : {};
}
// resources/src/domain/columnarDecoder.ts
function valueAt({ values, at }, row) {
	return values[at[row]];
}
/** Calls with the ids of each row. */
function mapIds(pages, revs, make) {
	let [lastPage, lastRev] = [0, 0];
	return pages.map((difference, row) => {
		lastPage += difference;
		lastRev += revs[row];
		return make(lastPage, lastRev, row);
	});
}
function scoresOf({ values, at }) {
	const ids = Object.keys(values);
	const length = at.reduce((before, place) => Math.max(before, place + 1), 0);
	return {
		at,
		values: Array.from({ length }, (_, place) => decodeScores(ids, (id) => values[id][place]))
	};
}
/** The rows of all partners. */
function rowsOf(columns) {
	if (!columns.length) return [];
	const [pages, revs, names, stages, decisions, priorities, relations, codes, goals, stewards, lastConversations, nextOns, flags, responsiveness, copies] = columns;
	const scores = scoresOf(codes);
	return mapIds(pages, revs, (page, rev, row) => decodeCells(page, rev, names[row], stages[row], decisions[row], priorities[row], valueAt(relations, row), valueAt(scores, row), valueAt(goals, row), valueAt(stewards, row), valueAt(lastConversations, row), valueAt(nextOns, row), flags[row], responsiveness[row], copies && valueAt(copies, row)));
}
/** Rows with their long texts, where these have come and are of the same revision. */
function rowsWithTexts(rows, columns) {
	const [pages = [], revs = [], summaries = [], nexts = []] = columns;
	const texts = new Map(mapIds(pages, revs, (page, rev, row) => [page, [
		page,
		rev,
		summaries[row],
		nexts[row]
	]]));
	return rows.map((row) => {
		const found = texts.get(row.page);
		return found ? withTexts(row, found) : row;
	});
}
// resources/src/mediawiki/outcome.ts
/** Whether the second press passes what was refused: a warning of a filter, or of what may be private contact data. */
var isWarning = ([{ code, data }]) => code === "abusefilter-warning" || (data === null || data === void 0 ? void 0 : data.code) === "doubtful";
/** Codes of mw.Api for a request that got no answer. */
var NO_ANSWER = ["http", "ok-but-empty"];
/** HTML of an error: the wiki's own HTML as it is, any other text escaped. */
function htmlOf(error) {
	return error.html || (error.text || error.code).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
function violation(error) {
	var _error$data$pointer, _error$data;
	return {
		pointer: (_error$data$pointer = (_error$data = error.data) === null || _error$data === void 0 ? void 0 : _error$data.pointer) !== null && _error$data$pointer !== void 0 ? _error$data$pointer : "",
		html: htmlOf(error)
	};
}
function denial(errors) {
	const [{ code }] = errors;
	return {
		kind: "denied",
		code,
		isWarning: isWarning(errors),
		html: errors.map(htmlOf).join("")
	};
}
/**
* Maps the errors of an edit to an outcome. A conflict is left to the caller, which knows the page.
*
* @param errors At least one
*/
function outcomeOfErrors(errors) {
	const codes = errors.map(({ code }) => code);
	if (errors.some(({ data }) => data === null || data === void 0 ? void 0 : data.retry)) return "race";
	if (codes.includes("editconflict") || codes.includes("articleexists")) return "conflict";
	if (codes.some((code) => NO_ANSWER.includes(code))) return { kind: "unreachable" };
	const ours = errors.filter((error) => {
		var _error$data2;
		return ((_error$data2 = error.data) === null || _error$data2 === void 0 ? void 0 : _error$data2.pointer) !== void 0 && !isWarning([error]);
	});
	return ours.length ? {
		kind: "invalid",
		violations: ours.map(violation)
	} : denial(errors);
}
/** Maps a reply without errors and without success: a captcha, or an extension that refused. */
function outcomeOfFailure(reply) {
	var _reply$edit, _captcha$question, _reply$edit$result, _reply$edit2;
	const captcha = (_reply$edit = reply.edit) === null || _reply$edit === void 0 ? void 0 : _reply$edit.captcha;
	return captcha ? _objectSpread2({
		kind: "challenged",
		id: captcha.id,
		question: (_captcha$question = captcha.question) !== null && _captcha$question !== void 0 ? _captcha$question : "",
		isHtml: captcha.mime === "text/html"
	}, captcha.url ? { image: captcha.url } : {}) : {
		kind: "denied",
		code: (_reply$edit$result = (_reply$edit2 = reply.edit) === null || _reply$edit2 === void 0 ? void 0 : _reply$edit2.result) !== null && _reply$edit$result !== void 0 ? _reply$edit$result : "unknown",
		html: "",
		isWarning: false
	};
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/asyncToGenerator.js
function asyncGeneratorStep(n, t, e, r, o, a, c) {
	try {
		var i = n[a](c), u = i.value;
	} catch (n) {
		e(n);
		return;
	}
	i.done ? t(u) : Promise.resolve(u).then(r, o);
}
function _asyncToGenerator(n) {
	return function() {
		var t = this, e = arguments;
		return new Promise(function(r, o) {
			var a = n.apply(t, e);
			function _next(n) {
				asyncGeneratorStep(a, r, o, _next, _throw, "next", n);
			}
			function _throw(n) {
				asyncGeneratorStep(a, r, o, _next, _throw, "throw", n);
			}
			_next(void 0);
		});
	};
}
// resources/src/mediawiki/gateway.ts
var MODEL = "technical-partner";
var NAMESPACE = 1560;
/** Begin of a summary that the wiki replaces by what the edit changes: see SummaryClaims.php. */
var CHANGES = "/* tp:changes */";
/** Pages that the action API accepts in one request. */
var BATCH = 50;
/** A name as a title of the partners' namespace. */
function titleOf(name) {
	return `${mw.config.get("wgFormattedNamespaces")[NAMESPACE]}:${name}`;
}
function nameOf(title) {
	return title.slice(title.indexOf(":") + 1);
}
/** jQuery rejects with several values, of which `await` keeps but the first. */
function settled(promise) {
	return new Promise((resolve) => {
		promise.then((value) => resolve({ value }), (code, data) => {
			var _data$errors, _data$error;
			return resolve({ errors: (_data$errors = data === null || data === void 0 ? void 0 : data.errors) !== null && _data$errors !== void 0 ? _data$errors : [(_data$error = data === null || data === void 0 ? void 0 : data.error) !== null && _data$error !== void 0 ? _data$error : { code }] });
		});
	});
}
/** Takes the request that the page's head started before this script ran: see readAhead() in pages/early.ts. */
function early() {
	const data = mw.config.get("wgTechnicalPartners");
	const reading = data === null || data === void 0 ? void 0 : data.reading;
	data === null || data === void 0 || delete data.reading;
	return reading;
}
var MediaWikiGateway = class {
	constructor() {
		this.canonical = /* @__PURE__ */ new Set([void 0, mw.user.getName()]);
		this.api = new mw.Api({ parameters: {
			formatversion: 2,
			errorformat: "html",
			errorsuselocal: true,
			uselang: mw.config.get("wgUserLanguage")
		} });
	}
	load(name, rev) {
		var _this = this;
		return _asyncToGenerator(function* () {
			return (yield _this.revision(rev ? { revids: rev } : { titles: titleOf(name) })).loaded;
		})();
	}
	find(name) {
		var _this2 = this;
		return _asyncToGenerator(function* () {
			const [page] = (yield _this2.api.get({
				action: "query",
				titles: titleOf(name)
			})).query.pages;
			return page.missing || page.invalid ? null : _this2.load(name);
		})();
	}
	save(request) {
		var _this3 = this;
		return _asyncToGenerator(function* () {
			var _request$record$stewa;
			const reply = yield settled(_this3.api.postWithEditToken(_this3.parameters(request)));
			if ("errors" in reply) {
				const outcome = outcomeOfErrors(reply.errors);
				return typeof outcome === "string" ? _this3.conflict(request, outcome === "race") : outcome;
			}
			const { edit } = reply.value;
			if ((edit === null || edit === void 0 ? void 0 : edit.result) !== "Success") return outcomeOfFailure(reply.value);
			const isOurs = edit.newrevid !== void 0 && (request.rev === 0 || edit.oldrevid === request.rev);
			const saved = isOurs && _this3.canonical.has((_request$record$stewa = request.record.steward) === null || _request$record$stewa === void 0 ? void 0 : _request$record$stewa.user) ? {
				page: edit.pageid,
				rev: edit.newrevid,
				name: edit.title ? nameOf(edit.title) : request.name,
				record: request.record
			} : (yield _this3.revision(edit.newrevid ? { revids: edit.newrevid } : _this3.target(request))).loaded;
			return {
				kind: "saved",
				saved,
				isMerged: !isOurs && saved.rev !== request.rev
			};
		})();
	}
	rows() {
		var _this4 = this;
		return _asyncToGenerator(function* () {
			var _await$early;
			const { columns, framework, today } = (_await$early = yield early()) !== null && _await$early !== void 0 ? _await$early : yield _this4.rest("matrix?part=cells");
			return {
				rows: rowsOf(columns),
				framework,
				today
			};
		})();
	}
	withTexts(rows) {
		var _this5 = this;
		return _asyncToGenerator(function* () {
			const { columns } = yield _this5.rest("matrix?part=texts");
			return rowsWithTexts(rows, columns);
		})();
	}
	names(prefix) {
		var _this6 = this;
		return _asyncToGenerator(function* () {
			return (yield _this6.api.get({
				action: "query",
				list: "prefixsearch",
				pssearch: prefix,
				psnamespace: NAMESPACE,
				pslimit: 8
			})).query.prefixsearch.map(({ title }) => nameOf(title));
		})();
	}
	framework() {
		var _this7 = this;
		return _asyncToGenerator(function* () {
			const [page] = (yield _this7.api.get({
				action: "query",
				prop: "revisions",
				rvprop: "content",
				rvslots: "main",
				titles: _tp_config.default.TechnicalPartnersFrameworkPage
			})).query.pages;
			return page.revisions ? readRecord(page.revisions[0].slots.main.content) : {};
		})();
	}
	duplicates(name, website = "", wikidata = "") {
		var _this8 = this;
		return _asyncToGenerator(function* () {
			const { duplicates } = yield _this8.rest(`duplicates?${new URLSearchParams({
				name,
				website,
				wikidata
			})}`);
			return duplicates;
		})();
	}
	refusals(pages) {
		var _this9 = this;
		return _asyncToGenerator(function* () {
			const refusals = /* @__PURE__ */ new Map();
			for (let start = 0; start < pages.length; start += BATCH) (yield _this9.api.post({
				action: "query",
				prop: "info",
				intestactions: "edit",
				intestactionsdetail: "full",
				pageids: pages.slice(start, start + BATCH)
			})).query.pages.forEach(({ pageid, actions }) => {
				if (actions === null || actions === void 0 ? void 0 : actions.edit.length) refusals.set(pageid, actions.edit.map(({ html, code }) => html !== null && html !== void 0 ? html : code).join(""));
			});
			return refusals;
		})();
	}
	watched() {
		var _this10 = this;
		return _asyncToGenerator(function* () {
			const pages = /* @__PURE__ */ new Set();
			let more = {};
			while (more) {
				var _reply$query$pages, _reply$query;
				const reply = yield _this10.api.get(_objectSpread2({
					action: "query",
					generator: "watchlistraw",
					gwrnamespace: NAMESPACE,
					gwrlimit: "max"
				}, more));
				((_reply$query$pages = (_reply$query = reply.query) === null || _reply$query === void 0 ? void 0 : _reply$query.pages) !== null && _reply$query$pages !== void 0 ? _reply$query$pages : []).forEach(({ pageid }) => pages.add(pageid));
				more = reply.continue;
			}
			return pages;
		})();
	}
	watch(page, isWatched) {
		var _this11 = this;
		return _asyncToGenerator(function* () {
			const reply = yield settled(_this11.api.postWithToken("watch", _objectSpread2({
				action: "watch",
				pageids: page
			}, isWatched ? {} : { unwatch: true })));
			if ("errors" in reply) {
				var _reply$errors$0$html;
				const { body } = new DOMParser().parseFromString((_reply$errors$0$html = reply.errors[0].html) !== null && _reply$errors$0$html !== void 0 ? _reply$errors$0$html : "", "text/html");
				throw new Error(body.textContent);
			}
		})();
	}
	users(prefix) {
		var _this12 = this;
		return _asyncToGenerator(function* () {
			return (yield _this12.api.get({
				action: "query",
				list: "allusers",
				auprefix: prefix.charAt(0).toUpperCase() + prefix.slice(1),
				aulimit: 8
			})).query.allusers.map((user) => user.name);
		})();
	}
	account(name) {
		var _this13 = this;
		return _asyncToGenerator(function* () {
			const [user] = (yield _this13.api.get({
				action: "query",
				list: "users",
				ususers: [name]
			})).query.users;
			return user.userid === void 0 ? null : user.name;
		})();
	}
	/** A page by its id, since it may have been moved; a new one by its title. */
	target({ page, name }) {
		return page ? { pageids: page } : { titles: titleOf(name) };
	}
	parameters({ page, name, rev, record, reason, isWatched, captcha }) {
		return _objectSpread2(_objectSpread2(_objectSpread2(_objectSpread2(_objectSpread2(_objectSpread2({ action: "edit" }, page ? { pageid: page } : { title: titleOf(name) }), {}, {
			text: JSON.stringify(record),
			contentmodel: MODEL
		}, rev ? {
			baserevid: rev,
			nocreate: true
		} : { createonly: true }), mw.user.isNamed() ? { assertuser: mw.user.getName() } : {}), isWatched === void 0 ? {} : { watchlist: isWatched ? "watch" : "unwatch" }), reason ? { summary: `${CHANGES} ${reason}` } : {}), captcha ? {
			captchaid: captcha.id,
			captchaword: captcha.answer
		} : {});
	}
	conflict(request, isRace) {
		var _this14 = this;
		return _asyncToGenerator(function* () {
			const { loaded, user, timestamp } = yield _this14.revision(_this14.target(request));
			return {
				kind: "conflict",
				latest: loaded,
				user,
				timestamp,
				isRace
			};
		})();
	}
	/** @param of Parameters of action=query that name one revision, or a page for its latest */
	revision(of) {
		var _this15 = this;
		return _asyncToGenerator(function* () {
			var _record$steward;
			const reply = yield _this15.api.get(_objectSpread2({
				action: "query",
				prop: "revisions",
				rvprop: [
					"ids",
					"content",
					"user",
					"timestamp"
				],
				rvslots: "main"
			}, of));
			const page = reply.query.pages && reply.query.pages[0];
			const revision = page && page.revisions && page.revisions[0];
			if (!page || !revision) throw new Error(`No revision of ${JSON.stringify(of)}`);
			const record = readRecord(revision.slots.main.content);
			_this15.canonical.add((_record$steward = record.steward) === null || _record$steward === void 0 ? void 0 : _record$steward.user);
			return {
				loaded: {
					page: page.pageid,
					rev: revision.revid,
					name: nameOf(page.title),
					record
				},
				user: revision.user || "",
				timestamp: revision.timestamp
			};
		})();
	}
	rest(path) {
		return _asyncToGenerator(function* () {
			const response = yield window.fetch(`${mw.util.wikiScript("rest")}/technical-partners/v1/${path}`, {
				credentials: "same-origin",
				cache: "no-cache"
			});
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			return response.json();
		})();
	}
};
function gateway$1() {
	return new MediaWikiGateway();
}
// resources/src/mediawiki/wiki.ts
/**
* How a date is written, by its length: a month, a day, a moment; as MediaWiki writes them, whose English is not that
* of the United States.
*/
var DATE_PARTS = {
	7: {
		year: "numeric",
		month: "long",
		timeZone: "UTC"
	},
	10: {
		year: "numeric",
		month: "long",
		day: "numeric",
		timeZone: "UTC"
	},
	20: {
		year: "numeric",
		month: "long",
		day: "numeric",
		hour: "numeric",
		minute: "numeric"
	}
};
/**
* The language of the page as browsers call it, with MediaWiki's calendar; digits are put into the language by
* digits().
*/
function locale() {
	const { lang } = document.documentElement;
	const name = `${lang === "en" ? "en-GB" : lang}-u-ca-${lang === "th" ? "buddhist" : "gregory"}-nu-latn`;
	try {
		return Intl.getCanonicalLocales(name)[0];
	} catch (_unused) {
		return "en-GB";
	}
}
/** Remembers what was made for a key: messages, and formatters of dates, are slow to make and few. */
function once$1(make) {
	const known = /* @__PURE__ */ new Map();
	return (key) => {
		if (!known.has(key)) known.set(key, make(key));
		return known.get(key);
	};
}
var convert = (value) => String(mw.language.convertNumber(value));
var digits = (text) => text.replace(/\d/g, (digit) => convert(Number(digit)));
/**
* As the server writes it. The browser's own formatter knows other rules for some languages, and takes long to make.
*/
function number(value, places = 0) {
	const [whole, fraction] = (Math.round(value * 10 ** places) / 10 ** places).toFixed(places).split(".");
	return convert(Number(whole)) + (fraction ? Array.from(convert(1.1)).slice(1, -1).join("") + digits(fraction) : "");
}
var dates = once$1((length) => new Intl.DateTimeFormat(locale(), DATE_PARTS[Number(length)]));
var plain = once$1((key) => mw.message(key).text());
var date$1 = once$1((text) => {
	const moment = new Date(text);
	if (isNaN(moment.getTime()) || text.length !== 4 && !DATE_PARTS[text.length]) return text;
	return digits(text.length === 4 ? text : dates(String(text.length)).format(moment));
});
function today() {
	const now = /* @__PURE__ */ new Date();
	const part = (value) => `0${value}`.slice(-2);
	return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
/** Two live regions, since what has been said already must not be said again when the other speaks. */
function announcer() {
	const regions = ["polite", "assertive"].map((level) => {
		const region = document.createElement("div");
		region.className = "tp-hidden";
		region.setAttribute("aria-live", level);
		document.body.appendChild(region);
		return region;
	});
	return (text, isUrgent = false) => {
		regions[isUrgent ? 1 : 0].textContent = text;
	};
}
/** A preference that is on or off; on other pages than those of an account, all are off. */
function prefers(option) {
	return mw.user.isNamed() && Number(mw.user.options.get(option)) === 1;
}
function mediawiki() {
	return {
		user: mw.user.getName(),
		isNamed: mw.user.isNamed(),
		watches: {
			edited: prefers("watchdefault"),
			made: prefers("watchcreations") || prefers("watchdefault")
		},
		msg: (key, ...parameters) => parameters.length ? mw.message(key, ...parameters.map(String)).text() : plain(key),
		number,
		today,
		date: date$1,
		revision: mw.config.get("wgRevisionId") || 0,
		url: (title, query) => mw.util.getUrl(title, query),
		go(title) {
			location.href = mw.util.getUrl(title);
		},
		fetch(url, data) {
			return _asyncToGenerator(function* () {
				var _exec$, _exec;
				const response = yield window.fetch(url, _objectSpread2({ cache: "no-store" }, data ? {
					method: "POST",
					body: data
				} : {}));
				const text = yield response.text();
				return {
					html: new DOMParser().parseFromString(text, "text/html"),
					url: response.url,
					revision: Number((_exec$ = (_exec = /"wgRevisionId":(\d+)/.exec(text)) === null || _exec === void 0 ? void 0 : _exec[1]) !== null && _exec$ !== void 0 ? _exec$ : 0)
				};
			})();
		},
		load(module) {
			return _asyncToGenerator(function* () {
				yield mw.loader.using(module);
			})();
		},
		idle: () => new Promise((resolve) => mw.requestIdleCallback(() => resolve())),
		warn: (text) => mw.notify(text, { type: "error" }),
		announce: announcer()
	};
}
// resources/src/state/useEditState.ts
/** Key of a record: a partner without a page goes by its name. */
function recordKey({ page, name }) {
	return page ? String(page) : `new ${name}`;
}
function useEditState() {
	/** Drafts in objects of their own: Vue 3.4 would store what a reactive object is made of, not the object. */
	const places = (0, vue.shallowReactive)(/* @__PURE__ */ new Map());
	const key = (of) => `${recordKey(of)} ${of.column}`;
	return {
		last: (0, vue.shallowRef)(null),
		report: (0, vue.shallowRef)(null),
		drafts: () => Array.from(places.values()).map(({ draft }) => draft),
		put: (draft) => places.set(key(draft), { draft }),
		drop(draft) {
			var _places$get;
			if (((_places$get = places.get(key(draft))) === null || _places$get === void 0 ? void 0 : _places$get.draft) === draft) places.delete(key(draft));
		},
		draft: (page, column) => {
			var _places$get2;
			return (_places$get2 = places.get(key({
				page,
				name: "",
				column
			}))) === null || _places$get2 === void 0 ? void 0 : _places$get2.draft;
		}
	};
}
// resources/src/domain/filter.ts
/** Normalised text of a row that search looks into. */
function searchText({ name, summary = "", steward }) {
	return normalizeForSearch(`${name} ${summary} ${steward}`);
}
/**
* Whether a row is one that a query asks for: has every word, and one of the values of each filter.
*
* @param weights See weightsOf
* @param textOf See searchText
*/
function matcher(query, reader, weights, textOf = searchText) {
	const words = normalizeForSearch(query.q).split(" ").filter(Boolean);
	const tests = Object.keys(query.filters).map((name) => {
		const column = columnByFilter(name);
		return KINDS[column.kind].test(column, query.filters[name], weights, reader);
	});
	if (words.length) tests.push((row) => {
		const text = textOf(row);
		return words.every((word) => text.includes(word));
	});
	return (row) => tests.every((test) => test(row));
}
/** How many rows carry each flag. */
function countFlags(rows, reader) {
	const counts = {};
	columnByFilter("flags").values.forEach((flag) => {
		counts[flag] = rows.filter(hasFlag(flag, reader)).length;
	});
	return counts;
}
// resources/src/domain/sort.ts
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Rows by name without case and accents, then by page id: the order of those that are alike in all else. */
function byName(rows) {
	const keyed = rows.map((row) => ({
		row,
		name: inByteOrder(normalizeForSearch(row.name))
	}));
	keyed.sort((a, b) => compare(a.name, b.name) || a.row.page - b.row.page);
	return keyed.map(({ row }) => row);
}
/**
* Rows in the order of a query: what is missing last in both directions, ties as the rows stood.
*
* @param rows In the order of byName
* @param weights See weightsOf
*/
function sortRows(rows, { sort, descending }, weights) {
	const column = columnById(sort);
	if (sort === "partner" && !descending) return rows.slice();
	const key = KINDS[column.kind].key(column, weights, descending);
	const sign = descending ? -1 : 1;
	const keyed = rows.map((row) => ({
		row,
		key: key(row)
	}));
	keyed.sort((a, b) => a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : sign * compare(a.key, b.key));
	return keyed.map(({ row }) => row);
}
/**
* Groups of rows, which keep their order: the furthest stage and highest priority first, names from a to z, none last.
*/
function groupRows(rows, group) {
	const column = columnByFilter(group);
	const keyOf = KINDS[column.kind].group(column);
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = keyOf(row);
		const members = groups.get(key);
		if (members) members.push(row);
		else groups.set(key, [row]);
	}
	const { values = [] } = column;
	return Array.from(groups, ([key, members]) => ({
		key,
		rows: members
	})).sort((a, b) => values.indexOf(b.key) - values.indexOf(a.key) || Number(a.key === "") - Number(b.key === "") || compare(inByteOrder(a.key), inByteOrder(b.key)));
}
// resources/src/state/events.ts
function emitter() {
	const listeners = {};
	return {
		on(name, listener) {
			var _listeners$name;
			listeners[name] = [...(_listeners$name = listeners[name]) !== null && _listeners$name !== void 0 ? _listeners$name : [], listener];
		},
		emit: (name, event) => {
			var _listeners$name2;
			return (_listeners$name2 = listeners[name]) === null || _listeners$name2 === void 0 ? void 0 : _listeners$name2.forEach((listener) => listener(event));
		}
	};
}
// resources/src/state/useMatrix.ts
function memoizeByObject(make) {
	const known = /* @__PURE__ */ new WeakMap();
	return (thing) => {
		let found = known.get(thing);
		if (found === void 0) {
			found = make(thing);
			known.set(thing, found);
		}
		return found;
	};
}
/** Asks once, however often it is called; again where that failed. */
function once(ask) {
	let asked;
	return () => {
		var _asked;
		return asked = (_asked = asked) !== null && _asked !== void 0 ? _asked : ask().catch((error) => {
			asked = void 0;
			throw error;
		});
	};
}
/** Rows, and which of them are shown in which order. A row stays where it is while it is edited, until applyQuery(). */
function useMatrix(gateway, wiki, bootstrap, search) {
	const framework = (0, vue.shallowRef)(bootstrap.framework);
	const today = (0, vue.ref)(bootstrap.today);
	const rows = (0, vue.shallowRef)(bootstrap.rows);
	const shown = (0, vue.shallowRef)(bootstrap.rows);
	/** Pages added or edited since the query was applied: their rows stay where they stand. */
	const touched = (0, vue.shallowRef)(/* @__PURE__ */ new Set());
	const total = (0, vue.ref)(bootstrap.total);
	const query = (0, vue.ref)(parseQuery(search, framework.value));
	const reader = (0, vue.shallowRef)({
		user: wiki.user,
		watched: /* @__PURE__ */ new Set()
	});
	const weights = (0, vue.computed)(() => weightsOf(framework.value));
	const alignment = (row) => alignmentOf(row.scores, weights.value);
	const all = (0, vue.computed)(() => byName(rows.value));
	const part = (name) => (0, vue.computed)(() => query.value[name]);
	const [order, isDescending, words, filters] = [
		part("sort"),
		part("descending"),
		part("q"),
		part("filters")
	];
	const ordered = (0, vue.computed)(() => sortRows(all.value, {
		sort: order.value,
		descending: isDescending.value
	}, weights.value));
	const isSearched = (0, vue.computed)(() => words.value !== "");
	/** Folded texts: while somebody types, and no longer, for all of them take as much memory as the rows. */
	const texts = (0, vue.computed)(() => isSearched.value ? memoizeByObject(searchText) : searchText);
	const queriedRows = () => ordered.value.filter(matcher({
		q: words.value,
		filters: filters.value
	}, reader.value, weights.value, texts.value));
	const lines = (0, vue.computed)(() => {
		const { group } = query.value;
		return !group ? shown.value : groupRows(shown.value, group).reduce((found, { key, rows: inGroup }) => found.concat({
			group: key,
			count: inGroup.length
		}, inGroup), []);
	});
	const fromRecord = ({ page, rev, name, record }) => rowOf(page, rev, name, record, framework.value, today.value);
	const rowOfPage = (page) => rows.value.find((row) => row.page === page);
	/** Takes rows as they are now, each where it stands. */
	function replaceRows(renewed) {
		rows.value = rows.value.map(renewed);
		shown.value = shown.value.map(renewed);
	}
	function upsertRow(row) {
		touched.value = new Set(touched.value).add(row.page);
		if (rowOfPage(row.page)) replaceRows((before) => before.page === row.page ? row : before);
		else rows.value = rows.value.concat(row);
	}
	function applyQuery() {
		touched.value = /* @__PURE__ */ new Set();
		shown.value = queriedRows();
	}
	/** Applies the query to rows or texts that came later, around the rows that somebody has just added or edited. */
	function applyQueryLate() {
		const found = queriedRows().filter(({ page }) => !touched.value.has(page));
		shown.value.forEach(({ page }, place) => {
			const row = touched.value.has(page) && rowOfPage(page);
			if (row) found.splice(place, 0, row);
		});
		shown.value = found;
	}
	function readCells() {
		return _readCells.apply(this, arguments);
	}
	function _readCells() {
		_readCells = _asyncToGenerator(function* () {
			const found = yield gateway.rows();
			if (JSON.stringify(found.framework) !== JSON.stringify(framework.value)) framework.value = found.framework;
			today.value = found.today;
			const known = new Map(rows.value.map((row) => [row.page, row]));
			const added = rows.value.filter(({ page }) => ![bootstrap.rows, found.rows].some((others) => others.some((row) => row.page === page)));
			rows.value = found.rows.map((row) => {
				const before = known.get(row.page);
				return before && before.rev >= row.rev ? before : row;
			}).concat(added);
			total.value = rows.value.length;
			applyQueryLate();
		});
		return _readCells.apply(this, arguments);
	}
	const loadCells = once(readCells);
	function readTexts() {
		return _readTexts.apply(this, arguments);
	}
	function _readTexts() {
		_readTexts = _asyncToGenerator(function* () {
			const complete = new Map((yield gateway.withTexts(rows.value)).map((row) => [row.page, row]));
			replaceRows((row) => {
				const found = complete.get(row.page);
				return found && found.rev === row.rev && row.summary === void 0 ? found : row;
			});
			if (query.value.q) applyQueryLate();
		});
		return _readTexts.apply(this, arguments);
	}
	const { on, emit } = emitter();
	return {
		on,
		framework,
		today,
		weights,
		query,
		shown,
		lines,
		reader,
		applyQuery,
		columns: (0, vue.computed)(() => {
			const chosen = query.value.columns;
			const known = [...bootstrap.columns.filter((column) => !column.startsWith("p-")), ...entries(framework.value, "principles").map(({ id }) => `p-${id}`)];
			return chosen ? ["partner", ...chosen.filter((column) => column !== "partner" && known.includes(column))] : bootstrap.columns;
		}),
		counts: (0, vue.computed)(() => ({
			shown: shown.value.length,
			total: total.value,
			flags: countFlags(shown.value, reader.value)
		})),
		isOutOfOrder: (0, vue.computed)(() => {
			const isEdited = touched.value.size > 0;
			const now = isEdited ? queriedRows() : [];
			return isEdited && (now.length !== shown.value.length || now.some(({ page }, number) => page !== shown.value[number].page));
		}),
		isUnclear: (row, next) => next !== void 0 && query.value.sort === "alignment" && !query.value.group && !isClearOrder(alignment(row), alignment(next)),
		row: rowOfPage,
		show: (loaded) => upsertRow(fromRecord(loaded)),
		add(loaded) {
			const row = fromRecord(loaded);
			total.value += rowOfPage(row.page) ? 0 : 1;
			upsertRow(row);
			shown.value = [row, ...shown.value.filter(({ page }) => page !== row.page)];
			emit("added", row.page);
		},
		setQuery(change) {
			const { sort, descending } = query.value;
			const wasNatural = descending && sort === naturalSort(query.value.filters, framework.value);
			const natural = change.filters && wasNatural ? { sort: naturalSort(change.filters, framework.value) } : {};
			query.value = _objectSpread2(_objectSpread2(_objectSpread2({}, query.value), {}, { offset: 0 }, natural), change);
			applyQuery();
			emit("query", change);
		},
		loadCells,
		load: once(_asyncToGenerator(function* () {
			yield loadCells();
			yield readTexts();
		})),
		refresh() {
			return _asyncToGenerator(function* () {
				yield readCells();
				yield readTexts();
			})();
		}
	};
}
// resources/src/state/useRights.ts
function useRights(gateway, { always, known = [], locked = {} } = {}) {
	if (always !== void 0) return {
		reason: () => always,
		loadRights: () => Promise.resolve(),
		explain: () => Promise.resolve()
	};
	const given = Object.keys(locked).map((page) => [Number(page), locked[page]]);
	const reasons = (0, vue.shallowRef)(new Map(given));
	/** Pages of which the page at least says whether they can be edited. */
	const told = new Set(known);
	/** Pages of which the wiki has said all. */
	const asked = new Set(known.filter((page) => !reasons.value.has(page)));
	function ask(_x) {
		return _ask.apply(this, arguments);
	}
	function _ask() {
		_ask = _asyncToGenerator(function* (pages) {
			const unknown = pages.filter((page) => !asked.has(page));
			if (!unknown.length) return;
			const others = () => Array.from(reasons.value).filter(([page]) => !unknown.includes(page));
			unknown.forEach((page) => asked.add(page));
			try {
				const found = yield gateway.refusals(unknown);
				reasons.value = new Map([...others(), ...Array.from(found)]);
			} catch (_unused) {
				reasons.value = new Map(others());
				unknown.forEach((page) => asked.delete(page));
			}
		});
		return _ask.apply(this, arguments);
	}
	return {
		reason: (page) => reasons.value.get(page),
		loadRights: (pages) => ask(pages.filter((page) => !told.has(page))),
		explain: (page) => ask([page])
	};
}
// resources/src/state/useRowSelection.ts
function useRowSelection(matrix, rights) {
	const chosen = (0, vue.shallowRef)(/* @__PURE__ */ new Set());
	const shown = (0, vue.computed)(() => matrix.shown.value.filter(({ page }) => rights.reason(page) === void 0));
	const rows = (0, vue.computed)(() => chosen.value.size ? shown.value.filter(({ page }) => chosen.value.has(page)) : []);
	function choose(pages, isChosen) {
		const after = new Set(chosen.value);
		pages.forEach((page) => after[isChosen ? "add" : "delete"](page));
		chosen.value = after;
	}
	return {
		rows,
		choose,
		all: (0, vue.computed)(() => rows.value.length === 0 ? false : rows.value.length === shown.value.length || null),
		has: (page) => chosen.value.has(page),
		chooseAll(isChosen) {
			chosen.value = new Set(isChosen ? shown.value.map(({ page }) => page) : []);
		}
	};
}
// resources/src/domain/block.ts
/** A block of cells as text: tabs between columns, lines between rows, as spreadsheets copy and paste. */
/** Matches one cell of a pasted block. Double quotes enclose a cell with a tab or a line break. */
var CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g;
/**
* @param text As a spreadsheet puts it on the clipboard
* @return Rows of cells; a last empty line is no row
*/
function parseBlock(text) {
	const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
	const rows = [[]];
	CELL.lastIndex = 0;
	for (;;) {
		const [, cell, end] = CELL.exec(source);
		rows[rows.length - 1].push(/^"[^]*"$/.test(cell) ? cell.slice(1, -1).replace(/""/g, "\"") : cell.trim());
		if (end === "") return rows;
		if (end === "\n") rows.push([]);
	}
}
/** The text of a block. */
function writeBlock(rows) {
	const quoted = (cell) => /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, "\"\"")}"` : cell;
	return rows.map((row) => row.map(quoted).join("	")).join("\n");
}
function escaped(text) {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
/** The same as an HTML table, which documents prefer. */
function blockAsHtml(rows) {
	const cells = (row) => row.map((cell) => `<td>${escaped(cell)}</td>`).join("");
	return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
// resources/src/state/useWatched.ts
/** Which partners the reader watches: as the wiki knows, and by what they have done since. */
function useWatched(matrix, edits, gateway, wiki) {
	const toggled = /* @__PURE__ */ new Map();
	function show(pages) {
		const watched = new Set(pages);
		toggled.forEach((isWatched, page) => watched[isWatched ? "add" : "delete"](page));
		matrix.reader.value = _objectSpread2(_objectSpread2({}, matrix.reader.value), {}, { watched });
	}
	function mark(pages, isWatched) {
		pages.forEach((page) => toggled.set(page, isWatched));
		show(matrix.reader.value.watched);
	}
	(0, vue.watch)(edits.last, (step) => {
		if (step && wiki.watches.edited) mark(step.edits.map(({ page }) => page), true);
	});
	matrix.on("added", (page) => {
		if (wiki.watches.made) mark([page], true);
	});
	return {
		load: function() {
			var _ref = _asyncToGenerator(function* () {
				return show(yield gateway.watched());
			});
			return function load() {
				return _ref.apply(this, arguments);
			};
		}(),
		set({ page }, isWatched) {
			return _asyncToGenerator(function* () {
				mark([page], isWatched);
				try {
					yield gateway.watch(page, isWatched);
				} catch (error) {
					mark([page], !isWatched);
					throw error;
				}
			})();
		}
	};
}
// resources/src/view/context.ts
var contextKey = Symbol("TechnicalPartners");
function useContext() {
	const context = (0, vue.inject)(contextKey);
	if (!context) throw new Error("Nothing has been provided");
	return context;
}
// resources/src/view/kindLabels.ts
function enumerationLabel({ id, labels = id }, value, wiki) {
	return wiki.msg(`technicalpartners-value-${labels}-${value}`);
}
function entryTitle(framework, list, id) {
	var _findEntry$title, _findEntry;
	return (_findEntry$title = (_findEntry = findEntry(framework, list, id)) === null || _findEntry === void 0 ? void 0 : _findEntry.title) !== null && _findEntry$title !== void 0 ? _findEntry$title : id;
}
var KIND_LABELS = {
	enumeration: {
		value: (value, column, _framework, wiki) => enumerationLabel(column, value, wiki),
		cell: (row, column, _framework, wiki) => valueOf(row, column) ? enumerationLabel(column, valueOf(row, column), wiki) : ""
	},
	ids: {
		value: (id, { list }, framework) => entryTitle(framework, list, id),
		cell: (row, column, framework) => valueOf(row, column).map((id) => entryTitle(framework, column.list, id)).join(", ")
	},
	date: { cell: (row, column) => [column.text && row[column.text], valueOf(row, column)].filter(Boolean).join(" · ") },
	score: {
		value: (value, _column, _framework, wiki) => value === "na" ? wiki.msg("technicalpartners-value-score-notApplicable") : value === "none" ? wiki.msg("technicalpartners-matrix-not-scored") : wiki.number(Number(value)),
		cell({ scores }, { principle = "" }, _framework, wiki) {
			var _scores$principle$sco, _scores$principle;
			const score = (_scores$principle$sco = (_scores$principle = scores[principle]) === null || _scores$principle === void 0 ? void 0 : _scores$principle.score) !== null && _scores$principle$sco !== void 0 ? _scores$principle$sco : null;
			return score === null ? "" : score === "notApplicable" ? wiki.msg("technicalpartners-matrix-na") : String(score);
		}
	},
	alignment: {
		value: (value, _column, _framework, wiki) => value === "none" ? wiki.msg("technicalpartners-matrix-not-scored") : wiki.msg(`technicalpartners-filter-alignment-${value}`),
		cell: () => ""
	},
	flags: { value: (value, _column, _framework, wiki) => wiki.msg(`technicalpartners-filter-${value}`) }
};
/** A value of a column's filter, or what a group has in common; '' and "none" for those without. */
function columnValueLabel(value, column, framework, wiki) {
	var _KIND_LABELS$column$k;
	const label = (_KIND_LABELS$column$k = KIND_LABELS[column.kind]) === null || _KIND_LABELS$column$k === void 0 ? void 0 : _KIND_LABELS$column$k.value;
	return label && value !== "" ? label(value, column, framework, wiki) : value === "" || value === "none" ? wiki.msg("technicalpartners-group-none") : value;
}
/** Text of a cell, for notices and for the clipboard. */
function columnCellText(row, column, framework, wiki) {
	var _KIND_LABELS$column$k2;
	const label = (_KIND_LABELS$column$k2 = KIND_LABELS[column.kind]) === null || _KIND_LABELS$column$k2 === void 0 ? void 0 : _KIND_LABELS$column$k2.cell;
	return label ? label(row, column, framework, wiki) : valueOf(row, column);
}
// resources/src/view/labels.ts
/** Flags by their bits, in the order in which they are shown. */
var FLAGS = [
	[1, "contested"],
	[2, "unsupported"],
	[4, "stale"]
];
/** Titles of what is edited, and is no column. */
var OTHER_TITLES = {
	exchange: "technicalpartners-view-exchange",
	evidence: "technicalpartners-section-evidence"
};
function columnTitle(id, framework, wiki) {
	const statement = statementOf(id);
	if (statement) return statementLabel(statement, wiki);
	const principle = findEntry(framework, "principles", principleOf(id));
	const other = ownProperty(OTHER_TITLES, id);
	const column = columnById(id);
	return principle ? principle.shortTitle || principle.title : other ? wiki.msg(other) : column && !column.principle && !column.hidden ? wiki.msg(`technicalpartners-column-${id}`) : principleOf(id);
}
/** Title of a column's filter, or of its groups. */
function filterTitle(column, framework, wiki) {
	return column.filterTitle ? wiki.msg(`technicalpartners-filter-${column.filter}`) : columnTitle(column.id, framework, wiki);
}
/** Fields of a record that evidence may be about, apart from scores. */
var STATEMENTS = [
	"summary",
	"kind",
	"website",
	"repository",
	"bugTracker",
	"contactUrl",
	"languages",
	"wikidata",
	"identifiedOn",
	"stack",
	"relations",
	"goals",
	"offers",
	"needs",
	"collaborations",
	"tasks",
	"conversations",
	"decisions"
];
/** The statement that a column is about; undefined for other columns. */
function statementOf(column) {
	return STATEMENTS.find((statement) => column === `evidence-${statement}`);
}
function statementLabel(statement, wiki) {
	return wiki.msg(`technicalpartners-value-about-${statement}`);
}
/** A stage, state or priority in words; other values as they are. */
function valueLabel(value, wiki) {
	const column = COLUMNS.find(({ values }) => values === null || values === void 0 ? void 0 : values.includes(value));
	return column ? enumerationLabel(column, value, wiki) : value;
}
function flagLabel(flag, wiki) {
	return wiki.msg(`technicalpartners-flag-${flag}`);
}
/** The cells of scores are few and shared, and the reader's language stays: each is put into words once. */
var inWords = /* @__PURE__ */ new WeakMap();
function putIntoWords({ score, flags }, wiki) {
	return [score === null ? wiki.msg("technicalpartners-matrix-not-scored") : score === "notApplicable" ? wiki.msg("technicalpartners-value-score-notApplicable") : wiki.msg("technicalpartners-matrix-of", wiki.number(score), wiki.number(3)), ...FLAGS.filter(([bit]) => flags & bit).map(([, flag]) => flagLabel(flag, wiki))].join(", ");
}
function scoreLabel(cell, wiki) {
	var _inWords$get;
	const words = (_inWords$get = inWords.get(cell)) !== null && _inWords$get !== void 0 ? _inWords$get : putIntoWords(cell, wiki);
	inWords.set(cell, words);
	return words;
}
/** The page of a partner. */
function partnerTitle(name) {
	return `Partner:${name}`;
}
/** Text of a cell, for notices and for the clipboard. */
function cellText(row, id, framework, wiki) {
	const column = columnById(id);
	return column ? columnCellText(row, column, framework, wiki) : "";
}
// resources/src/view/matrix/columns.ts
function isForMany(column) {
	var _columnById;
	return ((_columnById = columnById(column)) === null || _columnById === void 0 ? void 0 : _columnById.many) === true;
}
/** Whether the cells of a column follow from what happened: they have nothing to edit. */
function isComputed(column) {
	var _columnById2;
	const { editor, hidden } = (_columnById2 = columnById(column)) !== null && _columnById2 !== void 0 ? _columnById2 : { hidden: true };
	return editor === void 0 && !hidden;
}
/** Name of a column in CSS classes: its id, or 'score' for all principles. */
function classOf(id) {
	var _columnById3;
	return ((_columnById3 = columnById(id)) === null || _columnById3 === void 0 ? void 0 : _columnById3.principle) ? "score" : id;
}
function columnsOf(ids, framework, wiki) {
	return ids.map((id) => {
		var _findEntry, _column$principle;
		const column = columnById(id);
		const entry = (_findEntry = findEntry(framework, "principles", (_column$principle = column.principle) !== null && _column$principle !== void 0 ? _column$principle : "")) !== null && _findEntry !== void 0 ? _findEntry : {};
		return {
			id,
			column,
			name: classOf(id),
			title: columnTitle(id, framework, wiki),
			levels: [
				entry.level0,
				entry.level1,
				entry.level2,
				entry.level3
			],
			isComputed: isComputed(id)
		};
	});
}
// resources/src/view/matrix/keyboard.ts
var PAGE = 10;
/**
* @param key As KeyboardEvent has it
* @param isControl Whether Ctrl is held
* @param isRtl Whether the next column lies to the left
* @return The new place within the grid; null for a key that does not move
*/
function moved(place, key, isControl, isRtl, rows, columns) {
	const ahead = isRtl ? -1 : 1;
	const to = (row, column) => ({
		row: Math.max(0, Math.min(rows - 1, row)),
		column: Math.max(0, Math.min(columns - 1, column))
	});
	switch (key) {
		case "ArrowUp": return to(isControl ? 0 : place.row - 1, place.column);
		case "ArrowDown": return to(isControl ? rows : place.row + 1, place.column);
		case "ArrowLeft": return to(place.row, place.column - ahead);
		case "ArrowRight": return to(place.row, place.column + ahead);
		case "Home": return to(isControl ? 0 : place.row, 0);
		case "End": return to(isControl ? rows : place.row, columns);
		case "PageUp": return to(place.row - PAGE, place.column);
		case "PageDown": return to(place.row + PAGE, place.column);
		default: return null;
	}
}
/** Whether keys undo something, or do it again. */
function historyKey({ key, ctrlKey, metaKey, shiftKey }) {
	const letter = ctrlKey || metaKey ? key.toLowerCase() : "";
	return letter === "y" || letter === "z" && shiftKey ? "redo" : letter === "z" ? "undo" : null;
}
/** Key code that browsers report for a key which an input method has taken; Safari reports no isComposing for Enter. */
var TAKEN_BY_INPUT_METHOD = 229;
/** Whether a key belongs to an input method: its Enter accepts a word, its Escape drops one. */
function isComposing(event) {
	return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}
/** Whether modifiers select a character, as AltGr does, and Option on a Mac; otherwise they make a command. */
function selectsCharacter(event) {
	const isOption = event.altKey && !event.ctrlKey && /^Mac/.test(navigator.platform);
	return event.getModifierState("AltGraph") || isOption || !event.ctrlKey && !event.altKey;
}
/** Whether a key types a character. A space selects rows; a key of an input method types nothing yet. */
function isTyping(event) {
	return event.key.length === 1 && event.key !== " " && !event.metaKey && !isComposing(event) && selectsCharacter(event);
}
// resources/src/view/matrix/GridHead.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$6 = [
	"data-column",
	"aria-colindex",
	"aria-sort"
];
var _hoisted_2$6 = [
	"aria-label",
	"checked",
	".indeterminate"
];
var _hoisted_3$5 = [
	"tabindex",
	"title",
	"onFocus",
	"onClick"
];
// resources/src/view/matrix/GridHead.vue
var GridHead_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "GridHead",
	setup(__props) {
		const { matrix, selection, wiki } = useContext();
		const { columns, query } = matrix;
		/** Of the buttons that sort, the Tab key leads to one; arrows to the others. */
		const current = (0, vue.ref)("partner");
		const place = (0, vue.computed)(() => columns.value.includes(current.value) ? current.value : "partner");
		function onKey(event) {
			const head = event.currentTarget;
			const isRtl = getComputedStyle(head).direction === "rtl";
			const to = moved({
				row: 0,
				column: columns.value.indexOf(place.value)
			}, event.key, false, isRtl, 1, columns.value.length);
			if (to && !event.key.startsWith("Page")) {
				event.preventDefault();
				head.querySelectorAll("button")[to.column].focus();
			}
		}
		/** Full title and statement of a principle, for a column that shows its short title. */
		function statement(column) {
			const principle = findEntry(matrix.framework.value, "principles", principleOf(column));
			return principle && [principle.title, principle.statement].filter(Boolean).join(": ");
		}
		function sort(column) {
			matrix.setQuery({
				sort: column,
				descending: query.value.sort === column ? !query.value.descending : isDescendingByDefault(column)
			});
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("thead", null, [(0, vue.createElementVNode)("tr", {
				role: "row",
				"aria-rowindex": "1",
				onKeydown: onKey
			}, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(columns), (column, number) => {
				return (0, vue.openBlock)(), (0, vue.createElementBlock)("th", {
					key: column,
					scope: "col",
					role: "columnheader",
					class: (0, vue.normalizeClass)(["tp-grid__head", `tp-grid__head--${(0, vue.unref)(classOf)(column)}`]),
					"data-column": column,
					"aria-colindex": number + 1,
					"aria-sort": column !== (0, vue.unref)(query).sort ? void 0 : (0, vue.unref)(query).descending ? "descending" : "ascending"
				}, [column === "partner" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("input", {
					key: 0,
					type: "checkbox",
					class: "tp-select",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-select-all"),
					checked: (0, vue.unref)(selection).all.value === true,
					".indeterminate": (0, vue.unref)(selection).all.value === null,
					onChange: _cache[0] || (_cache[0] = ($event) => (0, vue.unref)(selection).chooseAll($event.target.checked))
				}, null, 40, _hoisted_2$6)) : (0, vue.createCommentVNode)("", true), (0, vue.createElementVNode)("button", {
					type: "button",
					class: "tp-grid__sort",
					tabindex: column === place.value ? 0 : -1,
					title: statement(column),
					onFocus: ($event) => current.value = column,
					onClick: ($event) => sort(column)
				}, (0, vue.toDisplayString)((0, vue.unref)(columnTitle)(column, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki))), 41, _hoisted_3$5)], 10, _hoisted_1$6);
			}), 128))], 32)]);
		};
	}
});
// resources/src/view/withSession.ts
/** Does what needs the session, for components of the first script; warns where the editing bundle cannot be loaded. */
function withSession(_x, _x2) {
	return _withSession.apply(this, arguments);
}
function _withSession() {
	_withSession = _asyncToGenerator(function* (context, work) {
		const { loadEditingBundle, wiki } = context;
		const bundle = yield loadEditingBundle().catch(() => null);
		if (bundle) work(bundle.sessionOf(context));
		else wiki.warn(wiki.msg("technicalpartners-parts-unreachable"));
	});
	return _withSession.apply(this, arguments);
}
// resources/src/view/matrix/PartnerCell.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$5 = ["title", "aria-label"];
var _hoisted_2$5 = ["aria-label", "checked"];
var _hoisted_3$4 = { class: "tp-partner" };
var _hoisted_4$3 = ["href", "tabindex"];
var _hoisted_5$3 = ["title"];
var _hoisted_6$2 = { class: "tp-partner__tools" };
var _hoisted_7$2 = [
	"href",
	"title",
	"aria-label",
	"tabindex"
];
var _hoisted_8$2 = [
	"title",
	"aria-label",
	"tabindex"
];
var _hoisted_9$2 = [
	"title",
	"aria-label",
	"tabindex"
];
// resources/src/view/matrix/PartnerCell.vue
var PartnerCell_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "PartnerCell",
	props: {
		row: {},
		isFocused: { type: Boolean }
	},
	emits: ["select", "watch"],
	setup(__props) {
		const props = __props;
		const context = useContext();
		const { matrix, rights, selection, wiki } = context;
		const reason = (0, vue.computed)(() => rights.reason(props.row.page));
		const isWatched = (0, vue.computed)(() => matrix.reader.value.watched.has(props.row.page));
		const mayClaim = (0, vue.computed)(() => wiki.isNamed && reason.value === void 0);
		const isMine = (0, vue.computed)(() => mayClaim.value && props.row.steward === wiki.user);
		const isNobodys = (0, vue.computed)(() => mayClaim.value && props.row.steward === "");
		const stewardText = (0, vue.computed)(() => isMine.value ? wiki.msg("technicalpartners-matrix-release", props.row.name) : wiki.msg("technicalpartners-matrix-claim", props.row.name));
		const watchText = (0, vue.computed)(() => isWatched.value ? wiki.msg("technicalpartners-matrix-unwatch", props.row.name) : wiki.msg("technicalpartners-matrix-watch", props.row.name));
		function changeSteward() {
			const changes = { "/steward": isMine.value ? void 0 : {
				user: wiki.user,
				since: wiki.today()
			} };
			withSession(context, (session) => session.edit(props.row, "steward", changes));
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				reason.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("span", {
					key: 0,
					class: "tp-icon tp-icon--lock",
					role: "img",
					title: (0, vue.unref)(wiki).msg("technicalpartners-locked", _ctx.row.name),
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-locked", _ctx.row.name)
				}, null, 8, _hoisted_1$5)) : ((0, vue.openBlock)(), (0, vue.createElementBlock)("input", {
					key: 1,
					type: "checkbox",
					class: "tp-select",
					tabindex: "-1",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-select", _ctx.row.name),
					checked: (0, vue.unref)(selection).has(_ctx.row.page),
					onClick: _cache[0] || (_cache[0] = (0, vue.withModifiers)(($event) => _ctx.$emit("select", $event.shiftKey), ["stop"]))
				}, null, 8, _hoisted_2$5)),
				(0, vue.createElementVNode)("span", _hoisted_3$4, [(0, vue.createElementVNode)("a", {
					class: "tp-line tp-partner__name",
					dir: "auto",
					href: (0, vue.unref)(wiki).url((0, vue.unref)(partnerTitle)(_ctx.row.name)),
					tabindex: _ctx.isFocused ? 0 : -1
				}, [(0, vue.createElementVNode)("bdi", null, (0, vue.toDisplayString)(_ctx.row.name), 1)], 8, _hoisted_4$3), (0, vue.createElementVNode)("span", {
					class: "tp-line tp-line--second",
					dir: "auto",
					title: _ctx.row.summary
				}, (0, vue.toDisplayString)(_ctx.row.summary), 9, _hoisted_5$3)]),
				(0, vue.createElementVNode)("span", _hoisted_6$2, [
					(0, vue.createElementVNode)("a", {
						class: "tp-icon tp-icon--edit",
						href: (0, vue.unref)(wiki).url(`Special:TechnicalPartners/edit/${_ctx.row.name}`),
						title: (0, vue.unref)(wiki).msg("technicalpartners-matrix-edit", _ctx.row.name),
						"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-matrix-edit", _ctx.row.name),
						tabindex: _ctx.isFocused ? 0 : -1
					}, null, 8, _hoisted_7$2),
					isMine.value || isNobodys.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
						key: 0,
						type: "button",
						class: (0, vue.normalizeClass)(["tp-icon", isMine.value ? "tp-icon--release" : "tp-icon--claim"]),
						title: stewardText.value,
						"aria-label": stewardText.value,
						tabindex: _ctx.isFocused ? 0 : -1,
						onClick: (0, vue.withModifiers)(changeSteward, ["stop"])
					}, null, 10, _hoisted_8$2)) : (0, vue.createCommentVNode)("", true),
					(0, vue.unref)(wiki).isNamed ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
						key: 1,
						type: "button",
						class: (0, vue.normalizeClass)(["tp-icon tp-icon--star", { "tp-icon--starred": isWatched.value }]),
						title: watchText.value,
						"aria-label": watchText.value,
						tabindex: _ctx.isFocused ? 0 : -1,
						onClick: _cache[1] || (_cache[1] = (0, vue.withModifiers)(($event) => _ctx.$emit("watch", _ctx.row, !isWatched.value), ["stop"]))
					}, null, 10, _hoisted_9$2)) : (0, vue.createCommentVNode)("", true)
				])
			], 64);
		};
	}
});
// resources/src/view/matrix/ScoreGlyph.ts
/** A score as a disc and its digit, with its flags; the label says all of it in words. */
function scoreGlyph({ score, flags }, wiki, label) {
	const shape = score === null ? "none" : score === "notApplicable" ? "na" : score;
	const text = score === null ? "" : score === "notApplicable" ? wiki.msg("technicalpartners-matrix-na") : wiki.number(score);
	return (0, vue.h)("span", {
		class: `tp-score tp-score--${shape}`,
		role: label ? "img" : void 0,
		"aria-label": label
	}, [text, ...flags ? FLAGS.filter(([bit]) => flags & bit).map(([, flag]) => {
		const word = flagLabel(flag, wiki);
		return (0, vue.h)("span", {
			class: `tp-flag tp-flag--${flag}`,
			title: word,
			role: label ? void 0 : "img",
			"aria-label": label ? void 0 : word
		});
	}) : []]);
}
var ScoreGlyph = ({ cell }) => scoreGlyph(cell, useContext().wiki);
ScoreGlyph.props = ["cell"];
// resources/src/view/matrix/alignmentBar.ts
var percent = (number) => `${Math.round(1e3 * number / 3) / 10}%`;
/** An alignment: its number, its coverage or that it is excluded, and the bar that shows both with the interval. */
function alignmentBar({ score, coverage, low, high, excluded }, wiki) {
	const interval = score === null || coverage === 1 ? "" : wiki.msg("technicalpartners-matrix-interval", wiki.number(low, 1), wiki.number(high, 1));
	const bar = {
		"--tp-low": percent(low),
		"--tp-high": percent(high),
		"--tp-score": score === null ? null : percent(score)
	};
	return (0, vue.h)("span", {
		class: score === null ? "tp-alignment tp-alignment--none" : "tp-alignment",
		title: interval || void 0
	}, [
		(0, vue.h)("span", { class: "tp-alignment__value" }, score === null ? wiki.msg("technicalpartners-matrix-not-scored") : wiki.number(score, 1)),
		excluded ? (0, vue.h)("span", { class: "tp-alignment__coverage tp-error-text" }, wiki.msg("technicalpartners-matrix-excluded")) : (0, vue.h)("span", { class: "tp-alignment__coverage" }, score === null ? "" : wiki.msg("percent", wiki.number(100 * coverage))),
		(0, vue.h)("span", {
			class: "tp-alignment__bar",
			style: bar,
			role: interval ? "img" : void 0,
			"aria-label": interval || void 0
		})
	]);
}
// resources/src/view/matrix/cells.ts
var NOTHING = {
	score: null,
	flags: 0
};
var line = (words, classes) => (0, vue.h)("span", { class: classes ? `tp-line ${classes}` : "tp-line" }, words);
/** Stands for a date within a message. */
var DATE = "";
var time = (day, wiki) => (0, vue.h)("time", { datetime: day }, wiki.date(day));
function dueLine(day, isLate, wiki) {
	const [before, behind] = isLate ? wiki.msg("technicalpartners-matrix-late", DATE).split(DATE) : ["", ""];
	return (0, vue.h)("span", { class: `tp-line tp-line--second${isLate ? " tp-error-text" : ""}` }, [
		before,
		time(day, wiki),
		behind
	]);
}
var score = (row, { column, title }, { wiki }) => {
	var _row$scores$column$pr;
	const cell = (_row$scores$column$pr = row.scores[column.principle]) !== null && _row$scores$column$pr !== void 0 ? _row$scores$column$pr : NOTHING;
	return [scoreGlyph(cell, wiki, `${title}, ${row.name}: ${scoreLabel(cell, wiki)}`)];
};
var ids = (row, { column }, { matrix, wiki }) => {
	const names = valueOf(row, column).map((id) => entryTitle(matrix.framework.value, column.list, id));
	const isMore = names.length > 1;
	return !names.length ? [] : [(0, vue.h)("span", {
		class: isMore ? "tp-line" : "tp-clamp",
		dir: "auto",
		title: names.join(", ")
	}, names[0]), isMore ? (0, vue.h)("span", { class: "tp-line tp-line--second" }, (0, vue.h)("bdi", wiki.msg("technicalpartners-matrix-more", wiki.number(names.length - 1)))) : null];
};
/** Stages have a drawing below; what came back by itself says so. */
var enumeration = (row, { column }, { wiki }) => {
	const value = valueOf(row, column);
	return value === "" ? [] : [
		line(enumerationLabel(column, value, wiki), value === column.default ? "tp-subtle" : ""),
		column.id === "stage" ? (0, vue.h)("span", {
			class: `tp-stage tp-stage--${value}`,
			"aria-hidden": "true"
		}) : null,
		column.reopened && row[column.reopened] ? line(wiki.msg("technicalpartners-matrix-due"), "tp-line--second tp-error-text") : null
	];
};
var alignment = ({ scores }, _column, { matrix, wiki }, isUnclear) => {
	const unclear = isUnclear ? wiki.msg("technicalpartners-matrix-unclear") : "";
	return [alignmentBar(alignmentOf(scores, matrix.weights.value), wiki), isUnclear ? (0, vue.h)("span", {
		class: "tp-unclear",
		role: "img",
		title: unclear,
		"aria-label": unclear
	}) : null];
};
var user = (row, { column }, { wiki }) => {
	const name = valueOf(row, column);
	return name ? [(0, vue.h)("a", {
		class: "tp-user",
		href: wiki.url(`User:${name}`),
		tabindex: -1
	}, (0, vue.h)("bdi", name))] : [];
};
var text = (row, { column }) => {
	const value = valueOf(row, column);
	return value ? [(0, vue.h)("span", {
		class: "tp-line",
		dir: "auto",
		title: value
	}, value)] : [];
};
/** A day by itself, or what is due on it. */
var date = (row, { column }, { matrix, wiki }) => {
	const day = valueOf(row, column);
	if (!column.text) return day ? [time(day, wiki)] : [];
	const words = row[column.text];
	return [words ? (0, vue.h)("span", {
		class: "tp-line",
		dir: "auto",
		title: words
	}, words) : null, day ? dueLine(day, lastDay(day) < matrix.today.value, wiki) : null];
};
var nothing = () => [];
var CELLS = {
	text,
	enumeration,
	ids,
	user,
	date,
	score,
	alignment,
	responsiveness: nothing,
	flags: nothing
};
/** Virtual nodes of a cell. Not a component: hundreds are drawn again while scrolling. */
function cellContent(row, column, context, isUnclear) {
	return CELLS[column.column.kind](row, column, context, isUnclear).filter((node) => node !== null);
}
// resources/src/view/matrix/MatrixRow.ts
/** A row of the grid, written as a function: it is what scrolling and sorting draw, again and again. */
var MatrixRow_default = (0, vue.defineComponent)({
	props: {
		row: {
			type: Object,
			required: true
		},
		columns: {
			type: Array,
			required: true
		},
		/** The column that has the focus; '' where it is in another row. */
		focused: {
			type: String,
			required: true
		},
		/** Columns that are part of the selected block. */
		selected: {
			type: Array,
			required: true
		},
		index: {
			type: Number,
			required: true
		},
		/** The row behind it, where the order is one. */
		next: {
			type: Object,
			default: void 0
		}
	},
	emits: ["select", "watch"],
	setup(props, { emit }) {
		const context = useContext();
		const { edits, matrix, rights, selection, wiki } = context;
		const reason = (0, vue.computed)(() => rights.reason(props.row.page));
		/** That an edit takes long, or was refused. */
		function state(id) {
			const draft = edits.draft(props.row.page, id);
			return [...(draft === null || draft === void 0 ? void 0 : draft.isSlow) ? [(0, vue.h)("span", { class: "tp-cell__saving" })] : [], ...(draft === null || draft === void 0 ? void 0 : draft.refusal) ? [(0, vue.h)("span", {
				class: "tp-flag tp-flag--refused",
				role: "img",
				"aria-label": wiki.msg("technicalpartners-editor-not-saved")
			})] : []];
		}
		function content(column) {
			return column.id !== "partner" ? cellContent(props.row, column, context, column.id === "alignment" && matrix.isUnclear(props.row, props.next)) : [(0, vue.h)(PartnerCell_default, {
				row: props.row,
				isFocused: column.id === props.focused,
				onSelect: (isRange) => emit("select", props.row.page, isRange),
				onWatch: (row, isWatched) => emit("watch", row, isWatched)
			})];
		}
		function cell(column, number) {
			var _props$row$scores$pri;
			const { id, name, title } = column;
			const { principle } = column.column;
			const isHead = id === "partner";
			const isLocked = column.isComputed || reason.value !== void 0;
			const score = principle ? (_props$row$scores$pri = props.row.scores[principle]) === null || _props$row$scores$pri === void 0 ? void 0 : _props$row$scores$pri.score : void 0;
			return (0, vue.h)(isHead ? "th" : "td", {
				key: id,
				class: `tp-cell tp-cell--${name}${isLocked ? "" : " tp-cell--editable"}`,
				role: isHead ? "rowheader" : "gridcell",
				scope: isHead ? "row" : void 0,
				"aria-selected": props.selected.includes(id) ? "true" : void 0,
				tabindex: id === props.focused ? 0 : -1,
				title: typeof score === "number" ? column.levels[score] : void 0,
				"data-column": id,
				"data-label": isHead ? void 0 : title,
				"aria-colindex": number + 1,
				"aria-readonly": isLocked ? "true" : void 0
			}, [...content(column), ...state(id)]);
		}
		return () => {
			const { page } = props.row;
			const isChosen = selection.has(page) && !reason.value;
			return (0, vue.h)("tr", {
				class: ["tp-grid__row", {
					"tp-grid__row--locked": reason.value,
					"tp-grid__row--selected": isChosen
				}],
				role: "row",
				"data-page": page,
				"aria-rowindex": props.index,
				"aria-selected": isChosen ? "true" : void 0
			}, props.columns.map(cell));
		};
	}
});
// resources/src/view/matrix/useGridClipboard.ts
function isOnCell({ target }) {
	return target.classList.contains("tp-cell");
}
/** Slice of a list: `length` members, beginning with `first`. */
function from(all, first, length) {
	return all.slice(all.indexOf(first), all.indexOf(first) + length);
}
/** Copies the selected cells as text and as a table, and hands a pasted block on with the cells that it is for. */
function useGridClipboard(range, rows, columns, paste) {
	const { matrix, wiki } = useContext();
	const textOf = (row, column) => cellText(row, column, matrix.framework.value, wiki);
	return {
		onCopy(event) {
			if (event.clipboardData && isOnCell(event)) {
				const block = range.rows.value.map((row) => range.columns.value.map((column) => textOf(row, column)));
				event.clipboardData.setData("text/plain", writeBlock(block));
				event.clipboardData.setData("text/html", blockAsHtml(block));
				event.preventDefault();
			}
		},
		onPaste(event) {
			var _event$clipboardData;
			const text = (_event$clipboardData = event.clipboardData) === null || _event$clipboardData === void 0 ? void 0 : _event$clipboardData.getData("text/plain");
			if (text && isOnCell(event)) {
				const block = parseBlock(text);
				const width = Math.max(...block.map((line) => line.length));
				event.preventDefault();
				paste(block, range.isWide.value ? range.rows.value : from(rows.value, range.rows.value[0], block.length), range.isWide.value ? range.columns.value : from(columns.value, range.columns.value[0], width));
			}
		}
	};
}
// resources/src/view/matrix/useFocus.ts
/** The one cell of the grid that can have the focus, as its pattern asks for: see WAI-ARIA's "grid". */
function useFocus({ table, scroller, rows, columns, drawn, reveal }) {
	const place = (0, vue.reactive)({
		page: rows.value.length ? rows.value[0].page : 0,
		column: "partner"
	});
	(0, vue.watch)([rows, columns], () => {
		if (!columns.value.includes(place.column)) place.column = "partner";
		if (!rows.value.some(({ page }) => page === place.page) && rows.value.length) place.page = rows.value[0].page;
	});
	function cellAt(page, column) {
		var _table$value$querySel, _table$value;
		return (_table$value$querySel = (_table$value = table.value) === null || _table$value === void 0 ? void 0 : _table$value.querySelector(`[data-page="${page}"] > [data-column="${column}"]`)) !== null && _table$value$querySel !== void 0 ? _table$value$querySel : null;
	}
	let holdsFocus = false;
	(0, vue.watch)(drawn, () => {
		holdsFocus = table.value !== null && table.value.contains(document.activeElement) && !document.activeElement.closest("thead");
	});
	(0, vue.watch)(drawn, () => {
		var _cellAt;
		const cell = (_cellAt = cellAt(place.page, place.column)) !== null && _cellAt !== void 0 ? _cellAt : table.value;
		if (holdsFocus && cell && (cell === table.value || !cell.contains(document.activeElement))) cell.focus({ preventScroll: true });
	}, { flush: "post" });
	/** The first column is always in sight: who goes there begins to read the row. */
	function showBeginning(column) {
		if (column === "partner" && scroller.value) scroller.value.scrollLeft = 0;
	}
	function focus(_x, _x2) {
		return _focus.apply(this, arguments);
	}
	function _focus() {
		_focus = _asyncToGenerator(function* (page, column) {
			place.page = page;
			place.column = column;
			reveal(page);
			yield (0, vue.nextTick)();
			const cell = cellAt(page, column);
			cell === null || cell === void 0 || cell.focus();
			cell === null || cell === void 0 || cell.scrollIntoView({
				block: "nearest",
				inline: "nearest"
			});
			showBeginning(column);
		});
		return _focus.apply(this, arguments);
	}
	return {
		place,
		cellAt,
		focus,
		next(page, column) {
			const number = columns.value.indexOf(column) + 1;
			focus(page, columns.value[Math.min(number, columns.value.length - 1)]);
		},
		onFocus(event) {
			const cell = event.target.closest(".tp-cell");
			if (cell) {
				place.page = Number(cell.parentElement.dataset.page);
				place.column = cell.dataset.column;
			}
		}
	};
}
// resources/src/view/matrix/useGridKeys.ts
/** The keys of the WAI-ARIA grid pattern and of spreadsheets; those that undo are the page's: see MatrixApp.vue. */
function useGridKeys(place, rows, columns, actions) {
	function moves(event, isControl) {
		const from = {
			row: rows.value.findIndex((row) => row.page === place.page),
			column: columns.value.indexOf(place.column)
		};
		const isRtl = getComputedStyle(event.target).direction === "rtl";
		const to = moved(from, event.key, isControl, isRtl, rows.value.length, columns.value.length);
		if (to) actions.go(rows.value[to.row].page, columns.value[to.column], event.shiftKey);
		return to !== null;
	}
	function selects(event) {
		if (event.key === " ") actions.toggle(place.page);
		return event.key === " ";
	}
	function opens(event) {
		return (event.key === "Enter" || event.key === "F2" || isTyping(event) || isComposing(event)) && actions.open(isTyping(event) ? event.key : "");
	}
	return (event) => {
		const isControl = event.ctrlKey || event.metaKey;
		const target = event.target;
		const isCell = target.classList.contains("tp-cell");
		if ((target === event.currentTarget || target.closest(".tp-cell") !== null) && (moves(event, isControl) || isCell && (selects(event) || opens(event)))) event.preventDefault();
	};
}
// resources/src/view/matrix/useMoreColumns.ts
/**
* @param scroller What columns are scrolled in
* @param columns
* @return Whether there are columns beyond the edge, and what to do when it has been scrolled
*/
function useMoreColumns(scroller, columns) {
	const hasMoreColumns = (0, vue.ref)(false);
	function lookAhead() {
		var _scroller$value;
		const { scrollWidth = 0, clientWidth = 0, scrollLeft = 0 } = (_scroller$value = scroller.value) !== null && _scroller$value !== void 0 ? _scroller$value : {};
		hasMoreColumns.value = scrollWidth - clientWidth - Math.abs(scrollLeft) > 1;
	}
	(0, vue.onMounted)(() => requestAnimationFrame(lookAhead));
	(0, vue.watch)(columns, lookAhead, { flush: "post" });
	window.addEventListener("resize", lookAhead);
	(0, vue.onBeforeUnmount)(() => window.removeEventListener("resize", lookAhead));
	return {
		hasMoreColumns,
		lookAhead
	};
}
// resources/src/view/matrix/useCellRange.ts
function between(all, from, to) {
	return from < 0 || to < 0 ? [] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
}
function useCellRange(rows, columns, focus) {
	const anchor = (0, vue.ref)(null);
	const from = (0, vue.computed)(() => {
		var _anchor$value;
		return (_anchor$value = anchor.value) !== null && _anchor$value !== void 0 ? _anchor$value : focus;
	});
	const rowAt = (page) => rows.value.findIndex((row) => row.page === page);
	const inRows = (0, vue.computed)(() => between(rows.value, rowAt(from.value.page), rowAt(focus.page)));
	const inColumns = (0, vue.computed)(() => between(columns.value, columns.value.indexOf(from.value.column), columns.value.indexOf(focus.column)));
	const pages = (0, vue.computed)(() => new Set(inRows.value.map(({ page }) => page)));
	const isWide = (0, vue.computed)(() => anchor.value !== null && (inRows.value.length > 1 || inColumns.value.length > 1));
	return {
		rows: inRows,
		columns: inColumns,
		isWide,
		begin(place) {
			anchor.value = place && _objectSpread2({}, place);
		},
		has: (page) => isWide.value && pages.value.has(page)
	};
}
// resources/src/view/matrix/useVirtualRows.ts
/** Rows have one height: see @tp-row in resources/styles/grid.less. */
var HEIGHT = 48;
/** From so many partners on, only the rows in sight are drawn, however few of them are asked for; paper has as many. */
var FROM = 200;
/** Rows drawn beyond the edges, so that scrolling shows no gaps. */
var SPARE = 2;
/** Rows drawn ahead while scrolling: the browser lays out and paints the whole table, for one new row as for eight. */
var AHEAD = 8;
/** Cards have many heights: so many more are drawn whenever they are asked for. */
var CARDS = 50;
var AS_CARDS = "(max-width: 639px)";
/** Whether rows are drawn as cards. */
function useCards() {
	const narrow = window.matchMedia(AS_CARDS);
	const isCards = (0, vue.ref)(narrow.matches);
	const follow = () => {
		isCards.value = narrow.matches;
	};
	narrow.addEventListener("change", follow);
	(0, vue.onBeforeUnmount)(() => narrow.removeEventListener("change", follow));
	return isCards;
}
/** Whether the page is being printed. */
function usePrinting() {
	const isPrinting = (0, vue.ref)(false);
	const follow = ({ type }) => {
		isPrinting.value = type === "beforeprint";
	};
	const events = ["beforeprint", "afterprint"];
	events.forEach((event) => window.addEventListener(event, follow));
	(0, vue.onBeforeUnmount)(() => events.forEach((event) => window.removeEventListener(event, follow)));
	return isPrinting;
}
/**
* Draws those of many lines that are in sight.
*
* @param lines
* @param total How many there might be
* @param scroller What they are scrolled in: never higher than the browser's window
* @param order What is shown in which order: another one is read from its beginning
* @param begin Where it begins in the browser's window, in pixels from above, before it is there
*/
function useVirtualRows(lines, total, scroller, order, begin) {
	let top = 0;
	/** How far the lines have been scrolled, in pixels: who asks the element makes it lay out what has just been drawn. */
	let scrolled = 0;
	/** How many lines from the top one on are looked at: more, once the page itself is scrolled down. */
	let inSight = 0;
	/** From which line on, and up to which, lines are drawn. */
	const span = (0, vue.shallowRef)({
		first: 0,
		end: 0
	});
	const cards = (0, vue.ref)(CARDS);
	const isCards = useCards();
	const isPrinting = usePrinting();
	const isWhole = (0, vue.computed)(() => (isPrinting.value ? lines.value.length : total.value) < FROM);
	const first = (0, vue.computed)(() => isCards.value || isWhole.value ? 0 : span.value.first);
	const shown = (0, vue.computed)(() => isCards.value ? lines.value.slice(0, cards.value) : isWhole.value ? lines.value : lines.value.slice(first.value, span.value.end));
	/** Draws what is in sight with a little around it, and more of what is ahead. */
	function draw(ahead) {
		top = Math.max(0, Math.min(top, lines.value.length - inSight));
		span.value = {
			first: Math.max(0, top - SPARE - (ahead < 0 ? AHEAD : 0)),
			end: top + inSight + SPARE + (ahead > 0 ? AHEAD : 0)
		};
	}
	/** How many lines there is room for; the head takes that of one. */
	function room() {
		var _scroller$value$getBo, _scroller$value;
		const above = (_scroller$value$getBo = (_scroller$value = scroller.value) === null || _scroller$value === void 0 ? void 0 : _scroller$value.getBoundingClientRect().top) !== null && _scroller$value$getBo !== void 0 ? _scroller$value$getBo : begin;
		return Math.ceil((window.innerHeight - Math.max(0, above)) / HEIGHT) - 1;
	}
	function drawMore(count, ahead) {
		if (count > inSight) {
			inSight = Math.min(count + ahead, Math.ceil(window.innerHeight / HEIGHT) - 1);
			draw(0);
		}
	}
	function measure() {
		inSight = Math.max(0, room());
		draw(0);
	}
	function onPageScroll() {
		drawMore(room(), AHEAD);
	}
	function onScroll() {
		var _scroller$value$scrol, _scroller$value2;
		const before = top;
		scrolled = (_scroller$value$scrol = (_scroller$value2 = scroller.value) === null || _scroller$value2 === void 0 ? void 0 : _scroller$value2.scrollTop) !== null && _scroller$value$scrol !== void 0 ? _scroller$value$scrol : 0;
		top = Math.floor(scrolled / HEIGHT);
		if (top <= span.value.first && span.value.first > 0 || top + inSight >= span.value.end) draw(top - before);
		drawMore(room(), AHEAD);
	}
	measure();
	window.addEventListener("resize", measure);
	window.addEventListener("scroll", onPageScroll, { passive: true });
	(0, vue.onBeforeUnmount)(() => {
		window.removeEventListener("resize", measure);
		window.removeEventListener("scroll", onPageScroll);
	});
	(0, vue.watch)(order, () => {
		cards.value = CARDS;
		if (scroller.value && scrolled) {
			scroller.value.scrollTop = 0;
			onScroll();
		}
	});
	(0, vue.watch)(lines, () => draw(0));
	return {
		first,
		shown,
		onScroll,
		HEIGHT,
		onPaper: (0, vue.computed)(() => lines.value.length < FROM ? lines.value : shown.value),
		slot: (number) => isCards.value || isWhole.value ? number : (first.value + number) % (inSight + AHEAD + 4),
		rest: (0, vue.computed)(() => isCards.value ? 0 : lines.value.length - first.value - shown.value.length),
		moreToCome: (0, vue.computed)(() => isCards.value ? Math.max(0, lines.value.length - cards.value) : 0),
		moreCards() {
			cards.value += CARDS;
		},
		reveal(line) {
			const element = scroller.value;
			if (isCards.value) cards.value = Math.max(cards.value, line + 1);
			else if (element && !isWhole.value && line >= 0) {
				const above = line * HEIGHT;
				const below = above + 96 - element.clientHeight;
				element.scrollTop = Math.max(below, Math.min(above, element.scrollTop));
				onScroll();
				drawMore(line + 1 - top, 0);
			}
		}
	};
}
// resources/src/view/matrix/MatrixGrid.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$4 = [
	"aria-label",
	"aria-rowcount",
	"aria-colcount"
];
var _hoisted_2$4 = { role: "rowgroup" };
var _hoisted_3$3 = ["aria-rowindex"];
var _hoisted_4$2 = ["colspan"];
var _hoisted_5$2 = { class: "tp-subtle" };
var PAUSE = 300;
// resources/src/view/matrix/MatrixGrid.vue
var MatrixGrid_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "MatrixGrid",
	emits: [
		"edit",
		"watch",
		"paste",
		"turn",
		"texts"
	],
	setup(__props, { expose: __expose, emit: __emit }) {
		const emit = __emit;
		const { begin, matrix, rights, selection, wiki } = useContext();
		const NONE = [];
		const isRow = (line) => "page" in line;
		/** How long to wait for scrolling to end before it is asked what may be edited. */
		const { query, columns, lines, shown: rows } = matrix;
		const total = (0, vue.computed)(() => matrix.counts.value.total);
		const order = (0, vue.computed)(() => JSON.stringify(_objectSpread2(_objectSpread2({}, query.value), {}, {
			columns: null,
			offset: 0
		})));
		const scroller = (0, vue.ref)(null);
		const table = (0, vue.ref)(null);
		const { first, shown, onPaper, slot, rest, moreToCome, moreCards, onScroll, reveal, HEIGHT } = useVirtualRows(lines, total, scroller, order, begin);
		const inOrder = (0, vue.computed)(() => query.value.group ? lines.value.filter(isRow) : rows.value);
		const cells = (0, vue.computed)(() => columnsOf(columns.value, matrix.framework.value, wiki));
		const { place, cellAt, focus, next, onFocus } = useFocus({
			table,
			scroller,
			rows,
			columns,
			drawn: shown,
			reveal: (page) => reveal(lines.value.findIndex((line) => isRow(line) && line.page === page))
		});
		const { hasMoreColumns, lookAhead } = useMoreColumns(scroller, columns);
		const range = useCellRange(inOrder, columns, place);
		const { onCopy, onPaste } = useGridClipboard(range, inOrder, columns, (...pasted) => emit("paste", ...pasted));
		const isUsed = (0, vue.ref)(false);
		(0, vue.watch)(isUsed, () => emit("turn"));
		(0, vue.watch)(onPaper, () => {
			if (onPaper.value.some((line) => isRow(line) && line.summary === void 0)) emit("texts");
		}, { immediate: true });
		/** Until then, what the page knows of its rows will do. */
		let pause;
		(0, vue.watch)([shown, isUsed], () => {
			clearTimeout(pause);
			if (isUsed.value) pause = setTimeout(() => rights.loadRights(shown.value.filter(isRow).map(({ page }) => page)), PAUSE);
		});
		function rowBehind(number) {
			const line = lines.value[number + 1];
			return line && isRow(line) ? line : void 0;
		}
		const groupTitle = (key) => columnValueLabel(key, columnByFilter(query.value.group), matrix.framework.value, wiki);
		function openAt(page, column, typed = "") {
			const row = matrix.row(page);
			const cell = cellAt(page, column);
			if (!row || !cell) return false;
			const isColumn = range.isWide.value && range.columns.value.length === 1 && isForMany(column);
			emit("edit", isColumn ? [row, ...range.rows.value.filter((one) => one.page !== page)] : [row], column, cell, typed);
			return true;
		}
		/** Shift keeps where the selection began; without it there is none. */
		function extend(isShift) {
			if (!isShift) range.begin(null);
			else if (!range.isWide.value) range.begin(place);
		}
		/** A row is chosen or not; with Shift, those between it and the last one follow it. */
		let lastChosen = 0;
		function select(page, isRange = false) {
			const isChosen = !selection.has(page);
			const numbers = [page, isRange ? lastChosen : page].map((one) => inOrder.value.findIndex((row) => row.page === one)).sort((a, b) => a - b);
			selection.choose(inOrder.value.slice(Math.max(0, numbers[0]), numbers[1] + 1).map((row) => row.page), isChosen);
			lastChosen = page;
		}
		function onClick(event) {
			var _cell$parentElement;
			const target = event.target;
			const cell = target.closest(".tp-cell");
			const page = Number(cell === null || cell === void 0 || (_cell$parentElement = cell.parentElement) === null || _cell$parentElement === void 0 ? void 0 : _cell$parentElement.dataset.page);
			if (cell && page && !target.closest("a, button, input")) {
				extend(event.shiftKey);
				place.page = page;
				place.column = cell.dataset.column;
				cell.focus({ preventScroll: true });
				if (!event.shiftKey) openAt(page, place.column);
			}
		}
		const onKey = useGridKeys(place, inOrder, columns, {
			go(page, column, isShift) {
				extend(isShift);
				focus(page, column);
			},
			open: (typed) => openAt(place.page, place.column, typed),
			toggle: (page) => select(page)
		});
		__expose({
			focus,
			next
		});
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
				class: (0, vue.normalizeClass)(["tp-matrix__frame", { "tp-matrix__frame--more": (0, vue.unref)(hasMoreColumns) }]),
				onPointerenterOnce: _cache[7] || (_cache[7] = ($event) => isUsed.value = true),
				onFocusinOnce: _cache[8] || (_cache[8] = ($event) => isUsed.value = true)
			}, [(0, vue.createElementVNode)("div", {
				ref_key: "scroller",
				ref: scroller,
				class: "tp-matrix__scroll",
				onScrollPassive: _cache[6] || (_cache[6] = ($event) => {
					(0, vue.unref)(onScroll)();
					(0, vue.unref)(lookAhead)();
				})
			}, [(0, vue.createElementVNode)("table", {
				ref_key: "table",
				ref: table,
				class: "tp-grid",
				role: "grid",
				tabindex: "-1",
				"aria-multiselectable": "true",
				"aria-label": (0, vue.unref)(wiki).msg("technicalpartners"),
				"aria-rowcount": (0, vue.unref)(lines).length + 1,
				"aria-colcount": (0, vue.unref)(columns).length,
				onKeydown: _cache[1] || (_cache[1] = (...args) => (0, vue.unref)(onKey) && (0, vue.unref)(onKey)(...args)),
				onClick,
				onFocusin: _cache[2] || (_cache[2] = (...args) => (0, vue.unref)(onFocus) && (0, vue.unref)(onFocus)(...args)),
				onCopy: _cache[3] || (_cache[3] = (...args) => (0, vue.unref)(onCopy) && (0, vue.unref)(onCopy)(...args)),
				onPaste: _cache[4] || (_cache[4] = (...args) => (0, vue.unref)(onPaste) && (0, vue.unref)(onPaste)(...args))
			}, [(0, vue.createVNode)(GridHead_default), (0, vue.createElementVNode)("tbody", _hoisted_2$4, [
				(0, vue.unref)(first) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("tr", {
					key: 0,
					"aria-hidden": "true",
					style: (0, vue.normalizeStyle)({ height: `${(0, vue.unref)(first) * (0, vue.unref)(HEIGHT)}px` })
				}, null, 4)) : (0, vue.createCommentVNode)("", true),
				((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(shown), (line, number) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: (0, vue.unref)(slot)(number) }, ["page" in line ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(MatrixRow_default), {
						key: 0,
						row: line,
						columns: cells.value,
						focused: line.page === (0, vue.unref)(place).page ? (0, vue.unref)(place).column : "",
						selected: (0, vue.unref)(range).has(line.page) ? (0, vue.unref)(range).columns.value : NONE,
						index: (0, vue.unref)(first) + number + 2,
						next: rowBehind((0, vue.unref)(first) + number),
						onSelect: select,
						onWatch: _cache[0] || (_cache[0] = (row, isWatched) => _ctx.$emit("watch", row, isWatched))
					}, null, 8, [
						"row",
						"columns",
						"focused",
						"selected",
						"index",
						"next"
					])) : ((0, vue.openBlock)(), (0, vue.createElementBlock)("tr", {
						key: 1,
						role: "row",
						class: "tp-grid__group",
						"aria-rowindex": (0, vue.unref)(first) + number + 2
					}, [(0, vue.createElementVNode)("th", {
						colspan: (0, vue.unref)(columns).length,
						scope: "rowgroup"
					}, [(0, vue.createTextVNode)((0, vue.toDisplayString)(groupTitle(line.group)) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_5$2, (0, vue.toDisplayString)((0, vue.unref)(wiki).number(line.count)), 1)], 8, _hoisted_4$2)], 8, _hoisted_3$3))], 64);
				}), 128)),
				(0, vue.unref)(rest) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("tr", {
					key: 1,
					"aria-hidden": "true",
					style: (0, vue.normalizeStyle)({ height: `${(0, vue.unref)(rest) * (0, vue.unref)(HEIGHT)}px` })
				}, null, 4)) : (0, vue.createCommentVNode)("", true)
			])], 40, _hoisted_1$4), (0, vue.unref)(moreToCome) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
				key: 0,
				type: "button",
				class: "cdx-button tp-matrix__more",
				onClick: _cache[5] || (_cache[5] = (...args) => (0, vue.unref)(moreCards) && (0, vue.unref)(moreCards)(...args))
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-more-cards", (0, vue.unref)(wiki).number((0, vue.unref)(moreToCome)))), 1)) : (0, vue.createCommentVNode)("", true)], 544)], 34);
		};
	}
});
// resources/src/view/matrix/MatrixMessage.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$3 = /*#__PURE__*/ (0, vue.createElementVNode)("span", { class: "cdx-message__icon" }, null, -1);
var _hoisted_2$3 = { class: "cdx-message__content" };
// resources/src/view/matrix/MatrixMessage.vue
var MatrixMessage_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "MatrixMessage",
	props: {
		type: {},
		inline: { type: Boolean }
	},
	setup(__props) {
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
				class: (0, vue.normalizeClass)(["cdx-message", `cdx-message--${_ctx.type} ${_ctx.inline ? "cdx-message--inline" : "cdx-message--block"}`]),
				role: "status"
			}, [_hoisted_1$3, (0, vue.createElementVNode)("div", _hoisted_2$3, [(0, vue.renderSlot)(_ctx.$slots, "default")])], 2);
		};
	}
});
// resources/src/view/matrix/useFilters.ts
/** The filters in force, in words, and how they change. */
function useFilters() {
	const { matrix, wiki } = useContext();
	const { query, framework } = matrix;
	function set(filter, values, ignored = query.value.ignored) {
		const filters = _objectSpread2({}, query.value.filters);
		delete filters[filter];
		matrix.setQuery({
			ignored,
			filters: values.length ? _objectSpread2(_objectSpread2({}, filters), {}, { [filter]: values }) : filters
		});
	}
	const has = (filter, value) => {
		var _query$value$filters$;
		return ((_query$value$filters$ = query.value.filters[filter]) !== null && _query$value$filters$ !== void 0 ? _query$value$filters$ : []).includes(value);
	};
	return {
		has,
		set,
		toggle(filter, value) {
			var _query$value$filters$2;
			const values = (_query$value$filters$2 = query.value.filters[filter]) !== null && _query$value$filters$2 !== void 0 ? _query$value$filters$2 : [];
			set(filter, has(filter, value) ? values.filter((one) => one !== value) : [...values, value]);
		},
		remove: (filter) => filter === "q" ? matrix.setQuery({ q: "" }) : filter === "group" ? matrix.setQuery({ group: null }) : set(filter, []),
		clear: () => matrix.setQuery({
			q: "",
			filters: USUAL_FILTERS
		}),
		isFiltered: (0, vue.computed)(() => query.value.q !== "" || JSON.stringify(query.value.filters) !== JSON.stringify(USUAL_FILTERS)),
		filterTitle: (filter) => filterTitle(columnByFilter(filter), framework.value, wiki),
		filterValue: (filter, value) => columnValueLabel(value, columnByFilter(filter), framework.value, wiki)
	};
}
// resources/src/view/matrix/FilterPanel.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$2 = { class: "tp-filters__sets" };
var _hoisted_2$2 = [
	"name",
	"value",
	"checked",
	"onChange"
];
var _hoisted_3$2 = [
	"name",
	"aria-label",
	"placeholder",
	"value",
	"onChange"
];
var _hoisted_4$1 = ["value", "aria-label"];
var _hoisted_5$1 = { value: "" };
var _hoisted_6$1 = ["value"];
var _hoisted_7$1 = ["data-option"];
var _hoisted_8$1 = { class: "tp-option" };
var _hoisted_9$1 = [
	"value",
	"checked",
	"onChange"
];
var _hoisted_10$1 = ["aria-label", "onClick"];
var _hoisted_11 = { class: "tp-filters__foot" };
var LEAST = 280;
var MARGIN = 8;
// resources/src/view/matrix/FilterPanel.vue
var FilterPanel_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "FilterPanel",
	setup(__props) {
		const { matrix, wiki } = useContext();
		const { query, columns, framework } = matrix;
		const { has, set, toggle, filterTitle, filterValue } = useFilters();
		/** Kinds of columns in the order in which their filters stand in the panel. */
		const ORDER = [
			"flags",
			"enumeration",
			"ids",
			"alignment",
			"score",
			"user",
			"date",
			"text"
		];
		const inOrder = FILTERS.slice().sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
		const allFilters = (0, vue.computed)(() => eachOf(inOrder, framework.value));
		const optionsOf = (column) => {
			var _KINDS$column$kind$op, _KINDS$column$kind;
			return (_KINDS$column$kind$op = (_KINDS$column$kind = KINDS[column.kind]).options) === null || _KINDS$column$kind$op === void 0 ? void 0 : _KINDS$column$kind$op.call(_KINDS$column$kind, column, framework.value);
		};
		const mayHave = ({ own }, value) => wiki.isNamed || !(own === null || own === void 0 ? void 0 : own.includes(value));
		const sets = (0, vue.computed)(() => allFilters.value.map((column) => {
			var _optionsOf;
			return [column.filter, ((_optionsOf = optionsOf(column)) !== null && _optionsOf !== void 0 ? _optionsOf : []).filter((value) => mayHave(column, value))];
		}).filter(([, values]) => values.length));
		/** Filters whose values are typed. */
		const typed = (0, vue.computed)(() => allFilters.value.filter((column) => !optionsOf(column)));
		const groups = FILTERS.filter(({ group }) => group);
		const allColumns = (0, vue.computed)(() => {
			const usual = eachOf(COLUMNS, framework.value).map(({ id }) => id);
			return [...columns.value, ...usual.filter((column) => !columns.value.includes(column))].filter((column) => column !== "partner");
		});
		/** Whether it has ever been opened: most never ask for it. */
		const isWanted = (0, vue.ref)(false);
		const panel = (0, vue.ref)(null);
		const summary = (0, vue.ref)(null);
		const form = (0, vue.ref)(null);
		/** Pixels that the panel is never less high than, and that stay free below it. */
		function fit() {
			var _panel$value;
			if (form.value && ((_panel$value = panel.value) === null || _panel$value === void 0 ? void 0 : _panel$value.open)) {
				const room = window.innerHeight - form.value.getBoundingClientRect().top - MARGIN;
				form.value.style.setProperty("--tp-room", `${Math.max(LEAST, room)}px`);
			}
		}
		function draw() {
			isWanted.value = true;
			requestAnimationFrame(() => {
				fit();
				if (form.value && form.value.offsetHeight < window.innerHeight) form.value.scrollIntoView({ block: "nearest" });
			});
		}
		function close() {
			panel.value.open = false;
			summary.value.focus();
		}
		/** Closes the panel when a click or the focus goes elsewhere, not sooner: on a phone, closing moves the page. */
		function leave(event) {
			if (panel.value.open && !event.composedPath().includes(panel.value)) panel.value.open = false;
		}
		(0, vue.onMounted)(() => {
			["click", "keyup"].forEach((event) => document.addEventListener(event, leave));
			window.addEventListener("resize", fit);
		});
		(0, vue.onBeforeUnmount)(() => {
			["click", "keyup"].forEach((event) => document.removeEventListener(event, leave));
			window.removeEventListener("resize", fit);
		});
		/** Parses typed text by the rules of the address. */
		function type(filter, text) {
			var _filters$filter;
			const { filters, ignored } = parseQuery(new URLSearchParams({ [filter]: text }).toString());
			set(filter, (_filters$filter = filters[filter]) !== null && _filters$filter !== void 0 ? _filters$filter : [], ignored);
		}
		function setGroup(event) {
			matrix.setQuery({ group: event.target.value || null });
		}
		function toggleColumn(column) {
			const chosen = columns.value.filter((one) => one !== "partner");
			arrangeColumns(chosen.includes(column) ? chosen.filter((one) => one !== column) : [...chosen, column], column);
		}
		/** A column that goes elsewhere in the list keeps the focus. */
		function arrangeColumns(_x, _x2) {
			return _arrangeColumns.apply(this, arguments);
		}
		function _arrangeColumns() {
			_arrangeColumns = _asyncToGenerator(function* (chosen, column) {
				const isButton = document.activeElement.tagName === "BUTTON";
				matrix.setQuery({ columns: chosen });
				yield (0, vue.nextTick)();
				const option = panel.value.querySelector(`[data-option="${column}"]`);
				(isButton && option.querySelector("button") || option.querySelector("input")).focus();
			});
			return _arrangeColumns.apply(this, arguments);
		}
		function moveEarlier(column) {
			const chosen = columns.value.filter((one) => one !== "partner");
			const at = chosen.indexOf(column);
			chosen.splice(at - 1, 2, column, chosen[at - 1]);
			arrangeColumns(chosen, column);
		}
		return (_ctx, _cache) => {
			var _unref$group;
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("details", {
				ref_key: "panel",
				ref: panel,
				class: "tp-filters",
				onKeydown: (0, vue.withKeys)(close, ["esc"])
			}, [(0, vue.createElementVNode)("summary", {
				ref_key: "summary",
				ref: summary,
				class: "cdx-button cdx-button--fake-button cdx-button--fake-button--enabled",
				onClick: draw
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-filter")), 513), isWanted.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
				key: 0,
				ref_key: "form",
				ref: form,
				class: "tp-filters__form"
			}, [(0, vue.createElementVNode)("div", _hoisted_1$2, [
				((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(sets.value, ([filter, values]) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("fieldset", { key: filter }, [(0, vue.createElementVNode)("legend", null, (0, vue.toDisplayString)((0, vue.unref)(filterTitle)(filter)), 1), ((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(values, (value) => {
						return (0, vue.openBlock)(), (0, vue.createElementBlock)("label", {
							key: value,
							class: "tp-option"
						}, [(0, vue.createElementVNode)("input", {
							type: "checkbox",
							name: `${filter}[]`,
							value,
							checked: (0, vue.unref)(has)(filter, value),
							onChange: ($event) => (0, vue.unref)(toggle)(filter, value)
						}, null, 40, _hoisted_2$2), (0, vue.createTextVNode)(" " + (0, vue.toDisplayString)((0, vue.unref)(filterValue)(filter, value)), 1)]);
					}), 128))]);
				}), 128)),
				((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(typed.value, ({ filter, kind }) => {
					var _unref$filters$filter;
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("fieldset", { key: filter }, [(0, vue.createElementVNode)("legend", null, (0, vue.toDisplayString)((0, vue.unref)(filterTitle)(filter)), 1), (0, vue.createElementVNode)("input", {
						class: "cdx-text-input__input",
						dir: "auto",
						name: filter,
						"aria-label": (0, vue.unref)(filterTitle)(filter),
						placeholder: kind === "date" ? (0, vue.unref)(wiki).msg("technicalpartners-filter-when") : void 0,
						value: ((_unref$filters$filter = (0, vue.unref)(query).filters[filter]) !== null && _unref$filters$filter !== void 0 ? _unref$filters$filter : []).join("|"),
						onChange: ($event) => type(filter, $event.target.value)
					}, null, 40, _hoisted_3$2)]);
				}), 128)),
				(0, vue.createElementVNode)("fieldset", null, [(0, vue.createElementVNode)("legend", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-group-by")), 1), (0, vue.createElementVNode)("select", {
					class: "cdx-select",
					name: "group",
					value: (_unref$group = (0, vue.unref)(query).group) !== null && _unref$group !== void 0 ? _unref$group : "",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-group-by"),
					onChange: setGroup
				}, [(0, vue.createElementVNode)("option", _hoisted_5$1, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-group-by-none")), 1), ((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(groups), ({ filter }) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("option", {
						key: filter,
						value: filter
					}, (0, vue.toDisplayString)((0, vue.unref)(filterTitle)(filter)), 9, _hoisted_6$1);
				}), 128))], 40, _hoisted_4$1)]),
				(0, vue.createElementVNode)("fieldset", null, [(0, vue.createElementVNode)("legend", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-columns")), 1), ((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(allColumns.value, (column) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
						key: column,
						class: "tp-option",
						"data-option": column
					}, [(0, vue.createElementVNode)("label", _hoisted_8$1, [(0, vue.createElementVNode)("input", {
						type: "checkbox",
						name: "columns[]",
						value: column,
						checked: (0, vue.unref)(columns).includes(column),
						onChange: ($event) => toggleColumn(column)
					}, null, 40, _hoisted_9$1), (0, vue.createTextVNode)(" " + (0, vue.toDisplayString)((0, vue.unref)(columnTitle)(column, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki))), 1)]), (0, vue.unref)(columns).indexOf(column) > 1 ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
						key: 0,
						type: "button",
						class: "tp-link-button",
						"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-columns-earlier", (0, vue.unref)(columnTitle)(column, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki))),
						onClick: ($event) => moveEarlier(column)
					}, " ↑ ", 8, _hoisted_10$1)) : (0, vue.createCommentVNode)("", true)], 8, _hoisted_7$1);
				}), 128))])
			]), (0, vue.createElementVNode)("div", _hoisted_11, [(0, vue.createElementVNode)("button", {
				type: "button",
				class: "cdx-button",
				onClick: close
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-filter-close", (0, vue.unref)(wiki).number((0, vue.unref)(matrix).counts.value.shown), (0, vue.unref)(matrix).counts.value.shown)), 1)])], 512)) : (0, vue.createCommentVNode)("", true)], 544);
		};
	}
});
// resources/src/view/matrix/MatrixTools.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$1 = {
	class: "tp-search",
	role: "search"
};
var _hoisted_2$1 = [
	"value",
	"placeholder",
	"aria-label"
];
var _hoisted_3$1 = ["aria-label"];
var _hoisted_4 = [
	"data-flag",
	"aria-pressed",
	"onClick"
];
var _hoisted_5 = { class: "tp-subtle" };
var _hoisted_6 = { class: "tp-matrix__shown" };
var _hoisted_7 = { role: "status" };
var _hoisted_8 = ["aria-label", "onClick"];
var _hoisted_9 = {
	key: 1,
	class: "tp-subtle"
};
var _hoisted_10 = ["href"];
// resources/src/view/matrix/MatrixTools.vue
var MatrixTools_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "MatrixTools",
	setup(__props) {
		const { matrix, selection, wiki } = useContext();
		const { query, counts } = matrix;
		const { has, toggle, remove, clear, isFiltered, filterTitle, filterValue } = useFilters();
		/**
		* The reader's own are always there, and what was there stays: nothing moves when a row is watched or while one
		* searches.
		*/
		const { own, values: all } = columnByFilter("flags");
		const seen = new Set(wiki.isNamed ? own : []);
		const flags = (0, vue.computed)(() => all.filter((flag) => seen.has(flag) || (counts.value.flags[flag] > 0 || has("flags", flag)) && seen.add(flag)));
		const ranking = (0, vue.computed)(() => {
			const { relation = [] } = query.value.filters;
			return wiki.url("Special:TechnicalPartners/ranking", relation.length === 1 ? { relation: relation[0] } : {});
		});
		const tools = (0, vue.ref)(null);
		/** Removes a filter and focuses the panel's button, since the pressed chip is gone. */
		function removeChip(filter) {
			remove(filter);
			tools.value.querySelector("summary").focus();
		}
		const chips = (0, vue.computed)(() => [
			...Object.keys(query.value.filters).map((filter) => ({
				filter,
				text: wiki.msg("technicalpartners-label-of", filterTitle(filter), query.value.filters[filter].map((value) => filterValue(filter, value)).join(", "))
			})),
			...query.value.q ? [{
				filter: "q",
				text: wiki.msg("technicalpartners-matrix-words", query.value.q)
			}] : [],
			...query.value.group ? [{
				filter: "group",
				text: wiki.msg("technicalpartners-label-of", wiki.msg("technicalpartners-group-by"), filterTitle(query.value.group))
			}] : []
		]);
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				(0, vue.createElementVNode)("div", {
					ref_key: "tools",
					ref: tools,
					class: "tp-matrix__tools"
				}, [
					(0, vue.createElementVNode)("div", _hoisted_1$1, [(0, vue.createElementVNode)("input", {
						class: "cdx-text-input__input",
						type: "search",
						dir: "auto",
						value: (0, vue.unref)(query).q,
						placeholder: (0, vue.unref)(wiki).msg("technicalpartners-matrix-search"),
						"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-matrix-search"),
						onInput: _cache[0] || (_cache[0] = ($event) => (0, vue.unref)(matrix).setQuery({ q: $event.target.value }))
					}, null, 40, _hoisted_2$1)]),
					(0, vue.createVNode)(FilterPanel_default),
					(0, vue.createElementVNode)("div", {
						class: "tp-toggles",
						role: "group",
						"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-filter-flags")
					}, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(flags.value, (flag) => {
						return (0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
							key: flag,
							type: "button",
							"data-flag": flag,
							class: (0, vue.normalizeClass)(["tp-toggle", { "tp-toggle--on": (0, vue.unref)(has)("flags", flag) }]),
							"aria-pressed": (0, vue.unref)(has)("flags", flag) ? "true" : "false",
							onClick: ($event) => (0, vue.unref)(toggle)("flags", flag)
						}, [
							(0, vue.createElementVNode)("span", {
								class: (0, vue.normalizeClass)(["tp-flag", `tp-flag--${flag}`]),
								"aria-hidden": "true"
							}, null, 2),
							(0, vue.createTextVNode)(" " + (0, vue.toDisplayString)((0, vue.unref)(filterValue)("flags", flag)) + " ", 1),
							(0, vue.createElementVNode)("span", _hoisted_5, (0, vue.toDisplayString)((0, vue.unref)(wiki).number((0, vue.unref)(counts).flags[flag])), 1)
						], 10, _hoisted_4);
					}), 128))], 8, _hoisted_3$1)
				], 512),
				(0, vue.unref)(selection).rows.value.length ? (0, vue.renderSlot)(_ctx.$slots, "default", { key: 0 }) : (0, vue.createCommentVNode)("", true),
				(0, vue.createElementVNode)("div", _hoisted_6, [
					(0, vue.createElementVNode)("strong", _hoisted_7, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-count", (0, vue.unref)(wiki).number((0, vue.unref)(counts).shown), (0, vue.unref)(wiki).number((0, vue.unref)(counts).total))), 1),
					((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(chips.value, (chip) => {
						return (0, vue.openBlock)(), (0, vue.createElementBlock)("span", {
							key: chip.filter,
							class: "tp-chip"
						}, [(0, vue.createElementVNode)("span", null, (0, vue.toDisplayString)(chip.text), 1), (0, vue.createElementVNode)("button", {
							type: "button",
							class: "tp-chip__remove",
							"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-filter-remove", chip.text),
							onClick: ($event) => removeChip(chip.filter)
						}, "×", 8, _hoisted_8)]);
					}), 128)),
					(0, vue.unref)(isFiltered) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
						key: 0,
						type: "button",
						class: "tp-link-button",
						onClick: _cache[1] || (_cache[1] = (...args) => (0, vue.unref)(clear) && (0, vue.unref)(clear)(...args))
					}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-filter-clear")), 1)) : (0, vue.createCommentVNode)("", true),
					(0, vue.unref)(query).sort === "responsiveness" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("span", _hoisted_9, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-by-responsiveness")) + " ", 1), (0, vue.createElementVNode)("a", { href: ranking.value }, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-to-ranking")), 9, _hoisted_10)])) : (0, vue.createCommentVNode)("", true),
					(0, vue.unref)(matrix).isOutOfOrder.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
						key: 2,
						type: "button",
						class: "tp-link-button",
						onClick: _cache[2] || (_cache[2] = ($event) => (0, vue.unref)(matrix).applyQuery())
					}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-arrange")), 1)) : (0, vue.createCommentVNode)("", true)
				]),
				(0, vue.unref)(query).ignored.length ? ((0, vue.openBlock)(), (0, vue.createBlock)(MatrixMessage_default, {
					key: 1,
					type: "notice",
					inline: ""
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-ignored", (0, vue.unref)(query).ignored.join(", "))), 1)]),
					_: 1
				})) : (0, vue.createCommentVNode)("", true)
			], 64);
		};
	}
});
// resources/src/view/lazyComponent.ts
/** Component that stands in for one that is not loaded. */
function placeholder(role, text) {
	return { setup() {
		const { wiki } = useContext();
		return () => (0, vue.h)("div", {
			class: "tp-notice",
			role
		}, text(wiki));
	} };
}
var Loading = placeholder("status", (wiki) => wiki.msg("technicalpartners-parts-loading"));
var Missing = placeholder("alert", (wiki) => wiki.msg("technicalpartners-parts-unreachable"));
/** Component of editingBundle.ts, loaded when it is first drawn; to be called in setup. */
function lazyComponent(name) {
	const { loadEditingBundle } = useContext();
	return (0, vue.defineAsyncComponent)({
		loader: function() {
			var _ref = _asyncToGenerator(function* () {
				return (yield loadEditingBundle())[name];
			});
			return function loader() {
				return _ref.apply(this, arguments);
			};
		}(),
		loadingComponent: Loading,
		errorComponent: Missing
	});
}
// resources/src/view/useComposition.ts
/** Keeps a key of an input method from all listeners but the browser's own, in fields of this app. */
function keep(event) {
	const field = event.target.closest("input, textarea");
	if (isComposing(event) && (field === null || field === void 0 ? void 0 : field.closest("[class*=\"tp-\"]"))) event.stopPropagation();
}
/** One rule for all editors: the Enter, Escape and Tab of an input method send, close and leave nothing. */
function useComposition() {
	(0, vue.onMounted)(() => document.addEventListener("keydown", keep, true));
	(0, vue.onUnmounted)(() => document.removeEventListener("keydown", keep, true));
}
// resources/src/view/MatrixApp.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1 = {
	key: 3,
	class: "tp-empty-state"
};
var _hoisted_2 = { class: "tp-empty-state__text" };
var _hoisted_3 = { class: "tp-subtle" };
// resources/src/view/MatrixApp.vue
var MatrixApp_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "MatrixApp",
	setup(__props, { expose: __expose }) {
		const context = useContext();
		const { edits, gateway, loadEditingBundle, matrix, rights, wiki } = context;
		useComposition();
		const watched = useWatched(matrix, edits, gateway, wiki);
		/** Nothing at all may be edited on a past day, and nothing be added. */
		const isPast = rights.reason(0) !== void 0;
		const [AddPartner, BatchBar, BatchReport] = [
			lazyComponent("AddPartner"),
			lazyComponent("BatchBar"),
			lazyComponent("BatchReport")
		];
		const [CellEditor, LogDialog, PasteDialog, SavedNotice] = [
			lazyComponent("CellEditor"),
			lazyComponent("LogDialog"),
			lazyComponent("PasteDialog"),
			lazyComponent("SavedNotice")
		];
		const { counts } = matrix;
		const grid = (0, vue.ref)(null);
		/** Cell or column of several rows being edited; null for none. */
		const edited = (0, vue.shallowRef)(null);
		const isAdding = (0, vue.ref)(false);
		/** Whether a partner has been begun: what was typed stays where the dialog is closed. */
		const hasAdded = (0, vue.ref)(false);
		(0, vue.watch)(isAdding, () => {
			hasAdded.value = true;
		});
		/** With whom a conversation is being logged, '' for nobody yet; null where none is. */
		const logged = (0, vue.ref)(null);
		const isIncomplete = (0, vue.ref)(false);
		/** A block of texts, and where it goes. */
		const pasted = (0, vue.shallowRef)(null);
		function edit(rows, column, cell, typed) {
			var _edited$value;
			const begun = typed && ((_edited$value = edited.value) === null || _edited$value === void 0 ? void 0 : _edited$value.cell) === cell && edited.value.column === column ? edited.value.typed : "";
			edited.value = {
				rows,
				column,
				cell,
				typed: begun + typed
			};
		}
		function endPaste() {
			const { rows, columns } = pasted.value;
			pasted.value = null;
			if (rows.length) {
				var _grid$value;
				(_grid$value = grid.value) === null || _grid$value === void 0 || _grid$value.focus(rows[0].page, columns[0]);
			}
		}
		/** Accepts a block pasted onto the page while there is no cell to paste onto. */
		function pasteAll({ target, clipboardData }) {
			const text = clipboardData === null || clipboardData === void 0 ? void 0 : clipboardData.getData("text/plain");
			if (text && !counts.value.total && !target.closest("input, textarea")) pasted.value = {
				block: parseBlock(text),
				rows: [],
				columns: matrix.columns.value
			};
		}
		function why(page, column, anchor) {
			edit([matrix.row(page)], column, anchor, "");
		}
		function close(goesOn) {
			const from = edited.value;
			edited.value = null;
			if ((from === null || from === void 0 ? void 0 : from.cell.matches("button")) && from.cell.isConnected) from.cell.focus();
			else if (from) {
				var _ref, _grid$value2, _grid$value3;
				(_ref = goesOn ? (_grid$value2 = grid.value) === null || _grid$value2 === void 0 ? void 0 : _grid$value2.next : (_grid$value3 = grid.value) === null || _grid$value3 === void 0 ? void 0 : _grid$value3.focus) === null || _ref === void 0 || _ref(from.rows[0].page, from.column);
			}
		}
		/** The first partner brings the grid with it. */
		function goTo(_x, _x2) {
			return _goTo.apply(this, arguments);
		}
		function _goTo() {
			_goTo = _asyncToGenerator(function* (page, column) {
				var _grid$value4;
				yield (0, vue.nextTick)();
				(_grid$value4 = grid.value) === null || _grid$value4 === void 0 || _grid$value4.focus(page, column);
			});
			return _goTo.apply(this, arguments);
		}
		function showAll() {
			matrix.setQuery({
				q: "",
				filters: {}
			});
			goTo(matrix.shown.value[0].page, "partner");
		}
		function watchPartner(_x3, _x4) {
			return _watchPartner.apply(this, arguments);
		}
		function _watchPartner() {
			_watchPartner = _asyncToGenerator(function* (row, isWatched) {
				try {
					yield watched.set(row, isWatched);
				} catch (error) {
					wiki.warn(`${wiki.msg("technicalpartners-matrix-watch-failed", row.name)} ${error.message}`);
				}
			});
			return _watchPartner.apply(this, arguments);
		}
		/** Announces a refusal at once to screen readers, and opens its cell. */
		(0, vue.watch)(() => edits.drafts().filter((draft) => draft.refusal && !draft.isInDialog), (refused, before = []) => {
			if (before.length && !refused.length) wiki.announce("", true);
			refused.filter((draft) => !before.includes(draft)).forEach((draft) => {
				var _edits$report$value;
				const row = matrix.row(draft.page);
				wiki.announce(wiki.msg("technicalpartners-notice-refused", draft.name, columnTitle(draft.column, matrix.framework.value, wiki)), true);
				const cell = document.querySelector(`[data-page="${draft.page}"] > [data-column="${draft.column}"]`);
				if (row && cell && !edited.value && !((_edits$report$value = edits.report.value) === null || _edits$report$value === void 0 ? void 0 : _edits$report$value.isRunning)) edit([row], draft.column, cell, "");
			});
		});
		/** Wherever the focus is, but where one types. */
		function undoOrRedo(event) {
			const what = historyKey(event);
			if (what && !event.target.closest("input:not( [type=\"checkbox\"] ), textarea, select, [contenteditable], [role=\"dialog\"]")) {
				event.preventDefault();
				if (edits.last.value || edits.drafts().length) withSession(context, (session) => session[what]());
			}
		}
		(0, vue.onMounted)(() => {
			document.addEventListener("paste", pasteAll);
			document.addEventListener("keydown", undoOrRedo);
		});
		(0, vue.onUnmounted)(() => {
			document.removeEventListener("paste", pasteAll);
			document.removeEventListener("keydown", undoOrRedo);
		});
		(0, vue.onMounted)(_asyncToGenerator(function* () {
			try {
				yield matrix.loadCells();
				yield wiki.idle();
				if (wiki.isNamed) yield watched.load();
			} catch (_unused) {
				isIncomplete.value = true;
			}
		}));
		/** Reads the texts of all rows. Who only looks at the first ones, whose texts are there, does without them. */
		function complete() {
			return _complete.apply(this, arguments);
		}
		function _complete() {
			_complete = _asyncToGenerator(function* () {
				try {
					yield wiki.idle();
					yield matrix.load();
					isIncomplete.value = false;
				} catch (_unused2) {
					isIncomplete.value = true;
				}
			});
			return _complete.apply(this, arguments);
		}
		(0, vue.watch)(() => matrix.query.value.q !== "", (isSearched) => isSearched && complete(), { immediate: true });
		/** Loads the editing bundle and all texts once the reader turns to the grid. */
		function turn() {
			loadEditingBundle();
			complete();
		}
		/** Opens in place what a link leads to. */
		function open(link) {
			const { tpLog, tpAdd } = link.dataset;
			logged.value = tpLog !== null && tpLog !== void 0 ? tpLog : null;
			isAdding.value = tpAdd !== void 0;
		}
		__expose({ open });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				(0, vue.createVNode)(MatrixTools_default, null, {
					default: (0, vue.withCtx)(() => [(0, vue.createVNode)((0, vue.unref)(BatchBar), {
						onEdit: edit,
						onNone: _cache[0] || (_cache[0] = (page) => goTo(page, "partner"))
					})]),
					_: 1
				}),
				isIncomplete.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(MatrixMessage_default, {
					key: 0,
					type: "warning"
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-matrix-incomplete")), 1)]),
					_: 1
				})) : (0, vue.createCommentVNode)("", true),
				(0, vue.unref)(edits).report.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(BatchReport), {
					key: 1,
					onWhy: why,
					onUndone: goTo
				})) : (0, vue.createCommentVNode)("", true),
				(0, vue.unref)(counts).total ? ((0, vue.openBlock)(), (0, vue.createBlock)(MatrixGrid_default, {
					key: 2,
					ref_key: "grid",
					ref: grid,
					onEdit: edit,
					onWatch: watchPartner,
					onPaste: _cache[1] || (_cache[1] = (block, rows, columns) => pasted.value = {
						block,
						rows,
						columns
					}),
					onTurn: turn,
					onTexts: complete
				}, null, 512)) : (0, vue.createCommentVNode)("", true),
				!(0, vue.unref)(counts).shown && ((0, vue.unref)(counts).total || !isPast) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1, [(0, vue.createElementVNode)("div", _hoisted_2, [(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg((0, vue.unref)(counts).total ? "technicalpartners-empty-match" : "technicalpartners-empty-partners")), 1), (0, vue.createElementVNode)("div", _hoisted_3, (0, vue.toDisplayString)((0, vue.unref)(counts).total ? (0, vue.unref)(wiki).msg("technicalpartners-empty-match-text", (0, vue.unref)(wiki).number((0, vue.unref)(counts).total)) : (0, vue.unref)(wiki).msg("technicalpartners-empty-partners-text")) + " " + (0, vue.toDisplayString)((0, vue.unref)(counts).total ? "" : (0, vue.unref)(wiki).msg("technicalpartners-empty-partners-paste")), 1)]), (0, vue.createElementVNode)("button", {
					type: "button",
					class: "cdx-button",
					onClick: _cache[2] || (_cache[2] = ($event) => (0, vue.unref)(counts).total ? showAll() : isAdding.value = true)
				}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg((0, vue.unref)(counts).total ? "technicalpartners-empty-match-action" : "technicalpartners-matrix-add")), 1)])) : (0, vue.createCommentVNode)("", true),
				edited.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(CellEditor), {
					key: `${edited.value.rows[0].page} ${edited.value.column}`,
					rows: edited.value.rows,
					column: edited.value.column,
					anchor: edited.value.cell,
					typed: edited.value.typed,
					onClose: _cache[3] || (_cache[3] = ($event) => close(false)),
					onDone: close
				}, null, 8, [
					"rows",
					"column",
					"anchor",
					"typed"
				])) : (0, vue.createCommentVNode)("", true),
				pasted.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(PasteDialog), (0, vue.mergeProps)({ key: 5 }, pasted.value, { onClose: endPaste }), null, 16)) : (0, vue.createCommentVNode)("", true),
				(0, vue.unref)(edits).last.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(SavedNotice), {
					key: 6,
					onUndone: goTo
				})) : (0, vue.createCommentVNode)("", true),
				logged.value !== null ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(LogDialog), {
					key: 7,
					open: true,
					name: logged.value,
					"onUpdate:open": _cache[4] || (_cache[4] = ($event) => logged.value = null),
					onLogged: _cache[5] || (_cache[5] = (page) => goTo(page, "lastConversation"))
				}, null, 8, ["name"])) : (0, vue.createCommentVNode)("", true),
				hasAdded.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(AddPartner), {
					key: 8,
					open: isAdding.value,
					"onUpdate:open": _cache[6] || (_cache[6] = ($event) => isAdding.value = $event),
					onAdded: _cache[7] || (_cache[7] = (page) => goTo(page, "partner"))
				}, null, 8, ["open"])) : (0, vue.createCommentVNode)("", true)
			], 64);
		};
	}
});
// resources/src/view/matrix/serverState.ts
/** Captures the state of the server's matrix before the grid replaces it, and restores it in the grid. */
var SCROLLED = ".tp-matrix__scroll";
var SEARCH = ".tp-search [type=\"search\"]";
var PANEL = ".tp-filters";
var SUMMARY = `${PANEL} summary`;
/** Selector of the grid's counterpart of the focused element, or of the nearest control. */
function counterpart(active) {
	var _active$closest, _active$closest2, _active$closest3;
	const column = (_active$closest = active.closest("[data-column]")) === null || _active$closest === void 0 ? void 0 : _active$closest.dataset.column;
	const page = (_active$closest2 = active.closest("[data-page]")) === null || _active$closest2 === void 0 ? void 0 : _active$closest2.dataset.page;
	const flag = (_active$closest3 = active.closest("[data-flag]")) === null || _active$closest3 === void 0 ? void 0 : _active$closest3.dataset.flag;
	const { name, value, type } = active;
	return active.matches(SEARCH) ? SEARCH : name && active.closest(PANEL) ? `${PANEL} [name="${name}"]${type === "checkbox" ? `[value="${value}"]` : ""}` : flag ? `[data-flag="${flag}"]` : page ? `[data-page="${page}"] > [data-column="${column}"]` : column ? `[data-column="${column}"] .tp-grid__sort` : SUMMARY;
}
/** Whether a control of a form is not as the page brought it. */
function isChanged(control) {
	return control instanceof HTMLSelectElement ? Array.from(control.options).some((option) => option.selected !== option.defaultSelected) : control instanceof HTMLInputElement && (control.type === "checkbox" ? control.checked !== control.defaultChecked : control.value !== control.defaultValue);
}
function withValues(filters, name, values) {
	const changed = _objectSpread2({}, filters);
	delete changed[name];
	return values ? _objectSpread2(_objectSpread2({}, changed), {}, { [name]: values }) : changed;
}
/** Query changes that a form holds and the address does not have yet. */
function pendingQuery(form, query, framework) {
	const names = new Set(Array.from(form.elements).filter(isChanged).map((control) => control.getAttribute("name").replace("[]", "")));
	if (!names.size) return {};
	const data = new FormData(form);
	const asked = parseQuery(new URLSearchParams(data).toString(), framework);
	return Array.from(names).reduce((change, name) => {
		switch (name) {
			case "q": return _objectSpread2(_objectSpread2({}, change), {}, { q: String(data.get("q")) });
			case "sort": return _objectSpread2(_objectSpread2({}, change), {}, {
				sort: asked.sort,
				descending: asked.descending
			});
			case "group":
			case "columns": return _objectSpread2(_objectSpread2({}, change), {}, { [name]: asked[name] });
			default:
				var _change$filters;
				return _objectSpread2(_objectSpread2({}, change), {}, { filters: withValues((_change$filters = change.filters) !== null && _change$filters !== void 0 ? _change$filters : query.filters, name, asked.filters[name]) });
		}
	}, {});
}
/**
* @param element Element that holds the server's table now and the grid later
* @param matrix
* @return Restores the focus, typed or chosen values and the horizontal scroll position in the grid
*/
function captureServerState(element, matrix) {
	var _element$querySelecto;
	const active = document.activeElement;
	const focused = active && element.contains(active) ? counterpart(active) : void 0;
	const caret = focused === SEARCH ? active : null;
	const [start, end] = [caret && caret.selectionStart, caret && caret.selectionEnd];
	const isOpen = element.querySelector(`${PANEL}[open]`) !== null;
	const scrolled = (_element$querySelecto = element.querySelector(SCROLLED)) === null || _element$querySelecto === void 0 ? void 0 : _element$querySelecto.scrollLeft;
	const change = Object.assign({}, ...Array.from(element.querySelectorAll("form")).map((form) => pendingQuery(form, matrix.query.value, matrix.framework.value)));
	return _asyncToGenerator(function* () {
		if (Object.keys(change).length) matrix.setQuery(change);
		if (isOpen) element.querySelector(SUMMARY).click();
		if (scrolled) element.querySelector(SCROLLED).scrollLeft = scrolled;
		if (focused) {
			var _element$querySelecto2;
			yield (0, vue.nextTick)();
			((_element$querySelecto2 = element.querySelector(focused)) !== null && _element$querySelecto2 !== void 0 ? _element$querySelecto2 : element.querySelector(SUMMARY)).focus({ preventScroll: true });
		}
		if (caret) element.querySelector(SEARCH).setSelectionRange(start, end);
	});
}
// resources/src/main.ts
/** Milliseconds to wait for all rows, which are on their way, before the grid is drawn with the page's own. */
var PATIENCE = 40;
var wiki = mediawiki();
var gateway = gateway$1();
/** Loads the editing bundle, a script of its own: see editing.ts. */
function loadEditingBundle() {
	const module = "ext.technicalPartners.editing";
	return new Promise((resolve, reject) => mw.loader.using(module).then((load) => resolve(load(module)), reject));
}
/** Of a past day there is what the page brought with it. */
function snapshotGateway({ rows, framework, today }) {
	return {
		rows: () => Promise.resolve({
			rows,
			framework,
			today
		}),
		withTexts: (found) => Promise.resolve(found)
	};
}
function prepare(component, bootstrap, { past, locked } = {}, begin = 0) {
	const matrix = useMatrix(past === void 0 ? gateway : snapshotGateway(bootstrap), wiki, bootstrap, location.search);
	const edits = useEditState();
	const rights = useRights(gateway, {
		always: past,
		locked,
		known: bootstrap.rows.map(({ page }) => page)
	});
	const app = (0, vue.createMwApp)(component);
	const selection = useRowSelection(matrix, rights);
	app.provide(contextKey, {
		wiki,
		gateway,
		matrix,
		edits,
		rights,
		selection,
		begin,
		loadEditingBundle
	});
	window.addEventListener("beforeunload", (event) => {
		if (edits.drafts().length) event.preventDefault();
	});
	return {
		mount: (element) => app.mount(element),
		matrix,
		edits
	};
}
/** The address says what is shown, so that it can be shared; the way back leads through what was shown. */
function syncUrl(matrix, more) {
	let isGoingBack = false;
	matrix.on("query", (change) => {
		if (!isGoingBack) {
			const isTyping = "q" in change && !("filters" in change);
			history[isTyping ? "replaceState" : "pushState"](null, "", mw.util.getUrl(null, _objectSpread2(_objectSpread2({}, more), queryParameters(matrix.query.value))));
		}
	});
	window.addEventListener("popstate", () => {
		isGoingBack = true;
		matrix.setQuery(parseQuery(location.search, matrix.framework.value));
		isGoingBack = false;
	});
}
/**
* Reads the rows again where the page may be out of date: on the way back to it, which restores it as it was left, and
* when somebody returns to it on another day. Unsaved edits are not disturbed.
*/
function keepFresh(matrix, edits) {
	const refresh = () => {
		if (!edits.drafts().length) matrix.refresh().catch(() => void 0);
	};
	window.addEventListener("pageshow", (event) => event.persisted && refresh());
	document.addEventListener("visibilitychange", () => {
		if (!document.hidden && (/* @__PURE__ */ new Date()).toISOString().slice(0, 10) > matrix.today.value) refresh();
	});
}
function startMatrix(_x, _x2) {
	return _startMatrix.apply(this, arguments);
}
function _startMatrix() {
	_startMatrix = _asyncToGenerator(function* (element, data) {
		var _element$querySelecto;
		const { framework, columns, total, today } = data;
		const texts = JSON.parse(data.texts);
		const { mount, matrix, edits } = prepare(MatrixApp_default, {
			framework,
			rows: JSON.parse(data.cells).map((cells, number) => withTexts(decodeRow(cells), texts[number])),
			columns,
			total,
			today
		}, data, (_element$querySelecto = element.querySelector(".tp-matrix__scroll")) === null || _element$querySelecto === void 0 ? void 0 : _element$querySelecto.getBoundingClientRect().top);
		yield Promise.race([matrix.loadCells().catch(() => void 0), new Promise((resolve) => {
			setTimeout(resolve, PATIENCE);
		})]);
		const restore = captureServerState(element, matrix);
		const app = mount(element);
		element.classList.add("tp-matrix--interactive");
		syncUrl(matrix, data.past === void 0 ? {} : { asof: today });
		if (data.past === void 0) keepFresh(matrix, edits);
		restore();
		return app;
	});
	return _startMatrix.apply(this, arguments);
}
/** On any other page: a partner's, or another view. */
function startPage() {
	return _startPage.apply(this, arguments);
}
function _startPage() {
	_startPage = _asyncToGenerator(function* () {
		const element = document.body.appendChild(document.createElement("div"));
		const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
		const { PageApp } = yield loadEditingBundle();
		return prepare(PageApp, {
			framework: yield gateway.framework(),
			rows: [],
			columns: ["partner"],
			total: 0,
			today
		}).mount(element);
	});
	return _startPage.apply(this, arguments);
}
var target = document.getElementById("technicalpartners-matrix");
var serverData = mw.config.get("wgTechnicalPartners");
var opener = target && serverData ? startMatrix(target, serverData) : null;
/** Opens in place what a link leads to: see pages/openInPlace.ts. */
function open(_x3) {
	return _open.apply(this, arguments);
}
function _open() {
	_open = _asyncToGenerator(function* (link) {
		var _opener;
		opener = (_opener = opener) !== null && _opener !== void 0 ? _opener : startPage();
		(yield opener).open(link);
	});
	return _open.apply(this, arguments);
}
exports.COLUMNS = COLUMNS;
exports.DECISION_STATES = DECISION_STATES;
exports.STAGES = STAGES;
exports.STATEMENTS = STATEMENTS;
exports.ScoreGlyph = ScoreGlyph;
exports._asyncToGenerator = _asyncToGenerator;
exports._objectSpread2 = _objectSpread2;
exports.addDays = addDays;
exports.cellText = cellText;
exports.columnById = columnById;
exports.columnTitle = columnTitle;
exports.conversationWithNext = conversationWithNext;
exports.entries = entries;
exports.entryTitle = entryTitle;
exports.enumerationLabel = enumerationLabel;
exports.findEntry = findEntry;
exports.getAt = getAt;
exports.isComputed = isComputed;
exports.isObject = isObject;
exports.isTyping = isTyping;
exports.lastDay = lastDay;
exports.normalizeForSearch = normalizeForSearch;
exports.open = open;
exports.ownProperty = ownProperty;
exports.partnerTitle = partnerTitle;
exports.pointerParts = pointerParts;
exports.pointerTo = pointerTo;
exports.principleOf = principleOf;
exports.recordKey = recordKey;
exports.rowOf = rowOf;
exports.scoreOf = scoreOf;
exports.setAt = setAt;
exports.stageOf = stageOf;
exports.statementLabel = statementLabel;
exports.statementOf = statementOf;
exports.useComposition = useComposition;
exports.useContext = useContext;
exports.valueLabel = valueLabel;
exports.valueOf = valueOf;
