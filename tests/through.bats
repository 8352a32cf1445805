#!/usr/bin/env bats
# bats file_tags=any-host
# shellcheck disable=SC2030,SC2031 # each test has its own pid
# Machines behind a command: what arrives there, what comes back, what stays (harness/where/through.h).

setup() {
	load lib.bash
	touch "$TMP/start"
	mkdir -p "$TMP/build" "$TMP/home" "$TMP/place" "$TMP/folder/mmap2-suite"
	cp "$SUITE/tools/there" "$TMP/build/there"
	# The machine: this one, with a place and a home of its own.
	board="env HOME=$TMP/home TMPDIR=$TMP/place"
	lay_folder
	begun=("wire 1" "$(told_target 6.1.0-fake i686 "${facts[@]}" version=6.1.7)")
}

teardown() {
	assert_nothing_left "$TMP/start"
	[ ! -d "$TMP/place" ] || assert_nothing_there
}

assert_nothing_there() {
	for _ in {1..100}; do
		[ -n "$(ls -A "$TMP/place")" ] || return 0
		sleep 0.05
	done
	fail "left there: $(ls -A "$TMP/place")"
}

# A portable folder that is not one: it notes its words and does what $TMP/does says, a script.
lay_folder() {
	cat >"$TMP/folder/mmap2-suite/run" <<-FOLDER
		#!/bin/sh
		[ "\$1" != version ] || exit 0
		printf '%s\n' "\$@" >"$TMP/words.\$\$"
		echo \$\$ >"$TMP/there.pid"
		. "$TMP/does"
	FOLDER
	chmod +x "$TMP/folder/mmap2-suite/run"
	head -c 100000 /dev/urandom >"$TMP/folder/mmap2-suite/more"
	tar -C "$TMP/folder" -czf "$TMP/build/mmap2-suite-portable.tar.gz" mmap2-suite
}

# Lines on the wire; what begins with '!' is a command.
does() {
	local line

	for line in "$@"; do
		case $line in
		'!'*) printf '%s\n' "${line#!}" ;;
		*) printf "printf '%%s\\\\n' '%s'\n" "$line" ;;
		esac
	done >"$TMP/does"
}
facts=(native nx pku=no root vm tmpfs real own-process proc maps smaps status fork threads exec ptrace memfd)
face() {
	printf '%s\n' "start $1 1 $2"
	[ "${3:-PASS}" = PASS ] && printf '%s\n' "$(passed "$1")" ||
		printf '%s\n' "face $3 0.0100" "line answer = 41" "line exit 0" .
}
passes() { mapfile -t lines_of < <(face "$1" asm && face "$1" c); }

