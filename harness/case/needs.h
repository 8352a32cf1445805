/*
 * needs.h - what a case needs of the target, and what of that is missing.
 *
 * Some of it stands in the case file (needs:, user:), the rest follows from the lines that are
 * expected: a snapshot needs /proc/self/maps, a line of a child needs fork.
 */
#ifndef NEEDS_H
#define NEEDS_H

#include "case/casefile.h"
#include "case/target.h"

/*
 * Why the case can not be asked of the target: "needs fork (ENOSYS)", for the caller to free; NULL
 * if it can.  *lacking says whether it is something that other targets have, or a fact that could
 * not be read (target_lacks).  expected, if it is not NULL, gets what root/expected/ID.exp expects
 * there; skipped: the caller knows that the case does not apply.
 */
char *needs_unmet(const struct target *target, const struct case_file *file, const char *root,
		  struct lines *expected, bool skipped, bool *lacking);

#endif
