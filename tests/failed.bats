#!/usr/bin/env bats
# bats file_tags=any-host
# --failed: what was not as expected last time stays so until it is seen to be as expected.

setup() {
	load lib.bash
	touch "$TMP/start"
	lay_canned
	lay_five
	five=("$DRIVER" --root "$TMP/tree" --build "$TMP/build")
}

teardown() { assert_nothing_left "$TMP/start"; }

# canned/a to canned/e say what stands in $TMP/tree/says; "hang" does not end.
lay_five() {
	local name

	rm "$TMP"/tree/*/canned/report.*
	for name in a b c d e; do
		echo "; canned/$name - what say says." >"$TMP/tree/asm/canned/$name.asm"
		printf 'claims: A-01\ntags: word\ntimeout: 60\n' >"$TMP/tree/cases/canned/$name.case"
		printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/$name.exp"
	done
	cat >"$TMP/say" <<-END
		#!/bin/sh
		case \$1 in
		*/facts) exec "$SUITE/tests/say" "$TMP/tree" "\$@" ;;
		*/faces) id=\$2 face=c ;;
		*) id=\${1##*/asm/} face=asm ;;
		esac
		says=\$(cat "$TMP/says/\${id#*/}")
		if [ "\$says" = hang ]; then
			echo x >"$TMP/hangs"
			exec sleep 1000
		fi
		printf 'report 1 %s %s\nvalue x = 0000000%s\ndone\n' "\$id" "\$face" "\$says"
	END
	chmod +x "$TMP/say"
	mkdir "$TMP/says"
	say 1 a b c d e
}

# say WHAT NAME...: 1 is as expected.
say() {
	local name

	for name in "${@:2}"; do echo "$1" >"$TMP/says/$name"; done
}

ask() { "${five[@]}" --exec "$TMP/say" -f tap "$@" >/dev/null 2>&1 || true; }

# assert_failed NAME...: these are left.
assert_failed() {
	run "${five[@]}" list --failed
	[ $# -gt 0 ] || set -- "mmap2-suite: --failed: everything was as expected last time"
	assert_output "$(printf '%s\n' "${@/#[a-e]/canned/&}")"
}

@test "--failed after ^C: what was not reached stays, what was is as it was seen" {
	say 2 a b d
	ask
	assert_failed a b d
	say 1 a
	say hang b
	interrupted 'test -s "$TMP/hangs"' "${five[@]}" --exec "$TMP/say" -j 1 -f tap
	assert_failed b d
	# What was not in the list and was not reached is not in it now.
	say 2 a
	interrupted 'grep -q "not ok 1" "$TMP/out"' "${five[@]}" --exec "$TMP/say" -j 1 -f tap
	assert_failed a b d
	rm "$TMP/hangs"
	interrupted 'test -s "$TMP/hangs"' "${five[@]}" --exec "$TMP/say" -j 1 -f tap --failed canned/b
	assert_failed a b d
}

@test "--failed after ^C in a run of other cases: what it was not about stays" {
	say 2 a d
	ask
	say hang b
	interrupted 'test -s "$TMP/hangs"' "${five[@]}" --exec "$TMP/say" -j 1 -f tap canned/b canned/c
	assert_failed a d
	rm "$TMP/hangs"
	say 1 b
	say hang c
	interrupted 'test -s "$TMP/hangs"' "${five[@]}" --exec "$TMP/say" -j 1 -f tap canned/b canned/c
	assert_failed a d
	say 1 c
	ask canned/b canned/c
	assert_failed
}

@test "--failed after --first-fail: what was not reached stays" {
	say 2 b d
	ask
	say 2 c
	say 1 d
	ask --first-fail -j 1
	assert_failed b d
	ask
	assert_failed b c
}

@test "--failed piece by piece: of the list, of its shards, of a choice of it" {
	say 2 a b c d
	ask
	say 1 a b c d
	ask --failed canned/b
	assert_failed a c d
	ask --failed --shard 1/3
	assert_failed c d
	ask --shard 5/5 # canned/e
	assert_failed c d
	ask --failed -x canned/c
	assert_failed c
	ask --failed
	assert_failed
}

@test "--failed after a run of other cases is of that run" {
	say 2 a
	ask
	ask canned/b
	assert_failed
}

@test "--failed after rounds that were not all seen: it stays" {
	say 2 b
	ask
	say 1 b
	# The first round of canned/b is seen, then it hangs.
	printf '#!/bin/sh\n%q "$@"; status=$?\ncase "$*" in *faces\\ canned/b) echo hang >%q ;; esac\nexit $status\n' \
		"$TMP/say" "$TMP/says/b" >"$TMP/once"
	chmod +x "$TMP/once"
	interrupted 'test -s "$TMP/hangs"' "${five[@]}" --exec "$TMP/once" -j 1 -f tap --repeat 2 canned/b
	assert_failed b
}

@test "--failed after a target that could not be asked, and a run that was refused: as before" {
	say 2 a
	ask
	run -125 "${five[@]}" --exec /bin/false -f tap
	run -2 "${five[@]}" --exec "$TMP/say" -f tap canned/none
	run -125 "${five[@]}" --exec "$TMP/say" -f tap --save /nowhere/x
	assert_failed a
}

@test "--failed: a case that is gone is no more in the list" {
	say 2 a b
	ask
	rm "$TMP"/tree/*/canned/a.*
	ask --shard 2/2
	run -0 cat "$TMP/build/not-as-expected"
	refute_line canned/a
	assert_failed b
}

@test "--failed: a list that can not be written is told, and not what would go by it" {
	local list=$TMP/build/not-as-expected

	say 2 a
	for _ in none old; do
		chmod 555 "$TMP/build"
		run -1 bound_by_modes "${five[@]}" --exec "$TMP/say" -f tap canned/a
		assert_line "--failed does not know of this run: cannot write $list: Permission denied"
		refute_line --partial "again:"
		# As it was, and nothing to be told.
		run -0 bound_by_modes "${five[@]}" --exec "$TMP/say" -f tap canned/b
		refute_line --partial "--failed"
		chmod 755 "$TMP/build"
		ask canned/b
		chmod 444 "$list"
	done
	run -1 "${five[@]}" --exec "$TMP/say" -f tap canned/a
	assert_line --partial "again: "
	assert_failed a
}
