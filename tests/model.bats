#!/usr/bin/env bats
# bats file_tags=any-host
# The model (model/): what it predicts, and its answers beside the expected files.
# shellcheck disable=SC2154 # bats sets $stderr

setup() { load lib.bash; }

predict() { "$DRIVER" predict "$@"; }
model() { "$DRIVER" --root "${ROOT:-$SUITE}" --build "$BUILD" model "$@"; }

# A tree of a few cases in $TMP/few, of which one can be broken.
few() {
	copy_cases "$TMP/few"
	ROOT=$TMP/few
}

# The calls answered and differing of a line of `model`: "1706 1959 0".
numbers() { sed -E 's/.*answers ([0-9]+) of ([0-9]+) calls.*; ([0-9]+) differ.*/\1 \2 \3/' <<<"$1"; }

# ---- the third face ----

@test "model: on no kernel does it differ from an expected file, and it answers 85 % of the calls" {
	local line answered calls differ kernels=0

	run -0 model
	for line in "${lines[@]}"; do
		[[ $line == *" cases ("* ]] || continue
		read -r answered calls differ <<<"$(numbers "$line")"
		assert_equal "$differ" 0
		[ "$calls" -gt 1900 ]
		[ $((answered * 100)) -ge $((calls * 85)) ] || fail "$line"
		kernels=$((kernels + 1))
	done
	[ "$kernels" -ge 10 ]
}

@test "model: what it does not answer is counted by reasons, and with -v told line by line" {
	local told

	run -0 model --on compat,6.1
	told=$(sed -n '/^not answered:$/,$s/^ *\([0-9]*\)  .*/\1/p' <<<"$output" | paste -sd+ | bc)
	run -0 model --on compat,6.1 -v
	assert_equal "$(grep -c '^unknown: ' <<<"$output")" "$told"
	assert_line --regexp '^unknown: flags/hugetlb-no-pool: mmap2\(.*: what huge pages the kernel has$'
}

@test "model: an answer that is wrong in an expected file is told with the rung, status 1" {
	few
	sed -i 's/= -EINVAL/= -ENOMEM/' "$ROOT/expected/length/zero.exp"
	run -1 model --on compat,6.1
	assert_line --index 0 --partial "differs: length/zero - "
	assert_line --regexp '^    - mmap2\(.*\) = -ENOMEM$'
	assert_line --regexp '^    \+ mmap2\(.*\) = -EINVAL$'
	assert_line "    the model: the length is 0 (mm/mmap.c:do_mmap)"
	assert_line --partial "; 1 differ"
}

