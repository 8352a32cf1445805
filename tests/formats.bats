#!/usr/bin/env bats
# Every form of the results, read by somebody else's reader.

setup() { load lib.bash; }

everything() {
	printf '%s\n' 'verdict/mismatch | any | answers <42> & "so on"' $'\t-answer = 43' \
		$'\t+answer = 42' 'verdict/pass | any | said to fail' $'\tTIMEOUT' $'\t-exit 0' >"$TMP/known"
	deliberate -x verdict/hang --known "$TMP/known" "$@"
}

@test "prove reads the TAP: known failures pass, everything unexpected fails" {
	needs prove
	everything >"$TMP/tap" || true
	run prove --verbose --exec cat "$TMP/tap"
	assert_failure
	assert_output --regexp 'Failed 11/14 subtests'
	refute_output --partial 'Parse errors'
	cd "$TREE/asm"
	run -0 prove --exec "$DRIVER --root $TREE --build $BUILD/self-test -f tap" \
		verdict/pass
	assert_output --partial 'Result: PASS'
}

@test "TAP has a plan, a number and an id for every case" {
	run -1 everything
	assert_line "1..14"
	assert_line --regexp '^ok [0-9]+ verdict/mismatch # XFAIL answers <42> & "so on"$'
	assert_line --regexp '^not ok [0-9]+ verdict/pass # XPASS .*known:4 lists it as failing: said to fail$'
}

@test "jq reads the JSON, which holds every verdict and the same counts" {
	everything -f "json=$TMP/json" >/dev/null || true
	run -0 jq -r '.cases | length' "$TMP/json"
	assert_output 14
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
	needs xmllint
	everything -f "junit=$TMP/xml" >/dev/null || true
	run -0 xmllint --noout "$TMP/xml"
	run -0 xmllint --xpath 'string(//testsuite/@tests)' "$TMP/xml"
	assert_output 14
	run -0 xmllint --xpath 'count(//failure) = //testsuite/@failures and
		count(//error) = //testsuite/@errors and
		count(//skipped) = //testsuite/@skipped' "$TMP/xml"
	assert_output true
	run -0 xmllint --xpath 'string(//testcase[@name="mismatch"]/skipped/@message)' "$TMP/xml"
	assert_output 'XFAIL: answers <42> & "so on"'
}

# Python's tables say what is a control character, or turns the direction, or is no UTF-8.
assert_safe() {
	needs python3
	run -0 python3 - "$@" <<-'EOF'
		import sys, unicodedata
		for path in sys.argv[1:]:
		    for line in open(path, 'rb').read().split(b'\n'):
		        for c in line.decode('utf-8').replace('\t', ''):
		            if unicodedata.category(c) in ('Cc', 'Cf', 'Co', 'Cn', 'Zl', 'Zp'):
		                print(path, hex(ord(c)), line)
	EOF
	refute_output
}

# A program whose every word is foreign; what it says is in $1, on both of its outputs.
says() {
	lay_canned
	printf '%s' "$1" >"$TMP/words"
	cat >"$TMP/foreign" <<-EOF
		#!/bin/sh
		case \$1 in
		*/facts) exec "\$1" ;;
		--version) exit ;;
		*/faces) face=c ;;
		*) face=asm ;;
		esac
		cat "$TMP/words" >&2
		printf 'report 1 canned/report %s\nvalue ' "\$face"
		cat "$TMP/words"
		printf ' = 00000001\ndone\n'
	EOF
	chmod +x "$TMP/foreign"
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/foreign" -f "tap=$TMP/tap" \
		-f "json=$TMP/json" -f "junit=$TMP/xml" -f "short=$TMP/short" --save "$TMP/saved" \
		>"$TMP/out" 2>"$TMP/err" || true
}

