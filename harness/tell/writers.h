/*
 * writers.h - the forms in which results are told: one file each, all from the same run.
 *
 * What they write goes through put.h: nearly every word is somebody else's.
 */
#ifndef WRITERS_H
#define WRITERS_H

#include "base/put.h"
#include "case/target.h"
#include "judge/verdict.h"

#include <stdio.h>

/* Everything that is known of a run; filled as it goes on. */
struct run {
	int face; /* enum face_kind, or -1 for both */
	bool verbose, quiet;
	char *again; /* the words that ask the same target again and judge alike */
	const struct target *target;
	char *lacks;	   /* what it can not do at all, and what that costs; or NULL */
	char *target_text; /* "Linux 6.1.0-50-686 i686 (native, no-nx)" */
	struct results results;
	int counts[VERDICT_COUNT]; /* of those that were told */
	size_t told;		   /* so many of the first results */
	double seconds;
	int interrupted; /* a signal, or 0 */
	bool stopped;	 /* --first-fail ended it */
	char *unsound;	 /* why the run is not whole, though every result was told; or NULL */

	/* At its end: */
	bool compared;	    /* with a baseline: what is as there is as expected */
	int changes;	    /* cases that are not, and could be judged */
	char *common;	    /* what many bad results have in common, or NULL */
	struct lines flaky; /* the cases whose rounds differ, and how, a line each */
	bool unlisted;	    /* --failed does not know of it */
	int status;	    /* of the process */
};

struct writer {
	FILE *file;
	int error; /* that came first of writing to it, or 0 */
	bool colour;
	bool rewritable;    /* a regular file that is the writer's own */
	bool shares_screen; /* with the summary on standard error */
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
	long tail;	/* junit: where the next result goes; -1: all at the end */
	char begun[24]; /* junit: when, as ISO 8601 has it */
};

/* Flushes its file; of what goes wrong the first error is kept, which tells most. */
void writer_flush(struct writer *writer);

/* Ends a file that is rewritten where it stands, and flushes it. */
void writer_cut(struct writer *writer);

/* Fills in the three functions. */
void writer_short(struct writer *writer);
void writer_tap(struct writer *writer);
void writer_junit(struct writer *writer);
void writer_json(struct writer *writer);

/* "Linux 6.1.0-50-686 i686 (native, no-nx)", for the caller to free. */
char *writer_target_text(const struct target *target, const struct lines *prefix);

/* The lines that end every run, on standard error. */
void writer_summary(const struct run *run, bool colour);

/* The exit status: the only place that decides it of a run that was told (fail.h). */
int writer_status(const struct run *run);

/* What runs which again, "--failed" or an id, and judges it in the same way; to be freed. */
char *writer_again(const struct run *run, const char *which);

/* The lines of a difference (differ.h), each behind prefix. */
void writer_difference(FILE *file, enum put_form form, const char *prefix, const char *text,
		       bool colour);

/*
 * Everything there is to say of a case's faces that are not as expected, each line after
 * prefix; once, if both went wrong alike.
 */
void writer_explain(FILE *file, enum put_form form, const char *prefix,
		    const struct case_result *result, bool colour);

/* Of the rounds of a case: has none before this one given the same answer? */
bool writer_is_first_such(const struct case_result *rounds, size_t which);

/* The cases of a run whose rounds are not all alike: "ID: FAIL in round 3 of 10, else PASS". */
void writer_find_flaky(struct run *run);

#endif
