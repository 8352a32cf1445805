#!/usr/bin/env bats
# The page that shows a record of --watch, in a real browser.
#
# records/pages.json is what --watch wrote of tests/watch/pages.asm on 6.1-amd64; watch.bats compares
# what is written today with it.
# bats file_tags=any-host

setup() {
	load lib.bash
	RECORD=$SUITE/tests/watch/records/pages.json
	PAGE=$TMP/pages.html
	"$DRIVER" view "$RECORD" -o "$PAGE"
}

@test "the page is one file that names no other, and has the whole record in it" {
	run grep -nE "(src|href)=|https?:|@import|url\(" "$PAGE"
	refute_output
	run -0 jq -cS . "$RECORD"
	assert_output "$(sed -n '/id="record">$/,/^<\/script>$/p' "$PAGE" | sed '1d; $d' | jq -cS .)"
}

# bats test_tags=slow
@test "forward and back, by keys, buttons, the slider and links" {
	browse "$(printf '%s\n' start 'step 1, asked' 'step 1' 'step 1, asked' 'step 1' 'step 2' '#step=2' end 14 start \
		'step 1, asked' 'step 3' 'step 6' 'step 1')" <<-END
		open $PAGE
		say position.value
		key ArrowRight
		say position.value
		key ArrowRight
		say position.value
		key ArrowLeft
		say position.value
		click #forward
		say position.value
		key ArrowDown
		say position.value
		say location.hash
		key End
		say position.value
		say slider.max
		key Home
		say position.value
		click #forward
		say position.value
		click #steps li:nth-child(4) a
		say position.value
		open $PAGE#step=6
		say position.value
		open $PAGE
		key n
		say position.value
	END
}

@test "a step: the line, the slots, the answer, the registers that changed, what the tutor says" {
	browse "$(printf '%s\n' 'int     80h' 32 '["ebx","ecx","edx","esi","edi","ebp","int 80h"]' '?' 0 0x50000000 '["eax"]' \
		unchecked-result 'ecx 0x2000 length 8192')" <<-END
		open $PAGE#step=1.asked
		say document.querySelector('#code .current').textContent.trim()
		say document.querySelector('#code .current').dataset.line
		say [...document.querySelectorAll('#slots tr:not(.number) td:first-child')].map((cell) => cell.textContent)
		say document.querySelector('#slots .result td:nth-child(2)').textContent
		say document.querySelectorAll('#now .hint').length
		key ArrowRight
		say document.querySelector('#slots .result td:nth-child(2)').textContent
		say [...document.querySelectorAll('#values .changed')].map((one) => one.dataset.register)
		say document.querySelector('#now .hint').dataset.rule
		say [...document.querySelectorAll('#slots tr:nth-child(3) td')].map((cell) => cell.textContent).join(' ')
	END
}

@test "the picture: areas to scale, split and joined, pages of the file, copies, what lies behind its end" {
	local areas="[...document.querySelectorAll('.space.acting .lot:not(.went)')].filter((lot) => lot.dataset.start[0] === '6')"

	browse "$(printf '%s\n' '["31.25%","75%","100%"]' '37.5%' 0 '["60000000-60004000 rw-p"]' '[0,1,2,3]' 2 split \
		'["60000000-60001000 rw-p","60001000-60002000 r--p","60002000-60004000 rw-p"]' 'own' 3 merged \
		'["60000000-60004000 rw-p"]')" <<-END
		open $PAGE#step=2.asked
		say [...document.querySelectorAll('.bar .tick')].slice(1).map((tick) => tick.style.left)
		open $PAGE#step=2
		say document.querySelector('.bar [data-start="60000000"]').style.left
		say Math.round(Math.abs(document.querySelector('.bar [data-start="60000000"]').getBoundingClientRect().x - bars.getBoundingClientRect().x - 0.375 * bars.clientWidth) / 2)
		say $areas.map((lot) => lot.dataset.start + '-' + lot.dataset.end + ' ' + lot.dataset.perms)
		say [...document.querySelectorAll('.lot.came .of-file .cell')].map((cell) => Number(cell.dataset.page))
		say document.querySelectorAll('.lot.came .of-file .beyond').length
		open $PAGE#step=3
		say document.querySelector('#changes li').dataset.fate
		say $areas.map((lot) => lot.dataset.start + '-' + lot.dataset.end + ' ' + lot.dataset.perms)
		say document.querySelector('[data-start="60001000"].lot .cell').classList[2]
		say document.querySelectorAll('.lot.came').length
		open $PAGE#step=5
		say document.querySelector('#changes li').dataset.fate
		say $areas.map((lot) => lot.dataset.start + '-' + lot.dataset.end + ' ' + lot.dataset.perms)
	END
}

