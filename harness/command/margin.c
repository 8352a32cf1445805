/* margin.c - see margin.h. */
#include "command/margin.h"

#include "base/fail.h"
#include "base/put.h"
#include "base/source.h"
#include "predict/pairing.h"
#include "watch/helper.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 100, BESIDE = 40, BELOW = 8 }; /* columns */

struct margin {
	const struct test_case *test;
	struct question question;
	struct pairs pairs;
	int shift; /* the columns in front of the source */
};

/* ---- which lines ---- */

/* Of the answer's line: where it is stated in the face; 0: that is not known. */
static int place_of(const struct margin *margin, size_t which)
{
	int event = margin->pairs.events[which];

	if (event >= 0)
		return margin->question.at[event].line;
	return event == PAIRED_END ? margin->question.end_line : 0;
}

/* "[compat] mmap2(...) = A" */
static char *text_of(const struct expectation *one)
{
	return one->condition ? new_stringf("[%s] %s", one->condition, one->line)
			      : new_string(one->line);
}

static struct lines lines_at(const struct margin *margin, int number)
{
	const struct answer *answer = &margin->test->answer;
	struct lines lines = { 0 };

	for (size_t i = 0; i < answer->count; i++) {
		if (place_of(margin, i) == number)
			lines_add(&lines, text_of(&answer->at[i]));
	}
	return lines;
}

/* ---- printing ---- */

/* Beside the source, of which so many columns are taken.  False: there is no room. */
static bool put_beside(const struct margin *margin, const char *line, int columns,
		       const char *answer)
{
	const char *sign = strchr(line, ';') ? "=>" : "; =>";
	int at = margin->shift + BESIDE;

	if (columns + 2 > at)
		at = columns + 2;
	if (at + (int)strlen(sign) + 1 + (int)strlen(answer) > WIDTH + margin->shift)
		return false;
	printf("%*s", at - columns, "");
	put(stdout, PUT_LINE, "%s %s", sign, answer);
	return true;
}

/* The line of the source of that number, and what it states. */
static void put_line(const struct margin *margin, int number, const char *line)
{
	struct lines lines = lines_at(margin, number);
	bool beside = false;

	put(stdout, PUT_LINE, "%s", line);
	if (lines.count == 1)
		beside = put_beside(margin, line, (int)strlen(line), lines.at[0]);
	for (size_t i = 0; i < lines.count && !beside; i++) {
		printf("\n%*s", margin->shift + BELOW, "");
		put(stdout, PUT_LINE, "; %s %s", i ? "  " : "=>", lines.at[i]);
	}
	put(stdout, PUT_LINE, "\n");
	if (margin->pairs.lost_from == number) {
		printf("%*s", margin->shift + BELOW, "");
		puts("; (from here on it goes more ways than one; the answer as a whole is below)");
	}
	lines_free(&lines);
}

/* The claim is told already, and the empty comment behind it would begin the page. */
static bool is_head(int number, const char *line)
{
	return number == 1 || (number == 2 && strcmp(line, ";") == 0);
}

static void margin_begin(struct margin *margin, const struct test_case *test, const char *path)
{
	*margin = (struct margin){ .test = test };
	question_read(&margin->question, path);
	pairs_find(&margin->pairs, test, &margin->question);
}

static void margin_end(struct margin *margin)
{
	pairs_free(&margin->pairs);
	question_free(&margin->question);
}

void margin_print(const struct test_case *test, const char *root)
{
	char *path = new_stringf("%s/asm/%s.asm", root, test->id);
	struct margin margin;
	struct source source;
	char *line;

	margin_begin(&margin, test, path);
	source_open(&source, path);
	while ((line = source_next(&source))) {
		bool behind_end = !source.rest && !*line;

		if (!is_head(source.line, line) && !behind_end)
			put_line(&margin, source.line, line);
	}
	source_close(&source);
	margin_end(&margin);
	free(path);
}

/* ---- with the bytes ---- */

/* What a macro expands to is marked "<1>" by the assembler, behind the bytes. */
static bool is_expansion(const char *line)
{
	enum { MARK = 40 }; /* it stands in front of that column */

	for (int i = 0; i < MARK && line[i] && line[i] != ';'; i++) {
		size_t digits = line[i] == '<' ? strspn(line + i + 1, "0123456789") : 0;

		if (digits && line[i + 1 + digits] == '>')
			return true;
	}
	return false;
}

static char *make_listing(const char *path, const struct test_case *test, const char *root,
			  const char *folder)
{
	char *listing = new_stringf("%s/listing", folder);
	char *object = new_stringf("%s/object", folder);
	char *include = new_stringf("%s/asm/inc/", root);
	char *define = new_stringf("-DCASE_ID='%s'", test->id);
	char *argv[] = { "nasm", "-f",	 "elf32", "-I",	   include,	 define,
			 "-o",	 object, "-l",	  listing, (char *)path, NULL };
	char *said = NULL;
	int status = helper_run(argv, &said);

	if (status < 0 || status == 127)
		fail(EXIT_NOT_TESTED, "nasm is missing; ./run-tests.sh --install installs it");
	if (status != 0) {
		put_lines(stderr, PUT_LINE, "", said);
		fail(EXIT_USAGE, "%s does not assemble", path);
	}
	free(said);
	free(object);
	free(include);
	free(define);
	return listing;
}

void margin_print_bytes(const struct test_case *test, const char *root, const char *folder)
{
	enum { NUMBER = 7, SOURCE = 33 }; /* columns of the line's number, and in front of it */
	char *path = new_stringf("%s/asm/%s.asm", root, test->id);
	char *listing = make_listing(path, test, root, folder);
	struct margin margin;
	struct source source;
	char *line;

	margin_begin(&margin, test, path);
	margin.shift = SOURCE;
	source_open(&source, listing);
	printf("(offset, bytes, source; what stands in brackets the linker fills in)\n");
	while ((line = source_next(&source))) {
		int number = atoi(line);
		size_t length = strlen(line);

		if (is_expansion(line) || (!source.rest && !*line))
			continue;
		while (length && isspace((unsigned char)line[length - 1]))
			line[--length] = '\0';
		line += length < NUMBER ? length : NUMBER;
		if (!is_head(number, line + strspn(line, " ")))
			put_line(&margin, number, line);
	}
	source_close(&source);
	margin_end(&margin);
	free(listing);
	free(path);
}
