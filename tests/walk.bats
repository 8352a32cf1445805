#!/usr/bin/env bats
# walk and sweep: the model beside a kernel, or beside an emulator that is known to differ.

setup() { load lib.bash; }

suite() { "$DRIVER" --root "$SUITE" --build "$BUILD" "$@"; }

# bats test_tags=kernel,slow
@test "walk: thousands of calls, and on this kernel nothing differs" {
	run -0 suite walk --seed 5 --calls 3000
	assert_line "walk --seed 5"
	assert_line --regexp '^3000 calls in .* s, and [0-9]+ that the model does not know were not made$'
	refute_line --partial differs
}

# bats test_tags=kernel,slow
@test "walk: a hand that was stopped, with who waits for it, is none that hangs" {
	local stops=0 status=0 worker hand

	# Who waits does so for 1.5 s; it is stopped for longer than that, and goes on first.
	"$DRIVER" --root "$SUITE" --build "$BUILD" walk --seed 5 --calls 20000 -j 1 \
		--timeout-mul 0.1 >"$TMP/out" 2>&1 3>&- &
	pid=$!
	await pgrep -P "$pid" -f -- --work >"$TMP/worker"
	worker=$(cat "$TMP/worker")
	while [ "$stops" -lt 3 ] && kill -s 0 "$worker"; do
		# Each round has a hand of its own, which does not go away while nobody tells it to.
		kill -s STOP "$worker"
		if hand=$(pgrep -P "$worker"); then
			kill -s STOP "$hand"
			kill -s CONT "$worker"
			sleep 0.05 # it waits then
			kill -s STOP "$worker"
			sleep 2
			stops=$((stops + 1))
		fi
		kill -s CONT "$worker"
		[ -z "$hand" ] || kill -s CONT "$hand" || true # its round may have ended
		sleep 0.1
	done
	wait "$pid" || status=$?
	run cat "$TMP/out"
	assert_equal "$status" 0
	refute_line --partial differs
	assert_equal "$stops" 3
}

# bats test_tags=any-host
@test "walk: under qemu-i386 the first difference is shrunk, told with both answers, and status 1" {
	needs qemu-i386
	run -1 suite walk --seed 1 --calls 3000 --exec qemu-i386
	assert_line "differs: '-' is the model, '+' the target"
	assert_line --regexp '^    - [a-z0-9_]+[( ].* = '
	assert_line --regexp '^    \+ ([a-z0-9_]+[( ].* = |the hand died)'
	assert_line --regexp '^the model: .* \(.*\.c:.*\)$'
	[ "$(grep -c "^    " <<<"$output")" -le 7 ] || fail "more than six calls are left"
}

# bats test_tags=any-host
@test "walk: the same seed makes the same calls; without one it is told" {
	needs qemu-i386
	run -1 suite walk --seed 2 --exec qemu-i386
	local first; first=$(grep "^    " <<<"$output")
	run -1 suite walk --seed 2 --exec qemu-i386
	assert_equal "$(grep "^    " <<<"$output")" "$first"
	run -1 suite walk --seed 3 --exec qemu-i386
	[ "$(grep "^    " <<<"$output")" != "$first" ]
	run suite walk --calls 1 --exec qemu-i386
	assert_line --regexp '^walk --seed [0-9]+$'
}

# bats test_tags=any-host
@test "sweep: a plane ends at its first difference" {
	needs qemu-i386
	run -1 suite sweep mremap --exec qemu-i386
	assert_line "differs: '-' is the model, '+' the target"
	assert_line --regexp '^mremap: [0-9]+ of [0-9]+ questions$'
}

# bats test_tags=kernel,slow
@test "sweep: a plane is asked whole, and on this kernel nothing differs" {
	run -0 suite sweep address-by-length
	refute_line --partial "without flags and counters"
	assert_line --regexp '^address-by-length: ([0-9]+) of \1 questions$'
}

# bats test_tags=kernel,slow
@test "sweep: all planes, bounded, are asked in all their parts" {
	run -0 suite sweep all --minutes 1
	assert_line --regexp '^flags-by-type address-by-length .* moves mmap2: [0-9]+ of 5023888 questions$'
	refute_line --regexp ': 0 of'
}

