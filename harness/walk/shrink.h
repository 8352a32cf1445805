/* shrink.h - the fewest steps and the simplest numbers that still come to a difference. */
#ifndef SHRINK_H
#define SHRINK_H

#include "walk/pair.h"

/*
 * What the steps are tried with.  Of those of a pair a new process makes them; others may boot a
 * kernel for it.
 */
struct shrinker {
	void *context;
	/* Do these steps, from the beginning, come to the difference? */
	bool (*differ)(void *context, const struct step *steps, size_t count);
	double seconds; /* after so many no other try is begun */
	double until;
};

/* How many steps are left, of count in steps. */
size_t shrink(struct shrinker *shrinker, struct step *steps, size_t count);

#endif
