#!/usr/bin/env bats
# What a case leaves that may change the whole machine (needs: vm): its settings.

setup() {
	load lib.bash
	touch "$TMP/start"
	[ "$(id -u)" -eq 0 ] || skip "needs root"
	unshare -m true 2>/dev/null || skip "needs mount namespaces"
}

teardown() { assert_nothing_left "$TMP/start"; }

overcommit=/proc/sys/vm/overcommit_memory

# A case that may change the machine, whose programs are the shell script on standard input: it is
# given PROGRAM [ID], and calls say for a report that passes, $wait for what ends when $TMP/go is
# there.  The settings that it finds are files of the test's own.
lay_script() {
	lay_canned
	echo 'needs: vm' >>"$TMP/tree/cases/canned/report.case"
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	{
		echo '#!/bin/bash'
		echo 'case $1 in --version) exit ;; */facts) exec cat '"'$TMP/tree/facts' ;; esac"
		echo "here=$TMP"
		echo "cat $overcommit >>$TMP/found"
		echo "say() { '$SUITE/tests/say' '$TMP/tree' \"\$@\"; }"
		cat
	} >"$TMP/does"
	chmod +x "$TMP/does"
	mkdir "$TMP/vm"
	for setting in overcommit_memory max_map_count nr_hugepages; do
		cat "/proc/sys/vm/$setting" >"$TMP/vm/$setting"
	done
	echo 0 >"$TMP/vm/overcommit_memory"
	cat >"$TMP/apart" <<-END
		for setting in $TMP/vm/*; do
			mount --bind "\$setting" "/proc/sys/vm/\${setting##*/}" || exit 9
		done
		exec "\$@"
	END
	scripted=(unshare -m sh "$TMP/apart" "$DRIVER" --root "$TMP/tree" --build "$TMP/build"
		--exec "$TMP/does" -f tap --own-machine)
}

# It is as it was, and the second face found it so.
assert_put_back() {
	assert_equal "$(cat "$TMP/vm/overcommit_memory")" 0
	assert_equal "$(sort -u "$TMP/found")" 0
}

@test "a case that dies before it puts a setting back: that is told, and the next one finds it as it was" {
	lay_script <<-END
		say "\$@"
		echo 2 >$overcommit
		kill -s SEGV \$\$
	END
	run -1 "${scripted[@]}"
	assert_line "not ok 1 canned/report # CRASH"
	assert_line "# +vm.overcommit_memory is left at 2, it was 0"
	assert_put_back
}

@test "one that is killed for its time" {
	lay_script <<<"say \"\$@\"; echo 2 >$overcommit; sleep 1000"
	run -1 "${scripted[@]}" --timeout-mul 0.6 --face asm
	assert_line "not ok 1 canned/report # TIMEOUT"
	assert_line --regexp '^# .*was killed.*; vm.overcommit_memory is left at 2, it was 0$'
	assert_put_back
}

@test "one that answers as expected and leaves a setting is BROKEN" {
	lay_script <<<"say \"\$@\"; echo 2 >$overcommit; echo 66 >/proc/sys/vm/max_map_count"
	was=$(cat /proc/sys/vm/max_map_count)
	run -125 "${scripted[@]}"
	assert_line "# both faces: vm.max_map_count is left at 66, it was $was; vm.overcommit_memory is left at 2, it was 0"
	assert_put_back
	assert_equal "$(cat "$TMP/vm/max_map_count")" "$was"
}

@test "one that puts it back passes, and what it does not own is not looked at" {
	lay_script <<<"say \"\$@\"; echo 2 >$overcommit; echo 0 >$overcommit"
	run -0 "${scripted[@]}"
	sed -i '/^needs:/d' "$TMP/tree/cases/canned/report.case"
	cat >>"$TMP/does" <<<"echo 2 >$overcommit"
	run -0 "${scripted[@]}"
}

@test "a setting that can not be put back is said, at the case" {
	lay_script <<<"say \"\$@\"; echo 2 >$overcommit; mount -o remount,bind,ro $overcommit"
	run -125 "${scripted[@]}" --face asm
	assert_line "# NASM face: vm.overcommit_memory is left at 2, it was 0, and it can not be put back (Read-only file system)"
}

