/*
 * sysctls.h - the settings of the whole machine that cases change: kept before a program that may
 * change them, put back after it, however it ends.
 *
 * While such a program runs a note of what they were lies in the scratch directory.  By it they are
 * put back where this process ends before the program does (fail.h), where it is killed (watch.h),
 * and where nobody was left to, by the next run (stage.h).
 */
#ifndef SYSCTLS_H
#define SYSCTLS_H

struct sysctls;

/*
 * Of the run whose scratch directory is top, which stays the caller's.  From now on every end of
 * this process puts back what a program has changed.  Nothing is read yet.
 */
struct sysctls *sysctls_begin(const char *top);

/*
 * In front of a program, beside which no other runs.  NULL, or why it can not be done, for the
 * caller to free.
 */
char *sysctls_keep(struct sysctls *sysctls);

/*
 * Behind it: puts them back.  What it had left, for the caller to free, or NULL:
 * "vm.overcommit_memory is left at 2, it was 0", and of one that can not be put back that, too.
 */
char *sysctls_put_back(struct sysctls *sysctls);

/*
 * Puts back what a run that was killed had changed; top is its scratch directory, open.  What can
 * not be put back is said.
 */
void sysctls_put_back_left(int top);

/* The same of this one, and frees it. */
void sysctls_finish(struct sysctls *sysctls);

#endif