@test "nothing that a program says reaches a terminal or a format as it is" {
	needs xmllint
	says $'\e[31mred a\rok 1 canned/report \x7f \xc2\x9b2J \x9b2J \xe2\x80\xaeabc '\
$'\xe2\x81\xa6x \xef\xbb\xbfx \xff\xfe \xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 <&">\' \xe2\x80\xa8 \b'
	for file in tap json xml short saved err; do
		assert_file_not_empty "$TMP/$file"
	done
	assert_safe "$TMP"/{tap,json,xml,short,saved,out,err}
	run -0 jq -r '.cases[0].id' "$TMP/json"
	run -0 xmllint --noout "$TMP/xml"
	run -0 grep -c '^ok\|^not ok' "$TMP/tap"
	assert_output 1
	run -0 grep -c '\\x1b\[31mred a\\x0dok 1 canned/report \\x7f \\xc2\\x9b2J' "$TMP/tap"
}

@test "what shows as itself is told as it is" {
	says $'na\xc3\xafve \xe2\x82\xac'
	run -0 jq -r '.cases[0].asm.errors' "$TMP/json"
	assert_output $'na\xc3\xafve \xe2\x82\xac'
	run -0 grep -c $'na\xc3\xafve \xe2\x82\xac' "$TMP/tap"
}

@test "a '#' of somebody else's is no directive of TAP" {
	lay_canned
	printf '%s\n' 'canned/report | any | fails # TODO it' $'\t-x = 1' $'\t+x = 2' >"$TMP/known"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	printf 'value x = 00000002\ndone\n' >"$TMP/tree/report"
	run -0 canned --known "$TMP/known"
	assert_line 'ok 1 canned/report # XFAIL fails \# TODO it'
}

@test "an id may hold what means something to a format" {
	needs xmllint
	lay_canned
	mv "$TMP/tree/asm/canned/report.asm" "$TMP/tree/asm/canned/a<&\"b.asm"
	mv "$TMP/tree/cases/canned/report.case" "$TMP/tree/cases/canned/a<&\"b.case"
	mv "$TMP/tree/expected/canned/report.exp" "$TMP/tree/expected/canned/a<&\"b.exp"
	canned -f "junit=$TMP/xml" -f "json=$TMP/json" >/dev/null 2>&1 || true
	run -0 xmllint --xpath 'string(//testcase/@name)' "$TMP/xml"
	assert_output 'a<&"b'
	run -0 jq -r '.cases[0].id' "$TMP/json"
	assert_output 'canned/a<&"b'
}

