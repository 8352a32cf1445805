#!/usr/bin/env bats
# bats file_tags=any-host
# The files that options name: none is written over another, nor over what is no run's to replace.

setup() {
	load lib.bash
	touch "$TMP/start"
	prefix="$SUITE/tests/say $TMP/tree"
	lay_canned
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 2\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	cd "$TMP" || return
}

teardown() { assert_nothing_left "$TMP/start"; }

# With the prefix in $prefix, or none.
bare() {
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" ${prefix:+--exec "$prefix"} "$@"
}

# want ONE OTHER, in words: the run with these options is refused, and nothing is written.
want() {
	run -2 bare "${@:3}"
	assert_output "mmap2-suite: $1 and $2 want the same file; give each one of its own"
	assert_not_exist x
}

spares() {
	echo old >x
	run -2 bare "${@:3}"
	assert_output "mmap2-suite: $1 would overwrite what $2 reads; give it another file"
	assert_equal "$(cat x)" old
	rm x
}

@test "two options that want one new file, by whatever path" {
	want "--save x" "--format tap=./x" --save x -f tap=./x
	want "--format tap=x" "--format json=$TMP/x" -f tap=x -f "json=$TMP/x"
	want "--write-known x" "--save tree/../x" --write-known x --save tree/../x
	ln -s x y
	want "--write-known x" "--format junit=y" --write-known x -f junit=y
	ln -s y z
	want "--save z" "--format junit=y" --save z -f junit=y
	ln -s "$TMP" here
	want "--save here/x" "--format short=x" --save here/x -f short=x
	want "--save build/not-as-expected" "the list of --failed" --save build/not-as-expected
	run -1 bare -f tap=x1 -f json=x2 --save x3 --write-known x4 -f junit=/dev/null -f short=/dev/null
	for file in x1 x2 x3 x4; do assert_file_not_empty "$file"; done
}

@test "two options that want one file that is there, by whatever name" {
	echo old >x && ln x hard && ln -s x soft
	for other in ./x hard soft; do
		run -2 bare --save x -f "tap=$other"
		assert_output "mmap2-suite: --save x and --format tap=$other want the same file; give each one of its own"
	done
	assert_equal "$(cat x hard soft)" $'old\nold\nold'
}

@test "an output that another option reads is refused, and kept" {
	ln -s x y
	spares "--save ./x" "--known x" --save ./x --known x
	spares "--format tap=y" "--against x" -f tap=y --against x
	prefix=''
	spares "--format json=x" "--exec $TMP/x" -f json=x --exec ./x
	spares "--save y" "--kernel ./x" --save y --kernel ./x
	echo old >x
	run -2 "$DRIVER" --as-is watch -o ./x x
	assert_output "mmap2-suite: --output ./x would overwrite what watch x reads; give it another file"
	run -2 "$DRIVER" --as-is watch -o y -f json=y -f html=z x
	assert_output --partial "want the same file"
	run -2 "$DRIVER" --as-is watch -f html=./x x
	assert_output "mmap2-suite: --format html=./x would overwrite what watch x reads; give it another file"
	cp "$SUITE/tests/watch/records/pages.json" x
	run -2 "$DRIVER" view -o y x
	assert_output "mmap2-suite: --output y would overwrite what view x reads; give it another file"
	run -0 cmp x "$SUITE/tests/watch/records/pages.json"
}

@test "walk and sweep: record, JSON and a new case are files of their own" {
	walk() { run -2 "$DRIVER" --as-is --exec "$SUITE/tests/say $TMP/tree" "$@"; }

	walk sweep --record x -f json=./x
	assert_output "mmap2-suite: --record x and --format json=./x want the same file; give each one of its own"
	walk walk --root "$TMP/tree" --write-case canned/new -f "json=tree/asm/canned/new.asm"
	assert_output "mmap2-suite: --format json=tree/asm/canned/new.asm and --write-case canned/new want the same file; give each one of its own"
	run -125 "$DRIVER" --as-is --exec "$SUITE/tests/say $TMP/tree" walk -f json=/nowhere/x 'munmap(0, 1)'
	assert_output "mmap2-suite: cannot write /nowhere/x: No such file or directory"
}

