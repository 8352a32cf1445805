/* finding.h - where a model and a kernel differ, as a worker says it (work.h). */
#ifndef FINDING_H
#define FINDING_H

#include "walk/pair.h"

#include <stdio.h>

/* A step, and what the model says of it. */
struct found_step {
	struct step step;
	uint32_t result;
	int signal, code;
};

struct finding {
	uint64_t round;
	struct found_step *steps; /* the last one is where it shows */
	size_t count;
	char *where, *when; /* the rung of the model: its place in the kernel, and what it says */
	enum mismatch_kind kind;
	struct hand_report report; /* of an answer */
	struct lines space;	   /* of the space */
	bool once;		   /* it did not show again */
	char *death;		   /* the target ended under the last step: how, or NULL */
	size_t met;		   /* so often */
};

/*
 * Lines of it, as a worker says them and a record keeps them:
 *
 *	once				it did not show again
 *	step 0 0 0 CALL			a step: result, signal, code of the model
 *	why WHERE<tab>WHEN		the rung of the last one
 *	got 0 0 0 0			what the hand said instead: result, signal, code, address
 *	space - 50000000..50001000 ...	or what differs behind it
 *	death				or it did not come back
 *	dies TEXT			or the target ended so: a line of that
 */
void finding_write(const struct finding *difference, FILE *file);
/* Takes such a line; false: it is none of these. */
bool finding_take(struct finding *difference, const char *line);
/* Is there what can be told? */
bool finding_is_whole(const struct finding *difference);
void finding_free(struct finding *difference);

/* Equal for two that come from the same fault, most likely; for the caller to free. */
char *finding_name(const struct finding *difference);

/* The steps as walk takes them, between "; ", for the caller to free. */
char *finding_calls(const struct finding *difference);

void finding_tell(const struct finding *difference, FILE *file);
void finding_json(const struct finding *difference, FILE *file);

#endif
