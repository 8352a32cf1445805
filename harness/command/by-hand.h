/*
 * by-hand.h - the commands by which somebody runs a case without the driver, and steps through it.
 */
#ifndef BY_HAND_H
#define BY_HAND_H

#include "case/case.h"

/*
 * Prints them.  root and build are absolute; prefix is what --exec takes, or "".
 */
void by_hand_print(const struct test_case *test, const char *root, const char *build,
		   const char *prefix);

#endif
