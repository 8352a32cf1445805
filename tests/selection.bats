#!/usr/bin/env bats
# Which cases run: ids, families, globs, tags, shards, the failures of last time.

setup() { load lib.bash; }

ids() { deliberate -l "$@"; }

# bats test_tags=any-host
@test "--list shows every id in order" {
	run -0 ids
	assert_line --index 0 "verdict/alone"
	assert_equal "${#lines[@]}" "$(find "$TREE/cases" -name '*.case' | wc -l)"
}

# bats test_tags=any-host
@test "-l -v shows claim, claims and tags" {
	run -0 ids -v verdict/skip
	assert_line "    the case does not apply to any target."
	assert_line "    claims: A-01"
	assert_line "    tags: deliberate"
	assert_line "    needs: linux<2.0"
}

# bats test_tags=any-host
@test "an id, a family, a family with a slash, a glob" {
	run -0 ids verdict/pass
	assert_output verdict/pass
	run -0 ids verdict
	assert_line verdict/hang
	run -0 ids verdict/
	assert_line verdict/hang
	run -0 ids '*/c*-*e*'
	assert_output $'verdict/c-disagrees\nverdict/child-daemon\nverdict/child-escapes\nverdict/child-left'
}

# bats test_tags=any-host
@test "tags choose and refuse" {
	run -0 ids -t quick
	assert_output verdict/pass
	run -0 ids -t '!deliberate'
	assert_output verdict/pass
	run -0 ids -t 'quick,deliberate,!quick'
	refute_line verdict/pass
}

# bats test_tags=any-host
@test "--exclude takes away" {
	run -0 ids -x verdict/hang -x 'verdict/c*'
	refute_line verdict/hang
	refute_line verdict/crash
	assert_line verdict/pass
}

# bats test_tags=any-host
@test "the shards together are the whole, without overlap" {
	ids >"$TMP/all"
	for n in 1 2 3; do ids --shard "$n/3"; done | sort >"$TMP/shards"
	run -0 cmp "$TMP/all" "$TMP/shards"
}

@test "--failed runs what was not as expected last time" {
	cp -a "$BUILD/self-test" "$TMP/build"
	run -1 "$DRIVER" --root "$TREE" --build "$TMP/build" -f tap verdict/pass verdict/mismatch
	run -0 "$DRIVER" --root "$TREE" --build "$TMP/build" --failed -l
	assert_output verdict/mismatch
	run -0 "$DRIVER" --root "$TREE" --build "$TMP/build" -f tap verdict/pass
	run -2 "$DRIVER" --root "$TREE" --build "$TMP/build" --failed
	assert_output "mmap2-suite: --failed: everything was as expected last time"
}

@test "--dry-run prints the commands and runs none" {
	run -0 deliberate -n verdict/pass
	assert_line "$BUILD/self-test/asm/verdict/pass"
	assert_line "$BUILD/self-test/c/faces verdict/pass"
}

@test "--face runs one face" {
	run -0 deliberate --face asm verdict/c-disagrees
	run -0 deliberate --face c verdict/wrong-row
}

@test "--raw prints the reports as they are" {
	run -0 --separate-stderr deliberate --raw --face asm verdict/pass
	assert_output $'report 1 verdict/pass asm\nvalue answer = 0000002a\ndone'
}

@test "--raw and --canonical of what does not apply here: a line that says why; of nothing else, 125" {
	for mode in --raw --canonical; do
		run -125 deliberate "$mode" --face asm verdict/skip
		assert_output "mmap2-suite: verdict/skip is skipped: needs linux<2.0"
		run -0 --separate-stderr deliberate "$mode" --face asm verdict/skip verdict/pass
		assert_equal "${stderr:?}" "mmap2-suite: verdict/skip is skipped: needs linux<2.0"
	done
}

@test "--raw and --canonical of several: in order, the NASM face first, each by its name" {
	for mode in --raw --canonical; do
		run -0 --separate-stderr deliberate "$mode" -j 4 verdict/mismatch verdict/pass
		assert_equal "$(grep '^#' <<<"$output")" "# verdict/mismatch asm
# verdict/mismatch c
# verdict/pass asm
# verdict/pass c"
		run -0 --separate-stderr deliberate "$mode" --face c verdict/pass
		refute_line --partial '#'
	done
}

@test "a misspelt family, and a name without its family, are told what may be meant" {
	for pattern in verdic verdikt/ 'verdikt/*'; do
		run -2 ids "$pattern"
		assert_output --partial "$pattern; did you mean verdict?"
	done
	run -2 ids mismatch
	assert_output --partial "mismatch; did you mean verdict/mismatch?"
}

@test "results come in the order of the cases, whatever ends first" {
	deliberate -j 4 --timeout-mul 0.2 >"$TMP/tap" 2>/dev/null || true
	grep -oE '^(not )?ok [0-9]+ [^ ]+' "$TMP/tap" | sed 's/^not //' >"$TMP/order"
	ids | awk '{ print "ok", NR, $0 }' >"$TMP/expected"
	run -0 diff "$TMP/expected" "$TMP/order"
}

