/*
 * watch.h - a process that sees this one die and clears up for it: whoever is killed by SIGKILL, by
 * hand or for want of memory, has no moment left to.
 *
 * It ends what programs of the run have started and left (stray.h), and then does what
 * fail_cleanup() was told to before.  In a session of its own, it is not reached by what ends a
 * terminal's or a process group's processes.  It is no child that wait(2) tells of.
 *
 * It also ends a run whose lifeline has ended: a descriptor that leads to who wants to know.
 */
#ifndef WATCH_H
#define WATCH_H

#include "run/stray.h"

/*
 * From now on, up to the end of this process; strays is NULL in one that starts no programs.  Where
 * no process can be had nobody watches.  lifeline: what comes by it is not looked at, its end is a
 * SIGTERM; -1: there is none.
 */
void watch_begin(struct strays *strays, int lifeline);

#endif
