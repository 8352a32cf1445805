/*
 * contents.h - which bytes a program saw in its memory at the end.
 */
#ifndef CONTENTS_H
#define CONTENTS_H

#include "base/text.h"
#include "report/statement.h"

#include <stdbool.h>
#include <stdint.h>

/* Statements of STATE_HOLDS, ascending; they are not owned. */
struct contents {
	const struct statement **at;
	size_t count;
};

void contents_add(struct contents *contents, const struct statement *holds);
void contents_free(struct contents *contents);

/*
 * Appends what is in start..end, " = 41*1000 00*ffe 63*2": runs of one byte, with their lengths, in
 * hex as ranges are; "..." stands for what was not looked at, a signal for what can not be,
 * "various" for more than a few runs.
 * Nothing where nothing is known, or where memory that is nobody's file (zeros) is all zero.
 */
void contents_tell(struct text *text, const struct contents *contents, uint64_t start, uint64_t end,
		   bool zeros);

#endif
