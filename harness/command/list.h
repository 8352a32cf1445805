/*
 * list.h - the cases themselves, for a person and for programs.
 */
#ifndef LIST_H
#define LIST_H

#include "case/case.h"

/* Ids, one a line; verbose: below each its title, claims, tags and needs. */
void list_print(struct test_case *const *tests, size_t count, bool verbose);

/*
 * One JSON object, {"cases": [...]}, of each case id, title, claims, tags, and needs, see if it
 * has them.
 */
void list_json(struct test_case *const *tests, size_t count);

#endif
