#!/usr/bin/env bats
# Known failures: which targets an entry is about, what comes instead, and what becomes of a case
# that it lists.

setup() {
	load lib.bash
	cat >"$TMP/qemu-i386" <<-'END'
		#!/bin/sh
		[ "$1" != --version ] || exec echo 'qemu-i386 version 9.2.4 (Debian 1:9.2.4)'
		exec "$@"
	END
	chmod +x "$TMP/qemu-i386"
	lay_itself
}

teardown() { assert_nothing_left "$TMP/qemu-i386"; }

# list LINE...: the known failures.
list() { printf '%s\n' "$@" >"$TMP/known"; }

# What verdict/mismatch, verdict/crash, verdict/hang and verdict/pass answer, or would if they failed.
mismatch=("  -answer = 43" "  +answer = 42")
crash=("  CRASH killed by SIGSEGV" "  -exit 0" "  +the report is not whole"
	"  +killed by SIGSEGV")
changed=("  -answer = 42" "  +answer = 41")
hang=("  TIMEOUT" "  -exit 0")

# known CONDITION [OPTION]...: both cases on the list, one of which fails.
known() {
	list "verdict/mismatch | $1 | said to fail" "${mismatch[@]}" \
		"verdict/pass | $1 | said to fail" "${changed[@]}"
	run deliberate --known "$TMP/known" "${@:2}" verdict/mismatch verdict/pass
}

assert_applies() {
	assert_line "ok 1 verdict/mismatch # XFAIL said to fail"
	assert_line "not ok 2 verdict/pass # XPASS $TMP/known:4 lists it as failing: said to fail"
	assert_line --partial "1 passed but known to fail, 1 known to fail"
	assert_equal "$status" 1
}

assert_does_not_apply() {
	assert_line "not ok 1 verdict/mismatch"
	assert_line "ok 2 verdict/pass"
	assert_equal "$status" 1
}

emulated() { known "$1" --exec "$TMP/qemu-i386"; }

@test "a case that fails as listed is XFAIL, one that passes is XPASS" {
	known any
	assert_applies
	known "linux>=2.0"
	assert_applies
	known "linux<2.0"
	assert_does_not_apply
}

@test "any stands alone: said so, and not that it is unknown" {
	for condition in any,native native,any any,any any,linux\>=6.1; do
		list "verdict/mismatch | $condition | said to fail" "${mismatch[@]}"
		run -2 deliberate --known "$TMP/known" verdict/mismatch
		assert_output "$TMP/known:1: \"any\" is every target and stands alone, not in $condition"
	done
	list "verdict/mismatch | any,sparc | said to fail" "${mismatch[@]}"
	run -2 deliberate --known "$TMP/known" verdict/mismatch
	assert_output --partial 'known:1: "any" is every target and stands alone, not in any,sparc'
	list "verdict/mismatch | anyone | said to fail" "${mismatch[@]}"
	run -2 deliberate --known "$TMP/known" verdict/mismatch
	assert_output --partial "known:1: unknown condition: anyone ("
	for empty in ',' 'native,' ',native' 'native,,real'; do
		list "verdict/mismatch | $empty | said to fail" "${mismatch[@]}"
		run -2 deliberate --known "$TMP/known" verdict/mismatch
		assert_output --partial "known:1: unknown condition: "
	done
}

