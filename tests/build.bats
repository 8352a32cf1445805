#!/usr/bin/env bats
# The front door and the build: exact dependencies, clear words where something is missing.

setup() {
	load lib.bash
	copy_suite
	cd "$TMP/copy" || exit
}

# Everything of the copy is older than what a test touches.
age() { find . -exec touch -h -d '1 minute ago' {} + && make -q all; }

assembled() { grep -c '^  NASM' || true; }

# bats test_tags=any-host
@test "nothing to do after a build" {
	run -0 make
	assert_output "make: Nothing to be done for 'all'."
}

# bats test_tags=any-host
@test "touch case.inc: every case is assembled again; touch one case: that one" {
	age
	touch asm/inc/case.inc
	run -0 make
	assert_equal "$(assembled <<<"$output")" \
		"$(grep -rl '^%include "case.inc"' asm | wc -l)"
	age
	touch asm/length/zero.asm
	run -0 make
	assert_output $'  NASM    asm/length/zero.asm\n  LD      build/asm/length/zero'
	age
	touch c/length/zero.c
	run -0 make
	assert_output $'  CC      c/length/zero.c\n  LD      build/c/faces'
}

@test "one C face as a program of its own" {
	run -0 make build/c/length/zero
	run -0 build/c/length/zero
	assert_line "report 1 length/zero c"
	run -0 build/c/length/zero length/zero
	assert_line "done"
}

@test "an expected file that is wrong turns that case red, with the difference" {
	sed -i 's/= -EINVAL/= -ENOMEM/' expected/length/zero.exp
	run -1 ./run-tests.sh -f tap
	assert_line --regexp '^not ok [0-9]+ length/zero$'
	assert_line --regexp '^# -mmap2.* = -ENOMEM$'
	assert_line --regexp '^# \+mmap2.* = -EINVAL$'
	assert_equal "$(grep -c '^not ok' <<<"$output")" 1
}

@test "a NASM row that is wrong turns that case red, on that face" {
	sed -i 's/ecx, 0  /ecx, 512/' asm/length/zero.asm
	run -1 ./run-tests.sh -f tap
	assert_line --regexp '^not ok [0-9]+ length/zero$'
	assert_line "# +++ asm/length/zero.asm"
	refute_line "# +++ c/length/zero.c"
	assert_equal "$(grep -c '^not ok' <<<"$output")" 1
}

@test "a C face that is wrong turns that case red, on that face" {
	sed -i 's/PROT_READ,/PROT_NONE,/' c/length/zero.c
	run -1 ./run-tests.sh -f tap
	assert_line --regexp '^not ok [0-9]+ length/zero$'
	assert_line "# +++ c/length/zero.c"
	refute_line "# +++ asm/length/zero.asm"
	assert_equal "$(grep -c '^not ok' <<<"$output")" 1
}

@test "every answer counts: with a line less in each expected file every case is red" {
	mkdir "$TMP/less"
	cp -a "$SUITE/expected" "$TMP/less"
	ln -s "$SUITE/asm" "$SUITE/cases" "$TMP/less"
	# The first line that is stated on every target.
	find "$TMP/less/expected" -name '*.exp' -exec sed -i '0,/^[^#[]/{/^[^#[]/d}' {} +
	run -1 "$DRIVER" --root "$TMP/less" --build "$BUILD" --no-known -f tap
	run grep -E '^ok [0-9]+ [^ ]+$' <<<"$output"
	refute_output
}

# bats test_tags=any-host
@test "a C face whose CASE is another id does not build" {
	sed -i 's/^CASE.*/CASE("length\/one")/' c/length/zero.c
	run make
	assert_failure
	assert_output --partial "id and path disagree"
}

