#!/usr/bin/env bats
# Found by a question: --search, --explain of a word, and what is offered for a misspelt one.
# bats file_tags=any-host

setup() {
	load lib.bash
}

suite() {
	"$DRIVER" --as-is --root "$SUITE" --build "$BUILD" "$@"
}

@test "--search: the best first, by titles, ids, answers, comments and claims" {
	run -0 suite --search offset beyond the end of the file
	assert_line --index 0 --regexp '^offset/past-end-fixed - '
	run -0 suite search "why is a length of zero refused?"
	assert_line --index 0 "length/zero - a length of 0 is refused with EINVAL."
	# Only its comment says so, and only its claim.
	run -0 suite --search 2.6.11
	assert_line --regexp '^length/zero - '
	# A line of the answer.
	run -0 suite --search EMCOLLIDE
	assert_line --index 0 --regexp '^utek'
}

@test "--search: each that has the words in its title; none is said, and is status 1" {
	local id

	run -0 suite --search ENODEV directory
	grep -hoE '^; [a-z0-9-]+/[a-z0-9-]+ - .*' "$SUITE"/asm/*/*.asm >"$TMP/titles"
	while read -r id; do
		assert_line --partial "$id - "
	done < <(sed -nE '/ENODEV/s/^; ([^ ]+) - .*director.*/\1/p' "$TMP/titles")
	assert_equal "$(grep -cE "ENODEV.*director|director.*ENODEV" "$TMP/titles")" 7
	run -1 suite --search xyzzy
	assert_output "mmap2-suite: no case has any of these words: xyzzy"
	run -2 suite --search
	refute_output --partial " - "
}

@test "--explain of an errno: what it is, why calls give it, and exactly the cases that expect it" {
	run -0 suite --explain EBADF
	assert_line --index 0 --partial "EBADF, an errno (9, in eax -9): Bad file descriptor"
	assert_line "    mmap       -1 is no descriptor, and without MAP_ANONYMOUS (20h) one is needed"
	assert_equal "$(sed -nE 's|^    ([a-z0-9-]+/[a-z0-9-]+) - .*|\1|p' <<<"$output")" \
		"$(suite list --json | jq -r '.cases[] | select(any(.answer[]; .line | test("-EBADF\\b"))) | .id')"
}

@test "--explain of a flag, a call and a number" {
	run -0 suite --explain MAP_FIXED
	assert_line --index 0 "MAP_FIXED, a flag: exactly at that address; what lives there is gone."
	assert_line "    10h"
	run -0 suite --explain 192
	assert_line --index 0 --partial "mmap2, a call: "
	assert_line "    ebp  pgoff"
	run -0 suite --explain mremap
	assert_line "    eax  163"
	assert_line --regexp '^The family mremap has [0-9]+ cases: .* --explain mremap/$'
	run -0 suite --explain ebadf MAP_SHARED
	assert_line --partial "MAP_SHARED, a flag"
}

@test "--explain of an id, and of a family behind which '/' stands, shows cases as ever" {
	run -0 suite --explain length/zero
	assert_line "== the question: asm/length/zero.asm"
	run -0 suite --explain typical/
	assert_line "== the question: asm/typical/shared-file.asm"
}

@test "a misspelt word, id or family: the nearest is offered" {
	run -2 suite --explain MAP_FIXD
	assert_output "mmap2-suite: no call, flag or errno that cases are about is called MAP_FIXD; did you mean MAP_FIXED?"
	run -2 suite --explain EBADFD
	assert_output "mmap2-suite: no call, flag or errno that cases are about is called EBADFD; did you mean EBADF?"
	run -2 suite --explain NOTHING_LIKE_IT
	assert_output "mmap2-suite: no call, flag or errno that cases are about is called NOTHING_LIKE_IT"
	run -2 suite show mmpa2
	assert_output "mmap2-suite: no case is called mmpa2; did you mean mmap2?"
	run -2 suite --explain mlokc2
	assert_output "mmap2-suite: no case is called mlokc2; did you mean mlock2?"
	run -2 suite mmpa2
	assert_output "mmap2-suite: no case is called mmpa2 (--list shows them all)"
	run -2 suite --explain 999
	assert_output "mmap2-suite: i386 has no call with the number 999"
	run -2 suite --explain 20
	assert_output "mmap2-suite: 20 is getpid of i386, about which no case is"
	run -2 suite --explain noreplac/hole
	assert_output "mmap2-suite: no case is called noreplac/hole; did you mean noreplace/hole?"
	run -2 suite --explain noreplac
	assert_output "mmap2-suite: no case is called noreplac; did you mean noreplace?"
}

@test "every call, flag and errno of an answer is explained" {
	suite list --json >"$TMP/list"
	run -0 jq -r '[.words[] | select(.kind != "condition") | .word] as $known | [.cases[].answer[].line |
		(scan("\\b(?:MAP|PROT|MREMAP|MS|MLOCK|MCL|MADV|O|ADDR|MMAP|M)_[A-Z0-9_]+"), (scan("-(E[A-Z]+)\\b") | .[0]),
		(scan("^([a-z_0-9]+)\\(") | .[0]))] | unique | (length > 100), (. - $known)[]' "$TMP/list"
	assert_output true
	run -0 jq -r '[.words[] | select(.kind == "condition") | .word] as $known | [.cases[].answer[].condition // empty | splits(",") |
		sub("[<>=].*"; "")] | unique | (length > 5), (. - $known)[]' "$TMP/list"
	assert_output true
}

@test "list --json: the words of an answer are those that stand in it" {
	run -0 bash -c '"$@" list --json length/zero fixed/over-a-file | jq -c ".cases[] | [.id, .words, (.why | length > 20)]"' - \
		"$DRIVER" --as-is --root "$SUITE" --build "$BUILD"
	assert_line --index 0 --partial '["fixed/over-a-file",["mmap2","open"'
	assert_line --index 1 '["length/zero",["mmap2","PROT_READ","MAP_PRIVATE","MAP_ANONYMOUS","EINVAL"],true]'
}

@test "make new shows what is near before it lays down anything" {
	cp -a "$SUITE/tools" "$SUITE/cases" "$SUITE/asm" "$SUITE/expected" "$SUITE/Makefile" "$TMP"
	cp -a "$SUITE/harness" "$SUITE/model" "$SUITE/run-tests.sh" "$TMP"
	mkdir "$TMP/build" && cp -a "$BUILD/mmap2-suite" "$BUILD/state" "$TMP/build"
	run -0 --separate-stderr env O="$TMP/build" "$TMP/tools/new-case" length/nothing-at-all
	assert_line --index 0 "Near it (is it one of these?):"
	assert_line --index 1 --regexp '^  [a-z-]+/[a-z-]+ - '
	assert_line "asm/length/nothing-at-all.asm"
	assert_file_exists "$TMP/asm/length/nothing-at-all.asm"
}
