/*
 * short.c - for a person: a line for each family, everything about what is not as expected.
 */
#include "tell/writers.h"

#include <stdlib.h>
#include <string.h>

/* The verdict's word, in its colour, in so many columns. */
static void put_verdict(const struct writer *writer, enum verdict verdict, const char *word)
{
	enum paint paint = verdict == VERDICT_PASS   ? PAINT_GREEN
			   : verdict_is_bad(verdict) ? PAINT_RED
						     : PAINT_YELLOW;

	if (writer->colour)
		put_paint(writer->file, paint);
	put(writer->file, PUT_LINE, "%s", word);
	if (writer->colour)
		put_paint(writer->file, PAINT_NONE);
}

static void short_begin(struct writer *writer, const struct run *run)
{
	if (run->quiet)
		return;
	put(writer->file, PUT_LINE, "%s\n", run->target_text);
	if (run->lacks)
		put(writer->file, PUT_LINE, "%s\n", run->lacks);
	put(writer->file, PUT_LINE, "\n");
}

static void end_family(struct writer *writer, const struct run *run)
{
	bool first = true;

	if (writer->family_name[0] == '\0' || run->verbose || run->quiet)
		return;
	put(writer->file, PUT_LINE, "  %-17s", writer->family_name);
	for (int i = 0; i < VERDICT_COUNT; i++) {
		/* PASS first, then the others in their order. */
		static const enum verdict order[VERDICT_COUNT] = {
			VERDICT_PASS,  VERDICT_SKIP,  VERDICT_XFAIL,   VERDICT_FAIL,
			VERDICT_CRASH, VERDICT_XPASS, VERDICT_TIMEOUT, VERDICT_BROKEN,
		};
		enum verdict verdict = order[i];
		char word[32];

		if (!writer->family[verdict])
			continue;
		snprintf(word, sizeof(word), "%3d %s", writer->family[verdict],
			 verdict == VERDICT_PASS ? "ok" : verdict_names[verdict]);
		put(writer->file, PUT_LINE, first ? "" : ", ");
		put_verdict(writer, verdict, word);
		first = false;
	}
	put(writer->file, PUT_LINE, "\n");
	memset(writer->family, 0, sizeof(writer->family));
}

static void explain(struct writer *writer, const struct case_result *result)
{
	FILE *file = writer->file;

	put(file, PUT_LINE, "\n");
	put_verdict(writer, result->verdict, verdict_names[result->verdict]);
	put(file, PUT_LINE, " %s - %s\n", result->name, result->test->title);
	if (result->reason)
		put(file, PUT_LINE, "    %s\n", result->reason);
	writer_explain(file, PUT_LINE, "    ", result, writer->colour);
	put(file, PUT_LINE, "\n");
}

/* -v: a line for what is as expected. */
static void tell_line(struct writer *writer, const struct case_result *result)
{
	FILE *file = writer->file;
	char word[16];

	snprintf(word, sizeof(word), "%-5s", verdict_names[result->verdict]);
	put_verdict(writer, result->verdict, word);
	put(file, PUT_LINE, " %s - %s", result->name, result->test->title);
	if (result->reason)
		put(file, PUT_LINE, " (%s)", result->reason);
	put(file, PUT_LINE, "\n");
}

static void short_result(struct writer *writer, const struct run *run,
			 const struct case_result *result)
{
	const char *id = result->test->id;
	int length = strcspn(id, "/");

	writer->number++;
	if (strncmp(writer->family_name, id, length) != 0 || writer->family_name[length]) {
		end_family(writer, run);
		snprintf(writer->family_name, sizeof(writer->family_name), "%.*s", length, id);
	}
	writer->family[result->verdict]++;
	if (result_is_unrun(result)) {
		writer->unrun++; /* told once, at the end */
		writer->unrun_reason = result->faces[FACE_ASM].reason
					       ? result->faces[FACE_ASM].reason
					       : result->faces[FACE_C].reason;
	} else if (verdict_is_bad(result->verdict)) {
		explain(writer, result);
	} else if (run->verbose) {
		tell_line(writer, result);
	}
}

/* What was skipped, by reason: the reader must see what was not asked. */
static void tell_skips(struct writer *writer, const struct run *run)
{
	bool head = false;

	for (size_t i = 0; i < run->results.count; i++) {
		const struct case_result *one = &run->results.at[i];

		if (!one->finished || one->verdict != VERDICT_SKIP)
			continue;
		if (!head)
			put(writer->file, PUT_LINE, "\nskipped:\n");
		head = true;
		put(writer->file, PUT_LINE, "  %s (%s)\n", one->name, one->reason);
	}
}

static void short_end(struct writer *writer, const struct run *run)
{
	end_family(writer, run);
	if (writer->unrun) {
		char *count =
			new_stringf("%d case%s", writer->unrun, writer->unrun == 1 ? "" : "s");

		put_verdict(writer, VERDICT_BROKEN, count);
		put(writer->file, PUT_LINE, " %s\n", writer->unrun_reason);
		free(count);
	}
	if (!run->quiet && !run->verbose)
		tell_skips(writer, run);
	if (!run->quiet)
		put(writer->file, PUT_LINE, "\n");
	if (run->common && !writer->shares_screen)
		put(writer->file, PUT_LINE, "%s\n", run->common);
}

void writer_short(struct writer *writer)
{
	writer->begin = short_begin;
	writer->result = short_result;
	writer->end = short_end;
}
