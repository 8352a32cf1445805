#!/usr/bin/env bats
# Who runs the suite, and where it may write.

setup() {
	load lib.bash
	lay_canned
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
}

as_root() { [ "$(id -u)" -eq 0 ] || skip "needs root"; }

# A folder that nobody may read, whatever folder the suite lies in.
lay_copy() {
	as_root
	copy=$(mktemp -d /var/tmp/mmap2-suite-self-test.XXXXXX)
	cp -a "$DRIVER" "$TREE" "$BUILD/self-test" "$copy"
	chmod -R a+rX "$copy"
	cd "$copy" || exit
	copied=("$copy/mmap2-suite" --root "$copy/tree" --build "$copy/self-test" -f tap)
}

teardown() { [ -z "${copy:-}" ] || { cd / && rm -rf "$copy"; }; }

nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }

# Not in with_mounts, where run would take a skip for an exit.
can_mount() {
	as_root
	[[ $DRIVER$TREE != */tmp/* ]] || skip "needs a suite that does not lie in /tmp itself"
	unshare -m true 2>/dev/null || skip "needs mount namespaces"
}

# In a mount namespace of its own, after the commands.
with_mounts() {
	unshare -m bash -c "mount --make-rprivate / && $1"' && shift && exec "$@"' - - \
		"$DRIVER" --root "$TREE" --build "$BUILD/self-test" -f tap verdict/pass
}

@test "the personality of whoever starts the suite does not reach the programs" {
	cat >"$TMP/shows" <<-'END'
		#!/bin/sh
		[ "${1##*/}" = facts ] && exec "$1"
		cat /proc/self/personality >&2
	END
	chmod +x "$TMP/shows"
	run -125 setarch --addr-no-randomize --addr-compat-layout --3gb "$DRIVER" --root "$TMP/tree" \
		--build "$TMP/build" --exec "$TMP/shows" -f tap
	assert_line "#     00000000"
	echo 'personality: 0x0040000' >>"$TMP/tree/cases/canned/report.case"
	run -125 setarch --3gb "$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$TMP/shows" \
		-f tap
	assert_line "#     00040000"
}

@test "root without a capability, as in a container: a case that needs root is skipped" {
	as_root
	rm "$TMP/tree/facts" # the program is asked, and not what another said
	echo 'user: root' >>"$TMP/tree/cases/canned/report.case"
	run -125 setpriv --bounding-set -ipc_lock "$DRIVER" --root "$TMP/tree" --build "$TMP/build" \
		--exec "$SUITE/tests/say $TMP/tree" -f tap
	assert_line "ok 1 canned/report # SKIP needs root with CAP_IPC_LOCK"
}

@test "an unprivileged user runs the suite; a case that needs root is skipped by that name" {
	lay_copy
	echo 'user: root' >>"$copy/tree/cases/verdict/mismatch.case"
	run -0 nobody "${copied[@]}" verdict/pass verdict/mismatch
	assert_line "ok 2 verdict/pass"
	assert_line "ok 1 verdict/mismatch # SKIP needs root"
}

@test "an unprivileged user who may not write the build folder: the run goes on" {
	lay_copy
	run -1 nobody "${copied[@]}" verdict/mismatch
	assert_line "not ok 1 verdict/mismatch"
	run -125 nobody "${copied[@]}" --keep verdict/pass
	assert_line --partial "--keep: cannot write "
}

# bats test_tags=kernel,slow
@test "user: nobody gives up root" {
	lay_copy
	echo 'user: nobody' >>"$copy/tree/cases/verdict/pass.case"
	printf '#!/bin/sh\n[ "${1##*/}" = facts ] && exec "$1"\nid -u >&2\n' >"$copy/who"
	chmod a+rx "$copy/who"
	run "${copied[@]}" --exec "$copy/who" verdict/pass
	assert_line "#     65534"
	run -0 "${copied[@]}" verdict/pass
}

@test "under a prefix that nobody can not reach, a case for nobody is skipped with the reason" {
	lay_copy
	echo 'user: nobody' >>"$copy/tree/cases/verdict/pass.case"
	mkdir -m 700 "$copy/private"
	printf '#!/bin/sh\nexec "$@"\n' >"$copy/private/plain"
	chmod a+rx "$copy/private/plain"
	run -125 "${copied[@]}" --exec "$copy/private/plain" verdict/pass
	assert_line "ok 1 verdict/pass # SKIP needs $copy/private/plain to be within nobody's reach"
	chmod 755 "$copy/private"
	run -0 "${copied[@]}" --exec "$copy/private/plain" verdict/pass
	assert_line "ok 1 verdict/pass"
}

@test "no scratch directory can be made: one line that says what to do" {
	can_mount
	run -125 with_mounts 'for d in /dev/shm /tmp /var/tmp; do mount -t tmpfs -o ro none $d; done'
	assert_output --partial "cannot make a scratch directory (/dev/shm: Read-only file system; /tmp: Read-only file system; /var/tmp: Read-only file system); set TMPDIR"
	assert_equal "${#lines[@]}" 1
}

# bats test_tags=any-host
@test "a scratch file system without room, or that fills up under a program, is no failure of the target" {
	can_mount
	lay_canned
	mkdir "$TMP/small"
	in_small() { # SIZE OPTION...
		run unshare -m sh -c 'mount -t tmpfs -o "size=$1" none "$2" && shift 2 && exec "$@"' - "$1" "$TMP/small" \
			"$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap --scratch "$TMP/small" "${@:2}"
	}
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	in_small 8k --exec "$SUITE/tests/say $TMP/tree"
	assert_equal "$status" 125
	assert_output "mmap2-suite: --scratch: cannot make a directory in $TMP/small (it is too full); it must be one that can be written, allows execution and has room for 16 MiB"
	in_small 20m,nr_inodes=20 --exec "$SUITE/tests/say $TMP/tree"
	assert_equal "$status" 125
	assert_output --partial "(it is too full)"
	cat >"$TMP/filling" <<-'END'
		#!/bin/sh
		case $2 in
		*report) head -c 100m /dev/zero >fill 2>/dev/null
		esac
		exec "$0.say" "$@"
	END
	chmod +x "$TMP/filling"
	ln -s "$SUITE/tests/say" "$TMP/filling.say"
	in_small 20m --face asm --exec "$TMP/filling $TMP/tree"
	assert_equal "$status" 0
	assert_line "ok 1 canned/report"
	sed -i s/1/2/ "$TMP/tree/report"
	in_small 20m --face asm --exec "$TMP/filling $TMP/tree"
	assert_equal "$status" 125
	assert_line --partial "no room is left in $TMP/small/mmap2-suite."
	in_small 20m --face asm --exec "$SUITE/tests/say $TMP/tree"
	assert_equal "$status" 1
}

