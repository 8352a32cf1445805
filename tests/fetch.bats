#!/usr/bin/env bats
# bats file_tags=any-host
# Fetching where there is nothing to fetch from, or nothing to fetch; no network is needed.

setup() {
	load lib.bash
	export XDG_CACHE_HOME=$TMP/cache
}

fetch() { "$SUITE/run-tests.sh" --fetch-kernels "$@"; }

# No program but those that the scripts use anywhere.
without_apt() {
	local tool

	mkdir -p "$TMP/bin"
	for tool in bash env dirname find mktemp mkdir rm; do
		ln -sf "$(command -v "$tool")" "$TMP/bin/$tool"
	done
}

@test "a system without apt: one line" {
	without_apt
	PATH=$TMP/bin run -125 fetch 6.1-686
	assert_output "fetch: this system has no apt; give the path of an image or an emulator instead"
	PATH=$TMP/bin run -125 "$SUITE/run-tests.sh" --fetch-emulators
	assert_output "fetch: this system has no apt; give the path of an image or an emulator instead"
}

@test "no home to keep it in, no folder to work in: one line, 125" {
	for script in "$SUITE/vm/fetch kernels 6.1-686" "$SUITE/vm/build-kernel 9.9"; do
		run -125 env -u HOME -u XDG_CACHE_HOME bash -c "$script"
		assert_output --regexp '^(fetch|build-kernel): neither HOME nor XDG_CACHE_HOME says where it would be kept$'
	done
	needs apt-get dpkg-deb
	TMPDIR=$TMP/nowhere run -125 "$SUITE/vm/fetch" kernels 6.1-686
	assert_output "fetch: cannot make a folder in $TMP/nowhere (TMPDIR)"
	assert_not_exist "$TMP/cache"
}

@test "where it is kept: XDG_CACHE_HOME if that is a whole path, else below HOME; the driver looks there" {
	local kernels=$TMP/home/.cache/mmap2-suite/kernels

	run -0 env XDG_CACHE_HOME="$TMP/a b" "$SUITE/vm/cache"
	assert_output "$TMP/a b/mmap2-suite"
	for relative in '' cache ./cache; do
		run -0 env HOME="$TMP/home" XDG_CACHE_HOME="$relative" "$SUITE/vm/cache"
		assert_output "$TMP/home/.cache/mmap2-suite"
	done
	run -1 env -u HOME XDG_CACHE_HOME=cache "$SUITE/vm/cache"
	assert_output ""
	mkdir -p "$kernels" "$TMP/cache/mmap2-suite/kernels"
	echo "no kernel" >"$kernels/mine"
	cd "$TMP"
	run -2 env HOME="$TMP/home" XDG_CACHE_HOME=cache "$DRIVER" --as-is --root "$TREE" --kernel mine verdict/pass
	assert_output --partial "$kernels/mine"
}

@test "a glob that fits nothing: 2, with or without apt" {
	without_apt
	PATH=$TMP/bin run -2 fetch '2.4-*'
	assert_output "fetch: nothing in $SUITE/vm/kernels.list fits 2.4-*"
	run -2 "$SUITE/run-tests.sh" --fetch-emulators 'bochs*'
	assert_output "fetch: nothing in $SUITE/vm/emulators.list fits bochs*"
	assert_not_exist "$TMP/cache"
}

@test "two globs: 2" {
	run -2 fetch 6.1-686 6.5-686-pae
	assert_output "fetch: one glob, not 6.1-686 6.5-686-pae"
}

# An npm that has one package, which is not what the list says.
@test "what npm brings must be what the list says" {
	mkdir -p "$TMP/bin"
	printf '#!/bin/sh\necho "$*" >>"$TMP/asked"\necho other >v86-0.tgz\n' >"$TMP/bin/npm"
	chmod +x "$TMP/bin/npm"
	export TMP
	PATH=$TMP/bin:$PATH run -125 "$SUITE/run-tests.sh" --fetch-emulators v86
	assert_line --regexp '^fetch: v86: v86@0\.5\.462 is not what .*/vm/emulators\.list says \(SHA-256 [0-9a-f]{64}\)$'
	run -0 cat "$TMP/asked"
	assert_output "pack --silent v86@0.5.462"
	assert_not_exist "$TMP/cache/mmap2-suite/emulators/v86"
	assert_not_exist "$TMP/cache/mmap2-suite/emulators/v86.d"
	printf '#!/bin/sh\nexit 1\n' >"$TMP/bin/npm"
	PATH=$TMP/bin:$PATH run -125 "$SUITE/run-tests.sh" --fetch-emulators v86
	assert_line "fetch: v86: v86@0.5.462 can not be downloaded"
}

