#!/usr/bin/env bats
# What --watch says of mistakes: a program for each rule, at the step where it happens, and nothing of
# programs that make none.
# bats file_tags=kernel

# All of them in one run: each is executed by tests/watch/mistakes/each.asm.
setup_file() {
	local programs=() build=${O:-$BATS_TEST_DIRNAME/../build} name

	export TUTORED=$BATS_FILE_TMPDIR
	for name in "$build"/tests/watch/*.o; do
		name=${name%.o}
		[[ $name == */each ]] || programs+=("$name")
	done
	cd "$TUTORED" || exit
	watch -o told -f json=record --watch "$build/tests/watch/each" "${programs[@]}" >/dev/null 2>errors </dev/null ||
		cat errors >&2
	# "RULE PROGRAM KIND NUMBER RULE..." for each program: where the first hint stands, and all hints.
	python3 - record >hints <<-'END'
		import json, os, sys
		program, first, rules = {}, {}, {}
		for event in json.load(open(sys.argv[1]))["events"]:
		    if event["kind"] == "start":
		        program[event["task"]] = os.path.basename(event["program"])
		    name = program.get(event["task"])
		    for hint in event.get("hints", []):
		        first.setdefault(name, event["kind"] + " " + event.get("name", event.get("signal", "?").split()[0]))
		        rules.setdefault(name, []).append(hint["rule"])
		for name in program.values():
		    print(name, first.get(name, "none"), *rules.get(name, []))
	END
}

watch() {
	"${SELF_TEST_DRIVER:-${O:-$BATS_TEST_DIRNAME/../build}/mmap2-suite}" --as-is --root "$BATS_TEST_DIRNAME/.." \
		--build "${O:-$BATS_TEST_DIRNAME/../build}" "$@"
}

setup() {
	load lib.bash
	cd "$TUTORED" || exit
}

# says PROGRAM WHERE RULE...: these are all hints, the first at a step of that kind.
says() {
	assert_equal "$(grep "^$1 " hints)" "$*"
}

# Brought as a source: the rules that are told.
brought() {
	watch -q -f json=one --watch "$SUITE/tests/watch/mistakes/$1" >/dev/null 2>&1 || true
	jq -r '[.events[] | select(.hints | length > 0) | "\(.kind) \(.name // .signal) \(.hints | map(.rule) | join(" "))"] | join("; ")' one
}

@test "numbers and the six words" {
	says number-of-x86-64 call link number-of-x86-64
	says number-of-munmap call execve number-of-x86-64 number-of-x86-64
	says number-and-registers-of-x86-64 call link number-of-x86-64
	says number-90-with-registers call mmap number-90-with-registers
	says number-192-with-block call mmap2 number-192-with-block
	says block-reversed call mmap block-reversed
	says block-elsewhere call mmap block-elsewhere
	says no-such-number call '?' no-such-number
}

# bats test_tags=slow
@test "arguments" {
	says brackets-missing call mmap2 brackets-missing
	says brackets-missing-at-munmap call munmap brackets-missing brackets-missing
	says brackets-missing-at-page call munmap brackets-missing
	says frame-pointer call mmap2 frame-pointer
	says register-never-set call mmap2 register-never-set
	says prot-and-flags-exchanged call mmap2 prot-and-flags-exchanged
	says flags-decimal-22 call mmap2 flags-decimal-22
	says flags-34h call mmap2 flags-34h
	says type-missing call mmap2 type-missing
	says length-of-empty-file call mmap2 length-of-empty-file
	says length-zero call mmap2 length-zero
	says error-as-length call mmap2 error-as-length
	says error-as-address call munmap error-as-address
	says error-as-descriptor call mmap2 error-as-descriptor
	says anonymous-missing call mmap2 anonymous-missing
	says anonymous-with-descriptor call mmap2 anonymous-with-descriptor
	says write-only-descriptor call mmap2 write-only-descriptor
	says shared-store-read-only call mmap2 shared-store-read-only
	says block-offset-in-pages call mmap block-offset-in-pages
	says offset-in-bytes call mmap2 offset-in-bytes behind-the-file
	says behind-the-file call mmap2 behind-the-file
	says longer-than-the-file call mmap2 longer-than-the-file
	says fixed-unaligned call mmap2 fixed-unaligned
	says fixed-at-nothing call mmap2 fixed-at-nothing
	says fixed-over call mmap2 fixed-over
	says fixed-over-alike call mmap2 fixed-over
	says growsdown-full-size call mmap2 growsdown-full-size
	says tiny-length call mmap2 tiny-length
	says unaligned-address call munmap unaligned-address
	says unaligned-own call mprotect unaligned-address
	says unmaps-nothing call munmap unmaps-nothing
	says protects-nothing call mprotect protects-nothing
	says brk-refused call brk brk-refused
}

