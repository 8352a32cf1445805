/*
 * baseline.h - saves what a run saw, and compares a run with one that was saved.
 *
 * The file is text, sorted by case, so that diff and git show it well:
 *
 *   mmap2-suite baseline 1
 *   target Linux 6.1.0-50-686 i686 (native, no-nx)
 *   face asm				only if --face left the other one out
 *   case length/zero PASS
 *   both: mmap2(0x50000000, 0, ...) = -EINVAL	what both faces gave; else "asm: " and "c: "
 *
 * A case whose rounds (--repeat) differed stands there several times, once for each answer,
 * those that were not as expected first.  Where one face was as expected and the other not
 * the verdicts of both stand behind the case's: "case length/zero FAIL asm=PASS c=FAIL".
 */
#ifndef BASELINE_H
#define BASELINE_H

#include "tell/writers.h"

struct baseline;

/* False, and said, if the file can not be written; what was there is there still. */
bool baseline_save(const char *path, const struct run *run);

/*
 * A file that is none ends the run with status 2, and so does one of another face than
 * that which is asked for (enum face_kind, or -1 for both).
 */
struct baseline *baseline_read(const char *path, int face);

/* Is the result one of the answers that the baseline has of its case? */
bool baseline_has(const struct baseline *baseline, const struct run *run,
		  const struct case_result *result);

/*
 * Prints what is not as in the baseline, and only that: of every round.  How many cases
 * changed; one that could not be judged is printed, but not counted: nobody knows.
 * all_ids are those that there are, for a case that is gone.
 */
int baseline_compare(struct baseline *baseline, const struct run *run, const struct lines *all_ids,
		     FILE *file);
void baseline_free(struct baseline *baseline);

#endif
