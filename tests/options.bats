#!/usr/bin/env bats
# bats file_tags=any-host
# The command line: commands, what options go with them, and help, all from one table.

setup() { load lib.bash; }

suite() { "$DRIVER" --root "$TREE" --build "$BUILD" "$@"; }

@test "a command is a first word, before and behind options; behind -- it is a word" {
	run -0 suite list verdict/pass
	assert_output verdict/pass
	run -0 suite -v list verdict/pass
	assert_line --index 0 verdict/pass
	assert_line "    tags: quick"
	run -0 suite list -- verdict/pass
	assert_output verdict/pass
	run -2 suite -- list
	assert_output "mmap2-suite: no case is called list (--list shows them all)"
	run -2 suite list list
	assert_output "mmap2-suite: no case is called list (--list shows them all)"
	POSIXLY_CORRECT=1 run -0 suite list verdict/pass -v
	assert_line "    tags: quick"
}

@test "no family of the suite has a command's name" {
	local command

	for command in $("$DRIVER" help | sed -n '/^Commands:/,/^$/s/^  \([a-z0-9-]*\) .*/\1/p'); do
		assert_not_exist "$SUITE/cases/$command"
	done
}

@test "an option that does not go with the command: one line, 2" {
	run -2 suite list --raw
	assert_output "mmap2-suite: --raw goes with run, not with list"
	run -2 suite version --tag quick
	assert_output --regexp '^mmap2-suite: --tag goes with run.*, not with version$'
	run -2 suite run --list
	assert_output "mmap2-suite: run does not go with --list"
	run -2 suite version now
	assert_output "mmap2-suite: version takes nothing more"
	run -2 suite help nothing
	assert_output --partial "there is no command nothing; there are run, list"
}

@test "an option that does not go with what is done with the cases: one line, 2, no file" {
	local mode words

	for mode in raw canonical dry-run lay-out="$TMP/laid"; do
		for words in "--save s" "--write-known s" "--format json=s" "--format tap" \
			"--against /nonexistent" "--known s" --no-known --first-fail --keep \
			--verbose --quiet; do
			# shellcheck disable=SC2086 # an option and its word
			(cd "$TMP" && run -2 suite "--$mode" $words verdict/pass &&
				assert_output "mmap2-suite: ${words%% *} does not go with --${mode%%=*}")
		done
		run -128 suite "--$mode" --bisect verdict/pass
		assert_output "mmap2-suite: --bisect does not go with --${mode%%=*}"
	done
	assert_not_exist "$TMP/s"
	for words in "--exec env" "--face asm" "--timeout-mul 2" "--scratch $TMP" "--kernel x" \
		"--through x" "--jobs 2" "--repeat 2"; do
		# shellcheck disable=SC2086 # an option and its word
		run -2 suite --lay-out "$TMP/laid" $words verdict/pass
		assert_output "mmap2-suite: ${words%% *} does not go with --lay-out"
	done
	assert_not_exist "$TMP/laid"
}

@test "one thing is done with the cases: of two options that say which, one line, 2" {
	run -2 suite --canonical --raw verdict/pass
	assert_output "mmap2-suite: --raw does not go with --canonical"
	run -2 suite -n --raw verdict/pass
	assert_output "mmap2-suite: --dry-run does not go with --raw"
	run -2 suite --lay-out "$TMP/laid" --canonical verdict/pass
	assert_output "mmap2-suite: --canonical does not go with --lay-out"
}

@test "what says how programs run goes with all that runs them, or would" {
	local mode words

	lay_canned
	printf 'done\n' >"$TMP/tree/report"
	for mode in --raw --canonical -n; do
		for words in "--face asm" "--emulator fex=24.11" "--timeout-mul 2" "--scratch $TMP" \
			"--repeat 2" "-j 2" "--tag word" "--shard 1/1" "--colour never" \
			--own-machine; do
			# shellcheck disable=SC2086 # an option and its word
			run -0 canned "$mode" $words
		done
	done
	run -0 --separate-stderr canned --raw --face asm --repeat 3
	assert_equal "$(grep -c '^# canned/report asm' <<<"$output")" 3
}

