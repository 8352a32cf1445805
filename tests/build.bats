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
		"$(($(find asm c/inc -name '*.asm' | wc -l) + 1))" # report.asm twice
	age
	touch asm/length/zero.asm
	run -0 make
	assert_output $'  NASM    asm/length/zero.asm\n  LD      build/asm/length/zero'
	age
	touch c/length/zero.c
	run -0 make
	assert_output $'  CC      c/length\n  LD      build/c/faces'
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

# bats test_tags=slow
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
		for kept in bash dirname env find mkdir sha256sum xargs sort flock make nasm gcc ld nproc; do
			[ "$kept" = "$tool" ] || ln -s "$(command -v "$kept")" "$TMP/bin/$kept"
		done
		O=$TMP/new PATH=$TMP/bin run -125 ./run-tests.sh
		assert_output "mmap2-suite: $tool is missing; ./run-tests.sh --install installs it"
	done
}

@test "all that a run needs and that is missing: one line, before the build, and what installs it" {
	local tool

	mkdir "$TMP/bin"
	for tool in bash dirname env find mkdir sha256sum xargs sort flock make gcc nproc head; do
		ln -s "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	O=$TMP/new PATH=$TMP/bin run -125 ./run-tests.sh --kernel 6.1-686
	assert_output "mmap2-suite: these are missing: nasm ld cpio qemu-system-x86_64; ./run-tests.sh --install --kernel 6.1-686 installs them"
	O=$TMP/new PATH=$TMP/bin run -125 ./run-tests.sh --kernel=some/6.1-uml
	assert_output "mmap2-suite: these are missing: nasm ld cpio; ./run-tests.sh --install --kernel=some/6.1-uml installs them"
	O=$TMP/new PATH=$TMP/bin run -125 ./run-tests.sh --exec 'qemu-i386 -R 0x8000' length
	assert_output "mmap2-suite: these are missing: nasm ld qemu-i386; ./run-tests.sh --install --exec qemu-i386\\ -R\\ 0x8000 length installs them"
	O=$TMP/new PATH=$TMP/bin run -125 ./run-tests.sh
	assert_output "mmap2-suite: these are missing: nasm ld; ./run-tests.sh --install installs them"
}

# bats test_tags=any-host
@test "a file of self-tests that is not there: one line, 2, before anything is built" {
	run -2 "$SUITE/tests/run" tests/canonical
	assert_output "mmap2-suite: there are no tests tests/canonical; they are in $SUITE/tests/NAME.bats"
}

# bats test_tags=any-host
@test "words for the self-tests come to them behind --, too; one that they do not take: one line, 2" {
	run -2 "$SUITE/tests/run" -- --slow --slwo
	assert_output "mmap2-suite: the self-tests take no --slwo; of bats -f, -j, -T, -x and their like, and --slow"
	run -2 "$SUITE/tests/run" -f
	assert_output "mmap2-suite: -f of the self-tests wants a value"
}

@test "what the self-tests need and that is missing: one line, before any of them" {
	run -125 env BATS_LIB_PATH=/nowhere "$SUITE/tests/run" "$SUITE/tests/canonical.bats"
	assert_output "mmap2-suite: these are missing: bats-support bats-assert bats-file; ./run-tests.sh --install --self-test installs them"
}

# bats test_tags=any-host
@test "a self-test that hangs fails by its name" {
	printf '# bats file_tags=any-host\n@test "endless" { sleep 600 | cat; }\n@test "fine" { true; }\n' >"$TMP/hangs.bats"
	SELF_TEST_HERE=1 BATS_TEST_TIMEOUT=2 run -1 "$SUITE/tests/run" "$TMP/hangs.bats"
	assert_line "not ok 1 endless # timeout after 2s"
	assert_line "ok 2 fine"
	assert_line "self-test: 1 passed, 1 failed"
}

