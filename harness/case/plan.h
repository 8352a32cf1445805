/*
 * plan.h - what is to be asked of a target, and what of it can not be.
 */
#ifndef PLAN_H
#define PLAN_H

#include "case/case.h"
#include "case/target.h"

/* A case on the target. */
struct asked {
	const struct test_case *test;
	struct lines expected; /* what it is expected to say there */
	char *skip;	       /* why it does not apply there, or NULL */
};

struct plan {
	struct asked *at; /* in the order of their ids */
	size_t count;
	int rounds;	      /* every case is asked so often */
	int face;	      /* enum face_kind, or -1: both */
	bool judged;	      /* what is said is compared with what is expected, not only shown */
	struct target target; /* all unknown before plan_settle() */
	size_t lacking;	      /* so many cases are skipped for what the target can not do at all */
};

void plan_make(struct plan *plan, struct test_case *const *tests, size_t count);
void plan_free(struct plan *plan);

/* Is that face to be asked? */
bool plan_wants(const struct plan *plan, enum face_kind face);

/* Why whoever starts programs can not start one of these facts, for the caller to free; or NULL. */
struct bar {
	char *(*why)(const void *context, const struct case_facts *facts);
	const void *context;
};

/* With the target known: what is expected of each case, and which do not apply.  bar may be NULL.
 */
void plan_settle(struct plan *plan, const struct bar *bar);

#endif
