/*
 * pool.h - runs programs side by side, each in its own process group and directory.
 *
 * Programs that run side by side run as the same user, and Linux lets processes of one user do
 * to each other, and to the driver, what they like (signals, ptrace, /proc/PID/fd, kill -9).  What
 * one of them leaves, forgets or spoils does not reach the next one: each has files of its own
 * for what it says, which are gone with it, a directory that is emptied, and a mark that its
 * descendants can not lose (stray.h).  One that means to write into the report of another one
 * while that runs can do so, and nothing here would show it; with one job there is no other one.
 */
#ifndef POOL_H
#define POOL_H

#include "run/stage.h"

/* One program to run. */
struct job {
	const struct case_facts *facts; /* fixtures, limits, user, personality */
	char **argv;			/* the program's own path last but for its arguments */
	const char *program;		/* executed through a descriptor; NULL: argv[0] by PATH */
	double timeout;			/* seconds, of those in which the driver is awake */
	bool leaves_nothing;		/* what is left behind it is its prefix's */
	void *tag;			/* the caller's */
};

/* What came of it.  Strings live until the done callback returns. */
struct outcome {
	char *setup_problem; /* it could not be started: why.  Then all else is empty. */
	int wait_status;
	bool timed_out;	  /* and was killed */
	bool stuck;	  /* it was killed and does not end; timed_out too */
	bool flooded;	  /* it wrote more than POOL_OUTPUT_LIMIT */
	bool left_behind; /* processes that it started outlived it (and were killed) */
	char *changed;	  /* settings of the machine that it left otherwise (sysctls.h), or NULL */
	bool in_doubt;	  /* processes were left behind, by it or by one that ran beside it */
	char *output;	  /* zero-terminated, may be cut up */
	size_t length;
	const char *errors;	   /* standard error, zero-terminated */
	double seconds;		   /* while the driver was awake */
	const struct stage *stage; /* where it ran, with all that it left there */
};

enum { POOL_OUTPUT_LIMIT = 1 << 20, POOL_ERROR_LIMIT = 16 << 10 };

/* The user of the pool: what comes next, and what came of it. */
struct pool_client {
	bool (*next)(void *context, struct job *job);
	void (*done)(void *context, const struct job *job, const struct outcome *outcome);
	void *context;
};

/*
 * Opens count slots below the directory top.  prefix: programs are started by one, which gets
 * an environment (inherit.h).  lifeline: see watch.h.  From now on SIGCHLD is blocked, and every
 * end of this process ends the programs.
 */
struct pool *pool_open(int count, const char *top, bool prefix, int lifeline);

/*
 * Runs jobs until next says no and all are done, or until a signal comes that ends the driver
 * (interrupt.h), which kills every program that runs; the number of that signal, or 0.
 */
int pool_run(struct pool *pool, const struct pool_client *client);

/*
 * What the last job that leaves nothing had left behind does not count as left behind from now on:
 * it is known by its name.  False: it can not be known, since nothing shows it or it is called as
 * program is, the name of the file that runs the programs.
 */
bool pool_spare_prefix(struct pool *pool, const char *program);

/* Gives up this process's user and groups for NOBODY, in a child of vfork too; false and errno. */
bool pool_become_nobody(void);

/* Kills what still runs and closes the slots; their directories stay. */
void pool_close(struct pool *pool);

#endif
