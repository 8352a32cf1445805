#!/usr/bin/env bats
# bats file_tags=any-host
# Kernels in virtual machines that die, hang, lie or say nothing: never a pass, never a hang.

setup() {
	load lib.bash
	CACHE=${XDG_CACHE_HOME:-$HOME/.cache}
	touch "$TMP/start"
	mkdir -p "$TMP/bin" "$TMP/build/vm"
	printf 'TRAILER!!!\0' >"$TMP/build/vm/initramfs.cpio" # fake-qemu has no use for more
	export XDG_CACHE_HOME=$TMP/cache
	ln -s "$SUITE/vm/machines" "$TMP/build/vm"
	ln -s "$SUITE/tests/fake-qemu" "$TMP/bin/qemu-system-x86_64"
	PATH=$TMP/bin:$PATH
	image "$TMP/kernel"
	begun=("wire 1" "$(told_target 6.1.0-fake i686 "${facts[@]}" version=6.1.7)")
}

teardown() { assert_nothing_left "$TMP/start"; }

# A file that looks like a kernel: Documentation/arch/x86/boot.rst.
image() {
	head -c 568 /dev/zero >"$1"
	printf HdrS | dd of="$1" bs=1 seek=514 conv=notrunc status=none
	touch "$1.does"
}

# What the kernel does, a line for each word; begun (setup) is how every machine that boots begins.
does() { printf '%s\n' "$@" >"$TMP/kernel.does"; }
facts=(native nx pku=no root vm tmpfs real own-process proc maps smaps status fork threads exec ptrace memfd)

# The lines of a face that ended as it should have, or with a wrong answer.
face() {
	printf 'start %s 1 %s\n' "$1" "$2"
	if [ "${3:-PASS}" = PASS ]; then
		passed "$1"
	else
		printf '%s\n' "face $3 0.0100" "line answer = 41" "line exit 0" .
	fi
}
both() { face "$@" asm && echo && face "$@" c; }

# A process that was killed is gone soon, or a zombie that nobody has waited for yet.
in_vm() {
	# shellcheck disable=SC2046 # no word for none
	"$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" $(as_tap "$@") "$@"
}

@test "a machine that tells everything: its target and its results" {
	does "${begun[@]}" "$(both verdict/pass)" "skip verdict/skip 1 needs linux<2.0" "end 0.1"
	run -0 --separate-stderr in_vm verdict/pass verdict/skip
	assert_line "# Linux 6.1.0-fake i686 (native, nx)"
	assert_line "ok 1 verdict/pass"
	assert_line "ok 2 verdict/skip # SKIP needs linux<2.0"
	[ "${stderr_lines[-1]:?}" = "mmap2-suite: 1 passed, 0 failed, 1 skipped" ]
}

@test "what a machine needs here and that can not be made is named" {
	local denied=("$BUILD/tests/deny") skip words=("$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" verdict/pass)

	run -125 "${denied[@]}" signalfd4 "${words[@]}"
	assert_output --partial "cannot make a descriptor for signals (signalfd): Function not implemented"
	for skip in {0..2}; do
		run -125 "${denied[@]}" "pipe=24+$skip" "${words[@]}"
		assert_output --partial "cannot make a pipe: Too many open files; raise the limit (ulimit -n)"
	done
}

@test "without a home nothing is kept, nor written into the root directory" {
	[ ! -e /.cache ] || skip "there is a /.cache"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	HOME='' XDG_CACHE_HOME='' run -0 in_vm verdict/pass
	assert_not_exist /.cache
	run -2 env -u HOME -u XDG_CACHE_HOME "$DRIVER" --root "$TREE" --build "$TMP/build" --kernel 6.1-none verdict/pass
	assert_output "mmap2-suite: --kernel: there is no 6.1-none, neither here nor among the fetched ones (--fetch-kernels)"
}

@test "what firmware writes before the first line does not matter" {
	does "SeaBIOS (version 1.16)" "target" "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
}

@test "a failure inside is one outside, with the command that boots again" {
	does "${begun[@]}" "$(face verdict/pass asm)" "$(face verdict/pass c FAIL)" "end 0.1"
	run -1 in_vm verdict/pass
	assert_line "# C face: the answer is not the expected one"
	assert_line "# -answer = 42"
	assert_line "# +answer = 41"
	assert_line "# run it by hand: ./run-tests.sh --kernel $TMP/kernel --face c verdict/pass"
	assert_line --partial "again: ./run-tests.sh --failed --kernel $TMP/kernel"
}

@test "a kernel that can not execute the init, which is an i386 program: that is said" {
	does "@console Failed to execute /init (error -8)" \
		"@console Kernel panic - not syncing: No working init found."
	run -125 in_vm verdict/pass
	assert_line "  it runs no i386 programs (CONFIG_IA32_EMULATION, ia32_emulation=)"
}

@test "a kernel that never prints: 125 after the boot timeout, and how it was started" {
	does @hang
	run -125 in_vm --timeout-mul 0.01 verdict/pass
	assert_line --regexp "^mmap2-suite: $TMP/kernel did not come up in [0-9]+ seconds: the kernel hangs"
	assert_line --partial "started by: $TMP/build/vm/machines/qemu boot i386 "
	assert_line "  (nothing)"
	refute_line --partial "--mem"
	run -125 in_vm --timeout-mul 0.01 --mem 20 verdict/pass
	assert_line "  it has 20 MiB of memory, which may be too little (--mem)"
}

@test "a machine that does not come up is ended with all its processes" {
	does @child @hang
	run -125 in_vm --timeout-mul 0.01 verdict/pass
	assert_gone "$(cat "$TMP/kernel.child")"
}

@test "^C while it boots: 130, the machine gone" {
	does @child @hang
	interrupted '[ -s "$TMP/kernel.child" ]' "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--kernel "$TMP/kernel" -f tap verdict/pass
	assert_gone "$(cat "$TMP/kernel.child")"
	run cat "$TMP/out" "$TMP/err"
	refute_output
}

@test "a driver that is killed leaves neither the machine nor a scratch directory" {
	local pid

	does @hang
	"$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" -f tap verdict/pass \
		>"$TMP/out" 2>&1 3>&- &
	pid=$!
	until [ -s "$TMP/kernel.starts" ]; do sleep 0.05; done
	machine=$(pgrep -P "$pid" -f kernel)
	compgen -G "/dev/shm/mmap2-suite.$pid-*"
	kill -s KILL "$pid"
	wait "$pid" || true
	for _ in {1..200}; do
		compgen -G "/dev/shm/mmap2-suite.$pid-*" || break
		sleep 0.05
	done
	run -1 compgen -G "/dev/shm/mmap2-suite.$pid-*"
	assert_gone "$machine"
}

@test "a kernel that prints on its console only: the end of that is shown" {
	does "@console Booting" "@console No filesystem could mount root" @hang
	run -125 in_vm --timeout-mul 0.03 verdict/pass
	assert_line --index -1 "No filesystem could mount root"
}

@test "a kernel that prints garbage without an end: 125, no hang" {
	does "@forever all work and no play"
	run -125 timeout 20 "$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" \
		--timeout-mul 0.01 -f tap verdict/pass
	assert_line --partial "did not come up in"
}

@test "a console of one line without an end: its beginning, and how much more" {
	does "@console short" "@console $(printf 'x%.0s' {1..5000})" @hang
	run -125 in_vm --timeout-mul 0.03 verdict/pass
	assert_line --regexp '^(.*: )?short$'
	assert_line --regexp "x{400} \\[4600 bytes more\\]\$"
}

@test "a panic before the first line: 125, with the line and the end of the console" {
	does "@console Booting" "@console Kernel panic - not syncing: VFS: Unable to mount root fs"
	run -125 in_vm verdict/pass
	assert_line --partial "the kernel died: Kernel panic - not syncing: VFS: Unable to mount"
	assert_line "Booting"
}

@test "a byte of value 0 on the console hides nothing" {
	does @zero "@console x" "@console Kernel panic - not syncing: x"
	run -125 in_vm verdict/pass
	assert_line --partial "the kernel died: Kernel panic - not syncing: x"
}

