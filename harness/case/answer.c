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
	char *end, *problem;

	if (*line != '[')
		return line;
	end = strchr(line, ']');
	if (!end)
		source_fail(source, "the condition has no ']'");
	*end = '\0';
	problem = target_why_no_condition(line + 1, words->emulator, "condition");
	if (problem)
		source_fail(source, "%s", problem);
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

static bool belongs_to_head(const char *line)
{
	return line[0] && strchr("+-!", line[0]);
}

size_t answer_block(char *const *lines, size_t count)
{
	size_t length = count > 0;

	while (length < count && belongs_to_head(lines[length]))
		length++;
	return length;
}

/* A line of a difference of snapshots, without the flags of its area. */
static char *without_flags(const char *line)
{
	bool differs = line[0] && strchr("+-", line[0]) && line[1] == ' ';
	size_t length = differs ? vmflags_before(line) : strlen(line);
	char *cut = new_bytes(length + 1);

	return memcpy(cut, line, length);
}

/* Takes the line back of which this is the other side, if there is one: the area is as it was. */
static bool take_back(struct lines *block, const char *line)
{
	size_t at = 1;

	while (at < block->count && (strchr("+-", line[0]) == NULL || line[0] == block->at[at][0] ||
				     strcmp(line + 1, block->at[at] + 1) != 0))
		at++;
	if (at >= block->count)
		return false;
	free(block->at[at]);
	memmove(block->at + at, block->at + at + 1, (block->count - at - 1) * sizeof(*block->at));
	block->count--;
	return true;
}

void answer_without_space(struct lines *told, char *const *lines, size_t count)
{
	struct lines block = { 0 };

	if (count == 0 || begins_ending(lines[0]))
		return;
	for (size_t i = 0; i < count; i++) {
		char *line = without_flags(lines[i]);

		if (i > 0 && take_back(&block, line))
			free(line);
		else
			lines_add(&block, line);
	}
	if (count > 1 && block.count == 1) {
		char *head = new_stringf("%s unchanged", block.at[0]);

		free(block.at[0]);
		block.at[0] = head;
	}
	lines_move(told, &block);
}

/* Adds the lines that are met; what is not looked at is not known either, and need not be. */
static char *add_met(const struct answer *answer, const struct target *target, struct lines *lines,
		     bool looked)
{
	bool ending = false;
	char *unknown = NULL;

	for (size_t i = 0; i < answer->count; i++) {
		const char *line = answer->at[i].line;

		if (!belongs_to_head(line) || begins_ending(line))
			ending = begins_ending(line);
		if ((looked || !ending) && is_met(&answer->at[i], target, &unknown))
			lines_add(lines, new_string(line));
	}
	return unknown;
}

char *answer_on(const struct answer *answer, const struct target *target, struct lines *lines,
		bool asked)
{
	bool looked = target->facts[FACT_SPACE].answer == ANSWER_YES;
	struct lines met = { 0 };
	char *unknown = add_met(answer, target, &met, looked);

	for (size_t i = 0, length; i < met.count && !looked; i += length) {
		length = answer_block(met.at + i, met.count - i);
		answer_without_space(lines, met.at + i, length);
	}
	if (looked)
		lines_move(lines, &met);
	lines_free(&met);
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
