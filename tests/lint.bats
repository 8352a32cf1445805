#!/usr/bin/env bats
# bats file_tags=any-host
# The lint of cases names the file, the line and what is wrong there; nothing slips through.

setup() {
	load lib.bash
	copy_cases "$TMP/tree"
	zero=asm/length/zero.asm
	heads=(env O="$BUILD" "$SUITE/tools/pages" heads)
	cd "$TMP/tree" || exit
}

# breaks FILE SED-SCRIPT MESSAGE: the lint says just that.
breaks() {
	cp "$1" "$TMP/saved"
	sed -i "$2" "$1"
	run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
	assert_line "$3"
	cp "$TMP/saved" "$1"
}

# bats test_tags=slow
@test "the cases of the suite, and those of its tests, have no fault" {
	run -0 "$SUITE/tools/lint-cases"
	refute_output
	run -0 "$SUITE/tools/lint-cases" "$TREE"
	refute_output
}

@test "a case of which no comment says why" {
	sed -i '2,/^$/{/^;/d}' "$zero"
	run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
	assert_output "$zero:1: no comment says why it is so"
	sed -i '1a ;\n; data: 5000 bytes, page n filled with A + n\n; user: root' "$zero"
	run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
	assert_output "$zero:1: no comment says why it is so"
	sed -i '/case_begin/a \        ; The hint is free.' "$zero"
	run -0 "$SUITE/tools/lint-cases" "$TMP/tree"
}

@test "the rows: order, comments, number, eax first" {
	int=$(grep -n 'int     80h' "$zero" | head -1 | cut -d: -f1)
	breaks "$zero" '/ebx,/{h;d};/ecx,/{G}' \
		"$zero:$((int - 6)): the row is not that of ebx (order: eax ebx ecx edx esi edi ebp)"
	breaks "$zero" '/ebp,/s/ *;.*//' "$zero:$((int - 1)): the row has no comment"
	breaks "$zero" '/ebp,/d' "$zero:$((int - 1)): mmap2 has 6 rows, not 7"
	breaks "$zero" '/eax, 192/d' \
		"$zero:$((int - 1)): no row for eax in front of int 80h, or something between the rows"
	breaks "$zero" '/ebp,/s/.*/&\n        nop/' \
		"$zero:$((int + 1)): no row for eax in front of int 80h, or something between the rows"
	breaks asm/typical/shared-file.asm '/edx, 0 /d' \
		"asm/typical/shared-file.asm:14: open has 3 rows, not 4"
}

# bats test_tags=slow
@test "the number of a call is that of its name, and a row begins with the word of its argument" {
	(cd "$SUITE" && cp -a --parents asm/{mremap/shrink,shm/sysv-fork,mks/both-types}.asm "$TMP/tree")
	row=$(grep -n 'eax, 192' "$zero" | cut -d: -f1)
	breaks "$zero" '/eax, /s/192/91/' "$zero:$row: 91 is not mmap2 but munmap"
	breaks "$zero" '/eax, /s/192/999/' "$zero:$row: 999 is not mmap2 but no call of asm/CALLS"
	breaks "$zero" '/eax, /s/mmap2/mmap3/' "$zero:$row: no call of asm/CALLS: mmap3"
	breaks "$zero" '/eax, /s/mmap2/no call/' "$zero:$row: 192 is not no call but mmap2"
	breaks "$zero" '/ecx, /s/length/size/' \
		"$zero:$((row + 2)): the comment does not begin with \"length\" (asm/CALLS)"
	breaks "$zero" '/ecx, /s/length/lengthy/' \
		"$zero:$((row + 2)): the comment does not begin with \"length\" (asm/CALLS)"
	breaks asm/mremap/shrink.asm 's/; old length/; length/' \
		"asm/mremap/shrink.asm:$(grep -n '; old length' asm/mremap/shrink.asm | cut -d: -f1): the comment does not begin with \"old length\" (asm/CALLS)"
	breaks asm/shm/sysv-fork.asm '/ebx, 23 /s/23/21/' \
		"asm/shm/sysv-fork.asm:$(grep -n 'int     80h' asm/shm/sysv-fork.asm | head -1 |
			cut -d: -f1): ipc has 5 rows, not 6"
	breaks asm/mks/both-types.asm 's/; length/; size/' \
		"asm/mks/both-types.asm:$(grep -n '; length' asm/mks/both-types.asm | head -1 | cut -d: -f1): the comment does not begin with \"length\" (asm/CALLS)"
	breaks c/length/zero.c 's/\* offset/* position/' \
		"c/length/zero.c:13: the comment does not begin with \"offset\" (asm/CALLS)"
}

