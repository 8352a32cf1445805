/*
 * near.h - what may have been meant by a word that nothing is called.
 */
#ifndef NEAR_H
#define NEAR_H

#include "base/text.h"

/* Begins as zeros, and is used up by near_told(). */
struct near {
	struct lines words;
	size_t away; /* letters, of each of them */
};

/* May word have been meant?  Not if it is more than far letters away, or half of them. */
void near_consider(struct near *near, const char *typed, const char *word, size_t far);

/* The same of each of the words but the typed one itself; two letters may be wrong. */
void near_consider_all(struct near *near, const char *typed, const struct lines *words);

/* "; did you mean A, B?", or otherwise where nothing is near; to be freed. */
char *near_told(struct near *near, const char *otherwise);

#endif
