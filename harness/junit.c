/* junit.c - the XML that CI servers read; a test case for each case, the family its class. */
#include "writers.h"

#include <string.h>

/* XML 1.0 allows no control characters but tab, newline and return, even escaped. */
static void put_escaped(FILE *file, const char *text)
{
	for (; *text; text++) {
		unsigned char c = *text;

		if (c == '<')
			fputs("&lt;", file);
		else if (c == '>')
			fputs("&gt;", file);
		else if (c == '&')
			fputs("&amp;", file);
		else if (c == '"')
			fputs("&quot;", file);
		else if (c == '\n' || c == '\t' || (c >= 32 && c < 127))
			fputc(c, file);
		else
			fprintf(file, "\\x%02x", c);
	}
}

static void nothing(struct writer *writer, const struct run *run)
{
	(void)writer;
	(void)run;
}

static void no_result(struct writer *writer, const struct run *run,
		      const struct case_result *result)
{
	(void)writer;
	(void)run;
	(void)result;
}

static void put_failure(FILE *file, const struct case_result *result)
{
	const char *element = result->verdict == VERDICT_BROKEN ? "error" : "failure";

	fprintf(file, "      <%s type=\"%s\" message=\"", element, verdict_names[result->verdict]);
	put_escaped(file, result->title);
	fputs("\">", file);
	if (result->reason) {
		put_escaped(file, result->reason);
		fputc('\n', file);
	}
	for (int i = 0; i < FACES; i++) {
		const struct face_result *face = &result->faces[i];

		if (!face->judged || face->verdict == VERDICT_PASS)
			continue;
		fprintf(file, "%s face: ", face_names[i]);
		put_escaped(file, face->reason ? face->reason : "");
		fputc('\n', file);
		put_escaped(file, face->difference ? face->difference : "");
	}
	if (result->listed) {
		fputs("the list has:\n", file);
		put_escaped(file, result->listed);
	}
	fprintf(file, "</%s>\n", element);
}

static void put_case(FILE *file, const struct run *run, const struct case_result *result)
{
	const char *id = writer_id(run, result);
	int length = strcspn(id, "/");

	fprintf(file, "    <testcase classname=\"%.*s\" name=\"%s\" time=\"%.6f\"", length, id,
		id + length + 1, result->faces[FACE_ASM].seconds + result->faces[FACE_C].seconds);
	if (result->verdict == VERDICT_PASS) {
		fputs("/>\n", file);
		return;
	}
	fputs(">\n", file);
	if (verdict_is_bad(result->verdict)) {
		put_failure(file, result);
	} else {
		fprintf(file, "      <skipped message=\"%s: ", verdict_names[result->verdict]);
		put_escaped(file, result->reason ? result->reason : "");
		fputs("\"/>\n", file);
	}
	fputs("    </testcase>\n", file);
}

/* The counts stand in the head, so everything is written at the end. */
static void end(struct writer *writer, const struct run *run)
{
	const int *counts = run->counts;
	int total = 0;

	for (int i = 0; i < VERDICT_COUNT; i++)
		total += counts[i];
	fprintf(writer->file,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
		"  <testsuite name=\"mmap2-suite\" tests=\"%d\" failures=\"%d\" errors=\"%d\" "
		"skipped=\"%d\" time=\"%.3f\">\n"
		"    <properties><property name=\"target\" value=\"",
		total,
		counts[VERDICT_FAIL] + counts[VERDICT_XPASS] + counts[VERDICT_TIMEOUT] +
			counts[VERDICT_CRASH],
		counts[VERDICT_BROKEN], counts[VERDICT_SKIP] + counts[VERDICT_XFAIL], run->seconds);
	put_escaped(writer->file, run->target_text);
	fputs("\"/></properties>\n", writer->file);
	for (size_t i = 0; i < run->count; i++) {
		if (run->results[i].finished)
			put_case(writer->file, run, &run->results[i]);
	}
	fputs("  </testsuite>\n</testsuites>\n", writer->file);
}

void writer_junit(struct writer *writer)
{
	writer->begin = nothing;
	writer->result = no_result;
	writer->end = end;
}
