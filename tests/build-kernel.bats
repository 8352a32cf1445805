#!/usr/bin/env bats
# bats file_tags=any-host
# Kernels of one's own, from sources that are built in no time: what vm/build-kernel makes of them,
# and what it says where it can not; and the deliberate faults of tests/broken-kernels.

setup() {
	load lib.bash
	export XDG_CACHE_HOME=$TMP/cache
	CACHE=$XDG_CACHE_HOME/mmap2-suite

	needs gcc flex bison bc xz patch
}

build_kernel() { "$SUITE/vm/build-kernel" "$@"; }

# A tree whose kernel is its mm/mmap.c, behind what says that it is a kernel.
lay_sources() {
	mkdir -p "$TMP/linux-9.9/mm"
	touch "$TMP/linux-9.9/Kbuild"
	printf 'one\ntwo\nthree\n' >"$TMP/linux-9.9/mm/mmap.c"
	cat >"$TMP/linux-9.9/Makefile" <<-'END'
		kernelversion: ; @echo 9.9.0
		allnoconfig: ; cp $(KCONFIG_ALLCONFIG) $(O)/.config
		bzImage: $(O)/arch/x86/boot/bzImage
		$(O)/arch/x86/boot/bzImage: mm/mmap.c; mkdir -p $(@D) && ! grep oops $< && echo made >>$(O)/made && cat $< >$@
	END
}

lay_archive() {
	lay_sources
	tar -C "$TMP" -cJf "$TMP/linux-9.9.tar.xz" linux-9.9
}

lay_patch() { # NAME FROM TO
	printf -- '--- a/mm/mmap.c\n+++ b/mm/mmap.c\n@@ -1,3 +1,3 @@\n one\n-%s\n+%s\n three\n' "$2" "$3" >"$TMP/$1.patch"
}

@test "wrong words: 2, one line, nothing made" {
	run -2 build_kernel
	assert_output "build-kernel: build-kernel SOURCE|VERSION [small|pae|split-2g|debug [PATCH]]"
	run -2 build_kernel 6.1 tiny
	assert_output "build-kernel: there is no tiny: small, pae, split-2g or debug"
	run -2 build_kernel "$TMP/no-such" small
	assert_output "build-kernel: $TMP/no-such is no folder, no archive and no version"
	run -2 build_kernel "$SUITE/asm" small
	assert_output "build-kernel: $SUITE/asm is no tree of a kernel"
	run -2 build_kernel 6.1 small "$TMP/no-such"
	assert_output "build-kernel: $TMP/no-such is no patch"
	JOBS=many run -2 build_kernel 6.1
	assert_output "build-kernel: JOBS is a number of compilers, not many"
	assert_not_exist "$CACHE/sources"
	assert_not_exist "$CACHE/kernels"
}

@test "a version that nobody has: 2, and where they stand" {
	run -2 build_kernel 2.4
	assert_output "fetch: nothing in $SUITE/vm/archives.list fits 2.4"
}

@test "a tool that is missing: 125 and its name" {
	mkdir "$TMP/bin"
	for tool in bash env dirname nproc make gcc flex bc tar xz; do
		ln -s "$(command -v "$tool")" "$TMP/bin"
	done
	PATH=$TMP/bin run -125 build_kernel 6.1
	assert_output "build-kernel: install first: bison"
}

@test "no room: 125, how much is needed, nothing left" {
	lay_archive
	mkdir "$TMP/bin"
	printf '#!/bin/sh\necho "Filesystem 1M-blocks Used Available Use%% Mounted"\necho "x 100 93 7 93%% /"\n' >"$TMP/bin/df"
	chmod +x "$TMP/bin/df"
	PATH=$TMP/bin:$PATH run -125 build_kernel "$TMP/linux-9.9.tar.xz"
	assert_output "build-kernel: $CACHE: 1500 MB are needed, 7 are free"
	assert_not_exist "$CACHE/sources/9.9"
}

@test "an archive that is cut off, or of something else: 125, nothing left" {
	lay_archive
	tar -C "$TMP" -cf - linux-9.9 | head -c 3000 >"$TMP/linux-9.8.tar"
	run -125 build_kernel "$TMP/linux-9.8.tar"
	assert_line --index 0 "build-kernel: unpacking $TMP/linux-9.8.tar"
	assert_line --index 1 --regexp "^build-kernel: $TMP/linux-9\.8\.tar is no whole archive \(tar: .*\)$"
	refute_line --index 2 --regexp .
	rm "$TMP/linux-9.9/Kbuild"
	tar -C "$TMP" -cJf "$TMP/other.tar.xz" linux-9.9
	run -125 build_kernel "$TMP/other.tar.xz"
	assert_line --index -1 "build-kernel: $TMP/other.tar.xz is no archive of a kernel"
	run -0 find "$CACHE/sources" -mindepth 1 ! -name '*.lock'
	refute_output
}

@test "a file that is no archive: one line, 125, and no lock" {
	mkdir -p "$CACHE"
	run -125 build_kernel "$SUITE/README.md"
	assert_output "build-kernel: $SUITE/README.md is no archive"
	run -0 find "$CACHE" -mindepth 1
	refute_output
}

