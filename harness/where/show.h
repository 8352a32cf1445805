/*
 * show.h - shows the programs of a plan on this kernel, and judges nothing.
 */
#ifndef SHOW_H
#define SHOW_H

#include "case/plan.h"
#include "run/request.h"

enum shown {
	SHOWN_COMMANDS,	 /* what would run */
	SHOWN_RAW,	 /* what the programs say, as they say it */
	SHOWN_CANONICAL, /* the same as an expected file would have it */
};

/*
 * Runs and shows, on standard output; several programs each below a line that names it.  An exit
 * status (fail.h): 125 if a report could not be read.
 */
int show_run(struct plan *plan, const struct request *request, enum shown shown);

/* Lays out the files of a case in a new directory of the user's. */
void show_lay_out(const struct test_case *test, const char *directory);

#endif