@test "labels are local, but where a routine begins that the program refers to" {
	fork=asm/fork/private-store.asm
	line=$(grep -n '^\.parent:' "$fork" | cut -d: -f1)
	breaks "$fork" 's/\.parent\>/parent/' "$fork:$line: the label is not local: .parent"
	line=$(wc -l <"$fork")
	breaks "$fork" '$s/$/\nspare:  ret/' "$fork:$((line + 1)): the label is not local: .spare"
	sed -i -e 's/^case_end/        call    spare\n&/' -e '$s/$/\nspare:  ret/' "$fork"
	run -0 "$SUITE/tools/lint-cases" "$TMP/tree"
}

# bats test_tags=slow
@test "positions and short lengths are decimal, hex is in lower case" {
	line=$(wc -l <"$zero")
	breaks "$zero" '$s/$/\n        peek    [area], 1388h/' \
		"$zero:$((line + 1)): a position is decimal: 1388h"
	breaks "$zero" '$s/$/\n        poke    [area], 5ah, 0c8h ; there/' \
		"$zero:$((line + 1)): a position is decimal: 0c8h"
	breaks "$zero" '$s/$/\n        file_bytes "data", 80000000h, 1/' \
		"$zero:$((line + 1)): a position is decimal: 80000000h"
	breaks c/length/zero.c 's/^}/\tpoke(area + 0x1388, 1);\n&/' \
		"c/length/zero.c:17: a position is decimal: 0x1388"
	row=$(grep -n 'ecx, ' "$zero" | cut -d: -f1)
	breaks "$zero" "${row}s/ 0 / 0fffffh/" "$zero:$row: a length below 1 MiB is decimal: 0fffffh"
	breaks c/length/zero.c '9s/0,/0xfffff,/' \
		"c/length/zero.c:9: a length below 1 MiB is decimal: 0xfffff"
	breaks "$zero" '/50000000h/s/50000000h/5000000Fh/' "$zero:$((row - 1)): hex in capitals: 5000000Fh"
	breaks "$zero" '3s/$/ FFFFh/' "$zero:3: hex in capitals: FFFFh"
	breaks "$zero" '3s/$/ c3h/' "$zero:3: a hex number begins with a digit: c3h"
	breaks c/length/zero.c '8s/0x5/0xF/' "c/length/zero.c:8: hex in capitals: 0xF0000000"
	sed -i "${row}s/ 0 / 100000h/" "$zero"
	run -0 "$SUITE/tools/lint-cases" "$TMP/tree"
}

# tells FILE SED-SCRIPT MESSAGE: heads --check says just that.
tells() {
	cp "$1" "$TMP/saved"
	sed -i "$2" "$1"
	run -1 "${heads[@]}" --check "$TMP/tree"
	assert_line "$3"
	cp "$TMP/saved" "$1"
}

# bats test_tags=slow
@test "the heads tell of the files that the case file lays out, and make heads writes them" {
	local told="the files of typical/shared-file are told otherwise than in its case file (make heads writes):"
	local case=cases/typical/shared-file.case asm=asm/typical/shared-file.asm c=c/typical/shared-file.c

	run -0 "${heads[@]}" --check "$TMP/tree"
	refute_output
	tells "$case" 's/8192/5000/' "$asm:3: $told"
	assert_line "$c:3: $told"
	assert_line "	data: 5000 bytes, page n filled with 'A' + n"
	tells "$asm" '3s/8192/8191/' "$asm:3: $told"
	tells "$c" '2,3d' "$c:3: $told"
	tells "$zero" '2s/$/\n; data: 1 byte, 0\n;/' \
		"$zero:3: the files of length/zero are told otherwise than in its case file (make heads writes):"
	assert_line "	nothing"

	cp -a asm c "$TMP"
	sed -i '3,4d' "$asm"
	sed -i '2,3d' "$c"
	sed -i '1s/$/\n;\n; data: 1 byte, 0/' "$zero"
	sed -i -e '1s,\*/,,' -e '1s/$/\n *\n * data: 1 byte, 0\n *\/'/ c/length/zero.c
	sed -i '1s/ $//' c/length/zero.c
	run -0 "${heads[@]}" "$TMP/tree"
	assert_output "$zero
$asm
c/length/zero.c
$c"
	diff -r asm "$TMP/asm"
	diff -r c "$TMP/c"
}

