/*
 * words.h - what words the files of cases may use, beside what target.h knows.
 */
#ifndef WORDS_H
#define WORDS_H

#include "base/archive.h"
#include "base/text.h"

#include <stdbool.h>

struct words {
	struct lines tags;
	/* What the claims say, each with its id in front, in ascending order; empty: nobody knows
	 * (inside a virtual machine). */
	struct lines claims;
	const struct archive *archive; /* what the files of cases lie in, or NULL.  Not owned. */
	const char *emulator; /* its name is a condition, too (--emulator); or NULL.  Not owned. */
};

/*
 * Reads the tags of root/cases/TAGS, "word - what it says" lines, and the ids of the claims book
 * (doc/claims/claims.tsv, behaviours.tsv) where there is one: what stands in front of the first
 * tab.
 */
void words_read(struct words *words, const char *root);
/* Is it the id of a claim or behaviour of the book, or is there no book? */
bool words_know_claim(const struct words *words, const char *id);
/* What the claim says: its line of the table, the columns behind tabs; NULL: nobody knows. */
const char *words_told(const struct words *words, const char *id);
/* What is wrong with a tag that is not among the known ones; to be freed. */
char *words_why_no_tag(const struct lines *tags, const char *tag);
void words_free(struct words *words);

#endif