@test "arguments that look like mistakes" {
	says unmaps-its-own none
	says length-like-an-address none
	says fixed-beside none
	says mapped-first none
}

@test "what is done with a result" {
	says unchecked-result call mmap2 unchecked-result
	says lost-result call mmap2 lost-result
	says minus-one call mmap2 minus-one
	says sign-test call mmap2 sign-test
	says zero-test call mmap2 zero-test
	says signed-jump call mmap2 signed-jump
	says another-window call mmap2 another-window
	says part-of-the-result call mmap2 part-of-the-result
}

# bats test_tags=slow
@test "what kills" {
	says int-80-without-h fault SIGSEGV int-80-without-h
	says number-as-address fault SIGSEGV number-as-address
	says errno-as-address fault SIGSEGV errno-as-address
	says errno-astride fault SIGSEGV errno-as-address
	says null-pointer fault SIGSEGV null-pointer
	says stack-at-its-beginning fault SIGSEGV stack-at-its-beginning
	says behind-the-end-of-the-file fault SIGBUS behind-the-end-of-the-file
	says write-missing fault SIGSEGV write-missing
	says execute-missing fault SIGSEGV execute-missing
	says used-after-munmap fault SIGSEGV used-after-munmap
	says behind-the-end fault SIGSEGV behind-the-end
	says over-the-end fault SIGSEGV behind-the-end
	says over-the-end-to-another fault SIGSEGV behind-the-end
	says no-exit fault SIGSEGV no-exit
	says no-exit-into-data fault SIGSEGV no-exit
	says no-exit-but-ret fault SIGSEGV no-exit
}

@test "what kills, and looks like something else" {
	says null-beside-minus-one fault SIGSEGV null-pointer
	says null-and-below fault SIGSEGV null-pointer
	says number-of-a-length fault SIGSEGV number-as-address
	says number-minus-one fault SIGSEGV number-as-address
	says write-missing-beside fault SIGSEGV write-missing
	says not-aligned none
}

# bats test_tags=slow
@test "those that are brought as sources" {
	assert_equal "$(brought pointer-cut.asm)" "call mmap unchecked-result; call mprotect pointer-cut"
	assert_equal "$(brought registers-of-x86-64.asm)" "call mmap2 registers-of-x86-64"
	assert_equal "$(brought callee-saved.c)" "call mmap2 callee-saved"
	assert_equal "$(brought late-report.asm)" "call mmap2 late-report"
	assert_equal "$(brought reported.asm)" ""
}

@test "what adds to a sentence: the register, the line, the bytes" {
	local line

	while IFS= read -r line; do
		grep -qF -- "$line" told || fail "not told: $line"
	done <<-'END'
		(9 is mmap there) (number-of-x86-64; read entry/from-64-bit-program)
		(ecx, the length) (brackets-missing; read doc/learn/02-register-table.md)
		(ebp, the pgoff) (register-never-set; read entry/six-registers)
		(page 4096 of a file of 2) (offset-in-bytes; read doc/learn/07-file.md)
		had given -ENOMEM) (errno-as-address; read doc/learn/03-errors.md)
		(byte 4096 of 4096) (behind-the-end; read length/page-plus-one)
		(they begin at ebx-24) (block-elsewhere;
	END
}

# bats test_tags=slow
@test "of right programs nothing is said" {
	local name

	cp "$SUITE"/tests/watch/*.* "$TMP"
	cd "$TMP" || exit
	for name in allocator.asm gas.s block.asm loader.asm forks.asm low.asm; do
		watch -o "$name.told" --watch "$name" >/dev/null 2>&1 || fail "$name did not end well"
		! grep "^    ! " "$name.told" || fail "$name is blamed"
	done
}

# bats test_tags=slow
@test "right ways to look at a result are not blamed" {
	local way

	for way in 'cmp eax, -4095|jae' 'cmp eax, -4096|ja' 'cmp eax, 0fffff000h|ja' 'add eax, 4095|jc' 'test eax, 0fffh|jnz' \
		'push eax; pop ecx; cmp ecx, -4095|jnb' 'mov ecx, eax; shr ecx, 12; cmp ecx, 0fffffh|je' \
		'test eax, eax; jz leave; cmp eax, -4095|jae' 'lea ecx, [eax + 4095]; cmp ecx, 4095|jb'; do
		{
			cat <<-'END'
				%include "short.inc"
				_start: args 0, 4096, 3, 22h, -1, 0
				 int 80h
			END
			tr ';' '\n' <<<" ${way%|*}"
			printf ' %s leave\n mov byte [eax], 1\n jmp leave\n' "${way#*|}"
		} >way.asm
		nasm -f elf32 -I "$SUITE/tests/watch/mistakes/" way.asm && ld -m elf_i386 -z noexecstack -o way way.o
		watch -o way.told --watch ./way || true
		run -1 grep '^    ! ' way.told
	done
}
