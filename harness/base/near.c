/* near.c - see near.h. */
#include "base/near.h"

#include <stdlib.h>
#include <string.h>

static size_t least(size_t one, size_t other)
{
	return one < other ? one : other;
}

/*
 * How many single letters must change, or change places with the next, to make one of the other
 * (optimal string alignment).
 */
static size_t distance(const char *one, const char *other)
{
	size_t height = strlen(one) + 1, width = strlen(other) + 1;
	size_t(*at)[width] = new_bytes(height * sizeof(*at));
	size_t result;

	for (size_t i = 0; i < height; i++) {
		for (size_t j = 0; j < width; j++) {
			if (i == 0 || j == 0) {
				at[i][j] = i + j;
				continue;
			}
			at[i][j] = least(least(at[i - 1][j], at[i][j - 1]) + 1,
					 at[i - 1][j - 1] + (one[i - 1] != other[j - 1]));
			if (i > 1 && j > 1 && one[i - 1] == other[j - 2] &&
			    one[i - 2] == other[j - 1])
				at[i][j] = least(at[i][j], at[i - 2][j - 2] + 1);
		}
	}
	result = at[height - 1][width - 1];
	free(at);
	return result;
}

void near_consider(struct near *near, const char *typed, const char *word, size_t far)
{
	enum { OFFERED = 3 };
	size_t away = distance(typed, word);

	/* Of a short word nothing is left that could be near. */
	if (away > far || 2 * away > strlen(typed) || (near->words.count && away > near->away) ||
	    lines_hold(&near->words, word))
		return;
	if (near->words.count && away < near->away)
		lines_free(&near->words);
	near->away = away;
	if (near->words.count < OFFERED)
		lines_add(&near->words, new_string(word));
}

void near_consider_all(struct near *near, const char *typed, const struct lines *words)
{
	for (size_t i = 0; i < words->count; i++) {
		if (strcmp(typed, words->at[i]) != 0)
			near_consider(near, typed, words->at[i], 2);
	}
}

char *near_told(struct near *near, const char *otherwise)
{
	struct text told = { 0 };

	for (size_t i = 0; i < near->words.count; i++)
		text_addf(&told, "%s%s", i ? ", " : "; did you mean ", near->words.at[i]);
	text_add(&told, near->words.count ? "?" : otherwise);
	lines_free(&near->words);
	return text_take(&told);
}