# bats test_tags=any-host
@test "walk: calls that are given are made, and no others" {
	needs qemu-i386
	run -0 suite walk 'mmap2(0x50000000, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0)' \
		'write 0x50000001 = 41; read 0x50000001; munmap(0x50000000, 4096)' --exec qemu-i386 --write-case walked/none
	assert_line --regexp '^4 calls in '
	assert_line "mmap2-suite: nothing differed, and --write-case wrote nothing"
	assert_file_not_exists "$SUITE/asm/walked/none.asm"
	run -1 suite walk 'mlock2(0, 0, 0)' --exec qemu-i386
	assert_line "    - mlock2(0, 0, 0) = 0"
	assert_line "    + mlock2(0, 0, 0) = -ENOSYS"
}

# bats test_tags=any-host,slow
@test "walk: several differences that are not of one kind, as text and as JSON" {
	needs qemu-i386
	# Two of the first eight are the same one once they are made smaller.
	run -1 suite walk --seed 800953 -j 1 --differences 8 --exec qemu-i386 \
		-f json="$TMP/walk.json"
	assert_equal "$(grep -c "^differs: " <<<"$output")" 8
	run -0 jq -r '[.command, .status, (.differences | length), (.calls > 0)] | @text' "$TMP/walk.json"
	assert_output '["walk --seed 800953",1,8,true]'
	run -0 jq -e '.differences | all(.calls[-1] != .got and .round >= 0 and (.where | contains(":")))' \
		"$TMP/walk.json"
}

# bats test_tags=any-host
@test "walk, sweep: bad input is one line" {
	local form="(calls are written as expected files have them: munmap(0x50000000, 4096))"

	run -2 suite walk --seed x
	assert_output "mmap2-suite: --seed takes a whole number from 1 to 2147483647, not x"
	run -2 suite walk length/zero
	assert_output "mmap2-suite: walk: no call: length/zero $form"
	run -2 suite walk 'getpid()'
	assert_output "mmap2-suite: walk: getpid is no call that walk makes $form"
	run -2 suite walk 'brk(0)'
	assert_output "mmap2-suite: walk: brk is no call that walk makes $form"
	run -2 suite walk 'write 0x50000000'
	assert_output "mmap2-suite: walk: write takes an address and a byte: write 0x50000000 = 41 $form"
	run -2 suite walk -f tap
	assert_output "mmap2-suite: walk tells in words, or by -f json=FILE"
	run -125 suite walk --calls 1 --exec qemu-i386 -f json=/nowhere/walk.json
	assert_output "mmap2-suite: cannot write /nowhere/walk.json: No such file or directory"
	run -125 suite walk --calls 1 --exec qemu-i386 -f json=/dev/full
	assert_line "mmap2-suite: cannot write /dev/full: No space left on device"
	run -2 suite sweep --seed 1
	assert_output "mmap2-suite: --seed goes with walk, not with sweep"
	run -2 suite sweep nothing
	assert_output --partial "there is no plane nothing (there are flags-by-type address-by-length"
	run -125 suite walk --exec true
	assert_output --partial "the hand does not run here"
	assert_line "no part of it came up"
	refute_output --partial "?"
}

# bats test_tags=any-host
@test "walk: one call, and one part, are told as one" {
	lay_fake "walk 2 whole native 6.1.7" "round 0" "did 0 1 1" end
	run -125 in_fake walk 'munmap(0x50000000, 4096)' --record "$TMP/record"
	assert_line "native 6.1.7, seen in 1 part"
	assert_line --regexp '^1 call in .* s, and 1 that the model does not know was not made$'
	printf '%s\n' "walk 2 whole native 6.1.7" end >"$TMP/kernel.does"
	run -125 in_fake walk 'munmap(0x50000000, 4096)' --record "$TMP/record"
	assert_line "1 of them was made before, as $TMP/record has it"
}

# bats test_tags=any-host
# bats test_tags=any-host
@test "walk: more calls than a round has are not believed" {
	local line

	lay_fake end
	for line in "did 0 100000 0" "did 0 -1 0" "did 0 18446744073709551615 0"; do
		printf '%s\n' "walk 2 whole native 6.1.7" "round 0" "$line" end >"$TMP/kernel.does"
		run -125 in_fake walk --seed 1
		assert_line --partial "said what this program does not know: $line"
	done
}