@test "an init that dies is a panic by that name" {
	does "${begun[@]}" "@console Kernel panic - not syncing: Attempted to kill init!"
	run -125 in_vm verdict/pass
	assert_line "# NASM face: did not run: the kernel died: Kernel panic - not syncing: Attempted to kill init!"
}

panics() {
	does "${begun[@]}" "$(both verdict/c-disagrees)" "$(face verdict/child-escapes asm)" \
		"start verdict/child-escapes 1 c" "@console BUG: unable to handle page fault" \
		"@console Kernel panic - not syncing: Fatal exception"
}

@test "a panic under a case crashes that one; the others are BROKEN, told in one line" {
	panics
	run -1 in_vm verdict/c-disagrees verdict/child-escapes verdict/hang verdict/pass
	assert_line "ok 1 verdict/c-disagrees"
	assert_line "not ok 2 verdict/child-escapes # CRASH"
	assert_line "# C face: the kernel died: BUG: unable to handle page fault"
	assert_line "#     Kernel panic - not syncing: Fatal exception"
	assert_line "not ok 3 verdict/hang # BROKEN"
	assert_line "# NASM face: did not run: the kernel died: BUG: unable to handle page fault"
	run -1 --separate-stderr "$DRIVER" --root "$TREE" --build "$TMP/build" --kernel \
		"$TMP/kernel" -f short verdict/c-disagrees verdict/child-escapes verdict/hang verdict/pass
	assert_line "2 cases did not run: the kernel died: BUG: unable to handle page fault"
	refute_line --partial "BROKEN verdict/"
	[ "${stderr_lines[-1]:?}" = "mmap2-suite: 1 passed, 0 failed, 1 crashed, 2 broken" ]
}

@test "what did not run, and the end of a machine, is no known failure" {
	panics
	printf '%s\n' 'verdict/* | any | nothing works' $'\tCRASH killed by SIGSEGV' $'\t-exit 0' \
		$'\tor' $'\tTIMEOUT' $'\t-exit 0' $'\tor' $'\tPASS' >"$TMP/known"
	run -1 in_vm --known "$TMP/known" verdict/child-escapes verdict/pass verdict/c-disagrees
	assert_line "ok 1 verdict/c-disagrees"
	assert_line --partial "not ok 2 verdict/child-escapes # CRASH known to fail otherwise:"
	assert_line "not ok 3 verdict/pass # BROKEN"
}

@test "--write-known, from a machine and read again: its wrong answers, crashes and timeouts" {
	local cases=(verdict/crash verdict/hang verdict/mismatch)

	does "${begun[@]}" "start verdict/crash 1 asm" "face CRASH 0.01" "line answer = 42" \
		"line the report is not whole" "line killed by SIGSEGV" . "$(face verdict/crash c FAIL)" \
		"start verdict/hang 1 asm" "face TIMEOUT 1.0" "reason it ran for 1.0 seconds" \
		"line answer = 42" . \
		"$(face verdict/hang c)" "$(both verdict/mismatch)" "end 0.1"
	sed -i '/start verdict.mismatch/,$ s/^pass .*/face FAIL 0.01\nline answer = 42\nline exit 0\n./' \
		"$TMP/kernel.does"
	run -1 in_vm --write-known "$TMP/new" "${cases[@]}"
	run -0 grep -v '^#' "$TMP/new"
	assert_output "$(printf '%s\n' '' 'verdict/crash | real,native | TODO: why' \
		$'\tasm: CRASH killed by SIGSEGV' $'\tasm: -exit 0' $'\tasm: +the report is not whole' \
		$'\tasm: +killed by SIGSEGV' $'\tc: -answer = 42' $'\tc: +answer = 41' \
		'' 'verdict/hang | real,native | TODO: why' $'\tasm: TIMEOUT' $'\tasm: -exit 0' $'\tc: PASS' \
		'' 'verdict/mismatch | real,native | TODO: why' $'\t-answer = 43' $'\t+answer = 42')"
	sed -i 's/TODO: why/because/' "$TMP/new"
	run -0 in_vm --known "$TMP/new" "${cases[@]}"
	assert_line "ok 1 verdict/crash # XFAIL because"
	assert_line --partial "0 passed, 0 failed, 3 known to fail"
	sed -i '0,/line killed by SIGSEGV/ s//line killed by SIGBUS/' "$TMP/kernel.does"
	run -1 in_vm --known "$TMP/new" "${cases[@]}"
	assert_line --partial "not ok 1 verdict/crash # CRASH known to fail otherwise:"
	grep -qx -e --no-known "$TMP/kernel.args"
}

@test "--first-fail ends the machine at the first result that is not as expected" {
	does "${begun[@]}" "$(both verdict/c-disagrees)" \
		"$(face verdict/hang asm FAIL)" "$(face verdict/hang c)" @hang
	run -1 in_vm --first-fail verdict/c-disagrees verdict/hang verdict/pass
	assert_line "not ok 2 verdict/hang"
	refute_line --partial "verdict/pass"
	assert_line --partial "stopped at the first: 2 of 3 cases ran"
	panics
	run -1 in_vm --first-fail verdict/c-disagrees verdict/child-escapes verdict/hang verdict/pass
	refute_line --partial "verdict/hang"
}

@test "a stream that stops: the case under which it did is a CRASH" {
	does "${begun[@]}" "start verdict/pass 1 asm"
	run -1 in_vm verdict/mismatch verdict/pass
	assert_line "not ok 2 verdict/pass # CRASH"
	assert_line "# NASM face: the machine ended before the results did"
	assert_line "not ok 1 verdict/mismatch # BROKEN"
	assert_line "# NASM face: did not run: the machine ended before the results did"
}

@test "a stream that stops within a result" {
	does "${begun[@]}" "$(face verdict/pass asm)" "start verdict/pass 1 c" \
		"face FAIL 0.1" "line answer = 42"
	run -1 in_vm verdict/pass
	assert_line "not ok 1 verdict/pass # CRASH"
}

@test "a reader that goes away: nothing is left behind" {
	local words=("$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel")

	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run bash -c '"$@" 2>/dev/null | :; exit "${PIPESTATUS[0]}"' - "${words[@]}" -f tap verdict/pass
	[[ $status = 0 || $status = 125 ]] # whether the reader went before or behind the last line
	run bash -c '"$@" 2> >(:); exit "$?"' - "${words[@]}" -f tap verdict/pass
	assert_equal "$status" 0
}

@test "a reader that goes away while results come ends the run: 125" {
	local passed

	passed=$(passed verdict/pass)
	does "${begun[@]}"
	for round in {1..500}; do
		for face in asm c; do
			printf 'start verdict/pass %d %s\n%s\n' "$round" "$face" "$passed"
		done
	done >>"$TMP/kernel.does"
	echo @hang >>"$TMP/kernel.does"
	run timeout 20 bash -c '"$@" 2>/dev/null | head -n 1; exit "${PIPESTATUS[0]}"' - "$DRIVER" \
		--root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" -j 1 --repeat 1000 -f tap \
		verdict/pass
	assert_equal "$status" 125
}

@test "an end that is told before every result is no pass" {
	does "${begun[@]}" "$(both verdict/mismatch)" "$(face verdict/pass asm)" "end 0.1"
	run -125 in_vm verdict/mismatch verdict/pass
	assert_line "ok 1 verdict/mismatch"
	assert_line "not ok 2 verdict/pass # BROKEN"
	assert_line "# C face: did not run: the guest ended without telling it"
}

@test "a kernel that hangs under a case: TIMEOUT of that one" {
	does "${begun[@]}" "start verdict/pass 1 asm" "@console last words" @hang
	run -1 in_vm --timeout-mul 0.05 verdict/mismatch verdict/pass
	assert_line "not ok 2 verdict/pass # TIMEOUT"
	assert_line "# NASM face: the kernel hangs: nothing came for a long time; a busy or slow host wants --timeout-mul"
	printf 'verdict/pass | any | hangs\n\tTIMEOUT\n\t-answer = 42\n\t-exit 0\n' >"$TMP/known"
	run -1 in_vm --known "$TMP/known" --timeout-mul 0.05 verdict/mismatch verdict/pass
	assert_line --partial "not ok 2 verdict/pass # TIMEOUT known to fail otherwise:"
	assert_line "#     last words"
	assert_line "not ok 1 verdict/mismatch # BROKEN"
}

