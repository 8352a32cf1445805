#!/usr/bin/env bats
# walk and sweep: the model beside a kernel, or beside an emulator that is known to differ.

setup() { load lib.bash; }

suite() { "$DRIVER" --root "$SUITE" --build "$BUILD" "$@"; }

# bats test_tags=kernel
@test "walk: thousands of calls, and on this kernel nothing differs" {
	run -0 suite walk --seed 5 --calls 3000
	assert_line "walk --seed 5"
	assert_line --regexp '^3000 calls in .* s, and [0-9]+ that the model does not know were not made$'
	refute_line --partial differs
}

# bats test_tags=any-host
@test "walk: under qemu-i386 the first difference is shrunk, told with both answers, and status 1" {
	command -v qemu-i386 >/dev/null || skip "there is no qemu-i386"
	run -1 suite walk --seed 1 --calls 3000 --exec qemu-i386
	assert_line "differs: '-' is the model, '+' the kernel"
	assert_line --regexp '^    - [a-z0-9_]+[( ].* = '
	assert_line --regexp '^    \+ [a-z0-9_]+[( ].* = '
	[ "$(grep -c "^    " <<<"$output")" -le 7 ] || fail "more than six calls are left"
}

# bats test_tags=any-host
@test "walk: the same seed makes the same calls; without one it is told" {
	command -v qemu-i386 >/dev/null || skip "there is no qemu-i386"
	run -1 suite walk --seed 2 --exec qemu-i386
	local first; first=$(grep "^    " <<<"$output")
	run -1 suite walk --seed 2 --exec qemu-i386
	assert_equal "$(grep "^    " <<<"$output")" "$first"
	run -1 suite walk --seed 3 --exec qemu-i386
	[ "$(grep "^    " <<<"$output")" != "$first" ]
	run suite walk --calls 1 --exec qemu-i386
	assert_line --regexp '^walk --seed [0-9]+$'
}

# bats test_tags=any-host
@test "sweep: a plane ends at its first difference" {
	command -v qemu-i386 >/dev/null || skip "there is no qemu-i386"
	run -1 suite sweep mremap --exec qemu-i386
	assert_line "differs: '-' is the model, '+' the kernel"
	assert_line --regexp '^mremap: [0-9]+ of [0-9]+ questions$'
}

# bats test_tags=kernel
@test "sweep: a plane is asked whole, and on this kernel nothing differs" {
	run -0 suite sweep address-by-length
	assert_line --regexp '^address-by-length: ([0-9]+) of \1 questions$'
}

# bats test_tags=any-host
@test "walk, sweep: bad input is one line" {
	run -2 suite walk --seed x
	assert_output "mmap2-suite: --seed takes a whole number from 1 to 2147483647, not x"
	run -2 suite walk length/zero
	assert_output "mmap2-suite: walk takes nothing more"
	run -2 suite sweep --seed 1
	assert_output "mmap2-suite: --seed goes with walk, not with sweep"
	run -2 suite sweep nothing
	assert_output --partial "there is no plane nothing; there are flags-by-type address-by-length"
	run -125 suite walk --exec true
	assert_output --partial "the hand does not run here"
}

# bats test_tags=any-host
@test "walk: nothing is left behind" {
	command -v qemu-i386 >/dev/null || skip "there is no qemu-i386"
	run -1 suite walk --seed 1 --exec qemu-i386
	run pgrep -f "$BUILD/hand"
	assert_failure
}