# bats test_tags=any-host
@test "a scratch directory on an overlayfs: what hangs on files that are mapped themselves is skipped" {
	local on_overlay='mount -t tmpfs none "$0" && cd "$0" && mkdir low high work all &&
		mount -t overlay -o lowerdir=low,upperdir=high,workdir=work none all && "$@"'

	can_mount
	unshare -m sh -c "$on_overlay" "$TMP" true || skip "needs overlayfs"
	lay_canned
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	echo 'needs: own-files' >>"$TMP/tree/cases/canned/report.case"
	mkdir "$TMP/place"
	canned_in() { "${@:2}" "$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap --face asm \
		--exec "$SUITE/tests/say $TMP/tree" --scratch "$TMP/place$1" canned/report; }
	run -0 canned_in ''
	assert_line "ok 1 canned/report"
	run -125 canned_in /all unshare -m sh -c "$on_overlay" "$TMP/place"
	assert_line "ok 1 canned/report # SKIP needs files that are mapped themselves (they lie on an overlayfs)"
}

# bats test_tags=any-host
@test "a scratch directory on a FUSE: cases with files are skipped, the others are not" {
	can_mount
	needs bindfs
	mkdir "$TMP/place" "$TMP/behind"
	served() { unshare -m sh -c 'bindfs "$1/behind" "$1/place" || exit 99; shift; exec "$@"' - "$TMP" \
		"$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap --face asm --exec "$SUITE/tests/say $TMP/tree" \
		--scratch "$TMP/place" canned/report; }
	run served
	[ "$status" -ne 99 ] || skip "needs FUSE"
	assert_success
	assert_line "ok 1 canned/report"
	echo 'file: data 4096 letters' >>"$TMP/tree/cases/canned/report.case"
	run -125 served
	assert_line "ok 1 canned/report # SKIP needs files that the kernel alone answers for (they lie on a FUSE)"
}

# bats test_tags=any-host
@test "a scratch directory whose file system maps nothing to share is one, too" {
	can_mount
	needs bindfs
	mkdir "$TMP/place" "$TMP/behind"
	run unshare -m sh -c 'bindfs -o direct_io "$1/behind" "$1/place" || exit 99; shift; exec "$@"' - "$TMP" \
		"$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap --face asm --exec "$SUITE/tests/say $TMP/tree" \
		--scratch "$TMP/place" canned/report
	[ "$status" -ne 99 ] || skip "needs FUSE"
	assert_success
	assert_line "ok 1 canned/report"
}

# bats test_tags=any-host
@test "a scratch directory on a tmpfs whose files have huge pages: what hangs on small ones is skipped" {
	can_mount
	lay_canned
	printf 'value x = 00000001\ndone\n' >"$TMP/tree/report"
	printf 'x = 1\nexit 0\n' >"$TMP/tree/expected/canned/report.exp"
	echo 'needs: small-shared' >>"$TMP/tree/cases/canned/report.case"
	sed -i 's/^done/fact private = 00000001\n&/' "$TMP/tree/facts"
	mkdir "$TMP/place"
	on_huge() {
		unshare -m sh -c 'mount -t tmpfs -o "huge=$0" none "$1" || exit 99; shift; exec "$@"' "$1" "$TMP/place" \
			"$DRIVER" --root "$TMP/tree" --build "$TMP/build" -f tap --face asm \
			--exec "$SUITE/tests/say $TMP/tree" --scratch "$TMP/place" canned/report
	}
	run on_huge never
	[ "$status" -ne 99 ] || skip "this kernel has no huge pages for files"
	assert_success
	assert_line "ok 1 canned/report"
	for huge in always within_size; do
		run -125 on_huge "$huge"
		assert_line "ok 1 canned/report # SKIP needs shared memory page by page (the scratch directory is mounted with huge=$huge)"
	done
	run -0 on_huge advise
}

@test "a btrfs writes nothing of what it can not read whole: no failure of the kernel's" {
	can_mount
	needs mkfs.btrfs
	mkdir "$TMP/place"
	truncate -s 256M "$TMP/image"
	mkfs.btrfs -q "$TMP/image"
	run unshare -m sh -c 'mount -o loop "$0/image" "$0/place" || exit 99; exec "$@"' "$TMP" \
		"$DRIVER" --root "$SUITE" --build "$BUILD" -f tap --scratch "$TMP/place" 'eof/*'
	[ "$status" -ne 99 ] || skip "this kernel has no btrfs, or no loop device"
	assert_success
	assert_line --partial "eof/read-of-two-pages # SKIP needs tmpfs"
}

@test "a tmpfs that places long files where huge pages begin: a place is no answer" {
	can_mount
	mkdir "$TMP/place"
	for huge in never advise; do
		run unshare -m sh -c 'mount -t tmpfs -o "huge=$0" none "$1" || exit 99; exec "$2" --root "$3" --build "$4" -f tap --scratch "$1" offset/thousand-pages' \
			"$huge" "$TMP/place" "$DRIVER" "$SUITE" "$BUILD"
		[ "$status" -ne 99 ] || skip "this kernel has no huge pages for files"
		assert_success
		assert_line --partial "ok 1 offset/thousand-pages"
		refute_line --partial SKIP
	done
}

@test "a scratch directory whose files can not be written to: one line" {
	as_root
	grep -q hugetlbfs /proc/filesystems || skip "needs hugetlbfs"
	mkdir "$TMP/place"
	run -125 unshare -m sh -c 'mount -t hugetlbfs none "$1" && shift && exec "$@"' - "$TMP/place" \
		"$DRIVER" --root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" --scratch "$TMP/place" -f tap
	assert_output --partial "cannot make a directory in $TMP/place (files of a hugetlbfs can not be written to); it must be one"
}

@test "TMPDIR serves where /dev/shm does not; a noexec one is passed over" {
	can_mount
	TMPDIR=$TMP run -0 with_mounts 'for d in /dev/shm /var/tmp; do mount -t tmpfs -o noexec none $d; done'
	assert_line "ok 1 verdict/pass"
}

@test "a full scratch directory is BROKEN with its reason" {
	as_root
	unshare -m true 2>/dev/null || skip "needs mount namespaces"
	echo 'file: data 33554432 letters' >>"$TMP/tree/cases/canned/report.case"
	run -125 unshare -m bash -c 'mount --make-rprivate / &&
		mount -t tmpfs -o size=20m none /dev/shm && exec "$@"' - "$DRIVER" \
		--root "$TMP/tree" --build "$TMP/build" --exec "$SUITE/tests/say $TMP/tree" -f tap
	assert_line --regexp '^# both faces: cannot lay out the file data in .*: No space left on device$'
}
