/*
 * beside.h - the same run on several kernels, side by side.
 */
#ifndef BESIDE_H
#define BESIDE_H

#include "command/options.h"

/*
 * Calls run(context) for each of options->kernels in a process of its own, where options are about
 * that kernel alone: the files that it writes have the kernel's name at their end, and of the jobs
 * it has its share.  Tells each whole, in their order; the worst of their exit statuses.
 */
int beside_run(struct options *options, int (*run)(void *context), void *context);

#endif
