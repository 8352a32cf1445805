#!/usr/bin/env bats
# bats file_tags=any-host
# --machine: what boots a kernel is a script that is told words and gives back two ports.

setup() {
	load lib.bash
	CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/mmap2-suite
	touch "$TMP/start"
	mkdir -p "$TMP/build/vm" "$TMP/files"
	printf 'TRAILER!!!\0' >"$TMP/build/vm/initramfs.cpio"
	ln -s "$SUITE/vm/machines" "$TMP/build/vm"
	# A file that looks like a kernel, of i386 and of x86-64: Documentation/arch/x86/boot.rst.
	head -c 568 /dev/zero >"$TMP/kernel"
	printf HdrS | dd of="$TMP/kernel" bs=1 seek=514 conv=notrunc status=none
	cp "$TMP/kernel" "$TMP/kernel-64"
	printf '\001' | dd of="$TMP/kernel-64" bs=1 seek=566 conv=notrunc status=none
	about "emulator fake 1.2" "slow 3"
	boot 'tell_pass'
}

teardown() { assert_nothing_left "$TMP/start"; }

# A machine of one's own: what it says of itself, and what it does with its words.
about() { printf '%s\n' "$@" >"$TMP/about"; }
boot() {
	cat >"$TMP/machine" <<-END
		#!/bin/sh
		tell_target() { printf '%s\n' 'wire 1' '$(told_target 6.1.0-fake i686 native nx pku=no root vm tmpfs real \
			own-process proc maps smaps status fork threads exec ptrace memfd version=6.1.7)'; }
		tell_pass() { tell_target; printf '%s\n' 'start verdict/pass 1 asm' '$(passed verdict/pass)' 'start verdict/pass 1 c' '$(passed verdict/pass)' 'end 0.1'; }
		[ "\$1" = boot ] || exec cat "$TMP/about"
		printf '%s\n' "\$@" >"$TMP/files/words"
		echo \$\$ >"$TMP/files/pid"
		cd "$TMP/files"
		$1
	END
	chmod +x "$TMP/machine"
}

on() { # MACHINE OPTION...
	"$DRIVER" --root "$TREE" --build "$TMP/build" --machine "$1" -f tap "${@:2}"
}
on_own() { on "$TMP/machine" --kernel "$TMP/kernel" "$@"; }

@test "a script of one's own boots: what it is told, and what it is called" {
	run -0 on_own --mem 64 --append nopku --qemu-arg 'one two' verdict/pass
	assert_line "# Linux 6.1.0-fake i686 (native, nx) on fake 1.2"
	assert_line "ok 1 verdict/pass"
	mapfile -t words <"$TMP/files/words"
	assert_equal "${#words[@]}" 9
	assert_equal "${words[0]} ${words[1]} ${words[2]} ${words[5]}" "boot i386 $TMP/kernel 64"
	assert_regex "${words[3]}" '/initrd$'
	assert_equal "${words[4]}" "${words[3]%/initrd}"
	assert_regex "${words[6]}" '^console=ttyS0 .* noisapnp nopku$'
	assert_equal "${words[7]} ${words[8]}" "one two"
	run -0 on "$TMP/machine" --kernel "$TMP/kernel-64" verdict/pass
	run -0 sed -n 2p "$TMP/files/words"
	assert_output x86-64
}