@test "walk: the emulator is named with the target: in the text, as JSON and in the record" {
	needs qemu-i386
	local version record target

	version=$(qemu-i386 --version | sed -n 's/^qemu-i386 version \([0-9.]*[0-9]\).*/\1/p')
	run -0 suite walk 'munmap(0x50000000, 4096)' --exec qemu-i386 -f json="$TMP/walk.json" --record "$TMP/record"
	assert_line --regexp "^(native|compat) [0-9.]+ on qemu-i386 $version( without|, seen in)"
	record=$(sed -n 's/^target //p' "$TMP/record")
	assert_equal "${record#* on }" "qemu-i386 $version"
	assert_equal "$(jq -r .target "$TMP/walk.json")" "$record"
	target=${record% on *}
	sed -i "s/^target .*/target $target/" "$TMP/record"
	run -2 suite walk 'munmap(0x50000000, 4096)' --exec qemu-i386 --record "$TMP/record"
	assert_line --index 1 --partial "is the record of: $target; this is: $record"
	# What runs the hand and not the program that asks stays no kernel.
	printf '#!/bin/sh\ncase $1 in *facts) exit 1 ;; esac\nexec qemu-i386 "$@"\n' >"$TMP/only-hands"
	chmod +x "$TMP/only-hands"
	run -0 suite walk 'munmap(0x50000000, 4096)' --exec "$TMP/only-hands"
	assert_line --regexp "^(native|compat) [0-9.]+ under $TMP/only-hands( without|, seen in)"
}

# bats test_tags=any-host
@test "walk: the record of another build of the same emulator, or of the same kernel, is not taken up" {
	local qemu asked=(suite walk 'munmap(0x50000000, 4096)' --record "$TMP/record")

	needs qemu-i386
	qemu=$(command -v qemu-i386)
	cp -L "$qemu" "$TMP/qemu-i386"
	run -0 "${asked[@]}" --exec "$TMP/qemu-i386" -j 1
	assert_equal "$(sed -n 's/^build \([0-9a-f]*\) #.*/\1/p' "$TMP/record")" "$(sha256sum <"$TMP/qemu-i386" | cut -c -64)"
	run -0 "${asked[@]}" --exec "$TMP/qemu-i386"
	assert_line --partial "made before, as $TMP/record has it"
	echo >>"$TMP/qemu-i386"
	cp "$TMP/record" "$TMP/before"
	run -2 "${asked[@]}" --exec "$TMP/qemu-i386"
	assert_line --index 1 --regexp "^mmap2-suite: $TMP/record is the record of another build of (native|compat) [0-9.]+ on qemu-i386 [0-9.]+; a new file begins anew\$"
	cmp "$TMP/record" "$TMP/before"
	lay_fake "walk 2 whole native 6.1.7" "round 0" "did 0 1 0" end
	rm "$TMP/record"
	run -0 in_fake walk 'munmap(0x50000000, 4096)' --record "$TMP/record"
	printf '%s\n' "walk 2 whole native 6.1.7" end >"$TMP/kernel.does"
	run -0 in_fake walk 'munmap(0x50000000, 4096)' --record "$TMP/record"
	printf 'x' >>"$TMP/kernel"
	run -2 in_fake walk 'munmap(0x50000000, 4096)' --record "$TMP/record"
	assert_line --partial "$TMP/record is the record of another build of native 6.1.7; a new file begins anew"
}

# A record with the lines behind those that every one has.
lay_record() {
	printf '%s\n' "mmap2-suite walk record 4" "work walk --seed 1" "place --exec qemu-i386" \
		"target native 2.6" "build of my own" "$@" >"$TMP/record"
}
walk_on() { suite walk --seed 1 --record "$TMP/record" --exec qemu-i386; }

