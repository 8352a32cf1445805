'use strict';
// Shows a record of --watch (doc/watch-record.md), one position after the other.  A call has two:
// what was asked, and what came of it.

const FORM = 'mmap2-suite watch 1';
const PAGE = 4096;
const GIB = 2 ** 30;
const FREE_HINT = 0x50000000; // where the suite's programs and its course map

// ---- the record ----

class Unreadable extends Error {}

function parseRecord(text) {
	let record;

	if (!text.trim())
		throw new Unreadable('There is no record in this page. Choose one below: --watch -f json=FILE writes it.');
	try {
		record = JSON.parse(text);
	} catch (error) {
		throw new Unreadable(`This record is cut off, or no JSON: ${error.message}. Only a run that has ended, or that ^C ended, leaves a whole one; record it again.`);
	}
	if (typeof record?.record !== 'string')
		throw new Unreadable('This is JSON, but no record of --watch: it does not say which form it has (member "record").');
	if (record.record !== FORM)
		throw new Unreadable(`This record has the form "${record.record}", and this page reads "${FORM}": make the page with the suite that wrote the record.`);
	if (!Array.isArray(record.events) || record.events.length === 0)
		throw new Unreadable('Nothing happened in this record: it has no events.');
	return record;
}

// As numbers; exact, since areas begin and end at pages.
function areaOf(told) {
	return { ...told, start: Number(told.start), end: Number(told.end), offset: Number(told.offset) };
}

function overlaps(one, other) {
	return one.start < other.end && other.start < one.end;
}

function changed(areas, event) {
	const went = (event.went || []).map(areaOf), came = (event.came || []).map(areaOf);
	const grown = areas.map((area) => area.object === '[stack]' && event.stack_grew
		? { ...area, start: area.start - event.stack_grew } : area);
	const left = grown.filter((area) => ![...went, ...came].some((other) => overlaps(area, other)));

	return [...left, ...came].sort((one, other) => one.start - other.start);
}

// What is known at a moment: spaces by number, the space and the registers of each task.
function begin() {
	return { spaces: new Map(), spaceOf: new Map(), registers: new Map(), over: new Map(), count: 0 };
}

function copyOf(state) {
	return { spaces: new Map(state.spaces), spaceOf: new Map(state.spaceOf), registers: new Map(state.registers),
		over: new Map(state.over), count: state.count };
}

function addSpace(state, task, space) {
	state.spaceOf.set(task, state.count);
	state.spaces.set(state.count++, space);
}

const after = {
	start(state, event) {
		addSpace(state, event.task, { areas: event.areas.map(areaOf), program: event.program, contents: event.contents || [] });
		state.registers.set(event.task, event.registers);
	},
	call(state, event) {
		change(state, event);
		state.registers.set(event.task, event.after || event.before);
	},
	fork(state, event) {
		const of = state.spaceOf.get(event.task);

		if (event.shares)
			state.spaceOf.set(event.child, of);
		else
			addSpace(state, event.child, { ...state.spaces.get(of), child: true });
		state.registers.set(event.child, state.registers.get(event.task));
	},
	fault(state, event) {
		change(state, event);
		state.registers.set(event.task, event.registers);
	},
	end(state, event) {
		state.over.set(event.task, event.signal || `exit ${event.exit}`);
	},
};

function change(state, event) {
	const of = state.spaceOf.get(event.task), space = state.spaces.get(of);

	state.spaces.set(of, { ...space, areas: changed(space.areas, event), contents: event.contents || space.contents });
}

// The state behind each event.
function replay(events) {
	let state = begin();

	return events.map((event, number) => {
		state = copyOf(state);
		try {
			after[event.kind](state, event);
		} catch (error) {
			throw new Unreadable(`This record is damaged: its event ${number} of ${events.length} cannot be followed (${error.message}).`);
		}
		return state;
	});
}

function positionsOf(events) {
	return events.flatMap((event, number) => event.kind === 'call'
		? [{ number, asked: true }, { number, asked: false }] : [{ number, asked: false }]);
}

// ---- small things ----

