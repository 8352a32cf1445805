/*
 * script.h - those of the suite's programs that are scripts.
 *
 * They are given words that were parsed here, and an environment without what the caller's shell
 * or make has set that would bend them.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "command/options.h"

/* How one is run; a sum of these. */
enum script_way {
	SCRIPT_QUIET = 1, /* its standard output is not wanted */
	SCRIPT_ASKS = 2,  /* it may read from the terminal (sudo's password) */
};

/*
 * Runs ROOT/NAME with the words; 0, 2 or 130 as it ended, else 125: it did not run, or what it
 * called failed.  What ends this process (interrupt.h) ends the script and all that it has started:
 * they are a process group of their own, which a terminal does not let read.  One that asks is not:
 * SIGTERM is passed on to the script alone.
 */
int script_run(const struct options *options, const char *name, const struct lines *words, int way);

/* Becomes ROOT/NAME with the words; what the process has registered to be undone is not. */
void script_become(const struct options *options, const char *name, const struct lines *words)
	__attribute__((noreturn));

#endif
