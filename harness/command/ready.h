/*
 * ready.h - what there must be before a command can begin: the suite, the packages, what is
 * built, and a kernel that can be asked.
 *
 * All of it is for the suite as it lies in its folder, with tools/build.  A folder that only holds
 * cases, and --as-is, are taken as they are.
 */
#ifndef READY_H
#define READY_H

#include "command/options.h"

/* Does this kernel run i386 programs, itself or by an emulator that binfmt_misc starts? */
enum runs { RUNS_NOT, RUNS_ITSELF, RUNS_BY_EMULATOR };
extern const char *const runs_names[];
enum runs ready_runs_i386(const struct options *options);

/*
 * Sets root and build where they were not given, and makes ready what the command needs.  Where
 * this kernel can not be asked options->site or prefix name another way, if there is one.
 * A driver that was built anew is started in the place of this one, with the same arguments.
 */
void ready_for(struct options *options, char **argv);

/*
 * Ends the run: what was called is not in this program, which was built for the first word of a
 * fresh checkout (Makefile, first).  run-tests.sh takes the whole one for such words.
 */
void whole_driver_needed(void) __attribute__((noreturn));

#endif
