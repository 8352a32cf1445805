/* page.c - see page.h. */
#include "command/page.h"

#include "base/place.h"
#include "base/put.h"
#include "command/by-hand.h"
#include "command/margin.h"
#include "run/scratch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file of the suite as it is. */
static void put_file(const char *root, const char *folder, const char *id, const char *suffix)
{
	char *path = new_stringf("%s/%s/%s.%s", root, folder, id, suffix);
	char *text = read_text_file(path);

	put(stdout, PUT_TEXT, "%s", text);
	free(text);
	free(path);
}

/* The claims book says what came of a claim of a document; a behaviour is its own sentence. */
static void put_claim(const char *told)
{
	enum { ID, DOCUMENT, CLAIM, VERDICT, WHY, COLUMNS };
	char *copy = new_string(told), *next = copy;
	char *columns[COLUMNS] = { NULL };

	for (int i = 0; i < COLUMNS && next; i++)
		columns[i] = strsep(&next, "\t");
	if (columns[WHY])
		put(stdout, PUT_LINE, "%s (%s): %s\n  %s: %s\n", columns[ID], columns[DOCUMENT],
		    columns[CLAIM], columns[VERDICT], columns[WHY]);
	else
		put(stdout, PUT_LINE, "%s: %s\n", columns[ID], columns[DOCUMENT]);
	free(copy);
}

static void put_claims(const struct case_facts *facts, const struct words *words)
{
	for (size_t i = 0; i < facts->claims.count; i++) {
		const char *told = words_told(words, facts->claims.at[i]);

		if (told)
			put_claim(told);
		else
			put(stdout, PUT_LINE, "%s\n", facts->claims.at[i]);
	}
	if (facts->see)
		put(stdout, PUT_LINE, "in the kernel: %s\n", facts->see);
}

static void put_page(const struct test_case *test, const struct words *words,
		     const struct options *options, const char *scratch)
{
	char *root = place_absolute(options->root);
	char *build = place_absolute(options->build);
	char *prefix = options_prefix(options);

	put(stdout, PUT_LINE, "%s - %s\n", test->id, test->title);
	put(stdout, PUT_LINE, "\n== the question: asm/%s.asm\n\n", test->id);
	if (scratch)
		margin_print_bytes(test, root, scratch);
	else
		margin_print(test, root);
	put(stdout, PUT_LINE, "\n== the same in C: c/%s.c\n\n", test->id);
	put_file(root, "c", test->id, "c");
	put(stdout, PUT_LINE, "\n== the answer: expected/%s.exp\n\n", test->id);
	put_file(root, "expected", test->id, "exp");
	put(stdout, PUT_LINE, "\n== what it shows\n\n");
	put_claims(&test->facts, words);
	put(stdout, PUT_LINE, "\n== by hand\n\n");
	by_hand_print(test, root, build, prefix);
	free(prefix);
	free(build);
	free(root);
}

void pages_print(struct test_case *const *tests, size_t count, const struct words *words,
		 const struct options *options)
{
	const char *scratch = options->bytes ? scratch_make(NULL) : NULL;

	for (size_t i = 0; i < count; i++) {
		if (i)
			put(stdout, PUT_LINE, "\n--------------------------------\n\n");
		put_page(tests[i], words, options, scratch);
	}
}
