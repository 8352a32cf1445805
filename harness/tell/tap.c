/*
 * tap.c - KTAP, as Documentation/dev-tools/ktap.rst has it and prove(1) accepts it: known
 * failures are "ok ... # XFAIL", everything else that is not as expected is "not ok".
 *
 * What is to say of a case stands before its result line: the kernel's kunit.py gives every
 * line of diagnostics to the next result.  So the target stands before the version, where it
 * belongs to no case.
 */
#include "tell/writers.h"

static void tap_begin(struct writer *writer, const struct run *run)
{
	put(writer->file, PUT_LINE, "# %s\n", run->target_text);
	if (run->lacks)
		put(writer->file, PUT_LINE, "# %s\n", run->lacks);
	put(writer->file, PUT_LINE, "KTAP version 1\n1..%zu\n", run->results.count);
}

static void tap_result(struct writer *writer, const struct run *run,
		       const struct case_result *result)
{
	enum verdict verdict = result->verdict;
	FILE *file = writer->file;
	bool bad = verdict_is_bad(verdict);

	if (bad || run->verbose)
		put(file, PUT_LINE, "# %s\n", result->test->title);
	if (verdict == VERDICT_FAIL && result->reason)
		put(file, PUT_LINE, "# %s\n", result->reason);
	if (bad)
		writer_explain(file, PUT_LINE, "# ", result, false);
	writer->number++;
	put(file, PUT_TAP, "%sok %zu %s", bad ? "not " : "", writer->number, result->test->id);
	if (run->results.rounds > 1) /* a '#' would begin a directive */
		put(file, PUT_TAP, " round %d", result->round);
	if (verdict != VERDICT_PASS && verdict != VERDICT_FAIL)
		put(file, PUT_TAP, " # %s%s%s", verdict_names[verdict], result->reason ? " " : "",
		    result->reason ? result->reason : "");
	put(file, PUT_TAP, "\n");
}

static void tap_end(struct writer *writer, const struct run *run)
{
	if (run->interrupted)
		put(writer->file, PUT_LINE, "Bail out! interrupted\n");
	else if (run->unsound)
		put(writer->file, PUT_LINE, "Bail out! %s\n", run->unsound);
}

void writer_tap(struct writer *writer)
{
	writer->begin = tap_begin;
	writer->result = tap_result;
	writer->end = tap_end;
}
