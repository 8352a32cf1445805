#!/usr/bin/env bats
# The page of what is asked, and what is not (tools/pages coverage).
# bats file_tags=any-host

load lib

setup() {
	lay_canned
	mkdir "$TMP/tree/doc"
	cd "$TMP/tree" || return
	row LEN-01 'a length of 0' yes canned/report ''
}

# ID BEHAVIOUR STATE CASES NOTE: one more row of the table.
row() {
	local IFS=$'\t'

	[ -e doc/coverage.tsv ] || printf 'id\tbehaviour\tstate\tcases\tnote\n' >doc/coverage.tsv
	printf '%s\n' "$*" >>doc/coverage.tsv
}

wrong() {
	run -1 "$SUITE/tools/pages" coverage --check "$TMP/tree"
	assert_output "$1"
}

@test "each behaviour with its cases, those that are not asked first" {
	row LEN-02 'a length of 1 | 2' no '' 'what to ask'
	row LEN-03 'a length of 3' part canned/report missing
	run -0 "$SUITE/tools/pages" coverage "$TMP/tree"
	run -0 cat doc/coverage.md
	assert_line 'reports and its source: 1 asked, 1 asked in part, 1 not asked yet, 0 not for this suite.'
	assert_line '| LEN-02 | a length of 1 \| 2 |  | what to ask |'
	assert_line '| LEN-03 | a length of 3 | [canned/report](../asm/canned/report.asm) | missing |'
	run -0 "$SUITE/tools/pages" coverage --check "$TMP/tree"
	echo more >>doc/coverage.md
	wrong 'doc/coverage.md: out of date (make docs)'
}

@test "a row without a case or a reason, of a case that is gone, twice, of an unknown state" {
	row LEN-02 'a length' yes '' ''
	wrong 'doc/coverage.tsv:3: LEN-02 has no case'
	sed -i '$d' doc/coverage.tsv
	row LEN-02 'a length' no '' ''
	wrong 'doc/coverage.tsv:3: LEN-02 is not asked, and no reason is given'
	sed -i '$d' doc/coverage.tsv
	row LEN-02 'a length' yes canned/gone ''
	wrong 'doc/coverage.tsv:3: there is no case canned/gone'
	sed -i '$d' doc/coverage.tsv
	row LEN-01 'a length' yes canned/report ''
	wrong 'doc/coverage.tsv:3: LEN-01 a second time'
	sed -i '$d' doc/coverage.tsv
	row LEN-02 'a length' perhaps canned/report why
	wrong 'doc/coverage.tsv:3: unknown state: perhaps (there are yes, part, no, out)'
}
