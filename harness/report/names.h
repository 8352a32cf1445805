/*
 * names.h - numbers of the kernel interface to names and back.
 *
 * A flag set is written as its names in ascending order of bits, joined by '|'; bits
 * without a name follow as one hex number; no bit at all is "0".
 */
#ifndef NAMES_H
#define NAMES_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum name_set {
	NAMES_PROT, /* asm-generic/mman-common.h PROT_* */
	NAMES_MAP,  /* MAP_*; the low four bits are one value, not four flags (MAP_TYPE) */
	NAMES_MREMAP,
	NAMES_MSYNC,
	NAMES_MLOCK,
	NAMES_MCL,
	NAMES_OPEN,
	NAMES_PERSONALITY,
	NAMES_MADVISE,	 /* one value, not flags */
	NAMES_UTEK_PROT, /* asm/inc/utek.inc */
	NAMES_UTEK_PROCESS,
	NAMES_UTEK_SHARE,
};

void names_add(struct text *text, enum name_set set, uint32_t value);

/* A length, an offset or another count: decimal below 1 MiB, "0x100000" from there on. */
void names_add_number(struct text *text, uint32_t number);

/* The set whose names begin as the word at the beginning of text does, or -1. */
int names_set_of(const char *text);

/* The length of the word at the beginning of text: letters, digits and '_'. */
size_t names_word(const char *text);

/*
 * The value of the names and numbers at *at, joined by '|'; *at is behind them then.  False: *at
 * is at one that is none of the set.
 */
bool names_read(const char **at, enum name_set set, uint32_t *value);

#endif