function make(name, attributes, ...children) {
	const element = document.createElement(name);

	for (const [key, value] of Object.entries(attributes || {})) {
		if (value !== undefined && value !== false && value !== null)
			element.setAttribute(key, value === true ? '' : value);
	}
	element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
	return element;
}

function byId(id) {
	return document.getElementById(id);
}

function hex(number) {
	return number.toString(16);
}

function sizeOf(bytes) {
	for (const [unit, name] of [[2 ** 40, 'TiB'], [GIB, 'GiB'], [2 ** 20, 'MiB'], [2 ** 10, 'KiB']]) {
		if (bytes >= unit)
			return `${Number((bytes / unit).toPrecision(3))} ${name}`;
	}
	return `${bytes} bytes`;
}

function colourOf(area) {
	const [read, write, execute] = area.perms;
	const colour = write === 'w' ? (execute === 'x' ? 'wx' : 'w') : execute === 'x' ? 'x' : read === 'r' ? 'r' : 'none';

	return area.perms[3] === 's' ? `${colour} shared` : colour;
}

// As it is told in the record, or by its addresses.
function nameOf(area) {
	return area.told || `${hex(area.start)}..${hex(area.end)} ${area.perms}`;
}

function rangeOf(area) {
	return nameOf(area).split(' ')[0];
}

function baseName(path) {
	return path.slice(path.lastIndexOf('/') + 1);
}

// ---- what happened, in words ----

function headOf(event) {
	switch (event.kind) {
	case 'start':
		return `${baseName(event.program)} starts`;
	case 'call':
		return event.call;
	case 'fork':
		return `${event.how}: ${event.thread ? 'thread' : 'process'} ${event.child} begins${event.shares && !event.thread ? ', in the same memory' : ''}`;
	case 'fault':
		return `${event.signal}${event.address ? ` at ${event.address}` : ''}${event.deadly ? ', which ends it' : ', for its own handler'}`;
	default:
		return event.signal ? `killed by ${event.signal}` : `exit ${event.exit}`;
	}
}

function linkOf(event, number, asked) {
	return event.step ? `#step=${event.step}${asked ? '.asked' : ''}` : `#event=${number}`;
}

function isBad(event) {
	return Boolean(event.errno || event.kind === 'fault' || event.signal);
}

function drawNow(viewer, event, asked) {
	const many = viewer.tasks > 1 ? `[${event.task}] ` : '';
	const place = event.place ? `${event.step} ${event.place.told}: ` : '';
	const call = asked ? event.call.replace(/ = [^=]*$/, ' = ?') : headOf(event);
	const lines = [make('p', { class: `head ${event.kind}` }, many + place, make('span', { class: 'call' }, call))];

	if (event.caller)
		lines.push(make('p', {}, `called at ${event.caller}`));
	if (event.kind === 'fault')
		lines.push(...[event.instruction, ...event.what].filter(Boolean).map((what) => make('p', { class: 'what' }, what)));
	if (event.kind === 'call' && !asked)
		lines.push(make('p', { class: event.errno ? 'result failed' : 'result' },
			`= ${event.result_told || '? (it did not come back)'}${event.sentence ? `: ${event.sentence}` : ''}`));
	for (const hint of asked ? [] : event.hints || [])
		lines.push(make('p', { class: 'hint', 'data-rule': hint.rule }, `${hint.sentence} `,
			make('span', { class: 'rule' }, `(${hint.rule}; read ${hint.read})`)));
	byId('now').replaceChildren(...lines);
}

// ---- what was asked ----

function row(name, turn, ...cells) {
	return make('tr', { class: name, style: `--turn:${turn}` }, ...cells.map((cell) => make('td', {}, cell ?? '')));
}

