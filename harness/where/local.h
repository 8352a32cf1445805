/*
 * local.h - runs the programs of a plan on this kernel, under a prefix if there is one.
 */
#ifndef LOCAL_H
#define LOCAL_H

#include "run/request.h"
#include "where/listener.h"

/*
 * A runner (listener.h).  Finds out what the target is, runs every program of the plan in the
 * scratch directory and judges it.
 */
struct ending local_run(struct plan *plan, const struct request *request,
			const struct listener *listener);

#endif
