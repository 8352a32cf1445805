/*
 * calling.h - a call as one line: mmap2(0, 4096, PROT_READ, MAP_SHARED, 3, 0) = A
 */
#ifndef CALLING_H
#define CALLING_H

#include "base/text.h"
#include "report/calls.h"
#include "report/places.h"
#include "report/statement.h"

/*
 * Appends a statement of the kind STATE_CALL; what the kernel chose becomes a place.  NULL, or
 * what is wrong with it, for the caller to free: no such call is known (calls.h).
 */
char *calling_tell(struct text *text, struct places *places, const struct statement *statement);

/* Appends one argument as that line has it. */
void calling_tell_argument(struct text *text, const struct places *places, enum argument kind,
			   uint32_t value);

#endif