@test "standard output and error are files, too, where they lead to one" {
	run -2 --separate-stderr bash -c '"$@" >x' - "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" -f tap -f json=x
	assert_equal "${stderr:?}" "mmap2-suite: --format json=x and standard output want the same file; give each one of its own"
	run -2 bash -c '"$@" 2>x' - "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" --save x
	run -0 cat x
	assert_output "mmap2-suite: --save x and standard error want the same file; give each one of its own"
	run -2 bare -f tap -f json=/dev/stdout
	assert_output --partial "standard output want the same file"
	# Both in one are no option's matter.
	run -1 bash -c '"$@" >y 2>&1' - "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" -f tap --save x
	run -0 grep -c '^not ok 1 canned/report\|^mmap2-suite: 0 passed, 1 failed' y
	assert_output 2
	rm x
	# Who gives nothing else to standard output may name it.
	run -1 --separate-stderr bare -f json=/dev/stdout
	assert_equal "$(jq -r '.cases[0].verdict' <<<"$output")" FAIL
}

@test "a link to a file that is not there: the file is made, the link stays" {
	mkdir elsewhere
	ln -s elsewhere/saved saved
	ln -s "$TMP/elsewhere/json" json
	ln -s json again
	run -1 bare --save saved -f json=again
	for link in saved json again; do assert_link_exist "$link"; done
	run -0 head -n 1 elsewhere/saved
	assert_output "mmap2-suite baseline 1"
	run -0 jq -r '.cases[0].verdict' elsewhere/json
	assert_output FAIL
	# A run that does not come to its end makes none, and takes nothing away.
	rm elsewhere/*
	prefix=/bin/false run -125 bare --save saved -f json=again
	assert_link_exist saved
	run -0 find elsewhere -type f
	assert_output ""
	ln -s /nowhere/x bad
	ln -s loop loop
	run -125 bare --save bad
	assert_output "mmap2-suite: --save: cannot write bad: No such file or directory"
	run -125 bare --save loop
	assert_output "mmap2-suite: --save: cannot write loop: Too many levels of symbolic links"
	run -125 bare --save elsewhere
	assert_output "mmap2-suite: --save: cannot write elsewhere: Is a directory"
	assert_link_exist bad
	assert_link_exist loop
}

@test "view writes through a link to no file, too" {
	ln -s made page
	run -0 "$DRIVER" view -o page "$SUITE/tests/watch/records/pages.json"
	assert_link_exist page
	assert_file_not_empty made
}

# unread WORD...: a file that is a FIFO without a reader is not waited for.
unread() {
	run -125 timeout 60 "$@"
	assert_line --regexp '^mmap2-suite: (--save: )?cannot write pipe: nobody reads it, and it is no regular file$'
}

@test "a FIFO that nobody reads is told in one line; one that somebody reads, or comes to read, is written" {
	mkfifo pipe
	unread "$DRIVER" --root tree --build build --exec "$SUITE/tests/say $TMP/tree" -f tap=pipe
	unread "$DRIVER" --root tree --build build --exec "$SUITE/tests/say $TMP/tree" --save pipe
	unread "$DRIVER" --as-is watch -o pipe /bin/true
	unread "$DRIVER" --as-is watch -f json=pipe /bin/true
	unread "$DRIVER" view -o pipe "$SUITE/tests/watch/records/pages.json"
	cat pipe >got 3>&- &
	run -1 bare --save pipe
	wait "$!"
	run -0 head -n 1 got
	assert_output "mmap2-suite baseline 1"
	run -1 bare --save >(cat >got2) -f tap=/dev/null
	await grep -qx 'case canned/report FAIL' got2
}

@test "a list of known failures that appears during the run is not replaced" {
	printf '#!/bin/sh\necho theirs >%q\nexec %q %q "$@"\n' \
		"$TMP/list" "$SUITE/tests/say" "$TMP/tree" >appears
	chmod +x appears
	prefix=./appears run -125 bare --write-known list
	assert_line "mmap2-suite: --write-known: list has appeared during the run and is kept; the list was not written"
	assert_equal "$(cat list)" theirs
	run -0 find . -name 'list*'
	assert_output ./list
	run -1 bare --write-known new
	assert_file_not_empty new
}

@test "a file that is written aside has no name until it is whole: what is killed amid it leaves nothing" {
	local pid

	mkdir records
	"$DRIVER" watch -f json=records/k.json /bin/sh -c 'echo >began; exec sleep 30' >said 2>&1 3>&- &
	pid=$!
	await test -e began
	assert_equal "$(ls -A records)" ''
	kill -s KILL "$pid"
	wait "$pid" || true
	assert_equal "$(ls -A records)" ''
	echo old >records/k.json
	chmod 640 records/k.json
	ln -s k.json records/link
	run -0 "$DRIVER" watch -o told -f json=records/link /bin/true
	run -0 jq -e .events records/k.json
	assert_equal "$(stat -c %a records/k.json) $(readlink records/link)" '640 k.json'
	assert_equal "$(find records -mindepth 1 | wc -l)" 2
}
