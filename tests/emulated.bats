#!/usr/bin/env bats
# bats file_tags=any-host
# vm/emulated: i386 programs by an emulator that the kernel starts.

formats=/proc/sys/fs/binfmt_misc

setup() {
	load lib.bash
	[ "$(id -u)" -eq 0 ] || skip "only root can register an emulator"
	needs qemu-i386-static
}

# The entries that the kernel has by now; none where binfmt_misc is not mounted.
entries() { find "$formats" -name 'mmap2-suite*' | sort; }

@test "two at once serve both, and each takes away its own entry" {
	before=$(entries)
	run vm/emulated bash -c "vm/emulated find '$formats' && find '$formats'"
	[ "$status" -eq 0 ]
	[ "$(grep -c mmap2-suite <<<"$output")" -eq $((2 * $(grep -c . <<<"$before" || true) + 3)) ]
	[ "$(entries)" = "$before" ]
}

@test "what a killed one left is taken away by the next" {
	run vm/emulated bash -c 'kill -KILL $PPID; sleep 0.1; echo "$PPID"'
	left=$(grep -x '[0-9]*' <<<"$output")
	[[ $(entries) == *".$left"* ]]
	vm/emulated true
	[[ $(entries) != *".$left"* ]]
}

@test "its status is the one of the command; what can not be done is 125, a wrong call 2" {
	run vm/emulated bash -c 'exit 7'
	[ "$status" -eq 7 ]
	run vm/emulated
	[ "$status" -eq 2 ]
	[ "$output" = "emulated: what is to be run?" ]
	ln -s "$(command -v id)" "$(command -v readlink)" "$(command -v tr)" "$TMP"
	run env PATH="$TMP" "$BASH" vm/emulated true
	[ "$status" -eq 125 ]
	[ "$output" = "emulated: qemu-i386-static is missing (package qemu-user-static)" ]
}

@test "a signal ends the command, and the entry goes" {
	local before signal

	before=$(entries)
	for signal in TERM HUP; do
		vm/emulated bash -c 'echo $$ >"$1"; exec sleep 1000' - "$TMP/pid" &
		await test -s "$TMP/pid"
		kill -s "$signal" $!
		status=0
		wait $! || status=$?
		assert_equal "$status" 130
		await eval '! kill -s 0 "$(<"$TMP/pid")" 2>/dev/null'
		assert_equal "$(entries)" "$before"
		rm "$TMP/pid"
	done
	# What it starts may still be interrupted.
	run -0 vm/emulated grep SigIgn /proc/self/status
	assert_line --regexp '[0189]$' # of the last digit SIGINT is 2, SIGQUIT 4
}

@test "--watch tells no emulator's calls as the program's" {
	local emulator

	emulator=$(readlink -f "$(command -v qemu-i386-static)")
	run -125 vm/emulated "$DRIVER" --root "$SUITE" --build "$BUILD" --watch "$BUILD/asm/length/zero"
	assert_output "mmap2-suite: --watch: the kernel runs this by $emulator (binfmt_misc), whose calls these \
would be; vm/inside -- ./run-tests.sh --watch ... shows the program's"
	run -7 vm/emulated "$DRIVER" --root "$SUITE" --build "$BUILD" --watch /bin/sh -c 'exit 7'
}

@test "walk names the emulator that the kernel starts" {
	run -0 vm/emulated "$DRIVER" --root "$SUITE" --build "$BUILD" walk 'munmap(0x50000000, 4096)'
	assert_line --regexp '^(native|compat) [0-9.]+ on qemu-i386 [0-9.]+[0-9]( without|, seen in)'
}