# bats test_tags=any-host
@test "a self-test whose programs are not all there is not checked, and says which is missing" {
	printf '# bats file_tags=any-host\nsetup() { load %q; }\n@test "%s" { needs bash nonesuch sed; }\n@test "%s" { needs bash sed; }\n' \
		"$SUITE/tests/lib.bash" one all >"$TMP/needs.bats"
	SELF_TEST_HERE=1 run -0 "$SUITE/tests/run" "$TMP/needs.bats"
	assert_line "ok 1 one # skip needs nonesuch (./run-tests.sh --install --self-test installs what most tests need)"
	assert_line "ok 2 all"
	assert_line --partial "not checked: 1"
	assert_line "self-test: 1 passed, 0 failed"
	run -1 grep -nE 'command -v [^|]*(\|\||\|\| \\)$' "$SUITE"/tests/*.bats
	run -1 grep -nE 'command -v [^|]*\|\| *skip' "$SUITE"/tests/*.bats
}

@test "what is built runs without nasm and a compiler" {
	mkdir "$TMP/bin"
	for tool in bash dirname env find flock mkdir sha256sum sort xargs; do
		ln -s "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	PATH=$TMP/bin run -0 ./run-tests.sh -f tap length/zero
	assert_line "ok 1 length/zero"
}

# bats test_tags=slow
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

# bats test_tags=any-host
@test "a folder of cases that can not be read: one line, before anything is built" {
	chmod 000 asm/length
	run -125 bound_by_modes ./run-tests.sh typical
	assert_output "mmap2-suite: cannot read $PWD/asm/length: Permission denied"
	chmod 755 asm/length
	chmod 000 asm/length/zero.asm
	run -125 bound_by_modes ./run-tests.sh typical
	assert_output "mmap2-suite: cannot read $PWD/asm/length/zero.asm: Permission denied"
}

# bats test_tags=any-host
@test "a limit under which nothing can be built: one line that names it, 125" {
	echo '/* another */' >>harness/main.c
	run -125 bash -c 'for fd in {3..99}; do eval "exec $fd>&-"; done; ulimit -n 6; exec ./run-tests.sh list'
	assert_output "mmap2-suite: only 6 files can be open at a time, and a build needs 32; raise the limit (ulimit -n)"
	run -125 bash -c 'ulimit -d 1000; exec ./run-tests.sh list'
	assert_output --partial "xrealloc: cannot allocate"
}

@test "a build that fails shows its messages" {
	echo '        nonsense eax' >>asm/length/zero.asm
	run -125 ./run-tests.sh
	assert_line --partial "asm/length/zero.asm:"
	assert_line --index -1 "mmap2-suite: the build failed; its messages are above"
}

@test "make new lays down four faces that build, lint but for the TODOs, and fail until answered" {
	cp -a "$SUITE/tools" "$SUITE/.clang-format" .
	mkdir -p doc
	cp -a "$SUITE/doc/claims" doc
	cp -a "$SUITE/asm/CALLS" asm
	run -0 make -s new CASE=hint/taken
	assert_line "expected/hint/taken.exp"
	run -2 tools/new-case hint/taken
	assert_output "new-case: asm/hint/taken.asm is there already"
	run -1 tools/lint-cases
	refute_line --regexp '^(asm|c|cases|expected)/.*:[0-9]+: [^T]'
	assert_equal "$(cut -d: -f1 <<<"$output" | sort -u)" \
		$'asm/hint/taken.asm\nc/hint/taken.c\ncases/hint/taken.case\nexpected/hint/taken.exp'
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
	run make new 'CASE=a$(shell touch pwned)/`touch pwned`;touch pwned'
	assert_failure
	assert_not_exist pwned
	assert_equal "$(find asm c cases expected -name '*zero_2*' -o -name 'x.*')" ""
}

@test "the front door: --help and --version, from another folder" {
	cd /
	run -0 "$TMP/copy/run-tests.sh" --help
	assert_line --index 0 --partial "Usage: run-tests.sh "
	run -0 "$TMP/copy/run-tests.sh" --version
	assert_output --regexp '^mmap2-suite [0-9]+\.[0-9]+'
	run -0 "$TMP/copy/run-tests.sh" -f tap length/zero
}

