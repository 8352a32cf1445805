#!/usr/bin/env bats
# The learner's side: --try, --exercise, --explain and the course in doc/learn.

setup() {
	load lib.bash
	export O=$BUILD
	cd "$TMP" || exit
}

suite() { "$SUITE/run-tests.sh" "$@"; }

# --try FILE [--exercise NAME], without a look at the build or for an emulator.
try() { "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" "--try=$1" ${2:+--exercise "$2"}; }

# A program in $1.asm: the frame around the lines on standard input.
program() {
	{
		printf '%%include "case.inc"\ncase_begin\n'
		cat
		printf 'case_end\n'
	} >"$1.asm"
}

# What stands in the block ```KIND of a lesson.
block() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/{/^\`\`\`/d; p}" "$2"; }

lessons=("$BATS_TEST_DIRNAME"/../doc/learn/[0-9]*.md)

# bats test_tags=kernel,slow
@test "the program of every lesson says what the lesson prints" {
	local lesson

	for lesson in "${lessons[@]}"; do
		block nasm "$lesson" >lesson.asm
		block text "$lesson" >printed
		run --separate-stderr -0 try lesson.asm
		assert_equal "$output" "$(<printed)"
	done
}

@test "the C of lesson 0 says what its program does" {
	block c "${lessons[0]}" >count.c
	gcc -m32 -Wall -Wextra -Werror -o count count.c
	run -0 ./count
	assert_equal "$output" "$(block text "${lessons[0]}" | sed '/^exit 0$/d')"
}

# bats test_tags=any-host
@test "every lesson prints the answer of its exercise" {
	local lesson exercise

	for lesson in "${lessons[@]}"; do
		exercise=$(sed -n 's/^## Exercise: //p' "$lesson")
		assert_equal "$(block exercise "$lesson")" "$(<"$SUITE/doc/learn/$exercise.exp")"
		grep -q -e "--exercise $exercise\$" "$lesson"
		grep -q "(${lesson##*/}) | $exercise |\$" "$SUITE/doc/learn/README.md"
	done
	assert_equal "$(find "$SUITE/doc/learn" -name '*.exp' | wc -l)" "${#lessons[@]}"
}

# bats test_tags=kernel,slow
@test "every solution solves its exercise, and the next lesson is named" {
	local solution exercise lesson

	for exercise in "$SUITE"/doc/learn/*.exp; do
		exercise=$(basename "$exercise" .exp)
		solution=$SUITE/doc/learn/solutions/$exercise.asm
		run -0 try "$solution" "$exercise"
		assert_line --index 0 "$exercise: solved"
		lesson=$(grep -l "^## Exercise: $exercise\$" "${lessons[@]}")
		lesson=$(printf '%s\n' "${lessons[@]##*/}" | sed -n "/^${lesson##*/}\$/{n; p}")
		assert_equal "${lines[1]-}" "${lesson:+the next lesson: doc/learn/$lesson}"
	done
}

@test "the bare program of the first lesson needs nothing of the suite" {
	sed -n '/^## Without/,/^## Exercise/s/^    //p' "${lessons[1]}" >bare
	sed '/^nasm /d' bare >hello.asm
	run -0 bash -c "$(grep '^nasm ' bare)"
	assert_output hello
}

# bats test_tags=any-host
@test "every case and every file that the learner's pages name is there" {
	local page id

	for page in "${lessons[@]}" "$SUITE"/doc/learn/README.md "$SUITE"/doc/int80.md; do
		for id in $(grep -oE '`[a-z0-9-]+/[a-z0-9-]+`' "$page" | tr -d '`'); do
			assert_file_exist "$SUITE/cases/$id.case"
		done
		for id in $(grep -oE '\]\([^)]*\)' "$page" | tr -d '])('); do
			assert_exist "${page%/*}/$id"
		done
	done
}