@test "put.c alone writes what others say" {
	# The help is the driver's own, wire.h is read by the driver, and the report of --raw and
	# --keep is what a program wants to know byte for byte.
	run grep -nE '\b(v?[fd]?printf|f?put[sc]|putchar|fwrite|perror)\(' \
		"$SUITE"/harness/{tell/*,session,case/select,where/remote,where/local}.c
	assert_equal "$(grep -v 'fwrite(task->said\|fwrite(outcome->output' <<<"$output")" ""
}

# A reader of KTAP that gives diagnostics to the result behind them, as the kernel's does.
said_of() {
	awk -v id="$1" '
		/^KTAP version 1$/ { started = 1; said = ""; next }
		!started { next }
		/^(not )?ok / { sub(/^not /, ""); if ($3 == id) printf "%s", said; said = ""; next }
		/^#/ { said = said $0 "\n" }
	' "$TMP/tap"
}

@test "KTAP: what is said of a case stands before its result" {
	everything >"$TMP/tap" || true
	run -0 said_of verdict/crash
	assert_line --index 0 "# the program dies by a signal."
	assert_line --partial "killed by SIGSEGV"
	run -0 said_of verdict/c-disagrees
	assert_line --partial "C face: the answer is not the expected one"
	refute_line --partial "Linux"
	everything -v >"$TMP/tap" || true
	run -0 said_of verdict/mismatch
	assert_output "# the answer is not the expected one."
}

@test "JUnit names what runs a case again, when it ran, and where" {
	needs xmllint
	everything -f "junit=$TMP/xml" >/dev/null || true
	run -0 xmllint --xpath 'string(//testcase[@name="crash"]/failure)' "$TMP/xml"
	assert_line "again: ./run-tests.sh verdict/crash --known $TMP/known"
	assert_line --partial "run it by hand: $BUILD/self-test/asm/verdict/crash"
	run -0 xmllint --xpath 'string(//testsuite/@timestamp)' "$TMP/xml"
	assert_output --regexp '^[0-9-]{10}T[0-9:]{8}$'
	run -0 xmllint --xpath 'string(//testsuite/@hostname)' "$TMP/xml"
	assert_output "$(uname -n)"
}

# Starts a run of verdict/pass that hangs in its second case; $run is the driver.
hanging() {
	"$DRIVER" --root "$TREE" --build "$BUILD/self-test" -j 1 --timeout-mul 100 -f "$1=$TMP/out" \
		verdict/crash verdict/hang >/dev/null 2>&1 3>&- &
	run=$!
	for _ in {1..600}; do
		! grep -qs 'verdict/crash\|"crash"' "$TMP/out" || return 0
		sleep 0.1
	done
	fail "the first result is not told: $(cat "$TMP/out")"
}

@test "what was told is on the disk, whatever becomes of the run" {
	for format in tap json junit short; do
		hanging "$format"
		kill -9 "$run"
		wait "$run" || true
		assert_file_contains "$TMP/out" 'killed by SIGSEGV'
		rm "$TMP/out"
	done
}

@test "the JUnit file of a run that was killed, or interrupted, is whole and not green" {
	needs xmllint
	hanging junit
	kill -9 "$run"
	wait "$run" || true
	run -0 xmllint --xpath 'concat(//testsuite/@tests, " ", //testsuite/@failures, " ",
		//testsuite/@errors, " ", //testcase[@name="run"]/error/@message)' "$TMP/out"
	assert_output "2 1 1 the run has not ended: 1 of 2 cases ran"
	rm "$TMP/out"
	hanging junit
	kill "$run"
	wait "$run" || true
	run -0 xmllint --xpath 'concat(//testsuite/@tests, " ", //testsuite/@failures, " ",
		//testsuite/@errors, " ", //testcase[@name="run"]/error/@message)' "$TMP/out"
	assert_output "2 1 1 interrupted: 1 of 2 cases ran"
}

@test "the JSON file of a run that was killed, or interrupted, is whole and not green" {
	hanging json
	kill -9 "$run"
	wait "$run" || true
	run -0 jq -c '[(.cases | length), .counts.CRASH, .interrupted, .status]' "$TMP/out"
	assert_output "[1,1,false,null]"
	rm "$TMP/out"
	hanging json
	kill "$run"
	wait "$run" || true
	run -0 jq -c '[(.cases | length), .counts.CRASH, .interrupted, .status]' "$TMP/out"
	assert_output "[1,1,true,130]"
}

@test "an output file is kept until the run can start" {
	echo old >"$TMP/xml"
	run -2 deliberate -f "junit=$TMP/xml" nothing/such
	run -125 deliberate -f "junit=$TMP/xml" -f json=/nowhere/x verdict/pass
	assert_line "mmap2-suite: cannot write /nowhere/x: No such file or directory"
	run -2 deliberate -f "junit=$TMP/xml" -f "json=$TMP/xml" verdict/pass
	assert_line "mmap2-suite: --format junit=$TMP/xml and --format json=$TMP/xml want the same file; give each one of its own"
	run -125 deliberate --exec /bin/false -f "junit=$TMP/xml" verdict/pass
	run -0 cat "$TMP/xml"
	assert_output old
}

# $1 cases that expect the lines of $2 and whose programs report $3; what is said of them all.
many() {
	local n

	rm -rf "$TMP/tree"
	lay_canned
	sed -i 's/^done$/fact maps = 00000100\n&/' "$TMP/tree/facts"
	printf '%s\n' "$2" 'exit 0' >"$TMP/tree/expected/canned/report.exp"
	printf '%s\ndone\n' "$3" >"$TMP/tree/report"
	for ((n = 2; n <= $1; n++)); do
		cp "$TMP/tree/asm/canned/report.asm" "$TMP/tree/asm/canned/n$n.asm"
		cp "$TMP/tree/cases/canned/report.case" "$TMP/tree/cases/canned/n$n.case"
		cp "$TMP/tree/expected/canned/report.exp" "$TMP/tree/expected/canned/n$n.exp"
	done
	run --separate-stderr canned -j 2 --face asm -f "json=$TMP/json" -f "junit=$TMP/xml"
	assert_failure
}

@test "what many failures have in common is the first that the summary says" {
	needs xmllint
	many 21 'munmap(0x50000000, 4096) = 0' 'call munmap 50000000 00002000 = 00000000'
	assert_regex "${stderr_lines[0]:?}" \
		'^21 results are not as expected; in common: a call changes ecx \(in all\)'
	run -0 jq -r .common "$TMP/json"
	assert_output "${stderr_lines[0]}"
	run -0 xmllint --xpath 'string(//system-out)' "$TMP/xml"
	assert_output "${stderr_lines[0]}"
	many 21 $'maps one..two:\n+ 50000000..50001000 rw-p 0 anonymous' $'maps one\n08048000-08049000 r-xp 00000000 00:31 5 /program\nend\nmaps two\n08048000-08049000 r-xp 00000000 00:31 5 /program\n50000000-50002000 rw-p 00000000 00:00 0 \nend'
	assert_regex "${stderr_lines[0]}" 'in common: 1000h bytes more are mapped \(in all\)'
	many 21 'munmap(0x50000000, 4096) = 0' 'call munmap 50000000 00001000 = ffffffea'
	assert_regex "${stderr_lines[0]}" \
		'in common: munmap gives -EINVAL in place of an answer \(in all\)'
	many 21 'x = 1' 'nonsense'
	assert_regex "${stderr_lines[0]}" 'the family is canned \(in all\)'
	many 20 'x = 1' 'value x = 00000002'
	refute_regex "${stderr:?}" 'in common'
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

# bats test_tags=any-host
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

# What the canned case, thirty times, writes with both streams on a terminal; \r and escapes as they are.
on_a_terminal() {
	NO_COLOR=1 script -qec "'$DRIVER' --root '$TMP/tree' --build '$TMP/build' -j 1 --repeat 30 \
		--exec '$SUITE/tests/say $TMP/tree' $*" /dev/null </dev/null
}

# bats test_tags=any-host
@test "on a terminal it says how far it is, clears that away, and mixes it into nothing for a program" {
	lay_canned
	printf 'done\n' >"$TMP/tree/report"
	run -0 on_a_terminal -f short
	assert_output --regexp $'\r\033\\[K[0-9]+ of 30'
	# What is cleared away taken away, nothing of it is left.
	run sed -e 's/.*\r\x1b\[K//' -e 's/\r*$//' <<<"$output"
	refute_output --partial " of 30"
	# Nothing but what a program reads, and the summary behind it.
	for format in tap json junit; do
		run on_a_terminal -f "$format"
		refute_output --regexp $' of 30|\033'
	done
	run on_a_terminal -f tap
	assert_equal "$(grep -c $'^ok [0-9]* canned/report round [0-9]*\r*$' <<<"$output")" 30
	run -0 on_a_terminal -f short -f "tap=$TMP/tap"
	assert_output --regexp $'\r\033\\[K[0-9]+ of 30'
	run -0 on_a_terminal -q -f short
	refute_output --partial " of 30"
	run -0 canned --repeat 30
	refute_output --regexp $' of 30|\033'
}
