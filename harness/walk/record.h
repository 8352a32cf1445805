/*
 * record.h - how far a walk or sweep has come, in a file from which it goes on.
 *
 *	mmap2-suite walk record 1	what it is, and the version of what follows
 *	work walk --seed 5		what is done; another is not taken up
 *	target compat 6.1.192		of which kernel; another is not taken up
 *	share 0 4 2048 17		of every worker: its next round, calls made and not made
 */
#ifndef RECORD_H
#define RECORD_H

#include <stddef.h>
#include <stdint.h>

enum { RECORD_SHARES = 256 };

struct share {
	uint64_t next, calls, passed_over;
};

struct record {
	char *work, *target; /* owned; NULL: there is none yet */
	struct share shares[RECORD_SHARES];
	size_t count;
};

/* Nothing is there yet: an empty one.  One of another version or of none ends the run (2). */
void record_read(struct record *record, const char *path);
/* In one piece or not at all; what can not be written ends the run. */
void record_write(const struct record *record, const char *path);
void record_free(struct record *record);

#endif
