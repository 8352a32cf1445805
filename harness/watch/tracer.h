/*
 * tracer.h - runs a program under ptrace(2) and tells a watcher what it does, step by step.
 *
 * A filter (seccomp, RET_TRACE) lets the program run free between the calls that are wanted.
 * Threads, children and what they execute are followed; of the threads of one address space only
 * one at a time is in a call of the family, so that what changed is that call's doing.  All of them
 * die with the driver (PTRACE_O_EXITKILL).
 */
#ifndef WATCH_TRACER_H
#define WATCH_TRACER_H

#include "watch/step.h"

/* What is handed over is the tracer's, and lives until the function returns. */
struct watcher {
	void *context;
	/* The task executes a program: at the beginning, and behind an execve. */
	void (*started)(void *context, struct task *task, const struct registers *registers);
	void (*called)(void *context, struct step *step);
	/* The parent made the child with that call of the kernel: "fork", "vfork", "clone". */
	void (*forked)(void *context, const struct task *parent, const struct task *child,
		       const char *how);
	/* The task still is where the fault came. */
	void (*faulted)(void *context, struct fault *fault);
	/* The task has ended; the status word of waitpid(2). */
	void (*ended)(void *context, const struct task *task, int status);
};

struct trace {
	const char *path; /* of what is executed */
	char *const *argv;
	bool all; /* every call, and not the family alone */
	const struct watcher *watcher;
};

/*
 * Runs it to the end of the last of its processes.  The status word of the first process; -1: the
 * driver was interrupted, and all have been killed.  What cannot be started, or not be traced, ends
 * the run with one line.
 */
int tracer_run(const struct trace *trace);

#endif
