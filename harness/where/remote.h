/*
 * remote.h - runs a session in virtual machines that boot the kernel under test.
 */
#ifndef REMOTE_H
#define REMOTE_H

#include "session.h"

/*
 * Boots the kernel of the options and takes in what the drivers inside say; the exit
 * status.  Several machines share the cases (--jobs).  A kernel that does not boot can not be
 * judged (125, with the end of its console); one that dies under a case has crashed that case.
 */
int remote_run(struct session *session);

#endif