# An emulator under which the C faces say nothing.
silent_c() {
	cat >"$TMP/qemu-i386" <<-'END'
		#!/bin/sh
		case " $*" in *' --version') echo 'qemu-i386 version 9.2.4'; exit ;; esac
		case " $*" in */c/*) exit 0 ;; esac
		exec "$@"
	END
}

@test "a failure that was seen is one, though the other face could not be judged" {
	silent_c
	run -1 deliberate --exec "$TMP/qemu-i386" verdict/mismatch
	assert_line "not ok 1 verdict/mismatch"
	assert_line "# NASM face: the answer is not the expected one"
	assert_line "# C face: it said nothing (exit 0)"
	run -125 deliberate --exec "$TMP/qemu-i386" verdict/pass
	assert_line "not ok 1 verdict/pass # BROKEN"
}

@test "of one face that answers as listed, and another that could not be judged, nothing new is known" {
	silent_c
	list "verdict/mismatch | any | said to fail" "${mismatch[@]}"
	run -125 deliberate --known "$TMP/known" --exec "$TMP/qemu-i386" verdict/mismatch
	assert_line "not ok 1 verdict/mismatch # BROKEN"
	list "verdict/mismatch | any | said to fail" "${changed[@]}"
	run -1 deliberate --known "$TMP/known" --exec "$TMP/qemu-i386" verdict/mismatch
	assert_line "not ok 1 verdict/mismatch"
	assert_line --partial "known to fail otherwise: $TMP/known:1"
}

@test "known failures alone end with 0" {
	list "verdict/mismatch | any | said to fail" "${mismatch[@]}"
	run -0 deliberate --known "$TMP/known" verdict/mismatch
	assert_line --partial "0 passed, 0 failed, 1 known to fail"
}

# otherwise LINE...: verdict/mismatch is on the list with this answer, which is not its own.
otherwise() {
	list "verdict/mismatch | any | said to fail" "$@"
	run -1 deliberate --known "$TMP/known" -f "json=$TMP/json" verdict/mismatch
	assert_line "not ok 1 verdict/mismatch"
	assert_equal "$(jq -r '.cases[0] | .verdict, .reason' "$TMP/json")" \
		"FAIL"$'\n'"known to fail otherwise: $TMP/known:1 (said to fail)"
}

@test "another answer than the listed one is a failure, which shows both" {
	otherwise "  -answer = 43" "  +answer = 41"
	assert_line "# -answer = 43"
	assert_line "# +answer = 42"
	assert_line "# the list has:"
	assert_line "# +answer = 41"
	run -1 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" --known "$TMP/known" -f short \
		verdict/mismatch
	assert_line "    known to fail otherwise: $TMP/known:1 (said to fail)"
	assert_line "    the list has:"
	otherwise "  -answer = 43"
	otherwise "  +answer = 42" "  -answer = 43"
	otherwise "${mismatch[@]}" "  +exit 0"
	otherwise "  -answer = 43" "  +answer = 42 "
	otherwise "${hang[@]}"
	otherwise "  CRASH killed by SIGSEGV" "${mismatch[@]}"
}

@test "an answer of one face alone" {
	otherwise "  asm: PASS" "  c: -answer = 43" "  c: +answer = 42"
	assert_line "# asm: PASS"
	otherwise "  c: -answer = 43" "  c: +answer = 42" "  asm: TIMEOUT" \
		"  asm: -exit 0"
	list "verdict/c-disagrees | any | other" "  asm: PASS" \
		"  c: -mmap2(0x50000000, 8192, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50000000" \
		"  c: +mmap2(0x50000000, 8191, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50000000"
	run -0 deliberate --known "$TMP/known" verdict/c-disagrees
	assert_line "ok 1 verdict/c-disagrees # XFAIL other"
	run -0 deliberate --known "$TMP/known" --face c verdict/c-disagrees
	assert_line "ok 1 verdict/c-disagrees # XFAIL other"
	run -0 deliberate --known "$TMP/known" --face asm verdict/c-disagrees
	assert_line "ok 1 verdict/c-disagrees"
	sed -i 's/asm: PASS/asm: TIMEOUT\n  asm: -exit 0/' "$TMP/known"
	run -1 deliberate --known "$TMP/known" verdict/c-disagrees
	assert_line "not ok 1 verdict/c-disagrees"
	run -1 deliberate --known "$TMP/known" --face asm verdict/c-disagrees
	assert_line --partial "not ok 1 verdict/c-disagrees # XPASS"
}

@test "an answer that varies: each that is seen, and no other" {
	list "verdict/mismatch | any | varies" "${changed[@]}" "  or" "${mismatch[@]}"
	run -0 deliberate --known "$TMP/known" verdict/mismatch
	assert_line "ok 1 verdict/mismatch # XFAIL varies"
	otherwise "${changed[@]}" "  or" "${hang[@]}"
	list "verdict/pass | any | varies" "${changed[@]}" "  or" "  PASS"
	run -0 deliberate --known "$TMP/known" verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "a crash and a timeout are known only as what they are" {
	list "verdict/crash | any | dies" "${crash[@]}" "verdict/hang | any | hangs" "${hang[@]}"
	run -0 deliberate --known "$TMP/known" verdict/crash verdict/hang
	assert_line "ok 1 verdict/crash # XFAIL dies"
	assert_line "ok 2 verdict/hang # XFAIL hangs"
	list "verdict/crash | any | dies" "${crash[@]:1}" "verdict/hang | any | hangs" \
		"${changed[@]}"
	run -1 deliberate --known "$TMP/known" verdict/crash verdict/hang
	assert_line --partial "not ok 1 verdict/crash # CRASH known to fail otherwise:"
	assert_line --partial "not ok 2 verdict/hang # TIMEOUT known to fail otherwise:"
	list "verdict/crash | any | dies" "  CRASH killed by SIGBUS" "${crash[@]:1}"
	run -1 deliberate --known "$TMP/known" verdict/crash
	assert_line --partial "not ok 1 verdict/crash # CRASH"
}

@test "a hang is known by what came before it, and of a program that had its time" {
	run -1 deliberate verdict/hang
	assert_line "# -exit 0"
	list "verdict/hang | any | hangs" "  TIMEOUT" "  -answer = 42" "  -exit 0"
	run -1 deliberate --known "$TMP/known" verdict/hang
	assert_line --partial "not ok 1 verdict/hang # TIMEOUT known to fail otherwise:"
	list "verdict/hang | any | hangs" "${hang[@]}"
	run -0 deliberate --known "$TMP/known" --timeout-mul 1.5 verdict/hang
	assert_line "ok 1 verdict/hang # XFAIL hangs"
	run -1 deliberate --known "$TMP/known" --timeout-mul 0.5 verdict/hang
	assert_line --partial "not ok 1 verdict/hang # TIMEOUT known to fail otherwise:"
	run -1 deliberate --write-known "$TMP/new" --timeout-mul 0.5 verdict/hang
	assert_line "--write-known: verdict/hang is left out: its answer can not be listed"
	assert_not_exists "$TMP/new"
}

# bats test_tags=any-host
@test "a program that never began is no known hang, and none at all" {
	lay_canned
	cat >"$TMP/sleepy" <<-END
		#!/bin/sh
		case \$2 in */facts) exec "$SUITE/tests/say" "\$@" ;; esac
		\$3
		exec sleep 1000
	END
	chmod +x "$TMP/sleepy"
	echo 'timeout: 1' >>"$TMP/tree/cases/canned/report.case"
	list "canned/* | any | hangs" "${hang[@]}" "  or" "  PASS"
	for says in ':' 'echo ready' 'echo report 1 canned/other asm' 'printf report'; do
		sed -i "3s|.*|$says|" "$TMP/sleepy"
		run -125 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/sleepy $TMP/tree" \
			-f tap --known "$TMP/known" --write-known "$TMP/new"
		assert_line "not ok 1 canned/report # BROKEN"
		assert_line --regexp '^# (both faces|NASM face): it had not begun its report after [0-9.]+ seconds and was killed'
		assert_not_exists "$TMP/new"
	done
}

