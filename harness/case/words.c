/* words.c - see words.h. */
#include "case/words.h"

#include "base/source.h"

#include <stdlib.h>
#include <string.h>

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
}

void words_free(struct words *words)
{
	lines_free(&words->tags);
}
