/* clock.h - seconds of clocks that never go back. */
#ifndef CLOCK_H
#define CLOCK_H

#include <time.h>

static inline double seconds_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/*
 * Seconds that this process was awake: time that lies between two calls counts AWAKE_STEP at
 * most, so that a process that was stopped (^Z, a freezer, a suspended machine) does not take
 * the time that it slept for time that others used.  A deadline is set and looked at with this
 * clock, by one that waits no longer than AWAKE_LOOK at a time.
 */
#define AWAKE_LOOK 0.1
#define AWAKE_STEP 0.25
double awake_seconds(void);

#endif
