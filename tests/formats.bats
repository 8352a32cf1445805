#!/usr/bin/env bats
# Every form of the results, read by somebody else's reader.

setup() { load lib.bash; }

everything() {
	printf '%s\n' 'verdict/mismatch | any | answers <42> & "so on"' $'\t-answer = 43' \
		$'\t+answer = 42' 'verdict/pass | any | said to fail' $'\tTIMEOUT' >"$TMP/known"
	deliberate -x verdict/hang --known "$TMP/known" "$@"
}

@test "prove reads the TAP: known failures pass, everything unexpected fails" {
	everything >"$TMP/tap" || true
	run prove --verbose --exec cat "$TMP/tap"
	assert_failure
	assert_output --regexp 'Failed 10/12 subtests'
	refute_output --partial 'Parse errors'
	cd "$TREE/asm"
	run -0 prove --exec "$DRIVER --root $TREE --build $BUILD/self-test -f tap" \
		verdict/pass
	assert_output --partial 'Result: PASS'
}

@test "TAP has a plan, a number and an id for every case" {
	run -1 everything
	assert_line "1..12"
	assert_line --regexp '^ok [0-9]+ verdict/mismatch # XFAIL answers <42> & "so on"$'
	assert_line --regexp '^not ok [0-9]+ verdict/pass # XPASS .*known:4 lists it as failing: said to fail$'
}

@test "jq reads the JSON, which holds every verdict and the same counts" {
	everything -f "json=$TMP/json" >/dev/null || true
	run -0 jq -r '.cases | length' "$TMP/json"
	assert_output 12
	run -0 jq -r '.cases[] | select(.id == "verdict/crash") | .verdict, .asm.reason' "$TMP/json"
	assert_output $'CRASH\nkilled by SIGSEGV'
	run -0 jq -r '.status, .counts.XFAIL, .counts.XPASS, .interrupted' "$TMP/json"
	assert_output $'1\n1\n1\nfalse'
	run -0 jq -r '[.cases[].verdict] | group_by(.) | map({(.[0]): length}) | add |
		. == ($c[0].counts | with_entries(select(.value > 0)))' \
		--slurpfile c "$TMP/json" "$TMP/json"
	assert_output true
	run -0 jq -r '.cases[] | select(.id == "verdict/mismatch") | .c.difference' "$TMP/json"
	assert_line -- '-answer = 43'
}

@test "xmllint reads the JUnit file, and its counts add up" {
	everything -f "junit=$TMP/xml" >/dev/null || true
	run -0 xmllint --noout "$TMP/xml"
	run -0 xmllint --xpath 'string(//testsuite/@tests)' "$TMP/xml"
	assert_output 12
	run -0 xmllint --xpath 'count(//failure) = //testsuite/@failures and
		count(//error) = //testsuite/@errors and
		count(//skipped) = //testsuite/@skipped' "$TMP/xml"
	assert_output true
	run -0 xmllint --xpath 'string(//testcase[@name="mismatch"]/skipped/@message)' "$TMP/xml"
	assert_output 'XFAIL: answers <42> & "so on"'
}

@test "control characters of a report break no format" {
	lay_canned
	printf 'value x = \033[1m"<&>\\\001\377\r\n' >"$TMP/tree/report"
	canned -f "json=$TMP/json" -f "junit=$TMP/xml" >"$TMP/tap" 2>&1 || true
	run -0 jq -r '.cases[0].verdict' "$TMP/json"
	assert_output BROKEN
	run -0 xmllint --noout "$TMP/xml"
	run -1 grep -P '[\x01\x1b\r]' "$TMP/tap"
}

@test "the formats short, tap and -v, -q" {
	run -0 --separate-stderr "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f short \
		verdict/pass verdict/skip
	assert_line --regexp '^  verdict +1 ok,   1 SKIP$'
	assert_line "  verdict/skip (needs linux<2.0)"
	run -0 --separate-stderr "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f short -v \
		verdict/pass verdict/skip
	assert_line "PASS  verdict/pass - the answer is the expected one."
	run -0 --separate-stderr "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f short -q \
		verdict/pass verdict/skip
	refute_output
}

@test "colour only where it is wanted" {
	run -1 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f short --colour always \
		verdict/mismatch
	assert_output --partial $'\033[31m-answer = 43'
	run -1 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f short verdict/mismatch
	refute_output --partial $'\033'
}

@test "the last line on standard error counts the verdicts in every format" {
	for format in short tap json junit; do
		run -0 --separate-stderr "$DRIVER" --root "$TREE" --build "$BUILD/self-test" \
			-f "$format" verdict/pass
		[ "${stderr_lines[-1]:?}" = "mmap2-suite: 1 passed, 0 failed" ]
	done
}

@test "--keep leaves the raw reports" {
	run -0 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap --keep verdict/pass
	assert_file_exist "$BUILD/self-test/reports/verdict/pass.asm"
	run -0 head -1 "$BUILD/self-test/reports/verdict/pass.c"
	assert_output "report 1 verdict/pass c"
}

@test "two formats for one standard output are refused" {
	run -2 deliberate -f json verdict/pass
	assert_output --partial "standard output"
}

@test "results that can not be written are no success" {
	run -125 bash -c '"$@" >/dev/full' - "$DRIVER" --root "$TREE" --build "$BUILD/self-test" \
		-f tap verdict/pass
	assert_line --partial "cannot write the results"
	run -125 bash -c '"$@" >/dev/full' - "$DRIVER" --root "$TREE" --build "$BUILD/self-test" \
		-f json --repeat 100 verdict/pass
	run -125 deliberate -f junit=/dev/full verdict/pass
	assert_line --partial "cannot write /dev/full"
	run -125 deliberate -f junit=/nowhere/x verdict/pass
	assert_line "mmap2-suite: cannot write /nowhere/x: No such file or directory"
}
