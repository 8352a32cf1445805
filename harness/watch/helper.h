/*
 * helper.h - a program that answers questions beside the run: addr2line, ndisasm, the assembler.
 */
#ifndef WATCH_HELPER_H
#define WATCH_HELPER_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

struct helper {
	pid_t pid;
	FILE *to, *from;
};

/* Starts it, found by PATH; what it complains of is not seen.  False: it cannot be had. */
bool helper_start(struct helper *helper, char *const *argv);

/* Asks; false: it has ended, which is no signal for the driver. */
bool helper_ask(struct helper *helper, const char *question);

/* No more questions: it may end. */
void helper_stop(struct helper *helper);

/*
 * Runs it to its end; its exit status, or -1 if it cannot be had.  What it writes, on either
 * descriptor, is added to *said, for the caller to free.
 */
int helper_run(char *const *argv, char **said);

#endif
