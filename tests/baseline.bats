#!/usr/bin/env bats
# bats file_tags=any-host
# Two runs compared: only changes are told, and what git bisect is told.

setup() {
	load lib.bash
	lay_canned
	two_cases
}

# canned/report, and canned/second that says the same.
two_cases() {
	local face

	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	for face in asm/canned/report.asm cases/canned/report.case expected/canned/report.exp; do
		cp "$TMP/tree/$face" "$TMP/tree/${face/report./second.}"
	done
}

against() {
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" \
		--against "$TMP/saved" "$@"
}

save() { canned --save "$TMP/saved" "$@" >/dev/null 2>&1 || true; }

@test "what is saved: the target, and each case with its verdict and lines" {
	save
	run -0 cat "$TMP/saved"
	assert_line --index 0 "mmap2-suite baseline 1"
	assert_line --index 1 --regexp '^target Linux '
	assert_line --index 2 "case canned/report PASS"
	assert_line --index 3 "both: x = 1"
	assert_line --index 4 "both: exit 0"
	assert_line --index 5 "case canned/second PASS"
}

@test "the same run again: nothing is printed, 0" {
	save
	run -0 --separate-stderr against
	refute_output
	[ "${stderr_lines[-1]:?}" = "mmap2-suite: 2 passed, 0 failed" ]
}

@test "another answer is a change, with the lines of both; the status is 1" {
	save
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	run -1 --separate-stderr against canned/report
	assert_line --index 0 --regexp '^--- Linux '
	assert_line --index 1 --regexp '^\+\+\+ Linux '
	assert_line --index 2 "canned/report: PASS then, FAIL now - what say says."
	assert_line -- "-both: x = 1"
	assert_line -- "+both: x = 2"
	refute_line --partial "canned/second"
}

@test "an answer that changed is a change although both are as expected" {
	save canned/report
	sed -i 's/both: x = 1/both: x = 7/' "$TMP/saved"
	run -1 against canned/report
	assert_line --partial "canned/report: PASS then"
}

@test "a failure that was one before is no change: 0" {
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	save
	run -0 --separate-stderr against
	refute_output
}

@test "another verdict alone is a change" {
	save
	printf 'canned/report | any | said to fail\n\tTIMEOUT\n\t-exit 0\n' >"$TMP/known"
	run -1 against --known "$TMP/known"
	assert_line "canned/report: PASS then, XPASS now - what say says."
	refute_line --partial canned/second
}