# told LINE... - what heads says in the place of these lines of a case file.
told() {
	{ cat "$SUITE/cases/length/zero.case"; printf '%s\n' "$@"; } >cases/length/zero.case
	"${heads[@]}" "$TMP/tree" >/dev/null
	sed -n '3,/^;$/p' "$zero" | sed '/^;$/d; s/^; //'
}

# bats test_tags=slow
@test "the words of a head: every fill, size, mode, mark and limit" {
	run -0 told 'file: data 0 zeros' 'file: one 1 letters' 'file: page 4096 letters' \
		'file: more 4097 letters' 'file: many 106497 letters' 'file: none 5000 zeros' \
		'file: zero 1 zeros' 'directory: sub' 'file: mode 4096 zeros mode=0444' \
		'file: usual 8192 sparse mode=0644'
	assert_output "data: empty
one: 1 byte, 'A'
page: 4096 bytes, all 'A'
more: 4097 bytes, page n filled with 'A' + n
many: 106497 bytes, page n filled with 'A' + n % 26
none: 5000 bytes, all 0
zero: 1 byte, 0
sub: a directory
mode: 4096 bytes, all 0, mode 0444
usual: 8192 bytes, one hole"
	run -0 told 'file: big 4294971392 sparse' 'mark: big 0 c3' 'mark: big 4294963200 5a' \
		'mark: big 4294967296 27' 'mark: big 4095 e9' 'file: far 17592186040320 sparse' \
		'mark: far 1073741824 30' 'mark: far 1200000000 31'
	assert_output "big: 4 GiB + 4096 bytes, one hole but for 0c3h (ret) at 0, 'Z' at 4 GiB - 4096,
  27h at 4 GiB, 0e9h at 4095
far: 16 TiB - 4096 bytes, one hole but for '0' at 1 GiB, '1' at 1200000000"
	run -0 told 'limit: MEMLOCK 65536' 'limit: STACK 8388608 unlimited' 'limit: NOFILE 4' \
		'user: nobody' 'personality: 0x0240000'
	assert_output "user: nobody
RLIMIT_MEMLOCK: 65536 bytes
RLIMIT_STACK: 8 MiB, at most unlimited
RLIMIT_NOFILE: 4
persona: ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT"
	run -0 told 'personality: 0x0020000'
	assert_output "persona: 20000h"
	run -0 told '# nothing'
	assert_line --index 0 "The hint is not NULL, so that a kernel that answers with the hint (2.6.11 did) is caught."
}

# bats test_tags=slow
@test "a line that looks at something says at what" {
	local one=asm/typical/shared-file.asm last line

	last=$(wc -l <"$one")
	while IFS= read -r line; do
		breaks "$one" "\$s/\$/\\n        $line/" \
			"$one:$((last + 1)): the line does not say what it looks at"
		cp "$one" "$TMP/kept"
		sed -i "\$s/\$/\\n        $line ; there/" "$one"
		run -0 "$SUITE/tools/lint-cases" "$TMP/tree"
		cp "$TMP/kept" "$one"
	done <<-'END'
		peek    [area]
		poke    [area], 'x', 5000
		poke    [area], ';'
		file_bytes "data", 0, 1
		call_into [area]
	END
}

@test "a setting of the machine that a face names: it can be put back, and the machine is the case's own" {
	printf '\n\tstring  setting, "/proc/sys/vm/overcommit_memory"\n' | expand >>"$zero"
	run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
	assert_output --regexp "^$zero:[0-9]+: a setting of the machine, and its case does not need vm\$"
	echo 'needs: vm,sysctl' >>cases/length/zero.case
	run -0 "$SUITE/tools/lint-cases" "$TMP/tree"
	sed -i s/overcommit_memory/swappiness/ "$zero"
	run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
	assert_output --regexp "^$zero:[0-9]+: a setting that harness/run/sysctls.c does not put back: /proc/sys/vm/swappiness\$"
}

