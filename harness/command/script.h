/*
 * script.h - those of the suite's programs that are scripts.
 *
 * They are given words that were parsed here, and an environment without what the caller's shell
 * or make has set that would bend them.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "command/options.h"

/*
 * Runs ROOT/NAME with the words; its exit status, 125 if it did not run or end by itself.  Quietly:
 * its standard output is not wanted.
 */
int script_run(const struct options *options, const char *name, const struct lines *words,
	       bool quietly);

/* Becomes ROOT/NAME with the words; what the process has registered to be undone is not. */
void script_become(const struct options *options, const char *name, const struct lines *words)
	__attribute__((noreturn));

#endif
