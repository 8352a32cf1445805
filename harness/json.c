/* json.c - one object with everything, for programs; described in doc/mmap2-suite.1. */
#include "version.h"
#include "writers.h"

static void put_string(FILE *file, const char *text)
{
	fputc('"', file);
	for (; *text; text++) {
		unsigned char c = *text;

		if (c == '"' || c == '\\')
			fprintf(file, "\\%c", c);
		else if (c == '\n')
			fputs("\\n", file);
		else if (c < 32 || c > 126) /* a byte that is no ASCII is shown, not decoded */
			fprintf(file, "\\u%04x", c);
		else
			fputc(c, file);
	}
	fputc('"', file);
}

static void put_member(FILE *file, const char *name, const char *text)
{
	if (!text)
		return;
	fprintf(file, ", \"%s\": ", name);
	put_string(file, text);
}

static void put_list(FILE *file, const char *name, const struct lines *lines)
{
	fprintf(file, ", \"%s\": [", name);
	for (size_t i = 0; i < lines->count; i++) {
		if (i)
			fputs(", ", file);
		put_string(file, lines->at[i]);
	}
	fputc(']', file);
}

static void put_face(FILE *file, const struct face_result *face, const char *name)
{
	fprintf(file, ", \"%s\": {\"verdict\": \"%s\", \"seconds\": %.6f", name,
		verdict_names[face->verdict], face->seconds);
	put_member(file, "reason", face->reason);
	put_member(file, "difference", face->difference);
	put_member(file, "command", face->command);
	put_member(file, "errors", face->errors);
	put_list(file, "canonical", &face->canonical);
	fputc('}', file);
}

static void begin(struct writer *writer, const struct run *run)
{
	fputs("{\"version\": \"" VERSION "\", \"target\": {\"release\": ", writer->file);
	put_string(writer->file, run->target->release);
	put_member(writer->file, "machine", run->target->machine);
	fprintf(writer->file, ", \"native\": %s, \"nx\": %s}, \"cases\": [",
		run->target->native ? "true" : "false", run->target->nx ? "true" : "false");
}

static void result(struct writer *writer, const struct run *run, const struct case_result *result)
{
	FILE *file = writer->file;

	fprintf(file, "%s\n  {\"id\": ", writer->number++ ? "," : "");
	put_string(file, writer_id(run, result));
	put_member(file, "claim", result->title);
	put_member(file, "verdict", verdict_names[result->verdict]);
	put_member(file, "reason", result->reason);
	put_member(file, "listed", result->listed);
	put_list(file, "claims", &result->file->claims);
	put_list(file, "tags", &result->file->tags);
	for (int i = 0; i < FACES; i++) {
		if (result->faces[i].judged)
			put_face(file, &result->faces[i], face_names[i]);
	}
	fputc('}', file);
}

static void end(struct writer *writer, const struct run *run)
{
	fputs("\n], \"counts\": {", writer->file);
	for (int i = 0; i < VERDICT_COUNT; i++)
		fprintf(writer->file, "%s\"%s\": %d", i ? ", " : "", verdict_names[i],
			run->counts[i]);
	fprintf(writer->file, "}, \"seconds\": %.3f, \"interrupted\": %s, \"status\": %d}\n",
		run->seconds, run->interrupted ? "true" : "false",
		run->interrupted ? 130 : verdict_exit_status(run->counts));
}

void writer_json(struct writer *writer)
{
	writer->begin = begin;
	writer->result = result;
	writer->end = end;
}