@test "an option of machines elsewhere, and none is there: one line, 2" {
	run -2 suite --as-is --each verdict/pass
	assert_output "mmap2-suite: --each goes with --through or --kernel, and neither is there"
	for words in "--mem 64" "--append x" "--qemu-arg x"; do
		# shellcheck disable=SC2086 # an option and its word
		run -2 suite --as-is $words verdict/pass
		assert_output "mmap2-suite: ${words%% *} is of a machine that boots a kernel; --kernel says which"
	done
}

@test "an option of today asks what it asked for: --list takes the others of a run" {
	run -0 suite --list -j 3 --save "$TMP/saved" -l verdict/pass
	assert_output verdict/pass
	assert_not_exist "$TMP/saved"
}

@test "help: short, of a command, by option and by word" {
	run -0 suite --help
	assert_line --index 0 "Usage: run-tests.sh [COMMAND] [OPTION]... [ID|FAMILY|GLOB]..."
	local short=$output
	run -0 suite help
	assert_output "$short"
	run -0 suite help list
	assert_line --index 0 "Usage: run-tests.sh list [OPTION]... [ID|FAMILY|GLOB]..."
	refute_line --partial --raw
	local list=$output
	run -0 suite list --help
	assert_output "$list"
	run -0 suite list verdict -h --nonsense
	assert_output "$list"
}

@test "a line of help has at most 100 characters" {
	for command in '' $("$DRIVER" help | sed -n '/^Commands:/,/^$/s/^  \([a-z0-9-]*\) .*/\1/p'); do
		# shellcheck disable=SC2086 # no word for none
		run -0 suite help $command
		refute_line --regexp '.{101}'
	done
}

@test "--exec takes its words as a shell does: quotes and backslashes" {
	lay_canned
	printf 'done\n' >"$TMP/tree/report"
	mkdir "$TMP/a b"
	printf '#!/bin/sh\n[ "$1" = "x  y" ] && [ "$2" = "q\\"r" ] && [ -z "$3" ] || exit 7\nshift 3\nexec "$@"\n' \
		>"$TMP/a b/it's"
	chmod +x "$TMP/a b/it's"
	printf 'exit 1\n' >"$TMP/tree/expected/canned/report.exp"
	run -1 "$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap \
		--exec "'$TMP/a b/it'\\''s' x\\ \\ y \"q\\\"r\" '' $SUITE/tests/say $TMP/tree"
	assert_line "# +exit 0"
	again=$(grep -o -e "--exec .*" <<<"${lines[-2]}")
	eval "run -1 \"\$DRIVER\" --root \"\$TMP/tree\" --build \"\$TMP/build\" -f tap $again"
	assert_line "# +exit 0"
	for open in "'a" '"a' "a\\"; do
		run -2 "$DRIVER" --root "$TMP/tree" --exec "$open" --list
		assert_output "mmap2-suite: --exec: a quote or a backslash has no end: $open"
	done
}

@test "what is to be typed to run again has the O= that was given" {
	lay_canned
	printf 'done\n' >"$TMP/tree/report"
	printf 'exit 1\n' >"$TMP/tree/expected/canned/report.exp"
	echo 'limit: NOFILE 64' >>"$TMP/tree/cases/canned/report.case"
	O="$TMP/my build" run -1 canned
	assert_line --partial "; again: O='$TMP/my build' ./run-tests.sh --failed --exec"
	assert_line --partial "run it by hand: O='$TMP/my build' ./run-tests.sh --raw --face asm canned/report"
	O='' run -1 canned
	assert_line --partial "; again: ./run-tests.sh --failed --exec"
}

# What bash completes behind the words, of which the last is not whole.
completed() {
	bash -c '. <("$0" completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mmap2_suite
		printf "%s\n" "${COMPREPLY[@]}"' "$DRIVER" "$DRIVER" "$@"
}

@test "completion: commands, options of the command, what an option takes, ids" {
	run -0 completed se
	assert_output $'search\nself-test'
	run -0 completed list --j
	assert_output --json
	run -0 completed --j
	assert_output --jobs
	run -0 completed -f j
	assert_output $'junit\njson'
	run -0 completed --save j
	assert_output ""
	run -0 completed --verbose length/zero-f
	assert_output $'length/zero-file\nlength/zero-fixed'
	run -0 completed show mremap-l
	assert_line mremap-locked
	run -0 completed completion ""
	assert_output $'bash\nzsh'
	run -0 completed completion z
	assert_output zsh
	run -0 completed completi
	assert_output completion
	run -0 completed fetch ""
	assert_output $'kernels\nemulators'
	run -2 "$DRIVER" completion fish
	assert_output "mmap2-suite: completion takes bash or zsh, not fish"
}

