/*
 * canonical.h - a report as lines that are the same on every right kernel.
 *
 * Numbers become names; an address that the kernel chose becomes a letter, later ones are
 * written relative to it; of two snapshots the difference remains.  The form is described
 * in doc/writing-a-case.md; expected files hold it.
 */
#ifndef CANONICAL_H
#define CANONICAL_H

#include "base/text.h"
#include "report/report.h"

#include <stdint.h>

/* How the problem of a report begins whose program could not ask its question. */
#define PREMISE_FAILED "a call that only prepares the question failed: "

/* A file that was laid out for the program. */
struct staged_file {
	const char *name; /* as the program opens it */
	uint64_t inode;
};

/* What the addresses and paths of a report are relative to. */
struct surroundings {
	const char *directory; /* the program's working directory, as maps names it */
	const char *program;   /* the program's own file, as maps names it */
	uint64_t task_end;     /* no area that the kernel chose goes beyond it (target.h) */
	const struct staged_file *files;
	size_t file_count;
};

/*
 * Appends the canonical lines of the report.  False if something can not be told (an
 * unknown call, a snapshot that does not parse); *problem then says what, for the caller
 * to free.  The blocks of the report are cut up.
 */
bool canonical_lines(struct lines *lines, struct report *report,
		     const struct surroundings *surroundings, char **problem);

/* Appends how the program ended, from the status word of waitpid: "exit 0". */
void canonical_end(struct lines *lines, int wait_status);

#endif
