#!/usr/bin/env bats
# The page of what the targets answer (tools/pages matrix).
# bats file_tags=any-host

load lib

# TARGET CASE-LINE...: what --save wrote of it.
saved() {
	printf '%s\n' 'mmap2-suite baseline 1' "target Linux $1 (native) under x" "${@:2}" >"$TMP/$1"
	echo 2026-11-27 >"$TMP/$1.date"
}

setup() {
	cd "$TMP" || return
	mkdir doc
	saved one 'case a/same PASS' 'both: exit 0' 'case a/other PASS' 'both: exit 0' 'case a/late TIMEOUT' 'case a/not SKIP'
	saved two 'case a/same PASS' 'both: exit 0' 'case a/other XFAIL' 'both: exit 1' 'case a/late XFAIL' 'case a/not PASS' 'both: exit 0'
	run -0 "$SUITE/tools/pages" matrix doc one two
}

@test "a letter for each answer, and a verdict where it is neither known nor expected" {
	run -0 cat doc/matrix.md
	assert_line '| 1 one | Linux one (native) | 2026-11-27 | 2 | 0 | 1 | 1 |'
	assert_line '| 2 two | Linux two (native) | 2026-11-27 | 2 | 2 | 0 | 0 |'
	assert_line '| a/late | TIMEOUT | x |'
	assert_line '| a/not | - | . |'
	assert_line '| a/other | a | bx |'
	assert_line '| a/same | . | . |'
}

@test "a target that was not run again keeps its row; one that nobody lists any more does not" {
	cp -r doc old
	rm one
	run -0 "$SUITE/tools/pages" matrix doc one two
	run -0 diff -r old doc
	saved two 'case a/same PASS' 'both: exit 2'
	run -0 "$SUITE/tools/pages" matrix doc one two never-run
	run -0 cat doc/matrix.md
	assert_line '| 1 one | Linux one (native) | 2026-11-27 | 2 | 0 | 1 | 1 |'
	assert_line '| 2 two | Linux two (native) | 2026-11-27 | 1 | 0 | 0 | 0 |'
	assert_line '| a/same | a | b |'
	assert_line '| a/other | . | - |'
	run -0 "$SUITE/tools/pages" matrix doc two
	run -0 cat doc/matrix.md
	refute_output --partial '| 2 '
	run -1 "$SUITE/tools/pages" matrix "$TMP" never-run
	assert_output 'pages: no target has answered'
}
