#!/usr/bin/env bats
# The atlas, made once, in a real browser; and what it is made of.
# bats file_tags=any-host

setup_file() {
	local here=$BATS_TEST_DIRNAME/..

	export ATLAS=$BATS_FILE_TMPDIR/atlas
	mkdir -p "$BATS_FILE_TMPDIR/records/length"
	cp "$here/tests/watch/records/pages.json" "$BATS_FILE_TMPDIR/records/length/zero.json"
	O=${O:-$here/build} "$here/tools/atlas" "$ATLAS" "$BATS_FILE_TMPDIR/records" >&2
}

setup() {
	load lib.bash
}

# bats test_tags=slow
@test "every case has its page; every link of a page leads to a page and a place that are there" {
	needs python3
	assert_equal "$(cd "$ATLAS/case" && find . -name '*.html' | sed 's|^\./||; s|\.html$||' | sort)" \
		"$("$DRIVER" --as-is --root "$SUITE" --build "$BUILD" list | sort)"
	run -0 python3 - "$ATLAS" <<-'END'
		import re, sys
		from pathlib import Path
		atlas, links = Path(sys.argv[1]), 0
		texts = {path.resolve(): path.read_text() for path in atlas.rglob("*.html")}
		names = {path: set(re.findall(r'\bid="?([^">]+?)"?[ >]', text)) for path, text in texts.items()}
		for path, text in texts.items():
		    if "view" in path.relative_to(atlas.resolve()).parts[:1]:
		        continue
		    for link in re.findall(r'(?:href|src)="?([^" >]+)', text):
		        to, _, place = link.partition("#")
		        file = (path.parent / to).resolve() if to else path
		        links += 1
		        assert file.exists(), f"{path}: {link}"
		        assert not place or place.startswith("q=") or place in names[file], f"{path}: {link}: no such place"
		print(links > 10000)
	END
	assert_output True
}

@test "nothing is fetched from anywhere" {
	run grep -rlE "https?://|//[a-z]+\.[a-z]+/" "$ATLAS" --include='*.html' --include='*.css' --include='*.js'
	refute_output
}

# bats test_tags=slow
@test "the first page: below 500 kB, all cases, a filter by words and by answers" {
	[ "$(stat -c %s "$ATLAS/index.html")" -lt 500000 ]
	local count eexist

	count=$(find "$SUITE/cases" -name '*.case' | wc -l)
	eexist=$("$DRIVER" --as-is --root "$SUITE" --build "$BUILD" list --json |
		jq '[.cases[] | select((.words | index("EEXIST")) or (.title | test("eexist"; "i")))] | length')
	browse "$(printf '%s\n' "$count" "$eexist" "$eexist of $count" '#q=EEXIST' true 1 length/rounds-to-zero "$count" 1)" <<-END
		size 1400 900
		open $ATLAS/index.html
		say document.querySelectorAll('.item:not([hidden])').length
		type #filter EEXIST
		say document.querySelectorAll('.item:not([hidden])').length
		say count.value
		say location.hash
		say [...document.querySelectorAll('.group:not([hidden])')].every((group) => group.querySelector('.item:not([hidden])'))
		type #filter rounds-to-zero enomem
		say document.querySelectorAll('.item:not([hidden])').length
		say document.querySelector('.item:not([hidden]) a').textContent
		type #filter
		say document.querySelectorAll('.item:not([hidden])').length
		open $ATLAS/index.html#q=length/zero%20refused%20with%20einval.
		say document.querySelectorAll('.item:not([hidden])').length
	END
}

# bats test_tags=slow
@test "the first page is ready within a second" {
	needs chromium
	local ready="say Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)"

	# Of five times the best: others have the processors, too.
	run -0 "$SUITE/tests/browser" < <(for _ in {1..5}; do printf 'open %s\n%s\n' "$ATLAS/index.html" "$ready"; done)
	assert [ "$(sort -n <<<"$output" | head -n 1)" -lt 1000 ]
}

# bats test_tags=slow
@test "a case is opened from the first page: question, answer, targets, claims, steps; and the one behind it" {
	browse "$(printf '%s\n' length/zero 'a length of 0 is refused with EINVAL.' 2 true true '["A-03","A-57"]' \
		'mm/mmap.c:do_mmap' 'step 1, asked' length/zero-file)" <<-END
		open $ATLAS/index.html#q=length/zero%20einval
		click .item:not([hidden]) a
		say document.querySelector('h1').textContent
		say document.querySelector('.title').textContent
		say document.querySelectorAll('.faces section').length
		say document.querySelector('.faces pre').textContent.includes('int     80h')
		say document.querySelector('table.lines').textContent.includes('= -EINVAL')
		say [...document.querySelectorAll('#claims + ul a')].map((one) => one.textContent)
		say document.querySelector('[href*="kernel.html#"]').textContent
		click [href*="view/"]
		key ArrowRight
		say position.value
		open $ATLAS/case/length/zero.html
		click a[rel=next]
		say document.querySelector('h1').textContent
	END
}

