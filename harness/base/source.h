/*
 * source.h - a file that people write, line by line; a mistake in it ends the run and is told
 * with its place.
 */
#ifndef SOURCE_H
#define SOURCE_H

#include "base/archive.h"

struct source {
	char *path;
	char *text, *rest;
	int line; /* the number of the one that was taken last, from 1 */
};

/* Reads the file; one that can not be read ends the run with status 2 (read_text_file). */
void source_open(struct source *source, const char *path);
/* The same of one in an archive, unless that is NULL. */
void source_open_in(struct source *source, const struct archive *archive, const char *path);
void source_close(struct source *source);

/* The next line, without its end, to be cut up as one likes; NULL behind the last. */
char *source_next(struct source *source);

/* Ends the run with path:line: what is wrong there. */
void source_fail(const struct source *source, const char *format, ...)
	__attribute__((noreturn, format(printf, 2, 3)));

#endif
