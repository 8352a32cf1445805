/*
 * profile.h - tells what a target says of itself, and which cases do not apply to it.
 */
#ifndef PROFILE_H
#define PROFILE_H

#include "run/request.h"
#include "where/listener.h"

/*
 * On standard output; no case of the plan is asked.  An exit status (fail.h).
 */
int profile_run(struct plan *plan, const struct request *request, runner *run);

#endif