@test "a case that is new, a case that is gone" {
	save canned/second
	run -1 against
	assert_line "canned/report: not in the baseline, PASS now"
	save
	rm "$TMP"/tree/*/canned/second.*
	run -1 against
	assert_line "canned/second: PASS then, there is no such case now"
	refute_line --partial canned/report
}

@test "a baseline that is cut in the middle of a line is none" {
	save
	truncate -s -1 "$TMP/saved"
	run -2 against
	assert_output "$TMP/saved:8: the file is cut off: both: exit 0"
	sed -i '$d' "$TMP/saved"
	run -1 --separate-stderr against
	assert_line -- "+both: exit 0"
	head -n 5 "$TMP/saved" >"$TMP/short"
	mv "$TMP/short" "$TMP/saved"
	run -1 --separate-stderr against
	assert_line --partial "canned/second: not in the baseline, PASS now"
}

@test "cases that a selection leaves out are not gone" {
	save
	run -0 against canned/report
	run -0 against -x canned/second
	run -0 against --shard 1/2
}

@test "one face beside a baseline of both" {
	save
	run -0 against --face c
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	run -1 --separate-stderr against --face asm canned/report
	assert_line -- "-asm: x = 1"
	assert_line -- "+asm: x = 2"
	refute_line --partial "c: "
}

# FILE COMMAND...: leaves in the file the most memory, in KiB, that the command had at once.
most_kilobytes() {
	python3 -c 'import resource, subprocess, sys
status = subprocess.call(sys.argv[2:])
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)' "$@"
}

# What a report with so many lines becomes, as the difference of two runs.
# bats test_tags=i386
@test "two reports of 40,000 lines are compared in little memory, and told in few lines" {
	needs python3
	printf 'value x = 00000001\n%.0s' {1..40000} >"$TMP/tree/report"
	echo 'done' >>"$TMP/tree/report"
	save canned/report
	sed -i 's/1$/2/' "$TMP/tree/report"
	run -1 --separate-stderr most_kilobytes "$TMP/most" "$DRIVER" --root "$TMP/tree" \
		--build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" \
		--against "$TMP/saved" canned/report
	[ "$(<"$TMP/most")" -lt 200000 ]
	assert_line -- "-both: x = 1"
	assert_line " ... 79800 more lines differ"
	assert_equal "${#lines[@]}" 204
}

# bats test_tags=slow
@test "a difference is the shortest one, and leads from one list to the other" {
	rm "$TMP"/tree/*/canned/second.*
	for seed in {1..12}; do
		for list in one other; do
			awk -v seed="$seed$list" 'BEGIN {
				for (i = 1; i <= length(seed); i++)
					n = n * 31 + index("0123456789enothr", substr(seed, i, 1))
				srand(n)
				for (i = int(rand() * 30); i > 0; i--)
					printf "value x = 0000000%d\n", int(rand() * 4)
				print "done"
			}' >"$TMP/$list"
		done
		cp "$TMP/one" "$TMP/tree/report"
		save --face asm
		cp "$TMP/other" "$TMP/tree/report"
		against --face asm >"$TMP/told" 2>/dev/null || true
		shortest=$(diff --minimal "$TMP/one" "$TMP/other" | grep -c '^[<>]' || true)
		assert_equal "$seed: $(grep -c '^[-+]asm: ' "$TMP/told")" "$seed: $shortest"
		# Taken from the one and added to the other both give the same lines.
		{ cat "$TMP/one"; sed -n 's/^+asm: x = /value x = 0000000/p' "$TMP/told"; } |
			sort >"$TMP/more"
		{ cat "$TMP/other"; sed -n 's/^-asm: x = /value x = 0000000/p' "$TMP/told"; } |
			sort >"$TMP/less"
		run -0 cmp "$TMP/more" "$TMP/less"
	done
}

@test "the file that is compared may be saved anew" {
	save
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	run -1 against --save "$TMP/saved"
	run -0 against
	# By another name, too; and by none where the run did not come to its end.
	ln -s saved "$TMP/link"
	sed -i 's/00000002/00000003/' "$TMP/tree/report"
	run -1 against --save "$TMP/link"
	assert_link_exist "$TMP/link"
	run -0 against
	cp "$TMP/saved" "$TMP/kept"
	sed -i 's/00000003/00000004/' "$TMP/tree/report"
	run -1 against --save "$TMP/saved" --first-fail --repeat 2
	assert_line "--save: $TMP/saved was not written"
	run -0 cmp "$TMP/saved" "$TMP/kept"
}

# canned/report alone, whose every third run of a face answers 2.
every_third() {
	cat >"$TMP/flaky" <<-EOF
		#!/bin/sh
		case \$1 in
		*/facts) exec "\$1" ;;
		--version) exit ;;
		*/c/faces) id=\$2 face=c ;;
		*) id=\${1##*/asm/} face=asm ;;
		esac
		n=\$(cat "$TMP/runs.\$face" 2>/dev/null || echo 0)
		echo \$((n + 1)) >"$TMP/runs.\$face"
		printf 'report 1 %s %s\nvalue x = 0000000%s\ndone\n' "\$id" "\$face" \
			\$((n % 3 == 2 ? 2 : 1))
	EOF
	chmod +x "$TMP/flaky"
	rm -f "$TMP"/runs.*
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/flaky" -j 1 "$@" canned/report
}

# bats test_tags=i386
@test "one round of many that is not as in the baseline is a change" {
	save canned/report
	run -1 --separate-stderr every_third --repeat 3 --against "$TMP/saved" -f "json=$TMP/json"
	assert_line --index 2 "canned/report#3: PASS then, FAIL now - what say says."
	assert_line -- "+both: x = 2"
	assert_equal "$(grep -c ' then, ' <<<"$output")" 1
	assert_equal "${stderr_lines[0]:?}" \
		"the rounds differ: canned/report: PASS in round 1, 2; FAIL in round 3"
	run -0 jq -c '.status, .flaky' "$TMP/json"
	assert_output $'1\n["canned/report: PASS in round 1, 2; FAIL in round 3"]'
	run -0 every_third --repeat 2 --against "$TMP/saved"
}

