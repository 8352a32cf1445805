/*
 * remote.h - runs a plan in virtual machines that boot the kernel under test.
 */
#ifndef REMOTE_H
#define REMOTE_H

#include "run/request.h"
#include "where/listener.h"

/*
 * A runner (listener.h).  Boots the kernel of the request and takes in what the drivers inside
 * say.  Several machines share the cases (request->jobs).  A kernel that does not boot can not be
 * judged (125, with the end of its console); one that dies under a case has crashed that case.
 */
struct ending remote_run(struct plan *plan, const struct request *request,
			 const struct listener *listener);

#endif
