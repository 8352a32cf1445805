# bash - what bench, bench-vm and bench-machine have in common, which read this: the folders, and
# how often something is measured, its median, and how it is told.
# shellcheck shell=bash disable=SC2034 # who reads this uses what is set here

bench=${0##*/}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$(cd "${1:-$root/build}" && pwd)
rounds=${ROUNDS:-3}
driver=("$build/mmap2-suite" --root "$root" --build "$build" --as-is)
read -ra cases <<<"${IDS:-}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# cannot WHY: there is nothing to measure.
cannot() {
	echo "$bench: $1" >&2
	exit 125
}

# find_kernel NAME: the path of a file, or of a fetched kernel, as $kernel.
find_kernel() {
	kernel=$1
	[ -e "$kernel" ] || kernel=$("$root/vm/cache")/kernels/$kernel
	[ -r "$kernel" ] || cannot "there is no $kernel (--fetch-kernels)"
}

# lay_initramfs FILE: an archive of $folder/tree, with a console.
lay_initramfs() {
	mkdir -p "$folder/tree/dev"
	mknod "$folder/tree/dev/console" c 5 1 2>/dev/null || true
	(cd "$folder/tree" && find . -mindepth 1 | cpio --quiet -o -H newc) >"$1"
}

# suite ARGUMENT...: the program; results that are not as expected are no matter of a benchmark.
suite() { "${driver[@]}" "$@" || [ "$?" -eq 1 ]; }

# measure NAME COMMAND...: how many milliseconds it takes on the clock and of processor time, as one
# more line of $folder/NAME; the second tells more on a shared machine.
measure() {
	local name=$1 before after start=${EPOCHREALTIME/./}

	shift
	before=$(cut -d ' ' -f 16,17 "/proc/$$/stat")
	"$@" >"$folder/out" 2>&1 || {
		cat "$folder/out" >&2
		cannot "$name: something went wrong"
	}
	after=$(cut -d ' ' -f 16,17 "/proc/$$/stat")
	echo "$(((${EPOCHREALTIME/./} - start) / 1000)) $((((${after/ /+}) - (${before/ /+})) * 10))" \
		>>"$folder/$name"
}

# median NAME [COLUMN]
median() { cut -d ' ' -f "${2:-1}" "$folder/$1" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }

# ratio NAME OTHER
ratio() { awk -v a="$(median "$1")" -v b="$(median "$2")" 'BEGIN { printf "%.2f", a / b }'; }
