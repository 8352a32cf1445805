/*
 * calls.h - the calls that a report may name, and what each of their arguments is.
 */
#ifndef CALLS_H
#define CALLS_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum argument {
	ARG_END,
	ARG_ADDRESS,
	ARG_LENGTH, /* bytes, or another unsigned number */
	ARG_OFFSET, /* mmap2's page offset, or a byte offset */
	ARG_INT,    /* signed decimal: descriptors, small numbers */
	ARG_HEX,
	ARG_OCTAL,
	ARG_PROT,
	ARG_MAP,
	ARG_MREMAP,
	ARG_MSYNC,
	ARG_MLOCK,
	ARG_MCL,
	ARG_MADVISE,
	ARG_OPEN,
	ARG_PERSONALITY,
	ARG_UTEK_PROCESS,
	ARG_UTEK_PROT,
	ARG_UTEK_SHARE,
	ARG_BLOCK, /* a pointer whose value means nothing to the reader: "block" */
	ARG_PATH,  /* a pointer to a path or a name; the first argument */
};

enum call_result {
	RESULT_NUMBER,
	RESULT_AREA,	/* an address; the call's area argument says where, length how much */
	RESULT_ADDRESS, /* an address of nothing in particular: brk */
	RESULT_PROCESS, /* a process id: 0 or "child" */
	RESULT_PERSONALITY,
};

struct call {
	const char *name;
	int number; /* arch/x86/entry/syscalls/syscall_32.tbl; NO_NUMBER: no call of Linux */
	enum argument arguments[7]; /* ends with ARG_END */
	enum call_result result;
	int length_argument; /* RESULT_AREA: index of the argument with the area's length */
	int flags_argument;  /* RESULT_AREA: index of the flags */
};

enum { NO_NUMBER = -1 };

/* Is it a pointer to memory of the program's own, and no place in the address space? */
bool calls_is_pointer(enum argument kind);

/* The number of the call of that name, or NO_NUMBER. */
int calls_number(const char *name);

/* The name of the call with that number, or NULL. */
const char *calls_name(uint32_t number);

/* Adds the names of all of them, some more than once. */
void calls_list(struct lines *names);

/* NULL if no call has that name and number of arguments (mmap, number 90, has two forms). */
const struct call *calls_find(const char *name, int arguments);

/* Adds how many arguments calls of that name have, "6 or 1"; nothing if there is none. */
void calls_tell_counts(struct text *text, const char *name);

#endif