# bats test_tags=any-host
@test "walk: a record that is none, is cut off, or of another version, command, place or target" {
	echo "hello" >"$TMP/record"
	run -2 walk_on
	assert_line --index 1 --partial "record:1: this is no record of walk or sweep"
	echo "mmap2-suite walk record 9" >"$TMP/record"
	run -2 walk_on
	assert_line --index 1 --partial "record:1: a record of version 9, and this program reads version 4"
	lay_record
	run -2 walk_on
	assert_line --index 1 --partial "the record is cut off"
	lay_record "share 0 5 1 1"
	run -2 walk_on
	assert_line --index 1 --partial "the record is cut off"
	lay_record "share 0 5 1 1" "end 1 0"
	truncate -s -1 "$TMP/record"
	run -2 walk_on
	assert_line --index 1 --partial "the record is cut off"
	lay_record "share 0 5 1 1" "found 3 1" "death" "end 1 1"
	run -2 walk_on
	assert_line --index 1 --partial "record:9: no line of a record: end 1 1"
	lay_record "share 0 5 1 1" "end 1 0"
	run -2 suite walk --seed 2 --record "$TMP/record" --exec qemu-i386
	assert_line --index 1 --partial "is the record of: walk --seed 1; this is: walk --seed 2"
	run -2 suite walk --seed 1 --record "$TMP/record" --exec 'qemu-i386 -s 8M'
	assert_line --index 1 --partial "is the record of: --exec qemu-i386; this is: --exec qemu-i386 -s 8M"
	needs qemu-i386
	cp "$TMP/record" "$TMP/before"
	run -2 walk_on
	assert_line --index 1 --partial "is the record of: native 2.6; this is: "
	cmp "$TMP/record" "$TMP/before"
}

# bats test_tags=any-host
@test "walk: what no record can have is refused, each with its line" {
	local line

	for line in "share 0 5 1 x" "share 0 -5 -5 0" "share 0 5 1" "share 0 5 1 1 1" "share 1 5 1 1" "share 0  5 1 1" \
		"share 0 18446744073709551615 1 1" "share 0 5 99999999999999999999 1" "found 1" "found -1 1" "told" "hello"; do
		lay_record "$line" "share 0 5 1 1" "end 1 0"
		run -2 walk_on
		assert_line --index 1 --partial "record:6: no line of a record: $line"
	done
	lay_record "share 0 5 1 1" "share 1 4 1 1" "end 2 0"
	run -2 walk_on
	assert_line --index 1 --partial "share 0 of 2 has no round 5; a new file begins anew"
	lay_record "share 0 5 99999 1" "end 1 0"
	run -2 walk_on
	assert_line --index 1 --partial "share 0 of 1 made more calls than its rounds have: 99999; a new file begins anew"
	lay_record "share 0 5 1 1" "found 1 1" "got 0 0 0 0" told "end 1 1"
	run -2 walk_on
	assert_line --index 1 --partial "record:9: no line of a record: told"
	lay_record "share 0 5 1 1" "end 1 0" "share 1 6 1 1"
	run -2 walk_on
	assert_line --index 1 --partial "record:8: no line of a record: share 1 6 1 1"
}

# bats test_tags=any-host
@test "walk: a record without the line of a share, or without a difference, is taken for no shorter one" {
	local line shares=("share 0 4 1 1" "share 1 5 1 1")
	local found=("found 3 1" "step 0 0 0 munmap(0x50000000, 4096)" "got 0 0 0 0" told)

	lay_record "${shares[@]}" "${found[@]}" "end 2 1" # which is whole
	run -2 suite walk --seed 2 --record "$TMP/record" --exec qemu-i386
	assert_line --index 1 --partial "is the record of: walk --seed 1"
	lay_record "${shares[0]}" "${found[@]}" "end 2 1"
	run -2 walk_on
	assert_line --index 1 --partial "record:11: no line of a record: end 2 1"
	lay_record "${shares[@]}" "end 2 1"
	run -2 walk_on
	assert_line --index 1 --partial "record:8: no line of a record: end 2 1"
	for line in end "end 2" "end 2 0" "end 2 1 0"; do
		lay_record "${shares[@]}" "${found[@]}" "$line"
		run -2 walk_on
		assert_line --index 1 --partial "record:12: no line of a record: $line"
	done
}

# bats test_tags=any-host
@test "walk: a record keeps what differed, and says it again without asking on" {
	needs qemu-i386
	run -1 suite walk --seed 1 --record "$TMP/record" --exec qemu-i386 -j 1
	local first; first=$(grep -v " calls in " <<<"$output")
	run -1 walk_on
	assert_equal "$(grep -v " calls in \| of them were made before, as " <<<"$output")" "$first"
	assert_line --regexp "^[0-9]+ of them were made before, as $TMP/record has it\$"
	run -1 suite walk --seed 1 --record "$TMP/record" --exec qemu-i386 -j 1 --differences 2
	assert_equal "$(grep -c ^differs: <<<"$output")" 2
	assert_equal "$(grep -c ^found "$TMP/record")" 2
}