@test "what could not be judged is known by no entry" {
	local id

	for id in silent garbled flood; do
		list "verdict/$id | any | r" "${mismatch[@]}" "  or" "${hang[@]}" "  or" "  PASS"
		run -125 deliberate --known "$TMP/known" "verdict/$id"
		assert_line "not ok 1 verdict/$id # BROKEN"
	done
	cp -a "$BUILD/self-test" "$TMP/build"
	rm "$TMP/build/asm/verdict/mismatch"
	list "verdict/mismatch | any | r" "${mismatch[@]}"
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/build" -f tap --known "$TMP/known" \
		verdict/mismatch
	assert_line "not ok 1 verdict/mismatch # BROKEN"
}

@test "a glob: the answer of all its cases" {
	list "verdict/[mw]* | any | r" "${mismatch[@]}"
	run -1 deliberate --known "$TMP/known" verdict/mismatch verdict/wrong-row
	assert_line "ok 1 verdict/mismatch # XFAIL r"
	assert_line "not ok 2 verdict/wrong-row"
	assert_line "# known to fail otherwise: $TMP/known:1 (r)"
}

@test "two entries for one case: by conditions that exclude one another" {
	list "verdict/mismatch | linux<2.0 | old" "${changed[@]}" \
		"verdict/mismatch | linux>=2.0 | new" "${mismatch[@]}"
	run -0 deliberate --known "$TMP/known" verdict/mismatch
	assert_line "ok 1 verdict/mismatch # XFAIL new"
	list "verdict/mismatch | any | one" "${mismatch[@]}" "verdict/mis* | real | two" \
		"${mismatch[@]}"
	run -2 deliberate --exec "$TMP/itself" --known "$TMP/known" verdict/pass
	assert_output "$TMP/known:4: verdict/mismatch has an entry already, which applies too: $TMP/known:1"
	list "verdict/mismatch | any | one" "${mismatch[@]}"
	cp "$TMP/known" "$TMP/other"
	run -2 deliberate --known "$TMP/known" --known "$TMP/other" verdict/pass
	assert_output "$TMP/other:1: verdict/mismatch has an entry already, which applies too: $TMP/known:1"
}

