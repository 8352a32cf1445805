/*
 * local.h - runs the programs of a session on this kernel, under a prefix if there is one.
 */
#ifndef LOCAL_H
#define LOCAL_H

#include "session.h"

/*
 * Reads the facts of the target, runs every program of the session (or prints the commands,
 * or what the programs say, as the mode is) and judges them; the exit status.
 */
int local_run(struct session *session);

/* Lays out the files of the session's one case in a new directory of the user's. */
int local_lay_out(const struct session *session);

#endif
