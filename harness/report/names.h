/*
 * names.h - numbers of the kernel interface to names and back.
 *
 * A flag set is written as its names in ascending order of bits, joined by '|'; bits
 * without a name follow as one hex number; no bit at all is "0".
 */
#ifndef NAMES_H
#define NAMES_H

#include "base/text.h"

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

/* "ENOMEM" for 12, "524" for what has no name in include/uapi/asm-generic/errno*.h. */
void names_add_errno(struct text *text, unsigned int number);

/* The same as an answer of that call: "EMRANGE" for 12 of utek_mmap, in UTek's words. */
void names_add_errno_of(struct text *text, const char *call, unsigned int number);
/* "SIGBUS" for 7. */
void names_add_signal(struct text *text, unsigned int number);
/* "BUS_ADRERR" for code 2 of SIGBUS. */
void names_add_signal_code(struct text *text, unsigned int number, int code);

/*
 * Copies line to text with every flag set in canonical order, as names_add() writes it.
 * False if a word looks like a name of the interface (MAP_..., PROT_..., -E..., SIG...)
 * and is none; *bad then is the word, for the caller to free.
 */
bool names_normalise(struct text *text, const char *line, char **bad);

#endif
