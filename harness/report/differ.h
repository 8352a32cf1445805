/*
 * differ.h - the difference of two lists of lines.
 */
#ifndef DIFFER_H
#define DIFFER_H

#include "base/text.h"

/*
 * Appends the difference to text, '-' before what only expected has, '+' before what only
 * got has, three lines of context around.  False if there is none.
 *
 * Shortest up to some hundreds of changed lines; behind those it is a difference, but not
 * the shortest.  Of a long one the first lines are given, and how many are left out.  Time and
 * memory grow with the number of lines, and not with its square.
 */
bool differ(struct text *text, const struct lines *expected, const struct lines *got);

/* Are lines left out of what differ() gave? */
bool differ_is_cut(const char *difference);

#endif
