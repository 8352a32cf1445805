/* verdict.c - see verdict.h. */
#include "judge/verdict.h"

#include "base/fail.h"
#include "judge/known.h"
#include "report/canonical.h"
#include "report/differ.h"
#include "report/parse.h"
#include "report/signals.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void broken(struct face_result *result, char *reason)
{
	result->verdict = VERDICT_BROKEN;
	result->reason = reason;
}

static struct surroundings surroundings_of(const struct surroundings *around,
					   const struct outcome *outcome)
{
	return (struct surroundings){
		.directory = outcome->stage->directory,
		.program = around->program,
		.task_end = around->task_end,
		.space = around->space,
		.files = outcome->stage->files,
		.file_count = outcome->stage->count,
	};
}

/* What it said, as far as that is believed; parse_report() says the rest. */
static char *read_report(struct report *report, const struct surroundings *around,
			 const struct outcome *outcome)
{
	char *problem = parse_report(report, outcome->output);

	if (!around->space)
		report_forget_flags(report);
	return problem;
}

static bool is_of(const struct report *report, const struct test_case *test, enum face_kind face)
{
	return strcmp(report->id, test->id) == 0 && strcmp(report->face, face_names[face]) == 0;
}

/* The lines of what it said as far as that can be read. */
static void keep_before(struct face_result *result, const struct surroundings *around,
			const struct outcome *outcome)
{
	struct surroundings surroundings = surroundings_of(around, outcome);
	struct report report;

	surroundings.space = false; /* it did not come to its end */
	if (outcome->setup_problem || outcome->length == 0)
		return;
	free(read_report(&report, around, outcome));
	free(canonical_lines(&result->before, &report, &surroundings));
	report_free(&report);
}

/* The canonical lines with the program's end behind them; false if result is BROKEN now. */
static bool make_canonical(struct face_result *result, const struct test_case *test,
			   enum face_kind face, const struct surroundings *around,
			   const struct outcome *outcome)
{
	struct surroundings surroundings = surroundings_of(around, outcome);
	struct report report;
	char *problem = read_report(&report, around, outcome);

	surroundings.end = test->facts.end;
	result->unreadable = problem != NULL;
	if (!problem && !is_of(&report, test, face))
		problem = new_stringf("the report is of another program: %s %s", report.id,
				      report.face);
	if (!problem)
		problem = canonical_lines(&result->canonical, &report, &surroundings);
	if (problem) {
		broken(result, problem);
	} else {
		if (!report.done)
			lines_add(&result->canonical, new_string(REPORT_NOT_WHOLE));
		if (outcome->left_behind)
			lines_add(&result->canonical, new_string("processes are left behind"));
		canonical_end(&result->canonical, outcome->wait_status);
	}
	report_free(&report);
	return !problem;
}

/*
 * Of the line "killed by SIGTERM" or "ended child = killed by SIGTERM" the name of the signal, if
 * somebody else sent it; NULL otherwise.
 */
static const char *outsider(const char *line)
{
	static const char killed[] = "killed by ";
	const char *at = line;

	if (text_begins_with(line, "ended ")) {
		at = strstr(line, " = ");
		if (!at)
			return NULL;
		at += 3;
	}
	if (!text_begins_with(at, killed))
		return NULL;
	at += strlen(killed);
	return signals_is_from_outside(signals_number(at, strlen(at))) ? at : NULL;
}

/* What such a signal that nobody expects ended, and whose it is; NULL if none did. */
static char *end_from_outside(const struct lines *canonical, const struct lines *expected)
{
	for (size_t i = canonical->count; i-- > 0;) {
		const char *line = canonical->at[i];
		const char *signal = outsider(line);

		if (signal && !lines_hold(expected, line))
			return new_stringf(
				"%s was killed by %s, and not by the suite: by somebody%s",
				line == signal - strlen("killed by ") ? "it"
								      : "a process of its own",
				signal,
				strcmp(signal, "SIGKILL") == 0 ? ", or for want of memory" : "");
	}
	return NULL;
}