@test "model: wrong areas, bytes, faults and permissions are told, too" {
	few
	run -0 model typical protection --on compat,6.1
	sed -i 's/^+ 50000000\.\.\(.*\) rw-p/+ 50000000..\1 r--p/; s/^+ A+0\.\.\(.*\) rw-s/+ A+0..\1 rw-p/' \
		"$ROOT"/expected/typical/*.exp
	run -1 model typical --on compat,6.1
	few
	sed -i 's/SEGV_ACCERR/SEGV_MAPERR/' "$ROOT/expected/protection/none.exp"
	run -1 model protection --on compat,6.1
	assert_line --regexp '^    \+ (read|write) A\+0 = SIGSEGV SEGV_ACCERR$'
	few
	sed -i -E 's/^(read .*) = [0-9a-f]{2}( .*)?$/\1 = 99/' "$ROOT"/expected/typical/shared-file.exp
	run -1 model typical/shared-file --on compat,6.1
	refute_line --partial "; 0 differ"
}

@test "model: what is there at the end is told of it, too, and nothing where nothing is expected" {
	few
	sed -i 's/^\(+ .* = \)78/\199/' "$ROOT/expected/typical/shared-file.exp"
	run -1 model typical/shared-file --on compat,6.1
	assert_line --regexp '^    - \+ .* = 99'
	assert_line --regexp '^    \+ \+ .* = 78'
	few
	sed -i '/^at the end:/d; /^+ .* = /d' "$ROOT/expected/typical/shared-file.exp"
	run -1 model typical/shared-file --on compat,6.1
	assert_line "    + at the end:"
	few
	sed -i 's/^exit 0/at the end:\n! VmLck +4 kB, areas +0 kB\nexit 0/' "$ROOT/expected/length/zero.exp"
	run -1 model length/zero --on compat,6.1
	assert_line "    - ! VmLck +4 kB, areas +0 kB"
}

@test "model: where an expected file has a condition it is asked of both sides" {
	run -0 model mremap-move --on compat,5.12 --on compat,5.13 --on native,6.16 --on native,6.17
	assert_equal "$(grep -c '; 0 differ' <<<"$output")" 4
}

@test "model: an answer that known/ says kernels give is no difference, and counted" {
	run -0 model fixed/last-byte --on native,6.1 -v
	assert_line --partial "known: fixed/last-byte: mmap2(0xffffffff,"
	assert_line --partial "0 differ, and 1 as known/ says that kernels do"
	run -0 model fixed/last-byte --on compat,6.1
	assert_line --regexp '; 0 differ$'
}

@test "model: where nothing is compared that is said, with 125, and has no share" {
	run -125 --separate-stderr model brk --on compat,6.1
	assert_output --regexp '^compat 6\.1: [0-9]+ cases \(0 skipped\); answers 0 of [1-9].* 0 differ'
	assert_equal "$stderr" "mmap2-suite: nothing could be compared: the model answers no line of these cases"
	few
	printf 'needs: native\n' >>"$ROOT/cases/length/zero.case"
	run -125 --separate-stderr model length/zero --on compat,6.1
	assert_output "compat 6.1: 0 cases (1 skipped); answers 0 of 0 calls, 0 of 0 lines; 0 differ"
	assert_equal "$stderr" "mmap2-suite: nothing could be compared: no line of these cases is for these kernels"
	run -0 model length --on compat,6.1 --on native,6.1
}

@test "model: what is the beginning of a line of known/ is not that line" {
	few
	mkdir "$ROOT/known"
	sed -i 's/= -EINVAL/= -ENOMEM/' "$ROOT/expected/length/zero.exp"
	grep '^mmap2.*= -ENOMEM' "$ROOT/expected/length/zero.exp" >"$TMP/expected"
	sed 's/^/\tasm: -/; s/.*/length\/zero | any | a fault\n&/' "$TMP/expected" >"$ROOT/known/list.known"
	sed 's/^/\tasm: +/; s/-ENOMEM$/-EINVAL/' "$TMP/expected" >>"$ROOT/known/list.known"
	printf "\tc: PASS\n" >>"$ROOT/known/list.known"
	run -0 model length/zero --on compat,6.1
	assert_output --partial ", and 1 as known/ says that kernels do"
	sed -i 's/-EINVAL$/-EINVALID/' "$ROOT/known/list.known"
	run -1 model length/zero --on compat,6.1
	assert_line --partial "; 1 differ"
}

# ---- predict ----

# bats test_tags=any-host
@test "model: a call that it does not decide leaves it as it was, or it says that it does not" {
	run "$BUILD/tests/undecided" 7 1000000
	assert_success
	assert_output --regexp '^[1-9][0-9]{3,} undecided, 0 wrong$'
}

@test "predict: the result, the rungs before it in the kernel's order, and the one that decided" {
	run -0 predict 'mmap2(0x1000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_FIXED, -1, 0)' --on native,6.1
	assert_line --index 0 "native 6.1:"
	assert_line --index 1 \
		"mmap2(0x1000, 4096, PROT_READ, MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS, -1, 0) = -EPERM"
	assert_line --index 2 "    not EINVAL     the length is 0 (mm/mmap.c:do_mmap)"
	assert_line "    ->  EPERM      the address is below vm.mmap_min_addr (security/commoncap.c:cap_mmap_addr)"
	assert_line "    | nothing is mapped"
	run -0 predict 'mmap2(0x1000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_FIXED, -1, 0)' --on native,6.1,root
	assert_line --index 1 --partial "= 0x1000"
}

