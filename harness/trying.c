/* trying.c - see trying.h. */
#include "trying.h"

#include "base/fail.h"
#include "base/put.h"
#include "command/attempt.h"
#include "command/lessons.h"
#include "judge/verdict.h"
#include "tell/writers.h"
#include "where/local.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What came of it. */
struct outcome_of_try {
	const struct options *options;
	struct attempt attempt;
	struct face_result face; /* of the program */
	char *skip;		 /* why it was not run, or NULL */
	bool colour;
};

/* ---- listening ---- */

static void hear_try(void *context, struct turn turn, enum face_kind face, struct face_result *said)
{
	struct outcome_of_try *outcome = context;

	(void)turn;
	(void)face;
	outcome->face = *said;
}

static void hear_try_skip(void *context, struct turn turn, const char *reason)
{
	struct outcome_of_try *outcome = context;

	(void)turn;
	outcome->skip = new_string(reason);
}

static void run_program(struct outcome_of_try *outcome)
{
	const struct options *options = outcome->options;
	struct test_case *tests[] = { &outcome->attempt.test };
	const struct request request = {
		.build = outcome->attempt.build,
		.jobs = 1,
		.jobs_given = true,
		.timeout_factor = options->timeout_factor,
		.lifeline = -1,
		.emulator = options->emulator,
		.emulator_version = options->emulator_version,
		.same_target = "",
		.same_judged = "",
		.prefix = &options->prefix,
	};
	const struct listener listener = {
		.context = outcome,
		.face = hear_try,
		.skip = hear_try_skip,
	};
	struct plan plan = { 0 };
	struct ending ending;

	plan_make(&plan, tests, 1);
	plan.rounds = 1;
	plan.face = FACE_ASM;
	plan.judged = true;
	ending = local_run(&plan, &request, &listener);
	plan_free(&plan);
	if (ending.interrupted)
		leave(EXIT_INTERRUPTED);
}

/* ---- telling ---- */

static void put_said(const struct lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		put(stdout, PUT_LINE, "%s\n", lines->at[i]);
}

/* What keeps it from being whole, in a line, with what to do; the same with an exercise. */
static int put_hint(const struct outcome_of_try *outcome)
{
	const struct face_result *face = &outcome->face;
	const struct attempt *attempt = &outcome->attempt;
	const struct lines *said = &face->canonical;
	const char *name = attempt->shown;

	if (outcome->skip) {
		put(stderr, PUT_LINE, "mmap2-suite: --try: %s was not run: %s\n", name,
		    outcome->skip);
		return EXIT_NOT_TESTED;
	}
	if (face->verdict == VERDICT_TIMEOUT) {
		put(stderr, PUT_LINE, "mmap2-suite: --try: %s did not end: %s\n", name,
		    face->reason);
		return EXIT_UNEXPECTED;
	}
	if (face->verdict == VERDICT_BROKEN) {
		put(stderr, PUT_LINE, "mmap2-suite: --try: %s can not be judged: %s%s\n", name,
		    face->reason,
		    face->unreadable ? " (descriptor 1 is the report's own; write to descriptor 2)"
				     : "");
		return EXIT_NOT_TESTED;
	}
	if (face->verdict == VERDICT_CRASH) {
		char *command = attempt_debug(attempt, &outcome->options->prefix);

		put(stderr, PUT_LINE, "mmap2-suite: --try: %s was %s%s%s\n", name, face->reason,
		    command ? "; where: " : "", command ? command : "");
		free(command);
		return EXIT_UNEXPECTED;
	}
	if (lines_hold(said, REPORT_NOT_WHOLE)) {
		put(stderr, PUT_LINE,
		    "mmap2-suite: --try: %s ended with %s before it came to case_end\n", name,
		    said->at[said->count - 1]);
		return EXIT_UNEXPECTED;
	}
	return EXIT_AS_EXPECTED;
}

static void put_command(FILE *file, const struct outcome_of_try *outcome)
{
	char *command = attempt_command(&outcome->attempt, &outcome->options->prefix);

	if (command)
		put(file, PUT_LINE, "run it by hand: %s\n", command);
	free(command);
}

/* As an expected file would have it. */
static int tell_answer(const struct outcome_of_try *outcome)
{
	const struct face_result *face = &outcome->face;
	int status;

	put_said(face->before.count ? &face->before : &face->canonical);
	fflush(stdout);
	if (face->errors)
		put_lines(stderr, PUT_LINE, "", face->errors);
	status = put_hint(outcome);
	if (status == EXIT_UNEXPECTED)
		put_command(stderr, outcome);
	return status;
}

static void put_solved(const struct outcome_of_try *outcome, enum paint paint, const char *what)
{
	put(stdout, PUT_LINE, "%s: ", outcome->options->exercise);
	if (outcome->colour)
		put_paint(stdout, paint);
	put(stdout, PUT_LINE, "%s", what);
	if (outcome->colour)
		put_paint(stdout, PAINT_NONE);
	put(stdout, PUT_LINE, "\n");
}

static void put_difference_of(const struct outcome_of_try *outcome)
{
	const struct face_result *face = &outcome->face;

	put(stdout, PUT_LINE, "--- doc/learn/%s.exp\n+++ %s\n", outcome->options->exercise,
	    outcome->attempt.shown);
	writer_difference(stdout, PUT_LINE, "", face->difference, outcome->colour);
}

/* What is not as the exercise wants it. */
static int tell_wrong(const struct outcome_of_try *outcome)
{
	const struct face_result *face = &outcome->face;
	int status;

	put_said(&face->before);
	if (face->reason && face->verdict != VERDICT_FAIL)
		put(stdout, PUT_LINE, "%s\n", face->reason);
	if (face->difference)
		put_difference_of(outcome);
	if (face->errors) {
		put(stdout, PUT_LINE, "it wrote on standard error:\n");
		put_lines(stdout, PUT_LINE, "    ", face->errors);
	}
	if (face->judged)
		put_command(stdout, outcome);
	fflush(stdout);
	status = put_hint(outcome);
	if (status != EXIT_NOT_TESTED)
		status = EXIT_UNEXPECTED;
	put_solved(outcome, status == EXIT_UNEXPECTED ? PAINT_RED : PAINT_YELLOW,
		   status == EXIT_UNEXPECTED ? "not yet" : "not judged");
	return status;
}

static int tell_exercise(const struct outcome_of_try *outcome)
{
	char *next;

	if (outcome->skip || outcome->face.verdict != VERDICT_PASS)
		return tell_wrong(outcome);
	put_solved(outcome, PAINT_GREEN, "solved");
	next = lesson_behind(outcome->options->root, outcome->options->exercise);
	if (next)
		put(stdout, PUT_LINE, "the next lesson: doc/learn/%s\n", next);
	free(next);
	return EXIT_AS_EXPECTED;
}

int trying(const struct options *options)
{
	struct outcome_of_try outcome = {
		.options = options,
		.colour = telling_in_colour(options->colour, stdout),
	};
	int status;

	attempt_make(&outcome.attempt, options);
	run_program(&outcome);
	status = options->exercise ? tell_exercise(&outcome) : tell_answer(&outcome);
	face_result_free(&outcome.face);
	attempt_free(&outcome.attempt);
	free(outcome.skip);
	return status;
}