@test "the drawing in the head of a case keeps its columns" {
	browse "$(printf '%s\n' true 2 0)" <<-END
		open $ATLAS/case/noreplace/inside.html
		say document.querySelector('pre.why').textContent.split('\\n')[1] === '  mmap2          <r--p>' && getComputedStyle(document.querySelector('pre.why')).whiteSpace.startsWith('pre')
		say document.querySelectorAll('.why').length
		open $ATLAS/case/hint/too-low.html
		say document.querySelectorAll('pre.why').length
	END
}

# bats test_tags=slow
@test "places in the kernel: each is one, whatever stands beside it in its line" {
	needs python3
	run -0 python3 - "$ATLAS" "$SUITE" <<-'END'
		import html, re, sys
		from pathlib import Path
		page = (Path(sys.argv[1]) / "kernel.html").read_text()
		places = [html.unescape(one) for one in re.findall(r'<h2 id="([^"]*)">', page)]
		print([one for one in places if not re.fullmatch(r"[\w./-]+(:\w+(\(\w+\))?)?", one)])
		named = {one for one in places if ":" in one}
		print([one for one in places if ":" not in one and len([it for it in named if it.endswith(":" + one)]) == 1])
		print(len(named) > 100, "mm/mmap.c:do_mmap" in named)
	END
	assert_output $'[]\n[]\nTrue True'
	browse "$(printf '%s\n' 'arch/x86/mm/mmap.c:mmap_base (SIZE_128M, task_size)' '["mm/mmap.c:vma_merge","__vma_adjust"]')" <<-END
		open $ATLAS/case/$(case_that_sees 'mmap_base (SIZE_128M, task_size)').html
		say document.querySelector('[href*="kernel.html#"]').parentNode.textContent.replace('In the kernel: ', '')
		open $ATLAS/case/$(case_that_sees 'vma_merge (case 4), __vma_adjust').html
		say [...document.querySelectorAll('[href*="kernel.html#"]')].map((one) => one.textContent)
	END
}

# The first whose line has those words.
case_that_sees() {
	(cd "$SUITE/cases" && grep -rlF "$1" | sort | sed -n '1s/\.case$//p')
}

@test "what targets answer: the letters of the matrix, differing lines marked, the expected one first" {
	browse "$(printf '%s\n' a '["both: + A+0..2000 r--s fffff000 big","both: read A+0 = 00","both: read A+1000 = 00"]' 5 \
		'["qemu-i386-7.2"]' "$(jq '.targets | length' "$SUITE/doc/matrix.json")")" <<-END
		open $ATLAS/case/offset/across-eight-tib.html#targets
		say document.querySelector('.answer').id.slice(-1)
		say [...document.querySelectorAll('#answer-b .other')].map((line) => line.textContent)
		say document.querySelectorAll('#answer-b .lacks').length
		say [...document.querySelectorAll('.answer .target.known')].map((one) => one.textContent)
		say document.querySelectorAll('.answer .target').length
	END
}

# bats test_tags=slow
@test "which cases return EEXIST: a page for each call, flag and errno" {
	local count

	count=$("$DRIVER" --as-is --root "$SUITE" --build "$BUILD" list --json | jq '[.cases[] | select(.words | index("EEXIST"))] | length')
	browse "$(printf '%s\n' "$count" "$count" EEXIST)" <<-END
		open $ATLAS/words.html#EEXIST
		say document.querySelector('#EEXIST .number').textContent
		click #EEXIST a
		say document.querySelectorAll('.item').length
		say document.querySelector('h1').textContent
	END
}

# bats test_tags=slow
@test "what differs: heads stay, what kernels answer comes first, and the same cells as doc/matrix.md" {
	needs python3
	browse "$(printf '%s\n' true true true true)" <<-END
		size 1400 700
		open $ATLAS/differs.html
		say /kernel/i.test(document.querySelector('.part').textContent)
		say (document.querySelector('.wide').scrollTop = 3000, Math.abs(document.querySelector('.matrix thead th').getBoundingClientRect().y - document.querySelector('.wide').getBoundingClientRect().y) < 3)
		say document.querySelectorAll('.matrix .expected').length > 1000
		say (scrollTo(0, document.querySelector('.wide').getBoundingClientRect().y + scrollY), document.elementFromPoint(30, document.querySelector('header').offsetHeight / 2).closest('header') !== null)
	END
	run -0 python3 - "$SUITE" <<-'END'
		import json, sys
		data = json.load(open(sys.argv[1] + "/doc/matrix.json"))
		rows = {}
		for line in open(sys.argv[1] + "/doc/matrix.md"):
		    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
		    if "/" in cells[0] and len(cells) == 1 + len(data["targets"]):
		        rows[cells[0]] = cells[1:]
		for case, row in data["cases"].items():
		    cells = row["cells"].split(" ")
		    if len(row["answers"]) == 1:
		        cells = ["." if cell == "a" else cell for cell in cells]
		    assert rows[case] == cells, (case, rows[case], cells)
		print(len(rows) == len(data["cases"]) > 700)
	END
	assert_output True
}