# A guest that says what it must not: the results so far stand, the rest is BROKEN, and the
# beginning of the line is shown.
lies() {
	local line=${*: -1:1}

	does "${begun[@]}" "$(both verdict/mismatch)" "@console last words" "$@" \
		"$(both verdict/pass)" "end 0.1"
	run -125 in_vm -f "json=$TMP/json" verdict/mismatch verdict/pass
	assert_line "ok 1 verdict/mismatch"
	assert_line "not ok 2 verdict/pass # BROKEN"
	assert_line --partial "the guest said what is no result: ${line:0:80}"
	assert_line --partial "last words"
	run -0 jq -r '.status' "$TMP/json"
	assert_output 125
}

@test "a guest that tells an unknown case, one that was not asked for, a round too many" {
	lies "start verdict/nothing 1 asm"
	lies "start verdict/hang 1 asm"
	lies "start verdict/pass 2 asm"
}

@test "a guest that tells a case or its target twice, or what is no line" {
	lies "skip verdict/mismatch 1 twice"
	lies "start verdict/mismatch 1 asm"
	lies "${begun[1]}"
	lies "nonsense"
	lies "start verdict/pass 1 asm" "face SPLENDID 0.1"
	lies "$(passed verdict/pass)"
	lies "face FAIL 0.1"
	lies "start verdict/pass 1 asm" "pass"
	lies "start verdict/pass 1 asm" "pass 0.1"
	lies "start verdict/pass 1 rust"
}

@test "a guest that says a verdict that is none of its own to say" {
	local verdict

	for verdict in XFAIL XPASS SKIP PASS; do
		lies "start verdict/pass 1 asm" "face $verdict 0.1"
	done
	does "${begun[@]}" "$(both verdict/mismatch)" "$(face verdict/pass asm FAIL)" \
		"skip verdict/pass 1 needs linux<2.0"
	run -1 in_vm verdict/mismatch verdict/pass
	assert_line "not ok 2 verdict/pass"
	assert_line --partial "the guest said what is no result: skip verdict/pass 1 needs linux<2.0"
}

@test "a guest that skips what applies, or runs what does not" {
	lies "skip verdict/pass 1 needs more"
	does "${begun[@]}" "$(both verdict/skip)" "end 0.1"
	run -125 in_vm verdict/skip
	assert_line --partial "the guest said what is no result: start verdict/skip 1 asm"
	does "${begun[@]}" "skip verdict/skip 1 " "end 0.1"
	run -125 in_vm verdict/skip
	assert_line --partial "the guest said what is no result: skip verdict/skip 1"
}

@test "a guest that skips, as one that could not be started, what a face of has been told" {
	cp -r "$TREE" "$TMP/tree"
	echo "user: nobody" >>"$TMP/tree/cases/verdict/pass.case"
	does "${begun[@]}" "$(both verdict/mismatch)" "$(face verdict/pass asm FAIL)" "skip verdict/pass 1 nobody can" \
		"end 0.1"
	run -1 in_vm --root "$TMP/tree" verdict/mismatch verdict/pass
	assert_line "not ok 2 verdict/pass"
	assert_line --partial "the guest said what is no result: skip verdict/pass 1 nobody can"
	does "${begun[@]}" "$(both verdict/mismatch)" "skip verdict/pass 1 nobody can" "end 0.1"
	run -0 in_vm --root "$TMP/tree" verdict/mismatch verdict/pass
	assert_line "ok 2 verdict/pass # SKIP nobody can"
}

@test "numbers of a guest are plain digits" {
	local number

	for number in nan inf -1 1e99 0x1 1.5.2 .5 5. 99999999999999 '1 2'; do
		lies "start verdict/pass 1 asm" "$(passed verdict/pass "$number")"
	done
	lies "start verdict/pass 01 asm"
	lies "start verdict/pass 1x asm"
	lies "start verdict/pass -1 asm"
	lies "start verdict/pass 4294967297 asm"
	lies "end nan"
}

@test "a pass by other lines than those that are expected here is none" {
	does "${begun[@]}" "start verdict/pass 1 asm" "$(passed verdict/mismatch)" "$(face verdict/pass c)" "end 0.1"
	run -125 in_vm verdict/pass
	assert_line --partial "no result: a verdict of verdict/pass that its lines do not bear out"
	lies "start verdict/pass 1 asm" "$(passed verdict/pass | tr a-f A-F)"
}

@test "a wrong answer is one by its lines, and everything else has a reason" {
	lies "start verdict/pass 1 asm" "face FAIL 0.1" .
	lies "start verdict/pass 1 asm" "face TIMEOUT 0.1" .
	lies "start verdict/pass 1 asm" "face BROKEN 0.1" "reason "
	lies "start verdict/pass 1 asm" "face BROKEN 0.1" "reason one" "reason two"
	does "${begun[@]}" "start verdict/pass 1 asm" "face FAIL 0.1" "line answer = 42" \
		"line exit 0" . "$(face verdict/pass c)" "end 0.1"
	run -125 in_vm verdict/pass
	assert_line --partial "no result: a verdict of verdict/pass that its lines do not bear out"
	does "${begun[@]}" "start verdict/pass 1 asm" "face CRASH 0.1" "line answer = 41" \
		"line exit 0" . "$(face verdict/pass c)" "end 0.1"
	run -125 in_vm verdict/pass
	does "${begun[@]}" "start verdict/pass 1 asm" "face CRASH 0.1" "line killed by SIGSEGV" . \
		"start verdict/pass 1 c" "face TIMEOUT 0.9" "reason it ran long" . "end 0.1"
	run -1 in_vm verdict/pass
	assert_line "# NASM face: killed by SIGSEGV"
	assert_line "# C face: it ran long"
}

@test "a guest that starts one program beside another, or the same again" {
	lies "start verdict/pass 1 asm" "start verdict/pass 1 c"
	lies "start verdict/pass 1 asm" "start verdict/pass 1 asm"
}

# none TARGET-LINE: it is no target.
none() {
	does "wire 1" "$1" "$(both verdict/pass)" "end 0.1"
	run -125 in_vm verdict/pass
	assert_line --partial "the guest said what is no result: ${1:0:80}"
}

@test "a target that is none: it did not come up" {
	local target words

	none "target 6.1.0-fake"
	none "$(told_target fake i686 nx version=6.1)"
	for words in "nx splendid" "nx nx" "nx nx=no" nx=maybe nx=no: emulator=bochs=7.2 "real=no emulator=uml=x" \
		"real=no emulator=uml" version=6.x version=5.10.7 version=4.1 "version=6.1 version=6.1" end=c00000000 end= \
		end=c0000001 "end=c0000000 end=80000000" "end=unknown end=unknown"; do
		# shellcheck disable=SC2086
		none "$(told_target 6.1.0-fake i686 $words)"
	done
	does "wire 1" "$(both verdict/pass)" "end 0.1"
	run -125 in_vm verdict/pass
	does "wire 1" "end 0.1"
	run -125 in_vm verdict/pass
}

@test "a target of which a word is missing that every driver says: it did not come up" {
	local word

	for word in native=unknown real=unknown setrlimit=unknown version=6.1.0 end=unknown; do
		none "$(told_target 6.1.0-fake i686 | sed "s/ $word\>//")"
	done
}

@test "a target that says of itself what can not be at once: it did not come up" {
	none "$(told_target 6.1.0-fake x86_64 native)"
	none "$(told_target 6.1.0-fake i686 native=no)"
	does "wire 1" "$(told_target 6.1.0-fake i686 native=no:uname+is+faked nx)" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	assert_line "# Linux 6.1.0-fake i686 (compat, nx, uname is faked)"
	does "wire 1" "$(told_target 6.1.0-fake x86_64 native=yes:uname+is+faked nx)" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	assert_line "# Linux 6.1.0-fake x86_64 (native, nx, uname is faked)"
}

