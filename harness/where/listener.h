/*
 * listener.h - what a runner tells of the programs of a plan, as it happens.
 *
 * A runner (local.h, remote.h) knows where programs run and how they are judged, and not who wants
 * to know.  It tells the target once, before all else; then every case of the plan in every round
 * is skipped, or has its faces told, or is lost.  Programs end in any order.  What a listener does
 * not want to hear is NULL; runners tell by the functions below.
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

	/* Nothing more is wanted. */
	bool (*enough)(const void *context);
};

void listener_target(const struct listener *listener);
void listener_start(const struct listener *listener, struct turn turn, enum face_kind face);
void listener_face(const struct listener *listener, struct turn turn, enum face_kind face,
		   struct face_result *result);
void listener_skip(const struct listener *listener, struct turn turn, const char *reason);
void listener_lost(const struct listener *listener, struct turn turn);
bool listener_has_enough(const struct listener *listener);

/* How a runner ended. */
struct ending {
	double seconds;	 /* that the programs took, or the machines with their boot */
	int interrupted; /* the signal that ended it, or 0: all was told, or was enough */
	char *unsound;	 /* why their teller failed behind the last result, owned; or NULL */
};

/* local_run() or remote_run(); finds out plan->target. */
struct request;
typedef struct ending runner(struct plan *plan, const struct request *request,
			     const struct listener *listener);

#endif
