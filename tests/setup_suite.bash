# Before any test: the suite, and the tree of deliberate cases, are built.
setup_suite() {
	local root

	root=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
	bats_require_minimum_version 1.5.0
	make -s -C "$root" -j2 O="${O:-build}" all test-tools >&2
	make -s -C "$root" -j2 O="${O:-build}/self-test" TREE=tests/tree/ cases >&2
}
