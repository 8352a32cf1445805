/*
 * session.h - one run of the driver: which cases, their results, and telling them.
 *
 * Where the programs run is another matter: local.h on this kernel, remote.h in a virtual
 * machine.  Both plan, hand in results face by face, and finish.
 */
#ifndef SESSION_H
#define SESSION_H

#include "case/known.h"
#include "case/target.h"
#include "judge/verdict.h"
#include "options.h"
#include "tell/baseline.h"
#include "tell/writers.h"

#include <stdio.h>

struct session {
	struct options options;
	struct target target;
	struct lines all_ids, ids; /* there are, are selected */
	struct lines tags;
	struct case_file **files; /* of the selected ids */
	size_t file_count;
	struct known known;
	struct baseline *baseline; /* of --against, or NULL */
	struct run run;
	struct writer *writers;
	bool telling;  /* the writers are open */
	char *build;   /* absolute */
	char *scratch; /* a directory that the end of the process removes, or NULL */
	FILE *wire;    /* inside a virtual machine: to the driver outside */
	bool progress; /* a line on the terminal says how far the run is */
	double told_progress;
};

/*
 * Reads the cases that the options ask for, and the baseline; ends the run if there is no case
 * or a file is bad, before anything runs.
 */
void session_choose(struct session *session);
void session_list(const struct session *session);

/* Makes the scratch directory, once.  True if it lies on a tmpfs. */
bool session_make_scratch(struct session *session);

/* With the target known: the results of every case and round, none finished. */
void session_begin(struct session *session);

/* So many cases are skipped because the target can not do what they need: for the head line. */
void session_lacks(struct session *session, size_t count);

/* Opens the writers: from here on results are told, those that are finished at once. */
void session_tell(struct session *session);

/* The result of a case in a round (from 1), or NULL. */
struct case_result *session_result(struct session *session, const char *id, int round);

/* Which of session->files the result is of. */
size_t session_file_index(const struct session *session, const struct case_result *result);

/* The case does not apply; takes the reason over. */
void session_skip(struct session *session, struct case_result *result, char *reason);

/* A face was judged; when all of a case were, the case is, and is told in its turn. */
void session_face_done(struct session *session, struct case_result *result);

/* Ends the case as it is: with the faces that were judged. */
void session_case_done(struct session *session, struct case_result *result);

/* Tells what is left and the summary; the exit status. */
int session_end(struct session *session, double seconds, int interrupted);

void session_free(struct session *session);

#endif