# bats test_tags=any-host,slow
@test "walk: what differs is told where the record can not be written, and another run's record is left" {
	needs qemu-i386
	mkdir "$TMP/none"
	printf '#!/bin/sh\nrm -rf %s/none; exec qemu-i386 "$@"\n' "$TMP" >"$TMP/removes"
	chmod +x "$TMP/removes"
	run -1 suite walk --seed 1 --record "$TMP/none/record" --exec "$TMP/removes"
	assert_line "differs: '-' is the model, '+' the target"
	assert_line --partial "mmap2-suite: cannot write the record $TMP/none/record: No such file or directory"
	run -125 suite walk --seed 1 --record "$TMP/none/record" --exec qemu-i386
	refute_line --partial differs
	run -1 suite walk --seed 1 --record "$TMP/record" --exec qemu-i386
	cat >"$TMP/prefix" <<-END
		#!/bin/sh
		[ -e $TMP/once ] || { cp $TMP/record $TMP/copy; mv $TMP/copy $TMP/record; : >$TMP/once; }
		exec qemu-i386 "\$@"
	END
	chmod +x "$TMP/prefix"
	sed -i "s|^place .*|place --exec $TMP/prefix|" "$TMP/record"
	run -1 suite walk --seed 1 --record "$TMP/record" --exec "$TMP/prefix" --differences 2
	assert_line "mmap2-suite: $TMP/record is written by another run, too; it is left as that has it"
	assert_equal "$(grep -c ^found "$TMP/record")" 1
}

# ---- in machines: tests/fake-qemu stands for one ----

lay_fake() {
	export XDG_CACHE_HOME=$TMP/cache
	mkdir -p "$TMP/bin" "$TMP/build/vm"
	printf 'TRAILER!!!\0' >"$TMP/build/vm/initramfs.cpio"
	ln -s "$SUITE/vm/machines" "$TMP/build/vm"
	ln -s "$SUITE/tests/fake-qemu" "$TMP/bin/qemu-system-x86_64"
	PATH=$TMP/bin:$PATH
	head -c 568 /dev/zero >"$TMP/kernel"
	printf HdrS | dd of="$TMP/kernel" bs=1 seek=514 conv=notrunc status=none
	printf '%s\n' "$@" >"$TMP/kernel.does"
}
in_fake() { "$DRIVER" --as-is --root "$SUITE" --build "$TMP/build" --kernel "$TMP/kernel" -j 1 "$@"; }

# bats test_tags=any-host
@test "walk: in a machine what it says is taken in, and a record goes on where it ended" {
	lay_fake "a word of the machine itself" "walk 2 whole native 6.1.7" "round 0" "did 0 512 3" "round 1" \
		"did 1 510 4" @hang
	run -130 timeout --preserve-status -s INT 4 "$DRIVER" --as-is --root "$SUITE" --build "$TMP/build" \
		--kernel "$TMP/kernel" -j 1 walk --seed 7 --record "$TMP/record"
	assert_line --regexp '^1022 calls in .* s, and 7 that the model does not know were not made$'
	run -0 cat "$TMP/record"
	assert_output "$(printf '%s\n' "mmap2-suite walk record 4" "work walk --seed 7" "place --kernel $TMP/kernel" \
		"target native 6.1.7" "build $(sha256sum <"$TMP/kernel" | cut -c -64)" "share 0 2 1022 7" "end 1 0")"
	printf '%s\n' "walk 2 whole native 6.1.7" "round 2" "did 2 78 0" end >"$TMP/kernel.does"
	run -0 in_fake walk --seed 7 --calls 1100 --record "$TMP/record"
	assert_line --regexp '^1100 calls in '
	grep -qxF -e '--work=2,1,0,78,1,0,0,20' "$TMP/kernel.args"
	printf '%s\n' "walk 2 whole native 6.1.7" end >"$TMP/kernel.does"
	run -0 in_fake walk --seed 7 --calls 1100 --record "$TMP/record" # there is nothing left
	assert_line --regexp '^1100 calls in '
	grep -qxF -e '--work=1,1,1,0,1,0,0,20' "$TMP/kernel.args"
	printf '%s\n' "walk 2 whole native 6.1.8" end >"$TMP/kernel.does"
	run -2 in_fake walk --seed 7 --calls 1100 --record "$TMP/record"
	assert_line --partial "is the record of: native 6.1.7; this is: native 6.1.8"
	echo @exit >"$TMP/kernel.does"
	run -125 in_fake walk --seed 7 --calls 1100 --record "$TMP/record"
	assert_output --partial "$TMP/kernel did not come up"
}

