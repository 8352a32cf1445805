/* writing.h - lays down the four files of a case that shows what a walk found. */
#ifndef WALK_WRITING_H
#define WALK_WRITING_H

#include "walk/finding.h"

/* One of them; for the caller to free. */
enum { FILES_OF_CASE = 4 };
char *writing_path(const char *root, const char *id, int which);

/* An id that is none, and one that is there already, end the run before anything is asked. */
void writing_check(const char *root, const char *id);

/*
 * found: "walk --seed 5 on compat 6.1.192".  Where the finding can not be a case it is said on
 * standard error, and nothing is written: false.
 */
bool writing_case(const struct finding *finding, const char *root, const char *id,
		  const char *kernel, const char *found);

#endif