@test "a setting that can not be put back behind a run that is killed, or interrupted: on standard error" {
	local number pid

	lay_script <<-END
		echo 2 >$overcommit; mount -o remount,bind,ro $overcommit
		touch $TMP/runs; sleep 1000
	END
	for number in KILL INT; do
		start_driver "${scripted[@]}"
		await test -e "$TMP/runs"
		kill -s "$number" "$pid"
		wait "$pid" || true
		await eval '! compgen -G "/dev/shm/mmap2-suite.$pid-*"'
		run -0 cat "$TMP/err"
		assert_line "mmap2-suite: vm.overcommit_memory can not be put back to 0"
		rm "$TMP/runs"
		echo 0 >"$TMP/vm/overcommit_memory"
	done
}

@test "what shows a report puts back, too, and says what was left" {
	lay_script <<<"say \"\$@\"; echo 2 >$overcommit"
	run -0 --separate-stderr "${scripted[@]::$((${#scripted[@]} - 3))}" --own-machine --raw
	assert_equal "${stderr:?}" "mmap2-suite: canned/report: vm.overcommit_memory is left at 2, it was 0
mmap2-suite: canned/report: vm.overcommit_memory is left at 2, it was 0"
	assert_put_back
}

@test "a run that is interrupted puts back" {
	lay_script <<<"echo 2 >$overcommit; touch $TMP/runs; sleep 1000"
	interrupted "[ -e $TMP/runs ]" "${scripted[@]}"
	assert_put_back
}

@test "of a run that is killed, who watches puts back; where he is killed, too, the next run" {
	local pid

	lay_script <<-END
		echo 2 >$overcommit; setsid sleep 1000 & echo \$! >"$TMP/slept"; touch $TMP/runs; sleep 1000
	END
	start_driver "${scripted[@]}"
	await test -e "$TMP/runs"
	kill -s KILL "$pid"
	wait "$pid" || true
	await grep -qx 0 "$TMP/vm/overcommit_memory"
	await eval '! compgen -G "/dev/shm/mmap2-suite.$pid-*"'

	# Any run clears up: those of other tests must not see this folder.
	export TMPDIR=$TMP/places
	mkdir "$TMPDIR"
	rm "$TMP/runs"
	start_driver "${scripted[@]}"
	await test -e "$TMP/runs"
	kill -s STOP "$pid"
	pgrep -P "$pid" | xargs kill -s KILL
	kill -s KILL "$pid"
	wait "$pid" || true
	assert_equal "$(cat "$TMP/vm/overcommit_memory")" 2
	sed -i '/sleep 1000/c say "$@"' "$TMP/does"
	assert kill -s 0 "$(<"$TMP/slept")"
	run -0 "${scripted[@]}"
	assert_put_back
	await eval '! kill -s 0 "$(<"$TMP/slept")" 2>/dev/null'
}

@test "a file system that is left mounted is said, and a case that answered as expected is none that passed" {
	lay_script <<-END
		say "\$@"
		[ -z "\$MOUNTS" ] || { mkdir sub; mount -t tmpfs none sub; }
		[ "\$MOUNTS" != both ] || echo 2 >$overcommit
		[ "\$MOUNTS" != again ] || umount sub
	END
	run -125 env MOUNTS=it "${scripted[@]}" --face asm
	assert_line "# NASM face: a file system is left mounted"
	run -125 env MOUNTS=both "${scripted[@]}" --face asm
	assert_line "# NASM face: vm.overcommit_memory is left at 2, it was 0; a file system is left mounted"
	run -0 env MOUNTS=again "${scripted[@]}"
	run -0 env MOUNTS= "${scripted[@]}"
}

# ---- its files ----

@test "what a case that died had mounted is unmounted, and its files, which nobody may remove, go" {
	mkdir "$TMP/elsewhere"
	touch "$TMP/elsewhere/stays"
	lay_script <<-END
		say "\$@"
		mkdir -p sub/deeper/deepest
		mount -t tmpfs none sub
		mkdir sub/inner
		mount --bind "$TMP/elsewhere" sub/inner
		mount --bind "$TMP/elsewhere" sub
		touch file mounted-over data
		mount --bind "$TMP/elsewhere/stays" mounted-over
		chattr +i data 2>/dev/null && chattr +a file 2>/dev/null
		readlink -f . >>$TMP/directories
		kill -s SEGV \$\$
	END
	run -1 --separate-stderr "${scripted[@]}"
	assert_line "not ok 1 canned/report # CRASH"
	refute_regex "${stderr:?}" "cannot remove"
	assert_exist "$TMP/elsewhere/stays"
	# Both faces had the same directory, and the run is gone with all of it.
	assert_equal "$(sort -u "$TMP/directories" | wc -l)" 1
	assert_not_exist "$(head -n 1 "$TMP/directories")"
}
