// Built from resources/src by npm run build; not to be edited here.
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
