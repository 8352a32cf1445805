#!/usr/bin/env bats
# bats file_tags=any-host
# How many altered calls the cases notice (tools/tamper): what is made of a run.

setup() {
	load lib.bash
	mkdir "$TMP/build"
	: >"$TMP/untold"
	export UNTOLD=$TMP/untold
}

# What came of a run, a line for each altered call.
tamper() { "$SUITE/tools/tamper" --from "$TMP/result" "$@" "$TMP/build"; }
came() { printf '%s\n' "$@" >"$TMP/result"; }

@test "the table counts what was noticed, kind by kind" {
	came 'asm f/a mmap+locked 1 noticed' 'asm f/b mmap+locked 1 green' 'c f/a mmap+locked 2 noticed' \
		'asm f/a munmap-skipped 1 noticed'
	run -0 tamper
	assert_line '| mmap+locked | 3 | 2 | 66 % |'
	assert_line '| munmap-skipped | 1 | 1 | 100 % |'
	assert_line '| **all** | **4** | **3** | **75.0 %** |'
	assert_equal "$(<"$TMP/build/tamper.green")" 'asm f/b mmap+locked 1'
}

@test "what was altered to no effect is not counted" {
	came 'asm f/a mmap+locked 1 noticed' 'asm f/b mmap+locked 1 same' 'asm f/c mmap+locked 1 refused' \
		'asm f/d - 0 unfit'
	run -0 tamper
	assert_line '| **all** | **1** | **1** | **100.0 %** |'
	assert_equal "$(<"$TMP/build/tamper.green")" ''
}

@test "a call that the list says nothing can tell is not counted; one that is noticed is listed wrongly" {
	came 'asm f/a mmap+locked 1 noticed' 'asm f/b mmap+locked 1 green'
	echo 'asm f/b mmap+locked 1 the area is gone before anybody looks' >"$UNTOLD"
	run -0 tamper
	assert_line '| **all** | **1** | **1** | **100.0 %** |'
	echo 'asm f/a mmap+locked 1 a guess' >>"$UNTOLD"
	run -2 tamper
	assert_output 'tamper: tools/tamper.untold lists what is noticed: asm f/a mmap+locked 1'
}

@test "an entry without a reason, or of more than one call, ends it with 2" {
	came 'asm f/a mmap+locked 1 noticed'
	for entry in 'asm f/a mmap+locked 1' 'asm f/* mmap+locked * all of them' 'f/a mmap+locked 1 a reason'; do
		echo "$entry" >"$UNTOLD"
		run -2 tamper
		assert_output --partial 'not FACE ID KIND N REASON'
	done
}

@test "--least: too few are noticed, and those that stayed green are named" {
	came 'asm f/a mmap+locked 1 noticed' 'asm f/b mmap+locked 1 green'
	run -0 tamper --least 50
	run -1 tamper --least 51
	assert_line 'asm f/b mmap+locked 1'
	assert_line 'tamper: 50 % of the altered calls were noticed, and at least 51 % should be; those stayed green'
}

@test "where nothing was altered nothing is said to be noticed: 125" {
	came 'asm f/a - 0 unfit'
	run -125 tamper --least 0
	assert_line 'tamper: nothing was altered'
}

@test "bad words are one line, 2" {
	came 'asm f/a mmap+locked 1 noticed'
	run -2 tamper --rounds many
	assert_output 'tamper: --rounds takes a number, not many'
	run -2 tamper --face d
	assert_output 'tamper: --face is asm or c, not d'
	run -2 tamper --each 0
	assert_output 'tamper: --each takes a number above 0'
	run -2 tamper --sample 3
	assert_output 'tamper: there is no option --sample'
	run -2 "$SUITE/tools/tamper" --from "$TMP/none"
	assert_output "tamper: there is no $TMP/none"
}
