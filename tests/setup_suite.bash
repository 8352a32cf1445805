# The suite, what the tests run beside it, and the tree of deliberate cases.
build_for_tests() {
	(cd "$1" && tools/build "${O:-$1/build}" driver frame cases hand vm) >&2
	make -s -C "$1" -j2 O="${O:-build}" test-tools >&2
	make -s -C "$1" -j2 O="${O:-build}/self-test" TREE=tests/tree/ cases >&2
}

# Before any test: they are built.  Inside a virtual machine tests/run has seen to it outside.
setup_suite() {
	bats_require_minimum_version 1.5.0
	[ -n "${SELF_TEST_BUILT:-}" ] || build_for_tests "$(cd "$BATS_TEST_DIRNAME/.." && pwd)"
}
