/* answer.c - see answer.h. */
#include "case/answer.h"

#include "base/fail.h"
#include "base/source.h"
#include "report/normalise.h"
#include "report/vmflags.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Cuts the condition off the front of a line; what is left of it. */
static char *take_condition(struct expectation *one, char *line, const struct source *source,
			    const struct words *words)
{
	const char *term;
	size_t length;
	char *end;

	if (*line != '[')
		return line;
	end = strchr(line, ']');
	if (!end)
		source_fail(source, "the condition has no ']'");
	*end = '\0';
	if (!target_is_condition(line + 1, words->emulator, &term, &length))
		source_fail(source, "unknown condition: %s",
			    target_why_bad(term, length, words->emulator));
	one->condition = new_string(line + 1);
	line = end + 1 + strspn(end + 1, " ");
	if (*line == '\0')
		source_fail(source, "nothing stands behind the condition");
	return line;
}

static void add_line(struct answer *answer, char *line, const struct source *source,
		     const struct words *words)
{
	struct expectation one = { 0 };
	struct text normal = { 0 };
	char *bad;

	line = take_condition(&one, line, source, words);
	if (!normalise_line(&normal, line, &bad))
		source_fail(source, "unknown name: %s", bad);
	one.line = text_take(&normal);
	answer->at = grow_by_one(answer->at, answer->count, sizeof(*answer->at));
	answer->at[answer->count++] = one;
}

void answer_read(struct answer *answer, const char *path, const struct words *words)
{
	struct source source;
	char *line;

	*answer = (struct answer){ .path = new_string(path) };
	source_open_in(&source, words->archive, path);
	while ((line = source_next(&source))) {
		char *end = line + strlen(line);

		while (end > line && isspace((unsigned char)end[-1]))
			*--end = '\0';
		if (*line && *line != '#')
			add_line(answer, line, &source, words);
	}
	source_close(&source);
	if (answer->count == 0)
		fail_at(path, 0, "expects nothing");
}

void answer_free(struct answer *answer)
{
	for (size_t i = 0; i < answer->count; i++) {
		free(answer->at[i].line);
		free(answer->at[i].condition);
	}
	free(answer->at);
	free(answer->path);
	*answer = (struct answer){ 0 };
}

/* Is the line expected on the target?  *why says why that is not known, if it is not NULL. */
static bool is_met(const struct expectation *one, const struct target *target, char **why)
{
	const char *term;
	size_t length;
	enum condition condition = CONDITION_MET;

	if (one->condition)
		condition = target_check(target, one->condition, &term, &length);
	if (condition == CONDITION_UNKNOWN && why && !*why)
		*why = target_why_not(target, term, length);
	return condition == CONDITION_MET;
}

/* "at the end:" or "child: at the end:", which begins what stands there (ending.h) */
static bool begins_ending(const char *line)
{
	const char *found = strstr(line, "at the end:");

	return found && (found == line || found[-1] == ' ');
}

/* As it is where flags are seen, or without them: of a difference of snapshots. */
static char *line_on(const char *line, bool flags)
{
	bool differs = line[0] && strchr("+-", line[0]) && line[1] == ' ';
	size_t length = differs && !flags ? vmflags_before(line) : strlen(line);
	char *cut = new_bytes(length + 1);

	return memcpy(cut, line, length);
}

char *answer_on(const struct answer *answer, const struct target *target, struct lines *lines,
		bool asked)
{
	bool looked = target->facts[FACT_SPACE].answer == ANSWER_YES;
	bool ending = false;
	char *unknown = NULL;

	for (size_t i = 0; i < answer->count; i++) {
		if (begins_ending(answer->at[i].line))
			ending = true;
		else if (!strchr("+-!", answer->at[i].line[0]))
			ending = false;
		if (ending && !looked)
			continue;
		if (is_met(&answer->at[i], target, &unknown))
			lines_add(lines, line_on(answer->at[i].line, looked));
	}
	if (lines->count == 0 && asked && !unknown)
		fail_at(answer->path, 0, "expects nothing on this target");
	return unknown;
}

void answer_conditions(const struct answer *answer, const struct target *target, const char *line,
		       bool met, struct lines *conditions)
{
	for (size_t i = 0; i < answer->count; i++) {
		const struct expectation *one = &answer->at[i];

		if (one->condition && is_met(one, target, NULL) == met &&
		    strcmp(one->line, line) == 0 && !lines_hold(conditions, one->condition))
			lines_add(conditions, new_string(one->condition));
	}
}