# bats test_tags=any-host
@test "nasm is missing, make is missing: one line" {
	local tool kept

	mkdir "$TMP/bin"
	for tool in nasm make; do
		rm -f "$TMP"/bin/*
		for kept in bash dirname env make nasm gcc ld nproc; do
			[ "$kept" = "$tool" ] || ln -s "$(command -v "$kept")" "$TMP/bin/$kept"
		done
		O=$TMP/new PATH=$TMP/bin run -125 ./run-tests.sh
		assert_output "mmap2-suite: $tool is missing; ./run-tests.sh --install installs it"
	done
}

@test "what is built runs without nasm and a compiler" {
	mkdir "$TMP/bin"
	for tool in bash dirname env make mkdir; do
		ln -s "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	PATH=$TMP/bin run -0 ./run-tests.sh -f tap length/zero
	assert_line "ok 1 length/zero"
}

@test "a compiler without 32-bit libraries: one line" {
	mkdir "$TMP/bin"
	printf '#!/bin/sh\ncase " $* " in *" -m32 "*) echo "no stubs-32.h" >&2; exit 1 ;; esac
exec %s "$@"\n' "$(command -v gcc)" >"$TMP/bin/gcc"
	chmod +x "$TMP/bin/gcc"
	PATH=$TMP/bin:$PATH O=$TMP/new run -125 ./run-tests.sh
	assert_line --index -1 --partial "gcc can not build 32-bit programs (gcc-multilib is missing)"
	refute_line --partial "stubs-32.h"
	refute_line --partial "make:"
}

@test "a build folder that can not be written: one line" {
	touch "$TMP/file"
	O=$TMP/file/build run -125 ./run-tests.sh
	assert_output "mmap2-suite: cannot write the build folder $TMP/file/build; set O= to another one"
}

@test "a build that fails shows its messages" {
	echo '        nonsense eax' >>asm/length/zero.asm
	run -125 ./run-tests.sh
	assert_line --partial "asm/length/zero.asm:"
	assert_line --index -1 "mmap2-suite: the build failed; its messages are above"
}

@test "make new lays down four faces that build and lint, and fail until answered" {
	cp -a "$SUITE/tools" "$SUITE/.clang-format" .
	mkdir -p doc
	run -0 make -s new CASE=hint/taken
	assert_line "expected/hint/taken.exp"
	run -2 tools/new-case hint/taken
	assert_output "new-case: asm/hint/taken.asm is there already"
	run -0 tools/lint-cases
	run -0 clang-format --dry-run -Werror c/hint/taken.c
	run -1 ./run-tests.sh -f tap hint/taken
	assert_line "# -the answer is not written yet"
	assert_line --partial "0 passed, 1 failed"
}

# bats test_tags=any-host
@test "make new refuses names that are none" {
	local name

	cp -a "$SUITE/tools" .
	for name in "" zero Length/zero length/zero_2 length/zero- a/b/c ../x/y inc/x \
		"length/$(printf 'x%.0s' {1..33})"; do
		run -2 tools/new-case "$name"
		assert_output --regexp '^new-case: '
		run make new "CASE=$name"
		assert_failure
	done
	run git -C "$SUITE" status --short asm c cases expected
	refute_output --partial zero_2
}

@test "the front door: --help and --version, from another folder" {
	cd /
	run -0 "$TMP/copy/run-tests.sh" --help
	assert_line --index 0 "Usage: run-tests.sh [OPTION]... [ID|FAMILY|GLOB]..."
	run -0 "$TMP/copy/run-tests.sh" --version
	assert_output --regexp '^mmap2-suite [0-9]+\.[0-9]+'
	run -0 "$TMP/copy/run-tests.sh" -f tap length/zero
}

# bats test_tags=any-host
@test "every goal that make help or .PHONY names has a rule" {
	local goal

	for goal in $(make -s help | sed -n 's/^\([a-z]*\) .*/\1/p') \
		$(sed -n 's/^\.PHONY: //p' Makefile); do
		run -0 grep -q "^$goal:" Makefile tests/fuzz/fuzz.mk
	done
}

# bats test_tags=any-host
@test "a benchmark that can not start its programs has no numbers" {
	mkdir "$TMP/build"
	ln -s "$DRIVER" "$TMP/build/driver"
	ROUNDS=1 run -125 "$SUITE/tools/bench" "$TMP/build"
	assert_line --regexp '^bench: .*/tools/spawn-bare'
	refute_line --partial "ratio"
}
