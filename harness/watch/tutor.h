/*
 * tutor.h - mistakes that people make with these calls, recognised where they happen.
 *
 * The rules are those of rules.h.  Each is told once for a place in the program.
 */
#ifndef WATCH_TUTOR_H
#define WATCH_TUTOR_H

#include "watch/death.h"
#include "watch/view.h"

enum { ADVICE_MOST = 4 };

/* What is wrong at a step, the first cause first. */
struct advice {
	int count;
	struct hint {
		const char *rule; /* its name */
		char *sentence;	  /* owned */
		const char *read; /* an id of a case, or a file of doc/ */
	} at[ADVICE_MOST];
};

void advice_free(struct advice *advice);

struct tutor;

struct tutor *tutor_open(void);
void tutor_close(struct tutor *tutor);

/* Is it told?  A call of another kind is only if it looks like a mistaken one of the family. */
bool tutor_shown(const struct step *step, bool all);

void tutor_started(struct tutor *tutor, const struct task *task, const struct registers *registers);

/* The words of the step are known; the task still stands behind it. */
void tutor_step(struct tutor *tutor, struct view *view, const struct step *step,
		const struct step_words *words, struct advice *advice);
void tutor_fault(struct tutor *tutor, struct view *view, const struct fault *fault,
		 struct advice *advice);

#endif
