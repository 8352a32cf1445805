/* words.c - see words.h. */
#include "case/words.h"

#include "base/near.h"
#include "base/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Without the head of the table, and of a group the letters alone. */
static void read_table(struct words *words, const char *root, const char *table)
{
	char *path = new_stringf("%s/doc/claims/%s.tsv", root, table);
	struct source source;
	char *line;

	if (access(path, F_OK) == 0 || errno != ENOENT) {
		source_open(&source, path);
		while ((line = source_next(&source))) {
			if (memchr(line, '-', strcspn(line, "\t")))
				lines_add(&words->claims, new_string(line));
		}
		source_close(&source);
	}
	free(path);
}

/* The claim's id, up to a tab, beside the line of a claim: a tab sorts before all of an id. */
static int compare_id(const void *id, const void *line)
{
	const char *told = *(char *const *)line;
	size_t length = strcspn(told, "\t");
	int order = strncmp(id, told, length);

	return order ? order : ((const char *)id)[length] != '\0';
}

const char *words_told(const struct words *words, const char *id)
{
	const struct lines *claims = &words->claims;
	char **found = claims->count ? bsearch(id, claims->at, claims->count, sizeof(*claims->at),
					       compare_id)
				     : NULL;

	return found ? *found : NULL;
}

bool words_know_claim(const struct words *words, const char *id)
{
	return words->claims.count == 0 || words_told(words, id);
}

void words_read(struct words *words, const char *root)
{
	char *path = new_stringf("%s/cases/TAGS", root);
	struct source source;
	char *line;

	source_open_in(&source, words->archive, path);
	while ((line = source_next(&source))) {
		const char *word;

		if (*line == '#' || *line == '\0')
			continue;
		word = next_word(&line);
		if (!word || strncmp(line, "- ", 2) != 0)
			source_fail(&source, "not \"tag - what it says\"");
		lines_add(&words->tags, new_string(word));
	}
	source_close(&source);
	free(path);
	read_table(words, root, "claims");
	read_table(words, root, "behaviours");
	lines_sort(&words->claims);
}

char *words_why_no_tag(const struct lines *tags, const char *tag)
{
	struct near near = { 0 };
	char *told, *why;

	near_consider_all(&near, tag, tags);
	told = near_told(&near, "");
	why = new_stringf("unknown tag: %s (known ones stand in cases/TAGS)%s", tag, told);
	free(told);
	return why;
}

void words_free(struct words *words)
{
	lines_free(&words->claims);
	lines_free(&words->tags);
}
