#!/usr/bin/env bats
# What is said where a call that only prepares the question fails.

setup() { load lib.bash; }

DENY=${O:-$BATS_TEST_DIRNAME/../build}/tests/deny

# bats test_tags=any-host
@test "deny: a call of a rule fails for the program, and for nothing else" {
	run -1 "$DENY" open:/etc/hostname cat /etc/hostname
	assert_output --partial "Function not implemented"
	run -1 "$DENY" open=13:/etc/hostname cat /etc/hostname
	assert_output --partial "Permission denied"
	run -0 "$DENY" open:/etc/hostname cat /etc/passwd
	assert_output --partial "root:"
	run -0 "$DENY" open+1:/etc/passwd cat /etc/passwd
	run -1 "$DENY" open+1:/etc/passwd cat /etc/passwd /etc/passwd
	assert_output --partial "Function not implemented"
}

# bats test_tags=any-host
@test "deny: it ends as the program ends, and never keeps it from starting" {
	run -3 "$DENY" execve,process sh -c 'exit 3'
	run -137 "$DENY" getppid sh -c 'kill -9 $$'
	run -126 "$DENY" execve sh -c 'exec /bin/true'
	run -125 "$DENY" nonesuch true
	assert_output "deny: no such call: nonesuch"
	run -125 "$DENY" getppid /nonesuch
	assert_output "deny: /nonesuch: No such file or directory"
}

# A prefix that denies calls to the programs of cases and none to that of the facts: a target that has
# what they need, and where it fails all the same.
lay_denial() {
	printf '#!/bin/sh\ncase $1 in\n*/inc/facts) exec "$@" ;;\nesac\nexec %s %s "$@"\n' \
		"$DENY" "$1" >"$TMP/denial"
	chmod +x "$TMP/denial"
}

# What one program says under deny, as canonical lines.
under_deny() {
	lay_denial "$1"
	run "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$TMP/denial" --face "$3" --canonical "$2"
}

@test "a snapshot that could not be read is told as that, on both faces" {
	local face

	for face in asm c; do
		under_deny open=13:/proc/self/maps,open=13:/proc/self/smaps length/zero $face
		assert_line --regexp '^maps before: not seen: (-EACCES|it is empty)$'
		assert_line --regexp '^maps before..after: not seen: (-EACCES|it is empty)$'
		refute_line --partial unchanged
	done
}

# The verdict of a case under deny: the run's result as TAP.
run_under_deny() {
	lay_denial "$1"
	run --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$TMP/denial" --no-known \
		--timeout-mul 10 -f tap "${@:2}"
}

@test "a fork that failed is no child that ended with 0: BROKEN by its name, on both faces" {
	run_under_deny process=11 fork/areas
	assert_failure 125
	assert_line --partial "both faces: a call that only prepares the question failed: fork = -EAGAIN"
	refute_line --partial "ended child"
}

@test "an execve that failed is no mapping that survived it" {
	run_under_deny execve exec/mapping-gone exec/child-of-vfork
	assert_failure 125
	assert_line --regexp "a call that only prepares the question failed: (child: )?execve = -E"
	refute_line --partial "read 0x50000000"
}

@test "a waitpid that failed fills nothing in" {
	run_under_deny wait fork/private-store
	assert_failure 125
	assert_line --partial "failed: waitpid = -ENOSYS"
}

@test "a personality that could not be set: both faces say why, though the wrapper of glibc keeps errno as it was" {
	run_under_deny personality=13 layout/limit-3gb-at-run-time stack-note/absent-personality
	assert_failure 125
	assert_equal "$(grep -c 'both faces: a call that only prepares the question failed: personality = -EACCES' <<<"$output")" 2
}

@test "a socket and a pipe that could not be had are not -EBADF of mmap2" {
	run_under_deny socket=13,pipe=24 filetype/udp-socket filetype/pipe-read-end
	assert_failure 125
	assert_line --partial "failed: socket = -EACCES"
	assert_line --partial "failed: pipe = -EMFILE"
}

