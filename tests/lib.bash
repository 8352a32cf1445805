# What the tests share.
bats_load_library bats-support
bats_load_library bats-assert
bats_load_library bats-file

SUITE=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
BUILD=${O:-$SUITE/build}
DRIVER=$BUILD/driver
TREE=$SUITE/tests/tree
TMP=$BATS_TEST_TMPDIR

# The driver on the tree of deliberate cases.
deliberate() {
	"$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap "$@"
}

# A tree of one case, canned/report, in $TMP/tree; its programs are tests/say.
lay_canned() {
	mkdir -p "$TMP"/tree/{asm,c,cases,expected}/canned "$TMP/build/asm/inc"
	echo '; canned/report - what say says.' >"$TMP/tree/asm/canned/report.asm"
	echo 'word - any' >"$TMP/tree/cases/TAGS"
	printf 'claims: A-01\ntags: word\n' >"$TMP/tree/cases/canned/report.case"
	printf 'exit 0\n' >"$TMP/tree/expected/canned/report.exp"
	ln -sf "$BUILD/asm/inc/facts" "$TMP/build/asm/inc/facts"
}

canned() {
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" \
		-f tap "$@"
}

# The canonical lines of the report on standard input, or why it is BROKEN.
canonical() {
	[ -d "$TMP/tree" ] || lay_canned
	cat >"$TMP/tree/report"
	canned --face asm -f "json=$TMP/result" >/dev/null 2>&1 || true
	jq -r '.cases[0].asm | .canonical[], (if .verdict == "BROKEN" then .reason else empty end)' \
		"$TMP/result"
}

# Are the lines on standard input what the report in $1 comes to?
comes_to() {
	local expected

	expected=$(cat)
	run canonical <<<"$1"
	assert_output "$expected"
}

# A whole copy of the suite, built: for tests that break one thing in it.  Not tests/ itself.
copy_suite() {
	mkdir "$TMP/copy"
	(cd "$SUITE" && cp -a Makefile run-tests.sh asm c cases expected harness \
		"$TMP/copy" && cp -a "$BUILD" "$TMP/copy/build")
	rm -rf "$TMP/copy/build/self-test"
}

# No scratch directory newer than the file $1 is left by a driver that has ended.
assert_nothing_left() {
	local scratch pid

	for scratch in /dev/shm/mmap2-suite.[0-9]* /tmp/mmap2-suite.[0-9]*; do
		[ "$scratch" -nt "$1" ] || continue
		pid=${scratch#*mmap2-suite.}
		[ -d "/proc/${pid%%.*}" ] || fail "left behind: $scratch"
	done
}