@test "^C while it unpacks: nothing is left of that" {
	local pid

	lay_archive
	mkdir "$TMP/bin"
	printf '#!/bin/sh\n[ "$1" != -xf ] || { : >"%s"; exec sleep 1000; }\nexec %s "$@"\n' "$TMP/unpacks" \
		"$(command -v tar)" >"$TMP/bin/tar"
	chmod +x "$TMP/bin/tar"
	PATH=$TMP/bin:$PATH start_driver setsid "$SUITE/vm/build-kernel" "$TMP/linux-9.9.tar.xz"
	await test -e "$TMP/unpacks"
	assert_exist "$CACHE/sources/9.9.part"
	kill -s INT -- "-$pid"
	wait "$pid" || true
	assert_not_exist "$CACHE/sources/9.9.part"
}

@test "an archive: a kernel with its name, built once, and again where its sources are newer" {
	lay_archive
	run -0 --separate-stderr build_kernel "$TMP/linux-9.9.tar.xz" pae
	assert_output "$CACHE/kernels/9.9-pae"
	cmp "$output" "$TMP/linux-9.9/mm/mmap.c"
	run -0 grep -x "CONFIG_X86_PAE=y" "$CACHE/sources/9.9/build-pae/.config"
	# The last word about an option is the one that counts.
	run -1 grep -x "CONFIG_M686=y" "$CACHE/sources/9.9/build-pae/.config"
	run -0 build_kernel "$TMP/linux-9.9.tar.xz" pae
	run -0 cat "$CACHE/sources/9.9/build-pae/made"
	assert_output made
	echo four >>"$TMP/linux-9.9/mm/mmap.c"
	sleep 1.1
	lay_archive
	touch "$TMP/linux-9.9.tar.xz"
	run -0 --separate-stderr build_kernel "$TMP/linux-9.9.tar.xz"
	assert_output "$CACHE/kernels/9.9-small"
}

@test "an option that this version does not have is told" {
	lay_sources
	sed -i 's/^allnoconfig:.*/allnoconfig: ; grep -v CONFIG_PVH $(KCONFIG_ALLCONFIG) >$(O)\/.config/' "$TMP/linux-9.9/Makefile"
	tar -C "$TMP" -cJf "$TMP/linux-9.9.tar.xz" linux-9.9
	run -0 build_kernel "$TMP/linux-9.9.tar.xz"
	assert_line "build-kernel: this version does not have CONFIG_PVH"
}

@test "a tree of one's own: nothing is written there" {
	lay_sources
	chmod -R a-w "$TMP/linux-9.9"
	find "$TMP/linux-9.9" | sort >"$TMP/before"
	run -0 --separate-stderr build_kernel "$TMP/linux-9.9" split-2g
	chmod -R u+w "$TMP/linux-9.9"
	assert_output "$CACHE/kernels/9.9.0-split-2g"
	find "$TMP/linux-9.9" | sort | cmp - "$TMP/before"
	touch "$TMP/linux-9.9/.config"
	run -2 build_kernel "$TMP/linux-9.9" split-2g
	assert_output "build-kernel: $TMP/linux-9.9 was built in: make mrproper there, or give an archive"
}

@test "a build that fails: 125, its end, and no kernel" {
	lay_sources
	echo oops >>"$TMP/linux-9.9/mm/mmap.c"
	run -125 build_kernel "$TMP/linux-9.9"
	assert_line --partial "Error 1"
	assert_line --index -1 "build-kernel: the build failed; all of it is in $CACHE/builds/9.9.0-small/log"
	assert_not_exist "$CACHE/kernels/9.9.0-small"
}

@test "a patch: a kernel beside the other, the sources as they were, no copy left" {
	lay_archive
	lay_patch mine two 2
	run -0 --separate-stderr build_kernel "$TMP/linux-9.9.tar.xz" small "$TMP/mine.patch"
	assert_output "$CACHE/kernels/9.9-small-mine"
	run -0 cat "$CACHE/kernels/9.9-small-mine"
	assert_output "$(printf 'one\n2\nthree')"
	cmp "$CACHE/kernels/9.9-small" "$TMP/linux-9.9/mm/mmap.c"
	cmp "$CACHE/sources/9.9/mm/mmap.c" "$TMP/linux-9.9/mm/mmap.c"
	lay_patch other four 4
	run -125 build_kernel "$TMP/linux-9.9.tar.xz" small "$TMP/other.patch"
	assert_line --index -1 "build-kernel: $TMP/other.patch does not fit 9.9"
	assert_not_exist "$CACHE/kernels/9.9-small-other"
	run -0 find "$CACHE/sources" -maxdepth 1 -name '*.changed'
	refute_output
	run -2 build_kernel "$TMP/linux-9.9" small "$TMP/mine.patch"
	assert_output "build-kernel: a patch goes with a version or an archive; a tree has what it has"
}

@test "every deliberate fault has its row in the page, and a case that is there; ten at least" {
	local patch rows=() name caught

	for patch in "$SUITE"/tests/broken-kernels/*.patch; do
		name=$(basename "$patch" .patch)
		caught=$(sed -n '2s/^Caught by: //p' "$patch")
		assert_exist "$SUITE/cases/$caught.case"
		run -0 grep -F "| \`$name\` | $(sed -n 1p "$patch") | \`$caught\` | " "$SUITE/doc/broken-kernels.md"
		rows+=("$name")
	done
	assert [ ${#rows[@]} -ge 10 ]
	run -0 grep -c '^| `' "$SUITE/doc/broken-kernels.md"
	assert_output "${#rows[@]}"
}
