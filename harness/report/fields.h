/*
 * fields.h - fields that /proc tells of a process or of an area: "VmLck" and "4 kB".
 */
#ifndef FIELDS_H
#define FIELDS_H

#include "base/text.h"

#include <stddef.h>

/* Strings are owned; a value is words with one blank between. */
struct field {
	char *name;
	char *value;
};

struct fields {
	struct field *at;
	size_t count;
};

/* Copies both. */
void fields_add(struct fields *fields, const char *name, const char *value);
/* The value of the first field of that name, or NULL. */
const char *fields_find(const struct fields *fields, const char *name);
void fields_free(struct fields *fields);

/*
 * Appends a line for each name that is asked for, with head before it: "head VmLck = 4 kB".
 * "VmFlags.lo" asks whether lo is one of the words of VmFlags.
 */
void fields_tell(struct lines *lines, const char *head, const struct fields *fields,
		 const struct lines *asked);

#endif
