/* lookup.c - see lookup.h. */
#include "command/lookup.h"

#include "base/fail.h"
#include "base/near.h"
#include "base/put.h"
#include "command/glossary.h"
#include "report/errnos.h"
#include "report/names.h"
#include "watch/meanings.h"
#include "watch/reasons.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- which word ---- */

static bool is_number(const char *pattern)
{
	return *pattern && strspn(pattern, "0123456789") == strlen(pattern);
}

/* Cases have small letters, digits and hyphens (doc/writing-a-case.md), and globs. */
static bool can_be_case(const char *pattern)
{
	for (; *pattern; pattern++) {
		if (isupper((unsigned char)*pattern) || *pattern == '_')
			return false;
	}
	return true;
}

static void refuse_word(const char *pattern)
{
	const struct term *term;
	struct near near = { 0 };

	for (size_t i = 0; (term = glossary_at(i)); i++) {
		if (term->kind != TERM_CONDITION)
			near_consider(&near, pattern, term->word, 3);
	}
	fail(EXIT_USAGE, "no call, flag or errno that cases are about is called %s%s", pattern,
	     near_told(&near, ""));
}

bool lookup_knows(const struct lines *patterns)
{
	bool all = patterns->count > 0;

	for (size_t i = 0; i < patterns->count; i++) {
		const char *pattern = patterns->at[i];
		struct text name = { 0 };

		if (glossary_find(pattern))
			continue;
		if (is_number(pattern) &&
		    numbers_add(&name, TABLE_I386, strtoul(pattern, NULL, 10)))
			fail(EXIT_USAGE, "%s is %s of i386, about which no case is", pattern,
			     name.data);
		if (is_number(pattern))
			fail(EXIT_USAGE, "i386 has no call with the number %s", pattern);
		if (!can_be_case(pattern) && !strpbrk(pattern, "/*?["))
			refuse_word(pattern);
		all = false;
	}
	return all;
}

void lookup_add_calls(struct lines *words)
{
	const struct term *term;

	for (size_t i = 0; (term = glossary_at(i)); i++) {
		if (term->kind == TERM_CALL)
			lines_add(words, new_string(term->word));
	}
}

/* ---- what it is ---- */

static void put_call(const struct term *term)
{
	static const char *const registers[] = { "ebx", "ecx", "edx", "esi", "edi", "ebp" };
	int number = numbers_find(TABLE_I386, term->word);
	const struct meaning *meaning = number < 0 ? NULL : meanings_find(TABLE_I386, number);

	if (number >= 0)
		put(stdout, PUT_LINE, "\n    eax  %d\n", number);
	for (int i = 0; meaning && i < meaning_arguments(meaning); i++)
		put(stdout, PUT_LINE, "    %s  %s\n", registers[i], meaning->labels[i]);
}

static void put_flag(const struct term *term)
{
	int set = names_set_of(term->word);
	const char *at = term->word;
	uint32_t value;

	if (set >= 0 && names_read(&at, set, &value))
		printf("    %xh\n", value);
}

/* The reasons that the call has for the errno, or those of all. */
static void put_reasons(const char *call, unsigned int number)
{
	struct reason_told one;

	for (int i = 0; (one = reasons_at(i)).sentence; i++) {
		struct text name = { 0 };

		if ((number && (unsigned int)one.number != number) ||
		    (call && (!one.call || strcmp(call, one.call) != 0)))
			continue;
		errnos_add(&name, one.number);
		put(stdout, PUT_LINE, "    %-10s %s\n",
		    number ? (one.call ? one.call : "any") : name.data, one.sentence);
		text_free(&name);
	}
}

static void put_term(const struct term *term)
{
	unsigned int number = term->kind == TERM_ERRNO ? errnos_find(term->word) : 0;

	put(stdout, PUT_LINE, "%s, %s %s", term->word,
	    strchr("aeiou", term_kind_names[term->kind][0]) ? "an" : "a",
	    term_kind_names[term->kind]);
	if (number)
		printf(" (%u, in eax -%u)", number, number);
	put(stdout, PUT_LINE, ": %s.\n", term->told);
	if (term->kind == TERM_FLAG)
		put_flag(term);
	if (term->kind == TERM_CALL)
		put_call(term);
	puts("");
	if (number)
		put_reasons(NULL, number);
	else if (term->kind == TERM_CALL)
		put_reasons(strcmp(term->word, "mmap2") == 0 ? "mmap" : term->word, 0);
}