@test "an entry finds its case, whatever the order of the families" {
	list "mremap/not-mapped | any | r" "${hang[@]}" "mremap-move/two-areas | any | r" "${hang[@]}" \
		"utek/six-arguments | any | r" "${hang[@]}" "utek-errors/outside | any | r" "${hang[@]}"
	run -0 "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is check --no-known \
		--known "$TMP/known" length/zero
}

# A tree with a list of its own: what known/ is to the suite.
@test "--no-known leaves out the lists of known/, --known adds one, and again" {
	cp -a "$TREE" "$TMP/tree"
	mkdir "$TMP/tree/known"
	TREE="$TMP/tree"
	list "verdict/mismatch | any | shipped" "${mismatch[@]}"
	mv "$TMP/known" "$TMP/tree/known/a.known"
	list "verdict/crash | any | mine" "${crash[@]}"
	list_of() { deliberate "$@" verdict/crash verdict/mismatch 2>/dev/null |
		grep -E '^(not )?ok'; }
	run list_of
	assert_output $'not ok 1 verdict/crash # CRASH\nok 2 verdict/mismatch # XFAIL shipped'
	run list_of --known "$TMP/known"
	assert_output $'ok 1 verdict/crash # XFAIL mine\nok 2 verdict/mismatch # XFAIL shipped'
	run list_of --no-known
	assert_output $'not ok 1 verdict/crash # CRASH\nnot ok 2 verdict/mismatch'
	run list_of --no-known --known "$TMP/known"
	assert_output $'ok 1 verdict/crash # XFAIL mine\nnot ok 2 verdict/mismatch'
	list "verdict/mismatch | any | second" "${mismatch[@]}"
	mv "$TMP/known" "$TMP/second"
	list "verdict/crash | any | mine" "${crash[@]}"
	run list_of --no-known --known "$TMP/known" --known "$TMP/second"
	assert_output $'ok 1 verdict/crash # XFAIL mine\nok 2 verdict/mismatch # XFAIL second'
}