@test "--help and --version build nothing, and say what the driver says" {
	local word

	for word in -h --help --version; do
		O=$TMP/fresh run -0 ./run-tests.sh "$word"
		assert_equal "$output" "$(build/mmap2-suite "$word")"
		run -125 bash -c './run-tests.sh "$1" >/dev/full' - "$word"
		assert_output "mmap2-suite: cannot write the results to standard output"
		run -125 bash -c './run-tests.sh "$1" >&-' - "$word"
		assert_output "mmap2-suite: cannot write the results to standard output"
	done
	assert_not_exist "$TMP/fresh"
}

# bats test_tags=any-host
@test "pages can be written from a fresh checkout: what they need is built" {
	run -0 make -n O="$TMP/fresh" docs
	assert_line --partial "CC      $TMP/fresh/rooms/command"
}

@test "every goal that make help or .PHONY names has a rule" {
	local goal

	for goal in $(make -s help | sed -n 's/^\([a-z]*\) .*/\1/p') \
		$(sed -n 's/^\.PHONY: //p' Makefile); do
		run -0 grep -q "^$goal:" Makefile tests/fuzz/fuzz.mk
	done
}

# bats test_tags=any-host
@test "a benchmark that can not start its programs has no numbers" {
	local tool

	mkdir "$TMP/build"
	ln -s "$DRIVER" "$TMP/build/mmap2-suite"
	ROUNDS=1 run -125 "$SUITE/tools/bench" "$TMP/build"
	assert_line --regexp '^bench: .*/tools/spawn-bare'
	refute_line --partial "ratio"
	for tool in bench-vm bench-machine; do
		KERNEL=$TMP/none run -125 "$SUITE/tools/$tool" "$TMP/build"
		assert_output --regexp "^$tool: there is no .*/none \(--fetch-kernels\)$"
	done
}

# bats test_tags=any-host,slow
@test "clang builds all of it, too" {
	needs clang
	run -0 make -s -C "$SUITE" O="$TMP/clang" CC=clang driver cases hand vm
	assert_file_executable "$TMP/clang/hand"
	assert_file_executable "$TMP/clang/c/faces"
}

# ---- never stale (tools/build) ----

# What the program of length/zero asks for as its length, and its C face.
asks() {
	./run-tests.sh --raw --face asm length/zero | sed -n 's/^call mmap2 [0-9a-f]* \([0-9a-f]*\) .*/\1/p'
	./run-tests.sh --raw --face c length/zero | sed -n 's/^call mmap2 [0-9a-f]* \([0-9a-f]*\) .*/\1/p'
}

# The two faces of length/zero with another length, in files that are older than all that is built.
lay_older() {
	sed 's/ecx, 0  /ecx, 512/' asm/length/zero.asm >"$TMP/zero.asm"
	sed 's/0,\(\t.*length, the point\)/512,\1/' c/length/zero.c >"$TMP/zero.c"
	touch -d '1 year ago' "$TMP/zero.asm" "$TMP/zero.c"
}

