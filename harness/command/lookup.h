/*
 * lookup.h - --explain of a word: an errno, a flag, a call or its number; and --search.
 */
#ifndef LOOKUP_H
#define LOOKUP_H

#include "case/case.h"

/*
 * Are all of the patterns such words?  One that can be no case, by its letters, and is no word
 * either ends the run, offering the nearest.
 */
bool lookup_knows(const struct lines *patterns);

/* Adds the names of calls, which look like those of families: a misspelt one may be meant. */
void lookup_add_calls(struct lines *words);

/* What each of the words is, and the cases that have it in their answers. */
void lookup_print(const struct lines *words, struct test_case *const *tests, size_t count);

/*
 * The cases that have most of the words, in their ids, titles, answers, comments and claims; the
 * best first.  False: none has any.
 */
bool lookup_search(const struct lines *words, struct test_case *const *tests, size_t count,
		   const char *root, const struct words *told);

#endif
