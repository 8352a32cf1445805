/*
 * rules.h - the mistakes that the tutor knows, one rule each.
 *
 * They stand in the order of causes: of several that hold at one step the first is told first.
 */
#ifndef WATCH_RULES_H
#define WATCH_RULES_H

#include "watch/check.h"
#include "watch/view.h"

/* What a rule looks at: a step, or a fault. */
struct sight {
	struct view *view;
	const struct step *step;       /* NULL: it is a fault */
	const struct fault *fault;     /* or NULL */
	bool own;		       /* the program's own code makes the call */
	struct checked checked;	       /* of a step that gives an address */
	const struct registers *start; /* when the program began, or NULL */
	const struct snapshot *loaded; /* its areas then, or NULL */
	unsigned long failed_step;     /* the last call that gave an errno for an address, or 0 */
	int failed_errno;
	struct text detail; /* what a rule adds to its sentence, in brackets */
};

struct rule {
	const char *name;
	bool (*holds)(struct sight *sight);
	const char *sentence;
	const char *read; /* an id of a case, or a file of doc/ */
};

/* Those of a call, and those of a fault; each list ends with a name NULL. */
extern const struct rule rules_of_calls[];
extern const struct rule rules_of_results[];
extern const struct rule rules_of_faults[];

#endif