@test "what is fresh starts neither make nor a compiler, and looks once at its files" {
	mkdir "$TMP/bin"
	for tool in make nasm gcc ld sha256sum; do
		printf '#!/bin/sh\necho "%s was started" >&2\nexit 1\n' "$tool" >"$TMP/bin/$tool"
	done
	chmod +x "$TMP"/bin/*
	./run-tests.sh --list >/dev/null
	asks >/dev/null
	PATH=$TMP/bin:$PATH run -0 ./run-tests.sh -f tap length/zero
	assert_line "ok 1 length/zero"
	refute_output --partial "was started"
}

# bats test_tags=slow
@test "a file put in place of a newer one is built: cp -p, mv, and back" {
	lay_older
	assert_equal "$(asks)" $'00000000\n00000000'
	cp -p asm/length/zero.asm c/length/zero.c "$TMP" --backup=simple --suffix=.new
	mv "$TMP/zero.asm.new" "$TMP/kept.asm" 2>/dev/null || true
	lay_older
	cp -p asm/length/zero.asm "$TMP/kept.asm"
	cp -p c/length/zero.c "$TMP/kept.c"
	cp -p "$TMP/zero.asm" asm/length/zero.asm
	mv "$TMP/zero.c" c/length/zero.c
	assert_equal "$(asks)" $'00000200\n00000200'
	mv "$TMP/kept.asm" asm/length/zero.asm
	cp -p "$TMP/kept.c" c/length/zero.c
	assert_equal "$(asks)" $'00000000\n00000000'
}

@test "a file with its size and time as they were, and other contents" {
	asks >/dev/null
	touch -r asm/length/zero.asm "$TMP/time"
	sed -i 's/ecx, 0   /ecx, 512 /' asm/length/zero.asm
	touch -r "$TMP/time" asm/length/zero.asm
	assert_equal "$(asks)" $'00000200\n00000000'
}

# bats test_tags=slow
@test "what was built in a wrong future is built again when it changes" {
	asks >/dev/null
	find build -type f -exec touch -d '1 year' {} +
	sed -i 's/ecx, 0  /ecx, 512/' asm/length/zero.asm
	sed -i 's/0,\(\t.*length, the point\)/512,\1/' c/length/zero.c
	assert_equal "$(asks)" $'00000200\n00000200'
}

# bats test_tags=slow
@test "a program that is gone, cut short or another one is built again" {
	local harm

	asks >/dev/null
	for harm in 'rm build/asm/length/zero' ': >build/asm/length/zero' \
		'cp build/asm/protection/none build/asm/length/zero' 'rm build/c/faces' \
		'truncate -s 4096 build/c/faces' 'chmod +w build/mmap2-suite; truncate -s 100 build/mmap2-suite'; do
		eval "$harm"
		run -0 ./run-tests.sh -f tap length/zero
		assert_line "ok 1 length/zero"
	done
}

@test "a case that comes, goes and comes back as another one" {
	asks >/dev/null
	lay_older
	mkdir "$TMP/away"
	cp -a --parents {asm/length/zero.asm,c/length/zero.c,cases/length/zero.case,expected/length/zero.exp} "$TMP/away"
	rm {asm/length/zero.asm,c/length/zero.c,cases/length/zero.case,expected/length/zero.exp}
	run -2 ./run-tests.sh -f tap length/zero
	run -0 ./run-tests.sh -f tap
	refute_output --partial length/zero
	cp -a "$TMP"/away/* .
	cp -p "$TMP/zero.asm" asm/length
	cp -p "$TMP/zero.c" c/length
	assert_equal "$(asks)" $'00000200\n00000200'
}

# bats test_tags=slow
@test "other settings build what they affect; back again, too" {
	asks >/dev/null
	CFLAGS='-O2 -DNDEBUG' run ./run-tests.sh --list
	assert_line --index 0 "mmap2-suite: building in $PWD/build"
	run ./run-tests.sh --list
	assert_line --index 0 "mmap2-suite: building in $PWD/build"
	run ./run-tests.sh --list
	refute_output --partial building
	HOST_CC=gcc run -0 ./run-tests.sh --list
	refute_output --partial building
	run -125 env NASM=false ./run-tests.sh length/zero
	assert_line --index -1 "mmap2-suite: the build failed; its messages are above"
}

# bats test_tags=slow
@test "a build that was broken off, with a source changed and changed back meanwhile" {
	asks >/dev/null
	lay_older
	cp -p c/length/zero.c "$TMP/kept.c"
	# The object is built, the program is not.
	cp "$TMP/zero.c" c/length/zero.c
	printf '#!/bin/sh\ncase $* in *-static*) kill -9 $PPID ;; esac\nexec %s "$@"\n' "$(command -v gcc)" >"$TMP/gcc"
	chmod +x "$TMP/gcc"
	PATH=$TMP:$PATH run -125 ./run-tests.sh length/zero
	touch -d '1 year ago' "$TMP/kept.c"
	cp -p "$TMP/kept.c" c/length/zero.c
	assert_equal "$(asks)" $'00000000\n00000000'
}

@test "what the door and the program build is said once; of the next run again" {
	local turn

	asks >/dev/null
	for turn in 1 2; do
		rm build/mmap2-suite
		echo "; $turn" >>asm/length/zero.asm
		run -0 ./run-tests.sh -f tap length/zero
		assert_equal "$(grep -c 'building in' <<<"$output")" 1
	done
}

@test "two at once build once, and both run" {
	local first=0 second=0

	asks >/dev/null
	echo >>asm/inc/case.inc
	./run-tests.sh -f tap length/zero >"$TMP/first" 2>&1 3>&- &
	./run-tests.sh -f tap length/zero >"$TMP/second" 2>&1 3>&- || second=$?
	wait $! || first=$?
	assert_equal "$first $second" "0 0"
	assert_equal "$(cat "$TMP/first" "$TMP/second" | grep -c 'building in')" 1
	assert_equal "$(grep -h '^ok' "$TMP/first" "$TMP/second")" $'ok 1 length/zero\nok 1 length/zero'
}

@test "a copy of a built folder is fresh, also where nothing can be written" {
	asks >/dev/null
	cp -r . "$TMP/elsewhere"
	cd "$TMP/elsewhere"
	run -0 ./run-tests.sh -f tap length/zero
	refute_output --partial building
	[ "$(id -u)" -eq 0 ] || skip "not root"
	cp -r . "$TMP/installed"
	rm -f "$TMP"/installed/build/state/*.seen
	# The folders above by themselves: what lies beside is of other tests, which take it away.
	chmod a+x "$BATS_RUN_TMPDIR" "${TMP%/*}" "$TMP"
	chmod -R a+rX "$TMP/installed"
	run -0 setpriv --reuid 65534 --regid 65534 --clear-groups "$TMP/installed/run-tests.sh" -f tap length/zero
	assert_line "ok 1 length/zero"
	refute_output --partial building
}

# ---- only what is needed ----

# bats test_tags=slow
@test "what runs no program builds the driver alone, --try what it is linked with" {
	export O=$TMP/fresh
	run -0 ./run-tests.sh --list
	run -0 ./run-tests.sh --list --help
	assert_line --index 0 --partial "Usage: run-tests.sh list"
	assert_not_exist "$TMP/fresh/mmap2-suite" # the one that is built sooner answers
	cmp <(./run-tests.sh show) <("$DRIVER" --root "$PWD" --build "$BUILD" --as-is show)
	run -125 "$O/mmap2-suite-first" --root . --build "$O" --as-is predict "munmap(0, 4096)"
	assert_output "mmap2-suite: this program can only list, explain and try; make driver builds the whole one"
	run -0 make -n first O="$TMP/flags" LDFLAGS=-g
	assert_output --partial "-g -Wl,--defsym=completion_print=whole_driver_needed"
	run -0 ./run-tests.sh --lay-out "$TMP/laid" length/zero
	assert_not_exist "$TMP/fresh/c/faces"
	assert_equal "$(find "$TMP/fresh/asm" -type f)" ""
	printf '%%include "case.inc"\ncase_begin\ncase_end\n' >"$TMP/mine.asm"
	cp -a "$SUITE/tools" .
	run -0 ./run-tests.sh --try "$TMP/mine.asm"
	assert_line "exit 0"
	rm "$TMP/fresh/mmap2-suite"
	run -0 ./run-tests.sh --try "$TMP/mine.asm"
	assert_line "exit 0"
	assert_not_exist "$TMP/fresh/mmap2-suite"
	assert_not_exist "$TMP/fresh/c/faces"
	assert_equal "$(find "$TMP/fresh/asm" -type f ! -path '*/inc/*')" ""
}

# ---- names and surroundings ----

# bats test_tags=slow
@test "blanks and other characters in the names of folders" {
	local odd=$TMP/"it's a \$HOME; 100% *#=é"

	cp -a . "$odd"
	cd "$odd"
	echo >>asm/inc/case.inc
	run -0 ./run-tests.sh -f tap length/zero
	assert_line "ok 1 length/zero"
	O="$odd/b u:i=l'd" run -0 ./run-tests.sh -f tap length/zero
	assert_line "ok 1 length/zero"
	O="$odd/b u:i=l'd" run -0 ./run-tests.sh -f tap length/zero
	refute_output --partial building
	mkdir "t m p"
	TMPDIR="$odd/t m p" run -0 ./run-tests.sh -f tap length/zero
	run -2 make O='a b'
	assert_output --partial "make cannot build where O or TREE has a blank"
}

# bats test_tags=any-host,slow
@test "^C or a SIGTERM while it builds: 130, and nothing goes on; the next call builds" {
	local signal status pid

	mkdir "$TMP/bin"
	# The compiler itself, as make starts it: it is what would go on.
	printf '#!/bin/sh\ncase $* in *-c*) echo $$ >"%s/compiling"; exec sleep 1000 ;; esac\nexec %s "$@"\n' \
		"$TMP" "$(command -v gcc)" >"$TMP/bin/gcc"
	chmod +x "$TMP/bin/gcc"
	for signal in INT TERM HUP; do
		for command in --list length/zero; do
			rm -f "$TMP/compiling"
			status=0
			PATH=$TMP/bin:$PATH O=$TMP/fresh start_driver ./run-tests.sh "$command"
			await test -s "$TMP/compiling"
			kill -s "$signal" "$pid"
			wait "$pid" || status=$?
			assert_equal "$status" 130
			assert_gone "$(cat "$TMP/compiling")"
			run -0 cat "$TMP/err"
			assert_output "mmap2-suite: building in $TMP/fresh"
		done
	done
	O=$TMP/fresh run -0 ./run-tests.sh --list length/zero
	refute_output --partial failed
}

# bats test_tags=any-host
@test "a build whose standard streams are closed or full: as otherwise, and 125 where it fails" {
	local closed='"$@" <&- >&- 2>&-' full='"$@" >/dev/full 2>/dev/full'

	for way in "$closed" "$full"; do
		echo "; $way" | tr -d '"' >>asm/length/zero.asm
		run -0 bash -c "$way" - tools/build "$PWD/build" cases
		run -0 tools/build "$PWD/build" cases
		assert_output ""
		echo nonsense >>asm/length/zero.asm
		run -125 bash -c "$way" - tools/build "$PWD/build" cases
		run -125 bash -c "$way" - tools/build "$PWD/build" -n no-such-program cases
		sed -i '/^nonsense$/d' asm/length/zero.asm
		for word in --version --help; do
			run -125 bash -c "$way" - ./run-tests.sh "$word"
		done
		run -2 bash -c "$way" - "$SUITE/vm/fetch" kernels --no-such
		run -2 bash -c "$way" - "$SUITE/tools/new-case" nonsense
	done
}

@test "what the caller's shell and make have set does no harm" {
	printf 'echo from BASH_ENV\n' >"$TMP/env"
	echo >>asm/length/zero.asm
	run -0 env CDPATH=/:/tmp MAKEFLAGS=n MFLAGS=-n GNUMAKEFLAGS=-n MAKEFILES=/dev/full IFS=/ \
		GREP_OPTIONS=-v POSIXLY_CORRECT=1 LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 \
		./run-tests.sh -f tap length/zero
	assert_line "ok 1 length/zero"
	assert_equal "$(grep -c 'ok 1' <<<"$output")" 1
	echo >>asm/length/zero.asm
	MAKEFLAGS=j run -0 ./run-tests.sh -f tap length/zero
}

@test "what goes to other machines is packed again when a file of it is gone" {
	local file packed old=()

	copy_suite
	mkdir "$TMP/copy/known"
	touch "$TMP/copy/LICENSE" "$TMP/copy/known/gone.known"
	cd "$TMP/copy"
	for file in vm/init hand settings/host asm/inc/facts c/faces; do
		old+=(-o "build/$file")
	done
	for file in asm/*/*.asm; do
		old+=(-o "build/${file%.asm}")
	done
	for packed in build/mmap2-suite-portable.tar.gz build/vm/initramfs.cpio; do
		mkdir -p build/vm
		for file in known/gone.known expected/length/zero.exp; do
			find . -exec touch -h -d '1 hour ago' {} +
			touch -d '1 minute ago' "$packed"
			run -0 make -q O=build "${old[@]}" -o tools/package -o vm/make-initramfs "$packed"
			mv "$file" "$TMP/gone"
			run -1 make -q O=build "${old[@]}" -o tools/package -o vm/make-initramfs "$packed"
			mv "$TMP/gone" "$file"
		done
	done
}
