#!/usr/bin/env bats
# bats file_tags=any-host
# Bad input: one clear line, the right exit status, nothing left behind.

setup() {
	load lib.bash
	touch "$TMP/start"
}

teardown() { assert_nothing_left "$TMP/start"; }

refused() {
	run -2 deliberate "$@"
}

# What one line in a case file or expected file of the canned case comes to.
in_case() {
	lay_canned
	echo "$1" >>"$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output "$TMP/tree/cases/canned/report.case:3: $2"
}

in_expected() {
	lay_canned
	echo "$1" >"$TMP/tree/expected/canned/report.exp"
	run -2 canned
	assert_output "$TMP/tree/expected/canned/report.exp:1: $2"
}

@test "an unknown option" {
	refused --colur
	assert_output "mmap2-suite: unrecognized option --colur; did you mean --colour, --color?"
}

@test "options with values that are none" {
	refused -j 0
	assert_output "mmap2-suite: --jobs takes a whole number from 1 to 256, not 0"
	refused -j many
	refused --repeat 0
	refused --shard 3/2
	refused --shard 1
	refused --shard 1/2x
	refused --shard 1x/2
	refused --timeout-mul -1
	refused --timeout-mul x
	refused --face rust
	assert_output "mmap2-suite: --face takes asm or c, not rust"
	refused -f yaml
	assert_output "mmap2-suite: --format takes short, tap, junit, json or html, not yaml"
	refused --colour sometimes
	refused --exec ""
	refused --exec /nowhere/qemu
	assert_output "mmap2-suite: --exec: there is no /nowhere/qemu"
}

@test "a number is digits, no more than fit: of every option one reader" {
	for word in +5 ' 5' '5 ' 5x 0x5 -5 5.0 1e1 4294967301 18446744073709551621 99999999999999999999 ''; do
		for option in --jobs --repeat --mem; do
			refused "$option=$word"
			assert_output --regexp "^mmap2-suite: $option takes "
		done
		for option in --seed --calls --minutes --differences; do
			run -2 "$DRIVER" --as-is walk "$option=$word"
			assert_output --regexp "^mmap2-suite: $option takes "
		done
	done
	for word in 4294967297/3 1/4294967297 1/18446744073709551617 ' 1/2' '1/ 2' +1/2 1/+2 1/ /2 / 1/2/3 0/1 -1/-1; do
		refused --shard "$word"
		assert_output "mmap2-suite: --shard takes N/M with N from 1 to M, not $word"
	done
	run -0 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" --as-is list --shard 1/2147483647
	for word in +5 ' 5' inf nan 0x5 0x1p3 -1 1e 1e99 . 1.2.3; do
		refused --timeout-mul "$word"
		assert_output "mmap2-suite: --timeout-mul takes a number over 0, at most 1000, not $word"
	done
	refused --emulator fex=4294967297.1
	assert_output --partial "; not fex=4294967297.1"
	run -2 "$DRIVER" predict --on compat,4294967302.1 'munmap(0, 1)'
	assert_output --partial "; not compat,4294967302.1"
	lay_canned
	echo '[linux<4294967302.1] exit 0' >"$TMP/tree/expected/canned/report.exp"
	run -2 canned
	assert_output --partial "report.exp:1: unknown condition: linux<4294967302.1 ("
}

@test "a list of tags with a hole in it" {
	for word in ',' ',,' 'quick,' ',quick' 'quick,,quick' '!' 'quick,!'; do
		refused -t "$word"
		assert_output "mmap2-suite: --tag takes TAG[,!TAG], a tag on each side of a comma, not $word"
	done
	refused -t 'quick, quick'
	assert_output --partial "unknown tag:  quick ("
}

