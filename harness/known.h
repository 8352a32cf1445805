/*
 * known.h - known failures: what a target gets wrong, and why.
 *
 * A file of lines "GLOB | CONDITION | REASON": which cases, on which targets (a condition
 * of target.h, or "any"), and what the defect is.  A case that fails as listed is XFAIL; one
 * that passes is XPASS, which is a failure: the list must be corrected.  What a kernel may
 * do by its contract does not belong here but in the expected file.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include "target.h"
#include "text.h"

struct known_entry {
	char *glob;
	char *reason;
	const char *path;
	int line;
	bool applies; /* on this target */
};

struct known {
	struct known_entry *entries;
	size_t count;
	struct lines paths;
};

/*
 * Adds the entries of the file.  A missing part, an unknown condition or a glob that no id
 * of ids matches ends the run with file:line: what is wrong.
 */
void known_read(struct known *known, const char *path, const struct lines *ids,
		const struct target *target);

/* The entry that applies to the case, or NULL. */
const struct known_entry *known_find(const struct known *known, const char *id);
void known_free(struct known *known);

#endif