@test "a guest that calls itself an emulator, whose known failures would excuse it" {
	local target

	printf '%s\n' "verdict/pass | qemu-i386 | cuts it" "	-answer = 42" "	+answer = 41" >"$TMP/list"
	for target in qemu-i386=7.2 valgrind= uml=; do
		does "wire 1" "$(told_target 6.1.0-fake i686 real=no "emulator=$target")" "$(face verdict/pass asm FAIL)" \
			"$(face verdict/pass c FAIL)" "end 0.1"
		run -125 in_vm --no-known --known "$TMP/list" verdict/pass
		assert_line --partial "no result: target 6.1.0-fake i686 real=no emulator=$target"
	done
	does "wire 1" "$(told_target 6.1.0-fake i686 real=no emulator=bochs=2.7)" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm --emulator bochs verdict/pass
	run -125 in_vm --emulator v86 verdict/pass
}

# unsound SAID LINE...: what the guest does behind its last result is no end, and SAID says so.
unsound() {
	does "${begun[@]}" "$(both verdict/pass)" "${@:2}"
	run -125 in_vm -f "json=$TMP/json" -f "junit=$TMP/junit" verdict/pass
	assert_line "ok 1 verdict/pass"
	assert_line "Bail out! after its last result: $1"
	assert_line "mmap2-suite: after its last result: $1"
	assert_line "mmap2-suite: 1 passed, 0 failed"
	run -0 jq .status "$TMP/json"
	assert_output 125
	assert_file_contains "$TMP/junit" 'errors="1"'
}

@test "a guest that told every result, and then no end, is not believed whole: 125" {
	unsound "the guest said what is no result: end nan" "end nan"
	unsound "the guest said what is no result: end 0.1 x" "end 0.1 x"
	unsound "the guest said what is no result: start verdict/pass 1 asm" "start verdict/pass 1 asm" "face FAIL 0.1"
	unsound "the kernel died: Kernel panic - not syncing: x" "@console Kernel panic - not syncing: x" @exit
	unsound "the machine ended before the results did" @exit
	does "${begun[@]}" "$(face verdict/pass asm)" "$(face verdict/pass c FAIL)" "end nan"
	run -1 in_vm verdict/pass
	does "${begun[@]}" "$(face verdict/pass asm)" "$(passed verdict/pass)"
	run -125 in_vm verdict/pass
	refute_line --partial "after its last result"
}

@test "machines that are not alike: the second is not believed" {
	does "@if verdict/mismatch" "${begun[@]}" "$(both verdict/mismatch)" "end 0.1" @fi \
		"@if verdict/pass" "wire 1" "$(told_target 6.2.0-fake i686 native nx root vm tmpfs)" \
		"$(both verdict/pass)" "end 0.1" @fi
	run -125 in_vm -j 2 verdict/mismatch verdict/pass
	assert_line --partial "the guest said what is no result: target 6."
	# Whatever comes last in the line.
	does "@if verdict/mismatch" "${begun[@]/%unknown/80000000}" "$(both verdict/mismatch)" "end 0.1" @fi \
		"@if verdict/pass" "${begun[@]/%unknown/c0000000}" "$(both verdict/pass)" "end 0.1" @fi
	run -125 in_vm -j 2 verdict/mismatch verdict/pass
	assert_line --partial "the guest said what is no result: target 6."
}

@test "what a guest says wrongly is shown without its control characters" {
	does "${begun[@]}" "$(printf 'pass 0.1\r\033[31mok 1 x')"
	run -125 in_vm verdict/pass
	assert_line --partial "no result: pass 0.1??[31mok 1 x"
}

@test "a bad answer file is told before anything is judged" {
	cp -r "$TREE" "$TMP/tree"
	echo 'mmap2(0, 0, PROT_RAED, 0, 0, 0) = 0' >"$TMP/tree/expected/verdict/pass.exp"
	does "${begun[@]}" "@console Kernel panic - not syncing: Attempted to kill init!"
	run -2 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" --kernel "$TMP/kernel" -f tap \
		verdict/pass
	assert_line --partial "expected/verdict/pass.exp:1: "
}

@test "an oops after which all went well is told" {
	does "${begun[@]}" "@console WARNING: CPU: 0 PID: 77 at mm/mmap.c:1" \
		"$(both verdict/pass)" "end 0.1"
	run -0 --separate-stderr in_vm verdict/pass
	[ "${stderr_lines[0]:?}" = "mmap2-suite: the kernel complained on its console: WARNING: CPU: 0 PID: 77 at mm/mmap.c:1" ]
}

@test "--mem, --append and --qemu-arg arrive; the guest is told the very cases" {
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm --mem 512 --append 'nopku quiet' --qemu-arg '-smp 2' --qemu-arg -S verdict/pass
	run -0 cat "$TMP/kernel.command"
	assert_output --partial " -m 512 "
	assert_output --regexp ' -append console=ttyS0 .* nopku quiet -smp 2 -S -accel tcg,tb-size=512$'
	run -0 cat "$TMP/kernel.args"
	assert_line --index -1 verdict/pass
	does "${begun[@]}" "$(face verdict/pass c)" "end 0.1"
	run -0 in_vm --timeout-mul 2 --face c verdict/pass
	run -0 cat "$TMP/kernel.args"
	assert_line -- --timeout-mul=2
	assert_line -- --face=c
}

@test "the guest runs one case at a time, however many processors it has" {
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm --qemu-arg '-smp 4' verdict/pass
	run -0 grep -x -e --jobs=1 "$TMP/kernel.args"
}

@test "a file that is no kernel, a name that is none: one line" {
	local words=("$DRIVER" --root "$TREE" --build "$TMP/build" verdict/pass)

	echo text >"$TMP/text"
	run -2 "${words[@]}" --kernel "$TMP/text"
	assert_output "mmap2-suite: --kernel: $TMP/text is no bzImage and no i386 User-mode Linux"
	run -2 "${words[@]}" --kernel 2.0-none
	assert_output "mmap2-suite: --kernel: there is no 2.0-none, neither here nor among the fetched ones (--fetch-kernels)"
	run -2 "${words[@]}" --kernel "$TMP"
	assert_equal "${#lines[@]}" 1
}

@test "a device without an end, and an image that is cut off, are no kernels: one line, at once" {
	local words=("$DRIVER" --root "$TREE" --build "$TMP/build" verdict/pass)

	run -2 timeout 10 "${words[@]}" --kernel /dev/zero
	assert_output "mmap2-suite: --kernel: /dev/zero is no bzImage and no i386 User-mode Linux"
	# Protocol 2.15, one sector of setup, 100h times 16 bytes behind it.
	printf '\017\002' | dd of="$TMP/kernel" bs=1 seek=518 conv=notrunc status=none
	printf '\001\000\000\000\001' | dd of="$TMP/kernel" bs=1 seek=497 conv=notrunc status=none
	printf '\000\001' | dd of="$TMP/kernel" bs=1 seek=500 conv=notrunc status=none
	truncate -s 5119 "$TMP/kernel"
	run -2 "${words[@]}" --kernel "$TMP/kernel"
	assert_output "mmap2-suite: --kernel: $TMP/kernel is cut off: it has 5119 bytes of 5120"
	truncate -s 5120 "$TMP/kernel"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
}

# bats test_tags=kernel,slow
@test "a User-mode Linux that this kernel can not execute: one line" {
	elf_with .uml.setup.init >"$TMP/uml"
	chmod +x "$TMP/uml"
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/build" --as-is --kernel "$TMP/uml" verdict/pass
	assert_output "mmap2-suite: cannot execute $TMP/uml: Exec format error (this kernel does not run such programs)"
}

