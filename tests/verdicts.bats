#!/usr/bin/env bats
# What is said of programs that misbehave in every way there is.

setup() { load lib.bash; }

@test "a right answer passes, on both faces, and ends with 0" {
	run -0 --separate-stderr deliberate verdict/pass
	assert_line "ok 1 verdict/pass"
	[[ ${stderr:?} == *"mmap2-suite: 1 passed, 0 failed" ]]
}

@test "a wrong answer fails, with the difference of both faces, and ends with 1" {
	run -1 deliberate verdict/mismatch
	assert_line "not ok 1 verdict/mismatch"
	assert_line "# both faces: the answer is not the expected one"
	assert_line "# -answer = 43"
	assert_line "# +answer = 42"
}

@test "a wrong value in one row of the NASM face fails that face only" {
	run -1 deliberate verdict/wrong-row
	assert_line --partial "# NASM face:"
	refute_line --partial "# C face:"
	assert_line --partial "# +mmap2(0x50000000, 4096,"
	assert_line --partial "# -mmap2(0x50000000, 8192,"
}

@test "a C face that asks another question fails that face only" {
	run -1 deliberate verdict/c-disagrees
	assert_line --partial "# C face:"
	refute_line --partial "# NASM face:"
}

@test "an unmet need is a skip by the name of the need, and nothing judged is 125" {
	run -125 deliberate verdict/skip
	assert_line "ok 1 verdict/skip # SKIP needs linux<2.0"
	assert_line --partial "0 passed, 0 failed, 1 skipped"
}

@test "a skip beside a pass ends with 0" {
	run -0 deliberate verdict/skip verdict/pass
	assert_line --partial "1 passed, 0 failed, 1 skipped"
}

@test "a signal that is not expected is a CRASH" {
	run -1 deliberate verdict/crash
	assert_line "not ok 1 verdict/crash # CRASH"
	assert_line "# both faces: killed by SIGSEGV"
	assert_line --partial "1 crashed"
}

@test "a program that does not end is killed: TIMEOUT" {
	run -1 deliberate verdict/hang
	assert_line "not ok 1 verdict/hang # TIMEOUT"
	assert_line --regexp '^# (both|NASM) faces?: it ran for [0-9.]+ seconds and was killed \(--timeout-mul allows more\)$'
	run -1 pgrep -f "$BUILD/self-test/asm/verdict/hang\$"
}

@test "--timeout-mul makes the wait shorter" {
	run -1 deliberate --timeout-mul 0.1 verdict/hang
	assert_line --regexp '^# (both|C) faces?: it ran for 0\.[0-9] seconds and was killed \(--timeout-mul allows more\)$'
}

@test "output without an end is BROKEN, and nothing judged is 125" {
	run -125 deliberate verdict/flood
	assert_line "not ok 1 verdict/flood # BROKEN"
	assert_line "# both faces: it wrote more than 1024 KiB"
}

@test "a garbled line is BROKEN by its number" {
	run -125 deliberate verdict/garbled
	assert_line --regexp '^# NASM face: line [0-9]+ is no report line: nonsense$'
	assert_line --regexp '^# C face: line [0-9]+ is no report line: nonsense$'
}

@test "a program that says nothing is BROKEN" {
	run -125 deliberate verdict/silent
	assert_line "# both faces: it said nothing (exit 0)"
}

@test "an early exit with status 0 is no pass" {
	run -1 deliberate verdict/early-exit
	assert_line "# +the report is not whole"
}

@test "a child that outlives its program fails the case and is killed" {
	run -1 deliberate verdict/child-left
	assert_line "# +processes are left behind"
	run -1 pgrep -f 'verdict/child-left$'
}

@test "a child in a session of its own does not get away either" {
	run -1 deliberate verdict/child-escapes
	assert_line "# both faces: the answer is not the expected one"
	assert_line "# +processes are left behind"
	run -1 pgrep -f 'verdict/child-escapes$'
}

@test "a case that fails beats one that is broken: 1, not 125" {
	run -1 deliberate verdict/garbled verdict/mismatch
	assert_line --partial "0 passed, 1 failed, 1 broken"
}

@test "--repeat tells every round by its own name" {
	run -0 deliberate --repeat 3 verdict/pass
	assert_line "1..3"
	assert_line "ok 3 verdict/pass round 3"
}

@test "--first-fail stops at the first result that is not as expected" {
	run -1 deliberate --first-fail -j1 verdict/mismatch verdict/pass verdict/silent
	assert_line --partial "stopped at the first:"
}

@test "a failure shows a command that runs the program by hand" {
	run deliberate --face asm verdict/mismatch
	command=$(sed -n 's/^# run it by hand: //p' <<<"$output")
	read -ra words <<<"$command"
	run -0 "${words[@]}"
	assert_line "report 1 verdict/mismatch asm"
	assert_line "done"
}