void verdict_of_lines(struct face_result *result, const struct lines *expected)
{
	struct text difference = { 0 };
	const char *end = expected->at[expected->count - 1];
	const char *got = result->canonical.at[result->canonical.count - 1];
	char *outside;

	if (!differ(&difference, expected, &result->canonical)) {
		result->verdict = VERDICT_PASS;
		return;
	}
	result->difference = text_take(&difference);
	outside = end_from_outside(&result->canonical, expected);
	if (outside) {
		broken(result, outside);
	} else if (strncmp(got, "killed by ", 10) == 0 && strcmp(end, got) != 0) {
		result->verdict = VERDICT_CRASH;
		result->reason = new_string(got);
	} else {
		result->verdict = VERDICT_FAIL;
		result->reason = new_string("the answer is not the expected one");
	}
}

void verdict_of_timeout(struct face_result *result, const struct lines *expected)
{
	struct text difference = { 0 };

	if (differ(&difference, expected, &result->before))
		result->difference = text_take(&difference);
}

/* A program that died before it could say anything did not fail its case: nothing ran. */
static char *silent_end(const struct outcome *outcome)
{
	struct lines end = { 0 };
	char *reason;

	canonical_end(&end, outcome->wait_status);
	reason = new_stringf("it said nothing (%s)", end.at[0]);
	lines_free(&end);
	return reason;
}

/* What a program that was killed had said of a premise: " ...", or "". */
static char *failed_premise(const struct test_case *test, enum face_kind face,
			    const struct surroundings *around, const struct outcome *outcome)
{
	struct face_result told = { 0 };
	char *text;

	make_canonical(&told, test, face, around, outcome);
	text = verdict_is_premise(&told) ? new_stringf("; %s", told.reason) : new_string("");
	lines_free(&told.canonical);
	free(told.reason);
	return text;
}

/* Its head is the first that a program says. */
static bool has_begun(const struct test_case *test, enum face_kind face,
		      const struct outcome *outcome)
{
	struct report report;
	bool begun;

	free(parse_report(&report, outcome->output));
	begun = report.id && is_of(&report, test, face);
	report_free(&report);
	return begun;
}

/*
 * It was killed for its time.  What hung before the program said a word, a prefix for one, may be
 * anything: nobody knows that the program ran.
 */
static void judge_timeout(struct face_result *result, const struct test_case *test,
			  enum face_kind face, const struct surroundings *around,
			  const struct outcome *outcome)
{
	const char *end = outcome->stuck ? ", and does not end" : " (--timeout-mul allows more)";
	char *premise;

	if (!has_begun(test, face, outcome)) {
		broken(result, new_stringf("it had not begun its report after %.1f seconds and was "
					   "killed%s",
					   outcome->seconds, end));
		return;
	}
	premise = failed_premise(test, face, around, outcome);
	result->verdict = VERDICT_TIMEOUT;
	result->reason = new_stringf("it ran for %.1f seconds and was killed%s%s", outcome->seconds,
				     end, premise);
	free(premise);
}

bool verdict_canonical(struct face_result *result, const struct test_case *test,
		       enum face_kind face, const struct surroundings *around,
		       const struct outcome *outcome)
{
	result->judged = true;
	result->seconds = outcome->seconds;
	if (outcome->errors[0])
		result->errors = new_string(outcome->errors);
	if (outcome->setup_problem) {
		broken(result, new_string(outcome->setup_problem));
	} else if (outcome->flooded) {
		broken(result, new_stringf("it wrote more than %d KiB", POOL_OUTPUT_LIMIT / 1024));
	} else if (outcome->timed_out) {
		judge_timeout(result, test, face, around, outcome);
	} else if (outcome->in_doubt) {
		broken(result, new_string("a process was left behind while it ran, of which "
					  "nothing tells whose it is (-j 1 would)"));
	} else if (outcome->length == 0) {
		broken(result, silent_end(outcome));
	} else if (memchr(outcome->output, '\0', outcome->length)) {
		broken(result, new_string("it wrote a byte of value 0"));
	} else if (make_canonical(result, test, face, around, outcome)) {
		return true;
	}
	keep_before(result, around, outcome);
	return false;
}

/*
 * It left settings of the machine otherwise.  That is the fault of a program which has answered as
 * expected, and none of the target's; of one that has not, or died, it is told beside that.
 */