function drawSlots(event, asked) {
	const table = byId('slots');

	byId('asked').hidden = event.kind !== 'call';
	if (event.kind !== 'call')
		return;
	const wide = event.table !== 'i386';
	const rows = event.arguments.map((slot, turn) => row('slot', turn, slot.register, slot.value, slot.label, slot.told));
	const words = (event.block || []).map((word, turn) => row('block', turn + 1, `[ebx+${4 * turn}]`, word.value,
		['addr', 'length', 'prot', 'flags', 'fd', 'offset'][turn], word.told));
	const last = row('result', rows.length + words.length, event.door, asked ? '?' : event.result || '?', 'result',
		asked ? '' : event.result_told || 'it did not come back');

	table.classList.toggle('filling', asked);
	table.replaceChildren(row('number', 0, wide ? 'rax' : 'eax', String(event.number), 'number',
		`${event.name || 'no call'} of ${event.table}`), ...rows, ...words, last);
}

// ---- registers ----

function orderOf(registers) {
	const narrow = ['eax', 'ebx', 'ecx', 'edx', 'esi', 'edi', 'ebp', 'esp', 'eip'];
	const wide = ['rax', 'rdi', 'rsi', 'rdx', 'r10', 'r8', 'r9', 'rbx', 'rcx', 'rbp', 'rsp', 'r11', 'r12', 'r13', 'r14', 'r15', 'rip'];

	return (registers.mode === 64 ? wide : narrow).filter((name) => name in registers);
}

function flagsOf(value) {
	const bits = { CF: 0, PF: 2, AF: 4, ZF: 6, SF: 7, DF: 10, OF: 11 };

	return Object.keys(bits).filter((name) => value >> bits[name] & 1).join(' ') || 'none';
}

function drawRegisters(now, before) {
	const rows = orderOf(now).map((name) => {
		const is = now[name], was = before && before[name];

		return make('div', { class: was !== undefined && was !== is ? 'changed' : '', 'data-register': name, title: was !== is ? `was ${was}` : '' },
			make('i', {}, name), is);
	});
	rows.push(make('div', { 'data-register': 'flags', class: before && before.flags !== now.flags ? 'changed' : '' },
		make('i', {}, 'flags'), flagsOf(Number(now.flags))));
	byId('values').replaceChildren(...rows);
}

// Before the call, and behind it.
function registersAt(viewer, number, event, asked) {
	const earlier = number > 0 ? viewer.states[number - 1].registers.get(event.task) : undefined;

	if (event.kind === 'call')
		return asked ? [event.before, earlier] : [event.after || event.before, event.before];
	return [viewer.states[number].registers.get(event.task), earlier];
}

// ---- the source ----

function callerLine(event, file) {
	const match = /^(.*):(\d+)$/.exec(event.caller || '');

	return match && match[1] === file ? Number(match[2]) : 0;
}

function drawSource(viewer, event) {
	const place = event.place || {};
	const source = viewer.sources.get(place.file) || (place.file ? null : event.place ? null : viewer.sources.values().next().value);
	const code = byId('code');

	byId('file').textContent = source ? source.file : place.told || 'Source';
	if (!source || source.text === undefined) {
		code.replaceChildren(make('span', { 'data-line': '', class: 'current' }, place.text || event.instruction || 'no source is known of this place'));
		return;
	}
	const caller = callerLine(event, source.file);
	code.replaceChildren(...source.text.replace(/\n$/, '').split('\n').map((text, index) => make('span', {
		'data-line': index + 1,
		class: index + 1 === place.line ? 'current' : index + 1 === caller ? 'caller' : null,
	}, text || ' ')));
	scrollWithin(code, code.querySelector('.current') || code.querySelector('.caller'));
}

// The list alone is scrolled, and not the page.
function scrollWithin(list, element) {
	if (element)
		list.scrollTop = element.offsetTop - list.clientHeight / 2;
}

// ---- memory to scale ----

function percent(address, from, to) {
	return `${(100 * (address - from) / (to - from)).toFixed(4)}%`;
}

function tick(address, from, to, text, name) {
	return make('div', { class: `tick ${name || ''}`, style: `left:${percent(address, from, to)}`, 'data-address': hex(address) },
		make('span', {}, text));
}

function ticksOf(from, to) {
	if (to > 4 * GIB)
		return [tick(0, from, to, '0'), tick(to, from, to, sizeOf(to), 'end')];
	return [tick(0, from, to, '0'), tick(FREE_HINT, from, to, '50000000h'),
		tick(3 * GIB, from, to, 'C0000000h, 3 GiB', 'limit'), tick(to, from, to, '4 GiB', 'end')];
}

