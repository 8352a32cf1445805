/* baseline.c - see baseline.h. */
#include "baseline.h"

#include "differ.h"
#include "fail.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char head[] = "mmap2-suite baseline 1";

/* What a case gave, as the lines of the file behind its "case" line. */
static void add_seen(struct lines *lines, const struct case_result *result)
{
	const struct face_result *faces = result->faces;
	bool both = faces[FACE_ASM].judged && faces[FACE_C].judged &&
		    lines_equal(&faces[FACE_ASM].canonical, &faces[FACE_C].canonical);

	for (int face = 0; face < (both ? 1 : FACES); face++) {
		for (size_t i = 0; i < faces[face].canonical.count; i++)
			lines_addf(lines, "%s: %s", both ? "both" : face_names[face],
				   faces[face].canonical.at[i]);
	}
}

void baseline_check(const char *path)
{
	bool new = access(path, F_OK) < 0;
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);

	if (fd < 0)
		fail(EXIT_NOT_TESTED, "--save: cannot write %s: %s", path, strerror(errno));
	close(fd);
	if (new) /* a run that does not come to its end leaves none */
		unlink(path);
}

void baseline_save(const char *path, const struct run *run)
{
	FILE *file = fopen(path, "we");

	if (!file)
		fail(EXIT_NOT_TESTED, "--save: cannot write %s: %s", path, strerror(errno));
	fprintf(file, "%s\ntarget %s\n", head, run->target_text);
	for (size_t i = 0; i < run->count; i++) {
		const struct case_result *result = &run->results[i];
		struct lines seen = { 0 };

		if (!result->finished || result->round > 1)
			continue;
		fprintf(file, "case %s %s\n", result->file->id, verdict_names[result->verdict]);
		add_seen(&seen, result);
		for (size_t l = 0; l < seen.count; l++)
			fprintf(file, "%s\n", seen.at[l]);
		lines_free(&seen);
	}
	if (fclose(file) != 0)
		fail(EXIT_NOT_TESTED, "--save: cannot write %s: %s", path, strerror(errno));
}

/* A case as the file has it. */
struct saved {
	char *id, *verdict;
	struct lines seen;
	bool met; /* in this run as well */
};

struct baseline {
	char *target;
	struct saved *cases;
	size_t count;
	int changes; /* that were printed */
};

static struct saved *add_case(struct baseline *baseline, const char *path, int number, char *at)
{
	struct saved *saved;
	char *id = next_word(&at);
	char *verdict = next_word(&at);

	if (!verdict)
		fail_at(path, number, "not \"case ID VERDICT\"");
	baseline->cases =
		grow_bytes(baseline->cases, (baseline->count + 1) * sizeof(*baseline->cases));
	saved = &baseline->cases[baseline->count++];
	*saved = (struct saved){ .id = new_string(id), .verdict = new_string(verdict) };
	return saved;
}

struct baseline *baseline_read(const char *path)
{
	struct baseline *baseline = new_bytes(sizeof(*baseline));
	char *text = read_text_file(path);
	char *next = text;
	char *line;
	struct saved *saved = NULL;

	for (int number = 1; (line = strsep(&next, "\n")); number++) {
		if (number == 1 && strcmp(line, head) != 0)
			fail_at(path, number, "no baseline: the first line is not \"%s\"", head);
		else if (number == 1 || *line == '\0')
			continue;
		else if (strncmp(line, "target ", 7) == 0 && baseline->target)
			fail_at(path, number, "the target line stands twice");
		else if (strncmp(line, "target ", 7) == 0)
			baseline->target = new_string(line + 7);
		else if (strncmp(line, "case ", 5) == 0)
			saved = add_case(baseline, path, number, line + 5);
		else if (saved)
			lines_add(&saved->seen, new_string(line));
		else
			fail_at(path, number, "a line before the first case: %s", line);
	}
	if (!baseline->target)
		fail_at(path, 0, "no target line");
	free(text);
	return baseline;
}

void baseline_free(struct baseline *baseline)
{
	if (!baseline)
		return;
	for (size_t i = 0; i < baseline->count; i++) {
		free(baseline->cases[i].id);
		free(baseline->cases[i].verdict);
		lines_free(&baseline->cases[i].seen);
	}
	free(baseline->cases);
	free(baseline->target);
	free(baseline);
}

static struct saved *find_case(struct baseline *baseline, const char *id)
{
	for (size_t i = 0; i < baseline->count; i++) {
		if (strcmp(baseline->cases[i].id, id) == 0)
			return &baseline->cases[i];
	}
	return NULL;
}

/* What the saved lines say of one face, as add_seen() would for a run of that face alone. */
static void add_saved_of(struct lines *lines, const struct lines *saved, int face)
{
	for (size_t i = 0; i < saved->count; i++) {
		const char *text = strstr(saved->at[i], ": ");
		size_t length = text ? (size_t)(text - saved->at[i]) : 0;

		if (text && (strncmp(saved->at[i], "both", length) == 0 ||
			     strncmp(saved->at[i], face_names[face], length) == 0))
			lines_addf(lines, "%s%s", face_names[face], text);
	}
}

/* The two runs are named above the first change only. */
static void begin_change(struct baseline *baseline, const struct run *run, FILE *file)
{
	if (baseline->changes++ == 0)
		fprintf(file, "--- %s\n+++ %s\n", baseline->target, run->target_text);
}

static void compare_case(struct baseline *baseline, const struct run *run,
			 const struct case_result *result, FILE *file)
{
	struct saved *saved = find_case(baseline, result->file->id);
	const char *verdict = verdict_names[result->verdict];
	struct text difference = { 0 };
	struct lines seen = { 0 }, one_face = { 0 };
	const struct lines *then;
	bool changed;

	if (!saved) {
		begin_change(baseline, run, file);
		fprintf(file, "%s: not in the baseline, %s now\n", result->file->id, verdict);
		return;
	}
	saved->met = true;
	add_seen(&seen, result);
	then = &saved->seen;
	if (run->options->face >= 0) {
		add_saved_of(&one_face, then, run->options->face);
		then = &one_face;
	}
	changed = differ(&difference, then, &seen);
	if (changed || strcmp(saved->verdict, verdict) != 0) {
		begin_change(baseline, run, file);
		fprintf(file, "%s: %s then, %s now - %s\n%s", result->file->id, saved->verdict,
			verdict, result->title, difference.data ? difference.data : "");
	}
	text_free(&difference);
	lines_free(&one_face);
	lines_free(&seen);
}

int baseline_compare(struct baseline *baseline, const struct run *run, const struct lines *all_ids,
		     FILE *file)
{
	for (size_t i = 0; i < run->count; i++) {
		if (run->results[i].finished && run->results[i].round == 1)
			compare_case(baseline, run, &run->results[i], file);
	}
	/* Cases that a selection left out are no change; cases that are gone are. */
	for (size_t i = 0; i < baseline->count; i++) {
		if (baseline->cases[i].met || lines_hold(all_ids, baseline->cases[i].id))
			continue;
		begin_change(baseline, run, file);
		fprintf(file, "%s: %s then, there is no such case now\n", baseline->cases[i].id,
			baseline->cases[i].verdict);
	}
	return baseline->changes;
}
