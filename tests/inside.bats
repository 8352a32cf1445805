#!/usr/bin/env bats
# bats file_tags=any-host
# vm/inside: what a command says and how it ends come out, and never a success that was none.

setup() {
	load lib.bash
	mkdir -p "$TMP"/{bin,tmp} "$TMP/cache/mmap2-suite/kernels/6.1-amd64.modules"
	echo image >"$TMP/cache/mmap2-suite/kernels/6.1-amd64"
	echo module >"$TMP/cache/mmap2-suite/kernels/6.1-amd64.modules/9p.ko"
	echo 9p.ko >"$TMP/cache/mmap2-suite/kernels/6.1-amd64.modules/order"
	# A machine that boots nothing: it does what the test says with the files of its ports.
	cat >"$TMP/bin/qemu-system-x86_64" <<-END
		#!/bin/bash
		while [ \$# -gt 0 ]; do
			case \$1 in
			-serial) console=\${2#file:} ;;
			-initrd) initrd=\$2 ;;
			-chardev) id=\${2#*,id=} && declare "\${id%%,*}=\${2#*,path=}" ;;
			esac
			shift
		done
		: >"\$console"
		. "$TMP/does"
	END
	chmod +x "$TMP/bin/qemu-system-x86_64"
	export TMPDIR=$TMP/tmp O=$BUILD
}

teardown() { run -0 find "$TMP/tmp" -mindepth 1 && refute_output; }

does() { printf '%s\n' "$@" >"$TMP/does"; }

inside() { XDG_CACHE_HOME=$TMP/cache PATH=$TMP/bin:$PATH "$SUITE/vm/inside" "$@"; }

# Starts it with a machine that hangs, whose number is in $TMP/machine; its own in pid.
start_hanging() {
	does "echo \$\$ >$TMP/machine" 'exec sleep 1000'
	XDG_CACHE_HOME=$TMP/cache PATH=$TMP/bin:$PATH env --default-signal=INT "$SUITE/vm/inside" \
		true >"$TMP/out" 2>&1 3>&- &
	pid=$!
	until [ -s "$TMP/machine" ]; do sleep 0.05; done
}

@test "both outputs and the exit status come out" {
	does 'echo said >$output' 'echo complained >$error' 'echo 7 >$status'
	run -7 --separate-stderr inside true
	assert_output said
	assert_equal "${stderr:?}" complained
}

@test "what comes last comes out too" {
	does 'seq 20000 >$output' 'echo 0 >$status'
	run -0 inside true
	assert_equal "${#lines[@]}" 20000
}

@test "a machine that ends without a status: 125, and the end of its console" {
	does 'echo said >$output' 'echo "Kernel panic - not syncing: x" >$console'
	run -125 inside true
	assert_line said
	assert_line "Kernel panic - not syncing: x"
	assert_line --index -1 "inside: the machine ended before the command did; the end of its console is above"
	does 'echo 0 >$status' 'echo more >>$status'
	run -125 inside true
	does 'printf 0 >$status'
	run -125 inside true
}

@test "the words of the command and the folder arrive as they are" {
	does 'cpio --quiet -i --to-stdout command folder <$initrd >$output 2>/dev/null' 'echo 0 >$status'
	cd "$TMP/bin"
	run -0 bash -c '"$@" | tr "\0" "|"' - env XDG_CACHE_HOME="$TMP/cache" \
		PATH="$TMP/bin:$PATH" "$SUITE/vm/inside" -m 100 echo 'a b' '' -x $'c\nd'
	assert_output "echo|a b||-x|c"$'\n'"d|$TMP/bin|"
}

@test "a folder that is copied may hold files of any name" {
	mkdir "$TMP/folder"
	touch "$TMP/folder/plain" "$TMP/folder/"$'a\nb'
	does 'grep --text -q copy/plain "$initrd" && grep --text -qx b.* "$initrd" && echo 0 >$status'
	run -0 inside --copy "$TMP/folder" true
}

@test "^C: 130, the machine gone" {
	local pid status=0

	start_hanging
	kill -s INT "$pid"
	wait "$pid" || status=$?
	assert_equal "$status" 130
	run -1 kill -0 "$(cat "$TMP/machine")"
	run cat "$TMP/out"
	refute_output
}

@test "killed: its machine goes with it, and what it left goes with the next" {
	local pid

	start_hanging
	does 'echo 0 >$status'
	touch -d '1 hour ago' "$TMP"/tmp/mmap2-suite-inside.*
	run -0 inside true
	run -0 find "$TMP/tmp" -mindepth 1 -maxdepth 1
	assert_output --partial mmap2-suite-inside. # it runs
	kill -s KILL "$pid"
	wait "$pid" || true
	while kill -0 "$(cat "$TMP/machine")" 2>/dev/null; do sleep 0.05; done
	run -0 inside true
}

@test "what is missing: one line" {
	does 'echo 0 >$status'
	run -125 inside -k 2.0-none true
	assert_output "inside: there is no kernel $TMP/cache/mmap2-suite/kernels/2.0-none; ./run-tests.sh --fetch-kernels 2.0-none fetches it"
	rm "$TMP/cache/mmap2-suite/kernels/6.1-amd64.modules/order"
	run -125 inside true
	assert_output --partial "inside: 6.1-amd64 was fetched without the modules that this needs"
	assert_equal "${#lines[@]}" 1
	mkdir "$TMP/few"
	for tool in bash dirname uname env; do ln -s "$(command -v "$tool")" "$TMP/few"; done
	PATH=$TMP/few run -125 "$SUITE/vm/inside" true
	assert_output "inside: qemu-system-x86_64 is missing; ./run-tests.sh --install --kernel 6.1-amd64 installs it"
}

@test "wrong usage: 2" {
	for words in '' '-m' '-m 5 true' '-m many true' '-p 0 true' '--nonesuch true' \
		'--out /nowhere true' '--copy /nowhere true'; do
		# shellcheck disable=SC2086 # words
		run -2 inside $words
		assert_output --regexp '^inside: '
		assert_equal "${#lines[@]}" 1
	done
}

# bats test_tags=slow
@test "a real kernel, if it was fetched: its own release, nothing written here but in --out" {
	[ -s "${XDG_CACHE_HOME:-$HOME/.cache}/mmap2-suite/kernels/6.1-amd64.modules/order" ] ||
		skip "6.1-amd64 was not fetched (./run-tests.sh --fetch-kernels 6.1-amd64)"
	needs qemu-system-x86_64 cpio
	mkdir -p "$TMP"/{mine,out,copy/folder}
	echo from-here >"$TMP/mine/file"
	echo from-here >"$TMP/copy/folder/file"
	cd "$TMP/mine"
	run -7 --separate-stderr "$SUITE/vm/inside" --out "$TMP/out" --copy "$TMP/copy" -- sh -c '
		uname -r; id -u; cat file ../copy/folder/file; "$O/asm/length/zero" | head -n 1
		echo changed >file; echo changed >../copy/folder/file; cat file; echo kept >../out/file
		echo complaint >&2; exit 7'
	assert_line --index 0 --regexp '^6\.1\.0-.*-amd64$'
	assert_line --index 1 0
	assert_line --index 2 from-here
	assert_line --index 3 from-here
	assert_line --index 4 "report 1 length/zero asm"
	assert_line --index 5 changed
	assert_equal "${stderr:?}" complaint
	assert_equal "$(cat file ../copy/folder/file ../out/file)" $'from-here\nfrom-here\nkept'
}
