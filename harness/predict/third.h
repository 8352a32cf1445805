/*
 * third.h - the third face of a case: its question asked of the model.
 *
 * What the case asks is read from canonical lines, those that are expected or those that a program
 * gave, and from its NASM face (question.h); what is answered comes from the model alone.  Where
 * the model does not know, the line says so and why, and is never taken for a right one.
 */
#ifndef THIRD_H
#define THIRD_H

#include "case/plan.h"
#include "model/calls.h"
#include "predict/question.h"

enum third_verdict {
	THIRD_SILENT, /* a line that states nothing of the model's: "exit 0" */
	THIRD_AGREES,
	THIRD_DIFFERS,
	THIRD_UNKNOWN,
};

/* A line, or a snapshot with the lines of its difference. */
struct third_line {
	enum third_verdict verdict;
	bool call;		/* it is a call */
	char *expected;		/* lines joined by newlines */
	char *got;		/* what the model says, where it differs */
	const char *why;	/* why it is not known; of the place where it was decided, else */
	struct model_rung rung; /* what decided a call */
};

struct third {
	struct third_line *at;
	size_t count;
};

/*
 * Asks the model of that kernel.  lines are canonical; the question is that of the case's face.
 * The model is reset.  third_free() frees what is in *third.
 */
void third_ask(struct third *third, const struct test_case *test, const struct lines *lines,
	       const struct question *question, const struct model_kernel *kernel,
	       struct model *model);
void third_free(struct third *third);

#endif
