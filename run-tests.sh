#!/usr/bin/env bash
# run-tests.sh - the front door: builds what is not built and runs the suite.  See --help.
set -euo pipefail

# Whatever the caller's shell or make has set that would bend what is called below.
unset CDPATH BASH_ENV ENV POSIXLY_CORRECT GREP_OPTIONS MAKEFLAGS MFLAGS GNUMAKEFLAGS MAKEFILES MAKELEVEL
export LC_ALL=C
root=${BASH_SOURCE[0]}
[[ $root == */* ]] || root=./$root
root=$(cd "${root%/*}" && pwd)
build=${O:-$root/build}
[[ $build == /* ]] || build=$PWD/$build

say() { printf 'mmap2-suite: %s\n' "${*//[[:cntrl:]]/?}" >&2; }
die() { say "$2"; exit "$1"; }
usage=2
case " $* " in *' --bisect '*) usage=128 ;; esac # git bisect run takes 2 for a bad commit

# As the driver says it (make docs, checked by lint): the first word of a fresh checkout needs no
# build.
print_help() { printf '%s\n' "$(<"$root/doc/help.txt")"; }

print_version() {
	local line version=

	while IFS= read -r line; do
		[[ ! $line =~ ^#define\ VERSION\ \"(.*)\"$ ]] || version=${BASH_REMATCH[1]}
	done <"$root/harness/base/version.h"
	printf 'mmap2-suite %s\n' "$version"
}

# What the asked-for run needs, by Debian's package names.
needed_packages() {
	echo make nasm gcc-multilib
	! $self_test || echo bats bats-assert bats-support bats-file parallel jq \
		libxml2-utils perl python3 clang-format cppcheck shellcheck codespell mandoc \
		qemu-system-x86 cpio
	[ ${#kernels[@]} -eq 0 ] || echo qemu-system-x86 cpio libc6-i386 gzip xz-utils zstd lz4
	case " ${arguments[*]} " in *' --exec '*qemu-i386* | *' --exec=qemu-i386'*) echo qemu-user ;; esac
	case " ${arguments[*]} " in *' --exec '*valgrind* | *' --exec=valgrind'*) echo valgrind ;; esac
}

# Beside them the packages that the arguments name.
install_packages() {
	local packages=() missing=() package become=()

	read -ra packages < <({ needed_packages; echo "$@"; } | paste -sd' ')
	command -v apt-get >/dev/null ||
		die 125 "--install knows only apt; install yourself: ${packages[*]}"
	for package in "${packages[@]}"; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
			grep -q 'ok installed' || missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	if [ "$(id -u)" -ne 0 ]; then
		command -v sudo >/dev/null ||
			die 125 "--install needs root to install: ${missing[*]}"
		become=(sudo)
	fi
	say "installing: ${missing[*]}"
	if ! "${become[@]}" apt-get update -qq ||
		! "${become[@]}" env DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends "${missing[@]}" \
			>/dev/null; then
		die 125 "apt-get could not install: ${missing[*]}"
	fi
}

build() { "$root/tools/build" "$build" "$@"; }

# Does this kernel run i386 programs?  126 is what the shell says where it does not.
runs_i386() {
	local status=0

	"$build/asm/inc/facts" >/dev/null 2>&1 || status=$?
	[ "$status" -ne 126 ]
}

# The first fetched kernel that a virtual machine could boot, in the order of the list.
fetched_kernel() {
	local name rest cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/mmap2-suite/kernels

	while read -r name rest; do
		case $name in
		'' | '#'* | *-uml) continue ;;
		esac
		[ ! -s "$cache/$name" ] || { echo "$name"; return; }
	done <"$root/vm/kernels.list"
}

# What a run needs where this kernel can not be asked: a real one in a virtual machine, or else an
# emulator.
install_another_way() {
	if $in_machine && [ -z "$(fetched_kernel)" ]; then
		say "this kernel can not run i386 programs; fetching 6.1-amd64 to boot in a virtual machine"
		"$root/vm/fetch" kernels 6.1-amd64 >/dev/null || in_machine=false
	fi
	if $in_machine; then
		install_packages qemu-system-x86 cpio libc6-i386
	else
		install_packages qemu-user
	fi
}

# Where this kernel can not be asked: a virtual machine, or qemu-i386, whichever is there.
# Neither: the driver says so.
find_another_way() {
	local kernel='' in_machine=true

	case " ${arguments[*]} " in
	*' --raw '* | *' --canonical '* | *' -n '* | *' --dry-run '* | *' --keep '*) in_machine=false ;;
	esac
	! $install || install_another_way
	! $in_machine || kernel=$(fetched_kernel)
	if [ -n "$kernel" ] && command -v qemu-system-x86_64 >/dev/null; then
		say "this kernel can not run i386 programs; using --kernel $kernel"
		kernels=("$kernel")
		build vm
	elif command -v qemu-i386 >/dev/null; then
		say "this kernel can not run i386 programs; using --exec qemu-i386"
		arguments=(--exec qemu-i386 "${arguments[@]}")
	fi
}

# Is one of the words among the arguments, as it is or with "=..." behind it?
is_given() {
	local argument word

	for argument in ${arguments[0]+"${arguments[@]}"}; do
		for word in "$@"; do
			[ "${argument%%=*}" != "$word" ] || return 0
		done
	done
	return 1
}

