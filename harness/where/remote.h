/*
 * remote.h - runs a plan elsewhere: in virtual machines that boot the kernel under test, or on
 * machines that a command leads to.
 */
#ifndef REMOTE_H
#define REMOTE_H

#include "run/request.h"
#include "where/listener.h"

/*
 * A runner (listener.h).  Boots the kernel of the request, or starts its commands (through.h), and
 * takes in what the drivers there say.  Several machines share the cases (request->jobs, or one for
 * each command).  A kernel that does not boot can not be judged (125, with the end of its console);
 * one that dies under a case has crashed that case.  A machine behind a command that says nothing
 * more may have died, or the way to it has: what it did not tell is BROKEN.
 */
struct ending remote_run(struct plan *plan, const struct request *request,
			 const struct listener *listener);

#endif
