/* walk.c - see walk.h. */
#include "command/walk.h"

#include "base/aside.h"
#include "base/fail.h"
#include "base/near.h"
#include "base/place.h"
#include "base/put.h"
#include "base/version.h"
#include "command/files.h"
#include "predict/planes.h"
#include "walk/crew.h"
#include "walk/pair.h"
#include "walk/start.h"
#include "walk/writing.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { USUAL_CALLS = 100000, SHRINK_SECONDS = 20 };

/* ---- what is asked for ---- */

static bool is_sweep(const struct options *options)
{
	return options->command == COMMAND_SWEEP;
}

static void check_planes(const struct lines *words)
{
	for (size_t i = 0; i < words->count; i++) {
		struct text names = { 0 };
		struct near near = { 0 };
		bool known = strcmp(words->at[i], "all") == 0;

		for (int plane = 0; planes_name(plane); plane++) {
			near_consider(&near, words->at[i], planes_name(plane), 4);
			known = known || strcmp(planes_name(plane), words->at[i]) == 0;
			text_addf(&names, " %s", planes_name(plane));
		}
		if (!known)
			fail(EXIT_USAGE, "there is no plane %s%s (there are%s, and all)",
			     words->at[i], near_told(&near, ""), names.data);
		lines_free(&near.words);
		text_free(&names);
	}
}

/* Calls between semicolons, in one word or several. */
static void read_given_calls(struct lines *calls, const struct lines *words)
{
	for (size_t i = 0; i < words->count; i++) {
		char *copy = new_string(words->at[i]), *rest = copy, *one;

		while ((one = strsep(&rest, ";"))) {
			struct step step;
			char *problem;

			one += strspn(one, " \n\t");
			if (!*one)
				continue;
			problem = steps_read(&step, one);
			if (problem)
				fail(EXIT_USAGE,
				     "walk: %s (calls are written as expected files have them: "
				     "munmap(0x50000000, 4096))",
				     problem);
			lines_add(calls, new_string(one));
		}
		free(copy);
	}
	if (words->count && calls->count == 0)
		fail(EXIT_USAGE, "walk: no call is there");
	if (calls->count > PAIR_ROUND)
		fail(EXIT_USAGE,
		     "walk: these are %zu calls, and at most %d are made one after the other",
		     calls->count, PAIR_ROUND);
}

/* The work but for what is a worker's own; calls is what is in it. */
static struct work work_of(const struct options *options, struct lines *calls)
{
	struct work work = {
		.planes = is_sweep(options) ? &options->words : NULL,
		.seed = (uint32_t)options->seed,
		.each = 1,
		.differences = options->differences ? options->differences : 1,
		.bare = options->bare,
		.shrink_seconds = SHRINK_SECONDS * options->timeout_factor,
		.patience = options->timeout_factor,
	};

	if (is_sweep(options)) {
		check_planes(&options->words);
		return work;
	}
	read_given_calls(calls, &options->words);
	if (calls->count)
		work.calls = calls;
	else if (options->calls)
		work.limit = (uint64_t)options->calls;
	else if (!options->minutes)
		work.limit = USUAL_CALLS;
	return work;
}

void walk_check(const struct options *options)
{
	struct lines calls = { 0 };

	work_of(options, &calls);
	lines_free(&calls);
}

bool walk_is_worker(const struct options *options)
{
	return options->work;
}

void walk_work(const struct options *options, FILE *wire)
{
	struct lines calls = { 0 };
	struct work work = work_of(options, &calls);

	if (!starter_read(&work, options->work))
		fail(EXIT_USAGE, "--work is what this program tells another of its own, not %s",
		     options->work);
	work_do(&work, options->build, &options->prefix, wire);
	lines_free(&calls);
}

/* As a person types it again: what is told first, and what a record is of. */
static char *command_of(const struct options *options, const struct work *work)
{
	struct text text = { 0 };

	text_add(&text, is_sweep(options) ? "sweep" : "walk");
	for (size_t i = 0; i < options->words.count; i++)
		text_addf(&text, work->calls ? " '%s'" : " %s", options->words.at[i]);
	if (!work->planes && !work->calls)
		text_addf(&text, " --seed %u", (unsigned int)work->seed);
	return text_take(&text);
}

/* ---- what came of it ---- */

/* Of all planes that are meant. */
static uint64_t all_questions(const struct work *work)
{
	uint64_t questions = 0;

	for (int plane = 0; planes_name(plane); plane++)
		questions += planes_are_meant(work->planes, plane) ? planes_size(plane) : 0;
	return questions;
}

