/* third-face.c - see third-face.h. */
#include "command/third-face.h"

#include "base/fail.h"
#include "base/put.h"
#include "case/plan.h"
#include "judge/known.h"
#include "predict/kernels.h"
#include "predict/third.h"

#include <stdlib.h>
#include <string.h>

/* How often, and why, the model had no answer. */
struct reason {
	const char *why;
	size_t count;
};

/* What came of one kernel, or of all. */
struct tally {
	size_t cases, skipped;
	size_t calls, calls_unknown; /* calls, and those of them without an answer */
	size_t lines, lines_unknown; /* all lines that state something */
	size_t differ;
	size_t known; /* lines that differ as a list of known/ says that kernels do */
	struct reason *reasons;
	size_t reason_count;
};

/* ---- counting ---- */

static void count_reason(struct tally *tally, const char *why)
{
	for (size_t i = 0; i < tally->reason_count; i++) {
		if (strcmp(tally->reasons[i].why, why) == 0) {
			tally->reasons[i].count++;
			return;
		}
	}
	tally->reasons = grow_by_one(tally->reasons, tally->reason_count, sizeof(*tally->reasons));
	tally->reasons[tally->reason_count++] = (struct reason){ why, 1 };
}

static void count_line(struct tally *tally, const struct third_line *line, bool known)
{
	if (line->verdict == THIRD_SILENT)
		return;
	tally->lines++;
	tally->calls += line->call;
	tally->known += line->verdict == THIRD_DIFFERS && known;
	tally->differ += line->verdict == THIRD_DIFFERS && !known;
	if (line->verdict != THIRD_UNKNOWN)
		return;
	tally->lines_unknown++;
	tally->calls_unknown += line->call;
	count_reason(tally, line->why);
}

static void add_tally(struct tally *all, const struct tally *one)
{
	all->calls += one->calls;
	all->calls_unknown += one->calls_unknown;
	all->lines += one->lines;
	all->lines_unknown += one->lines_unknown;
	all->differ += one->differ;
	all->known += one->known;
	for (size_t i = 0; i < one->reason_count; i++) {
		for (size_t n = 0; n < one->reasons[i].count; n++)
			count_reason(all, one->reasons[i].why);
	}
}

static int by_count(const void *left, const void *right)
{
	const struct reason *one = left, *other = right;

	return one->count == other->count ? strcmp(one->why, other->why)
					  : (one->count < other->count ? 1 : -1);
}

/* ---- telling ---- */

static void tell_difference(const struct test_case *test, const struct third_line *line)
{
	put(stdout, PUT_LINE, "differs: %s - %s\n", test->id, test->title);
	put_lines(stdout, PUT_LINE, "    - ", line->expected);
	put_lines(stdout, PUT_LINE, "    + ", line->got);
	if (line->rung.when)
		put(stdout, PUT_LINE, "    the model: %s (%s)\n", line->rung.when,
		    line->rung.where);
}

static bool has_line(const char *text, const char *line)
{
	size_t length = strlen(line);

	for (const char *at = text; at; at = strchr(at, '\n')) {
		at += *at == '\n';
		if (strncmp(at, line, length) == 0 && (at[length] == '\n' || !at[length]))
			return true;
	}
	return false;
}

/* Of an entry the line of both faces, or of one of them. */
static bool is_listed(const char *answers, const char *line)
{
	bool listed = has_line(answers, line);

	for (int face = 0; face < FACES && !listed; face++) {
		char *alone = new_stringf("%s: %s", face_names[face], line);

		listed = has_line(answers, alone);
		free(alone);
	}
	return listed;
}

/*
 * Is each line of text, behind that sign, among those of the list's entry?  What the other text has
 * as well is no difference, and no text has no line.
 */
static bool are_listed(const char *answers, char sign, const char *text, const char *other)
{
	char *copy = new_string(text), *rest = copy, *line;
	bool listed = true;

	while (listed && (line = strsep(&rest, "\n"))) {
		char *signed_line = new_stringf("%c%s", sign, line);

		listed = !*line || has_line(other, line) || is_listed(answers, signed_line);
		free(signed_line);
	}
	free(copy);
	return listed;
}

/* Do kernels answer so, by a list of known failures? */
static bool is_known(const struct known *known, const struct test_case *test,
		     const struct third_line *line)
{
	const struct known_entry *entry = known_find(known, test->id);
	char *answers;
	bool listed;

	if (!entry || line->verdict != THIRD_DIFFERS)
		return false;
	answers = known_answers(entry);
	listed = are_listed(answers, '-', line->expected, line->got) &&
		 are_listed(answers, '+', line->got, line->expected);
	free(answers);
	return listed;
}

static void tell_case(const struct test_case *test, const struct third *third,
		      const struct known *known, bool verbose)
{
	for (size_t i = 0; i < third->count; i++) {
		const struct third_line *line = &third->at[i];
		size_t length = strcspn(line->expected, "\n");

		if (line->verdict == THIRD_DIFFERS && !is_known(known, test, line))
			tell_difference(test, line);
		else if (line->verdict == THIRD_DIFFERS && verbose)
			put(stdout, PUT_LINE, "known: %s: %.*s: %s\n", test->id, (int)length,
			    line->expected, known_find(known, test->id)->reason);
		else if (verbose && line->verdict == THIRD_UNKNOWN)
			put(stdout, PUT_LINE, "unknown: %s: %.*s: %s\n", test->id, (int)length,
			    line->expected, line->why);
	}
}

