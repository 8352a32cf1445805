/*
 * numbers.h - the numbers of system calls, by name: those of i386 and those of x86-64.
 */
#ifndef WATCH_NUMBERS_H
#define WATCH_NUMBERS_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum table { TABLE_I386, TABLE_X86_64 };

/* "mmap2" for 192 of i386.  False, and nothing added: no call has that number. */
bool numbers_add(struct text *text, enum table table, uint64_t number);

/* The number of the call of that name, or -1. */
int numbers_find(enum table table, const char *name);

#endif
