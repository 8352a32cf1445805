/*
 * segments.h - the SysV segments of programs, which outlive them (shmget(2)).
 *
 * What has the number of a program, or of a process that it left (stray.h), for a maker, and is not
 * older than that, is removed behind it; where this process ends before (fail.h), or is killed
 * (watch.h), that of all that ran; where nobody was left, by the next run (stage.h), which goes by
 * a note in the scratch directory.  What somebody has attached stays, and so does what a process
 * has made that its program waited for itself: of the dead the kernel tells nothing but the number.
 */
#ifndef SHARED_SEGMENTS_H
#define SHARED_SEGMENTS_H

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

/* By the clock of the system: numbers of processes come again. */
struct maker {
	pid_t pid;	     /* 0: none */
	time_t begun, ended; /* what it made lies between; ended is 0 of one that has just ended */
};

/* Removes those that it has made.  A signal handler may. */
void segments_remove(const struct maker *maker);

struct makers;

/*
 * Of so many programs side by side, noted in the scratch directory top.  Before watch_begin(): who
 * watches removes, too.
 */
struct makers *makers_begin(int count, const char *top);

/* In front of the program with that number of them. */
void makers_before(struct makers *makers, int which);

/* It is this process, a child by vfork(2): its parent may be killed before it knows of it. */
void makers_are_us(struct makers *makers, int which);

/* Behind it: it is gone. */
void makers_after(struct makers *makers, int which);

/* The process of the run has not ended, which ends its programs; it says so all the time. */
void makers_alive(struct makers *makers);

/* All have been killed; they may still be on their way out. */
void makers_end_all(struct makers *makers);

/*
 * Removes those of the programs of a run that was killed; top is its scratch directory, open.
 */
void segments_remove_left(int top);

void makers_finish(struct makers *makers);

#endif
