/*
 * json.c - one object with everything, for programs; described in doc/mmap2-suite.1.
 *
 * A file is whole after every result, as that of junit.c is: until the run has ended its status is
 * null.
 */
#include "base/version.h"
#include "tell/writers.h"

static void put_member(FILE *file, const char *name, const char *text)
{
	if (text)
		put(file, PUT_JSON, ", \"%s\": \"%s\"", name, text);
}

static void put_list(FILE *file, const char *name, const struct lines *lines)
{
	put(file, PUT_JSON, ", \"%s\": [", name);
	for (size_t i = 0; i < lines->count; i++) {
		if (i)
			put(file, PUT_JSON, ", ");
		put(file, PUT_JSON, "\"%s\"", lines->at[i]);
	}
	put(file, PUT_JSON, "]");
}

static void put_face(FILE *file, const struct face_result *face, const char *name)
{
	put(file, PUT_JSON, ", \"%s\": {\"verdict\": \"%s\", \"seconds\": %.6f", name,
	    verdict_names[face->verdict], face->seconds);
	put_member(file, "reason", face->reason);
	put_member(file, "difference", face->difference);
	put_member(file, "command", face->command);
	put_member(file, "errors", face->errors);
	put_list(file, "canonical", &face->canonical);
	put(file, PUT_JSON, "}");
}

/* What stands behind the results; ended: the run has come to its end. */
static void put_rest(FILE *file, const struct run *run, bool ended)
{
	put(file, PUT_JSON, "\n], \"counts\": {");
	for (int i = 0; i < VERDICT_COUNT; i++)
		put(file, PUT_JSON, "%s\"%s\": %d", i ? ", " : "", verdict_names[i],
		    run->counts[i]);
	put(file, PUT_JSON, "}");
	put_member(file, "common", run->common);
	if (run->results.rounds > 1)
		put_list(file, "flaky", &run->flaky);
	put(file, PUT_JSON, ", \"seconds\": %.3f, \"interrupted\": %s, \"status\": ", run->seconds,
	    run->interrupted ? "true" : "false");
	if (ended)
		put(file, PUT_JSON, "%d}\n", run->status);
	else
		put(file, PUT_JSON, "null}\n");
}

/* The end for now, over which the next result is written. */
static void put_end_for_now(struct writer *writer, const struct run *run)
{
	long end;

	if (!writer->rewritable)
		return;
	end = ftell(writer->file);
	put_rest(writer->file, run, false);
	writer_cut(writer);
	fseek(writer->file, end, SEEK_SET);
}

static void json_begin(struct writer *writer, const struct run *run)
{
	static const char *const answers[] = {
		[ANSWER_UNKNOWN] = "null",
		[ANSWER_NO] = "false",
		[ANSWER_YES] = "true",
	};
	FILE *file = writer->file;

	put(file, PUT_JSON, "{\"version\": \"%s\", \"target\": {\"release\": \"%s\"", VERSION,
	    run->target->release);
	put_member(file, "machine", run->target->machine);
	put_member(file, "lacks", run->lacks);
	put(file, PUT_JSON, ", \"native\": %s, \"nx\": %s}, \"cases\": [",
	    answers[run->target->facts[FACT_NATIVE].answer],
	    answers[run->target->facts[FACT_NX].answer]);
	put_end_for_now(writer, run);
}

static void json_result(struct writer *writer, const struct run *run,
			const struct case_result *result)
{
	FILE *file = writer->file;

	(void)run;
	put(file, PUT_JSON, "%s", writer->number++ ? "," : "");
	put(file, PUT_JSON, "\n  {\"id\": \"%s\"", result->name);
	put_member(file, "claim", result->test->title);
	put_member(file, "verdict", verdict_names[result->verdict]);
	put_member(file, "reason", result->reason);
	put_member(file, "listed", result->listed);
	put_list(file, "claims", &result->test->facts.claims);
	put_list(file, "tags", &result->test->facts.tags);
	for (int i = 0; i < FACES; i++) {
		if (result->faces[i].judged)
			put_face(file, &result->faces[i], face_names[i]);
	}
	put(file, PUT_JSON, "}");
	put_end_for_now(writer, run);
}

static void json_end(struct writer *writer, const struct run *run)
{
	put_rest(writer->file, run, true);
	if (writer->rewritable)
		writer_cut(writer);
}

void writer_json(struct writer *writer)
{
	writer->begin = json_begin;
	writer->result = json_result;
	writer->end = json_end;
}
