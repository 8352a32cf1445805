/*
 * needs.h - what a case needs of the target, and what of that is missing.
 *
 * Some of it stands in the case file (needs:, user:), the rest follows from the lines that are
 * expected: a snapshot needs /proc/self/maps, a line of a child needs fork.
 *
 * Both give why the case can not be asked of the target, "needs fork (ENOSYS)", for the caller to
 * free; NULL if it can.  *lacking says whether it is something that other targets have, or a fact
 * that could not be read (target_lacks).
 */
#ifndef NEEDS_H
#define NEEDS_H

#include "case/facts.h"
#include "case/target.h"

char *needs_of_facts(const struct target *target, const struct case_facts *facts, bool *lacking);
char *needs_of_lines(const struct target *target, const struct lines *expected, bool *lacking);

#endif
