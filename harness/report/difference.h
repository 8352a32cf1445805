/*
 * difference.h - what came and went between two snapshots.
 */
#ifndef DIFFERENCE_H
#define DIFFERENCE_H

#include "base/text.h"
#include "report/places.h"
#include "report/snapshot.h"
#include "report/surroundings.h"

enum difference {
	DIFFERENCE_PAGES, /* how areas are cut does not show */
	DIFFERENCE_AREAS, /* it does: what is not, whole and alike, in both */
};

struct contents;

/*
 * Appends a line for each range that differs, "- 50000000..50001000 rw-p 0 anonymous" as it was
 * and "+ A+0..1000 r--s 1000 data" as it is, with what vmflags.h tells where both have it: what has
 * a number first, ascending, then the letters.
 */
void difference_tell(struct lines *lines, enum difference by, const struct snapshot *was,
		     const struct snapshot *now, const struct places *places,
		     const struct surroundings *surroundings);

/*
 * The same by pages, with all that snapshots of smaps tell, and behind each "+" what is in it
 * (contents.h).
 */
void difference_tell_all(struct lines *lines, const struct snapshot *was,
			 const struct snapshot *now, const struct contents *contents,
			 const struct places *places, const struct surroundings *surroundings);

#endif
