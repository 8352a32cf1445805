/*
 * why.h - an answer of the model, and the rungs that led to it.
 *
 * A call is a ladder: its errors are looked at one after the other, as in the kernel, and the first
 * that applies is the result.  Each rung that was looked at is in the answer, with its place in
 * the kernel (file:function, names as in 6.1 unless it says otherwise).
 */
#ifndef MODEL_WHY_H
#define MODEL_WHY_H

#include <stdbool.h>
#include <stdint.h>

enum { MODEL_RUNGS = 64 };

/* Strings are constants of the model. */
struct model_rung {
	int error; /* errno; 0: this is how the call succeeds; beyond 4095 the address that is
		      the result */
	const char *when;
	const char *where;
};

enum model_verdict {
	MODEL_DECIDES,
	MODEL_UNDECIDED, /* what it would take to know is in unknown; the space is as it was, or
			    lost */
};

struct model_answer {
	enum model_verdict verdict;
	uint32_t result; /* as eax: -4095..-1 are errnos */
	const char *unknown;
	/* An access to memory that ends in a signal instead: its number, si_code; or 0. */
	int signal, code;
	struct model_rung rungs[MODEL_RUNGS];
	int count;  /* of rungs; the last one decided */
	bool ended; /* the result stands */
};

void answer_begin(struct model_answer *answer);

/* Does this rung apply?  Then the call fails with that errno, and true says that it is over. */
bool refuse(struct model_answer *answer, bool applies, int error, const char *when,
	    const char *where);

/* Is this something that the model does not know?  Then true says that the answer ends there. */
bool unsure(struct model_answer *answer, bool applies, const char *why);

/* The call succeeds. */
void succeed(struct model_answer *answer, uint32_t result, const char *how, const char *where);

/* The access ends in that signal. */
void strike(struct model_answer *answer, int signal, int code, const char *when, const char *where);

#endif
