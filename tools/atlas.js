'use strict';
// The filter box: items that have all of its words stay, and groups of which one has stayed.
// "#q=EEXIST" behind the address of a page leads to what is left then.

const box = document.getElementById('filter');
const items = [...document.querySelectorAll('.item')].map((element) => ({
	element,
	text: `${element.textContent} ${element.dataset.words || ''} ${element.closest('.group')?.querySelector('h2')?.textContent || ''}`.toLowerCase(),
}));

function filter() {
	const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
	let left = 0;

	for (const { element, text } of items) {
		element.hidden = !words.every((word) => text.includes(word));
		left += !element.hidden;
	}
	for (const group of document.querySelectorAll('.group'))
		group.hidden = !group.querySelector('.item:not([hidden])');
	document.getElementById('count').value = words.length ? `${left} of ${items.length}` : '';
}

function fromAddress() {
	const match = /^#q=(.*)$/.exec(location.hash);

	if (match) {
		box.value = decodeURIComponent(match[1]);
		filter();
	}
}

box.oninput = () => {
	filter();
	history.replaceState(null, '', box.value ? `#q=${encodeURIComponent(box.value)}` : '#');
};
window.onhashchange = fromAddress;
document.onkeydown = (event) => {
	if (event.key === '/' && document.activeElement !== box) {
		event.preventDefault();
		box.focus();
	}
};
fromAddress();
