/*
 * tap.c - KTAP, as Documentation/dev-tools/ktap.rst has it and prove(1) accepts it: known
 * failures are "ok ... # XFAIL", everything else that is not as expected is "not ok".
 */
#include "writers.h"

static void begin(struct writer *writer, const struct run *run)
{
	fprintf(writer->file, "KTAP version 1\n1..%zu\n# %s\n", run->count, run->target_text);
}

static void result(struct writer *writer, const struct run *run, const struct case_result *result)
{
	enum verdict verdict = result->verdict;

	writer->number++;
	fprintf(writer->file, "%sok %zu %s", verdict_is_bad(verdict) ? "not " : "", writer->number,
		writer_id(run, result));
	if (verdict != VERDICT_PASS && verdict != VERDICT_FAIL)
		fprintf(writer->file, " # %s%s%s", verdict_names[verdict],
			result->reason ? " " : "", result->reason ? result->reason : "");
	fputc('\n', writer->file);
	if (!verdict_is_bad(verdict))
		return;
	fprintf(writer->file, "# %s\n", result->title);
	if (verdict == VERDICT_FAIL && result->reason)
		fprintf(writer->file, "# %s\n", result->reason);
	writer_explain(writer->file, "# ", result, false);
}

static void end(struct writer *writer, const struct run *run)
{
	if (run->interrupted)
		fprintf(writer->file, "Bail out! interrupted\n");
}

void writer_tap(struct writer *writer)
{
	writer->begin = begin;
	writer->result = result;
	writer->end = end;
}
