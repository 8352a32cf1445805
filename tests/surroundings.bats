#!/usr/bin/env bats
# What surrounds a program: nothing of whoever starts the suite reaches it, and nothing of a
# program reaches the next one.

DENY=${O:-$BATS_TEST_DIRNAME/../build}/tests/deny

setup() {
	load lib.bash
	touch "$TMP/start"
}

teardown() { assert_nothing_left "$TMP/start"; }

# A tree of one case whose programs are the shell script on standard input, in $TMP/does: it is
# given PROGRAM [ID], and calls say for a report that passes.
lay_script() {
	lay_canned
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	{
		echo '#!/bin/bash'
		echo 'case $1 in --version) exit ;; */facts) exec "$1" ;; esac'
		echo "here=$TMP"
		echo "say() { '$SUITE/tests/say' '$TMP/tree' \"\$@\"; }"
		cat
	} >"$TMP/does"
	chmod +x "$TMP/does"
	scripted=("$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/does" -f tap)
}

as_root() { [ "$(id -u)" -eq 0 ] || skip "needs root"; }

# ---- what a program gets ----

@test "a front door without descriptors for its own work: 125, which is no failure of the target" {
	local most

	for most in 5 6 8; do
		run -125 bash -c 'for fd in {3..99}; do eval "exec $fd>&-"; done; ulimit -n $1; exec "$2" --as-is --exec ./none verdict/pass' \
			- "$most" "$SUITE/run-tests.sh"
	done
}

@test "no process for the work of the door, or of its scripts: 125, which is no verdict" {
	run -125 "$DENY" clone=12 "$SUITE/run-tests.sh" --list length/zero
	assert_line --partial "Cannot allocate memory"
	# As bash ends by itself where it can not fork, and where a command that fails ends it.
	lay_canned
	mkdir "$TMP/tree/tools"
	for status in 254 1 99; do
		printf '#!/bin/sh\nexit %s\n' "$status" >"$TMP/tree/tools/build"
		chmod +x "$TMP/tree/tools/build"
		run -125 canned
	done
}

@test "the caller's soft limits on processes and processor time do not reach the scripts" {
	lay_canned
	mkdir "$TMP/tree/tools"
	printf '#!/bin/bash\nulimit -Su; ulimit -St; exit 125\n' >"$TMP/tree/tools/build"
	chmod +x "$TMP/tree/tools/build"
	run -125 prlimit --nproc=5:5000 --cpu=7:1000 "$DRIVER" --root "$TMP/tree" --build "$TMP/build"
	assert_output $'5000\n1000'
}

@test "no environment, no descriptor, no terminal: whatever the suite was started with" {
	run -0 deliberate verdict/alone
	# In a terminal that controls it, with a descriptor and with words that glibc obeys.
	run -0 env GLIBC_TUNABLES=glibc.malloc.hugetlb=2 FOO=bar script -qec \
		"exec 7</dev/null; exec '$DRIVER' --root '$TREE' --build '$BUILD/self-test' -f tap verdict/alone" \
		/dev/null
	assert_line --partial "ok 1 verdict/alone"
}

@test "a prefix gets the environment, but for what would reach the programs" {
	lay_script <<-'END'
		env | grep -o '^FOO=.*\|^GLIBC_[A-Z]*\|^MALLOC_[A-Z_]*\|^BIG' >&2
	END
	run -125 env FOO=bar GLIBC_TUNABLES=x MALLOC_ARENA_MAX=1 BIG="$(printf '%05000d' 0)" \
		"${scripted[@]}"
	assert_line "#     FOO=bar"
	refute_line --regexp '^# (GLIBC|MALLOC|BIG)'
}

@test "soft limits of the caller are Linux's own for the programs" {
	lay_script <<-'END'
		ulimit -Sa | sed -n 's/ *(.*-\([vdfscnt]\))/-\1/p' | tr -s ' ' >&2
	END
	run -125 prlimit --as=10000000000: --data=1000000000: --fsize=1000000: --stack=1000000: \
		--cpu=1000: --nofile=200: "${scripted[@]}"
	assert_line "#     virtual memory-v unlimited"
	assert_line "#     data seg size-d unlimited"
	assert_line "#     file size-f unlimited"
	assert_line "#     stack size-s 8192"
	assert_line "#     core file size-c 0"
	assert_line "#     open files-n 1024"
	assert_line "#     cpu time-t unlimited"
}

