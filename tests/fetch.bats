#!/usr/bin/env bats
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
	for tool in bash env dirname mktemp mkdir rm; do
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

@test "what is in the cache already is named and not fetched again" {
	mkdir -p "$TMP/cache/mmap2-suite/kernels"
	echo kernel >"$TMP/cache/mmap2-suite/kernels/6.1-686"
	without_apt
	printf '#!/bin/sh\necho "$0 $*" >&2\nexit 1\n' | tee "$TMP/bin/apt-get" >"$TMP/bin/dpkg-deb"
	chmod +x "$TMP"/bin/{apt-get,dpkg-deb}
	PATH=$TMP/bin run -0 fetch 6.1-686
	assert_output "$TMP/cache/mmap2-suite/kernels/6.1-686"
}
