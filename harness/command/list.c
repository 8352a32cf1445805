/* list.c - see list.h. */
#include "command/list.h"

#include "base/put.h"
#include "case/head.h"
#include "command/glossary.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* The same in words, as the heads of its faces have it. */
static void put_head(const struct case_facts *facts)
{
	struct lines head = { 0 };

	head_tell(&head, facts);
	put_words("head", &head);
	lines_free(&head);
}

static void put_marks(const struct case_facts *facts, const char *name)
{
	const char *comma = "";

	put(stdout, PUT_JSON, ", \"marks\": [");
	for (size_t i = 0; i < facts->mark_count; i++) {
		const struct mark *mark = &facts->marks[i];

		if (strcmp(mark->name, name) != 0)
			continue;
		put(stdout, PUT_JSON, "%s{\"offset\": %zu, \"byte\": %d}", comma,
		    (size_t)mark->offset, mark->byte);
		comma = ", ";
	}
	put(stdout, PUT_JSON, "]");
}

/* What is laid out: sizes in bytes. */
static void put_files(const struct case_facts *facts)
{
	static const char *const fills[] = {
		[FILL_LETTERS] = "letters",
		[FILL_ZEROS] = "zeros",
		[FILL_SPARSE] = "sparse",
		[FILL_DIRECTORY] = "directory",
	};

	put(stdout, PUT_JSON, ", \"files\": [");
	for (size_t i = 0; i < facts->fixture_count; i++) {
		const struct fixture *file = &facts->fixtures[i];

		put(stdout, PUT_JSON, "%s{\"name\": \"%s\", \"fill\": \"%s\"", i ? ", " : "",
		    file->name, fills[file->fill]);
		printf(", \"size\": %" PRIu64 ", \"mode\": \"%04o\"", file->size, file->mode);
		put_marks(facts, file->name);
		put(stdout, PUT_JSON, "}");
	}
	put(stdout, PUT_JSON, "]");
}

/* A number of bytes, or null: unlimited. */
static void put_limit(const char *name, rlim64_t bytes)
{
	printf(", \"%s\": ", name);
	if (bytes == RLIM64_INFINITY)
		printf("null");
	else
		printf("%" PRIu64, (uint64_t)bytes);
}

static void put_limits(const struct case_facts *facts)
{
	put(stdout, PUT_JSON, ", \"limits\": [");
	for (size_t i = 0; i < facts->limit_count; i++) {
		const struct limit *limit = &facts->limits[i];

		put(stdout, PUT_JSON, "%s{\"name\": \"%s\"", i ? ", " : "",
		    facts_limit_name(limit->resource));
		put_limit("soft", limit->limit.rlim_cur);
		put_limit("hard", limit->limit.rlim_max);
		put(stdout, PUT_JSON, "}");
	}
	put(stdout, PUT_JSON, "]");
}

static void put_surroundings(const struct case_facts *facts)
{
	if (facts->needs)
		put(stdout, PUT_JSON, ", \"needs\": \"%s\"", facts->needs);
	if (facts->user != USER_ANY)
		put(stdout, PUT_JSON, ", \"user\": \"%s\"", case_user_names[facts->user]);
	if (facts->has_personality)
		printf(", \"personality\": \"0x%07" PRIx32 "\"", facts->personality);
	printf(", \"timeout\": %g", facts->timeout);
}

static void put_answer(const struct answer *answer)
{
	put(stdout, PUT_JSON, ", \"answer\": [");
	for (size_t i = 0; i < answer->count; i++) {
		const struct expectation *one = &answer->at[i];

		put(stdout, PUT_JSON, "%s{\"line\": \"%s\"", i ? ", " : "", one->line);
		if (one->condition)
			put(stdout, PUT_JSON, ", \"condition\": \"%s\"", one->condition);
		put(stdout, PUT_JSON, "}");
	}
	put(stdout, PUT_JSON, "]");
}

/* The words of the glossary that its lines have. */
static void put_terms(const struct answer *answer)
{
	const struct term *term;
	bool begun = false;

	put(stdout, PUT_JSON, ", \"words\": [");
	for (size_t i = 0; (term = glossary_at(i)) && term->kind != TERM_CONDITION; i++) {
		size_t line = 0;

		while (line < answer->count && !glossary_in(answer->at[line].line, term))
			line++;
		if (line == answer->count)
			continue;
		put(stdout, PUT_JSON, "%s\"%s\"", begun ? ", " : "", term->word);
		begun = true;
	}
	put(stdout, PUT_JSON, "]");
}

static void put_case(const struct test_case *test, const char *root)
{
	const struct case_facts *facts = &test->facts;
	char *why = case_comment(root, test->id);

	put(stdout, PUT_JSON, "\n  {\"id\": \"%s\", \"family\": \"%.*s\", \"title\": \"%s\"",
	    test->id, (int)strcspn(test->id, "/"), test->id, test->title);
	put_words("claims", &facts->claims);
	put_words("tags", &facts->tags);
	put_files(facts);
	put_limits(facts);
	put_surroundings(facts);
	put_head(facts);
	if (facts->see)
		put(stdout, PUT_JSON, ", \"see\": \"%s\"", facts->see);
	put(stdout, PUT_JSON, ", \"why\": \"%s\"", why);
	put_answer(&test->answer);
	put_terms(&test->answer);
	put(stdout, PUT_JSON, "}");
	free(why);
}

static void put_glossary(void)
{
	const struct term *term;

	put(stdout, PUT_JSON, "\n], \"words\": [");
	for (size_t i = 0; (term = glossary_at(i)); i++)
		put(stdout, PUT_JSON,
		    "%s\n  {\"word\": \"%s\", \"kind\": \"%s\", \"told\": \"%s\"}", i ? "," : "",
		    term->word, term_kind_names[term->kind], term->told);
}

void list_json(struct test_case *const *tests, size_t count, const char *root)
{
	put(stdout, PUT_JSON, "{\"cases\": [");
	for (size_t i = 0; i < count; i++) {
		put(stdout, PUT_JSON, "%s", i ? "," : "");
		put_case(tests[i], root);
	}
	put_glossary();
	put(stdout, PUT_JSON, "\n]}\n");
}
