#!/usr/bin/env bats
# bats file_tags=any-host
# A host that can not run i386 programs: a virtual machine, or qemu-i386, and a line that says so.

setup() {
	load lib.bash
	lay_canned
	rm "$TMP/build/asm/inc/facts"
	mkdir -p "$TMP"/{bin,cache/mmap2-suite/kernels,suite/vm,suite/tools,build/asm/inc}
	export XDG_CACHE_HOME=$TMP/cache O=$TMP/build
	# The front door and the program, of a suite in which all is built.
	cp "$SUITE/run-tests.sh" "$TMP/suite"
	cp "$SUITE/vm/kernels.list" "$TMP/suite/vm"
	cp "$SUITE/tools/install" "$SUITE/tools/stoppable.bash" "$TMP/suite/tools"
	cp -r "$TREE"/{asm,cases,expected} "$TMP/suite"
	cp "$DRIVER" "$TMP/build"
	printf '#!/bin/sh\necho "$*" >>"%s/built"\n' "$TMP" >"$TMP/suite/tools/build"
	chmod +x "$TMP/suite/tools/build"
	# The program of another processor: AArch64, if this is none.
	cp "$BUILD/asm/inc/facts" "$TMP/build/asm/inc"
	printf '\267\0' | dd of="$TMP/build/asm/inc/facts" bs=1 seek=18 conv=notrunc status=none
	for tool in bash cat chmod cp date dirname env make nproc rm sha256sum; do
		ln -s "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	PATH=$TMP/bin
	unable="mmap2-suite: this kernel can not run i386 programs"
}

have() {
	local tool

	for tool in "$@"; do
		printf '#!/bin/sh\n' >"$TMP/bin/$tool"
		chmod +x "$TMP/bin/$tool"
	done
	[[ $* != *qemu-i386* ]] || emulate
}

# An emulator that knows the facts of the target, and runs nothing.
emulate() {
	printf '#!/bin/sh\nexec "%s/tests/say" "%s/tree" "$@"\n' "$SUITE" "$TMP" >"$TMP/bin/qemu-i386"
}

# No kernel, but it is looked at before anything boots.
fetched() { echo image >"$TMP/cache/mmap2-suite/kernels/$1"; }
no_kernel() {
	echo "mmap2-suite: --kernel: $TMP/cache/mmap2-suite/kernels/$1 is no bzImage and no i386 User-mode Linux"
}

front_door() { "$TMP/suite/run-tests.sh" "$@"; }

@test "a fetched kernel and QEMU: a virtual machine" {
	have qemu-system-x86_64 qemu-i386
	fetched 7.0-amd64
	fetched 6.1-686-pae
	fetched 6.1-uml
	run -2 front_door -f tap verdict
	assert_line --index 0 "$unable; using --kernel 6.1-686-pae"
	assert_line --index 1 "$(no_kernel 6.1-686-pae)"
	run -0 cat "$TMP/built"
	assert_output "$(printf "$TMP/build %s\n" driver cases \
		"-n qemu-system-x86_64 -i --install --kernel 6.1-686-pae vm")"
}

@test "no kernel, or no QEMU for one: qemu-i386" {
	have qemu-system-x86_64 qemu-i386
	run -0 front_door -n verdict/pass
	assert_line --index 0 "$unable; using --exec qemu-i386"
	assert_line --index 1 "qemu-i386 $TMP/build/asm/verdict/pass"
	run front_door verdict/pass
	assert_line --index 0 "$unable; using --exec qemu-i386"
	fetched 6.1-686-pae
	rm "$TMP/bin/qemu-system-x86_64"
	run front_door verdict/pass
	assert_line --index 0 "$unable; using --exec qemu-i386"
}

@test "what a virtual machine does not serve: qemu-i386" {
	local words

	have qemu-system-x86_64 qemu-i386
	fetched 6.1-686-pae
	for words in --raw --canonical --dry-run -n --keep; do
		run front_door "$words" verdict/pass
		assert_line --index 0 "$unable; using --exec qemu-i386"
	done
}

