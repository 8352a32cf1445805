#!/usr/bin/env bats
# bats file_tags=any-host
# The claims book: what is wrong with its tables, its cases or its pages is said in a line.
# shellcheck disable=SC2154 # bats sets $stderr

setup() {
	load lib.bash
	# A book of two claims, one without a case, a behaviour and two cases.
	export O=$BUILD
	mkdir -p "$TMP"/tree/{asm,cases,expected}/length "$TMP/tree/doc/claims"
	cd "$TMP/tree" || exit
	printf '%s\t%s\t%s\t%s\t%s\t%s\n' >doc/claims/claims.tsv \
		id document claim verdict why 'no case' \
		A-03 'register table' 'A size.' differs 'Any size.' '' \
		M-01 'mmap2(2) 4.15' 'A prototype, see A-03.' holds 'It is so.' 'it is in C only'
	printf '%s\t%s\n' >doc/claims/behaviours.tsv \
		id behaviour LEN Length LEN-01 'A length of 0.'
	echo 'length - any' >cases/TAGS
	for id in zero zero-file; do
		echo "; length/$id - $id is a length." >asm/length/$id.asm
		echo 'exit 0' >expected/length/$id.exp
		shows A-03 $id
	done
	shows 'A-03 LEN-01' zero
	"$SUITE/tools/pages" claims "$TMP/tree"
}

# shows CLAIMS CASE...
shows() {
	local id

	for id in "${@:2}"; do
		printf 'claims: %s\ntags: length\n' "$1" >cases/length/"$id".case
	done
}

# wrong MESSAGE: writing the pages anew does not help and fails, and the message is all that is said.
wrong() {
	run -1 "$SUITE/tools/pages" claims "$TMP/tree"
	run -1 --separate-stderr "$SUITE/tools/pages" claims --check "$TMP/tree"
	refute_output
	assert_equal "$stderr" "$1"
}

@test "a book in order: nothing is said" {
	run -0 --separate-stderr "$SUITE/tools/pages" claims --check "$TMP/tree"
	refute_output
	assert_equal "$stderr" ""
}

@test "a page has claim, verdict, why, and the cases in order" {
	run -0 sed -n '/^## A-03/,$p' doc/claims/register-table.md
	assert_output - <<-'END'
		## A-03

		A size.

		**differs**: Any size.

		- [length/zero](../../asm/length/zero.asm) - zero is a length.
		- [length/zero-file](../../asm/length/zero-file.asm) - zero-file is a length.
	END
	run -0 cat doc/claims/mmap2.md
	assert_line 'A prototype, see [A-03](register-table.md#a-03).'
	assert_line 'No case: it is in C only.'
	run -0 grep -A 9 '^## Length' doc/claims/behaviours.md
	assert_line '### LEN-01'
	run -0 cat doc/claims/README.md
	assert_line '| all | 2 | 1 | 1 | 0 | 0 | 0 |'
	assert_line '- [M-01](mmap2.md#m-01): it is in C only.'
}

@test "a tab between the claims of a case is a blank" {
	printf 'claims:\tA-03\tLEN-01\ntags: length\n' >cases/length/zero.case
	run -0 --separate-stderr "$SUITE/tools/pages" claims --check "$TMP/tree"
	assert_equal "$stderr" ""
}

@test "a case that can not be read is told as everywhere" {
	echo 'tags: length' >>cases/length/zero.case
	run -2 --separate-stderr "$SUITE/tools/pages" claims --check "$TMP/tree"
	assert_equal "$stderr" "$TMP/tree/cases/length/zero.case:3: tags stands twice"
}

@test "a case with an unknown claim" {
	shows 'A-03 A-99' zero-file
	run -2 "$SUITE/tools/pages" claims "$TMP/tree"
	assert_output "$TMP/tree/cases/length/zero-file.case:1: unknown claim: A-99 (known ones stand in doc/claims)"
}

# bats test_tags=slow
@test "a claim, and a behaviour, that no case shows" {
	shows A-03 zero
	wrong 'LEN-01: no case shows it'
	shows LEN-01 zero zero-file
	wrong 'A-03: no case shows it, and no reason is given'
}

# bats test_tags=slow
@test "a reason for no case, and a case" {
	shows 'A-03 M-01' zero-file
	wrong 'M-01: a reason for no case, and a case: length/zero-file'
}

# bats test_tags=slow
@test "an unknown verdict, an unknown document, a claim twice, a row cut short" {
	cp doc/claims/claims.tsv "$TMP/saved"
	sed -i s/differs/perhaps/ doc/claims/claims.tsv
	wrong 'doc/claims/claims.tsv:2: unknown verdict: perhaps'
	cp "$TMP/saved" doc/claims/claims.tsv
	sed -i 's/register/other/' doc/claims/claims.tsv
	wrong 'doc/claims/claims.tsv:2: unknown document: other table'
	cp "$TMP/saved" doc/claims/claims.tsv
	sed -n 3p "$TMP/saved" >>doc/claims/claims.tsv
	wrong 'doc/claims/claims.tsv:4: M-01 a second time'
	cp "$TMP/saved" doc/claims/claims.tsv
	printf 'K-01\tMKS mmap\tA range.\n' >>doc/claims/claims.tsv
	wrong 'doc/claims/claims.tsv:4: not id, document, claim, verdict, why (and a reason for no case)'
}

# bats test_tags=slow
@test "a page that is changed, missing, left over" {
	pages=doc/claims
	echo more >>$pages/mks.md
	rm $pages/utek.md
	touch $pages/other.md
	run -1 --separate-stderr "$SUITE/tools/pages" claims --check "$TMP/tree"
	assert_equal "$stderr" "$(printf "$pages/%s: out of date (make docs)\n" mks.md other.md utek.md)"
	"$SUITE/tools/pages" claims "$TMP/tree"
	run -0 "$SUITE/tools/pages" claims --check "$TMP/tree"
	assert_not_exists $pages/other.md
}
