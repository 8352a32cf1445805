/*
 * lines.h - which line of which source an instruction was made from.
 *
 * The line tables of ELF files are read by binutils' addr2line, one process a file that answers as
 * long as the run lasts.  A flat program has none: its lines come from the listing that NASM made
 * (nasm -l) of the file.  Where there are neither nobody knows.
 */
#ifndef WATCH_LINES_H
#define WATCH_LINES_H

#include "report/snapshot.h"

#include <stdbool.h>
#include <stdint.h>

/* The strings live as long as the lines. */
struct line {
	const char *file;     /* as who started the run would write it, or NULL */
	int number;	      /* from 1 */
	const char *function; /* or NULL */
};

struct lines_of;

/* Has the ELF file a table of lines? */
bool lines_are_in(const char *path);

/*
 * Sources below the folder are told without it.  listing: of the flat program at that path, made
 * from that source; NULL: there is none.
 */
struct lines_of *lines_open(const char *folder, const char *program, const char *source,
			    const char *listing);
void lines_close(struct lines_of *lines);

/* The line of the instruction at address, which lies in that area of a file; or of nothing. */
struct line lines_find(struct lines_of *lines, const struct area *area, uint64_t address);

/* Does the address lie in the last page of a segment of the file, behind the segment's end? */
bool lines_in_rest(struct lines_of *lines, const struct area *area, uint64_t address);

/* The text of the line, without blanks at its ends; NULL: it cannot be read. */
const char *lines_text(struct lines_of *lines, const struct line *line);

/* The source files that were named so far: the i-th, NULL behind the last; and what stands in it.
 */
const char *lines_source(const struct lines_of *lines, size_t index);
/* For the caller to free; NULL: it cannot be read. */
char *lines_source_text(const struct lines_of *lines, size_t index);

#endif
