#!/usr/bin/env bats
# --watch: processes and threads that share an address space, and leave it in every order; options.
# With programs of this machine's own kind, so that no other is needed.
# bats file_tags=any-host

setup_file() {
	export SPACES=$BATS_FILE_TMPDIR
	${CC:-gcc} -pthread -o "$SPACES/spaces" "$BATS_TEST_DIRNAME/watch/spaces.c"
}

setup() {
	load lib.bash
	cd "$TMP" || exit
}

watch() {
	run -0 timeout 10 "$SPACES/spaces" "$1"
	run -0 timeout 30 "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" -o told -f json=record --watch "$SPACES/spaces" "$1"
}

# Ends, as without being watched; and what a mapping made is told as its own in the record.
ends() {
	watch "$1"
	run -0 jq -r '[.events[] | select(.kind == "call" and .name == "mmap2" or .name == "mmap") |
		select(.arguments[3].value == "0x21" and .result) |
		.result as $at | any(.came[]; .start == $at or .object == "/dev/zero (deleted)")] | unique | .[]' record
}

@test "posix_spawn, system and popen: the parent goes on while the child is in execve" {
	ends spawn
	assert_output true
	ends shell
}

@test "vfork: the child executes, or ends, and the parent maps" {
	ends vfork-executes
	assert_output true
	ends vfork-ends
	assert_output true
}

@test "clone with CLONE_VM: either side executes while the other maps" {
	ends child-executes
	assert_output true
	ends both-map
	assert_output true
	ends parent-executes
	assert_output true
}

@test "clone with CLONE_VM: one that waits for its turn is killed, or stopped and goes on" {
	ends killed
	assert_output true
	ends stopped
	assert_output true
}

@test "a thread that executes takes over from one that maps" {
	ends thread-takes-over
	assert_output true
}

@test "who shared the space first is gone: what the others map is told as before" {
	ends parent-ends
	assert_output true
	ends leader-leaves
	assert_output true
}

@test "the record: an area that stayed as it was is in neither list" {
	watch moves-over-another
	run -0 jq -r '.events[] | select(.name == "mremap") | "- \(.went[].told)", "+ \(.came[].told)"' record
	assert_output $'- 70000000..70002000 -w-p 0 anonymous\n+ 50000000..50002000 -w-p 0 anonymous'
	watch stack-grows
	run -0 jq -r '[.events[] | select(.name == "mmap" or .name == "mmap2")][-1] | .stack_grew > 500000, .went, .came[].perms' record
	assert_output $'true\n[]\nr--p'
}

@test "options of the suite stand before PROGRAM, on either side of --watch; behind it all is the program's" {
	local words=("$DRIVER" --as-is --root "$SUITE" --build "$BUILD")

	run -0 --separate-stderr "${words[@]}" --watch -q -f json=one "$SPACES/spaces" spawn
	run -0 --separate-stderr "${words[@]}" -q --watch --format json=two -- "$SPACES/spaces" spawn
	run -0 --separate-stderr "${words[@]}" -q -f json=three "--watch=$SPACES/spaces" spawn
	run -0 --separate-stderr "${words[@]}" watch -q -f json=four "$SPACES/spaces" spawn
	run -0 jq -c '.arguments[1:]' one two three four
	assert_output "$(printf '["spawn"]\n%.0s' {1..4})"
	run -2 --separate-stderr "${words[@]}" -q --watch -f json=five "$SPACES/spaces" -q -f
	run -0 jq -c '.arguments[1:]' five
	assert_output '["-q","-f"]'
	run -2 "${words[@]}" --watch -f json=six
	assert_output "mmap2-suite: --watch takes a program and its arguments"
	assert_file_not_exist six
}

@test "neither a file nor a case: the case that may be meant" {
	local words=("$DRIVER" --as-is --root "$SUITE" --build "$BUILD")

	run -2 "${words[@]}" --watch length/zeor
	assert_output "mmap2-suite: --watch: there is no length/zeor, as a file or as a case; did you mean length/zero?"
	run -2 "${words[@]}" --watch ./spaces.exe
	assert_output "mmap2-suite: --watch: there is no ./spaces.exe, as a file or as a case (--list)"
}

@test "a record or a page for which there is no room: why it cannot be written" {
	local words=("$DRIVER" --as-is --root "$SUITE" --build "$BUILD")

	run -125 --separate-stderr "${words[@]}" -q -f json=/dev/full --watch "$SPACES/spaces" both-map
	assert_equal "${stderr-}" "mmap2-suite: cannot write the record: No space left on device"
	run -125 --separate-stderr "${words[@]}" -q -f html=/dev/full --watch "$SPACES/spaces" both-map
	assert_equal "${stderr-}" "mmap2-suite: cannot write the page: No space left on device"
	run -125 "${words[@]}" view "$SUITE/tests/watch/records/pages.json" -o /dev/full
	assert_output "mmap2-suite: cannot write the page: No space left on device"
}

@test "execve: what argv and envp point to, the first eight; or the address of what is none" {
	watch executes
	run -0 jq -r '.events[] | select(.name == "execve") | .arguments[1:][].told' record
	assert_output "$(printf '%s\n' '{"true", "'"$(printf 'x%.0s' {1..60})"'"..., ""}' \
		'{"N=0", "N=1", "N=2", "N=3", "N=4", "N=5", "N=6", "N=7", and 2 more}' '{}' 0 '{0x10}' 0x10)"
	run -0 grep -c '    r..      0x.* argv    {"true", "xxx' told
	assert_output 1
}
