/*
 * meanings.h - the calls that are watched, and what each of their arguments is.
 */
#ifndef WATCH_MEANINGS_H
#define WATCH_MEANINGS_H

#include "report/calls.h"
#include "watch/numbers.h"

#include <stdbool.h>
#include <stdint.h>

/* Beside those of calls.h. */
enum {
	ARG_LOW = 100,
	ARG_HIGH,
	ARG_STRINGS /* a list of addresses of strings, up to one that is 0 */
};

/* Flags of mmap2 on i386, whatever the machine that watches calls them
 * (arch/x86/include/uapi/asm/mman.h). */
enum {
	SHARED = 1,
	TYPE = 15,
	FIXED = 0x10,
	ANONYMOUS = 0x20,
	GROWSDOWN = 0x100,
	NOREPLACE = 0x100000
};

struct meaning {
	const char *name;
	const char *labels[7]; /* NULL behind the last */
	int kinds[6];	       /* enum argument, or one above */
	bool family;	       /* it is about the address space */
};

/* NULL: nothing more is known of it than its number and its name. */
const struct meaning *meanings_find(enum table table, uint64_t number);

/* How many arguments it has; 6 for one that is not known. */
int meaning_arguments(const struct meaning *meaning);

/* The numbers of the family, up to -1. */
const int *meanings_family(enum table table);

/*
 * Numbers of i386 that mean a call of the family on x86-64: 9 is link here and mmap there.  Up
 * to -1.
 */
extern const int meanings_confused[];

/* mmap2, and mmap of either kind */
bool meaning_maps(const struct meaning *meaning);

#endif