# bats test_tags=slow
@test "a picture is drawn in pages of six columns" {
	local bad="the picture is not drawn in pages of six columns" picture

	sed -i '2a ;' "$zero"
	while IFS= read -r picture; do
		sed -i "3s/.*/;   $picture/" "$zero"
		run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
		assert_output "$zero:3: $bad"
	done <<-'END'
		before   [rw-p]..... [rw-p]   50000000h
		before    [rw-p]   50000000h
		before   [rw-p][rw-p     ]
		before   [rw-p][r--p
		before   [rw-p>
		mmap2        <rw-p>
		after    [rw-p] ~~~ [rw-p]
		after    [rw-p]  words
	END
	while IFS= read -r picture; do
		sed -i "3s/.*/;   $picture/" "$zero"
		run -0 "$SUITE/tools/lint-cases" "$TMP/tree"
	done <<-'END'
		before   [rw-p]......[rw-p data ]   50000000h, page 1 of data
		mprotect <    >      <r--p>   twice
		after    [rw-p] ~~~~ ......[rw-p            ]   A
		after    the same: EINVAL
	END
}

@test "behind a call that only prepares the question stands what it came to" {
	fork=asm/fork/private-store.asm
	breaks "$fork" '/premise fork/d' "$fork:$(grep -n 'premise fork' "$fork" | cut -d: -f1 |
		xargs -I{} expr {} - 1): fork: neither \"report\" nor \"premise\" comes right behind it"
	breaks asm/typical/shared-file.asm '/report  open/d' \
		"asm/typical/shared-file.asm:15: open: neither \"report\" nor \"premise\" comes right behind it"
}

@test "the first line: id, claim, period, length; the same in C" {
	breaks "$zero" '1s/zero/nought/' "$zero:1: the first line does not begin with \"length/zero - \""
	breaks "$zero" '1s/\.$//' "$zero:1: the claim does not end with a period"
	breaks "$zero" "1s/EINVAL/$(printf 'E%.0s' {1..100})/" \
		"$zero:1: the claim has 131 characters, more than 120"
	breaks c/length/zero.c '1s/refused/taken/' \
		"c/length/zero.c:1: the claim is not that of $zero: a length of 0 is refused with EINVAL."
	breaks c/length/zero.c 's/^CASE.*/CASE("length\/one")/' 'c/length/zero.c:4: not CASE("length/zero")'
}

@test "a missing face" {
	for face in asm/length/zero.asm c/length/zero.c cases/length/zero.case \
		expected/length/zero.exp; do
		mv "$face" "$TMP/saved"
		run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
		assert_line "length/zero: no face in ${face%%/*}/"
		mv "$TMP/saved" "$face"
	done
}

@test "what the template left to do" {
	breaks "$zero" '3s/.*/; TODO: why/' \
		"$zero:3: TODO: words of the template (make new) that nobody has replaced"
}

@test "a suite in a folder with any name" {
	mkdir -p "$TMP/a\\tb/asm/inc"
	cp -a "$SUITE/tools" "$TMP/a\\tb"
	cp "$SUITE/asm/inc/abi.inc" "$TMP/a\\tb/asm/inc"
	cp "$SUITE/asm/CALLS" "$TMP/a\\tb/asm"
	run -0 "$TMP/a\\tb/tools/lint-cases" "$TMP/tree"
}

@test "blanks at the end, tabs, carriage returns, bad names" {
	breaks "$zero" '3s/$/ /' "$zero:3: a blank at the end of the line"
	breaks "$zero" '8s/ /\t/' "$zero:8: a tab"
	breaks cases/length/zero.case '1s/$/\r/' "cases/length/zero.case:1: a carriage return"
	mv "$zero" asm/length/Zero_1.asm
	run -1 "$SUITE/tools/lint-cases" "$TMP/tree"
	assert_line "asm/length/Zero_1.asm:1: the name is not family/name in lower case with hyphens: length/Zero_1"
}

# bats test_tags=slow
@test "tools/lint says what it could not check; STRICT=1 fails for it" {
	mkdir "$TMP/bin"
	for tool in bash awk sort find grep head dirname env sed mktemp rm tr xargs basename cmp; do
		ln -s "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	PATH=$TMP/bin run -0 "$SUITE/tools/lint"
	assert_line "not checked: C (cppcheck is missing)"
	STRICT=1 PATH=$TMP/bin run -1 "$SUITE/tools/lint"
}

@test "no variable of the driver outlives a call, but for a few of base" {
	run -0 "$SUITE/tools/lint-globals" "$BUILD"
	refute_output
	mkdir "$TMP/rooms"
	echo 'static const char *const names[] = { "one" };
		static int seen, calls;
		int count(void) { static long last; last++; return names[0][seen++] + calls++; }' |
		gcc -O1 -fPIE -x c -c -o "$TMP/rooms/base.o" -
	cp "$TMP/rooms/base.o" "$TMP/rooms/tell.o"
	run -1 "$SUITE/tools/lint-globals" "$TMP"
	assert_equal "$(sort <<<"$output")" "base.o: a variable that outlives a call: calls
tell.o: a variable that outlives a call: calls
tell.o: a variable that outlives a call: last
tell.o: a variable that outlives a call: seen"
}

@test "a room of the harness that includes one below it, and one that is none" {
	mkdir -p "$TMP/rooms"/{base,tell,attic}
	printf '#include "base/text.h"\n' >"$TMP/rooms/tell/tap.c"
	run -0 "$SUITE/tools/lint-rooms" "$TMP/rooms"
	printf '#include <stdio.h>\n#include "tell/tap.h"\n' >"$TMP/rooms/base/text.c"
	printf '#include "session.h"\n' >>"$TMP/rooms/tell/tap.c"
	: >"$TMP/rooms/main.c"
	printf 'int x;\n' >"$TMP/rooms/attic/old.c"
	run -1 "$SUITE/tools/lint-rooms" "$TMP/rooms"
	assert_line --index 0 --regexp '^attic/old.c: no room of the list: base report case .* command$'
	assert_line --index 1 "base/text.c:2: a room below includes \"tell/tap.h\""
	assert_line --index 2 "tell/tap.c:2: a room below includes \"session.h\""
	assert_equal "${#lines[@]}" 3
}

@test "a module that the picture of the rooms does not have, and one that is none" {
	mkdir -p "$TMP/rooms"/{base,tell}
	touch "$TMP/rooms"/{base/{text,fail},tell/tap}.c "$TMP/rooms/main.c"
	cat >"$TMP/picture" <<-'END'
		    base   other than the rooms
		## The rooms

		    base     text fail     strings, ends
		      |
		    tell     tap           results
		      |
		    main                   the order of the steps
	END
	run -0 "$SUITE/tools/lint-rooms" "$TMP/rooms" "$TMP/picture"
	refute_output
	sed -i 's/tap /bar /' "$TMP/picture"
	run -1 "$SUITE/tools/lint-rooms" "$TMP/rooms" "$TMP/picture"
	assert_output "tell/bar: the picture has it, and it is not there"
	sed -i 's/bar /tap /; s/text fail/text     /' "$TMP/picture"
	run -1 "$SUITE/tools/lint-rooms" "$TMP/rooms" "$TMP/picture"
	assert_output "base/fail: it is not in the picture"
}

# bats test_tags=slow
@test "the manual names every command and option" {
	sed '/Fl Fl first-fail/d' "$SUITE/doc/mmap2-suite.1" >"$TMP/manual"
	run -1 "$SUITE/tools/lint-manual" "$DRIVER" "$TMP/manual"
	assert_output "$TMP/manual: no option --first-fail"
	sed '/^\.It Cm check/d' "$SUITE/doc/mmap2-suite.1" >"$TMP/manual"
	run -1 "$SUITE/tools/lint-manual" "$DRIVER" "$TMP/manual"
	assert_output "$TMP/manual: no command check"
	sed '/^\.Cm sweep/d' "$SUITE/doc/mmap2-suite.1" >"$TMP/manual"
	run -1 "$SUITE/tools/lint-manual" "$DRIVER" "$TMP/manual"
	assert_output "$TMP/manual: no command sweep in its SYNOPSIS"
}

@test "what CI servers read takes the path of a kernel, too, and lies where its container has it" {
	local workflow=$SUITE/doc/github-actions.yml script

	# The lines of that step, as the server puts the kernel into them.
	script=$(sed -n '/name: Where it is kept/,/- uses/s/^          //p' "$workflow")
	GITHUB_WORKSPACE=/inside GITHUB_ENV=$TMP/env bash -c "${script//'${{ matrix.kernel }}'/arch/x86/boot/bzImage}"
	run -0 cat "$TMP/env"
	assert_output $'XDG_CACHE_HOME=/inside/.cache\nARTIFACT=mmap2-suite-arch-x86-boot-bzImage'
	run -0 sed -n '/upload-artifact/,$s/^ *name: //p' "$workflow"
	assert_output '${{ env.ARTIFACT }}'
	run -1 grep -F '${{ github.workspace }}' "$workflow"
	run -0 sed -n 's/^ *key: //p' "$SUITE/doc/gitlab-ci.yml"
	refute_output --partial KERNEL
}
