// Built from resources/src by npm run build; not to be edited here.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_technicalPartners = require("ext.technicalPartners");
let vue = require("vue");
let _wikimedia_codex = require("../../codex.js");
let _tp_icons = require("../../icons.json");
// resources/src/state/draft.ts
function newStep(isUndo = false) {
	return (0, vue.markRaw)({
		edits: [],
		isUndo,
		pending: 0
	});
}
function newDraft(of) {
	return (0, vue.shallowReactive)(require_technicalPartners._objectSpread2({
		reason: "",
		isAddition: false,
		isInDialog: false,
		before: void 0,
		state: "waiting",
		isSlow: false,
		refusal: null,
		answer: ""
	}, of));
}
/** A record with the changes made. */
function apply(record, changes) {
	return Object.keys(changes).reduce((changed, pointer) => require_technicalPartners.setAt(changed, pointer, changes[pointer]), record);
}
/** Changes that undo other changes of a record. */
function inverseOf(record, changes) {
	const inverse = {};
	Object.keys(changes).forEach((pointer) => {
		inverse[pointer] = require_technicalPartners.getAt(record, pointer);
	});
	return inverse;
}
/** HTML of the warning that stopped a save, which the next attempt passes; '' for any other outcome. */
function warningOf(outcome) {
	return (outcome === null || outcome === void 0 ? void 0 : outcome.kind) === "denied" && outcome.isWarning ? outcome.html : "";
}
// resources/src/state/mapConcurrently.ts
/** Requests sent at once: a wiki serves others too. */
var AT_ONCE = 4;
/** Does some work for each item, a few at a time, in order. The work must not fail. */
function mapConcurrently(_x, _x2) {
	return _mapConcurrently.apply(this, arguments);
}
function _mapConcurrently() {
	_mapConcurrently = require_technicalPartners._asyncToGenerator(function* (items, work) {
		const waiting = items.slice();
		function worker() {
			return _worker.apply(this, arguments);
		}
		function _worker() {
			_worker = require_technicalPartners._asyncToGenerator(function* () {
				for (let item = waiting.shift(); item !== void 0; item = waiting.shift()) yield work(item);
			});
			return _worker.apply(this, arguments);
		}
		yield Promise.all(Array.from({ length: AT_ONCE }, worker));
	});
	return _mapConcurrently.apply(this, arguments);
}
// resources/src/state/saveQueue.ts
/**
* Queue of saves: those of one record go one after another, those of different records do not wait for each other.
*
* @return Adds work, which must not reject, to the queue of a record
*/
function saveQueue() {
	const last = /* @__PURE__ */ new Map();
	return (record, work) => {
		var _last$get;
		const next = ((_last$get = last.get(record)) !== null && _last$get !== void 0 ? _last$get : Promise.resolve()).then(work);
		last.set(record, next);
		return next;
	};
}
// resources/src/state/sendDraft.ts
/** Attempts after the first, where only the instant, or an older base, stood against an edit. */
var AGAIN = 3;
/** Milliseconds at most before another attempt, so that edits that met once do not meet again. */
var PAUSE = 100;
/**
* Sends a draft. Sends it again by itself where another edit was saved at the same instant and where it only adds
* items, which are saved upon what the other has saved.
*
* @return The outcome, and the record that the changes were last made upon
*/
function sendDraft(_x, _x2, _x3) {
	return _sendDraft.apply(this, arguments);
}
function _sendDraft() {
	_sendDraft = require_technicalPartners._asyncToGenerator(function* (gateway, draft, begin) {
		const { changes, reason, isWatched, refusal, answer } = draft;
		const confirmed = warningOf(refusal);
		const captcha = (refusal === null || refusal === void 0 ? void 0 : refusal.kind) === "challenged" ? { captcha: {
			id: refusal.id,
			answer
		} } : {};
		let base = begin;
		const save = () => gateway.save(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, base.page ? { page: base.page } : {}), {}, {
			name: base.name,
			rev: base.rev,
			record: apply(base.record, changes)
		}, reason ? { reason } : {}), isWatched === void 0 ? {} : { isWatched }), captcha));
		for (let again = 0;; again++) {
			let outcome = yield save();
			if (again && confirmed && warningOf(outcome) === confirmed) outcome = yield save();
			if (again === AGAIN || outcome.kind !== "conflict" || !(outcome.isRace || draft.isAddition)) return {
				base,
				outcome
			};
			if (outcome.isRace) yield new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE));
			else base = outcome.latest;
		}
	});
	return _sendDraft.apply(this, arguments);
}
// resources/src/state/useReport.ts
/**
* @param report Where the report is shown
* @param run Saves a draft; must not reject
*/
function useReport(report, run) {
	function repeat(_x2) {
		return _repeat.apply(this, arguments);
	}
	function _repeat() {
		_repeat = require_technicalPartners._asyncToGenerator(function* (drafts) {
			const current = report.value;
			const step = current.step = current.step.undoneBy ? newStep() : current.step;
			current.isRunning = true;
			yield mapConcurrently(drafts, function() {
				var _ref = require_technicalPartners._asyncToGenerator(function* (draft) {
					if (draft.state !== "dropped") {
						draft.step = step;
						yield run(draft);
					}
				});
				return function(_x) {
					return _ref.apply(this, arguments);
				};
			}());
			current.isRunning = false;
		});
		return _repeat.apply(this, arguments);
	}
	function keep(isKept) {
		if (report.value) {
			report.value.drafts = report.value.drafts.filter(isKept);
			report.value = report.value.drafts.length ? report.value : null;
		}
	}
	return {
		repeat,
		begin(drafts, step) {
			report.value = (0, vue.shallowReactive)({
				drafts,
				isRunning: true,
				step
			});
			return repeat(drafts);
		},
		settle({ page, column, step }) {
			const isSame = (draft) => draft.page === page && draft.column === column;
			keep((draft) => draft.state !== "dropped");
			if (step.isUndo) keep((draft) => draft.state !== "saved" || !isSame(draft));
			else {
				var _report$value;
				(_report$value = report.value) === null || _report$value === void 0 || _report$value.drafts.filter((draft) => draft.state === "refused" && isSame(draft)).forEach((draft) => {
					draft.state = "saved";
				});
			}
		},
		stop(step) {
			var _report$value$drafts$, _report$value2;
			((_report$value$drafts$ = (_report$value2 = report.value) === null || _report$value2 === void 0 ? void 0 : _report$value2.drafts.filter((draft) => draft.state === "waiting" && draft.step === step)) !== null && _report$value$drafts$ !== void 0 ? _report$value$drafts$ : []).forEach((draft) => {
				draft.state = "dropped";
			});
			keep((draft) => draft.state !== "dropped");
		},
		isReporting: (step) => report.value !== null && report.value.isRunning && report.value.step === step,
		close() {
			report.value = null;
		}
	};
}
// resources/src/state/useShownRecords.ts
function useShownRecords(gateway, matrix, { drafts }) {
	const records = /* @__PURE__ */ new Map();
	/** Loads the revision that the row shows: with another, somebody's edit would be undone unseen. */
	function open(_x) {
		return _open.apply(this, arguments);
	}
	function _open() {
		_open = require_technicalPartners._asyncToGenerator(function* ({ page, name, rev }) {
			const known = records.get(page);
			const loaded = known && known.rev === rev ? known : yield gateway.load(name, rev);
			records.set(page, loaded);
			return loaded;
		});
		return _open.apply(this, arguments);
	}
	function show(page) {
		var _matrix$row$rev, _matrix$row;
		const known = records.get(page);
		if (known && known.rev >= ((_matrix$row$rev = (_matrix$row = matrix.row(page)) === null || _matrix$row === void 0 ? void 0 : _matrix$row.rev) !== null && _matrix$row$rev !== void 0 ? _matrix$row$rev : 0)) {
			const record = drafts().filter((draft) => draft.page === page).reduce((before, { changes }) => apply(before, changes), known.record);
			matrix.show(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, known), {}, {
				page,
				record
			}));
		}
	}
	function baseOverConflict(draft, latest) {
		const { page, rev, name, record } = latest;
		records.set(page, latest);
		draft.before = require_technicalPartners.rowOf(page, rev, name, record, matrix.framework.value, matrix.today.value);
		show(page);
		return latest;
	}
	return {
		open,
		show,
		load(name, rev) {
			return require_technicalPartners._asyncToGenerator(function* () {
				const loaded = yield gateway.load(name, rev);
				records.set(loaded.page, loaded);
				matrix.show(loaded);
				return loaded;
			})();
		},
		put: (loaded) => records.set(loaded.page, loaded),
		baseOf(draft) {
			return require_technicalPartners._asyncToGenerator(function* () {
				var _records$get;
				const { page, name, refusal } = draft;
				if (!page) return {
					page,
					rev: 0,
					name,
					record: {}
				};
				if ((refusal === null || refusal === void 0 ? void 0 : refusal.kind) === "conflict") return baseOverConflict(draft, refusal.latest);
				const row = matrix.row(page);
				const isShown = ((_records$get = records.get(page)) === null || _records$get === void 0 ? void 0 : _records$get.rev) === row.rev;
				const base = yield open(row);
				if (!isShown) show(page);
				return base;
			})();
		}
	};
}
// resources/src/state/useUndoHistory.ts
/** @param last Set to each step of which something was saved */
function useUndoHistory(last) {
	const done = (0, vue.shallowReactive)([]);
	const undone = (0, vue.shallowReactive)([]);
	const stackOf = (step) => step.isUndo ? undone : done;
	return {
		begin(step) {
			step.pending++;
			if (!stackOf(step).includes(step)) stackOf(step).push(step);
		},
		end(step) {
			step.pending--;
			const place = stackOf(step).indexOf(step);
			if (!step.pending && !step.edits.length && place >= 0) stackOf(step).splice(place, 1);
		},
		add(step, saved, isReported) {
			step.edits.push(saved);
			last.value = require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, step), {}, { isReported });
		},
		tell(edits, event) {
			last.value = require_technicalPartners._objectSpread2({
				edits,
				isUndo: false,
				pending: 0
			}, event);
		},
		popStep: (isUndo) => (isUndo ? done : undone).pop(),
		isUndoTop: (edits) => done.length > 0 && done[done.length - 1].edits === edits,
		forgetUndone: () => {
			undone.length = 0;
		}
	};
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/objectWithoutPropertiesLoose.js
function _objectWithoutPropertiesLoose(r, e) {
	if (null == r) return {};
	var t = {};
	for (var n in r) if ({}.hasOwnProperty.call(r, n)) {
		if (e.includes(n)) continue;
		t[n] = r[n];
	}
	return t;
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/objectWithoutProperties.js
function _objectWithoutProperties(e, t) {
	if (null == e) return {};
	var o, r, i = _objectWithoutPropertiesLoose(e, t);
	if (Object.getOwnPropertySymbols) {
		var s = Object.getOwnPropertySymbols(e);
		for (r = 0; r < s.length; r++) o = s[r], t.includes(o) || {}.propertyIsEnumerable.call(e, o) && (i[o] = e[o]);
	}
	return i;
}
// resources/src/state/useEditSession.ts
var _excluded = ["replaces"];
/** Milliseconds after which a cell says that it is being saved. */
var SLOW = 400;
function useEditSession(gateway, matrix, edits) {
	const { open, load, put, show, baseOf } = useShownRecords(gateway, matrix, edits);
	const history = useUndoHistory(edits.last);
	const queue = saveQueue();
	const report = useReport(edits.report, run);
	const inverseDraft = ({ page, name, column, inverse }, step) => newDraft({
		page,
		name,
		column,
		changes: inverse,
		step
	});
	function keep(draft, base, saved) {
		const { column, changes, step, before } = draft;
		edits.drop(draft);
		put(saved);
		if (matrix.row(saved.page)) show(saved.page);
		else matrix.add(saved);
		Object.assign(draft, {
			page: saved.page,
			state: "saved"
		});
		const edit = {
			page: saved.page,
			name: saved.name,
			column,
			changes,
			inverse: inverseOf(base.record, changes),
			isCreation: !base.page,
			before,
			after: matrix.row(saved.page)
		};
		report.settle(draft);
		if (saved.rev === base.rev || step.undoneBy && edit.isCreation) history.tell([edit], {
			isUnchanged: saved.rev === base.rev,
			isKept: edit.isCreation
		});
		else if (step.undoneBy) run(inverseDraft(edit, step.undoneBy));
		else {
			var _draft$text;
			step.text = (_draft$text = draft.text) === null || _draft$text === void 0 ? void 0 : _draft$text.call(draft, saved);
			history.add(step, edit, report.isReporting(step));
		}
	}
	function settle(draft, base, outcome) {
		if (outcome.kind === "saved") {
			keep(draft, base, outcome.saved);
			return outcome.saved;
		}
		Object.assign(draft, {
			refusal: outcome,
			state: draft.step.undoneBy ? "dropped" : "refused"
		});
		if (draft.step.undoneBy) {
			report.settle(draft);
			discard(draft);
		}
		return null;
	}
	function attempt(_x) {
		return _attempt.apply(this, arguments);
	}
	function _attempt() {
		_attempt = require_technicalPartners._asyncToGenerator(function* (draft) {
			const slow = setTimeout(() => {
				draft.isSlow = true;
			}, SLOW);
			try {
				const { base, outcome } = yield sendDraft(gateway, draft, yield baseOf(draft));
				return settle(draft, base, outcome);
			} catch (_unused) {
				return settle(draft, {
					page: draft.page,
					rev: 0,
					name: draft.name,
					record: {}
				}, { kind: "unreachable" });
			} finally {
				clearTimeout(slow);
				draft.isSlow = false;
				history.end(draft.step);
			}
		});
		return _attempt.apply(this, arguments);
	}
	function run(draft) {
		var _draft$before;
		draft.step = draft.state === "refused" && draft.step.undoneBy ? newStep(draft.step.isUndo) : draft.step;
		draft.state = "saving";
		draft.before = (_draft$before = draft.before) !== null && _draft$before !== void 0 ? _draft$before : matrix.row(draft.page);
		edits.put(draft);
		history.begin(draft.step);
		show(draft.page);
		return queue(require_technicalPartners.recordKey(draft), () => attempt(draft));
	}
	function begin(of, _ref = {}) {
		let { replaces } = _ref, options = _objectWithoutProperties(_ref, _excluded);
		history.forgetUndone();
		const before = replaces ? {
			refusal: replaces.refusal,
			answer: replaces.answer
		} : {};
		if (replaces) edits.drop(replaces);
		const draft = newDraft(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({ step: newStep() }, of), before), options));
		return {
			draft,
			saved: run(draft)
		};
	}
	function creation({ name, record }) {
		const changes = {};
		Object.keys(record).forEach((field) => {
			changes[require_technicalPartners.pointerTo(field)] = record[field];
		});
		return {
			page: 0,
			name,
			column: "partner",
			changes
		};
	}
	function discard(draft) {
		var _draft$refusal;
		if (draft.page && ((_draft$refusal = draft.refusal) === null || _draft$refusal === void 0 ? void 0 : _draft$refusal.kind) === "conflict") put(draft.refusal.latest);
		edits.drop(draft);
		show(draft.page);
	}
	const invert = (saved, step) => mapConcurrently(saved, (edit) => run(inverseDraft(edit, step)));
	function back(_x2) {
		return _back.apply(this, arguments);
	}
	function _back() {
		_back = require_technicalPartners._asyncToGenerator(function* (isUndo) {
			const taken = history.popStep(isUndo);
			if (!taken) return false;
			taken.undoneBy = newStep(isUndo);
			report.stop(taken);
			const creations = taken.edits.filter((edit) => edit.isCreation);
			yield invert(taken.edits.filter((edit) => !edit.isCreation), taken.undoneBy);
			if (creations.length) history.tell(creations, {
				isKept: true,
				undone: taken.edits.length - creations.length
			});
			return true;
		});
		return _back.apply(this, arguments);
	}
	return {
		open,
		load,
		discard,
		edit: ({ page, name }, column, changes, options) => begin({
			page,
			name,
			column,
			changes
		}, options),
		create: (made, options) => begin(creation(made), options),
		addItem(to, column, list, item, options) {
			if (to.page) {
				put(to);
				show(to.page);
			}
			const { page, name } = to;
			return begin({
				page,
				name,
				column,
				changes: { [require_technicalPartners.pointerTo(list, item.id)]: item },
				isAddition: true
			}, options);
		},
		editMany(_x3) {
			return require_technicalPartners._asyncToGenerator(function* (chosen, { reason = "", creations = [] } = {}) {
				const all = [...creations.map(creation), ...chosen.map(({ row, column, changes }) => ({
					page: row.page,
					name: row.name,
					column,
					changes
				}))];
				if (chosen.length === 1 && all.length === 1) {
					yield begin(all[0], { reason }).saved;
					return;
				}
				history.forgetUndone();
				const step = newStep();
				yield report.begin(all.map((one) => newDraft(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, one), {}, {
					reason,
					step
				}))), step);
			}).apply(this, arguments);
		},
		retry: run,
		retryMany: report.repeat,
		closeReport: report.close,
		answer(draft, text) {
			draft.answer = text;
		},
		isUndoTop: history.isUndoTop,
		undo: () => back(true),
		redo: () => back(false),
		empty: (creations) => invert(creations, newStep(true))
	};
}
// resources/src/view/useSession.ts
var sessions = /* @__PURE__ */ new WeakMap();
/** The session of an app, made when somebody edits first. */
function sessionOf({ edits, gateway, matrix }) {
	var _sessions$get;
	const session = (_sessions$get = sessions.get(edits)) !== null && _sessions$get !== void 0 ? _sessions$get : useEditSession(gateway, matrix, edits);
	sessions.set(edits, session);
	return session;
}
/** The session, for components of the editing bundle; to be called in setup. */
function useSession() {
	return sessionOf(require_technicalPartners.useContext());
}
// resources/src/view/editor/AccountNote.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$29 = {
	key: 0,
	class: "tp-small tp-subtle"
};
var _hoisted_2$27 = ["href"];
// resources/src/view/editor/AccountNote.vue
var AccountNote_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "AccountNote",
	setup(__props) {
		const { wiki } = require_technicalPartners.useContext();
		return (_ctx, _cache) => {
			return !(0, vue.unref)(wiki).user ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_1$29, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-account-none")) + " ", 1), (0, vue.createElementVNode)("a", {
				href: (0, vue.unref)(wiki).url("Special:UserLogin"),
				rel: "noopener",
				target: "_blank"
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-form-log-in")), 9, _hoisted_2$27)])) : (0, vue.createCommentVNode)("", true);
		};
	}
});
// resources/src/view/editor/ComputedPanel.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$28 = { class: "tp-editor" };
var _hoisted_2$26 = {
	"data-autofocus": "",
	tabindex: "-1"
};
var _hoisted_3$21 = { class: "tp-editor__actions" };
var _hoisted_4$16 = ["href"];
var _hoisted_5$11 = ["href", "data-tp-log"];
// resources/src/view/editor/ComputedPanel.vue
var ComputedPanel_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "ComputedPanel",
	props: {
		row: {},
		column: {}
	},
	emits: ["close"],
	setup(__props) {
		const props = __props;
		const { rights, wiki } = require_technicalPartners.useContext();
		const why = (0, vue.computed)(() => props.column === "next" ? wiki.msg("technicalpartners-editor-no-conversation") : wiki.msg(`technicalpartners-computed-${props.column}`));
		const mayLog = (0, vue.computed)(() => props.column !== "alignment" && rights.reason(props.row.page) === void 0);
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$28, [(0, vue.createElementVNode)("p", _hoisted_2$26, (0, vue.toDisplayString)(why.value), 1), (0, vue.createElementVNode)("div", _hoisted_3$21, [(0, vue.createElementVNode)("a", {
				class: "cdx-button cdx-button--fake-button cdx-button--fake-button--enabled",
				href: (0, vue.unref)(wiki).url((0, vue.unref)(require_technicalPartners.partnerTitle)(_ctx.row.name))
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-open")), 9, _hoisted_4$16), mayLog.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
				key: 0,
				class: "cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive",
				href: (0, vue.unref)(wiki).url("Special:TechnicalPartners/log", { name: _ctx.row.name }),
				"data-tp-log": _ctx.row.name,
				onClick: _cache[0] || (_cache[0] = ($event) => _ctx.$emit("close"))
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-page-log")), 9, _hoisted_5$11)) : (0, vue.createCommentVNode)("", true)])]);
		};
	}
});
// resources/src/domain/itemId.ts
var LETTERS = "abcdefghijklmnopqrstuvwxyz";
var SIGNS = `${LETTERS}0123456789`;
function pick(signs) {
	return signs[Math.floor(Math.random() * signs.length)];
}
/**
* A new id for an item of a list. Two people who add an item at the same time do not get the same one: there are
* two million millions of them.
*
* @param taken Ids that the list has
*/
function itemId(taken = []) {
	let id;
	do
		id = pick(LETTERS) + Array.from({ length: 7 }, () => pick(SIGNS)).join("");
	while (taken.includes(id));
	return id;
}
// resources/src/view/editor/LevelList.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$27 = ["aria-label"];
var _hoisted_2$25 = [
	"checked",
	"data-autofocus",
	"onChange"
];
var _hoisted_3$20 = { class: "tp-choice__text" };
var _hoisted_4$15 = {
	key: 0,
	class: "tp-choice__key",
	"aria-hidden": "true"
};
// resources/src/view/editor/LevelList.vue
var LevelList_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "LevelList",
	props: {
		modelValue: {},
		levels: {},
		label: {}
	},
	emits: ["update:modelValue", "submit"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const name = `tp-level-${(0, vue.getCurrentInstance)().uid}`;
		function onKey(event) {
			const level = props.levels.find(({ key }) => key && key === event.key.toLowerCase());
			if (level) {
				emit("update:modelValue", level.value);
				event.currentTarget.querySelectorAll("input")[props.levels.indexOf(level)].focus();
				event.preventDefault();
			} else if (event.key === "Enter") {
				emit("submit");
				event.preventDefault();
			}
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
				class: "tp-choice",
				role: "radiogroup",
				"aria-label": _ctx.label,
				onKeydown: onKey
			}, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(_ctx.levels, (level) => {
				return (0, vue.openBlock)(), (0, vue.createElementBlock)("label", {
					key: level.value,
					class: (0, vue.normalizeClass)(["tp-choice__level", { "tp-choice__level--chosen": level.value === _ctx.modelValue }])
				}, [
					(0, vue.createElementVNode)("input", {
						type: "radio",
						class: "tp-hidden",
						name,
						checked: level.value === _ctx.modelValue,
						"data-autofocus": level.value === _ctx.modelValue || _ctx.modelValue === "" && level === _ctx.levels[0] ? "" : void 0,
						onChange: ($event) => _ctx.$emit("update:modelValue", level.value)
					}, null, 40, _hoisted_2$25),
					(0, vue.renderSlot)(_ctx.$slots, "default", { level }),
					(0, vue.createElementVNode)("span", _hoisted_3$20, (0, vue.toDisplayString)(level.text), 1),
					level.key ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("kbd", _hoisted_4$15, (0, vue.toDisplayString)(level.key), 1)) : (0, vue.createCommentVNode)("", true)
				], 2);
			}), 128))], 40, _hoisted_1$27);
		};
	}
});
// resources/src/view/editor/DecisionEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$26 = { class: "tp-editor__field" };
var _hoisted_2$24 = { class: "tp-editor__label" };
var _hoisted_3$19 = { class: "tp-subtle" };
var _hoisted_4$14 = {
	key: 0,
	class: "tp-editor__field"
};
var _hoisted_5$10 = { class: "tp-editor__label" };
var _hoisted_6$9 = { class: "tp-subtle" };
var _hoisted_7$8 = ["min"];
// resources/src/view/editor/DecisionEditor.vue
var DecisionEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "DecisionEditor",
	props: {
		record: {},
		row: {}
	},
	emits: ["submit"],
	setup(__props, { expose: __expose }) {
		const props = __props;
		const { wiki } = require_technicalPartners.useContext();
		const levels = require_technicalPartners.DECISION_STATES.map((value) => ({
			value,
			text: require_technicalPartners.valueLabel(value, wiki),
			key: ""
		}));
		const state = (0, vue.ref)(props.row.decision);
		const reason = (0, vue.ref)("");
		const reopenOn = (0, vue.ref)("");
		/** A decision is added, never changed: the earlier ones are its history. */
		function changes() {
			var _props$record$decisio;
			if (!reason.value.trim()) return state.value === props.row.decision ? {} : wiki.msg("technicalpartners-editor-reason");
			const id = itemId(((_props$record$decisio = props.record.decisions) !== null && _props$record$decisio !== void 0 ? _props$record$decisio : []).map((decision) => decision.id));
			return { [`/decisions/${id}`]: require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({
				id,
				on: wiki.today(),
				state: state.value,
				reason: reason.value.trim()
			}, wiki.user ? { by: wiki.user } : {}), state.value !== "open" && reopenOn.value ? { reopenOn: reopenOn.value } : {}) };
		}
		__expose({ changes });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				(0, vue.createVNode)(LevelList_default, {
					modelValue: state.value,
					"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => state.value = $event),
					levels: (0, vue.unref)(levels),
					label: (0, vue.unref)(wiki).msg("technicalpartners-field-decisions-state"),
					onSubmit: _cache[1] || (_cache[1] = ($event) => _ctx.$emit("submit"))
				}, null, 8, [
					"modelValue",
					"levels",
					"label"
				]),
				(0, vue.createElementVNode)("label", _hoisted_1$26, [(0, vue.createElementVNode)("span", _hoisted_2$24, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-decisions-reason")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_3$19, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-required")), 1)]), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextArea), {
					modelValue: reason.value,
					"onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => reason.value = $event),
					dir: "auto",
					onKeydown: [_cache[3] || (_cache[3] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["ctrl"]), ["enter"])), _cache[4] || (_cache[4] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["meta"]), ["enter"]))]
				}, null, 8, ["modelValue"])]),
				state.value !== "open" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_4$14, [(0, vue.createElementVNode)("span", _hoisted_5$10, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-decisions-reopenOn")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_6$9, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-optional")), 1)]), (0, vue.withDirectives)((0, vue.createElementVNode)("input", {
					"onUpdate:modelValue": _cache[5] || (_cache[5] = ($event) => reopenOn.value = $event),
					type: "date",
					class: "cdx-text-input__input",
					min: (0, vue.unref)(wiki).today()
				}, null, 8, _hoisted_7$8), [[vue.vModelText, reopenOn.value]])])) : (0, vue.createCommentVNode)("", true)
			], 64);
		};
	}
}));
// resources/src/view/editor/EditorPopover.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$25 = ["aria-label"];
var _hoisted_2$23 = { class: "tp-popover__head" };
var _hoisted_3$18 = { dir: "auto" };
var _hoisted_4$13 = {
	class: "tp-subtle",
	dir: "auto"
};
var MARGIN$1 = 8;
/** How high an editor is, as a rule: so that it is on its side of the cell before it is there. */
var USUAL = 420;
// resources/src/view/editor/EditorPopover.vue
var EditorPopover_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "EditorPopover",
	props: {
		anchor: {},
		title: {},
		subtitle: {},
		isReady: { type: Boolean }
	},
	emits: [
		"close",
		"leave",
		"next",
		"type"
	],
	setup(__props, { emit: __emit }) {
		var _props$anchor$parentE;
		const props = __props;
		/** Close gives up, leave goes elsewhere; type is a key that was pressed before it was ready. */
		const emit = __emit;
		const { wiki } = require_technicalPartners.useContext();
		const panel = (0, vue.ref)(null);
		const position = (0, vue.ref)({});
		const layer = (0, vue.inject)("CdxTeleportTarget", "body");
		/** Pixels. */
		function place() {
			const cell = props.anchor.getBoundingClientRect();
			const { offsetWidth, offsetHeight } = panel.value;
			const height = props.isReady ? offsetHeight : Math.max(USUAL, offsetHeight);
			const isBelow = cell.bottom + height + MARGIN$1 <= window.innerHeight || cell.top < height;
			const left = getComputedStyle(props.anchor).direction === "rtl" ? cell.right - offsetWidth : cell.left;
			position.value = require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, isBelow ? within(cell.bottom + 2, offsetHeight) : { bottom: `${window.innerHeight - cell.top + 2}px` }), {}, { left: `${Math.max(MARGIN$1, Math.min(left, document.documentElement.clientWidth - offsetWidth - MARGIN$1))}px` });
		}
		/** Page id of the anchor's row. Rows are recycled while scrolling, so the anchor may later show another partner. */
		const page = (_props$anchor$parentE = props.anchor.parentElement) === null || _props$anchor$parentE === void 0 ? void 0 : _props$anchor$parentE.dataset.page;
		function follow() {
			var _props$anchor$parentE2;
			if (props.anchor.isConnected && ((_props$anchor$parentE2 = props.anchor.parentElement) === null || _props$anchor$parentE2 === void 0 ? void 0 : _props$anchor$parentE2.dataset.page) === page) place();
		}
		/** As far down as wanted, and as there is room. */
		function within(top, height) {
			return { top: `${Math.max(MARGIN$1, Math.min(top, window.innerHeight - height - MARGIN$1))}px` };
		}
		/** Keeps the popover inside the window when its content grows; it moves only as far as needed. */
		const growth = new MutationObserver(() => {
			const { top, bottom, height } = panel.value.getBoundingClientRect();
			if (top < MARGIN$1 || bottom + MARGIN$1 > window.innerHeight) position.value = require_technicalPartners._objectSpread2({ left: position.value.left }, within(top, height));
		});
		/** Tab beyond the last control saves and goes on to the next cell; before the first one it stays. */
		function onTab(event) {
			const controls = Array.from(panel.value.querySelectorAll("a[href], button, input, select, textarea")).filter((control) => control.tabIndex >= 0 && control.offsetParent !== null);
			if (document.activeElement === controls[controls.length - 1] && !event.shiftKey) {
				event.preventDefault();
				emit("next");
			} else if (document.activeElement === controls[0] && event.shiftKey) {
				event.preventDefault();
				controls[controls.length - 1].focus();
			}
		}
		function onType(event) {
			if (!props.isReady && require_technicalPartners.isTyping(event)) {
				emit("type", event.key);
				event.preventDefault();
			}
		}
		function onPointer(event) {
			var _panel$value;
			const target = event.target;
			if (!((_panel$value = panel.value) === null || _panel$value === void 0 ? void 0 : _panel$value.contains(target)) && !target.closest(".cdx-menu")) emit("leave");
		}
		function settle() {
			var _panel$value$querySel;
			place();
			const control = (_panel$value$querySel = panel.value.querySelector("[data-autofocus]")) !== null && _panel$value$querySel !== void 0 ? _panel$value$querySel : panel.value.querySelector("textarea, input, select");
			(control !== null && control !== void 0 ? control : panel.value).focus({ preventScroll: true });
		}
		(0, vue.watch)(() => props.isReady, () => (0, vue.nextTick)(settle));
		(0, vue.onMounted)(() => {
			settle();
			growth.observe(panel.value, {
				childList: true,
				subtree: true
			});
			window.addEventListener("resize", place);
			window.addEventListener("scroll", follow, { passive: true });
			document.addEventListener("pointerdown", onPointer);
		});
		(0, vue.onBeforeUnmount)(() => {
			growth.disconnect();
			window.removeEventListener("resize", place);
			window.removeEventListener("scroll", follow);
			document.removeEventListener("pointerdown", onPointer);
		});
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)(vue.Teleport, { to: (0, vue.unref)(layer) }, [(0, vue.createElementVNode)("div", {
				ref_key: "panel",
				ref: panel,
				class: "tp-popover",
				role: "dialog",
				"aria-label": _ctx.title,
				style: (0, vue.normalizeStyle)(position.value),
				tabindex: "-1",
				onKeydown: [
					_cache[1] || (_cache[1] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("close"), ["stop", "prevent"]), ["esc"])),
					(0, vue.withKeys)(onTab, ["tab"]),
					onType
				]
			}, [(0, vue.createElementVNode)("div", _hoisted_2$23, [(0, vue.createElementVNode)("div", null, [(0, vue.createElementVNode)("strong", _hoisted_3$18, (0, vue.toDisplayString)(_ctx.title), 1), (0, vue.createElementVNode)("div", _hoisted_4$13, (0, vue.toDisplayString)(_ctx.subtitle), 1)]), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
				weight: "quiet",
				"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-editor-close"),
				onClick: _cache[0] || (_cache[0] = ($event) => _ctx.$emit("close"))
			}, {
				default: (0, vue.withCtx)(() => [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxIcon), { icon: (0, vue.unref)(_tp_icons.cdxIconClose) }, null, 8, ["icon"])]),
				_: 1
			}, 8, ["aria-label"])]), (0, vue.renderSlot)(_ctx.$slots, "default")], 44, _hoisted_1$25)], 8, ["to"]);
		};
	}
});
// resources/src/view/editor/EntriesEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$24 = { class: "tp-editor__field tp-entries" };
var _hoisted_2$22 = { class: "tp-hidden" };
var _hoisted_3$17 = {
	key: 0,
	class: "tp-subtle"
};
var _hoisted_4$12 = {
	key: 1,
	class: "tp-subtle"
};
// resources/src/view/editor/EntriesEditor.vue
var EntriesEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "EntriesEditor",
	props: {
		row: {},
		column: {}
	},
	setup(__props, { expose: __expose }) {
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const framework = matrix.framework;
		const definition = require_technicalPartners.columnById(props.column);
		const list = definition.list;
		const idsOf = (row) => require_technicalPartners.valueOf(row, definition);
		const current = require_technicalPartners.entries(framework.value, list);
		const chosen = (0, vue.ref)(idsOf(props.row).slice());
		const choices = [...current, ...idsOf(props.row).filter((id) => !current.some((entry) => entry.id === id)).map((id) => ({
			id,
			title: require_technicalPartners.entryTitle(framework.value, list, id)
		}))];
		/** Of several partners each keeps what it has. */
		function changes(row) {
			const kept = row.page === props.row.page ? [] : idsOf(row);
			const ids = Array.from(/* @__PURE__ */ new Set([...kept, ...chosen.value])).sort();
			return ids.join() === idsOf(row).slice().sort().join() ? {} : { [definition.field]: ids };
		}
		__expose({ changes });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("fieldset", _hoisted_1$24, [
				(0, vue.createElementVNode)("legend", _hoisted_2$22, (0, vue.toDisplayString)((0, vue.unref)(require_technicalPartners.columnTitle)(_ctx.column, (0, vue.unref)(framework), (0, vue.unref)(wiki))), 1),
				((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(choices, (entry) => {
					return (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxCheckbox), {
						key: entry.id,
						modelValue: chosen.value,
						"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => chosen.value = $event),
						"input-value": entry.id
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)(entry.title), 1)]),
						_: 2
					}, 1032, ["modelValue", "input-value"]);
				}), 64)),
				!_ctx.row.page ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_3$17, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-batch-add")), 1)) : (0, vue.createCommentVNode)("", true),
				!choices.length ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_4$12, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-no-entries")), 1)) : (0, vue.createCommentVNode)("", true)
			]);
		};
	}
}));
// resources/src/view/editor/EnumerationEditor.vue
var EnumerationEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "EnumerationEditor",
	props: {
		row: {},
		column: {},
		typed: {}
	},
	emits: ["submit"],
	setup(__props, { expose: __expose }) {
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const definition = require_technicalPartners.columnById(props.column);
		const levels = definition.values.map((value) => ({
			value,
			text: require_technicalPartners.enumerationLabel(definition, value, wiki),
			key: ""
		}));
		const typed = levels.find(({ text }) => props.typed && text.toLowerCase().startsWith(props.typed.toLowerCase()));
		/** Several rows have none in common: what nobody chose is no change of theirs. */
		const chosen = (0, vue.ref)(typed ? typed.value : props.row.page ? require_technicalPartners.valueOf(props.row, definition) : "");
		__expose({ changes: () => ({ [definition.field]: chosen.value === definition.default ? void 0 : chosen.value }) });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)(LevelList_default, {
				modelValue: chosen.value,
				"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => chosen.value = $event),
				levels: (0, vue.unref)(levels),
				label: (0, vue.unref)(require_technicalPartners.columnTitle)(_ctx.column, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki)),
				onSubmit: _cache[1] || (_cache[1] = ($event) => _ctx.$emit("submit"))
			}, null, 8, [
				"modelValue",
				"levels",
				"label"
			]);
		};
	}
}));
// resources/src/view/editor/FieldEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$23 = { class: "tp-editor__field" };
var _hoisted_2$21 = { class: "tp-editor__label" };
// resources/src/view/editor/FieldEditor.vue
var FieldEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "FieldEditor",
	props: {
		row: {},
		column: {},
		typed: {}
	},
	setup(__props, { expose: __expose }) {
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const definition = require_technicalPartners.columnById(props.column);
		const value = (0, vue.ref)(props.typed || require_technicalPartners.valueOf(props.row, definition));
		__expose({ changes: () => ({ [definition.field]: value.value.trim() }) });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_1$23, [(0, vue.createElementVNode)("span", _hoisted_2$21, (0, vue.toDisplayString)((0, vue.unref)(require_technicalPartners.columnTitle)(_ctx.column, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki))), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
				modelValue: value.value,
				"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => value.value = $event),
				dir: "auto"
			}, null, 8, ["modelValue"])]);
		};
	}
}));
// resources/src/view/WikiHtml.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$22 = ["innerHTML"];
// resources/src/view/WikiHtml.vue
var WikiHtml_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "WikiHtml",
	props: { html: {} },
	setup(__props) {
		/** Shows HTML that the wiki itself wrote: a refusal or a captcha's question. Nothing else is ever shown as HTML. */
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", { innerHTML: _ctx.html }, null, 8, _hoisted_1$22);
		};
	}
});
// resources/src/view/editor/LockedPanel.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$21 = { class: "tp-editor" };
var _hoisted_2$20 = { class: "tp-editor__actions" };
var _hoisted_3$16 = ["href"];
var _hoisted_4$11 = ["href"];
// resources/src/view/editor/LockedPanel.vue
var LockedPanel_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "LockedPanel",
	props: {
		row: {},
		column: {},
		reason: {}
	},
	setup(__props) {
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		/** A new section of the partner's talk page, where those who may edit read it. */
		const askUrl = (0, vue.computed)(() => wiki.url(`Partner talk:${props.row.name}`, {
			action: "edit",
			section: "new",
			preloadtitle: wiki.msg("technicalpartners-locked-request", require_technicalPartners.columnTitle(props.column, matrix.framework.value, wiki))
		}));
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$21, [(0, vue.createVNode)(WikiHtml_default, {
				class: "tp-locked",
				html: _ctx.reason
			}, null, 8, ["html"]), (0, vue.createElementVNode)("div", _hoisted_2$20, [!(0, vue.unref)(wiki).isNamed ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
				key: 0,
				class: "cdx-button cdx-button--fake-button cdx-button--fake-button--enabled",
				href: (0, vue.unref)(wiki).url("Special:UserLogin", { returnto: "Special:TechnicalPartners" })
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-locked-log-in")), 9, _hoisted_3$16)) : (0, vue.createCommentVNode)("", true), (0, vue.createElementVNode)("a", {
				"data-autofocus": "",
				class: "cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive",
				href: askUrl.value
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-locked-ask")), 9, _hoisted_4$11)])]);
		};
	}
});
// resources/src/domain/conversation.ts
function yesterday(today) {
	return require_technicalPartners.addDays(today, -1);
}
/** The conversation as a record keeps it; where only goals were chosen it is about them. */
function conversationOf(draft, record, framework) {
	var _record$conversations;
	const goals = draft.goals.map((id) => {
		var _findEntry$title, _findEntry;
		return (_findEntry$title = (_findEntry = require_technicalPartners.findEntry(framework, "goals", id)) === null || _findEntry === void 0 ? void 0 : _findEntry.title) !== null && _findEntry$title !== void 0 ? _findEntry$title : id;
	});
	const given = (values) => Object.keys(values).reduce((kept, key) => {
		const value = values[key];
		return value === "" || Array.isArray(value) && !value.length ? kept : require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, kept), {}, { [key]: value });
	}, {});
	return require_technicalPartners._objectSpread2({
		id: itemId(((_record$conversations = record.conversations) !== null && _record$conversations !== void 0 ? _record$conversations : []).map(({ id }) => id)),
		on: draft.on,
		about: draft.about.trim() || goals.join(", ")
	}, given({
		direction: draft.kind === "incoming" ? "incoming" : "outgoing",
		repliedOn: draft.kind === "answered" ? draft.on : "",
		goals: draft.goals,
		outcome: draft.outcome.trim(),
		next: draft.next.trim(),
		nextOn: draft.nextOn,
		who: draft.by ? [draft.by] : []
	}));
}
/** Changes that set the next step of a record, by pointer; empty if no conversation could have one. */
function nextStepOf(record, next, nextOn) {
	const latest = require_technicalPartners.conversationWithNext(record);
	return latest ? {
		[`/conversations/${latest.id}/next`]: next,
		[`/conversations/${latest.id}/nextOn`]: nextOn
	} : {};
}
// resources/src/view/editor/NextEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$20 = { class: "tp-editor__field" };
var _hoisted_2$19 = { class: "tp-editor__label" };
var _hoisted_3$15 = { class: "tp-editor__field" };
var _hoisted_4$10 = { class: "tp-editor__label" };
var _hoisted_5$9 = { class: "tp-subtle" };
// resources/src/view/editor/NextEditor.vue
var NextEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "NextEditor",
	props: {
		record: {},
		typed: {}
	},
	setup(__props, { expose: __expose }) {
		const props = __props;
		const { wiki } = require_technicalPartners.useContext();
		const latest = require_technicalPartners.conversationWithNext(props.record);
		const next = (0, vue.ref)(props.typed || (latest === null || latest === void 0 ? void 0 : latest.next) || "");
		const nextOn = (0, vue.ref)(require_technicalPartners.lastDay(latest === null || latest === void 0 ? void 0 : latest.nextOn));
		function changes() {
			var _latest$nextOn;
			return nextStepOf(props.record, next.value.trim(), nextOn.value === require_technicalPartners.lastDay(latest === null || latest === void 0 ? void 0 : latest.nextOn) ? (_latest$nextOn = latest === null || latest === void 0 ? void 0 : latest.nextOn) !== null && _latest$nextOn !== void 0 ? _latest$nextOn : "" : nextOn.value);
		}
		__expose({ changes });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [(0, vue.createElementVNode)("label", _hoisted_1$20, [(0, vue.createElementVNode)("span", _hoisted_2$19, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-conversations-next")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
				modelValue: next.value,
				"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => next.value = $event),
				dir: "auto"
			}, null, 8, ["modelValue"])]), (0, vue.createElementVNode)("label", _hoisted_3$15, [(0, vue.createElementVNode)("span", _hoisted_4$10, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-conversations-nextOn")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_5$9, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-optional")), 1)]), (0, vue.withDirectives)((0, vue.createElementVNode)("input", {
				"onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => nextOn.value = $event),
				type: "date",
				class: "cdx-text-input__input"
			}, null, 512), [[vue.vModelText, nextOn.value]])])], 64);
		};
	}
}));
// node_modules/punycode/punycode.es6.js
/** Highest positive signed 32-bit float value */
var maxInt = 2147483647;
/** Bootstring parameters */
var base = 36;
var tMin = 1;
var tMax = 26;
var skew = 38;
var damp = 700;
var initialBias = 72;
var initialN = 128;
var delimiter = "-";
/** Error messages */
var errors = {
	"overflow": "Overflow: input needs wider integers to process",
	"not-basic": "Illegal input >= 0x80 (not a basic code point)",
	"invalid-input": "Invalid input"
};
/** Convenience shortcuts */
var baseMinusTMin = 35;
var floor = Math.floor;
String.fromCharCode;
/**
* A generic error utility function.
* @private
* @param {String} type The error type.
* @returns {Error} Throws a `RangeError` with the applicable error message.
*/
function error(type) {
	throw new RangeError(errors[type]);
}
/**
* Converts a basic code point into a digit/integer.
* @see `digitToBasic()`
* @private
* @param {Number} codePoint The basic numeric code point value.
* @returns {Number} The numeric value of a basic code point (for use in
* representing integers) in the range `0` to `base - 1`, or `base` if
* the code point does not represent a value.
*/
var basicToDigit = function(codePoint) {
	if (codePoint >= 48 && codePoint < 58) return 26 + (codePoint - 48);
	if (codePoint >= 65 && codePoint < 91) return codePoint - 65;
	if (codePoint >= 97 && codePoint < 123) return codePoint - 97;
	return base;
};
/**
* Bias adaptation function as per section 3.4 of RFC 3492.
* https://tools.ietf.org/html/rfc3492#section-3.4
* @private
*/
var adapt = function(delta, numPoints, firstTime) {
	let k = 0;
	delta = firstTime ? floor(delta / damp) : delta >> 1;
	delta += floor(delta / numPoints);
	for (; delta > 455; k += base) delta = floor(delta / baseMinusTMin);
	return floor(k + 36 * delta / (delta + skew));
};
/**
* Converts a Punycode string of ASCII-only symbols to a string of Unicode
* symbols.
* @memberOf punycode
* @param {String} input The Punycode string of ASCII-only symbols.
* @returns {String} The resulting string of Unicode symbols.
*/
var decode = function(input) {
	const output = [];
	const inputLength = input.length;
	let i = 0;
	let n = initialN;
	let bias = initialBias;
	let basic = input.lastIndexOf(delimiter);
	if (basic < 0) basic = 0;
	for (let j = 0; j < basic; ++j) {
		if (input.charCodeAt(j) >= 128) error("not-basic");
		output.push(input.charCodeAt(j));
	}
	for (let index = basic > 0 ? basic + 1 : 0; index < inputLength;) {
		const oldi = i;
		for (let w = 1, k = base;; k += base) {
			if (index >= inputLength) error("invalid-input");
			const digit = basicToDigit(input.charCodeAt(index++));
			if (digit >= base) error("invalid-input");
			if (digit > floor((maxInt - i) / w)) error("overflow");
			i += digit * w;
			const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
			if (digit < t) break;
			const baseMinusT = base - t;
			if (w > floor(maxInt / baseMinusT)) error("overflow");
			w *= baseMinusT;
		}
		const out = output.length + 1;
		bias = adapt(i - oldi, out, oldi == 0);
		if (floor(i / out) > maxInt - n) error("overflow");
		n += floor(i / out);
		i %= out;
		output.splice(i++, 0, n);
	}
	return String.fromCodePoint(...output);
};
// resources/src/domain/shownAddress.ts
/** Matches characters that nobody sees, or that reorder what is around them. The same as in ShownAddress.php. */
var UNSEEN = /* @__PURE__ */ new RegExp("[\\u{0}-\\u{20}\\u{7F}-\\u{A0}\\u{AD}\\u{34F}\\u{600}-\\u{605}\\u{61C}\\u{6DD}\\u{70F}\\u{8E2}\\u{115F}\\u{1160}\\u{1680}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{2000}-\\u{200F}\\u{2028}-\\u{202F}\\u{205F}-\\u{206F}\\u{2800}\\u{3000}\\u{3164}\\u{E000}-\\u{F8FF}\\u{FDD0}-\\u{FDEF}\\u{FE00}-\\u{FE0F}\\u{FEFF}\\u{FFA0}\\u{FFF0}-\\u{FFFB}\\u{FFFE}\\u{FFFF}\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{10FFFF}]", "gu");
/** Matches labels of one script: Latin without look-alikes, Hebrew, Arabic, Devanagari, Thai, Han with kana, Hangul. */
var LABEL = /* @__PURE__ */ new RegExp("^(?:[0-9a-z\\u{DF}-\\u{F6}\\u{F8}-\\u{130}\\u{132}-\\u{137}\\u{139}-\\u{148}\\u{14A}-\\u{17E}\\-]+|[0-9\\u{5D0}-\\u{5EA}\\-]+|[0-9\\u{620}-\\u{64A}\\u{66E}-\\u{6D3}\\-]+|[0-9\\u{900}-\\u{963}\\-]+|[0-9\\u{E01}-\\u{E4E}\\-]+|[0-9\\u{3041}-\\u{3096}\\u{30A1}-\\u{30FC}\\u{4E00}-\\u{9FFF}\\-]+|[0-9\\u{AC00}-\\u{D7A3}\\-]+)$", "u");
/** Matches labels of scripts whose letters look like Latin ones. They are shown below a domain of the same script. */
var ALIKE = [/^[0-9\u0370-\u03FF-]+$/, /^[0-9\u0400-\u04FF-]+$/];
function letters(run) {
	try {
		return decodeURIComponent(run).replace(UNSEEN, encodeURIComponent);
	} catch (_unused) {
		return run;
	}
}
/** The label in letters, if a browser would make the same label of them. */
function decoded(label) {
	try {
		const text = /^xn--/i.test(label) && label.length < 64 ? decode(label.slice(4).toLowerCase()) : label;
		return new URL(`https://${text}.example`).hostname === `${label.toLowerCase()}.example` ? text : label;
	} catch (_unused2) {
		return label;
	}
}
function isSafe(label, top) {
	const isOwn = !/^[\x00-\x7F]*$/.test(top);
	return LABEL.test(label) || isOwn && ALIKE.some((script) => script.test(label) && script.test(top));
}
function shownHost(host) {
	const typed = host.split(".");
	const labels = typed.map(decoded);
	const top = labels[labels.length - 1];
	return labels.map((label, number) => label === typed[number] || isSafe(label, top) ? label : typed[number]).join(".");
}
/** Readable form of a stored address; the same text where it is no http or https address. See ShownAddress.php. */
function shownAddress(stored) {
	const parts = /^(https?:\/\/)([^/?#:[\]@]+)([^]*)$/i.exec(stored);
	return parts ? parts[1] + shownHost(parts[2]) + parts[3].replace(/(?:%[89a-f][0-9a-f])+/gi, letters) : stored;
}
// resources/src/view/editor/refusalLabels.ts
/** Label of the button that tries a refused draft again. */
function retryLabel({ refusal }, wiki) {
	switch (refusal === null || refusal === void 0 ? void 0 : refusal.kind) {
		case "conflict": return wiki.msg("technicalpartners-refusal-save-mine");
		case "challenged": return wiki.msg("technicalpartners-editor-save");
		case "denied": return refusal.isWarning ? wiki.msg("technicalpartners-refusal-anyway") : wiki.msg("technicalpartners-refusal-retry");
		default: return wiki.msg("technicalpartners-refusal-retry");
	}
}
/** A value of a record in words that suffice to know it by. */
function recordValueLabel(value, pointer, framework, wiki) {
	if (value === void 0 || value === null || value === "") return wiki.msg("technicalpartners-refusal-empty");
	if (typeof value !== "object") {
		const list = pointer.slice(1);
		return list === "goals" || list === "relations" ? require_technicalPartners.entryTitle(framework, list, String(value)) : require_technicalPartners.valueLabel(shownAddress(String(value)), wiki);
	}
	return (Array.isArray(value) ? value : Object.keys(value).filter((key) => key !== "id").map((key) => value[key])).map((part) => recordValueLabel(part, pointer, framework, wiki)).join(", ");
}
// resources/src/view/editor/ConflictSides.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$19 = { class: "tp-subtle" };
var _hoisted_2$18 = { class: "tp-refusal__sides" };
var _hoisted_3$14 = { class: "tp-refusal__side" };
var _hoisted_4$9 = { class: "tp-refusal__side" };
var _hoisted_5$8 = { class: "tp-small" };
var _hoisted_6$8 = ["datetime"];
var _hoisted_7$7 = ["href"];
// resources/src/view/editor/ConflictSides.vue
var ConflictSides_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "ConflictSides",
	props: {
		draft: {},
		conflict: {}
	},
	setup(__props) {
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const pointers = (0, vue.computed)(() => Object.keys(props.draft.changes));
		const label = (value, pointer) => recordValueLabel(value, pointer, matrix.framework.value, wiki);
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-conflict", _ctx.conflict.user)), 1),
				(0, vue.createElementVNode)("p", _hoisted_1$19, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-conflict-text")), 1),
				(0, vue.createElementVNode)("div", _hoisted_2$18, [(0, vue.createElementVNode)("div", _hoisted_3$14, [(0, vue.createElementVNode)("h4", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-yours")), 1), ((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(pointers.value, (pointer) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("p", { key: pointer }, (0, vue.toDisplayString)(label(_ctx.draft.changes[pointer], pointer)), 1);
				}), 128))]), (0, vue.createElementVNode)("div", _hoisted_4$9, [
					(0, vue.createElementVNode)("h4", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-theirs", _ctx.conflict.user)), 1),
					((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(pointers.value, (pointer) => {
						return (0, vue.openBlock)(), (0, vue.createElementBlock)("p", { key: pointer }, (0, vue.toDisplayString)(label((0, vue.unref)(require_technicalPartners.getAt)(_ctx.conflict.latest.record, pointer), pointer)), 1);
					}), 128)),
					(0, vue.createElementVNode)("p", _hoisted_5$8, [
						(0, vue.createElementVNode)("time", { datetime: _ctx.conflict.timestamp }, (0, vue.toDisplayString)((0, vue.unref)(wiki).date(_ctx.conflict.timestamp)), 9, _hoisted_6$8),
						(0, vue.createTextVNode)(),
						(0, vue.createElementVNode)("a", {
							href: (0, vue.unref)(wiki).url((0, vue.unref)(require_technicalPartners.partnerTitle)(_ctx.conflict.latest.name), {
								diff: String(_ctx.conflict.latest.rev),
								oldid: "prev"
							}),
							rel: "noopener",
							target: "_blank"
						}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-difference")), 9, _hoisted_7$7)
					])
				])])
			], 64);
		};
	}
});
// resources/src/view/editor/RefusalDetails.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$18 = ["href"];
var _hoisted_2$17 = {
	key: 2,
	class: "tp-editor__field"
};
var _hoisted_3$13 = {
	key: 0,
	class: "tp-editor__problem"
};
var _hoisted_4$8 = { class: "tp-editor__label" };
var _hoisted_5$7 = { key: 2 };
var _hoisted_6$7 = ["src"];
var _hoisted_7$6 = { key: 0 };
/** Why a draft was refused, the same in cells, dialogs and reports. Submit is Enter in the answer to a captcha. */
var OTHER_ACCOUNT = "assertnameduserfailed";
// resources/src/view/editor/RefusalDetails.vue
var RefusalDetails_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "RefusalDetails",
	props: { draft: {} },
	emits: ["submit"],
	setup(__props) {
		const props = __props;
		const { wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const refusal = (0, vue.computed)(() => props.draft.refusal);
		/** Whether an answer was refused: the wiki asks again then. */
		const isWrong = (0, vue.ref)(false);
		(0, vue.watch)(() => props.draft.refusal, (now, before) => {
			isWrong.value = (now === null || now === void 0 ? void 0 : now.kind) === "challenged" && (before === null || before === void 0 ? void 0 : before.kind) === "challenged";
			if (isWrong.value) session.answer(props.draft, "");
		});
		/** Core's code for an edit sent under another account than the page was opened with. Its words name no way out. */
		const isOtherAccount = (0, vue.computed)(() => refusal.value.kind === "denied" && refusal.value.code === OTHER_ACCOUNT);
		const reasons = (0, vue.computed)(() => refusal.value.kind === "invalid" ? refusal.value.violations.map(({ html }) => html) : refusal.value.kind === "denied" && !isOtherAccount.value ? [refusal.value.html] : []);
		return (_ctx, _cache) => {
			var _unref$user;
			return refusal.value.kind === "conflict" && _ctx.draft.page ? ((0, vue.openBlock)(), (0, vue.createBlock)(ConflictSides_default, {
				key: 0,
				draft: _ctx.draft,
				conflict: refusal.value
			}, null, 8, ["draft", "conflict"])) : refusal.value.kind === "conflict" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: 1 }, [(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-add-exists", refusal.value.latest.name)), 1), (0, vue.createElementVNode)("p", null, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-label-of", refusal.value.user, (0, vue.unref)(wiki).date(refusal.value.timestamp))) + " ", 1), (0, vue.createElementVNode)("a", {
				href: (0, vue.unref)(wiki).url((0, vue.unref)(require_technicalPartners.partnerTitle)(refusal.value.latest.name)),
				rel: "noopener",
				target: "_blank"
			}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-open")), 9, _hoisted_1$18)])], 64)) : refusal.value.kind === "challenged" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_2$17, [
				isWrong.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("strong", _hoisted_3$13, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-wrong")), 1)) : (0, vue.createCommentVNode)("", true),
				(0, vue.createElementVNode)("span", _hoisted_4$8, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-challenged")), 1),
				refusal.value.isHtml ? ((0, vue.openBlock)(), (0, vue.createBlock)(WikiHtml_default, {
					key: 1,
					html: refusal.value.question
				}, null, 8, ["html"])) : ((0, vue.openBlock)(), (0, vue.createElementBlock)("span", _hoisted_5$7, (0, vue.toDisplayString)(refusal.value.question), 1)),
				refusal.value.image ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("img", {
					key: 3,
					src: refusal.value.image,
					alt: ""
				}, null, 8, _hoisted_6$7)) : (0, vue.createCommentVNode)("", true),
				(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
					dir: "auto",
					"model-value": _ctx.draft.answer,
					"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => (0, vue.unref)(session).answer(_ctx.draft, String($event))),
					onKeydown: _cache[1] || (_cache[1] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["prevent"]), ["enter"]))
				}, null, 8, ["model-value"])
			])) : ((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: 3 }, [
				(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg(refusal.value.kind === "unreachable" ? "technicalpartners-refusal-unreachable" : "technicalpartners-editor-not-saved")), 1),
				isOtherAccount.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_7$6, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-account", (_unref$user = (0, vue.unref)(wiki).user) !== null && _unref$user !== void 0 ? _unref$user : "")), 1)) : (0, vue.createCommentVNode)("", true),
				((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(reasons.value, (html, number) => {
					return (0, vue.openBlock)(), (0, vue.createBlock)(WikiHtml_default, {
						key: number,
						html
					}, null, 8, ["html"]);
				}), 128)),
				(0, vue.createElementVNode)("p", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-refusal-kept")), 1)
			], 64));
		};
	}
});
// resources/src/view/editor/RefusalPanel.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$17 = {
	class: "tp-refusal",
	role: "alert"
};
var _hoisted_2$16 = {
	key: 0,
	class: "tp-refusal__draft"
};
var _hoisted_3$12 = { class: "tp-editor__actions" };
// resources/src/view/editor/RefusalPanel.vue
var RefusalPanel_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "RefusalPanel",
	props: { draft: {} },
	setup(__props) {
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const isConflict = (0, vue.computed)(() => {
			var _props$draft$refusal;
			return ((_props$draft$refusal = props.draft.refusal) === null || _props$draft$refusal === void 0 ? void 0 : _props$draft$refusal.kind) === "conflict";
		});
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$17, [
				(0, vue.createVNode)(RefusalDetails_default, {
					draft: _ctx.draft,
					onSubmit: _cache[0] || (_cache[0] = ($event) => (0, vue.unref)(session).retry(_ctx.draft))
				}, null, 8, ["draft"]),
				!isConflict.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("ul", _hoisted_2$16, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(_ctx.draft.changes, (value, pointer) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("li", { key: pointer }, (0, vue.toDisplayString)((0, vue.unref)(recordValueLabel)(value, pointer, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki))), 1);
				}), 128))])) : (0, vue.createCommentVNode)("", true),
				(0, vue.createElementVNode)("div", _hoisted_3$12, [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
					type: "button",
					weight: "quiet",
					onClick: _cache[1] || (_cache[1] = ($event) => (0, vue.unref)(session).discard(_ctx.draft))
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg(isConflict.value ? "technicalpartners-refusal-take-theirs" : "technicalpartners-refusal-discard")), 1)]),
					_: 1
				}), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
					"data-autofocus": "",
					type: "button",
					action: "progressive",
					weight: "primary",
					onClick: _cache[2] || (_cache[2] = ($event) => (0, vue.unref)(session).retry(_ctx.draft))
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(retryLabel)(_ctx.draft, (0, vue.unref)(wiki))), 1)]),
					_: 1
				})])
			]);
		};
	}
});
// resources/src/domain/address.ts
/** Matches addresses that need no encoding, as in Address.php. Linear: alternatives begin with different characters. */
var PLAIN = /^https?:\/\/[a-z0-9._-]*[a-z_-][a-z0-9_-]*(?::\d{1,4})?(?:[/?#](?:[a-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9a-f]{2})*)?$/i;
/** An address of a machine in numbers: other ways to write it are refused. */
var NUMBERS = /^[a-z]+:[/\\]*\d+\.\d+\.\d+\.\d+([:/\\?#]|$)/i;
/**
* An address of the web as it is stored; null where browsers would not go there, or with a password. See Address.php.
*/
function storedAddress(typed) {
	const text = typed.replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, "");
	let url;
	try {
		url = new URL(text);
	} catch (_unused) {
		return null;
	}
	const isAuthority = /^[a-z]+:[/\\]*[^/\\?#]*@/i.test(text.replace(/[\t\n\r]/g, ""));
	const isNumbers = /^[\d.]+$/.test(url.hostname);
	if (!/^https?:$/.test(url.protocol) || isAuthority || isNumbers && !NUMBERS.test(text)) return null;
	const href = url.href.replace(/^[^?#]*/, (path) => path.replace(/\^/g, "%5E"));
	return PLAIN.test(text) && text.split("#").length < 3 ? text : href;
}
// resources/src/view/editor/EvidenceFields.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$16 = { class: "tp-editor__field" };
var _hoisted_2$15 = { class: "tp-editor__label" };
var _hoisted_3$11 = { class: "tp-evidence" };
var _hoisted_4$7 = {
	key: 0,
	class: "tp-flag tp-flag--contested",
	"aria-hidden": "true"
};
var _hoisted_5$6 = ["href"];
var _hoisted_6$6 = {
	key: 2,
	class: "tp-small"
};
var _hoisted_7$5 = { class: "tp-small tp-subtle" };
var _hoisted_8$2 = ["onClick"];
var _hoisted_9$2 = ["onClick"];
var _hoisted_10$2 = ["href", "onClick"];
var _hoisted_11$1 = { class: "tp-editor__pair" };
var _hoisted_12$1 = ["aria-label"];
var _hoisted_13$1 = { value: "supports" };
var _hoisted_14$1 = { value: "disputes" };
var ISOLATE = "⁨";
var ISOLATED = "⁩";
// resources/src/view/editor/EvidenceFields.vue
var EvidenceFields_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "EvidenceFields",
	props: {
		pointer: {},
		items: {},
		about: {},
		row: {},
		column: {},
		title: {},
		way: {}
	},
	setup(__props, { expose: __expose }) {
		const props = __props;
		const shown = props.items.filter((item) => !props.about || item.about === props.about);
		const { wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const url = (0, vue.ref)("");
		const note = (0, vue.ref)("");
		const stance = (0, vue.ref)(props.way === "dispute" ? "disputes" : "supports");
		const source = (0, vue.ref)(null);
		const checkedNow = (0, vue.ref)([]);
		const settling = (0, vue.ref)("");
		const reason = (0, vue.ref)("");
		/** Of a v-for, hence a list. */
		const settlement = (0, vue.ref)(null);
		const askReason = () => {
			var _settlement$value;
			return (_settlement$value = settlement.value) === null || _settlement$value === void 0 || (_settlement$value = _settlement$value[0]) === null || _settlement$value === void 0 || (_settlement$value = _settlement$value.$el.querySelector("input")) === null || _settlement$value === void 0 ? void 0 : _settlement$value.focus();
		};
		function settle(id) {
			settling.value = id;
			(0, vue.nextTick)(askReason);
		}
		const isWeb = (address) => storedAddress(address) !== null;
		const short = (address) => shownAddress(address).replace(/^https?:\/\/(www\.)?/i, "").slice(0, 50);
		function stanceLabel(value) {
			return wiki.msg(value === "disputes" ? "technicalpartners-value-stance-disputes" : "technicalpartners-value-stance-supports");
		}
		/** Keep the parts of a date in their order where the words around it are in a language of the other direction. */
		const checkedOn = (item) => checkedNow.value.includes(item.id) ? wiki.today() : item.checked;
		function checkedText(item) {
			const checked = checkedOn(item);
			return checked ? wiki.msg("technicalpartners-editor-checked", `${ISOLATE}${wiki.date(checked)}${ISOLATED}`) : wiki.msg("technicalpartners-editor-never-checked");
		}
		const newDiscussion = wiki.msg("technicalpartners-editor-discussion", props.title).slice(0, 200);
		/** Disputes whose discussion began while the editor was open. */
		const begun = (0, vue.ref)([]);
		/** Address of the dispute's section on the talk page, or of the form that starts a new section. */
		function talkUrl(item) {
			const talk = `Partner talk:${props.row.name}`;
			return item.discussion ? wiki.url(`${talk}#${item.discussion}`) : wiki.url(talk, {
				action: "edit",
				section: "new",
				preloadtitle: newDiscussion
			});
		}
		/** The dispute says where it is discussed. */
		function keepDiscussion({ id, discussion }) {
			if (!discussion && !begun.value.includes(id)) {
				begun.value.push(id);
				session.edit(props.row, props.column, { [`${props.pointer}/evidence/${id}/discussion`]: newDiscussion });
			}
		}
		/** After the editor has given the focus to its first field. */
		(0, vue.onMounted)(() => {
			const open = shown.find((item) => item.stance === "disputes" && !item.settled);
			if (props.way === "settle" && open) {
				settle(open.id);
				setTimeout(askReason);
			} else if (props.way === "dispute" || props.way === "support") setTimeout(() => {
				var _source$value;
				return (_source$value = source.value) === null || _source$value === void 0 || (_source$value = _source$value.$el.querySelector("input")) === null || _source$value === void 0 ? void 0 : _source$value.focus();
			});
		});
		function by() {
			return wiki.user ? { by: wiki.user } : {};
		}
		/** New evidence, and what was said of that which is there; a sentence that says what is missing. */
		function changes() {
			const found = {};
			checkedNow.value.forEach((checked) => {
				found[`${props.pointer}/evidence/${checked}/checked`] = wiki.today();
			});
			if (settling.value && !reason.value.trim()) {
				askReason();
				return wiki.msg("technicalpartners-editor-settle-reason");
			}
			if (settling.value) found[`${props.pointer}/evidence/${settling.value}/settled`] = require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({ on: wiki.today() }, by()), {}, { reason: reason.value.trim() });
			if (!url.value.trim()) return found;
			if (!isWeb(url.value.trim())) return wiki.msg("technicalpartners-editor-no-url");
			const id = itemId(props.items.map((item) => item.id));
			found[`${props.pointer}/evidence/${id}`] = require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({ id }, props.about ? { about: props.about } : {}), {}, { url: storedAddress(url.value) }, note.value.trim() ? { note: note.value.trim() } : {}), {}, {
				stance: stance.value,
				checked: wiki.today()
			}, by());
			return found;
		}
		__expose({ changes });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("fieldset", _hoisted_1$16, [
				(0, vue.createElementVNode)("legend", _hoisted_2$15, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence")), 1),
				(0, vue.createElementVNode)("ul", _hoisted_3$11, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(shown), (item) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("li", {
						key: item.id,
						class: (0, vue.normalizeClass)(["tp-evidence__item", `tp-evidence__item--${item.stance}`])
					}, [
						item.stance === "disputes" && !item.settled ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("span", _hoisted_4$7)) : (0, vue.createCommentVNode)("", true),
						(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)(stanceLabel(item.stance)) + ": ", 1),
						isWeb(item.url) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
							key: 1,
							href: (0, vue.unref)(storedAddress)(item.url),
							rel: "nofollow noreferrer noopener",
							target: "_blank"
						}, (0, vue.toDisplayString)(short(item.url)), 9, _hoisted_5$6)) : (0, vue.createCommentVNode)("", true),
						item.note ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_6$6, (0, vue.toDisplayString)(item.note), 1)) : (0, vue.createCommentVNode)("", true),
						(0, vue.createElementVNode)("div", _hoisted_7$5, [
							(0, vue.createTextVNode)((0, vue.toDisplayString)(checkedText(item)) + " ", 1),
							checkedOn(item) !== (0, vue.unref)(wiki).today() ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
								key: 0,
								type: "button",
								class: "tp-link-button",
								onClick: ($event) => checkedNow.value.push(item.id)
							}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-check")), 9, _hoisted_8$2)) : (0, vue.createCommentVNode)("", true),
							item.stance === "disputes" && !item.settled && settling.value !== item.id ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
								key: 1,
								type: "button",
								class: "tp-link-button",
								onClick: ($event) => settle(item.id)
							}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-settle")), 9, _hoisted_9$2)) : (0, vue.createCommentVNode)("", true),
							item.discussion || item.stance === "disputes" && !item.settled ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
								key: 2,
								class: "tp-link-button",
								rel: "noopener",
								target: "_blank",
								href: talkUrl(item),
								onClick: ($event) => keepDiscussion(item)
							}, (0, vue.toDisplayString)(item.discussion ? (0, vue.unref)(wiki).msg("technicalpartners-page-discussion", item.discussion) : (0, vue.unref)(wiki).msg("technicalpartners-editor-discuss")), 9, _hoisted_10$2)) : (0, vue.createCommentVNode)("", true)
						]),
						settling.value === item.id ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
							key: 3,
							ref_for: true,
							ref_key: "settlement",
							ref: settlement,
							modelValue: reason.value,
							"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => reason.value = $event),
							dir: "auto",
							"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence-settled-reason"),
							placeholder: (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence-settled-reason")
						}, null, 8, [
							"modelValue",
							"aria-label",
							"placeholder"
						])) : (0, vue.createCommentVNode)("", true)
					], 2);
				}), 128))]),
				(0, vue.createElementVNode)("div", _hoisted_11$1, [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
					ref_key: "source",
					ref: source,
					modelValue: url.value,
					"onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => url.value = $event),
					dir: "auto",
					"input-type": "url",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence-url"),
					placeholder: (0, vue.unref)(wiki).msg("technicalpartners-editor-paste")
				}, null, 8, [
					"modelValue",
					"aria-label",
					"placeholder"
				]), (0, vue.withDirectives)((0, vue.createElementVNode)("select", {
					"onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => stance.value = $event),
					class: "cdx-select",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence-stance")
				}, [(0, vue.createElementVNode)("option", _hoisted_13$1, (0, vue.toDisplayString)(stanceLabel("supports")), 1), (0, vue.createElementVNode)("option", _hoisted_14$1, (0, vue.toDisplayString)(stanceLabel("disputes")), 1)], 8, _hoisted_12$1), [[vue.vModelSelect, stance.value]])]),
				url.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
					key: 0,
					modelValue: note.value,
					"onUpdate:modelValue": _cache[3] || (_cache[3] = ($event) => note.value = $event),
					dir: "auto",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence-note"),
					placeholder: (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-evidence-note")
				}, null, 8, [
					"modelValue",
					"aria-label",
					"placeholder"
				])) : (0, vue.createCommentVNode)("", true)
			]);
		};
	}
});
// resources/src/view/editor/ScoreEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$15 = { class: "tp-editor__field" };
var _hoisted_2$14 = { class: "tp-editor__label" };
var _hoisted_3$10 = { class: "tp-subtle" };
// resources/src/view/editor/ScoreEditor.vue
var ScoreEditor_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "ScoreEditor",
	props: {
		record: {},
		row: {},
		column: {},
		typed: {}
	},
	emits: ["submit"],
	setup(__props, { expose: __expose }) {
		var _getAt, _getAt2;
		const props = __props;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const principle = require_technicalPartners.principleOf(props.column);
		const pointer = require_technicalPartners.pointerTo("assessments", principle);
		const stored = require_technicalPartners.getAt(props.record, `${pointer}/score`);
		const levels = (0, vue.computed)(() => {
			const entry = require_technicalPartners.findEntry(matrix.framework.value, "principles", principle);
			const meanings = entry ? [
				entry.level0,
				entry.level1,
				entry.level2,
				entry.level3
			] : [];
			return [...[
				0,
				1,
				2,
				3
			].map((value) => {
				var _meanings$value;
				return {
					value,
					text: (_meanings$value = meanings[value]) !== null && _meanings$value !== void 0 ? _meanings$value : wiki.msg("technicalpartners-matrix-of", value, 3),
					key: String(value)
				};
			}), {
				value: "notApplicable",
				text: wiki.msg("technicalpartners-value-score-notApplicable"),
				key: "n"
			}];
		});
		const typed = levels.value.find(({ key }) => key === props.typed.toLowerCase());
		const chosen = (0, vue.ref)(typed ? typed.value : typeof stored === "number" || typeof stored === "string" ? stored : "");
		const rationale = (0, vue.ref)(String((_getAt = require_technicalPartners.getAt(props.record, `${pointer}/rationale`)) !== null && _getAt !== void 0 ? _getAt : ""));
		const items = (_getAt2 = require_technicalPartners.getAt(props.record, `${pointer}/evidence`)) !== null && _getAt2 !== void 0 ? _getAt2 : [];
		const title = require_technicalPartners.columnTitle(props.column, matrix.framework.value, wiki);
		const evidence = (0, vue.ref)(null);
		function changes() {
			const added = evidence.value.changes();
			return typeof added === "string" ? added : require_technicalPartners._objectSpread2({
				[`${pointer}/score`]: chosen.value,
				[`${pointer}/rationale`]: rationale.value.trim()
			}, added);
		}
		__expose({ changes });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				(0, vue.createVNode)(LevelList_default, {
					modelValue: chosen.value,
					"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => chosen.value = $event),
					levels: levels.value,
					label: (0, vue.unref)(wiki).msg("technicalpartners-field-assessments-score"),
					onSubmit: _cache[1] || (_cache[1] = ($event) => _ctx.$emit("submit"))
				}, {
					default: (0, vue.withCtx)(({ level }) => [(0, vue.createVNode)((0, vue.unref)(require_technicalPartners.ScoreGlyph), { cell: {
						score: (0, vue.unref)(require_technicalPartners.scoreOf)(level.value),
						flags: 0
					} }, null, 8, ["cell"])]),
					_: 1
				}, 8, [
					"modelValue",
					"levels",
					"label"
				]),
				(0, vue.createElementVNode)("label", _hoisted_1$15, [(0, vue.createElementVNode)("span", _hoisted_2$14, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-assessments-rationale")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_3$10, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-optional")), 1)]), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextArea), {
					modelValue: rationale.value,
					"onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => rationale.value = $event),
					dir: "auto",
					placeholder: (0, vue.unref)(wiki).msg("technicalpartners-editor-rationale"),
					onKeydown: [_cache[3] || (_cache[3] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["ctrl"]), ["enter"])), _cache[4] || (_cache[4] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["meta"]), ["enter"]))]
				}, null, 8, ["modelValue", "placeholder"])]),
				(0, vue.createVNode)(EvidenceFields_default, {
					ref_key: "evidence",
					ref: evidence,
					pointer: (0, vue.unref)(pointer),
					items: (0, vue.unref)(items),
					row: _ctx.row,
					column: _ctx.column,
					way: props.typed,
					title: (0, vue.unref)(title)
				}, null, 8, [
					"pointer",
					"items",
					"row",
					"column",
					"way",
					"title"
				])
			], 64);
		};
	}
});
// resources/src/view/editor/StatementEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$14 = {
	key: 0,
	class: "tp-editor__field"
};
var _hoisted_2$13 = { class: "tp-editor__label" };
var _hoisted_3$9 = ["value"];
// resources/src/view/editor/StatementEditor.vue
var StatementEditor_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "StatementEditor",
	props: {
		record: {},
		row: {},
		column: {},
		typed: {}
	},
	setup(__props, { expose: __expose }) {
		const props = __props;
		const { wiki } = require_technicalPartners.useContext();
		/** Statements that the record makes. An empty record offers the missing summary for dispute. */
		const said = require_technicalPartners.STATEMENTS.filter((statement) => props.record[statement] !== void 0);
		const statements = said.length ? said : require_technicalPartners.STATEMENTS.slice(0, 1);
		const about = (0, vue.ref)(require_technicalPartners.statementOf(props.column) || statements[0]);
		const evidence = (0, vue.ref)(null);
		__expose({ changes: () => evidence.value.changes() });
		return (_ctx, _cache) => {
			var _ctx$record$evidence;
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [_ctx.column === "evidence" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_1$14, [(0, vue.createElementVNode)("span", _hoisted_2$13, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-evidence-about")), 1), (0, vue.withDirectives)((0, vue.createElementVNode)("select", {
				"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => about.value = $event),
				class: "cdx-select",
				"data-autofocus": ""
			}, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(statements), (statement) => {
				return (0, vue.openBlock)(), (0, vue.createElementBlock)("option", {
					key: statement,
					value: statement
				}, (0, vue.toDisplayString)((0, vue.unref)(require_technicalPartners.statementLabel)(statement, (0, vue.unref)(wiki))), 9, _hoisted_3$9);
			}), 128))], 512), [[vue.vModelSelect, about.value]])])) : (0, vue.createCommentVNode)("", true), ((0, vue.openBlock)(), (0, vue.createBlock)(EvidenceFields_default, {
				key: about.value,
				ref_key: "evidence",
				ref: evidence,
				pointer: "",
				items: (_ctx$record$evidence = _ctx.record.evidence) !== null && _ctx$record$evidence !== void 0 ? _ctx$record$evidence : [],
				about: about.value,
				row: _ctx.row,
				column: _ctx.column,
				way: _ctx.typed,
				title: (0, vue.unref)(require_technicalPartners.statementLabel)(about.value, (0, vue.unref)(wiki))
			}, null, 8, [
				"items",
				"about",
				"row",
				"column",
				"way",
				"title"
			]))], 64);
		};
	}
});
// resources/src/view/editor/StewardEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$13 = { class: "tp-editor__field" };
var _hoisted_2$12 = {
	class: "tp-editor__label",
	for: "tp-steward"
};
var _hoisted_3$8 = { id: "tp-users" };
var _hoisted_4$6 = ["value"];
var _hoisted_5$5 = {
	key: 0,
	class: "tp-subtle"
};
var _hoisted_6$5 = ["href"];
var _hoisted_7$4 = { class: "tp-editor__pair" };
// resources/src/view/editor/StewardEditor.vue
var StewardEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "StewardEditor",
	props: {
		row: {},
		typed: {}
	},
	emits: ["submit"],
	setup(__props, { expose: __expose, emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const { gateway, wiki } = require_technicalPartners.useContext();
		const name = (0, vue.ref)(props.typed || props.row.steward);
		const found = (0, vue.ref)([]);
		/** Names looked up so far: whether each has an account. A name that could not be looked up counts as having one. */
		const isThere = /* @__PURE__ */ new Map();
		function suggest() {
			return _suggest.apply(this, arguments);
		}
		function _suggest() {
			_suggest = require_technicalPartners._asyncToGenerator(function* () {
				found.value = name.value ? yield gateway.users(name.value).catch(() => []) : [];
			});
			return _suggest.apply(this, arguments);
		}
		function choose(_x) {
			return _choose.apply(this, arguments);
		}
		function _choose() {
			_choose = require_technicalPartners._asyncToGenerator(function* (user) {
				name.value = user;
				yield (0, vue.nextTick)();
				emit("submit");
			});
			return _choose.apply(this, arguments);
		}
		/** Asks for the account as the wiki writes it, and then goes on with what was to be done. */
		function ask(_x2) {
			return _ask.apply(this, arguments);
		}
		function _ask() {
			_ask = require_technicalPartners._asyncToGenerator(function* (user) {
				const account = yield gateway.account(user).catch(() => user);
				isThere.set(account !== null && account !== void 0 ? account : user, account !== null);
				if (user === name.value.trim()) {
					name.value = account !== null && account !== void 0 ? account : user;
					emit("submit");
				}
			});
			return _ask.apply(this, arguments);
		}
		/** @param target Partner that gets the steward; one that has them already keeps them, and the day since when */
		function changes(target) {
			const user = name.value.trim();
			if (user === target.steward || user === props.row.steward) return {};
			if (user && user !== wiki.user && !isThere.get(user)) {
				if (isThere.has(user)) return wiki.msg("technicalpartners-steward-unknown", user);
				ask(user);
				return wiki.msg("technicalpartners-steward-asking");
			}
			return { "/steward": user ? {
				user,
				since: wiki.today()
			} : void 0 };
		}
		__expose({ changes });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$13, [
				(0, vue.createElementVNode)("label", _hoisted_2$12, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-steward-user")), 1),
				(0, vue.withDirectives)((0, vue.createElementVNode)("input", {
					id: "tp-steward",
					"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => name.value = $event),
					class: "cdx-text-input__input",
					list: "tp-users",
					dir: "auto",
					autocomplete: "off",
					onInput: suggest
				}, null, 544), [[vue.vModelText, name.value]]),
				(0, vue.createElementVNode)("datalist", _hoisted_3$8, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(found.value, (user) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("option", {
						key: user,
						value: user
					}, null, 8, _hoisted_4$6);
				}), 128))]),
				!(0, vue.unref)(wiki).isNamed ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_5$5, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-steward")) + " ", 1), (0, vue.createElementVNode)("a", { href: (0, vue.unref)(wiki).url("Special:UserLogin", { returnto: (0, vue.unref)(require_technicalPartners.partnerTitle)(_ctx.row.name) }) }, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-locked-log-in")), 9, _hoisted_6$5)])) : (0, vue.createCommentVNode)("", true),
				(0, vue.createElementVNode)("div", _hoisted_7$4, [(0, vue.unref)(wiki).isNamed && name.value !== (0, vue.unref)(wiki).user ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
					key: 0,
					type: "button",
					onClick: _cache[1] || (_cache[1] = ($event) => {
						var _unref$user;
						return choose((_unref$user = (0, vue.unref)(wiki).user) !== null && _unref$user !== void 0 ? _unref$user : "");
					})
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-page-claim")), 1)]),
					_: 1
				})) : (0, vue.createCommentVNode)("", true), name.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
					key: 1,
					type: "button",
					weight: "quiet",
					onClick: _cache[2] || (_cache[2] = ($event) => choose(""))
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-release")), 1)]),
					_: 1
				})) : (0, vue.createCommentVNode)("", true)])
			]);
		};
	}
}));
// resources/src/view/editor/SummaryEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$12 = { class: "tp-editor__field" };
var _hoisted_2$11 = { class: "tp-editor__label" };
// resources/src/view/editor/SummaryEditor.vue
var SummaryEditor_default = /* @__PURE__ */ (0, vue.defineComponent)(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, { inheritAttrs: false }), {}, {
	__name: "SummaryEditor",
	props: { record: {} },
	emits: ["submit"],
	setup(__props, { expose: __expose }) {
		var _props$record$summary;
		const props = __props;
		const { wiki } = require_technicalPartners.useContext();
		/** The cell shows the name above it: a letter that is typed there does not replace the summary. */
		const summary = (0, vue.ref)(String((_props$record$summary = props.record.summary) !== null && _props$record$summary !== void 0 ? _props$record$summary : ""));
		__expose({ changes: () => ({ "/summary": summary.value.trim() }) });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_1$12, [(0, vue.createElementVNode)("span", _hoisted_2$11, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-summary")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextArea), {
				modelValue: summary.value,
				"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => summary.value = $event),
				dir: "auto",
				onKeydown: [_cache[1] || (_cache[1] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["ctrl"]), ["enter"])), _cache[2] || (_cache[2] = (0, vue.withKeys)((0, vue.withModifiers)(($event) => _ctx.$emit("submit"), ["meta"]), ["enter"]))]
			}, null, 8, ["modelValue"])]);
		};
	}
}));
// resources/src/view/editor/CellEditor.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$11 = {
	key: 0,
	class: "tp-editor__field"
};
var _hoisted_2$10 = { class: "tp-editor__label" };
var _hoisted_3$7 = { class: "tp-subtle" };
var _hoisted_4$5 = {
	key: 1,
	class: "tp-editor__problem",
	role: "alert"
};
var _hoisted_5$4 = { class: "tp-editor__actions" };
var _hoisted_6$4 = { class: "tp-editor__keys tp-subtle" };
var _hoisted_7$3 = {
	key: 4,
	class: "tp-editor"
};
// resources/src/view/editor/CellEditor.vue
var CellEditor_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "CellEditor",
	props: {
		rows: {},
		column: {},
		anchor: {},
		typed: {}
	},
	emits: ["close", "done"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const row = (0, vue.computed)(() => props.rows[0]);
		const emit = __emit;
		const { edits, matrix, rights, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		/** Characters typed before the editor's field existed. */
		const began = (0, vue.ref)(props.typed);
		(0, vue.watch)(() => props.typed, (typed) => {
			began.value = typed;
		});
		const isBatch = props.rows.length > 1;
		const shownRow = (0, vue.computed)(() => isBatch ? require_technicalPartners.rowOf(0, 0, "", {}, matrix.framework.value, matrix.today.value) : row.value);
		/** Whether something was typed: then it stays, and the wiki says on saving why it is refused. */
		const isTouched = (0, vue.ref)(false);
		const draft = (0, vue.computed)(() => edits.draft(row.value.page, props.column));
		/** Reason why the row is locked. A refused draft may still be retried or discarded, so it is not shown as locked. */
		const reason = (0, vue.computed)(() => {
			var _draft$value;
			return isBatch || isTouched.value || ((_draft$value = draft.value) === null || _draft$value === void 0 ? void 0 : _draft$value.refusal) ? void 0 : rights.reason(row.value.page);
		});
		const record = (0, vue.shallowRef)(null);
		const isLost = (0, vue.ref)(false);
		/** Editor of schema/columns.json; undefined for what is computed, or is no column. */
		const name = (0, vue.computed)(() => {
			var _columnById;
			return (_columnById = require_technicalPartners.columnById(props.column)) === null || _columnById === void 0 ? void 0 : _columnById.editor;
		});
		/** Whether there is nothing to type: what moves the cell is said in place of it. */
		const isExplained = (0, vue.computed)(() => require_technicalPartners.isComputed(props.column) || name.value === "next" && record.value !== null && !require_technicalPartners.conversationWithNext(record.value));
		const problem = (0, vue.ref)("");
		const fields = (0, vue.ref)(null);
		const title = (0, vue.computed)(() => {
			var _findEntry$title, _findEntry;
			return (_findEntry$title = (_findEntry = require_technicalPartners.findEntry(matrix.framework.value, "principles", require_technicalPartners.principleOf(props.column))) === null || _findEntry === void 0 ? void 0 : _findEntry.title) !== null && _findEntry$title !== void 0 ? _findEntry$title : require_technicalPartners.columnTitle(props.column, matrix.framework.value, wiki);
		});
		/** Editors of schema/columns.json. */
		const EDITORS = {
			summary: SummaryEditor_default,
			decision: DecisionEditor_default,
			enumeration: EnumerationEditor_default,
			entries: EntriesEditor_default,
			steward: StewardEditor_default,
			next: NextEditor_default,
			score: ScoreEditor_default,
			field: FieldEditor_default
		};
		/** Whether the editor adds evidence: about the statement that the column names, or about any. */
		const isStatement = (0, vue.computed)(() => props.column === "evidence" || !!require_technicalPartners.statementOf(props.column));
		const editor = (0, vue.computed)(() => {
			var _name$value;
			return isStatement.value ? StatementEditor_default : EDITORS[(_name$value = name.value) !== null && _name$value !== void 0 ? _name$value : "score"];
		});
		/**
		* Scores, evidence and decisions keep their reasons in the record; what else is changed says it in the page's history
		* alone.
		*/
		const REASON_WITHIN = [
			ScoreEditor_default,
			DecisionEditor_default,
			StatementEditor_default
		];
		const hasReason = (0, vue.computed)(() => !REASON_WITHIN.includes(editor.value));
		const why = (0, vue.ref)("");
		function open() {
			return _open.apply(this, arguments);
		}
		function _open() {
			_open = require_technicalPartners._asyncToGenerator(function* () {
				try {
					record.value = isBatch ? {} : (yield session.open(row.value)).record;
				} catch (_unused) {
					isLost.value = true;
				}
			});
			return _open.apply(this, arguments);
		}
		open();
		/** Whether the wiki has said why the row cannot be edited. */
		const isAsked = (0, vue.ref)(false);
		if (!isBatch) rights.explain(row.value.page).then(() => {
			isAsked.value = true;
		});
		/** Closes the editor once a refused draft was saved or discarded. */
		(0, vue.watch)(draft, (now, before) => {
			if ((before === null || before === void 0 ? void 0 : before.refusal) && !now) emit("done", false);
		});
		/** Only what the person changed is an edit; of several partners, what the person chose. */
		function changed(changes) {
			const isChanged = (pointer) => {
				var _getAt, _changes$pointer;
				return isBatch ? changes[pointer] !== "" : JSON.stringify((_getAt = require_technicalPartners.getAt(record.value, pointer)) !== null && _getAt !== void 0 ? _getAt : "") !== JSON.stringify((_changes$pointer = changes[pointer]) !== null && _changes$pointer !== void 0 ? _changes$pointer : "");
			};
			return Object.keys(changes).filter(isChanged).reduce((found, pointer) => require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, found), {}, { [pointer]: changes[pointer] }), {});
		}
		/** Saves what is to be saved; false where something is missing. */
		function save() {
			const editors = fields.value;
			if (!editors) return false;
			const found = [];
			for (const one of props.rows) {
				const chosen = editors.changes(one);
				if (typeof chosen === "string") {
					problem.value = chosen;
					return false;
				}
				const changes = changed(chosen);
				if (Object.keys(changes).length) found.push({
					row: one,
					column: props.column,
					changes
				});
			}
			if (found.length) {
				const options = { reason: why.value.trim() };
				if (isBatch) session.editMany(found, options);
				else session.edit(row.value, props.column, found[0].changes, options);
			}
			return true;
		}
		function submit(goesOn) {
			if (isExplained.value || save()) emit("done", goesOn);
		}
		/** As in a spreadsheet, going elsewhere saves: nothing that was typed is lost. */
		function leave() {
			if (!fields.value || save()) emit("close");
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)(EditorPopover_default, {
				anchor: _ctx.anchor,
				title: title.value,
				subtitle: _ctx.rows.length > 1 ? (0, vue.unref)(wiki).msg("technicalpartners-editor-rows", _ctx.rows.length) : row.value.name,
				"is-ready": reason.value ? isAsked.value : record.value !== null || isExplained.value,
				onClose: _cache[6] || (_cache[6] = ($event) => _ctx.$emit("close")),
				onLeave: leave,
				onType: _cache[7] || (_cache[7] = (key) => began.value += key),
				onNext: _cache[8] || (_cache[8] = ($event) => submit(true))
			}, {
				default: (0, vue.withCtx)(() => {
					var _draft$value2;
					return [isExplained.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(ComputedPanel_default, {
						key: 0,
						row: row.value,
						column: _ctx.column,
						onClose: _cache[0] || (_cache[0] = ($event) => _ctx.$emit("close"))
					}, null, 8, ["row", "column"])) : reason.value && isAsked.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(LockedPanel_default, {
						key: 1,
						row: row.value,
						column: _ctx.column,
						reason: reason.value
					}, null, 8, [
						"row",
						"column",
						"reason"
					])) : ((_draft$value2 = draft.value) === null || _draft$value2 === void 0 ? void 0 : _draft$value2.refusal) ? ((0, vue.openBlock)(), (0, vue.createBlock)(RefusalPanel_default, {
						key: 2,
						draft: draft.value
					}, null, 8, ["draft"])) : record.value && !reason.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("form", {
						key: 3,
						class: "tp-editor",
						onInput: _cache[4] || (_cache[4] = ($event) => {
							isTouched.value = true;
							problem.value = "";
						}),
						onSubmit: _cache[5] || (_cache[5] = (0, vue.withModifiers)(($event) => submit(false), ["prevent"]))
					}, [
						((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.resolveDynamicComponent)(editor.value), {
							ref_key: "fields",
							ref: fields,
							record: record.value,
							row: shownRow.value,
							column: _ctx.column,
							typed: began.value,
							onSubmit: _cache[1] || (_cache[1] = ($event) => submit(false))
						}, null, 40, [
							"record",
							"row",
							"column",
							"typed"
						])),
						hasReason.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_1$11, [(0, vue.createElementVNode)("span", _hoisted_2$10, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-why")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_3$7, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-optional")), 1)]), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
							modelValue: why.value,
							"onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => why.value = $event),
							dir: "auto",
							maxlength: "250"
						}, null, 8, ["modelValue"])])) : (0, vue.createCommentVNode)("", true),
						(0, vue.createVNode)(AccountNote_default),
						problem.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_4$5, (0, vue.toDisplayString)(problem.value), 1)) : (0, vue.createCommentVNode)("", true),
						(0, vue.createElementVNode)("div", _hoisted_5$4, [
							(0, vue.createElementVNode)("span", _hoisted_6$4, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-keys")), 1),
							(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
								type: "button",
								weight: "quiet",
								onClick: _cache[3] || (_cache[3] = ($event) => _ctx.$emit("close"))
							}, {
								default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-cancel")), 1)]),
								_: 1
							}),
							(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
								type: "submit",
								action: "progressive",
								weight: "primary"
							}, {
								default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-save")), 1)]),
								_: 1
							})
						])
					], 32)) : ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_7$3, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg(isLost.value ? "technicalpartners-editor-unreachable" : "technicalpartners-editor-loading")), 1))];
				}),
				_: 1
			}, 8, [
				"anchor",
				"title",
				"subtitle",
				"is-ready"
			]);
		};
	}
});
// resources/src/state/parsedCell.ts
/** Texts of a record that pasted lists may have beside columns, and how long they may be. */
var TEXTS = {
	summary: 500,
	website: 2e3,
	wikidata: 13
};
var WIKIDATA = /^Q[1-9]\d*$/;
var isOne = (text, words) => words.some((word) => require_technicalPartners.normalizeForSearch(word) === require_technicalPartners.normalizeForSearch(text));
function ids(text, list, framework) {
	const found = text.split(",").map((part) => part.trim()).filter(Boolean).map((part) => {
		var _entries$find;
		return (_entries$find = require_technicalPartners.entries(framework, list).find(({ id, title }) => isOne(part, [id, title]))) === null || _entries$find === void 0 ? void 0 : _entries$find.id;
	});
	return found.every((id) => id !== void 0) ? found.sort() : null;
}
function scoreOf(text, { notApplicable }) {
	return text === "" ? void 0 : /^[0-3]$/.test(text) ? Number(text) : isOne(text, [
		"n/a",
		"notApplicable",
		...notApplicable
	]) ? "notApplicable" : null;
}
function only(pointer, value) {
	return value === null ? "value" : { changes: { [pointer]: value } };
}
function enumeration(text, { field, values, default: usual = "" }, words) {
	const value = text === "" ? usual : values.find((one) => isOne(text, [one, words.word(one)]));
	return only(field, value === void 0 ? null : value === usual ? void 0 : value);
}
/** "Declined: no goal in common". Nobody decides without a reason, and what was decided is never taken away. */
function decision(text, words) {
	const [, said, reason] = /^([^:：]*)[:：]?\s*([^]*)$/.exec(text);
	const state = require_technicalPartners.DECISION_STATES.find((one) => isOne(said, [one, words.word(one)]));
	if (text === "") return { changes: {} };
	if (!state || !reason) return state ? "reason" : "value";
	const id = itemId();
	const by = words.user ? { by: words.user } : {};
	return reason.length > 1e3 ? "long" : { changes: { [`/decisions/${id}`]: require_technicalPartners._objectSpread2({
		id,
		on: words.today,
		state,
		reason
	}, by) } };
}
/** "Ask again · 2026-12-01", as it is copied. */
function nextStep(text, row) {
	if (!(row !== void 0 && (row.lastConversation !== "" || Boolean(row.next) || row.nextOn !== ""))) return text === "" ? { changes: {} } : "conversation";
	const date = /(?:^| · )(\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d)$/.exec(text);
	const [next, nextOn] = date ? [text.slice(0, date.index), date[1]] : [text, ""];
	return next.length > 500 ? "long" : {
		changes: {},
		next: {
			next,
			nextOn
		}
	};
}
/** The text as a record stores it; null where it has not the form of the column. */
function formed(column, text) {
	if (text === "" || column === "summary") return text;
	return column === "website" ? storedAddress(text) : WIKIDATA.test(text) ? text : null;
}
function textOf(column, text) {
	const value = formed(column, text);
	return (value !== null && value !== void 0 ? value : text).length > TEXTS[column] ? "long" : only(`/${column}`, value);
}
/**
* Parses a text as a value of a column, or names the reason why it is none.
*
* @param row What the partner has; undefined for a new one
*/
function parseCell(id, text, row, words) {
	const column = require_technicalPartners.columnById(id);
	switch (column === null || column === void 0 ? void 0 : column.editor) {
		case "score": return only(require_technicalPartners.pointerTo("assessments", column.principle, "score"), scoreOf(text, words));
		case "enumeration": return enumeration(text, column, words);
		case "decision": return decision(text, words);
		case "next": return nextStep(text, row);
		case "entries": return only(column.field, ids(text, column.list, words.framework));
		case "steward": return only(column.field, text === "" ? void 0 : {
			user: text,
			since: words.today
		});
		case "field": return only(column.field, column.kind === "date" && text !== "" && require_technicalPartners.lastDay(text) === "" ? null : text);
		default: return id in TEXTS ? textOf(id, text) : text === "" ? { changes: {} } : "value";
	}
}
// resources/src/state/paste.ts
/** Matches names that no page can have. */
var NO_NAME = /[#<>[\]{}|]|^[\s:]*$|^.{241,}$/;
/** Whether the first line of a block says what its columns are. */
function isHeading(block, { columnOf }) {
	const titles = block[0].map(columnOf);
	return block.length > 1 && (titles.includes("partner") || titles.every((column) => column !== void 0));
}
function lineOf(texts, columns, row, name, around) {
	const line = {
		changes: {},
		cells: [],
		errors: []
	};
	texts.forEach((given, at) => {
		var _columns$at;
		const column = (_columns$at = columns[at]) !== null && _columns$at !== void 0 ? _columns$at : "";
		const text = given.trim();
		const error = (why) => line.errors.push({
			name,
			column,
			text,
			why
		});
		if (column === "partner" || (row ? column !== "" && around.shown(row, column) === text : text === "")) return;
		const parsed = column === "" ? "beyond" : parseCell(column, text, row, around);
		if (typeof parsed === "string") error(parsed);
		else if (Object.keys(parsed.changes).length || parsed.next) {
			var _parsed$next;
			Object.assign(line.changes, parsed.changes);
			line.next = (_parsed$next = parsed.next) !== null && _parsed$next !== void 0 ? _parsed$next : line.next;
			line.cells.push({
				column,
				text
			});
		}
	});
	line.errors = line.errors.filter(({ why, text }) => why !== "beyond" || text !== "");
	return line;
}
/**
* The partner of a name: the very one, or the only one that differs but in case and accents; null where there are
* several.
*/
function findByName(name, all) {
	var _alike$find;
	const alike = all.filter((row) => require_technicalPartners.normalizeForSearch(row.name) === require_technicalPartners.normalizeForSearch(name));
	return (_alike$find = alike.find((row) => row.name === name)) !== null && _alike$find !== void 0 ? _alike$find : alike.length > 1 ? null : alike[0];
}
function recordOf(changes) {
	return Object.keys(changes).reduce((record, pointer) => require_technicalPartners.setAt(record, pointer, changes[pointer]), {});
}
/** Reads a block whose lines name their partners: they go where they belong, wherever that stands. */
var Reader = class {
	constructor(columns, around) {
		this.columns = columns;
		this.around = around;
		this.paste = {
			edits: [],
			newPartners: [],
			errors: []
		};
		this.seen = /* @__PURE__ */ new Set();
	}
	read(lines, rows) {
		const nameAt = this.columns.indexOf("partner");
		lines.forEach((texts, number) => {
			if (nameAt < 0 && !rows[number]) this.refuse("", "partner", texts[0], "beyond");
			else if (nameAt < 0) this.edit(rows[number], texts);
			else if (texts.some(Boolean)) {
				var _texts$nameAt;
				this.byName(((_texts$nameAt = texts[nameAt]) !== null && _texts$nameAt !== void 0 ? _texts$nameAt : "").replace(/[_\s]+/g, " ").trim(), texts);
			}
		});
		return this.paste;
	}
	/**
	* In pasted lists the column after the name is usually a description: unless it is a stage, it is read as the
	* summary.
	*/
	columnsOf(texts) {
		const isStage = (text) => require_technicalPartners.STAGES.some((stage) => isOne(text.trim(), [stage, this.around.word(stage)]));
		return this.columns.map((column, at) => {
			var _texts$at;
			return column === "stage" && this.columns[at - 1] === "partner" && !isStage((_texts$at = texts[at]) !== null && _texts$at !== void 0 ? _texts$at : "") ? "summary" : column;
		});
	}
	byName(name, texts) {
		var _row$name;
		const row = findByName(name, this.around.all);
		const known = require_technicalPartners.normalizeForSearch((_row$name = row === null || row === void 0 ? void 0 : row.name) !== null && _row$name !== void 0 ? _row$name : name);
		if (NO_NAME.test(name) || row === null || this.seen.has(known)) this.refuse(name, "partner", name, row === null ? "several" : NO_NAME.test(name) ? "name" : "twice");
		else if (row) this.edit(row, texts);
		else this.make(name, texts);
		this.seen.add(known);
	}
	edit(row, texts) {
		const { changes, next, cells, errors } = lineOf(texts, this.columnsOf(texts), row, row.name, this.around);
		this.paste.errors.push(...errors);
		if (cells.length && this.around.isLocked(row.page)) this.refuse(row.name, cells[0].column, cells[0].text, "locked");
		else if (cells.length) this.paste.edits.push({
			row,
			column: cells[0].column,
			changes,
			next,
			cells
		});
	}
	make(name, texts) {
		const { changes, cells, errors } = lineOf(texts, this.columnsOf(texts), void 0, name, this.around);
		this.paste.errors.push(...errors);
		if (this.around.isLocked(0)) this.refuse(name, "partner", name, "locked");
		else this.paste.newPartners.push({
			name,
			record: recordOf(changes),
			cells
		});
	}
	refuse(name, column, text, why) {
		this.paste.errors.push({
			name,
			column,
			text,
			why
		});
	}
};
/**
* Reads a block onto rows and columns. A single cell fills all of them. Where the block has a column of names, its
* lines go by them, and names without a page become partners; a first line of titles says which column is which.
*
* @param block See parseBlock
*/
function readPaste(block, rows, columns, around) {
	if (block.length === 1 && block[0].length === 1 && !columns.includes("partner")) return new Reader(columns, around).read(rows.map(() => columns.map(() => block[0][0])), rows);
	if (!isHeading(block, around)) return new Reader(columns, around).read(block, rows);
	const titles = block[0];
	const known = titles.map((title) => {
		var _around$columnOf;
		return (_around$columnOf = around.columnOf(title)) !== null && _around$columnOf !== void 0 ? _around$columnOf : "";
	});
	const lines = block.slice(1).map((texts) => texts.filter((_, at) => known[at] !== ""));
	const paste = new Reader(known.filter(Boolean), around).read(lines, rows);
	paste.errors.push(...titles.filter((title, at) => title && known[at] === "").map((title) => ({
		name: "",
		column: "partner",
		text: title,
		why: "column"
	})));
	return paste;
}
// resources/src/state/oneAtATime.ts
/**
* Drops calls made while an earlier one is on its way, so that a second Enter does not send a form twice.
*
* @param work What to do; a rejection is passed on
* @return The same work; a dropped call resolves at once
*/
function oneAtATime(work) {
	let isRunning = false;
	return require_technicalPartners._asyncToGenerator(function* () {
		if (!isRunning) {
			isRunning = true;
			try {
				yield work();
			} finally {
				isRunning = false;
			}
		}
	});
}
// resources/src/view/DialogFrame.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$10 = {
	key: 0,
	class: "tp-refusal tp-dialog__answer",
	role: "alert",
	tabindex: "-1"
};
// resources/src/view/DialogFrame.vue
var DialogFrame_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "DialogFrame",
	props: {
		open: { type: Boolean },
		title: {},
		saveLabel: {},
		draft: {},
		save: { type: Function }
	},
	emits: ["close"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const { wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const body = (0, vue.ref)(null);
		const isBusy = (0, vue.ref)(false);
		const isConflict = (0, vue.computed)(() => {
			var _props$draft;
			return ((_props$draft = props.draft) === null || _props$draft === void 0 || (_props$draft = _props$draft.refusal) === null || _props$draft === void 0 ? void 0 : _props$draft.kind) === "conflict" && props.draft.page > 0;
		});
		const action = (0, vue.computed)(() => props.saveLabel ? {
			label: isConflict.value ? retryLabel(props.draft, wiki) : props.saveLabel,
			actionType: "progressive",
			disabled: isBusy.value
		} : void 0);
		/** Focuses the answer to what was sent, which a low window does not show: its field comes first, if there is one. */
		function showAnswer() {
			return _showAnswer.apply(this, arguments);
		}
		function _showAnswer() {
			_showAnswer = require_technicalPartners._asyncToGenerator(function* () {
				var _body$value, _ref;
				yield (0, vue.nextTick)();
				const answer = (_body$value = body.value) === null || _body$value === void 0 ? void 0 : _body$value.querySelector(".tp-dialog__answer");
				(_ref = (answer === null || answer === void 0 ? void 0 : answer.querySelector("input")) || answer) === null || _ref === void 0 || _ref.focus();
			});
			return _showAnswer.apply(this, arguments);
		}
		/** A dialog that is fading out still has the focus: keys pressed there ask for nothing. */
		const submit = oneAtATime(require_technicalPartners._asyncToGenerator(function* () {
			if (props.open) {
				isBusy.value = true;
				try {
					yield props.save();
				} finally {
					isBusy.value = false;
				}
				yield showAnswer();
			}
		}));
		/** Closes the dialog. The typed values stay in the form; the refused draft is dropped. */
		function close() {
			var _props$draft2;
			if ((_props$draft2 = props.draft) === null || _props$draft2 === void 0 ? void 0 : _props$draft2.refusal) session.discard(props.draft);
			emit("close");
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxDialog), {
				open: _ctx.open,
				title: _ctx.title,
				"use-close-button": true,
				"primary-action": action.value,
				"default-action": { label: (0, vue.unref)(wiki).msg(isConflict.value ? "technicalpartners-refusal-take-theirs" : "technicalpartners-editor-cancel") },
				"onUpdate:open": close,
				onDefault: close,
				onPrimary: (0, vue.unref)(submit)
			}, {
				default: (0, vue.withCtx)(() => {
					var _ctx$draft;
					return [(0, vue.createElementVNode)("div", {
						ref_key: "body",
						ref: body
					}, [(0, vue.renderSlot)(_ctx.$slots, "default", { submit: (0, vue.unref)(submit) }), ((_ctx$draft = _ctx.draft) === null || _ctx$draft === void 0 ? void 0 : _ctx$draft.refusal) && _ctx.draft.state !== "saved" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$10, [(0, vue.createVNode)(RefusalDetails_default, {
						draft: _ctx.draft,
						onSubmit: (0, vue.unref)(submit)
					}, null, 8, ["draft", "onSubmit"])])) : (0, vue.createCommentVNode)("", true)], 512)];
				}),
				_: 3
			}, 8, [
				"open",
				"title",
				"primary-action",
				"default-action",
				"onPrimary"
			]);
		};
	}
});
// resources/src/view/editor/acceptedText.ts
/** Titles of entries that are named before the rest is left out. */
var NAMED = 8;
var EXAMPLES = {
	website: "https://example.org",
	wikidata: "Q42"
};
function values(id, framework, wiki) {
	const column = require_technicalPartners.columnById(id);
	switch (column === null || column === void 0 ? void 0 : column.kind) {
		case "score": return [...Array.from({ length: 4 }, (_, score) => String(score)), wiki.msg("technicalpartners-matrix-na")];
		case "enumeration": return column.editor ? column.values.map((value) => require_technicalPartners.enumerationLabel(column, value, wiki)) : [];
		case "ids": return require_technicalPartners.entries(framework, column.list).map(({ title }) => title);
		default: return EXAMPLES[id] ? [EXAMPLES[id]] : [];
	}
}
/** Values that can be pasted into a column, or an example of one; '' for columns that take none. */
function acceptedText(column, framework, wiki) {
	const found = values(column, framework, wiki);
	return found.slice(0, NAMED).join(", ") + (found.length > NAMED ? ", …" : "");
}
// resources/src/view/editor/PasteDialog.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$9 = { key: 0 };
var _hoisted_2$9 = { key: 0 };
var _hoisted_3$6 = /*#__PURE__*/ (0, vue.createElementVNode)("br", null, null, -1);
var _hoisted_4$4 = { key: 0 };
var _hoisted_5$3 = {
	key: 0,
	class: "tp-error-text"
};
var _hoisted_6$3 = ["href"];
/** Pastes a block onto cells. What makes partners, or does not fit, is shown first. */
var SHOWN = 10;
// resources/src/view/editor/PasteDialog.vue
var PasteDialog_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "PasteDialog",
	props: {
		block: {},
		rows: {},
		columns: {}
	},
	emits: ["close"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const { gateway, matrix, rights, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const FIELDS = {
			summary: "technicalpartners-field-summary",
			website: "technicalpartners-field-website",
			wikidata: "technicalpartners-field-wikidata"
		};
		const WHY = {
			value: "technicalpartners-paste-misfit",
			reason: "technicalpartners-paste-reason",
			conversation: "technicalpartners-paste-conversation",
			long: "technicalpartners-paste-long",
			beyond: "technicalpartners-paste-beyond",
			name: "technicalpartners-paste-name",
			twice: "technicalpartners-paste-twice",
			several: "technicalpartners-paste-several",
			locked: "technicalpartners-paste-locked",
			column: "technicalpartners-paste-column"
		};
		const paste = (0, vue.shallowRef)(null);
		const doubles = (0, vue.shallowRef)(/* @__PURE__ */ new Map());
		const isLost = (0, vue.ref)(false);
		const countText = (0, vue.computed)(() => wiki.msg("technicalpartners-paste-count", paste.value.newPartners.length, paste.value.edits.length));
		const saveLabel = (0, vue.computed)(() => paste.value && paste.value.newPartners.length + paste.value.edits.length ? wiki.msg(paste.value.errors.length ? "technicalpartners-paste-rest" : "technicalpartners-paste-save") : "");
		const parts = (0, vue.computed)(() => [{
			title: "technicalpartners-paste-new",
			lines: paste.value.newPartners.map(({ name, cells }) => {
				var _doubles$value$get;
				return {
					name,
					cells,
					doubles: (_doubles$value$get = doubles.value.get(name)) !== null && _doubles$value$get !== void 0 ? _doubles$value$get : []
				};
			})
		}, {
			title: "technicalpartners-paste-changed",
			lines: paste.value.edits.map(({ row, cells }) => ({
				name: row.name,
				cells,
				doubles: []
			}))
		}].filter(({ lines }) => lines.length));
		function title(column) {
			return FIELDS[column] ? wiki.msg(FIELDS[column]) : require_technicalPartners.columnTitle(column, matrix.framework.value, wiki);
		}
		function columnOf(text) {
			var _titles$find;
			const titles = [...require_technicalPartners.COLUMNS.filter(({ each }) => !each).map(({ id }) => id), ...Object.keys(FIELDS)].map((column) => [column, [column, title(column)]]);
			titles[0][1].push(wiki.msg("technicalpartners-add-name"));
			require_technicalPartners.entries(matrix.framework.value, "principles").forEach((one) => {
				var _one$shortTitle;
				return titles.push([`p-${one.id}`, [
					one.id,
					one.title,
					(_one$shortTitle = one.shortTitle) !== null && _one$shortTitle !== void 0 ? _one$shortTitle : ""
				]]);
			});
			return text === "" ? void 0 : (_titles$find = titles.find(([, names]) => names.some((name) => require_technicalPartners.normalizeForSearch(name) === require_technicalPartners.normalizeForSearch(text)))) === null || _titles$find === void 0 ? void 0 : _titles$find[0];
		}
		function errorText({ name, column, text, why }) {
			const accepted = why === "value" ? acceptedText(column, matrix.framework.value, wiki) : "";
			return accepted ? wiki.msg("technicalpartners-paste-accepted", name, title(column), text, accepted) : wiki.msg(WHY[why], name, title(column), text);
		}
		/**
		* All partners as they are now, where the block has names that may be theirs; a row that the reader has seen is what
		* they edit.
		*/
		function all() {
			return _all.apply(this, arguments);
		}
		function _all() {
			_all = require_technicalPartners._asyncToGenerator(function* () {
				return props.columns.includes("partner") || props.block[0].some((text) => columnOf(text) === "partner") ? (yield gateway.rows()).rows.map((row) => {
					var _matrix$row;
					return (_matrix$row = matrix.row(row.page)) !== null && _matrix$row !== void 0 ? _matrix$row : row;
				}) : [];
			});
			return _all.apply(this, arguments);
		}
		/** A next step belongs to a conversation, which only the record knows. */
		function complete(_x) {
			return _complete.apply(this, arguments);
		}
		function _complete() {
			_complete = require_technicalPartners._asyncToGenerator(function* ({ edits }) {
				const open = edits.filter(({ next }) => next);
				const records = yield Promise.all(open.map(({ row }) => session.open(row)));
				open.forEach(({ changes, next }, number) => Object.assign(changes, nextStepOf(records[number].record, next.next, next.nextOn)));
			});
			return _complete.apply(this, arguments);
		}
		/** Names have been looked for among all partners. */
		function findDoubles(_x3) {
			return _findDoubles.apply(this, arguments);
		}
		function _findDoubles() {
			_findDoubles = require_technicalPartners._asyncToGenerator(function* ({ newPartners }) {
				const found = /* @__PURE__ */ new Map();
				yield mapConcurrently(newPartners.filter(({ record }) => record.website || record.wikidata), function() {
					var _ref = require_technicalPartners._asyncToGenerator(function* ({ name, record }) {
						found.set(name, yield gateway.duplicates(name, record.website, record.wikidata).catch(() => []));
					});
					return function(_x2) {
						return _ref.apply(this, arguments);
					};
				}());
				doubles.value = found;
			});
			return _findDoubles.apply(this, arguments);
		}
		function run() {
			return _run.apply(this, arguments);
		}
		function _run() {
			_run = require_technicalPartners._asyncToGenerator(function* () {
				session.editMany(paste.value.edits, { creations: paste.value.newPartners });
				emit("close");
			});
			return _run.apply(this, arguments);
		}
		(0, vue.onMounted)(require_technicalPartners._asyncToGenerator(function* () {
			const { framework } = matrix;
			try {
				const read = readPaste(props.block, props.rows, props.columns, {
					framework: framework.value,
					today: wiki.today(),
					user: wiki.user,
					columnOf,
					all: yield all(),
					word: (value) => require_technicalPartners.valueLabel(value, wiki),
					shown: (row, column) => require_technicalPartners.cellText(row, column, framework.value, wiki),
					isLocked: (page) => rights.reason(page) !== void 0,
					notApplicable: [wiki.msg("technicalpartners-matrix-na"), wiki.msg("technicalpartners-value-score-notApplicable")]
				});
				yield Promise.all([complete(read), findDoubles(read)]);
				paste.value = read;
				if (!(read.edits.length + read.newPartners.length + read.errors.length > 0)) emit("close");
				else if (!read.newPartners.length && !read.errors.length) run();
			} catch (_unused) {
				isLost.value = true;
			}
		}));
		return (_ctx, _cache) => {
			return paste.value || isLost.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(DialogFrame_default, {
				key: 0,
				open: true,
				title: (0, vue.unref)(wiki).msg("technicalpartners-paste-title"),
				"save-label": saveLabel.value,
				draft: null,
				save: run,
				onClose: _cache[0] || (_cache[0] = ($event) => _ctx.$emit("close"))
			}, {
				default: (0, vue.withCtx)(() => [isLost.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_1$9, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-unreachable")), 1)) : (0, vue.createCommentVNode)("", true), paste.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: 1 }, [
					saveLabel.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_2$9, [
						(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)(countText.value), 1),
						_hoisted_3$6,
						(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-paste-unsaved")), 1)
					])) : (0, vue.createCommentVNode)("", true),
					paste.value.errors.length ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 1,
						type: saveLabel.value ? "warning" : "error"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg(saveLabel.value ? "technicalpartners-paste-left" : "technicalpartners-paste-refused", paste.value.errors.length)), 1), (0, vue.createElementVNode)("ul", null, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(paste.value.errors.slice(0, SHOWN), (error, number) => {
							return (0, vue.openBlock)(), (0, vue.createElementBlock)("li", { key: number }, (0, vue.toDisplayString)(errorText(error)), 1);
						}), 128)), paste.value.errors.length > SHOWN ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("li", _hoisted_4$4, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-paste-more", (0, vue.unref)(wiki).number(paste.value.errors.length - SHOWN))), 1)) : (0, vue.createCommentVNode)("", true)])]),
						_: 1
					}, 8, ["type"])) : (0, vue.createCommentVNode)("", true),
					((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(parts.value, (part) => {
						return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: part.title }, [(0, vue.createElementVNode)("h3", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg(part.title)), 1), (0, vue.createElementVNode)("ul", null, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(part.lines, (line) => {
							return (0, vue.openBlock)(), (0, vue.createElementBlock)("li", { key: line.name }, [
								(0, vue.createElementVNode)("strong", null, (0, vue.toDisplayString)(line.name), 1),
								((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(line.cells, ({ column, text }) => {
									return (0, vue.openBlock)(), (0, vue.createElementBlock)("span", {
										key: column,
										class: "tp-paste__cell"
									}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-label-of", title(column), text || (0, vue.unref)(wiki).msg("technicalpartners-refusal-empty"))), 1);
								}), 128)),
								line.doubles.length ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("span", _hoisted_5$3, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-add-duplicates")) + " ", 1), ((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(line.doubles, (double) => {
									return (0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
										key: double.page,
										rel: "noopener",
										target: "_blank",
										href: (0, vue.unref)(wiki).url((0, vue.unref)(require_technicalPartners.partnerTitle)(double.name))
									}, (0, vue.toDisplayString)(double.name), 9, _hoisted_6$3);
								}), 128))])) : (0, vue.createCommentVNode)("", true)
							]);
						}), 128))])], 64);
					}), 128))
				], 64)) : (0, vue.createCommentVNode)("", true)]),
				_: 1
			}, 8, ["title", "save-label"])) : (0, vue.createCommentVNode)("", true);
		};
	}
});
// resources/src/view/log/ChoiceRow.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$8 = { class: "tp-editor__field" };
var _hoisted_2$8 = { class: "tp-editor__label" };
var _hoisted_3$5 = { class: "tp-log__choices" };
// resources/src/view/log/ChoiceRow.vue
var ChoiceRow_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "ChoiceRow",
	props: {
		modelValue: {},
		label: {},
		choices: {}
	},
	emits: ["update:modelValue"],
	setup(__props) {
		const name = `tp-choice-${(0, vue.getCurrentInstance)().uid}`;
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("fieldset", _hoisted_1$8, [(0, vue.createElementVNode)("legend", _hoisted_2$8, (0, vue.toDisplayString)(_ctx.label), 1), (0, vue.createElementVNode)("div", _hoisted_3$5, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(_ctx.choices, (choice) => {
				return (0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxRadio), {
					key: choice.value,
					"model-value": _ctx.modelValue,
					name,
					"input-value": choice.value,
					"onUpdate:modelValue": ($event) => _ctx.$emit("update:modelValue", choice.value)
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)(choice.text), 1)]),
					_: 2
				}, 1032, [
					"model-value",
					"input-value",
					"onUpdate:modelValue"
				]);
			}), 128))])]);
		};
	}
});
// resources/src/view/log/GoalToggles.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$7 = {
	key: 0,
	class: "tp-log__goals"
};
var _hoisted_2$7 = ["aria-pressed", "onClick"];
// resources/src/view/log/GoalToggles.vue
var GoalToggles_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "GoalToggles",
	props: { modelValue: {} },
	emits: ["update:modelValue"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const { matrix } = require_technicalPartners.useContext();
		const goals = (0, vue.computed)(() => require_technicalPartners.entries(matrix.framework.value, "goals"));
		function toggle(id) {
			emit("update:modelValue", props.modelValue.includes(id) ? props.modelValue.filter((one) => one !== id) : [...props.modelValue, id]);
		}
		return (_ctx, _cache) => {
			return goals.value.length ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$7, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(goals.value, (goal) => {
				return (0, vue.openBlock)(), (0, vue.createElementBlock)("button", {
					key: goal.id,
					type: "button",
					class: (0, vue.normalizeClass)(["tp-toggle tp-toggle--framed", { "tp-toggle--on": _ctx.modelValue.includes(goal.id) }]),
					"aria-pressed": _ctx.modelValue.includes(goal.id) ? "true" : "false",
					onClick: ($event) => toggle(goal.id)
				}, (0, vue.toDisplayString)(goal.title), 11, _hoisted_2$7);
			}), 128))])) : (0, vue.createCommentVNode)("", true);
		};
	}
});
// resources/src/view/log/PartnerLookup.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$6 = { class: "tp-editor__field" };
var _hoisted_2$6 = { class: "tp-editor__label" };
// resources/src/view/log/PartnerLookup.vue
var PartnerLookup_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "PartnerLookup",
	props: { modelValue: {} },
	emits: ["update:modelValue"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const { gateway, wiki } = require_technicalPartners.useContext();
		const selected = (0, vue.ref)(props.modelValue || null);
		const typed = (0, vue.ref)(props.modelValue);
		const items = (0, vue.ref)([]);
		/** Partners that begin so; at the end, a new one of that name. */
		function look(_x) {
			return _look.apply(this, arguments);
		}
		function _look() {
			_look = require_technicalPartners._asyncToGenerator(function* (value) {
				const text = String(value).trim();
				emit("update:modelValue", text);
				const names = text ? yield gateway.names(text).catch(() => []) : [];
				if (text !== typed.value.trim()) return;
				const isKnown = names.some((name) => require_technicalPartners.normalizeForSearch(name) === require_technicalPartners.normalizeForSearch(text));
				items.value = [...names.map((name) => ({
					value: name,
					label: name
				})), ...text && !isKnown ? [{
					value: text,
					label: text,
					description: wiki.msg("technicalpartners-log-new")
				}] : []];
			});
			return _look.apply(this, arguments);
		}
		(0, vue.watch)(selected, (name) => {
			if (name) {
				typed.value = name;
				emit("update:modelValue", name);
			}
		});
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("label", _hoisted_1$6, [(0, vue.createElementVNode)("span", _hoisted_2$6, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-name")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxLookup), {
				selected: selected.value,
				"onUpdate:selected": _cache[0] || (_cache[0] = ($event) => selected.value = $event),
				"input-value": typed.value,
				"onUpdate:inputValue": [_cache[1] || (_cache[1] = ($event) => typed.value = $event), look],
				dir: "auto",
				"menu-items": items.value,
				"menu-config": { visibleItemLimit: 6 }
			}, null, 8, [
				"selected",
				"input-value",
				"menu-items"
			])]);
		};
	}
});
// resources/src/view/log/useLogging.ts
function useLogging() {
	const { gateway, matrix, wiki } = require_technicalPartners.useContext();
	const session = useSession();
	const similar = (0, vue.ref)([]);
	const isUnknown = (0, vue.ref)(false);
	const sent = (0, vue.shallowRef)(null);
	let asked = "";
	/** Id of the conversation: where only the answer was lost, sending it again must not add it twice. */
	let id;
	function isSimilar(_x) {
		return _isSimilar.apply(this, arguments);
	}
	function _isSimilar() {
		_isSimilar = require_technicalPartners._asyncToGenerator(function* (name) {
			if (asked === name) return false;
			asked = name;
			const found = yield gateway.duplicates(name).catch(() => null);
			similar.value = (found !== null && found !== void 0 ? found : []).map((one) => one.name);
			isUnknown.value = found === null;
			return isUnknown.value || similar.value.length > 0;
		});
		return _isSimilar.apply(this, arguments);
	}
	function save(_x2, _x3) {
		return _save.apply(this, arguments);
	}
	function _save() {
		_save = require_technicalPartners._asyncToGenerator(function* (name, draft) {
			var _id, _await$attempt$saved$, _await$attempt$saved;
			similar.value = [];
			isUnknown.value = false;
			const found = yield gateway.find(name);
			if (!found && (yield isSimilar(name))) return null;
			const partner = found !== null && found !== void 0 ? found : {
				page: 0,
				rev: 0,
				name,
				record: {}
			};
			const item = conversationOf(draft, partner.record, matrix.framework.value);
			item.id = id = (_id = id) !== null && _id !== void 0 ? _id : item.id;
			const text = (saved) => wiki.msg(found ? "technicalpartners-log-done" : "technicalpartners-log-done-new", saved.name, require_technicalPartners.valueLabel(require_technicalPartners.stageOf(saved.record, matrix.today.value), wiki));
			const attempt = session.addItem(partner, "lastConversation", "conversations", item, {
				text,
				isInDialog: true,
				replaces: sent.value
			});
			sent.value = attempt.draft;
			return (_await$attempt$saved$ = (_await$attempt$saved = yield attempt.saved) === null || _await$attempt$saved === void 0 ? void 0 : _await$attempt$saved.page) !== null && _await$attempt$saved$ !== void 0 ? _await$attempt$saved$ : null;
		});
		return _save.apply(this, arguments);
	}
	return {
		similar,
		isUnknown,
		sent,
		save: (name, draft) => save(name, draft).catch(() => {
			sent.value = newDraft({
				page: 0,
				name,
				column: "",
				changes: {},
				step: newStep(),
				state: "refused",
				refusal: { kind: "unreachable" }
			});
			return null;
		})
	};
}
// resources/src/view/log/LogDialog.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$5 = ["onSubmit", "onKeydown"];
var _hoisted_2$5 = { class: "tp-editor__field" };
var _hoisted_3$4 = { class: "tp-editor__label" };
var _hoisted_4$3 = ["max", "aria-label"];
var _hoisted_5$2 = { class: "tp-log__more" };
var _hoisted_6$2 = { class: "tp-subtle" };
var _hoisted_7$2 = { class: "tp-editor__field" };
var _hoisted_8$1 = { class: "tp-editor__label" };
var _hoisted_9$1 = { class: "tp-editor__field" };
var _hoisted_10$1 = { class: "tp-editor__label" };
var _hoisted_11 = { class: "tp-editor__field" };
var _hoisted_12 = { class: "tp-editor__label" };
var _hoisted_13 = { class: "tp-small tp-subtle" };
var _hoisted_14 = { class: "tp-editor__pair" };
var _hoisted_15 = /*#__PURE__*/ (0, vue.createElementVNode)("button", {
	type: "submit",
	hidden: ""
}, null, -1);
// resources/src/view/log/LogDialog.vue
var LogDialog_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "LogDialog",
	props: {
		open: { type: Boolean },
		name: {},
		goal: {}
	},
	emits: ["update:open", "logged"],
	setup(__props, { emit: __emit }) {
		const props = __props;
		const emit = __emit;
		const { wiki } = require_technicalPartners.useContext();
		const { save, similar, isUnknown, sent } = useLogging();
		/** The person's day when the dialog opened: the choices on it speak of this day. */
		const today = wiki.today();
		const partner = (0, vue.ref)(props.name);
		/** Counts how often the look-up began anew with another name. */
		const lookups = (0, vue.ref)(0);
		const when = (0, vue.ref)("today");
		const day = (0, vue.ref)(today);
		const draft = (0, vue.reactive)({
			on: today,
			about: "",
			goals: props.goal ? [props.goal] : [],
			kind: "answered",
			outcome: "",
			next: "",
			nextOn: "",
			by: wiki.isNamed ? wiki.user : null
		});
		const problem = (0, vue.ref)("");
		const form = (0, vue.ref)(null);
		const WORDS = {
			today: "technicalpartners-log-today",
			yesterday: "technicalpartners-log-yesterday",
			other: "technicalpartners-log-other",
			answered: "technicalpartners-log-answered",
			unanswered: "technicalpartners-log-unanswered",
			incoming: "technicalpartners-log-incoming"
		};
		const choice = (value) => ({
			value,
			text: wiki.msg(WORDS[value])
		});
		const days = [
			"today",
			"yesterday",
			"other"
		].map((value) => choice(value));
		const kinds = [
			"answered",
			"unanswered",
			"incoming"
		].map((value) => choice(value));
		function use(name) {
			partner.value = name;
			lookups.value++;
			similar.value = [];
			isUnknown.value = false;
		}
		/** Says what is missing, and leads there. */
		function missing() {
			var _form$value;
			const number = !partner.value.trim() ? 0 : !draft.about.trim() && !draft.goals.length ? 1 : -1;
			problem.value = number < 0 ? "" : wiki.msg(number ? "technicalpartners-log-no-about" : "technicalpartners-log-no-name");
			(_form$value = form.value) === null || _form$value === void 0 || (_form$value = _form$value.querySelectorAll("input")[number]) === null || _form$value === void 0 || _form$value.focus();
			return number >= 0;
		}
		(0, vue.watch)([partner, draft], () => {
			problem.value = "";
		});
		/** Focuses the second field where the partner is given; the dialog itself would focus the first. */
		(0, vue.onMounted)(() => {
			if (props.name) setTimeout(() => {
				var _form$value2;
				return (_form$value2 = form.value) === null || _form$value2 === void 0 || (_form$value2 = _form$value2.querySelectorAll("input")[1]) === null || _form$value2 === void 0 ? void 0 : _form$value2.focus();
			});
		});
		function send() {
			return _send.apply(this, arguments);
		}
		function _send() {
			_send = require_technicalPartners._asyncToGenerator(function* () {
				if (missing()) return;
				const on = when.value === "other" ? day.value : when.value === "yesterday" ? yesterday(today) : today;
				const page = yield save(partner.value.trim(), require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, draft), {}, { on }));
				if (page) {
					emit("logged", page);
					emit("update:open", false);
				}
			});
			return _send.apply(this, arguments);
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)(DialogFrame_default, {
				open: _ctx.open,
				title: (0, vue.unref)(wiki).msg("technicalpartners-page-log"),
				"save-label": (0, vue.unref)(wiki).msg("technicalpartners-log-save"),
				draft: (0, vue.unref)(sent),
				save: send,
				onClose: _cache[9] || (_cache[9] = ($event) => _ctx.$emit("update:open", false))
			}, {
				default: (0, vue.withCtx)(({ submit }) => [(0, vue.createElementVNode)("form", {
					ref_key: "form",
					ref: form,
					class: "tp-editor tp-log",
					onSubmit: (0, vue.withModifiers)(submit, ["prevent"]),
					onKeydown: (0, vue.withKeys)((0, vue.withModifiers)(submit, ["ctrl", "prevent"]), ["enter"])
				}, [
					((0, vue.openBlock)(), (0, vue.createBlock)(PartnerLookup_default, {
						key: lookups.value,
						modelValue: partner.value,
						"onUpdate:modelValue": _cache[0] || (_cache[0] = ($event) => partner.value = $event)
					}, null, 8, ["modelValue"])),
					(0, vue.createElementVNode)("label", _hoisted_2$5, [(0, vue.createElementVNode)("span", _hoisted_3$4, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-about")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
						modelValue: draft.about,
						"onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => draft.about = $event),
						dir: "auto",
						placeholder: (0, vue.unref)(wiki).msg("technicalpartners-log-about-hint")
					}, null, 8, ["modelValue", "placeholder"])]),
					(0, vue.createVNode)(GoalToggles_default, {
						modelValue: draft.goals,
						"onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => draft.goals = $event)
					}, null, 8, ["modelValue"]),
					(0, vue.createVNode)(ChoiceRow_default, {
						modelValue: when.value,
						"onUpdate:modelValue": _cache[3] || (_cache[3] = ($event) => when.value = $event),
						label: (0, vue.unref)(wiki).msg("technicalpartners-log-when"),
						choices: (0, vue.unref)(days)
					}, null, 8, [
						"modelValue",
						"label",
						"choices"
					]),
					when.value === "other" ? (0, vue.withDirectives)(((0, vue.openBlock)(), (0, vue.createElementBlock)("input", {
						key: 0,
						"onUpdate:modelValue": _cache[4] || (_cache[4] = ($event) => day.value = $event),
						type: "date",
						class: "cdx-text-input__input",
						max: (0, vue.unref)(today),
						"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-log-other")
					}, null, 8, _hoisted_4$3)), [[vue.vModelText, day.value]]) : (0, vue.createCommentVNode)("", true),
					(0, vue.createVNode)(ChoiceRow_default, {
						modelValue: draft.kind,
						"onUpdate:modelValue": _cache[5] || (_cache[5] = ($event) => draft.kind = $event),
						label: (0, vue.unref)(wiki).msg("technicalpartners-log-how"),
						choices: (0, vue.unref)(kinds)
					}, null, 8, [
						"modelValue",
						"label",
						"choices"
					]),
					(0, vue.createElementVNode)("details", _hoisted_5$2, [
						(0, vue.createElementVNode)("summary", null, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-more")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_6$2, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-optional")), 1)]),
						(0, vue.createElementVNode)("label", _hoisted_7$2, [(0, vue.createElementVNode)("span", _hoisted_8$1, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-outcome")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextArea), {
							modelValue: draft.outcome,
							"onUpdate:modelValue": _cache[6] || (_cache[6] = ($event) => draft.outcome = $event),
							dir: "auto",
							placeholder: (0, vue.unref)(wiki).msg("technicalpartners-log-outcome-hint")
						}, null, 8, ["modelValue", "placeholder"])]),
						(0, vue.createElementVNode)("label", _hoisted_9$1, [(0, vue.createElementVNode)("span", _hoisted_10$1, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-conversations-next")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
							modelValue: draft.next,
							"onUpdate:modelValue": _cache[7] || (_cache[7] = ($event) => draft.next = $event),
							dir: "auto"
						}, null, 8, ["modelValue"])]),
						(0, vue.createElementVNode)("label", _hoisted_11, [(0, vue.createElementVNode)("span", _hoisted_12, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-conversations-nextOn")), 1), (0, vue.withDirectives)((0, vue.createElementVNode)("input", {
							"onUpdate:modelValue": _cache[8] || (_cache[8] = ($event) => draft.nextOn = $event),
							type: "date",
							class: "cdx-text-input__input"
						}, null, 512), [[vue.vModelText, draft.nextOn]])])
					]),
					(0, vue.createElementVNode)("p", _hoisted_13, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-roles")), 1),
					(0, vue.createVNode)(AccountNote_default),
					problem.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 1,
						type: "error"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)(problem.value), 1)]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					(0, vue.unref)(isUnknown) ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 2,
						class: "tp-dialog__answer",
						type: "warning",
						tabindex: "-1"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-duplicates-unknown")), 1)]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					(0, vue.unref)(similar).length ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 3,
						class: "tp-dialog__answer",
						type: "warning",
						tabindex: "-1"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-similar", partner.value)) + " ", 1), (0, vue.createElementVNode)("div", _hoisted_14, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(similar), (one) => {
							return (0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
								key: one,
								type: "button",
								onClick: ($event) => use(one)
							}, {
								default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-log-use", one)), 1)]),
								_: 2
							}, 1032, ["onClick"]);
						}), 128))])]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					_hoisted_15
				], 40, _hoisted_1$5)]),
				_: 1
			}, 8, [
				"open",
				"title",
				"save-label",
				"draft"
			]);
		};
	}
});
// resources/src/domain/proposal.ts
function listOf(title) {
	return title.trim() ? [{
		id: itemId(),
		title: title.trim()
	}] : void 0;
}
/** The record of a new partner, without what was left empty. */
function proposedPartner({ summary, website, wikidata, goals, offer, need, isOwn }) {
	var _storedAddress;
	const record = {
		summary: summary.trim(),
		website: ((_storedAddress = storedAddress(website)) !== null && _storedAddress !== void 0 ? _storedAddress : website.trim()) || void 0,
		wikidata: wikidata.trim() || void 0,
		goals: goals.length ? goals : void 0,
		offers: listOf(offer),
		needs: listOf(need),
		selfNominated: isOwn || void 0
	};
	return Object.keys(record).reduce((kept, key) => record[key] === void 0 ? kept : require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, kept), {}, { [key]: record[key] }), {});
}
// resources/src/view/matrix/AddPartner.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$4 = { class: "tp-editor__field" };
var _hoisted_2$4 = { class: "tp-editor__label" };
var _hoisted_3$3 = { class: "tp-editor__field" };
var _hoisted_4$2 = { class: "tp-editor__label" };
var _hoisted_5$1 = { class: "tp-log__more" };
var _hoisted_6$1 = { class: "tp-subtle" };
var _hoisted_7$1 = { class: "tp-editor__label" };
var _hoisted_8 = { class: "tp-editor__field" };
var _hoisted_9 = { class: "tp-editor__label" };
var _hoisted_10 = ["href"];
// resources/src/view/matrix/AddPartner.vue
var AddPartner_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "AddPartner",
	props: { open: { type: Boolean } },
	emits: ["update:open", "added"],
	setup(__props, { emit: __emit }) {
		const emit = __emit;
		const { gateway, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const name = (0, vue.ref)("");
		const TEXTS = [
			"website",
			"wikidata",
			"offer",
			"need"
		];
		const WORDS = {
			website: "technicalpartners-field-website",
			wikidata: "technicalpartners-field-wikidata",
			offer: "technicalpartners-add-offer",
			need: "technicalpartners-add-need"
		};
		const EMPTY = {
			summary: "",
			website: "",
			wikidata: "",
			goals: [],
			offer: "",
			need: "",
			isOwn: false
		};
		const proposal = (0, vue.reactive)(require_technicalPartners._objectSpread2({}, EMPTY));
		const problem = (0, vue.ref)("");
		const duplicates = (0, vue.ref)([]);
		/** Whether nobody can tell of duplicates, for the list of partners cannot be read. */
		const isUnknown = (0, vue.ref)(false);
		const nameInput = (0, vue.ref)(null);
		/** The partner as it was sent last; null before that. */
		const sent = (0, vue.shallowRef)(null);
		let isChecked = "";
		function forget() {
			duplicates.value = [];
			isUnknown.value = false;
		}
		/** Names that are like one that is wanted are shown once. */
		function isSimilar(_x) {
			return _isSimilar.apply(this, arguments);
		}
		function _isSimilar() {
			_isSimilar = require_technicalPartners._asyncToGenerator(function* (wanted) {
				if (isChecked !== wanted) {
					isChecked = wanted;
					const found = yield gateway.duplicates(wanted, proposal.website.trim(), proposal.wikidata.trim()).catch(() => null);
					duplicates.value = found !== null && found !== void 0 ? found : [];
					isUnknown.value = found === null;
					return isUnknown.value || duplicates.value.length > 0;
				}
				return false;
			});
			return _isSimilar.apply(this, arguments);
		}
		function save() {
			return _save.apply(this, arguments);
		}
		function _save() {
			_save = require_technicalPartners._asyncToGenerator(function* () {
				problem.value = "";
				const wanted = name.value.trim();
				if (!wanted || !proposal.summary.trim()) {
					var _nameInput$value;
					problem.value = wiki.msg("technicalpartners-add-missing");
					(_nameInput$value = nameInput.value) === null || _nameInput$value === void 0 || _nameInput$value.focus();
					return;
				}
				if (yield isSimilar(wanted)) return;
				const { draft, saved } = session.create({
					name: wanted,
					record: proposedPartner(proposal)
				}, {
					isInDialog: true,
					replaces: sent.value,
					text: (partner) => wiki.msg("technicalpartners-add-done", partner.name)
				});
				sent.value = draft;
				const made = yield saved;
				if (made) {
					emit("added", made.page, made.name);
					emit("update:open", false);
					name.value = "";
					Object.assign(proposal, EMPTY);
					sent.value = null;
				}
			});
			return _save.apply(this, arguments);
		}
		function close() {
			sent.value = null;
			emit("update:open", false);
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)(DialogFrame_default, {
				open: _ctx.open,
				title: (0, vue.unref)(wiki).msg("technicalpartners-matrix-add"),
				"save-label": (0, vue.unref)(wiki).msg(duplicates.value.length || isUnknown.value ? "technicalpartners-add-anyway" : "technicalpartners-add-save"),
				draft: sent.value,
				save,
				onClose: close
			}, {
				default: (0, vue.withCtx)(({ submit }) => [(0, vue.createElementVNode)("div", {
					class: "tp-editor tp-log",
					onInput: _cache[4] || (_cache[4] = ($event) => problem.value = "")
				}, [
					(0, vue.createElementVNode)("label", _hoisted_1$4, [(0, vue.createElementVNode)("span", _hoisted_2$4, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-add-name")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
						ref_key: "nameInput",
						ref: nameInput,
						modelValue: name.value,
						"onUpdate:modelValue": [_cache[0] || (_cache[0] = ($event) => name.value = $event), forget],
						dir: "auto",
						onKeydown: (0, vue.withKeys)(submit, ["enter"])
					}, null, 8, ["modelValue", "onKeydown"])]),
					(0, vue.createElementVNode)("label", _hoisted_3$3, [(0, vue.createElementVNode)("span", _hoisted_4$2, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-add-summary")), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextArea), {
						modelValue: proposal.summary,
						"onUpdate:modelValue": _cache[1] || (_cache[1] = ($event) => proposal.summary = $event),
						dir: "auto"
					}, null, 8, ["modelValue"])]),
					(0, vue.createElementVNode)("details", _hoisted_5$1, [
						(0, vue.createElementVNode)("summary", null, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-add-more")) + " ", 1), (0, vue.createElementVNode)("span", _hoisted_6$1, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-editor-optional")), 1)]),
						((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(TEXTS, (field) => {
							return (0, vue.createElementVNode)("label", {
								key: field,
								class: "tp-editor__field"
							}, [(0, vue.createElementVNode)("span", _hoisted_7$1, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg(WORDS[field])), 1), (0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxTextInput), {
								modelValue: proposal[field],
								"onUpdate:modelValue": ($event) => proposal[field] = $event,
								dir: "auto",
								"input-type": field === "website" ? "url" : "text"
							}, null, 8, [
								"modelValue",
								"onUpdate:modelValue",
								"input-type"
							])]);
						}), 64)),
						(0, vue.createElementVNode)("fieldset", _hoisted_8, [(0, vue.createElementVNode)("legend", _hoisted_9, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-column-goals")), 1), (0, vue.createVNode)(GoalToggles_default, {
							modelValue: proposal.goals,
							"onUpdate:modelValue": _cache[2] || (_cache[2] = ($event) => proposal.goals = $event)
						}, null, 8, ["modelValue"])]),
						(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxCheckbox), {
							modelValue: proposal.isOwn,
							"onUpdate:modelValue": _cache[3] || (_cache[3] = ($event) => proposal.isOwn = $event),
							class: "tp-editor__field"
						}, {
							default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-field-selfNominated")), 1)]),
							_: 1
						}, 8, ["modelValue"])
					]),
					(0, vue.createVNode)(AccountNote_default),
					duplicates.value.length ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 0,
						type: "warning"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-add-duplicates")) + " ", 1), (0, vue.createElementVNode)("ul", null, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)(duplicates.value, (one) => {
							return (0, vue.openBlock)(), (0, vue.createElementBlock)("li", { key: one.page }, [(0, vue.createElementVNode)("a", { href: (0, vue.unref)(wiki).url((0, vue.unref)(require_technicalPartners.partnerTitle)(one.name)) }, (0, vue.toDisplayString)(one.name), 9, _hoisted_10)]);
						}), 128))])]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					isUnknown.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 1,
						type: "warning"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-duplicates-unknown")), 1)]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					problem.value ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxMessage), {
						key: 2,
						type: "error"
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)(problem.value), 1)]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true)
				], 32)]),
				_: 1
			}, 8, [
				"open",
				"title",
				"save-label",
				"draft"
			]);
		};
	}
});
// resources/src/view/matrix/BatchBar.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$3 = ["aria-label"];
var _hoisted_2$3 = { role: "status" };
// resources/src/view/matrix/BatchBar.vue
var BatchBar_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "BatchBar",
	emits: ["edit", "none"],
	setup(__props, { emit: __emit }) {
		const emit = __emit;
		const BATCH_COLUMNS = require_technicalPartners.COLUMNS.filter(({ many, each }) => many && !each).map(({ id }) => id);
		const { matrix, selection, wiki } = require_technicalPartners.useContext();
		const countText = (0, vue.computed)(() => wiki.msg("technicalpartners-batch-selected", selection.rows.value.length));
		function chooseNone() {
			const [{ page }] = selection.rows.value;
			selection.chooseAll(false);
			emit("none", page);
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
				class: "tp-batch",
				role: "group",
				"aria-label": countText.value
			}, [
				(0, vue.createElementVNode)("strong", _hoisted_2$3, (0, vue.toDisplayString)(countText.value), 1),
				(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
					weight: "quiet",
					"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-select-none"),
					onClick: chooseNone
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxIcon), { icon: (0, vue.unref)(_tp_icons.cdxIconClose) }, null, 8, ["icon"])]),
					_: 1
				}, 8, ["aria-label"]),
				((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(BATCH_COLUMNS), (column) => {
					return (0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
						key: column,
						onClick: ($event) => _ctx.$emit("edit", (0, vue.unref)(selection).rows.value, column, $event.currentTarget, "")
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-batch-set", (0, vue.unref)(require_technicalPartners.columnTitle)(column, (0, vue.unref)(matrix).framework.value, (0, vue.unref)(wiki)))), 1)]),
						_: 2
					}, 1032, ["onClick"]);
				}), 128))
			], 8, _hoisted_1$3);
		};
	}
});
// resources/src/view/matrix/UndoButton.vue
var UndoButton_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "UndoButton",
	emits: ["undone"],
	setup(__props, { emit: __emit }) {
		const emit = __emit;
		const { edits, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		function undo() {
			const [{ page, column, isCreation }] = edits.last.value.edits;
			session.undo();
			if (!isCreation) emit("undone", page, column);
		}
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
				weight: "quiet",
				action: "progressive",
				onClick: undo
			}, {
				default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-undo")) + " ", 1), (0, vue.renderSlot)(_ctx.$slots, "default")]),
				_: 3
			});
		};
	}
});
// resources/src/view/matrix/BatchReport.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$2 = {
	key: 0,
	class: "tp-report"
};
var _hoisted_2$2 = { class: "tp-report__head" };
var _hoisted_3$2 = { role: "status" };
var _hoisted_4$1 = [
	"max",
	"value",
	"aria-label"
];
var _hoisted_5 = ["open"];
var _hoisted_6 = { class: "tp-report__lines" };
var _hoisted_7 = ["onClick"];
// resources/src/view/matrix/BatchReport.vue
var BatchReport_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "BatchReport",
	emits: ["why", "undone"],
	setup(__props) {
		const STATE_LABELS = {
			waiting: "technicalpartners-batch-waiting",
			saving: "technicalpartners-batch-waiting",
			saved: "technicalpartners-batch-saved",
			refused: "technicalpartners-editor-not-saved",
			dropped: "technicalpartners-editor-not-saved"
		};
		const { edits, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const { report } = edits;
		const refused = (0, vue.computed)(() => report.value ? report.value.drafts.filter(({ state }) => state === "refused") : []);
		/** Refused rows with a warning, saved unchanged by a button of their own so that no warning is passed unread. */
		const warned = (0, vue.computed)(() => refused.value.filter(({ refusal }) => warningOf(refusal) !== ""));
		const repeatable = (0, vue.computed)(() => refused.value.filter(({ refusal }) => warningOf(refusal) === ""));
		const ended = (0, vue.computed)(() => report.value ? report.value.drafts.filter(({ state }) => state === "saved" || state === "refused").length : 0);
		const mayUndo = (0, vue.computed)(() => report.value !== null && !report.value.isRunning && session.isUndoTop(report.value.step.edits));
		const reportText = (0, vue.computed)(() => !report.value ? "" : report.value.isRunning ? wiki.msg("technicalpartners-batch-running", wiki.number(ended.value), wiki.number(report.value.drafts.length)) : wiki.msg("technicalpartners-batch-done", wiki.number(ended.value - refused.value.length), wiki.number(refused.value.length)));
		return (_ctx, _cache) => {
			return (0, vue.unref)(report) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", _hoisted_1$2, [
				(0, vue.createElementVNode)("div", _hoisted_2$2, [
					(0, vue.createElementVNode)("strong", _hoisted_3$2, (0, vue.toDisplayString)(reportText.value), 1),
					repeatable.value.length && !(0, vue.unref)(report).isRunning ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
						key: 0,
						onClick: _cache[0] || (_cache[0] = ($event) => (0, vue.unref)(session).retryMany(repeatable.value))
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-batch-retry", repeatable.value.length)), 1)]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					warned.value.length && !(0, vue.unref)(report).isRunning ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
						key: 1,
						onClick: _cache[1] || (_cache[1] = ($event) => (0, vue.unref)(session).retryMany(warned.value))
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-batch-anyway", warned.value.length)), 1)]),
						_: 1
					})) : (0, vue.createCommentVNode)("", true),
					mayUndo.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(UndoButton_default, {
						key: 2,
						onUndone: _cache[2] || (_cache[2] = (page, column) => _ctx.$emit("undone", page, column))
					})) : (0, vue.createCommentVNode)("", true),
					!(0, vue.unref)(report).isRunning ? ((0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), {
						key: 3,
						weight: "quiet",
						"aria-label": (0, vue.unref)(wiki).msg("technicalpartners-batch-close"),
						onClick: _cache[3] || (_cache[3] = ($event) => (0, vue.unref)(session).closeReport())
					}, {
						default: (0, vue.withCtx)(() => [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxIcon), { icon: (0, vue.unref)(_tp_icons.cdxIconClose) }, null, 8, ["icon"])]),
						_: 1
					}, 8, ["aria-label"])) : (0, vue.createCommentVNode)("", true)
				]),
				(0, vue.unref)(report).isRunning ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("progress", {
					key: 0,
					max: (0, vue.unref)(report).drafts.length,
					value: ended.value,
					"aria-label": reportText.value
				}, null, 8, _hoisted_4$1)) : (0, vue.createCommentVNode)("", true),
				(0, vue.createElementVNode)("details", { open: refused.value.length > 0 }, [(0, vue.createElementVNode)("summary", null, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-batch-rows")), 1), (0, vue.createElementVNode)("ul", _hoisted_6, [((0, vue.openBlock)(true), (0, vue.createElementBlock)(vue.Fragment, null, (0, vue.renderList)((0, vue.unref)(report).drafts, (draft) => {
					return (0, vue.openBlock)(), (0, vue.createElementBlock)("li", {
						key: draft.name,
						class: (0, vue.normalizeClass)({ "tp-error-text": draft.state === "refused" })
					}, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-label-of", draft.name, (0, vue.unref)(wiki).msg(STATE_LABELS[draft.state]))) + " ", 1), !draft.page && draft.refusal ? ((0, vue.openBlock)(), (0, vue.createBlock)(RefusalDetails_default, {
						key: 0,
						draft,
						onSubmit: _cache[4] || (_cache[4] = ($event) => (0, vue.unref)(session).retryMany(repeatable.value))
					}, null, 8, ["draft"])) : draft.state === "refused" ? ((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: 1 }, [(0, vue.unref)(warningOf)(draft.refusal) ? ((0, vue.openBlock)(), (0, vue.createBlock)(WikiHtml_default, {
						key: 0,
						html: (0, vue.unref)(warningOf)(draft.refusal)
					}, null, 8, ["html"])) : (0, vue.createCommentVNode)("", true), (0, vue.createElementVNode)("button", {
						type: "button",
						class: "tp-link-button",
						onClick: ($event) => _ctx.$emit("why", draft.page, draft.column, $event.currentTarget)
					}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-batch-why")), 9, _hoisted_7)], 64)) : (0, vue.createCommentVNode)("", true)], 2);
				}), 128))])], 8, _hoisted_5)
			])) : (0, vue.createCommentVNode)("", true);
		};
	}
});
// resources/src/view/matrix/evidenceNotice.ts
var NOTICES = {
	disputes: "technicalpartners-notice-disputed",
	supports: "technicalpartners-notice-source-added",
	settled: "technicalpartners-notice-settled",
	checked: "technicalpartners-notice-source-checked"
};
/** Matches the pointer of an item of evidence, or of one of its fields. */
var POINTER = /\/evidence\/[^/]+(?:\/(settled|checked))?$/;
/** Key of the notice about changes of evidence; undefined where they change nothing that it could name. */
function evidenceNotice(changes) {
	const done = Object.keys(changes).map((pointer) => {
		var _match$;
		const match = POINTER.exec(pointer);
		const { stance } = Object(changes[pointer]);
		return match ? (_match$ = match[1]) !== null && _match$ !== void 0 ? _match$ : stance : void 0;
	});
	const first = [
		"disputes",
		"settled",
		"supports",
		"checked"
	].find((one) => done.includes(one));
	return first && NOTICES[first];
}
// resources/src/view/matrix/SavedNotice.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1$1 = { key: 0 };
var _hoisted_2$1 = ["href"];
var _hoisted_3$1 = /*#__PURE__*/ (0, vue.createElementVNode)("kbd", null, "Ctrl+Z", -1);
var _hoisted_4 = ["href"];
var SHOWN_FOR = 8e3;
var MARGIN = 8;
// resources/src/view/matrix/SavedNotice.vue
var SavedNotice_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "SavedNotice",
	emits: ["undone"],
	setup(__props) {
		const { edits, matrix, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const step = edits.last;
		const isShown = (0, vue.ref)(false);
		/** The partner that it speaks of, where that is one. */
		const place = (0, vue.computed)(() => {
			var _step$value;
			return ((_step$value = step.value) === null || _step$value === void 0 ? void 0 : _step$value.edits.length) === 1 ? step.value.edits[0] : void 0;
		});
		/** A new section of the partner's talk page, where administrators read it. */
		const askUrl = (0, vue.computed)(() => {
			var _place$value;
			return wiki.url(`Partner talk:${(_place$value = place.value) === null || _place$value === void 0 ? void 0 : _place$value.name}`, {
				action: "edit",
				section: "new",
				preloadtitle: wiki.msg("technicalpartners-notice-ask-title")
			});
		});
		const notice = (0, vue.ref)(null);
		/** Above the report of several rows, and above the row that it speaks of, where it would cover that otherwise. */
		const bottom = (0, vue.ref)({});
		let timer;
		/** The value before and after; nothing where the cell shows no difference. */
		const change = (0, vue.computed)(() => {
			const [{ column, before, after }] = step.value.edits;
			const values = [before, after].map((row) => row && require_technicalPartners.cellText(row, column, matrix.framework.value, wiki) || wiki.msg("technicalpartners-refusal-empty"));
			return values[0] === values[1] ? null : values;
		});
		const text = (0, vue.computed)(() => {
			var _evidenceNotice;
			if (!step.value) return "";
			const { edits: saved, isUndo, isKept, isUnchanged, text: said } = step.value;
			if (said) return said;
			if (isKept) return wiki.msg("technicalpartners-notice-kept", saved.length, saved[0].name);
			if (saved.length > 1) return wiki.msg(isUndo ? "technicalpartners-notice-undone-many" : "technicalpartners-notice-saved-many", saved.length);
			const what = [saved[0].name, require_technicalPartners.columnTitle(saved[0].column, matrix.framework.value, wiki)];
			if (isUnchanged) return wiki.msg("technicalpartners-notice-unchanged", ...what);
			return change.value ? wiki.msg(isUndo ? "technicalpartners-notice-undone-change" : "technicalpartners-notice-saved-change", ...what, ...change.value) : wiki.msg(isUndo ? "technicalpartners-notice-undone" : (_evidenceNotice = evidenceNotice(saved[0].changes)) !== null && _evidenceNotice !== void 0 ? _evidenceNotice : "technicalpartners-notice-saved", ...what);
		});
		function hold() {
			clearTimeout(timer);
		}
		function release() {
			hold();
			timer = setTimeout(() => {
				isShown.value = false;
			}, SHOWN_FOR);
		}
		const above = ({ top }) => ({ bottom: `${window.innerHeight - top + MARGIN}px` });
		/** The row is brought into sight, and gets the focus, when the notice is there already. */
		function keepClear() {
			return _keepClear.apply(this, arguments);
		}
		function _keepClear() {
			_keepClear = require_technicalPartners._asyncToGenerator(function* () {
				var _document$querySelect, _document$querySelect2, _place$value2;
				const report = (_document$querySelect = document.querySelector(".tp-report")) === null || _document$querySelect === void 0 ? void 0 : _document$querySelect.getBoundingClientRect();
				bottom.value = report ? above(report) : {};
				yield (0, vue.nextTick)();
				const row = (_document$querySelect2 = document.querySelector(`.tp-grid__row[data-page="${(_place$value2 = place.value) === null || _place$value2 === void 0 ? void 0 : _place$value2.page}"]`)) === null || _document$querySelect2 === void 0 ? void 0 : _document$querySelect2.getBoundingClientRect();
				if (row && notice.value && row.bottom > notice.value.getBoundingClientRect().top && row.top < window.innerHeight) bottom.value = above(row);
			});
			return _keepClear.apply(this, arguments);
		}
		/** The button that was pressed is gone, and its choices are here. */
		function focusChoice() {
			return _focusChoice.apply(this, arguments);
		}
		function _focusChoice() {
			_focusChoice = require_technicalPartners._asyncToGenerator(function* () {
				var _step$value2;
				yield (0, vue.nextTick)();
				if (((_step$value2 = step.value) === null || _step$value2 === void 0 ? void 0 : _step$value2.isKept) && document.activeElement === document.body) {
					var _notice$value;
					(_notice$value = notice.value) === null || _notice$value === void 0 || (_notice$value = _notice$value.querySelector("button")) === null || _notice$value === void 0 || _notice$value.focus();
				}
			});
			return _focusChoice.apply(this, arguments);
		}
		(0, vue.watch)(step, () => {
			var _step$value3;
			isShown.value = !((_step$value3 = step.value) === null || _step$value3 === void 0 ? void 0 : _step$value3.isReported);
			release();
			requestAnimationFrame(keepClear);
			focusChoice();
		}, { immediate: true });
		return (_ctx, _cache) => {
			return isShown.value && (0, vue.unref)(step) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("div", {
				key: 0,
				ref_key: "notice",
				ref: notice,
				class: "tp-notice",
				style: (0, vue.normalizeStyle)(bottom.value),
				role: "status",
				onMouseenter: hold,
				onMouseleave: release,
				onFocusin: hold,
				onFocusout: release
			}, [
				(0, vue.unref)(step).undone ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("span", _hoisted_1$1, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-undone-many", (0, vue.unref)(step).undone)), 1)) : (0, vue.createCommentVNode)("", true),
				(0, vue.createElementVNode)("span", null, (0, vue.toDisplayString)(text.value), 1),
				place.value && !(0, vue.unref)(wiki).revision ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
					key: 1,
					href: (0, vue.unref)(wiki).url((0, vue.unref)(require_technicalPartners.partnerTitle)(place.value.name))
				}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-open")), 9, _hoisted_2$1)) : (0, vue.createCommentVNode)("", true),
				(0, vue.unref)(session).isUndoTop((0, vue.unref)(step).edits) ? ((0, vue.openBlock)(), (0, vue.createBlock)(UndoButton_default, {
					key: 2,
					onUndone: _cache[0] || (_cache[0] = (page, column) => _ctx.$emit("undone", page, column))
				}, {
					default: (0, vue.withCtx)(() => [_hoisted_3$1]),
					_: 1
				})) : (0, vue.createCommentVNode)("", true),
				(0, vue.unref)(step).isKept ? ((0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, { key: 3 }, [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxButton), {
					weight: "quiet",
					action: "progressive",
					onClick: _cache[1] || (_cache[1] = ($event) => (0, vue.unref)(session).empty((0, vue.unref)(step).edits))
				}, {
					default: (0, vue.withCtx)(() => [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-empty", (0, vue.unref)(step).edits.length)), 1)]),
					_: 1
				}), place.value ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
					key: 0,
					href: askUrl.value
				}, (0, vue.toDisplayString)((0, vue.unref)(wiki).msg("technicalpartners-notice-ask")), 9, _hoisted_4)) : (0, vue.createCommentVNode)("", true)], 64)) : (0, vue.createCommentVNode)("", true)
			], 36)) : (0, vue.createCommentVNode)("", true);
		};
	}
});
// resources/src/domain/difference.ts
function isSame(a, b) {
	if (!require_technicalPartners.isObject(a) || !require_technicalPartners.isObject(b) || Array.isArray(a) !== Array.isArray(b)) return a === b;
	return Object.keys(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, a), b)).every((key) => isSame(require_technicalPartners.ownProperty(a, key), require_technicalPartners.ownProperty(b, key)));
}
/** Items by their ids; null where the list has members without one. */
function byId(list) {
	const ids = {};
	return Array.isArray(list) && list.every((item) => {
		const id = require_technicalPartners.isObject(item) ? item.id : void 0;
		ids[String(id)] = item;
		return typeof id === "string";
	}) ? ids : null;
}
function between(before, after, parts) {
	if (isSame(before, after)) return {};
	const [old, now] = Array.isArray(before) || Array.isArray(after) ? [byId(before !== null && before !== void 0 ? before : []), byId(after !== null && after !== void 0 ? after : [])] : [before, after];
	if (!require_technicalPartners.isObject(old) || !require_technicalPartners.isObject(now)) return { [require_technicalPartners.pointerTo(...parts)]: after };
	const changes = ofMembers(old, now, parts);
	const only = (value) => require_technicalPartners.setAt({}, require_technicalPartners.pointerTo(...parts), value);
	return isSame(Object.keys(changes).reduce((record, pointer) => require_technicalPartners.setAt(record, pointer, changes[pointer]), only(before)), only(after)) ? changes : { [require_technicalPartners.pointerTo(...parts)]: after };
}
function ofMembers(before, after, parts) {
	return Object.keys(require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, before), after)).reduce((found, key) => {
		const more = between(require_technicalPartners.ownProperty(before, key), require_technicalPartners.ownProperty(after, key), [...parts, key]);
		return require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, found), more);
	}, {});
}
/**
* Changes that make one record of another, by pointer; undefined takes away. Items of a list go by their ids, unless
* their order changes: then the list is one change.
*/
function difference(before, after) {
	return ofMembers(before, after, []);
}
// resources/src/view/page/useSectionForm.ts
/**
* Form of the server, in a dialog: with its labels, help and errors, so there is no second one.
*
* @param url Address of the form
* @param place Element that holds it
*/
function useSectionForm(url, place) {
	const { wiki } = require_technicalPartners.useContext();
	const form = (0, vue.shallowRef)(null);
	const isLost = (0, vue.ref)(false);
	/**
	* Scrolls to the server's message above the form and focuses it: without a focus, Escape would not reach the
	* dialog.
	*/
	function lookAt(said) {
		said.tabIndex = -1;
		said.focus({ preventScroll: true });
		said.scrollIntoView({ block: "start" });
	}
	/** Puts the form, and what the server says above it, into the dialog. */
	function show(_x, _x2) {
		return _show.apply(this, arguments);
	}
	function _show() {
		_show = require_technicalPartners._asyncToGenerator(function* (html, isAnswer) {
			const found = html.querySelector("form.tp-form");
			const said = Array.from(html.querySelectorAll("#mw-content-text > .cdx-message, #mw-content-text > .mw-message-box, #mw-content-text > .tp-ranking__result"));
			form.value = found && document.importNode(found, true);
			isLost.value = !found && !said.length;
			place.value.replaceChildren(...said.map((one) => document.importNode(one, true)), ...form.value ? [form.value] : []);
			yield (0, vue.nextTick)();
			const first = (selector) => place.value.querySelector(selector);
			const moved = first("[autofocus]");
			const answer = isAnswer && !moved && first(":scope > .cdx-message--error, :scope > .mw-message-box-error, :scope > .cdx-message--notice");
			if (answer) lookAt(answer);
			else {
				var _ref;
				(_ref = moved || first("input:not( [type=hidden] ), textarea, select")) === null || _ref === void 0 || _ref.focus();
			}
		});
		return _show.apply(this, arguments);
	}
	function values(button) {
		const data = new FormData(form.value);
		if (button instanceof HTMLButtonElement && button.name) data.append(button.name, button.value);
		return data;
	}
	function fetch(_x3) {
		return _fetch.apply(this, arguments);
	}
	function _fetch() {
		_fetch = require_technicalPartners._asyncToGenerator(function* (data) {
			try {
				return (yield wiki.fetch(url, data)).html;
			} catch (_unused) {
				isLost.value = !form.value;
				wiki.announce(wiki.msg("technicalpartners-refusal-unreachable"), true);
				return null;
			}
		});
		return _fetch.apply(this, arguments);
	}
	return {
		form,
		isLost,
		values,
		load(data) {
			return require_technicalPartners._asyncToGenerator(function* () {
				const html = yield fetch(data);
				if (html && (!data || html.querySelector("form.tp-form"))) yield show(html, !!data);
				return html;
			})();
		},
		read() {
			return require_technicalPartners._asyncToGenerator(function* () {
				var _html$getElementById;
				const data = values(null);
				data.append("read", "1");
				const html = yield fetch(data);
				const found = html === null || html === void 0 || (_html$getElementById = html.getElementById("tp-form-record")) === null || _html$getElementById === void 0 ? void 0 : _html$getElementById.dataset;
				if (html && !found) yield show(html, true);
				return found ? require_technicalPartners._objectSpread2({
					record: JSON.parse(found.record),
					base: Number(found.base),
					reason: found.reason
				}, found.watch ? { isWatched: found.watch === "1" } : {}) : null;
			})();
		},
		point(violations) {
			var _form$value$elements, _form$value, _fields$find;
			const names = violations.map(({ pointer }) => `r${require_technicalPartners.pointerParts(pointer).map((part) => `[${part}]`).join("")}`);
			(_fields$find = Array.from((_form$value$elements = (_form$value = form.value) === null || _form$value === void 0 ? void 0 : _form$value.elements) !== null && _form$value$elements !== void 0 ? _form$value$elements : []).find(({ name }) => names.includes(name))) === null || _fields$find === void 0 || _fields$find.focus();
		}
	};
}
// resources/src/view/page/SectionDialog.vue?vue&type=script&setup=true&lang.ts
var _hoisted_1 = {
	key: 0,
	role: "status"
};
var _hoisted_2 = ["href"];
var _hoisted_3 = ["onSubmit"];
// resources/src/view/page/SectionDialog.vue
var SectionDialog_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "SectionDialog",
	props: {
		url: {},
		title: {},
		partner: {}
	},
	emits: ["close", "saved"],
	setup(__props, { emit: __emit }) {
		const MODULES = [
			"ext.technicalPartners.form.styles",
			"ext.technicalPartners.views.styles",
			"ext.technicalPartners.reorder"
		];
		const props = __props;
		const emit = __emit;
		const { matrix, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		const place = (0, vue.ref)(null);
		const { form, isLost, load, values, read, point } = useSectionForm(props.url, place);
		/** The section as it was sent last; null before that. */
		const sent = (0, vue.shallowRef)(null);
		/** Buttons within the form, such as one that adds an item, are the server's. */
		function send(_x, _x2) {
			return _send.apply(this, arguments);
		}
		function _send() {
			_send = require_technicalPartners._asyncToGenerator(function* (button, submit) {
				if (button instanceof HTMLButtonElement && button.name && button.name !== "save") yield load(values(button));
				else yield submit();
			});
			return _send.apply(this, arguments);
		}
		/** A form that comes back has something to say; where it does not, it is saved. */
		function saveFramework() {
			return _saveFramework.apply(this, arguments);
		}
		function _saveFramework() {
			_saveFramework = require_technicalPartners._asyncToGenerator(function* () {
				const html = yield load(values(null));
				if (html && !html.querySelector("form.tp-form")) emit("saved");
			});
			return _saveFramework.apply(this, arguments);
		}
		function savePartner() {
			return _savePartner.apply(this, arguments);
		}
		function _savePartner() {
			_savePartner = require_technicalPartners._asyncToGenerator(function* () {
				var _sent$value;
				if (((_sent$value = sent.value) === null || _sent$value === void 0 || (_sent$value = _sent$value.refusal) === null || _sent$value === void 0 ? void 0 : _sent$value.kind) === "conflict") return (yield session.retry(sent.value)) !== null;
				const found = yield read();
				if (!found) return false;
				const { record, base, reason, isWatched } = found;
				const before = yield session.load(props.partner, base);
				const attempt = session.edit(matrix.row(before.page), "partner", difference(before.record, record), {
					reason,
					isWatched,
					isInDialog: true,
					replaces: sent.value,
					text: ({ name }) => wiki.msg("technicalpartners-notice-saved", name, props.title)
				});
				sent.value = attempt.draft;
				return (yield attempt.saved) !== null;
			});
			return _savePartner.apply(this, arguments);
		}
		/** The page was deleted meanwhile, or the wiki does not answer. */
		function warnUnread() {
			wiki.warn(wiki.msg("technicalpartners-page-unread", props.partner));
		}
		/** A conflict may have ended with what somebody else saved, which the page does not show yet. */
		function close() {
			if (sent.value) emit("saved");
			else emit("close");
		}
		function save() {
			return _save.apply(this, arguments);
		}
		function _save() {
			_save = require_technicalPartners._asyncToGenerator(function* () {
				var _sent$value2;
				if (!props.partner) yield saveFramework();
				else if (yield savePartner().catch(warnUnread)) emit("close");
				else if (((_sent$value2 = sent.value) === null || _sent$value2 === void 0 || (_sent$value2 = _sent$value2.refusal) === null || _sent$value2 === void 0 ? void 0 : _sent$value2.kind) === "invalid") point(sent.value.refusal.violations);
			});
			return _save.apply(this, arguments);
		}
		(0, vue.onMounted)(require_technicalPartners._asyncToGenerator(function* () {
			yield Promise.all([...MODULES.map(wiki.load), load()]);
		}));
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)(DialogFrame_default, {
				class: "tp-section-dialog",
				open: true,
				title: _ctx.title,
				"save-label": (0, vue.unref)(form) ? (0, vue.unref)(wiki).msg("technicalpartners-editor-save") : "",
				draft: sent.value,
				save,
				onClose: close
			}, {
				default: (0, vue.withCtx)(({ submit }) => [!(0, vue.unref)(form) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("p", _hoisted_1, [(0, vue.createTextVNode)((0, vue.toDisplayString)((0, vue.unref)(wiki).msg((0, vue.unref)(isLost) ? "technicalpartners-dialog-unsaved" : "technicalpartners-editor-loading")) + " ", 1), (0, vue.unref)(isLost) ? ((0, vue.openBlock)(), (0, vue.createElementBlock)("a", {
					key: 0,
					href: _ctx.url
				}, (0, vue.toDisplayString)(_ctx.title), 9, _hoisted_2)) : (0, vue.createCommentVNode)("", true)])) : (0, vue.createCommentVNode)("", true), (0, vue.createElementVNode)("div", {
					ref_key: "place",
					ref: place,
					onSubmit: (0, vue.withModifiers)(($event) => send($event.submitter, submit), ["prevent"])
				}, null, 40, _hoisted_3)]),
				_: 1
			}, 8, [
				"title",
				"save-label",
				"draft"
			]);
		};
	}
});
// resources/src/view/page/PageApp.vue?vue&type=script&setup=true&lang.ts
var CONTENT = "#mw-content-text";
// resources/src/view/page/PageApp.vue
var PageApp_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "PageApp",
	setup(__props, { expose: __expose }) {
		require_technicalPartners.useComposition();
		/** The text of the page, which the server writes anew. */
		const { edits, matrix, wiki } = require_technicalPartners.useContext();
		const session = useSession();
		/** With whom a conversation is being logged, '' for nobody yet; null where none is. */
		const logged = (0, vue.ref)(null);
		const goal = (0, vue.ref)();
		const isAdding = (0, vue.ref)(false);
		const section = (0, vue.shallowRef)(null);
		/** The way is what its evidence is opened for, such as "settle". */
		const cell = (0, vue.shallowRef)(null);
		let opener = null;
		/** Of the page as it is shown. */
		let seen = wiki.revision;
		/** Links that do the same as the one that was used. */
		function alike() {
			var _opener$dataset;
			const { tpSection = "", tpColumn = "", tpLog } = (_opener$dataset = opener === null || opener === void 0 ? void 0 : opener.dataset) !== null && _opener$dataset !== void 0 ? _opener$dataset : {};
			const same = tpLog !== void 0 ? "[data-tp-log]" : `[data-tp-section="${tpSection}"]${tpColumn ? `[data-tp-column="${tpColumn}"]` : ""}`;
			return Array.from(document.querySelectorAll(`${CONTENT} ${same}`));
		}
		/** The page as it is now, with the focus where it was; in a list that has become shorter, on what follows. */
		function refresh() {
			return _refresh.apply(this, arguments);
		}
		function _refresh() {
			_refresh = require_technicalPartners._asyncToGenerator(function* () {
				var _links$Math$min;
				const { html, revision } = yield wiki.fetch(location.href);
				const content = html.querySelector(CONTENT);
				const place = opener ? Math.max(0, alike().indexOf(opener)) : 0;
				if (content) {
					seen = revision;
					document.querySelector(CONTENT).replaceWith(document.importNode(content, true));
				}
				const links = alike();
				(_links$Math$min = links[Math.min(place, links.length - 1)]) === null || _links$Math$min === void 0 || _links$Math$min.focus();
			});
			return _refresh.apply(this, arguments);
		}
		function finish() {
			section.value = null;
			refresh();
		}
		function rowOf(_x, _x2) {
			return _rowOf.apply(this, arguments);
		}
		function _rowOf() {
			_rowOf = require_technicalPartners._asyncToGenerator(function* (name, rev) {
				const loaded = yield session.load(name, rev);
				return {
					row: matrix.row(loaded.page),
					record: loaded.record
				};
			});
			return _rowOf.apply(this, arguments);
		}
		function openCell(_x3, _x4, _x5) {
			return _openCell.apply(this, arguments);
		}
		function _openCell() {
			_openCell = require_technicalPartners._asyncToGenerator(function* (name, column, anchor) {
				var _anchor$dataset$tpWay;
				cell.value = {
					row: (yield rowOf(name)).row,
					column,
					anchor,
					way: (_anchor$dataset$tpWay = anchor.dataset.tpWay) !== null && _anchor$dataset$tpWay !== void 0 ? _anchor$dataset$tpWay : ""
				};
			});
			return _openCell.apply(this, arguments);
		}
		/** Closes the editor. Focus that would be lost with it goes back to the link that opened it. */
		function closeCell() {
			var _cell$value;
			const isLost = document.activeElement.closest(".tp-popover");
			const anchor = (_cell$value = cell.value) === null || _cell$value === void 0 ? void 0 : _cell$value.anchor;
			cell.value = null;
			if (isLost) anchor === null || anchor === void 0 || anchor.focus();
		}
		/** Changes in which "*" stands for each item of a list. */
		function forEach(record, changes) {
			return Object.keys(changes).reduce((found, pointer) => {
				var _getAt;
				const [list, field] = pointer.split("/*");
				return (field === void 0 ? [""] : ((_getAt = require_technicalPartners.getAt(record, list)) !== null && _getAt !== void 0 ? _getAt : []).map(({ id }) => `/${id}`)).reduce((all, id) => require_technicalPartners._objectSpread2(require_technicalPartners._objectSpread2({}, all), {}, { [`${list}${id}${field !== null && field !== void 0 ? field : ""}`]: changes[pointer] }), found);
			}, {});
		}
		/**
		* Changes that a link offers with one click, upon the revision that the person saw: values by pointer, as JSON; null
		* takes away. "~me" and "~today" stand for the reader and the day.
		*/
		function make(_x6, _x7, _x8, _x9) {
			return _make.apply(this, arguments);
		}
		function _make() {
			_make = require_technicalPartners._asyncToGenerator(function* (name, rev, column, json) {
				var _wiki$user;
				const meanings = /* @__PURE__ */ new Map([["~me", (_wiki$user = wiki.user) !== null && _wiki$user !== void 0 ? _wiki$user : ""], ["~today", wiki.today()]]);
				const changes = JSON.parse(json, (_key, value) => {
					var _meanings$get;
					return (_meanings$get = meanings.get(value)) !== null && _meanings$get !== void 0 ? _meanings$get : value;
				});
				const { row, record } = yield rowOf(name, rev);
				session.edit(row, column, forEach(record, changes));
			});
			return _make.apply(this, arguments);
		}
		/** Says why nothing opens: the page has another name by now, or none, or the wiki does not answer. */
		function warnUnread(name) {
			wiki.warn(wiki.msg("technicalpartners-page-unread", name));
		}
		/** Opens in place what a link leads to. */
		function open(link) {
			const { tpLog, tpGoal, tpAdd, tpPartner, tpSection, tpColumn, tpRev, tpChanges } = link.dataset;
			opener = link;
			if (tpAdd !== void 0) isAdding.value = true;
			else if (tpLog !== void 0) {
				logged.value = tpLog;
				goal.value = tpGoal;
			} else if (tpPartner && tpColumn && tpChanges && wiki.user) make(tpPartner, Number(tpRev !== null && tpRev !== void 0 ? tpRev : seen), tpColumn, tpChanges).catch(() => warnUnread(tpPartner));
			else if (tpPartner && tpColumn) openCell(tpPartner, tpColumn, link).catch(() => warnUnread(tpPartner));
			else if (tpSection) {
				const url = new URL(link.href);
				url.hash = "";
				url.searchParams.set("section", tpSection);
				section.value = {
					url: url.href,
					title: link.textContent.trim(),
					partner: tpPartner !== null && tpPartner !== void 0 ? tpPartner : ""
				};
			}
		}
		(0, vue.watch)(edits.last, refresh);
		/** Opens the editor of a refused edit at the control where the edit was made. */
		(0, vue.watch)(() => edits.drafts().find((draft) => draft.refusal && !draft.isInDialog), (draft) => {
			const row = draft && matrix.row(draft.page);
			if (row && !cell.value && opener) cell.value = {
				row,
				column: draft.column,
				anchor: opener,
				way: ""
			};
		});
		__expose({ open });
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createElementBlock)(vue.Fragment, null, [
				logged.value !== null ? ((0, vue.openBlock)(), (0, vue.createBlock)(LogDialog_default, {
					key: 0,
					open: true,
					name: logged.value,
					goal: goal.value,
					"onUpdate:open": _cache[0] || (_cache[0] = ($event) => logged.value = null)
				}, null, 8, ["name", "goal"])) : (0, vue.createCommentVNode)("", true),
				section.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(SectionDialog_default, {
					key: 1,
					url: section.value.url,
					title: section.value.title,
					partner: section.value.partner,
					onClose: _cache[1] || (_cache[1] = ($event) => section.value = null),
					onSaved: finish
				}, null, 8, [
					"url",
					"title",
					"partner"
				])) : (0, vue.createCommentVNode)("", true),
				cell.value ? ((0, vue.openBlock)(), (0, vue.createBlock)(CellEditor_default, {
					key: cell.value.column,
					rows: [cell.value.row],
					column: cell.value.column,
					anchor: cell.value.anchor,
					typed: cell.value.way,
					onClose: closeCell,
					onDone: closeCell
				}, null, 8, [
					"rows",
					"column",
					"anchor",
					"typed"
				])) : (0, vue.createCommentVNode)("", true),
				(0, vue.createVNode)(AddPartner_default, {
					open: isAdding.value,
					"onUpdate:open": _cache[2] || (_cache[2] = ($event) => isAdding.value = $event),
					onAdded: _cache[3] || (_cache[3] = (_page, name) => (0, vue.unref)(wiki).go((0, vue.unref)(require_technicalPartners.partnerTitle)(name)))
				}, null, 8, ["open"]),
				(0, vue.createVNode)(SavedNotice_default)
			], 64);
		};
	}
});
exports.AddPartner = AddPartner_default;
exports.BatchBar = BatchBar_default;
exports.BatchReport = BatchReport_default;
exports.CellEditor = CellEditor_default;
exports.LogDialog = LogDialog_default;
exports.PageApp = PageApp_default;
exports.PasteDialog = PasteDialog_default;
exports.SavedNotice = SavedNotice_default;
exports.sessionOf = sessionOf;
