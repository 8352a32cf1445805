/*
 * list.h - the cases themselves, for a person and for programs.
 */
#ifndef LIST_H
#define LIST_H

#include "case/case.h"

/* Ids, one a line; verbose: below each its title, claims, tags and needs. */
void list_print(struct test_case *const *tests, size_t count, bool verbose);

/*
 * One JSON object, {"cases": [...], "words": [...]}: of each case all that its files say, with the
 * calls, flags and errnos of its answer; and what these words are (glossary.h).
 */
void list_json(struct test_case *const *tests, size_t count, const char *root);

#endif