@test "a sandbox that refuses personality: what sets one is skipped, and says why" {
	run -0 --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY personality=1" \
		-f tap stack-note layout
	for id in stack-note/absent-data stack-note/bit-set-late layout/limit-3gb-at-run-time; do
		assert_line --regexp "^ok [0-9]+ $id # SKIP (needs personality|personality is unknown)"
	done
}

@test "a filter that refuses a call of the question: a skip, since the kernel was not asked" {
	run -0 --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is \
		--exec "$DENY mseal=38,remap_file_pages=1,process_vm_readv=1" \
		-f tap remap-file-pages/address-rounded utek/self-private 'mseal/*'
	assert_line "ok 2 mseal/dontneed # SKIP needs mseal that no seccomp filter refuses (ENOSYS)"
	assert_line --regexp "^ok [0-9]+ remap-file-pages/address-rounded # SKIP needs remap_file_pages that no seccomp filter refuses \(EPERM\)$"
	assert_line --regexp "^ok [0-9]+ utek/self-private # SKIP needs process_vm_readv that no seccomp filter refuses \(EPERM\)$"
	refute_line --partial "not ok"
}

# refused RULE WORDS ID...: under a filter of that rule each of them is skipped, by these words.
refused() {
	local id

	run --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY $1" -f tap "${@:3}"
	refute_line --partial "not ok"
	for id in "${@:3}"; do
		assert_line --regexp "^ok [0-9]+ $id # SKIP needs $2 that no seccomp filter refuses "
	done
}

@test "a filter that refuses a neighbour, or a call by its arguments: a skip of what asks it" {
	local call

	for call in munmap/head=munmap madvise/remove=madvise msync/async=msync mremap/shrink=mremap lock/rounded-outward=mlock \
		mincore/touched=mincore protection/every-bit=mprotect; do
		refused "${call#*=}=1" "${call#*=}" "${call%=*}"
	done
	refused 'prctl^0&65=1' PR_SET_MDWE write-xor-execute/mmap2
	refused 'mprotect^2&4=1' 'mprotect to PROT_EXEC' mprotect/write-to-execute
	refused 'mmap2^2&6=1' 'mmap2 of what is written and executed' protection/write-execute
	refused rt_sigreturn=1 rt_sigreturn protection/none frame/fetch
	refused munmap=38 munmap charges/growth # which no line shows
}

@test "a filter that kills who makes a call: a skip of what asks it; one without which nothing can be asked is named" {
	refused 'mseal=kill' mseal mseal/dontneed
	refused 'munmap=kill' munmap munmap/head
	refused 'rt_sigreturn=kill' rt_sigreturn protection/none
	run -125 --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY memfd_create=kill" length/zero
	assert_equal "${stderr:?}" "mmap2-suite: cannot run an i386 program here: it was killed by SIGSYS, with which a seccomp filter answers \
a call; is what --exec names an emulator of i386, and adds nothing to standard output?"
}

@test "a filter that refuses something else skips nothing, and what a kernel lost without one fails" {
	run -0 --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY getppid" \
		-f tap munmap/head protection/none
	assert_equal "$(grep -c '^ok [0-9]* [a-z/-]*$' <<<"$output")" 2
	run_under_deny munmap=38 munmap/head
	assert_failure 1
	assert_line --regexp '^not ok 1 munmap/head$'
}

@test "a sandbox that refuses a call by which a question is prepared: a SKIP that names it, no FAIL" {
	local call

	for call in open pread64 prctl rt_sigaction; do
		run --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY $call=1" \
			-f tap access/readwrite-shared-write write-xor-execute/mmap2 private/read-by-kernel \
			frame/behind-the-call
		refute_line --regexp "^not ok"
		assert_line --regexp " # SKIP needs $call \\(EPERM\\)\$"
	done
}

