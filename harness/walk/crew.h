/*
 * crew.h - several workers (work.h) that share the rounds of a walk or sweep.
 *
 * Rounds follow from the seed and their number, so what is found does not hang on who makes them:
 * of differences the one with the lowest round counts.
 */
#ifndef CREW_H
#define CREW_H

#include "run/request.h"
#include "walk/finding.h"
#include "walk/work.h"

/* Nothing in it is owned. */
struct crew_request {
	const struct request *request; /* where; jobs workers */
	const char *root;
	struct work work;    /* first and each are the crew's; limit is that of all calls */
	double seconds;	     /* no new calls then; 0: no such end */
	const char *record;  /* a file (record.h), or NULL */
	const char *command; /* what is done, as a person types it */
	const char *place;   /* where, likewise */
};

struct crew_result {
	char *target; /* "compat 6.1.192 on qemu-i386 7.2.22", owned */
	char *kernel; /* "compat 6.1.192" of it, which the model was asked for; owned */
	bool whole;   /* flags and counters were compared, too */
	size_t workers;
	struct walked walked; /* with what a record said before */
	uint64_t before;      /* of its calls those that the record had */
	uint64_t questions;   /* of a sweep: whole ones */
	double seconds;
	double bare, compared;	     /* of `make bench`, in seconds; 0: not measured */
	struct finding *differences; /* distinct ones, with those of the record */
	size_t count;
	bool broken;	  /* it ended too early, and that was said */
	char *unrecorded; /* owned: why the record does not have it all; or NULL */
	int interrupted;  /* the signal that ended it, or 0 */
};

/* What can not be done ends the run. */
void crew_run(const struct crew_request *request, struct crew_result *result);
void crew_free(struct crew_result *result);

#endif
