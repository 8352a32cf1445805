/*
 * asking.h - a call that is written as canonical lines have it, as a statement.
 *
 *   mmap2(0x50000000, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0)
 *
 * A place that a letter names (harness/report/places.h) is read as where it lies.
 */
#ifndef ASKING_H
#define ASKING_H

#include "model/calls.h"
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

/* Is what stands behind a call nothing, or what came of it, as it is told: " = -EINVAL"? */
bool asking_is_answer(const char *text);

struct touch {
	enum model_access access;
	uint32_t address;
	uint8_t byte; /* that is stored; 'x' where only the fault is told that came of it */
};

/*
 * Reads "read ADDRESS", "run ADDRESS" or "write ADDRESS = BYTE", with what came of it or without.
 * False: it is another line.  *problem: what is wrong with it, for the caller to free, or left
 * alone.
 */
bool asking_read_touch(struct touch *touch, const struct places *places, const char *line,
		       char **problem);

#endif
