/* wire.c - see wire.h. */
#include "wire.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	size_t offset;
} facts[] = {
	{ "native", offsetof(struct target, native) }, { "nx", offsetof(struct target, nx) },
	{ "root", offsetof(struct target, root) },     { "vm", offsetof(struct target, vm) },
	{ "tmpfs", offsetof(struct target, tmpfs) },   { "pku", offsetof(struct target, pku) },
};

enum { FACTS = sizeof(facts) / sizeof(facts[0]) };

static bool *fact_of(struct target *target, size_t i)
{
	return (bool *)((char *)target + facts[i].offset);
}

void wire_begin(FILE *file, const struct target *target)
{
	struct target copy = *target;

	fprintf(file, "wire 1\ntarget %s %s", target->release, target->machine);
	for (size_t i = 0; i < FACTS; i++) {
		if (*fact_of(&copy, i))
			fprintf(file, " %s", facts[i].name);
	}
	if (target->emulator)
		fprintf(file, " emulator=%s-%u.%u", target->emulator, target->emulator_version[0],
			target->emulator_version[1]);
	fputc('\n', file);
	fflush(file);
}

void wire_start(FILE *file, const struct case_result *result, enum face_kind face)
{
	fprintf(file, "start %s %d %s\n", result->file->id, result->round, face_names[face]);
	fflush(file);
}

static void put_lines(FILE *file, const char *head, const char *text)
{
	while (text && *text) {
		int length = strcspn(text, "\n");

		fprintf(file, "%s%.*s\n", head, length, text);
		text += length;
		text += *text == '\n';
	}
}

void wire_face(FILE *file, const struct face_result *face)
{
	if (face->verdict == VERDICT_PASS) { /* the host has the expected lines, too */
		fprintf(file, "pass %.4f\n", face->seconds);
		return;
	}
	fprintf(file, "face %s %.4f\n", verdict_names[face->verdict], face->seconds);
	put_lines(file, "reason ", face->reason);
	put_lines(file, "errors ", face->errors);
	put_lines(file, "differs ", face->difference);
	for (size_t i = 0; i < face->canonical.count; i++)
		put_lines(file, "line ", face->canonical.at[i]);
	fputs(".\n", file);
}

void wire_skip(FILE *file, const struct case_result *result)
{
	fprintf(file, "skip %s %d %s\n", result->file->id, result->round, result->reason);
}

void wire_end(FILE *file, double seconds)
{
	fprintf(file, "end %.3f\n", seconds);
	fflush(file);
}

/* ---- reading ---- */

static bool index_in(const char *const *names, int count, const char *word, int *found)
{
	for (int i = 0; word && i < count; i++) {
		if (strcmp(names[i], word) == 0) {
			*found = i;
			return true;
		}
	}
	return false;
}

static bool read_target(struct wire_reader *reader, char *at)
{
	char *release = next_word(&at);
	char *machine = next_word(&at);
	char *word;

	target_free(&reader->target); /* of a guest that tells it twice */
	if (!machine || !target_set(&reader->target, release, machine))
		return false;
	while ((word = next_word(&at))) {
		if (strncmp(word, "emulator=uml-", 13) == 0 && !reader->target.emulator) {
			reader->target.emulator = new_string("uml");
			sscanf(word + 13, "%u.%u", &reader->target.emulator_version[0],
			       &reader->target.emulator_version[1]);
		}
		for (size_t i = 0; i < FACTS; i++) {
			if (strcmp(facts[i].name, word) == 0)
				*fact_of(&reader->target, i) = true;
		}
	}
	return true;
}

/* ID ROUND */
static bool read_case(struct wire_reader *reader, char **at)
{
	const char *id = next_word(at);
	const char *round = next_word(at);

	if (!round)
		return false;
	free(reader->id);
	reader->id = new_string(id);
	reader->round = atoi(round);
	return reader->round > 0;
}

/* ID ROUND FACE */
static bool read_start(struct wire_reader *reader, char *at)
{
	int face;

	if (!read_case(reader, &at) || !index_in(face_names, FACES, next_word(&at), &face))
		return false;
	reader->face = face;
	reader->started = true;
	return true;
}

/* SECONDS, of what was started */
static bool read_result(struct wire_reader *reader, char *at, int verdict)
{
	const char *seconds = next_word(&at);

	if (!reader->started || !seconds)
		return false;
	reader->face_result = (struct face_result){ .verdict = verdict, .judged = true };
	reader->face_result.seconds = atof(seconds);
	reader->started = false;
	return true;
}

/* VERDICT SECONDS */
static bool read_face_head(struct wire_reader *reader, char *at)
{
	int verdict;

	reader->in_face = index_in(verdict_names, VERDICT_COUNT, next_word(&at), &verdict) &&
			  read_result(reader, at, verdict);
	return reader->in_face;
}

static const char *after(const char *line, const char *head)
{
	size_t length = strlen(head);

	return strncmp(line, head, length) == 0 ? line + length : NULL;
}

static enum wire_event read_face_line(struct wire_reader *reader, const char *line)
{
	struct face_result *face = &reader->face_result;
	const char *rest;

	if (strcmp(line, ".") == 0) {
		reader->in_face = false;
		if (reader->difference.length)
			face->difference = text_take(&reader->difference);
		if (reader->errors.length)
			face->errors = text_take(&reader->errors);
		return WIRE_FACE;
	}
	if ((rest = after(line, "reason "))) {
		free(face->reason);
		face->reason = new_string(rest);
	} else if ((rest = after(line, "errors "))) {
		text_addf(&reader->errors, "%s\n", rest);
	} else if ((rest = after(line, "differs "))) {
		text_addf(&reader->difference, "%s\n", rest);
	} else if ((rest = after(line, "line "))) {
		lines_add(&face->canonical, new_string(rest));
	} else {
		return WIRE_GARBAGE;
	}
	return WIRE_NOTHING;
}

enum wire_event wire_read(struct wire_reader *reader, char *line)
{
	char *at = line;
	const char *word;

	if (reader->in_face)
		return read_face_line(reader, line);
	word = next_word(&at);
	if (!word)
		return WIRE_NOTHING;
	if (strcmp(word, "wire") == 0) {
		reader->greeted = true;
		return WIRE_NOTHING;
	}
	if (!reader->greeted) /* what firmware writes before the kernel takes the port */
		return WIRE_NOTHING;
	if (strcmp(word, "target") == 0)
		return read_target(reader, at) ? WIRE_TARGET : WIRE_GARBAGE;
	if (strcmp(word, "start") == 0)
		return read_start(reader, at) ? WIRE_START : WIRE_GARBAGE;
	if (strcmp(word, "pass") == 0)
		return read_result(reader, at, VERDICT_PASS) ? WIRE_FACE : WIRE_GARBAGE;
	if (strcmp(word, "face") == 0)
		return read_face_head(reader, at) ? WIRE_NOTHING : WIRE_GARBAGE;
	if (strcmp(word, "skip") == 0) {
		if (!read_case(reader, &at))
			return WIRE_GARBAGE;
		free(reader->reason);
		reader->reason = new_string(at);
		return WIRE_SKIP;
	}
	if (strcmp(word, "end") == 0) {
		word = next_word(&at);
		reader->seconds = word ? atof(word) : 0;
		return WIRE_END;
	}
	return WIRE_GARBAGE;
}

void wire_free(struct wire_reader *reader)
{
	face_result_free(&reader->face_result); /* that of a result which was not told whole */
	text_free(&reader->difference);
	text_free(&reader->errors);
	target_free(&reader->target);
	free(reader->id);
	free(reader->reason);
	*reader = (struct wire_reader){ 0 };
}