# bats test_tags=any-host
@test "sweep: a record that has it all asks the target for its name still" {
	local round lines=("walk 2 whole native 6.1.7")

	for ((round = 0; round < 59; round++)); do lines+=("round $round" "did $round 128 0"); done
	lay_fake "${lines[@]}" end
	run -0 in_fake sweep address-by-length --record "$TMP/record"
	assert_line "address-by-length: 1872 of 1872 questions"
	run -125 in_fake sweep address-by-length --record "$TMP/record" # did 0 is of no share of it
	printf '%s\n' "walk 2 whole native 6.1.7" end >"$TMP/kernel.does"
	run -0 in_fake sweep address-by-length --record "$TMP/record"
	assert_line "address-by-length: 1872 of 1872 questions"
	assert_line "7552 of them were made before, as $TMP/record has it"
	echo @exit >"$TMP/kernel.does"
	run -125 in_fake sweep address-by-length --record "$TMP/record"
	assert_output --partial "$TMP/kernel did not come up"
}

# bats test_tags=any-host
@test "walk: a kernel that died stays in the record, with the end of its console" {
	lay_fake "walk 2 whole native 6.1.7" "round 0" \
		@if-first "@console Kernel panic - not syncing: walked into" @exit @fi \
		"makes munmap(0x50003000, 8192)" "@if --work=0,1,1,0,1,1,0,20" @exit @fi \
		"@if munmap(0x50003000, 8192)" @exit @fi end
	run -1 in_fake walk --seed 7 --record "$TMP/record"
	printf '%s\n' "walk 2 whole native 6.1.7" end >"$TMP/kernel.does"
	run -1 in_fake walk --seed 7 --record "$TMP/record"
	assert_line "    munmap(0x50003000, 8192)"
	assert_line "    + the kernel died: Kernel panic - not syncing: walked into"
}

# bats test_tags=any-host
@test "walk: a worker that ends before its time, and a run in which no call was made, are none that passed" {
	lay_fake "walk 2 whole native 6.1.7" "round 0" "did 0 512 0" end
	run -125 in_fake walk --seed 7 --calls 1100
	assert_line "mmap2-suite: a worker said what this program does not know: end"
	printf '%s\n' "walk 2 whole native 6.1.7" "round 0" "did 0 0 512" end >"$TMP/kernel.does"
	run -125 in_fake walk --seed 7 'munmap(0x50000000, 4096)'
	assert_line "mmap2-suite: no call was made"
}

# bats test_tags=any-host
@test "walk: a machine or a worker that was killed, or ended once without a word, is no difference" {
	local status=0

	lay_fake "walk 2 whole native 6.1.7" "round 0" "@die KILL"
	run -125 in_fake walk --seed 7 --record "$TMP/record"
	assert_line "mmap2-suite: the machine was killed from outside (SIGKILL: by hand, or memory ran out), in round 0, of which nothing is known"
	refute_line --partial differs
	printf '%s\n' "walk 2 whole native 6.1.7" "round 0" "@exit 3" >"$TMP/kernel.does"
	run -125 in_fake walk --seed 7 --record "$TMP/record"
	assert_line --regexp '^mmap2-suite: qemu ended with status 3, in round 0, of which nothing is known$'
	printf '%s\n' "walk 2 whole native 6.1.7" "round 0" @if-first @exit @fi "did 0 512 0" end >"$TMP/kernel.does"
	rm -f "$TMP/kernel.starts"
	run -125 in_fake walk --seed 7
	assert_line "mmap2-suite: it did not do so again, in round 0, of which nothing is known"
	refute_line --partial differs
	needs qemu-i386
	printf '#!/bin/sh\ncase $1 in */hand) echo >>"%s"; sleep 1 ;; esac\nexec qemu-i386 "$@"\n' "$TMP/hands" >"$TMP/slowly"
	chmod +x "$TMP/slowly"
	: >"$TMP/hands"
	"$DRIVER" --as-is --root "$SUITE" --build "$BUILD" --exec "$TMP/slowly" -j 1 walk --seed 1 >"$TMP/out" 2>&1 3>&- &
	for _ in {1..100}; do # the second hand is that of the first round
		[ "$(grep -c '' "$TMP/hands")" -lt 2 ] || break
		sleep 0.1
	done
	pkill -KILL -P $! -f work=
	wait $! || status=$?
	assert_equal "$status" 125
	run cat "$TMP/out"
	assert_line --regexp '^mmap2-suite: a worker was killed by SIGKILL, in round [0-9]+, of which nothing is known$'
}

