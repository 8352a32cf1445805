/*
 * ending.h - what a program left of its address space: all of it, at the end beside the beginning.
 */
#ifndef ENDING_H
#define ENDING_H

#include "base/text.h"
#include "report/fields.h"
#include "report/places.h"
#include "report/snapshot.h"
#include "report/statement.h"
#include "report/surroundings.h"

enum { ENDING_DESCRIPTORS = 32 }; /* the first ones, of which the open ones are counted */

/*
 * Of the process that comes to its end, appends "at the end:" and what differs; nothing if nothing
 * does.
 *	- 50000000..50001000 rw-p 0 anonymous		went
 *	+ A+0..1000 r--s 1000 data [lo] = 42*1000	came, with what vmflags.h and contents.h
 *tell
 *	+ 60000000..60002000 rw-p 0 anonymous, 1 present	of its pages one has memory of its
 *own
 *	+ 70000000..70001000 r--p 0 data, some present	pages of the file are mapped
 *	+ cut at A+800					two areas meet where one could be
 *	! VmLck +8 kB, areas +4 kB			a counter did not change as the areas did
 *	! descriptors +1				open, though no call told of opened it
 * Places are those of the whole report.  Of a case whose areas lie elsewhere every time:
 *	+ anywhere 1000 rw-p 0 anonymous		and "+ cut anywhere"
 */
void ending_tell(struct lines *lines, const struct report *report, const struct places *places,
		 const struct surroundings *surroundings);

/* Appends counters, such as VmSize, as the areas come to. */
void ending_count(struct fields *fields, const struct snapshot *snapshot);

#endif
