/* expected.c - see expected.h. */
#include "case/expected.h"

#include "base/fail.h"
#include "report/names.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A line of the file, with its condition cut off. */
struct expectation {
	char *line;	       /* with names and flags as canonical lines have them; owned */
	const char *condition; /* without brackets, or NULL; lies in the file's text */
	bool met;
	char *unknown; /* why it is not known whether it is met, or NULL; owned */
};

struct reader {
	char *path, *text, *next;
	int number;
	const struct target *target;
};

static void open_file(struct reader *reader, const char *root, const char *id,
		      const struct target *target)
{
	*reader = (struct reader){ .target = target };
	reader->path = new_stringf("%s/expected/%s.exp", root, id);
	reader->text = reader->next = read_text_file(reader->path);
}

static void close_file(struct reader *reader)
{
	free(reader->text);
	free(reader->path);
}

/* Cuts the condition off the line's front. */
static char *take_condition(const struct reader *reader, char *line, struct expectation *one)
{
	char *end;
	const char *term;
	size_t length;
	enum condition condition;

	*one = (struct expectation){ .met = true };
	if (*line != '[')
		return line;
	end = strchr(line, ']');
	if (!end)
		fail_at(reader->path, reader->number, "the condition has no ']'");
	*end = '\0';
	one->condition = line + 1;
	condition = target_check(reader->target, one->condition, &term, &length);
	if (condition == CONDITION_BAD)
		fail_at(reader->path, reader->number, "unknown condition: %s",
			target_why_bad(term, length));
	if (condition == CONDITION_UNKNOWN)
		one->unknown = target_why_not(reader->target, term, length);
	line = end + 1 + strspn(end + 1, " ");
	if (*line == '\0')
		fail_at(reader->path, reader->number, "nothing stands behind the condition");
	one->met = condition == CONDITION_MET;
	return line;
}

/* The next line that expects something on some target; false at the end. */
static bool next_line(struct reader *reader, struct expectation *one)
{
	char *line;

	while ((line = strsep(&reader->next, "\n"))) {
		char *end = line + strlen(line);
		struct text normal = { 0 };
		char *bad;

		reader->number++;
		while (end > line && isspace((unsigned char)end[-1]))
			*--end = '\0';
		if (*line == '\0' || *line == '#')
			continue;
		line = take_condition(reader, line, one);
		if (!names_normalise(&normal, line, &bad))
			fail_at(reader->path, reader->number, "unknown name: %s", bad);
		one->line = text_take(&normal);
		return true;
	}
	return false;
}

char *expected_read(struct lines *lines, const char *root, const char *id,
		    const struct target *target, bool skipped)
{
	struct reader reader;
	struct expectation one;
	char *unknown = NULL;

	open_file(&reader, root, id, target);
	while (next_line(&reader, &one)) {
		if (one.met)
			lines_add(lines, one.line);
		else
			free(one.line);
		if (unknown)
			free(one.unknown);
		else
			unknown = one.unknown;
	}
	if (lines->count == 0 && !skipped && !unknown)
		fail_at(reader.path, 0, "expects nothing on this target");
	close_file(&reader);
	return unknown;
}

void expected_conditions(struct lines *conditions, const char *root, const char *id,
			 const struct target *target, const char *line, bool met)
{
	struct reader reader;
	struct expectation one;

	open_file(&reader, root, id, target);
	while (next_line(&reader, &one)) {
		if (one.condition && one.met == met && strcmp(one.line, line) == 0 &&
		    !lines_hold(conditions, one.condition))
			lines_add(conditions, new_string(one.condition));
		free(one.unknown);
		free(one.line);
	}
	close_file(&reader);
}
