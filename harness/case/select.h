/*
 * select.h - which cases there are, and which of them are asked for.
 */
#ifndef SELECT_H
#define SELECT_H

#include "case/casefile.h"
#include "options.h"

/* The ids of every case below root/cases, in ascending order. */
void select_all(struct lines *ids, const char *root);

/* Where id stands among the ids of select_all(), or their count. */
size_t select_index(const struct lines *ids, const char *id);

/*
 * Of ids, those that the patterns, excludes, --failed and shard of the options leave.
 * A pattern or exclude that fits nothing ends the run with status 2, offering the nearest id.
 * last_failed are the ids of --failed.
 */
void select_ids(struct lines *selected, const struct lines *ids, const struct options *options,
		const struct lines *last_failed);

/* Does the case have the tags that are asked for?  An unknown tag ends the run. */
bool select_tags(const struct case_file *file, const struct options *options,
		 const struct lines *known_tags);

#endif