@test "neither: the run says what to do" {
	fetched 6.1-686-pae
	run -125 front_door -f tap verdict/pass
	refute_line --partial using
	assert_line --partial "cannot run an i386 program here"
}

@test "who says where it runs, or runs nothing, is not told anything" {
	have qemu-i386 qemu-system-x86_64
	run -0 front_door --exec qemu-i386 -n verdict/pass
	assert_line --index 0 "qemu-i386 $TMP/build/asm/verdict/pass"
	run -2 front_door --kernel image
	assert_output "mmap2-suite: --kernel: there is no image, neither here nor among the fetched ones (--fetch-kernels)"
	run -0 front_door --list verdict/pass
	assert_output verdict/pass
	run -0 front_door --lay-out "$TMP/laid" verdict/pass
	assert_output ""
}

@test "a host that runs i386 programs is asked itself" {
	have qemu-i386
	printf '#!/bin/sh\n' >"$TMP/build/asm/inc/facts"
	run front_door verdict/pass
	refute_line --partial using
}

@test "--as-is: nothing is built, nothing else looked for" {
	have qemu-i386
	run -125 front_door --as-is verdict/pass
	refute_line --partial using
	run -0 cat "$TMP/built"
	assert_output "$TMP/build driver"
}

# A package system that has what it is asked for.
packages() {
	have qemu-true qemu-i386
	mv "$TMP/bin/qemu-i386" "$TMP/emulator"
	printf '#!/bin/sh\nexit 1\n' >"$TMP/bin/dpkg-query"
	printf '#!/bin/sh\necho 0\n' >"$TMP/bin/id"
	cat >"$TMP/bin/apt-get" <<-'END'
		#!/bin/bash
		echo "apt-get $*" >>"$TMP/asked"
		case $* in *qemu-system-x86*) cp "$TMP/bin/qemu-true" "$TMP/bin/qemu-system-x86_64" ;; esac
		case $* in *qemu-user*) cp "$TMP/emulator" "$TMP/bin/qemu-i386" ;; esac
	END
	chmod +x "$TMP"/bin/{dpkg-query,id,apt-get}
	ln -s "$(type -P grep)" "$TMP/bin/grep"
	export TMP
}

fetches() { # STATUS
	printf '#!/bin/sh\necho "fetch $*" >>"$TMP/asked"\n[ %d -eq 0 ] || exit %d\necho image >"$TMP/cache/mmap2-suite/kernels/$2"\n' \
		"$1" "$1" >"$TMP/suite/vm/fetch"
	chmod +x "$TMP/suite/vm/fetch"
}

@test "--install comes to a run by itself: a kernel and QEMU, in one line" {
	PATH=$PATH:/usr/bin:/bin packages
	fetches 0
	run -2 front_door --install verdict/pass
	assert_line "$unable; fetching 6.1-amd64 to boot in a virtual machine"
	assert_line --index -1 "$(no_kernel 6.1-amd64)"
	run -0 grep -c '^fetch kernels 6.1-amd64$' "$TMP/asked"
	run -2 front_door verdict/pass --install
	assert_line --index -1 "$(no_kernel 6.1-amd64)"
	assert_equal "$(grep -c '^fetch' "$TMP/asked")" 1
}

@test "--install where no kernel can be fetched, or none serves: qemu-i386" {
	PATH=$PATH:/usr/bin:/bin packages
	fetches 125
	run -0 front_door --install -n verdict/pass
	assert_line "$unable; using --exec qemu-i386"
	run front_door --install verdict/pass
	assert_line "$unable; using --exec qemu-i386"
	fetches 0
	rm "$TMP/bin/qemu-i386"
	run -0 front_door --install -n verdict/pass
	assert_line "$unable; using --exec qemu-i386"
}

@test "--install takes a package for there that an installed one provides" {
	PATH=$PATH:/usr/bin:/bin packages
	cat >"$TMP/bin/dpkg-query" <<-'END'
		#!/bin/sh
		echo 'installed make, '
		echo 'installed nodejs, nodejs-dev, npm (= 10.8)'
		echo 'config-files nasm, '
	END
	PATH=$PATH:/usr/bin:/bin run -0 "$TMP/suite/tools/install" make nodejs npm
	refute_output
	PATH=$PATH:/usr/bin:/bin run -0 "$TMP/suite/tools/install" make nasm np
	assert_output "mmap2-suite: installing: nasm np"
}

