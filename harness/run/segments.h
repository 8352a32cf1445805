/*
 * segments.h - the SysV segments of a program, which outlive it.
 */
#ifndef SEGMENTS_H
#define SEGMENTS_H

#include <sys/types.h>
#include <time.h>

/*
 * Removes what the process pid, which is gone, made since then and did not remove (shmget(2)), as
 * one that was killed, or whose premise failed, before it came to that.  Numbers of processes come
 * again: what is older is not its own.  What somebody has attached still stays.
 */
void segments_remove(pid_t pid, time_t since);

#endif
