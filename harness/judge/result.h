/*
 * result.h - what came of the faces of a case, and of the cases of a run.
 */
#ifndef RESULT_H
#define RESULT_H

#include "case/case.h"

enum verdict {
	VERDICT_BROKEN, /* could not be judged; what nothing else was proven of */
	VERDICT_PASS,
	VERDICT_FAIL,
	VERDICT_SKIP,  /* does not apply to this target: the reason names the need */
	VERDICT_XFAIL, /* fails as the known failures say */
	VERDICT_XPASS, /* passes although listed there */
	VERDICT_TIMEOUT,
	VERDICT_CRASH, /* ended by a signal that is not expected */
	VERDICT_COUNT,
};

extern const char *const verdict_names[VERDICT_COUNT];

/* Is it a result that was not expected: FAIL, XPASS, TIMEOUT, CRASH or BROKEN? */
bool verdict_is_bad(enum verdict verdict);

/* One face of one case.  Strings are owned and may be NULL. */
struct face_result {
	enum verdict verdict;
	char *reason;	  /* one line */
	char *difference; /* of canonical lines, as differ() writes it */
	char *command;	  /* runs this program by hand */
	char *errors;	  /* what it wrote on standard error */
	struct lines canonical;
	struct lines before; /* of what could not be judged: what it said until then */
	bool unreadable;     /* it wrote something that is no report, beside it or instead of it */
	double seconds;
	bool judged;
	bool died;  /* it did not end: the machine did, under it */
	bool unrun; /* the machine had died before: reason says how */
};

struct case_result {
	const struct test_case *test;
	int round;	      /* of --repeat, from 1 */
	char *name;	      /* "length/zero", or of several rounds "length/zero#2" */
	enum verdict verdict; /* the worst of its faces; BROKEN until proven otherwise */
	char *reason;	      /* why it was skipped, or is known to fail */
	char *listed;	      /* known to fail otherwise: the answers of the list, or NULL */
	struct face_result faces[FACES];
	bool finished;
};

/* Those of a run: in the order of the cases, the rounds of each together. */
struct results {
	struct case_result *at;
	size_t count;
	size_t cases, rounds;
};

void results_make(struct results *results, struct test_case *const *tests, size_t count,
		  int rounds);
void results_free(struct results *results);

/* All rounds of one case: results->rounds of them. */
struct case_result *results_rounds(const struct results *results, size_t which);

/* Did none of its faces run, since the machine had died before? */
bool result_is_unrun(const struct case_result *result);

/* The lines by which it is judged: of one that ran too long those until then. */
const struct lines *face_result_said(const struct face_result *face);

void face_result_free(struct face_result *face);

#endif
