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
