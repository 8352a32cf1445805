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

struct baseline;

/* Ends the run if the file could not be written; what it holds stays. */
void baseline_check(const char *path);
void baseline_save(const char *path, const struct run *run);

/* A file that is none ends the run with status 2. */
struct baseline *baseline_read(const char *path);

/*
 * Prints what is not as in the baseline, and only that; how many cases changed.  all_ids are
 * the cases that there are, selected or not.
 */
int baseline_compare(struct baseline *baseline, const struct run *run, const struct lines *all_ids,
		     FILE *file);
void baseline_free(struct baseline *baseline);

#endif
