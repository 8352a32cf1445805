/*
 * common.h - what many results that are not as expected have in common.
 *
 * One bug of an emulator fails hundreds of cases; nobody reads them one by one to see that
 * ecx is changed in all of them.
 */
#ifndef COMMON_H
#define COMMON_H

#include "tell/writers.h"

/*
 * A line about it, for the caller to free; NULL if no more than twenty results are bad, or
 * if nothing holds of at least half of them.  What holds of most comes first.
 */
char *common_of(const struct run *run);

#endif