/* The first line of its answer that has the word, or NULL. */
static const struct expectation *line_with(const struct test_case *test, const struct term *term)
{
	for (size_t i = 0; i < test->answer.count; i++) {
		if (glossary_in(test->answer.at[i].line, term))
			return &test->answer.at[i];
	}
	return NULL;
}

static void put_cases(const struct term *term, struct test_case *const *tests, size_t count)
{
	enum { MOST = 40 };
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += line_with(tests[i], term) != NULL;
	printf("\n%zu %s %s:\n", found, found == 1 ? "case" : "cases",
	       term->kind == TERM_ERRNO ? "with that answer" : "with it in the answer");
	for (size_t i = 0, told = 0; i < count && told < MOST; i++) {
		const struct expectation *line = line_with(tests[i], term);

		if (!line)
			continue;
		put(stdout, PUT_LINE, "    %s - %s%s%s%s\n", tests[i]->id, tests[i]->title,
		    line->condition ? " [" : "", line->condition ? line->condition : "",
		    line->condition ? "]" : "");
		told++;
	}
	if (found > MOST)
		printf("    and %zu more (make atlas: build/atlas/words.html has all)\n",
		       found - MOST);
}

/* Some calls have families of cases that are called as they are. */
static void put_family(const struct term *term, struct test_case *const *tests, size_t count)
{
	size_t length = strlen(term->word), found = 0;

	for (size_t i = 0; i < count; i++)
		found += strncmp(tests[i]->id, term->word, length) == 0 &&
			 tests[i]->id[length] == '/';
	if (found) {
		char *door = front_door();

		put(stdout, PUT_LINE, "\nThe family %s has %zu cases: %s --explain %s/\n",
		    term->word, found, door, term->word);
		free(door);
	}
}

void lookup_print(const struct lines *words, struct test_case *const *tests, size_t count)
{
	for (size_t i = 0; i < words->count; i++) {
		const struct term *term = glossary_find(words->at[i]);

		if (i)
			puts("");
		put_term(term);
		put_cases(term, tests, count);
		put_family(term, tests, count);
	}
}

/* ---- searching ---- */

enum { WORDS_MOST = 16, SHOWN = 20 };

/* Who asks a question in a sentence means the other words. */
static bool says_nothing(const char *word)
{
	static const char *const empty[] = {
		"a",   "an",   "the",  "is",   "are", "of",   "in",    "on",  "to",   "what",
		"why", "how",  "when", "who",  "do",  "does", "which", "it",  "its",  "if",
		"be",  "with", "for",  "and",  "or",  "from", "at",    "by",  "as",   "can",
		"i",   "my",   "that", "this", "has", "have", "there", "was", "will",
	};

	for (size_t i = 0; i < sizeof(empty) / sizeof(empty[0]); i++) {
		if (strcasecmp(word, empty[i]) == 0)
			return true;
	}
	return false;
}

/* How well the text has the word: 2 as a word of its own, 1 at the beginning of one, 0 not. */
static unsigned int matches_itself(const char *text, const char *word)
{
	size_t length = strlen(word);
	unsigned int best = 0;

	for (const char *at = text; best < 2 && (at = strcasestr(at, word)); at++) {
		if (at > text && isalnum((unsigned char)at[-1]) && isalnum((unsigned char)*word))
			continue;
		best = isalnum((unsigned char)at[length]) || at[length] == '_' ? 1 : 2;
	}
	return best;
}

/* Other words that people have for what the cases say. */
static const char *const alike[][4] = {
	{ "behind", "beyond", "past" },
	{ "lost", "gone", "vanish" },
	{ "store", "write", "written" },
	{ "delete", "unlink", "remove" },
	{ "refused", "fails", "error" },
	{ "forbidden", "permission", "EACCES" },
	{ "child", "fork" },
	{ "heap", "brk" },
	{ "replace", "overwrite", "clobber" },
	{ "align", "unaligned", "inside a page" },
};

static unsigned int matches(const char *text, const char *word)
{
	unsigned int best = matches_itself(text, word);

	for (size_t i = 0; best == 0 && i < sizeof(alike) / sizeof(alike[0]); i++) {
		bool meant = false;

		for (size_t j = 0; j < 4 && alike[i][j]; j++)
			meant |= strcasecmp(alike[i][j], word) == 0;
		for (size_t j = 0; j < 4 && meant && alike[i][j] && best == 0; j++)
			best = matches_itself(text, alike[i][j]) ? 1 : 0;
	}
	return best;
}

