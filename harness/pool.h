/*
 * pool.h - runs programs side by side, each in its own process group and directory.
 */
#ifndef POOL_H
#define POOL_H

#include "stage.h"

/* One program to run. */
struct job {
	const struct case_file *file; /* fixtures, limits, user, personality */
	char **argv;		      /* the program's own path last but for its arguments */
	const char *program;	      /* executed through a descriptor; NULL: argv[0] by PATH */
	double timeout;		      /* seconds */
	void *tag;		      /* the caller's */
};

/* What came of it.  Strings live until the done callback returns. */
struct outcome {
	char *setup_problem; /* it could not be started: why.  Then all else is empty. */
	int wait_status;
	bool timed_out;
	bool flooded;	  /* it wrote more than POOL_OUTPUT_LIMIT */
	bool left_behind; /* processes of its group outlived it (and were killed) */
	char *output;	  /* zero-terminated, may be cut up */
	size_t length;
	const char *errors; /* standard error, zero-terminated */
	double seconds;
	const struct stage *stage; /* where it ran */
};

enum { POOL_OUTPUT_LIMIT = 1 << 20, POOL_ERROR_LIMIT = 16 << 10 };

/* The user of the pool: what comes next, and what came of it. */
struct pool_client {
	bool (*next)(void *context, struct job *job);
	void (*done)(void *context, const struct job *job, const struct outcome *outcome);
	void *context;
};

/*
 * Opens count slots below the directory top.  From now on SIGINT, SIGTERM, SIGHUP, SIGPIPE
 * and SIGCHLD are blocked and waited for; they stay blocked, so that a second ^C does not stop
 * the cleaning up.
 */
struct pool *pool_open(int count, const char *top);

/*
 * Runs jobs until next says no and all are done, or until SIGINT, SIGTERM, SIGHUP or SIGPIPE
 * (nobody reads the results), which kill every program that runs; the number of that signal,
 * or 0.
 */
int pool_run(struct pool *pool, const struct pool_client *client);

/* Gives up this process's user and groups for NOBODY, in a child of vfork too; false and errno. */
bool pool_become_nobody(void);

/* Kills what still runs and closes the slots; their directories stay. */
void pool_close(struct pool *pool);

#endif
