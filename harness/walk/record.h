/*
 * record.h - how far a walk or sweep has come, in a file from which it goes on.
 *
 *	mmap2-suite walk record 4	what it is, and the version of what follows
 *	work walk --seed 5		what is done; another is not taken up
 *	place --kernel 6.1-686		where; another is not taken up
 *	target native 6.1.192		which kernel was there, and behind " on " what answered for
 *					it, if that was an emulator; another is not taken up
 *	build 5f7c...			which of several builds of that version: the SHA-256 of the
 *					kernel's image; or that of the emulator's file, if there is
 *					one, and uname -v; another is not taken up
 *	share 0 4 2048 17		of every worker: its next round, calls made and not made
 *	found 17 2			what differed in a round, and how often it was met:
 *	step 0 0 0 CALL			as finding.h has it
 *	told				that was all of the difference
 *	end 1 1				that was all: so many workers and differences
 */
#ifndef RECORD_H
#define RECORD_H

#include "walk/finding.h"

#include <sys/stat.h>

enum { RECORD_SHARES = 256 };

struct share {
	uint64_t next, calls, passed_over;
};

struct record {
	char *work, *place, *target, *build; /* owned; NULL: there is none yet */
	struct share shares[RECORD_SHARES];
	size_t count;
	struct stat known; /* the file as this run has read or written it; all 0: there was none */
};

/*
 * Nothing is there yet: an empty one.  What differed is added to differences, which are count.  One
 * of another version, of none, cut off or with numbers that can not be ends the run (2).
 */
void record_read(struct record *record, const char *path, struct finding **differences,
		 size_t *count);
/*
 * In one piece or not at all.  NULL, or for the caller to free why it was not written: what another
 * run has written there meanwhile is left.
 */
char *record_write(struct record *record, const char *path, const struct finding *differences,
		   size_t count);
void record_free(struct record *record);

#endif
