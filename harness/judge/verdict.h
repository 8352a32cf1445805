/*
 * verdict.h - from what a program did to what is said of it.
 */
#ifndef VERDICT_H
#define VERDICT_H

#include "case/casefile.h"
#include "case/face.h"
#include "report/canonical.h"
#include "run/pool.h"

struct known;

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

/* One face of one case.  Strings are owned and may be NULL. */
struct face_result {
	enum verdict verdict;
	char *reason;	  /* one line */
	char *difference; /* of canonical lines, as differ() writes it */
	char *command;	  /* runs this program by hand */
	char *errors;	  /* what it wrote on standard error */
	struct lines canonical;
	double seconds;
	bool judged;
	bool died; /* it did not end: the machine did, under it */
};

struct case_result {
	const struct case_file *file;
	const char *title;    /* what the case claims */
	int round;	      /* of --repeat, from 1 */
	enum verdict verdict; /* the worst of its faces; BROKEN until proven otherwise */
	char *reason;	      /* why it was skipped, or is known to fail */
	char *listed;	      /* known to fail otherwise: the answers of the list, or NULL */
	struct face_result faces[FACES];
	bool finished;
	bool unrun; /* the machine had died before: reason says how */
};

/*
 * Judges what one program did.  expected are the canonical lines that it should have
 * given; of the surroundings program and task_end are needed, the stage is the outcome's.
 */
void verdict_of_face(struct face_result *result, const struct case_file *file, enum face_kind face,
		     const struct lines *expected, const struct surroundings *surroundings,
		     const struct outcome *outcome);

/*
 * Judges result->canonical, at least one line, the last of them how the program ended: sets
 * verdict to PASS, FAIL or CRASH, and for these reason and difference.
 */
void verdict_of_lines(struct face_result *result, const struct lines *expected);

/*
 * Only puts what the program said into canonical lines.  False if that can not be done;
 * result->verdict and reason say why.
 */
bool verdict_canonical(struct face_result *result, const struct case_file *file,
		       enum face_kind face, const struct surroundings *surroundings,
		       const struct outcome *outcome);

/* Sets the case's verdict from its faces and the known failures. */
void verdict_of_case(struct case_result *result, const struct known *known);

/* Is the face BROKEN because a call that only prepares its question failed? */
bool verdict_is_premise(const struct face_result *result);

/* Is it a result that was not expected: FAIL, XPASS, TIMEOUT, CRASH or BROKEN? */
bool verdict_is_bad(enum verdict verdict);

/* The exit status of a run from the number of cases with each verdict (fail.h). */
int verdict_exit_status(const int *counts);

void face_result_free(struct face_result *face);
void case_result_free(struct case_result *result);

#endif