@test "a sandbox that refuses clone, and not fork: what makes a process is skipped" {
	run -125 --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY clone=1" \
		-f tap fork/areas
	assert_line "ok 1 fork/areas # SKIP needs fork (EPERM)"
}

@test "a sandbox that refuses setrlimit: what sets a limit of its own is skipped" {
	run -125 --separate-stderr "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$DENY setrlimit=1" \
		-f tap limits/as-below-use limits/data-zero-hard
	assert_line "ok 1 limits/as-below-use # SKIP needs setrlimit (EPERM)"
	assert_line --regexp "^ok 2 limits/data-zero-hard # SKIP needs "
}

@test "a premise that fails is known by its words, and by no others" {
	local list=$TMP/list.known

	run_under_deny process=11 --write-known "$list" fork/areas
	assert_failure 125
	sed -i 's/| [^|]*: why$/| no process can be had/; /^#/d; s/| [^|]* | no process/| any | no process/' "$list"
	assert_file_contains "$list" "PREMISE fork = -EAGAIN"
	run_under_deny process=11 --known "$list" fork/areas
	assert_success
	run_under_deny process=12 --known "$list" fork/areas
	assert_failure 125
	assert_line --partial "failed: fork = -ENOMEM"
}

# bats test_tags=any-host
@test "a program that hangs behind a premise that failed: TIMEOUT, with the premise" {
	lay_canned
	printf 'failed open = fffffff3\n' >"$TMP/tree/report"
	printf '#!/bin/sh\n"%s" "$@"\ncase $2 in */facts) ;; *) sleep 1000 ;; esac\n' "$SUITE/tests/say" >"$TMP/slow"
	chmod +x "$TMP/slow"
	run -1 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/slow $TMP/tree" \
		--timeout-mul 0.8 -f tap
	assert_line "not ok 1 canned/report # TIMEOUT"
	assert_line --regexp '^# (both faces|C face): it ran for .* \(--timeout-mul allows more\); a call that only prepares the question failed: open = -EACCES$'
}

# ---- the dialects ----

# bats test_tags=kernel,slow
@test "utek: maps that can not be read is no answer about the caller's memory" {
	for face in asm c; do
		under_deny read=5 utek/self-shared $face
		assert_line "utek_mmap(M_SELF, 0x30000000, 0x50000000, 4096, M_R_SELF|M_W_SELF, SHARED) = -EIO"
	done
}

# ---- what the frame looks at ----

# A prefix whose program finds $1 as its smaps, which begin with more areas than a face remembers:
# the last is new at the end.
lay_smaps() {
	{
		for ((i = 0; i < 64; i++)); do
			printf '%08x-%08x r--p 00000000 00:00 0\n' $((i * 8192 + 65536)) $((i * 8192 + 69632))
		done
		echo "$1 ---p 00000000 00:00 0"
	} >"$TMP/smaps"
	printf '#!/bin/sh\ncase $1 in\n*/inc/facts) exec "$@" ;;\nesac\nexec unshare -m sh -c %s - "$@"\n' \
		"'mount --bind $TMP/smaps /proc/\$\$/smaps && exec \"\$@\"'" >"$TMP/shown"
	chmod +x "$TMP/shown"
}

# Where the data of the program $1 lie, 4 GiB above.
data_above() {
	readelf -lW "$1" | while read -r type _ address _ _ size flags _; do
		if [ "$type $flags" = 'LOAD RW' ]; then
			printf '1%08x-1%08x' $((address & ~4095)) $(((address + size + 4095) & ~4095))
		fi
	done
}

@test "areas that an emulator has above 4 GiB are not those of the program that are 4 GiB below" {
	unshare -m true 2>/dev/null || skip "needs mount namespaces"
	local face program=$BUILD/asm/length/zero

	for face in asm c; do
		lay_smaps "$(data_above "$program")"
		run "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is --exec "$TMP/shown" --face "$face" \
			--no-known length/zero
		assert_success
		assert_line --partial '1 passed'
		program=$BUILD/c/faces
	done
}
