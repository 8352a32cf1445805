/*
 * asking.h - a call that is written as canonical lines have it, as a statement.
 *
 *   mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0)
 *
 * A place that a letter names (harness/report/places.h) is read as where it lies.
 */
#ifndef ASKING_H
#define ASKING_H

#include "report/places.h"
#include "report/statement.h"

/*
 * Reads the call at *at into a statement that is not in use; *at is behind its ')' then.  NULL, or
 * what is wrong with it, for the caller to free; the statement is to be freed either way.  places
 * may be NULL: there are no letters.
 */
char *asking_read(struct statement *statement, const struct places *places, const char **at);

/* An address at *at: "0", "0x50000000", "A+1000"; *at is behind it then.  False: none is there. */
bool asking_read_address(uint32_t *address, const struct places *places, const char **at);

#endif
