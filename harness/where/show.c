/* show.c - see show.h. */
#include "where/show.h"

#include "base/fail.h"
#include "base/put.h"
#include "judge/verdict.h"
#include "where/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What a program said, to be printed in its turn. */
struct said {
	char *text, *errors;
	size_t length; /* of text */
};

struct show {
	struct plan *plan;
	const struct request *request;
	struct programs programs;
	struct said *said; /* for each program */
	size_t next;	   /* of the programs */
	size_t printed;	   /* so many of the first */
	bool untold;	   /* a program's report could not be read */
};

static bool next_shown(void *context, struct job *job)
{
	struct show *show = context;

	if (show->next == show->programs.count)
		return false;
	*job = program_job(&show->programs.at[show->next++], show->plan, show->request);
	return true;
}

/* In the order of the cases, whatever ends first; several each below a line that names it. */
static void print_said(struct show *show)
{
	while (show->printed < show->programs.count && show->said[show->printed].text) {
		const struct program *program = &show->programs.at[show->printed];
		struct said *said = &show->said[show->printed++];

		if (show->programs.count > 1)
			put(stdout, PUT_LINE, "# %s %s\n", program->test->id,
			    face_names[program->face]);
		/* A terminal would do what it is told; a program wants to know every byte. */
		if (isatty(STDOUT_FILENO))
			put_lines(stdout, PUT_LINE, "", said->text);
		else
			fwrite(said->text, 1, said->length, stdout);
		fflush(stdout);
		put_lines(stderr, PUT_LINE, "", said->errors);
		free(said->text);
		free(said->errors);
		*said = (struct said){ 0 };
	}
}

static struct said *said_by(struct show *show, const struct program *program)
{
	return &show->said[program - show->programs.at];
}

static bool begins_with(const char *line, size_t length, const char *word)
{
	return length >= strlen(word) && memcmp(line, word, strlen(word)) == 0;
}

/* The head of a snapshot, "maps NAME", signed or not. */
static bool begins_snapshot(const char *line, size_t size)
{
	const char *behind = memmem(line, size, ": ", 2);
	const char *at = behind ? behind + 2 : line;

	size -= at - line;
	return begins_with(at, size, "maps ") || begins_with(at, size, "areas ");
}

/*
 * Takes out what is stated for the driver alone (doc/report-protocol.md), some hundred lines that
 * no program run by hand has: the whole of the address space, and in snapshots the fields of smaps.
 * The length of what is left.
 */
static size_t take_out_space(char *text, size_t length)
{
	char *to = text;
	bool inside = false;
	bool snapshot = false;

	for (char *line = text; line < text + length;) {
		char *newline = memchr(line, '\n', text + length - line);
		size_t size = (newline ? newline + 1 : text + length) - line;
		bool begins =
			begins_with(line, size, "space ") || begins_with(line, size, "counters ");

		if (begins)
			inside = true;
		if (!inside && begins_snapshot(line, size))
			snapshot = true;
		if (!inside && !(snapshot && *line >= 'A' && *line <= 'Z') &&
		    !begins_with(line, size, "holds ") &&
		    !begins_with(line, size, "descriptors ")) {
			memmove(to, line, size);
			to += size;
		}
		if (begins_with(line, size, "end\n"))
			inside = snapshot = false;
		line += size;
	}
	*to = '\0';
	return to - text;
}

/* It has been put back, and spoiled nothing; but whoever wrote the case wants to know. */
static void say_changed(const struct program *program, const struct outcome *outcome)
{
	if (outcome->changed)
		put(stderr, PUT_LINE, "mmap2-suite: %s: %s\n", program->test->id, outcome->changed);
}

static void done_raw(void *context, const struct job *job, const struct outcome *outcome)
{
	struct said *said = said_by(context, job->tag);

	if (outcome->setup_problem)
		fail(EXIT_NOT_TESTED, "%s", outcome->setup_problem);
	said->text = new_bytes(outcome->length + 1);
	memcpy(said->text, outcome->output, outcome->length);
	said->length = take_out_space(said->text, outcome->length);
	said->errors = new_string(outcome->errors);
	say_changed(job->tag, outcome);
	print_said(context);
}

static void done_canonical(void *context, const struct job *job, const struct outcome *outcome)
{
	struct show *show = context;
	const struct program *program = job->tag;
	const struct surroundings around = program_surroundings(program, show->plan);
	struct said *said = said_by(show, program);
	struct face_result face = { 0 };
	bool told = verdict_canonical(&face, program->test, program->face, &around, outcome);
	FILE *file = open_memstream(&said->text, &said->length);

	if (!file)
		fail(EXIT_NOT_TESTED, "out of memory");
	for (size_t i = 0; i < face.canonical.count; i++)
		put(file, PUT_LINE, "%s\n", face.canonical.at[i]);
	if (!told) {
		put(file, PUT_LINE, "%s: %s\n", program->test->id, face.reason);
		show->untold = true;
	}
	fclose(file);
	said->errors = new_string(outcome->errors);
	say_changed(program, outcome);
	face_result_free(&face);
	print_said(show);
}

static int show_said(struct show *show, enum shown shown)
{
	struct pool_client client = { next_shown, done_raw, show };

	if (shown == SHOWN_CANONICAL)
		client.done = done_canonical;
	show->said = new_bytes(show->programs.count * sizeof(*show->said));
	if (pool_run(show->programs.pool, &client))
		return EXIT_INTERRUPTED;
	return show->untold ? EXIT_NOT_TESTED : EXIT_AS_EXPECTED;
}

static void show_commands(const struct show *show)
{
	for (size_t i = 0; i < show->programs.count; i++) {
		char *command = program_command(&show->programs.at[i], show->request);

		put(stdout, PUT_LINE, "%s\n", command);
		free(command);
	}
}

/* What is not shown, and why; of more than a few only how many.  Their number. */
static size_t tell_skipped(const struct plan *plan)
{
	enum { FEW = 5 };
	size_t count = 0;

	for (size_t i = 0; i < plan->count; i++)
		count += plan->at[i].skip != NULL;
	if (count > FEW)
		put(stderr, PUT_LINE, "mmap2-suite: %zu cases are skipped; a run says why\n",
		    count);
	for (size_t i = 0; i < plan->count && count <= FEW; i++) {
		if (plan->at[i].skip)
			put(stderr, PUT_LINE, "mmap2-suite: %s is skipped: %s\n",
			    plan->at[i].test->id, plan->at[i].skip);
	}
	return count;
}

int show_run(struct plan *plan, const struct request *request, enum shown shown)
{
	struct show show = { .plan = plan, .request = request };
	int status = EXIT_AS_EXPECTED;

	programs_open(&show.programs, plan, request);
	if (shown == SHOWN_COMMANDS)
		show_commands(&show);
	else
		status = show_said(&show, shown);
	programs_close(&show.programs);
	if (tell_skipped(plan) == plan->count && status == EXIT_AS_EXPECTED)
		status = EXIT_NOT_TESTED;
	for (size_t i = 0; show.said && i < show.programs.count; i++) {
		free(show.said[i].text);
		free(show.said[i].errors);
	}
	free(show.said);
	return status;
}

void show_lay_out(const struct test_case *test, const char *directory)
{
	struct stage stage;
	char *problem;

	stage_take(&stage, directory);
	if (!stage_lay_out(&stage, &test->facts, false, &problem))
		fail(EXIT_NOT_TESTED, "%s", problem);
	stage_close(&stage);
}
