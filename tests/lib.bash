# What the tests share.

# What the load.bash of these libraries do, but for a dirname(1) for each of their files: those take
# longer than most of the tests.
load_libraries() {
	local library place file

	for library in bats-support bats-assert bats-file; do
		for place in ${BATS_LIB_PATH//:/ }; do
			for file in "$place/$library"/src/*.bash; do
				# shellcheck source=/dev/null
				[ ! -e "$file" ] || source "$file"
			done
		done
	done
}
load_libraries

SUITE=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
BUILD=${O:-$SUITE/build}
# SELF_TEST_DRIVER: another one, built with sanitizers.
DRIVER=${SELF_TEST_DRIVER:-$BUILD/mmap2-suite}
[ -z "${O:-}" ] || export -n O # what the driver says to type has it
unset TMPDIR # parallel(1) sets one, which would move the scratch directory
TREE=$SUITE/tests/tree
TMP=$BATS_TEST_TMPDIR

# What is said behind a condition that is none.
# shellcheck disable=SC2034 # the tests use it
THERE_ARE="(there are native compat nx no-nx pku no-pku root vm tmpfs own-files kernel-files real own-process own-space space thp no-thp hugetlb \
empty-pool three-gib top-down overcommit room limit-room low-limit data-limit small-private small-shared default-areas randomised min-addr default-min-addr below-1-gib memory vdso vdso-pages fast-entry personality exec-bit read-alone proc own-proc maps smaps status fork \
threads exec ptrace memfd sysctl sockets swap ksm devices dev-exec dev-mem segments attributes open pread64 prctl sigaction setrlimit mseal remap-file-pages process-vm mmap2 old-mmap write-exec late-exec munmap mprotect mremap madvise msync mincore mlock mlock2 mlockall munlock munlockall mdwe open-write open-create openat ftruncate64 fcntl64 pwrite64 sigreturn linux<6.1 linux>=6.12.113 qemu-i386 valgrind proot uml v86 bochs qemu-i386<1.2)"

# -f tap, but where no results are told, with which it does not go.
as_tap() {
	case " $* " in
	*" --raw "* | *" --canonical "* | *" --dry-run "* | *" -n "*) ;;
	*) echo -f tap ;;
	esac
}

# told_target RELEASE MACHINE WORD...: the line of a driver elsewhere that says so (harness/where/wire.h), and
# of every fact that is not among the words that it is unknown.
told_target() {
	local line="target $*" name names=${THERE_ARE#*are } unless="=unknown"

	for name in ${names%% linux*}; do
		[ "$name" != mseal ] || unless= # from here on what a filter may refuse, which none does
		[[ $name = compat || $name = no-* || " $* " = *" $name"[\ =]* ]] || line+=" $name$unless"
	done
	[[ " $*" = *" version="* || ! $1 =~ ^[0-9]+(\.[0-9]+)* ]] || line+=" version=${BASH_REMATCH[0]}"
	[[ " $*" = *" end="* ]] || line+=" end=unknown"
	echo "$line"
}

# The driver on the tree of deliberate cases.
deliberate() {
	# shellcheck disable=SC2046 # no word for none
	"$DRIVER" --root "$TREE" --build "$BUILD/self-test" $(as_tap "$@") "$@"
}

# passed ID [SECONDS]: what a driver elsewhere says of what gave the lines that the deliberate cases
# expect (harness/where/wire.h), where nothing is known of the end (no fact "space").
passed() {
	local lines sum=$((0x811c9dc5)) at code

	lines=$(sed '/^at the end:$/,/^+ /d' "$TREE/expected/$1.exp")$'\n'
	for ((at = 0; at < ${#lines}; at++)); do
		printf -v code %d "'${lines:at:1}"
		sum=$(((sum ^ code) * 0x01000193 & 0xffffffff))
	done
	printf 'pass %s %08x' "${2:-0.0100}" "$sum"
}

# What passed says of each of these, in the files $TMP/passed/ID.
lay_passed() {
	local id

	mkdir -p "$TMP/passed/verdict"
	for id in verdict/{pass,mismatch,wrong-row}; do
		passed "$id" >"$TMP/passed/$id"
		echo >>"$TMP/passed/$id"
	done
}

# A tree of one case, canned/report, in $TMP/tree; its programs are tests/say.
lay_canned() {
	mkdir -p "$TMP"/tree/{asm,c,cases,expected}/canned "$TMP/build/asm/inc"
	echo '; canned/report - what say says.' >"$TMP/tree/asm/canned/report.asm"
	echo 'word - any' >"$TMP/tree/cases/TAGS"
	printf 'claims: A-01\ntags: word\n' >"$TMP/tree/cases/canned/report.case"
	printf 'exit 0\n' >"$TMP/tree/expected/canned/report.exp"
	ln -sf "$BUILD/asm/inc/facts" "$TMP/build/asm/inc/facts"
	# Of a target, so that no i386 program is run.
	printf '%s\n' 'report 1 inc/facts asm' 'fact release = 6.1.0-canned' \
		'fact machine = i686' 'fact flags = fpu pae nx' 'fact vendor = Canned' 'done' \
		>"$TMP/tree/facts"
}

canned() {
	# shellcheck disable=SC2046 # no word for none
	"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" \
		$(as_tap "$@") "$@"
}

# An i386 program without anything to load, which has a section of that name; of it a User-mode Linux
# is known (.uml.setup.init), or a vmlinux (.init.text).
elf_with() {
	printf '\177ELF\1\1\1'
	head -c 9 /dev/zero
	printf '\2\0\3\0\1\0\0\0' # ET_EXEC, EM_386
	head -c 8 /dev/zero
	printf '\64\0\0\0\0\0\0\0\64\0\40\0\0\0\50\0\2\0\1\0' # two sections behind the head, of names the second
	head -c 40 /dev/zero
	printf '\0\0\0\0\3\0\0\0\0\0\0\0\0\0\0\0\204\0\0\0'
	# shellcheck disable=SC2059 # its length
	printf "\\$(printf %o $((${#1} + 2)))\0\0\0"
	head -c 16 /dev/zero
	printf '\0%s\0' "$1"
	head -c 600 /dev/zero
}

# Where the kernel itself executes the facts program, whatever this host does: the prefix itself.
lay_itself() {
	cat >"$TMP/itself" <<-'END'
		#!/bin/sh
		case $1 in
		*/inc/facts)
			head=$(od -An -v -tx1 -N52 "$1" | tr -d ' \n')
			"$1" | sed -e "s|^fact exe = .*|fact exe = $1|" \
				-e "s|^fact exe-head = .*|fact exe-head = $head|"
			exit
			;;
		esac
		exec "$@"
	END
	chmod +x "$TMP/itself"
}

