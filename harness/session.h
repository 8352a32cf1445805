/*
 * session.h - one run on the host: which cases, their results, and telling them.
 *
 * Where the programs run is a runner's matter (listener.h).
 */
#ifndef SESSION_H
#define SESSION_H

#include "command/options.h"
#include "judge/known.h"
#include "run/request.h"
#include "tell/baseline.h"
#include "tell/telling.h"
#include "where/listener.h"

struct session {
	struct options options;
	bool in_vm;	      /* this process is the first of a virtual machine */
	bool bare;	      /* the sources of the cases are not read */
	int lifeline;	      /* its end is that of the run (watch.h), or -1 */
	char *build;	      /* absolute */
	const char *archive;  /* a file in which those of the cases lie, or NULL */
	struct lines all_ids; /* of all cases there are */
	struct words words;
	struct test_case **tests; /* that are selected */
	size_t count;
	struct plan plan; /* of them */
	struct known known;
	struct baseline *baseline; /* of --against, or NULL */
	struct run run;
	struct telling telling;
};

/*
 * Reads the cases that the options ask for; ends the run if there is no case, or if one is not as
 * it should be.
 */
void session_choose(struct session *session);

/*
 * Reads the lists of known failures, for no target, and the heads of the NASM faces, too; ends the
 * run if one is not as it should be.
 */
void session_check(struct session *session);

/* Runs the plan, tells the results and the summary; the exit status. */
int session_run(struct session *session, const struct request *request, runner *run);

void session_free(struct session *session);

#endif