function barOf(space, from, to, came, fault) {
	const areas = space.areas.filter((area) => area.start < to && area.end > from).map((area) => make('div', {
		class: `area ${colourOf(area)}${came.has(area.start) ? ' came' : ''}`,
		style: `left:${percent(area.start, from, to)};width:${percent(Math.min(area.end, to) - area.start, 0, to - from)}`,
		'data-start': hex(area.start), 'data-end': hex(area.end), title: nameOf(area),
	}));
	const mark = fault !== undefined && fault < to
		? [make('div', { class: 'mark', style: `left:${percent(fault, from, to)}`, title: `fault at ${hex(fault)}` })] : [];

	return make('div', { class: 'bar', 'data-from': hex(from), 'data-to': hex(to) }, ...ticksOf(from, to), ...areas, ...mark);
}

// All of the 32 bits; and where there are 64 all of them, too.
function barsOf(space, came, fault) {
	const wide = space.areas.some((area) => area.start >= 4 * GIB && area.start < 2 ** 47);
	const bars = [barOf(space, 0, 4 * GIB, came, fault)];

	return wide ? [...bars, barOf(space, 0, 2 ** 47, came, fault)] : bars;
}

// ---- memory enlarged ----

function groupsOf(areas) {
	const groups = [];

	for (const area of areas) {
		const last = groups[groups.length - 1];

		if (last && area.start - last.end < 2 ** 22)
			Object.assign(last, { end: Math.max(last.end, area.end), areas: [...last.areas, area] });
		else
			groups.push({ start: area.start, end: area.end, areas: [area] });
	}
	return groups;
}

function titleOfGroup(group, space) {
	const has = (object) => group.areas.some((area) => area.object === object);

	if (has(space.program) && group.areas.some((area) => area === space.areas.find((one) => one.object === space.program)))
		return has('[heap]') ? 'the program and its heap' : 'the program';
	if (has('[stack]'))
		return 'the stack';
	if (group.start >= FREE_HINT && group.start < FREE_HINT + 0x10000000)
		return 'at the hint of 50000000h';
	if (has('[heap]'))
		return 'the heap';
	return has('[vdso]') || group.start >= 0xb0000000 ? 'top-down areas, where the kernel puts what has no hint' : `at ${hex(group.start)}h`;
}

const SHOWN_PAGES = 20; // each; the rest is one box

function cellsOf(area, pages, fault) {
	const count = Math.round((area.end - area.start) / PAGE);
	const each = count <= SHOWN_PAGES ? count : SHOWN_PAGES - 6;
	const first = area.object === '[stack]' ? count - each : 0; // its top is what is used
	const hit = fault === undefined ? -1 : Math.floor((fault - area.start) / PAGE);
	const cells = [];

	for (let i = first; i < first + each; i++) {
		const kind = { o: ' own', f: ' seen' }[pages[i]] || '';
		const titles = { o: 'a page of its own', f: 'the page of the file, or one that is shared' };

		cells.push(make('div', { class: `cell ${colourOf(area)}${kind}${i === hit ? ' hit' : ''}`,
			title: `${hex(area.start + i * PAGE)}: ${titles[pages[i]] || (pages[i] === '-' ? 'not there yet' : 'page')}` }));
	}
	if (each < count)
		cells.splice(first ? 0 : each, 0, make('div', { style: `width:${3 + Math.log2(count - each)}em`,
			class: `cell rest ${colourOf(area)}${hit >= 0 && (hit < first || hit >= first + each) ? ' hit' : ''}` }, `+${count - each} pages`));
	return make('div', { class: 'cells', 'data-pages': count }, ...cells);
}