@test "a path from here on, and what is left in its folder" {
	boot 'touch "$5/left"; mkdir "$5/more"; tell_pass'
	cd "$TMP"
	run -0 on ./machine --kernel "$TMP/kernel" verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "a machine that says what is no result for ever: that is said, and soon" {
	local way

	for way in 'exec yes' 'exec cat /dev/zero'; do
		boot "$way"
		run -125 timeout 40 "$DRIVER" --root "$TREE" --build "$TMP/build" --machine "$TMP/machine" \
			--kernel "$TMP/kernel" verdict/pass
		assert_line --regexp '^mmap2-suite: .* did not come up in .*: the guest said what is no result: [y?]+$'
		refute_output --partial "trying once more"
	done
}

@test "a machine that says nothing of itself is called by no name" {
	: >"$TMP/about"
	run -0 on_own verdict/pass
	assert_line "# Linux 6.1.0-fake i686 (native, nx)"
}

@test "its name is a condition of known failures, with its version" {
	boot "tell_target; printf '%s\n' 'start verdict/pass 1 asm' 'face FAIL 0.01' 'line answer = 41' 'line exit 0' . 'end 0.1'"
	printf '%s\n' "verdict/pass | v86<0.6 | its bug" "	-answer = 42" "	+answer = 41" >"$TMP/list"
	about "emulator v86 0.5.462"
	run -0 on_own --face asm --known "$TMP/list" verdict/pass
	assert_line --partial "# XFAIL"
	about "emulator v86 0.6.0"
	run -1 on_own --face asm --known "$TMP/list" verdict/pass
	about "emulator bochs 2.7"
	run -1 on_own --face asm --known "$TMP/list" verdict/pass
	assert_line --partial "run it by hand: ./run-tests.sh --kernel $TMP/kernel --machine $TMP/machine"
	: >"$TMP/about"
	run -1 on_own --face asm --known "$TMP/list" verdict/pass
}

@test "the kernel itself answers on it, which no name changes" {
	printf '%s\n' "verdict/pass | real,fake | its bug" "	-answer = 42" "	+answer = 41" >"$TMP/list"
	boot "tell_target; printf '%s\n' 'start verdict/pass 1 asm' 'face FAIL 0.01' 'line answer = 41' 'line exit 0' . 'end 0.1'"
	run -0 on_own --face asm --known "$TMP/list" verdict/pass
	assert_line --partial "# XFAIL"
}

@test "a misspelt name: 2, with those that there are; a path of nothing, an empty word" {
	run -2 on v68 --kernel "$TMP/kernel" verdict/pass
	assert_output "mmap2-suite: --machine: there is no v68; there are bochs, qemu, v86, and a path names a script of your own"
	run -2 on ./none --kernel "$TMP/kernel" verdict/pass
	assert_output "mmap2-suite: --machine: ./none is no script that can be executed"
	run -2 on "$TMP/kernel" --kernel "$TMP/kernel" verdict/pass
	assert_output "mmap2-suite: --machine: $TMP/kernel is no script that can be executed"
	run -2 on '' --kernel "$TMP/kernel" verdict/pass
	assert_output "mmap2-suite: --machine takes NAME|SCRIPT, not an empty word"
	run -2 on bochs.rom --kernel "$TMP/kernel" verdict/pass
	run -2 on v86 verdict/pass
	assert_output "mmap2-suite: --machine boots a kernel; --kernel says which"
	run -2 on v86 --kernel "$TMP/kernel" --qemu-arg -S verdict/pass
	assert_output "mmap2-suite: --qemu-arg does not go with --machine v86"
}

@test "what it says of itself must mean something" {
	local line

	for line in nonsense "slow 0" "slow 1x" "slow 1001" slow emulator "emulator native 1.2" "emulator Upper 1.2"; do
		about "$line"
		run -2 on_own verdict/pass
		assert_output "mmap2-suite: --machine: $TMP/machine says of itself what means nothing: $line"
	done
	about "emulator one 1.2" "emulator two 1.2"
	run -2 on_own verdict/pass
}

@test "one that never says what it is, or never stops saying it, is ended with what it started" {
	boot 'tell_pass'
	sed -i "3i case \$1 in about) sleep 1000 & echo \$! >'$TMP/files/child'; . '$TMP/says' ;; esac" "$TMP/machine"
	echo 'exec sleep 1000' >"$TMP/says"
	run -125 timeout 20 "$DRIVER" --root "$TREE" --build "$TMP/build" --machine "$TMP/machine" \
		--kernel "$TMP/kernel" --timeout-mul 0.02 -f tap verdict/pass
	assert_output "mmap2-suite: --machine: $TMP/machine did not end in 5 seconds when it was asked what it is; --timeout-mul gives it more"
	assert_gone "$(cat "$TMP/files/child")"
	echo 'yes slow 2 2>/dev/null; exit 0' >"$TMP/says"
	run -2 timeout 20 "$DRIVER" --root "$TREE" --build "$TMP/build" --machine "$TMP/machine" \
		--kernel "$TMP/kernel" -f tap verdict/pass
	assert_output "mmap2-suite: --machine: $TMP/machine says more of itself than 1023 bytes"
	assert_gone "$(cat "$TMP/files/child")"
	echo 'exit 0' >"$TMP/says"
	run -0 on_own verdict/pass
	assert_gone "$(cat "$TMP/files/child")"
}

@test "what is missing it says itself: 125" {
	printf '#!/bin/sh\necho "mine: a part is missing; buy one" >&2\nexit 125\n' >"$TMP/machine"
	run -125 on_own verdict/pass
	assert_output "mine: a part is missing; buy one"
	printf '#!/bin/sh\nexit 7\n' >"$TMP/machine"
	run -125 on_own verdict/pass
	assert_output "mmap2-suite: --machine: $TMP/machine ended with status 7 when it was asked what it is"
	printf '#!/nowhere/sh\n' >"$TMP/machine"
	run -125 on_own verdict/pass
	assert_output "mmap2-suite: --machine: cannot execute $TMP/machine: No such file or directory"
}

@test "v86 and Bochs, with nothing that they need: one line each that says what installs it" {
	local name

	mkdir "$TMP/empty"
	for name in node:v86 bochs:bochs; do
		PATH=$TMP/empty run -125 on "${name#*:}" --kernel "$TMP/kernel" verdict/pass
		assert_output "${name#*:}: ${name%:*} is missing; ./run-tests.sh --install --machine ${name#*:} --kernel IMAGE installs it"
	done
	printf '#!/bin/sh\n' >"$TMP/empty/node"
	chmod +x "$TMP/empty/node"
	export XDG_CACHE_HOME=$TMP/cache
	PATH=$TMP/empty SEABIOS=$TMP run -125 on v86 --kernel "$TMP/kernel" verdict/pass
	assert_output "v86: seabios is missing; ./run-tests.sh --install --machine v86 --kernel IMAGE installs it"
	touch "$TMP"/{bios,vgabios-stdvga}.bin
	echo x | tee "$TMP/bios.bin" >"$TMP/vgabios-stdvga.bin"
	PATH=$TMP/empty SEABIOS=$TMP run -125 on v86 --kernel "$TMP/kernel" verdict/pass
	assert_output "v86: v86 is missing; ./run-tests.sh --fetch-emulators v86 fetches it"
}

@test "what a machine can not boot is refused" {
	about i386
	run -2 on "$TMP/machine" --kernel "$TMP/kernel-64" verdict/pass
	assert_output "mmap2-suite: --machine $TMP/machine boots kernels for i386; $TMP/kernel-64 is one for x86-64"
	run -0 on_own verdict/pass
	elf_with .uml.setup.init >"$TMP/uml"
	run -2 on "$TMP/machine" --kernel "$TMP/uml" verdict/pass
	assert_output "mmap2-suite: --machine $TMP/machine boots a bzImage; $TMP/uml is a User-mode Linux"
}

@test "a User-mode Linux is a machine itself: none is asked" {
	rm "$TMP/build/vm/machines"
	mkdir "$TMP/build/vm/machines"
	printf '#!/bin/sh\necho asked >>"%s/files/asked"\nexit 125\n' "$TMP" >"$TMP/build/vm/machines/qemu"
	chmod +x "$TMP/build/vm/machines/qemu"
	elf_with .uml.setup.init >"$TMP/uml"
	chmod +x "$TMP/uml"
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/build" --as-is --kernel "$TMP/uml" verdict/pass
	# By the kernel, or by an emulator that it calls: it can not be executed.
	assert_output --partial "$TMP/uml"
	assert_not_exist "$TMP/files/asked"
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/build" --as-is --kernel "$TMP/uml" walk --calls 10
	assert_not_exist "$TMP/files/asked"
}

@test "a program that is no User-mode Linux is not executed; a vmlinux is told" {
	local program=$BUILD/hand

	[ -e "$program" ] || make -s -C "$SUITE" O="$BUILD" hand
	run -2 "$DRIVER" --root "$TREE" --build "$TMP/build" --as-is --kernel "$program" verdict/pass
	assert_output "mmap2-suite: --kernel: $program is no bzImage and no i386 User-mode Linux"
	elf_with .init.text >"$TMP/vmlinux"
	run -2 "$DRIVER" --root "$TREE" --build "$TMP/build" --as-is --kernel "$TMP/vmlinux" verdict/pass
	assert_output "mmap2-suite: --kernel: $TMP/vmlinux is a vmlinux; give its bzImage (arch/x86/boot/bzImage)"
}

@test "a machine that hangs: tried once more, then 125, with the option that helps" {
	boot 'echo once >>starts; echo Booting >&2; exec sleep 1000'
	run -125 on_own --timeout-mul 0.003 verdict/pass
	assert_line --regexp "did not come up, trying once more .*; a busy or slow host wants --timeout-mul"
	assert_line --partial "started by: $TMP/machine boot i386 $TMP/kernel $TMP/build/vm/initramfs.cpio \$(mktemp -d) 256 'console=ttyS0 "
	assert_line --index -1 Booting
	assert_equal "$(wc -l <"$TMP/files/starts")" 2
	assert_gone "$(cat "$TMP/files/pid")"
}

@test "a machine that dies, or goes away, under a case" {
	boot "tell_target; echo 'start verdict/pass 1 asm'; exit 3"
	run -125 on_own --face asm verdict/pass
	assert_line "# NASM face: machine ended with status 3"
	assert_line --partial "# BROKEN"
	boot "tell_target; echo 'start verdict/pass 1 asm'; echo 'Kernel panic - not syncing: oh' >&2; exit 0"
	run -1 on_own --face asm verdict/pass
	assert_line "# NASM face: the kernel died: Kernel panic - not syncing: oh"
	assert_line --partial "# CRASH"
	boot "tell_target; echo 'start verdict/pass 1 asm'; exec sleep 1000"
	run -1 on_own --face asm --timeout-mul 0.01 verdict/pass
	assert_line --partial "nothing came for a long time; a busy or slow host wants --timeout-mul"
}

@test "a machine that ended, and left somebody who holds its ports, is no kernel that hangs" {
	about "slow 100"
	boot "tell_target; echo start verdict/pass 1 asm; setsid sleep 1000 & echo \$! >child; sleep 0.2; exit 3"
	run -125 timeout 20 "$DRIVER" --root "$TREE" --build "$TMP/build" --machine "$TMP/machine" \
		--kernel "$TMP/kernel" -f tap verdict/pass
	kill "$(cat "$TMP/files/child")"
	assert_line "# NASM face: machine ended with status 3"
	assert_line "not ok 1 verdict/pass # BROKEN"
	boot "setsid sleep 1000 & echo \$! >child; seq 100000; tell_pass"
	run -0 timeout 20 "$DRIVER" --root "$TREE" --build "$TMP/build" --machine "$TMP/machine" \
		--kernel "$TMP/kernel" -f tap verdict/pass
	kill "$(cat "$TMP/files/child")"
}

@test "its limits are as much longer as it is slower, also those of the guest" {
	run -0 on_own --timeout-mul 2 verdict/pass
	boot 'dd if="$4" of=initrd bs=1 skip=11 status=none; tell_pass'
	run -0 on_own --timeout-mul 2 verdict/pass
	run -0 grep -a -x -e '--timeout-mul=6' "$TMP/files/initrd"
	run -0 on_own --timeout-mul 1000 verdict/pass
	run -0 grep -a -x -e '--timeout-mul=1000' "$TMP/files/initrd"
}

@test "several share the cases" {
	lay_passed
	boot 'tell_target; grep -a -x "verdict/[a-z-]*" "$4" | while read -r id; do
		echo "$id" >>"asked.$$"
		printf "start %s 1 asm\n" "$id"; cat "../passed/$id"
		done; echo end 0.1'
	run on_own -j 2 --face asm verdict/pass verdict/mismatch
	assert_line --partial verdict/pass
	assert_line --partial verdict/mismatch
	assert_equal "$(cat "$TMP"/files/asked.* | sort | tr '\n' ' ')" "verdict/mismatch verdict/pass "
	assert_equal "$(find "$TMP/files" -name 'asked.*' | wc -l)" 2
}

@test "^C: 130, the machine and its children gone" {
	boot 'sleep 1000 & echo $! >child; wait'
	interrupted '[ -s "$TMP/files/child" ]' "$DRIVER" --root "$TREE" --build "$TMP/build" \
		--machine "$TMP/machine" --kernel "$TMP/kernel" -f tap verdict/pass
	assert_gone "$(cat "$TMP/files/child")"
	assert_gone "$(cat "$TMP/files/pid")"
}

@test "what calls beside the model are asked of runs on it, too" {
	boot 'printf "%s\n" "walk 2 whole native 6.1.7" "round 0" "did 0 100 0" end'
	run -0 "$DRIVER" --as-is --root "$SUITE" --build "$TMP/build" --machine "$TMP/machine" --kernel "$TMP/kernel" \
		-j 1 walk --seed 7 --calls 100
	assert_line --regexp '^100 calls in '
	run -2 "$DRIVER" --as-is --root "$SUITE" --build "$TMP/build" --machine nothing --kernel "$TMP/kernel" walk
	assert_line --partial "there is no nothing"
}

# ---- real ones, on a small kernel ----

real() { # MACHINE
	local kernel

	"$SUITE/vm/machines/$1" about >/dev/null 2>"$TMP/why" || skip "$(cat "$TMP/why")"
	for kernel in 6.1-small 6.1-686; do
		[ ! -s "$CACHE/kernels/$kernel" ] || break
	done
	[ -s "$CACHE/kernels/$kernel" ] || skip "neither 6.1-small (vm/build-kernel 6.1) nor 6.1-686 (--fetch-kernels 6.1-686) is there"
	needs cpio
	touch "$TMP/start"
	run -0 "$SUITE/run-tests.sh" --machine "$1" --kernel "$kernel" -f tap --timeout-mul 3 length/zero noreplace/file frame/trap-flag
	assert_line --regexp "^# Linux 6\.1\..* i686 \(native, no-nx\) on $1 [0-9.]+\$"
	assert_line --regexp '^ok [0-9]+ length/zero$'
	assert_line --regexp '^ok [0-9]+ noreplace/file$'
}

# bats test_tags=slow
@test "v86 boots a kernel and runs a few cases; its processor has no single steps" {
	real v86
	assert_line --regexp 'frame/trap-flag # XFAIL|XFAIL.*frame/trap-flag'
}

# bats test_tags=slow
@test "Bochs boots a kernel and runs a few cases" {
	real bochs
	assert_line --regexp '^ok [0-9]+ frame/trap-flag$'
}

# bats test_tags=slow
@test "a kernel that panics ends Bochs, and does not boot again" {
	local folder=$TMP/folder

	"$SUITE/vm/machines/bochs" about >/dev/null 2>"$TMP/why" || skip "$(cat "$TMP/why")"
	[ -s "$CACHE/kernels/6.1-small" ] || skip "there is no 6.1-small (vm/build-kernel 6.1)"
	[ -s "$BUILD/vm/machines/bochs.rom" ] || skip "what boots is not built (make vm)"
	mkdir "$folder"
	run -0 timeout -s KILL 120 "$BUILD/vm/machines/bochs" boot i386 "$CACHE/kernels/6.1-small" "$TMP/build/vm/initramfs.cpio" \
		"$folder" 64 "console=ttyS0 panic=-1"
	assert_equal "$(grep -c "Linux version" <<<"$output")" 1
	assert_line --partial "Kernel panic - not syncing: "
}

@test "what it was started by can be typed: a folder of its own, and every word as it was" {
	local command

	boot 'ls -A "$5" >listed; exit 3'
	run -125 on_own --append "a='b c' d" verdict/pass
	command=$(sed -n 's/^ *started by: //p' <<<"$output")
	run -3 env TMPDIR="$TMP" sh -c "$command"
	run -0 sed -n 5p "$TMP/files/words"
	assert_equal "$(dirname "$output")" "$TMP"
	assert_equal "$(cat "$TMP/files/listed")" ""
	run -0 sed -n 7p "$TMP/files/words"
	assert_output --partial " a='b c' d"
}
