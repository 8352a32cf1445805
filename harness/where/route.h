/*
 * route.h - a way to machines elsewhere, on which drivers tell what they see (remote.h): by booting
 * a kernel, or by a command that leads there.
 *
 * remote.c knows the wire, and shares the cases among the machines; what is peculiar to a way is
 * one of these, and another way is another file with one.  State is what open() made, of this run.
 */
#ifndef ROUTE_H
#define ROUTE_H

#include "case/plan.h"
#include "judge/result.h"
#include "run/request.h"
#include "where/link.h"

/* What there is of a machine: its link, and how it was left if no more is heard of it. */
struct contact {
	struct link *link;
	char *refusal;	       /* why there will be no driver, or NULL */
	char *nonsense;	       /* the line that is no result, or NULL */
	char *before;	       /* the last line in the place of the driver's first, or NULL */
	bool greeted;	       /* the driver there has begun to speak */
	bool ended;	       /* and has said that it has told all */
	enum link_state state; /* LINK_SILENT, LINK_GONE, or else it was left by this side */
	enum link_fault fault; /* of one that is gone, */
	char *fault_words;     /* and the same in words, or NULL */
};

struct route {
	/* Finds what request->sites names.  What is not to be found ends the run. */
	void *(*open)(const struct request *request);
	void (*close)(void *state);

	/* How many machines the cases are shared by; more than cases are cut off. */
	size_t (*machines)(const void *state, const struct plan *plan);

	/* By how much every limit is longer there; NULL: not. */
	int (*slowness)(const void *state);

	/* Seconds without a word that are none of its end: quiet, and timeouts of the slowest case.
	 */
	double quiet;
	int timeouts;

	/* Options of the driver there, which are not those of every way. */
	void (*add_options)(const void *state, struct lines *options);

	/* Starts the machine of that number; again: it did not come up the first time. */
	struct link *(*start)(void *state, size_t number, const struct lines *words, bool again);

	/*
	 * Hears a line that came before the driver's first.  Why there will be no driver, for the
	 * caller to free, or NULL.  NULL: all that comes before is noise.
	 */
	char *(*hear)(void *state, size_t number, struct link *link, const char *line);

	/* May a machine that did not come up do so if it is started again?  NULL: no. */
	bool (*is_worth_it)(const void *state, enum link_fault fault);

	/* Who a machine is of, where it is said that one is started again. */
	const char *(*name)(const void *state);

	/* May the driver there say that this emulator stands between?  NULL: it may, of any. */
	bool (*can_be_emulator)(const void *state, const char *emulator);

	/* The first of all came up; what it could not know of its target is added. */
	void (*came_up)(void *state, struct target *target, bool again);

	/* What a target that differs from the others' is refused for; NULL: it is no result. */
	const char *refused_as_other;

	/* The clock there may run away from this system's, under one program at a time. */
	bool doubts_clock;

	/* Why there will be no more results, in a line, for the caller to free. */
	char *(*end)(const void *state, size_t number, const struct contact *contact);

	/* What is said of the case under which it ended. */
	enum verdict (*verdict)(const struct contact *contact);

	/* That none came up, for that reason; seconds after the start.  For the caller to free. */
	char *(*never_up)(const void *state, const struct contact *contact, const char *reason,
			  double seconds);

	/* Its console is a kernel's, and worth to be shown where results are lost. */
	bool has_console;
};

extern const struct route route_by_kernel, route_by_command;

enum { ROUTE_CONSOLE_LINES = 15 }; /* that are shown */

#endif