@test "a fetched kernel by its name" {
	mkdir -p "$TMP/cache/mmap2-suite/kernels"
	mv "$TMP/kernel" "$TMP/cache/mmap2-suite/kernels/6.1-fake"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	mv "$TMP/kernel.does" "$TMP/cache/mmap2-suite/kernels/6.1-fake.does"
	run -0 "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--kernel 6.1-fake -f tap verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "QEMU is missing: one line that says what to install" {
	PATH=$TMP/empty run -125 in_vm verdict/pass
	assert_output "qemu: qemu-system-x86_64 is missing; ./run-tests.sh --install --kernel IMAGE installs it"
}

@test "what a machine can not do is refused" {
	local option

	for option in --raw --canonical --dry-run --keep '--exec=qemu-i386'; do
		run -2 in_vm "$option" verdict/pass
		assert_output "mmap2-suite: ${option%%=*} does not go with --kernel"
	done
}

@test "^C: 130, the results so far, the machine gone" {
	does "${begun[@]}" "$(both verdict/mismatch)" "start verdict/pass 1 asm" @hang
	interrupted 'pgrep -P "$pid" sleep >"$TMP/machine" && sleep 0.2' "$DRIVER" --root "$TREE" \
		--build "$TMP/build" --kernel "$TMP/kernel" -f tap verdict/mismatch verdict/pass
	run cat "$TMP/out"
	assert_line "ok 1 verdict/mismatch"
	assert_line "Bail out! interrupted"
	run -1 kill -0 "$(cat "$TMP/machine")"
}

# Two machines share two cases: what the one does that is asked either.
shared() {
	does "${begun[@]}" "@if verdict/mismatch" "${mismatch[@]}" @fi "@if verdict/pass" "${pass[@]}" \
		@fi "end 0.1"
}

@test "machines share the cases: told in their order, each asked in one" {
	local mismatch=("$(both verdict/mismatch)") pass=("$(both verdict/pass)")

	shared
	run -0 in_vm -j 2 -f "json=$TMP/json" verdict/mismatch verdict/pass
	assert_line "1..2"
	assert_line --index 3 "ok 1 verdict/mismatch"
	assert_line --index 4 "ok 2 verdict/pass"
	run -0 jq -r '.counts.PASS' "$TMP/json"
	assert_output 2
	mismatch=(@hang) pass=("$(both verdict/mismatch)")
	shared
	run -125 in_vm -j 2 --timeout-mul 0.05 verdict/mismatch verdict/pass
	assert_line "not ok 1 verdict/mismatch # BROKEN"
	assert_line --partial "the guest said what is no result: start verdict/mismatch 1 asm"
}

@test "a panic in one machine leaves the cases of the other alone" {
	local mismatch=("start verdict/mismatch 1 asm" "@console Kernel panic - not syncing: x" @hang)
	local pass=("$(both verdict/pass)")

	shared
	run -1 in_vm -j 2 --timeout-mul 0.05 verdict/mismatch verdict/pass
	assert_line "not ok 1 verdict/mismatch # CRASH"
	assert_line "# NASM face: the kernel died: Kernel panic - not syncing: x"
	assert_line "ok 2 verdict/pass"
	mismatch=("start verdict/mismatch 1 asm" @exit)
	shared
	run -1 in_vm -j 2 verdict/mismatch verdict/pass
	assert_line "not ok 1 verdict/mismatch # CRASH"
	assert_line "ok 2 verdict/pass"
}

@test "of two machines one does not come up: its cases are BROKEN" {
	does "@if verdict/mismatch" @hang @fi "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -125 in_vm -j 2 --timeout-mul 0.05 verdict/mismatch verdict/pass
	assert_line "not ok 1 verdict/mismatch # BROKEN"
	assert_line --partial "# NASM face: did not run: the kernel hangs: nothing came for a long time"
	assert_line "ok 2 verdict/pass"
	does @hang
	run -125 in_vm -j 2 --timeout-mul 0.01 verdict/mismatch verdict/pass
	assert_line --partial "did not come up in"
}

@test "--against, with a machine that died now, or had died then: its cases in one line" {
	local ids=(verdict/crash verdict/hang verdict/mismatch verdict/pass) id whole=() two

	two=("$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" -j 2 "${ids[@]}")

	for id in "${ids[@]}"; do
		whole+=("@if $id" "$(both "$id")" @fi)
	done
	does "${begun[@]}" "${whole[@]}" "end 0.1"
	run -0 "${two[@]}" --save "$TMP/whole"
	# One is dealt crash and mismatch, the other hang and pass.
	does "${begun[@]}" "@if verdict/pass" "@console Kernel panic - not syncing: x" @exit @fi \
		"${whole[@]}" "end 0.1"
	run -125 --separate-stderr "${two[@]}" --against "$TMP/whole" --save "$TMP/half"
	assert_equal "${#lines[@]}" 3
	assert_line --index 2 "2 cases did not run: the kernel died: Kernel panic - not syncing: x"
	does "${begun[@]}" "${whole[@]}" "end 0.1"
	run -1 --separate-stderr "${two[@]}" --against "$TMP/half"
	assert_equal "${#lines[@]}" 3
	assert_line --index 2 "2 cases were not judged then, as expected now"
}

@test "the first failure in one machine ends the other" {
	local mismatch=("$(face verdict/mismatch asm)" "$(face verdict/mismatch c FAIL)")
	local pass=(@child @hang)

	shared
	run -1 in_vm -j 2 --first-fail verdict/mismatch verdict/pass
	assert_line "not ok 1 verdict/mismatch"
	[ ! -e "$TMP/kernel.child" ] || assert_gone "$(cat "$TMP/kernel.child")"
}

@test "^C: every machine is gone" {
	does "${begun[@]}" @child @hang
	interrupted '[ "$(pgrep -fc "sleep 100[0]")" -ge 2 ]' "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--kernel "$TMP/kernel" -f tap -j 2 verdict/mismatch verdict/pass
	assert_gone "$(cat "$TMP/kernel.child")"
}

@test "without -j a few cases, or words for QEMU, are for one machine" {
	local mismatch=() pass=()

	[ "$(nproc)" -gt 1 ] || skip "needs two processors"
	shared
	run in_vm verdict/mismatch verdict/pass
	assert_equal "$(grep -c ^verdict "$TMP/kernel.args")" 2
	run in_vm --repeat 100 verdict/mismatch verdict/pass
	assert_equal "$(grep -c ^verdict "$TMP/kernel.args")" 1
	run in_vm --repeat 100 --qemu-arg -s verdict/mismatch verdict/pass
	assert_equal "$(grep -c ^verdict "$TMP/kernel.args")" 2
}

# Three kernels, in folders of their own.
three() {
	local name

	for name in one two three; do
		mkdir -p "$TMP/$name"
		image "$TMP/$name/$name"
		printf '%s\n' "wire 1" "$(told_target "6.1.0-$name" i686 "${facts[@]}")" "$(both verdict/pass)" \
			"end 0.1" >"$TMP/$name/$name.does"
	done
	beside=("$TMP/one/one" "$TMP/two/two" "$TMP/three/three")
}
beside() {
	"$DRIVER" --root "$TREE" --build "$TMP/build" "${beside[@]/#/--kernel=}" "$@"
}

@test "several kernels are told whole, in their order" {
	three
	run -0 --separate-stderr beside -f tap verdict/pass
	assert_equal "$(grep -e ^== -e '^# Linux' <<<"$output")" "== $TMP/one/one
# Linux 6.1.0-one i686 (native, nx)
== $TMP/two/two
# Linux 6.1.0-two i686 (native, nx)
== $TMP/three/three
# Linux 6.1.0-three i686 (native, nx)"
	assert_equal "$(grep -c '^mmap2-suite: 1 passed, 0 failed' <<<"${stderr:?}")" 3
}