@test "the caller's umask is for the files that he asks for; programs and their files have 022" {
	local umask ways

	lay_script <<-'END'
		case $* in
		*canned/report)
			{ umask; stat -c '%a %n' . data folder; } >"$here/seen"
			;;
		esac
		say "$@"
	END
	printf 'file: data 4096 letters mode=0666\ndirectory: folder\n' \
		>>"$TMP/tree/cases/canned/report.case"
	printf 'x = 2\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	for umask in 077 000; do
		rm -rf "$TMP"/{s,k,j,seen,build/reports}
		ways=$(printf '%03o' $((0666 & ~umask)))
		(umask "$umask" && run -1 "${scripted[@]}" --save "$TMP/s" --write-known "$TMP/k" \
			-f "json=$TMP/j" --keep)
		assert_equal "$(cat "$TMP/seen")" $'0022\n755 .\n666 data\n755 folder'
		assert_equal "$(stat -c %a "$TMP"/{s,k,j} "$TMP/build/reports/canned/report.asm" | sort -u)" \
			"${ways#0}"
		assert_equal "$(stat -c %a "$TMP/build/reports")" \
			"$(printf '%o' $((0777 & ~umask)))"
	done
	# What is there keeps its mode.
	chmod 640 "$TMP/s"
	(umask 077 && run -1 "${scripted[@]}" --save "$TMP/s")
	assert_equal "$(stat -c %a "$TMP/s")" 640
}

@test "a hard limit that forbids what the cases need is one line" {
	run -125 unable_to_raise prlimit --as=2000000000:2000000000 "$DRIVER" --root "$TREE" \
		--build "$BUILD/self-test" verdict/pass
	assert_output "mmap2-suite: the hard limit on the address space (ulimit -v) is 2000000000, and the cases need unlimited: start the suite without it, or with the right to raise it (CAP_SYS_RESOURCE)"
	run -125 unable_to_raise prlimit --fsize=1000000:1000000 "$DRIVER" --root "$TREE" \
		--build "$BUILD/self-test" verdict/pass
	assert_output --partial "the hard limit on the size of files (ulimit -f) is 1000000"
	assert_equal "${#lines[@]}" 1
}

@test "a limit that the caller's hard one forbids: the case is skipped by its name" {
	lay_script <<<'say "$@"'
	echo 'limit: STACK 1073741824' >>"$TMP/tree/cases/canned/report.case"
	run -125 unable_to_raise prlimit --stack=8388608:8388608 "${scripted[@]}"
	assert_line "ok 1 canned/report # SKIP needs a hard limit on the stack (ulimit -s) of 1073741824, not 8388608"
	run -0 unable_to_raise prlimit --stack=8388608:1073741824 "${scripted[@]}"
	sed -i 's/STACK.*/MEMLOCK 0 unlimited/' "$TMP/tree/cases/canned/report.case"
	run -125 unable_to_raise prlimit --memlock=65536:65536 "${scripted[@]}"
	assert_line --partial "# SKIP needs a hard limit on locked memory (ulimit -l) of unlimited, not 65536"
}

@test "more jobs than descriptors: so many run side by side as there are for" {
	lay_script <<<'say "$@"'
	run -0 unable_to_raise prlimit --nofile=140:140 "${scripted[@]}" -j 256 --repeat 40 --timeout-mul 20
}

@test "no descriptor is left: the scratch directory goes all the same" {
	lay_script <<-'END'
		prlimit --nofile=3:3 --pid $PPID
		say "$@"
	END
	run -125 "${scripted[@]}" -j 4 --repeat 4
	assert_output --partial "Too many open files"
}