# bats test_tags=any-host
@test "walk: a /proc of another PID namespace, where the hand is a stranger: one line, 125" {
	[ "$(id -u)" -eq 0 ] || skip "needs root"
	needs qemu-i386
	run -125 unshare -pf "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" --exec qemu-i386 -j 1 walk --seed 1
	assert_line "mmap2-suite: walk: /proc is not there, or that of another PID namespace: mount one here (mount -t proc proc /proc; unshare --mount-proc)"
	for command in 'walk --seed 1' sweep; do
		# shellcheck disable=SC2086 # its words
		run -125 unshare -m sh -c 'umount -l /proc; exec "$@"' sh "$DRIVER" --as-is --root "$SUITE" --build "$BUILD" $command
		assert_output --partial "mmap2-suite: ${command%% *}: /proc is not there, or that of another PID namespace: mount one"
	done
}

# bats test_tags=any-host
@test "walk: ^C while a round is made again: 130, and no word about what ended" {
	lay_fake "walk 2 whole native 6.1.7" "round 0" @if-first @exit @fi @hang
	interrupted '[ "$(grep -c "" "$TMP/kernel.starts")" -ge 2 ]' "$DRIVER" --as-is --root "$SUITE" --build "$TMP/build" \
		--kernel "$TMP/kernel" -j 1 walk --seed 7
	run cat "$TMP/out" "$TMP/err"
	refute_output --partial "of which nothing is known"
}

# bats test_tags=any-host
@test "walk: calls that are given are all made, or it is said that they were not" {
	needs qemu-i386
	run -2 suite walk "$(yes 'munmap(0x50000000, 4096);' | head -512) mprotect(0x50000000, 4096, PROT_READ)"
	assert_output "mmap2-suite: walk: these are 513 calls, and at most 512 are made one after the other"
	run -125 suite walk --exec qemu-i386 \
		'mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_HUGETLB, -1, 0); munmap(0x50000000, 4096)'
	assert_line --regexp '^1 call in .* s, and 1 that the model does not know was not made$'
}

# bats test_tags=any-host
@test "walk: more machines than there are descriptors for: the limit and the option are named" {
	lay_fake "walk 2 whole native 6.1.7" @hang
	run -125 unable_to_raise prlimit --nofile=140:140 "$DRIVER" --as-is --root "$SUITE" --build "$TMP/build" \
		--kernel "$TMP/kernel" -j 60 walk --seed 7 --calls 60000
	assert_line --regexp '^mmap2-suite: cannot make a (pipe|process): Too many open files; raise the limit \(ulimit -n\), or let fewer run at a time \(-j\)$'
}

# bats test_tags=any-host
@test "walk: a worker that tells a difference of which nothing can be told" {
	lay_fake "walk 2 whole native 6.1.7" "round 0" "found 0" "got 0 0 0 0" told "did 0 1 0" end
	run -125 in_fake walk --seed 7
	assert_line "mmap2-suite: a worker said what this program does not know: told"
}

# bats test_tags=any-host
@test "walk: a kernel that dies: the calls are found out, made fewer, and told" {
	lay_fake "walk 2 whole native 6.1.7" "round 0" \
		@if-first "@console Kernel panic - not syncing: walked into" @exit @fi \
		"makes mlock(0x50000000, 4096)" "makes munmap(0x50003000, 8192)" "makes read 0x50000000" \
		"@if --work=0,1,1,0,1,1,0,20" @exit @fi \
		"@if munmap(0x50003000, 4096)" @exit @fi "@if munmap(0x50003000, 8192)" @exit @fi end
	run -1 in_fake walk --seed 7
	assert_line "mmap2-suite: the kernel died: Kernel panic - not syncing: walked into, in round 0; it is made again, call by call"
	assert_line --regexp "^    munmap\(0x50003000, 4096\)$"
	assert_line "    + the kernel died: Kernel panic - not syncing: walked into"
	refute_line --partial "mlock("
}

