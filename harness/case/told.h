/*
 * told.h - what the facts program (asm/inc/facts.asm) told, by name.
 */
#ifndef TOLD_H
#define TOLD_H

#include "report/statement.h"

#include <stdbool.h>

/* The words behind "fact NAME = ", the report's; NULL: it told none. */
const char *told_text(const struct report *report, const char *name);

/* The areas of the facts program when it began; NULL: it could not look. */
const struct snapshot *told_areas(const struct report *report);

/* What eax was when the program tried something; false if it did not. */
bool told_result(const struct report *report, const char *name, int *result);

/* Of eax, not above 0: "ENOENT", "nothing came of it". */
void told_add_cause(struct text *text, int result);

/* Why the file could not be read, in words, for the caller to free; NULL: it was read. */
char *told_unreadable(const struct report *report, const char *name, const char *path);

#endif
