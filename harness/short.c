/*
 * short.c - for a person: a line for each family, everything about what is not as expected.
 */
#include "writers.h"

#include <string.h>
#include <unistd.h>

static const char *paint(const struct writer *writer, enum verdict verdict)
{
	if (!writer->colour)
		return "";
	if (verdict == VERDICT_PASS)
		return "\033[32m";
	return verdict_is_bad(verdict) ? "\033[31m" : "\033[33m";
}

static const char *plain(const struct writer *writer)
{
	return writer->colour ? "\033[0m" : "";
}

static void begin(struct writer *writer, const struct run *run)
{
	if (!run->options->quiet)
		fprintf(writer->file, "%s\n\n", run->target_text);
}

static void end_family(struct writer *writer, const struct run *run)
{
	bool first = true;

	if (writer->family_name[0] == '\0' || run->options->verbose || run->options->quiet)
		return;
	fprintf(writer->file, "  %-17s", writer->family_name);
	for (int i = 0; i < VERDICT_COUNT; i++) {
		/* PASS first, then the others in their order. */
		static const enum verdict order[VERDICT_COUNT] = {
			VERDICT_PASS,  VERDICT_SKIP,  VERDICT_XFAIL,   VERDICT_FAIL,
			VERDICT_CRASH, VERDICT_XPASS, VERDICT_TIMEOUT, VERDICT_BROKEN,
		};
		enum verdict verdict = order[i];

		if (!writer->family[verdict])
			continue;
		fprintf(writer->file, "%s%s%3d %s%s", first ? "" : ", ", paint(writer, verdict),
			writer->family[verdict],
			verdict == VERDICT_PASS ? "ok" : verdict_names[verdict], plain(writer));
		first = false;
	}
	fputc('\n', writer->file);
	memset(writer->family, 0, sizeof(writer->family));
}

static void explain(struct writer *writer, const struct run *run, const struct case_result *result)
{
	fprintf(writer->file, "\n%s%s%s %s - %s\n", paint(writer, result->verdict),
		verdict_names[result->verdict], plain(writer), writer_id(run, result),
		result->title);
	if (result->reason)
		fprintf(writer->file, "    %s\n", result->reason);
	writer_explain(writer->file, "    ", result, writer->colour);
	fputc('\n', writer->file);
}

static void result(struct writer *writer, const struct run *run, const struct case_result *result)
{
	const char *id = result->file->id;
	int length = strcspn(id, "/");

	writer->number++;
	if (strncmp(writer->family_name, id, length) != 0 || writer->family_name[length]) {
		end_family(writer, run);
		snprintf(writer->family_name, sizeof(writer->family_name), "%.*s", length, id);
	}
	writer->family[result->verdict]++;
	if (result->unrun) {
		writer->unrun++; /* told once, at the end */
		writer->unrun_reason = result->faces[FACE_ASM].reason
					       ? result->faces[FACE_ASM].reason
					       : result->faces[FACE_C].reason;
	} else if (verdict_is_bad(result->verdict)) {
		explain(writer, run, result);
	} else if (run->options->verbose) {
		fprintf(writer->file, "%s%-5s%s %s - %s%s%s%s\n", paint(writer, result->verdict),
			verdict_names[result->verdict], plain(writer), writer_id(run, result),
			result->title, result->reason ? " (" : "",
			result->reason ? result->reason : "", result->reason ? ")" : "");
	}
}

/* What was skipped, by reason: the reader must see what was not asked. */
static void tell_skips(struct writer *writer, const struct run *run)
{
	bool head = false;

	for (size_t i = 0; i < run->count; i++) {
		const struct case_result *one = &run->results[i];

		if (!one->finished || one->verdict != VERDICT_SKIP)
			continue;
		if (!head)
			fprintf(writer->file, "\nskipped:\n");
		head = true;
		fprintf(writer->file, "  %s (%s)\n", writer_id(run, one), one->reason);
	}
}

static void end(struct writer *writer, const struct run *run)
{
	end_family(writer, run);
	if (writer->unrun)
		fprintf(writer->file, "%s%d cases%s %s\n", paint(writer, VERDICT_BROKEN),
			writer->unrun, plain(writer), writer->unrun_reason);
	if (!run->options->quiet && !run->options->verbose)
		tell_skips(writer, run);
	if (!run->options->quiet)
		fputc('\n', writer->file);
}

void writer_short(struct writer *writer)
{
	writer->begin = begin;
	writer->result = result;
	writer->end = end;
}