@test "a soft limit on the size of files does not kill the driver, nor cut its results" {
	run -1 prlimit --fsize=100: "$DRIVER" --root "$TREE" --build "$BUILD/self-test" \
		-f "json=$TMP/json" verdict/mismatch
	run -0 jq -r '.cases[0].verdict' "$TMP/json"
	assert_output FAIL
}

@test "a hard limit on the size of files is told where no program runs, too" {
	run -125 unable_to_raise prlimit --fsize=5:5 bash -c '"$@" >"$0"' "$TMP/list" "$DRIVER" \
		--root "$TREE" --build "$BUILD/self-test" --list
	assert_output "mmap2-suite: cannot write the results to standard output"
}

@test "standard input closed: no file of the suite takes its number" {
	run -0 bash -c 'exec "$@" <&-' - "$DRIVER" --root "$TREE" --build "$BUILD/self-test" \
		verdict/pass verdict/alone
}

@test "standard output closed: what is lost is told, by 125" {
	run -125 bash -c 'exec "$@" >&-' - "$DRIVER" --root "$TREE" --build "$BUILD/self-test" \
		verdict/pass
	assert_line "mmap2-suite: cannot write the results to standard output"
	run -125 bash -c 'exec "$@" >&-' - "$DRIVER" --root "$TREE" --list
	assert_output "mmap2-suite: cannot write the results to standard output"
}

@test "standard error closed: the run goes on" {
	run -1 bash -c 'exec "$@" 2>&-' - "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap \
		verdict/mismatch
	assert_line "not ok 1 verdict/mismatch"
	run -0 bash -c 'exec "$@" <&- 2>&-' - "$DRIVER" --root "$TREE" \
		--build "$BUILD/self-test" verdict/pass verdict/alone
}

@test "as process 1 of a container it is an ordinary program" {
	as_root
	unshare -pf --mount-proc true 2>/dev/null || skip "needs pid namespaces"
	echo kept >"$TMP/kept"
	# vm is what only a machine of the suite's own is.
	lay_script <<<'say "$@"'
	echo 'needs: vm' >>"$TMP/tree/cases/canned/report.case"
	run -125 unshare -pf --mount-proc "${scripted[@]}"
	assert_line "ok 1 canned/report # SKIP needs vm"
	run -0 unshare -pf --mount-proc "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap \
		verdict/pass
	assert_line "ok 1 verdict/pass"
	run -1 unshare -pf --mount-proc "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap \
		verdict/child-daemon
	assert_line "# +processes are left behind"
	assert_equal "$(cat "$TMP/kept")" kept
}

# ---- what a program leaves ----

@test "a program does not pass with the report of the one before it" {
	lay_script <<-'END'
		if [ -e "$here/ran" ]; then
			perl -e 'sysseek(STDOUT, $ARGV[0], 0)' "$(wc -c <"$here/ran")"
		else
			say "$@" >"$here/ran"
			cat "$here/ran"
		fi
	END
	run -125 "${scripted[@]}" -j1 --repeat 2 --face asm
	assert_line "ok 1 canned/report round 1"
	assert_line "not ok 2 canned/report round 2 # BROKEN"
	assert_line "# NASM face: it wrote a byte of value 0"
}

@test "a hole in a report is BROKEN" {
	lay_script <<-'END'
		perl -e 'sysseek(STDOUT, 20, 0)'
		say "$@"
	END
	run -125 "${scripted[@]}"
	assert_line "# both faces: it wrote a byte of value 0"
}

@test "a program that seals its report does not spoil the next one's" {
	lay_script <<-'END'
		say "$@"
		perl -e 'fcntl(STDOUT, 1033, 8); fcntl(STDERR, 1033, 8)' # F_ADD_SEALS, F_SEAL_WRITE
	END
	run -0 "${scripted[@]}" -j1 --repeat 2
}

@test "a daemon that left session, directory and descriptors is told and killed" {
	run -1 deliberate verdict/child-daemon
	assert_line "# both faces: the answer is not the expected one"
	assert_line "# +processes are left behind"
	run -1 pgrep -f 'verdict/child-daemon$'
}

