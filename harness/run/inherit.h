/*
 * inherit.h - what a program would inherit from whoever starts the suite, made the same
 * everywhere.
 *
 * The driver takes it on itself, once, and its programs get it from there: limits as Linux boots
 * with them, personality, huge pages and merging not switched off or on, no real-time
 * scheduling, and an environment of its own.  What can not be made so ends the run in a line.
 * What is the slot's (signals, descriptors, terminal, directory, umask) is pool.c's.
 */
#ifndef INHERIT_H
#define INHERIT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>

/*
 * The umask of programs, and of the files that are laid out for them.  The driver keeps its
 * caller's, for the files that he asks for.
 */
enum { INHERIT_UMASK = 022 };

/* Descriptors 0 to 2 are open from here on: what is written to a closed one fails. */
void inherit_descriptors(void);

/* The soft limit as high as the hard one lets it be, in a child of vfork too. */
void inherit_raise_limit(int resource);

/* The driver's own files, whatever the caller's soft limit on their size. */
void inherit_file_size(void);

/* The rest, before the first program starts. */
void inherit_fix(void);

/*
 * Why a program can not be given the limit: "needs a hard limit on the stack (ulimit -s) of
 * 1073741824, not 8388608", for the caller to free; NULL if it can.
 */
char *inherit_refused(int resource, struct rlimit64 limit);

/* The errno with which the kernel refuses these bits of personality(2) to a program; 0: it does
 * not. */
int inherit_refused_personality(uint32_t bits);

/*
 * The environment that programs get.  Without a prefix: none.  A prefix may need the caller's
 * (PATH, LD_LIBRARY_PATH, VALGRIND_LIB), and an emulator hands it on; but what glibc would obey
 * in a program, and what is longer than INHERIT_WORD, is left out.  Its strings are the
 * caller's; the list is to be freed.
 */
enum { INHERIT_WORD = 4096 };
char **inherit_environment(bool prefix);

#endif
