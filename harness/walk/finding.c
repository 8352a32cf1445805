/* finding.c - see finding.h. */
#include "walk/finding.h"

#include "base/put.h"
#include "report/errnos.h"

#include <stdlib.h>
#include <string.h>

/* ---- taking ---- */

static bool take_step(struct finding *difference, const char *line)
{
	struct found_step found = { 0 };
	unsigned int result;
	int length = 0;
	char *problem;

	if (sscanf(line, "%x %d %d %n", &result, &found.signal, &found.code, &length) < 3 ||
	    !length)
		return false;
	found.result = result;
	problem = steps_read(&found.step, line + length);
	free(problem);
	if (problem)
		return false;
	difference->steps =
		grow_by_one(difference->steps, difference->count, sizeof(*difference->steps));
	difference->steps[difference->count++] = found;
	return true;
}

static bool take_report(struct finding *difference, const char *line)
{
	unsigned int result, signal, code, address;

	if (sscanf(line, "%x %x %x %x", &result, &signal, &code, &address) != 4)
		return false;
	difference->kind = MISMATCH_ANSWER;
	difference->report = (struct hand_report){ result, signal, code, address };
	return true;
}

static bool take_why(struct finding *difference, const char *line)
{
	size_t length = strcspn(line, "\t");

	free(difference->where);
	free(difference->when);
	difference->where = new_stringf("%.*s", (int)length, line);
	difference->when = new_string(line + length + (line[length] == '\t'));
	return true;
}

static bool take_dies(struct finding *difference, const char *line)
{
	char *before = difference->death;

	difference->death = before ? new_stringf("%s\n%s", before, line) : new_string(line);
	free(before);
	return true;
}

bool finding_take(struct finding *difference, const char *line)
{
	if (strcmp(line, "once") == 0)
		return difference->once = true;
	if (strcmp(line, "death") == 0) {
		difference->kind = MISMATCH_DEATH;
		return true;
	}
	if (text_begins_with(line, "step "))
		return take_step(difference, line + 5);
	if (text_begins_with(line, "why "))
		return take_why(difference, line + 4);
	if (text_begins_with(line, "got "))
		return take_report(difference, line + 4);
	if (text_begins_with(line, "dies "))
		return take_dies(difference, line + 5);
	if (!text_begins_with(line, "space "))
		return false;
	difference->kind = MISMATCH_SPACE;
	lines_add(&difference->space, new_string(line + 6));
	return true;
}

bool finding_is_whole(const struct finding *difference)
{
	return difference->count > 0 || (difference->death && difference->kind == MISMATCH_DEATH);
}

void finding_free(struct finding *difference)
{
	free(difference->steps);
	free(difference->where);
	free(difference->when);
	free(difference->death);
	lines_free(&difference->space);
	*difference = (struct finding){ 0 };
}

/* ---- writing ---- */

static void write_step(const struct found_step *found, FILE *file)
{
	struct text text = { 0 };

	steps_write(&text, &found->step);
	fprintf(file, "step %x %d %d %s\n", (unsigned int)found->result, found->signal, found->code,
		text.data);
	text_free(&text);
}

static void write_lines(const char *word, const char *lines, FILE *file)
{
	while (lines) {
		int length = (int)strcspn(lines, "\n");

		fprintf(file, "%s %.*s\n", word, length, lines);
		lines = lines[length] ? lines + length + 1 : NULL;
	}
}

void finding_write(const struct finding *difference, FILE *file)
{
	const struct hand_report *report = &difference->report;

	if (difference->once)
		fputs("once\n", file);
	for (size_t i = 0; i < difference->count; i++)
		write_step(&difference->steps[i], file);
	if (difference->where)
		fprintf(file, "why %s\t%s\n", difference->where, difference->when);
	if (difference->kind == MISMATCH_ANSWER)
		fprintf(file, "got %x %x %x %x\n", (unsigned int)report->result,
			(unsigned int)report->signal, (unsigned int)report->code,
			(unsigned int)report->address);
	else if (difference->kind == MISMATCH_DEATH)
		fputs("death\n", file);
	for (size_t i = 0; i < difference->space.count; i++)
		fprintf(file, "space %s\n", difference->space.at[i]);
	write_lines("dies", difference->death, file);
}

/* ---- naming ---- */

/* What kind of answer it is: an errno, a signal, or that it succeeded. */
static void add_kind(struct text *text, uint32_t result, int signal)
{
	if (signal)
		text_addf(text, " SIG%d", signal);
	else if (errnos_is(result))
		text_addf(text, " %d", (int)result);
	else
		text_add(text, " ok");
}