# Its init outlives the program, as that of bwrap --unshare-pid does for a moment: only who waits knows
# how the program ended.
lay_init() {
	cat >"$TMP/init" <<-'END'
		#!/bin/bash
		[ "$1" != --version ] || exit
		mkfifo "$0.ended.$$"
		exec 8<>"$0.ended.$$"
		rm "$0.ended.$$"
		unshare -pf sh -c '"$@" 8>&-; echo $? >&8; exec sleep 1000 >/dev/null 2>&1' sh "$@" &
		read -r status <&8
		exit "$status"
	END
	chmod +x "$TMP/init"
}

@test "what the prefix itself leaves, an init for one, is not the program's; a daemon below it is" {
	as_root
	unshare -pf true 2>/dev/null || skip "needs pid namespaces"
	lay_init
	run -0 deliberate --exec "$TMP/init" -j4 --repeat 3 verdict/pass
	run -1 deliberate --exec "$TMP/init" -j4 --repeat 3 verdict/pass verdict/child-daemon verdict/child-left verdict/child-escapes
	assert_equal "$(grep -c '^ok .* verdict/pass' <<<"$output")" 3
	assert_equal "$(grep -c '^not ok .* verdict/child-' <<<"$output")" 9
	assert_equal "$(grep -c '^# +processes are left behind$' <<<"$output")" 9
	run -1 pgrep -f "$TMP/init|verdict/child-"
}

@test "bwrap with a namespace of processes: what its init outlives is told of the program alone" {
	bwrap --unshare-pid --dev-bind / / true 2>/dev/null || skip "needs bwrap"
	run -1 deliberate --exec 'bwrap --unshare-pid --dev-bind / /' -j4 --repeat 3 verdict/pass verdict/child-daemon
	assert_equal "$(grep -c '^ok .* verdict/pass' <<<"$output")" 3
	assert_equal "$(grep -c '^# +processes are left behind$' <<<"$output")" 3
}

@test "a prefix that leaves what is called as the program is: one line" {
	cp "$(type -P sleep)" "$TMP/facts"
	printf '#!/bin/sh\n%s 1000 >/dev/null 2>&1 &\nexec "$@"\n' "$TMP/facts" >"$TMP/leaves"
	chmod +x "$TMP/leaves"
	run -125 deliberate --exec "$TMP/leaves" verdict/pass
	assert_output "mmap2-suite: --exec: it leaves processes behind when a program has ended, which nothing here tells from what the program leaves; it has to wait for them (bwrap: --as-pid-1)"
	run -1 pgrep -f "$TMP/facts"
}

# Without a /proc, and with that of other processes.
@test "where /proc does not show the children, a daemon is told and killed all the same" {
	as_root
	unshare -pf true 2>/dev/null || skip "needs pid namespaces"
	for hidden in 'unshare -m sh -c "mount -t tmpfs none /proc; exec \"\$@\"" -' 'unshare -pf'; do
		eval "run -1 $hidden" '"$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap -j4 \
			--repeat 3 verdict/child-daemon verdict/pass'
		assert_equal "$(grep -c '^ok .* verdict/pass' <<<"$output")" 3
		assert_equal "$(grep -c '^not ok .* verdict/child-daemon' <<<"$output")" 3
		assert_equal "$(grep -c '^# +processes are left behind$' <<<"$output")" 3
		run -1 pgrep -f 'verdict/child-daemon$'
	done
}

@test "a kernel that gives orphans to somebody else: that they are not looked for is said" {
	run -0 "$DENY" prctl=22 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap verdict/pass
	assert_line --partial "what programs leave behind outside of their process group is neither seen nor ended here"
}

@test "the SysV segments of a program that did not come to its end go with it, and no other's" {
	local own before

	own=$(perl -e 'print shmget(0, 4096, 0600)')
	before=$(wc -l </proc/sysvipc/shm)
	lay_script <<-'END'
		exec perl -e 'print STDERR "made ", shmget(0, 4096, 0600), "\n"; kill KILL => $$'
	END
	run -125 "${scripted[@]}"
	assert_line --regexp '^#     made [0-9]+'
	assert_equal "$(wc -l </proc/sysvipc/shm)" "$before"
	run -0 perl -e 'exit !shmctl($ARGV[0], 0, 0)' "$own"
}

