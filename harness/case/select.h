/*
 * select.h - which cases there are, and which of them are asked for.
 */
#ifndef SELECT_H
#define SELECT_H

#include "base/archive.h"
#include "case/facts.h"

/* What of them is asked for. */
struct selection {
	struct lines patterns; /* ids, families and globs; empty: all */
	struct lines excludes; /* globs */
	struct lines tags;     /* a case needs one of them; "!tag": none of these */
	int shard, shards;     /* the shard'th of shards parts, from 1 */
	bool only_failed;      /* what was not as expected last time */
	struct lines commands; /* what a misspelt pattern may have been meant to be, too */
};

/* The ids of every case below root/cases, in ascending order; archive: they lie in it, or NULL. */
void select_all(struct lines *ids, const char *root, const struct archive *archive);

/* Where id stands among the ids of select_all(), or their count. */
size_t select_index(const struct lines *ids, const char *id);

/* "; did you mean ID?" where a pattern fits none of the ids, or ""; to be freed. */
char *select_near(const char *pattern, const struct lines *ids);

/*
 * Of ids, those that the patterns, excludes, --failed and shard of the selection leave.
 * A pattern or exclude that fits nothing ends the run with status 2, offering the nearest id.
 * last_failed are the ids of --failed.
 */
void select_ids(struct lines *selected, const struct lines *ids, const struct selection *selection,
		const struct lines *last_failed);

/* Does the case have the tags that are asked for?  An unknown tag ends the run. */
bool select_tags(const struct case_facts *facts, const struct selection *selection,
		 const struct lines *known_tags);

#endif