char *finding_name(const struct finding *difference)
{
	const struct found_step *last = difference->steps + difference->count - 1;
	struct text text = { 0 };

	if (difference->count == 0)
		return new_string("nothing");
	text_add(&text, last->step.name);
	add_kind(&text, last->result, last->signal);
	if (difference->death || difference->kind == MISMATCH_DEATH)
		text_add(&text, " death");
	else if (difference->kind == MISMATCH_ANSWER)
		add_kind(&text, difference->report.result, (int)difference->report.signal);
	for (size_t i = 0; i < difference->space.count; i++) {
		const char *line = difference->space.at[i];
		const char *equals = strstr(line, " = ");

		text_addf(&text, " %.1s", line);
		if (equals) /* of a detail its name, and not where */
			text_addf(&text, "%s", equals);
	}
	text_addf(&text, " %s", difference->where ? difference->where : "");
	return text_take(&text);
}

char *finding_calls(const struct finding *difference)
{
	struct text text = { 0 };

	for (size_t i = 0; i < difference->count; i++) {
		if (i)
			text_add(&text, "; ");
		steps_write(&text, &difference->steps[i].step);
	}
	return text_take(&text);
}

/* ---- telling ---- */

static char *step_line(const struct found_step *found)
{
	struct text text = { 0 };

	steps_tell(&text, &found->step, &found->result, found->signal, found->code);
	return text_take(&text);
}

static char *got_line(const struct finding *difference)
{
	const struct found_step *last = &difference->steps[difference->count - 1];
	struct text text = { 0 };

	steps_tell(&text, &last->step, &difference->report.result, (int)difference->report.signal,
		   (int)difference->report.code);
	/* Where it differs by nothing else, the model says another address. */
	if (difference->report.signal && (difference->report.address != last->step.numbers[0] ||
					  ((int)difference->report.signal == last->signal &&
					   (int)difference->report.code == last->code)))
		text_addf(&text, " at 0x%x", (unsigned int)difference->report.address);
	return text_take(&text);
}

static void tell_end(const struct finding *difference, FILE *file)
{
	if (difference->kind == MISMATCH_ANSWER) {
		char *got = got_line(difference);

		put(file, PUT_LINE, "    + %s\n", got);
		free(got);
	}
	for (size_t i = 0; i < difference->space.count; i++)
		put(file, PUT_LINE, "    %s\n", difference->space.at[i]);
	if (difference->death)
		put(file, PUT_LINE, "    + %s\n", difference->death);
	else if (difference->kind == MISMATCH_DEATH)
		put(file, PUT_LINE, "    + the hand died of it, or hangs\n");
}

void finding_tell(const struct finding *difference, FILE *file)
{
	put(file, PUT_LINE, "differs: '-' is the model, '+' the target%s\n",
	    difference->once ? "; once, and not again" : "");
	for (size_t i = 0; i < difference->count; i++) {
		bool last = i + 1 == difference->count && difference->kind != MISMATCH_SPACE;
		char *line = step_line(&difference->steps[i]);

		if (!difference->death)
			put(file, PUT_LINE, "    %s%s\n", last ? "- " : "", line);
		free(line);
	}
	if (difference->death) {
		char *calls = finding_calls(difference);

		put(file, PUT_LINE, "    %s\n", calls);
		free(calls);
	}
	tell_end(difference, file);
	if (difference->when)
		put(file, PUT_LINE, "the model: %s (%s)\n", difference->when, difference->where);
}

void finding_json(const struct finding *difference, FILE *file)
{
	static const char *const kinds[] = { "nothing", "answer", "space", "death" };

	fprintf(file, "    {\"round\": %zu, \"kind\": \"%s\", \"once\": %s, \"calls\": [",
		(size_t)difference->round, kinds[difference->kind],
		difference->once ? "true" : "false");
	for (size_t i = 0; i < difference->count; i++) {
		char *line = step_line(&difference->steps[i]);

		put(file, PUT_JSON, i ? ", \"%s\"" : "\"%s\"", line);
		free(line);
	}
	fputc(']', file);
	if (difference->kind == MISMATCH_ANSWER) {
		char *got = got_line(difference);

		put(file, PUT_JSON, ", \"got\": \"%s\"", got);
		free(got);
	}
	fputs(", \"space\": [", file);
	for (size_t i = 0; i < difference->space.count; i++)
		put(file, PUT_JSON, i ? ", \"%s\"" : "\"%s\"", difference->space.at[i]);
	fputc(']', file);
	if (difference->death)
		put(file, PUT_JSON, ", \"death\": \"%s\"", difference->death);
	if (difference->when)
		put(file, PUT_JSON, ", \"why\": \"%s\", \"where\": \"%s\"", difference->when,
		    difference->where);
	put(file, PUT_JSON, ", \"met\": %zu}", difference->met);
}