// The pages of the file that the pages above them show.
function fileCells(area) {
	const count = Math.round((area.end - area.start) / PAGE);
	const each = count <= SHOWN_PAGES ? count : SHOWN_PAGES - 6;
	const first = area.offset / PAGE;
	const cells = [];

	for (let i = 0; i < each; i++) {
		const beyond = area.size !== undefined && area.offset + i * PAGE >= area.size;

		cells.push(make('div', { class: beyond ? 'cell beyond' : 'cell', 'data-page': first + i,
			title: beyond ? 'behind the end of the file: SIGBUS' : `page ${first + i} of ${baseName(area.object)}` }, first + i < 100 ? String(first + i) : ''));
	}
	return make('div', { class: 'cells of-file', 'data-object': area.object }, ...cells);
}

function bytesOf(content) {
	const pairs = content.bytes.match(/../g);
	const text = pairs.map((pair) => parseInt(pair, 16)).map((byte) => byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.').join('');

	return /^0*$/.test(content.bytes) ? null : make('div', { class: 'bytes' }, `${pairs.join(' ')}  ${text}`);
}

function lotOf(area, name, space, fault) {
	const content = space.contents.find((one) => Number(one.at) === area.start) || {};
	const hit = fault !== undefined && fault >= area.start && fault < area.end;

	return make('div', { class: `lot ${name}${hit ? ' hit' : ''}`, 'data-start': hex(area.start), 'data-end': hex(area.end), 'data-perms': area.perms },
		make('div', { class: 'name' }, nameOf(area)),
		cellsOf(area, name === 'went' ? '' : content.pages || '', fault),
		area.object.startsWith('/') && name !== 'went' ? fileCells(area) : null,
		content.bytes && name !== 'went' ? bytesOf(content) : null);
}

function gapOf(from, to, fault) {
	const hit = fault !== undefined && fault >= from && fault < to;

	return make('div', { class: hit ? 'gap hit' : 'gap', 'data-free': to - from },
		hit ? `${sizeOf(to - from)} free; the fault was here, at ${hex(fault)}h` : `${sizeOf(to - from)} free`);
}

// What went stands in its old place, unless all of it is still there in another form.
function drawEnlarged(space, event, acting, fault) {
	const came = new Set(acting ? (event.came || []).map((area) => Number(area.start)) : []);
	const gone = acting ? (event.went || []).map(areaOf).map((area) => ({ ...area, went: true })) : [];
	const shown = [...space.areas, ...gone].sort((one, other) => one.start - other.start || Boolean(other.went) - Boolean(one.went));
	const drawn = [];
	let end = 0;

	for (const group of groupsOf(shown)) {
		if (group.start > end)
			drawn.push(gapOf(end, group.start, fault));
		drawn.push(make('div', { class: 'group' }, make('h4', {}, titleOfGroup(group, space)),
			...group.areas.map((area) => lotOf(area, area.went ? 'went' : came.has(area.start) ? 'came' : '', space, area.went ? undefined : fault))));
		end = group.end;
	}
	return drawn;
}

function tasksOf(state, number) {
	return [...state.spaceOf].filter(([, of]) => of === number).map(([task]) => task);
}

function isOver(state, number) {
	return tasksOf(state, number).every((task) => state.over.has(task));
}

// Those that live, and the one in which something has just happened.
function spacesShown(state, event) {
	return [...state.spaces.keys()].filter((number) =>
		number === state.spaceOf.get(event.task) || (tasksOf(state, number).length && !isOver(state, number)));
}

function drawSpaces(viewer, state, event, asked) {
	const acting = state.spaceOf.get(event.task);
	const fault = event.kind === 'fault' && event.at ? Number(event.at) : undefined;
	const came = new Set(asked ? [] : (event.came || []).map((area) => Number(area.start)));
	const shown = spacesShown(state, event);

	byId('run').classList.toggle('many', shown.length > 1);
	byId('bars').replaceChildren(...barsOf(state.spaces.get(acting), came, fault));
	byId('spaces').replaceChildren(...shown.map((number) => {
		const space = state.spaces.get(number), tasks = tasksOf(state, number);
		const said = `${baseName(space.program)}${viewer.tasks > 1 ? ` [${tasks.join(', ')}]` : ''}${isOver(state, number) ? `: ${state.over.get(tasks[0])}` : ''}`;

		return make('div', { class: `space${number === acting ? ' acting' : ''}${isOver(state, number) ? ' over' : ''}`, 'data-tasks': tasks.join(' ') },
			make('h3', {}, said), ...drawEnlarged(space, event, number === acting && !asked, number === acting ? fault : undefined));
	}));
}

// ---- what became of areas ----

// Memory that is no file's, whatever maps calls it: a part of the stack has no name.
function isNobodys(area) {
	return !area.object || area.object[0] === '[';
}

// Is a part of the one still there in the other, whatever may be done with it?
function goesOn(area, other) {
	if (!overlaps(area, other) || area.perms[3] !== other.perms[3])
		return false;
	return isNobodys(area) ? isNobodys(other)
		: area.object === other.object && area.offset - area.start === other.offset - other.start;
}

function fateOf(area, came) {
	const parts = came.filter((other) => overlaps(area, other));
	const left = parts.filter((other) => goesOn(area, other)), others = parts.filter((other) => !goesOn(area, other));
	const covered = parts.reduce((sum, part) => sum + Math.min(part.end, area.end) - Math.max(part.start, area.start), 0);

	if (parts.length === 0)
		return ['vanished', ''];
	if (others.length)
		return [left.length ? 'replaced in part' : 'replaced', `by ${others.map(nameOf).join(', ')}`];
	if (left.length > 1)
		return [covered < area.end - area.start ? 'cut apart' : 'split', `into ${left.map(nameOf).join(', ')}`];
	if (left[0].start === area.start && left[0].end === area.end)
		return ['another protection', `to ${left[0].perms}`];
	return [covered < area.end - area.start ? 'shrunk' : 'grown', `to ${rangeOf(left[0])}`];
}

function changesOf(event) {
	const went = (event.went || []).map(areaOf), came = (event.came || []).map(areaOf);
	const mergedInto = (area) => went.filter((other) => goesOn(other, area));
	const merged = came.filter((area) => mergedInto(area).length > 1);
	const lines = merged.map((area) => ['merged', `${mergedInto(area).map(rangeOf).join(' and ')} into ${nameOf(area)}`]);

	for (const area of went.filter((one) => !merged.some((other) => goesOn(one, other)))) {
		const [fate, how] = fateOf(area, came);

		lines.push([fate, `${nameOf(area)} ${how}`]);
	}
	for (const area of came.filter((one) => !went.some((other) => overlaps(one, other))))
		lines.push(['appeared', nameOf(area)]);
	if (event.stack_grew)
		lines.push(['the stack grew', `by ${sizeOf(event.stack_grew)} meanwhile`]);
	return lines;
}

function drawChanges(event, asked) {
	const lines = asked ? [] : changesOf(event);

	byId('changes').replaceChildren(...lines.map(([fate, what]) => make('li', { 'data-fate': fate }, make('b', {}, fate), ` ${what}`)));
}

// ---- the whole ----

function drawSteps(viewer) {
	byId('steps').replaceChildren(...viewer.record.events.map((event, number) => make('li', {
		class: [isBad(event) ? 'bad' : '', (event.hints || []).length ? 'hinted' : ''].join(' ').trim() || null,
	}, make('a', { href: linkOf(event, number, false) },
		`${viewer.tasks > 1 ? `[${event.task}] ` : ''}${event.step || '·'} ${headOf(event)}`))));
}

function markStep(number) {
	const list = byId('steps');

	list.querySelector('.current')?.classList.remove('current');
	list.children[number].classList.add('current');
	scrollWithin(list, list.children[number]);
}

function show(viewer, at) {
	viewer.at = Math.max(0, Math.min(at, viewer.positions.length - 1));
	const { number, asked } = viewer.positions[viewer.at];
	const event = viewer.record.events[number];
	const state = asked ? { ...viewer.states[number - 1], spaces: viewer.states[number - 1].spaces } : viewer.states[number];

	drawNow(viewer, event, asked);
	drawSlots(event, asked);
	drawRegisters(...registersAt(viewer, number, event, asked));
	drawSource(viewer, event);
	drawChanges(event, asked);
	drawSpaces(viewer, state, event, asked);
	markStep(number);
	byId('slider').value = viewer.at;
	byId('position').value = `${event.step ? `step ${event.step}` : event.kind}${asked ? ', asked' : ''}`;
	byId('back').disabled = byId('first').disabled = viewer.at === 0;
	byId('forward').disabled = byId('last').disabled = viewer.at === viewer.positions.length - 1;
	document.body.dataset.position = viewer.at;
}

function go(viewer, at) {
	show(viewer, at);
	const { number, asked } = viewer.positions[viewer.at];

	history.replaceState(null, '', linkOf(viewer.record.events[number], number, asked));
}

// The position that "#step=3", "#step=3.asked" or "#event=0" names; -1: none.
function findPosition(viewer, fragment) {
	const match = /^#(step|event)=(\d+)(\.asked)?$/.exec(fragment);

	if (!match)
		return -1;
	return viewer.positions.findIndex(({ number, asked }) => asked === Boolean(match[3]) &&
		(match[1] === 'step' ? viewer.record.events[number].step : number) === Number(match[2]));
}

function goToEvent(viewer, step) {
	const { number, asked } = viewer.positions[viewer.at];
	const goal = asked && step < 0 ? number - 1 : asked ? number : number + step;
	const at = viewer.positions.findIndex((position) => position.number === goal && !position.asked);

	if (at >= 0)
		go(viewer, at);
}

function goToHint(viewer) {
	const at = viewer.positions.findIndex(({ number, asked }, i) => i > viewer.at && !asked &&
		((viewer.record.events[number].hints || []).length || isBad(viewer.record.events[number])));

	if (at >= 0)
		go(viewer, at);
}

const keys = {
	ArrowLeft: (viewer) => go(viewer, viewer.at - 1),
	ArrowRight: (viewer) => go(viewer, viewer.at + 1),
	ArrowUp: (viewer) => goToEvent(viewer, -1),
	ArrowDown: (viewer) => goToEvent(viewer, 1),
	Home: (viewer) => go(viewer, 0),
	End: (viewer) => go(viewer, viewer.positions.length - 1),
	n: goToHint,
};

function listen(viewer) {
	const goal = (id, to) => { byId(id).onclick = () => go(viewer, to()); };

	goal('first', () => 0);
	goal('back', () => viewer.at - 1);
	goal('forward', () => viewer.at + 1);
	goal('last', () => viewer.positions.length - 1);
	byId('slider').max = viewer.positions.length - 1;
	byId('slider').oninput = (event) => go(viewer, Number(event.target.value));
	document.onkeydown = (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key])
			return;
		event.preventDefault();
		keys[event.key](viewer);
	};
	window.onhashchange = () => {
		const at = findPosition(viewer, location.hash);

		if (at >= 0)
			show(viewer, at);
	};
}

