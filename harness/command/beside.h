/*
 * beside.h - the same run on several kernels, or machines elsewhere, side by side.
 */
#ifndef BESIDE_H
#define BESIDE_H

#include "command/options.h"

/*
 * Calls run(context) for each of options->sites in a process of its own, where options are about
 * that one alone: the files that it writes have its name at their end, the one that it is compared
 * with, too, if there is one or none without; and of the jobs a kernel has its share.  Tells each
 * whole, in their order; the worst of their exit statuses.
 */
int beside_run(struct options *options, int (*run)(void *context), void *context);

#endif