@test "completion behind =, which bash makes a word of its own, or not" {
	run -0 completed --face = a
	assert_output asm
	run -0 completed --colour =
	assert_output $'auto\nalways\nnever'
	run -0 completed --color = n
	assert_output never
	run -0 completed --face=a
	assert_output --face=asm
	run -0 completed list --explain = length/zero-f
	assert_output $'length/zero-file\nlength/zero-fixed'
	for words in 'junit =' 'junit = l'; do
		# shellcheck disable=SC2086 # words
		run -0 completed -f $words # the shell completes a file
		assert_output ""
	done
}

@test "completion: what is no case: commands, planes, kernels, machines, or files" {
	local command

	run -0 completed help l
	assert_output list
	run -0 completed sweep mre
	assert_output mremap
	run -0 completed --sweep al
	assert_output all
	for command in search try self-test predict walk watch view version --try --fetch-kernels 'fetch kernels'; do
		# shellcheck disable=SC2086 # words
		run -0 completed $command l
		assert_output ""
	done
	run -0 completed list --machine b
	assert_output bochs
	mkdir -p "$TMP/mmap2-suite/kernels"
	touch "$TMP"/mmap2-suite/kernels/6.1-{686-pae,uml}{,.sha256,.package}
	XDG_CACHE_HOME=$TMP run -0 completed --kernel 6
	assert_output $'6.1-686-pae\n6.1-uml'
	XDG_CACHE_HOME=$TMP run -0 completed --kernel arch/x
	assert_output ""
	XDG_CACHE_HOME=$TMP/none run -0 completed --kernel ""
	assert_output ""
}

@test "completion of ids for a suite below ~" {
	ln -s "$DRIVER" "$TMP/run-tests.sh"
	HOME=$TMP run -0 bash -c '. <("$0" completion bash); COMP_WORDS=("~/run-tests.sh" list length/zero-fil) COMP_CWORD=2
		_mmap2_suite; printf "%s\n" "${COMPREPLY[@]}"' "$DRIVER"
	assert_output length/zero-file
}

@test "completion in zsh" {
	needs zsh
	run -0 zsh -f -c '. <("$0" completion zsh) && print ${_comps[run-tests.sh]}' "$DRIVER"
	assert_output --partial _mmap2_suite
}

# As of an installation, which lays it there; a completion outside of an editor adds by a stand-in.
@test "completion in zsh that finds it by itself: from the first word on" {
	needs zsh
	mkdir "$TMP/site-functions"
	"$DRIVER" completion zsh >"$TMP/site-functions/_mmap2-suite"
	run -0 zsh -f -c 'fpath=($1 $fpath); autoload -Uz compinit; compinit -u -D
		compadd() { print -rl -- "$@" }
		words=(mmap2-suite fetch "") CURRENT=3
		for round in first second; do
			print "$round: $_comps[mmap2-suite]"
			$=_comps[mmap2-suite]
		done
		words=(mmap2-suite --face=a) CURRENT=2
		$=_comps[mmap2-suite]
		words=(mmap2-suite help l) CURRENT=3
		$=_comps[mmap2-suite]' - "$TMP/site-functions"
	assert_line --index 0 "first: _mmap2-suite"
	assert_line "second: _bash_complete -o bashdefault -o default -F _mmap2_suite"
	assert_equal "$(grep -cx kernels <<<"$output")" 2
	assert_line --face=asm
	assert_line self-test
}

@test "a kernel without a name: one line, 2" {
	run -2 "$DRIVER" --root "$TREE" --build "$BUILD" --as-is --kernel '' verdict/pass
	assert_output "mmap2-suite: --kernel takes IMAGE, not an empty word"
}

@test "--own-machine: nobody else needs its settings, so that the fact vm is so" {
	lay_canned
	run -0 canned_facts
	assert_line --regexp "^vm +no$"
	run -0 canned_facts --own-machine
	assert_line --regexp "^vm +yes$"
}

canned_facts() {
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" facts "$@"
}
