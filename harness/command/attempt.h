/*
 * attempt.h - a learner's program made a case: what it asks for, assembled and linked.
 */
#ifndef ATTEMPT_H
#define ATTEMPT_H

#include "case/case.h"
#include "command/options.h"

struct attempt {
	char *shown;	       /* the name of its file, fit for a terminal */
	struct test_case test; /* try/it */
	char *build;	       /* a folder with its program, as case_program() has it */
	char *kept;	       /* a copy of the program, which stays, for gdb; or NULL */
};

/* Ends the run with one line if it can not be made. */
void attempt_make(struct attempt *attempt, const struct options *options);
void attempt_free(struct attempt *attempt);

/*
 * What runs the program that was kept, among files of its own, under the words of --exec; and what
 * shows where it ends, by gdb.  For the caller to free; NULL: none was kept, or that has no way.
 */
char *attempt_command(const struct attempt *attempt, const struct lines *prefix);
char *attempt_debug(const struct attempt *attempt, const struct lines *prefix);

#endif
