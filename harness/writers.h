/*
 * writers.h - the forms in which results are told: one file each, all from the same run.
 */
#ifndef WRITERS_H
#define WRITERS_H

#include "options.h"
#include "target.h"
#include "verdict.h"

#include <stdio.h>

/* Everything that is known of a run; filled as it goes on. */
struct run {
	const struct options *options;
	const struct target *target;
	char *target_text;	     /* "Linux 6.1.0-50-686 i686 (native, no-nx)" */
	struct case_result *results; /* in the order of the cases */
	size_t count;
	int counts[VERDICT_COUNT]; /* of the finished ones */
	double seconds;
	int interrupted; /* a signal, or 0 */
	bool stopped;	 /* --first-fail ended it */
};

struct writer {
	FILE *file;
	bool colour;
	void (*begin)(struct writer *writer, const struct run *run);
	/* Called in the order of the cases. */
	void (*result)(struct writer *writer, const struct run *run,
		       const struct case_result *result);
	void (*end)(struct writer *writer, const struct run *run);
	size_t number;		   /* of results so far */
	int family[VERDICT_COUNT]; /* short: counts of the family being told */
	char family_name[64];
	int unrun; /* short: cases that a dead machine did not run */
	const char *unrun_reason;
};

/* Fills in the three functions. */
void writer_short(struct writer *writer);
void writer_tap(struct writer *writer);
void writer_junit(struct writer *writer);
void writer_json(struct writer *writer);

/* "Linux 6.1.0-50-686 i686 (native, no-nx)", for the caller to free. */
char *writer_target_text(const struct target *target, const struct lines *prefix);

/* The two lines that end every run, on standard error. */
void writer_summary(const struct run *run, bool colour);

/* "length/zero", or "length/zero#2" for the second round of --repeat.  Not to be kept. */
const char *writer_id(const struct run *run, const struct case_result *result);

/*
 * Everything there is to say of a case's faces that are not as expected, each line after
 * prefix; once, if both went wrong alike.
 */
void writer_explain(FILE *file, const char *prefix, const struct case_result *result, bool colour);

#endif
