/* look.h - what lies in the address space of a hand, beside what the model says. */
#ifndef LOOK_H
#define LOOK_H

#include "walk/pair.h"

/* What the new process has; false: it has died. */
bool look_first(struct pair *pair);
/* No process is begun any more. */
void look_end(struct pair *pair);

/*
 * Compares the areas, and where the target shows them their flags, private pages and the counters
 * of the process.  What differs is told in the mismatch, whose step is the caller's.
 */
void look_compare(struct pair *pair, struct mismatch *mismatch);

#endif
