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
	nasm -f elf64 -o "$TMP/way.o" "$TMP/way.asm" && ld -z noexecstack -o "$TMP/way" "$TMP/way.o" ||
		fail "not built: $2"
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
	way minus-one 'inc rax; jz out; dec rax; mov byte [rax], 1; jmp out'
	way minus-one 'cmp rax, -1; sete cl; jmp out'
	way '' 'cmp rax, -4095; setae al; movzx eax, al; jmp out'
	way sign-test 'test eax, eax; cmovs rax, rcx; jmp out'
	way sign-test 'test eax, eax; js out'
	way sign-test 'mov [v], rax; cmp dword [v], 0; jl out'
	way sign-test 'test eax, 80000000h; jnz out'
	way zero-test 'test rax, rax; jz out'
	way signed-jump 'cmp rax, -4095; jge out'
	way another-window 'cmp rax, -100h; ja out'
	way minus-one 'cmp rax, -1; je out; test eax, eax; js out'
	way zero-test 'test rax, rax; jz out; cmp ecx, -4095; jae out'
	way another-window 'cmp eax, -100h; ja out'
	way another-window 'cmp rax, -12; je out'
	way part-of-the-result 'mov ecx, eax; shr ecx, 24; cmp cl, 0ffh; je out'
	way part-of-the-result 'mov ecx, eax; sar ecx, 31; test ecx, ecx; jnz out'
	way part-of-the-result 'cmp al, 0f4h; je out'
	way unchecked-result 'nop'
	way unchecked-result 'mov rbx, rax; jmp there; nop; there: mov dword [rbx + 8], 5'
	way unchecked-result 'mov rdi, rax; mov eax, 11; mov esi, 4096; syscall; jmp out'
	way lost-result 'xor eax, eax; jmp out'
}

# bats test_tags=slow
@test "right ways that look like wrong ones" {
	[ "$(uname -m)" = x86_64 ] || skip "needs x86-64"
	# No address of 64 bits has a sign, nor lies in the upper half.
	way '' 'test rax, rax; js out'
	way '' 'cmp rax, 0; jl out'
	way '' 'mov [v], rax; cmp qword [v], 0; jl out'
	way '' 'cmp rax, -10000h; ja out'
	way '' 'mov rcx, rax; shr rcx, 56; cmp cl, 0ffh; je out'
	# Something was made of it before.
	way '' 'mov rdi, rax; shr eax, 12; cmp eax, 0fffffh; je out'
	way '' 'mov rdi, rax; sar eax, 12; inc eax; jz out'
	way '' 'mov rdi, rax; and eax, 0fffff000h; cmp eax, 0fffff000h; je out'
	way '' 'mov rcx, rax; shl ecx, 20; test ecx, ecx; jnz out'
	way '' 'lea ecx, [rax + 4095]; cmp ecx, 4095; jb out'
	way '' 'inc rax; cmp rax, -4094; jae out'
	way '' 'mov rcx, rax; neg rcx; mov rdx, rcx; cmp rdx, 4095; jbe out'
	way '' 'not eax; test eax, 0fffff000h; jz out'
	way '' 'xor rax, -1; jz out'
	way '' 'dec rax; cmp rax, -4096; jae out'
	way '' 'test al, al; jnz out'
	way '' 'cmp al, 0; jne out'
	# The right look comes second, on either side of the jump.
	way '' 'test rax, rax; jz out; cmp rax, -4095; jae out'
	way '' 'test eax, eax; jns fine; cmp eax, -4095; jae out; fine:'
	way '' 'test eax, eax; js look; jmp fine; look: cmp rax, -4095; jae out; fine:'
	way '' 'cmp rax, -1; je out; cmp rax, -4096; ja out'
	way '' 'cmp rax, -12; je out; cmp rax, -22; je out; cmp rax, -4095; jae out'
	way '' 'mov rcx, -4095; cmp rax, -1; je out; cmp rax, rcx; jae out'
	# Equal to the address that was asked for.
	way '' 'cmp rax, 50000000h; jne out'
	# It is kept, and other things come first.
	way '' 'mov rdi, v; stosq; jmp out'
	way '' 'movq xmm0, rax; xor eax, eax; jmp out'
	way '' 'test ecx, ecx; sete dl; cmp rax, -4095; jae out'
	way '' 'nop dword [rax]; cmp rax, -4095; jae out'
	way '' 'mov rbx, rax; mov eax, 39; syscall; cmp rbx, -4095; jae out; mov rax, rbx'
	way '' 'mov rdi, rax; mov eax, 60; syscall'
	way '' 'int3; mov eax, 60; syscall'
	way unchecked-result 'mov rsi, rax; mov edi, 1; mov edx, 0; mov eax, 1; syscall; jmp out'
	way '' 'mov edi, v; add rdi, 0; lea rdi, [rax + 16]; dec ecx; jnz out'
	way '' 'pushf; popf; cmp rax, -4095; jae out'
}
