/*
 * trying.h - the command try: a learner's own program, assembled, run, and shown as an expected
 * file would have it, or judged as an exercise of doc/learn.
 */
#ifndef TRYING_H
#define TRYING_H

#include "command/options.h"

/*
 * The exit status: 0 if it came to case_end, or solved the exercise; 1 if it did not; 2 if it can
 * not be built; 125 if it can not be judged.
 */
int trying(const struct options *options);

#endif