@test "an empty word is the value of no option" {
	for option in tag exclude known against save write-known scratch lay-out exec kernel through emulator \
		machine shard face jobs repeat mem timeout-mul format colour root build; do
		refused "--$option" ""
		assert_output --regexp "^mmap2-suite: --$option takes .+, not an empty word$"
	done
	for option in record write-case seed; do
		run -2 "$DRIVER" --as-is walk "--$option=" 'munmap(0, 1)'
		assert_output --regexp "^mmap2-suite: --$option takes .+, not an empty word$"
	done
	refused -f json=
	assert_output "mmap2-suite: --format json= takes a file, not an empty word"
	run -2 "$DRIVER" view -o '' "$SUITE/tests/watch/records/pages.json"
	assert_output "mmap2-suite: --output takes FILE, not an empty word"
	run -2 "$DRIVER" model --on ''
	assert_output "mmap2-suite: --on takes MODE,VERSION, not an empty word"
	run -2 "$DRIVER" try --exercise '' x.asm
	assert_output "mmap2-suite: --exercise takes NAME, not an empty word"
	refused --append '' --qemu-arg '' nothing/of-the-kind # no more words, as who said nothing
	assert_output --partial "no case is called nothing/of-the-kind"
}

@test "an empty word is no case, no call, and no file" {
	refused ''
	assert_output "mmap2-suite: run takes ids, families and globs, not an empty word"
	refused verdict/pass ''
	for command in list check show search try fetch predict walk sweep view help completion; do
		run -2 "$DRIVER" --as-is "$command" ''
		assert_output --regexp "^mmap2-suite: $command takes .+, not an empty word$"
	done
	run -2 "$DRIVER" --as-is --search ''
	assert_output "mmap2-suite: --search takes WORDS, not an empty word"
	run -2 "$DRIVER" --as-is watch '' x
	assert_output "mmap2-suite: watch takes a program and its arguments, not an empty word"
	printf '#!/bin/sh\n' >"$TMP/script" # of the program they are its own
	run -2 "$DRIVER" --as-is watch "$TMP/script" ''
	refute_output --partial "empty word"
}

@test "an unknown id, with the nearest one" {
	refused verdict/pas
	assert_output "mmap2-suite: no case is called verdict/pas; did you mean verdict/pass?"
	refused nothing/of-the-kind
	assert_output "mmap2-suite: no case is called nothing/of-the-kind (--list shows them all)"
}

@test "an option without its argument, or with one that it does not take; a word that is no text" {
	refused length --seed
	assert_output "mmap2-suite: --seed takes N, and nothing stands behind it"
	refused length -j
	assert_output "mmap2-suite: -j takes N, and nothing stands behind it"
	refused --quiet=3
	assert_output "mmap2-suite: --quiet takes nothing behind a ="
	refused $'--\e[31mred'
	assert_output 'mmap2-suite: unrecognized option --\x1b[31mred; try --help'
	refused $'-\e'
	assert_output 'mmap2-suite: unrecognized option -\x1b; try --help'
}

@test "of a word that is longer than a path the ends are told, and how much is between" {
	local long

	long=$(printf '%02000d' 7)
	refused -j "${long}x"
	assert_output "mmap2-suite: --jobs takes a whole number from 1 to 256, not ${long::200}[1701 bytes more]${long: -99}x"
	refused "--$long"
	assert_output --regexp '^mmap2-suite: unrecognized option --0{198}\[1703 bytes more\]0{98}7; try --help$'
}

@test "a misspelt command, option or plane: the nearest is offered" {
	refused lizt
	assert_output "mmap2-suite: no case is called lizt; did you mean list?"
	run -2 "$DRIVER" help lizt
	assert_output "mmap2-suite: there is no command lizt; did you mean list?"
	refused --hlep
	assert_output "mmap2-suite: unrecognized option --hlep; did you mean --help?"
	refused --kernl=x
	assert_output "mmap2-suite: unrecognized option --kernl; did you mean --kernel?"
	refused --nothing-of-the-kind
	assert_output "mmap2-suite: unrecognized option --nothing-of-the-kind; try --help"
	refused -qZ
	assert_output "mmap2-suite: unrecognized option -Z; try --help"
	refused --ke=x
	assert_output "mmap2-suite: --ke may be --kernel or --keep"
	run -2 "$DRIVER" sweep mremp
	assert_output --partial "there is no plane mremp; did you mean mremap?"
}

