/*
 * segments.h - the SysV segments of programs, which outlive them.
 *
 * A program that was killed, or whose premise failed, has not come to remove what it made
 * (shmget(2)).  What has its number for a maker, and is not older than it, is removed behind it;
 * where this process ends before (fail.h), or is killed (watch.h), that of all that ran.  What
 * somebody has attached stays.
 */
#ifndef SEGMENTS_H
#define SEGMENTS_H

#include <stdbool.h>

struct makers;

/* Of so many programs side by side.  Before watch_begin(): who watches removes, too. */
struct makers *makers_begin(int count);

/* In front of the program with that number of them. */
void makers_before(struct makers *makers, int which);

/* It is this process, a child by vfork(2): its parent may be killed before it knows of it. */
void makers_are_us(struct makers *makers, int which);

/* Behind it: it is gone, and has come to its end or not. */
void makers_after(struct makers *makers, int which, bool ended);

/* All have been killed; they may still be on their way out. */
void makers_end_all(struct makers *makers);

void makers_finish(struct makers *makers);

#endif