@test "--install removes nothing: beside cross compilers what gcc-multilib leads to" {
	PATH=$PATH:/usr/bin:/bin packages
	cat >"$TMP/bin/apt-get" <<-'END'
		#!/bin/sh
		echo "apt-get $*" >>"$TMP/asked"
		case " $* " in *' -s '*' gcc-multilib '*) echo 'Remv gcc-aarch64-linux-gnu [4:12.2.0-3]' ;; esac
	END
	printf '#!/bin/sh\nprintf "gcc-multilib\\n  Depends: gcc\\n  Depends: gcc-12-multilib\\n"\n' >"$TMP/bin/apt-cache"
	chmod +x "$TMP/bin/apt-cache"
	PATH=$PATH:/usr/bin:/bin run -0 "$TMP/suite/tools/install" make gcc-multilib
	PATH=$PATH:/usr/bin run -0 tail -n 1 "$TMP/asked"
	assert_output 'apt-get install -y -qq --no-install-recommends --no-remove make gcc gcc-12-multilib'
	printf '#!/bin/sh\necho "installed gcc-12-multilib, "\n' >"$TMP/bin/dpkg-query"
	PATH=$PATH:/usr/bin:/bin run -0 "$TMP/suite/tools/install" gcc-multilib
	refute_output
}

@test "--install has what the line needs, whatever way it is said" {
	local words

	PATH=$PATH:/usr/bin:/bin packages
	fetches 0
	for words in '--kernel x' --kernel=x '--kern x'; do
		rm -f "$TMP/asked"
		# shellcheck disable=SC2086 # words
		run -2 front_door --install $words verdict/pass
		run -0 grep -c 'install .* qemu-system-x86 cpio libc6-i386 gzip xz-utils zstd lz4$' "$TMP/asked"
	done
	for words in '--exec qemu-i386' --exec=qemu-i386; do
		rm -f "$TMP/asked"
		# shellcheck disable=SC2086 # words
		run front_door --install $words -n verdict/pass
		run -0 grep -c 'install .* qemu-user$' "$TMP/asked"
	done
	run -0 front_door --install -l -- verdict/pass
	rm "$TMP/asked"
	run -2 front_door -- --install
	assert_output --partial "no case is called --install"
	assert_not_exist "$TMP/asked"
}

# A script that waits for another program, as $TMP/long says; not where the last word is $2.
lay_long() {
	printf '#!/bin/bash\n[ "${!#}" != "%s" ] || exit 0\nsleep 1000 &\necho $! >"%s/long"\ntrap "kill $!; exit 1" TERM\nwait\n' \
		"${2-}" "$TMP" >"$1"
	chmod +x "$1"
}

ends_with_the_run() {
	rm -f "$TMP/long"
	interrupted 'test -s "$TMP/long"' "$TMP/suite/run-tests.sh" "$@"
	assert_gone "$(cat "$TMP/long")"
}

@test "^C while something is installed, fetched or built: 130, and that does not go on" {
	PATH=$PATH:/usr/bin:/bin
	packages
	lay_long "$TMP/bin/apt-get"
	ends_with_the_run --install verdict/pass
	lay_long "$TMP/suite/vm/fetch"
	ends_with_the_run --fetch-kernels 6.1-686
	lay_long "$TMP/suite/tools/build"
	ends_with_the_run --exec true verdict/pass
	lay_long "$TMP/suite/tools/build" driver
	ends_with_the_run --exec true verdict/pass
}

@test "a script that is killed is named: it has no moment to say so itself" {
	# shellcheck disable=SC2016 # for the script
	printf '#!/bin/sh\n[ "$*" = "$O driver" ] || kill -s KILL $$\n' >"$TMP/suite/tools/build"
	run -125 "$TMP/suite/run-tests.sh" --exec true verdict/pass
	assert_output "mmap2-suite: tools/build was killed by signal 9"
}
