/* lessons.h - the course in doc/learn. */
#ifndef LESSONS_H
#define LESSONS_H

#include "base/text.h"

/* The exercises that there are, in the order of their names. */
void lessons_exercises(struct lines *names, const char *root);

/*
 * The file of the lesson behind the one with that exercise, for the caller to free; NULL: it is the
 * last one.
 */
char *lesson_behind(const char *root, const char *exercise);

#endif
