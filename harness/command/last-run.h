/*
 * last-run.h - the cases that were not as expected last time (--failed).
 *
 * Of a kernel or a machine elsewhere there is a list of its own beside the common one, since
 * several are asked side by side; place names it, or is NULL.
 */
#ifndef LAST_RUN_H
#define LAST_RUN_H

#include "base/text.h"

/*
 * The file of the list, for the caller to free.  Of an installation it lies in the user's cache;
 * NULL: nothing says where that is.
 */
char *last_run_path(const char *build, const char *place);

/* The ids of the list, of the common one if there is none of that place; false: there is none. */
bool last_run_read(struct lines *ids, const char *build, const char *place);

/* The same for --failed: ends the run if there is none, or nothing in it. */
void last_run_need(struct lines *ids, const char *build, const char *place);

/*
 * A build folder that can not be written only costs --failed: NULL, or why it does not know of this
 * run, for the caller to free.
 */
char *last_run_write(const struct lines *ids, const char *build, const char *place);

#endif
