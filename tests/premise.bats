#!/usr/bin/env bats
# bats file_tags=any-host
# What is said where a call that only prepares the question fails.

setup() { load lib.bash; }

DENY=${O:-$BATS_TEST_DIRNAME/../build}/tests/deny

@test "deny: a call of a rule fails for the program, and for nothing else" {
	run -1 "$DENY" open:/etc/hostname cat /etc/hostname
	assert_output --partial "Function not implemented"
	run -1 "$DENY" open=13:/etc/hostname cat /etc/hostname
	assert_output --partial "Permission denied"
	run -0 "$DENY" open:/etc/hostname cat /etc/passwd
	assert_output --partial "root:"
	run -0 "$DENY" open+1:/etc/passwd cat /etc/passwd
	run -1 "$DENY" open+1:/etc/passwd cat /etc/passwd /etc/passwd
	assert_output --partial "Function not implemented"
}

@test "deny: it ends as the program ends, and never keeps it from starting" {
	run -3 "$DENY" execve,process sh -c 'exit 3'
	run -137 "$DENY" getppid sh -c 'kill -9 $$'
	run -126 "$DENY" execve sh -c 'exec /bin/true'
	run -125 "$DENY" nonesuch true
	assert_output "deny: no such call: nonesuch"
	run -125 "$DENY" getppid /nonesuch
	assert_output "deny: /nonesuch: No such file or directory"
}

# What one program says under deny, as canonical lines.
under_deny() {
	run "$DRIVER" --root "$SUITE" --build "$BUILD" --exec "$DENY $1" --face "$3" --canonical "$2"
}

@test "a snapshot that could not be read is told as that, on both faces" {
	local face

	for face in asm c; do
		under_deny open=13:/proc/self/maps length/zero $face
		assert_line --regexp '^maps before: not seen: (-EACCES|it is empty)$'
		assert_line --regexp '^maps before..after: not seen: (-EACCES|it is empty)$'
		refute_line --partial unchanged
	done
}
