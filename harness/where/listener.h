/*
 * listener.h - what a runner tells of the programs of a plan, as it happens.
 *
 * A runner (local.h, remote.h) knows where programs run and how they are judged, and not who wants
 * to know.  It tells the target once, before all else; then every case of the plan in every round
 * is skipped, or has its faces told, or is lost.  Programs end in any order.
 */
#ifndef LISTENER_H
#define LISTENER_H

#include "case/plan.h"
#include "judge/result.h"

/* A case of the plan in a round, from 1. */
struct turn {
	size_t which;
	int round;
};

struct listener {
	void *context;

	/* plan->target is known, and the plan is settled (plan_settle). */
	void (*target)(void *context);

	void (*start)(void *context, struct turn turn, enum face_kind face);

	/* The face was judged; what is in result is taken over. */
	void (*face)(void *context, struct turn turn, enum face_kind face,
		     struct face_result *result);

	/* The case does not apply to the target. */
	void (*skip)(void *context, struct turn turn, const char *reason);

	/* No more will be told of the case: the machine ended. */
	void (*lost)(void *context, struct turn turn);

	/* Nothing more is wanted.  NULL: all is. */
	bool (*enough)(const void *context);
};

static inline bool listener_has_enough(const struct listener *listener)
{
	return listener->enough && listener->enough(listener->context);
}

/* How a runner ended. */
struct ending {
	double seconds;	 /* that the programs took, or the machines with their boot */
	int interrupted; /* the signal that ended it, or 0: all was told, or was enough */
};

/* local_run() or remote_run(); finds out plan->target. */
struct request;
typedef struct ending runner(struct plan *plan, const struct request *request,
			     const struct listener *listener);

#endif
