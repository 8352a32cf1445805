/*
 * watching.h - the command watch: which program, and who is told.
 */
#ifndef WATCHING_H
#define WATCHING_H

#include "session.h"

/* The exit status (watch/watch.h).  A word that is no file may be the id of a case. */
int watching(struct session *session);

#endif
