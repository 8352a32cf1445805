/*
 * watching.h - the commands watch and view: which program, and who is told.
 */
#ifndef WATCHING_H
#define WATCHING_H

#include "session.h"

/* The exit status (watch/watch.h).  A word that is no file may be the id of a case. */
int watching(struct session *session);

/* The command view: the page of a record that was written earlier, perhaps elsewhere. */
void viewing(const struct options *options);

#endif