# A case whose programs make a segment, in a child or themselves, note it in $TMP/made, and do these lines of Perl.
lay_maker() {
	cat >"$TMP/makes" <<-END
		sub make {
			my \$id = shmget(0, 4096, 0600);
			open my \$made, '>>', '$TMP/made';
			syswrite \$made, "\$id\\n";
		}
		sub await { select undef, undef, undef, 0.01 until -s '$TMP/made' }
		$1
	END
	lay_script <<<"say \"\$@\"; exec perl $TMP/makes"
	: >"$TMP/made"
}
is_there() { perl -e 'exit !shmctl($ARGV[0], 2, $state)' "$1"; }
none_is_there() {
	local id

	for id in $(<"$TMP/made"); do
		! is_there "$id" || return 1
	done
}

@test "the SysV segments of a program that forgets them go with it, and those of processes that it leaves" {
	local does

	for does in 'make' 'if (!fork) { make; exit } await' 'if (!fork) { make; sleep 1000 } await' \
		'if (!fork) { setpgrp; chdir "/"; make; sleep 1000 } await' 'if (!fork) { fork or make; exit } await'; do
		lay_maker "$does"
		run "${scripted[@]}" -j1 --face asm
		assert [ -s "$TMP/made" ]
		none_is_there || fail "left: $does"
	done
}

@test "the SysV segments of a process beside a program that is killed go with it, who watches is killed, too, or not" {
	local pid watcher

	for watcher in lives killed; do
		# Any run clears up: those of other tests must not see this folder.
		export TMPDIR=$TMP/$watcher
		mkdir "$TMPDIR"
		lay_maker 'fork; make; sleep 1000'
		start_driver "${scripted[@]}" -j1
		await eval "$both_made"
		kill -s STOP "$pid"
		[ "$watcher" = lives ] || pgrep -P "$pid" | xargs kill -s KILL
		kill -s KILL "$pid"
		wait "$pid" || true
		[ "$watcher" = lives ] || run -0 deliberate verdict/pass
		await none_is_there
	done
}

# Both faces wait, each with a segment that it has attached; their numbers in $TMP/made.
lay_attached() {
	lay_script <<-END
		exec perl -MIPC::SysV=shmat -e '\$id = shmget(0, 1 << 24, 0600); shmwrite(\$id, "a" x (1 << 24), 0, 1 << 24);
			shmat(\$id, undef, 0); open my \$made, ">>", "$TMP/made"; print \$made "\$id\n"; close \$made; sleep 1000'
	END
	: >"$TMP/made"
}
both_made='[ "$(wc -l <"$TMP/made")" -eq 2 ]'

@test "the SysV segments of a run that is killed go with it, and no other's" {
	local own pid id

	own=$(perl -e 'print shmget(0, 4096, 0600)')
	lay_attached
	start_driver "${scripted[@]}" -j2
	await eval "$both_made"
	kill -s KILL "$pid"
	wait "$pid" || true
	for id in $(<"$TMP/made"); do await eval "! is_there $id"; done
	run -0 perl -e 'exit !shmctl($ARGV[0], 0, 0)' "$own"
}

@test "the SysV segments of a run that is interrupted go with it" {
	local id

	lay_attached
	interrupted "$both_made" "${scripted[@]}" -j2
	for id in $(<"$TMP/made"); do run ! is_there "$id"; done
}

@test "what is left behind is told of the program that left it, not of those beside it" {
	run -1 deliberate -j4 --repeat 8 verdict/child-daemon verdict/pass
	assert_equal "$(grep -c '^ok .* verdict/pass' <<<"$output")" 8
	assert_equal "$(grep -c '^not ok .* verdict/child-daemon' <<<"$output")" 8
	assert_equal "$(grep -c '^# +processes are left behind$' <<<"$output")" 8
}