# bats test_tags=i386
@test "--save keeps every answer of the rounds, and those alone are as expected later" {
	every_third --repeat 3 --save "$TMP/saved" -f tap >/dev/null 2>&1 || true
	run -0 grep -A1 '^case' "$TMP/saved"
	assert_output $'case canned/report FAIL\nboth: x = 2\n--\ncase canned/report PASS\nboth: x = 1'
	run -0 every_third --repeat 3 --against "$TMP/saved"
	run -0 every_third --against "$TMP/saved"
	sed -i 's/x = 2/x = 3/' "$TMP/saved"
	run -1 --separate-stderr every_third --repeat 3 --against "$TMP/saved"
	assert_line -- "-both: x = 3"
	assert_line -- "+both: x = 2"
}

@test "JSON has the status that the process ends with, also beside a baseline" {
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	save
	run -0 against -f "json=$TMP/json"
	run -0 jq .status "$TMP/json"
	assert_output 0
	sed -i 's/00000002/00000003/' "$TMP/tree/report"
	run -1 against -f "json=$TMP/json"
	run -0 jq .status "$TMP/json"
	assert_output 1
	: >"$TMP/tree/raw" # nothing can be judged, and nothing is known to have changed
	run -125 against -f "json=$TMP/json"
	run -0 jq .status "$TMP/json"
	assert_output 125
}

@test "what a format writes to standard output is not mixed with the comparison" {
	save
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	run -1 --separate-stderr against -f json
	run -0 jq .status <<<"$output"
	assert_output 1
}

@test "--first-fail stops at what the baseline has not, and saves no half of a run" {
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	save
	run -0 against --first-fail -j 1
	refute_output --partial "stopped at the first"
	rm "$TMP/saved"
	run -1 canned --first-fail -j 1 --save "$TMP/saved"
	assert_line "--save: $TMP/saved was not written"
	assert_not_exist "$TMP/saved"
}

# bats test_tags=i386
@test "a baseline of one face is not compared with both; a face that failed alone is known" {
	save --face asm
	run -2 against
	assert_output "$TMP/saved: it is of one face; compare with --face asm"
	run -0 against --face asm
	deliberate --save "$TMP/saved" verdict/c-disagrees >/dev/null 2>&1 || true
	run -0 grep '^case' "$TMP/saved"
	assert_output "case verdict/c-disagrees FAIL asm=PASS c=FAIL"
	run -0 deliberate --against "$TMP/saved" --face asm verdict/c-disagrees
}

@test "an answer that is expected under a condition is told with the condition" {
	printf '[linux<2.0] x = 7\n[linux>=2.0] x = 1\nexit 0\n' \
		>"$TMP/tree/expected/canned/report.exp"
	save canned/report
	sed -i 's/both: x = 1/both: x = 7/' "$TMP/saved"
	run -1 --separate-stderr against canned/report
	assert_line "    expected/canned/report.exp: [linux<2.0] is expected elsewhere"
	assert_line "    expected/canned/report.exp: [linux>=2.0] is expected now"
	sed -i 's/both: x = 7/both: x = 8/' "$TMP/saved"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	run -1 --separate-stderr against canned/report
	assert_line --partial "has no condition for it: it has changed since"
}

# One line, before anything runs.
refused() {
	printf '#!/bin/sh\ntouch %s\nexec "$1"\n' "$TMP/ran" >"$TMP/marks"
	chmod +x "$TMP/marks"
	run -2 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/marks" \
		--against "$TMP/saved"
	assert_output "$1"
	assert_file_not_exist "$TMP/ran"
}

