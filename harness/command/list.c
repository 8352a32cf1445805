/* list.c - see list.h. */
#include "command/list.h"

#include "base/put.h"

#include <stdio.h>

static void print_words(const char *head, const struct lines *words)
{
	put(stdout, PUT_LINE, "    %s:", head);
	for (size_t i = 0; i < words->count; i++)
		put(stdout, PUT_LINE, " %s", words->at[i]);
	put(stdout, PUT_LINE, "\n");
}

void list_print(struct test_case *const *tests, size_t count, bool verbose)
{
	for (size_t i = 0; i < count; i++) {
		const struct case_facts *facts = &tests[i]->facts;

		put(stdout, PUT_LINE, "%s\n", tests[i]->id);
		if (!verbose)
			continue;
		put(stdout, PUT_LINE, "    %s\n", tests[i]->title);
		print_words("claims", &facts->claims);
		print_words("tags", &facts->tags);
		if (facts->needs)
			put(stdout, PUT_LINE, "    needs: %s\n", facts->needs);
	}
}

static void put_words(const char *name, const struct lines *words)
{
	put(stdout, PUT_JSON, ", \"%s\": [", name);
	for (size_t i = 0; i < words->count; i++)
		put(stdout, PUT_JSON, "%s\"%s\"", i ? ", " : "", words->at[i]);
	put(stdout, PUT_JSON, "]");
}

static void put_case(const struct test_case *test)
{
	const struct case_facts *facts = &test->facts;

	put(stdout, PUT_JSON, "\n  {\"id\": \"%s\", \"title\": \"%s\"", test->id, test->title);
	put_words("claims", &facts->claims);
	put_words("tags", &facts->tags);
	if (facts->needs)
		put(stdout, PUT_JSON, ", \"needs\": \"%s\"", facts->needs);
	if (facts->see)
		put(stdout, PUT_JSON, ", \"see\": \"%s\"", facts->see);
	put(stdout, PUT_JSON, "}");
}

void list_json(struct test_case *const *tests, size_t count)
{
	put(stdout, PUT_JSON, "{\"cases\": [");
	for (size_t i = 0; i < count; i++) {
		put(stdout, PUT_JSON, "%s", i ? "," : "");
		put_case(tests[i]);
	}
	put(stdout, PUT_JSON, "\n]}\n");
}
