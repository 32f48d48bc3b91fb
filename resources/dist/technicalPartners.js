// Built from resources/src by npm run build; not to be edited here.
let vue = require("vue");
let _wikimedia_codex = require("../../codex.js");
let _tp_icons = require("../../icons.json");
// resources/src/view/App.vue
var App_default = /* @__PURE__ */ (0, vue.defineComponent)({
	__name: "App",
	setup(__props) {
		const count = (0, vue.ref)(0);
		return (_ctx, _cache) => {
			return (0, vue.openBlock)(), (0, vue.createBlock)((0, vue.unref)(_wikimedia_codex.CdxButton), { onClick: _cache[0] || (_cache[0] = ($event) => count.value++) }, {
				default: (0, vue.withCtx)(() => [(0, vue.createVNode)((0, vue.unref)(_wikimedia_codex.CdxIcon), { icon: (0, vue.unref)(_tp_icons.cdxIconAdd) }, null, 8, ["icon"]), (0, vue.createTextVNode)(" " + (0, vue.toDisplayString)(count.value), 1)]),
				_: 1
			});
		};
	}
});
// resources/src/main.ts
var target = document.getElementById("technicalpartners-matrix");
if (target) (0, vue.createMwApp)(App_default).mount(target);