@test "list --json is what the files of the cases say, for programs" {
	run -0 "$DRIVER" --root "$SUITE" --build "$BUILD" list --json length/zero entry/vdso
	run -0 jq -r '.cases[] | "\(.id): \(.title) \(.claims | join(" ")) [\(.tags[0])] \(.needs) \(.see)"' <<<"$output"
	assert_line "length/zero: a length of 0 is refused with EINVAL. A-03 A-57 [errno] null mm/mmap.c:do_mmap"
	assert_line --partial "entry/vdso: "
}

@test "list --json has all that is laid out and limited" {
	lay_canned
	printf '%s\n' 'file: data 4096 zeros mode=0600' 'mark: data 5 5a' 'directory: d' 'limit: AS 8192 unlimited' \
		'personality: 0x40000' 'timeout: 7' 'user: nobody' >>"$TMP/tree/cases/canned/report.case"
	run -0 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" list --json
	run -0 jq -c '.cases[0] | .family, .files, .limits, .personality, .timeout, .user, .head' <<<"$output"
	assert_output - <<-'END'
		"canned"
		[{"name":"data","fill":"zeros","size":4096,"mode":"0600","marks":[{"offset":5,"byte":90}]},{"name":"d","fill":"directory","size":0,"mode":"0755","marks":[]}]
		[{"name":"AS","soft":8192,"hard":null}]
		"0x0040000"
		7
		"nobody"
		["user: nobody","data: 4096 bytes, all 0, mode 0600 but for 'Z' at 5","d: a directory","RLIMIT_AS: 8192 bytes, at most unlimited","persona: ADDR_NO_RANDOMIZE"]
	END
}

@test "check reads every case and every list of known failures" {
	run -0 "$DRIVER" --root "$SUITE" --build "$BUILD" --as-is check
	assert_output --regexp '^[0-9]+ cases, [0-9]+ lists of known failures: nothing is wrong$'
	cp -a "$SUITE"/{asm,cases,expected,known} "$TMP"
	mkdir "$TMP/doc"
	cp -a "$SUITE/doc/claims" "$TMP/doc"
	sed -i '$s/.*/[valgrind<3.0] &\n&/' "$TMP/expected/length/zero.exp"
	run -0 "$DRIVER" --root "$TMP" --build "$BUILD" --as-is check
	sed -i '$s/^/[riscv] /' "$TMP/expected/length/zero.exp"
	run -2 "$DRIVER" --root "$TMP" --build "$BUILD" --as-is check
	assert_output --partial "$TMP/expected/length/zero.exp:6: unknown condition: riscv"
	run -0 "$DRIVER" --root "$TMP" --build "$BUILD" --as-is check 'length/one*'
	echo 'no/such | any | why' >>"$TMP/known/uml.known"
	run -2 "$DRIVER" --root "$TMP" --build "$BUILD" --as-is check 'length/one*'
	assert_output --partial "$TMP/known/uml.known:"
}

# The tree with this mode of the folder.
of_mode() {
	chmod "$1" "$TMP/copy/$2"
	run -"$3" bound_by_modes "$DRIVER" --root "$TMP/copy" --build "$BUILD" --as-is "${@:4}"
	chmod 755 "$TMP/copy/$2"
}

# bats test_tags=any-host
@test "a folder that can not be read has not less in it: one line, 125" {
	local command

	mkdir -p "$TMP/copy/doc/learn"
	cp -a "$TREE"/{asm,cases,expected} "$SUITE/known" "$TMP/copy"
	rm "$TMP"/copy/known/* # which are of other cases
	for command in check list 'run verdict/pass' 'show verdict/pass' 'model verdict/pass'; do
		# shellcheck disable=SC2086 # words
		of_mode 000 cases/verdict 125 $command
		assert_output "mmap2-suite: cannot read $TMP/copy/cases/verdict: Permission denied"
	done
	of_mode 311 cases 125 list
	assert_output "mmap2-suite: cannot read $TMP/copy/cases: Permission denied"
	of_mode 000 known 125 check
	assert_output "mmap2-suite: cannot read $TMP/copy/known: Permission denied"
	mkdir "$TMP/copy/doc/claims"
	echo 'A-01	x' >"$TMP/copy/doc/claims/claims.tsv"
	of_mode 000 doc/claims 2 check
	assert_output --regexp "^$TMP/copy/doc/claims/[a-z]*\.tsv: cannot read it: Permission denied$"
	rm -r "$TMP/copy/doc/claims"
	ln -s nowhere "$TMP/copy/cases/gone"
	of_mode 755 known 125 list
	assert_output "mmap2-suite: cannot read $TMP/copy/cases/gone: No such file or directory"
}

# bats test_tags=any-host
@test "a disk that fails within a folder: one line, 125" {
	run -125 "$BUILD/tests/deny" getdents64=5 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" --as-is list
	assert_output "mmap2-suite: cannot read $TREE/cases: Input/output error"
	run -125 "$BUILD/tests/deny" getdents64=5+3 "$DRIVER" --root "$TREE" --build "$BUILD/self-test" --as-is list
	assert_output "mmap2-suite: cannot read $TREE/cases/verdict: Input/output error"
}
