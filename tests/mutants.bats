#!/usr/bin/env bats
# Each deliberate error of tests/mutants must be found: the model with it differs from an expected
# file (the third face), or from this kernel (walk, sweep).

setup() { load lib.bash; }

compile() { gcc -std=gnu11 -w -O1 -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -I "$SUITE" -c -o "$1" "$2"; }

# The model a file at a time, once, so that a mutant compiles only its own.
compile_model() {
	local file

	[ ! -e "$BATS_FILE_TMPDIR/space.o" ] || return 0
	for file in "$SUITE"/model/*.c; do
		compile "$BATS_FILE_TMPDIR/$(basename "$file" .c).o" "$file"
	done
}

# model/$1 with its text $2 replaced by $3, in $TMP/$1.
lay_mutant() {
	awk -v from="${2//\\/\\\\}" -v to="${3//\\/\\\\}" '
		(at = index($0, from)) { $0 = substr($0, 1, at - 1) to substr($0, at + length(from)); found++ }
		{ print }
		END { exit found != 1 }' "$SUITE/model/$1" >"$TMP/$1" ||
		fail "this does not stand once, on one line, in model/$1: $2"
}

# The driver with that model, in $TMP/mutant; else as it is built.
build_mutant() {
	local objects=() object

	compile_model
	lay_mutant "$@"
	compile "$TMP/${1%.c}.o" "$TMP/$1" || fail "model/$1 does not compile with $3"
	for object in "$BUILD"/rooms/*.o; do
		[[ $object == */model.o ]] || objects+=("$object")
	done
	for object in "$BATS_FILE_TMPDIR"/*.o; do
		[[ $object == */${1%.c}.o ]] || objects+=("$object")
	done
	gcc -o "$TMP/mutant" "${objects[@]}" "$TMP/${1%.c}.o"
}

# Sets from a line of the table who finds it, what that shows in (of walk), file, from and to.
read_mutant() {
	finder=third shown=
	case $1 in
	'#'*) finder= ;;
	'sweep '*) finder=sweep && set -- "${1#sweep }" ;;
	'walk '*) finder=walk && set -- "${1#walk }" && shown=${1%% *} && set -- "${1#* }" ;;
	esac
	file=${1%% | *}
	from=${1#* | }
	to=${from#* => }
	from=${from%% => *}
}

mutant() { "$TMP/mutant" --as-is --root "$SUITE" --build "$BUILD" "$@"; }

# bats test_tags=any-host
@test "every deliberate error of the table stands in the model, and changes it" {
	local line finder shown file from to

	while read -r line; do
		read_mutant "$line"
		[ -n "$finder" ] || continue
		lay_mutant "$file" "$from" "$to"
		! cmp -s "$TMP/$file" "$SUITE/model/$file" || fail "no error: $line"
	done <"$SUITE/tests/mutants"
}

# bats test_tags=any-host,slow
@test "the third face finds every deliberate error in the model, thirty at least" {
	local line finder shown file from to count=0 survived=() status

	while read -r line; do
		read_mutant "$line"
		[ "$finder" = third ] || continue
		build_mutant "$file" "$from" "$to"
		status=0
		mutant model --on native,5.10 --on compat,6.1 --on compat,6.18 >"$TMP/out" 2>&1 || status=$?
		[ "$status" = 1 ] && grep -q '^differs: ' "$TMP/out" || survived+=("$line: status $status")
		count=$((count + 1))
	done <"$SUITE/tests/mutants"
	[ ${#survived[@]} = 0 ] || fail "$(printf '%s\n' "not found:" "${survived[@]}")"
	[ "$count" -ge 30 ]
}

# bats test_tags=kernel,slow
@test "walk compares flags, private pages, presence and counters: an error in each is found" {
	local line finder shown file from to count=0

	suite_hand
	while read -r line; do
		read_mutant "$line"
		[ "$finder" = walk ] || continue
		build_mutant "$file" "$from" "$to"
		run -1 mutant walk --seed 1 --calls 100000
		assert_line --regexp "^    - .*$shown "
		count=$((count + 1))
	done <"$SUITE/tests/mutants"
	[ "$count" -ge 4 ]
}

# bats test_tags=kernel,slow
@test "sweep finds what no case asks" {
	local line finder shown file from to count=0

	# Of a hint below it a page is all that there is, and that is 0.
	[ "$(cat /proc/sys/vm/mmap_min_addr)" -gt 4096 ] || skip "vm.mmap_min_addr is no more than a page"
	suite_hand
	while read -r line; do
		read_mutant "$line"
		[ "$finder" = sweep ] || continue
		build_mutant "$file" "$from" "$to"
		run -1 mutant sweep address-by-length
		assert_line --partial "differs: "
		count=$((count + 1))
	done <"$SUITE/tests/mutants"
	[ "$count" -ge 1 ]
}

# The hand is built by the real driver.
suite_hand() { "$DRIVER" --root "$SUITE" --build "$BUILD" walk --calls 1 --seed 1 >/dev/null 2>&1; }