# Every deliberate failure that can be listed, written and, with the reasons, read again.
@test "--write-known, and the list that it wrote makes the very run as expected" {
	local failing=(verdict/{c-disagrees,child-left,crash,early-exit,hang,mismatch,wrong-row})

	run -1 deliberate --exec "$TMP/itself" --write-known "$TMP/new" "${failing[@]}" verdict/pass
	run -0 grep -cE ' \| real,(native|compat) \| TODO: why$' "$TMP/new"
	assert_output 7
	run -2 deliberate --exec "$TMP/itself" --known "$TMP/new" "${failing[@]}"
	assert_output "$TMP/new:4: the reason is still to be written: TODO: why"
	sed -i 's/TODO: why$/because/' "$TMP/new"
	run -0 deliberate --exec "$TMP/itself" --known "$TMP/new" "${failing[@]}" verdict/pass
	assert_line --partial "1 passed, 0 failed, 7 known to fail"
}

@test "--write-known: not of what is known, passes or could not be judged" {
	list "verdict/mismatch | any | said to fail" "${mismatch[@]}"
	run -125 deliberate --known "$TMP/known" --write-known "$TMP/new" verdict/mismatch \
		verdict/pass verdict/silent verdict/skip
	assert_line "--write-known: nothing to list, $TMP/new was not written"
	assert_file_not_exist "$TMP/new"
}

# bats test_tags=any-host
@test "a difference that is told cut can not be listed: what stands behind it is nobody's" {
	lay_canned
	printf 'value x = 00000001\n%.0s' {1..300} >"$TMP/tree/report"
	echo 'done' >>"$TMP/tree/report"
	{
		echo "canned/report | any | mine"
		printf '\t+x = 1\n%.0s' {1..200}
	} >"$TMP/known"
	run -1 canned --known "$TMP/known"
	assert_line "not ok 1 canned/report"
	assert_line --partial " ... 100 more lines differ"
	run -1 canned --write-known "$TMP/new"
	assert_line "--write-known: canned/report is left out: its answer can not be listed"
	assert_file_not_exist "$TMP/new"
	printf 'value x = 00000001\n%.0s' {1..150} >"$TMP/tree/report"
	echo 'done' >>"$TMP/tree/report"
	printf 'canned/report | any | mine\n' >"$TMP/known"
	printf '\t+x = 1\n%.0s' {1..150} >>"$TMP/known"
	run -0 canned --known "$TMP/known"
}

@test "--write-known: the condition is the emulator" {
	run -1 deliberate --exec "$TMP/qemu-i386" --write-known "$TMP/new" verdict/mismatch
	run -0 grep -v '^#' "$TMP/new"
	assert_output $'\nverdict/mismatch | qemu-i386 | TODO: why\n\t-answer = 43\n\t+answer = 42'
}

@test "--write-known: never over a file, and nothing ran then" {
	echo mine >"$TMP/new"
	run -2 deliberate --write-known "$TMP/new" verdict/mismatch
	assert_output "mmap2-suite: --write-known: $TMP/new is there already; it takes a new file"
	run -0 cat "$TMP/new"
	assert_output mine
	run -125 deliberate --write-known "$TMP/none/new" verdict/mismatch
	assert_output "mmap2-suite: --write-known: cannot write $TMP/none/new: No such file or directory"
	run -2 deliberate --write-known "$TMP/other" --face asm verdict/mismatch
	assert_output "mmap2-suite: --write-known lists both faces; leave out --face"
}

@test "--write-known: not of a run that was cut short" {
	run -1 deliberate --first-fail -j 1 --write-known "$TMP/new" verdict/crash verdict/mismatch
	assert_line "--write-known: $TMP/new was not written"
	assert_line --partial "stopped at the first: 1 of 2 cases ran"
	assert_not_exists "$TMP/new"
}