# As an event has them: "START END PERMS OFFSET OBJECT", in pages.
areas() {
	local start end perms offset object out=

	while read -r start end perms offset object; do
		out+=",{start:'0x${start}000',end:'0x${end}000',perms:'$perms',offset:'0x${offset}000',object:'$object'}"
	done <<<"${1//, /$'\n'}"
	echo "[${out#,}]"
}

@test "what became of an area: another object in its place is no other protection, and no part of it" {
	local fate="say changesOf({went: %s, came: %s}).map((one) => one.join(' '))"

	# shellcheck disable=SC2059 # the format is above
	browse "$(cat <<-'END'
		["another protection 2000..4000 ---p to rw-p"]
		["replaced 2000..4000 ---p by 2000..4000 rw-s"]
		["replaced 2000..4000 rw-s by 2000..4000 rw-s"]
		["replaced in part 2000..6000 rw-p by 3000..4000 rw-p"]
		["replaced 2000..3000 r--p by 2000..5000 rw-p","replaced 3000..4000 rw-s by 2000..5000 rw-p"]
		["merged 2000..3000 and 3000..4000 into 2000..4000 rw-p"]
		["replaced 3000..4000 r--s by 2000..4000 rw-p"]
		["split 5000..7000 rw-p into 5000..6000 rw-p, 6000..7000 r--p"]
	END
	)" < <(
		echo "open $PAGE"
		printf "$fate\n" "$(areas '2 4 ---p 0')" "$(areas '2 4 rw-p 0')" \
			"$(areas '2 4 ---p 0')" "$(areas '2 4 rw-s 0 /memfd:ring')" \
			"$(areas '2 4 rw-s 0 /a')" "$(areas '2 4 rw-s 1 /a')" \
			"$(areas '2 6 rw-p 0')" "$(areas '2 3 rw-p 0, 3 4 rw-p 0 /a, 4 6 rw-p 0')" \
			"$(areas '2 3 r--p 0 /a, 3 4 rw-s 0 /b')" "$(areas '2 5 rw-p 0')" \
			"$(areas '2 3 rw-p 0, 3 4 r--p 0')" "$(areas '2 4 rw-p 0')" \
			"$(areas '3 4 r--s 0 /b')" "$(areas '2 4 rw-p 0')" \
			"$(areas '5 7 rw-p 0 [stack]')" "$(areas '5 6 rw-p 0, 6 7 r--p 0 [stack]')"
	)
}

@test "parent and child side by side: what the child stores and unmaps is its own" {
	browse "$(printf '%s\n' '["1","2"]' true 'seen own' '3 2' 'hatched' '["1"]')" <<-END
		size 1400 900
		open $PAGE#step=4
		say [...document.querySelectorAll('.space')].map((space) => space.dataset.tasks)
		say new Set([...document.querySelectorAll('.space')].map((space) => space.getBoundingClientRect().y)).size === 1
		say [...document.querySelectorAll('[data-start="60000000"].lot .cells:not(.of-file) .cell')].map((cell) => cell.classList[2]).join(' ')
		say [...document.querySelectorAll('.space')].map((space) => [...space.querySelectorAll('.lot:not(.went)')].filter((lot) => lot.dataset.start[0] === '6').length).join(' ')
		say getComputedStyle(document.querySelector('[data-start="50000000"].lot .cell')).backgroundImage.includes('repeating') ? 'hatched' : 'plain'
		open $PAGE#step=6
		say [...document.querySelectorAll('.space')].map((space) => space.dataset.tasks)
	END
}

@test "a fault: a mark where it was, in the bar and in its page" {
	browse "$(printf '%s\n' 37.5003% 3 1 'killed by SIGBUS')" <<-END
		open $PAGE#step=6
		say document.querySelector('.bar .mark').style.left
		say [...document.querySelectorAll('.lot.hit .cells:not(.of-file) .cell')].findIndex((cell) => cell.classList.contains('hit'))
		say document.querySelectorAll('.fault').length
		key End
		say document.querySelector('#now .call').textContent
	END
}

@test "nothing is wider than the window, at 1400 and at 500 pixels, at any step" {
	local size position actions=

	for size in 1400 500; do
		actions+="size $size 900"$'\n'
		for position in event=0 step=1.asked step=2 step=4 step=6; do
			actions+="open $PAGE#$position"$'\nsay document.documentElement.scrollWidth - innerWidth\n'
			actions+="say document.getElementById('memory').getBoundingClientRect().right <= innerWidth"$'\n'
		done
	done
	browse "$(for _ in {1..10}; do printf '0\ntrue\n'; done)" <<<"$actions"
}

@test "what stands in a source cannot end the record" {
	sed 's|; pages - what|</script><b id=\\"escaped\\">|' "$RECORD" >"$TMP/record"
	run -0 grep -c '</script><b' "$TMP/record"
	"$DRIVER" view "$TMP/record" -o "$PAGE"
	browse "$(printf '%s\n' 0 true)" <<-END
		open $PAGE
		say document.querySelectorAll('#escaped').length
		say code.textContent.startsWith('</script><b')
	END
}