# bats test_tags=any-host
@test "the numbers of README.md and doc/watching.md are those of the tree" {
	local known lessons

	known=$(($(wc -l <"$SUITE/doc/coverage.tsv") - 1))
	lessons=$(find "$SUITE/doc/learn" -name '[0-9][0-9]-*.md' | wc -l)
	run -0 cat "$SUITE/README.md"
	assert_line --partial ": $(($(wc -l <"$SUITE/doc/claims/claims.tsv") - 1)) claims of "
	assert_line --partial ": $known known behaviours,"
	assert_line --partial ": what $(jq '.targets | length' "$SUITE/doc/matrix.json") kernels, machines and emulators answer"
	assert_line --partial ": a course in $lessons lessons,"
	run -0 cat "$SUITE/doc/watching.md"
	assert_line --partial "There are $(grep -hcE '^	\{ "[a-z0-9-]+",' <(cat "$SUITE"/harness/watch/rules-*.c)) rules:"
}

# bats test_tags=any-host
@test "every item of doc/int80.md points at a case" {
	run awk '
		function check() { if (item != "" && item !~ /`[a-z0-9-]+\/[a-z0-9-]+`/) print item }
		/^- / { check(); item = $0; next }
		/^  / && item != "" { item = item " " $0; next }
		{ check(); item = "" }
		END { check() }' "$SUITE/doc/int80.md"
	assert_output ""
}

@test "a program that is not the answer: the difference, not yet, 1" {
	program mine <<-'END'
		mov eax, 4
		mov ebx, 2
		mov ecx, text
		mov edx, 3
		int 80h
		report write
		string text, "int"
	END
	run --separate-stderr -1 suite --try mine.asm --exercise two-writes
	assert_output - <<-END
		--- doc/learn/two-writes.exp
		+++ mine.asm
		 write(2, block, 3) = 3
		-write(2, block, 4) = 4
		 exit 0
		it wrote on standard error:
		    int
		run it by hand: $BUILD/try/mine
		two-writes: not yet
	END
}

@test "a row that was forgotten, the number of another call, an operand beside esp" {
	sed '/ebp, 0/d' "$SUITE/doc/learn/solutions/three-pages.asm" >mine.asm
	run -1 suite --try mine.asm --exercise three-pages
	assert_line --regexp '^\+mmap2\(.*, 0xbad5555\) = A$'
	assert_line --index -1 "three-pages: not yet"
	sed 's/eax, 192 /eax, 9 /' "$SUITE/doc/learn/solutions/three-pages.asm" >mine.asm
	run -1 suite --try mine.asm --exercise three-pages
	assert_line --regexp '^\+mmap2\(.*, 0\) = .*, but eax was 9$'
	program mine <<-'END'
		mov eax, 90
		mov ebx, 0
		int 80h
		report mmap2
		push dword 7
		push dword 8
		value first, [esp]
		value second, [esp + 4]
		value both, esp
		mov eax, 5
		mov ebx, path
		mov ecx, O_RDONLY
		mov edx, 0
		int 80h
		report open
		mov eax, 5
		mov ebx, 0
		int 80h
		report open
		string path, "/dev/null"
	END
	run -0 suite --try mine.asm
	assert_line --index 0 --partial " = -EFAULT, but eax was 90 (mmap)"
	assert_line --index 1 "first = 8"
	assert_line --index 2 "second = 7"
	assert_line --index 4 'open("/dev/null", O_RDONLY, 0) = 3'
	assert_line --index 5 'open(0, O_RDONLY, 0) = -EFAULT'
}

# bats test_tags=kernel,slow
@test "an exercise lays out its own files, whatever the program asks for" {
	{
		echo '; file: data 4096 zeros'
		cat "$SUITE/doc/learn/solutions/last-page.asm"
	} >mine.asm
	run -0 try mine.asm last-page
	assert_line "last-page: solved"
}

# bats test_tags=kernel,slow
@test "a copy of a case finds its files: as its head says them" {
	local id

	for id in typical/shared-file protection/execute offset/across-four-gib utek/class-of-itself \
		stack-note/absent-read; do
		[ -e "$SUITE/asm/$id.asm" ] || continue
		cp "$SUITE/asm/$id.asm" copy.asm
		run -0 try copy.asm
		# (What is there at the end is asked of cases alone.)
		assert_equal "$output" "$("$DRIVER" --as-is --root "$SUITE" --build "$BUILD" \
			--face asm --canonical "$id" | sed '/^at the end:$/,/^exit /{/^exit /!d}')"
	done
}