static void tell_walk(const struct crew_request *crew, const struct crew_result *result)
{
	struct text names = { 0 };

	for (size_t i = 0; i < result->count; i++)
		finding_tell(&result->differences[i], stdout);
	for (int i = 0; crew->work.planes && planes_name(i); i++) {
		if (planes_are_meant(crew->work.planes, i))
			text_addf(&names, "%s%s", names.length ? " " : "", planes_name(i));
	}
	if (names.length)
		put(stdout, PUT_LINE, "%s: %zu of %zu questions\n", names.data,
		    (size_t)result->questions, (size_t)all_questions(&crew->work));
	text_free(&names);
	if (result->target)
		put(stdout, PUT_LINE, "%s%s, seen in %zu part%s\n", result->target,
		    result->whole ? "" : " without flags and counters, which it does not show",
		    result->workers, result->workers == 1 ? "" : "s");
	else
		put(stdout, PUT_LINE, "no part of it came up\n");
	put(stdout, PUT_LINE,
	    "%zu call%s in %.1f s, and %zu that the model does not know %s not made\n",
	    (size_t)result->walked.calls, result->walked.calls == 1 ? "" : "s", result->seconds,
	    (size_t)result->walked.passed_over, result->walked.passed_over == 1 ? "was" : "were");
	if (result->before)
		put(stdout, PUT_LINE, "%zu of them %s made before, as %s has it\n",
		    (size_t)result->before, result->before == 1 ? "was" : "were", crew->record);
	if (result->compared > 0)
		put(stdout, PUT_LINE, "bare: %.0f %% of the rate of the hand alone\n",
		    100 * result->bare / result->compared);
}

static void write_json(const char *path, const struct crew_request *crew,
		       const struct crew_result *result, int status)
{
	struct aside aside;
	FILE *file;

	if (!aside_open(&aside, path))
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", path, place_write_problem());
	file = aside.file;
	put(file, PUT_JSON, "{\n  \"suite\": \"" VERSION "\",\n  \"command\": \"%s\",\n",
	    crew->command);
	put(file, PUT_JSON, "  \"target\": \"%s\",\n", result->target ? result->target : "");
	fprintf(file, "  \"whole\": %s,\n  \"seconds\": %.3f,\n", result->whole ? "true" : "false",
		result->seconds);
	fprintf(file, "  \"calls\": %zu,\n  \"not_made\": %zu,\n  \"questions\": %zu,\n",
		(size_t)result->walked.calls, (size_t)result->walked.passed_over,
		(size_t)result->questions);
	fputs("  \"differences\": [", file);
	for (size_t i = 0; i < result->count; i++) {
		fputs(i ? ",\n" : "\n", file);
		finding_json(&result->differences[i], file);
	}
	fprintf(file, "\n  ],\n  \"status\": %d\n}\n", status);
	if (!aside_close(&aside))
		fail(EXIT_NOT_TESTED, "cannot write %s: %s", path, strerror(errno));
}

static void write_first(const struct options *options, const struct crew_request *crew,
			const struct crew_result *result)
{
	char *found =
		new_stringf("%s on %s", crew->work.calls ? "walk" : crew->command, result->target);

	writing_case(&result->differences[0], options->root, options->write_case, result->kernel,
		     found);
	free(found);
}

/* ---- the commands ---- */

/* What is wrong with it beside what differs is said here. */
static int status_of(const struct crew_request *crew, const struct crew_result *result)
{
	bool given_left = crew->work.calls && result->walked.passed_over;

	if (result->unrecorded)
		put(stderr, PUT_LINE, "mmap2-suite: %s\n", result->unrecorded);
	if (result->count)
		return EXIT_UNEXPECTED;
	if (result->interrupted)
		return EXIT_INTERRUPTED;
	if (result->walked.calls == 0 && !result->broken)
		put(stderr, PUT_LINE, "mmap2-suite: no call was made\n");
	return result->broken || result->unrecorded || result->walked.calls == 0 || given_left
		       ? EXIT_NOT_TESTED
		       : EXIT_AS_EXPECTED;
}

/* Where it is done, as the command line says it; for a record. */
static char *place_told(const struct request *request)
{
	struct text text = { 0 };

	for (size_t i = 0; i < request->sites->count; i++) {
		text_addf(&text, "%s ", request->site_option);
		text_add_word(&text, request->sites->at[i]);
		if (request->machine)
			text_addf(&text, " --machine %s", request->machine);
	}
	if (request->append)
		text_addf(&text, " --append %s", request->append);
	if (request->prefix->count) {
		text_add(&text, "--exec ");
		text_add_words(&text, request->prefix);
	}
	return text.length ? text_take(&text) : new_string("here");
}

int walk(const struct options *options, const struct request *request)
{
	struct lines calls = { 0 };
	struct crew_request crew = {
		.request = request,
		.root = options->root,
		.work = work_of(options, &calls),
		.seconds = options->minutes * 60.0,
		.record = options->record,
	};
	struct crew_result result;
	char *command, *place;
	int status;

	if (!is_sweep(options) && !crew.work.seed)
		crew.work.seed = (uint32_t)(getpid() * 7919u % 1000000 + 1);
	if (options->write_case)
		writing_check(options->root, options->write_case);
	files_check_apart(options);
	files_check_written(options);
	crew.command = command = command_of(options, &crew.work);
	crew.place = place = place_told(request);
	put(stdout, PUT_LINE, "%s\n", command);
	fflush(stdout);
	crew_run(&crew, &result);
	tell_walk(&crew, &result);
	fflush(stdout);
	status = status_of(&crew, &result);
	if (options->write_case && result.count)
		write_first(options, &crew, &result);
	else if (options->write_case)
		put(stderr, PUT_LINE,
		    "mmap2-suite: nothing differed, and --write-case wrote nothing\n");
	for (size_t i = 0; i < options->output_count; i++)
		write_json(options->outputs[i].path, &crew, &result, status);
	crew_free(&result);
	lines_free(&calls);
	free(command);
	free(place);
	return status;
}
