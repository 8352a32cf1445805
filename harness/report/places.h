/*
 * places.h - addresses that the kernel chose, which are told by letters.
 *
 * Where it places memory differs from run to run.  Each such place gets a letter, in the order of
 * appearance; what lies in its area, and the first byte behind it, is told relative to it.
 *
 * What a kernel that is free to choose can not have chosen gets none, so that it is seen: half a
 * page, nothing, memory of the kernel's own, an errno that came as an address, a place that is
 * taken.  (Else a kernel that gives memory away that is in use would hide behind a letter.)
 */
#ifndef PLACES_H
#define PLACES_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum { PLACES = 26 };

struct places {
	uint64_t task_end; /* nothing that the kernel chose goes beyond it */
	struct place {
		uint64_t start, end; /* end is start for an address of no area */
	} at[PLACES];
	int count;
	/* Areas of processes, as they sign, that no call told since has taken away. */
	struct taken {
		const char *who;
		uint64_t start, end;
	} * taken;
	size_t taken_count;
	bool full; /* one more than PLACES was needed: what is told from then on is wrong */
};

/*
 * The kernel placed length bytes at start for that process, which must live as long as the places;
 * chosen: it was free to choose where.  A letter that starts there already stays, and grows.
 */
void places_add_area(struct places *places, const char *who, uint64_t start, uint64_t length,
		     bool chosen);

/* It chose an address that is in no area known here: brk's. */
void places_add_address(struct places *places, const char *who, uint64_t address);

/* A letter without that question: the program read the address where only an address can be. */
void places_add_given(struct places *places, uint64_t address);

/* Nothing told of lies there any more, of any process: a child may share its parent's memory. */
void places_give_back(struct places *places, uint64_t start, uint64_t end);

void places_free(struct places *places);

/* The number of the letter that address is told by, or -1: one that starts there, else the newest.
 */
int places_find(const struct places *places, uint64_t address);

/* Does a letter's area begin or end there? */
bool places_edge(const struct places *places, uint64_t address);

/* "A+1000"; "A" for its first byte; "0", "0x50000000" for what has no letter. */
void places_tell(struct text *text, const struct places *places, uint32_t address);

/* The same of a byte that is touched: "A+0". */
void places_tell_byte(struct text *text, const struct places *places, uint32_t address);

/* "A+0..2000", "50000000..50002000" */
void places_tell_range(struct text *text, const struct places *places, uint64_t start,
		       uint64_t end);

#endif
