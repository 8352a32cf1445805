/* local.c - see local.h. */
#include "where/local.h"

#include "base/clock.h"
#include "base/fail.h"
#include "base/interrupt.h"
#include "base/place.h"
#include "judge/verdict.h"
#include "where/program.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct local {
	struct plan *plan;
	const struct request *request;
	const struct listener *listener;
	struct programs programs;
	size_t next; /* of the programs */
};

static void keep_report(const struct program *program, const char *build,
			const struct outcome *outcome)
{
	char *path = new_stringf("%s/reports/%s.%s", build, program->test->id,
				 face_names[program->face]);
	FILE *file;

	place_make_folders(path);
	file = fopen(path, "we");
	if (!file || fwrite(outcome->output, 1, outcome->length, file) != outcome->length ||
	    fclose(file) != 0)
		fail(EXIT_NOT_TESTED, "--keep: cannot write %s: %s", path, strerror(errno));
	free(path);
}

static bool next_program(void *context, struct job *job)
{
	struct local *local = context;
	const struct listener *listener = local->listener;
	struct program *program;

	if (local->next == local->programs.count || listener_has_enough(listener))
		return false;
	program = &local->programs.at[local->next++];
	listener_start(listener, program->turn, program->face);
	*job = program_job(program, local->plan, local->request);
	return true;
}

static void done_program(void *context, const struct job *job, const struct outcome *outcome)
{
	const struct local *local = context;
	const struct listener *listener = local->listener;
	struct program *program = job->tag;
	const struct surroundings around = program_surroundings(program, local->plan);
	struct face_result face = { 0 };

	if (local->request->keep && !outcome->setup_problem)
		keep_report(program, local->request->build, outcome);
	verdict_of_face(&face, program->test, program->face,
			&local->plan->at[program->turn.which].expected, &around, outcome);
	if (face.verdict != VERDICT_PASS)
		face.command = program_command(program, local->request);
	listener_face(listener, program->turn, program->face, &face);
}

static void tell_skips(const struct plan *plan, const struct listener *listener)
{
	for (size_t i = 0; i < plan->count; i++) {
		for (int round = 1; round <= plan->rounds && plan->at[i].skip; round++)
			listener_skip(listener, (struct turn){ i, round }, plan->at[i].skip);
	}
}

struct ending local_run(struct plan *plan, const struct request *request,
			const struct listener *listener)
{
	struct local local = { .plan = plan, .request = request, .listener = listener };
	struct pool_client client = { next_program, done_program, &local };
	struct ending ending = { 0 };
	double started;

	programs_open(&local.programs, plan, request);
	listener_target(listener);
	tell_skips(plan, listener);
	started = seconds_now();
	interrupt_defer();
	ending.interrupted = pool_run(local.programs.pool, &client);
	ending.seconds = seconds_now() - started;
	programs_close(&local.programs);
	return ending;
}
