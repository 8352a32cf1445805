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

/*
 * What the case file asks for, as commands in front of the program: "prlimit --as=... setarch -R ",
 * or "", for the caller to free.
 */
char *by_hand_surroundings(const struct case_facts *facts);

#endif
