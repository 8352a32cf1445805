/*
 * starved.h - for how long a program could have run, and did not get a processor.
 */
#ifndef STARVED_H
#define STARVED_H

#include <sys/types.h>

/*
 * Seconds that the threads of the process waited for a processor so far, of the one that waited
 * longest (run_delay of /proc/PID/task/TID/schedstat, Documentation/scheduler/sched-stats.rst);
 * 0 where the kernel does not say.  What its children waited for is not in it.
 */
double starved_seconds(pid_t pid);

#endif