static void judge_changed(struct face_result *result, const struct lines *expected,
			  const char *changed)
{
	struct lines *lines = &result->canonical;
	char *end, *reason = result->reason;

	if (result->verdict == VERDICT_PASS) {
		broken(result, new_string(changed));
	} else if (result->difference) {
		free(reason);
		free(result->difference);
		end = lines->at[--lines->count];
		lines_add(lines, new_string(changed));
		lines_add(lines, end);
		verdict_of_lines(result, expected);
	} else {
		result->reason = new_stringf("%s; %s", reason, changed);
		free(reason);
	}
}

void verdict_of_face(struct face_result *result, const struct test_case *test, enum face_kind face,
		     const struct lines *expected, const struct surroundings *around,
		     const struct outcome *outcome)
{
	if (verdict_canonical(result, test, face, around, outcome))
		verdict_of_lines(result, expected);
	if (outcome->changed)
		judge_changed(result, expected, outcome->changed);
	if (result->verdict == VERDICT_TIMEOUT)
		verdict_of_timeout(result, expected);
	if (outcome->setup_problem || result->verdict == VERDICT_PASS ||
	    !stage_is_full(outcome->stage))
		return;
	free(result->reason);
	broken(result, new_stringf("no room is left in %s", outcome->stage->directory));
}

bool verdict_is_premise(const struct face_result *result)
{
	return result->verdict == VERDICT_BROKEN && result->reason &&
	       strncmp(result->reason, PREMISE_FAILED, strlen(PREMISE_FAILED)) == 0;
}

/*
 * Which of two verdicts of faces is the case's: the one that says more of what went wrong.  A
 * failure that was seen is one, even if nothing is known of the other face.
 */
static int badness(enum verdict verdict)
{
	static const int order[VERDICT_COUNT] = {
		[VERDICT_PASS] = 0,    [VERDICT_BROKEN] = 1, [VERDICT_FAIL] = 2,
		[VERDICT_TIMEOUT] = 3, [VERDICT_CRASH] = 4,
	};

	return order[verdict];
}

/* What of the faces of a case a list says. */
struct listing {
	bool all;	/* it says what each of them answered */
	bool otherwise; /* one of them answered otherwise */
};

static struct listing listing_of(const struct case_result *result, const struct known *known,
				 const struct known_entry *entry)
{
	struct listing listing = { .all = true };

	for (int i = 0; i < FACES; i++) {
		const struct face_result *face = &result->faces[i];

		if (!face->judged || known_says(known, entry, result->test, i, face))
			continue;
		listing.all = false;
		listing.otherwise |= face->verdict != VERDICT_BROKEN;
	}
	return listing;
}

static void verdict_by_list(struct case_result *result, const struct known *known,
			    const struct known_entry *entry)
{
	struct listing listing = listing_of(result, known, entry);
	bool passed = result->verdict == VERDICT_PASS;

	if (listing.all && !passed) {
		result->verdict = VERDICT_XFAIL;
		result->reason = new_string(entry->reason);
	} else if (!listing.all && passed) {
		result->verdict = VERDICT_XPASS;
		result->reason = new_stringf("%s:%d lists it as failing: %s", entry->path,
					     entry->line, entry->reason);
	} else if (listing.otherwise && result->verdict != VERDICT_BROKEN) {
		result->reason = new_stringf("known to fail otherwise: %s:%d (%s)", entry->path,
					     entry->line, entry->reason);
		result->listed = known_answers(entry);
	} else if (!listing.all) { /* of the rest nothing is known */
		result->verdict = VERDICT_BROKEN;
	}
}

void verdict_of_case(struct case_result *result, const struct known *known)
{
	const struct known_entry *entry = known_find(known, result->test->id);

	result->finished = true;
	result->verdict = VERDICT_PASS;
	for (int i = 0; i < FACES; i++) {
		const struct face_result *face = &result->faces[i];

		if (face->judged && badness(face->verdict) > badness(result->verdict))
			result->verdict = face->verdict;
	}
	if (entry)
		verdict_by_list(result, known, entry);
}

int verdict_exit_status(const int *counts)
{
	int judged = counts[VERDICT_PASS] + counts[VERDICT_XFAIL];

	if (counts[VERDICT_FAIL] || counts[VERDICT_XPASS] || counts[VERDICT_TIMEOUT] ||
	    counts[VERDICT_CRASH])
		return EXIT_UNEXPECTED;
	if (counts[VERDICT_BROKEN] || judged == 0)
		return EXIT_NOT_TESTED;
	return EXIT_AS_EXPECTED;
}
