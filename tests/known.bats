#!/usr/bin/env bats
# Known failures: which targets a line is about, and what becomes of a case that it lists.

setup() {
	load lib.bash
	cat >"$TMP/qemu-i386" <<-'END'
		#!/bin/sh
		[ "$1" != --version ] || exec echo 'qemu-i386 version 9.2.4 (Debian 1:9.2.4)'
		exec "$@"
	END
	chmod +x "$TMP/qemu-i386"
}

# known CONDITION [OPTION]...: both cases on the list, one of which fails.
known() {
	printf 'verdict/%s | %s | said to fail\n' mismatch "$1" pass "$1" >"$TMP/known"
	run deliberate --known "$TMP/known" "${@:2}" verdict/mismatch verdict/pass
}

assert_applies() {
	assert_line "ok 1 verdict/mismatch # XFAIL said to fail"
	assert_line "not ok 2 verdict/pass # XPASS $TMP/known:2 lists it as failing: said to fail"
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

@test "known failures alone end with 0" {
	echo 'verdict/mismatch | any | said to fail' >"$TMP/known"
	run -0 deliberate --known "$TMP/known" verdict/mismatch
	assert_line --partial "0 passed, 0 failed, 1 known to fail"
}

@test "--no-known: the list does not count" {
	known any --no-known
	assert_does_not_apply
}

@test "the kernel itself answers: real, and no emulator" {
	known real
	assert_applies
	known qemu-i386
	assert_does_not_apply
	known "qemu-i386<10.0"
	assert_does_not_apply
	known "valgrind>=1.0"
	assert_does_not_apply
}

@test "an emulator between, and its version" {
	emulated qemu-i386
	assert_line --partial " on qemu-i386 9.2 under $TMP/qemu-i386"
	assert_applies
	emulated "qemu-i386<10.0"
	assert_applies
	emulated "qemu-i386>=9.2,linux>=2.0"
	assert_applies
	emulated "qemu-i386<9.2"
	assert_does_not_apply
	emulated "qemu-i386>=9.10"
	assert_does_not_apply
	emulated real
	assert_does_not_apply
	emulated valgrind
	assert_does_not_apply
	emulated "qemu-i386,real"
	assert_does_not_apply
}

@test "a prefix that is no emulator leaves the target real" {
	known real --exec "nice -n 0"
	assert_applies
	known qemu-i386 --exec "nice -n 0"
	assert_does_not_apply
}

@test "an emulator that is none, a version that is none" {
	local condition

	for condition in bochs "bochs<2.0" "qemu-i386<ten" "qemu-i386<10.0x" "qemu-i386=10.0" \
		qemu- linux "real<1.0" "qemu-i386<"; do
		known "$condition"
		assert_equal "$status" 2
		assert_output "$TMP/known:1: unknown condition: $condition"
	done
}
