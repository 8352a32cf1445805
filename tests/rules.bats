#!/usr/bin/env bats
# bats file_tags=any-host
# The tutor's rules and what they are made of, without a program that runs.

setup() { load lib.bash; }

@test "every rule has a test here, a program, and a case or a page that is there" {
	local rule page

	[ "$(grep -cE '^	\{ "[a-z0-9-]+",' "$SUITE/harness/watch/rules-calls.c")" -ge 25 ]
	while read -r rule; do
		grep -qE "(says|brought) ${rule}[ .]" "$SUITE/tests/tutor.bats" || fail "no test of $rule"
		compgen -G "$SUITE/tests/watch/mistakes/$rule.*" >/dev/null || fail "no program for $rule"
	done < <(sed -nE 's/^	\{ "([a-z0-9-]+)",.*/\1/p' "$SUITE"/harness/watch/rules-*.c)
	while read -r page; do
		[ -e "$SUITE/$page" ] || [ -e "$SUITE/cases/$page.case" ] || fail "there is no $page"
	done < <(grep -ohE '"(doc/learn/[^"]+|[a-z0-9-]+/[a-z0-9-]+)"' "$SUITE"/harness/watch/rules-*.c |
		grep -v '"report/\|"watch/' | tr -d '"')
}

@test "instructions are as long as binutils says" {
	local objects=("$BUILD/c/faces" "$BUILD/mmap2-suite") bits=(32 64) i

	for i in 0 1; do
		objdump -d --insn-width=15 "${objects[i]}" | awk -F'\t' 'NF >= 3 { sub(/ *$/, "", $2); print $2 }' |
			sort -u | grep -v '^c[45]\|^62' >"$TMP/instructions"
		[ "$(wc -l <"$TMP/instructions")" -gt 1000 ]
		run -0 "$BUILD/tests/lengths" "${bits[i]}" <"$TMP/instructions"
	done
}

# What is said behind the assembler's words of the lines on standard input.
stumbles() {
	cat >"$TMP/it.asm"
	cd "$TMP" || exit
	run -2 "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" --watch it.asm
	assert_line --partial "$1"
	assert_line --index -1 "mmap2-suite: --watch: it.asm does not assemble"
}

@test "where beginners stumble NASM's words are followed by a sentence" {
	stumbles "a hexadecimal number begins with a digit: 0fffh" <<<"_start: mov eax, fffh"
	stumbles "NASM has no ptr" <<<"_start: mov eax, dword ptr [ebx]"
	stumbles "NASM has no offset" <<<"_start: mov eax, offset _start"
	stumbles "a comment of NASM begins with ;" <<<"_start: mov eax, 1 # one"
	stumbles "%include \"abi.inc\"" <<<"_start: mov eax, MAP_SHARED"
	stumbles "is taken already, by what is included" <<<$'%include "case.inc"\ncase_begin\nPROT_READ equ 1\ncase_end'
	stumbles "taken by a macro of case.inc" <<<$'%include "case.inc"\ncase_begin\nreport: nop\ncase_end'
	stumbles "is looked for beside the source" <<<$'%include "nonesuch.inc"\n_start: nop'
	stumbles "the frame is missing" <<<$'case_begin\n mov eax, 1\n report mmap2\ncase_end'
	stumbles "that is the syntax of GAS" <<<$'_start: movl $1, %eax'
	stumbles "that is the syntax of MASM" <<<$'main proc\nret'
	stumbles "a label must not have the name of an instruction" <<<$'_start: nop\nwait: nop'
	stumbles "say how much is stored" <<<"_start: mov [eax], 1"
	stumbles "at most one of them is in memory" <<<"_start: mov [eax], [ebx]"
	stumbles "eax and not rax" <<<"_start: mov rax, 1"
}

@test "a source without a name: one line, and nothing is left" {
	touch "$TMP/before" "$TMP/.asm"
	run -2 "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is watch "$TMP/.asm"
	assert_output "mmap2-suite: --watch: $TMP/.asm has no name before its dot"
	assert_nothing_left "$TMP/before"
}

@test "what the assembler says is shown as it is, and a right line gets no sentence" {
	printf '_start: mov eax, nonesuch\n' >"$TMP/it.asm"
	cd "$TMP"
	run -2 "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" --watch it.asm
	assert_output "it.asm:1: error: symbol \`nonesuch' not defined
mmap2-suite: --watch: it.asm does not assemble"
}

# What is said of this way to look at a result (lines between ';'), in a program of 64 bits, which any
# kernel runs: the way is the same.
way() {
	{
		printf 'bits 64\nglobal _start\nsection .text\nkept: ret\n_start: mov eax, 9\n xor edi, edi\n mov esi, 4096\n'
		printf ' mov edx, 3\n mov r10d, 22h\n or r8, -1\n xor r9d, r9d\n syscall\n'
		tr ';' '\n' <<<" $2"
		printf ' mov byte [rax], 1\nout: mov eax, 60\n xor edi, edi\n syscall\nsection .bss\nv: resq 1\n'
	} >"$TMP/way.asm"
	nasm -f elf64 -o "$TMP/way.o" "$TMP/way.asm" && ld -z noexecstack -o "$TMP/way" "$TMP/way.o"
	run "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" -q -f "json=$TMP/record" --watch "$TMP/way"
	assert_equal "$2: $(jq -r '[.events[].hints[]?.rule] | join(" ")' "$TMP/record")" "$2: $1"
}

# bats test_tags=slow
@test "ways to look at a result: the right ones, the wrong ones, and those that are not seen" {
	[ "$(uname -m)" = x86_64 ] || skip "needs x86-64"
	way '' 'cmp rax, -4095; jae out'
	way '' 'cmp rax, -4096; pop rcx; push rcx; ja out'
	way '' 'add rax, 4095; jc out'
	way '' 'test eax, 0fffh; jnz out'
	way '' 'push rax; jmp out'
	way '' 'call kept; jmp out'
	way '' 'neg rax; jmp out'
	way '' 'mov rcx, -4095; cmp rax, rcx; jae out'
	way minus-one 'cmp rax, -1; je out'
	way minus-one 'cmp rax, -1; lea rcx, [v]; je out'
	way minus-one 'mov [v], rax; mov rbx, [v]; cmp rbx, -1; je out'
	way minus-one 'inc rax; jz out'
	way minus-one 'cmp rax, -1; sete cl; jmp out'
	way '' 'cmp rax, -4095; setae al; movzx eax, al; jmp out'
	way sign-test 'test rax, rax; cmovs rax, rcx; jmp out'
	way sign-test 'test rax, rax; js out'
	way sign-test 'mov [v], rax; cmp qword [v], 0; jl out'
	way zero-test 'test rax, rax; jz out'
	way signed-jump 'cmp rax, -4095; jge out'
	way another-window 'cmp rax, -100h; ja out'
	way part-of-the-result 'mov rcx, rax; shr rcx, 56; cmp cl, 0ffh; je out'
	way unchecked-result 'nop'
	way unchecked-result 'mov rbx, rax; jmp to; nop; to: mov dword [rbx + 8], 5'
	way unchecked-result 'mov rdi, rax; mov eax, 11; mov esi, 4096; syscall; jmp out'
	way lost-result 'xor eax, eax; jmp out'
}