# bats test_tags=any-host
@test "what a head says is what its case file says, in all cases; a slip is found" {
	mkdir -p tree/{asm,c,cases,expected}/f
	echo 'word - any' >tree/cases/TAGS
	echo 'exit 0' >tree/expected/f/n.exp
	printf 'claims: A-01\ntags: word\nfile: data 12288 letters\nmark: data 4096 c3\nlimit: AS 67108864\n' \
		>tree/cases/f/n.case
	head_with() { printf '; f/n - a claim.\n;\n; data: %s\n; RLIMIT_AS: 64 MiB\n' "$1" >tree/asm/f/n.asm; }
	head_with "12288 bytes, page n filled with 'A' + n but for 0c3h (ret) at 4096"
	run -0 "$DRIVER" --as-is --root tree --build "$BUILD" check
	head_with "12288 bytes, page n filled with 'A' + n but for 0c3h (ret) at 4097"
	run -2 "$DRIVER" --as-is --root tree --build "$BUILD" check
	assert_output "tree/asm/f/n.asm: its head says other files than its case file (make heads)"
	head_with "12288 bytes, page m"
	run -2 "$DRIVER" --as-is --root tree --build "$BUILD" check
	assert_output --partial "tree/asm/f/n.asm:3: not as heads have it"
	run -0 suite check
}

@test "what runs it by hand works: files, and what the file asks for" {
	local command

	{
		printf '; data: 4096 bytes, all %s\n; RLIMIT_AS: 64 MiB\n' "'A'"
		printf '%%include "case.inc"\ncase_begin\n\tfile_bytes "data", 0, 1\ncase_end\n'
	} >"a b.asm"
	run -1 suite --try "a b.asm" --exercise last-page
	command=$(sed -n 's/^run it by hand: //p' <<<"$output")
	run -0 bash -c "$command"
	assert_line "bytes data 00000000 = 41 "
	assert_line "done"
	# The same without an exercise, where it is not whole.
	sed -i '/RLIMIT/d; s/^case_end/\tmov eax, 1\n\tmov ebx, 0\n\tint 80h/' "a b.asm"
	run -1 --separate-stderr suite --try "a b.asm"
	command=$(sed -n 's/^run it by hand: //p' <<<"${stderr-}")
	run -0 bash -c "$command"
	assert_line "bytes data 00000000 = 41 "
	refute_line "done"
}

@test "--try: colour where it is asked for" {
	program mine </dev/null
	run -1 suite --try mine.asm --exercise two-writes --colour always
	assert_line $'\e[31m-write(2, block, 3) = 3\e[0m'
	run -1 suite --try mine.asm --exercise two-writes
	assert_line "-write(2, block, 3) = 3"
}

@test "a program that does not apply to the target: why, and 125" {
	program mine </dev/null
	sed -i '1i ; limit: NOFILE 4' mine.asm
	run -125 suite --try mine.asm --exec env
	assert_output "mmap2-suite: --try: mine.asm was not run: needs descriptors that the prefix takes"
}

# Every kind of character that a shell, sed, awk or an option parser would take for its own.
odd_names=('touch pwned;|e;#.asm' '-mine.asm' '--help' 'a|b.asm' 'a b.asm' 'a&\1.asm' ..asm ...asm
	"it's.asm" '$(touch pwned).asm' '`touch pwned`.asm' $'a\nb.asm' '*.asm')

# bats test_tags=slow
@test "a name is only a name, whatever its characters" {
	local name shown

	program plain </dev/null
	for name in "${odd_names[@]}"; do
		case $name in
		-*) shown=./$name ;;
		*) shown=${name//$'\n'/?} ;;
		esac
		cp plain.asm "./$name"
		run -0 suite "--try=$name"
		assert_output "exit 0"
		run -1 suite --try "$name" --exercise two-writes
		assert_line "+++ $shown"
		assert_line --index -1 "two-writes: not yet"
		printf '; file: data many letters\n' >"./$name"
		cat plain.asm >>"./$name"
		run -2 suite --try "$name"
		assert_output --partial "$shown:1: the size in bytes is no number: many"
		rm "./$name"
		run -2 suite --try "$name"
		assert_output "mmap2-suite: --try: there is no $shown"
		run -2 suite --try plain.asm --exercise "$name"
		assert_line --index 0 --partial "--exercise: there is no ${name//$'\n'/?}"
	done
	assert_not_exist pwned
	assert_equal "$(ls)" plain.asm
}