# bats test_tags=slow
@test "nothing is wider than the window, at 1400 and at 500 pixels; on dark, dark" {
	local size page actions=

	for size in 1400 500; do
		actions+="size $size 900"$'\n'
		for page in index words claims differs targets kernel case/offset/across-eight-tib word/EEXIST; do
			actions+="open $ATLAS/$page.html"$'\nsay document.documentElement.scrollWidth - innerWidth\n'
		done
	done
	browse "$(printf '0\n%.0s' {1..16})" <<<"$actions"
	run -0 grep -c 'prefers-color-scheme: dark' "$ATLAS/atlas.css"
}

@test "steps: the page of a case has the record, without what is the same in all, and without paths of who made it" {
	local view=$ATLAS/view/length/zero.html made=$TMP/records/length

	run -0 jq -cS '.program as $program | walk(if . == $program then "pages" else . end)' "$SUITE/tests/watch/records/pages.json"
	assert_output "$(sed -n '/id="record">$/,/^<\/script>$/p' "$view" | sed '1d; $d' | jq -cS .)"
	[ "$(stat -c %s "$view")" -lt $((8000 + $(stat -c %s "$SUITE/tests/watch/records/pages.json"))) ]
	mkdir -p "$made"
	jq --arg suite "$SUITE" '.program = "/dev/shm/mmap2-suite.12-aB3xYz/zero" | .events[0].program = .program | .sources[0].file = $suite + "/asm/length/zero.asm" |
		.events[1].came[0].object = "/home/me/tmp/mmap2-suite.12-aB3xYz/0/data" | .events = .events[:3]' \
		"$SUITE/tests/watch/records/pages.json" >"$made/zero.json"
	run -0 env O="$BUILD" "$SUITE/tools/atlas" "$TMP/new" "$TMP/records"
	run -0 grep -oE '"program":"[^"]*"|"file":"asm/length/[^"]*"|"object":"(/home|data)[^"]*"' "$TMP/new/view/length/zero.html"
	assert_output $'"program":"zero"\n"program":"zero"\n"object":"data"\n"file":"asm/length/zero.asm"'
	run grep -c "mmap2-suite\\.\|$SUITE" "$TMP/new/view/length/zero.html"
	assert_output 0
	run -0 grep -o 'Its steps in the viewer</a> (its first 3 events)' "$TMP/new/case/length/zero.html"
}

@test "records: what is there stays, and of a long one the first events" {
	mkdir -p "$TMP/records/length"
	jq -r '"{\"record\":\"\(.record)\",\"events\":[", ([range(300) as $i | .events[1] | .step = $i | tojson] | join(",\n")),
		"],\"interrupted\":false,\"sources\":[", (.sources[0] | tojson), "]}"' \
		"$SUITE/tests/watch/records/pages.json" >"$TMP/records/length/zero.json"
	run -0 jq '.events | length' "$TMP/records/length/zero.json"
	assert_output 300
	run -0 env O="$BUILD" "$SUITE/tools/atlas-records" "$TMP/records" length/zero
	refute_output
	run -0 jq -c '.events | length, .[-1].step' "$TMP/records/length/zero.json"
	assert_output $'200\n199'
	run -0 jq -r '.sources[0].file' "$TMP/records/length/zero.json"
	assert_output pages.asm
}

@test "a folder that holds something else, and records that are not there: one line" {
	mkdir "$TMP/full" && touch "$TMP/full/mine"
	run -2 env O="$BUILD" "$SUITE/tools/atlas" "$TMP/full"
	assert_output "atlas: $TMP/full holds something else"
	assert_file_exists "$TMP/full/mine"
	run -2 env O="$BUILD" "$SUITE/tools/atlas" "$TMP/new" "$TMP/none"
	assert_output "atlas: there is no folder $TMP/none"
	mkdir -p "$TMP/records/length" && echo '{}' >"$TMP/records/length/zero.json"
	run -2 env O="$BUILD" "$SUITE/tools/atlas" "$TMP/new" "$TMP/records"
	assert_output --partial "zero.json is no record of --watch"
}

# bats test_tags=any-host
@test "records: where the cases can not be listed, no atlas without steps comes of it" {
	mkdir "$TMP/o"
	printf '#!/bin/sh\nexit 125\n' >"$TMP/o/mmap2-suite"
	chmod +x "$TMP/o/mmap2-suite"
	O=$TMP/o run -125 "$SUITE/tools/atlas-records" "$TMP/records"
	assert_dir_exists "$TMP/o/steps"
}
