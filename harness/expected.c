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
