#!/usr/bin/env bats
# --watch: programs of other authors' styles, what each call did, what killed them, and what cannot
# be watched.
# bats file_tags=kernel

# Each program is built and run once; the tests look at what was told.
setup_file() {
	local name

	export WATCHED=$BATS_FILE_TMPDIR
	cp "$BATS_TEST_DIRNAME"/watch/*.* "$WATCHED"
	cd "$WATCHED" || exit
	printf 'from a file\n' >letters
	for name in allocator.asm 'cat.asm letters' 'copy.asm letters copied' thread.asm loader.asm jit.asm \
		gas.s flat.asm block.asm forks.asm sysenter.S wide.asm glibc.c handler.c threads.c daemon.c died.asm pages.asm; do
		# shellcheck disable=SC2086 # a program and its arguments
		look_at ${name}
	done
}

# In files of the program's name: what it says, what is told, the record, and the status.
look_at() {
	local status=0

	watch -o "$1.told" -f "json=$1.json" -f "html=$1.html" --watch "$@" >"$1.said" 2>"$1.errors" </dev/null 3>&- 4>&- || status=$?
	echo "$status" >"$1.status"
}

watch() {
	"${SELF_TEST_DRIVER:-${O:-$BATS_TEST_DIRNAME/../build}/mmap2-suite}" --as-is --root "$BATS_TEST_DIRNAME/.." \
		--build "${O:-$BATS_TEST_DIRNAME/../build}" "$@"
}

setup() {
	load lib.bash
	cd "$WATCHED" || exit
}

# The program ended so; nothing was complained of.
ended() {
	assert_equal "$1: $(cat "$1.status") $(cat "$1.errors")" "$1: $2 "
}

# Each line of standard input stands in what was told of the program; addresses are as they come.
tells() {
	local line

	while IFS= read -r line; do
		grep -qF -- "$line" "$1.told" || fail "not told of $1: $line"$'\n'"$(cat "$1.told")"
	done
}

# bats test_tags=slow
@test "an allocator: calls by a routine of its own, the line of who calls it, what came and went" {
	ended allocator.asm 0
	tells allocator.asm <<-'END'
		1 allocator.asm:19: mmap2(0, 65536, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
		    | kernel: int     0x80
		    eax      192        mmap2 of i386, by int 80h
		    esi      0x22       flags   MAP_PRIVATE|MAP_ANONYMOUS
		    + A+0..10000 rw-p 0 anonymous
		2 allocator.asm:19: munmap(A, 65536) = 0
		    - A+0..10000 rw-p 0 anonymous
	END
	run -0 grep -c "called at allocator.asm:" allocator.asm.told
	assert_output 2
}

@test "cat by a mapping: its arguments are its own, a descriptor is told by its file" {
	ended cat.asm 0
	assert_equal "$(cat cat.asm.said)" "from a file"
	tells cat.asm <<-'END'
		1 cat.asm:29: mmap2(0, 12, PROT_READ, MAP_PRIVATE, 3, 0) = A
		    edi      3          fd      3 letters
		    + A+0..1000 r--p 0 letters
		exit 0
	END
}

@test "a copy by two mappings" {
	ended copy.asm 0
	run -0 cmp letters copied
	tells copy.asm <<-'END'
		mmap2(0, 12, PROT_READ|PROT_WRITE, MAP_SHARED, 4, 0) = B
		    + B+0..1000 rw-s 0 copied
	END
}

@test "threads are followed, and share what they map" {
	ended thread.asm 0
	tells thread.asm <<-'END'
		[1] clone: thread [2] begins
		[2] 2 thread.asm:45: mmap2(0x50000000, 8192, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x50000000
		    + 50000000..50002000 r--p 0 anonymous
		[2] exit 0
	END
}

# bats test_tags=slow
@test "a loader: what MAP_FIXED and mprotect cut" {
	ended loader.asm 0
	tells loader.asm <<-'END'
		    + 60000000..60010000 ---p 0 anonymous
		    + 60000000..60001000 r-xp 0 program
		    + 60001000..60010000 ---p 0 anonymous
		    - 60001000..60003000 rw-p 0 anonymous
		    + 60002000..60003000 r--p 0 anonymous
	END
}

# bats test_tags=slow
@test "code in a mapped page has no line, but a place" {
	ended jit.asm 0
	run -0 grep -E '^3 0x[0-9a-f]+ in anonymous memory: munmap\(0x50000000, 4096\) = 0$' jit.asm.told
}

# bats test_tags=slow
@test "GAS: its lines, and a call without its own words" {
	ended gas.s 0
	tells gas.s <<-'END'
		1 gas.s:13: mmap2(0, 8192,
		    | int     $0x80
		2 gas.s:22: mremap(A, 8192, 4096, 0,
		    + A+0..1000 rw-p 0 anonymous
	END
}

@test "a flat program: its lines are those of NASM's listing" {
	ended flat.asm 0
	tells flat.asm <<-'END'
		1 flat.asm:20: mprotect(0x8048000, 4096, PROT_READ|PROT_EXEC) = 0
		    + 8048000..8049000 r-xp 0 program
		2 flat.asm:24: munmap(0x70000000, 4096) = 0
	END
}

@test "number 90 is told by its six words" {
	ended block.asm 0
	tells block.asm <<-'END'
		: mmap(0, 12288, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
		    eax      90         mmap of i386, by int 80h
		    [ebx+12] 0x22       flags   MAP_PRIVATE|MAP_ANONYMOUS
		    + A+0..3000 rw-p 0 anonymous
	END
}

@test "fork and execve are followed, each task with its own memory" {
	ended forks.asm 0
	tells forks.asm <<-'END'
		[1] fork: process [2] begins
		[2] 2 forks.asm:36: munmap(A, 4096) = 0
		forks.asm:41: execve("/bin/true",
		[2] /usr/bin/true starts
		[2] exit 0
		[1] exit 0
	END
}

@test "by the vDSO: another door, and the line of the call" {
	ended sysenter.S 0
	run -0 grep -E '^    eax      192        mmap2 of i386, by (sysenter|syscall|int 80h)$' sysenter.S.told
	tells sysenter.S <<-'END'
		1 sysenter.S:24: mmap2(0, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
	END
}

@test "a program of 64 bits: numbers are those of the door" {
	ended wide.asm 0
	tells wide.asm <<-'END'
		1 wide.asm:13: mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = A
		    eax      192        mmap2 of i386, by int 80h
		    rax      9          mmap of x86-64, by syscall
		    r10      0x22       flags   MAP_PRIVATE|MAP_ANONYMOUS
	END
}

@test "C through glibc: the program's lines, the loader's calls in short" {
	ended glibc.c 0
	assert_equal "$(cat glibc.c.said)" "by the mapping"
	tells glibc.c <<-'END'
		glibc.c:16: mmap2(0, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 3, 0) = 
		    | map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
		glibc.c:20: msync(
		 rw-s 0 glibc.out
	END
	run -0 grep -A 1 'in ld-linux.so.2: mprotect(' glibc.c.told
	refute_output --partial eax
}

# bats test_tags=slow
@test "C with a _start of its own, with a libc and without" {
	local name

	printf '%s\n' 'static void call(int number, int first, int second)' \
		'{' ' __asm__ volatile("int $0x80" : "+a"(number) : "b"(first), "c"(second) : "memory");' '}' \
		'void _start(void)' '{' ' call(91, 0x50000000, 4096);' ' call(1, 7, 0);' '}' >nolibc.c
	printf '%s\n' '#include <sys/mman.h>' '#include <unistd.h>' 'void _start(void)' '{' \
		' munmap((void *)0x50000000, 4096);' ' _exit(7);' '}' >nostart.c
	for name in nolibc.c nostart.c; do
		look_at "$name"
		ended "$name" 7
	done
	tells nolibc.c <<<'1 nolibc.c:3: munmap(0x50000000, 4096) = 0'
	tells nostart.c <<<'nostart.c:5: munmap(0x50000000, 4096) = 0'
	printf 'void start(void) {}\n' >neither.c
	run -2 watch --watch neither.c
	assert_line --partial "undefined reference to \`main'"
	assert_line "mmap2-suite: --watch: neither.c does not link"
}

@test "a fault that a handler takes is told, and the run goes on" {
	ended handler.c 0
	run -0 grep -E 'handler.c:[0-9]+: SIGSEGV SEGV_ACCERR at .*, for its own handler$' handler.c.told
	tells handler.c <<-'END'
		it is not to be touched at all: ---p (PROT_NONE)
		handler.c:10: mprotect(
	END
}

# bats test_tags=slow
@test "threads that map at once: each difference is that of its own call" {
	needs python3
	ended threads.c 0
	# 20 times four threads: what a call maps comes behind it, alone.
	run -0 python3 - threads.c.json <<-'END'
		import json, sys
		count = 0
		for event in json.load(open(sys.argv[1]))["events"]:
		    if event["kind"] == "call" and event["name"] == "mmap2" and event["arguments"][3]["value"] == "0x21":
		        came = [area for area in event["came"] if area["perms"] == "rw-s"]
		        assert len(event["came"]) == 1 and event["went"] == [], event
		        assert came[0]["start"] == event["result"], event
		        count += 1
		print(count)
	END
	assert_output 80
}

@test "one that forks away is watched to its last process" {
	ended daemon.c 0
	tells daemon.c <<-'END'
		[1] exit 0
		[3] exit 0
		    + 51000000..51001000 r--p 0 anonymous
	END
	run -0 tail -n 1 daemon.c.told
	assert_output "[3] exit 0"
}

@test "deaths: line, instruction, signal, and what the address is" {
	ended died.asm 0
	tells died.asm <<-'END'
		: SIGSEGV SEGV_MAPERR at 0x7, which ends it
		    mov byte [eax+0x10],0x1
		    minus 9: the errno EBADF, used as an address
		    65537 bytes behind the last of A+0..1000 rw-p 0 anonymous, which eax points into
		    it is not to be written: r--p has no w (PROT_WRITE)
		    it is not to be executed: rw-p has no x (PROT_EXEC)
		    step 10 took away what was there
		    nothing is mapped in the first page: a pointer that is 0, or a small number used as one
		    it is not to be touched at all: ---p (PROT_NONE)
		SIGBUS BUS_ADRERR at
		    that is byte 4096 of the file, which has 100: whole pages behind its end are mapped
		SIGSEGV SI_KERNEL, which ends it
		    no address: the instruction itself is not allowed
		SIGFPE FPE_INTDIV
		[1] exit 0
	END
}

@test "the record: registers, lines, areas and the sources" {
	run -0 jq -r '.record, .events[0].kind, (.events[0].areas | length > 3),
		(.events[1] | .place.file, .place.line, .door, .number, .name, .before.esi, .came[0].perms, .errno),
		(.events[-1] | .kind, .exit), .interrupted, .sources[0].file, (.sources[0].text | length > 100)' cat.asm.json
	assert_output "$(printf '%s\n' 'mmap2-suite watch 1' start true cat.asm 29 'int 80h' 192 mmap2 0x2 r--p null end 0 \
		false cat.asm true)"
	run -0 jq -r '.events[] | select(.kind == "fault") | .signal' died.asm.json
	assert_line --index 0 "SIGSEGV SEGV_MAPERR"
	assert_line "SIGBUS BUS_ADRERR"
}

# What differs from run to run is left out: which members there are, and of which kind.
shape() {
	jq -c '.events[] |= del(.contents) | [paths(type != "object" and type != "array") | map(if type == "number" then 0 else . end)] |
		unique' "$1"
}

@test "the record: what did not change is in neither list, of no program" {
	run -0 jq -s '[.[].events[] | select(.went) | (.went - (.went - .came))[]]' ./*.json
	assert_output "[]"
}

@test "the record: pages that are there, copies, the size of files; as the viewer's tests have it" {
	assert_equal "$(cat pages.asm.status)" 135
	run -0 jq -r '[.events[] | select(.kind == "call" and .step == 3)][0] |
		(.came[] | "\(.told) of \(.size)"), (.contents[] | select(.at | startswith("0x600")) | "\(.at) \(.pages)")' pages.asm.json
	assert_output "$(printf '%s\n' '60000000..60001000 rw-p 0 pages.file of 6000' '60001000..60002000 r--p 1000 pages.file of 6000' \
		'60002000..60004000 rw-p 2000 pages.file of 6000' '0x60000000 f' '0x60001000 o')"
	run -0 jq -r '.events[] | select(.kind == "fault") | .at' pages.asm.json
	assert_output 0x60003000
	assert_equal "$(shape pages.asm.json)" "$(shape "$SUITE/tests/watch/records/pages.json")"
}

@test "the record: how many areas were left whose pages are not told" {
	run -0 watch -o many.told -f json=many.json --watch many.c
	run -0 jq -r '.events[-2] | (.contents | length), (.contents_left > 16)' many.json
	assert_output "$(printf '%s\n' 64 true)"
	run -0 jq -r '.events[0].contents_left' many.json
	assert_output null
}

@test "the page has the record in it, whichever of the two is asked for" {
	run -0 jq -cS . pages.asm.json
	assert_output "$(sed -n '/id="record">$/,/^<\/script>$/p' pages.asm.html | sed '1d; $d' | jq -cS .)"
	run -0 --separate-stderr watch -q -f html=alone.html --watch cat.asm letters
	run -0 grep -c '"record":"mmap2-suite watch 1"' alone.html
	assert_equal "$(find . -name 'alone*' | wc -l)" 1
}

@test "argv, standard input and the environment are the program's own; so is the status" {
	run -5 --separate-stderr env -i PATH="$PATH" FIRST=1 \
		"$DRIVER" --as-is --root "$SUITE" --build "$BUILD" -q --watch echo.s arg -x <<<"input"
	assert_output $'arginput\nPATH='"$PATH"
}

@test "stripped, and without a section table" {
	nasm -f elf32 allocator.asm
	ld -m elf_i386 -z noexecstack -s -o stripped allocator.o 2>/dev/null
	run -0 --separate-stderr watch -o stripped.told --watch ./stripped
	assert_equal "${stderr-}" ""
	run -0 grep -E '^1 0x[0-9a-f]+ in program: mmap2' stripped.told
	cp stripped bare
	printf '\0\0\0\0' | dd of=bare bs=1 seek=32 conv=notrunc status=none
	printf '\0\0\0\0' | dd of=bare bs=1 seek=48 conv=notrunc status=none
	run -0 watch -o bare.told --watch ./bare
	run -0 grep -c '+ A+0..10000 rw-p 0 anonymous' bare.told
}

@test "--all: calls that are not about memory, with their paths" {
	run -0 watch --all -o all.told --watch cat.asm letters
	run -0 grep -oE ': (open\("letters", O_RDONLY, |fstat64\(|mmap2\(0, 12|write\(1 |exit\(0\))' all.told
	assert_output "$(printf ': %s\n' 'open("letters", O_RDONLY, ' 'fstat64(' 'mmap2(0, 12' 'write(1 ' 'exit(0)')"
}

@test "a case, by its id, among its files" {
	run -0 watch -o "$TMP/told" --watch fixed/over-a-file
	run -0 grep -E "^2 .*asm/fixed/over-a-file.asm:[0-9]+: mmap2\\(" "$TMP/told"
	# Files are meant from here, not from among the case's.
	run -0 watch -q -f json=case.json -f html=case.html -o case.told --watch fixed/over-a-file
	assert_file_not_empty case.json
	assert_file_not_empty case.html
	assert_file_not_empty case.told
}

# bats test_tags=slow
@test "records of cases for the atlas: with their lines, below the suite" {
	run -0 "$SUITE/tools/atlas-records" "$TMP/records" fixed/over-a-file length/zero
	run -0 jq -r '.events[] | select(.kind == "call") | .place.told' "$TMP/records/fixed/over-a-file.json"
	assert_line --index 0 --regexp '^asm/fixed/over-a-file.asm:[0-9]+$'
	run -0 jq -r '.sources[] | .file, (.text | length > 100)' "$TMP/records/length/zero.json"
	assert_output $'asm/length/zero.asm\ntrue'
}

@test "100 MB of output go their way" {
	run -0 bash -c '"$1" --as-is --root "$2" --build "$3" -o flood.told --watch flood.asm | wc -c' - "$DRIVER" "$SUITE" "$BUILD"
	assert_output 104857600
	run -0 grep -c 'munmap(0x50000000, 4096) = 0' flood.told
}

# bats test_tags=slow
@test "one that never ends: what ends the driver ends both, and the record is whole" {
	local pid status=0

	"$DRIVER" --as-is --root "$SUITE" --build "$BUILD" -o spin.told -f json=spin.json --watch spin.asm 3>&- &
	pid=$!
	until [ "$(pgrep -c -x spin)" = 1 ] && sleep 1; do sleep 0.1; done
	kill -s TERM "$pid"
	wait "$pid" || status=$?
	assert_equal "$status" 130
	run -0 jq -r '.interrupted, .events[1].name' spin.json
	assert_output $'true\nmunmap'
	run pgrep -x -r R,S,D,T,t spin # or a zombie that nobody has waited for yet
	refute_output
}

# shellcheck disable=SC2030
@test "the driver is killed: its program goes with it" {
	"$DRIVER" --as-is --root "$SUITE" --build "$BUILD" -o spin.told --watch spin.asm 3>&- &
	until [ "$(pgrep -c -x spin)" = 1 ]; do sleep 0.1; done
	kill -s KILL $!
	for _ in {1..100}; do
		pgrep -x spin >/dev/null || return 0
		sleep 0.1
	done
	fail "spin is still there"
}

# Standard input is the lines; one line comes of it.
complains() {
	local status=$1 expected=$2

	shift 2
	run "-$status" watch --watch "$@"
	assert_output --partial "$expected"
	# shellcheck disable=SC2031 # it is run's, above
	assert_equal "${#lines[@]}" 1
}

@test "a name that begins with a dash is no option of the tools" {
	cp died.asm ./-died.asm
	cp glibc.c ./-o.c
	run -0 watch --watch -- -died.asm
	run -0 watch --watch -- -o.c
}

@test "what cannot be watched: one line" {
	nasm -f elf32 spin.asm
	printf 'format ELF executable\nentry it\n' >fasm.asm
	printf 'section .text\n nop\n' >nowhere.asm
	printf 'org 8048000h\nbits 32\nnop\n' >headless.asm
	cp spin.o other.o
	printf '\050\0' | dd of=other.o bs=1 seek=18 conv=notrunc status=none
	printf '#!/bin/sh\n' >script
	complains 2 "there is no nonesuch, as a file or as a case (--list)" nonesuch
	complains 2 "/tmp is no file" /tmp
	complains 2 "script is no i386 program, and no source by its name (.asm, .s, .S, .c)" script
	complains 2 "spin.o is an object, not a program: ld -m elf_i386 spin.o makes one" spin.o
	complains 2 "other.o is a program of another machine (ELF machine 40), not of i386" other.o
	complains 2 "fasm.asm is FASM source" fasm.asm
	complains 2 "nowhere.asm has neither a label _start: nor a label main:" nowhere.asm
	complains 2 "headless.asm is flat (org) and does not begin with an ELF header" headless.asm
}

# bats test_tags=slow
@test "modes and rights: what to do is said" {
	[ "$(id -u)" -eq 0 ] || skip "needs root"
	local copy

	nasm -f elf32 spin.asm && ld -m elf_i386 -o plain spin.o
	complains 2 "./plain is not executable: chmod +x ./plain" ./plain < <(chmod -x plain)
	copy=$(mktemp -d /tmp/watched.XXXXXX)
	cp plain "$copy" && cp "$DRIVER" "$copy/driver" && chmod 4755 "$copy/plain" && chmod 755 "$copy"
	cd /
	run -2 setpriv --reuid 65534 --regid 65534 --clear-groups "$copy/driver" --as-is --root / --build / --watch "$copy/plain"
	assert_output --partial "is setuid, and would run without its rights when watched"
	chmod 711 "$copy/plain"
	run -2 setpriv --reuid 65534 --regid 65534 --clear-groups "$copy/driver" --as-is --root / --build / --watch "$copy/plain"
	assert_output --partial "cannot be read, and the kernel lets no such program be watched"
	rm -r "$copy"
}

@test "a /proc of another PID namespace, or none: nothing is told of what could not be looked at" {
	run -125 unshare -pf "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" --watch -f json=none.json spin.asm
	assert_output "mmap2-suite: --watch: /proc is not there, or that of another PID namespace: mount one here (mount -t proc proc /proc; unshare --mount-proc)"
	assert_file_not_exist none.json
	run -125 unshare -m sh -c 'umount -l /proc; exec "$0" --as-is --root "$1" --build "$2" --watch spin.asm' "$DRIVER" "$SUITE" "$BUILD"
	assert_line --partial "--watch: /proc is not there"
}

@test "a process that nobody may look at: it is said, and what there would be is in no list" {
	local copy

	copy=$(mktemp -d /tmp/watched.XXXXXX)
	cp undumpable.c "$copy" && cp "$DRIVER" "$copy/driver" && chmod 777 "$copy"
	cd /
	run -0 setpriv --reuid 65534 --regid 65534 --clear-groups "$copy/driver" --as-is --root / --build / \
		--watch -f "json=$copy/record" "$copy/undumpable.c"
	assert_line "    its address space cannot be looked at: Permission denied"
	run -0 jq -r '.events[] | select(.task == 2 and .kind == "call" and .name == "mmap2") | .unseen, has("came"), has("contents")' "$copy/record"
	assert_output "$(printf '%s\n' 'Permission denied' false false)"
	rm -r "$copy"
}

@test "a kernel that lets nobody trace: what to do" {
	run -125 "$BUILD/tests/deny" ptrace=1 "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" --watch spin.asm
	assert_output --partial "lets no program be traced: Operation not permitted (a container: --cap-add SYS_PTRACE"
}

@test "options: one format, a file that can be written" {
	run -2 watch -f tap --watch spin.asm
	assert_output --partial "--watch writes beside what it tells a record, --format json=FILE, and the page that shows it, --format html=FILE"
	for words in "-o " -fjson= -fhtml=; do
		# shellcheck disable=SC2086 # an option and its word
		run -125 watch $words/nonesuch/told --watch spin.asm
		assert_output "mmap2-suite: cannot write /nonesuch/told: No such file or directory"
	done
	run -2 watch --jobs 2 --watch spin.asm
	assert_output --partial "--jobs goes with"
}
