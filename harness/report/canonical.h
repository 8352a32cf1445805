/*
 * canonical.h - a report as lines that are the same on every right kernel.
 *
 * Numbers become names; an address that the kernel chose becomes a letter, later ones are
 * written relative to it; of two snapshots the difference remains.  The form is described
 * in doc/writing-a-case.md; expected files hold it.
 */
#ifndef CANONICAL_H
#define CANONICAL_H

#include "base/text.h"
#include "report/places.h"
#include "report/statement.h"
#include "report/surroundings.h"

/* How the problem of a report begins whose program could not ask its question. */
#define PREMISE_FAILED "a call that only prepares the question failed: "

/*
 * Appends the canonical lines of the report.  NULL, or what in it can not be told (an unknown
 * call, a premise that failed), for the caller to free; the lines before it are there.
 */
char *canonical_lines(struct lines *lines, const struct report *report,
		      const struct surroundings *surroundings);

/*
 * The same, statement by statement: begin, tell each in its turn, finish.  lines and surroundings
 * must live until then, each statement too.
 */
struct canonical *canonical_begin(struct lines *lines, const struct surroundings *surroundings);
/* Appends its lines; NULL, or what can not be told, which stays so from then on. */
const char *canonical_tell(struct canonical *context, const struct statement *statement);
/* By which letters addresses are told. */
struct places *canonical_places(struct canonical *context);
/* Frees it; what could not be told, for the caller to free, or NULL. */
char *canonical_finish(struct canonical *context);

/* Appends how the program ended, from the status word of waitpid: "exit 0". */
void canonical_end(struct lines *lines, int wait_status);

#endif
