/*
 * program.h - the programs of a plan on this kernel: what is executed, and how.
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "run/pool.h"
#include "run/request.h"
#include "where/listener.h"

/* A face of a case in a round. */
struct program {
	const struct test_case *test;
	struct turn turn;
	enum face_kind face;
	char *path; /* as /proc/PID/maps names it */
	char **argv;
};

/* Those of the cases that are not skipped, in the order of the plan, and where they run. */
struct programs {
	struct program *at;
	size_t count;
	struct pool *pool;
};

/*
 * Makes the scratch directory, finds out what the target is (plan->target), settles the plan, and
 * makes the programs.
 */
void programs_open(struct programs *programs, struct plan *plan, const struct request *request);
void programs_close(struct programs *programs);

/* The job that runs it; the tag is the program. */
struct job program_job(struct program *program, const struct plan *plan,
		       const struct request *request);

/*
 * Can what starts programs keep those with these facts from being started, on a target that says it
 * has all that they need: another user, or limits?  Only who starts them knows.
 */
bool program_can_be_barred(const struct case_facts *facts);

/* What the canonical form has to know of where it runs. */
struct surroundings program_surroundings(const struct program *program, const struct plan *plan);

/* What a person types to see this program's report, for the caller to free. */
char *program_command(const struct program *program, const struct request *request);

#endif