struct hit {
	const struct test_case *test;
	unsigned int strength[WORDS_MOST]; /* of each word */
	unsigned int words;		   /* so many it has */
	unsigned long score;
};

static unsigned int larger(unsigned int one, unsigned int other)
{
	return one > other ? one : other;
}

/* Where it is said counts: the title more than a comment. */
static unsigned int strength_of(const struct test_case *test, const char *comment, const char *word,
				const struct words *told)
{
	unsigned int strength = larger(6 * matches(test->title, word), 5 * matches(test->id, word));

	strength = larger(strength, 2 * matches(comment, word));
	for (size_t i = 0; i < test->answer.count; i++)
		strength = larger(strength, 3 * matches(test->answer.at[i].line, word));
	for (size_t i = 0; i < test->facts.claims.count; i++) {
		const char *claim = words_told(told, test->facts.claims.at[i]);

		if (claim)
			strength = larger(strength, 2 * matches(claim, word));
	}
	return strength;
}

/* Rare words say more: of N cases of which n have it the bits of N/n. */
static void add_scores(struct hit *hits, size_t count, size_t word)
{
	size_t having = 0, bits = 1;

	for (size_t i = 0; i < count; i++)
		having += hits[i].strength[word] > 0;
	for (size_t rest = having ? count / having : 0; rest; rest /= 2)
		bits++;
	for (size_t i = 0; i < count; i++) {
		hits[i].score += bits * hits[i].strength[word];
		hits[i].words += hits[i].strength[word] > 0;
	}
}

static int compare_hits(const void *left, const void *right)
{
	const struct hit *one = left, *other = right;

	if (one->score != other->score)
		return one->score < other->score ? 1 : -1;
	return strcmp(one->test->id, other->test->id);
}

/* Into parts at blanks; those that say nothing only if nothing else is there. */
static void split(struct lines *parts, const struct lines *words, bool all)
{
	for (size_t i = 0; i < words->count; i++) {
		char *copy = new_string(words->at[i]);
		char *save;

		for (char *word = strtok_r(copy, " \t?!,;:\"'", &save); word;
		     word = strtok_r(NULL, " \t?!,;:\"'", &save)) {
			size_t length = strlen(word);

			if (word[length - 1] == '.')
				word[length - 1] = '\0';
			if (*word && (all || !says_nothing(word)) && parts->count < WORDS_MOST)
				lines_add(parts, new_string(word));
		}
		free(copy);
	}
	if (parts->count == 0 && !all)
		split(parts, words, true);
}

static struct hit *find_hits(const struct lines *parts, struct test_case *const *tests,
			     size_t count, const char *root, const struct words *told)
{
	struct hit *hits = new_bytes(count * sizeof(*hits));

	for (size_t i = 0; i < count; i++) {
		char *comment = case_comment(root, tests[i]->id);

		hits[i].test = tests[i];
		for (size_t word = 0; word < parts->count; word++)
			hits[i].strength[word] =
				strength_of(tests[i], comment, parts->at[word], told);
		free(comment);
	}
	for (size_t word = 0; word < parts->count; word++)
		add_scores(hits, count, word);
	for (size_t i = 0; i < count; i++) /* all of the words rather than one of them often */
		hits[i].score *= hits[i].words * hits[i].words;
	qsort(hits, count, sizeof(*hits), compare_hits);
	return hits;
}

bool lookup_search(const struct lines *words, struct test_case *const *tests, size_t count,
		   const char *root, const struct words *told)
{
	struct lines parts = { 0 };
	struct hit *hits;
	size_t found = 0, shown;

	split(&parts, words, false);
	hits = find_hits(&parts, tests, count, root, told);
	while (found < count && hits[found].score > 0 && hits[found].score >= hits[0].score / 3)
		found++;
	shown = found < SHOWN ? found : SHOWN;
	for (size_t i = 0; i < shown; i++)
		put(stdout, PUT_LINE, "%s - %s\n", hits[i].test->id, hits[i].test->title);
	if (found > shown)
		printf("(and %zu more; another word makes them fewer)\n", found - shown);
	if (found == 0)
		put(stderr, PUT_LINE, "mmap2-suite: no case has any of these words: %s\n",
		    words->at[0]);
	free(hits);
	lines_free(&parts);
	return found > 0;
}