# bats test_tags=any-host
@test "assembler errors are shown as they are" {
	program mine <<<'	movv eax, 1'
	run -2 try mine.asm
	assert_line --index 0 --regexp '^mine\.asm:3: error: .*'
	assert_line --index 1 "mmap2-suite: --try: mine.asm does not assemble"
}

# bats test_tags=any-host
@test "an unknown call in report is an assembler error" {
	program mine <<<'	report nosuch'
	run -2 try mine.asm
	assert_line --index 0 --regexp '^mine\.asm:3: error: .*args_of_nosuch'
}

# bats test_tags=any-host
@test "what does not link is told by the linker" {
	program mine <<<$'\textern nowhere\n\tcall nowhere'
	run -2 try mine.asm
	assert_line --partial "undefined reference to \`nowhere'"
	assert_line "mmap2-suite: --try: mine.asm does not link"
}

# bats test_tags=any-host
@test "what is for --watch: told so, in one sentence" {
	printf 'format ELF executable 3\nentry start\nstart: mov eax,1\n int 0x80\n' >fasm.asm
	printf 'bits 32\norg 0x8048000\ndb 0x7f,"ELF"\n' >flat.asm
	printf '[bits 32]\n[ORG 0x8048000]\ndb 0x7f,"ELF"\n' >flat2.asm
	printf '.globl _start\n.text\n_start: mov $1,%%eax\n int $0x80\n' >gas.s
	printf 'int main(void) { return 0; }\n' >it.c
	for name in fasm flat flat2; do
		run -2 try "$name.asm"
		assert_line --regexp "^mmap2-suite: (that is FASM source: fasm makes a program of it|org is for a flat program with an ELF header of its own), which --watch takes$"
		assert_line "mmap2-suite: --try: $name.asm does not assemble"
	done
	run -2 try gas.s
	assert_line "mmap2-suite: that is the syntax of GAS: --watch takes a source with .globl in it"
	run -2 try it.c
	assert_output "mmap2-suite: --try: it.c is no NASM source; --watch takes it as it is"
	cp "$BUILD/asm/inc/facts" facts
	run -2 try facts
	assert_output "mmap2-suite: --try: facts is no NASM source; --watch takes it as it is"
}

# bats test_tags=any-host
@test "no frame: told, with or without a _start of its own" {
	printf '\tmov eax, 1\n\tint 80h\n' >none.asm
	printf '\tglobal _start\n_start: mov eax, 1\n\tint 80h\n' >own.asm
	: >empty.asm
	for name in none own empty; do
		run -2 try "$name.asm"
		assert_output --partial "--try: $name.asm has no frame: it needs case_begin"
		assert_output --partial "with %include \"case.inc\" above them; --watch takes it as it is"
		run -2 try "$name.asm" hole
		assert_output --partial "has no frame"
	done
}

@test "no case_end: told how it ended" {
	printf '%%include "case.inc"\ncase_begin\nmov eax, 1\nmov ebx, 7\nint 80h\n' >mine.asm
	run -1 try mine.asm
	assert_line "the report is not whole"
	assert_line "mmap2-suite: --try: mine.asm ended with exit 7 before it came to case_end"
}

# bats test_tags=kernel,slow
@test "a crash: by which signal, and where gdb shows it" {
	program crash <<<'	mov byte [0], 1'
	run -1 try crash.asm
	assert_line "killed by SIGSEGV"
	assert_line --partial "crash.asm was killed by SIGSEGV; where: gdb -q -ex run "
	assert_file_executable "$BUILD/try/crash"
	run -1 try crash.asm hole
	assert_line "killed by SIGSEGV"
	assert_line --partial "crash.asm was killed by SIGSEGV; where: gdb -q -ex run "
	assert_line "hole: not yet"
	needs gdb
	run gdb -q -nx -batch -ex run "$BUILD/try/crash"
	assert_line --regexp 'crash\.asm:3'
}