# The canonical lines of the report on standard input, or why it is BROKEN.
canonical() {
	[ -d "$TMP/tree" ] || lay_canned
	cat >"$TMP/tree/report"
	canned --face asm -f "json=$TMP/result" >/dev/null 2>&1 || true
	jq -r '.cases[0].asm | .canonical[], (if .verdict == "BROKEN" then .reason else empty end)' \
		"$TMP/result"
}

# Are the lines on standard input what the report in $1 comes to?
comes_to() {
	local expected

	expected=$(cat)
	run canonical <<<"$1"
	assert_output "$expected"
}

# A few cases that differ, in $1: to break one thing in them.
copy_cases() {
	local id files=(cases/TAGS)

	for id in fork/private-store length/zero protection/none typical/{private-fixed,shared-file}; do
		files+=("asm/$id.asm" "c/$id.c" "cases/$id.case" "expected/$id.exp")
	done
	mkdir -p "$1"
	(cd "$SUITE" && cp -a --parents "${files[@]}" "$1")
}

# The suite with these cases in $TMP/copy, built; once for a file of tests.
copy_suite() {
	local master=$BATS_FILE_TMPDIR/copy id files=(mmap2-suite rooms asm/inc c/inc settings)

	if [ ! -d "$master" ]; then
		copy_cases "$master"
		(cd "$SUITE" && cp -a --parents Makefile tests/fuzz/fuzz.mk run-tests.sh tools/build tools/install tools/stoppable.bash \
			doc/help.txt harness model asm/inc c/inc "$master")
		for id in $(cd "$master/cases" && find . -name '*.case' -printf '%P\n'); do
			files+=("asm/${id%.case}" "asm/${id%.case}.o")
		done
		mkdir "$master/build"
		(cd "$BUILD" && cp -a --parents "${files[@]}" "$master/build")
		O='' "$master/tools/build" "$master/build" driver frame cases
	fi
	cp -a "$master" "$TMP"
}

# No scratch directory newer than the file $1 is left by a driver that has ended.
assert_nothing_left() {
	local scratch pid

	for scratch in /dev/shm/mmap2-suite.[0-9]*-* /tmp/mmap2-suite.[0-9]*-*; do
		[ "$scratch" -nt "$1" ] || continue
		pid=${scratch#*mmap2-suite.}
		[ -d "/proc/${pid%%-*}" ] || fail "left behind: $scratch"
	done
}

# Where one of these programs is not here the test is not checked.  (command -v of several is content
# with one of them.)
needs() {
	local program missing=()

	for program; do
		command -v "$program" >/dev/null || missing+=("$program")
	done
	[ ${#missing[@]} -eq 0 ] ||
		skip "needs ${missing[*]} (./run-tests.sh --install --self-test installs what most tests need)"
}

# Standard input is what the browser does (tests/browser); $1 what it has said then.
browse() {
	local expected=$1

	needs chromium
	run -0 "$SUITE/tests/browser"
	assert_output "$expected"
}

# ---- drivers and machines in the background ----

# Starts "$@" in the background, as $pid, its output in $TMP/out and $TMP/err.
start_driver() {
	# A shell without job control makes it ignore SIGINT.
	env --default-signal=INT --default-signal=HUP "$@" >"$TMP/out" 2>"$TMP/err" 3>&- &
	pid=$!
}

# Waits until the command succeeds.
await() {
	for _ in {1..3000}; do
		! "$@" || return 0
		sleep 0.02
	done
	fail "never came: $*: $(cat "$TMP/err" 2>/dev/null)"
}

# interrupted CONDITION COMMAND...: ^C when the condition is true of $pid; the end is 130.
interrupted() {
	local condition=$1 pid status=0

	shift
	start_driver "$@"
	await eval "$condition"
	kill -s INT "$pid"
	wait "$pid" || status=$?
	assert_equal "$status" 130
}

# The process ends by itself, soon.
assert_gone() {
	for _ in {1..100}; do
		grep -q '^State:.[^ZX]' "/proc/$1/status" 2>/dev/null || return 0
		sleep 0.05
	done
	kill "$1"
	fail "process $1 is still there"
}

# Where the mode of a file counts, for root, too.
bound_by_modes() {
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all "$@"
	else
		"$@"
	fi
}

# Without the right to raise a hard limit.
unable_to_raise() {
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --bounding-set -sys_resource "$@"
	else
		"$@"
	fi
}