@test "a record that is none, or not ours: a sentence in the page, and a whole one after it" {
	head -c 5000 "$RECORD" >"$TMP/cut.json"
	sed 's/watch 1"/watch 7"/' "$RECORD" >"$TMP/later.json"
	echo '{"cases": []}' >"$TMP/other.json"
	sed 's/"kind":"fork"/"kind":"spoon"/' "$RECORD" >"$TMP/damaged.json"
	: >"$TMP/empty.json"
	browse "$(printf '%s\n' 'This record is cut off, or no JSON' 'This record has the form "mmap2-suite watch 7", and this page reads "mmap2-suite watch 1"' \
		'This is JSON, but no record of --watch' 'This record is damaged' 'There is no record in this page' true \
		'' start)" <<-END
		open $PAGE
		file #other $TMP/cut.json
		say problem.textContent.split(/[.:]/)[0]
		file #other $TMP/later.json
		say problem.textContent.split(/:/)[0]
		file #other $TMP/other.json
		say problem.textContent.split(/[.:]/)[0]
		file #other $TMP/damaged.json
		say problem.textContent.split(/[.:]/)[0]
		file #other $TMP/empty.json
		say problem.textContent.split(/[.:]/)[0]
		say run.hidden
		file #other $RECORD
		say problem.hidden ? '' : problem.textContent
		say position.value
	END
}

@test "view: a record that is none is one line, and leaves the page that was there" {
	echo old >"$TMP/old.html"
	head -c 5000 "$RECORD" >"$TMP/cut.json"
	sed 's/watch 1"/watch 7"/' "$RECORD" >"$TMP/later.json"
	echo '{"cases": []}' >"$TMP/other.json"
	run -2 "$DRIVER" view "$TMP/cut.json" -o "$TMP/old.html"
	assert_output "mmap2-suite: $TMP/cut.json is cut off: only a run that has ended leaves a whole record"
	run -2 "$DRIVER" view "$TMP/later.json" -o "$TMP/old.html"
	assert_output "mmap2-suite: $TMP/later.json is a record of the form mmap2-suite watch 7, and this is \"mmap2-suite watch 1\""
	run -2 "$DRIVER" view "$TMP/other.json" -o "$TMP/old.html"
	assert_output --partial "other.json is no record of --watch: it has no member \"record\""
	run -2 "$DRIVER" view "$TMP/none.json" -o "$TMP/old.html"
	assert_output "mmap2-suite: cannot read $TMP/none.json: No such file or directory"
	assert_equal "$(cat "$TMP/old.html")" old
	run -125 "$DRIVER" view "$RECORD" -o "$TMP/none/page.html"
	assert_output "mmap2-suite: cannot write $TMP/none/page.html: No such file or directory"
	run -0 "$DRIVER" view "$RECORD"
	assert_output "$(cat "$PAGE")"
}

@test "view: a record that another program wrote anew is the same record" {
	local cut

	needs python3
	jq -c . "$RECORD" >"$TMP/compact.json"
	jq -S . "$RECORD" >"$TMP/sorted.json"
	python3 -m json.tool "$RECORD" "$TMP/tool.json"
	for name in compact sorted tool; do
		run -0 "$DRIVER" view "$TMP/$name.json" -o "$TMP/$name.html"
		run -0 jq -cS . "$RECORD"
		assert_output "$(sed -n '/id="record">$/,/^<\/script>$/p' "$TMP/$name.html" | sed '1d; $d' | jq -cS .)"
		for cut in 1 1000 $(($(stat -c %s "$TMP/$name.json") - 3)); do
			head -c "$cut" "$TMP/$name.json" >"$TMP/cut.json"
			run -2 "$DRIVER" view "$TMP/cut.json"
			assert_output --regexp 'cut.json is cut off(: only a run that has ended leaves|, or no record of --watch)'
		done
	done
	browse "$(printf '%s\n' '' start)" <<-END
		open $TMP/sorted.html
		say problem.hidden ? '' : problem.textContent
		say position.value
	END
	for text in '{"record":7}' '{"a":{"record":"mmap2-suite watch 1"}}' '[{"record":"mmap2-suite watch 1"}]' '' 7 '"'; do
		echo "$text" >"$TMP/none.json"
		run -2 "$DRIVER" view "$TMP/none.json"
		assert_output "mmap2-suite: $TMP/none.json is no record of --watch: it has no member \"record\""
	done
}

@test "html is a format of watch alone" {
	run -2 "$DRIVER" --as-is -f html=x.html length/zero
	assert_output "mmap2-suite: --format html is of watch, not of run"
	run -2 "$DRIVER" --as-is -f html --watch length/zero
	assert_output --partial "--format html=FILE"
}