@test "a glob that matches nothing, to run or to leave out" {
	refused 'verdikt/*'
	assert_output "mmap2-suite: no case fits verdikt/*; did you mean verdict?"
	refused -x 'verdikt/*'
	assert_output "mmap2-suite: no case fits verdikt/*; did you mean verdict?"
}

@test "an unknown tag, and options that leave nothing" {
	refused -t quikc
	assert_output "mmap2-suite: unknown tag: quikc (known ones stand in cases/TAGS); did you mean quick?"
	refused -t quick verdict/hang
	assert_output "mmap2-suite: no case is left by the options (--list shows them all)"
}

@test "a case file: unknown key, tag, need, user" {
	in_case "colour: red" "unknown key: colour"
	in_case "need: compat" "unknown key: need; did you mean needs?"
	in_case "needs: compat,riscv" "unknown need: riscv $THERE_ARE"
	in_case "user: me" "user is root or nobody, not me"
	in_case "tags: word" "tags stands twice"
	in_case "nonsense" 'not "key: value": nonsense'
	lay_canned
	printf 'claims: A-01\ntags: wo\n' >"$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output --partial "report.case:2: unknown tag: wo (known ones stand in cases/TAGS)"
}

@test "a case file: a claim that is not in the book" {
	lay_canned
	mkdir -p "$TMP/tree/doc/claims"
	printf 'id\tbehaviour\nLEN\tLengths\nLEN-01\tA length.\n' >"$TMP/tree/doc/claims/behaviours.tsv"
	printf 'id\tdocument\nA-02\ttable\nA-01\ttable\n' >"$TMP/tree/doc/claims/claims.tsv"
	sed -i 's/A-01/& LEN-01 A-02/' "$TMP/tree/cases/canned/report.case"
	run -0 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" list
	sed -i 's/A-02/A-03/' "$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output --partial "report.case:1: unknown claim: A-03 (known ones stand in doc/claims)"
}

@test "a case file: values that are none" {
	in_case "timeout: soon" "the timeout is no number: soon"
	in_case "timeout: 0" "a timeout is 1 to 60 seconds"
	in_case "file: ../data 1 zeros" "not a plain file name: ../data"
	in_case "file: data 1 ones" "a file is filled with letters, zeros or sparse, not ones"
	in_case "file: data x zeros" "the size in bytes is no number: x"
	in_case "limit: CPU 1" "a limit is AS, DATA, FSIZE, MEMLOCK, STACK or NOFILE, not CPU"
	in_case "limit: AS 2 1" "the hard limit is below the soft one"
	in_case "mark: data 0 5a" "no file: line before this names data"
	in_case "needs:" "needs has no value"
}

@test "a mark outside of its file" {
	lay_canned
	printf 'file: data 4096 zeros\nmark: data 4096 5a\n' \
		>>"$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output --partial "report.case:4: "
}

@test "a case file without claims or tags" {
	lay_canned
	echo 'tags: word' >"$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output --partial "report.case: no claims: line"
}