# bats test_tags=any-host
@test "walk: a machine that says nothing, or what is none of a worker's words" {
	lay_fake @exit
	run -125 in_fake walk --seed 7
	assert_output --partial "$TMP/kernel did not come up; the end of its console:"
	printf '%s\n' "walk 1 whole native 6.1.7" >"$TMP/kernel.does"
	run -125 in_fake walk --seed 7
	assert_line "mmap2-suite: a worker said what this program does not know: walk 1 whole native 6.1.7"
	run -2 in_fake walk --seed 7 --exec qemu-i386
	assert_output "mmap2-suite: --exec does not go with --kernel"
}

# bats test_tags=any-host
@test "walk: nothing is left behind" {
	needs qemu-i386
	run -1 suite walk --seed 1 --exec qemu-i386
	run pgrep -f "$BUILD/hand"
	assert_failure
}

# ---- a case of what was found ----

# bats test_tags=any-host,slow
@test "walk: --write-case lays down four files, which are built and fail where the walk did" {
	needs qemu-i386
	copy_suite
	cp "$SUITE/asm/CALLS" "$TMP/copy/asm"
	run -1 "$DRIVER" --as-is --root "$TMP/copy" --build "$BUILD" --exec qemu-i386 \
		walk 'mmap2(0, 4096, PROT_READ, MAP_SHARED, 3, 1); mlock2(0, 0, 0)' --write-case walked/mlock2
	assert_line "$TMP/copy/asm/walked/mlock2.asm"
	assert_file_contains "$TMP/copy/asm/walked/mlock2.asm" '^        mov     edi, \[fd\]               ; descriptor$'
	assert_file_contains "$TMP/copy/expected/walked/mlock2.exp" '^mmap2(0, 4096, PROT_READ, MAP_SHARED, 3, 1) = A$'
	assert_file_contains "$TMP/copy/cases/walked/mlock2.case" '^file: data 32768 letters$'
	cd "$TMP/copy"
	O='' run -1 ./run-tests.sh --exec qemu-i386 -f tap walked/mlock2
	assert_line --partial "-mlock2(0, 0, 0) = 0"
	assert_line --partial "+mlock2(0, 0, 0) = -ENOSYS"
	refute_line --partial "-mmap2"
	refute_line --partial BROKEN
}

# bats test_tags=any-host
@test "walk: --write-case names the places that the kernel chose, and both faces answer as the model" {
	needs qemu-i386
	lay_fake "walk 2 whole native 6.1.7" "round 0" "found 0" \
		"step b7fbe000 0 0 mmap2(0, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, 0, 0)" \
		"step 61 0 0 write 0xb7fbf001 = 61" "step 61 0 0 read 0xb7fbf001" \
		"step 0 0 0 munmap(0xb7fbf000, 4096)" "why mm/mmap.c:do_munmap	(all) gone" \
		"got ffffffea 0 0 0" told "did 0 4 0" end
	copy_suite
	cp "$SUITE/asm/CALLS" "$TMP/copy/asm"
	run -1 "$DRIVER" --as-is --root "$TMP/copy" --build "$TMP/build" --kernel "$TMP/kernel" -j 1 \
		walk --seed 7 --write-case walked/places
	cd "$TMP/copy"
	O='' run -0 ./run-tests.sh --exec qemu-i386 -f tap walked/places
	assert_line "ok 1 walked/places"
	run -0 cat expected/walked/places.exp
	assert_line "munmap(A+1000, 4096) = 0"
	assert_line "read A+1001 = 61 'a'"
}

# bats test_tags=any-host
@test "walk: --write-case of an id that is none or there, and of what no case can show" {
	run -2 suite walk --seed 1 --write-case Length
	assert_output --partial "--write-case takes family/name in lower case with hyphens, not Length"
	run -2 suite walk --seed 1 --write-case length/zero
	assert_output --partial "asm/length/zero.asm is there already"
	lay_fake "walk 2 whole native 6.1.7" "round 0" "found 0" "step 0 0 0 munmap(0x08048000, 4096)" \
		"why mm/mmap.c:do_munmap	gone" death told "did 0 1 0" end
	run -1 in_fake walk --seed 7 --write-case walked/never
	assert_line "mmap2-suite: no case is written: what the program brought along lies there"
	assert_file_not_exists "$SUITE/asm/walked/never.asm"
}