/* Of nothing there is no share. */
static void tell_share(size_t part, size_t whole, const char *what)
{
	put(stdout, PUT_LINE, "%zu of %zu %s", part, whole, what);
	if (whole)
		put(stdout, PUT_LINE, " (%.1f %%)", 100.0 * (double)part / (double)whole);
}

static void tell_tally(const char *name, const struct tally *tally)
{
	put(stdout, PUT_LINE, "%s: %zu cases (%zu skipped); answers ", name, tally->cases,
	    tally->skipped);
	tell_share(tally->calls - tally->calls_unknown, tally->calls, "calls");
	put(stdout, PUT_LINE, ", ");
	tell_share(tally->lines - tally->lines_unknown, tally->lines, "lines");
	put(stdout, PUT_LINE, "; %zu differ", tally->differ);
	if (tally->known)
		put(stdout, PUT_LINE, ", and %zu as known/ says that kernels do", tally->known);
	put(stdout, PUT_LINE, "\n");
}

static void tell_reasons(struct tally *tally)
{
	if (tally->reason_count == 0)
		return;
	qsort(tally->reasons, tally->reason_count, sizeof(*tally->reasons), by_count);
	put(stdout, PUT_LINE, "not answered:\n");
	for (size_t i = 0; i < tally->reason_count; i++)
		put(stdout, PUT_LINE, "%6zu  %s\n", tally->reasons[i].count, tally->reasons[i].why);
}

/* Of a comparison without anything that was compared nobody can say how it went. */
static int status_of_all(const struct tally *all)
{
	if (all->lines == all->lines_unknown)
		fail(EXIT_NOT_TESTED, "nothing could be compared: %s",
		     all->lines ? "the model answers no line of these cases"
				: "no line of these cases is for these kernels");
	return all->differ ? EXIT_UNEXPECTED : EXIT_AS_EXPECTED;
}

/* ---- asking ---- */

/* The faces of all cases, read once. */
static struct question *read_questions(struct test_case *const *tests, size_t count,
				       const char *root)
{
	struct question *questions = new_bytes(count * sizeof(*questions));

	for (size_t i = 0; i < count; i++) {
		char *path = new_stringf("%s/asm/%s.asm", root, tests[i]->id);

		question_read(&questions[i], path);
		free(path);
	}
	return questions;
}

/* All cases, and what the answers are compared with. */
struct asked_cases {
	struct test_case *const *tests;
	size_t count;
	struct question *questions;
	const struct lines *ids;
	const struct options *options;
};

static void ask_case(struct tally *tally, const struct asked *asked,
		     const struct question *question, const struct model_kernel *kernel,
		     struct model *model, const struct known *known, bool verbose)
{
	struct third third;

	third_ask(&third, asked->test, &asked->expected, question, kernel, model);
	tell_case(asked->test, &third, known, verbose);
	for (size_t i = 0; i < third.count; i++)
		count_line(tally, &third.at[i], is_known(known, asked->test, &third.at[i]));
	tally->cases++;
	third_free(&third);
}

static void ask_kernel(struct tally *all, const struct asked_cases *cases, const char *words,
		       struct model *model)
{
	struct model_kernel kernel;
	struct tally tally = { 0 };
	struct text name = { 0 };
	struct known known = { 0 };
	struct plan plan;

	if (!kernels_read(&kernel, words))
		fail(EXIT_USAGE, KERNELS_FORM, words);
	plan_make(&plan, cases->tests, cases->count);
	kernels_target(&plan.target, &kernel);
	plan_settle(&plan, NULL);
	known_read_all(&known, cases->options->root, cases->ids, &plan.target);
	for (size_t i = 0; i < plan.count; i++) {
		if (plan.at[i].skip)
			tally.skipped++;
		else
			ask_case(&tally, &plan.at[i], &cases->questions[i], &kernel, model, &known,
				 cases->options->verbose);
	}
	kernels_tell(&name, &kernel);
	tell_tally(name.data, &tally);
	add_tally(all, &tally);
	text_free(&name);
	free(tally.reasons);
	known_free(&known);
	plan_free(&plan);
}

int third_face(struct test_case *const *tests, size_t count, const struct lines *ids,
	       const struct options *options)
{
	struct asked_cases cases = {
		tests, count, read_questions(tests, count, options->root), ids, options,
	};
	struct model_kernel kernel;
	struct tally all = { 0 };
	struct model *model;
	size_t said = options->on.count;

	model_kernel_usual(&kernel, true, 0);
	model = model_new(&kernel);
	if (!model)
		fail(EXIT_NOT_TESTED, "no memory for the model");
	for (size_t i = 0; said ? i < said : kernels_usual[i] != NULL; i++)
		ask_kernel(&all, &cases, said ? options->on.at[i] : kernels_usual[i], model);
	tell_reasons(&all);
	model_free(model);
	for (size_t i = 0; i < count; i++)
		question_free(&cases.questions[i]);
	free(cases.questions);
	free(all.reasons);
	return status_of_all(&all);
}
