/* expected.c - see expected.h. */
#include "expected.h"

#include "fail.h"
#include "names.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Cuts the condition off the line's front.  True if the line is expected. */
static bool guarded(char **line, const struct target *target, const char *path, int number)
{
	char *end;
	const char *term;
	size_t length;
	enum condition condition;

	if (**line != '[')
		return true;
	end = strchr(*line, ']');
	if (!end)
		fail_at(path, number, "the condition has no ']'");
	*end = '\0';
	condition = target_check(target, *line + 1, &term, &length);
	if (condition == CONDITION_BAD)
		fail_at(path, number, "unknown condition: %.*s", (int)length, term);
	*line = end + 1 + strspn(end + 1, " ");
	if (**line == '\0')
		fail_at(path, number, "nothing stands behind the condition");
	return condition == CONDITION_MET;
}

void expected_read(struct lines *lines, const char *root, const char *id,
		   const struct target *target, bool skipped)
{
	char *path = new_stringf("%s/expected/%s.exp", root, id);
	char *text = read_text_file(path);
	char *next = text;
	char *line;

	for (int number = 1; (line = strsep(&next, "\n")); number++) {
		char *end = line + strlen(line);
		struct text normal = { 0 };
		bool expected;
		char *bad;

		while (end > line && isspace((unsigned char)end[-1]))
			*--end = '\0';
		if (*line == '\0' || *line == '#')
			continue;
		expected = guarded(&line, target, path, number);
		if (!names_normalise(&normal, line, &bad))
			fail_at(path, number, "unknown name: %s", bad);
		if (expected)
			lines_add(lines, text_take(&normal));
		text_free(&normal);
	}
	if (lines->count == 0 && !skipped)
		fail_at(path, 0, "expects nothing on this target");
	free(text);
	free(path);
}

/* ---- difference: longest common subsequence, small lists ---- */

enum side { BOTH = ' ', ONLY_EXPECTED = '-', ONLY_GOT = '+' };

struct step {
	enum side side;
	const char *line;
};

static size_t steps_between(struct step *steps, const struct lines *a, const struct lines *b)
{
	size_t width = b->count + 1;
	size_t *common = new_bytes((a->count + 1) * width * sizeof(*common));
	size_t i, j, count = 0;

	for (i = a->count; i-- > 0;) {
		for (j = b->count; j-- > 0;) {
			size_t down = common[(i + 1) * width + j];
			size_t right = common[i * width + j + 1];

			if (strcmp(a->at[i], b->at[j]) == 0)
				common[i * width + j] = common[(i + 1) * width + j + 1] + 1;
			else
				common[i * width + j] = down > right ? down : right;
		}
	}
	for (i = j = 0; i < a->count || j < b->count;) {
		if (i < a->count && j < b->count && strcmp(a->at[i], b->at[j]) == 0) {
			steps[count++] = (struct step){ BOTH, a->at[i++] };
			j++;
		} else if (j == b->count || (i < a->count && common[(i + 1) * width + j] >=
								     common[i * width + j + 1])) {
			steps[count++] = (struct step){ ONLY_EXPECTED, a->at[i++] };
		} else {
			steps[count++] = (struct step){ ONLY_GOT, b->at[j++] };
		}
	}
	free(common);
	return count;
}

static bool same(const struct lines *one, const struct lines *other)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++) {
		if (strcmp(one->at[i], other->at[i]) != 0)
			return false;
	}
	return true;
}

static bool near_change(const struct step *steps, size_t count, size_t at)
{
	enum { CONTEXT = 3 };
	size_t first = at > CONTEXT ? at - CONTEXT : 0;
	size_t last = at + CONTEXT < count ? at + CONTEXT : count - 1;

	for (size_t i = first; i <= last; i++) {
		if (steps[i].side != BOTH)
			return true;
	}
	return false;
}

bool expected_differ(struct text *text, const struct lines *expected, const struct lines *got)
{
	struct step *steps;
	size_t count;
	bool skipped = false;

	if (same(expected, got))
		return false;
	steps = new_bytes((expected->count + got->count) * sizeof(*steps));
	count = steps_between(steps, expected, got);
	for (size_t i = 0; i < count; i++) {
		if (!near_change(steps, count, i)) {
			skipped = true;
			continue;
		}
		if (skipped)
			text_add(text, " ...\n");
		skipped = false;
		text_addf(text, "%c%s\n", steps[i].side, steps[i].line);
	}
	free(steps);
	return true;
}
