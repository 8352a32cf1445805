/*
 * junit.c - the XML that CI servers read; a test case for each case, the family its class.
 *
 * A file is whole after every result: behind it stands, until the run has ended, an error
 * that says it has not, so that a run that is killed is not green.  The counts stand in the
 * head, which has room for them and is written again each time.  What can not be rewritten
 * (standard output, a pipe) gets everything at the end.
 */
#include "tell/writers.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* An attribute in a room that does not depend on the number. */
static void put_number(FILE *file, const char *name, const char *number)
{
	put(file, PUT_XML, " %s=\"%s\"", name, number);
	for (size_t i = strlen(number); i < 10; i++)
		put(file, PUT_XML, " ");
}

static void put_count(FILE *file, const char *name, int count)
{
	char number[16];

	snprintf(number, sizeof(number), "%d", count);
	put_number(file, name, number);
}

/* unended: the run has not come to its end, which is an error of its own. */
static void put_head(struct writer *writer, const struct run *run, bool unended)
{
	const int *counts = run->counts;
	char number[32], host[65] = "";
	FILE *file = writer->file;
	int total = unended;

	for (int i = 0; i < VERDICT_COUNT; i++)
		total += counts[i];
	gethostname(host, sizeof(host) - 1);
	put(file, PUT_XML,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
	    "  <testsuite name=\"mmap2-suite\"");
	put_count(file, "tests", total);
	put_count(file, "failures",
		  counts[VERDICT_FAIL] + counts[VERDICT_XPASS] + counts[VERDICT_TIMEOUT] +
			  counts[VERDICT_CRASH]);
	put_count(file, "errors", counts[VERDICT_BROKEN] + unended);
	put_count(file, "skipped", counts[VERDICT_SKIP] + counts[VERDICT_XFAIL]);
	snprintf(number, sizeof(number), "%.3f", run->seconds);
	put_number(file, "time", number);
	put(file, PUT_XML,
	    " timestamp=\"%s\" hostname=\"%s\">\n"
	    "    <properties><property name=\"target\" value=\"%s\"/>",
	    writer->begun, host, run->target_text);
	if (run->lacks)
		put(file, PUT_XML, "<property name=\"lacks\" value=\"%s\"/>", run->lacks);
	put(file, PUT_XML, "</properties>\n");
}

/* What runs the case again and judges it. */
static void put_again(FILE *file, const struct run *run, const struct case_result *result)
{
	char *again = writer_again(run, result->test->id);

	put(file, PUT_XML, "again: %s\n", again);
	free(again);
}

static void put_failure(FILE *file, const struct run *run, const struct case_result *result)
{
	const char *element = result->verdict == VERDICT_BROKEN ? "error" : "failure";

	put(file, PUT_XML, "      <%s type=\"%s\" message=\"%s\">", element,
	    verdict_names[result->verdict], result->test->title);
	if (result->reason)
		put(file, PUT_XML, "%s\n", result->reason);
	writer_explain(file, PUT_XML, "", result, false);
	put_again(file, run, result);
	put(file, PUT_XML, "</%s>\n", element);
}

static void put_case(FILE *file, const struct run *run, const struct case_result *result)
{
	const char *id = result->name;
	int length = strcspn(id, "/");

	put(file, PUT_XML, "    <testcase classname=\"%.*s\" name=\"%s\" time=\"%.6f\"", length, id,
	    id + length + 1, result->faces[FACE_ASM].seconds + result->faces[FACE_C].seconds);
	if (result->verdict == VERDICT_PASS) {
		put(file, PUT_XML, "/>\n");
		return;
	}
	put(file, PUT_XML, ">\n");
	if (verdict_is_bad(result->verdict))
		put_failure(file, run, result);
	else
		put(file, PUT_XML, "      <skipped message=\"%s: %s\"/>\n",
		    verdict_names[result->verdict], result->reason ? result->reason : "");
	put(file, PUT_XML, "    </testcase>\n");
}

static void put_tail(FILE *file, const struct run *run, const char *unended)
{
	if (unended)
		put(file, PUT_XML,
		    "    <testcase classname=\"mmap2-suite\" name=\"run\">\n"
		    "      <error type=\"UNENDED\" message=\"%s: %zu of %zu cases ran\"/>\n"
		    "    </testcase>\n",
		    unended, run->told, run->results.count);
	if (run->common)
		put(file, PUT_XML, "    <system-out>%s</system-out>\n", run->common);
	put(file, PUT_XML, "  </testsuite>\n</testsuites>\n");
}

/* Head and tail for the results so far; the file is whole behind it. */
static void put_frame(struct writer *writer, const struct run *run, const char *unended)
{
	put_tail(writer->file, run, unended);
	writer_cut(writer);
	rewind(writer->file);
	put_head(writer, run, unended != NULL);
	writer_flush(writer);
}

static void junit_begin(struct writer *writer, const struct run *run)
{
	time_t now = time(NULL);

	strftime(writer->begun, sizeof(writer->begun), "%Y-%m-%dT%H:%M:%S", gmtime(&now));
	writer->tail = -1;
	if (!writer->rewritable)
		return;
	put_head(writer, run, true);
	writer->tail = ftell(writer->file);
	put_frame(writer, run, "the run has not ended");
}

static void junit_result(struct writer *writer, const struct run *run,
			 const struct case_result *result)
{
	if (writer->tail < 0)
		return;
	fseek(writer->file, writer->tail, SEEK_SET);
	put_case(writer->file, run, result);
	writer->tail = ftell(writer->file);
	put_frame(writer, run, "the run has not ended");
}

static void junit_end(struct writer *writer, const struct run *run)
{
	const char *unended = run->interrupted ? "interrupted" : run->unsound;

	if (writer->tail >= 0) {
		fseek(writer->file, writer->tail, SEEK_SET);
		put_frame(writer, run, unended);
		return;
	}
	put_head(writer, run, unended != NULL);
	for (size_t i = 0; i < run->told; i++)
		put_case(writer->file, run, &run->results.at[i]);
	put_tail(writer->file, run, unended);
}

void writer_junit(struct writer *writer)
{
	writer->begin = junit_begin;
	writer->result = junit_result;
	writer->end = junit_end;
}
