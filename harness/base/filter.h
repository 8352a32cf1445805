/*
 * filter.h - the tools of this system that read one file and write another.
 *
 * Each is stopped where it writes more, or takes longer, than any serves, and ends with this
 * process.
 */
#ifndef FILTER_H
#define FILTER_H

#include <stdbool.h>

enum {
	FILTER_LIMIT = 1 << 29, /* bytes that it may write */
	FILTER_SECONDS = 120,	/* of the processor */
};

/* Runs a tool from one descriptor to another; true if it ended well. */
bool filter_run(const char *const *argv, int from, int to);

/* What a tool says in a line of what the file holds, for the caller to free; NULL: nothing. */
char *filter_line(const char *const *argv, int from);

/* The file's SHA-256 in hex, for the caller to free, or NULL if the system can not tell it. */
char *filter_checksum(const char *path);

/* Likewise what cksum says of the file, which costs next to nothing: "CRC BYTES". */
char *filter_cksum(int from);

#endif
