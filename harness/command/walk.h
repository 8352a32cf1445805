/*
 * walk.h - the commands "walk" and "sweep": a kernel and the model at the same calls, at random, or
 * all that a plane of arguments holds.
 */
#ifndef WALK_H
#define WALK_H

#include "command/options.h"
#include "run/request.h"

#include <stdio.h>

/* As options say; an exit status.  The record and what is told are files of theirs. */
int walk(const struct options *options, const struct request *request);

/* Words that are no planes or calls end the run, before anything is built. */
void walk_check(const struct options *options);

/* Is this process a worker of another one (walk/work.h)?  It says what it sees to wire. */
bool walk_is_worker(const struct options *options);
void walk_work(const struct options *options, FILE *wire);

#endif