@test "predict: no call has a rung twice, or one that its kernel has not" {
	local on rungs

	for on in native,5.10 native,6.1 native,6.5 compat,6.12 compat,7.3; do
		run -0 predict --on "$on" \
			"mmap2(0x50000000, 12288, PROT_READ, MAP_SHARED|MAP_ANONYMOUS|MAP_FIXED|MAP_LOCKED, -1, 0)" \
			"mprotect(0x50000000, 4096, PROT_READ)" \
			"madvise(0x50000000, 4096, MADV_POPULATE_READ)" \
			"msync(0x50000000, 4096, MS_SYNC)" "mlock2(0x50000000, 4096, 1)" \
			"munlock(0x50000000, 4096)" "remap_file_pages(0x50000000, 4096, 0, 2, 0)" \
			"mremap(0x50000000, 4096, 4096, MREMAP_MAYMOVE|MREMAP_FIXED, 0x60000000)" \
			"mremap(0x60000000, 4096, 8192, MREMAP_MAYMOVE, 0)" \
			"munmap(0x60000000, 8192)"
		rungs=$(awk '/^[a-z]/ { call = $1 } /^    not / { print call, $0 }' <<<"$output")
		assert [ "$(wc -l <<<"$rungs")" -gt 40 ]
		assert_equal "$(sort <<<"$rungs" | uniq -d)" ""
		# Where a rung stands may name the version that it came with: no later one is told.
		while read -r since; do
			assert_equal "$since of $on: $(printf '%s\n' "$since" "${on#*,}" | sort -V | head -n 1)" \
				"$since of $on: $since"
		done < <(sed -nE 's/.*[( ]([5-9]\.[0-9]+)\).*/\1/p' <<<"$rungs" | sort -u)
	done
	run -0 predict --on native,6.1 'mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_FIXED, -1, 0)'
	refute_output --regexp 'not [0-9]'
}

@test "predict: of two errors that apply the first rung wins" {
	local call answer

	while read -r answer call; do
		run -0 predict "$call" --on compat,6.1
		assert_line --index 1 --regexp "= $answer$"
	done <<-'END'
		-EBADF mmap2(0, 0, PROT_READ, MAP_PRIVATE, 9, 0)
		-EINVAL mmap2(0, 0, PROT_READ, MAP_PRIVATE, 3, 0)
		-ENOMEM mmap2(0, 0xfffff001, PROT_READ, 0, 3, 0xffffffff)
		-ENOMEM mmap2(0xfffff001, 4096, PROT_READ, MAP_PRIVATE|MAP_FIXED, 3, 0)
		-EINVAL mmap2(0x1001, 4096, PROT_READ, MAP_PRIVATE|MAP_FIXED, 3, 0)
		-EPERM mmap2(0, 4096, PROT_READ, MAP_ANONYMOUS|MAP_FIXED, -1, 0)
		-EINVAL mmap2(0, 4096, PROT_READ|PROT_WRITE, 0, 4, 0)
		-EOPNOTSUPP mmap2(0, 4096, PROT_WRITE, MAP_SHARED_VALIDATE|MAP_SYNC, 4, 0)
		-EACCES mmap2(0, 4096, PROT_WRITE, MAP_SHARED|MAP_GROWSDOWN, 4, 0)
		-EINVAL munmap(1, 0)
		-EINVAL mremap(0x50000000, 4096, 0, MREMAP_MAYMOVE, 0)
		-EFAULT mremap(0x50000000, 4096, 4096, MREMAP_MAYMOVE|MREMAP_FIXED, 1)
		-EINVAL madvise(1, 0, 0x7fff)
		-EINVAL remap_file_pages(0x50000000, 4096, PROT_READ, 0, 0)
	END
}

@test "predict: calls go on in one space, which is drawn; letters name what the kernel chose" {
	run -0 predict 'mmap2(0x50000000, 12288, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0); ' \
		'mprotect(0x50001000, 4096, PROT_READ); write 0x50001000 = 41; write 0x50000007 = 41' \
		'read 0x50000007;munmap(0x50001000, 1)' --on compat,6.12
	assert_line "    | 50000000 [rw-p            ]"
	assert_line "    | 50000000 [rw-p][r--p][rw-p]"
	assert_line "write 0x50001000 = SIGSEGV SEGV_ACCERR"
	assert_line "read 0x50000007 = 41 'A'"
	assert_line "    | 50000000 [rw-p]......[rw-p]"
	run -0 predict 'mmap2(0, 8192, PROT_READ, MAP_SHARED, 3, 1); read A+fff; read A+1000; mmap2(0, 4096, PROT_NONE, MAP_PRIVATE, 4, 0); munmap(B, 4096)' \
		--on native,5.10
	assert_line "read A+fff = 42 'B'"
	assert_line "read A+1000 = SIGBUS BUS_ADRERR"
	assert_line "munmap(B, 4096) = 0"
}

@test "predict: without --on, what other kernels say differently is told, and by whom" {
	run -0 predict 'mremap(0x50000000, 4096, 0xfffff000, MREMAP_MAYMOVE, 0)'
	assert_line --index 0 "compat 6.12:"
	assert_line "mremap(0x50000000, 4096, 0xfffff000, MREMAP_MAYMOVE, 0) = -EFAULT"
	assert_line "on compat 6.18: mremap(0x50000000, 4096, 0xfffff000, MREMAP_MAYMOVE, 0) = -EINVAL"
	refute_line --partial "on compat 6.1:"
}

@test "predict: what it does not know is told as that, with 125, and nothing behind it is answered" {
	run -125 predict 'mmap2(0, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_HUGETLB, -1, 0); munmap(1, 2)' --on compat,6.1
	assert_line "mmap2(0, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_HUGETLB, -1, 0) = ?"
	assert_line "    not known: what huge pages the kernel has"
	assert_line "munmap(1, 2) = ?"
	run -125 predict 'munmap(0x08048000, 4096)' --on compat,6.1
	assert_line "    not known: what the program brought along lies there"
}

@test "predict: of several kernels each that was asked for counts, whichever comes first" {
	local calls='mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_FIXED, -1, 0); mseal(0x50000000, 4096, 0)'

	run -125 predict --on compat,6.10 --on compat,6.12 "$calls"
	assert_line "on compat 6.12: mseal(0x50000000, 4096, 0) = 0"
	run -125 predict --on compat,6.12 --on compat,6.10 "$calls"
	assert_line "on compat 6.10: mseal(0x50000000, 4096, 0) = ?"
	assert_line --index -1 "    not known: how 6.10 and 6.11 look at seals"
	run -0 predict --on compat,6.12 --on compat,6.1 "$calls"
	run -0 predict "$calls"
}

@test "predict: lines are taken as they are told, with what came of them" {
	run -0 predict --on compat,6.1 'mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_FIXED, -1, 0) = 0x50000000;
		read 0x50000000 = 00; write 0x50000000 = SIGSEGV SEGV_ACCERR; munmap(0x50000000, 4096) = 0'
	assert_line 'read 0x50000000 = 00'
	assert_line 'write 0x50000000 = SIGSEGV SEGV_ACCERR'
	assert_line 'munmap(0x50000000, 4096) = 0'
	run -2 predict "write 0x50000000 = 41 'A' x"
	assert_output --partial 'write takes an address and a byte'
	run -2 predict "read 0x50000000 00"
	assert_output --partial 'something stands behind it'
}

@test "predict: bad input is one line, 2" {
	local form="(calls are written as expected files have them: munmap(0x50000000, 4096))"

	run -2 predict 'unmap(0, 1)'
	assert_output "mmap2-suite: predict: no call unmap is known; did you mean munmap? $form"
	run -2 predict 'munmap(0)'
	assert_output "mmap2-suite: predict: munmap takes 2 arguments, not 1 $form"
	run -2 predict 'mmap(0, 1)'
	assert_output "mmap2-suite: predict: mmap takes 6 or 1 arguments, not 2 $form"
	run -2 predict 'brk()'
	assert_output "mmap2-suite: predict: brk takes 1 argument, not 0 $form"
	run -2 predict 'munmap(0, 1) 0'
	assert_output "mmap2-suite: predict: something stands behind the call that is no part of it $form"
	run -2 predict 'mmap2(0, 4096, PROT_RAED, MAP_PRIVATE, 3, 0)'
	assert_output "mmap2-suite: predict: mmap2: argument 3 is none: PROT_RAED $form"
	run -2 predict 'munmap(A, 4096)'
	assert_output "mmap2-suite: predict: munmap: argument 1 is none: A $form"
	run -2 predict 'munmap(0x100000000, 1)'
	assert_output "mmap2-suite: predict: munmap: argument 1 is none: 0x100000000 $form"
	run -2 predict ' ; '
	assert_output "mmap2-suite: predict: no call is there $form"
	run -2 predict 'munmap(0, 1)' --on compat,4.9
	assert_output "mmap2-suite: --on takes native or compat, and a version from 5.10: native,6.1; not compat,4.9"
	run -2 predict
	assert_output "mmap2-suite: predict takes calls"
}