@test "a hang is killed and told" {
	{
		echo '; timeout: 1'
		printf '%%include "case.inc"\ncase_begin\n\tpeek 0\n\tjmp $\ncase_end\n'
	} >hang.asm
	run -1 try hang.asm
	assert_line "read 0 = SIGSEGV SEGV_MAPERR"
	assert_line --regexp '--try: hang\.asm did not end: it ran for [0-9.]+ seconds and was killed \(--timeout-mul allows more\)$'
	assert_line "run it by hand: $BUILD/try/hang"
}

@test "garbage on standard output can not be judged" {
	program mine <<-'END'
		mov eax, 4
		mov ebx, 1
		mov ecx, text
		mov edx, 6
		int 80h
		string text, `hello\n`
	END
	run -125 try mine.asm
	assert_output --regexp 'can not be judged: line [0-9]+ is no report line: hello \(descriptor 1'
	run -125 try mine.asm two-writes
	assert_line --regexp '^line [0-9]+ is no report line: hello$'
	assert_line --regexp 'can not be judged: line [0-9]+ is no report line: hello \(descriptor 1'
	assert_line "two-writes: not judged"
}

# bats test_tags=any-host
@test "a file that is not there, is a folder, or may not be read" {
	run -2 try none.asm
	assert_output "mmap2-suite: --try: there is no none.asm"
	mkdir folder.asm
	run -2 try folder.asm
	assert_output "mmap2-suite: --try: cannot read folder.asm: Is a directory"
	mkfifo fifo.asm
	run -2 try fifo.asm
	assert_output "mmap2-suite: --try: cannot read fifo.asm: not a regular file"
	touch mine.asm
	chmod 0 mine.asm
	run -2 bound_by_modes "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --try mine.asm
	assert_output "mmap2-suite: --try: cannot read mine.asm: Permission denied"
}

# bats test_tags=any-host
@test "a bad file: line is told where it stands" {
	program mine </dev/null
	sed -i '1i ; an introduction\n; file: data many letters' mine.asm
	run -2 try mine.asm
	assert_output --regexp '^mine\.asm:2: the size in bytes is no number: many$'
}

# bats test_tags=any-host
@test "wrong usage" {
	program mine </dev/null
	run -2 suite --try mine.asm --exercise nosuch
	assert_output --partial "there is no nosuch; there are: bad-descriptor byte-offset "
	run -2 suite --try mine.asm --exercise ../learn/hole
	run -2 suite --exercise hole
	run -2 suite --try
	run -2 suite --try mine.asm --bytes
	run -2 suite --try mine.asm --explain length/zero
	run -2 suite --try mine.asm length/zero
	run -2 suite --explain
	assert_output "mmap2-suite: --explain takes an id, a family or a glob (--list shows them), or a call, flag or errno"
}

# bats test_tags=any-host
@test "--explain of an unknown id offers the nearest" {
	run -2 suite --explain length/zerro
	assert_output "mmap2-suite: no case is called length/zerro; did you mean length/zero?"
}

# bats test_tags=any-host
@test "--explain where there is no checkout: nothing is built, and files are laid out by what is there" {
	copy_cases "$TMP/cases only"
	MMAP2_SUITE_DOOR=mmap2-suite run -0 env -u O "$DRIVER" --root "$TMP/cases only" --build "$BUILD" \
		show typical/shared-file
	refute_line --partial "built"
	refute_line --partial "tools/build"
	assert_line "mmap2-suite --lay-out /tmp/typical.shared-file typical/shared-file && cd /tmp/typical.shared-file"
	run -0 "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is show typical/shared-file
	assert_line "$SUITE/tools/build $BUILD cases"
	assert_line --regexp "^$SUITE/run-tests.sh --lay-out /tmp/"
}

# bats test_tags=any-host
@test "--explain shows question, C face, answer and claims of each case" {
	run -0 suite --explain typical
	assert_line --index 0 "$(sed -n '1s/^; //p' "$SUITE/asm/typical/private-fixed.asm")"
	assert_equal "$(grep -c '^== by hand$' <<<"$output")" "$(find "$SUITE/cases/typical" -name '*.case' | wc -l)"
	assert_line "== the same in C: c/typical/shared-file.c"
	assert_line "== the answer: expected/typical/shared-file.exp"
	assert_line --regexp '^A-01'
}