# Into $value: what the option was given last, empty without it.
find_value() {
	local i

	value=
	for i in ${arguments[0]+"${!arguments[@]}"}; do
		case ${arguments[i]} in
		"$1") value=${arguments[i + 1]-} ;;
		"$1"=*) value=${arguments[i]#*=} ;;
		esac
	done
}

# A bzImage needs QEMU; a User-mode Linux is a program.
build_for_machine() {
	local kernel qemu=()

	for kernel in "${kernels[@]}"; do
		[[ $kernel == *uml* ]] || [[ $(head -c 4 "$kernel" 2>/dev/null) == $'\177ELF' ]] ||
			qemu=(-n qemu-system-x86_64)
	done
	build ${qemu[0]+"${qemu[@]}"} -i "--install --kernel ${kernels[0]}" driver vm
}

# An emulator that --install knows is asked for before the build, not behind it.
build_for_prefix() {
	local words value emulator=()

	find_value --exec
	read -ra words <<<"$value" || true
	case ${words[0]-} in
	qemu-i386 | valgrind) emulator=(-n "${words[0]}" -i "--install --exec ${words[0]}") ;;
	esac
	build ${emulator[0]+"${emulator[@]}"} driver cases
}

# Only what the call is about to use.
build_what_is_needed() {
	if $explain || is_given -l --list --lay-out -h --help --version; then
		build driver
	elif [ -n "$try" ]; then
		build driver frame
	elif [ ${#kernels[@]} -gt 0 ]; then
		build_for_machine
	else
		build_for_prefix
	fi
}

case "$# ${1-}" in
'1 -h' | '1 --help') print=print_help ;;
'1 --version') print=print_version ;;
*) print= ;;
esac
if [ -n "$print" ]; then
	"$print" 2>/dev/null || die 125 "cannot write the results to standard output"
	exit
fi
arguments=()
kernels=()
jobs=
self_test=false
install=false
explain=false
try=
exercise=
bytes=
fetch=
while [ $# -gt 0 ]; do
	case $1 in
	--install) install=true ;;
	--self-test) self_test=true ;;
	--explain) explain=true ;;
	--explain=*)
		explain=true
		arguments+=("${1#*=}")
		;;
	--try | --exercise)
		[ $# -gt 1 ] && [ -n "$2" ] || die $usage "$1 takes a word more; see --help"
		declare "${1#--}=$2"
		shift
		;;
	--try=?* | --exercise=?*)
		word=${1#--}
		declare "${word%%=*}=${word#*=}"
		;;
	--bytes) bytes=bytes ;;
	--fetch-kernels | --fetch-emulators) fetch=${1#--fetch-} ;;
	--kernel)
		[ $# -gt 1 ] || die $usage "--kernel takes an image"
		kernels+=("$2")
		shift
		;;
	--kernel=*) kernels+=("${1#*=}") ;;
	-j | --jobs)
		jobs=${2:-}
		arguments+=("$1" "$jobs")
		[ $# -eq 1 ] || shift
		;;
	-j* | --jobs=*)
		jobs=${1#-j}
		jobs=${jobs#--jobs=}
		arguments+=("$1")
		;;
	*) arguments+=("$1") ;;
	esac
	shift
done

[ -z "$exercise" ] || [ -n "$try" ] || die $usage "--exercise goes with --try FILE.asm"
[ -z "$bytes" ] || $explain || die $usage "--bytes goes with --explain ID"
if [ -n "$try" ] && { $explain || [ ${#kernels[@]} -gt 0 ]; }; then
	die $usage "--try goes neither with --explain nor with --kernel"
fi
if $explain && [ ${#arguments[@]} -eq 0 ]; then
	die $usage "--explain takes an id, a family or a glob; --list shows them"
fi
if $install; then
	install_packages
fi
if [ -n "$fetch" ]; then
	exec "$root/vm/fetch" "$fetch" "${arguments[@]}"
fi
! $self_test || command -v bats >/dev/null ||
	die 125 "bats is missing; ./run-tests.sh --install --self-test installs it"
build_what_is_needed
! $self_test || exec "$root/tests/run" "${arguments[@]}"

driver=("$build/driver" --root "$root" --build "$build")
if [ -n "$try" ]; then
	exec "$root/tools/try" "$root" "$build" "$try" "$exercise" "${arguments[@]}"
elif $explain; then
	ids=$("${driver[@]}" --list "${arguments[@]}")
	mapfile -t ids <<<"$ids"
	find_value --exec
	exec "$root/tools/explain" "$root" "$build" "$bytes" "$value" "${ids[@]%% *}"
fi
if [ ${#kernels[@]} -eq 0 ] &&
	! is_given --exec -l --list --lay-out -h --help --version && ! runs_i386; then
	find_another_way
fi
case ${#kernels[@]} in
0) exec "${driver[@]}" "${arguments[@]}" ;;
1) exec "${driver[@]}" --kernel "${kernels[0]}" "${arguments[@]}" ;;
*)
	# As the driver says it, which says it before anything runs.
	[[ ${jobs:-1} =~ ^[1-9][0-9]{0,2}$ ]] ||
		die $usage "--jobs takes a whole number from 1 to 256, not $jobs"
	jobs=${jobs:-$(nproc)}
	# What is left of the processors goes to each kernel.
	share=$((jobs > ${#kernels[@]} ? jobs / ${#kernels[@]} : 1))
	exec "$root/vm/side-by-side" "$jobs" "${kernels[@]}" -- "${driver[@]}" "${arguments[@]}" \
		--jobs "$share"
	;;
esac
