/*
 * maps.h - reads what /proc says of a process: maps, smaps and status (proc(5)).
 *
 * The text is cut up while it is read; what is read is a copy and needs it no more.  Each reader
 * gives NULL, or at a line that is none of that file what is wrong with it ("no line of maps");
 * *bad then points to it, into the text.  What came before it is there, for the caller to free,
 * either way.  An empty text is an empty file, and nothing is in it.
 */
#ifndef MAPS_H
#define MAPS_H

#include "report/snapshot.h"

/* Areas ascend, as the kernel writes them; one that does not is refused. */
const char *maps_read(struct snapshot *snapshot, char *text, const char **bad);

/*
 * The areas with those of their fields whose names are in wanted, which NULL ends; of VmFlags.lo,
 * as statements ask for a part of one, what stands before the dot counts.
 */
const char *maps_read_smaps(struct snapshot *snapshot, char *text, const char *const *wanted,
			    const char **bad);

/* Of either file: the areas with their flags, as vmflags.h tells them, and the pages present, where
 * it has them; no fields. */
const char *maps_read_space(struct snapshot *snapshot, char *text, const char **bad);

/* wanted as above. */
const char *maps_read_status(struct fields *fields, char *text, const char *const *wanted,
			     const char **bad);

#endif