# bats test_tags=any-host
@test "--explain --bytes has the encoded bytes beside the rows" {
	run -0 suite --explain typical/shared-file --bytes
	assert_line --regexp '^[0-9A-F]{8} B8C0000000 +mov     eax, 192 +; mmap2$'
	assert_line --regexp '^[0-9A-F]{8} CD80 +int     80h$'
	refute_line --partial "<1>"
}

# The NASM face with the margin of --explain.
question_of() { suite --explain "$@" | sed '1,/^== the question/d; /^== the same in C/,$d'; }

# bats test_tags=any-host
@test "--explain has each line of the answer with its macro: beside it, or below where there is no room" {
	run -0 question_of length/one
	assert_line "        maps    before"
	assert_line --partial "        ; => mmap2(0x50100000, 1, "
	assert_line "        ; => maps before..after:"
	assert_line "        ;    + 50100000..50101000 r--p 0 anonymous"
	assert_line "        peek    50100fffh               ; last byte of the page  => read 0x50100fff = 00"
	assert_line "        ; => at the end:"
	assert_line "        ;    exit 0"
	run -0 question_of length/one --bytes
	assert_line --regexp '^ {33}        peek .* last byte of the page  => read 0x50100fff = 00$'
}

# bats test_tags=any-host
@test "--explain has the lines of all targets with the macro, each with its condition" {
	run -0 question_of protection/execute
	assert_line --regexp '^ +; => \[pku\] read '
	assert_line --regexp '^ +;    \[no-pku\] read '
}

# bats test_tags=any-host
@test "--explain of a program that goes more ways than one says from where on" {
	run -0 question_of fork/areas
	assert_line --index 0 --partial "; data: 8192 bytes"
	assert_output --regexp $'jnz     \\.parent\n        ; \\(from here on it goes more ways than one; '
	refute_line --partial "=> child: "
	refute_line --partial "=> exit"
}

# Of each page its margin beside its answer: what differs though nothing is said to be missing.
bad_margins() {
	python3 - "$1" "$SUITE" <<-'END'
		import re, sys

		rule, suite = "\n--------------------------------\n\n", sys.argv[2]
		for page in open(sys.argv[1]).read().split(rule):
		    name = page.split(" - ")[0]
		    question = page.split(".asm\n\n", 1)[1].split("\n== the same in C")[0]
		    answer = page.split("\n== the answer")[1].split("\n== what it shows")[0].split("\n")[2:]
		    margin = [found.group(1) for line in question.split("\n")
		              for found in [re.search("(?:=> |^ +;    )(.*)$", line)] if found]
		    answer = [line for line in answer if line and line[0] != "#"]
		    margin, answer = [sorted(re.sub("[(].*[)]", "()", line) for line in lines)
		                      for lines in (margin, answer)] # names of flags may stand in any order
		    face = open(f"{suite}/asm/{name}.asm").read()
		    if len(margin) > len(answer):
		        print(name, "has", len(margin), "lines beside", len(answer))
		    if "from here on it goes more ways" not in question and margin != answer:
		        print(name, set(margin) ^ set(answer))
		    bare = re.sub("(?m)^ {8}; (=>|  ) .*\n|^ {8}; \\(from here.*\n| +(; )?=> .*$", "", question)
		    if bare.strip() not in face:
		        print(name, "is not as its source")
	END
}

# bats test_tags=any-host
@test "--explain of all cases: no line of an answer is missing beside the macros, or there twice" {
	needs python3
	suite --explain '*' >pages
	run -0 bad_margins pages
	refute_output
	# Most can be told whole.
	run -0 grep -c '; (from here on it goes more ways than one' pages
	[ "$output" -gt 0 ] && [ "$output" -lt 150 ]
}