@test "a driver of several kernels that is killed leaves none of their runs" {
	local pid machine

	does @hang
	cp "$TMP/kernel" "$TMP/other"
	cp "$TMP/kernel.does" "$TMP/other.does"
	"$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" --kernel "$TMP/other" -j 2 -f tap verdict/pass \
		>"$TMP/out" 2>&1 3>&- &
	pid=$!
	until [ -s "$TMP/kernel.starts" ] && [ -s "$TMP/other.starts" ]; do sleep 0.05; done
	machine=$(pgrep -f "$TMP/other")
	kill -s KILL "$pid"
	wait "$pid" || true
	for process in $machine; do
		assert_gone "$process"
	done
}

@test "of several kernels the worst status counts" {
	three
	echo "@console Kernel panic - not syncing: x" >"$TMP/two/two.does"
	run -125 beside -f tap verdict/pass
	assert_line "# Linux 6.1.0-three i686 (native, nx)"
	sed -i "s/^pass 0.0100.*/face FAIL 0.0100\nline exit 1\n./" "$TMP/one/one.does"
	run -1 beside -f tap verdict/pass
	run -2 beside -f tap verdict/nothing
}

@test "each kernel has its own file of results and its own baseline" {
	local name

	three
	run -0 beside -f "json=$TMP/json" -f short --save "$TMP/saved" verdict/pass
	for name in one two three; do
		run -0 jq -r .target.release "$TMP/json.$name"
		assert_output "6.1.0-$name"
		run -0 grep -x "target Linux 6.1.0-$name .*" "$TMP/saved.$name"
	done
	run -0 beside "--format=json=$TMP/more" "--save=$TMP/other" verdict/pass
	assert_file_exist "$TMP/more.three"
	assert_file_exist "$TMP/other.two"
}

@test "what is no file is none that each kernel has one beside: nothing is left there" {
	three
	mkfifo "$TMP/fifo"
	run -2 beside -f "tap=$TMP/fifo" verdict/pass
	assert_output "mmap2-suite: $TMP/fifo is no file, and each --kernel writes one of its own, with its name behind that"
	run -2 beside -f tap=/dev/full verdict/pass
	run -2 beside --save "$TMP" verdict/pass
	run compgen -G "$TMP/fifo.*"
	refute_output
}

@test "kernels of the same name do not share a file" {
	three
	cp "$TMP/two/two" "$TMP/two/one"
	cp "$TMP/two/two.does" "$TMP/two/one.does"
	beside=("$TMP/one/one" "$TMP/two/one")
	run -0 beside -f "json=$TMP/json" verdict/pass
	run -0 jq -r .target.release "$TMP/json.one" "$TMP/json.one.2"
	assert_output $'6.1.0-one\n6.1.0-two'
}

@test "SIGTERM ends all machines, and leaves nothing" {
	local pid status=0

	three
	printf '%s\n' "${begun[@]}" "start verdict/pass 1 asm" @hang | tee "$TMP/one/one.does" \
		>"$TMP/two/two.does"
	env --default-signal "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--kernel "$TMP/one/one" --kernel "$TMP/two/two" -j 2 -f tap verdict/pass >"$TMP/out" 2>&1 3>&- &
	pid=$!
	for _ in {1..100}; do
		[ "$(pgrep -cf "kernel $TMP/(one|two)/")" -lt 2 ] || break
		sleep 0.05
	done
	sleep 0.2
	kill "$pid"
	wait "$pid" || status=$?
	assert_equal "$status" 130
	run -1 pgrep -f "kernel $TMP/(one|two)/"
}

@test "-j in every spelling says how many machines; each kernel has its share" {
	local words

	for words in '-j 4' -j4 '--jobs 4' --jobs=4 '--job 4'; do
		three
		beside=("$TMP/one/one" "$TMP/two/two")
		# shellcheck disable=SC2086 # words
		run beside $words -f tap verdict/pass verdict/mismatch
		assert_equal "$(cat "$TMP"/*/*.starts)" "$(printf '%s\n' "$TMP"/{one/one,one/one,two/two,two/two})"
		rm "$TMP"/*/*.starts
	done
	run -2 beside -j many
	assert_output "mmap2-suite: --jobs takes a whole number from 1 to 256, not many"
}

@test "of several kernels one that is no kernel does not hide what is wrong with another" {
	three
	echo nothing >"$TMP/two/two"
	sed -i "s/^pass 0.0100.*/face FAIL 0.0100\nline exit 1\n./" "$TMP/three/three.does"
	run -2 beside -f tap verdict/pass
	assert_line "mmap2-suite: --kernel: $TMP/two/two is no bzImage and no i386 User-mode Linux"
	assert_line "ok 1 verdict/pass"
	assert_line "not ok 1 verdict/pass"
}

@test "what only programs of this kernel serve does not go with several kernels" {
	three
	for words in --raw --canonical --dry-run --keep '--exec env'; do
		# shellcheck disable=SC2086 # words
		run -2 beside $words verdict/pass
		assert_output "mmap2-suite: ${words%% *} does not go with --kernel"
	done
}

@test "a line of a guest without an end: no memory is taken, and it is no result" {
	[ -z "${SELF_TEST_DRIVER:-}" ] || skip "sanitizers take more address space than that"
	does "${begun[@]}" @endless
	(
		ulimit -v 100000
		timeout 60 "$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" \
			-f tap verdict/pass
	) >"$TMP/out" 2>&1 || status=$?
	run cat "$TMP/out"
	assert_line --partial "the guest said what is no result: xxxxxxxx"
	[ "$(stat -c %s "$TMP/out")" -lt 2000 ]
}

@test "a guest that says nothing new again and again is ended" {
	does "${begun[@]}" "@forever "
	run -125 in_vm verdict/pass
	assert_line --partial "the guest said what is no result: "
	does "${begun[@]}" "@forever start verdict/pass 1 asm"
	run -125 in_vm verdict/pass
	does "${begun[@]}" "start verdict/pass 1 asm" "face FAIL 0.1" "@forever line answer = 41"
	run -125 in_vm verdict/pass
	assert_line --partial "the guest said what is no result: line answer = 41"
}

@test "a console without an end takes no disk, and hides neither results nor a panic" {
	does "${begun[@]}" @noise "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	does "${begun[@]}" "start verdict/pass 1 asm" @noise \
		"@console Kernel panic - not syncing: x"
	run -1 in_vm verdict/pass
	assert_line "not ok 1 verdict/pass # CRASH"
	assert_line "# NASM face: the kernel died: Kernel panic - not syncing: x"
}

@test "a machine that is killed from outside: BROKEN, and no fault of the kernel's" {
	does "${begun[@]}" "start verdict/pass 1 asm" "@die KILL"
	run -125 in_vm verdict/pass
	assert_line "not ok 1 verdict/pass # BROKEN"
	assert_line "# NASM face: the machine was killed from outside (SIGKILL: by hand, or memory ran out)"
	refute_line "# it wrote on standard error:" # an empty console
	does "${begun[@]}" "start verdict/pass 1 asm" "@die SEGV"
	run -125 in_vm verdict/pass
	assert_line "# NASM face: qemu itself died (SIGSEGV)"
	does "${begun[@]}" "start verdict/pass 1 asm" \
		"@console qemu-system-x86_64: terminating on signal 15 from pid 1 (sh)" @exit
	run -125 in_vm verdict/pass
	assert_line "# NASM face: the machine was killed from outside (qemu was asked to end)"
	does "${begun[@]}" "start verdict/pass 1 asm" "@exit 1"
	run -125 in_vm verdict/pass
	assert_line "# NASM face: qemu ended with status 1"
}

@test "a kernel that died before its machine was killed has died" {
	does "${begun[@]}" "start verdict/pass 1 asm" "@console Kernel panic - not syncing: x" \
		"@die KILL"
	run -1 in_vm verdict/pass
	assert_line "not ok 1 verdict/pass # CRASH"
}

@test "a machine that does not come up is tried once more, and no more than that" {
	does @if-first @hang @fi "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 --separate-stderr in_vm --timeout-mul 0.05 verdict/pass
	assert_line "ok 1 verdict/pass"
	[[ ${stderr_lines[0]:?} = "mmap2-suite: $TMP/kernel did not come up, trying once more (the kernel hangs: "*--timeout-mul")" ]]
	does @hang
	rm "$TMP/kernel.starts"
	run -125 in_vm --timeout-mul 0.05 verdict/pass
	assert_equal "$(wc -l <"$TMP/kernel.starts")" 2
	assert_line --regexp "^mmap2-suite: $TMP/kernel did not come up in .*--timeout-mul$"
}

