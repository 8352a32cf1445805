#!/usr/bin/env bash
# run-tests.sh - the front door: builds the program mmap2-suite if it is not built, and becomes it,
# which knows all options (--help).  What comes before there is a program is done here: --install,
# and the first word of a fresh checkout, --help or --version.
set -euo pipefail
# What fails here by itself is no failure of the target, as 1 is.
trap 'case $? in 1 | 126 | 127 | 254) exit 125 ;; esac' EXIT

# Whatever the caller's shell or make has set that would bend what is called below.
unset CDPATH BASH_ENV ENV POSIXLY_CORRECT GREP_OPTIONS MAKEFLAGS MFLAGS GNUMAKEFLAGS MAKEFILES MAKELEVEL
export LC_ALL=C
root=${BASH_SOURCE[0]}
[[ $root == */* ]] || root=./$root
root=$(cd "${root%/*}" && pwd)
build=${O:-$root/build}
[[ $build == /* ]] || build=$PWD/$build

# As the program says it (make docs, checked by lint).
print_help() { printf '%s\n' "$(<"$root/doc/help.txt")"; }

print_version() {
	local line version=

	while IFS= read -r line; do
		[[ ! $line =~ ^#define\ VERSION\ \"(.*)\"$ ]] || version=${BASH_REMATCH[1]}
	done <"$root/harness/base/version.h"
	printf 'mmap2-suite %s\n' "$version"
}

case "$# ${1-}" in
'1 -h' | '1 --help' | '1 help') print=print_help ;;
'1 --version' | '1 version') print=print_version ;;
*) print= ;;
esac
if [ -n "$print" ]; then
	"$print" 2>/dev/null || {
		echo 'mmap2-suite: cannot write the results to standard output' >&2 || :
		exit 125
	}
	exit
fi
# shellcheck source=tools/stoppable.bash
. "$root/tools/stoppable.bash"
# What the first run of a checkout needs is said before anything is built, and its first word comes
# from the program that is built sooner, if that runs no cases.
needs=()
part=driver
program=mmap2-suite
if [ ! -e "$build/mmap2-suite" ]; then
	printf -v words ' %q' "$@"
	case " $* " in
	' list '* | ' check '* | ' show '* | ' try '* | *' -l '* | *' --list '* | *' --explain'* | *' --try'*)
		part=first
		program=mmap2-suite-first
		;;
	' fetch '* | *' --fetch-'*) ;;
	*' --machine'* | *' --kernel'*uml*) needs=(-n nasm -n ld -n cpio) ;;
	*' --kernel'*) needs=(-n nasm -n ld -n cpio -n qemu-system-x86_64) ;;
	*' --exec'*qemu-i386*) needs=(-n nasm -n ld -n qemu-i386) ;;
	*) needs=(-n nasm -n ld) ;;
	esac
	[ $# -eq 0 ] || needs+=(-i "--install$words")
fi
for word in "$@"; do
	case $word in
	--install)
		stoppable "$root/tools/install" make nasm gcc-multilib
		needs=()
		break
		;;
	--) break ;;
	esac
done
# What is built goes through /dev/fd, which leads there, and the program looks there for itself.
[ -e /proc/self/fd ] || {
	echo 'mmap2-suite: /proc is not there, or that of another PID namespace: mount one here (mount -t proc proc /proc; unshare --mount-proc)' >&2
	exit 125
}
stoppable "$root/tools/build" "$build" ${needs[0]+"${needs[@]}"} "$part" || {
	status=$?
	[ "$status" -ne 2 ] || status=125 # of a bash that has no memory
	exit "$status"
}
exec "$build/$program" --door "$root" "$@"
