/* words.c - see words.h. */
#include "case/words.h"

#include "base/source.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int compare_words(const void *one, const void *other)
{
	return strcmp(*(char *const *)one, *(char *const *)other);
}

/* Without the head of the table, and of a group the letters alone. */
static void read_table(struct words *words, const char *root, const char *table)
{
	char *path = new_stringf("%s/doc/claims/%s.tsv", root, table);
	struct source source;
	char *line;

	if (access(path, F_OK) == 0) {
		source_open(&source, path);
		while ((line = source_next(&source))) {
			char *told = new_string(line);

			line[strcspn(line, "\t")] = '\0';
			if (strchr(line, '-')) {
				lines_add(&words->claims, new_string(line));
				lines_add(&words->told, told);
			} else {
				free(told);
			}
		}
		source_close(&source);
	}
	free(path);
}

bool words_know_claim(const struct words *words, const char *id)
{
	const struct lines *claims = &words->claims;

	return claims->count == 0 ||
	       bsearch(&id, claims->at, claims->count, sizeof(*claims->at), compare_words);
}

const char *words_told(const struct words *words, const char *id)
{
	size_t length = strlen(id);

	for (size_t i = 0; i < words->told.count; i++) {
		if (strncmp(words->told.at[i], id, length) == 0 &&
		    words->told.at[i][length] == '\t')
			return words->told.at[i];
	}
	return NULL;
}

void words_read(struct words *words, const char *root)
{
	char *path = new_stringf("%s/cases/TAGS", root);
	struct source source;
	char *line;

	source_open(&source, path);
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
	if (words->claims.count)
		qsort(words->claims.at, words->claims.count, sizeof(*words->claims.at),
		      compare_words);
}

void words_free(struct words *words)
{
	lines_free(&words->claims);
	lines_free(&words->told);
	lines_free(&words->tags);
}
