/*
 * stumbles.h - what an assembler or the linker complains of, where beginners stumble, in a sentence
 * more.
 */
#ifndef WATCH_STUMBLES_H
#define WATCH_STUMBLES_H

#include <stdio.h>

/*
 * A line for each different one that is recognised in what a tool said of that source, at most
 * three; said may be NULL.
 */
void stumbles_tell(FILE *file, const char *said, const char *source);

#endif
