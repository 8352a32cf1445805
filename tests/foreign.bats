#!/usr/bin/env bats
# bats file_tags=any-host
# A host that can not run i386 programs: a virtual machine, or qemu-i386, and a line that says so.

setup() {
	load lib.bash
	mkdir -p "$TMP"/{bin,cache/mmap2-suite/kernels,suite/vm,suite/tools,build/asm/inc}
	export XDG_CACHE_HOME=$TMP/cache O=$TMP/build
	# The front door beside a driver that says what it is given.
	cp "$SUITE/run-tests.sh" "$TMP/suite"
	cp "$SUITE/vm/kernels.list" "$TMP/suite/vm"
	printf '#!/bin/sh\n' >"$TMP/suite/tools/build"
	chmod +x "$TMP/suite/tools/build"
	printf '#!/bin/sh\nshift 4\necho "$*"\n' >"$TMP/build/driver"
	chmod +x "$TMP/build/driver"
	# The program of another processor: AArch64, if this is none.
	cp "$BUILD/asm/inc/facts" "$TMP/build/asm/inc"
	printf '\267\0' | dd of="$TMP/build/asm/inc/facts" bs=1 seek=18 conv=notrunc status=none
	for tool in bash chmod cp dirname env make nproc rm; do
		ln -s "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	PATH=$TMP/bin
}

have() {
	local tool

	for tool in "$@"; do
		printf '#!/bin/sh\n' >"$TMP/bin/$tool"
		chmod +x "$TMP/bin/$tool"
	done
}

fetched() { echo image >"$TMP/cache/mmap2-suite/kernels/$1"; }

front_door() { "$TMP/suite/run-tests.sh" "$@"; }

@test "a fetched kernel and QEMU: a virtual machine" {
	have qemu-system-x86_64 qemu-i386
	fetched 7.0-amd64
	fetched 6.1-686-pae
	fetched 6.1-uml
	run -0 front_door -f tap length
	assert_line --index 0 "mmap2-suite: this kernel can not run i386 programs; using --kernel 6.1-686-pae"
	assert_line --index 1 "--kernel 6.1-686-pae -f tap length"
}

@test "no kernel, or no QEMU for one: qemu-i386" {
	have qemu-system-x86_64 qemu-i386
	run -0 front_door -f tap length
	assert_line --index 0 "mmap2-suite: this kernel can not run i386 programs; using --exec qemu-i386"
	assert_line --index 1 "--exec qemu-i386 -f tap length"
	fetched 6.1-686-pae
	rm "$TMP/bin/qemu-system-x86_64"
	run -0 front_door
	assert_line --index 1 "--exec qemu-i386"
}

@test "what a virtual machine does not serve: qemu-i386" {
	have qemu-system-x86_64 qemu-i386
	fetched 6.1-686-pae
	run -0 front_door --raw length/zero
	assert_line --index 1 "--exec qemu-i386 --raw length/zero"
}

@test "neither: the driver says what to do" {
	fetched 6.1-686-pae
	run -0 front_door length
	assert_output length
}

@test "who says where it runs, or runs nothing, is not told anything" {
	have qemu-i386 qemu-system-x86_64
	run -0 front_door --exec /nowhere
	assert_output "--exec /nowhere"
	run -0 front_door --kernel image
	assert_output "--kernel image"
	run -0 front_door --list
	assert_output --list
}

@test "a host that runs i386 programs is asked itself" {
	have qemu-i386
	printf '#!/bin/sh\n' >"$TMP/build/asm/inc/facts"
	run -0 front_door length
	assert_output length
}

# A package system that has what it is asked for.
packages() {
	have qemu-true
	printf '#!/bin/sh\nexit 1\n' >"$TMP/bin/dpkg-query"
	printf '#!/bin/sh\necho 0\n' >"$TMP/bin/id"
	cat >"$TMP/bin/apt-get" <<-'END'
		#!/bin/bash
		echo "apt-get $*" >>"$TMP/asked"
		case $* in *qemu-system-x86*) cp "$TMP/bin/qemu-true" "$TMP/bin/qemu-system-x86_64" ;; esac
		case $* in *qemu-user*) cp "$TMP/bin/qemu-true" "$TMP/bin/qemu-i386" ;; esac
	END
	chmod +x "$TMP"/bin/{dpkg-query,id,apt-get}
	for tool in grep paste; do
		ln -s "$(type -P "$tool")" "$TMP/bin/$tool"
	done
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
	run -0 front_door --install length
	assert_line "mmap2-suite: this kernel can not run i386 programs; fetching 6.1-amd64 to boot in a virtual machine"
	assert_line --index -1 "--kernel 6.1-amd64 length"
	run -0 grep -c '^fetch kernels 6.1-amd64$' "$TMP/asked"
	run -0 front_door --install length
	assert_line --index -1 "--kernel 6.1-amd64 length"
	assert_equal "$(grep -c '^fetch' "$TMP/asked")" 1
}

@test "--install where no kernel can be fetched, or none serves: qemu-i386" {
	PATH=$PATH:/usr/bin:/bin packages
	fetches 125
	run -0 front_door --install length
	assert_line --index -1 "--exec qemu-i386 length"
	fetches 0
	rm "$TMP/bin/qemu-i386"
	run -0 front_door --install --raw length/zero
	assert_line --index -1 "--exec qemu-i386 --raw length/zero"
}
