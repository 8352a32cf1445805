/*
 * enter.h - how a program gets under the tracer, and what is asked of /proc about a stopped one.
 */
#ifndef WATCH_ENTER_H
#define WATCH_ENTER_H

#include "watch/step.h"

/* No call of i386 has such a number: what a program means that asks for it is looked at. */
enum { ENTER_NO_CALL = 512 };

/* Can calls be told apart by a filter of the kernel? */
bool enter_can_filter(void);

struct entrance {
	pid_t pid;
	const char *path;
	int go, said; /* pipes to and from the child */
};

/* A child that waits to be seized, and executes path then, behind the filter. */
pid_t enter_start(struct entrance *entrance, const char *path, char *const *argv, bool all,
		  bool filtered);

/* Traces it with these options and lets it go; what cannot be traced ends the run. */
void enter_seize(struct entrance *entrance, unsigned long options);

/* It never executed the program: ends the run with the reason. */
void enter_failed(const struct entrance *entrance) __attribute__((noreturn));

/*
 * It has executed the program: ends the run if the kernel runs another one in its place
 * (binfmt_misc), whose calls would be told as its own.
 */
void enter_check_own(const struct entrance *entrance);

void enter_close(const struct entrance *entrance);

/*
 * What the step is, from what is in it so far (table, call, arguments): the door, the registers,
 * what its arguments point to.  False: the process is gone.
 */
bool enter_read(struct step *step, uint64_t ip, uint64_t sp);

/* The process that the thread is of. */
pid_t enter_process(pid_t tid);

/* Has the child the memory of its parent, and no copy? */
bool enter_shares_space(pid_t tid, pid_t parent, bool vfork);

/* Would the signal end the process: no handler, and not ignored where it can be? */
bool enter_is_deadly(pid_t tid, int signal);

#endif
