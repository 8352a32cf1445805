/*
 * explain.h - an errno that a call of the family gave, in one sentence.
 *
 * From the sources of Linux 6.1: mm/mmap.c do_mmap, ksys_mmap_pgoff, mm/mremap.c, mm/mprotect.c,
 * mm/msync.c, mm/mlock.c, mm/madvise.c, mm/mincore.c, arch/x86/kernel/sys_ia32.c.
 */
#ifndef WATCH_EXPLAIN_H
#define WATCH_EXPLAIN_H

#include "watch/step.h"

/* Why it failed, as far as its arguments tell; NULL: no sentence is known. */
const char *explain_failure(const struct step *step);

/* How the descriptor of the task was opened: O_ACCMODE's bits, or -1. */
int explain_access(const struct task *task, int fd);

#endif
