/*
 * fail.h - the ends of a run that is not a verdict, and the exit statuses of the suite.
 *
 * git bisect run understands them as they are (git-bisect(1)); doc/mmap2-suite.1 says
 * the same to users.
 */
#ifndef FAIL_H
#define FAIL_H

enum exit_status {
	EXIT_AS_EXPECTED = 0,
	EXIT_UNEXPECTED = 1,	/* a fail, xpass, timeout or crash */
	EXIT_USAGE = 2,		/* wrong option, or a bad case, expected or known file */
	EXIT_BISECT_STOP = 128, /* EXIT_USAGE under --bisect: git bisect run stops at it */
	EXIT_NOT_TESTED =
		125, /* not all could be judged, or told: build, boot, skips, a full disk */
	EXIT_INTERRUPTED = 130, /* ^C or SIGTERM */
};

/*
 * What must be undone before the process ends, however it ends: the last one first, each at most
 * once.  It may be called by a signal handler (interrupt.h): system calls, no memory, no stdio.
 * The context stays the caller's, until fail_forget() takes the newest one with it away again.
 */
void fail_cleanup(void (*cleanup)(void *context), void *context);
void fail_forget(const void *context);

/* Undoes it. */
void fail_undo(void);

/* From now on a process that ends with EXIT_USAGE ends with EXIT_BISECT_STOP. */
void fail_for_bisect(void);

/* Says one line on standard error, cleans up and ends the process. */
void fail(enum exit_status status, const char *format, ...)
	__attribute__((noreturn, format(printf, 2, 3)));

/* The same for a place in a file; line 0 means the file as a whole. */
void fail_at(const char *path, int line, const char *format, ...)
	__attribute__((noreturn, format(printf, 3, 4)));

/*
 * The same where errno says why something the run needs, "a pipe", can not be made; where that is
 * for want of descriptors or processes, with what gives them.
 */
void fail_to_make(const char *what) __attribute__((noreturn));

/* Cleans up and ends the process without a word. */
void leave(int status) __attribute__((noreturn));

#endif