@test "a process that nobody owns up to: no program that ran meanwhile passes" {
	# The NASM face leaves it behind while the C face runs, which ends afterwards.
	lay_script <<-'END'
		say "$@"
		if [ $# -eq 1 ]; then
			until [ -e "$here/other-runs" ]; do sleep 0.02; done
			prlimit --locks=0:0 --rss=0:0 setsid sh -c "cd /; echo \$\$ >$here/left; exec sleep 1000" \
				</dev/null >/dev/null 2>&1 &
			until [ -s "$here/left" ]; do sleep 0.02; done
		else
			touch "$here/other-runs"
			until [ -s "$here/left" ]; do sleep 0.02; done
			while kill -0 "$(cat "$here/left")" 2>/dev/null; do sleep 0.02; done
		fi
	END
	run -125 "${scripted[@]}" -j2
	assert_line --partial "# both faces: a process was left behind while it ran"
	run -1 kill -0 "$(cat "$TMP/left")"
}

@test "children that whoever started the driver had are left alone" {
	run -0 bash -c 'sleep 1000 >/dev/null 2>&1 3>&- & echo $! >"$0"; exec "$@"' "$TMP/pid" "$DRIVER" \
		--root "$TREE" --build "$BUILD/self-test" verdict/pass
	run -0 kill "$(cat "$TMP/pid")"
}

@test "a program killed from outside is BROKEN, not a failure of the target" {
	lay_script <<<'say "$@"; kill -s KILL $$'
	run -125 "${scripted[@]}"
	assert_line "# both faces: it was killed by SIGKILL, and not by the suite: by somebody, or for want of memory"
	for signal in TERM INT HUP QUIT XCPU; do
		lay_script <<<"say \"\$@\"; exec perl -e 'kill $signal, \$\$; sleep 9'"
		run -125 "${scripted[@]}"
		assert_line "# both faces: it was killed by SIG$signal, and not by the suite: by somebody"
	done
	lay_script <<<'say "$@"; kill -s SEGV $$'
	run -1 "${scripted[@]}"
	assert_line "# both faces: killed by SIGSEGV"
	# A child is as easily hit; the number is the status word of waitpid.
	lay_script <<<'say "$@" | sed "s/^done/ended child = 00000009\ndone/"'
	run -125 "${scripted[@]}"
	assert_line "# both faces: a process of its own was killed by SIGKILL, and not by the suite: by somebody, or for want of memory"
	lay_script <<<'say "$@" | sed "s/^done/ended child = 0000000b\ndone/"'
	run -1 "${scripted[@]}"
	assert_line "# +ended child = killed by SIGSEGV"
}

@test "folders deeper than descriptors go, and modes that forbid it, are cleared away" {
	lay_script <<-'END'
		say "$@"
		[ "$(ls -A | wc -l)" = 0 ] || echo "not empty" >&2
		perl -e 'for (1 .. 1500) { mkdir "d"; open F, ">f"; chdir "d" } chmod 0, "."'
		chmod 0 .
	END
	run -0 "${scripted[@]}" -j1 --repeat 2
	refute_output --partial "not empty"
}

# bats test_tags=any-host
@test "a clock that goes back, as small kernels have it in an emulator: nothing lasts less than no time" {
	cat >"$TMP/back.c" <<-'END'
		#define _GNU_SOURCE
		#include <sys/syscall.h>
		#include <time.h>
		#include <unistd.h>
		int clock_gettime(clockid_t clock, struct timespec *time)
		{
			static long back;

			syscall(SYS_clock_gettime, clock, time);
			if (clock == CLOCK_MONOTONIC) {
				back += 1000000;
				time->tv_sec -= 100 + back / 1000;
			}
			return 0;
		}
	END
	gcc -shared -fPIC -o "$TMP/back.so" "$TMP/back.c" || skip "needs gcc"
	lay_canned
	printf 'report 1 canned/report asm\nexit 0\n' >"$TMP/tree/report"
	[ -z "${SELF_TEST_DRIVER:-}" ] || skip "its driver has sanitizers in it, which come first"
	LD_PRELOAD=$TMP/back.so run canned --face asm -f "json=$TMP/result"
	run -0 jq -r '.cases[0].asm.seconds' "$TMP/result"
	assert_output --regexp '^[0-9]'
}
