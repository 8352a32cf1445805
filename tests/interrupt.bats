#!/usr/bin/env bats
# ^C, SIGTERM, a reader that goes away: children killed, scratch removed, 130.

setup() {
	load lib.bash
	touch "$TMP/start"
}

teardown() { assert_nothing_left "$TMP/start"; }

# Starts a run that hangs, sends it the signals, and waits for its end.
interrupted_by() {
	local signal

	# In a session of its own, or a shell without job control makes it ignore SIGINT.
	env --default-signal=INT "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap \
		-f "json=$TMP/json" --save "$TMP/saved" --timeout-mul 20 -j 1 \
		verdict/c-disagrees verdict/hang \
		>"$TMP/out" 2>"$TMP/err" 3>&- &
	pid=$!
	# Its own path: a child of vfork still has the driver's command line.
	for _ in {1..1500}; do
		! pgrep -P "$pid" -f '/asm/verdict/hang$' >/dev/null || break
		sleep 0.02
	done
	kill -s STOP "$pid" # all of them at once
	for signal in "$@"; do kill -s "$signal" "$pid"; done
	kill -s CONT "$pid" || true
	status=0
	wait "$pid" || status=$?
}

check_interrupted() {
	assert_equal "$status" 130
	run cat "$TMP/out"
	assert_line "not ok 1 verdict/c-disagrees"
	assert_line "Bail out! interrupted"
	run cat "$TMP/err"
	assert_line "interrupted: 1 of 2 cases ran"
	assert_line "mmap2-suite: 0 passed, 1 failed"
	run -0 jq -r '.interrupted, .status' "$TMP/json"
	assert_output $'true\n130'
}

@test "SIGINT ends the run with a summary of what ran" {
	interrupted_by INT
	check_interrupted
}

@test "an interrupted run is no baseline: the file is as it was" {
	interrupted_by INT
	assert_not_exist "$TMP/saved"
	run cat "$TMP/err"
	assert_line "--save: $TMP/saved was not written"
	echo before >"$TMP/saved"
	interrupted_by INT
	assert_equal "$(cat "$TMP/saved")" before
}

@test "SIGTERM does the same" {
	interrupted_by TERM
	check_interrupted
}

@test "SIGHUP does the same" {
	interrupted_by HUP
	check_interrupted
}

@test "a second ^C does not stop the cleaning up" {
	interrupted_by INT TERM INT HUP
	check_interrupted
}

@test "the children of a driver that is killed die with it" {
	interrupted_by KILL
	assert_equal "$status" 137
	for _ in {1..50}; do
		pgrep -f "$BUILD/self-test/asm/verdict/hang$" >/dev/null || break
		sleep 0.02
	done
	run -1 pgrep -f "$BUILD/self-test/asm/verdict/hang$"
	rm -rf /dev/shm/mmap2-suite."$pid".* /tmp/mmap2-suite."$pid".*
}

@test "a reader that goes away ends the run, and nothing is left" {
	run bash -c '"$@" 2>/dev/null | head -n 1; exit "${PIPESTATUS[0]}"' - "$DRIVER" \
		--root "$TREE" --build "$BUILD/self-test" -f tap --repeat 1000 verdict/pass
	assert_line "KTAP version 1"
	assert_equal "$status" 125
}

@test "a SIGCHLD ignored outside does not stop the run, nor reach the programs" {
	lay_canned
	cat >"$TMP/masks" <<-'END'
		#!/bin/sh
		[ "${1##*/}" = facts ] && exec "$1"
		grep -E '^Sig(Ign|Blk):.*[1-9a-f]' /proc/self/status >&2
	END
	chmod +x "$TMP/masks"
	run -125 timeout 10 perl -e '$SIG{$_} = "IGNORE" for qw(CHLD USR1 PIPE); exec @ARGV' \
		"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/masks" -f tap
	assert_line "# both faces: it said nothing (exit 1)"
	refute_output --partial "Sig"
}
