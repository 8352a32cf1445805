/*
 * work.h - what a worker is told to do, and what it says.
 *
 * A worker is this program, here or in a machine, that has a hand and a model make calls side by
 * side and says on a line each what came of it:
 *
 *	walk 2 whole compat 6.1.192	it is up: version of these lines, what it can see (whole, or
 *					maps: no flags and counters), which kernel it is
 *	round 17			that round begins
 *	makes CALL			aloud: this step is made next
 *	did 17 512 3			it is over: so many calls made and so many not, since the
 *					model does not know them
 *	found 17			something differs, and is made smaller
 *	try				... still
 *	...				as finding.h has it: the steps that are left, or all of
 *					them if it does not show again
 *	told				that was all of it
 *	bare 1000000 2000000		nanoseconds of a hand that makes the same calls without
 *					being compared, and of all rounds as they were made
 *	end				no rounds are left
 */
#ifndef WORK_H
#define WORK_H

#include "predict/steps.h"

#include <stdio.h>

enum { WORK_VERSION = 2 };

/* Nothing in it is owned. */
struct work {
	const struct lines *planes; /* a sweep of these; NULL: a walk */
	const struct lines *calls;  /* these and no others, in one round (PAIR_ROUND); or NULL */
	uint32_t seed;
	uint64_t first, each; /* the number of the first round, and how far it is to the next */
	uint64_t last;	      /* no round from that number on; 0: no such bound */
	uint64_t limit;	      /* of calls; 0: none */
	int differences;      /* it ends behind so many */
	bool aloud;	      /* each step is told before it is made, and made alone */
	bool bare;	      /* all is made again bare, for `make bench` */
	double shrink_seconds;
	double patience; /* with the hand: that many times as long as usual */
};

/* The numbers of rounds are below it; a walk has no end. */
uint64_t work_rounds(const struct work *work);
/* How many questions of a plane are in that round of a sweep. */
uint64_t work_questions(const struct work *work, uint64_t round);

/* Does it.  What can not be done ends the run. */
void work_do(const struct work *work, const char *build, const struct lines *prefix, FILE *wire);

#endif