@test "a machine under which a case ran, or that QEMU refuses, is not tried again" {
	does "${begun[@]}" "start verdict/pass 1 asm"
	run -1 in_vm verdict/pass
	assert_equal "$(wc -l <"$TMP/kernel.starts")" 1
	does "@console qemu-system-x86_64: -wrong: invalid option" "@exit 1"
	run -125 in_vm verdict/pass
	assert_equal "$(wc -l <"$TMP/kernel.starts")" 2
	assert_line --partial "qemu ended with status 1"
	assert_line "qemu-system-x86_64: -wrong: invalid option"
}

@test "a driver that was stopped does not take a machine for a silent one" {
	does "${begun[@]}" "start verdict/pass 1 asm" "@stop 7" "$(passed verdict/pass)" \
		"$(face verdict/pass c)" "end 0.1"
	run -0 in_vm --timeout-mul 0.1 verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "a hang behind a mere warning is a hang" {
	does "${begun[@]}" "@console WARNING: CPU: 0 PID: 77 at mm/mmap.c:1" \
		"start verdict/pass 1 asm" @hang
	run -1 in_vm --timeout-mul 0.05 verdict/pass
	assert_line "not ok 1 verdict/pass # TIMEOUT"
	assert_line --partial "NASM face: the kernel hangs: nothing came for a long time after WARNING: CPU: 0"
}

@test "--timeout-mul at its limit: the guest is told what it takes" {
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm --timeout-mul 1000 --repeat 1 verdict/pass
	run -0 grep -x -e --timeout-mul=1000 "$TMP/kernel.args"
	run -0 deliberate --timeout-mul 1000 --list
}

@test "a guest whose clock runs away did not see a timeout" {
	does "${begun[@]}" "start verdict/pass 1 asm" "face TIMEOUT 97.9" \
		"reason it ran for 97.9 seconds and was killed" . "$(face verdict/pass c)" "end 0.1"
	run -125 in_vm verdict/pass
	assert_line "not ok 1 verdict/pass # BROKEN"
	assert_line --partial "NASM face: the guest's clock runs away: 97.9 seconds of it were 0."
}

@test "an initramfs that is cut off: one line" {
	printf 'TRAILER' >"$TMP/build/vm/initramfs.cpio"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -125 in_vm verdict/pass
	assert_output "mmap2-suite: $TMP/build/vm/initramfs.cpio is cut off; remove it, and it is made again"
}

# An image as image() makes them, with a kernel inside that QEMU boots by itself; $2 false: whose
# note is another one.  Documentation/arch/x86/boot.rst, elf(5).
bytes() { dd of="$1" bs=1 seek="$2" conv=notrunc status=none; }
packed_image() {
	local type=${2:-'\x12'} size

	export FAKE_KERNEL=$TMP/kernel
	{
		printf '\x7fELF\1\1\1'
		head -c 21 /dev/zero
		printf '\x34\0\0\0' # the program headers
		head -c 12 /dev/zero
		printf '\x20\0\1\0'
		head -c 4 /dev/zero
		printf '\4\0\0\0\x54\0\0\0' # a note at 54h of 14h bytes
		head -c 8 /dev/zero
		printf '\x14\0\0\0\x14\0\0\0'
		head -c 8 /dev/zero
		printf '\4\0\0\0\4\0\0\0%b\0\0\0Xen\0\0\0\0\1' "$type"
	} >"$TMP/vmlinux"
	size=$(stat -c %s "$TMP/vmlinux")
	gzip -nc "$TMP/vmlinux" >"$TMP/vmlinux.gz"
	head -c 1024 /dev/zero >"$1"
	printf HdrS | bytes "$1" 514
	printf '\x0f\2' | bytes "$1" 518
	printf '\1' | bytes "$1" 497
	printf %b "\\x$(printf %02x "$(stat -c %s "$TMP/vmlinux.gz")")" | bytes "$1" 588
	cat "$TMP/vmlinux.gz" >>"$1"
	[ "$size" -lt 256 ] # or its size would not be one byte of the image
}

kept() { find "$TMP/cache/mmap2-suite/vmlinux" -type f ! -name '*.cksum' "$@"; }

@test "the kernel inside an image is booted, unpacked once" {
	packed_image "$TMP/kernel"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	run -0 kept
	assert_equal "$output" "$(cat "$TMP/kernel.starts")"
	cmp "$output" "$TMP/vmlinux"
	run -0 in_vm verdict/pass
	assert_equal "$(sort -u "$TMP/kernel.starts")" "$(kept)"
}

@test "^C while the kernel inside an image is unpacked: 130, and nothing unpacks on" {
	packed_image "$TMP/kernel"
	does "${begun[@]}" "end 0.1"
	printf '#!/bin/sh\necho $$ >"%s"\nexec sleep 1000\n' "$TMP/unpacks" >"$TMP/bin/gzip"
	chmod +x "$TMP/bin/gzip"
	interrupted "[ -s $TMP/unpacks ]" "$DRIVER" --root "$TREE" --build "$TMP/build" --kernel "$TMP/kernel" verdict/pass
	assert_gone "$(cat "$TMP/unpacks")"
}

@test "a kept kernel that is cut off is unpacked again" {
	packed_image "$TMP/kernel"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	truncate -s 80 "$(kept)"
	run -0 in_vm verdict/pass
	cmp "$(kept)" "$TMP/vmlinux"
}

@test "a kept kernel of which a byte has changed, or that nobody checked, is unpacked again" {
	packed_image "$TMP/kernel"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	printf x | dd of="$(kept)" bs=1 seek=70 conv=notrunc status=none
	run -1 cmp -s "$(kept)" "$TMP/vmlinux"
	run -0 in_vm verdict/pass
	cmp "$(kept)" "$TMP/vmlinux"
	rm "$(kept).cksum"
	touch -d 2001-01-01 "$(kept)"
	run -0 in_vm verdict/pass
	assert_file_exist "$(kept).cksum"
}

@test "another kernel of the same name and size is another kernel" {
	packed_image "$TMP/kernel"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	printf x | bytes "$TMP/kernel" 8
	run -0 in_vm verdict/pass
	assert_equal "$(kept | wc -l)" 2
}

@test "a kernel without the entry, or one that can not be unpacked, is booted as its image" {
	packed_image "$TMP/kernel" '\x11'
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 in_vm verdict/pass
	assert_equal "$(cat "$TMP/kernel.starts")" "$TMP/kernel"
	assert_equal "$(kept -size +0)" ""
	packed_image "$TMP/kernel"
	truncate -s -6 "$TMP/kernel"
	run -0 in_vm verdict/pass
	mkdir -p "$TMP/bin"
	printf '#!/bin/sh\nexit 1\n' >"$TMP/bin/gzip"
	chmod +x "$TMP/bin/gzip"
	packed_image "$TMP/image" && cat "$TMP/image" >"$TMP/kernel"
	run -0 in_vm verdict/pass
	assert_equal "$(sort -u "$TMP/kernel.starts")" "$TMP/kernel"
}

@test "a kernel that does not come up unpacked is booted as its image, from then on" {
	packed_image "$TMP/kernel"
	does @if-unpacked "@exit 1" @fi "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -0 --separate-stderr in_vm verdict/pass
	assert_line "ok 1 verdict/pass"
	[[ ${stderr_lines[0]:?} = *"did not come up, trying once more"* ]]
	run -0 --separate-stderr in_vm verdict/pass
	[[ ${stderr_lines[0]:?} != *"trying once more"* ]]
	assert_equal "$(wc -l <"$TMP/kernel.starts")" 3
}

@test "of the unpacked kernels the newest are kept" {
	packed_image "$TMP/kernel"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	mkdir -p "$TMP/cache/mmap2-suite/vmlinux"
	for old in {10..29}; do
		touch -d "2001-01-$old" "$TMP/cache/mmap2-suite/vmlinux/$old"
	done
	run -0 in_vm verdict/pass
	assert_equal "$(kept | wc -l)" 16
	assert_file_exist "$(tail -n 1 "$TMP/kernel.starts")"
	assert_not_exist "$TMP/cache/mmap2-suite/vmlinux/10"
	run -0 find "$TMP/cache/mmap2-suite/vmlinux" -name '*.cksum'
	assert_equal "${#lines[@]}" 1
}

@test "a fetched kernel that is not what was fetched: one line" {
	mkdir -p "$TMP/cache/mmap2-suite/kernels"
	mv "$TMP/kernel" "$TMP/cache/mmap2-suite/kernels/6.1-fake"
	(cd "$TMP/cache/mmap2-suite/kernels" && sha256sum 6.1-fake >6.1-fake.sha256)
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	mv "$TMP/kernel.does" "$TMP/cache/mmap2-suite/kernels/6.1-fake.does"
	local words=("$DRIVER" --root "$TREE" --build "$TMP/build" --kernel 6.1-fake -f tap)
	run -0 "${words[@]}" verdict/pass
	truncate -s -1 "$TMP/cache/mmap2-suite/kernels/6.1-fake"
	run -2 "${words[@]}" verdict/pass
	assert_output "mmap2-suite: --kernel: $TMP/cache/mmap2-suite/kernels/6.1-fake is not what was fetched (cut off, or changed since); ./run-tests.sh --fetch-kernels 6.1-fake fetches it again"
}

# In the place of the fake one, 6.1-686-pae and QEMU.
needs_real_kernel() {
	local name=${1:-6.1-686-pae}

	XDG_CACHE_HOME=$CACHE
	[ -e "$CACHE/mmap2-suite/kernels/$name" ] ||
		skip "$name was not fetched (./run-tests.sh --fetch-kernels $name)"
	PATH=${PATH#"$TMP/bin:"}
	needs qemu-system-x86_64 cpio
}

@test "a real kernel, if it was fetched: a few cases on 6.1-686-pae" {
	needs_real_kernel
	O=$BUILD run -0 --separate-stderr "$SUITE/run-tests.sh" --kernel 6.1-686-pae -f tap \
		length/zero typical
	assert_line --regexp '^# Linux 6\.1\..* i686 \(native, nx\)$'
	assert_line --regexp '^ok [0-9]+ length/zero$'
	refute_line --partial "not ok"
}

@test "a real kernel with every setting that is another: each case is skipped by its name" {
	local setting

	needs_real_kernel
	O=$BUILD run -0 --separate-stderr "$SUITE/run-tests.sh" --kernel 6.1-686-pae -f tap -j 1 \
		--append 'sysctl.vm.overcommit_memory=2 sysctl.vm.legacy_va_layout=1 hugepages=4 sysctl.vm.max_map_count=1000 vdso32=0' \
		areas/noreserve noreserve errno/map-count mks/too-many-areas entry/vdso hint layout \
		flags/hugetlb-no-pool length/two-gib
	refute_line --partial "not ok"
	for setting in 'no overcommitted memory (overcommit_memory is 2)' \
		'no layout from the top down (legacy_va_layout is 1)' \
		'no empty pool of huge pages (HugePages_Total is 4)' \
		'no limit of 65530 areas (max_map_count is 1000)' 'no vdso (AT_SYSINFO is not there)'; do
		assert_line --regexp "^# this target has .*${setting//[()]/.}"
	done
	assert_line --regexp '^ok [0-9]+ entry/vdso # SKIP needs vdso \(AT_SYSINFO is not there\)$'
	assert_line --regexp '^ok [0-9]+ layout/legacy$'
}

# set_to 'SETTING' CASE...: on a kernel that is set so they pass, or are skipped and say why.
set_to() {
	O=$BUILD run -0 --separate-stderr "$SUITE/run-tests.sh" --kernel "${kernel:-6.1-686-pae}" -f tap --append "$1" "${@:2}"
	refute_line --partial "not ok"
}

# bats test_tags=slow
@test "a real kernel that is set otherwise, setting by setting" {
	needs_real_kernel
	set_to sysctl.vm.legacy_va_layout=1 commit
	assert_line --regexp '^ok [0-9]+ commit/mapped-over$'
	set_to sysctl.vm.overcommit_memory=2 dontunmap
	assert_line --regexp '^ok [0-9]+ dontunmap/part-of-a-locked-area # XFAIL '
	assert_line --regexp '^ok [0-9]+ dontunmap/what-is-left-joins # XFAIL '
	set_to norandmaps area-limit/break brk commit/break layout lock/current stack-note/absent-heap
	assert_line --regexp '^ok [0-9]+ brk/fork$'
	assert_line --partial 'layout/differs-after-exec # SKIP needs randomised layout (randomize_va_space is 0)'
	set_to vdso32=0 layout length stack-note upward
	assert_line --regexp '^ok [0-9]+ length/two-gib$'
	set_to sysctl.vm.mmap_min_addr=0 fixed hint mremap-move noreplace precedence
	assert_line --partial 'fixed/zero-unprivileged # SKIP needs mmap_min_addr above 0 (mmap_min_addr is 0)'
	assert_line --partial 'hint/too-low-exactly # SKIP needs mmap_min_addr of 65536 (mmap_min_addr is 0)'
	set_to mem=64M charges commit
	assert_line --regexp '^ok [0-9]+ charges/data-kinds$'
	assert_line --regexp '^ok [0-9]+ commit/given-back # SKIP needs 64 MiB left of CommitLimit '
	set_to 'ignore_rlimit_data sysctl.kernel.shmmax=4096' charges limits shm
	assert_line --partial 'limits/data-mprotect # SKIP needs RLIMIT_DATA that is heeded (ignore_rlimit_data is Y)'
	assert_line --partial 'shm/sysv # SKIP needs two segments of shared memory (EINVAL)'
}

# bats test_tags=slow
@test "a real x86-64 kernel that is set otherwise, setting by setting" {
	local kernel=6.1-amd64

	needs_real_kernel "$kernel"
	set_to 'norandmaps lockdown=integrity default_hugepagesz=1G' frame hugetlb special utek
	assert_line --regexp '^ok [0-9]+ frame/kernel-address$'
	assert_line --partial 'special/dev-mem # SKIP needs dev-mem that can be opened: EPERM'
	assert_line --partial 'utek/physical # SKIP needs dev-mem that can be opened: EPERM'
	assert_line --partial 'hugetlb/zero # SKIP needs huge pages (Hugepagesize is 1048576 kB)'
	set_to 'sysctl.vm.legacy_va_layout=1 sysctl.vm.mmap_rnd_compat_bits=16' commit length layout
	assert_line --regexp '^ok [0-9]+ commit/mapped-over$'
	assert_line --regexp '^ok [0-9]+ commit/counted$'
	kernel=6.12-amd64
	needs_real_kernel "$kernel"
	set_to thp_anon=16K-2M:always growsdown hugetlb maps-text mremap-move populate
	assert_line --regexp '^ok [0-9]+ growsdown/from-far-below$'
	assert_line --partial 'populate/only-its-range # SKIP needs private memory page by page (hugepages-16kB/enabled is always)'
}

@test "a misspelt answer is 2, and 128 for a bisection, before anything boots" {
	cp -r "$TREE" "$TMP/tree"
	echo 'munmap(A, 1) = -EINVALID' >"$TMP/tree/expected/verdict/pass.exp"
	does "${begun[@]}" "$(both verdict/pass)" "end 0.1"
	run -2 in_vm --root "$TMP/tree" verdict/pass
	assert_output "$TMP/tree/expected/verdict/pass.exp:1: unknown name: EINVALID"
	run -128 in_vm --root "$TMP/tree" --bisect verdict/pass
	assert_output "$TMP/tree/expected/verdict/pass.exp:1: unknown name: EINVALID"
	assert_file_not_exist "$TMP/kernel.args"
}