function open(text) {
	const record = parseRecord(text);
	const viewer = { record, states: replay(record.events), positions: positionsOf(record.events), at: 0,
		tasks: new Set(record.events.map((event) => event.task)).size,
		sources: new Map((record.sources || []).map((source) => [source.file, source])) };
	const words = [record.program, ...(record.arguments || []).slice(1)];

	document.title = `${baseName(record.program)}: a watched run`;
	byId('title').textContent = `${words.map(baseName).join(' ')}${record.interrupted ? ' (interrupted)' : ''}`;
	byId('title').title = `${words.join(' ')} on Linux ${record.kernel} ${record.machine}`;
	drawSteps(viewer);
	listen(viewer);
	show(viewer, Math.max(0, findPosition(viewer, location.hash)));
}

// What cannot be shown is said in its place.
function tryToOpen(text) {
	const problem = byId('problem'), run = byId('run');

	problem.hidden = true;
	run.hidden = false;
	try {
		open(text);
	} catch (error) {
		run.hidden = true;
		problem.hidden = false;
		problem.textContent = error instanceof Unreadable ? error.message
			: `This record cannot be shown: it lacks what doc/watch-record.md says of form 1 (${error.message}).`;
	}
}

byId('other').onchange = async (event) => {
	if (event.target.files.length) {
		history.replaceState(null, '', '#');
		tryToOpen(await event.target.files[0].text());
	}
};
tryToOpen(byId('record').textContent);