# The commands of --explain as they are, in a folder of their own.
by_hand() {
	local directory

	suite --explain "$1" >explained
	directory=$(sed -n 's/.*--lay-out \([^ ]*\) .*/\1/p' explained)
	sed "1,/^== by hand\$/d; s|${directory:-none}|laid-out|g; s/^gdb -q/gdb -q -nx -batch/" explained >commands
	rm -rf laid-out
	bash -e commands 2>&1 3>&- 4>&-
}

# bats test_tags=kernel,slow
@test "the commands of --explain work: files, limits, strace, gdb" {
	needs gdb strace
	run -0 by_hand typical/shared-file
	assert_line --regexp '^call mmap2 .* = [0-9a-f]{8}$'
	assert_line --regexp '^mmap2\(NULL, 4096, PROT_READ\|PROT_WRITE, MAP_SHARED, 3, 0\) = 0x'
	assert_line --regexp '^orig_eax +0xc0 +192$'
	assert_line --regexp '^edx +0x3 +3$'
	run -0 by_hand oldmmap/address-space-limit
	assert_line --regexp '^orig_eax +0x5a +90$'
	assert_line --regexp '= fffffff4$'
}

@test "--explain --exec: strace, gdb and the programs as that emulator runs them" {
	run -0 suite --explain length/zero --exec 'qemu-i386 -B 0x1000'
	assert_line "qemu-i386 -B 0x1000 $BUILD/asm/length/zero"
	assert_line "qemu-i386 -B 0x1000 -strace $BUILD/asm/length/zero >/dev/null"
	assert_line "qemu-i386 -B 0x1000 -g 1234 $BUILD/asm/length/zero &"
	assert_line --partial "-ex 'target remote :1234' -ex 'break *int80_mmap2' -ex continue"
	refute_line --regexp '^(strace|gdb .*catch)'
	run -0 suite --explain length/zero --exec=valgrind
	assert_line "valgrind $BUILD/asm/length/zero"
	refute_line --regexp '^(strace|gdb)'
}

# "SYMBOL BYTES PROGRAM" for each int80_NAME that marks anything but an int 80h.
marks_elsewhere() {
	python3 - "$BUILD"/asm/*/ <<-'END'
		import os, struct, sys

		def fields(form, data, at):
		    return struct.unpack_from("<" + form, data, at)

		for program in (os.path.join(folder, name) for folder in sys.argv[1:]
		                for name in os.listdir(folder) if "." not in name):
		    elf = open(program, "rb").read()
		    (headers, sections), (count,) = fields("II", elf, 28), fields("H", elf, 44)
		    segments = [fields("5I", elf, headers + 32 * i) for i in range(count)]
		    (count,) = fields("H", elf, 48)
		    tables = [fields("10I", elf, sections + 40 * i) for i in range(count)]
		    for table in (t for t in tables if t[1] == 2):
		        strings = tables[table[6]][4]
		        for at in range(table[4], table[4] + table[5], 16):
		            name, value = fields("II", elf, at)
		            name = elf[strings + name:elf.index(b"\0", strings + name)].decode()
		            for kind, offset, start, _, size in segments:
		                if name.startswith("int80_") and kind == 1 and 0 <= value - start < size:
		                    code = elf[offset + value - start:][:2]
		                    if code != b"\xcd\x80":
		                        print(name, code.hex(), program)
	END
}

# bats test_tags=slow
@test "a symbol marks the int 80h of each call that is reported, and nothing else" {
	local id

	needs python3
	for id in length/zero typical/shared-file oldmmap/fixed-unaligned; do
		run -0 nm "$BUILD/asm/$id"
		assert_line --regexp ' t int80_mmap2?$'
	done
	run -0 marks_elsewhere
	refute_output
}

@test "--explain: gdb stops at the call, at the routine, or where the program begins" {
	local id place

	while read -r id place; do
		run -0 suite --explain "$id" --exec qemu-i386
		assert_line --partial " -ex 'break $place' -ex continue"
		run -0 nm "$BUILD/asm/$id"
		assert_line --regexp "^[0-9a-f]+ [Tt] ${place#[*]}\$"
	done <<-'END'
		length/zero *int80_mmap2
		oldmmap/fixed-unaligned *int80_mmap
		utek/zero-fill utek_mmap
		mks/past-the-end-far mks_mmap
		entry/from-64-bit-code _start
		threads/own-places _start
	END
}