@test "without npm: one line" {
	local tool

	mkdir -p "$TMP/bin"
	for tool in bash env dirname find mktemp mkdir rm sha256sum; do
		ln -sf "$(command -v "$tool")" "$TMP/bin/$tool"
	done
	PATH=$TMP/bin run -125 "$SUITE/vm/fetch" emulators v86
	assert_output "fetch: v86: npm is missing (package npm)"
}

# An archive of one package, in which the kernel is what $TMP/image holds; the programs that fetch
# from it say in $TMP/asked what they were asked for.
archive() {
	local tool

	[ -r /usr/share/keyrings/debian-archive-keyring.gpg ] || skip "needs debian-archive-keyring"
	KERNELS=$TMP/cache/mmap2-suite/kernels
	mkdir -p "$TMP/bin" "$TMP/tree/boot"
	cat >"$TMP/bin/apt-get" <<-'END'
		#!/bin/sh
		echo "$*" >>"$TMP/asked"
		case " $* " in
		*' indextargets '*) echo 'http://archive.invalid/debian|bookworm' ;;
		*' download '*) : >package.deb ;;
		*' update '*) [ -z "$OUT_OF_STEP" ] || exit 100 ;;
		esac
	END
	printf '#!/bin/sh\necho linux-image-6.1.0-99-686-unsigned\n' >"$TMP/bin/apt-cache"
	cat >"$TMP/bin/dpkg-deb" <<-'END'
		#!/bin/sh
		[ "$1" = --fsys-tarfile ] || exit 0
		tar -C "$TMP/tree" -cf "$TMP/data.tar" ./boot && head -c "${CUT:-10000000}" "$TMP/data.tar"
	END
	chmod +x "$TMP"/bin/*
	head -c 100000 /dev/urandom >"$TMP/tree/boot/vmlinuz-6.1.0-99-686"
	export TMP
	PATH=$TMP/bin:$PATH
}

@test "what is in the cache already is named and not fetched again" {
	archive
	run -0 fetch 6.1-686
	assert_line --index -1 "$KERNELS/6.1-686"
	cmp "$KERNELS/6.1-686" "$TMP/tree/boot/vmlinuz-6.1.0-99-686"
	rm "$TMP/asked"
	run -0 fetch 6.1-686
	assert_output "$KERNELS/6.1-686"
	assert_not_exist "$TMP/asked"
}

@test "what is cut off in the cache is fetched again" {
	archive
	run -0 fetch 6.1-686
	truncate -s 5000 "$KERNELS/6.1-686"
	run -0 fetch 6.1-686
	assert_line "fetch: 6.1-686: what is there is not what was fetched"
	cmp "$KERNELS/6.1-686" "$TMP/tree/boot/vmlinuz-6.1.0-99-686"
	rm "$KERNELS/6.1-686.sha256"
	run -0 fetch 6.1-686
	assert_file_exist "$KERNELS/6.1-686.sha256"
}

@test "a package that ends too soon leaves no kernel" {
	archive
	CUT=50000 run -125 fetch 6.1-686
	assert_line "fetch: 6.1-686: no whole kernel, emulator or archive in linux-image-6.1.0-99-686-unsigned"
	run -0 find "$KERNELS" -type f
	refute_output
}

@test "where the lists were not whole a package is not said to be missing" {
	archive
	printf '#!/bin/sh\n' >"$TMP/bin/apt-cache"
	run -125 fetch 6.1-686
	assert_output "fetch: 6.1-686: no package linux-image-6.1.0-??-686-unsigned in bookworm (i386)"
	OUT_OF_STEP=1 run -125 fetch 6.1-686
	assert_line "fetch: apt-get update of bookworm (i386) was not whole"
	assert_line --partial "in what could be had of bookworm (i386); try again when its lists are whole"
}