# passes_all TARGET [COMMAND]: a driver there that says so, and that all that it is asked passes.
passes_all() {
	lay_passed
	cat >"$TMP/does" <<-END
		printf '%s\n' "wire 1" "$1"
		${2:-:}
		for word; do
			case \$word in
			verdict/*) for face in asm c; do echo "start \$word 1 \$face"; cat "$TMP/passed/\$word"; done ;;
			esac
		done
		echo end 0.1
	END
}

# As the driver there does when nobody listens any more.
until_end='!cat >/dev/null; exit 1'

through() { # COMMAND WORD...
	# shellcheck disable=SC2046 # no word for none
	"$DRIVER" --root "$TREE" --build "$TMP/build" --through "$1" $(as_tap "$@") "${@:2}"
}

@test "a machine behind a command: its target, its results, and nothing left but the archive" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "skip verdict/skip 1 needs linux<2.0" "end 0.1"
	run -0 --separate-stderr through "$board" verdict/pass verdict/skip --repeat 1
	assert_line "# Linux 6.1.0-fake i686 (native, nx)"
	assert_line "ok 1 verdict/pass"
	assert_line "ok 2 verdict/skip # SKIP needs linux<2.0"
	[ "${stderr_lines[-1]:?}" = "mmap2-suite: 1 passed, 0 failed, 1 skipped" ]
	run -0 cat "$TMP"/words.*
	assert_output "$(printf '%s\n' --wire --no-known --repeat=1 --timeout-mul=1 verdict/pass verdict/skip)"
	run -0 find "$TMP/home" -type f -printf '%P\n'
	assert_output ".cache/mmap2-suite/there-$(sha256sum <"$TMP/build/mmap2-suite-portable.tar.gz" | cut -c-64).tar.gz"
}

@test "words of the driver there: jobs, scratch, face, prefix, whatever stands in them" {
	passes verdict/pass
	mkdir "$TMP/it's here"
	does "${begun[@]}" "$(face verdict/pass asm)" "end 0.1"
	run -0 through "$board" verdict/pass -j 3 --face asm --timeout-mul 2 --scratch "$TMP/it's here" \
		--exec '"/no such/emulator" -x' --emulator fake=1.2
	run -0 cat "$TMP"/words.*
	assert_output "$(printf '%s\n' --wire --jobs=3 "--scratch=$TMP/it's here" "--exec='/no such/emulator' -x" \
		--no-known --repeat=1 --timeout-mul=2 --face=asm --emulator=fake=1.2 verdict/pass)"
	run ls -A "$TMP/it's here"
	refute_output
	rm "$TMP"/words.*
	run -0 through "$board" verdict/pass --face asm --own-machine
	run -0 cat "$TMP"/words.*
	assert_output "$(printf '%s\n' --wire --jobs=1 --own-machine --no-known --repeat=1 --timeout-mul=1 --face=asm verdict/pass)"
}

@test "what only who starts programs there can know is a skip with its reason; of other cases it is nonsense" {
	local other=$TMP/other need

	cp -r "$TREE" "$other"
	does "${begun[@]}" "skip verdict/pass 1 needs root that can become nobody, outside of a user namespace" "end 0.1"
	for need in 'user: nobody' 'limit: NOFILE 4'; do
		cp "$TREE/cases/verdict/pass.case" "$other/cases/verdict/"
		echo "$need" >>"$other/cases/verdict/pass.case"
		run -125 through "$board" --root "$other" verdict/pass
		assert_line "ok 1 verdict/pass # SKIP needs root that can become nobody, outside of a user namespace"
	done
	run -125 through "$board" verdict/pass
	assert_output --partial "said what is no result: skip verdict/pass 1 needs root"
	refute_line --partial "# SKIP"
}

@test "a failure there is one here, with the command that leads there again" {
	does "${begun[@]}" "$(face verdict/pass asm)" "$(face verdict/pass c FAIL)" "end 0.1"
	run -1 through "$board" verdict/pass
	assert_line "# C face: the answer is not the expected one"
	assert_line "# +answer = 41"
	assert_line "# run it by hand: ./run-tests.sh --through '$board' --face c verdict/pass"
	assert_line --partial "again: ./run-tests.sh --failed --through '$board'"
}

@test "what the machine has is not sent again; what has changed there is" {
	local kept

	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	printf '#!/bin/sh\ntee "%s/sent" | %s "$@"\n' "$TMP" "$board" >"$TMP/meter"
	chmod +x "$TMP/meter"
	run -0 through "$TMP/meter" verdict/pass
	assert [ "$(stat -c %s "$TMP/sent")" -gt 100000 ]
	run -0 through "$TMP/meter" verdict/pass
	assert [ "$(stat -c %s "$TMP/sent")" -lt 12000 ]
	kept=$(echo "$TMP"/home/.cache/mmap2-suite/there-*)
	printf changed | dd of="$kept" bs=1 seek=5000 conv=notrunc status=none
	run -0 through "$TMP/meter" verdict/pass
	assert [ "$(stat -c %s "$TMP/sent")" -gt 100000 ]
	# Another folder takes its place.
	head -c 100 /dev/urandom >>"$TMP/folder/mmap2-suite/more"
	lay_folder
	run -0 through "$TMP/meter" verdict/pass
	assert_not_exists "$kept"
	run -0 find "$TMP/home" -type f
	assert_equal "${#lines[@]}" 1
}

# A program in $1 that hands the first $2 bytes on to the machine at once, all behind them through tr $3 $4.
lay_cut() {
	cat >"$1" <<-CUT
		#!/bin/sh
		perl -e '\$left = $2; while (\$left && (\$n = sysread(STDIN, \$b, \$left < 4096 ? \$left : 4096)))
			{ syswrite(STDOUT, \$b); \$left -= \$n }
			exit unless "${3-}"; while (sysread(STDIN, \$b, 4096)) { \$b =~ tr/${3-}/${4-}/; syswrite(STDOUT, \$b) }' | $board "\$@"
	CUT
	chmod +x "$1"
}

# Only these programs are there.
few_tools() {
	local tool

	mkdir "$TMP/few"
	for tool in "$@"; do
		ln -s "$(command -v "$tool")" "$TMP/few/$tool"
	done
	few="env -i PATH=$TMP/few TMPDIR=$TMP/place HOME=$TMP/home"
}
needed=(sh tar cp ls mkdir mv rm tr uname wc chmod)

@test "a machine with few tools: no head, no gzip, no sha256sum" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	few_tools "${needed[@]}" dd cksum
	run -0 through "$few" verdict/pass
	assert_line "ok 1 verdict/pass"
	run -0 find "$TMP/home" -type f
	refute_output
	for tool in tar chmod; do
		rm "$TMP/few/$tool"
		run -125 through "$few" verdict/pass
		assert_output "mmap2-suite: --through: $few cannot do without $tool, which is missing there"
		ln -s "$(command -v "$tool")" "$TMP/few/$tool"
	done
	rm "$TMP/few/cksum"
	run -125 through "$few" verdict/pass
	assert_output "mmap2-suite: --through: $few cannot see whether what arrives there is what was sent: it needs sha256sum, cksum or gzip there"
}

@test "a shell that reads no further than it executes: bash, dash, busybox" {
	local shell

	passes_all "${begun[1]}"
	mkdir "$TMP/shells"
	for shell in bash dash busybox mksh ksh zsh; do
		command -v "$shell" >/dev/null || continue
		ln -sf "$(command -v "$shell")" "$TMP/shells/sh"
		rm -rf "$TMP/home/.cache"
		echo "with $shell"
		run -0 through "$board PATH=$TMP/shells:$PATH" verdict/pass
		assert_line "ok 1 verdict/pass"
	done
}

@test "zsh by its own name, which is no sh of itself" {
	needs zsh
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	run -0 through "$board zsh -s --" verdict/pass
	assert_line "ok 1 verdict/pass"
	run ls -A "$TMP/place"
	refute_output
}

@test "a machine where there is no home: nothing is kept" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	run -0 through "env -u HOME TMPDIR=$TMP/place" verdict/pass
	assert_line "ok 1 verdict/pass"
}

# bats test_tags=slow
@test "busybox in a root of its own; without /proc: one line, 125" {
	local root=$TMP/root

	[ "$(id -u)" -eq 0 ] || skip "needs root"
	file -L "$(command -v busybox || echo /none)" | grep -q 'statically linked' || skip "needs a static busybox"
	mkdir -p "$root"/{bin,proc,tmp,dev}
	cp "$(command -v busybox)" "$root/bin/busybox"
	for tool in $("$root/bin/busybox" --list); do
		ln -s busybox "$root/bin/$tool" 2>/dev/null || true
	done
	# Its driver is in there, too.
	sed -i -e "s|$TMP|/|g" "$TMP/folder/mmap2-suite/run"
	tar -C "$TMP/folder" -czf "$TMP/build/mmap2-suite-portable.tar.gz" mmap2-suite
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	cp "$TMP/does" "$root/does"
	run -125 through "chroot $root" verdict/pass
	assert_output "mmap2-suite: --through: chroot $root cannot do without /proc: mount it there (mount -t proc proc /proc)"
	printf '#!/bin/sh\nexec unshare -m sh -c '\''mount --bind /proc %s/proc; exec chroot "$@"'\'' sh "$@"\n' "$root" >"$TMP/in"
	chmod +x "$TMP/in"
	run -0 through "$TMP/in $root" verdict/pass
	assert_line "ok 1 verdict/pass"
	run ls -A "$root/tmp"
	refute_output
}

@test "a place without room, one where nothing runs, and none at all: one line, 125" {
	does "${begun[@]}" "end 0.1"
	run -125 through "$board sh -c 'ulimit -f 8; exec \"\$@\"' sh" verdict/pass
	assert_output --regexp "^mmap2-suite: --through: .* cannot take [0-9]+ bytes in $TMP/place there"
	run -125 through "$board" verdict/pass --scratch "$TMP/none"
	assert_output "mmap2-suite: --through: $board cannot use $TMP/none there (--scratch): it must be a folder that can be written and allows execution"
	[ "$(id -u)" -eq 0 ] || skip "needs root"
	run -125 through "unshare -m sh -c 'mount -t tmpfs -o noexec none $TMP/place; exec \"\$@\"' sh" verdict/pass --scratch "$TMP/place"
	assert_output --partial " cannot use $TMP/place there (--scratch)"
	run -125 through "$board unshare -m sh -c 'mount -t tmpfs -o size=64k none $TMP/place; exec \"\$@\"' sh" verdict/pass
	assert_output --regexp "^mmap2-suite: --through: .* cannot take [0-9]+ bytes in $TMP/place there: .*No space left on device; --scratch names a folder with room for 60 MB$"
	# The archive has 100 kB, and what is in it as much.
	run -125 through "$board unshare -m sh -c 'mount -t tmpfs -o size=164k none $TMP/place; exec \"\$@\"' sh" verdict/pass
	assert_output --regexp "^mmap2-suite: --through: .* cannot unpack in $TMP/place there: tar: .*; --scratch names a folder with room for 60 MB$"
}

@test "where the folder has room the driver has, too; a home that is not there is not made" {
	printf '#!/bin/sh\necho "$TMPDIR" >"%s"\n' "$TMP/told" >"$TMP/folder/mmap2-suite/run"
	tar -C "$TMP/folder" -czf "$TMP/build/mmap2-suite-portable.tar.gz" mmap2-suite
	run -125 through "env HOME=$TMP/nobody TMPDIR=/nonexistent" verdict/pass
	assert_equal "$(cat "$TMP/told")" /tmp
	assert_file_not_exist "$TMP/nobody"
	run -125 through "$board" verdict/pass
	assert_equal "$(cat "$TMP/told")" "$TMP/place"
}

@test "another processor: one line, 125" {
	printf '#!/bin/sh\nexit 125\n' >"$TMP/folder/mmap2-suite/run"
	tar -C "$TMP/folder" -czf "$TMP/build/mmap2-suite-portable.tar.gz" mmap2-suite
	run -125 through "$board" verdict/pass
	assert_output "mmap2-suite: --through: $board cannot run i386 programs there: the processor is $(uname -m), and its kernel runs none; an emulator there (--exec) and a driver for it (HOST_CC, doc/targets.md) do"
}

@test "a refused login, no such command, a shell that is none: one line, 125" {
	printf '#!/bin/sh\necho "Welcome"\necho "user@board: Permission denied (publickey)." >&2\nexit 255\n' >"$TMP/login"
	chmod +x "$TMP/login"
	run -125 through "$TMP/login" verdict/pass
	assert_output "mmap2-suite: --through: $TMP/login ended by itself with status 255: user@board: Permission denied (publickey)."
	run -125 through "no-such-command" verdict/pass
	assert_output "mmap2-suite: cannot execute no-such-command: No such file or directory"
	run -125 through "echo hello" verdict/pass
	assert_output "mmap2-suite: --through: echo hello ended by itself with status 0: hello sh"
	run -125 through "bash -r -s --" verdict/pass
	assert_output "mmap2-suite: --through: bash -r -s -- cannot use a restricted shell (rbash), which writes no file: log in there with another one"
}

# Each way in a script of its own, given sh.
@test "a way that ends by itself: one line that says how, 125" {
	local way says

	while IFS='|' read -r way says; do
		printf '#!/bin/sh\n%s\n' "$way" >"$TMP/way"
		chmod +x "$TMP/way"
		run -125 through "$TMP/way" verdict/pass
		assert_output "mmap2-suite: --through: $TMP/way $says"
	done <<-'END'
		exit 0|ended by itself with status 0 before it said anything
		exit 3|ended by itself with status 3 before it said anything
		sleep 0.3|ended by itself with status 0 before it said anything
		exec <&-; sleep 0.3; exit 4|ended by itself with status 4 before it said anything
		exec <&- >&-; sleep 0.3; exit 4|ended by itself with status 4 before it said anything
		cat >/dev/null & exit 5|ended by itself with status 5 before it said anything
		head -c 10 >/dev/null|ended by itself with status 0 before it said anything
		echo; exit 3|ended by itself with status 3 before it said anything
		kill -s KILL $$|was killed by SIGKILL before it said anything
		kill -s TERM $$|was killed by SIGTERM before it said anything
		kill -s SEGV $$|was killed by SIGSEGV before it said anything
		echo no way >&2; kill -s KILL $$|was killed by SIGKILL: no way
		echo no way; exit 7|ended by itself with status 7: no way
		exec cat|sends back what it was sent: it leads to no shell, or through a terminal (ssh -t and docker exec -t ask for one)
		exec cat "$@"|ended by itself with status 1: cat: sh: No such file or directory
	END
}

@test "a way that says something else for ever: one line, 125, and soon" {
	run -125 --separate-stderr through yes verdict/pass
	assert_equal "${stderr:?}" "mmap2-suite: --through: yes says what is no driver's, without an end: sh"
	printf '#!/bin/sh\nexec cat /dev/zero\n' >"$TMP/way"
	chmod +x "$TMP/way"
	run -125 --separate-stderr through "$TMP/way" verdict/pass
	assert_equal "${#stderr_lines[@]}" 1
}

@test "a way that gives the machine a terminal (ssh -tt): one line, 125" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	while IFS='|' read -r echoes what; do
		for delay in 0 0.3; do # the terminal's words and the shell's, in whichever order
			printf '#!/bin/sh\nexec script -E %s -qefc "sleep %s; exec %s $*" /dev/null\n' \
				"$echoes" "$delay" "$board" >"$TMP/login"
			chmod +x "$TMP/login"
			run -125 through "$TMP/login" verdict/pass
			assert_output "mmap2-suite: --through: $TMP/login $what"
		done
	done <<-END
		always|sends back what it was sent: it leads to no shell, or through a terminal (ssh -t and docker exec -t ask for one)
		never|cannot be sent anything through a terminal: leave out what asks for one (ssh -t, docker exec -t)
	END
}

# bats test_tags=slow
@test "a login text without an end of its line hides nothing, and is told where no more comes" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	printf '#!/bin/sh\nprintf "Last login: today; "\n%s "$@"\n' "$board" >"$TMP/login"
	chmod +x "$TMP/login"
	for kept in no yes; do # the archive
		run -0 through "$TMP/login" verdict/pass
		assert_line "ok 1 verdict/pass"
	done
	does "${begun[@]}" # and where the driver has spoken it is no reason
	run -125 through "$TMP/login" verdict/pass
	refute_output --partial "Last login"
	printf '#!/bin/sh\nprintf "Welcome\\nPassword: "\nexit 1\n' >"$TMP/login"
	run -125 through "$TMP/login" verdict/pass
	assert_output "mmap2-suite: --through: $TMP/login ended by itself with status 1: Password:"
	printf '#!/bin/sh\nprintf "\\033[1mPassword: "\nexec sleep 1000\n' >"$TMP/login"
	run -125 through "$TMP/login" verdict/pass --timeout-mul 0.01
	assert_line "mmap2-suite: --through: nothing came from $TMP/login for a long time: \\x1b[1mPassword:"
}

@test "what a login says before does not matter" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	printf '#!/bin/sh\necho "Last login: today"; echo there was one\n%s "$@"\n' "$board" >"$TMP/login"
	chmod +x "$TMP/login"
	run -0 through "$TMP/login" verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "a machine that says nothing: 125 in the end, and it is gone" {
	does '!cat >/dev/null'
	run -125 through "$board" verdict/pass --timeout-mul 0.01
	assert_output "mmap2-suite: --through: nothing came from $board for a long time"
	assert_gone "$(cat "$TMP/there.pid")"
}

@test "a way that breaks off while the archive is sent: one line, 125, nothing left" {
	does "${begun[@]}" "end 0.1"
	for bytes in 1000 9000 60000; do
		lay_cut "$TMP/cut" "$bytes"
		run -125 through "$TMP/cut" verdict/pass
		assert_equal "${#lines[@]}" 1
		assert_output --partial "mmap2-suite: --through: $TMP/cut "
		assert_nothing_there
	done
	run -0 find "$TMP/home" -type f
	refute_output
}

@test "a way that reads no more but stays: one line, 125, and soon" {
	printf '#!/bin/sh\nhead -c 1000 >/dev/null; exec <&-; sleep 1000\n' >"$TMP/way"
	chmod +x "$TMP/way"
	run -125 --separate-stderr timeout 40 "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$TMP/way" verdict/pass
	assert_equal "${stderr_lines[-1]}" "mmap2-suite: --through: $TMP/way reads no more, and says nothing"
}

@test "a way that closes its output but stays: one line, 125, and soon" {
	printf '#!/bin/sh\nexec >&-; sleep 1000\n' >"$TMP/way"
	chmod +x "$TMP/way"
	run -125 timeout 40 "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$TMP/way" verdict/pass
	assert_output "mmap2-suite: --through: $TMP/way closed its output before it said anything"
	# What a login says is nothing that is to be cleared up.
	printf '#!/bin/sh\necho Welcome; exec >&-; sleep 1000\n' >"$TMP/way"
	run -125 timeout 40 "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$TMP/way" verdict/pass
	assert_output "mmap2-suite: --through: $TMP/way closed its output: Welcome"
}

# A way that hands on, in the script $1: what is sent by one command, what is said by another.
lay_filters() {
	printf '#!/bin/sh\nexport LC_ALL=C\n%s | %s "$@" | %s\n' "$2" "$board" "$3" >"$1"
	chmod +x "$1"
}

# Within the time in which a machine that is silent is waited for.
@test "a way that changes the lines that it hands on: at once one line that says so, 125" {
	local there back says kept

	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	run -0 through "$board" verdict/pass # so that the archive is kept there
	for kept in yes no; do
		while IFS='|' read -r there back says; do
			lay_filters "$TMP/way" "sed -u '$there'" "sed -u '$back'"
			run -125 --separate-stderr timeout 40 "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$TMP/way" verdict/pass
			assert_equal "${stderr:?}" "mmap2-suite: --through: $TMP/way $says"
			assert_nothing_there
		done <<-'END'
			|s/$/ /|changes the lines that come back through it: "there is a shell for mmap2-suite "
			|s/^/board: /|changes the lines that come back through it: "board: there is a shell for mmap2-suite"
			|s/$/\r\r/|changes the lines that come back through it: "there is a shell for mmap2-suite\x0d"
			s/$/\r/||cannot be sent lines as they are: what leads there puts a carriage return at the end of each
		END
		rm -rf "$TMP/home/.cache"
	done
}

@test "a way that changes how many bytes come: at once one line, 125" {
	local size

	does "${begun[@]}" "end 0.1"
	size=$(stat -c %s "$TMP/build/mmap2-suite-portable.tar.gz")
	lay_filters "$TMP/way" "sed -u 's/^\\([0-9]*\\) \\([0-9a-f]\\{64\\} [0-9]*\\)\$/9\\1 \\2/'" cat
	run -125 --separate-stderr timeout 40 "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$TMP/way" verdict/pass
	assert_regex "${stderr:?}" "^mmap2-suite: --through: $TMP/way changes what goes through it: \"$size [0-9a-f ]*\" arrived as \"9$size [0-9a-f ]*\"\$"
	assert_nothing_there
}

@test "an archive that is changed on the way is not used" {
	does "${begun[@]}" "end 0.1"
	# Behind the script and the size, some way into it.
	lay_cut "$TMP/noisy" $(($(stat -c %s "$TMP/build/there") + 5000)) a b
	run -125 through "$TMP/noisy" verdict/pass
	assert_output "mmap2-suite: --through: $TMP/noisy cannot use what arrived there: it is not what was sent"
	run -0 find "$TMP/home" -type f
	refute_output
	# Packed or not, and by whatever that machine has to see it.
	for tools in sha256sum cksum gzip 'gzip cksum' 'gzip sha256sum'; do
		rm -rf "$TMP/few"
		# shellcheck disable=SC2086 # words
		few_tools "${needed[@]}" head $tools
		board=$few
		lay_cut "$TMP/noisy" $(($(stat -c %s "$TMP/build/there") + 5000)) a b
		run -125 through "$TMP/noisy" verdict/pass
		assert_output "mmap2-suite: --through: $TMP/noisy cannot use what arrived there: it is not what was sent"
	done
}

@test "what that machine wants with each tar and gzip is not wanted here" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	run -0 through "$board TAR_OPTIONS=--list GZIP=-t" verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "another version that runs at once may remove what is kept, once it is checked" {
	local tool

	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	mkdir "$TMP/bin"
	tool=$(command -v sha256sum)
	printf '#!/bin/sh\n%s "$@"\nrm -f "%s"/there-*\n' "$tool" "$TMP/home/.cache/mmap2-suite" >"$TMP/bin/sha256sum"
	run -0 through "$board" verdict/pass
	chmod +x "$TMP/bin/sha256sum"
	run -0 through "$board PATH=$TMP/bin:$PATH" verdict/pass
	assert_line "ok 1 verdict/pass"
	run -0 find "$TMP/home" -type f
	refute_output
}

@test "a folder where the archive is kept stays as it is" {
	local kept

	kept=$TMP/home/.cache/mmap2-suite/there-$(sha256sum <"$TMP/build/mmap2-suite-portable.tar.gz" | cut -c-64).tar.gz
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	mkdir -p "$kept"
	run -0 through "$board" verdict/pass
	run -0 find "$TMP/home/.cache/mmap2-suite" -mindepth 1
	assert_output "$kept"
}

@test "a way that breaks off amid the results: what was told stands, the rest is BROKEN, nothing runs on" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "!sleep 1" "start verdict/wrong-row 1 asm" "$until_end"
	# Its end does not wait for that of what it started.
	cat >"$TMP/cut" <<-END
		#!/bin/bash
		trap 'exit 255' TERM
		$board "\$@" <&0 | {
			sed -u '/start verdict.wrong-row/Q'
			echo "Connection to board closed by remote host." >&2
			kill \$\$
		} &
		wait
	END
	chmod +x "$TMP/cut"
	run -125 --separate-stderr through "$TMP/cut" verdict/pass verdict/wrong-row -j 1
	assert_line "ok 1 verdict/pass"
	assert_line "not ok 2 verdict/wrong-row # BROKEN"
	assert_line --partial "did not run: $TMP/cut broke off: cut ended with status 255: Connection to board closed by remote host."
	assert_gone "$(cat "$TMP/there.pid")"
}

@test "a way that breaks off without a word: what was said at its start is no reason" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "!sleep 1" "start verdict/wrong-row 1 asm" "$until_end"
	cat >"$TMP/cut" <<-END
		#!/bin/bash
		trap 'exit 255' TERM
		echo "Warning: a notice" >&2
		$board "\$@" <&0 | { sed -u '/start verdict.wrong-row/Q'; kill \$\$; } &
		wait
	END
	chmod +x "$TMP/cut"
	run -125 --separate-stderr through "$TMP/cut" verdict/pass verdict/wrong-row -j 1
	assert_line --regexp "did not run: $TMP/cut broke off: cut ended with status 255\$"
	refute_output --partial "a notice"
}

# bats test_tags=i386
@test "the driver there ends with what it is fed, also one that an emulator runs" {
	run -0 bash -c 'until grep -q "^start" "$0"; do sleep 0.1; done | "$@" >"$0"; cat "$0"' "$TMP/said" \
		"$BUILD/vm/init" --wire --root "$TREE" --build "$BUILD/self-test" \
		-j 1 --timeout-mul 10 verdict/hang verdict/pass
	assert_line "start verdict/hang 1 asm"
	refute_output --partial TIMEOUT
	refute_line --partial verdict/pass
}

@test "^C: 130, nothing runs on there" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "$until_end"
	interrupted "grep -q '^ok 1' \"$TMP/out\"" "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--through "$board" -f tap verdict/pass verdict/wrong-row
	run cat "$TMP/out" "$TMP/err"
	assert_line "ok 1 verdict/pass"
	assert_line "interrupted: 1 of 2 cases ran"
	run grep -q '^State:.[^ZX]' "/proc/$(cat "$TMP/there.pid")/status"
	assert_failure
	assert_equal "$(ls -A "$TMP/place")" ""
}

@test "^C while the archive is unpacked there: at once, whether it comes packed or not" {
	local tools

	does "${begun[@]}" "$until_end"
	mkdir "$TMP/bin"
	printf '#!/bin/sh\necho $$ >"%s"\nexec sleep 1000\n' "$TMP/tar.pid" >"$TMP/bin/tar"
	chmod +x "$TMP/bin/tar"
	few_tools "${needed[@]}" head sha256sum sleep
	rm "$TMP/few/tar"
	for way in "$board PATH=$TMP/bin:$PATH" "env -i PATH=$TMP/bin:$TMP/few TMPDIR=$TMP/place HOME=$TMP/home"; do
		interrupted "[ -s $TMP/tar.pid ]" "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$way" -f tap verdict/pass
		assert_equal "$(cat "$TMP/err")" ""
		assert_gone "$(cat "$TMP/tar.pid")"
		assert_nothing_there
		rm "$TMP/tar.pid"
	done
}

@test "a driver that is killed: nothing stays there, nothing runs on" {
	local pid

	does "${begun[@]}" "$until_end"
	"$DRIVER" --root "$TREE" --build "$TMP/build" --through "$board" -f tap verdict/pass \
		>"$TMP/out" 2>&1 3>&- &
	pid=$!
	for _ in {1..100}; do
		[ ! -s "$TMP/there.pid" ] || break
		sleep 0.05
	done
	kill -s KILL "$pid"
	wait "$pid" || true
	assert_gone "$(cat "$TMP/there.pid")"
	assert_nothing_there
}

# bats test_tags=slow
@test "a way that does not end when it is asked to is killed, and that is said" {
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	printf '#!/bin/sh\n%s "$@"\nexec sleep 100\n' "$board" >"$TMP/slow"
	chmod +x "$TMP/slow"
	run -0 --separate-stderr through "$TMP/slow" verdict/pass
	assert_equal "${stderr_lines[0]:?}" "mmap2-suite: waiting for $TMP/slow to clear up"
	assert_equal "${stderr_lines[1]:?}" "mmap2-suite: $TMP/slow did not end in 60 seconds, and was killed; something may be left where it leads to"
}

@test "what a killed one left there goes with the next, what another one has does not" {
	local name

	passes verdict/pass
	name=mmap2-suite-there.$(uname -n).$(readlink /proc/self/ns/pid | tr -dc 0-9)
	mkdir -p "$TMP/place/$name.4194305/mmap2-suite" "$TMP/place/$name.$$" "$TMP/home/.cache/mmap2-suite"
	: >"$TMP/home/.cache/mmap2-suite/there-0123.tar.gz.4194305" # it was being kept
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	run -0 through "$board" verdict/pass
	run ls "$TMP/place"
	assert_output "$name.$$"
	run ls "$TMP/home/.cache/mmap2-suite"
	assert_output "there-$(sha256sum <"$TMP/build/mmap2-suite-portable.tar.gz" | cut -c-64).tar.gz"
	rmdir "$TMP/place/$name.$$"
}

@test "a way that asks for the archive again and again is sent it once: no memory is taken" {
	head -c 3000000 /dev/urandom >"$TMP/build/mmap2-suite-portable.tar.gz"
	printf '#!/bin/sh\nexec yes there wants gzip\n' >"$TMP/asks"
	chmod +x "$TMP/asks"
	run -125 bash -c 'ulimit -v 400000 && exec timeout 60 "$@"' - "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--through "$TMP/asks" -f tap verdict/pass
	assert_line "mmap2-suite: --through: $TMP/asks asks again for what it was sent: gzip"
}

@test "what no driver says ends it: BROKEN, with the line" {
	does "${begun[@]}" "start no/case 1 asm" "$until_end"
	run -125 through "$board" verdict/pass
	assert_line --partial "$board said what is no result: start no/case 1 asm"
}

@test "several share the cases" {
	mkdir "$TMP/other"
	passes_all "$(told_target 6.1.0-fake i686 native nx root version=6.1.7)"
	run -0 through "$board" --through "env HOME=$TMP/home TMPDIR=$TMP/other" \
		verdict/pass verdict/wrong-row verdict/mismatch --no-known
	assert_line "1..3"
	refute_line --partial "not ok"
	run -0 cat "$TMP"/words.*
	assert_equal "$(grep -c '^verdict/' <<<"$output")" 3
	assert_equal "$(grep -c '^--wire' <<<"$output")" 2
	run ls -A "$TMP/other"
	refute_output
}

@test "several that differ do not share: it is said; --each asks each of them everything" {
	passes verdict/pass
	passes_all "$(told_target '6.$NUMBER.0' i686 native nx root 'version=6.$NUMBER.7')" '[ "$NUMBER" = 1 ] || sleep 1'
	run -125 through "$board NUMBER=1" --through "$board NUMBER=2" verdict/pass verdict/wrong-row
	assert_line --regexp "^mmap2-suite: $board NUMBER=[12] is not set up as the others are \(facts shows how\); --each asks every one all cases\$"
	run -0 through "$board NUMBER=1" --through "$board NUMBER=2" --each --save "$TMP/saved" verdict/pass verdict/wrong-row
	assert_line "== $board NUMBER=1"
	assert_line "# Linux 6.1.0 i686 (native, nx)"
	assert_line "== $board NUMBER=2"
	assert_line "# Linux 6.2.0 i686 (native, nx)"
	assert_equal "$(grep -c '^ok ' <<<"$output")" 4
	run -0 find "$TMP" -maxdepth 1 -name 'saved.*-NUMBER-[12]'
	assert_equal "${#lines[@]}" 2
}

@test "--each is compared with what each saved, and with what one saved where that is all" {
	local each=(through "$board NUMBER=1" --through "$board NUMBER=2" --each verdict/pass verdict/wrong-row)
	local name=${board//[^[:alnum:]._-]/-}-NUMBER

	passes verdict/pass
	passes_all "$(told_target '6.$NUMBER.0' i686 native nx root 'version=6.$NUMBER.7')"
	run -0 "${each[@]}" --save "$TMP/saved"
	run -0 "${each[@]}" --against "$TMP/saved"
	# Each with its own: what one has changed is told of that one.
	sed -i '/^case verdict.pass /s/PASS/FAIL/' "$TMP/saved.$name-2"
	run -1 "${each[@]}" --against "$TMP/saved"
	refute grep '^[^o]*verdict/pass' <(sed '/NUMBER=2$/q' <<<"$output")
	assert grep '^[^o]*verdict/pass' <(sed '1,/NUMBER=2$/d' <<<"$output")
	mv "$TMP/saved.$name-1" "$TMP/saved"
	rm "$TMP/saved.$name-2"
	run -0 "${each[@]}" --against "$TMP/saved"
	rm "$TMP/saved"
	run -2 "${each[@]}" --against "$TMP/saved"
	assert_line --partial "saved.$name-2: cannot read it: No such file or directory"
}

@test "--scratch there, a folder whose name begins as an option does" {
	mkdir "$TMP/place/-dash"
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	cd "$TMP/place"
	run -0 through "$board" verdict/pass --scratch=-dash
	rmdir ./-dash
}

@test "facts of a machine behind a command" {
	does "${begun[@]}" "$until_end"
	run -0 "$DRIVER" --root "$TREE" --build "$TMP/build" --through "$board" facts
	assert_line --index 0 "Linux 6.1.0-fake i686 (native, nx)"
	run -2 "$DRIVER" --root "$TREE" --build "$TMP/build" facts --through a --through b
	assert_output "mmap2-suite: facts takes one --through"
}

@test "wrong usage: one line, 2" {
	run -2 through '' verdict/pass
	assert_output "mmap2-suite: --through takes COMMAND, not an empty word"
	run -2 through "ssh 'board" verdict/pass
	assert_output "mmap2-suite: --through: a quote or a backslash has no end: ssh 'board"
	run -2 through "$board" --kernel 6.1 verdict/pass
	assert_output "mmap2-suite: --kernel does not go with --through"
	run -2 through "$board" --raw verdict/pass
	assert_output "mmap2-suite: --raw does not go with --through"
	rm "$TMP/build/there"
	run -125 through "$board" verdict/pass
	assert_output "mmap2-suite: --through: cannot read $TMP/build/there (No such file or directory); a checkout of the suite has it (make portable)"
}

# A real sshd on this machine, with keys and everything else of its own, for the words of a test.
start_sshd() {
	needs ssh ssh-keygen /usr/sbin/sshd
	mkdir -p "$TMP/ssh" /run/sshd 2>/dev/null || true
	[ "$(id -u)" -ne 0 ] || assert_exists /run/sshd
	ssh-keygen -q -t ed25519 -N '' -f "$TMP/ssh/host"
	ssh-keygen -q -t ed25519 -N '' -f "$TMP/ssh/user"
	for port in {22022..22052}; do
		/usr/sbin/sshd -D -e -f /dev/null -o "HostKey=$TMP/ssh/host" -o ListenAddress=127.0.0.1 -o "Port=$port" \
			-o "AuthorizedKeysFile=$TMP/ssh/user.pub" -o StrictModes=no -o PermitRootLogin=yes -o UsePAM=no \
			-o PasswordAuthentication=no -o PidFile=none 2>"$TMP/ssh/log" 3>&- &
		sshd=$!
		for _ in {1..100}; do
			! grep -q 'Server listening' "$TMP/ssh/log" || break 2
			kill -0 "$sshd" 2>/dev/null || break
			sleep 0.05
		done
	done
	grep -q 'Server listening' "$TMP/ssh/log" || fail "$(cat "$TMP/ssh/log")"
	way="ssh -q -F /dev/null -i $TMP/ssh/user -p $port -o IdentitiesOnly=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null 127.0.0.1"
}

stop_sshd() { kill "$sshd" && wait "$sshd" || true; }

# bats test_tags=slow
@test "through a real sshd, whose connection is ended amid the results, and a refused login" {
	start_sshd
	passes verdict/pass
	does "${begun[@]}" "${lines_of[@]}" "end 0.1"
	run -0 through "$way $board" verdict/pass
	assert_line "ok 1 verdict/pass"
	does "${begun[@]}" "${lines_of[@]}" "!sleep 1" "!pkill -P $sshd" "$until_end"
	run -125 through "$way $board" verdict/pass verdict/wrong-row
	assert_line "ok 1 verdict/pass"
	assert_line --regexp "did not run: ssh .* broke off: ssh ended with status 255"
	assert_gone "$(tail -n 1 "$TMP/there.pid")"
	assert_nothing_there
	rm "$TMP/ssh/user" && ssh-keygen -q -t ed25519 -N '' -f "$TMP/ssh/user" && echo >"$TMP/ssh/user.pub"
	run -125 through "${way/-q /}" verdict/pass
	assert_line --regexp "^mmap2-suite: --through: ssh .* ended by itself with status 255: .*Permission denied"
	stop_sshd
}

# What is run inside a machine whose kernel runs i386 programs, where /root, /tmp and /run are its own.
inside() { # SCRIPT
	local cache=${XDG_CACHE_HOME:-$HOME/.cache}/mmap2-suite/kernels

	[ -s "$cache/6.1-amd64.modules/order" ] ||
		skip "6.1-amd64 was not fetched (./run-tests.sh --fetch-kernels 6.1-amd64)"
	needs qemu-system-x86_64 cpio ssh /usr/sbin/sshd
	make -s -C "$SUITE" O="$BUILD" portable
	mkdir "$TMP/inside"
	cat >"$TMP/inside/script" <<-END
		suite=$SUITE build=$BUILD
		$(declare -f start_inside)
		$1
	END
	O=$BUILD run -0 --separate-stderr "$SUITE/vm/inside" --copy "$TMP/inside" -- bash "$TMP/inside/script"
}

# shellcheck disable=SC2154,SC2034 # what inside() writes in front and behind
start_inside() {
	ip link set lo up
	mkdir -p /run/sshd /run/home /run/board /tmp/keys
	for key in host user; do ssh-keygen -q -t ed25519 -N '' -f /tmp/keys/$key; done
	/usr/sbin/sshd -f /dev/null -o HostKey=/tmp/keys/host -o AuthorizedKeysFile=/tmp/keys/user.pub \
		-o StrictModes=no -o PermitRootLogin=yes -o UsePAM=no -p 2222
	way="ssh -q -F /dev/null -i /tmp/keys/user -p 2222 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null 127.0.0.1 env HOME=/run/home TMPDIR=/run/board"
	it=("$build/mmap2-suite" --root "$suite" --build "$build" --as-is --no-known --timeout-mul 10 -f tap)
}

# bats test_tags=slow
@test "the real folder through a real sshd: the answers of a run there, live, and nothing left" {
	inside '
		start_inside
		cases=(length typical)
		"${it[@]}" "${cases[@]}" >/tmp/here
		echo "here $?"
		"${it[@]}" "${cases[@]}" --through "$way" >/tmp/there
		echo "there $?"
		diff <(grep -v ^# /tmp/here) <(grep -v ^# /tmp/there) && echo the same
		"${it[@]}" "${cases[@]}" --through "$way" --through "chroot / env HOME=/run/home TMPDIR=/run/board" >/tmp/shared
		diff <(grep -v ^# /tmp/here) <(grep -v ^# /tmp/shared) && echo shared
		find /run/board -mindepth 1
		! pgrep -f wire'
	assert_output "$(printf '%s\n' "here 0" "there 0" "the same" shared)"
}
