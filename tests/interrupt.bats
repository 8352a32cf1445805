#!/usr/bin/env bats
# shellcheck disable=SC2030,SC2031 # each test has its own pid
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
	run -0 deliberate verdict/pass # which clears what is left
}

@test "a driver that is killed leaves neither a scratch directory nor a daemon of a program" {
	lay_line "setsid -f sh -c 'cd /; echo \$\$ >$TMP/daemon; sleep 1000; exit' </dev/null >/dev/null 2>&1; sleep 1000"
	start_driver "${lined[@]}" -j1
	await test -s "$TMP/daemon"
	kill -s KILL "$pid"
	wait "$pid" || true
	await eval '! compgen -G "/dev/shm/mmap2-suite.$pid-*"'
	for process in $(pgrep -s "$(cat "$TMP/daemon")"); do # init may be slow to reap
		run grep -s '^State:.[^ZX]' "/proc/$process/status"
		assert_output ""
	done
}

@test "a reader that goes away ends the run, and nothing is left" {
	run bash -c '"$@" 2>/dev/null | head -n 2; exit "${PIPESTATUS[0]}"' - "$DRIVER" \
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

@test "a timer that was set outside ends no run" {
	run -0 timeout 20 perl -e 'use Time::HiRes qw(setitimer ITIMER_REAL); setitimer(ITIMER_REAL, .05, .05); exec @ARGV' \
		"$DRIVER" --root "$TREE" --build "$BUILD/self-test" --as-is -f tap --repeat 200 verdict/pass
	assert_line "ok 200 verdict/pass round 200"
}

@test "a SIGCHLD ignored outside does not hide how a script ended" {
	lay_canned
	mkdir "$TMP/tree/tools"
	printf '#!/bin/sh\nexit 0\n' >"$TMP/tree/tools/build"
	chmod +x "$TMP/tree/tools/build"
	echo 'done' >"$TMP/tree/report"
	run -0 timeout 10 perl -e '$SIG{CHLD} = "IGNORE"; exec @ARGV' "$DRIVER" --root "$TMP/tree" \
		--build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" -f tap
	assert_line "ok 1 canned/report"
}

# ---- at every moment ----

# It must end by itself with the status; what it takes is not looked at.
ends_with() {
	status=0
	timeout 120 tail -f --pid="$pid" /dev/null || { kill -s KILL "$pid"; fail "it does not end"; }
	wait "$pid" || status=$?
	assert_equal "$status" "$1"
}

# A canned case whose programs are this line of shell, behind a file that says that they run.
lay_line() {
	lay_canned
	printf '#!/bin/sh\ncase $1 in --version) exit ;; */facts) exec "$1" ;; esac\n%s\n' "$1" >"$TMP/does"
	chmod +x "$TMP/does"
	lined=("$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/does" -f tap
		--timeout-mul 100)
}

@test "a program in another process group can be interrupted, and is timed out" {
	local line="exec perl -e 'setpgrp(0, getpgrp(getppid)); open F, \">\", \"$TMP/runs\"; sleep 1 while 1'"

	lay_line "$line"
	start_driver "${lined[@]}" -j1
	await test -e "$TMP/runs"
	kill -s INT "$pid"
	ends_with 130
	run -1 pgrep -f "$TMP/runs"
	run -125 "${lined[@]}" --timeout-mul 0.4
	assert_line --regexp "it had not begun its report after [0-9.]+ seconds and was killed"
	run -1 pgrep -f "$TMP/runs"
}

is_in() { [[ $(cat "/proc/$1/wchan" 2>/dev/null) == "$2" ]]; }

@test "a driver that waits for a FIFO to be read can be interrupted" {
	mkfifo "$TMP/fifo"
	start_driver "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f "junit=$TMP/fifo" \
		verdict/pass
	await is_in "$pid" hrtimer_nanosleep
	kill -s TERM "$pid"
	ends_with 130
}

# bats test_tags=slow
@test "a driver whose results nobody reads can be interrupted" {
	mkfifo "$TMP/fifo"
	exec 8<>"$TMP/fifo"
	perl -e 'fcntl(STDIN, 1031, 4096) or die' <&8 # F_SETPIPE_SZ: soon full
	env --default-signal=INT "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap -j1 \
		--repeat 3000 --face asm verdict/pass verdict/mismatch >"$TMP/fifo" 2>"$TMP/err" 3>&- 8>&- &
	pid=$!
	await eval 'is_in $pid pipe_write || is_in $pid anon_pipe_write'
	kill -s INT "$pid"
	ends_with 130
	exec 8>&-
}

@test "SIGTERM in the first milliseconds leaves nothing" {
	for after in 0 1 2 3 4 5 6 8 10 12 15 20 25 30 40; do
		start_driver "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -j 256 verdict/pass
		sleep "0.0$(printf %02d "$after")"
		kill -s TERM "$pid" || true
		wait "$pid" || true
		run -1 compgen -G "/dev/shm/mmap2-suite.$pid-*"
		run -1 compgen -G "/tmp/mmap2-suite.$pid-*"
	done
}

@test "SIGHUP that was ignored when the suite was started stays so" {
	lay_line "touch $TMP/runs; until [ -e $TMP/go ]; do sleep 0.02; done"
	(trap '' HUP; exec "${lined[@]}" -j1 >"$TMP/out" 2>"$TMP/err" 3>&-) &
	pid=$!
	await test -e "$TMP/runs"
	kill -s HUP "$pid"
	touch "$TMP/go"
	ends_with 125
	run cat "$TMP/out"
	assert_line "# both faces: it said nothing (exit 0)"
}

# ---- what dead runs left ----

scratch_of() { compgen -G "$TMPDIR/mmap2-suite.$1-*"; }

@test "the next run clears what a killed one left, and nothing of one that lives" {
	# Any run clears up: those of other tests must not see this folder.
	export TMPDIR=$TMP/places
	mkdir "$TMPDIR"
	lay_line "touch $TMP/runs; sleep 1000"
	start_driver "${lined[@]}" -j1
	await test -e "$TMP/runs"
	killed=$(scratch_of "$pid")
	# Who clears up for it, too, and first.
	kill -s STOP "$pid"
	pgrep -P "$pid" | xargs kill -s KILL
	kill -s KILL "$pid"
	wait "$pid" || true
	assert_dir_exist "$killed"
	rm "$TMP/runs"
	lay_line "touch $TMP/runs; until [ -e $TMP/go ]; do sleep 0.02; done"
	start_driver "${lined[@]}" -j1
	await test -e "$TMP/runs"
	assert_not_exist "$killed"
	living=$(scratch_of "$pid")
	run -0 deliberate verdict/pass
	assert_dir_exist "$living"
	touch "$TMP/go"
	ends_with 125
	assert_not_exist "$living"
}

@test "what only looks like the scratch directory of a dead run is left alone" {
	local name=$TMP/places/mmap2-suite.99999

	mkdir -p "$TMP/mine" "$name-dead00" "$name.abcdef" "$name-short"
	touch "$TMP/mine/file"
	ln -sfn "$TMP/mine" "$name-link00"
	if [ "$(id -u)" -eq 0 ]; then
		mkdir -p "$name-others"
		chown 65534 "$name-others"
	fi
	TMPDIR=$TMP/places run -0 deliberate verdict/pass
	assert_exist "$TMP/mine/file"
	found=$(ls -d "$name"*)
	[[ $found != *dead00* ]]
	[[ $found == *abcdef* && $found == *link00* && $found == *short* ]]
	[ "$(id -u)" -ne 0 ] || [[ $found == *others* ]]
}

# ---- a machine that has too much to do ----

# bats test_tags=slow
@test "a program that others kept from running is no hanging one" {
	local busy=()

	[ -r /proc/self/schedstat ] || skip "this kernel does not say who waited for a processor"
	lay_line "taskset -cp 0 \$\$ >&2; exec perl -e '1 while (times)[0] < 0.6'"
	lined+=(--face asm -j1)
	for _ in {1..12}; do
		taskset -c 0 perl -e '1 while 1' 3>&- &
		busy+=($!)
	done
	run "${lined[@]}" --timeout-mul 1
	kill "${busy[@]}"
	assert_equal "$status" 125
	assert_line "# NASM face: it said nothing (exit 0)"
	lay_line "exec perl -e '1 while 1'"
	run -125 "${lined[@]}" --timeout-mul 0.4
	assert_line --regexp "it had not begun its report after [0-9.]+ seconds and was killed"
}

# ---- a driver that was stopped ----

# Runs a program that ends while the driver is stopped for longer than its timeout, of 10 s.
stopped_for_long() {
	lay_line "$1"
	lined+=(--timeout-mul 2 --face asm -j1)
	start_driver "${lined[@]}"
	await test -e "$TMP/runs"
	kill -s STOP "$pid"
	[ -z "${2:-}" ] || kill -s STOP "$(cat "$TMP/runs")"
	touch "$TMP/go"
	sleep 11
	kill -s CONT "$pid"
}

@test "a driver that was stopped does not call a program that has ended too slow" {
	stopped_for_long "touch $TMP/runs; until [ -e $TMP/go ]; do sleep 0.02; done"
	ends_with 125
	run cat "$TMP/out"
	assert_line "# NASM face: it said nothing (exit 0)"
}

# bats test_tags=slow
@test "nor one that was stopped with it, as by a freezer" {
	stopped_for_long "echo \$\$ >$TMP/runs; until [ -e $TMP/go ]; do sleep 0.02; done" both
	# The driver has looked at its clock by now, more than once.
	sleep 1
	kill -s CONT "$(cat "$TMP/runs")"
	ends_with 125
	run cat "$TMP/out"
	assert_line "# NASM face: it said nothing (exit 0)"
}
