/*
 * errnos.h - errnos by name.
 *
 * The names are glibc's, strerrorname_np(3), which has one for every errno of Linux
 * (include/uapi/asm-generic/errno*.h).  What has none, 524 of the kernel's own, is told as
 * a number.
 */
#ifndef ERRNOS_H
#define ERRNOS_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* include/linux/err.h MAX_ERRNO: -4095..-1 in eax are errors, all else a result. */
bool errnos_is(uint32_t result);

/* "ENOMEM" for 12, "524" for 524. */
void errnos_add(struct text *text, unsigned int number);

/* The same as an answer of that call: "EMRANGE" for 12 of utek_mmap, in UTek's words. */
void errnos_add_of(struct text *text, const char *call, unsigned int number);

/* Is that a name, as the two above write it?  "EWOULDBLOCK" is none. */
bool errnos_has(const char *word, size_t length);

/* The number of the errno of that name, or 0. */
unsigned int errnos_find(const char *name);

#endif