@test "a file that is no baseline is refused before anything runs" {
	echo hello >"$TMP/saved"
	refused "$TMP/saved:1: no baseline: the first line is not \"mmap2-suite baseline 1\""
	printf 'mmap2-suite baseline 1\n' >"$TMP/saved"
	refused "$TMP/saved: no target line"
	printf 'mmap2-suite baseline 1\ntarget x\ncase canned/report\n' >"$TMP/saved"
	refused "$TMP/saved:3: not \"case ID VERDICT\""
	printf 'mmap2-suite baseline 1\ntarget x\nboth: x = 1\n' >"$TMP/saved"
	refused "$TMP/saved:3: a line before the first case: both: x = 1"
	rm "$TMP/saved"
	refused "$TMP/saved: cannot read it: No such file or directory"
	mkdir "$TMP/saved"
	refused "$TMP/saved: cannot read it: Is a directory"
}

@test "a run that judges nothing leaves no baseline behind" {
	run -125 "$DRIVER" --root "$TREE" --build "$TMP" --save "$TMP/saved" verdict/pass
	assert_not_exist "$TMP/saved"
}

@test "a baseline that can not be written is told before anything runs" {
	run -125 canned --save /nowhere/saved
	assert_output "mmap2-suite: --save: cannot write /nowhere/saved: No such file or directory"
}

@test "--bisect maps wrong usage to 128, wherever it stands, and leaves the others" {
	save
	run -0 canned --bisect
	run -128 canned --bisect canned/nothing
	run -128 canned --colur --bisect
	sed -i 's/00000001/00000002/' "$TMP/tree/report"
	run -1 canned --bisect
	run -1 against --bisect
	: >"$TMP/tree/raw"
	run -125 canned --bisect
	rm "$TMP/tree/raw"
	echo hello >"$TMP/saved"
	run -128 against --bisect
	echo "[nonsense] x" >>"$TMP/tree/expected/canned/report.exp"
	run -128 canned --bisect
	run -128 "$SUITE/run-tests.sh" --bisect --kernel
}

# On a disk that is full but for the files of $1, each of one page; runs the rest, and shows what is
# in the files then.
on_a_full_disk() {
	[ "$(id -u)" -eq 0 ] || skip "needs root"
	mkdir -p "$TMP/disk"
	# shellcheck disable=SC2016 # the inner shell's
	run unshare -m sh -c 'mount -t tmpfs -o size=16k none "$0" && cd "$0" || exit 99
		for file in $1; do echo before >"$file"; done
		head -c 16k /dev/zero >rest 2>/dev/null
		shift
		"$@"
		status=$?
		rm rest
		head -v -n 1 ./*
		exit $status' "$TMP/disk" "$@"
}

@test "a disk that is full: what was saved before is there still" {
	save
	on_a_full_disk saved "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" --save saved
	assert_failure 125
	assert_line "mmap2-suite: --save: cannot write saved: No space left on device"
	assert_line --partial "mmap2-suite: 2 passed, 0 failed"
	assert_line --index -2 "==> ./saved <=="
	assert_line --index -1 "before"
}

@test "a disk that is full: no list, no report is taken for whole" {
	printf 'exit 1\n' >"$TMP/tree/expected/canned/report.exp"
	on_a_full_disk '' "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" -f tap --write-known list
	assert_failure 125
	assert_line "mmap2-suite: --write-known: cannot write list: No space left on device"
	refute_line --partial "./list"
	on_a_full_disk junit "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" --repeat 20 -f junit=junit -f tap=/dev/null --save saved
	assert_failure 125
	assert_line "mmap2-suite: cannot write junit: No space left on device"
	assert_line "mmap2-suite: --save: cannot write saved: No space left on device"
}

@test "what is saved replaces a file behind a link, with its mode; another kind of file is written" {
	ln -s kept "$TMP/saved"
	echo old >"$TMP/kept"
	chmod 640 "$TMP/kept"
	save
	assert_link_exist "$TMP/saved"
	assert_file_permission 640 "$TMP/kept"
	run -0 head -n 1 "$TMP/kept"
	assert_output "mmap2-suite baseline 1"
	run -0 bash -c 'shift; "$@" --save /dev/fd/8 8>&1 >/dev/null 2>&1' - canned "$DRIVER" --root "$TMP/tree" \
		--build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree"
	assert_line "mmap2-suite baseline 1"
}
