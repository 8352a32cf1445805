/*
 * words.h - what words the files of cases may use, beside what target.h knows.
 */
#ifndef WORDS_H
#define WORDS_H

#include "base/text.h"

struct words {
	struct lines tags;
	const char *emulator; /* its name is a condition, too (--emulator); or NULL.  Not owned. */
};

/* Reads the tags of root/cases/TAGS: "word - what it says" lines. */
void words_read(struct words *words, const char *root);
void words_free(struct words *words);

#endif
