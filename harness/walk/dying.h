/* dying.h - the calls under which a target dies. */
#ifndef DYING_H
#define DYING_H

#include "walk/finding.h"
#include "walk/start.h"

struct dying {
	struct starter *starter;
	struct work work; /* the one that did not come to its end */
	uint64_t round;	  /* in which it died */
	double factor;	  /* of patience */
	bool interrupted; /* while it was made again (LINK_INTERRUPTED): nothing is known then */
};

/*
 * Makes the round again on a new target, each call told before it is made, and then fewer of them
 * as long as it dies.  They are the difference's steps then; none, and once, where it does not die
 * again.
 */
void dying_find(struct dying *dying, struct finding *difference);

#endif