# bats test_tags=i386
@test "a condition that no target meets: in a need, an expected line and a known failure" {
	local condition why never

	while IFS='|' read -r condition why; do
		never="$condition can never be true: $why"
		in_case "needs: $condition" "$never"
		in_expected "[$condition] exit 0" "$never"
		in_known "verdict/pass | $condition | why" 1 "$never"
	done <<-'END'
		native,compat|native and compat exclude one another (the one is where the other is not)
		vm,no-nx,root,nx|no-nx and nx exclude one another (the one is where the other is not)
		linux<5.10,linux>=6.1|linux<5.10 and linux>=6.1 exclude one another (no version is both)
		linux>=6.1.0,linux<6.1|linux>=6.1.0 and linux<6.1 exclude one another (no version is both)
		qemu-i386>=10.0,qemu-i386<10.0|qemu-i386>=10.0 and qemu-i386<10.0 exclude one another (no version is both)
		v86,bochs<3.0|v86 and bochs<3.0 exclude one another (a target has one emulator)
		qemu-i386<10.0,real|qemu-i386<10.0 and real exclude one another (no kernel itself answers there)
		space,uml|space and uml exclude one another (an emulator shows areas of its own)
		own-process,valgrind|own-process and valgrind exclude one another (it lives in the program's process)
	END
}

@test "a condition that some target meets is one, narrow as it is" {
	local condition

	lay_canned
	for condition in linux\>=6.1,linux\<6.1.1 linux\<6.2,linux\>=6.1.99 uml,own-process,linux\<6.1 \
		v86,real native,nx,no-pku qemu-i386\>=7.2,qemu-i386\<10.0 compat,compat; do
		printf 'claims: A-01\ntags: word\nneeds: %s\n' "$condition" >"$TMP/tree/cases/canned/report.case"
		run -0 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" list
	done
}

@test "an expected file: conditions and names that are none" {
	in_expected "[riscv] exit 0" "unknown condition: riscv $THERE_ARE"
	in_expected "[native exit 0" "the condition has no ']'"
	in_expected "[] exit 0" "unknown condition:  $THERE_ARE"
	in_expected "[linux=6.1] exit 0" "unknown condition: linux=6.1 $THERE_ARE"
	in_expected "[native]" "nothing stands behind the condition"
	in_expected "munmap(A, 1) = -EINVALID" "unknown name: EINVALID"
	in_expected "munmap(A, 1) = -EWOULDBLOCK" "unknown name: EWOULDBLOCK"
	in_expected "mmap2(0, 1, PROT_RAED, 0, 0, 0) = A" "unknown name: PROT_RAED"
	in_expected "read A+0 = SIGSEVG SEGV_MAPERR" "unknown name: SIGSEVG"
}

@test "an expected file that expects nothing" {
	lay_canned
	echo '# nothing' >"$TMP/tree/expected/canned/report.exp"
	run -2 canned
	assert_output "$TMP/tree/expected/canned/report.exp: expects nothing"
}

# What no editor shows would hide what stands behind it, or be taken for an answer.
hides() {
	local file=$TMP/tree/$1

	for byte in '\0:a byte of value 0; this is no text' \
		'\033:a control character (1bh); this is no text' \
		'\177:a control character (7fh); this is no text' \
		'\r:a carriage return; lines end with a newline alone' \
		'\357\273\277:a byte of value efh, no UTF-8 that shows; this is no text' \
		'\344b:a byte of value e4h, no UTF-8 that shows; this is no text'; do
		lay_canned
		printf '%s\n' 'glob | any | none' >"$TMP/tree/known"
		printf 'mmap2-suite baseline 1\ntarget x\n' >"$TMP/tree/saved"
		printf '# a%bb\nnonsense\n' "${byte%%:*}" >>"$file"
		run -2 canned "${@:3}"
		assert_output "$file:$2: ${byte#*:}"
		rm -r "$TMP/tree"
	done
}

# bats test_tags=slow
@test "a byte that no editor shows, in any file that the suite reads" {
	hides cases/canned/report.case 3
	hides cases/TAGS 2
	hides expected/canned/report.exp 2
	hides asm/canned/report.asm 2
	hides known 2 --known "$TMP/tree/known"
	hides saved 3 --against "$TMP/tree/saved"
}

@test "a binary file in the place of an expected one is a bad file, and no failure" {
	lay_canned
	cp "$BUILD/asm/inc/facts" "$TMP/tree/expected/canned/report.exp"
	run -2 canned
	assert_output --partial "report.exp:1: "
}

@test "a face is missing" {
	lay_canned
	rm "$TMP/tree/expected/canned/report.exp"
	run -2 canned
	assert_output "$TMP/tree/expected/canned/report.exp: cannot read it: No such file or directory"
	lay_canned
	rm "$TMP/tree/asm/canned/report.asm"
	run -2 canned
	assert_output --partial "report.asm: cannot read it: No such file or directory"
}

# bats test_tags=i386
@test "a program that was not built is BROKEN by name" {
	cp -a "$BUILD/self-test" "$TMP/build"
	rm "$TMP/build/asm/verdict/pass"
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/build" -f tap verdict/pass
	assert_line "# NASM face: cannot execute it: $TMP/build/asm/verdict/pass: No such file or directory"
}

# in_known TEXT LINE MESSAGE: what a list of known failures comes to (printf expands TEXT).
in_known() {
	printf '%b' "$1" >"$TMP/known"
	refused --known "$TMP/known"
	assert_output "$TMP/known:$2: $3"
}

# bats test_tags=i386,slow
@test "a known failures file: wrong form, condition, id, path" {
	local part

	for part in 'verdict/pass | any' '| any | r' 'verdict/pass | | r' \
		'verdict/pass | any |' 'verdict/pass | any |  ' 'verdict/pass' '|' '||' '|||' \
		'verdict/pass | any | r | more'; do
		in_known "$part" 1 'not "glob | condition | reason"'
		in_known "\n# a comment\n$part\n" 3 'not "glob | condition | reason"'
	done
	in_known 'verdict/pass | riscv | why' 1 "unknown condition: riscv $THERE_ARE"
	in_known 'verdict/pass | natvie | why' 1 "unknown condition: natvie; did you mean native? $THERE_ARE"
	in_known 'verdict/pas | any | why' 1 "no case is called verdict/pas; did you mean verdict/pass?"
	in_known 'verdict/pas* | any | why\n\tTIMEOUT\n\t-x\nother/* | any | why\n\tTIMEOUT\n\t-x' 4 \
		"no case fits other/*"
	in_known 'verdict/pass | any | TODO: why\n\tTIMEOUT' 1 \
		"the reason is still to be written: TODO: why"
	refused --known "$TMP/nothing"
	assert_output "$TMP/nothing: cannot read it: No such file or directory"
}

# bats test_tags=i386
@test "a known failures file: an entry without an answer, or with none that is one" {
	local part head='verdict/pass | any | r\n' other='verdict/crash | any | r\n\tTIMEOUT\n\t-x\n'
	local form='the answer is neither PASS nor PREMISE alone, nor lines of - and + with or without TIMEOUT or "CRASH killed by SIG..." above'

	in_known "$head" 1 "no answer stands below it: what comes instead"
	in_known "${head}\n# nothing\n  \n$other" 1 "no answer stands below it: what comes instead"
	in_known "$other$head" 4 "no answer stands below it: what comes instead"
	in_known " | any | r" 1 "an answer without \"glob | condition | reason\" above it"
	in_known "\t-x\n$other" 1 "an answer without \"glob | condition | reason\" above it"
	in_known "$head\tanswer = 42" 2 \
		"no line of an answer (-LINE, +LINE, CRASH killed by SIG..., TIMEOUT, PREMISE ..., PASS, or): answer = 42"
	in_known "$head\tCRASH\n" 2 \
		"no line of an answer (-LINE, +LINE, CRASH killed by SIG..., TIMEOUT, PREMISE ..., PASS, or): CRASH"
	in_known "$head\tBROKEN\n" 2 \
		"no line of an answer (-LINE, +LINE, CRASH killed by SIG..., TIMEOUT, PREMISE ..., PASS, or): BROKEN"
	for part in "PREMISE shmat" "PREMISE shmat = " "PREMISE shmat = -EFOO" "PREMISE  = -EINVAL" "PREMISE shmat = well" \
		"CRASH killed by SIGFOO" "CRASH killed by SIG"; do
		in_known "$head\t$part\n\t-x" 2 \
			"no line of an answer (-LINE, +LINE, CRASH killed by SIG..., TIMEOUT, PREMISE ..., PASS, or): $part"
	done
	in_known "$head\tTIMEOUT" 1 "$form"
	in_known "$head\t-x\n\tTIMEOUT" 1 "$form"
	in_known "$head\tPASS\n\tPASS" 1 "$form"
	in_known "$head\tCRASH killed by SIGBUS" 1 "$form"
	in_known "$head\t-x\n\tCRASH killed by SIGBUS" 1 "$form"
	in_known "$head\tPASS" 1 "nothing fails in its answer"
	in_known "$head\tc: -x" 1 "no answer of the asm face (\"asm: PASS\", if it passes)"
	in_known "$head\tasm: PASS\n" 1 "no answer of the c face (\"c: PASS\", if it passes)"
	in_known "$head\tasm: -x\n\t-x" 3 "lines of both faces and of one in one answer"
	in_known "$head\t-x\n\tc: -x" 3 "lines of both faces and of one in one answer"
	in_known "$head\tor\n\t-x" 1 "no answer stands below it: what comes instead"
	in_known "$head\t-x\n\tor" 1 "no answer stands below it: what comes instead"
	in_known "$head\t-x\n\tor\n\t-x\n" 1 "the same answer twice"
}

# bats test_tags=any-host
@test "no /proc: it is said, and is no wrong usage; with --root and --build why each case is skipped" {
	local none='/proc is not there, or that of another PID namespace: mount one here (mount -t proc proc /proc; unshare --mount-proc)'

	[ "$(id -u)" -eq 0 ] || skip "needs root"
	[ -z "${SELF_TEST_DRIVER:-}" ] || skip "sanitizers look into /proc first"
	without_proc() { unshare -m sh -c 'umount -l /proc; exec "$@"' sh "$@"; }
	run -125 without_proc "$SUITE/run-tests.sh" length/zero
	assert_output "mmap2-suite: $none"
	run -125 without_proc "$DRIVER" length/zero
	assert_output "mmap2-suite: where this program lies is not known: $none"
	lay_canned
	echo 'needs: proc' >>"$TMP/tree/cases/canned/report.case"
	printf 'fact proc = fffffffe\n' >"$TMP/proc"
	sed -i "\$e cat $TMP/proc" "$TMP/tree/facts"
	run -125 without_proc "$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" -f short
	assert_line --partial "this target has no /proc (ENOENT)"
	assert_line "  canned/report (needs /proc (ENOENT))"
}

@test "no build folder" {
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/nothing"
	assert_output "mmap2-suite: there is no build folder $TMP/nothing; run make"
	touch "$TMP/file"
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/file"
	assert_output "mmap2-suite: cannot enter the build folder $TMP/file: Not a directory"
}

# bats test_tags=any-host
@test "a build folder that may not be entered" {
	mkdir -p "$TMP/closed/build"
	for folder in closed/build closed; do
		chmod 600 "$TMP/$folder"
		run -125 bound_by_modes "$DRIVER" --root "$TREE" --build "$TMP/closed/build" verdict/pass
		assert_output "mmap2-suite: cannot enter the build folder $TMP/closed/build: Permission denied"
	done
	run -125 bound_by_modes "$DRIVER" --build "$TMP/closed/build" verdict/pass
	assert_output "mmap2-suite: cannot look for cases beside $TMP/closed/build: Permission denied"
	chmod 755 "$TMP/closed"
}

@test "a kernel that can not run i386 programs: what to do instead" {
	mkdir -p "$TMP/build/asm/inc"
	cp /bin/true "$TMP/build/asm/inc/facts"
	printf '\x7fELF\x01\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x08\0' |
		dd of="$TMP/build/asm/inc/facts" conv=notrunc status=none
	run -125 "$DRIVER" --root "$TREE" --build "$TMP/build" -f tap verdict/pass
	assert_output --partial "cannot run an i386 program here: "
	assert_output --partial "Exec format error"
	assert_output --partial "--exec qemu-i386"
	assert_output --partial "virtual machine"
}

@test "an emulator that is not there" {
	run -125 deliberate --exec qemu-none verdict/pass
	assert_output --partial "cannot execute it: qemu-none: No such file or directory"
	refute_output --partial "(--exec qemu-i386)"
	assert_output --partial "is what --exec names an emulator of i386"
}

# Reads the file in turn as a FIFO, which nobody writes, and as a device without an end.
no_plain_file() {
	local path=$1 message=$2

	shift 2
	rm -f "$path"
	mkfifo "$path"
	run -2 timeout 20 "$@"
	assert_output "$message"
	ln -sf /dev/zero "$path"
	run -2 timeout 20 "$@"
	assert_output "$message"
}

@test "a FIFO or a device in the place of a file is refused, not waited for" {
	local folder=$TMP/tree

	lay_canned
	canned_again=("$DRIVER" --root "$folder" --build "$TMP/build" -f tap
		--exec "$SUITE/tests/say $folder")
	no_plain_file "$TMP/list" "$TMP/list: cannot read it: not a regular file" \
		"${canned_again[@]}" --known "$TMP/list"
	no_plain_file "$TMP/saved" \
		"$TMP/saved: cannot read it: not a regular file" \
		"${canned_again[@]}" --against "$TMP/saved"
	cp "$folder/cases/canned/report.case" "$TMP/kept"
	no_plain_file "$folder/cases/canned/report.case" \
		"$folder/cases/canned/report.case: cannot read it: not a regular file" "${canned_again[@]}"
	rm "$folder/cases/canned/report.case"
	cp "$TMP/kept" "$folder/cases/canned/report.case"
	cp "$folder/expected/canned/report.exp" "$TMP/kept"
	no_plain_file "$folder/expected/canned/report.exp" \
		"$folder/expected/canned/report.exp: cannot read it: not a regular file" "${canned_again[@]}"
	rm "$folder/expected/canned/report.exp"
	cp "$TMP/kept" "$folder/expected/canned/report.exp"
	no_plain_file "$folder/asm/canned/report.asm" \
		"$folder/asm/canned/report.asm: cannot read it: not a regular file" \
		"${canned_again[@]}"
}

@test "a list without an end is refused before it takes the memory" {
	lay_canned
	truncate -s 1G "$TMP/list"
	run -2 canned --known "$TMP/list"
	assert_output "$TMP/list: cannot read it: File too large"
}

@test "what a case file may ask of the machine has bounds" {
	local line=3

	in_case 'file: hole 35184372088833 sparse' "a sparse file has at most 35184372088832 bytes"
	in_case 'file: data 4096 letters mode=0100644' "a mode is at most 07777, not 0100644"
	lay_canned
	for name in one two three four; do
		echo "file: $name 67108864 letters" >>"$TMP/tree/cases/canned/report.case"
	done
	echo 'file: five 1 zeros' >>"$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output "$TMP/tree/cases/canned/report.case:7: the files that are filled have more than 256 MiB together"
	lay_canned
	for ((line = 0; line < 65; line++)); do
		echo "directory: d$line" >>"$TMP/tree/cases/canned/report.case"
	done
	run -2 canned
	assert_output "$TMP/tree/cases/canned/report.case:67: more than 64 files and directories"
	lay_canned
	echo 'file: data 4096 zeros' >>"$TMP/tree/cases/canned/report.case"
	for ((line = 0; line < 257; line++)); do
		echo "mark: data $line 5a" >>"$TMP/tree/cases/canned/report.case"
	done
	run -2 canned
	assert_output "$TMP/tree/cases/canned/report.case:260: more than 256 marks"
	lay_canned
	for ((line = 0; line < 17; line++)); do
		echo 'limit: MEMLOCK 4096' >>"$TMP/tree/cases/canned/report.case"
	done
	run -2 canned
	assert_output "$TMP/tree/cases/canned/report.case:19: more than 16 limits"
}

@test "a file that a case lays out twice" {
	lay_canned
	printf 'file: data 4096 zeros\ndirectory: data\n' >>"$TMP/tree/cases/canned/report.case"
	run -2 canned
	assert_output "$TMP/tree/cases/canned/report.case:4: data stands twice"
}
