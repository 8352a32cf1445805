/*
 * probe.h - asks, where the cases will run, what target that is.
 */
#ifndef PROBE_H
#define PROBE_H

#include "run/pool.h"
#include "run/request.h"

/*
 * Fills in the target: runs the facts program under the prefix, and finds out what emulator
 * stands between, if one does: what --emulator says, else what the words of the prefix or the file
 * that the kernel executes say of themselves.  Ends the run if no i386 program runs there, or if
 * the prefix is a tool that answers for the program (valgrind without --tool=none).
 */
void probe_target(struct target *target, const struct request *request, struct pool *pool);

#endif
