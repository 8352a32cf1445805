/*
 * baseline.h - saves what a run saw, and compares a run with one that was saved.
 *
 * The file is text, sorted by case, so that diff and git show it well:
 *
 *   mmap2-suite baseline 1
 *   target Linux 6.1.0-50-686 i686 (native, no-nx)
 *   case length/zero PASS
 *   both: mmap2(0x50000000, 0, ...) = -EINVAL	what both faces gave; else "asm: " and "c: "
 */
#ifndef BASELINE_H
#define BASELINE_H

#include "writers.h"

/* Ends the run if the file can not be written. */
void baseline_save(const char *path, const struct run *run);

/*
 * Prints what is not as in the file, and only that; how many cases changed.  A file that
 * is none ends the run with status 2.
 */
int baseline_compare(const char *path, const struct run *run, FILE *file);

#endif