@test "--write-known with --repeat: every answer that was seen" {
	lay_canned
	printf 'exit 0\n' >"$TMP/tree/expected/canned/report.exp"
	cat >"$TMP/vary" <<-'END'
		#!/bin/sh
		# vary TREE PROGRAM [ID]: the value is the number of the call, by twos: both faces
		# of a round see the same one, the first round none.
		case $2 in */facts) exec "$2" ;; '') exit 1 ;; esac
		face=asm
		[ $# -lt 3 ] || face=c
		echo x >>"$1/calls"
		round=$((($(wc -l <"$1/calls") + 1) / 2))
		echo "report 1 canned/report $face"
		[ $round -eq 1 ] || echo "value x = 0000000$round"
		echo done
	END
	chmod +x "$TMP/vary"
	varied() {
		"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/vary $TMP/tree" \
			-f tap -j 1 --repeat 3 "$@"
	}
	run -1 varied --write-known "$TMP/new"
	run -0 sed -n '/TODO/,$ s/^\t//p' "$TMP/new"
	assert_output $'PASS\nor\n+x = 2\nor\n+x = 3'
	sed -i 's/TODO: why/varies/' "$TMP/new"
	rm "$TMP/tree/calls"
	run -0 varied --known "$TMP/new"
	assert_line "ok 1 canned/report round 1"
	assert_line "ok 2 canned/report round 2 # XFAIL varies"
	assert_line "ok 3 canned/report round 3 # XFAIL varies"
	run -1 varied --known "$TMP/new" # rounds 4 to 6
	assert_line "not ok 1 canned/report round 1"
}

@test "the kernel itself answers: real, and no emulator" {
	local itself=(--exec "$TMP/itself")

	known real "${itself[@]}"
	assert_applies
	known qemu-i386 "${itself[@]}"
	assert_does_not_apply
	known "qemu-i386<10.0" "${itself[@]}"
	assert_does_not_apply
	known "valgrind>=1.0" "${itself[@]}"
	assert_does_not_apply
}

@test "an emulator between, and its version" {
	emulated qemu-i386
	assert_line --partial " on qemu-i386 9.2.4 under $TMP/qemu-i386"
	assert_applies
	emulated "qemu-i386<10.0"
	assert_applies
	emulated "qemu-i386>=9.2,linux>=2.0"
	assert_applies
	emulated "qemu-i386>=9.2.4"
	assert_applies
	emulated "qemu-i386>=9.2.5"
	assert_does_not_apply
	emulated "qemu-i386<9.2"
	assert_does_not_apply
	emulated "qemu-i386>=9.10"
	assert_does_not_apply
	emulated real
	assert_does_not_apply
	emulated valgrind
	assert_does_not_apply
}

@test "a prefix that is no emulator leaves the target real" {
	known real --exec "nice -n 0 $TMP/itself"
	assert_applies
	known qemu-i386 --exec "nice -n 0 $TMP/itself"
	assert_does_not_apply
}

@test "an emulator behind other words of the prefix" {
	known "qemu-i386>=9.2" --exec "env A=1 nice -n 0 $TMP/qemu-i386"
	assert_applies
	known real --exec "timeout 60 $TMP/qemu-i386"
	assert_does_not_apply
}

@test "an emulator that is none, a version that is none" {
	local condition

	for condition in pearpc "pearpc<2.0" "qemu-i386<ten" "qemu-i386<10.0x" \
		"qemu-i386<1.2.3.4" "qemu-i386=10.0" qemu- linux "real<1.0" "qemu-i386<" "linux<6"; do
		known "$condition"
		assert_equal "$status" 2
		assert_output --regexp "^$TMP/known:1: unknown condition: $condition(; did you mean .*)? \\(there are native "
	done
	known qemu-i368
	assert_output "$TMP/known:1: unknown condition: qemu-i368; did you mean qemu-i386? $THERE_ARE"
}
