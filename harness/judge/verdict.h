/*
 * verdict.h - from what a program did to what is said of it.
 */
#ifndef VERDICT_H
#define VERDICT_H

#include "judge/result.h"
#include "report/surroundings.h"
#include "run/pool.h"

struct known;

/* The canonical line of a program that did not come to its end. */
#define REPORT_NOT_WHOLE "the report is not whole"

/*
 * Judges what one program did.  expected are the canonical lines that it should have
 * given; of the surroundings program and task_end are needed, the stage is the outcome's.
 */
void verdict_of_face(struct face_result *result, const struct test_case *test, enum face_kind face,
		     const struct lines *expected, const struct surroundings *surroundings,
		     const struct outcome *outcome);

/*
 * Judges result->canonical, at least one line, the last of them how the program ended: sets
 * verdict to PASS, FAIL or CRASH, and for these reason and difference.
 */
void verdict_of_lines(struct face_result *result, const struct lines *expected);

/*
 * Of a program that ran too long: sets difference, which shows where it was then, from
 * result->before.
 */
void verdict_of_timeout(struct face_result *result, const struct lines *expected);

/*
 * Only puts what the program said into canonical lines.  False if that can not be done;
 * result->verdict and reason say why.
 */
bool verdict_canonical(struct face_result *result, const struct test_case *test,
		       enum face_kind face, const struct surroundings *surroundings,
		       const struct outcome *outcome);

/* Sets the case's verdict from its faces and the known failures. */
void verdict_of_case(struct case_result *result, const struct known *known);

/* Is the face BROKEN because a call that only prepares its question failed? */
bool verdict_is_premise(const struct face_result *result);

/* The exit status of a run from the number of cases with each verdict (fail.h). */
int verdict_exit_status(const int *counts);

#endif
